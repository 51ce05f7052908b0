"""Sentences set beside each other because their articles hang together: near aligned ones, and anywhere."""


import pytest
from tests.compare.lineage_fixtures import HARBOUR, ORCHARD, plain
from tests.steps import grows_in_proportion

from secondsource.compare import alignments
from secondsource.compare.alignments import Aligned, find_aligned, spans_of
from secondsource.compare.alignments_further import find_further
from secondsource.compare.wordings import Wording, make_wording

PAIR = "Divers found a deep crack in the lower gate of the northern lock on Tuesday morning."
OTHER = "Bakers in the old quarter raised the price of rye loaves twice within one summer."
THIRD = "Musicians played on the promenade until the lamps went out shortly before midnight."

MORE = "Pigeons that nested under the railway bridge have moved to an abandoned cinema."
LAST = "Swimmers from the island club crossed a cold bay without wetsuits in spring."


def further(left: str, right: str, *, known: bool) -> list[tuple[str, str]]:
    """The words of the further pairs of two texts."""
    one, other = plain("a", left), plain("b", right)
    a, b = make_wording(one), make_wording(other)
    spans = (spans_of(a, b, p) for p in find_further(a, b, find_aligned(a, b), known=known))
    return [(one.article.cut(x), other.article.cut(y)) for x, y in spans]


@pytest.mark.parametrize(
    ("left", "right", "known", "expected"),
    [
        # two lines behind an aligned pair: three rare words in another order
        (
            f"{PAIR} {OTHER} The insurer sent a surveyor to measure rust.",
            f"{PAIR} {THIRD} How far rust had come a surveyor was to tell the insurer.",
            False,
            [
                (
                    "The insurer sent a surveyor to measure rust.",
                    "How far rust had come a surveyor was to tell the insurer.",
                )
            ],
        ),
        # the same words behind it here and before it there: a rewrite moves sentences about
        (
            f"{PAIR} {OTHER} The insurer sent a surveyor to measure rust.",
            f"{THIRD} How far rust had come a surveyor was to tell the insurer. {PAIR}",
            False,
            [
                (
                    "The insurer sent a surveyor to measure rust.",
                    "How far rust had come a surveyor was to tell the insurer.",
                )
            ],
        ),
        # four lines behind it: not near
        (
            f"{PAIR} {OTHER} {LAST} {MORE} The insurer sent a surveyor to measure rust.",
            f"{PAIR} {THIRD} How far rust had come a surveyor was to tell the insurer.",
            False,
            [],
        ),
        # four lines behind it, but near a pair that is near: where a rewrite goes on it goes on
        (
            f"{PAIR} {OTHER} The insurer sent a surveyor to measure rust. {MORE} "
            "A welder from Port Callan offered steel plates.",
            f"{PAIR} {THIRD} How far rust had come a surveyor was to tell the insurer. "
            "Steel plates were what a welder had offered.",
            False,
            [
                (
                    "The insurer sent a surveyor to measure rust.",
                    "How far rust had come a surveyor was to tell the insurer.",
                ),
                (
                    "A welder from Port Callan offered steel plates.",
                    "Steel plates were what a welder had offered.",
                ),
            ],
        ),
        # a number of three digits is a sign of its own
        (
            "The owner speaks of 840 jobs in the yard.",
            "For as many as 840 people that work there it means the end.",
            True,
            [
                (
                    "The owner speaks of 840 jobs in the yard.",
                    "For as many as 840 people that work there it means the end.",
                )
            ],
        ),
        # one of two digits is none without a word besides
        (
            "The owner speaks of 84 jobs in the yard.",
            "For as many as 84 people that work there it means the end.",
            True,
            [],
        ),
        # nor is one of another unit
        (
            "The lock stays shut for 120 days, engineers believe.",
            "It took them all of 120 minutes until the lock was open.",
            True,
            [],
        ),
        # who it is about is not what is told
        (
            "Captain Ilse Brandt of Port Callan had not slept for two nights.",
            "Nobody in the town has known Ilse Brandt of Port Callan better than the priest.",
            True,
            [],
        ),
        # no aligned pair near, and nothing known
        (
            "“My uncle painted that gate,” said Ove Lund.",
            "At the lock stands a man of sixty: “My uncle painted that gate.”",
            False,
            [],
        ),
        # one word in common is no sentence, however near
        (
            f"{PAIR} Rust is what everybody feared most there.",
            f"{PAIR} Nobody had painted over any rust yet.",
            False,
            [],
        ),
        # articles that hang together: five rare words anywhere
        (
            "The insurer sent a surveyor to measure rust on the gate.",
            "Rust on the gate was what a surveyor was to measure for the insurer.",
            True,
            [
                (
                    "The insurer sent a surveyor to measure rust on the gate.",
                    "Rust on the gate was what a surveyor was to measure for the insurer.",
                )
            ],
        ),
        # the same where nothing is known
        (
            "The insurer sent a surveyor to measure rust on the gate.",
            "Rust on the gate was what a surveyor was to measure for the insurer.",
            False,
            [],
        ),
    ],
)
def test_further_pairs(left: str, right: str, known: bool, expected: list[tuple[str, str]]) -> None:
    """What says too little by itself is shown where the articles hang together."""
    assert further(left, right, known=known) == expected


def test_other_stories_have_none() -> None:
    """Nothing of another story, even where the two are said to hang together."""
    assert further(HARBOUR, ORCHARD, known=True) == []


def test_aligned_words_are_not_shown_again() -> None:
    """The words of an aligned pair stand in no further one."""
    assert further(HARBOUR, HARBOUR, known=True) == []


def test_a_fact_is_set_beside_one_other() -> None:
    """Words that stand beside others already speak for no second pair; what is left of the line may."""
    fuller = "The insurer sent a surveyor to measure rust, and the mayor asked for 412 sandbags."
    left = f"{fuller} {OTHER}"
    right = (
        "Rust was what a surveyor was to measure for the insurer. Nobody had ever seen an insurer ask for that. "
        "It was 412 sandbags that he wanted, the mayor."
    )
    assert further(left, right, known=True) == [
        ("The insurer sent a surveyor to measure rust", "Rust was what a surveyor was to measure for the insurer."),
        ("and the mayor asked for 412 sandbags", "It was 412 sandbags that he wanted, the mayor."),
    ]


def test_the_order_of_the_two_does_not_matter() -> None:
    """Left and right are names alone."""
    left = f"{PAIR} {OTHER} The insurer sent a surveyor to measure rust."
    right = f"{PAIR} {THIRD} How far rust had come a surveyor was to tell the insurer."
    assert further(left, right, known=True) == [(a, b) for b, a in further(right, left, known=True)]


def test_long_articles_take_steps_in_proportion(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sentences that share their names and nothing else: each is judged beside so many candidates and no more."""
    monkeypatch.setattr(alignments, "_CANDIDATES", 4)

    def given(size: int) -> tuple[Wording, Wording, list[Aligned]]:
        one = " ".join(f"Morven harbour lock divers saw thing{i} near place{i} and kept item{i}." for i in range(size))
        two = " ".join(f"Morven harbour lock divers lost tool{i} under board{i} but took rope{i}." for i in range(size))
        a, b = make_wording(plain("a", one)), make_wording(plain("b", two))
        return a, b, find_aligned(a, b)

    grows_in_proportion(lambda pair: find_further(*pair, known=True), given, 40)
