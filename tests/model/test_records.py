"""Spans, ids, and what cannot be built."""

import pytest

from secondsource.model.articles import Article
from secondsource.model.findings import (
    Counts,
    FigureFinding,
    NoEvidenceError,
    OriginCounts,
    PositionFinding,
)
from secondsource.model.identifiers import digest, finding_id, slug
from secondsource.model.lineage import Governed, origin_of
from secondsource.model.readings import Sentence, Token
from secondsource.model.spans import Span

COUNTS = Counts(1, 1, 1, OriginCounts(0, 1))


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_no_empty_span(start: int, end: int) -> None:
    """A span holds a character at least and begins inside the text."""
    with pytest.raises(ValueError, match="no range of characters"):
        Span("a", start, end)


def test_a_span_ends_inside_its_article() -> None:
    """An article gives no span behind its end."""
    article = Article("a", "a.txt", "short")
    assert article.cut(article.span(0, 5)) == "short"
    with pytest.raises(ValueError, match="behind the end"):
        article.span(0, 6)


def test_span_relations() -> None:
    """Touching is not overlapping, and articles are apart."""
    one = Span("a", 0, 5)
    assert [one.overlaps(s) for s in (Span("a", 5, 6), Span("a", 4, 6), Span("b", 0, 5))] == [False, True, False]
    assert [one.contains(s) for s in (Span("a", 1, 5), Span("a", 4, 6))] == [True, False]
    assert [one.shared(s) for s in (Span("a", 4, 9), Span("b", 0, 5))] == [1, 0]


def test_no_finding_without_evidence() -> None:
    """A finding that nothing in the articles shows cannot be built."""
    with pytest.raises(NoEvidenceError):
        FigureFinding("f", "troops", None, "count", (), "single", None, COUNTS, (), ())
    with pytest.raises(NoEvidenceError):
        PositionFinding("p", "actor:x", "demands", "that", None, (), COUNTS, (), ())


def test_ids_hang_on_places_alone() -> None:
    """The order of the spans does not change an id; a place or the kind does."""
    one, other = Span("a", 0, 5), Span("b", 2, 4)
    assert finding_id("claim", [one, other]) == finding_id("claim", [other, one, one])
    assert finding_id("claim", [one]) != finding_id("claim", [other])
    assert finding_id("claim", [one]) != finding_id("quote", [one])
    assert len(digest("x")) == 12


def test_slug() -> None:
    """Whatever is neither letter nor digit becomes one hyphen."""
    assert slug("The New Courier’s  Night-Desk") == "the-new-courier-s-night-desk"


def test_origin_of_prefers_the_credit_and_the_tightest() -> None:
    """A credit beats a passage, a passage a staff line; of two credits the tighter one; nothing governs, nothing said."""
    words = Span("a", 10, 20)
    passage = Governed(Span("a", 8, 22), "origin:hidden", "passage", False)
    staff = Governed(Span("a", 0, 100), "origin:agency", "staff line", True)
    credit = Governed(Span("a", 5, 60), "origin:paper", "credit", True)
    tight = Governed(Span("a", 9, 21), "origin:other", "credit", True)
    assert passage == origin_of(words, [staff, passage])
    assert credit == origin_of(words, [staff, passage, credit])
    assert tight == origin_of(words, [credit, tight])
    assert origin_of(Span("b", 10, 20), [staff]) is None


def test_a_sentence_is_hashed_by_its_place() -> None:
    """Equal sentences have one hash; those at one place with other words are unequal all the same."""
    one, same = (Sentence(Span("a", 0, 3), (Token(0, 3, "Sit", "VERB"),), 0, "body") for _ in range(2))
    other = Sentence(Span("a", 0, 3), (Token(0, 3, "Sit", "NOUN"),), 0, "body")
    assert (one, hash(one)) == (same, hash(same))
    assert {one: 1}.get(other) is None
