"""Where a statement begins and ends behind its cue."""

import pytest

from secondsource.model.articles import Article
from secondsource.reading.cues import find_cues
from secondsource.reading.quotes_contents import complement, left_start, right_end, strip_end
from secondsource.reading.quotes_phrases import shown, takes_more
from secondsource.reading.quotes_units import Unit, cut_units, marks_of
from secondsource.reading.sheets import lay_out


def _unit(text: str) -> Unit:
    sheet = lay_out(Article("a", "a.txt", text))
    return cut_units(sheet, marks_of(sheet))[0]


def _behind(text: str) -> str | None:
    """The statement behind the first cue."""
    unit = _unit(text)
    cue = find_cues(unit)[0]
    start = complement(unit, cue)
    if start is None:
        return None
    end = right_end(unit, start, [], {}, quoted_object=cue.frame == "quote" and not takes_more(unit, cue, start))
    return text[unit.parts[start].start : unit.parts[end - 1].end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said that it fell.", "that it fell"),  # "that"
        ("She said it fell.", "it fell"),  # none
        ("She said on Monday that it fell.", "that it fell"),  # a day between
        ("She said in a statement that it fell.", "that it fell"),  # an occasion
        ("She said late on Monday it fell.", "it fell"),  # a part of a day
        ("She told reporters in Lisk that it fell.", "that it fell"),  # somebody told
        ("She asked whether it fell.", "whether it fell"),  # a question
        ("She said: “It fell.”", "“It fell.”"),  # a colon
        ("She admitted, too, that it fell.", "that it fell"),  # a word put in
        ("She called the plan “a gift” today.", "the plan “a gift”"),  # an object ends with its marks
        ("She promised every tenant “a new roof”.", "every tenant “a new roof”"),  # what is promised
        ("She called the plan a gift.", "the plan a gift"),  # a name without marks
        ("She called the plan of the mayor a gift.", "the plan of the mayor a gift"),  # of a longer phrase
        ("She accused them of lying.", "them of lying"),  # a charge
        ("She urged the mayor to leave.", "the mayor to leave"),  # a demand on somebody
        ("She called for a new vote.", "a new vote"),  # and on nobody
        ("She called on the mayor to leave.", "the mayor to leave"),  # with its preposition
        ("She vowed to leave.", "to leave"),  # an infinitive
        ("She believes it fell.", "it fell"),  # a thought
        ("She said it never fell.", "it never fell"),  # an adverb before the verb
        ("She said the dam, which leaked, fell.", "the dam, which leaked, fell"),  # a clause put in
        ("She said the people who stayed would teach.", "the people who stayed would teach"),  # "who" and a verb more
    ],
)
def test_statement_behind(text: str, expected: str) -> None:
    """The statement begins behind what belongs to the cue."""
    assert expected == _behind(text)


@pytest.mark.parametrize(
    "text",
    [
        "It fell, she said on Monday.",  # nothing behind
        "It fell, she said in a statement.",  # an occasion
        "She told the men to leave.",  # an order
        "It fell, said the mayor who left.",  # a clause on somebody, no verb of its own
        "She promised a new roof.",  # no words of hers
        "She called the plan.",  # nothing that it is called
        "She found it odd.",  # no clause
        "She asked not to be named.",  # how the paper came by it
        "She asked us to keep it.",  # and so
        "She cited two officials with knowledge of it.",  # who said it, not what
    ],
)
def test_nothing_behind(text: str) -> None:
    """What stands behind a cue is not always said."""
    assert _behind(text) is None


@pytest.mark.parametrize(
    ("text", "floor", "expected"),
    [
        ("It fell, she said.", 0, "It fell"),  # from the beginning
        ("He left; it fell, she said.", 3, "it fell"),  # behind what was said before
        ("Then: “It fell,” she said.", 0, "“It fell,”"),  # marks behind a colon
    ],
)
def test_statement_before(text: str, floor: int, expected: str) -> None:
    """A statement before its cue begins behind the floor."""
    unit = _unit(text)
    end = next(k for k, p in enumerate(unit.parts) if p.low == "she")
    start = left_start(unit, end, floor)
    stop = strip_end(unit.parts, start, end)
    assert expected == text[unit.parts[start].start : unit.parts[stop - 1].end]


def test_a_later_cue_ends_a_statement() -> None:
    """ "and added": where the words of a later cue begin, the statement is over."""
    text = "She said it fell, and added that it broke."
    unit = _unit(text)
    first, second = find_cues(unit)
    start = complement(unit, first)
    assert start is not None
    opening = next(k for k, p in enumerate(unit.parts) if p.text == ",")
    end = right_end(unit, start, [second], {second: opening})
    assert text[unit.parts[start].start : unit.parts[end - 1].end] == "it fell"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She urged them to leave, and the mayor stayed.", "them to leave"),  # another clause
        ("She urged them to leave and the mayor stayed.", "them to leave"),  # without a comma
        ("She called for a vote, though it was late.", "a vote"),  # a concession
        ("She called for a vote – a long wish.", "a vote"),  # an aside
        ("She called for a vote, a count and a rest.", "a vote, a count and a rest"),  # a list goes on
    ],
)
def test_phrase_ends_before_a_clause(text: str, expected: str) -> None:
    """What is called for or urged ends where the next clause begins."""
    unit = _unit(text)
    cue = find_cues(unit)[0]
    start = complement(unit, cue)
    assert start is not None
    end = right_end(unit, start, [], {}, phrase=True)
    assert expected == text[unit.parts[start].start : unit.parts[end - 1].end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("The poll shows Brook ahead.", "Brook"), ("The poll said.", None), ("The poll said of late", None)],
)
def test_shown(text: str, expected: str | None) -> None:
    """The noun phrase right behind "shows", where there is one."""
    unit = _unit(text)
    at = shown(unit, find_cues(unit)[0])
    assert expected == (None if at is None else unit.parts[at].text)
