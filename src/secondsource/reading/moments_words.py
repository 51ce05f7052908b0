"""The words of dates and times, and the patterns made of them.

`compile_rule` makes a pattern of a template: verbose mode, `_` for white space, `{MONTH}` and the like for the words
below. Knows what words there are, not what they mean together.
"""

import re
from dataclasses import dataclass

from ..model.readings import Anchor, MomentType
from ..text.english import MONTHS as _MONTH_NAMES
from ..text.english import UNDER_TWENTY
from ..text.english import WEEKDAYS as _DAY_NAMES
from .numbers import NUMBER

MONTHS = {name[:3]: i for i, name in enumerate(_MONTH_NAMES, 1)}
WEEKDAYS = {name[:3]: i for i, name in enumerate(_DAY_NAMES, 1)}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS_OF_DAY = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "midday": "MI", "noon": "MI"}
# Unit word -> TIMEX3 letter and whether it stands behind the T of a duration.
UNITS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y",
    "decade": "DE", "century": "CE", "weekend": "WE", "fortnight": "W", "centurie": "CE", "millennium": "ML",
}  # fmt: skip
CLOCK_UNITS = frozenset(("second", "minute", "hour"))
ORDINALS = {
    w: n for n, ws in enumerate(("first 1st", "second 2nd", "third 3rd", "fourth 4th"), 1) for w in ws.split()
}  # fmt: skip
_ORDINAL_WORDS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split()
ORDINAL_DAYS = {w: n for n, w in enumerate(_ORDINAL_WORDS, 1)}
ORDINAL_DAYS |= {f"twenty-{w}": 20 + n for n, w in enumerate(_ORDINAL_WORDS[:9], 1)}
ORDINAL_DAYS |= {"thirtieth": 30, "thirty-first": 31}
# Public holidays on a fixed day of the year; the movable ones are in `model.feasts`.
HOLIDAYS = {
    "new year's day": "01-01", "new year's eve": "12-31", "christmas day": "12-25", "christmas eve": "12-24",
    "christmas": "12-25", "boxing day": "12-26", "independence day": "07-04", "valentine's day": "02-14",
    "halloween": "10-31", "veterans day": "11-11", "st. patrick's day": "03-17", "may day": "05-01",
}  # fmt: skip

# Which one is meant -> the direction of a rule (`model.moments`).
WHICH = {"last": "last", "past": "last", "next": "next", "coming": "next", "this": "this", "previous": "last"}
HOURS = {w: n for n, w in enumerate(UNDER_TWENTY[1:13], 1)}

_ZONE = r"(?-i:GMT|UTC|EST|EDT|ET|PST|PDT|BST|CET|CEST|Eastern|local[ ]time)\b"
_WORDS = {
    # The zone of a clock time, and the same time in another one: "11 a.m. GMT", "2215 (2015 GMT)".
    "ZONED": r"(?:_{ZONE})?(?:_\({CLOCK}_{ZONE}\))?",
    # Full names ignore case but for those that are words or names too ("may", "march", "april", "june", "august").
    "MONTH": r"(?:(?:January|February|July|September|October|November|December)\b|(?-i:April|March|May|June|August)\b"
    r"|(?-i:APRIL|MARCH|MAY|JUNE|AUGUST)\b|(?:April|March|May|June|August)\b(?=[ ]\d{1,2}\b(?![,.]\d))"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\.(?=[ ]\d)|(?-i:(?<=[A-Z]..)|(?<=[A-Z]...))\.|(?=[ ]\d)))",
    "WEEKDAY": r"(?:(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
    r"|(?-i:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)"
    r"(?:\.(?=[ ,]|$)|(?=,?[ ](?:\d|(?:Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec)))))",
    "DAY": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[.,:]\d|[ ]?(?:percent|per[ ]cent))",
    "YEAR": r"(?:1[0-9]\d\d|20\d\d)(?![\d%]|[.,]\d)",
    "SEASON": r"(?:spring|summer|autumn|fall|winter)\b",
    "PART": r"(?:morning|afternoon|evening|night)s?\b",
    "UNIT": r"(?:(?:second|minute|hour|day|week|month|quarter|year|decade|fortnight|weekend)s?|century|centuries)\b",
    "PERIOD": r"(?:day|week|weekend|month|quarter|year|decade|century)\b",
    "ORDINAL_DAY": "(?:" + "|".join(w.replace("-", "[ -]") for w in reversed(ORDINAL_DAYS)) + r")\b",
    "ORDINAL": r"(?:first|second|third|fourth|1st|2nd|3rd|4th)",
    "CLOCK": r"(?:(?:[01]?\d|2[0-3])(?:[:.][0-5]\d(?::[0-5]\d)?)?(?:_)?(?:[ap]m\b|[ap]\.m\b\.?|o['’]?clock)"
    r"|noon\b|midday\b|midnight\b"
    r"|(?:[01]?\d|2[0-3]):[0-5]\d\b|(?:" + "|".join(HOURS) + r")_o['’]?clock\b"
    r"|(?:[01]\d|2[0-3])[0-5]\d(?=_(?:\((?:[01]\d|2[0-3]):?[0-5]\d_)?" + _ZONE + "))",
    "ZONE": _ZONE,
    "NUMBER": NUMBER,
    "VAGUE": r"(?:a[ ]few|several|some|many|a[ ]couple[ ]of|a[ ]couple|a[ ]number[ ]of|few|dozens[ ]of|recent|coming)",
    "MOD": r"(?:early|late|mid|middle|earlier|later)",
    "EDGE": r"(?:(?:the_)?(?:very_)?(?:end|start|beginning|close|middle|turn|rest|remainder|(?:last|final)_day)_of"
    r"|(?:the_)?(?:first|opening|second|third|last|final|closing)_(?:few_)?(?:week|weekend|days|weeks|months)_of)",
    "HOLIDAY": "(?:" + "|".join(HOLIDAYS).replace(".", r"\.").replace(" ", "[ ]").replace("'", "['’]") + r")\b",
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A moment as found, not yet worked out: the range and what `model.moments` needs."""

    start: int
    end: int
    type: MomentType
    rule: str
    anchor: Anchor = "none"


def compile_rule(template: str) -> re.Pattern[str]:
    """A pattern of a template: `_` is white space, `{NAME}` one of the words above; case is ignored but for names."""
    for name, words in _WORDS.items():
        template = template.replace("{" + name + "}", words)
    return re.compile(
        rf"(?<![\w$€£])(?<!\d[.,:/])(?:(?<!\d-)|(?<=\b\d{{4}}-))(?:{template})".replace("_", r"[ \t\n\xa0]{1,3}"),
        re.IGNORECASE | re.VERBOSE,
    )


def month_number(word: str) -> int:
    """1 to 12 for a month's name or abbreviation."""
    return MONTHS[word[:3].lower()]


def weekday_number(word: str) -> int:
    """1 (Monday) to 7 for a weekday's name or abbreviation, as ISO 8601 counts."""
    return WEEKDAYS[word[:3].lower()]


def unit_letter(word: str) -> str:
    """The TIMEX3 letter of a unit word, singular or plural."""
    return UNITS[word.lower().removesuffix("s") if word.lower() != "century" else "century"]


def length(amount: float | None, unit: str) -> str:
    """A TIMEX3 duration: `amount` (None: some) of the unit; parts of it in the next smaller one."""
    singular = unit.lower().removesuffix("s")
    letter = unit_letter(unit)
    time = "T" if singular in CLOCK_UNITS else ""
    if amount is None:
        return f"P{time}X{letter}"
    if singular == "fortnight":
        amount *= 2
    if amount % 1:
        whole, rest = int(amount), amount % 1
        if singular in ("decade", "century"):
            return length(amount * (10 if singular == "decade" else 100), "year")
        finer = {"year": (12, "M"), "hour": (60, "M"), "day": (24, "H"), "week": (7, "D"), "minute": (60, "S")}
        if singular in finer:
            many, small = finer[singular]
            t = "T" if time or small == "H" else ""
            head = f"{whole}{letter}" if whole else ""
            return (f"P{time}{head}" if time else f"P{head}{t}") + f"{round(rest * many)}{small}"
        return f"P{time}{round(amount, 3):g}{letter}"
    return f"P{time}{int(amount)}{letter}"


def clock_time(text: str) -> str | None:
    """TIMEX3 time of day ("T19:15") of a clock time ("7:15 p.m."); None where it is no time of day."""
    if text.lower() in ("noon", "midday", "midnight"):
        return "T24:00" if text.lower() == "midnight" else "T12:00"
    word = re.match(r"[a-z]+", text.lower())
    if word and word[0] in HOURS:
        return f"T{HOURS[word[0]]:02}:00"
    if re.fullmatch(r"\d{4}", text.strip()):
        return f"T{text.strip()[:2]}:{text.strip()[2:]}"
    match = re.match(r"(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?\s{0,3}([ap])?", text.strip(), re.IGNORECASE)
    if match is None:
        return None
    hour, half = int(match[1]), (match[3] or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"T{hour:02}:{match[2] or '00'}"
