"""The bits it takes to tell one text from others: invented texts, and texts of numbered words where length tells."""

from collections.abc import Callable
from itertools import pairwise, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.compare.lineage_fixtures import HARBOUR, ORCHARD, plain
from tests.steps import grows_in_proportion

from secondsource.compare.derivations import Account, Derivations
from secondsource.compare.wordings import make_wording

PARAGRAPHS = HARBOUR.strip().split("\n\n")
TREES = ORCHARD.strip().split("\n\n")
# Six words that stand in neither text.
EXTRA = "while choirboys rehearsed carols underneath scaffolding"


def derive(**texts: str) -> Derivations:
    return Derivations([make_wording(plain(identifier, text)) for identifier, text in texts.items()])


def told(child: str, *parents: str) -> Account:
    """The account of a text from others."""
    ids = [f"p{i}" for i in range(len(parents))]
    return derive(child=child, **dict(zip(ids, parents, strict=True))).account("child", ids)


def words(stem: str, first: int, last: int) -> str:
    """Different words, numbered from `first` to before `last`."""
    return " ".join(f"{stem}{i}" for i in range(first, last))


def join(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs) + "\n"


def test_a_text_alone_costs_by_the_word() -> None:
    """Twice the words, twice the bits; more than one word's worth each."""
    one, two = (derive(a=words("tern", 0, n)).alone("a") for n in (40, 80))
    assert two == 2 * one > 40


@pytest.mark.parametrize("text", [HARBOUR, ORCHARD, words("tern", 0, 1), words("tern", 0, 700)])
def test_a_verbatim_copy_costs_nothing(text: str) -> None:
    """Nothing is put in, nothing left out."""
    assert Account(0.0, 0) == told(text, text)


@pytest.mark.parametrize("parents", [(HARBOUR,), (HARBOUR, ORCHARD)])
def test_a_text_without_words_costs_no_more_than_leaving_all_away(parents: tuple[str, ...]) -> None:
    """No words, none new; what is left away is an operation a parent."""
    assert told("\n", *parents).new == 0
    assert told("\n", *parents).bits < 20 * len(parents)


@pytest.mark.parametrize(
    ("kept", "others"),
    [
        # the end cut off, after 100 words: the rest 20, 100 or 900 words long
        ([(0, 100, 120)], [(0, 100, 200), (0, 100, 1000)]),
        # the beginning
        ([(60, 200, 200)], [(120, 260, 260), (900, 1040, 1040)]),
    ],
)
def test_a_cut_is_one_operation(kept: list[tuple[int, int, int]], others: list[tuple[int, int, int]]) -> None:
    """However long what is left away: as (first kept, first cut, length of the original); less than two new words."""
    costs = {told(words("tern", a, b), words("tern", 0, n)) for a, b, n in kept + others}
    assert len(costs) == 1
    ((cost),) = costs
    assert cost.new == 0
    assert 0 < cost.bits < 20


@pytest.mark.parametrize("short", [1, 5, 20, 40])
def test_a_cut_in_the_middle_is_one_operation(short: int) -> None:
    """A few words left out cost no more than many, many no more than more, and all less than two new words."""
    few, many, more = (
        told(f"{words('tern', 0, 100)} {words('tern', 100 + n, 900)}", words("tern", 0, 900)) for n in (short, 80, 600)
    )
    assert 0 < few.bits <= many.bits == more.bits < 20
    assert (few.new, many.new, more.new) == (0, 0, 0)


def test_two_cuts_cost_twice_as_much_as_one() -> None:
    """Operations are counted."""
    original = words("tern", 0, 400)
    once = told(f"{words('tern', 0, 100)} {words('tern', 120, 400)}", original)
    twice = told(f"{words('tern', 0, 100)} {words('tern', 120, 250)} {words('tern', 270, 400)}", original)
    assert twice.bits == 2 * once.bits


def test_words_put_in_cost_by_the_word() -> None:
    """Five, ten and fifteen new words: equal steps, each worth more than a cut."""
    original = words("tern", 0, 400)
    found = [
        told(f"{words('tern', 0, 200)} {words('gull', 0, n)} {words('tern', 200, 400)}", original) for n in (5, 10, 15)
    ]
    assert [a.new for a in found] == [5, 10, 15]
    steps = {round(b.bits - a.bits, 3) for a, b in pairwise(found)}
    assert len(steps) == 1
    assert min(steps) > 40


def test_more_than_an_editor_adds_costs_more_a_word() -> None:
    """Beyond a share of the text: a copy is cut rather than added to."""
    original = words("tern", 0, 100)
    few, many, more = (told(f"{original} {words('gull', 0, n)}", original).bits for n in (10, 200, 210))
    assert more - many > few


def test_what_a_cut_copy_lacks_speaks_against_it() -> None:
    """A reworded sister of a cut copy, which has the paragraph that the copy lacks, is cheaper from the original."""
    cut = join(*PARAGRAPHS[:3], *PARAGRAPHS[4:])
    sister = join(*PARAGRAPHS[:4], PARAGRAPHS[5]).replace("closed", "shut")
    from_original, from_copy = told(sister, HARBOUR), told(sister, cut)
    assert from_original.bits < from_copy.bits
    assert from_copy.new - from_original.new == len(PARAGRAPHS[3].split())


@pytest.mark.parametrize("lacking", range(len(PARAGRAPHS)))
def test_the_original_from_a_copy_that_lacks_a_paragraph(lacking: int) -> None:
    """Whichever it is, the copy is cheap from the original and the original dear from the copy."""
    cut = join(*(p for i, p in enumerate(PARAGRAPHS) if i != lacking))
    assert told(cut, HARBOUR).bits < 20 < 100 < told(HARBOUR, cut).bits


def test_of_a_mixture_two_parents_are_cheaper_than_one() -> None:
    """Halves of two texts."""
    mixed = join(*PARAGRAPHS[:3], *TREES[2:])
    both = told(mixed, HARBOUR, ORCHARD)
    assert both.new == 0
    assert both.bits < min(told(mixed, HARBOUR).bits, told(mixed, ORCHARD).bits)


@pytest.mark.parametrize("other", [ORCHARD, join(*PARAGRAPHS[:3]), HARBOUR])
def test_a_second_parent_that_gives_nothing_is_dearer(other: str) -> None:
    """A stranger, a cut of the parent, the parent again: one parent tells as much in fewer bits."""
    child = HARBOUR.replace("closed", "shut")
    assert told(child, HARBOUR, other).bits > told(child, HARBOUR).bits


@pytest.mark.parametrize("order", [(1, 0, 2, 3, 4, 5), (5, 0, 1, 2, 3, 4), (0, 3, 4, 1, 2, 5), (5, 4, 3, 2, 1, 0)])
def test_moved_paragraphs_are_no_new_words(order: tuple[int, ...]) -> None:
    """Taken up elsewhere: some operations, fewer bits than one paragraph put in anew."""
    moved = told(join(*(PARAGRAPHS[i] for i in order)), HARBOUR)
    assert moved.new == 0
    assert 0 < moved.bits < 10 * len(PARAGRAPHS[0].split())


def test_nothing_in_common_is_dearer_than_alone() -> None:
    """A stranger as parent saves nothing."""
    found = derive(a=HARBOUR, b=ORCHARD)
    account = found.account("a", ["b"])
    assert account.new > 0.9 * len(HARBOUR.split())
    assert account.bits > 0.95 * found.alone("a")
    disjoint = derive(a=words("tern", 0, 60), b=words("gull", 0, 60))
    assert disjoint.account("a", ["b"]).new == 60
    assert disjoint.account("a", ["b"]).bits > disjoint.alone("a")


MIXTURES = {
    "child": join(TREES[0], *PARAGRAPHS[2:4], EXTRA, words("tern", 30, 90)),
    "a": HARBOUR,
    "b": ORCHARD,
    "c": words("tern", 0, 120),
}


@pytest.mark.parametrize("order", list(permutations("abc")))
def test_the_order_of_the_parents_never_matters(order: tuple[str, ...]) -> None:
    """The same account, asked for first or later, in any order, from wordings in any order."""
    expected = derive(**MIXTURES).account("child", "abc")
    assert expected.new == len(EXTRA.split())
    again = derive(**{i: MIXTURES[i] for i in (*order, "child")})
    assert [expected, expected] == [again.account("child", order), again.account("child", order[::-1])]


@pytest.mark.parametrize(
    "halves", [(PARAGRAPHS[:3], TREES[2:]), (PARAGRAPHS[3:], TREES[:2]), (PARAGRAPHS[:2], TREES[:2])]
)
def test_the_names_of_the_parents_never_matter(halves: tuple[list[str], list[str]]) -> None:
    """A mixture costs the same whichever parent's id sorts first."""
    mixed = join(*halves[0], *halves[1])
    assert told(mixed, HARBOUR, ORCHARD) == told(mixed, ORCHARD, HARBOUR)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*PARAGRAPHS, *TREES]), min_size=1, max_size=8), st.integers(0, 60))
def test_bounds(paragraphs: list[str], new: int) -> None:
    """Of any patchwork no bits below zero, new words between none and all; and none of it new but what was put in."""
    text = join(*paragraphs, words("gull", 0, new))
    account = told(text, HARBOUR, ORCHARD)
    assert account.bits >= 0
    # two and four words at a border may go unfound, as chance would find them elsewhere
    assert new <= account.new <= new + 4 * len(paragraphs)


@pytest.mark.parametrize(
    "texts",
    [
        lambda n: ("tide " * n, "tide " * n),
        lambda n: ("tide " * n, "tide " * (n // 2 - 1)),
        lambda n: ("tide " * n, "tide gull " * (n // 2)),
        lambda n: ("tide gull " * (n // 2), "tide tide gull " * (n // 3)),
        # a period of more words than are looked at nearby
        lambda n: (words("tern", 0, 60) + (" " + words("tern", 0, 59)) * (n // 60), (words("tern", 0, 60) + " ") * (n // 60)),
        # nothing in common
        lambda n: ("tide " * n, "gull " * n),
        lambda n: (words("tern", 0, n), words("gull", 0, n)),
    ],
    ids=["equal", "half", "two words", "rhythms", "periods", "strangers", "different strangers"],
)
def test_long_and_monotonous_texts_take_steps_in_proportion(texts: Callable[[int], tuple[str, str]]) -> None:
    """Four times the words in no more than about four times the steps, as one parent and as two."""

    def given(size: int) -> Derivations:
        child, parent = texts(size)
        return derive(child=child, one=parent, two=parent + " kelp")

    def work(derivations: Derivations) -> None:
        derivations.account("child", ["one"])
        derivations.account("child", ["one", "two"])

    assert 0 <= given(4_000).account("child", ["one"]).new <= 4_000
    grows_in_proportion(work, given, 1_000)


def test_paragraphs_of_a_cut_in_another_order_were_the_cuts() -> None:
    """All words of the cut stand in it, the last ones too: what follows them in the original was left away before."""
    shuffled = join(PARAGRAPHS[0], PARAGRAPHS[3], PARAGRAPHS[1], PARAGRAPHS[2])
    assert told(shuffled, join(*PARAGRAPHS[:4])).bits < told(shuffled, HARBOUR).bits
