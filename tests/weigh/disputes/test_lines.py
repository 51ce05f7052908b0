"""The sentences of a story as disputes compare them."""

from tests.stories import find, gather
from tests.weigh.dispute_fixtures import FILLER, OTHER

from secondsource.weigh.disputes.lines import find_lines


def test_weights_and_holders() -> None:
    """What one line holds weighs 1, what all hold nothing; who holds it is told in order."""
    lines = find_lines(gather("Boats burn red coal. Boats burn black coal. Boats carry horses home."))
    assert lines.weigh(["hors"]) == 1
    assert lines.weigh(["boat"]) == 0
    assert lines.holders["burn"] == (0, 1)


def test_verbs_of_one_class_have_one_stem() -> None:
    """ "Informed" and "told" say the same of one object."""
    lines = find_lines(gather("The firm informed the council. The firm told the council."))
    assert lines.every[0].stems == lines.every[1].stems


def test_before() -> None:
    """The line before is of the same article."""
    lines = find_lines(gather(FILLER, OTHER))
    first = next(n for n, line in enumerate(lines.every) if line.span.article == "b")
    assert lines.before(first) is None
    assert lines.before(first + 1) == first


def test_stems_of() -> None:
    """The stems of a part of a sentence, of the whole, and of what stands in no line."""
    evidence = gather("Tide\n\nThe ferry carried horses, though the owner denied it.")
    lines = find_lines(evidence)
    reading = evidence.readings[0]
    assert lines.stems_of(find(reading, "The ferry carried horses")) == {"ferri", "carri", "hors"}
    assert lines.stems_of(lines.every[0].span) == lines.every[0].all_stems
    assert lines.stems_of(find(reading, "Tide")) == frozenset()


def test_holders_of_a_common_word_are_those_with_a_rare_one() -> None:
    """Of a hundred lines with one word only those are told that hold another of what is sought as well."""
    lines = find_lines(gather("The man burned some paper. " * 100 + "The man burned the ledger."))
    assert lines.holders_of("burn", frozenset(("burn", "ledger")))[-1] == 100
    assert len(lines.holders_of("burn", frozenset(("burn", "paper", "ledger")))) <= 60
    assert lines.holders_of("ledger", frozenset(("burn", "ledger"))) == (100,)
