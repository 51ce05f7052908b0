"""Headings and leads that a page prints twice.

Goes in: the lines of a text, and which are furniture already. Comes out: the printing that is furniture: the second,
or the first where it is a teaser cut short of the second. What comes back further down counts too: a page repeats its
lead above and below a "Read more", and sets sentences of the story as pull quotes.
"""

from bisect import bisect_right
from collections.abc import Sequence

from ..model.articles import FurnitureKind
from .layout import Line

# Above the story a heading of three words may be printed twice; inside it, only what no story says twice in the same
# words: of the 12,758 articles of the load set see tests/ingest for how many lines of so many words come back.
_HEAD_WORDS = 3
_BODY_WORDS = 8
# A teaser: at least so many words that another line begins with, cut off by an ellipsis.
_TEASER_WORDS = 6
_CUT = ("...", "…")


def find_repeats(lines: Sequence[Line], kinds: Sequence[FurnitureKind | None]) -> list[int]:
    """The indices of lines that print again what another line of the article prints, in order."""
    found: list[int] = []
    seen: set[str] = set()
    head = True
    for i, line in enumerate(lines):
        if kinds[i] is not None:
            continue
        if line.plain in seen and line.words >= (_HEAD_WORDS if head else _BODY_WORDS):
            found.append(i)
        elif line.prose and line.plain not in seen:
            head = head and not seen  # a teaser may stand above the heading's second printing
        seen.add(line.plain)
    found.extend(_find_teasers(lines, kinds))
    return sorted(set(found))


def _find_teasers(lines: Sequence[Line], kinds: Sequence[FurnitureKind | None]) -> list[int]:
    """Lines cut by an ellipsis whose words begin another, longer line."""
    teasers = {
        i: line.plain.rstrip(".… ")
        for i, line in enumerate(lines)
        if kinds[i] is None and line.text.endswith(_CUT) and line.words >= _TEASER_WORDS
    }
    if not teasers:
        return []
    # Sorted, a line that begins with the teaser stands right behind it.
    ordered = sorted(line.plain for line, kind in zip(lines, kinds, strict=True) if kind is None)
    found = []
    for i, start in teasers.items():
        at = bisect_right(ordered, start)
        near = ordered[at : at + 3]
        if any(plain.startswith(start) and plain != lines[i].plain for plain in near):
            found.append(i)
    return found
