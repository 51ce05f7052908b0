"""Which outlet prefers which term."""

import pytest

from secondsource.model.findings import FramingTerm
from secondsource.model.spans import Span
from secondsource.weigh.framing_association import find_associations


def term(word: str, uses: dict[str, int], *, copied: bool = False) -> FramingTerm:
    """A term used so often in the articles."""
    spans = [Span(article, 10 * n, 10 * n + 5) for article, count in uses.items() for n in range(count)]
    return FramingTerm(word, tuple(spans), copied)


OUTLETS = {"a": "Post", "b": "Times", "c": "Herald"}


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        # one outlet's own word, often
        ([term("axe", {"a": 9}), term("closure", {"b": 9, "c": 9})], ["“axe”: 9 of 9 in Post, 0 of 18 elsewhere"]),
        # too few uses say nothing
        ([term("axe", {"a": 2}), term("closure", {"b": 9, "c": 9})], []),
        # nor does what all say alike
        ([term("axe", {"a": 4, "b": 4, "c": 4}), term("closure", {"a": 4, "b": 4, "c": 4})], []),
        # 13 of 13 against 18 of 19 is no preference
        ([term("axe", {"a": 13, "b": 18}), term("closure", {"b": 1})], []),
        # where there is one word there is no choice
        ([term("axe", {"a": 9, "b": 9})], []),
        # copied words are nobody's choice
        ([term("axe", {"a": 9}, copied=True), term("closure", {"b": 9, "c": 9})], []),
        # an article of no known outlet is counted for nobody
        ([term("axe", {"x": 9}), term("closure", {"b": 9, "c": 9})], []),
    ],
)
def test_preferred_terms(terms: list[FramingTerm], expected: list[str]) -> None:
    """Only what counts allow is said, and of the outlet that prefers the term."""
    found = [r.detail for r in find_associations(terms, OUTLETS)]
    assert expected == [d for d in found if "axe" in d]


def test_the_order_of_terms_changes_nothing() -> None:
    """The same reasons whichever term comes first."""
    terms = [term("axe", {"a": 9}), term("closure", {"b": 9, "c": 9})]
    assert find_associations(terms, OUTLETS) == find_associations(terms[::-1], OUTLETS)
