"""What was found, by the sentence it stands in."""

from hypothesis import given
from hypothesis import strategies as st

from secondsource.model.readings import Sentence
from secondsource.model.spans import Span
from secondsource.reading.placing import place


def sentences(*pairs: tuple[int, int]) -> list[Sentence]:
    """Sentences without words at these places."""
    return [Sentence(Span("a", start, end), (), 0, "body") for start, end in pairs]


def test_items_stand_where_they_overlap() -> None:
    """One inside, one across two sentences, one in the gap between them; the order given is kept."""
    inside, across, gap = Span("a", 1, 3), Span("a", 4, 14), Span("a", 10, 12)
    assert [[across, inside], [across]] == place(sentences((0, 10), (12, 20)), [across, inside, gap], lambda s: s)


def test_no_sentences() -> None:
    """Nothing to place things in."""
    assert place([], [Span("a", 0, 1)], lambda s: s) == []


@given(
    st.lists(st.integers(1, 9), max_size=12),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=20),
)
def test_same_as_looking_at_everything(lengths: list[int], found: list[tuple[int, int]]) -> None:
    """The quick way finds what the slow way finds."""
    starts = [sum(lengths[:n]) + n for n in range(len(lengths))]
    body = sentences(*((a, a + length) for a, length in zip(starts, lengths, strict=True)))
    items = [Span("a", start, start + length) for start, length in found]
    slow = [[i for i in items if i.overlaps(s.span)] for s in body]
    assert slow == place(body, items, lambda i: i)
