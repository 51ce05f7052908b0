"""When an article was published, where the input or the text itself states it.

Goes in: a date as given beside the text, or the text. Comes out: `Dated`, or None: a date in a story sentence or a
caption is no publication date, and nothing is inferred here (`compare/dates` does that).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from email.utils import parsedate_tz

from ..model.articles import Dated, Precision
from ..model.spans import Span
from ..text.english import MONTHS
from .layout import Line, first_prose

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,2})?"
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
_DATE = rf"""
    {_WEEKDAY}
    (?: (?P<ymd>\d{{4}}(?P<sep>[-/.])\d{{1,2}}(?P=sep)\d{{1,2}})
      | (?P<mdy>{_MONTH}\s{{1,2}}{_DAY}\s?,?\s{{1,2}}\d{{4}})
      | (?P<dmy>{_DAY}\s{{1,2}}(?:of\s)?{_MONTH},?\s{{1,2}}\d{{4}})
      | (?P<number>\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}})
    )(?!(?!T\d)[\w-]|[/.]\d|,\d)
"""
_CLOCK = r"""(?:[T,]?\s{0,2}(?:[-–|•·@]\s?|at\s)?
    (?:\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d{1,6})?)?\s?(?:[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?)
    (?:\s{0,2}\(?(?:Z|[+-]\d{2}:?\d{2}|hrs|[A-Z]{2,4}|(?:UTC|GMT)[+-]\d{1,2}|local\stime)\)?)?)?"""
_LABEL = r"""(?P<label>
    (?:first|originally|last)?\s?(?:published|posted|updated|modified|issued|released)(?:\s(?:at|on|date))?
    |(?:publication|publish|post|posted|published|release)?\s?date(?:d|line)?)\s?"""
_FLAGS = re.VERBOSE | re.IGNORECASE
_DATE_ONLY = re.compile(_DATE + _CLOCK, _FLAGS)
_LABELLED = re.compile(rf"{_LABEL}(?P<colon>[:|–-]?)\s{{0,3}}{_DATE}{_CLOCK}", _FLAGS)
# "date 2021-07-25" inside a line: a scraper's label. A small word before it makes it prose ("the start date
# 2021-07-25").
_BARE_LABEL = re.compile(rf"(?<![\w-])(?<!(?-i:[a-z])[ ])(?P<label>date):?[ ]{{1,2}}{_DATE}", _FLAGS)
# Whether a line may hold a label at all: saves nine tenths of the time of looking for one.
_LABEL_HINT = re.compile(r"(?i)(?:date|ish|ost|ifi|issu|releas)(?:e?d|s?\b).{0,40}\d")
_CUTS = re.compile(r"\s*[|•·›»–—]\s*|\s/\s|\s{2,}|\t")
_BYLINE = re.compile(r"(?:(?i:story\s)?(?:By|BY|by)|From)\s(?P<who>[^\n]{2,80}?)[\s,|]{1,4}(?i:on\s)?")
_BY_WHOM = re.compile(r"\s{1,3}(?:by|in|at|from)\s\S[^\n]{0,60}")
_DATELINE = re.compile(
    rf"^[A-Z][\w .,'’()-]{{1,40}}?,\s(?i:{_DATE})\s?(?:\([^()\n]{{2,40}}\)\s?)?(?:[-–—]{{1,2}}|:)\s", re.VERBOSE
)
# A publication date stands above the story, or below it; this many lines at either end are looked at.
_EDGE_LINES = 12
# A line with a date stamp beside a name, a section and a time is rarely longer; a story sentence with a date is.
_STAMP_CHARS = 160


@dataclass(frozen=True, slots=True)
class Stamp:
    """A stated date: its range with the label, the day, and whether the label says that it is only an update."""

    start: int
    end: int
    day: str
    update: bool
    whole_line: bool


def parse_published(given: str) -> Dated | None:
    """A date as metadata give it: ISO 8601 (year, month, day or time), RFC 5322, or a day in English words.

    The day is the one printed: a time zone never moves it.
    """
    value = given.strip()
    for pattern, precision in ((r"\d{4}", "year"), (r"\d{4}-(?:0[1-9]|1[0-2])", "month")):
        if re.fullmatch(pattern, value) and value[:4] != "0000":
            return _metadata(value, precision)  # type: ignore[arg-type]
    try:
        return _metadata(datetime.fromisoformat(value).date().isoformat(), "day")
    except ValueError:
        pass
    mail = parsedate_tz(value) if re.search(r"[A-Za-z]{3}", value) and len(value) < 64 else None
    if mail is not None and mail[0] >= 1000:
        day = _make_day(mail[0], mail[1], mail[2])
        if day is not None:
            return _metadata(day, "day")
    words = re.compile(rf"{_DATE}{_CLOCK}", _FLAGS).fullmatch(value) if len(value) < 64 else None
    day = _read_day(words) if words is not None else None
    return _metadata(day, "day") if day is not None else None


def parse_time(given: str) -> str | None:
    """The day and time that metadata give, as ISO 8601 with the zone if they say one: ISO 8601 or RFC 5322; None where
    they give no time, or midnight, which is how many programs write a day."""
    value = given.strip()
    found = _read_time(value)
    return found.isoformat() if found is not None and (found.hour, found.minute, found.second) != (0, 0, 0) else None


def _read_time(value: str) -> datetime | None:
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        pass
    mail = parsedate_tz(value) if re.search(r"[A-Za-z]{3}", value) and ":" in value and len(value) < 64 else None
    if mail is None or mail[0] < 1000:
        return None
    try:
        zone = None if mail[9] is None else timezone(timedelta(seconds=mail[9]))
        return datetime(*mail[:6], tzinfo=zone)
    except ValueError:
        return None


def _metadata(value: str, precision: Precision) -> Dated:
    return Dated(value, precision, "metadata")


def find_published(own_id: str, stamps: Sequence[Stamp]) -> Dated | None:
    """The publication day that the text states: the first stamp that is no update, else the first update."""
    chosen = next((s for s in stamps if not s.update), None) or next(iter(stamps), None)
    if chosen is None:
        return None
    return Dated(chosen.day, "day", "stated", Span(own_id, chosen.start, chosen.end))


def find_stamps(lines: Sequence[Line]) -> list[Stamp]:
    """Every place where the text states its own date, in order; none in a story sentence."""
    prose = first_prose(lines)
    last = max((i for i, line in enumerate(lines) if line.prose), default=-1)
    found: list[Stamp] = []
    for i, line in enumerate(lines):
        above, below = i < prose, i > last and i >= len(lines) - _EDGE_LINES
        stamp = _labelled(line)
        if stamp is None and (above and i < _EDGE_LINES):
            stamp = _unlabelled(line)
        if stamp is None and i == prose and prose < _EDGE_LINES:
            stamp = _in_dateline(line)
        if stamp is not None and (above or below or i <= prose or stamp.whole_line):
            found.append(stamp)
    return found


def _labelled(line: Line) -> Stamp | None:
    head = line.text[:_STAMP_CHARS]
    if _LABEL_HINT.search(head) is None:
        return None
    for match in _LABELLED.finditer(head):
        if not _begins_segment(head, match.start()):
            continue
        ends = not head[match.end() :].strip() or _CUTS.match(head, match.end()) is not None
        ends = ends or (not line.prose and _BY_WHOM.fullmatch(head, match.end()) is not None)
        if match["colon"] or ends:
            return _stamp(line, match, ends)
    bare = _BARE_LABEL.search(head)
    return _stamp(line, bare, False) if bare else None


def _begins_segment(head: str, at: int) -> bool:
    before = head[:at]
    return not before.strip() or bool(re.search(r"(?:[|•·›»–—:;(/,]\s*|\s{2,}|[.!?]\s)$", before))


def _unlabelled(line: Line) -> Stamp | None:
    """A line that is only a date, or a short one of segments ("By X | 25 July 2021") one of which is only a date."""
    if len(line.text) > _STAMP_CHARS or line.prose:
        return None
    cuts = [(m.start(), m.end()) for m in _CUTS.finditer(line.text)]
    starts, ends = [0, *(b for _, b in cuts)], [*(a for a, _ in cuts), len(line.text)]
    for start, end in zip(starts, ends, strict=True):
        match = _DATE_ONLY.fullmatch(line.text, start, end)
        if match:
            return _stamp(line, match, not cuts)
    if _BYLINE.match(line.text):
        for match in _DATE_ONLY.finditer(line.text, 5):  # "By 30 July 2021" alone is a deadline
            if match.end() == len(line.text):
                return _stamp(line, match, False)
    first = _DATE_ONLY.match(line.text)
    if first and _BY_WHOM.fullmatch(line.text, first.end()):
        return _stamp(line, first, False)
    return None


def _in_dateline(line: Line) -> Stamp | None:
    match = _DATELINE.match(line.text[:_STAMP_CHARS])
    return _stamp(line, match, False) if match else None


def _stamp(line: Line, match: "re.Match[str]", alone: bool) -> Stamp | None:
    day = _read_day(match)
    if day is None:
        return None
    start, end = match.span()
    if match.re is _DATELINE:  # the evidence is the date, not the place before it
        group = next(g for g in ("ymd", "mdy", "dmy", "number") if match[g])
        start, end = match.span(group)
    label = (match.groupdict().get("label") or "").lower()
    text = line.text[start:end]
    start += len(text) - len(text.lstrip())
    end -= len(text) - len(text.rstrip())
    whole = alone and start == 0 and end == len(line.text)
    update = "updat" in label or "modif" in label
    return Stamp(line.start + start, line.start + end, day, update, whole)


def _read_day(match: "re.Match[str]") -> str | None:
    if match["ymd"]:
        year, month, day = (int(part) for part in re.split(r"[-/.]", match["ymd"]))
        return _make_day(year, month, day)
    if match["number"]:
        first, second, year = (int(part) for part in re.split(r"[/.]", match["number"]))
        if "." in match["number"] or first > 12:  # 25.07.2021, 25/07/2021
            return _make_day(year, second, first)
        return _make_day(year, first, second) if second > 12 else None  # 07/25/2021; 03/04/2021 is either
    printed = match["mdy"] or match["dmy"]
    name = re.search(r"[a-z]{3}", re.sub(r"\d+(?:st|nd|rd|th)|\bof\b", " ", printed.lower()))
    numbers = [int(n) for n in re.findall(r"\d+", printed)]
    month = next(i for i, m in enumerate(MONTHS, 1) if name and m.startswith(name.group()))
    return _make_day(numbers[1], month, numbers[0])


def _make_day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
