"""Which outlet a page says that it is: its masthead, or its copyright line.

Goes in: the lines of a text and the table of outlets. Comes out: the name as it is printed, with its range, or None: a
name is taken only where a second sign says that it is the page's own. What credits of the text say is not asked here.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..model.outlet_names import OUTLET_WORDS, is_known_agency
from ..text.folding import fold_plain
from . import furniture_patterns as shapes
from .headings import is_byline
from .layout import Line, first_prose
from .outlets import Outlets
from .publication import find_stamps
from .vocabulary import count_known, known_kind

# "© Port Gazette. All rights reserved.": the name ends at a mark. A photographer's is followed by the agency's, or by
# the caption ("Copyright J. Quill/Farwire", "copyright Farwire Image caption").
_MARK = re.compile(r"(?i:©|\(c\)|\bcopyright\b)")
_COPYRIGHT = re.compile(
    r"^.{0,40}?(?i:(?:©|\(c\)|\bcopyright\b),? ?){1,3}(?:(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?,? )?"
    r"(?P<name>[A-Z0-9][\w&'’-]{1,30}(?: [A-Z0-9&][\w&'’-]{0,30}){0,5}?)"
    r"(?=[.,;|](?!\S)|\s*$|,? (?:All|LLC|Inc|Ltd)\b)"
)
# A masthead has so many words; of 89 names in the shipped table none has more.
_MOST_WORDS = 5
# A name in front of a motto or of a way through the site: "Radio Isle – the voice of the coast".
_DASH = re.compile(r"\s[–—]\s")
_MOTTO = re.compile(r"\s+[–—|›»•>-]\s+|\s{2,}")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_NO_NAME = frozenset(",/\"“”:")
_SMALL = frozenset("a al an and da de del der des di do e el for in la le of on the und van von y".split())
_MENU_SEGMENTS = 3
_SEGMENT_WORDS = 3
# A menu stands right below the name, or one line below it where a motto is between.
_MENU_BELOW = 2


@dataclass(frozen=True, slots=True)
class Masthead:
    """The outlet's name as the page prints it, at [start, end)."""

    name: str
    start: int
    end: int


def find_masthead(lines: Sequence[Line], table: Outlets, title: str | None = None) -> Masthead | None:
    """The outlet that the page names as its own: by the masthead, else by the copyright line; None where neither says.

    A masthead is a name above the story that stands over a menu, bears a word that newspapers and stations are called
    by, or is in the table. A news agency's copyright line says whose text it is, not whose page.
    """
    found = _above(lines, table, title) or _in_copyright(lines)
    return None if found is None else replace(found, name=_as_written(found.name, lines))


def _as_written(name: str, lines: Sequence[Line]) -> str:
    """A name in capitals as the page writes it elsewhere ("Subscribe to the Callan Echo"); else as it stands."""
    if not name.isupper():
        return name
    wanted = re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE)
    written = (match.group() for line in lines for match in wanted.finditer(line.text))
    return next((w for w in written if w[0].isupper() and not w.isupper()), name)


def _above(lines: Sequence[Line], table: Outlets, title: str | None) -> Masthead | None:
    head = lines[: first_prose(lines)]
    stamped = {stamp.start for stamp in find_stamps(lines) if stamp.whole_line}
    wanted = fold_plain(title) if title else None
    for i, line in enumerate(head):
        if known_kind(line.plain) is not None or line.start in stamped or shapes.NOTICE.match(line.text):
            continue
        if line.plain == wanted or is_byline(line):
            return None
        found = _name_of(line)
        if found is not None and not _is_menu(line) and _over_menu(head, i):
            return found
        if found is not None and _is_outlet(found.name, table) and not is_known_agency(found.name):
            return found
        if not _is_menu(line):
            return None
    return None


def _name_of(line: Line) -> Masthead | None:
    """The name that a line is, or that stands in it before a motto."""
    cut = _MOTTO.search(line.text)
    text = line.text[: cut.start()] if cut else line.text
    name = text.rstrip(" .")
    words = name.split()
    if not 0 < len(words) <= _MOST_WORDS or not _LETTERS.search(name) or not _NO_NAME.isdisjoint(text):
        return None
    if text.endswith(("?", "!")):
        return None
    bare = text.endswith(".") and name.islower()  # "quay online.": a mark of its own
    if not bare and not all(w[0].isupper() or w[0].isdigit() or w.lower() in _SMALL for w in words):
        return None
    if not bare and not words[0][0].isupper():
        return None
    kind, covered, total = count_known(fold_plain(name))
    if kind is not None and covered == total:
        return None
    return Masthead(name, line.start, line.start + len(name))


def _is_outlet(name: str, table: Outlets) -> bool:
    """Is it in the table, or does it bear a newspaper's or a station's word beside one of its own?"""
    if table.knows(name):
        return True
    words = [w for w in name.split() if w.lower() not in _SMALL]
    last = words[-1].title() if words else ""
    own = [w for w in words[:-1] if count_known(fold_plain(w))[1] == 0]
    return last in OUTLET_WORDS and bool(own)


def _over_menu(head: Sequence[Line], i: int) -> bool:
    """Does a menu stand below the line, in its block?"""
    below = [line for line in head[i + 1 : i + 1 + _MENU_BELOW] if line.block == head[i].block]
    return any(_is_menu(line) for line in below)


def _is_menu(line: Line) -> bool:
    parts = [p for part in shapes.split_segments(line.text) for p in _DASH.split(part)]
    short = sum(len(part.split()) <= _SEGMENT_WORDS for part in parts)
    return short >= _MENU_SEGMENTS and short >= len(parts) - 1


def _in_copyright(lines: Sequence[Line]) -> Masthead | None:
    for line in lines:
        if not _MARK.search(line.text) or shapes.CREDIT_LINE.match(line.text):
            continue
        match = _COPYRIGHT.match(line.text)
        if match is not None and _LETTERS.search(match["name"]) and not is_known_agency(match["name"]):
            return Masthead(match["name"], line.start + match.start("name"), line.start + match.end("name"))
    return None
