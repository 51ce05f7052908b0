"""Slide shows that a page prints as text: captions with a counter and the button that hides them.

Goes in: the lines of a text and what of them is known. Comes out: which more are captions. A slide show retells the
event in a hundred words a picture, on many pages alike, and is no part of the story: two reports of 2014 with one show
of 76 pictures had "67 % of its text" in common.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..model.articles import FurnitureKind
from .layout import Line

# "Hide Caption 3 of 19", "toggle caption": no sentence says so.
_BUTTON = re.compile(
    r"\b(?:hide|show|toggle|view)\s?caption\b(?:\s(?P<number>\d{1,3}) of (?P<all>\d{1,3})\b)?", re.IGNORECASE
)
# So many words stand at most before the first button of a line and behind the last: of 2,092 such lines of `load` one
# has more, a whole report that was printed as one line.
_MOST_BEFORE, _MOST_BEHIND = 180, 120
# A caption that a page breaks has so many lines between two counters.
_MOST_BETWEEN = 3


class _Slides(NamedTuple):
    """The first and the last number that a line counts, and of how many; 0 where it counts none."""

    first: int
    last: int
    all: int


def mark_slides(lines: Sequence[Line], kinds: list[FurnitureKind | None]) -> None:
    """Lines with a caption's button, and those between two whose counters follow each other."""
    before: tuple[int, _Slides] | None = None
    for i, line in enumerate(lines):
        slides = _slides_of(line)
        if slides is None:
            continue
        kinds[i] = kinds[i] or "caption"
        if before is not None and slides.all and slides.all == before[1].all and slides.first == before[1].last + 1:
            for between in range(before[0] + 1, i if i - before[0] <= _MOST_BETWEEN + 1 else 0):
                kinds[between] = kinds[between] or "caption"
        before = i, slides


def _slides_of(line: Line) -> _Slides | None:
    found = list(_BUTTON.finditer(line.text))
    if not found:
        return None
    words = len(line.text[: found[0].start()].split()), len(line.text[found[-1].end() :].split())
    if words[0] > _MOST_BEFORE or words[1] > _MOST_BEHIND:
        return None
    counted = [m for m in found if m["number"]]
    if not counted:
        return _Slides(0, 0, 0)
    return _Slides(int(counted[0]["number"]), int(counted[-1]["number"]), int(counted[0]["all"]))
