"""Titles that stand for a person: whose they are, and which are nobody's."""

from collections.abc import Sequence

import pytest
from tests.steps import grows_in_proportion
from tests.stories import article

from secondsource.compare.actors_titles import with_titles
from secondsource.model.readings import Reading, Sentence, Sheet, Token
from secondsource.model.resolution import Actor
from secondsource.text.words import find_words

# Every other word is a preposition or an article to the titles.
_TAGS = dict.fromkeys("aide minister attorney".split(), "NOUN")


def reading(identifier: str, text: str) -> Reading:
    """A reading of one sentence without names."""
    one = article(identifier, text)
    tokens = tuple(Token(w.start, w.end, w.text, _TAGS.get(w.text, "X")) for w in find_words(text))
    sheet = Sheet(one, (Sentence(one.span(0, len(text)), tokens, 0, "body"),))
    return Reading(sheet, (), (), (), (), (), (), (), (), ())


def person(name: str, *roles: str) -> Actor:
    """Somebody whose mentions stand elsewhere."""
    return Actor(f"actor:{name}", name, "person", roles, ())


def added(actors: Sequence[Actor], *texts: str, order: Sequence[int] | None = None) -> list[tuple[str, str]]:
    """For each mention by a title whose and what it is."""
    readings = [reading("abc"[i], texts[i]) for i in order or range(len(texts))]
    after, found = with_titles(readings, actors, {})
    assert {m for a in after for m in a.mentions} == set(found)
    cut = {r.article.id: r.article for r in readings}
    return [(of, cut[s.article].cut(s)) for s, of in sorted(found.items())]


TORN = person("Torn", "the state attorney", "a judge")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("said the State Attorney .", ["State Attorney"]),
        ("the state attorney 's aide", ["state attorney"]),
        ("a state attorney said", []),  # one of many
        ("the state attorney of Brenmark", []),  # perhaps another
        ("the state attorney aide", []),  # about the aide
        ("the attorney said", []),  # too little
        ("the judge said", []),
    ],
)
def test_a_title_is_its_bearer(text: str, expected: list[str]) -> None:
    """The title with "the", in small letters or large."""
    assert [(TORN.id, form) for form in expected] == added([TORN], text)


@pytest.mark.parametrize(
    "actors",
    [
        [TORN, person("Selj", "State Attorney")],  # two bear it
        [person("Selj", "former state attorney")],
        [person("Selj", "a state attorney")],
        [Actor("actor:selj", "Selj", "organisation", ("state attorney",), ())],
    ],
)
def test_a_title_of_two_or_of_none_is_nobodys(actors: list[Actor]) -> None:
    """Nobody guesses who is meant."""
    assert added(actors, "the state attorney said") == []


def test_a_director_may_be_any_firms() -> None:
    """What many bodies of a story have is no title of one."""
    assert added([person("Selj", "plant director")], "the plant director said") == []


def test_the_order_of_the_articles_changes_nothing() -> None:
    """Any order gives the same mentions."""
    texts = "the state attorney said", "no", "the State Attorney left"
    assert added([TORN], *texts) == added([TORN], *texts, order=(2, 0, 1))


def test_the_worst_of_inputs_takes_steps_in_proportion() -> None:
    """Long runs of a title: four times as many in no more than about four times the steps."""
    grows_in_proportion(lambda text: added([TORN], text), lambda n: "the state attorney " * n, 200)
