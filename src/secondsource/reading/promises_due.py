"""By when: the deadline of an undertaking, or the day that is set for it.

In: the moments of a sentence and the stretch of text in which the undertaking stands. Out: the words of the deadline.
A day that belongs to another noun ("Monday's vote") or lies back ("back in April") is none.
"""

import re
from collections.abc import Sequence
from typing import Literal

from ..model.readings import Moment, Sentence
from ..model.spans import Span

Due = Literal["deadline", "day"]
# Right before a moment, a quotation mark between them or not.
_DEADLINE = re.compile(
    r"(?i)\b(?:(?:by|before|until|till|within|no later than|up to|(?:in|over) the course of)\s(?:the\s|about\s)?"
    r"[\"“‘']?|at the latest,?\s(?:on\s|by\s)?)$"
)
_BACK = re.compile(r"(?i)\b(?:back (?:in|on)|since|after|during|for)\s(?:the\s)?$")
# What else is told to be then: "promised an inquiry before his trip to Orl on Wednesday" sets no day for the inquiry.
_OF_ADJUNCT = re.compile(
    r"(?i)\b(?:before|after|since|during|following|until|till|ahead of|in advance of|prior to)\s[^,.;:]{1,60}$"
)
# A day, a week or a month of the calendar, a day of the week: what a year or a season is to be done in is no deadline.
_DAY = re.compile(r"(?:\d{4}|X{4})-(?:(?:\d\d|XX)(?:-\d\d)?|W(?:XX|\d\d)(?:-\d)?)")
# "Next week or the week after": by the later.
_OR = re.compile(r" or (?:(?:in|on|by) )?")
_OF_ANOTHER = re.compile(r"['’]s?\b|-")
# The characters before a moment that are looked at.
_BEFORE, _ADJUNCT = 24, 80


def find_due(text: str, sentence: Sentence, moments: Sequence[Moment], start: int, end: int) -> tuple[Span, Due] | None:
    """The words of the deadline between two places of the text, else of a day that is set there; None where there is
    neither."""
    inside = [(m, text[max(sentence.span.start, m.span.start - _BEFORE) : m.span.start]) for m in moments]
    inside = [(m, before) for m, before in inside if start <= m.span.start < end]
    for moment, before in inside:
        if moment.type != "SET" and _DEADLINE.search(before):
            return moment.span, "deadline"
    for moment, before in inside:
        day = moment.type in ("DATE", "TIME") and _DAY.match(moment.value)
        back = _BACK.search(before) or text.startswith("last", moment.span.start)
        adjunct = _OF_ADJUNCT.search(text, max(start, moment.span.start - _ADJUNCT), moment.span.start)
        if day and not back and not adjunct and not _OF_ANOTHER.match(text, moment.span.end):
            return _later(text, moments, moment.span), "day"
    return None


def _later(text: str, moments: Sequence[Moment], first: Span) -> Span:
    """The second of two days of which either will do, else the first."""
    behind = (m.span for m in moments if m.span.start > first.end)
    return next((span for span in behind if _OR.fullmatch(text, first.end, span.start)), first)
