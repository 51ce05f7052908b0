"""Lengths, repetitions and vague times: "18 months", "several weeks", "every Monday", "daily", "now", "recently".

In: a sentence's text, by `moments`, which calls the builders of `RULES` on what their patterns match. Out: drafts that
hang on no other day.
"""

import re
from collections.abc import Callable

from .moments_fixed import Facing, Match
from .moments_words import SEASONS, Draft, compile_rule, length, month_number, weekday_number
from .numbers import parse_number

Build = Callable[[Match, Facing], Draft | None]

_REFS = {
    "PRESENT_REF": "now currently current nowadays presently",
    "PAST_REF": "recently recent formerly lately",
    "FUTURE_REF": "soon",
}
_REF_OF = {word: ref for ref, words in _REFS.items() for word in words.split()}
_LEAD = re.compile(
    r"(?:within|for just|just|for|in|after|about|under|over the|over|of|than|as long as|barely|nearly|almost)\s+",
    re.IGNORECASE,
)
_THREE_QUARTERS = re.compile(r"(?:three|four)[\s-]{1,3}quarters$", re.IGNORECASE)
_RATES = {"hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P1Q",
          "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y"}  # fmt: skip


def _length(match: Match, facing: Facing) -> Draft | None:
    amount = parse_number(match["n"])
    if amount is None or _THREE_QUARTERS.search(match.group()):
        return None
    event = (match["event"] or "").lower().strip()
    rule = f"duration {length(amount, match['unit'])}" + (f"; {event}" if event else "")
    # The span ends with the unit: "after" belongs to the event the length is counted from.
    return Draft(match.start(), match.end("unit"), "DURATION", rule)


def _of_length(amount: float | None) -> Build:
    """The builder of so many of the unit that the match names; None: some."""

    def build(match: Match, facing: Facing) -> Draft:
        return Draft(match.start(), match.end(), "DURATION", f"duration {length(amount, match['unit'])}")

    return build


def _long(match: Match, facing: Facing) -> Draft | None:
    """ "A day-long strike", "a decades-long fight"."""
    unit = match["unit"]
    amount = None if unit.lower().endswith("s") else 1.0
    return Draft(match.start(), match.end(), "DURATION", f"duration {length(amount, unit)}")


def _quarter_century(match: Match, facing: Facing) -> Draft | None:
    return Draft(match.start(), match.end(), "DURATION", f"duration {length(25, 'year')}")


def _around(match: Match, facing: Facing) -> Draft | None:
    """ "The weeks before the vote": some, and what they are counted from stands behind."""
    rule = f"duration {length(None, match['unit'])}; {match['event'].lower()}"
    return Draft(match.start(), match.end("length"), "DURATION", rule)


def _every_day(match: Match, facing: Facing) -> Draft | None:
    return Draft(match.start(), match.end(), "SET", f"set XXXX-WXX-{weekday_number(match['weekday'])}")


def _every_other(match: Match, facing: Facing) -> Draft | None:
    return Draft(match.start(), match.end(), "SET", f"set {length(2.0, match['unit'])}")


def _every_season(match: Match, facing: Facing) -> Draft | None:
    when = f"{month_number(match['month']):02}" if match["month"] else SEASONS[match["season"].lower()]
    return Draft(match.start(), match.end(), "SET", f"set XXXX-{when}")


def _every(match: Match, facing: Facing) -> Draft | None:
    amount = parse_number(match["n"]) if match["n"] else 1.0
    if amount is None:
        return None
    return Draft(match.start(), match.end(), "SET", f"set {length(amount, match['unit'])}")


def _rate(match: Match, facing: Facing) -> Draft | None:
    return Draft(match.start(), match.end(), "SET", f"set {_RATES[match['rate'].lower()]}")


def _reference(to: str | None = None) -> Build:
    """The builder of a reference to past, present or future; None: the one that the matched word makes."""

    def build(match: Match, facing: Facing) -> Draft | None:
        ref = to or _REF_OF[match["ref"].lower()]
        if match.group().lower() == "soon" and facing(match.end(), match.end()) == "back":
            return None  # "it soon became a flood"
        return Draft(match.start(), match.end(), "DATE", f"ref {ref}")

    return build


def _behind(match: Match, facing: Facing) -> Draft:
    """The length without the preposition in front of it."""
    unit = match["unit"]
    head = _LEAD.match(match.group())
    start = match.start() + (head.end() if head else 0)
    amount = None if unit.lower().endswith("s") or unit.lower() == "centuries" else 1.0
    return Draft(start, match.end(), "DURATION", f"duration {length(amount, unit)}")


_MORE = (
    r"(?:(?:more_than|less_than|at_least|at_most|up_to|nearly|almost|about|around|over|under|roughly|approximately"
    r"|some|only|just|another)_)?"
)
RULES: tuple[tuple[re.Pattern[str], Build], ...] = (
    (
        compile_rule(
            _MORE + r"(?:the_)?(?:(?:last|past|next|first|coming|previous|final|following|other)_)?(?P<n>{NUMBER})"
            r"(?:_full|_straight|_consecutive|_or_more|_more|_whole|_business|_trading)?(?:_|-)(?P<unit>{UNIT})"
            r"(?![ -]old\b|_of_age\b|_a_day\b)(?P<event>_(?:after|before)\b(?!(?:_)?[.,;]))?"
        ),
        _length,
    ),
    (
        compile_rule(
            r"(?:within_|for_|in_|after_|about_|under_|over_|than_|for_just_|just_|barely_|nearly_|almost_|as_long_as_)"
            r"(?:a|an|one|the_(?:past|last|next))_(?P<unit>minute|hour|day|week|fortnight|month|year|decade|century)\b"
            r"(?![ -](?:old|ago|earlier|later|long|before|from|and_a_half)\b)"
        ),
        _behind,
    ),
    (
        compile_rule(r"(?:an?|one)_(?P<unit>minute|hour|day|week|month|year|decade|century)_and_a_half\b"),
        _of_length(1.5),
    ),
    (compile_rule(r"(?P<unit>hours?|days?|weeks?|months?|years?|decades?|century|centuries)-long\b"), _long),
    (compile_rule(r"a_quarter_of_a_(?P<unit>century)\b"), _quarter_century),
    (compile_rule(r"(?P<length>(?:the_)?(?P<unit>hours|days|weeks|months|years))_(?P<event>before|after)\b"), _around),
    (compile_rule(r"half_an?_(?P<unit>hour|year|decade|century|day)\b"), _of_length(0.5)),
    (
        compile_rule(
            r"(?:(?:the_)?(?:last|past|next|first|coming|previous|recent|more_recent|following)_)?"
            r"(?:a_few|several|many|a_number_of|few|dozens_of)(?:_more)?(?:_|-)(?P<unit>{UNIT})(?!_ago|_earlier|_later)"
        ),
        _of_length(None),
    ),
    (
        compile_rule(
            r"(?:(?:the_)?(?:last|past|next|first|coming|previous|following)_)?(?:a_)?couple_of(?:_more)?_(?P<unit>{UNIT})"
            r"(?!_ago|_earlier|_later)"
        ),
        _of_length(2.0),
    ),
    (compile_rule(r"(?:the_)?(?:recent|coming|past)_(?P<unit>days|weeks|months|years|decades)\b"), _of_length(None)),
    (
        compile_rule(
            r"(?:for_|over_the_|of_|within_|in_)(?P<unit>years|months|weeks|decades|centuries|days|hours)\b(?!_ago)"
        ),
        _behind,
    ),
    (compile_rule(r"every_(?:other|second)_(?P<unit>day|week|month|year)\b"), _every_other),
    (compile_rule(r"(?:every|each)_(?:other_|second_)?(?P<weekday>{WEEKDAY})"), _every_day),
    (compile_rule(r"(?:every|each)_(?:(?P<month>{MONTH})(?!_\d)|(?P<season>{SEASON}))"), _every_season),
    (compile_rule(r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days)\b"), _every_day),
    (compile_rule(r"(?:every|each|per)_(?P<n>(?:{NUMBER})_)?(?P<unit>{UNIT})"), _every),
    (compile_rule(r"(?:once|twice|three_times)_(?P<n>)(?:a|an)_(?P<unit>{UNIT})"), _every),
    (compile_rule(r"(?P<rate>daily|weekly|monthly|yearly|annually|hourly|nightly)\b"), _rate),
    (
        compile_rule(
            r"(?P<ref>now|currently|current|nowadays|presently|recently|recent|formerly|soon(?!_(?:as|after)\b))\b"
        ),
        _reference(),
    ),
    (
        compile_rule(r"(?:at_present|these_days|at_the_moment|at_this_(?:time|point|moment)|right_now|the_present)\b"),
        _reference("PRESENT_REF"),
    ),
    (compile_rule(r"(?:in_)?the_past(?=[.,;]|$)"), _reference("PAST_REF")),
    (compile_rule(r"(?:the_(?:near_|foreseeable_)?future)\b"), _reference("FUTURE_REF")),
)
