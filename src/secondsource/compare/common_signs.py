"""What two lines have in common, in whatever order: words, names, numbers and dates.

Goes in: two lines, and what the words weigh that both articles have. Comes out: signs with their positions. Judges no
lines and no articles.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from secondsource.compare.wordings import Line
from secondsource.text.canonical import CALENDAR
from secondsource.text.english import MONTHS
from secondsource.text.stems import stem
from secondsource.text.subsequences import encode

# A number that weighs less stands in so many lines that it says nothing of one (`clauses`).
_RARE = 0.7
_CALENDAR = frozenset(encode(CALENDAR))
_MONTHS = frozenset(encode(stem(m) for m in MONTHS))
# "24 minutes" and "24 hours", "1.2 per cent" and "1.2 million" are no common number.
_UNIT_WORDS = (
    "second minute hour day week month year thousand million billion trillion percent metre kilometre mile foot"
)
_UNITS = frozenset(encode(stem(word) for word in _UNIT_WORDS.split()))
_YEARS = frozenset(encode(map(str, range(1900, 2100))))
_DIGITS, _TWO_DIGITS = (frozenset(encode(map(str, numbers))) for numbers in (range(10), range(10, 100)))


@dataclass(frozen=True, slots=True)
class Signs:
    """The common content words: their `places` (positions in the left line and in the right one), in how many `runs` of
    adjacent words they stand, the same in both (a name with its title is one), how many of the runs are `plain`: hold
    no name and more than words of the calendar; their `share` of the shorter line's content words; and whether a
    `number` is among them that says something."""

    places: tuple[tuple[int, int], ...]
    runs: int
    plain: int
    share: float
    number: bool


def find_signs(left: Line, right: Line, weights: Mapping[str, float], *, frames: tuple[str, str]) -> Signs | None:
    """The signs that two lines share; None where they share none. `weights`: of the words (as characters) that both
    articles have (`clauses`); `frames` stand in for the lines' own, with words blanked that are taken already."""
    common = sorted(c for c in set(frames[0]) & set(frames[1]) if c in weights)
    if not common:
        return None
    places = sorted((frames[0].index(c), frames[1].index(c)) for c in common)
    runs = [
        [place for _, place in run]
        for _, run in groupby(enumerate(places), key=lambda item: (item[1][0] - item[0], item[1][1] - item[0]))
    ]
    told = any(_tells(left, p) for p, _ in places)
    return Signs(
        places=tuple(places),
        runs=len(runs),
        plain=sum(_is_plain(left, right, run) for run in runs),
        share=len(common) / max(1, min(len(set(left.code)), len(set(right.code)))),
        number=any(_is_number(left, right, place, weights, told=told) for place in places),
    )


def _is_plain(left: Line, right: Line, run: Sequence[tuple[int, int]]) -> bool:
    """Does the run hold no name, and more than words of the calendar?"""
    named = any(left.capitals[p] and right.capitals[q] for p, q in run)
    return not named and any(left.frame[p] not in _CALENDAR for p, _ in run)


def _is_number(left: Line, right: Line, place: tuple[int, int], weights: Mapping[str, float], *, told: bool) -> bool:
    """Does a number say something: the day of a month; or one in few lines, no year, of the same unit in both, of three
    digits, or of two with a word besides (`told`)? Two articles have small numbers in common by chance."""
    p, q = place
    number = left.frame[p]
    if number not in left.numbers:
        return False
    if _by_month(left, p) and _by_month(right, q):
        return True
    if weights[number] < _RARE or _is_year(left, p) or _unit(left, p) != _unit(right, q):
        return False
    return number not in _DIGITS and (told or number not in _TWO_DIGITS)


def _tells(line: Line, position: int) -> bool:
    """Is it a word, and no number, unit or word of the calendar?"""
    character = line.frame[position]
    return character not in line.numbers and character not in _CALENDAR and character not in _UNITS


def _is_year(line: Line, position: int) -> bool:
    """Four digits without a mark between: "1,900" is none."""
    return line.ends[position] - line.starts[position] == 4 and line.frame[position] in _YEARS


def _unit(line: Line, position: int) -> str | None:
    """The unit or the size that stands behind a number."""
    behind = line.frame[position + 1 : position + 2]
    return behind if behind in _UNITS else None


def _by_month(line: Line, position: int) -> bool:
    """Does a month stand beside the position?"""
    return any(c in _MONTHS for c in line.frame[max(0, position - 1) : position + 2])
