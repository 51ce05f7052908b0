"""Dates, times, lengths and repetitions of an article: `find_moments`.

In: a `Sheet`. Out: `Moment`s in order of the text, never overlapping, after TIMEX3 (ISO-TimeML, ISO 24617-1): the rule
that read each, its anchor, and value and date as far as the article alone fixes them; what it does not stays X. A
moment in furniture is not read. Infers no day of publication (that is `compare`) and reads no clock.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from ..model.moments import evaluate, resolve_in_order
from ..model.readings import Moment, Sentence, Sheet, Token
from . import moments_clock, moments_days, moments_fixed, moments_lengths, moments_relative
from .moments_direction import direction_at, is_day_of_saying, weekday_direction_at
from .moments_lengths import Build
from .moments_together import ClockDay, QuarterTold, tie
from .moments_words import Draft
from .openings import Openings

_RULES = (
    *moments_days.RULES,
    *moments_clock.RULES,
    *moments_fixed.RULES,
    *moments_relative.RULES,
    *moments_lengths.RULES,
)
_OPENINGS: Openings[Build] = Openings(_RULES)
# Words before a bare year that make it one (closed class: prepositions and what stands for them).
_YEAR_BEFORE = frozenset(
    """in since by until till of from during before after for through throughout to between and or the early late mid
    around about circa fiscal year winter summer spring fall autumn than into as within ( , - – — / "”""".split()
)
_ABOUT_YEAR = re.compile(r"(?:about|around)\s{1,3}\d{4}", re.IGNORECASE)
_YEAR_BEHIND = re.compile(r"[-–](?:1[89]|20)\d\d\b(?![-–.,]\d)")
_WEEKDAY_AHEAD = re.compile(r"(weekday \d) ahead\b")
_BARE_YEAR = re.compile(r"\d{4}")
_WITH_MONTH = re.compile(r"\d|of\s", re.IGNORECASE)
_NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "NUM"))
_PLURAL = ("s", "people", "men", "women", "children")
# "By", and what says that a term is over ("had lapsed at the end of last year").
_DEADLINE = re.compile(
    r"\b(?:by|before|until|till|through|than|(?:expir\w{1,4}|laps\w{1,3}|r[au]ns?\s{1,3}out)\s{1,3}(?:at|on|with))\s{1,3}$",
    re.IGNORECASE,
)
_LAST_DAY = re.compile(r"(?:the\s{1,3})?(?:very\s{1,3})?(?:last|final)\s{1,3}day\s{1,3}of\b", re.IGNORECASE)
_PERIOD_END = re.compile(r"(?:the\s{1,3})?(?:very\s{1,3})?(?:end|close)\s{1,3}of\b|.{0,8}[ -]end$", re.IGNORECASE)


def find_moments(sheet: Sheet) -> tuple[Moment, ...]:
    """The moments of an article, in order; resolved against its day of publication where it states one."""
    published = sheet.article.published.date if sheet.article.published else None
    found: list[Moment] = []
    quarters, clock = QuarterTold(), ClockDay()
    text = sheet.article.text
    for sentence in sheet.sentences:
        if sentence.kind == "furniture":
            continue
        drafts = quarters.hang(text, sentence.span.start, _drafts(text, sentence))
        for draft in clock.hang(text, drafts, partial(_is_said, sentence.tokens)):
            value, edtf = evaluate(draft.rule, None)
            span = sheet.article.span(draft.start, draft.end)
            found.append(Moment(span, draft.type, value, edtf, draft.anchor, draft.rule))
    return resolve_in_order(found, published)


def _drafts(text: str, sentence: Sentence) -> list[Draft]:
    """What the rules find in a sentence: the longest where two share characters, of equals the earlier rule's."""
    start, end = sentence.span.start, sentence.span.end
    facing = partial(direction_at, sentence.tokens)
    found: list[tuple[int, Draft]] = []
    for number, match, build in _OPENINGS.matches(text, start, end):
        draft = _soon(build(match, facing), sentence.tokens)
        if draft is not None and _is_moment(text, sentence, draft):
            found.append((number, draft))
    chosen: list[Draft] = []
    last = start
    for _, draft in sorted(found, key=lambda f: (f[1].start, -f[1].end, f[0])):
        if draft.start >= last:
            chosen.append(_with_deadline(text, draft))
            last = draft.end
    return tie(text, chosen)


def _soon(draft: Draft | None, tokens: Sequence[Token]) -> Draft | None:
    """A weekday that lies ahead by its infinitive alone is marked so."""
    ahead = None if draft is None else _WEEKDAY_AHEAD.match(draft.rule)
    if draft is None or ahead is None or weekday_direction_at(tokens, draft.start, draft.end) != "soon":
        return draft
    return replace(draft, rule=f"{ahead[1]} soon{draft.rule[ahead.end() :]}")


def _is_said(tokens: Sequence[Token], draft: Draft) -> bool:
    return is_day_of_saying(tokens, draft.start, draft.end)


def _with_deadline(text: str, draft: Draft) -> Draft:
    """ "By the end of 2021": the last day is meant, whatever the value says of the period."""
    phrase = text[draft.start : draft.end]
    if _LAST_DAY.match(phrase):
        return replace(draft, rule=draft.rule + "; end")
    if _PERIOD_END.match(phrase) and _DEADLINE.search(text[max(0, draft.start - 20) : draft.start]):
        # A deadline whose verb says nothing of the time lies ahead.
        return replace(draft, rule=re.sub(r"(?<=^month )(\d+) near$", r"\1 ahead", draft.rule) + "; end")
    return draft


def _is_moment(text: str, sentence: Sentence, draft: Draft) -> bool:
    """Is it a date, and not a word or a number that looks like one?"""
    phrase = text[draft.start : draft.end]
    if _ABOUT_YEAR.fullmatch(phrase):
        before, _ = _neighbours(sentence, draft)  # "about 2000 came" is a count, "in about 2000" a year
        return before is not None and before.tag == "ADP"
    if _BARE_YEAR.fullmatch(phrase):
        return _is_year(text, int(phrase), sentence, draft)
    if draft.rule.startswith("monthday ") and not phrase.lower().endswith("month"):
        _, after = _neighbours(sentence, draft)  # "on the 26th floor", "to the 11th Circuit"
        return after is None or (after.tag not in _NOMINAL and after.text.lower() != "of")
    if draft.rule.startswith(("feast ", "day ")) and not _WITH_MONTH.search(phrase):
        _, after = _neighbours(sentence, draft)  # "the Christmas party" says no day
        return after is None or after.tag not in ("NOUN", "PROPN")
    if phrase in ("May", "March", "MAY", "MARCH"):
        return _is_month(text, sentence, draft)
    return True


def _is_year(text: str, number: int, sentence: Sentence, draft: Draft) -> bool:
    """After a preposition, at the head of a sentence, or before a noun ("1988 sales", not "2000 people")."""
    if _YEAR_BEHIND.match(text, draft.end):
        return True  # "2014-2018"
    before, after = _neighbours(sentence, draft)
    noun = after is not None and after.tag in ("NOUN", "ADJ", "PROPN")
    counts = noun and after is not None and number % 100 == 0 and after.text.endswith(_PLURAL)
    if counts:
        return False
    if before is None or before.text.lower() in _YEAR_BEFORE:
        return True
    return noun and 1900 <= number < 2100


def _is_month(text: str, sentence: Sentence, draft: Draft) -> bool:
    before, _ = _neighbours(sentence, draft)
    if before is None:
        return False
    i = bisect_left(sentence.tokens, draft.start, key=lambda t: t.start)
    if i < len(sentence.tokens) and sentence.tokens[i].tag in ("AUX", "VERB"):
        return False
    return before.text.lower() in _YEAR_BEFORE or before.tag == "ADP"


def _neighbours(sentence: Sentence, draft: Draft) -> tuple[Token | None, Token | None]:
    """The words before and behind."""
    tokens = sentence.tokens
    i = bisect_left(tokens, draft.start + 1, key=lambda t: t.end)
    j = bisect_left(tokens, draft.end, key=lambda t: t.start)
    return (tokens[i - 1] if i else None), (tokens[j] if j < len(tokens) else None)
