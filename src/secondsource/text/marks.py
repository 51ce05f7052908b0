"""Quotation marks of a string, paired.

Double marks (straight, curly, low, angle, `` '') are paired inside a paragraph; one that opens a paragraph and does not
close runs to its end (news prints multi-paragraph quotations so). Single curly or straight marks pair only where they
stand as quotation marks do: an opening one after white space, a closing one before white space or punctuation.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from .sentences import find_paragraphs

_DOUBLE = re.compile("[\"“”„‟«»]|``|''")
_OPEN, _CLOSE = frozenset("“„«‟") | {"``"}, frozenset("”»") | {"''"}
# A quotation in single marks is at most this long: an apostrophe far behind an opening mark is no closing one.
_LONGEST_SINGLE = 400
# The mark comes first: looking back at every character took ten times as long.
_SINGLE_OPEN = re.compile(r"[‘'](?<![\w'’‘].)(?=\w)")
_SINGLE_CLOSE = re.compile(r"[’'](?<=[\w.,!?…].)(?![\w'’])")
_ENDED = re.compile(r"[.!?…][)”’']?\s$")
_BEFORE_OPENING = "([—–-―:/"


@dataclass(frozen=True, slots=True)
class Marked:
    """What stands in quotation marks: the marks are at `start` and before `end`, the words from `inner_start` to
    `inner_end`. `closed` is false where the closing mark is missing; then `inner_end` is the end of the paragraph."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool = True
    single: bool = False


@lru_cache(maxsize=32)  # quotes and the people in them, and comparing, ask for the same text
def find_marked(text: str) -> tuple[Marked, ...]:
    """All stretches in quotation marks, outer ones only, in order."""
    found: list[Marked] = []
    paragraphs = find_paragraphs(text)
    for (start, end), behind in zip_longest(paragraphs, paragraphs[1:]):
        doubles = _pair_doubles(text, start, end, goes_on=behind is not None and _begins_marked(text, *behind))
        found.extend(doubles)
        found.extend(_pair_singles(text, start, end, doubles))
    return tuple(sorted(found, key=lambda m: m.start))


def _begins_marked(text: str, start: int, end: int) -> bool:
    first = _DOUBLE.match(text, start, end)
    return first is not None and first.group() not in _CLOSE


def _pair_doubles(text: str, start: int, end: int, *, goes_on: bool) -> list[Marked]:
    """`goes_on`: the next paragraph begins with a mark, as every paragraph of a long quotation does."""
    found: list[Marked] = []
    opened: re.Match[str] | None = None
    marks = list(_DOUBLE.finditer(text, start, end))
    closing = [m.start() for m in marks if m.group() in _CLOSE]
    inside = _straight_inside(text, start, marks)
    for mark in marks:
        sign = mark.group()
        opens = sign in _OPEN and _can_open(text, mark)
        if opened is None:
            # A closing mark that begins a paragraph is a slip for an opening one (seen in PolNeAR).
            if sign not in _CLOSE or mark.start() == start or _can_open(text, mark):
                opened = mark
        elif opens:
            # A second opening mark: nested with the same mark if two closing ones follow, else the first never closed.
            if len(closing) - bisect_left(closing, mark.end()) < 2:
                opened = mark
        elif mark.start() in inside:
            continue
        elif sign not in _OPEN:
            found.append(Marked(opened.start(), mark.end(), opened.end(), mark.start()))
            opened = None
    if opened is not None and (goes_on or opened.start() <= start + 1) and opened.end() < end:
        found.append(Marked(opened.start(), end, opened.end(), end, closed=False))
    return found


def _straight_inside(text: str, start: int, marks: list["re.Match[str]"]) -> set[int]:
    """Where straight marks stand inside a quotation that opens the paragraph and is opened anew: "One. "Two had
    "calmed down". "Three.", its paragraphs, which a page has run together."""
    if not marks or marks[0].start() != start or any(m.group() != '"' for m in marks):
        return set()
    opening = [m for m in marks[1:] if _can_open(text, m)]
    anew = [m.start() for m in opening if _ENDED.search(text, m.start() - 4, m.start())]
    # As many close as open but for those opened anew; the last one closes the whole.
    closing = [m.start() for m in marks[1:] if not _can_open(text, m)]
    whole = anew and closing[-1:] == [marks[-1].start()] and len(closing) == len(opening) - len(anew) + 1
    return {m.start() for m in marks[1:-1]} if whole else set()


def _pair_singles(text: str, start: int, end: int, doubles: list[Marked]) -> list[Marked]:
    """Single marks outside double ones; an apostrophe closes only before white space or a stop."""
    opening = list(_SINGLE_OPEN.finditer(text, start, end))
    if not opening:
        return []
    closing = [m.start() for m in _SINGLE_CLOSE.finditer(text, start, end)]
    starts = [d.start for d in doubles]
    found: list[Marked] = []
    behind = start
    for mark in opening:
        if mark.start() < behind:
            continue
        at = bisect_left(closing, mark.end() + 2)
        if at == len(closing) or closing[at] - mark.end() > _LONGEST_SINGLE:
            continue
        close = closing[at]
        near = bisect_right(starts, close) - 1
        if near >= 0 and doubles[near].end > mark.start():
            continue
        found.append(Marked(mark.start(), close + 1, mark.end(), close, single=True))
        behind = close + 1
    return found


def _can_open(text: str, mark: "re.Match[str]") -> bool:
    before = text[mark.start() - 1] if mark.start() else " "
    after = text[mark.end()] if mark.end() < len(text) else " "
    return not after.isspace() and (before.isspace() or before in _BEFORE_OPENING)
