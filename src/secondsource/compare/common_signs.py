"""What two lines have in common, in whatever order: words, names, numbers and dates.

Goes in: two lines and the words that both articles have. Comes out: the signs with their positions. Judges no lines and
no articles.
"""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import groupby

from secondsource.compare.wordings import Line
from secondsource.text.canonical import CALENDAR, CanonicalWord
from secondsource.text.english import MONTHS
from secondsource.text.stems import stem
from secondsource.text.subsequences import encode

_CALENDAR = frozenset(encode(CALENDAR))
_MONTHS = frozenset(encode(stem(m) for m in MONTHS))
_UNITS = frozenset(
    encode(stem(w) for w in "minute hour day week month year million billion thousand percent metre mile".split())
)
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Signs:
    """The common content words: their positions in both lines, in order of the left one; in how many runs of adjacent
    words they stand, the same in both (`runs`: a name with its title is one); their share of the shorter line's content
    words (`share`); `number`: a number of two digits or a day of a month is among them."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    runs: int
    plain: int
    share: float
    number: bool


def find_signs(
    left: Line, right: Line, known: Container[str], rare: Container[str], *, frames: tuple[str, str]
) -> Signs | None:
    """The signs that two lines share; None where they share none. `known`: the words (as characters) that both articles
    have; `rare`: those that few lines do. `frames` stand in for the lines' own, with words blanked that are taken."""
    common = [c for c in sorted(set(frames[0]) & set(frames[1])) if c in known]
    if not common:
        return None
    places = sorted((frames[0].index(c), frames[1].index(c)) for c in common)
    together = set(places)
    runs = sum((p - 1, q - 1) not in together for p, q in places)
    plain = _plain_runs(left, right, places)
    told = any(_tells(left.words[p], left.frame[p]) for p, _ in places)
    number = any(_is_number(left, right, p, q, rare, told=told) for p, q in places)
    share = len(common) / max(1, min(len(set(left.code)), len(set(right.code))))
    return Signs(tuple(p for p, _ in places), tuple(q for _, q in places), runs, plain, share, number)


def _plain_runs(left: Line, right: Line, places: Sequence[tuple[int, int]]) -> int:
    """How many of the runs hold no name, and more than words of the calendar."""
    found = 0
    for _, run in groupby(enumerate(places), key=lambda item: (item[1][0] - item[0], item[1][1] - item[0])):
        words = [place for _, place in run]
        named = any(left.words[p].capital and right.words[q].capital for p, q in words)
        found += not named and any(left.frame[p] not in _CALENDAR for p, _ in words)
    return found


def _is_number(left: Line, right: Line, p: int, q: int, rare: Container[str], *, told: bool) -> bool:
    """A number that says something: the day of a month; or one in few lines, no year, of the same unit in both, which
    has three digits, or two and a word besides (`told`)."""
    word = left.words[p]
    if not word.number:
        return False
    if _by_month(left, p) and _by_month(right, q):
        return True
    if left.frame[p] not in rare or _is_year(word) or _unit(left, p) != _unit(right, q):
        return False
    return len(word.text) > 2 or (len(word.text) > 1 and told)


def _is_year(word: CanonicalWord) -> bool:
    """Four digits without a mark between: "1,900" is none."""
    return word.end - word.start == 4 and _YEAR.fullmatch(word.text) is not None


def _unit(line: Line, position: int) -> str | None:
    """The unit or the size that stands behind a number."""
    behind = line.frame[position + 1 : position + 2]
    return behind if behind in _UNITS else None


def _tells(word: CanonicalWord, character: str) -> bool:
    return not word.number and character not in _CALENDAR and character not in _UNITS


def _by_month(line: Line, position: int) -> bool:
    """Does a month stand beside the position?"""
    return any(c in _MONTHS for c in line.frame[max(0, position - 1) : position + 2])
