"""Short forms of bodies: what is meant by "the institute", and where nobody can say."""

from collections.abc import Sequence

import pytest
from tests.steps import grows_in_proportion
from tests.stories import article

from secondsource.compare.actors_short import with_short_forms
from secondsource.model.readings import Name, NameKind, Reading, Sentence, Sheet, Token
from secondsource.model.resolution import Actor
from secondsource.model.spans import Span
from secondsource.text.words import find_words

# Every other word is a preposition or an article to the short forms.
_TAGS = {
    **dict.fromkeys("ministry institute army council union water food provisions affairs grain minister spokesman".split(), "NOUN"),
    **dict.fromkeys("Institute Ministry Provisions Provisons National Food Water Tribunal Board Grain Courier".split(), "PROPN"),
    **dict.fromkeys("national maritime own prime".split(), "ADJ"),
    **dict.fromkeys("said left".split(), "VERB"),
}  # fmt: skip


def reading(identifier: str, text: str, *seen: str, kind: NameKind = "organisation") -> Reading:
    """A reading of one sentence a line, in which the forms `seen` are names wherever they stand first."""
    one = article(identifier, text)
    sentences, at = [], 0
    for number, line in enumerate(text.split("\n")):
        tokens = tuple(Token(at + w.start, at + w.end, w.text, _TAGS.get(w.text, "ADP")) for w in find_words(line))
        sentences.append(Sentence(one.span(at, at + len(line)), tokens, number, "body"))
        at += len(line) + 1
    names = tuple(Name(one.span(text.index(f), text.index(f) + len(f)), kind, f.lower()) for f in seen)
    return Reading(Sheet(one, tuple(sentences)), names, (), (), (), (), (), (), (), ())


def added(*readings: Reading, order: Sequence[int] | None = None) -> list[tuple[str, str, str]]:
    """For each short form its article, its words and whose it is; each key is one actor."""
    spans: dict[str, list[Span]] = {}
    kinds: dict[str, NameKind] = {}
    for one in readings:
        for name in one.names:
            spans.setdefault(name.key, []).append(name.span)
            kinds[name.key] = name.kind
    actors = [Actor(key, key.title(), kinds[key], (), tuple(found)) for key, found in sorted(spans.items())]
    actor_of = {span: key for key, found in spans.items() for span in found}
    given = [readings[i] for i in order or range(len(readings))]
    after, found = with_short_forms(given, actors, actor_of)
    assert all(found[m] == a.id for a in after for m in a.mentions)
    text = {r.article.id: r.article for r in readings}
    return [(s.article, text[s.article].cut(s), of) for s, of in sorted(found.items()) if s not in actor_of]


FULL = "National Provisions Institute"
NAMED = reading("a", f"so {FULL} said", FULL)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Institute said", ["Institute"]),
        ("the institute said", ["institute"]),
        ("the Provisions Institute said", ["Provisions Institute"]),
        ("the Provisons Institute said", ["Provisons Institute"]),  # a letter short
        ("the institute 's spokesman left", ["institute"]),
        ("an institute said", []),  # any
        ("the institute of grain said", []),  # another
        ("the institute spokesman said", []),  # about him
        ("the Grain Institute said", []),  # another
        ("the Institute and the Grain Institute", []),  # which of the two?
        ("at its own institute , the Institute said", ["Institute"]),  # "own" says nothing
    ],
)
def test_what_is_short_for_a_body_of_the_article(text: str, expected: list[str]) -> None:
    """The head with some of the name's words behind "the", where no other body is called so."""
    one = reading("a", f"so {FULL} said\n{text}", FULL)
    assert [("a", form, FULL.lower()) for form in expected] == added(one)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Institute said", ["Institute"]),  # a capital: it has a name
        ("the institute said", []),  # perhaps another
        ("the national institute said", []),
        ("the Provisions Institute said", ["Provisions Institute"]),
    ],
)
def test_what_is_short_for_the_body_of_another_article(text: str, expected: list[str]) -> None:
    """Where the article does not name the body its capital must."""
    assert [("b", form, FULL.lower()) for form in expected] == added(NAMED, reading("b", text))


MINISTRY = "Ministry of Maritime Affairs"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the maritime affairs minister left\nthe ministry said", True),
        ("the minister of maritime affairs left\nthe ministry said", True),
        ("the prime minister and the maritime affairs minister left\nthe ministry said", True),
        ("the water minister left\nthe ministry said", False),  # of another's
        ("the ministry said", False),  # nothing says whose
    ],
)
def test_the_ministry_is_that_of_the_minister(text: str, found: bool) -> None:
    """An article that names the minister and no ministry means his."""
    expected = [("b", "ministry", MINISTRY.lower())] if found else []
    assert expected == added(reading("a", f"so {MINISTRY} said", MINISTRY), reading("b", text))


@pytest.mark.parametrize(
    "readings",
    [
        # two have the head
        (reading("a", "so Grain Board and Water Board said\nthe Board said", "Grain Board", "Water Board"),),
        # a country's army is called so as well
        (reading("a", "so Highland Liberation army said\nthe army said", "Highland Liberation army"),),
        # no body
        (reading("a", "so Kessim Board said\nthe Board said", "Kessim Board", kind="place"),),
    ],
)
def test_what_two_may_be_is_neither(readings: tuple[Reading, ...]) -> None:
    """Where another body may be meant none is."""
    assert added(*readings) == []


def test_the_order_of_the_articles_changes_nothing() -> None:
    """Any order gives the same mentions."""
    readings = NAMED, reading("b", "the Institute said"), reading("c", "so Grain Board left\nthe Board said", "Grain Board")
    assert added(*readings) == added(*readings, order=(2, 0, 1))
    assert [words for _, words, _ in added(*readings)] == ["Institute", "Board"]


@pytest.mark.parametrize("piece", ["the Institute ", "National ", "the minister of "])
def test_the_worst_of_inputs_takes_steps_in_proportion(piece: str) -> None:
    """Long runs of a head: four times as many in no more than about four times the steps."""
    grows_in_proportion(lambda one: added(NAMED, one), lambda n: reading("b", piece * n), 200)
