"""What a span overlaps, looked up, is what a walk over everything finds."""

from hypothesis import given
from hypothesis import strategies as st

from secondsource.compare.places import Places
from secondsource.model.spans import Span

SPANS = st.builds(lambda a, s, n: Span(a, s, s + n), st.sampled_from("ab"), st.integers(0, 30), st.integers(1, 20))


def test_overlapping() -> None:
    """The last comes first; what only touches the span, or stands in another article, is left out."""
    places = Places([(Span("a", 0, 9), "long"), (Span("a", 2, 4), "early"), (Span("a", 6, 8), "late"), (Span("b", 5, 7), "other")])
    assert [thing for _, thing in places.overlapping(Span("a", 4, 7))] == ["late", "long"]
    assert list(places.overlapping(Span("c", 4, 7))) == []


@given(st.lists(SPANS, max_size=20), SPANS)
def test_nothing_is_missed(spans: list[Span], sought: Span) -> None:
    """Spans inside others, equal spans and long ones that began far before are found."""
    found = sorted(Places([(s, n) for n, s in enumerate(spans)]).overlapping(sought))
    assert found == sorted((s, n) for n, s in enumerate(spans) if s.overlaps(sought))
