"""Times of the clock, alone or with a day that is named from today: "at 7:15 p.m.", "8.30pm today", "nine last night".

In: a sentence's text, by `moments`, which calls the builders of `RULES` on what their patterns match. Out: drafts. A
time that stands alone has no day here: `moments_together` looks for one near it. A time with its weekday or its date
is in `moments_fixed` and `moments_days`.
"""

import re
from collections.abc import Callable

from .moments_fixed import Facing, Match
from .moments_words import HOURS, Draft, clock_time, compile_rule, weekday_number
from .numbers import parse_number

_DAYS = {"today": 0, "tonight": 0, "this": 0, "yesterday": -1, "last": -1, "tomorrow": 1}
_MINUTES = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}


def _clock(match: Match, facing: Facing) -> Draft | None:
    return _alone(match, clock_time(match["clock"]))


def _so_many_hours(match: Match, facing: Facing) -> Draft | None:
    """ "At 18 hours", "by 0630 hours", "the 2030 sailing"."""
    return _alone(match, f"T{match['hour']}:{match['minute'] or '00'}")


def _hour_of_part(match: Match, facing: Facing) -> Draft | None:
    """ "At 4 in the morning", "at ten at night"."""
    return _alone(match, _time_in(match, match["part"]))


def _past_the_hour(match: Match, facing: Facing) -> Draft | None:
    """ "Half past ten", "at ten to three": which half of the day is not said."""
    hour = parse_number(match["hour"])
    if hour is None or not 1 <= hour <= 12:
        return None
    minutes = _MINUTES[match["part"].lower()]
    if match["how"].lower() == "to":
        hour, minutes = hour - 1, 60 - minutes
    return _alone(match, f"T{int(hour) or 12:02}:{minutes:02}")


def _clock_from_today(match: Match, facing: Facing) -> Draft | None:
    """ "8.30pm today", "tomorrow at 10:15", "8am this morning", "midnight tonight"."""
    day = (match["day"] or match["which"]).lower()
    return _on(match, f"shift D {_DAYS[day]}", clock_time(match["clock"]))


def _hour_from_today(match: Match, facing: Facing) -> Draft | None:
    """ "At nine this morning", "at ten tonight"."""
    day = (match["day"] or match["which"]).lower()
    return _on(match, f"shift D {_DAYS[day]}", _time_in(match, match["part"] or "night"))


def _hour_of_weekday(match: Match, facing: Facing) -> Draft | None:
    """ "At nine on Monday morning"."""
    turned = facing(*match.span("said")) or "back"
    return _on(match, f"weekday {weekday_number(match['weekday'])} {turned}", _time_in(match, match["part"]))


def _time_in(match: Match, part: str) -> str | None:
    """The time of an hour whose half of the day is told by the part of the day."""
    hour = parse_number(match["hour"])
    part = part.lower()
    if hour is None or not 1 <= hour <= 12 or (part == "night" and hour == 12):
        return None  # twelve at night belongs to either of two days
    late = part in ("afternoon", "evening") or (part == "night" and hour > 5)
    return f"T{int(hour) % 12 + (12 if late else 0):02}:{match['minute'] or '00'}"


def _alone(match: Match, time: str | None) -> Draft | None:
    return None if time is None else Draft(*match.span("said"), "TIME", f"shift D 0; {time}", "previous")


def _on(match: Match, rule: str, time: str | None) -> Draft | None:
    return None if time is None else Draft(*match.span("said"), "TIME", f"{rule}; {time}", "publication")


_AT = r"(?:at|around|about|by|until|till|since|from|before|after)_(?:about_|around_|just_(?:after|before)_)?"
_HOUR = r"(?P<hour>\d{1,2}|" + "|".join(HOURS) + r")"
_HOUR_AND_MINUTE = _HOUR + r"(?:[:.](?P<minute>[0-5]\d))?"
_CLOCK = r"(?:about_|around_)?(?P<clock>{CLOCK}){ZONED}"
_DAY = r"(?:(?P<day>today|tonight|yesterday|tomorrow)\b(?:_{PART})?|(?P<which>this|last)_{PART})"
_PART = r"(?P<part>morning|afternoon|evening|night)\b"
_NO_COUNT = r"\b(?![ -](?:hundred|thousand|million|percent|per)|[%:.]\d)"
RULES: tuple[tuple[re.Pattern[str], Callable[[Match, Facing], Draft | None]], ...] = (
    (compile_rule(r"(?P<said>" + _CLOCK + r",?_" + _DAY + ")"), _clock_from_today),
    (compile_rule(r"(?P<said>" + _DAY + r"(?:,?_at)?_" + _CLOCK + ")"), _clock_from_today),
    (
        compile_rule(
            _AT + r"(?P<said>" + _HOUR_AND_MINUTE + r"_(?:(?P<day>tonight)\b"
            r"|(?P<which>this|last|yesterday|tomorrow)_" + _PART + "))"
        ),
        _hour_from_today,
    ),
    (
        compile_rule(_AT + r"(?P<said>" + _HOUR_AND_MINUTE + r"_on_(?P<weekday>{WEEKDAY})_" + _PART + ")"),
        _hour_of_weekday,
    ),
    (compile_rule(r"(?P<said>" + _CLOCK + ")"), _clock),
    (compile_rule(_AT + r"(?P<said>" + _HOUR_AND_MINUTE + r"_(?:in_the|at)_" + _PART + ")"), _hour_of_part),
    (
        compile_rule(
            r"(?:at|by|until|till|around|about)_(?P<said>(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d)?_(?:hours|hrs)\b)"
            r"(?!_(?:a|after|before|of|per|later|from|into|each|every)\b)"
        ),
        _so_many_hours,
    ),
    (
        # What runs to a timetable: "the 2030 sailing" is no year.
        compile_rule(
            r"the_(?P<said>(?P<hour>[01]\d|2[0-3])[:.]?(?P<minute>[0-5]\d))"
            r"(?=_(?:sailing|ferry|boat|train|express|bus|coach|flight|service|departure)\b)"
        ),
        _so_many_hours,
    ),
    (
        compile_rule(r"(?P<said>(?:a_)?(?P<part>half|quarter)_(?P<how>past|to)_" + _HOUR + ")" + _NO_COUNT),
        _past_the_hour,
    ),
    (
        compile_rule(
            _AT
            + r"(?P<said>(?P<part>five|ten|twenty|twenty-five)_(?P<how>past|to)_"
            + _HOUR
            + ")"
            + _NO_COUNT
            + r"(?!_(?:years|months|weeks|days|hours|minutes|people|times)\b)"
        ),
        _past_the_hour,
    ),
)
