"""Bodies that "the" and capitals name, where neither names nor noun phrases were read."""

import pytest
from tests.stories import article

from secondsource.compare.described_mentions import find_mentions
from secondsource.model.readings import Reading, Sentence, Sheet, Token
from secondsource.text.words import find_words

# As the tagger has taken such words; every other word is a preposition or an article here.
_TAGS = {**dict.fromkeys("Constitutional Tribunal Grain Supreme".split(), "ADJ"), "Court": "PROPN", "met": "VERB"}


def mentions(text: str, *, taken: str | None = None) -> list[str]:
    """The mentions in one sentence of which nothing was read but the words; `taken` is somebody's already."""
    one = article("a", text)
    tokens = tuple(Token(w.start, w.end, w.text, _TAGS.get(w.text, "ADP")) for w in find_words(text))
    sheet = Sheet(one, (Sentence(one.span(0, len(text)), tokens, 0, "body"),))
    reading = Reading(sheet, (), (), (), (), (), (), (), (), ())
    spans = [one.span(text.index(taken), text.index(taken) + len(taken))] if taken else []
    return [one.cut(m.span) for m in find_mentions(reading, spans)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("so the Constitutional Tribunal met", ["Constitutional Tribunal"]),
        ("The Constitutional Tribunal and the Supreme Court met", ["Constitutional Tribunal", "Supreme Court"]),
        ("so the constitutional Tribunal met", []),  # no name is written so
        ("so the Tribunal met", []),  # which?
        ("so a Grain Tribunal met", []),  # any
        ("so Constitutional Tribunal met", []),  # may be a heading
        ("so the Constitutional Grain met", []),  # no body
    ],
)
def test_capitals_name_a_body(text: str, expected: list[str]) -> None:
    """The article, a modifier with a capital and the head with one."""
    assert expected == mentions(text)


def test_what_is_taken_stays_as_it_is() -> None:
    """A name that was read is none twice."""
    assert mentions("so the Constitutional Tribunal met", taken="Constitutional Tribunal") == []
