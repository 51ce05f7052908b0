"""Which words say that somebody speaks, and which only look so."""

from itertools import pairwise

import pytest

from secondsource.model.articles import Article
from secondsource.reading.cues import Cue, find_cues
from secondsource.reading.quotes_units import Unit, cut_units, marks_of
from secondsource.reading.sheets import lay_out


def _unit(text: str) -> Unit:
    sheet = lay_out(Article("a", "a.txt", text))
    return cut_units(sheet, marks_of(sheet))[0]


def _cues(text: str) -> list[tuple[str, str, str]]:
    unit = _unit(text)

    def words(cue: Cue) -> str:
        return " ".join(p.text for p in unit.parts[cue.first : cue.last])

    return [(words(c), c.frame, c.form) for c in find_cues(unit)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said it was late.", [("said", "say", "finite")]),  # the commonest
        ("The mayor has not yet said it was late.", []),  # denied
        ("The mayor has publicly said it was late.", [("has publicly said", "say", "finite")]),  # the whole group
        ("According to the mayor, it was late.", [("According to", "according", "finite")]),  # a preposition
        ("As per the mayor, it was late.", [("As per", "according", "finite")]),  # another
        ("It was “late”, in the words of the mayor.", [("in the words of", "according", "finite")]),  # a third
        ("The mayor was quoted by the Bell as saying it was late.", [("was quoted by the Bell as saying", "say", "quoted as")]),
        ("“It is late,” the banner read.", [("read", "utter", "finite")]),  # what a text says
        ("His claim that it was late is false.", [("claim", "noun", "finite")]),  # a noun with its possessor
        ("He left, adding that it was late.", [("adding", "say", "ing")]),  # a participle
        ("She was quoted as saying it was late.", [("was quoted as saying", "say", "quoted as")]),  # a passive
        ("It quoted her as saying it was late.", [("quoted her as saying", "say", "quotes as")]),  # an active
        ("The aide pointed out that it was late.", [("pointed out", "that", "finite")]),  # a particle
        ("“It was late,” the letter goes on.", [("goes on", "utter", "finite")]),  # and another
        ("“It was late,” he thundered.", [("thundered", "utter", "finite")]),  # a manner of speaking
        ("“It was late,” a spokesman stated by e-mail.", [("stated", "that", "finite")]),  # "by" names no doer
        ("The mayor called for a vote.", [("called for", "quote", "finite")]),  # with its preposition
        ("She hopes to leave.", [("hopes", "think", "finite")]),  # a hope
        ("The survey shows that it was late.", [("shows", "think", "finite")]),  # a document
        ("It Was Late, Brook Says.", [("Says", "say", "finite")]),  # a headline's capital
        ("It was late, he granted, and cold.", [("granted", "that", "finite")]),  # a concession
    ],
)
def test_finds_cues(text: str, expected: list[tuple[str, str, str]]) -> None:
    """The words of the cue, its frame and its form."""
    assert expected == _cues(text)


@pytest.mark.parametrize(
    "text",
    [
        "The attack was claimed by a militia.",  # a passive with its doer
        "The pointed roof fell.",  # "pointed" without "out"
        "The mayor goes home.",  # "goes" without "on"
        "They spoke at length.",  # "spoke" without "of"
        "The claim that he made is false.",  # a relative clause
        "The so-called deal is dead.",  # half a word
        "The company called off a vote.",  # another verb
        "Those who hope to leave may go.",  # nobody in particular
        "A vote expected to fail is due.",  # a participle
        "The states that voted are small.",  # a noun
        "He was told to leave.",  # told, not telling
        "“The mayor said it was late.”",  # what stands in marks is somebody's word
    ],
)
def test_finds_no_cue(text: str) -> None:
    """Words like cues that are none."""
    assert _cues(text) == []


def test_parenthesis_that_the_tagger_takes_for_a_noun() -> None:
    """ "Brandt reckons" between commas is a cue whatever the tag."""
    assert [c[0] for c in _cues("The stocks last ten weeks, Brandt reckons, and no longer.")] == ["reckons"]


def test_cues_come_in_order() -> None:
    """Each cue begins behind the one before."""
    unit = _unit("The mayor said it was late, and added that it was cold, according to the aide.")
    found = find_cues(unit)
    assert [c.lemma for c in found] == ["say", "add", "according"]
    assert all(a.last <= b.first for a, b in pairwise(found))
