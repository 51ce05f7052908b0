"""Dates counted from another day: "yesterday", "late last year", "18 years ago", "three years later", "the day before".

In: a sentence's text, by `moments`, which calls the builders of `RULES` on what their patterns match. Out: drafts with
the rule that `model.moments` works out once the anchor is known.
"""

import re
from collections.abc import Callable

from .moments_fixed import Facing, Match
from .moments_words import (
    CLOCK_UNITS,
    ORDINALS,
    PARTS_OF_DAY,
    Draft,
    compile_rule,
    length,
    month_number,
    unit_letter,
    weekday_number,
)
from .numbers import parse_number

_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_STEPS = {
    "last": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "the": 0, "upcoming": 1,
}  # fmt: skip
# So many of a smaller unit that a rule of ours shifts by.
_FINER = {"fortnight": (2, "week"), "decade": (10, "year"), "century": (100, "year"), "centurie": (100, "year")}
_PREVIOUS = {"previous": -1, "preceding": -1, "following": 1, "same": 0, "that": 0, "prior": -1}


def _named_day(match: Match, facing: Facing) -> Draft:
    word = match["day"].lower()
    part = "night" if word == "tonight" else (match["part"] or match["before"] or "").lower().removesuffix("s")
    return _day(match, _DAYS[word], part)


def _part_of_day(match: Match, facing: Facing) -> Draft:
    part = match["part"].lower().removesuffix("s")
    step = _STEPS.get(match["which"].lower(), 0)
    # "Last night" is the night of the day before; "last week" a week before.
    return _day(match, step, part)


def _day(match: Match, step: int, part: str) -> Draft:
    if part:
        rule = f"shift D {step}; T{PARTS_OF_DAY[part]}"
        return Draft(match.start(), match.end(), "TIME", rule, "publication")
    return Draft(match.start(), match.end(), "DATE", f"shift D {step}", "publication")


def _next_part(match: Match, facing: Facing) -> Draft:
    part = PARTS_OF_DAY[match["part"].lower().removesuffix("s")]
    return Draft(match.start(), match.end(), "TIME", f"shift D 1; T{part}", "previous")


def _overnight(match: Match, facing: Facing) -> Draft:
    return Draft(match.start(), match.end(), "TIME", "shift D 0; TNI", "publication")


def _period(match: Match, facing: Facing) -> Draft | None:
    which = match["which"].lower()
    letter = unit_letter(match["unit"])
    if which in _PREVIOUS:
        return Draft(match.start(), match.end(), "DATE", f"shift {letter} {_PREVIOUS[which]}", "previous")
    if which == "next" and letter == "D" and match.group().lower().startswith("the"):
        return Draft(match.start(), match.end(), "DATE", "shift D 1", "previous")  # "next day" of a tale
    if which == "past" and letter in ("DE", "CE"):
        return Draft(match.start(), match.end(), "DURATION", f"duration P1{letter}")  # the ten years up to now
    if which == "last" and letter == "D":
        return None  # "the last day of the talks" is not yesterday
    if which == "this" and letter == "D":
        return Draft(match.start(), match.end(), "DATE", "ref PRESENT_REF")
    return Draft(match.start(), match.end(), "DATE", f"shift {letter} {_STEPS[which]}", "publication")


def _weekend(match: Match, facing: Facing) -> Draft:
    turned = facing(match.start(), match.end()) or "near"
    return Draft(match.start(), match.end(), "DATE", f"weekend {turned}", "publication")


def _second_next(match: Match, facing: Facing) -> Draft | None:
    """ "The week after next", "the day before yesterday"."""
    unit, word = match["unit"].lower(), (match["after"] or match["before"]).lower()
    if (unit == "day") != (word in ("tomorrow", "yesterday")):
        return None
    step = 2 if match["after"] else -2
    return Draft(match.start(), match.end(), "DATE", f"shift {unit_letter(unit)} {step}", "publication")


def _weekday_of_week(match: Match, facing: Facing) -> Draft:
    which = match["which"].lower().removeprefix("the").strip()
    step = _STEPS.get(which, _PREVIOUS.get(which, 0))
    rule = f"weekday {weekday_number(match['weekday'])} this; on shift W {step}"
    return Draft(match.start(), match.end(), "DATE", rule, "previous" if which in _PREVIOUS else "publication")


def _running(match: Match, facing: Facing) -> Draft:
    """ "For the full year" is the running one; where its end is told, "the year" is a length."""
    start, end = match.span("said")
    if match["ended"]:
        return Draft(start, end, "DURATION", f"duration {length(1.0, match['unit'])}")
    return Draft(start, end, "DATE", f"shift {unit_letter(match['unit'])} 0", "publication")


def _week_of(match: Match, facing: Facing) -> Draft | None:
    """ "The week of March 6": the one that holds the day."""
    digits = re.sub(r"\D", "", match["day"] or match["day2"])
    day = f"day {month_number(match['month'] or match['month2']):02}-{int(digits):02} near"
    return Draft(match.start(), match.end(), "DATE", f"shift W 0; on {day}", "publication")


def _told_quarter(match: Match, facing: Facing) -> Draft:
    """ "The quarter" is the one last spoken of, "the latest quarter" the last that is over."""
    if match["latest"]:
        return Draft(match.start(), match.end(), "DATE", "shift Q -1", "publication")
    return Draft(match.start(), match.end(), "DATE", "shift Q 0", "previous")


def _year_before(match: Match, facing: Facing) -> Draft:
    return Draft(match.start(), match.end(), "DATE", "shift Q -4", "previous")


def _named_year_before(match: Match, facing: Facing) -> Draft:
    rule = f"shift Q -4; on quarter {ORDINALS[match['nth'].lower()]} back"
    return Draft(match.start(), match.end(), "DATE", rule, "publication")


def _last_year(match: Match, facing: Facing) -> Draft:
    return Draft(match.start(), match.end(), "DATE", "shift Y -1", "publication")


def _edge(match: Match, facing: Facing) -> Draft:
    letter = unit_letter(match["unit"])
    step = _STEPS[(match["which"] or "the").lower()]
    return Draft(match.start(), match.end(), "DATE", f"shift {letter} {step}", "publication")


def _term(match: Match, facing: Facing) -> Draft:
    """ "Before the month is over"."""
    return Draft(*match.span("said"), "DATE", f"shift {unit_letter(match['unit'])} 0; end", "publication")


def _year_end(match: Match, facing: Facing) -> Draft:
    letter = unit_letter(match["unit"])
    return Draft(match.start(), match.end(), "DATE", f"shift {letter} 0", "publication")


def _counted(match: Match, facing: Facing) -> Draft | None:
    """So many units before or after, no more precise than the unit ("N years ago" is the year)."""
    how = match["how"].lower()
    amount = _amount(match["n"])
    ago = how in ("ago", "from now", "hence")
    unit = match["unit"].lower().removesuffix("s")
    sign = -1 if how in ("ago", "earlier", "before", "previously", "prior") else 1
    if amount is None:
        rule = "ref " + ("PAST_REF" if sign < 0 else "FUTURE_REF") if ago else f"duration {length(None, unit)}"
        return Draft(match.start(), match.end(), "DATE" if ago else "DURATION", rule)
    if unit == "hour" and amount % 24 == 0:
        amount, unit = amount / 24, "day"  # "24 hours earlier" is on the day before
    if unit in CLOCK_UNITS:
        return Draft(match.start(), match.end(), "DURATION", f"duration {length(amount, unit)}")
    many, unit = _FINER.get(unit, (1, unit))
    amount *= many
    if amount % 1:
        amount, unit = (amount * 12, "month") if unit == "year" else (float(int(amount)), unit)
    letter = unit_letter(unit)
    rule = f"shift {letter} {sign * int(amount)}" + ("; about" if (match["about"] or "").strip() else "")
    return Draft(match.start(), match.end(), "DATE", rule, "publication" if ago else "previous")


def _next_to(match: Match, facing: Facing) -> Draft:
    sign = -1 if match["how"].lower() == "before" else 1
    return Draft(match.start(), match.end(), "DATE", f"shift {unit_letter(match['unit'])} {sign}", "previous")


def _amount(words: str) -> float | None:
    words = words.lower().strip()
    if words in ("a", "an"):
        return 1.0
    if words in ("half a", "half an"):
        return 0.5
    if words in ("a couple of", "a couple"):
        return 2.0
    return parse_number(words)


_AMOUNT = (
    r"(?:(?:more_than|less_than|over|under|at_least|just|only)_)?"
    r"(?P<about>(?:about|around|nearly|almost|roughly|approximately)_)?(?P<n>{NUMBER}|(?:half_)?an?|{VAGUE})"
)
RULES: tuple[tuple[re.Pattern[str], Callable[[Match, Facing], Draft | None]], ...] = (
    (
        compile_rule(
            r"(?:(?:early|late|earlier|later)_)?(?:(?P<before>morning|afternoon|evening)_)?"
            r"(?P<day>today|tonight|yesterday|tomorrow)\b(?:_(?P<part>{PART}))?"
        ),
        _named_day,
    ),
    (compile_rule(r"(?:(?:early|late|earlier|later)_)?(?P<which>this|last)_(?P<part>{PART})"), _part_of_day),
    (compile_rule(r"(?:the_)(?P<which>next|following)_(?P<part>{PART})"), _next_part),
    (compile_rule(r"overnight\b"), _overnight),
    (compile_rule(r"(?:the|this)_weekend\b(?!_(?:of|before|after)\b)"), _weekend),
    (
        compile_rule(
            r"(?:{EDGE}_|{MOD}_)?(?:the_)?(?P<which>last|past|this|current|next|coming|upcoming|previous|preceding"
            r"|following|same|prior)_(?:fiscal_)?(?P<unit>{PERIOD})(?!-)"
        ),
        _period,
    ),
    (compile_rule(r"(?P<which>that)_(?P<unit>day|week|month|year)\b(?!-)"), _period),
    (compile_rule(r"{EDGE}_(?P<which>the)_(?P<unit>week|month|quarter|year|decade|century)\b"), _edge),
    (compile_rule(r"(?:later|earlier)_in_(?P<which>the)_(?P<unit>week|month|quarter|year|decade)\b"), _edge),
    (
        compile_rule(
            r"the_(?P<unit>day|weekend|week|month|quarter|year)_"
            r"(?:after_(?P<after>next|tomorrow)|before_(?P<before>last|yesterday))\b"
        ),
        _second_next,
    ),
    (
        compile_rule(r"(?P<weekday>{WEEKDAY})_of_(?P<which>this|last|next|the_(?:following|previous))_week\b"),
        _weekday_of_week,
    ),
    (
        compile_rule(
            r"(?:for|in|during|throughout|through|over|by)_(?P<said>the_(?:(?:full|whole|entire|fiscal|financial)_)?"
            r"(?P<unit>year|month|week))\b(?P<ended>_end(?:ed|ing)\b)?(?!['’-]|_(?:beginning|starting|commencing|of|when|that|before|after|ago|to)\b|_\d)"
        ),
        _running,
    ),
    (
        compile_rule(
            r"the_week_(?:of|beginning|starting(?:_on)?|commencing|ending)_"
            r"(?:(?P<month>{MONTH})_(?P<day>{DAY})|(?P<day2>{DAY})_(?P<month2>{MONTH}))"
        ),
        _week_of,
    ),
    (
        compile_rule(r"(?:the|its|that)_(?P<latest>(?:latest|most_recent)_)?(?P<unit>quarter)\b(?![ -]of\b|-)"),
        _told_quarter,
    ),
    (compile_rule(r"(?P<latest>the_latest_period)\b"), _told_quarter),
    (compile_rule(r"(?:the_)?(?:comparable_)?year[ -](?:ago|earlier)[ -](?:quarter|period)\b"), _year_before),
    (compile_rule(r"(?:the_)?year[ -](?:ago|earlier)_(?P<nth>{ORDINAL})[ -]quarter\b"), _named_year_before),
    (compile_rule(r"year-(?:ago|earlier)\b"), _last_year),
    (compile_rule(r"(?:(?:the)_)?(?P<unit>year|month|week)(?:['’]s[ -]|[ -])end\b"), _year_end),
    (compile_rule(r"end_of_(?P<unit>year|month|week)\b(?!-)"), _year_end),
    (
        compile_rule(
            r"(?:before|by|until|till)_(?P<said>the_(?P<unit>week|month|year)(?:['’]s|_is)_(?:over|out|up)\b)"
        ),
        _term,
    ),
    (
        compile_rule(
            _AMOUNT + r"(?:_|-)(?P<unit>{UNIT})(?:_or_(?:so|more))?(?:_|-)"
            r"(?P<how>ago|earlier|later|previously|afterwards?|from_now|hence|on(?=,)|before(?=[.,;]|_or\b)|after(?=[.,;]|_or\b)|prior(?=[.,;]))(?!\w)"
        ),
        _counted,
    ),
    (
        compile_rule(r"(?P<about>)the_(?P<n>)(?P<unit>day|week|month|year)_(?P<how>before|after)(?=[”’\x22]?[.,;])"),
        _next_to,
    ),
)
