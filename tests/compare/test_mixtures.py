"""Texts put together from two others: when the words say who came first, and when they do not."""

from collections.abc import Mapping
from itertools import combinations, permutations

import pytest
from tests.compare.lineage_fixtures import HARBOUR, ORCHARD, article, plain, reading

from secondsource.compare.directions import Told, find_direction, find_printed
from secondsource.compare.kinship import Kinship, find_kinship
from secondsource.compare.lineage import trace
from secondsource.compare.mixtures import direct_mixtures, find_mixtures
from secondsource.compare.wordings import make_wording
from secondsource.model.readings import Reading
from secondsource.model.resolution import Resolved

LOCKS = HARBOUR.strip().split("\n\n")
TREES = ORCHARD.strip().split("\n\n")
OWN = (
    "Nurses at the county clinic vote on Thursday whether night shifts should be shared among all four wards.\n\n"
    "Their union collected signatures in the canteen, and the matron signed it before anyone could ask her.\n"
)


def join(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs) + "\n"


MIXED = join(*LOCKS[:3], *TREES[:2])


def parents(texts: Mapping[str, str], days: Mapping[str, str] | None = None) -> dict[tuple[str, str], str | None]:
    """The parent of each pair that shares a text, mixtures told."""
    readings = [plain(i, t, published=(days or {}).get(i)) for i, t in texts.items()]
    wordings = [make_wording(r) for r in sorted(readings, key=lambda r: r.article.id)]
    found = (find_kinship(a, b) for a, b in combinations(wordings, 2))
    kins: list[Kinship] = [k for k in found if k is not None and k.kind in ("copy", "rewrite")]
    told = Told({}, find_printed(readings, Resolved()), {})
    before = {(k.left.id, k.right.id): find_direction(k, told) for k in kins}
    after = direct_mixtures(before, find_mixtures(kins, before, told.printed, kins))
    assert before.keys() == after.keys()
    assert all(after[pair] == known for pair, known in before.items() if known.parent is not None)
    assert all(after[pair].reasons for pair in after if after[pair].parent is not None)
    return {pair: direction.parent for pair, direction in after.items()}


@pytest.mark.parametrize("ids", list(permutations("abc")))
def test_halves_of_two_texts(ids: tuple[str, str, str]) -> None:
    """Undated, whatever the ids: both are parents."""
    locks, mixed, trees = ids
    found = parents({locks: HARBOUR, mixed: MIXED, trees: ORCHARD})
    assert {tuple(sorted((locks, mixed))): locks, tuple(sorted((trees, mixed))): trees} == found


@pytest.mark.parametrize(
    "text",
    [
        join(LOCKS[0], TREES[0], LOCKS[2], TREES[1], LOCKS[4]),  # in turns
        join(*TREES[2:], *LOCKS[3:]),  # the ends, the other first
        MIXED.replace("expects a backlog", "dreads a queue"),  # two words exchanged
        MIXED.rstrip() + " Nobody drowned.\n",  # two words put in, of ninety
    ],
)
def test_other_mixtures(text: str) -> None:
    """Both are parents."""
    found = parents({"h": HARBOUR, "m": text, "o": ORCHARD})
    assert found == {("h", "m"): "h", ("m", "o"): "o"}


@pytest.mark.parametrize(
    ("texts", "why"),
    [
        ({"h": HARBOUR, "m": join(MIXED.strip(), *OWN.strip().split("\n\n")), "o": ORCHARD}, "much of its own"),
        ({"h": HARBOUR, "m": join(*LOCKS[:3], ORCHARD.strip()), "o": ORCHARD}, "all of the one"),
        ({"h": HARBOUR, "m": join(HARBOUR.strip(), ORCHARD.strip()), "o": ORCHARD}, "all of both"),
        ({"h": join(*LOCKS, *TREES[1:]), "m": MIXED, "o": join(*TREES, LOCKS[2], OWN)}, "the two share text"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_no_mixture(texts: dict[str, str], why: str) -> None:
    """What no rule of two texts says stays as it was: only what one fuller text contains is directed."""
    found = parents(texts)
    for (left, right), parent in found.items():
        if parent is not None:
            child = right if parent == left else left
            lacking = set(texts[child].split()) - set(texts[parent].split())
            assert not lacking, why


WHOLE = join(*LOCKS[:3], ORCHARD.strip())


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (WHOLE, {}),
        # two words exchanged: the fuller text no longer contains it word for word
        (WHOLE.replace("Apple growers", "Fruit farmers"), {}),
        # printed before: the time stands against the text
        (WHOLE, {"o": "2020-05-01", "m": "2020-05-02"}),
    ],
)
def test_a_text_that_is_wholly_quoted_has_no_direction_by_mixture(text: str, days: dict[str, str]) -> None:
    """Three paragraphs of one and the whole of the other: the whole one could as well be a cut; the first is open."""
    found = parents({"h": HARBOUR, "m": text, "o": ORCHARD}, days)
    assert found["h", "m"] is None
    assert found["m", "o"] != "o"


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        # nothing known
        ({}, {("h", "m"): "h", ("m", "o"): "o"}),
        # the mixture is the latest: times and words agree
        ({"h": "2020-05-01", "o": "2020-05-02", "m": "2020-05-03"}, {("h", "m"): "h", ("m", "o"): "o"}),
        # printed before both: it is the parent of both, whatever the words
        ({"m": "2020-05-01", "h": "2020-05-02", "o": "2020-05-03"}, {("h", "m"): "m", ("m", "o"): "m"}),
        # printed before one: no mixture of the two, and the other stays open
        ({"m": "2020-05-01", "o": "2020-05-03"}, {("h", "m"): None, ("m", "o"): "m"}),
        # after one, the other unknown
        ({"m": "2020-05-02", "h": "2020-05-01"}, {("h", "m"): "h", ("m", "o"): "o"}),
        # the same day
        ({"m": "2020-05-01", "h": "2020-05-01", "o": "2020-05-01"}, {("h", "m"): "h", ("m", "o"): "o"}),
    ],
)
def test_times(days: dict[str, str], expected: dict[tuple[str, str], str | None]) -> None:
    """Never against known times."""
    assert expected == parents({"h": HARBOUR, "m": MIXED, "o": ORCHARD}, days)


def test_two_mixtures_that_say_the_contrary() -> None:
    """Each of a and b is made of the other and of a third: who was first of the two is not known."""
    a, b = join(*LOCKS[:3], *TREES[:2]), join(*LOCKS[:3], *OWN.strip().split("\n\n"))
    found = parents({"a": a, "b": b, "o": ORCHARD, "w": join(OWN.strip(), *LOCKS[5:]).replace("Two tugs", "Six tugs")})
    assert found["a", "b"] is None


def test_nothing_goes_in() -> None:
    """No pairs, no directions."""
    assert direct_mixtures({}, find_mixtures([], {}, {}, [])) == {}


def test_prints_of_an_agency_are_no_texts_that_share_nothing() -> None:
    """Two print most of an agency's text, each with paragraphs of its own; the third is that text, undated and without
    a credit: it was not put together from the two, though all its words stand in them."""

    def print_of(identifier: str, text: str) -> Reading:
        credit = ("(AP)", "Associated Press", "credit line")
        return reading(article(identifier, text + "\n(AP)\n"), credits=[credit])

    found = trace(
        [print_of("a", join(*LOCKS[:5], *TREES[:2])), print_of("b", join(*LOCKS[1:], *TREES[2:])), plain("w", HARBOUR)],
        Resolved(),
    )
    wrong = [(x.from_, x.to) for x in found.links if x.directed and x.to == "w" and x.from_ in ("a", "b")]
    assert wrong == []
    assert not [r.detail for x in found.links for r in x.reasons if "share nothing" in r.detail]


@pytest.mark.parametrize("ids", list(permutations("amz")))
def test_half_of_an_agency_text_and_half_of_another_is_put_together_from_them(ids: tuple[str, str, str]) -> None:
    """The agency is credited in the very paragraphs that were taken over: both credit it, yet the one has it from the
    other, for nothing of its own is beside what the two give."""
    print_of, mixed, trees = ids
    credited = LOCKS[0] + " (AP)"
    credit = ("(AP)", "Associated Press", "credit line")
    found = trace(
        [
            reading(article(print_of, join(credited, *LOCKS[1:])), credits=[credit]),
            reading(article(mixed, join(credited, *LOCKS[1:3], *TREES[:2])), credits=[credit]),
            plain(trees, ORCHARD),
        ],
        Resolved(),
    )
    parents = {(x.from_, x.to) for x in found.links if x.relation == "verbatim" and x.directed}
    assert {(print_of, mixed), (trees, mixed)} == parents
    assert not [x for x in found.links if x.relation == "same-original"]
