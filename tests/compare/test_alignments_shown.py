"""What of two lines is shown beside each other."""

import pytest
from tests.compare.lineage_fixtures import plain

from secondsource.compare.alignments import find_aligned, spans_of
from secondsource.compare.alignments_shown import filled, reach_of, widen
from secondsource.compare.clauses import weigh_words
from secondsource.compare.common_signs import find_signs
from secondsource.compare.wordings import make_wording

LONG = "who runs the pilot service, the tugs, the cranes, the yard, two bars, a chandlery and a school for divers"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        # from the first common word to the last
        (
            "Then the baker sold loaves and wine to us.",
            "He had wine and loaves, which the baker sold.",
            ("baker sold loaves and wine", "wine and loaves, which the baker sold"),
        ),
        # a word that stands far off in one of the two is left out in both
        (
            f"Loaves and wine were sold, said Ada Brill, {LONG}, {LONG}, by bakers.",
            "Bakers sold loaves and wine to us.",
            ("Loaves and wine were sold", "sold loaves and wine"),
        ),
    ],
)
def test_reach(left: str, right: str, expected: tuple[str, str]) -> None:
    """What is common is shown, and not what stands far off."""
    one, other = plain("a", left), plain("b", right)
    a, b = make_wording(one), make_wording(other)
    weights = weigh_words(a, b)
    frames = a.lines[0].frame, b.lines[0].frame
    signs = find_signs(a.lines[0], b.lines[0], weights, frames=frames)
    assert signs is not None
    reaches = reach_of(a.lines[0], b.lines[0], signs.places, weights)
    cut = [
        r.article.text[line.starts[first] : line.ends[last]]
        for r, line, (first, last) in zip((one, other), (a.lines[0], b.lines[0]), reaches, strict=True)
    ]
    assert tuple(cut) == expected


def test_a_line_is_filled() -> None:
    """The whole line where few words are outside, else the stretch alone."""
    short = make_wording(plain("a", "The baker sold loaves and wine to us all.")).lines[0]
    long = make_wording(plain("a", f"Ada Brill, {LONG}, sold loaves and wine to the pilots.")).lines[0]
    assert filled(short, (2, 3)) == (0, 8)
    assert filled(long, (2, 3)) == (2, 3)
    assert filled(long, (2, 19)) == (0, len(long.frame) - 1)


def test_a_clause_is_widened() -> None:
    """A clause that stands by itself is shown with the common words close around it."""
    one = plain("a", f"Outside the gate he said: “My father built that old brick hall.” So it goes, {LONG}.")
    other = plain("b", f"“My father built that old brick hall,” he said at the gate, {LONG[::-1]}.")
    a, b = make_wording(one), make_wording(other)
    strong = [p for p in find_aligned(a, b) if p.strong]
    (wide,) = widen(a, b, strong)
    assert "gate" not in other.article.cut(spans_of(a, b, strong[0])[1])
    assert "gate" in other.article.cut(spans_of(a, b, wide)[1])
