"""Headings and leads that a page prints twice.

Goes in: the lines of a text, and which are furniture already. Comes out: the printing that is furniture: the second,
or the first where it is a teaser cut short of the second. What comes back further down counts too: a page repeats its
lead above and below a "Read more", and sets sentences of the story as pull quotes.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from ..model.articles import FurnitureKind
from .layout import Line

# Above the story a heading of three words may be printed twice; inside it, only what no story says twice in the same
# words. In 4,994 articles of the load set and stories-allsides lines of eight words and more come back 320 times; of
# some 60 read, most are captions, polls and menus printed again, the rest sentences that the page sets twice.
_HEAD_WORDS = 3
_BODY_WORDS = 8
# A teaser: at least so many words that another line begins with, cut off by an ellipsis.
_TEASER_WORDS = 6
_CUT = ("...", "…")
# "Headline - The Gull": the name of an outlet has rarely more words; the title stands at the top.
_NAMED = re.compile(r"\s[-|]\s")
_NAME_WORDS = 5
_HEAD_LINES = 12


def find_repeats(lines: Sequence[Line], kinds: Sequence[FurnitureKind | None]) -> list[int]:
    """The indices of lines that print again what another line of the article prints, in order."""
    found: list[int] = []
    seen: set[str] = set()
    head = True
    for i, line in enumerate(lines):
        if kinds[i] is not None:
            continue
        if line.plain in seen and line.words >= (_HEAD_WORDS if head and not line.ends_sentence else _BODY_WORDS):
            found.append(i)
        elif line.prose and line.plain not in seen:
            head = head and not seen  # a teaser may stand above the heading's second printing
        seen.add(line.plain)
    found.extend(_find_teasers(lines, kinds))
    return sorted(set(found))


def _find_teasers(lines: Sequence[Line], kinds: Sequence[FurnitureKind | None]) -> list[int]:
    """Lines that another line makes superfluous: cut by an ellipsis where the other goes on, or the page's title, which
    is the headline with the outlet's name behind it."""
    own = [line.plain for line, kind in zip(lines, kinds, strict=True) if kind is None]
    ordered, printed = sorted(own), set(own)
    found = []
    for i, line in enumerate(lines):
        if kinds[i] is not None or line.words < _TEASER_WORDS:
            continue
        if line.text.endswith(_CUT):
            start = line.plain.rstrip(".… ")
            at = bisect_right(ordered, start)  # sorted, a line that begins with the teaser stands right behind it
            if any(plain.startswith(start) and plain != line.plain for plain in ordered[at : at + 3]):
                found.append(i)
        elif i < _HEAD_LINES and not line.prose:
            headline, _, name = _NAMED.sub("\n", line.plain).rpartition("\n")
            if headline in printed and 0 < len(name.split()) <= _NAME_WORDS:
                found.append(i)
    return found
