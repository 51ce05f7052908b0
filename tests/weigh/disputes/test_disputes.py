"""Where the reports of one claim cannot all hold."""

import pytest
from tests.stories import find, gather
from tests.weigh.dispute_fixtures import FILLER, OTHER

from secondsource.model.findings import FigureFinding, Stance
from secondsource.model.lineage import Reason
from secondsource.weigh.anchors import Anchor
from secondsource.weigh.claims.likeness import find_likeness
from secondsource.weigh.disputes.disputes import find_sides, stances_of
from secondsource.weigh.evidence import Evidence

NO_FIGURES: tuple[FigureFinding, ...] = ()


def claim(*reports: str) -> tuple[Evidence, Anchor]:
    """A claim of one report an article."""
    evidence = gather(*(filler + report for filler, report in zip((FILLER, OTHER), reports, strict=True)))
    spans = tuple(find(r, report) for r, report in zip(evidence.readings, reports, strict=True))
    return evidence, Anchor(spans, (), 1)


AGAINST = [
    # a verb once denied, with most of what it governs
    (
        "The move was clearly intended as a sign to the league of Callan.",
        "The move was part of a drill and not intended to provoke the league of Callan.",
        ("said and not said", [[0], [1]]),
    ),
    # a thing called by another name
    (
        "The men counted each of the 23 barns of the port.",
        "Not “23 barns” as one reads, but four halls and many towers.",
        ("said and not said", [[0], [1]]),
    ),
    # two qualities
    (
        "The vote was unanimous, the clerk said.",
        "The council was split at the vote.",
        ("opposite qualities", [[0], [1]]),
    ),
    # how it was done, denied; a noun that is only the object, or that will not be
    ("Police said two men were hurt.", "Two men were hurt, not by police, the clerk said.", None),
    ("The jury of the port met in May.", "They failed to get a port jury to charge him.", None),
    ("The port strike ended in May.", "There will not be a port strike, he said.", None),
    # both deny it
    ("The board did not interview the divers.", "Critics say the board did not interview the divers.", None),
    # what is missing somewhere need not be missing elsewhere
    ("The stores were set up as people queued for flour.", "A strike left the bakers without flour for days.", None),
    # another did not do it
    ("The group claimed the theft of the ledgers.", "Callan did not claim land near the yards.", None),
    # what is only possible
    ("The plan may raise fares.", "The plan does not raise fares.", None),
]


@pytest.mark.parametrize(("one", "other", "expected"), AGAINST)
def test_find_sides(one: str, other: str, expected: tuple[str, list[list[int]]] | None) -> None:
    """The sides, and the name of the reason; none where both reports may hold."""
    evidence, anchor = claim(one, other)
    sides, why = find_sides(evidence, anchor, anchor.spans, NO_FIGURES)
    assert (sides, [r.name for r in why]) == ((expected[1], [expected[0]]) if expected else ([], []))


UNLIKE_SIDES = [
    # of many reports two hold opposite qualities, and state nothing in common
    ("The vote was unanimous, the clerk of the harbour said.", "The council was split at the vote in May.", False),
    # and two that state one fact
    (
        "The council vote on the harbour fares was unanimous, the clerk said.",
        "The council vote on the harbour fares was divided, the clerk said.",
        True,
    ),
]


@pytest.mark.parametrize(("one", "other", "expected"), UNLIKE_SIDES)
def test_of_many_sentences_sides_must_state_one_fact(one: str, other: str, expected: bool) -> None:
    """With the likeness of the sentences, those that words alone set against each other are as likely as not one."""
    evidence, anchor = claim(one, other)
    likeness = find_likeness(evidence, ())
    assert find_sides(evidence, anchor, anchor.spans, NO_FIGURES)[0]
    assert bool(find_sides(evidence, anchor, anchor.spans, NO_FIGURES, likeness=likeness)[0]) is expected


def test_what_another_dispute_tells_is_not_told_again() -> None:
    """The denial stands in another dispute already."""
    evidence, anchor = claim(*AGAINST[0][:2])
    denial = evidence.sentence(anchor.spans[1])
    assert denial is not None
    told = [[frozenset(anchor.spans[:1]), frozenset((denial.span,))]]
    assert find_sides(evidence, anchor, anchor.spans, NO_FIGURES, told=told) == ([], [])


def test_an_anchor_with_sides_keeps_them() -> None:
    """Who accuses and who denies are set apart already."""
    evidence, anchor = claim("Vale burned it, Callan said.", "Vale denies that she burned it.")
    parted = Anchor(anchor.spans, (), 1, (), ((anchor.spans[1],), (anchor.spans[0],)))
    assert find_sides(evidence, parted, parted.spans, NO_FIGURES) == ([[1], [0]], [])


STANCES: list[tuple[str, list[list[int]], dict[int, Stance]]] = [
    ("said and denied", [[0], [1, 2]], {1: "denies", 2: "denies"}),
    ("said and held open", [[1], [0]], {0: "hedges"}),
    # neither of two values is the denial of the other, and of three none
    ("other times", [[0], [1]], {}),
    ("said and denied", [[0], [1], [2]], {}),
]


@pytest.mark.parametrize(("reason", "sides", "expected"), STANCES)
def test_stances_of(reason: str, sides: list[list[int]], expected: dict[int, Stance]) -> None:
    """Reports on the side that denies deny; those that hold it open hedge."""
    assert stances_of(sides, [Reason("event", 1.0, ""), Reason(reason, 1.0, "")]) == expected
