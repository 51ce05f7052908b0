"""Quantities of an article: `find_figures`.

In: a `Sheet`, and its moments, whose ranges are left out. Out: `Figure`s in order of the text, never overlapping:
counts, money, percentages, ratios and measures with modifier, unit and what is counted, as CQE reads them (Almasian et
al. 2023). Not figures: years, dates, times, ordinals, scores, numbers that name something ("F-16", "Article 5").
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..model.articles import Article
from ..model.readings import Figure, FigureKind, Modifier, Moment, Sentence, Sheet, Token
from ..text.ranges import Range, merge, overlap
from .figures_phrases import (
    counted_noun,
    modifier_before,
    modifier_behind,
    phrase_before,
    phrase_of_count,
)
from .figures_vague import find_ratios, find_vague
from .numbers import NUMBER, PARTS, SCALES, parse_number
from .units import AGE, CODES, PER, PERCENT, currency_before, currency_behind, measure, singular

# A currency code may stand right before the digits ("USD115").
_NUMBER = re.compile(rf"\b{PARTS}|(?<=\b(?:{'|'.join(sorted(CODES))}))\d[\d,]{{0,15}}(?:\.\d{{1,3}})?|{NUMBER}", re.IGNORECASE | re.VERBOSE)
_HINT = re.compile(r"\d|[½¼¾⅓⅔]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarters?|thirds?"
                   r"|hundred|thousand|[mbtr]+illion)|teen\b|ty\b|dozen|hundreds|thousands|millions|billions|handful|scores"
                   r"|doubled|tripled|twice|fold\b|halved|quadrupled", re.IGNORECASE)  # fmt: skip
_RANGE = re.compile(r"[ ]?(?:-|–|—|to|and|or)[ ]?(?:US)?[$£€]?[ ]?$", re.IGNORECASE)
_MONEY_SCALE = re.compile(r"[ ]?(?P<scale>k|mn|mm|m|bn|b|trn|tn)\b", re.IGNORECASE)
_LATE_SCALE = re.compile(r"[ ](?P<scale>million|billion|trillion)\b", re.IGNORECASE)  # "75 USD million"
_MILLIONS = re.compile(rf"[ ]?M(?:{'|'.join(sorted(CODES))})\b")  # "30 MUSD", Nordic financial usage
# Words that make the number behind them a name: parts of texts, roads, lines (closed in practice, from style books).
_NAMERS = frozenset(
    """article chapter section part no number page room flight route highway interstate channel phase level grade volume
    act scene line resolution rule title amendment area district ward unit type model version figure table step exit windows bus""".split()
)


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number with what stands directly at it: [start, end) the whole, [low_at, number_end) the digits or words."""

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    kind: FigureKind
    unit: str | None
    modifier: Modifier
    number_start: int
    number_end: int


def _begin(token: Token) -> int:
    return token.start


def _finish(token: Token) -> int:
    return token.end


def find_figures(sheet: Sheet, moments: Sequence[Moment] = ()) -> tuple[Figure, ...]:
    """The figures of an article, in order; none shares a character with one of its `moments`."""
    taken = merge((m.span.start, m.span.end) for m in moments)
    found: list[Figure] = []
    for sentence in sheet.sentences:
        if sentence.kind == "furniture" or not _HINT.search(
            sheet.article.text, sentence.span.start, sentence.span.end
        ):
            continue
        found.extend(_read_sentence(sheet.article, sentence, taken))
    return tuple(found)


def _read_sentence(article: Article, sentence: Sentence, taken: list[Range]) -> list[Figure]:
    text, start, end = article.text, sentence.span.start, sentence.span.end
    amounts: list[_Amount] = []
    for match in _NUMBER.finditer(text, start, end):
        if overlap(taken, match.start(), match.end()):
            continue
        value = parse_number(match.group())
        if value is not None and not _is_name(text, sentence, match.start(), match.end(), value):
            amounts.append(_amount(text, sentence, match.start(), match.end(), value))
    amounts = _with_cents(text, _pair(text, amounts))
    figures = [f for a in amounts if (f := _figure(article, sentence, a, taken)) is not None]
    for draft in [*find_vague(article, sentence), *find_ratios(article, sentence)]:
        if not overlap(taken, draft.span.start, draft.span.end):
            figures.append(draft)
    figures.sort(key=lambda f: (f.span.start, -f.span.end))
    kept: list[Figure] = []
    for figure in figures:
        if not kept or figure.span.start >= kept[-1].span.end:
            kept.append(figure)
    return _share_units(text, kept)


def _is_name(text: str, sentence: Sentence, start: int, end: int, value: float) -> bool:
    """Is the number part of a name, a time, a score, a telephone number, or a year?"""
    before, behind = text[max(sentence.span.start, start - 2) : start], text[end : end + 6]
    if re.search(r"[^\W\d_][-–.]$|\d[:/.,-]$|[:/#@_.]$", before) and not before.endswith((" -", ". ")):
        return True
    if re.match(r"[:/]\d|[-–]\d{4}|[-–]\d{1,3}[-–]", behind):
        return True
    tokens = sentence.tokens
    i = bisect_left(tokens, start + 1, key=_finish)
    previous = tokens[i - 1] if i else None
    if previous is None:
        return False
    if previous.text.lower().rstrip(".") in _NAMERS and previous.end + 1 >= start:
        return not (previous.tag == "NOUN" and previous.text.islower() and "." in text[start:end])
    plain = re.fullmatch(r"\d+|[A-Za-z]+", text[start:end]) is not None
    j = bisect_left(tokens, end, key=_begin)
    follows = tokens[j] if j < len(tokens) else None
    return (
        plain
        and previous.tag == "PROPN"
        and previous.text.lower() not in ("dollar", "usd", "eur", "gbp", "rs", "c", "hk", "us", "cad", "aud")
        and previous.text[-1] not in "$£€"
        and previous.end + 1 == start
        and text[start].isdigit()
        and (follows is None or follows.tag not in ("NOUN", "ADJ", "SYM"))
    )


def _amount(text: str, sentence: Sentence, start: int, end: int, value: float) -> _Amount:
    """The number with currency, scale, unit and modifier."""
    stop = sentence.span.end
    number = (start, end)
    kind: FigureKind = "count"
    unit: str | None = None
    front = currency_before(text[max(sentence.span.start, start - 9) : start])
    if re.fullmatch(PARTS, text[start:end], re.IGNORECASE | re.VERBOSE):
        kind = "ratio"
    scale = _MONEY_SCALE.match(text, end, stop)
    if scale and (front or currency_behind(text, scale.end(), stop)):
        value, end = round(value * SCALES[scale["scale"].lower()], 6), scale.end()
    elif _MILLIONS.match(text, end, stop) or re.search(r"\bM[A-Z]{3} ?$", text[max(0, start - 6) : start]):
        value = round(value * 1e6, 6)
    if front:
        kind, unit = "money", front[0]
        start = max(sentence.span.start, number[0] - 9) + front[1]
        end = _per(text, end, stop, unit)[1]
        unit = _per(text, scale.end() if scale and end >= scale.end() else number[1], stop, unit)[0]
    elif age := AGE.match(text, end, stop):
        kind, unit, end = "measure", (age["unit"] or "year").lower() + " of age", age.end()
    elif percent := PERCENT.match(text, end, stop):
        kind, (unit, end) = "percent", _per(text, percent.end(), stop, "%")
    elif money := currency_behind(text, end, stop):
        late = _LATE_SCALE.match(text, money[1], stop)
        if late:
            value = round(value * SCALES[late["scale"].lower()], 6)
        kind, (unit, end) = "money", _per(text, late.end() if late else money[1], stop, money[0])
    elif size := measure(text, end, stop):
        kind, (unit, end) = "measure", _per(text, size[1], stop, size[0])
    modifier: Modifier = "="
    if said := modifier_before(text, sentence.span.start, start):
        modifier, start = said
    if said := modifier_behind(text, end, stop):
        modifier, end = said
    floor = sentence.span.start
    if start > floor and text[start - 1] in "-−" and (start - 1 == floor or text[start - 2] in " ("):
        value, start = -value, start - 1
    return _Amount(start, end, value, None, None, kind, unit, modifier, *number)


def _per(text: str, at: int, stop: int, unit: str) -> tuple[str, int]:
    """The unit with what it is counted by ("$70 a share"), and where it ends."""
    match = PER.match(text, at, stop)
    if match is None or (match["noun"] or "").lower() in ("of", "new", "few", "lot", "bit", "total"):
        return unit, at
    if match["noun"] and " the " in match.group():
        return unit, at
    return f"{unit}/{singular(match['noun'] or match['slash'])}", match.end()


def _pair(text: str, amounts: list[_Amount]) -> list[_Amount]:
    """Two numbers joined by a dash, "to", or "between ... and" are one range; "from ... to" stays two figures."""
    out: list[_Amount] = []
    for amount in amounts:
        last = out[-1] if out else None
        if last is None or last.value is None or amount.value is None or not _joined(text, last, amount):
            out.append(amount)
            continue
        low = last.value
        if last.kind == "money" and low < amount.value and low * 1000 <= amount.value and low < 1000:
            # "$2 to $3 billion": the scale of the second number is the first one's too.
            low *= _scale_of(text[amount.number_start : amount.number_end])
        elif last.unit is None and low < 1000:
            low *= _scale_of(text[amount.number_start : amount.number_end])
        kind, unit = (amount.kind, amount.unit) if amount.unit else (last.kind, last.unit)
        out[-1] = replace(
            amount, start=last.start, value=None, low=low, high=amount.value, kind=kind, unit=unit,
            modifier=last.modifier, number_start=last.number_start,
        )  # fmt: skip
    return out


def _scale_of(phrase: str) -> float:
    """The scale word a number phrase ends in, as a factor; 1 where there is none."""
    word = re.search(r"(thousand|million|billion|trillion)$", phrase, re.IGNORECASE)
    return SCALES[word[1].lower()] if word else 1.0


def _with_cents(text: str, amounts: list[_Amount]) -> list[_Amount]:
    """ "Thirteen dollars (and) forty-five cents", "15 dollars 50": one amount of money."""
    out: list[_Amount] = []
    for amount in amounts:
        last = out[-1] if out else None
        if (
            last is not None
            and last.kind == "money"
            and last.unit not in ("cent", "penny")
            and last.value is not None
            and last.value % 1 == 0
            and amount.value is not None
            and 0 < amount.value < 100
            and amount.unit in ("cent", "penny", None)
            and amount.kind in ("money", "count")
            and text[last.end : amount.start] in (" ", " and ")
            and (amount.unit or re.match(r"[.,;!?]|$", text[amount.end : amount.end + 1]))
        ):
            out[-1] = replace(last, value=last.value + amount.value / 100, end=amount.end)
        else:
            out.append(amount)
    return out


def _joined(text: str, first: _Amount, second: _Amount) -> bool:
    between = text[first.end : second.number_start]
    lead = text[max(0, first.start - 9) : first.start].lower()
    if first.value is None or second.value is None or len(between) > 8 or not _RANGE.fullmatch(between):
        return False
    if first.unit and second.unit and first.unit != second.unit:
        return False
    word = between.strip(" $£€US").lower()
    if word == "and":
        return lead.endswith("between ")
    if word == "to" and lead.endswith("from "):
        return False
    return word != "or" or second.value - first.value == 1


def _figure(article: Article, sentence: Sentence, amount: _Amount, taken: list[Range]) -> Figure | None:
    """The figure of an amount, with the noun it counts; None where a bare number counts nothing it can say."""
    tokens, text = sentence.tokens, article.text
    at = bisect_left(tokens, amount.end, key=_begin)
    said = text[amount.number_start : amount.number_end].lower()
    unit, end, what = amount.unit, amount.end, None
    head = counted_noun(tokens, at)
    if head is not None and overlap(taken, tokens[at].start, tokens[head].end):
        head = None
    if unit is None and head is not None:
        unit, end = singular(tokens[head].text), max(end, tokens[head].end)
    if head is not None:
        what = phrase_of_count(tokens, at, head)
    elif amount.kind != "count" or amount.value is None or amount.value > 1:
        first = bisect_left(tokens, amount.start + 1, key=_finish)
        what = phrase_before(tokens, first)
    if said in ("one", "a", "an", "half a", "half") and not _counts_one(tokens, at, unit, head, amount):
        return None
    if amount.unit is None and re.fullmatch(r"(?:1[5-9]|20)\d\d", said) and not _is_round(said, tokens, head):
        return None
    if amount.unit is None and text[amount.number_end : amount.number_end + 1].isalpha():
        return None
    words = None if what is None else article.span(tokens[what[0]].start, tokens[what[1]].end)
    if words is not None and overlap(taken, words.start, words.end):
        words = None
    span = article.span(amount.start, end)
    return Figure(span, amount.value, amount.low, amount.high, amount.modifier, unit, amount.kind, words)


def _is_round(said: str, tokens: Sequence[Token], head: int | None) -> bool:
    """ "2000 people" against "1988 sales": four digits that could be a year count only where they are round hundreds."""
    return said.endswith("00") and head is not None and tokens[head].text.endswith(("s", "people", "men"))


def _counts_one(tokens: Sequence[Token], at: int, unit: str | None, head: int | None, amount: _Amount) -> bool:
    """ "One" is a figure with a unit, or with its noun right behind it ("one soldier")."""
    return amount.unit is not None or (unit is not None and head == at)


def _share_units(text: str, figures: list[Figure]) -> list[Figure]:
    """A number that names no unit takes that of the figure it is set against ("from 5,300 troops to 2,500")."""
    out = list(figures)
    for i in range(1, len(out)):
        first, second = out[i - 1], out[i]
        between = text[first.span.end : second.span.start].strip().lower()
        if between not in ("to", "and", "or", ",", "down to", "up to"):
            continue
        if second.unit is None and first.unit is not None:
            out[i] = replace(second, unit=first.unit, kind=first.kind, what=first.what or second.what)
        elif first.unit is None and second.unit is not None and between in ("to", "and", "or"):
            out[i - 1] = replace(first, unit=second.unit, kind=second.kind, what=first.what or second.what)
    return out
