"""Statements, their extent, mode and cue."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.model.articles import Article, Furniture
from secondsource.model.readings import Quote
from secondsource.read.quotes import Quoted, find_quotes
from secondsource.read.sheets import lay_out
from secondsource.read.tags import NoTagger


def _read(text: str, **fields: object) -> tuple[Article, Quoted]:
    article = Article("a", "a.txt", text, **fields)  # type: ignore[arg-type]
    return article, find_quotes(lay_out(article), ())


def _contents(article: Article, quotes: tuple[Quote, ...]) -> list[list[str]]:
    return [[article.cut(p) for p in (q.pieces or (q.content,))] for q in quotes]


@pytest.mark.parametrize(
    ("text", "mode", "content"),
    [
        ("“We will leave,” the minister said.", "direct", ["We will leave,"]),  # cue behind
        ("“We will leave,” said Ada Brook, a retired pilot.", "direct", ["We will leave,"]),  # inverted
        ("The mayor said: “We will leave.”", "direct", ["We will leave."]),  # cue before
        (
            "The mayor said the deal was “a gift” to rivals.",
            "partial",
            ["the deal was “a gift” to rivals"],
        ),  # marks inside
        ("The mayor said that the dam had failed.", "indirect", ["that the dam had failed"]),  # that
        ("The dam had failed, the mayor said on Monday.", "indirect", ["The dam had failed"]),  # cue at the end
        ("According to Ada Brook, the dam had failed.", "indirect", ["the dam had failed"]),  # fronted
        ("The dam had failed, according to officials.", "indirect", ["The dam had failed"]),  # and at the end
        ("She was quoted as saying the dam had failed.", "indirect", ["the dam had failed"]),  # passive
        ("“We will,” she said, “leave the town.”", "direct", ["We will,", "leave the town."]),  # interrupted
        (
            "“We will leave,” she said. “It is time to go.”",
            "direct",
            ["We will leave,", "It is time to go."],
        ),  # goes on
        ("“Who will pay for this?” Ada Brook, a teacher, said.", "direct", ["Who will pay for this?"]),  # question
        ("“We go now. They stay here. All is well,” he said.", "direct", ["We go now. They stay here. All is well,"]),
        ("The mayor left, telling reporters that the dam had failed.", "indirect", ["that the dam had failed"]),
    ],
)
def test_reads_one_statement(text: str, mode: str, content: list[str]) -> None:
    """Content without the outer marks; a statement with marks inside keeps them."""
    article, quoted = _read(text)
    assert [(mode, content)] == [(q.mode, [article.cut(p) for p in (q.pieces or (q.content,))]) for q in quoted.quotes]


@pytest.mark.parametrize(
    "text",
    [
        "The attack was claimed by a militia.",  # a passive with its agent
        "He was told that the road was shut.",  # nobody is said to speak
        "The mayor did not say that the dam had failed.",  # denied
        "A risk said to be small is gone.",  # a participle
        "The United States and its allies left.",  # a noun like a verb
        "Work went on according to the plan.",  # nobody speaks
        "The so-called deal is dead.",  # half a word
    ],
)
def test_reads_no_statement(text: str) -> None:
    """Words like those of saying that say nothing."""
    assert _contents(*(lambda a, q: (a, q.quotes))(*_read(text))) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The so-named “gift” was late.", ["gift"]),  # a term
        ("The force [short for “Red Guard”] left.", ["Red Guard"]),  # a gloss in brackets
        ("The mayor said the deal was “a gift” to rivals.", []),  # part of a statement
    ],
)
def test_scare_quotes(text: str, expected: list[str]) -> None:
    """Words in marks that are no statement stand apart."""
    article, quoted = _read(text)
    assert expected == [article.cut(s) for s in quoted.scare]


def test_two_speakers_share_a_sentence() -> None:
    """A conjoined cue ends the statement before it and keeps the speaker."""
    article, quoted = _read("Ada Brook said that the dam had failed, and added that a wall was needed.")
    assert _contents(article, quoted.quotes) == [["that the dam had failed"], ["that a wall was needed"]]
    assert [article.cut(q.speaker) for q in quoted.quotes if q.speaker] == ["Ada Brook", "Ada Brook"]


def test_free_standing_quotation_takes_the_speaker_in_force() -> None:
    """A paragraph of marks alone belongs to who spoke just before."""
    article, quoted = _read("“We will leave,” Ada Brook said.\n\n“There is nothing left to win in this town.”")
    assert [article.cut(q.speaker) for q in quoted.quotes if q.speaker] == ["Ada Brook", "Ada Brook"]


def test_nobody_speaks_a_lone_quotation() -> None:
    """Without a speaker in force there is none."""
    _, quoted = _read("“There is nothing left to win in this town.”")
    assert [(q.kind, q.speaker) for q in quoted.quotes] == [("none", None)]


def test_transcript() -> None:
    """Labels that come again are speakers."""
    article, quoted = _read("BROOK: We will leave.\n\nHILL: When?\n\nBROOK: Soon.\n\nHILL: Good.")
    assert [article.cut(q.speaker) for q in quoted.quotes if q.speaker] == ["BROOK", "HILL", "BROOK", "HILL"]


def test_signed_quotation() -> None:
    """A name behind a dash under a quotation is its speaker."""
    article, quoted = _read("“There is nothing left to win in this town.” — Ada Brook")
    assert [article.cut(q.speaker) for q in quoted.quotes if q.speaker] == ["Ada Brook"]


def test_furniture_says_nothing() -> None:
    """No statement is read inside furniture."""
    text = "“We will leave,” the mayor said."
    _, quoted = _read(text, furniture=(Furniture(0, len(text), "related"),))
    assert Quoted((), ()) == quoted


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from('said , . “We go” " Ada told that according to and : — he ’s \n'.split(" ")), max_size=25)
)
def test_every_span_lies_in_the_text(words: list[str]) -> None:
    """Whatever the order of words and marks, pieces are in order inside the content, and nothing is read twice."""
    article, quoted = _read(" ".join(words) + ".")
    for quote in quoted.quotes:
        assert all(quote.content.contains(p) for p in quote.pieces)
        assert quote.content.end <= len(article.text)
    assert len({(q.content, q.pieces) for q in quoted.quotes}) == len(quoted.quotes)


@pytest.mark.parametrize(
    "piece", ['"', "a", " said", " Xa said", "“a ", '"Ab said it."\n', "Xa said that ", "NAME: a\n"]
)
def test_time_is_linear(piece: str) -> None:
    """Thirty thousand characters of the worst kind take a few seconds."""
    article = Article("a", "a.txt", piece * (30_000 // len(piece)))
    sheet = lay_out(article, tagger=NoTagger())
    began = time.process_time()
    find_quotes(sheet, ())
    assert time.process_time() - began < 3
