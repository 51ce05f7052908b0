"""Publisher families: two outlets of one house are one origin at most; an unknown family joins nothing."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.stories import article

from secondsource.model.lineage import Governed, Lineage, Origin, OriginTie
from secondsource.model.resolution import Resolved
from secondsource.model.spans import Span
from secondsource.reading.readings import read_article
from secondsource.weigh.evidence import Evidence
from secondsource.weigh.families import Families

# The outlet of each article; e is of nobody known.
OUTLETS: Mapping[str, str | None] = {"a": "The Bell", "b": "Tide", "c": "Far Coast Echo", "d": "Tide", "e": None}
TEXT = "The lock was closed on Tuesday. Ships are waiting outside the breakwater."
READINGS = [read_article(article(i, TEXT, outlet=outlet)) for i, outlet in OUTLETS.items()]
Family = Mapping[str, str | None]


def evidence(families: Family, *governed: Governed, origins: tuple[Origin, ...] = ()) -> Evidence:
    """Five articles of one text, the families of their outlets, and what governs their words."""
    readings = []
    for reading in READINGS:
        whose = families.get(reading.article.outlet or "")
        readings.append(replace(reading, sheet=replace(reading.sheet, article=replace(reading.article, family=whose))))
    return Evidence.gather(readings, Resolved(), Lineage(governed=governed, origins=origins))


def spans(articles: str) -> list[Span]:
    """The first sentence of each article."""
    return [Span(i, 0, 31) for i in articles]


def own(article_id: str, origin: str) -> Governed:
    """The first sentence of the article is an outlet's own reporting."""
    return Governed(Span(article_id, 0, 31), origin, "interview", True)


def credit(article_id: str, origin: str, *, evidenced: bool = True) -> Governed:
    """The first sentence of the article is from this origin."""
    return Governed(Span(article_id, 0, 31), origin, "credit", evidenced)


BELL, TIDE, ECHO, NPA = (
    own("a", "origin:the-bell"),
    own("b", "origin:tide"),
    own("c", "origin:far-coast-echo"),
    "origin:npa",
)
HOUSE = {"The Bell": "Seabird Media", "Tide": "Seabird Media"}


@pytest.mark.parametrize(
    ("families", "governed", "articles", "expected"),
    [
        ({}, (BELL, TIDE), "ab", ("independent", 2, 2)),  # nobody knows whose they are: each its own
        ({"The Bell": "Seabird Media"}, (BELL, TIDE), "ab", ("independent", 2, 2)),  # of one it is known
        ({"The Bell": "Seabird Media", "Tide": "Gull Group"}, (BELL, TIDE), "ab", ("independent", 2, 2)),
        (HOUSE, (BELL, TIDE), "ab", ("one-origin", 1, 1)),
        (HOUSE, (BELL, TIDE, ECHO), "abc", ("independent", 2, 2)),  # the third is no sister
        (HOUSE, (), "ab", ("one-origin", 0, 1)),  # what nothing explains counts once
        (HOUSE, (), "abc", ("separate", 0, 2)),
        ({"Tide": "Seabird Media"}, (), "bd", ("one-origin", 0, 1)),  # twice the same outlet
        (HOUSE, (TIDE,), "ab", ("one-origin", 1, 1)),  # a sister that does not say where it has it from
        (HOUSE, (ECHO,), "abc", ("separate", 1, 2)),
        # An agency is of no family of those who print it.
        (HOUSE, (credit("a", NPA), TIDE), "ab", ("independent", 2, 2)),
        (HOUSE, (credit("a", NPA), credit("b", "origin:xyz")), "ab", ("independent", 2, 2)),
        # A sister credited by a stranger; her own article is at hand, and tells it too.
        (HOUSE, (credit("e", "origin:bell"), TIDE), "abe", ("one-origin", 1, 1)),
        # A text of the house that nobody credits is no evidence, and none of another house's.
        (HOUSE, (credit("a", "origin:tide", evidenced=False), ECHO), "ac", ("separate", 1, 2)),
    ],
)
def test_outlets_of_one_family_are_one_origin(
    families: Family, governed: tuple[Governed, ...], articles: str, expected: tuple[str, int, int]
) -> None:
    """Label, origins shown, and origins at most."""
    found = evidence(families, *governed)
    origins = found.counts(spans(articles)).origins
    assert (found.support(spans(articles)), origins.shown, origins.at_most) == expected


def tied(identifier: str, how: str, *articles: str) -> Origin:
    """An origin on which these articles rest."""
    ties = tuple(OriginTie(a, how, ()) for a in articles)  # type: ignore[arg-type]
    return Origin(identifier, identifier.upper(), "outlet", ties, (), tuple(articles))


@pytest.mark.parametrize(
    ("how", "articles", "expected"),
    [
        ("is", "a", "one-origin"),  # the article is it, whatever it is called
        ("credited", "a", "independent"),  # who credits it is not its sister
        ("is", "ac", "independent"),  # said to be of two families: of none that is known
    ],
)
def test_an_origin_has_the_family_of_the_article_that_it_is(how: str, articles: str, expected: str) -> None:
    """A brand is written in several ways ("Bell Online"); an agency's customers only credit it."""
    families = {**HOUSE, "Far Coast Echo": "Gull Group"}
    found = evidence(families, own("a", "origin:x1"), TIDE, origins=(tied("origin:x1", how, *articles),))
    assert found.support(spans("ab")) == expected


def test_who_credits_a_sister_elsewhere_leads_to_no_other() -> None:
    """Both of the house are shown; an article that credits one of them elsewhere is silent here."""
    for origin in ("origin:the-bell", "origin:tide"):
        found = evidence(HOUSE, BELL, TIDE, origins=(tied(origin, "credited", "e"),))
        assert found.support(spans("abe")) == "one-origin"


def test_one_of_a_house_that_credits_speaks_not_for_the_others() -> None:
    """Sisters count once; that one of them credits the agency elsewhere does not say where the other has it from."""
    for credits in "ab":
        found = evidence(HOUSE, credit("e", NPA), origins=(tied(NPA, "credited", credits),))
        assert found.support(spans("abe")) == "separate"
    found = evidence(HOUSE, credit("e", NPA), origins=(tied(NPA, "credited", "a", "b"),))
    assert found.support(spans("abe")) == "one-origin"


def test_the_names_of_a_family() -> None:
    """Outlets as they are printed; an article's origin by its outlet; a family of which one stands behind it by none."""
    article_origin = replace(tied("origin:x1", "is", "a"), kind="article")
    found = evidence(HOUSE, own("a", "origin:x1"), TIDE, origins=(article_origin,))
    assert found.families_of(spans("abc")) == {"Seabird Media": ("The Bell", "origin:tide")}
    assert found.families_of(spans("bd")) == {"Seabird Media": ("Tide", "origin:tide")}
    assert evidence(HOUSE).families_of(spans("bd")) == {}
    assert evidence({}, BELL, TIDE).families_of(spans("ab")) == {}


NAMES = ("The Bell", "Tide", "Far Coast Echo")
ORIGINS = ("origin:the-bell", "origin:tide", "origin:far-coast-echo", NPA, "origin:9f")
known_families = st.fixed_dictionaries({n: st.sampled_from((None, "Seabird Media", "Gull Group")) for n in NAMES})
records = st.lists(
    st.builds(credit, st.sampled_from("abcde"), st.sampled_from(ORIGINS), evidenced=st.booleans()), max_size=6
)
behind = st.lists(
    st.builds(tied, st.sampled_from(ORIGINS), st.sampled_from(("is", "credited", "inferred")), st.sampled_from("abcde")),
    max_size=3, unique_by=lambda o: o.id,
)  # fmt: skip
places = st.lists(st.sampled_from("abcde"), min_size=1, unique=True).map("".join)
ties = st.lists(st.tuples(*[st.sampled_from("abcde").map(lambda i: Span(i, 0, 31))] * 2), max_size=2)


@given(known_families, st.sampled_from(NAMES), st.sampled_from(NAMES), records, behind, places, ties)
def test_one_family_more_never_adds_an_origin(
    families: dict[str, str | None], one: str, other: str, governed: list[Governed], origins: list[Origin], at: str,
    tied_places: list[tuple[Span, Span]],
) -> None:  # fmt: skip
    """Two outlets become one house, with all that was of theirs: never more origins, never independent by it."""
    houses = {families[one], families[other]} - {None}
    merged = {n: "One House" if n in (one, other) or f in houses else f for n, f in families.items()}
    before, after = (evidence(f, *governed, origins=tuple(origins)) for f in (families, merged))
    counts = [found.counts(spans(at), ties=tied_places).origins for found in (before, after)]
    assert counts[1].shown <= counts[0].shown
    assert counts[1].at_most <= counts[0].at_most
    labels = [found.support(spans(at), ties=tied_places) for found in (before, after)]
    assert labels[1] != "independent" or labels[0] == "independent"


@given(records, behind, places)
def test_where_no_family_is_known_nothing_changes(governed: list[Governed], origins: list[Origin], at: str) -> None:
    """The same as without any table."""
    found = evidence({}, *governed, origins=tuple(origins))
    blind = replace(found, families=Families({}))
    assert found.families == blind.families
    assert found.counts(spans(at)) == blind.counts(spans(at))
    assert found.support(spans(at)) == blind.support(spans(at))
