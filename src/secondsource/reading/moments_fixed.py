"""Dates the calendar names: "26 July 2021", "Jan. 2020", "on Monday", "in 2003", "the third quarter".

In: a sentence's text, by `moments`, which calls the builders of `RULES` on what their patterns match. Out: drafts.
What only counts from another day ("last week", "three years later") is in `moments_relative`.
"""

import re
from collections.abc import Callable
from datetime import date

from .moments_words import (
    ORDINALS,
    PARTS_OF_DAY,
    SEASONS,
    WHICH,
    Draft,
    clock_time,
    compile_rule,
    month_number,
    weekday_number,
)
from .numbers import parse_number

Facing = Callable[[int, int], str | None]
Match = re.Match[str]
# Which year a month, a quarter or a season is said to be of.
_OF_YEAR = {"last": "lastyear", "this": "this", "the": "this", "next": "nextyear"}
_DUE_BEFORE = re.compile(r"\b(?:by)\s{1,3}$", re.IGNORECASE)
_ENDED_BEFORE = re.compile(r"\bended\s{1,3}$", re.IGNORECASE)
_AGE_BEFORE = re.compile(r"\b(?:his|her|their|my|our|your)\s{1,3}(?:(?:early|late|mid)[ -])?$", re.IGNORECASE)


def _iso(match: Match, facing: Facing) -> Draft | None:
    return dated(match, int(match["y"]), int(match["m"]), int(match["d"]))


def _slashed(match: Match, facing: Facing) -> Draft | None:
    """A day in figures. Which part is the month is only known where one of them cannot be; else both stay X."""
    a, b, year = int(match["a"]), int(match["b"]), _full_year(match["y"])
    if "." in match.group():
        return dated(match, year, b, a)  # "03.04.2021" is a day of April wherever dots are written
    if a > 12 >= b or a == b:
        return dated(match, year, b, a)
    if b > 12 >= a:
        return dated(match, year, a, b)
    if max(a, b) > 12:
        return None
    return Draft(match.start(), match.end(), "DATE", f"date {year:04}-XX-XX")


def _day(match: Match, facing: Facing) -> Draft | None:
    month, day = month_number(match["month"]), int(re.sub(r"\D", "", match["day"]))
    if match["year"]:
        draft = dated(match, int(match["year"]), month, day)
    elif exists(2000, month, day):
        # A day of the year without its year is the nearest one, whatever the verb (value F1 on TimeBank .738 to .758
        # with this, the quarters and the verb rules of `moments_direction` in one step).
        draft = anchored(match, f"day {month:02}-{day:02} {_turned(match, facing)}")
    else:
        draft = None
    return timed(draft, match)


def _turned(match: Match, facing: Facing) -> str:
    """ "Will close by 30 November" lies ahead however far (for all verbs that point ahead it cost .003 on TimeBank),
    "the year ended 31 March" and "last 31 March" back; else a verb of the past asks for the past."""
    if match.groupdict().get("weekday"):
        return f"on{weekday_number(match['weekday'])}"
    if match.groupdict().get("which") or _ENDED_BEFORE.search(match.string[max(0, match.start() - 8) : match.start()]):
        return "back"
    if facing(match.start(), match.end()) == "back":
        return "past"
    due = _DUE_BEFORE.search(match.string[max(0, match.start() - 8) : match.start()])
    return "ahead" if due and facing(match.start(), match.end()) == "ahead" else "near"


def _month(match: Match, facing: Facing) -> Draft | None:
    month = month_number(match["month"])
    if match["year"]:
        return Draft(match.start(), match.end(), "DATE", f"date {match['year']}-{month:02}")
    if match["which"]:
        which = match["which"].lower()
        return anchored(match, f"month {month} {'back' if which == 'last' else WHICH[which]}")
    return anchored(match, f"month {month} {facing(match.start(), match.end()) or 'near'}")


def _month_of(match: Match, facing: Facing) -> Draft | None:
    return anchored(match, f"month {month_number(match['month'])} {_OF_YEAR[match['which'].lower()]}")


def _season_of(match: Match, facing: Facing) -> Draft | None:
    return anchored(match, f"season {SEASONS[match['season'].lower()]} {_OF_YEAR[match['which'].lower()]}")


def _weekday(match: Match, facing: Facing) -> Draft | None:
    which = (match["which"] or "").lower().removeprefix("the").strip()
    if (match["part"] or "").lower().endswith("s"):  # "Tuesday nights" come every week
        part = PARTS_OF_DAY[match["part"].lower().removesuffix("s")]
        return Draft(match.start(), match.end(), "SET", f"set XXXX-WXX-{weekday_number(match['weekday'])}T{part}")
    if which in ("previous", "preceding", "following"):
        step = "next" if which == "following" else "last"
        rule = f"weekday {weekday_number(match['weekday'])} {step}"
        return timed(Draft(match.start(), match.end(), "DATE", rule, "previous"), match)
    turned = {"last": "last", "past": "last", "next": "next", "coming": "next"}.get(which)
    if turned is None:
        turned = facing(match.start(), match.end()) or "back"
    return timed(anchored(match, f"weekday {weekday_number(match['weekday'])} {turned}"), match)


def _year(match: Match, facing: Facing) -> Draft | None:
    about = "; about" if (match["about"] or "").strip() else ""
    return Draft(match.start(), match.end(), "DATE", f"date {match['year']}{about}")


def _short_year(match: Match, facing: Facing) -> Draft | None:
    # The century of two digits behind an apostrophe is that of RFC 5280 ("'60" is 1960). Behind another mark, or
    # before a plural noun, it opens a title ("'60 Minutes'").
    number = int(match["year"])
    if re.search(r"[\"'`‘’“”]$", match.string[max(0, match.start() - 1) : match.start()]):
        return None
    return Draft(match.start(), match.end(), "DATE", f"date {number + (1900 if number >= 50 else 2000)}")


def _spoken_year(match: Match, facing: Facing) -> Draft | None:
    first, second = (parse_number(match[k]) for k in ("century", "rest"))
    if first is None or second is None or not 10 <= second < 100:
        return None
    return Draft(match.start(), match.end(), "DATE", f"date {int(first) * 100 + int(second)}")


def _decade(match: Match, facing: Facing) -> Draft | None:
    if match["short"] and _AGE_BEFORE.search(match.string[max(0, match.start() - 14) : match.start()]):
        return None  # "in his 30s"
    digits = match["full"] or "19" + match["short"]
    return Draft(match.start(), match.end(), "DATE", f"date {digits[:3]}")


def _quarter(match: Match, facing: Facing) -> Draft | None:
    number = ORDINALS.get(match["nth"].lower(), 4)  # the last quarter of a year is its fourth
    if match["year"]:
        return Draft(match.start(), match.end(), "DATE", f"date {match['year']}-Q{number}")
    if match["which"]:
        turned = _OF_YEAR[match["which"].lower()]
    else:
        # A quarter's results are told in the next one: nearly always the latest.
        turned = "near" if facing(match.start(), match.end()) == "ahead" else "back"
    return anchored(match, f"quarter {number} {turned}")


def _quarter_of_year(match: Match, facing: Facing) -> Draft | None:
    quarter = f"-Q{ORDINALS[match['nth'].lower()]}" if match["nth"] else ""
    return Draft(match.start(), match.end(), "DATE", f"date {match['year']}{quarter}")


def _half(match: Match, facing: Facing) -> Draft | None:
    half = 1 if match["nth"].lower() == "first" else 2
    if match["which"]:
        return anchored(match, f"half {half} {_OF_YEAR[match['which'].lower()]}")
    return Draft(match.start(), match.end(), "DATE", f"date {match['year']}-H{half}")


def _short_quarter(match: Match, facing: Facing) -> Draft | None:
    return Draft(match.start(), match.end(), "DATE", f"date {match['year']}-Q{match['q']}")


def _season(match: Match, facing: Facing) -> Draft | None:
    season = SEASONS[match["season"].lower()]
    if match["year"]:
        return Draft(match.start(), match.end(), "DATE", f"date {match['year']}-{season}")
    which = (match["which"] or "the").lower()
    turned = {"this": "this", "last": "last", "next": "next", "coming": "next", "past": "last"}.get(which)
    return anchored(match, f"season {season} {turned or facing(match.start(), match.end()) or 'near'}")


def timed(draft: Draft | None, match: Match) -> Draft | None:
    """The same draft with the time of day that stands with it."""
    if draft is None:
        return None
    groups = match.groupdict()
    clock = clock_time(groups["clock"]) if groups.get("clock") else None
    part = groups.get("part") or groups.get("part2")
    time = clock or (f"T{PARTS_OF_DAY[part.lower().removesuffix('s')]}" if part else None)
    if time is None:
        return draft
    return Draft(draft.start, draft.end, "TIME", f"{draft.rule}; {time}", draft.anchor)


def anchored(match: Match, rule: str) -> Draft:
    """A day counted from the day of publication, of all that matched."""
    return Draft(match.start(), match.end(), "DATE", rule, "publication")


def dated(match: Match, year: int, month: int, day: int) -> Draft | None:
    """A day with its year, of all that matched; None where there is no such day."""
    if not exists(year, month, day):
        return None
    return Draft(match.start(), match.end(), "DATE", f"date {year:04}-{month:02}-{day:02}")


def exists(year: int, month: int, day: int) -> bool:
    """Is there such a day?"""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _full_year(digits: str) -> int:
    """Two digits: the century that POSIX `strptime` %y gives (69 to 99 are 1969 to 1999)."""
    number = int(digits)
    return number if number >= 100 else number + (1900 if number >= 69 else 2000)


# A clock time behind a day.
_CLOCK = r"(?:(?:,?_at)?_(?:about_|around_)?(?P<clock>{CLOCK}){ZONED})?"
# A weekday before its date, whichever it is called ("next Thursday, March 22"), and a clock time before the two ("noon
# on Friday 23 March"): read apart they are the weekday of another week.
_WEEKDAY_OF = r"(?:(?:last|next|this|past|coming|(?:the_)?(?:previous|preceding|following))_)?(?P<weekday>{WEEKDAY})"
_CLOCK_OF = r"(?:around_|about_)?(?P<clock>{CLOCK}){ZONED},?_(?:on_)?"
RULES: tuple[tuple[re.Pattern[str], Callable[[Match, Facing], Draft | None]], ...] = (
    (compile_rule(r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)"), _iso),
    (compile_rule(r"(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<y>(?:19|20)\d\d|\d\d)(?![\d/]|\.\d)"), _slashed),
    (
        compile_rule(
            r"(?:" + _WEEKDAY_OF + r",?_(?:the_)?|(?P<which>last)_)?"
            r"(?P<month>{MONTH})_(?P<day>{DAY})(?:,?_(?P<year>{YEAR}))?" + _CLOCK
        ),
        _day,
    ),
    (
        compile_rule(
            r"(?:" + _WEEKDAY_OF + r",?_)?(?:the_)?(?P<day>{DAY})_(?:of_)?(?P<month>{MONTH})"
            r"(?:,?_(?P<year>{YEAR}))?" + _CLOCK
        ),
        _day,
    ),
    (
        compile_rule(
            _CLOCK_OF + _WEEKDAY_OF + r",?_(?:the_)?(?P<month>{MONTH})_(?P<day>{DAY})(?:,?_(?P<year>{YEAR}))?"
        ),
        _day,
    ),
    (
        compile_rule(
            _CLOCK_OF + _WEEKDAY_OF + r",?_(?:the_)?(?P<day>{DAY})_(?:of_)?(?P<month>{MONTH})(?:,?_(?P<year>{YEAR}))?"
        ),
        _day,
    ),
    (
        compile_rule(
            r"(?:{EDGE}_|{MOD}[ -])?(?:(?P<which>last|next|this|past|coming|previous)_)?(?P<month>{MONTH})"
            r"(?:,?_(?:of_)?(?P<year>{YEAR}))?"
        ),
        _month,
    ),
    (compile_rule(r"(?:{EDGE}_|{MOD}[ -])?(?P<month>{MONTH})_(?:of_)?(?P<which>last|this|next)_year\b"), _month_of),
    (
        compile_rule(
            r"(?:(?:early|late|earlier|later)_(?:on_)?)?(?:(?P<which>last|next|this|past|coming"
            r"|(?:the_)?(?:previous|preceding|following))_)?(?P<weekday>{WEEKDAY})"
            r"(?:_(?P<part>{PART}))?" + _CLOCK
        ),
        _weekday,
    ),
    (
        compile_rule(
            r"(?:around_|about_)?(?P<clock>{CLOCK}){ZONED}(?:,?_(?:on_)?)(?P<which>)(?P<weekday>{WEEKDAY})"
            r"(?:_(?P<part>{PART}))?"
        ),
        _weekday,
    ),
    (
        compile_rule(
            r"(?:{EDGE}_|(?:early|late|mid)[ -]|mid)?(?P<about>(?:about|around|circa)_)?"
            r"(?:fiscal_|calendar_)?(?:the_year_)?(?P<year>{YEAR})"
        ),
        _year,
    ),
    (compile_rule(r"['’](?P<year>\d\d)\b(?![ -][A-Za-z]{2,20}s\b)"), _short_year),
    (
        compile_rule(
            r"(?:the_year_)?(?P<century>eighteen|nineteen|twenty)[ -]"
            r"(?P<rest>(?:ten|eleven|twelve|thirteen|fourteen|fifteen"
            r"|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
            r"(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)\b)"
        ),
        _spoken_year,
    ),
    (
        compile_rule(
            r"(?:the_)?(?:(?:early|late|mid|middle)[ -])?"
            r"(?:(?P<full>1[5-9]\d0|20\d0)['’]?s|['’]?(?P<short>[2-9]0)['’]?s)\b"
        ),
        _decade,
    ),
    (
        compile_rule(
            r"(?:(?:the|its|their)_)?(?:(?:fiscal|latest)_)?(?P<nth>{ORDINAL})(?:_fiscal)?[ -]quarter\b"
            r"(?:,?_(?:of_)?(?:fiscal_)?(?:(?P<year>{YEAR})|(?P<which>last|this|next)_year\b))?"
        ),
        _quarter,
    ),
    (compile_rule(r"(?:the_)?(?P<year>{YEAR})_(?:(?P<nth>{ORDINAL})[ -])?quarter\b"), _quarter_of_year),
    (
        compile_rule(
            r"(?:the_)?(?P<nth>last|final)_quarter_of_(?:fiscal_)?(?:(?P<year>{YEAR})|(?P<which>last|this|next|the)_year\b)"
        ),
        _quarter,
    ),
    (
        compile_rule(
            r"(?:the_)?(?P<nth>first|second|last)_half_of_(?:fiscal_)?"
            r"(?:(?P<year>{YEAR})|(?P<which>last|this|next|the)_year\b)"
        ),
        _half,
    ),
    (
        compile_rule(r"(?:the_)?(?:{MOD}[ -])?(?P<season>{SEASON})_of_(?:the_)?(?P<which>last|this|next)_year\b"),
        _season_of,
    ),
    (compile_rule(r"Q(?P<q>[1-4])[ -](?:of_)?(?P<year>{YEAR})"), _short_quarter),
    (
        compile_rule(
            r"(?:{MOD}[ -])?(?:(?P<which>this|last|next|the|past|coming)_)(?P<season>{SEASON})"
            r"(?:_(?:of_)?(?P<year>{YEAR}))?"
        ),
        _season,
    ),
    (compile_rule(r"(?:{MOD}[ -])?(?P<which>)(?P<season>{SEASON})_(?:of_)?(?P<year>{YEAR})"), _season),
)
