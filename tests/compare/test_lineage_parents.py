"""Direct parents in families of more than two, through `trace`: cuts, times, rewordings, mixtures, any order."""

from collections.abc import Mapping, Sequence
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.compare.lineage_fixtures import HARBOUR, ORCHARD, article, plain, reading
from tests.steps import grows_in_proportion

from secondsource.compare.lineage import trace
from secondsource.model.lineage import Lineage
from secondsource.model.readings import Reading
from secondsource.model.resolution import Resolved

LOCKS = HARBOUR.strip().split("\n\n")
TREES = ORCHARD.strip().split("\n\n")
COPIES = ("verbatim", "paraphrase", "revises")


def join(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs) + "\n"


def without(*which: int) -> str:
    """The harbour text without some of its paragraphs."""
    return join(*(p for i, p in enumerate(LOCKS) if i not in which))


def exchange(text: str, *pairs: str) -> str:
    """The text with words exchanged: "old new"."""
    for pair in pairs:
        old, new = pair.split()
        assert old in text, old
        text = text.replace(old, new)
    return text


def run(readings: Sequence[Reading]) -> Lineage:
    return trace(readings, Resolved())


def copies(found: Lineage) -> set[tuple[str, str]]:
    """Which text hangs under which (undirected ones by the smaller id)."""
    return {(x.from_, x.to) for x in found.links if x.relation in COPIES}


def directed(found: Lineage) -> set[tuple[str, str]]:
    return {(x.from_, x.to) for x in found.links if x.relation in COPIES and x.directed}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (without(1), without(4)),  # each lacks another paragraph
        (without(4, 5), without(0, 1)),  # the end, the beginning
        (without(2, 3), without(3, 4)),  # both lack one, each another one
        (without(1, 2, 3), without(5)),  # a short one and a long one
        (exchange(without(1), "found discovered"), without(4)),  # and a word exchanged
    ],
)
@pytest.mark.parametrize("ids", ["oab", "aob", "bao"])
def test_two_cuts_of_one_original(first: str, second: str, ids: str) -> None:
    """The second has words that the first lacks: each hangs under the original, none under the other."""
    original, one, other = ids
    found = run([plain(original, HARBOUR), plain(one, first), plain(other, second)])
    links = {tuple(sorted(pair)) for pair in copies(found)}
    assert {tuple(sorted((original, one))), tuple(sorted((original, other)))} == links
    assert (original, other) in directed(found)


def test_a_cut_of_a_reworded_copy_hangs_under_the_copy() -> None:
    """It has the copy's words: original, copy, cut are a chain."""
    copy = exchange(HARBOUR, "closed shut", "divers frogmen", "backlog queue", "damage harm")
    cut = exchange(without(5), "closed shut", "divers frogmen", "backlog queue", "damage harm")
    days = ("2020-05-01", "2020-05-02", "2020-05-03")
    found = run([plain(i, t, published=d) for i, t, d in zip("zyx", (HARBOUR, copy, cut), days, strict=True)])
    assert {("z", "y"), ("y", "x")} == directed(found)


def test_a_cut_that_restores_words_is_not_from_the_later_copy() -> None:
    """Times say that it might be: a copy of the day before lacks the paragraph that it has."""
    days = ("2020-05-01", "2020-05-02", "2020-05-03")
    texts = (HARBOUR, exchange(without(2), "closed shut"), exchange(without(5), "closed shut"))
    found = run([plain(i, t, published=d) for i, t, d in zip("zyx", texts, days, strict=True)])
    assert {("z", "y"), ("z", "x")} == directed(found)


def test_cuts_printed_before_the_fuller_text_are_not_under_it() -> None:
    """Times against the text: the fuller text came last, so the second cut has from the first what they share."""
    days = {"a": "2020-05-01", "b": "2020-05-02", "o": "2020-05-03"}
    texts = {"a": without(1), "b": without(4), "o": HARBOUR}
    found = run([plain(i, t, published=days[i]) for i, t in texts.items()])
    assert ("a", "b") in directed(found)


REWORDED = (
    *("closed shut", "divers frogmen", "wait queue", "drained emptied", "expects foresees", "asked urged"),
    *("estimate quantify", "evening night", "repair work"),
)


@pytest.mark.parametrize("common", [1, 2, 3])
@pytest.mark.parametrize("ids", ["zab", "azb", "baz"])
def test_a_credit_names_the_parent_of_a_reworded_text(common: int, ids: str) -> None:
    """The sister exchanged some of the same words, and others; the credit names the outlet of the original."""
    original, sister, child = ids
    second = exchange(HARBOUR, *REWORDED[:common], "vessels craft", "yard dock", "channel passage", "silted filled")
    third = exchange(HARBOUR, *REWORDED).rstrip() + " The Callan Echo first reported it.\n"
    credit = ("The Callan Echo first reported it", "Callan Echo", "attribution")
    found = run(
        [
            plain(original, HARBOUR, outlet="Callan Echo"),
            plain(sister, second, outlet="Bay Post"),
            reading(article(child, third, outlet="Tarn Mail"), credits=[credit]),
        ]
    )
    links = copies(found)
    assert (original, child) in links
    assert not {(sister, child), (child, sister)} & links


def test_a_credit_names_the_parent_where_the_sister_exchanged_the_same_words() -> None:
    """Every word that the sister exchanged is exchanged in the credited text too; but the sister lacks a paragraph."""
    second = exchange(without(4), *REWORDED[:6])
    third = exchange(HARBOUR, *REWORDED).rstrip() + " The Callan Echo first reported it.\n"
    credit = ("The Callan Echo first reported it", "Callan Echo", "attribution")
    found = run(
        [
            plain("z", HARBOUR, outlet="Callan Echo"),
            plain("a", second, outlet="Bay Post"),
            reading(article("m", third, outlet="Tarn Mail"), credits=[credit]),
        ]
    )
    assert ("z", "m") in directed(found)
    assert ("a", "m") not in copies(found)


@pytest.mark.parametrize("order", list(permutations("hmo")))
def test_a_mixture_has_two_parents_and_a_cut_of_it_one(order: tuple[str, ...]) -> None:
    """The cut hangs under the mixture, not under the two that it was made from; whatever the ids."""
    names = dict(zip("hmo", order, strict=True))
    mixed = join(*LOCKS[:3], *TREES[:3])
    cut = join(*LOCKS[:2], *TREES[:2])
    found = run([plain(names["h"], HARBOUR), plain(names["m"], mixed), plain(names["o"], ORCHARD), plain("x", cut)])
    assert {(names["h"], names["m"]), (names["o"], names["m"]), (names["m"], "x")} == directed(found)


# Texts that no two of are equal: a family with a cut, a reworded copy, a mixture, and the cut of the copy.
FAMILY = {
    "original": HARBOUR,
    "cut": without(1),
    "copy": exchange(HARBOUR, "closed shut", "divers frogmen", "backlog queue"),
    "cut of the copy": exchange(without(5), "closed shut", "divers frogmen", "backlog queue"),
    "trees": ORCHARD,
    "mixture": join(*LOCKS[:2], *TREES[:2]),
}
DAYS = {"original": "2020-05-01", "trees": "2020-05-01", "copy": "2020-05-02"}


def family(names: Mapping[str, str], days: Mapping[str, str]) -> list[Reading]:
    return [plain(names[who], text, published=days.get(who)) for who, text in FAMILY.items()]


@pytest.mark.parametrize("days", [{}, DAYS], ids=["undated", "dated"])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(order=st.permutations("abcdef"))
def test_the_ids_never_matter(days: dict[str, str], order: list[str]) -> None:
    """The same family under other ids: the same links, but for the sides of those whose direction is not known."""
    names = dict(zip(FAMILY, order, strict=True))
    found = run(family(names, days))
    expected = run(family(dict(zip(FAMILY, "abcdef", strict=True)), days))
    back = {name: who for who, name in names.items()}
    plainly = dict(zip("abcdef", FAMILY, strict=True))

    def links(lineage: Lineage, of: Mapping[str, str]) -> set[tuple[object, ...]]:
        return {
            (*((of[x.from_], of[x.to]) if x.directed else sorted((of[x.from_], of[x.to]))), x.relation, x.directed)
            for x in lineage.links
            if x.relation in COPIES
        }

    assert links(expected, plainly) == links(found, back)


def test_the_family_is_told() -> None:
    """Who hangs under whom in it, where days are known."""
    found = run(family({who: who for who in FAMILY}, DAYS))
    expected = {("original", "cut"), ("original", "copy"), ("copy", "cut of the copy"), ("trees", "mixture")}
    links = copies(found)
    assert expected <= links
    assert len(links) == len(expected) + 1
    assert {p for p, c in links if c == "mixture"} - {"trees"} <= {"original", "cut"}


@st.composite
def families(draw: st.DrawFn) -> list[Reading]:
    """Patchworks of two texts with words exchanged, some dated, some with times."""
    made = []
    for i in range(draw(st.integers(2, 7))):
        paragraphs = draw(st.lists(st.sampled_from([*LOCKS, *TREES]), min_size=3, max_size=8, unique=True))
        text = join(*paragraphs)
        for pair in draw(st.lists(st.sampled_from(REWORDED), max_size=4, unique=True)):
            old, new = pair.split()
            text = text.replace(old, new)
        day = draw(st.sampled_from([None, "2020-05-01", "2020-05-02", "2020-05-02T08:00:00Z", "2020-05-02T09:00:00Z"]))
        made.append(plain(f"i{i}", text, published=day, outlet=draw(st.sampled_from([None, "Bay", "Tarn Mail"]))))
    return made


SLOW = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SLOW
@given(families(), st.randoms(use_true_random=False))
def test_any_order_the_same_links_and_no_circle(readings: list[Reading], random: object) -> None:
    """The same record whatever stands first; nobody is his own ancestor."""
    found = run(readings)
    shuffled = list(readings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert found == run(shuffled)
    parents: dict[str, set[str]] = {}
    for parent, child in directed(found):
        parents.setdefault(child, set()).add(parent)
    for start in sorted(parents):
        seen: set[str] = set()
        waiting = sorted(parents[start])
        while waiting:
            one = waiting.pop()
            assert one != start
            if one not in seen:
                seen.add(one)
                waiting.extend(sorted(parents.get(one, ())))


@SLOW
@given(families())
def test_no_child_before_its_parent(readings: list[Reading]) -> None:
    """Where both days are known, and the hours of one day."""
    when = {r.article.id: (r.article.published, r.article.published_time) for r in readings}
    for parent, child in directed(run(readings)):
        (day, hour), (other, later) = when[parent], when[child]
        if day is not None and other is not None:
            assert day.date <= other.date
            if hour is not None and later is not None:
                assert hour <= later


def test_many_undated_prints_end() -> None:
    """Twenty-four patchworks of one text, which all hang together."""
    assert len({c for _, c in copies(run(patchworks(24)))}) >= 21


def test_undated_prints_take_the_cube_of_their_number_at_most() -> None:
    """Two parents of each are held against each other, not every set of them."""
    grows_in_proportion(run, patchworks, 4, power=3)


def patchworks(count: int) -> list[Reading]:
    """Undated prints of one text, each without a paragraph, most with a word exchanged."""
    return [
        plain(
            f"i{i:02}", exchange(without(i % 6), REWORDED[i % 2]) if i % 6 not in (0, 1) else without(i % 6) + "\n" * i
        )
        for i in range(count)
    ]


def numbered(stem: str, *paragraphs: int) -> list[str]:
    """Paragraphs of sixty different words each, by their numbers."""
    return [" ".join(f"{stem.capitalize()}{60 * p + i}" for i in range(60)) + "." for p in paragraphs]


@pytest.mark.parametrize("ids", list(permutations("amnz")))
def test_two_mixtures_of_the_same_halves(ids: tuple[str, ...]) -> None:
    """Put together in another order: either is made from the two texts, the later one not from the earlier, in which
    the halves stand in other pieces."""
    terns, first, second, larks = ids
    tern, lark = numbered("tern", *range(4)), numbered("lark", *range(4))
    texts = {
        terns: (join(*numbered("tern", *range(8))), None),
        larks: (join(*numbered("lark", *range(8))), None),
        first: (join(tern[0], lark[0], tern[1], lark[1], tern[2], lark[2], tern[3], lark[3]), "2020-05-02"),
        second: (join(*lark[:2], *tern[:2], *lark[2:], *tern[2:]), "2020-05-03"),
    }
    found = copies(run([plain(i, text, published=day) for i, (text, day) in texts.items()]))
    assert {(terns, first), (larks, first), (terns, second), (larks, second)} == found


@pytest.mark.parametrize("ids", list(permutations("amrz")))
def test_a_rewording_printed_after_a_mixture_keeps_no_parent_from_it(ids: tuple[str, ...]) -> None:
    """Undated original, mixture, then the original reworded: the rewording shares half its words with the mixture and
    all with the original."""
    locks, mixed, reworded, trees = ids
    texts = {
        locks: (HARBOUR, None),
        trees: (ORCHARD, "2020-05-01"),
        mixed: (join(*LOCKS[:3], *TREES[:2]), "2020-05-02"),
        reworded: (exchange(HARBOUR, "damage harm", "repair work"), "2020-05-03"),
    }
    found = {tuple(sorted(x)) for x in copies(run([plain(i, t, published=day) for i, (t, day) in texts.items()]))}
    assert {tuple(sorted(pair)) for pair in ((locks, mixed), (trees, mixed), (locks, reworded))} == found


@pytest.mark.parametrize("ids", list(permutations("abz")))
def test_of_equal_parents_the_first(ids: tuple[str, ...]) -> None:
    """A cut that the longer cut tells as well as the full text hangs under the full text, whatever day its text seems
    to be from."""
    full, longer, shorter = ids
    texts = {full: (HARBOUR, None), longer: (without(5), "2020-05-02"), shorter: (without(4, 5), None)}
    found = run([plain(i, text, published=day) for i, (text, day) in texts.items()])
    assert {(full, longer), (full, shorter)} == copies(found)
