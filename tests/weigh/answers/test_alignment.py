"""Which words of a line say those of an asked sentence, on invented lines."""

import pytest
from tests.stories import gather
from tests.weigh.answers.test_answers import AROUND

from secondsource.pipeline import _ask
from secondsource.weigh.answers.alignment import Aligned, align, near_in_use
from secondsource.weigh.answers.answers import _page_of
from secondsource.weigh.answers.lines import find_pages, names_of
from secondsource.weigh.answers.matches import look_up
from secondsource.weigh.answers.terms import find_terms


def aligned(claim: str, text: str) -> dict[str, Aligned]:
    """By asked term how the last line of the article has it."""
    evidence = gather(AROUND + text, published="2024-06-12")
    page, pages = _page_of(_ask(claim, "2024-06-12", None)), find_pages(evidence)
    assert page is not None
    terms = find_terms(page, pages, names_of(evidence))
    match = max(look_up(terms, pages, page), key=lambda m: m.at)
    found = align(page, terms, pages, match)
    return {terms[n].words: one for n, one in found.terms.items()}


HOW = [
    ("The tug sank at Orl.", "The tug sank at Orl.", "tug", "same"),
    ("A boat sank at Orl.", "A ferry sank at Orl.", "boat", "meaning"),
    ("The workers left Orl.", "The employees left Orl.", "workers", "near"),
    # A name that stood in the line before, and who is called so.
    ("Vellan left Orl.", "Vellan shut its yard. It left Orl on Sunday.", "vellan", "taken up"),
    ("Union leader Dunmore left Orl.", "Dunmore left Orl.", "leader", "taken up"),
    # Opposites are near in use, and are not the same.
    ("Shares rose at Orl.", "Shares fell at Orl.", "rose", "none"),
    ("The bishop left Orl.", "The trawler left Orl.", "bishop", "none"),
]


@pytest.mark.parametrize(("claim", "text", "word", "how"), HOW)
def test_how_a_word_is_said(claim: str, text: str, word: str, how: str) -> None:
    """By table."""
    assert aligned(claim, text)[word].how == how


def test_what_is_surer_counts_more() -> None:
    """The same word, its synonym, a word near in use."""
    same = aligned("The workers left Orl.", "The workers left Orl.")["workers"].grade
    near = aligned("The workers left Orl.", "The employees left Orl.")["workers"].grade
    boat = aligned("A boat sank at Orl.", "A ferry sank at Orl.")["boat"].grade
    assert same > boat > near > 0


def test_a_word_says_one() -> None:
    """Of two asked words that it is near to, the nearest."""
    found = aligned("The soldiers and workers left Orl.", "The employees left Orl.")
    assert [word for word in ("soldiers", "workers") if found[word].place is not None] == ["workers"]


def test_numbers_of_a_noun_and_forms_of_a_verb_are_one() -> None:
    """Vectors stand apart by form alone."""
    assert near_in_use("workers", "employee", "NOUN") > 0.5
    assert near_in_use("cancelled", "annulled", "VERB") > 0.5
