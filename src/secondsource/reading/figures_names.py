"""Numbers that are no quantity: parts of a name ("F-16", "Article 5"), times, scores, telephone numbers.

In: a sentence and where a number stands in it. Out: yes or no.
"""

import re
from bisect import bisect_left

from ..model.readings import Sentence
from .units import currency_before

# Words that make the number behind them a name: parts of texts and laws, roads, models, classes.
_NAMERS = frozenset(
    """article chapter section part no number page room flight route highway interstate channel phase level grade volume
    act scene line resolution rule title amendment area district ward unit type model version figure table step exit
    windows bus gate terminal platform runway junction marker apartment suite exhibit""".split()
)
# The same only where they are written as names: what is charged, and what is put to a vote.
_NAMERS_OF_LAW = frozenset("Count Counts Bill Charge Charges Proposition Measure Motion".split())
# Letters and a hyphen, an initial, a colon or an at sign right before; a time or a row of numbers right behind.
_BEFORE = re.compile(r"[^\W\d_]\d{0,4}[-–]$|[^\W\d_]\.$|\d[:/.,]$|[:/#@_.]$|\d{5}[-–]$")
_BEHIND = re.compile(r"-?(?:hundred|thousand|million|billion)th|[:/]\d|[-–]\d{4}|[-–]\d{1,3}[-–]")
_PLAIN = re.compile(r"\d+|[A-Za-z]+")
_FIRST = re.compile(r"(?<![\w.])(\d{1,4})[-–]$")
_SECOND = re.compile(r"[-–](\d{1,4})(?!\w|[.,]\d)")


def is_name(text: str, sentence: Sentence, start: int, end: int, value: float) -> bool:
    """Is the number part of a name, a time, a score, a telephone number, or a year?"""
    before = text[max(sentence.span.start, start - 6) : start]
    if not before.endswith(" ") and _BEFORE.search(before):
        return True
    if _BEHIND.match(text, end):
        return True  # also "the ten-millionth"
    if _is_score(text, sentence.span.start, start, end, value):
        return True
    tokens = sentence.tokens
    i = bisect_left(tokens, start + 1, key=lambda t: t.end)
    previous = tokens[i - 1] if i else None
    if previous is None:
        return False
    if text[start:end] == "Zero":
        return True  # "Ground Zero"
    if previous.text in _NAMERS_OF_LAW and previous.end + 1 == start:
        return True
    if previous.text.lower().rstrip(".") in _NAMERS and previous.end + 1 >= start:
        return not (previous.tag == "NOUN" and previous.text.islower() and "." in text[start:end])
    plain = _PLAIN.fullmatch(text, start, end) is not None
    j = bisect_left(tokens, end, key=lambda t: t.start)
    follows = tokens[j] if j < len(tokens) else None
    return (
        plain
        and (previous.tag == "PROPN" or (i > 1 and end - start > 2 and previous.text[0].isupper()))
        and currency_before(text[max(sentence.span.start, start - 9) : start]) is None
        and previous.text[-1] not in "$£€"
        and previous.end + 1 == start
        and text[start].isdigit()
        and (follows is None or follows.tag not in ("NOUN", "ADJ", "SYM"))
    )


def _is_score(text: str, floor: int, start: int, end: int, value: float) -> bool:
    """Two numbers with a hyphen between them, the second not the larger: a score or a vote, no range."""
    first = _FIRST.search(text[max(floor, start - 6) : start]) if text[start - 1 : start] in ("-", "–") else None
    second = _SECOND.match(text[end : end + 6])
    return (first is not None and int(first[1]) >= value) or (second is not None and value >= int(second[1]))
