"""Which words of a line say those of an asked sentence, on invented lines."""

import pytest
from tests.stories import gather
from tests.weigh.answers.test_answers import AROUND

from secondsource.pipeline import _ask
from secondsource.weigh.answers.alignment import Aligned, align
from secondsource.weigh.answers.asked import page_of
from secondsource.weigh.answers.lines import find_pages, names_of
from secondsource.weigh.answers.matches import look_up
from secondsource.weigh.answers.terms import find_terms


def aligned(claim: str, text: str) -> dict[str, Aligned]:
    """By asked term how the last line of the article has it."""
    evidence = gather(AROUND + text, published="2024-06-12")
    page, pages = page_of(_ask(claim, "2024-06-12", None)), find_pages(evidence)
    assert page is not None
    terms = find_terms(page, pages, names_of(evidence))
    match = max(look_up(terms, pages, page), key=lambda m: m.at)
    found = align(page, terms, pages, match)
    return {terms[n].words: one for n, one in found.terms.items()}


HOW = [
    ("The tug sank at Orl.", "The tug sank at Orl.", "tug", "same"),
    ("A boat sank at Orl.", "A ferry sank at Orl.", "boat", "meaning"),
    ("The cottage burned at Orl.", "A house burned at Orl.", "cottage", "kind"),
    # A name that stood in the line before, and who is called so.
    ("Vellan left Orl.", "Vellan shut its yard. It left Orl on Sunday.", "vellan", "taken up"),
    ("Union leader Dunmore left Orl.", "Dunmore left Orl.", "leader", "taken up"),
    # Opposites are of one kind, and are not the same.
    ("Shares rose at Orl.", "Shares fell at Orl.", "rose", "none"),
    ("The bishop left Orl.", "The trawler left Orl.", "bishop", "none"),
]


@pytest.mark.parametrize(("claim", "text", "word", "how"), HOW)
def test_how_a_word_is_said(claim: str, text: str, word: str, how: str) -> None:
    """By table."""
    assert aligned(claim, text)[word].how == how


def test_what_is_surer_counts_more() -> None:
    """The same word, its synonym, one of a like kind."""
    same = aligned("The tug sank at Orl.", "The tug sank at Orl.")["tug"].grade
    near = aligned("The cottage sank at Orl.", "A house sank at Orl.")["cottage"].grade
    boat = aligned("A boat sank at Orl.", "A ferry sank at Orl.")["boat"].grade
    assert same > boat > near > 0


def test_a_word_says_one() -> None:
    """Of two asked words that it is like, the likest."""
    found = aligned("The castle and the cottage burned at Orl.", "A house burned at Orl.")
    assert sum(found[word].place is not None for word in ("castle", "cottage")) == 1
