"""Quotation marks of a string, paired.

Double marks (straight, curly, low, angle, `` '') are paired inside a paragraph; one that opens a paragraph and does not
close runs to its end (news prints multi-paragraph quotations so). Single curly or straight marks pair only where they
stand as quotation marks do: an opening one after white space, a closing one before white space or punctuation.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from .sentences import find_paragraphs

_DOUBLE = re.compile("[\"“”„‟«»]|``|''")
_OPEN, _CLOSE = frozenset("“„«‟") | {"``"}, frozenset("”»") | {"''"}
# A quotation in single marks is at most this long: an apostrophe far behind an opening mark is no closing one.
_LONGEST_SINGLE = 400
_SINGLE_OPEN = re.compile(r"(?<![\w'’‘])[‘'](?=\w)")
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?…])[’'](?![\w'’])")
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
    for start, end in find_paragraphs(text):
        doubles = _pair_doubles(text, start, end)
        found.extend(doubles)
        found.extend(_pair_singles(text, start, end, doubles))
    return tuple(sorted(found, key=lambda m: m.start))


def _pair_doubles(text: str, start: int, end: int) -> list[Marked]:
    found: list[Marked] = []
    opened: re.Match[str] | None = None
    marks = list(_DOUBLE.finditer(text, start, end))
    closing = [m.start() for m in marks if m.group() in _CLOSE]
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
        elif sign not in _OPEN:
            found.append(Marked(opened.start(), mark.end(), opened.end(), mark.start()))
            opened = None
    if opened is not None and opened.start() <= start + 1 and opened.end() < end:
        found.append(Marked(opened.start(), end, opened.end(), end, closed=False))
    return found


def _pair_singles(text: str, start: int, end: int, doubles: list[Marked]) -> list[Marked]:
    """Single marks outside double ones; an apostrophe closes only before white space or a stop."""
    closing = [m.start() for m in _SINGLE_CLOSE.finditer(text, start, end)]
    starts = [d.start for d in doubles]
    found: list[Marked] = []
    behind = start
    for mark in _SINGLE_OPEN.finditer(text, start, end):
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
