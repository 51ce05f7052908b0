"""A number with what stands directly at it: currency, scale, unit, modifier; and numbers that belong together.

In: a sentence's text and where a number stands in it. Out: `Amount`s. Judges not whether the number is a figure, and
looks for no noun (that is `figures`).
"""

import re
from dataclasses import dataclass, replace

from ..model.readings import FigureKind, Modifier, Sentence
from .figures_phrases import modifier_before, modifier_behind, turned_behind
from .numbers import PARTS, SCALES
from .units import AGE, CODES, PER, PERCENT, currency_before, currency_behind, measure, singular

_PARTS = re.compile(PARTS, re.IGNORECASE | re.VERBOSE)
_BEARER = re.compile(r"(?P<name>[A-Z])?\w+, $")
_NAMED = re.compile(r"\b[A-Z][^\W\d_]{1,19} [A-Z][^\W\d_]{1,19} $")  # "Ada Smith (52)"
_ALSO = re.compile(r", (?:also|now|then|only|just|barely) $")
_AGED = re.compile(r"\bage[ds]?[ ](?:of[ ])?$", re.IGNORECASE)
_MAGNITUDE = re.compile(r"\bmagnitude[ -](?:of[ ])?$", re.IGNORECASE)
_TIMES = re.compile(
    r"(?P<times>[ ]times)\b(?P<ratio>[ ](?:as|more|less|fewer|the|its|their|that|\w{2,12}er)\b)?", re.IGNORECASE
)
_HALF = re.compile(
    r"half[ ]an?(?=[ ](?:percentage|point|basis|mile|kilomet|met(?:re|er)|tonne?|lit(?:re|er)|pound|day|hour|minute))",
    re.IGNORECASE,
)
_RANGE = re.compile(r"[ ]?(?:-|–|—|to|and|or)[ ]?(?:US)?[$£€]?[ ]?$", re.IGNORECASE)
_MINUS_WORD = re.compile(r"(?<!or[ -])\b(?:minus|negative) $", re.IGNORECASE)
_MINUS = re.compile(r"(?:^|[^\d\s] |\()-$")
_MONEY_SCALE = re.compile(r"[ ]?(?P<scale>k|mn|mm|m|bn|b|trn|tn)\b", re.IGNORECASE)
_LATE_SCALE = re.compile(r"[ ](?P<scale>million|billion|trillion)\b", re.IGNORECASE)  # "75 USD million"
_MILLIONS_BEFORE = re.compile(r"\bM[A-Z]{3} ?$")
_MILLIONS = re.compile(rf"[ ]?M(?:{'|'.join(sorted(CODES))})\b")  # "30 MUSD", Nordic financial usage
_PER_SHORT = {"yr": "year", "annum": "year", "hr": "hour", "h": "hour", "sec": "second", "min": "minute"}


@dataclass(frozen=True, slots=True)
class Amount:
    """[start, end) is the whole, [number_start, number_end) the digits or words; a range has `low` and `high`."""

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


def amount_at(text: str, sentence: Sentence, start: int, end: int, value: float) -> Amount:
    """The amount whose number stands at [start, end) and says `value`."""
    stop = sentence.span.end
    number = (start, end)
    if half := _HALF.match(text, start, stop):
        end = half.end()
    kind: FigureKind = "count"
    unit: str | None = None
    front = currency_before(text[max(sentence.span.start, start - 9) : start])
    if _PARTS.match(text, start, stop):
        kind = "ratio"
    scale = _MONEY_SCALE.match(text, end, stop)
    if scale and (front or currency_behind(text, scale.end(), stop)):
        value, end = round(value * SCALES[scale["scale"].lower()], 6), scale.end()
    elif _MILLIONS.match(text, end, stop) or _MILLIONS_BEFORE.search(text[max(0, start - 6) : start]):
        value = round(value * 1e6, 6)
    if front:
        kind, unit = "money", front[0]
        start = max(sentence.span.start, number[0] - 9) + front[1]
        end = _per(text, end, stop, unit)[1]
        unit = _per(text, scale.end() if scale and end >= scale.end() else number[1], stop, unit)[0]
    elif _AGED.search(text[max(sentence.span.start, start - 8) : start]) or _is_apposed_age(text, start, end, value):
        kind, unit = "measure", "year of age"
    elif _MAGNITUDE.search(text[max(sentence.span.start, start - 13) : start]):
        kind, unit = "measure", "magnitude"
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
    elif times := _TIMES.match(text, end, stop):
        kind, end = ("ratio" if times["ratio"] else "count"), times.end("times")
    return _modify(text, sentence, Amount(start, end, value, None, None, kind, unit, "=", *number))


def _modify(text: str, sentence: Sentence, amount: Amount) -> Amount:
    """The amount with what is said around it: about, at least, or so, lower, minus."""
    floor, stop = sentence.span.start, sentence.span.end
    start, end, value, kind, unit = amount.start, amount.end, amount.value or 0.0, amount.kind, amount.unit
    modifier: Modifier = "="
    if said := modifier_before(text, floor, start):
        modifier, start = said
    if said := modifier_behind(text, end, stop):
        modifier, end = said
        if kind == "count" and (size := measure(text, end, stop)):  # "70 or so metres"
            kind, (unit, end) = "measure", size
    elif modifier == "=" and kind in ("percent", "measure") and (turned := turned_behind(text, end, stop)):
        modifier = turned
    sign = text[max(floor, start - 3) : start].replace("−", "-")
    if start > floor and _MINUS.search(sign):
        value, start = -value, start - 1
    elif kind != "money" and (minus := _MINUS_WORD.search(text, max(floor, start - 10), start)):
        value, start = -value, minus.start()
    return replace(amount, start=start, end=end, value=value, kind=kind, unit=unit, modifier=modifier)


def _is_apposed_age(text: str, start: int, end: int, value: float) -> bool:
    """ "Smith, 52, said", "the baker, 52, said": whole years between commas behind a name or a person's trade, as news
    prints ages; behind a trade only of the grown-up."""
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        named = _NAMED.search(text[max(0, start - 42) : start - 1]) is not None
        return named and text[start:end].isdigit() and 10 <= value < 100
    again = _ALSO.search(text[max(0, start - 10) : start])  # "Sand, also 28, said"
    if again is not None:
        start = max(0, start - 10) + again.start() + 2
    if text[start - 2 : start] != ", " or text[end : end + 2] != ", " or text[end + 2 : end + 3].isdigit():
        return False
    before = _BEARER.search(text[max(0, start - 20) : start])
    if before is None or not text[start:end].split()[-1].isdigit():
        return False
    return 1 < value < 120 if before["name"] else 16 <= value < 100


def _per(text: str, at: int, stop: int, unit: str) -> tuple[str, int]:
    """The unit with what it is counted by ("$70 a share"), and where it ends."""
    match = PER.match(text, at, stop)
    if match is None or (match["noun"] or "").lower() in ("of", "new", "few", "lot", "bit", "total"):
        return unit, at
    if match["noun"] and " the " in match.group():
        return unit, at
    by = singular(match["noun"] or match["slash"])
    return f"{unit}/{_PER_SHORT.get(by, by)}", match.end()


def pair(text: str, amounts: list[Amount]) -> list[Amount]:
    """Two numbers joined by a dash, "to", or "between ... and" are one range; "from ... to" stays two figures."""
    out: list[Amount] = []
    for amount in amounts:
        last = out[-1] if out else None
        if last is None or last.value is None or amount.value is None or not _joined(text, last, amount):
            out.append(amount)
            continue
        # "$2 to $3 billion": the scale of the second number is the first one's too.
        scale = _scale_of(text[amount.number_start : amount.number_end])
        low = last.value * (scale if last.value * scale < amount.value else 1.0)
        if low >= amount.value:
            out.append(amount)
            continue
        kind, unit = (amount.kind, amount.unit) if amount.unit else (last.kind, last.unit)
        out[-1] = replace(
            amount, start=last.start, value=None, low=low, high=amount.value, kind=kind, unit=unit,
            modifier=last.modifier, number_start=last.number_start,
        )  # fmt: skip
    return out


def with_cents(text: str, amounts: list[Amount]) -> list[Amount]:
    """ "Thirteen dollars (and) forty-five cents", "15 dollars 50": one amount of money."""
    out: list[Amount] = []
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


def _joined(text: str, first: Amount, second: Amount) -> bool:
    between = text[first.end : second.number_start]
    lead = text[max(0, first.start - 9) : first.start].lower()
    if first.value is None or second.value is None or len(between) > 8 or not _RANGE.fullmatch(between):
        return False
    if first.unit and second.unit and first.unit != second.unit:
        return False
    word = between.strip(" $£€US").lower()
    if word == "and":
        return lead.endswith("between ")
    if word == "to" and (lead.endswith("from ") or (first.kind == "percent" and second.kind != "percent")):
        return False  # "fell 6 % to 41.20": by how much, and to what
    return word != "or" or second.value - first.value == 1


def _scale_of(phrase: str) -> float:
    """The scale word a number phrase ends in, as a factor; 1 where there is none."""
    word = re.search(r"(thousand|million|billion|trillion)$", phrase, re.IGNORECASE)
    return SCALES[word[1].lower()] if word else 1.0
