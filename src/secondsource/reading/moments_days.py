"""Days named without their month or by a feast, and lists of days: "the 26th", "24 and 25 April", "Good Friday".

In: a sentence's text, by `moments`, which calls the builders of `RULES` on what their patterns match. Out: drafts.
Days with their month are in `moments_fixed`; its rules come behind these.
"""

import re
from collections.abc import Callable

from ..model.feasts import feast_day
from .moments_fixed import Facing, Match, anchored, dated, exists, timed
from .moments_words import HOLIDAYS, ORDINAL_DAYS, WHICH, Draft, compile_rule, month_number

# What the moving feasts are called, the longer names first.
_NAMES = {
    "good friday": "good-friday", "easter sunday": "easter", "easter monday": "easter-monday", "easter": "easter",
    "thanksgiving day": "thanksgiving", "thanksgiving": "thanksgiving", "ash wednesday": "ash-wednesday",
    "palm sunday": "palm-sunday", "ascension day": "ascension", "pentecost": "pentecost", "whit sunday": "pentecost",
}  # fmt: skip
_DECADES = {"thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9}


def _number_of_day(words: str) -> int:
    """1 to 31 of "26th", "26" or "twenty-sixth"."""
    digits = re.match(r"\d{1,2}", words)
    return int(digits[0]) if digits else ORDINAL_DAYS[re.sub(r"[\s-]+", "-", words.lower())]


def _of_month(match: Match, facing: Facing) -> Draft | None:
    """ "The first of July", "24" of "24 and 25 April": `day`, `month` and, where it is printed, `year`."""
    start, end = match.span("said")
    month, day = month_number(match["month"]), _number_of_day(match["day"])
    if not exists(int(match["year"] or 2000), month, day):
        return None
    if match["year"]:
        return Draft(start, end, "DATE", f"date {match['year']}-{month:02}-{day:02}")
    return Draft(start, end, "DATE", f"day {month:02}-{day:02} near", "publication")


def _of_running_month(match: Match, facing: Facing) -> Draft | None:
    start, end = match.span("said")
    day, which = _number_of_day(match["day"]), (match["which"] or "the").lower()
    if not 1 <= day <= 31:
        return None
    turned = facing(start, end) or "near"
    rule = {
        "this": f"monthday {day} this", "last": f"monthday {day} this; on shift M -1",
        "next": f"monthday {day} this; on shift M 1",
    }.get(which, f"monthday {day} {turned}")  # fmt: skip
    return Draft(start, end, "DATE", rule, "publication")


def _clock_and_day(match: Match, facing: Facing) -> Draft | None:
    """ "6 a.m. GMT Oct. 4", "noon on 3 May 2020"."""
    month, day = month_number(match["month"]), _number_of_day(match["day"])
    if match["year"]:
        return timed(dated(match, int(match["year"]), month, day), match)
    return timed(anchored(match, f"day {month:02}-{day:02} near"), match) if exists(2000, month, day) else None


def _holiday(match: Match, facing: Facing) -> Draft | None:
    name = re.sub(r"\s+", " ", match["holiday"].lower().replace("’", "'"))
    feast = _NAMES.get(name)
    if match["year"]:
        year = int(match["year"])
        day = f"{feast_day(feast, year)}" if feast else f"{year}-{HOLIDAYS[name]}"
        return Draft(match.start(), match.end(), "DATE", f"date {day}")
    turned = WHICH.get((match["which"] or "").lower()) or facing(match.start(), match.end()) or "near"
    return anchored(match, f"feast {feast} {turned}" if feast else f"day {HOLIDAYS[name]} {turned}")


def _holiday_week(match: Match, facing: Facing) -> Draft:
    name = re.sub(r"\s+", " ", match["holiday"].lower().replace("’", "'"))
    step = f"feast {_NAMES[name]} near" if name in _NAMES else f"day {HOLIDAYS[name]} near"
    return Draft(match.start(), match.end(), "DATE", f"shift W 0; on {step}", "publication")


def _century(match: Match, facing: Facing) -> Draft | None:
    number = _number_of_day(match["nth"])
    return Draft(match.start(), match.end(), "DATE", f"date {number - 1:02}") if 2 <= number <= 21 else None


def _spelled_decade(match: Match, facing: Facing) -> Draft:
    return Draft(match.start(), match.end(), "DATE", f"date 19{_DECADES[match['decade'].lower()]}")


def _dotted(match: Match, facing: Facing) -> Draft | None:
    """ "31. 12. 2027", "Monday 13. 5. 2024 at 9:30": day first; without a year the nearest."""
    month, day = int(match["month"]), int(match["day"])
    if match["year"]:
        return timed(dated(match, int(match["year"]), month, day), match)
    return timed(anchored(match, f"day {month:02}-{day:02} near"), match) if exists(2000, month, day) else None


def _two_thousand(match: Match, facing: Facing) -> Draft:
    return Draft(match.start(), match.end(), "DATE", "date 2000")


_JOIN = r"(?:_(?:and|to|or)_|[-–])"
_END = r"(?=[,.;:)\]]|$|_(?:and|at|in|on|for|to|when|where|with|but)\b)"
_NAMED = "|".join(re.escape(n).replace(r"\ ", "_") for n in sorted(_NAMES, key=lambda n: (-len(n), n)))
_DOTTED = r"(?P<day>3[01]|[12]\d|0?[1-9])\.(?:_)?(?P<month>1[0-2]|0?[1-9])\."
_CLOCK = r"(?:(?:,?_at|,)?_(?P<clock>{CLOCK}){ZONED})?"
RULES: tuple[tuple[re.Pattern[str], Callable[[Match, Facing], Draft | None]], ...] = (
    (
        compile_rule(
            r"(?P<said>(?:the_)?(?P<day>{ORDINAL_DAY})_of_(?P<month>{MONTH})(?:,?_(?P<year>{YEAR}))?)",
        ),
        _of_month,
    ),
    (
        compile_rule(
            r"(?P<said>(?P<day>{DAY}))"
            r"(?=" + _JOIN + r"(?:the_)?{DAY}_(?:of_)?(?P<month>{MONTH})(?:,?_(?P<year>{YEAR}))?)"
        ),
        _of_month,
    ),
    (
        compile_rule(r"(?P<said>(?P<month>{MONTH})_(?P<day>{DAY}))(?=" + _JOIN + r"{DAY},?_(?P<year>{YEAR}))"),
        _of_month,
    ),
    (
        compile_rule(
            r"(?P<month>{MONTH})_{DAY}" + _JOIN + r"(?:the_)?(?P<said>(?P<day>{DAY})(?:,?_(?P<year>{YEAR}))?)" + _END
        ),
        _of_month,
    ),
    (
        compile_rule(
            r"(?:on|by|from|until|till|since|before|after|for|to)_"
            r"(?P<said>the_(?P<day>\d{1,2}(?:st|nd|rd|th)\b|{ORDINAL_DAY}(?=_of_\w{3,4}_month\b))"
            r"(?:_of_(?P<which>the|this|last|next)_month\b)?)"
        ),
        _of_running_month,
    ),
    (
        compile_rule(
            r"(?:around_|about_)?(?P<clock>{CLOCK}){ZONED},?_(?:on_)?"
            r"(?:(?P<month>{MONTH})_(?P<day>{DAY})(?:,?_(?P<year>{YEAR}))?)"
        ),
        _clock_and_day,
    ),
    (
        compile_rule(
            r"(?:(?P<which>this|last|next)_)?(?=(?-i:[A-Z]))(?P<holiday>{HOLIDAY}|(?:" + _NAMED + r")\b(?!_week))"
            r"(?:,?_(?P<year>{YEAR}))?"
        ),
        _holiday,
    ),
    (compile_rule(r"(?=(?-i:[A-Z]))(?P<holiday>{HOLIDAY}|(?:" + _NAMED + r")\b)_week\b"), _holiday_week),
    (compile_rule(r"(?:the_)?(?P<nth>\d{1,2}(?:st|nd|rd|th)|{ORDINAL_DAY})[ -]century\b"), _century),
    (
        compile_rule(r"the_(?:(?:early|late|mid|middle)[ -])?(?P<decade>" + "|".join(_DECADES) + r")\b"),
        _spelled_decade,
    ),
    (compile_rule(r"the_year_two_thousand\b(?!_and)"), _two_thousand),
    (compile_rule(r"(?:{WEEKDAY},?_)?" + _DOTTED + r"(?:_)?(?P<year>(?:19|20)\d\d)(?![\d/]|\.\d)" + _CLOCK), _dotted),
    (compile_rule(r"{WEEKDAY},?_" + _DOTTED + r"(?P<year>)" + _CLOCK), _dotted),
)
