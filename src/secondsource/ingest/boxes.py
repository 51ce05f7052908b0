"""Boxes: a heading of the page and what it stands over ("Most read", "What's on", "About the author").

Goes in: the lines of a text and what of them is known. Comes out: which more are the page's. Sentences are taken only
where empty lines part the paragraphs: then several lines in one block are no paragraphs of the story.
"""

import re
from collections.abc import Sequence
from itertools import groupby, takewhile

from ..model.articles import FurnitureKind
from ..text.canonical import canonical_stems
from .headings import is_credit
from .layout import Line, first_prose
from .vocabulary import known_kind

# Paragraphs that are parted by empty lines: this share of them has its block for itself, and there are so many blocks.
_PARTED, _LEAST_BLOCKS = 0.6, 6
_BOX_LINES = 3
_BOX_WORDS = 40
_ABOUT_WORDS, _ABOUT_LINES = 70, 6
_QUOTES = frozenset('"“”«»')
# Over a list of links, each of which may stand in a block of its own.
_LISTS = re.compile(
    r"(?:most (?:read|popular|viewed|shared|commented)|(?:related|recommended|other|more|latest|top"
    r"|trending) (?:news|stories"
    r"|articles|posts)|trending|recommended(?: for you)?|read also|also read|you (?:may|might) (?:also )?(?:like"
    r"|be interested in)"
    r"|related|editors?['’]?s? picks?|don't miss)(?: in [\w ]{3,20})?\s?[:!]?"
)
_LINKS, _MOST_LINKS = 2, 15
_LINK_WORDS = 24
_ABOUT = re.compile(r"(?i)about (?:the )?(?:authors?|writers?|reporters?|contributors?|us)\s?:?")
# What one has to know to go there (the properties of an Event in schema.org, and how a box prints them).
_EVENT = re.compile(
    r"(?i)[*•–-]?\s?(?P<label>when|where|time|date|venue|place|tickets?|admission|entry|entrance|doors(?: open)?"
    r"|booking|bookings"
    r"|price|cost|register|registration|organi[sz]ers?|dress code)\s?[:–-]\s?\S"
)
_TO_GO = frozenset("where venue place tickets ticket admission entry entrance doors booking bookings".split())


def is_parted(lines: Sequence[Line], kinds: Sequence[FurnitureKind | None]) -> bool:
    """Do empty lines part the paragraphs?"""
    if not lines or lines[-1].block + 1 < _LEAST_BLOCKS:
        return False
    sizes: dict[int, int] = {}
    for line in lines:
        sizes[line.block] = sizes.get(line.block, 0) + 1
    alone = [sizes[line.block] == 1 for i, line in enumerate(lines) if line.prose and kinds[i] is None]
    return bool(alone) and sum(alone) >= _PARTED * len(alone)


def mark_boxes(lines: Sequence[Line], kinds: list[FurnitureKind | None]) -> None:
    """What stands under the page's own headings below the first paragraph, and what tells how to get to an event."""
    parted = is_parted(lines, kinds)
    story = first_prose(lines)
    for _, group in groupby(range(story, len(lines)), key=lambda i: lines[i].block):
        block = list(group)
        if parted:
            _mark_block(block, lines, kinds)
        _mark_event(block, lines, kinds)
    for i in range(story, len(lines) - 1):
        if kinds[i] is not None and _LISTS.fullmatch(lines[i].plain):
            _mark_links(i, lines, kinds)
        if _ABOUT.fullmatch(lines[i].text) and i >= len(lines) // 2:
            kinds[i] = "notice"
            for j in takewhile(lambda j: _may_be_about(lines[j]), range(i + 1, min(len(lines), i + 1 + _ABOUT_LINES))):
                kinds[j] = kinds[j] or "notice"


def _may_be_about(line: Line) -> bool:
    return line.words <= _ABOUT_WORDS and _QUOTES.isdisjoint(line.text) and not is_credit(line)


def _mark_block(block: Sequence[int], lines: Sequence[Line], kinds: list[FurnitureKind | None]) -> None:
    """A heading made of controls, and two lines or more below it without an empty line between."""
    kind = kinds[block[0]]
    if len(block) < _BOX_LINES or kind not in ("related", "navigation") or known_kind(lines[block[0]].plain) is None:
        return
    for i in block[1:]:
        if lines[i].words <= _BOX_WORDS and _QUOTES.isdisjoint(lines[i].text) and not is_credit(lines[i]):
            kinds[i] = kinds[i] or kind


def _mark_event(block: Sequence[int], lines: Sequence[Line], kinds: list[FurnitureKind | None]) -> None:
    """Two labels in a row, of which one says where or for how much."""
    matches = {i: match for i in block if (match := _EVENT.match(lines[i].text)) is not None}
    labels = {match["label"].lower().split()[0] for match in matches.values()}
    if len(labels) >= _LINKS and not labels.isdisjoint(_TO_GO):
        for i in matches:
            kinds[i] = kinds[i] or "notice"


def _mark_links(head: int, lines: Sequence[Line], kinds: list[FurnitureKind | None]) -> None:
    """Two headlines or more up to the next paragraph; the last may be the subheading of what follows it."""
    end = head + 1
    while end < min(len(lines), head + _MOST_LINKS) and _is_link(lines[end]):
        end += 1
    links = [i for i in range(head + 1, end) if kinds[i] is None]
    if len(links) < _LINKS:
        return
    if end < len(lines) and _shares(lines[links[-1]], lines[end]):
        links.pop()
    for i in links:
        kinds[i] = "related"


def _is_link(line: Line) -> bool:
    short = not line.prose and line.words <= _LINK_WORDS
    return short and not line.text.endswith((".", ":", ",")) and not is_credit(line)


def _shares(line: Line, other: Line) -> bool:
    stems = [{s.text for s in canonical_stems(x.text, 0, len(x.text))} for x in (line, other)]
    return not stems[0].isdisjoint(stems[1])
