"""Quotation marks of a string, paired.

Double marks (straight, curly, low, angle, `` '') are paired inside a paragraph; one that opens a paragraph and does not
close runs to its end (news prints multi-paragraph quotations so). Single curly or straight marks pair only where they
stand as quotation marks do: an opening one after white space, a closing one before white space or punctuation.
"""

import re
from dataclasses import dataclass

from .sentences import find_paragraphs

_DOUBLE = re.compile("[\"“”„‟«»]|``|''")
_OPEN, _CLOSE = frozenset("“„«‟") | {"``"}, frozenset("”»") | {"''"}
_SINGLE = re.compile(r"(?<![\w'’‘])[‘'](?=\w)([^‘\n]{2,400}?)(?<=[\w.,!?…])[’'](?![\w'’])")


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


def find_marked(text: str) -> list[Marked]:
    """All stretches in quotation marks, outer ones only, in order."""
    found: list[Marked] = []
    for a, b in find_paragraphs(text):
        doubles = _pair_doubles(text, a, b)
        found.extend(doubles)
        for match in _SINGLE.finditer(text, a, b):
            if not any(d.start < match.end() and match.start() < d.end for d in doubles):
                found.append(
                    Marked(match.start(), match.end(), match.start() + 1, match.end() - 1, single=True)
                )
    return sorted(found, key=lambda m: m.start)


def _pair_doubles(text: str, start: int, end: int) -> list[Marked]:
    found: list[Marked] = []
    opened: re.Match[str] | None = None
    for mark in _DOUBLE.finditer(text, start, end):
        if opened is None:
            if mark.group() in _CLOSE and not _can_open(text, mark):
                continue
            opened = mark
        elif mark.group() in _OPEN and _can_open(text, mark):
            # A second opening mark: the first was never closed (or quotes are nested with the same mark).
            opened = mark if not _closes_later(text, mark.end(), end) else opened
        elif mark.group() not in _OPEN or not _can_open(text, mark):
            found.append(_marked(text, opened, mark.start(), mark.end(), True))
            opened = None
    if opened is not None and opened.start() <= start + 1:
        found.append(_marked(text, opened, end, end, False))
    return found


def _marked(text: str, opened: "re.Match[str]", inner_end: int, end: int, closed: bool) -> Marked:
    return Marked(opened.start(), end, opened.end(), inner_end, closed)


def _can_open(text: str, mark: "re.Match[str]") -> bool:
    before = text[mark.start() - 1] if mark.start() else " "
    after = text[mark.end()] if mark.end() < len(text) else " "
    return not after.isspace() and (before.isspace() or before in "([—–-:/")


def _closes_later(text: str, start: int, end: int) -> bool:
    return sum(c in "”»" for c in text[start:end]) >= 2
