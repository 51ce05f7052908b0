"""What a noun takes up that no article introduces, and what is counted alike."""

from tests.stories import gather

from secondsource.weigh.referents.referents import find_referents


def together(*texts: str) -> list[set[str]]:
    """The terms of each referent."""
    evidence = gather(*texts)
    return [{evidence.text(s) for s in r.spans} for r in find_referents(evidence, (), ())]


def test_a_count_tells_which_ones() -> None:
    """ "The 47 sheds" and "47 barns"; 3 are many things."""
    texts = ("The army said {} sheds were burned on Monday.", "The mayor said {} barns were lost.")
    assert any({"sheds", "barns"} <= terms for terms in together(*(t.format(47) for t in texts)))
    assert not any({"sheds", "barns"} <= terms for terms in together(*(t.format(3) for t in texts)))
