"""The headline and the bylines of a plain text.

Goes in: the lines of a text, and which of them are furniture. Comes out: ranges. A headline is the first line that is
no sentence and leads to prose; where the article begins with a sentence, it has none: nothing is guessed.
"""

import re
from collections.abc import Container, Sequence

from ..model.articles import FurnitureKind
from ..text.canonical import canonical_stems
from ..text.folding import fold_plain
from ..text.ranges import Range
from .layout import Line

# A headline of more words than this is a lead without a stop; the longest of 13,499 titles of the load set and of
# stories-allsides has 24.
_MAX_TITLE_WORDS = 28
_MIN_TITLE_WORDS = 3
# Shorter ones may be a kicker or the outlet's name; where a longer one follows, that is the headline.
_FULL_TITLE_WORDS = 5
# Between headline and prose stand a subheading, a byline, a date, share buttons: rarely more lines than this.
_MAX_GAP = 12
# A headline has that many content stems, and that share of them, in common with the first so many lines of prose. Of
# 689 titles of `stories-allsides` 667 reach it.
_LEAST_TOLD, _TOLD, _TOLD_IN = 2, 0.5, 40
_MAX_BYLINE_WORDS = 16
_NAME = r"[A-Z][\w.'’-]*(?:\s(?:[A-Z][\w.'’-]*|al-[A-Z][\w'’-]*|de|da|del|der|di|du|la|le|van|von|bin|ben|el|al)){1,4}"
_BY = re.compile(r"(?i:written\s|reported\s|story\s|words\s)?(?:By|BY|by)[:\s]\s?(?P<who>\S.*)$")
_SEGMENT = re.compile(r"\s*[|•·]|\s{2,}\S")
_ROLE = (
    r"(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Cc]olumnist|(?:[Ss]taff )?[Ww]riter|[Dd]esk|[Ss]taff|[Bb]ureau"
    r"|[Cc]ontributor|[Aa]nalyst|[Aa]gencies)"
)
_NAME_ROLE = re.compile(
    rf"^{_NAME}(?:\s(?:and|&)\s{_NAME})?\s?[,|–—-]\s?(?:[\w’'&.-]+\s){{0,5}}{_ROLE}s?(?:\s(?:in|at|of)\s[\w\s]{{2,30}})?$"
)
_STAFF = re.compile(
    r"^(?:\w+\s){0,3}(?:[Nn]ews\s?[Dd]esk|[Ww]eb [Dd]esk|[Nn]ewsroom|[Ss]taff (?:[Ww]riter|[Rr]eporter)s?"
    r"|[Oo]ur [Cc]orrespondents?|[Aa]gencies)$"
)
_INPUTS = re.compile(
    r"^[(\[]?(?:With|Additional|Reporting|Edited|Editing|Compiled|Writing|Contributing)\b"
    r"[^.\n]{0,20}\b(?:inputs?|reporting|report|files?|agencies|by)\b[^.\n]{0,120}[)\].]?\.?$"
)
# Who helped, and where it is from, in lines below a story: the article's credits.
_HELP = re.compile(
    r"(?i)\b(?:contribut\w{1,5}|report(?:ed|ing|s)?|edit(?:ed|ing)|compiled|writing by|agenc(?:y|ies)|h/t"
    r"|(?:first|originally) (?:published|appeared|ran)|reprinted)\b|^\W{0,3}(?:sources?|via|based on)\s?[:–—-]\s?\S"
)
_AMOUNT = re.compile(r"^\(?[$€£¥]?\s?\d[\d.,]*\s?\w{0,12}\s?=")
# "(lk)", "bur-ab/cd": who wrote it, by initials.
_INITIALS = re.compile(r"\([a-z]{2,4}(?:/[a-z]{2,4})?\)$|^[a-z]{2,4}-?[a-z]{0,4}(?:/[a-z]{2,4}){1,4}$")


def find_title(lines: Sequence[Line], furniture: Sequence[FurnitureKind | None], given: str | None) -> Range | None:
    """The range of the headline: the printing of `given` where the text has it, else the first headline-like line."""
    if given is not None:
        wanted = fold_plain(given)
        for line, page in zip(lines, furniture, strict=True):
            if page is None and wanted and line.plain == wanted:
                return line.start, line.end
        return None
    groups: list[list[Line]] = [[]]
    for i, line in enumerate(lines):
        if furniture[i] is not None:
            if furniture[i] == "navigation" and line.words >= _MIN_TITLE_WORDS:
                groups.append([])  # what stands above a menu is the masthead
            continue
        if line.prose:
            break
        if not is_byline(line) and _is_headline(line) and _leads_to_prose(lines, furniture, i):
            groups[-1].append(line)
    told = told_in_prose(lines, furniture)
    about = [[line for line in group if is_told(line, told)] for group in groups]
    candidates = next((group for group in reversed(about) if group), None)
    if candidates is None:
        candidates = next((group for group in reversed(groups) if group), [])
    full = [line for line in candidates if line.words >= _FULL_TITLE_WORDS]
    return next(((line.start, line.end) for line in full or candidates), None)


def told_in_prose(lines: Sequence[Line], furniture: Sequence[FurnitureKind | None]) -> set[str]:
    """The content stems of the first lines of prose that are the article's."""
    prose = [line for line, kind in zip(lines, furniture, strict=True) if line.prose and kind is None]
    return {s.text for line in prose[:_TOLD_IN] for s in canonical_stems(line.text, 0, len(line.text))}


def is_told(line: Line, told: Container[str]) -> bool:
    """Is the line about what the prose tells? A label ("Listen to this article") is not."""
    stems = [s.text for s in canonical_stems(line.text, 0, len(line.text))]
    known = sum(s in told for s in stems)
    return known >= _LEAST_TOLD and known >= _TOLD * len(stems)


def find_bylines(lines: Sequence[Line], furniture: Sequence[FurnitureKind | None]) -> list[Range]:
    """Lines that say who wrote the article, or with whose reporting."""
    found: list[Range] = []
    prose = [i for i, line in enumerate(lines) if line.prose and furniture[i] is None]
    for i, line in enumerate(lines):
        if furniture[i] is not None:
            continue
        near_edge = not prose or i < max(prose[0], _MAX_GAP) or i > prose[-1]
        if _INPUTS.match(line.text) or (near_edge and is_byline(line)):
            cut = _SEGMENT.search(line.text)
            found.append((line.start, line.start + cut.start() if cut else line.end))
    return found


def is_byline(line: Line) -> bool:
    """Does the line name the writers of an article, and nothing else?"""
    if line.words > _MAX_BYLINE_WORDS or (line.ends_sentence and not _INPUTS.match(line.text)):
        return False
    by = _BY.match(line.text)
    if by:
        return by["who"][0].isupper() or re.match(r"(?:our|staff|agenc)", by["who"]) is not None
    return any(pattern.match(line.text) for pattern in (_NAME_ROLE, _STAFF, _INPUTS))


def is_credit(line: Line) -> bool:
    """Does the line say who wrote the article, who helped or where it is from, or what a currency in it is worth?"""
    return is_byline(line) or any(pattern.search(line.text) for pattern in (_HELP, _AMOUNT, _INITIALS))


def byline_name(text: str) -> str:
    """Who wrote it: a byline without "By"."""
    by = _BY.match(text)
    return by["who"].strip() if by else text.strip("()[] .")


def _is_headline(line: Line) -> bool:
    return _MIN_TITLE_WORDS <= line.words <= _MAX_TITLE_WORDS and not line.text.endswith((".", ":", ";", ","))


def _leads_to_prose(lines: Sequence[Line], furniture: Sequence[FurnitureKind | None], i: int) -> bool:
    between = [j for j in range(i + 1, min(len(lines), i + _MAX_GAP)) if furniture[j] is None]
    return any(lines[j].prose for j in between)
