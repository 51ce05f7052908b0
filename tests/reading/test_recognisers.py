"""The recogniser: the shipped one's spans, and what becomes of those of one's own."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from secondsource.model.articles import Article
from secondsource.reading.names import find_names
from secondsource.reading.readings import read_article
from secondsource.reading.recognisers import CrfRecogniser, Labelled
from secondsource.reading.sheets import lay_out
from secondsource.reading.tags import tag


@dataclass
class Listed:
    """An annotator of one's own: these words have these labels, each word is a proper noun."""

    labels: dict[str, str]
    name: str = "listed 1"
    seen: list[tuple[str, ...]] = field(default_factory=list)

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        return [["PROPN"] * len(words) for words in sentences]

    def recognise(self, sentences: Sequence[Sequence[str]], tags: Sequence[Sequence[str]]) -> list[list[Labelled]]:
        self.seen += [tuple(words) for words in sentences]
        return [self._find(words) for words in sentences]

    def _find(self, words: Sequence[str]) -> list[Labelled]:
        found = []
        for at in range(len(words)):
            for size in range(len(words) - at, 0, -1):
                label = self.labels.get(" ".join(words[at : at + size]))
                if label is not None:
                    found.append((at, at + size, label))
                    break
        return found  # type: ignore[return-value]


def named(text: str, labels: dict[str, str]) -> list[tuple[str, str]]:
    """The names of a text with a recogniser that knows these, and the shipped tags."""
    names = find_names(lay_out(Article(id="a", location="a", text=text)), recogniser=Listed(labels))
    return [(text[n.span.start : n.span.end], n.kind) for n in names]


def test_shipped_one() -> None:
    """A person and a place, as ranges of words."""
    words = ["Paul", "Mercer", "flew", "to", "Iraq", "."]
    assert CrfRecogniser().recognise([words], [tag(words)])[0] == [(0, 2, "PER"), (4, 5, "LOC")]


def test_shipped_one_on_nothing() -> None:
    """No words, no names."""
    assert CrfRecogniser().recognise([], []) == []


@pytest.mark.parametrize(
    ("text", "labels", "expected"),
    [
        # each label and its kind
        ("They met ida brekke's aide Quill.", {"Quill": "PER"}, [("Quill", "person")]),
        ("A spokesman for Tarn said no.", {"Tarn": "ORG"}, [("Tarn", "organisation")]),
        ("They left Tarn early.", {"Tarn": "LOC"}, [("Tarn", "place")]),
        # people of a place and works are written like names and are none
        ("They saw Tarnish sailors there.", {"Tarnish": "NORP"}, []),
        ("They saw Tarn there.", {"Tarn": "MISC"}, []),
        # unless the last word heads a body's name
        ("He joined the Tarn Liberation Army there.", {"Tarn Liberation Army": "NORP"}, [("Tarn Liberation Army", "organisation")]),
        # what is written so is no person, whoever says it
        ("A lawyer at Berg & Lie said no.", {"Berg & Lie": "PER"}, [("Berg & Lie", "organisation")]),
        # the lists have the last word on kinds, and names that nobody recognised
        ("They left Iraq early.", {"Iraq": "ORG"}, [("Iraq", "place")]),
        ("They left Iraq early.", {}, [("Iraq", "place")]),
        # what cannot belong to a name is cut
        ("They met the Tarn Board's chair.", {"the Tarn Board 's": "ORG"}, [("Tarn Board", "organisation")]),
        # the calendar is no name
        ("They met on Monday again.", {"Monday": "ORG"}, []),
    ],
)  # fmt: skip
def test_one_of_ones_own_goes_through_the_same_rules(
    text: str, labels: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    """The spans of another recogniser are cut, corrected and completed as the shipped one's are."""
    assert named(text, labels) == expected


def test_it_is_the_one_that_is_asked() -> None:
    """A name that the shipped one finds is none where the other says so; every sentence is asked for once."""
    text = "The crew left. Quillon sank."
    assert named(text, {}) == []
    own = Listed({})
    find_names(lay_out(Article(id="a", location="a", text=text)), recogniser=own)
    assert own.seen == [("The", "crew", "left", "."), ("Quillon", "sank", ".")]


def test_annotator_gives_tags_and_names() -> None:
    """One object in place of both."""
    reading = read_article(Article("a", "a", "quill left tarn ."), annotator=Listed({}))
    assert {t.tag for s in reading.sheet.sentences for t in s.tokens} == {"PROPN"}


def test_tagger_alone_goes_before() -> None:
    """Who has a tagger alone gives it alone; given beside an annotator, it tags."""

    class Nouns:
        def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
            return [["NOUN"] * len(words) for words in sentences]

    text = "They saw Tarn there."
    for annotator in (None, Listed({"Tarn": "LOC"})):
        reading = read_article(Article("a", "a", text), annotator=annotator, tagger=Nouns())
        assert {t.tag for s in reading.sheet.sentences for t in s.tokens} == {"NOUN"}
    assert [text[n.span.start : n.span.end] for n in reading.names] == ["Tarn"]


def test_other_languages_are_not_asked_for() -> None:
    """An article that is not English has words alone."""
    own = Listed({"Tarn": "LOC"})
    reading = read_article(Article("a", "a", "Sie verließen Tarn.", language="de"), annotator=own)
    assert (reading.names, own.seen) == ((), [])
