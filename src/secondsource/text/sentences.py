"""Paragraphs and sentences of a string with their offsets.

A line is a paragraph; a line end always ends a sentence. Inside a line a sentence ends at `.`, `!`, `?` or an ellipsis
(with closing marks) before white space and something that can begin one; not after abbreviations and initials.
"""

import re

from .english import SHORT_COMPANIES, SHORT_MONTHS, SHORT_TITLES, SHORT_WEEKDAYS, TITLES_ABROAD
from .ranges import Range

# What ends in a full stop and does not end a sentence: titles, months, and forms met in English news.
ABBREVIATIONS = frozenset(
    (
        *SHORT_TITLES,
        *SHORT_COMPANIES,
        *SHORT_MONTHS,
        *SHORT_WEEKDAYS,
        *"""mx cmdr reps sens pres supt insp det mt ft plc bros no nos vs etc eg ie cf al est approx dept univ assn ave
        blvd rd fig vol pp ed eds art sec messrs""".split(),
    )
)
# "Dipl.-Ing." and "Lt.Col." are told by their last part.
_TITLES = frozenset((*SHORT_TITLES, *TITLES_ABROAD))
_TITLE_PARTS = re.compile(r"[.-]")
# Words that begin a sentence far more often than they follow an initial in a name ("the U.S. The").
_STARTERS = frozenset(
    """the a an in on at it he she they we i but and this that these those there his her its their as when while if for
    after before however meanwhile since with by from what who no not yet so some many most according both""".split()
)
# A run of stops begins once: tried from each of its stops, 20,000 of them took 7 s, 40,000 four times that.
_STOP = re.compile(r"(?:(?<![.!?])[.!?]+|…)[\"”’'»)\]]*(?=\s)")
# "31. 12. 2027": the stops of a day in figures end no sentence.
_DOTTED_DAY = re.compile(r"(?<![\w.,])(?:3[01]|[12]\d|0?[1-9])\.[ \xa0](?:1[0-2]|0?[1-9])\.(?:[ \xa0](?:19|20)\d\d\b)?")
_DOTTED_REACH = len("31. 12. 2027")
_LAST_WORD = re.compile(r"([^\s(\[\"“‘]+)$")
_OPENERS = "\"“‘'«([„"


def find_paragraphs(text: str) -> list[Range]:
    """Lines with something in them, white space at both ends cut off."""
    found = []
    for match in re.finditer(r"[^\n]+", text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        if start < end:
            found.append((start, end))
    return found


def find_sentences(text: str, start: int = 0, end: int | None = None) -> list[Range]:
    """Sentences of `text[start:end]`; they cover every character that is no white space, and never overlap."""
    stop = len(text) if end is None else end
    found: list[Range] = []
    for a, b in find_paragraphs(text[start:stop]):
        found.extend(_cut_paragraph(text, a + start, b + start))
    return found


def _cut_paragraph(text: str, start: int, end: int) -> list[Range]:
    found, at = [], start
    for match in _STOP.finditer(text, start, end):
        if match.end() < end and _ends_sentence(text, at, match, end):
            found.append((at, match.end()))
            at = match.end()
            while at < end and text[at].isspace():
                at += 1
    if at < end:
        found.append((at, end))
    return found


def _ends_sentence(text: str, start: int, match: "re.Match[str]", end: int) -> bool:
    follows = text[match.end() : min(end, match.end() + 40)].lstrip()
    if not follows:
        return False
    first = follows.lstrip(_OPENERS)[:1]
    if first.islower():
        return False
    mark = match.group()
    if not mark.startswith(".") or mark.startswith(".."):
        return True
    if text[match.start() - 1].isdigit() and follows[0].isdigit() and _in_dotted_day(text, start, match.start()):
        return False
    # A window, not the whole text: a paragraph without spaces must not be scanned again at every stop.
    word = _LAST_WORD.search(text[max(start, match.start() - 30) : match.start()])
    last = word.group(1) if word else ""
    following = re.match(r"\w+", follows.lstrip(_OPENERS))
    begins = following is not None and following.group().lower() in _STARTERS
    if last.lower().strip(".") in ABBREVIATIONS and len(mark) == 1:
        return begins and last.lower().strip(".") in ("etc", "inc", "corp", "co", "ltd", "jr", "sr")
    if len(mark) == 1 and _is_title(last):
        return begins
    if re.fullmatch(r"(?:[^\W\d_]\.)*[^\W\d_]", last):  # an initial, or "U.S" before its last stop
        return begins if "." in last else last in ("I",) or begins
    return True


def _in_dotted_day(text: str, start: int, stop: int) -> bool:
    """Is the full stop at `stop` inside a day in figures?"""
    near = _DOTTED_DAY.finditer(text, max(start, stop - _DOTTED_REACH), stop + _DOTTED_REACH)
    return any(day.start() < stop < day.end() - 1 for day in near)


def _is_title(word: str) -> bool:
    """Is it a short form that stands before a name, printed with a capital ("Mgr", "Dipl.-Ing"), and no initials?"""
    last = _TITLE_PARTS.split(word)[-1]
    return last[:1].isupper() and not last.isupper() and last.lower() in _TITLES
