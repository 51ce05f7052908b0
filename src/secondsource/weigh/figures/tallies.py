"""Two numbers that are the two sides of one vote: "4-3", "six votes to one", "four judges against three".

In: a sentence's figures. Out: the vote that a figure is a side of, as both numbers. The pair tells more than its
numbers, which alone are too small to tell anything.
"""

import re
from collections.abc import Sequence

from secondsource.model.readings import Figure

Tally = tuple[float, float]

_AGAINST = re.compile(r"\s?(?:[-–‑]|to|against)\s?", re.IGNORECASE)
# "Cut from four to three" is a change.
_FROM = re.compile(r"\bfrom\s(?:\w+\s){0,2}$", re.IGNORECASE)


def tally_of(text: str, figures: Sequence[Figure], figure: Figure) -> Tally | None:
    """The vote of which the figure is a side, the number told first first; None where it is none.

    `figures`: all of its sentence, in order of the text.
    """
    at = figures.index(figure)
    for first, second in ((at - 1, at), (at, at + 1)):
        if first >= 0 and second < len(figures) and (found := _tally(text, figures[first], figures[second])):
            return found
    return None


def _tally(text: str, first: Figure, second: Figure) -> Tally | None:
    if first.value is None or second.value is None or first.kind != "count" or second.kind != "count":
        return None
    if not _AGAINST.fullmatch(text, first.span.end, second.span.start):
        return None
    if _FROM.search(text, max(0, first.span.start - 24), first.span.start):
        return None
    if second.unit not in (None, first.unit) or (first.unit != "vote" and first.value <= second.value):
        return None
    return first.value, second.value
