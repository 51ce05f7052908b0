"""Actors without a name: which noun phrases are some, which are one, and that none stands in two."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.steps import grows_in_proportion

from secondsource.compare.actors import find_actors
from secondsource.compare.described import _grouped, find_described, join_actors
from secondsource.compare.described_mentions import Mention
from secondsource.model.articles import Article
from secondsource.model.readings import Reading
from secondsource.model.resolution import Actor
from secondsource.model.spans import Span
from secondsource.pipeline import read


def described(*texts: str, order: Sequence[int] | None = None) -> list[Actor]:
    """The described actors of a story."""
    articles = [Article(f"a{i}", f"{i}.txt", t) for i, t in enumerate(texts)]
    readings = [read(articles[i]) for i in order or range(len(texts))]
    return list(find_described(readings, *find_actors(readings)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dockers' union demands higher pay.", [("dockers' union", "organisation")]),
        ("Angry residents demand a new bridge.", [("Angry residents", "group")]),
        # a country has one parliament: it needs no modifier
        ("On Monday parliament rejected the plan.", [("parliament", "organisation")]),
        # with the phrase that says of where
        ("Residents of Lisbon oppose the plan.", [("Residents of Lisbon", "group")]),
        # the subject of a relative clause acts too
        ("He fears the radical factions who demand a vote.", [("radical factions", "group")]),
        # called after what they do, with a word that tells which; things with the same ending; who is any of them
        ("Boat insurers reject the plan.", [("Boat insurers", "group")]),
        ("Boat motors rejected the fuel.", []),
        ("Insurers reject the plan.", []),
        ("The fishing industry rejects the plan.", [("fishing industry", "organisation")]),
        # which union? how many residents says nothing
        ("The union demands higher pay. Two thousand residents left.", []),
        # one official is a speaker, no group
        ("A senior official opposes the plan.", []),
        # suffers, or has
        ("Angry residents were arrested. Port workers have families.", []),
        # the description of a body that has a name
        ("The Dockside trade union demands higher pay. Dockside is a union of porters in Dockside's port.", []),
        # how many is no part of what they are called
        ("At least nine villagers of Lisbon oppose the plan.", [("villagers of Lisbon", "group")]),
        # does not act
        ("He wrote to the fishermen's union. The port police are few.", []),
        # an office that speaks, and one that has no more than a roof
        ("The harbour master's office said nine boats were late.", [("harbour master's office", "organisation")]),
        ("The crisis centre closed at noon.", []),
        # whose guards are a body, and whose are people
        ("The coast guard closed the port. The prison guard closed the gate.", [("coast guard", "organisation")]),
        # a side that needs no word to tell it, where it acts; who may be anybody's
        ("Protesters closed the port. Officials left.", [("Protesters", "group")]),
        ("Protesters were few.", []),
        # one of many
        ("A water council rejected the plan.", []),
        # a letter short
        ("The town adminstration rejected the plan.", [("town adminstration", "organisation")]),
        # who speaks for it, in a phrase of his own or in its
        ("A spokesman for the port authority said nine boats were late.", [("port authority", "organisation")]),
        ("Coast guard spokesman Anna Berg said nine boats were late.", [("Coast guard", "organisation")]),
        # an office that is called after who holds it
        ("The Inspector General closed the port. The old general left.", [("Inspector General", "organisation")]),
        # no body at all
        ("The long winter closed the port.", []),
    ],
)
def test_which_noun_phrases_are_actors(text: str, expected: list[tuple[str, str]]) -> None:
    """A collective head, a modifier that says which, and a deed."""
    assert expected == [(a.name, a.kind) for a in described(text)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Iraq's spy agency rejected the plan.", "The Iraqi spy agency opposes the plan."),
        ("Port workers demand higher pay.", "The port workers left the quay."),
        # a bare head joins the one description that there is
        ("The outgoing parliament rejected the plan.", "At the end of the day, parliament rejected the plan."),
    ],
)
def test_one_body_under_two_descriptions_is_one_actor(left: str, right: str) -> None:
    """Same head and compatible modifiers are one."""
    assert [len(a.mentions) for a in described(left, right)] == [2]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The state rail agency rejected the plan.", "The state water agency rejected the plan."),
        ("Port workers demand higher pay.", "Railway workers demand higher pay."),
        # against them is not of them
        ("Anti-Portuguese rebels demand a vote.", "Portuguese rebels demand a vote."),
    ],
)
def test_other_modifiers_are_other_actors(left: str, right: str) -> None:
    """Nobody joins two bodies on their head noun."""
    assert [len(a.mentions) for a in described(left, right)] == [1, 1]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        # "the union" is the one that the article speaks of, and what it does that does
        (("He read papers of the dockers' union. The union rejected the plan.",), ["dockers' union", "union"]),
        # which of two? neither acts
        (("He read papers of the dockers' union and of the miners' union. The union rejected the plan.",), []),
        # another article's
        (("The union rejected the plan.", "He read papers of the dockers' union."), []),
        # a part of another phrase, and a heading
        (("The coast guard rejected the plan.", "He met coast guard captain Anna Berg."), ["coast guard", "coast guard"]),
        # of a body that two articles speak of it is enough to have something
        (("The crisis centre has nine boats.", "He went to the crisis centre."), ["crisis centre", "crisis centre"]),
        (("The crisis centre has nine boats.",), []),
    ],
)
def test_where_a_described_body_is_mentioned(texts: tuple[str, ...], expected: list[str]) -> None:
    """Bare forms and parts of other phrases join the one body that they can mean."""
    cut = {f"a{i}": Article(f"a{i}", f"{i}.txt", t) for i, t in enumerate(texts)}
    assert expected == [cut[m.article].cut(m) for a in described(*texts) for m in a.mentions]


def test_a_bare_form_of_a_body_with_a_name_is_left_to_it() -> None:
    """"The union" may be the one that has a name."""
    text = "The Dockside Union met. Papers of the miners' union say so. The union rejected the plan."
    assert [a for a in described(text) if len(a.mentions) > 1] == []


def test_a_mention_stands_on_no_name_and_in_one_actor() -> None:
    """Names are left to the named actors; no span is given twice."""
    text = "The French government opposes the plan. France left. The port police and Lisbon residents oppose it."
    reading = read(Article("a", "a.txt", text))
    named, actor_of = find_actors([reading])
    found = find_described([reading], named, actor_of)
    mentions = [m for a in found for m in a.mentions]
    assert len(mentions) == len(set(mentions))
    assert not set(mentions) & set(actor_of)
    assert not {a.id for a in found} & {a.id for a in named}


def test_a_description_of_a_named_body_is_folded_into_it() -> None:
    """A description with the words of a name is the named actor; another is an actor of its own."""
    span = Span("a", 0, 5), Span("b", 0, 5), Span("c", 0, 5)
    named = Actor("actor:iraqi-parliament", "Iraqi parliament", "organisation", (), span[:1])
    described = (
        Actor("actor:iraq-s-parliament", "Iraq's parliament", "organisation", (), span[1:2]),
        Actor("actor:water-council", "water council", "organisation", (), span[2:]),
    )
    expected = {"actor:iraqi-parliament": span[:2], "actor:water-council": span[2:]}
    assert expected == {a.id: a.mentions for a in join_actors([named], described)}


@pytest.mark.parametrize(
    ("named", "described", "expected"),
    [
        (["Tribunal"], ["constitutional tribunal"], ["Tribunal"]),
        # which of them?
        (["Tribunal"], ["constitutional tribunal", "war tribunal"], ["Tribunal", "constitutional tribunal", "war tribunal"]),
        (["Tribunal", "Kessim Tribunal"], ["war tribunal"], ["Kessim Tribunal", "Tribunal", "war tribunal"]),
        # a company may be called so
        (["Panel"], ["expert panel"], ["Panel", "expert panel"]),
    ],
)
def test_a_bare_name_is_the_one_body_of_that_head(named: list[str], described: list[str], expected: list[str]) -> None:
    """A name that is a head alone joins the one description with it."""
    bodies = [Actor(f"actor:{n}", n, "organisation", (), (Span("a", i, i + 1),)) for i, n in enumerate(named)]
    others = [Actor(f"actor:{n}", n, "organisation", (), (Span("b", i, i + 1),)) for i, n in enumerate(described)]
    found = join_actors(bodies, others)
    assert sorted(a.name for a in found) == expected
    assert sum(len(a.mentions) for a in found) == len(named) + len(described)


def test_the_order_of_the_articles_changes_nothing() -> None:
    """Any order gives the same actors."""
    texts = ("Iraq's parliament rejected the plan.", "The Iraqi parliament met.", "Angry residents oppose it.")
    assert described(*texts) == described(*texts, order=(2, 0, 1))


@pytest.mark.parametrize("piece", ["the port police ", "residents of ", "union ", "the coast guard said the union "])
def test_the_worst_of_inputs_takes_steps_in_proportion(piece: str) -> None:
    """Long runs of heads: four times as many in no more than about four times the steps."""

    def given(size: int) -> tuple[list[Reading], list[Actor], dict[Span, str]]:
        readings = [read(Article("a0", "0.txt", piece * size))]
        return readings, *find_actors(readings)

    grows_in_proportion(lambda story: list(find_described(*story)), given, 200)


def test_not_all_descriptions_of_one_head_are_compared() -> None:
    """Only those that begin alike, with each other and with the names of bodies."""
    letters = "bdfgklmn"
    words = [f"{a}{b}{c}{d}o" for a in letters for b in letters for c in letters for d in letters]
    place = Span("a", 0, 9)

    def mentions(size: int) -> list[Mention]:
        return [Mention(place, "union", frozenset({w}), 2, "organisation", f"{w} union", False) for w in words[:size]]

    def actors(size: int) -> tuple[list[Actor], list[Actor]]:
        of_names = [Actor(f"actor:{w}", f"{w} union", "organisation", (), (place,)) for w in words[:size]]
        return of_names, [replace(one, id=f"{one.id}-2") for one in of_names]

    assert len(_grouped(mentions(1_000))) == 1_000
    assert len(join_actors(*actors(1_000))) == 1_000
    grows_in_proportion(_grouped, mentions, 250)
    grows_in_proportion(lambda pair: join_actors(*pair), actors, 250)
