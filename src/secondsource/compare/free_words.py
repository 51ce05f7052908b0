"""The words of two articles' lines that no pair of lines explains yet.

Goes in: two wordings and the pairs that stand. Comes out: each line with the words blanked that are taken, so that a
fact is set beside one other and not beside every line that names the same people. Judges no lines.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from secondsource.compare.alignments import Aligned, bits, blank
from secondsource.compare.wordings import Line, Wording

Place = tuple[int, int]
# Two blanks are no common word.
_BLANKS = "\0", "\1"


class FreeWords:
    """What is free in the lines of two wordings; `weights`: what each word weighs that both have."""

    def __init__(self, left: Wording, right: Wording, aligned: Sequence[Aligned], weights: Mapping[str, float]) -> None:
        self._weights = weights
        self._lines: tuple[Sequence[Line], Sequence[Line]] = left.lines, right.lines
        self._taken: tuple[defaultdict[int, int], defaultdict[int, int]] = (defaultdict(int), defaultdict(int))
        self._frames: tuple[dict[int, str], dict[int, str]] = ({}, {})
        self._contents: tuple[dict[int, frozenset[str]], dict[int, frozenset[str]]] = ({}, {})
        for pair in aligned:
            self._taken[0][pair.left] |= bits(*pair.clause.left)
            self._taken[1][pair.right] |= bits(*pair.clause.right)

    def frames(self, place: Place) -> tuple[str, str] | None:
        """The two lines with the words blanked that are taken; None where they have no free content word in common."""
        if self._content(0, place[0]).isdisjoint(self._content(1, place[1])):
            return None
        return self._frame(0, place[0]), self._frame(1, place[1])

    def take(self, place: Place, words: Iterable[Place]) -> None:
        """These words (positions in the left line and in the right one) are taken."""
        for positions in words:
            for side in (0, 1):
                self._taken[side][place[side]] |= 1 << positions[side]
        for side in (0, 1):
            self._frames[side].pop(place[side], None)
            self._contents[side].pop(place[side], None)

    def _frame(self, side: int, line: int) -> str:
        if line not in self._frames[side]:
            taken = self._taken[side].get(line, 0)
            frame = self._lines[side][line].frame
            self._frames[side][line] = blank(frame, taken, _BLANKS[side]) if taken else frame
        return self._frames[side][line]

    def _content(self, side: int, line: int) -> frozenset[str]:
        if line not in self._contents[side]:
            self._contents[side][line] = frozenset(c for c in self._frame(side, line) if c in self._weights)
        return self._contents[side][line]
