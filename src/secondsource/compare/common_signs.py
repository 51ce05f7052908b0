"""What two lines have in common, in whatever order: words, names, numbers and dates.

Goes in: two lines, and what the words weigh that both articles have. Comes out: signs with their positions. Judges no
lines and no articles.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from secondsource.compare.wordings import Line
from secondsource.text.canonical import CALENDAR, CanonicalWord
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
_YEAR = re.compile(r"(?:19|20)\d\d")


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
    named = any(left.words[p].capital and right.words[q].capital for p, q in run)
    return not named and any(left.frame[p] not in _CALENDAR for p, _ in run)


def _is_number(left: Line, right: Line, place: tuple[int, int], weights: Mapping[str, float], *, told: bool) -> bool:
    """Does a number say something: the day of a month; or one in few lines, no year, of the same unit in both, of three
    digits, or of two with a word besides (`told`)? Two articles have small numbers in common by chance."""
    p, q = place
    word = left.words[p]
    if not word.number:
        return False
    if _by_month(left, p) and _by_month(right, q):
        return True
    if weights[left.frame[p]] < _RARE or _is_year(word) or _unit(left, p) != _unit(right, q):
        return False
    return len(word.text) > 2 or (len(word.text) > 1 and told)


def _tells(line: Line, position: int) -> bool:
    """Is it a word, and no number, unit or word of the calendar?"""
    character = line.frame[position]
    return not line.words[position].number and character not in _CALENDAR and character not in _UNITS


def _is_year(word: CanonicalWord) -> bool:
    """Four digits without a mark between: "1,900" is none."""
    return word.end - word.start == 4 and _YEAR.fullmatch(word.text) is not None


def _unit(line: Line, position: int) -> str | None:
    """The unit or the size that stands behind a number."""
    behind = line.frame[position + 1 : position + 2]
    return behind if behind in _UNITS else None


def _by_month(line: Line, position: int) -> bool:
    """Does a month stand beside the position?"""
    return any(c in _MONTHS for c in line.frame[max(0, position - 1) : position + 2])
