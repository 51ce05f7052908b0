"""Names that one article's reader passed over: where the story's forms are found, and where not."""

from collections.abc import Sequence

import pytest
from tests.steps import grows_in_proportion

from secondsource.compare.actors_repeats import with_repeats
from secondsource.model.articles import Article
from secondsource.model.readings import Name, NameKind, Reading, Sentence, Sheet, Token
from secondsource.model.resolution import Actor
from secondsource.model.spans import Span
from secondsource.text.words import find_words


def reading(identifier: str, text: str, *seen: str, kind: NameKind = "person") -> Reading:
    """A reading of one sentence a line, in which the forms `seen` are names wherever they stand first."""
    article = Article(identifier, identifier, text)
    sentences, at = [], 0
    for number, line in enumerate(text.split("\n")):
        tokens = tuple(Token(at + w.start, at + w.end, w.text, "PROPN") for w in find_words(line))
        sentences.append(Sentence(article.span(at, at + len(line)), tokens, number, "body"))
        at += len(line) + 1
    places = [text.index(form) for form in seen]
    names = tuple(Name(article.span(p, p + len(f)), kind, f.lower()) for p, f in zip(places, seen, strict=True))
    return Reading(Sheet(article, tuple(sentences)), names, (), (), (), (), (), (), (), ())


def added(*readings: Reading, order: Sequence[int] | None = None, kind: NameKind = "person") -> list[tuple[str, str]]:
    """For each mention that nobody saw its article and words; each key is one actor."""
    spans: dict[str, list[Span]] = {}
    for one in readings:
        for name in one.names:
            spans.setdefault(name.key, []).append(name.span)
    actors = [Actor(key, key.title(), kind, (), tuple(sorted(found))) for key, found in sorted(spans.items())]
    actor_of = {span: key for key, found in spans.items() for span in found}
    given = [readings[i] for i in order or range(len(readings))]
    _, after = with_repeats(given, actors, actor_of)
    text = {r.article.id: r.article for r in readings}
    return [(s.article, text[s.article].cut(s)) for s in sorted(after) if s not in actor_of]


KNOWN = reading("a", "then Anna Orstad left", "Anna Orstad")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no Orstad , then", ["Orstad"]),
        ("MINISTER ORSTAD : NO DEAL", ["ORSTAD"]),  # a heading in capitals
        ("said Órstad", ["Órstad"]),  # a diacritic more
        ("then Anna Orstad , he said", ["Anna Orstad"]),  # whole, and not the surname once more
        ("the orstad is closed", []),  # no capital
        ("on Orstad Street", []),  # a part of another name
        ("then Omar Orstad", []),
        ("Omar and Orstad", ["Orstad"]),
        ("“ The Orstad , then", ["Orstad"]),  # behind the mark and the word that open a quotation
        ("said Anna", []),  # by the given name anybody may be called
    ],
)
def test_where_a_known_form_is_found(text: str, expected: list[str]) -> None:
    """A known form is found alone, under any diacritics, and in headings."""
    assert [("b", form) for form in expected] == added(KNOWN, reading("b", text))


@pytest.mark.parametrize(
    "readings",
    [
        # two bear it
        (KNOWN, reading("b", "then Omar Orstad left", "Omar Orstad"), reading("c", "said Orstad")),
        # the story writes it in small letters
        (reading("a", "then Anna Waters left", "Anna Waters"), reading("b", "said Waters of the waters")),
        # it opened the sentence, and may have its capital of that
        (reading("a", "Pensions rose", "Pensions"), reading("b", "he said Pensions fell")),
        # too short
        (reading("a", "then Anna Ost left", "Anna Ost"), reading("b", "said Ost")),
    ],
)
def test_what_is_not_sure_adds_nothing(readings: tuple[Reading, ...]) -> None:
    """No form of two bearers, no common word."""
    assert added(*readings) == []


def test_what_is_a_name_already_stays_as_it_is() -> None:
    """A place that holds a name is not given twice."""
    other = reading("b", "the Orstad Bank said Orstad", "Orstad Bank")
    assert added(KNOWN, other) == [("b", "Orstad")]


def test_the_order_of_the_articles_changes_nothing() -> None:
    """Any order gives the same mentions."""
    readings = KNOWN, reading("b", "no Orstad , then"), reading("c", "then Bo Lind left\nsaid Lind", "Bo Lind")
    assert added(*readings) == added(*readings, order=(2, 0, 1)) == [("b", "Orstad"), ("c", "Lind")]


@pytest.mark.parametrize("piece", ["Orstad ", "Anna ", "ORSTAD ORSTAD\n"])
def test_the_worst_of_inputs_takes_steps_in_proportion(piece: str) -> None:
    """Long runs of a form: four times as many in no more than about four times the steps."""
    grows_in_proportion(lambda one: added(KNOWN, one), lambda n: reading("b", (piece * n).rstrip()), 200)
