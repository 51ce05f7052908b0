"""Quantities of an article: `find_figures`.

In: a `Sheet`, and its moments, whose ranges are left out but for lengths ("nine days"). Out: `Figure`s in order of the
text, never overlapping: counts, money, percentages, ratios and measures with modifier, unit and what is counted, as CQE
reads them (Almasian et al. 2023). Not figures: years, dates, times, ordinals, scores of games, numbers that name
something ("F-16", "Article 5"), rows of numbers.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..model.articles import Article
from ..model.readings import Figure, Moment, Sentence, Sheet, Token
from ..text.ranges import Range, merge, overlap
from .figures_amounts import Amount, amount_at, pair, with_cents
from .figures_names import is_name
from .figures_phrases import (
    compound_noun,
    counted_noun,
    noun_of_quantity,
    phrase_before,
    phrase_behind,
    phrase_of_count,
)
from .figures_vague import RATIO, VAGUE, find_ratios, find_vague
from .figures_votes import Vote, find_votes
from .numbers import NUMBER, PARTS, parse_number
from .openings import Openings
from .units import CODES, WORDS_TOO, singular

Match = re.Match[str]
# A currency code may stand right before the digits ("USD115"), but for such as "COP26".
_NUMBER = re.compile(
    rf"\b{PARTS}|(?<=\b(?:{'|'.join(sorted(CODES - WORDS_TOO))}))\d[\d,]{{0,15}}(?:\.\d{{1,3}})?|{NUMBER}",
    re.IGNORECASE | re.VERBOSE,
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_STREETS = frozenset("Street Road Avenue Lane Drive Boulevard St Rd Ave".split())
_OF_THEIRS = re.compile(r"(?:out )?of (?:the|its|his|her|their|our|these|those|some|all)?")
_OF_THE = re.compile(r"\bof (?:the|its|those|these|all)? ?$")
_DEFINITE = frozenset(("the", "these", "those", "both"))
_FORMS: Openings[str] = Openings([(_NUMBER, "number"), (VAGUE, "vague"), (RATIO, "ratio")])


def find_figures(sheet: Sheet, moments: Sequence[Moment] = ()) -> tuple[Figure, ...]:
    """The figures of an article, in order; none shares a character with one of its `moments` that is no length, but for
    what is part of a unit ("140 km per hour")."""
    taken = merge((m.span.start, m.span.end) for m in moments if not _is_length(m))
    found: list[Figure] = []
    text = _plain(sheet.article.text)
    for sentence in sheet.sentences:
        if sentence.kind == "furniture":
            continue
        matches = _FORMS.matches(text, sentence.span.start, sentence.span.end)
        if matches:
            found.extend(_read_sentence(sheet.article, text, sentence, taken, matches))
    return tuple(found)


def _is_length(moment: Moment) -> bool:
    """ "Nine days" is a quantity too; a date or a repetition is none, and "several days" says no number.

    With lengths: value F1 on rtxt .909 to .926, on NewsQuant .827 to .872; 12 of 67 readings of a story are lengths.
    """
    return moment.type == "DURATION" and re.match(r"PT?\d", moment.value) is not None


def _plain(text: str) -> str:
    """The text with every white space a plain one, at the same offsets ("240 million" over a line's end)."""
    for space in "\n\t\xa0\u2009\u202f":
        text = text.replace(space, " ")
    return text


def _no_rows(numbers: list[Match]) -> Iterator[Match]:
    """The numbers but for rows of three or more with nothing between them: tables, telephone numbers."""
    first = 0
    for i in range(1, len(numbers) + 1):
        if i < len(numbers) and numbers[i].string[numbers[i - 1].end() : numbers[i].start()] == " ":
            continue
        if i - first < 3:
            yield from numbers[first:i]
        first = i


@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence at work: `text` is the article's, `taken` what moments hold of it, `busy` what they and numbers do."""

    article: Article
    text: str
    sentence: Sentence
    taken: list[Range]
    busy: list[Range]


def _read_sentence(
    article: Article, text: str, sentence: Sentence, taken: list[Range], matches: Sequence[tuple[int, Match, str]]
) -> list[Figure]:
    start, end = sentence.span.start, sentence.span.end
    of_form = {form: [m for _, m, f in matches if f == form] for form in ("number", "vague", "ratio")}
    votes = find_votes(text, start, end)
    voted = [vote.whole for vote in votes]
    amounts: list[Amount] = []
    for match in _no_rows(of_form["number"]):
        if overlap(taken, match.start(), match.end()) or overlap(voted, match.start(), match.end()):
            continue
        value = parse_number(match.group())
        if value is not None and not is_name(text, sentence, match.start(), match.end(), value):
            amounts.append(amount_at(text, sentence, match.start(), match.end(), value))
    amounts = with_cents(text, pair(text, amounts))
    first, last = (bisect_left(taken, (offset, offset)) for offset in (start, end))
    busy = merge([*taken[first:last], *((a.start, a.end) for a in amounts)])
    line = _Line(article, text, sentence, taken, busy)
    figures = [f for a in amounts if (f := _figure(line, a)) is not None]
    figures += [_votes_of(article, vote, n) for vote in votes for n in vote.numbers]
    figures += find_vague(article, text, sentence, of_form["vague"])
    figures += find_ratios(article, text, sentence, of_form["ratio"])
    per = {a.start for a in amounts if a.unit is not None}  # "per hour" is part of a unit before it is a repetition
    figures = [f for f in figures if f.span.start in per or not overlap(taken, f.span.start, f.span.end)]
    figures.sort(key=lambda f: (f.span.start, -f.span.end))
    kept: list[Figure] = []
    for figure in figures:
        if not kept or figure.span.start >= kept[-1].span.end:
            kept.append(figure)
    return _share_units(text, kept)


def _votes_of(article: Article, vote: Vote, number: Range) -> Figure:
    """One side of a vote; what it counts is told by the other."""
    span = article.span(*number)
    return Figure(span, float(article.cut(span)), None, None, "=", "vote", "count", article.span(*vote.whole))


def _figure(line: _Line, amount: Amount) -> Figure | None:
    """The figure of an amount, with the noun it counts; None where a bare number counts nothing it can say."""
    tokens, text, taken = line.sentence.tokens, line.text, line.taken
    at = bisect_left(tokens, amount.end, key=lambda t: t.start)
    unit, end = amount.unit, amount.end
    head = compound_noun(tokens, at) if amount.unit is None else None
    head = counted_noun(tokens, at) if head is None else head
    if text[amount.number_end : amount.end].lower() == " times":
        head = None  # how often, or how many times as much
    if head is not None and overlap(taken, tokens[at].start, tokens[head].end):
        head = None
    if unit is None and head is not None:
        unit, end = singular(tokens[head].text), max(end, tokens[head].end)
    if amount.kind == "measure" and _word(tokens, _before(tokens, amount)) == "of" != _word(tokens, at):
        head = None  # "winds of 140 km/h": what it is the measure of stands before
    what = phrase_of_count(tokens, at, head) if head is not None else _amount_of(line, amount, at)
    if head is None and what and unit is None and (counted := noun_of_quantity(tokens, what)):
        unit = singular(counted.text)
    if _is_none(line, amount, at, unit, head):
        return None
    words = None if what is None else line.article.span(tokens[what[0]].start, tokens[what[1]].end)
    if words is not None and overlap(taken, words.start, words.end):
        words = None
    span = line.article.span(amount.start, end)
    return Figure(span, amount.value, amount.low, amount.high, amount.modifier, unit, amount.kind, words)


def _is_none(line: _Line, amount: Amount, at: int, unit: str | None, head: int | None) -> bool:
    """Does the number count nothing, or nothing anew: "one" without a noun, a year, the mark of a list, a house?"""
    tokens, text = line.sentence.tokens, line.text
    said = text[amount.number_start : amount.number_end].lower()
    if said == "half" and unit is None:
        return True
    if said in ("one", "a", "an", "half a") and not _counts_one(at, unit, head, amount):
        return True
    if said == "one" and unit == "point" and _word(tokens, _before(tokens, amount)) == "at":
        return True  # "at one point he left"
    if _is_enumerator(line, amount) or _is_address(tokens, head):
        return True
    if amount.unit is not None:
        return False
    if said == "two" and _is_told_again(line, amount):
        return True
    if _YEAR.fullmatch(said) and not _is_round(said, tokens, head):
        return True
    return text[amount.number_end : amount.number_end + 1].isalpha()


def _before(tokens: Sequence[Token], amount: Amount) -> int:
    """The index of the token before the amount; -1 where there is none."""
    return bisect_left(tokens, amount.start + 1, key=lambda t: t.end) - 1


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text.lower() if 0 <= at < len(tokens) else ""


def _amount_of(line: _Line, amount: Amount, at: int) -> tuple[int, int] | None:
    """Where no noun is counted: the words that say what the amount is one of, as a range of tokens."""
    tokens = line.sentence.tokens
    if amount.kind == "count" and at < len(tokens) and tokens[at].tag in ("AUX", "VERB"):
        return None
    if amount.kind == "money" and (behind := phrase_behind(tokens, at, line.busy)):
        return behind
    return phrase_before(tokens, _before(tokens, amount) + 1, line.busy)


def _is_round(said: str, tokens: Sequence[Token], head: int | None) -> bool:
    """ "2000 people" against "1988 sales": what could be a year counts only where it is round hundreds."""
    return said.endswith("00") and head is not None and tokens[head].text.endswith(("s", "people", "men"))


def _is_enumerator(line: _Line, amount: Amount) -> bool:
    """ "1) the rent, 2 ) the wages": a bracket closes behind the number that none opened."""
    if amount.unit is not None or not re.match(r" ?\)", line.text[amount.number_end : amount.number_end + 2]):
        return False
    return "(" not in line.text[max(line.sentence.span.start, amount.start - 80) : amount.start]


def _is_address(tokens: Sequence[Token], head: int | None) -> bool:
    """ "123 Baker Street": the number of a house."""
    return head is not None and tokens[head].tag == "PROPN" and tokens[head].text in _STREETS


def _is_told_again(line: _Line, amount: Amount) -> bool:
    """ "The two leaders", "these two": those spoken of already, nothing is counted anew.

    Of five in three stories none is marked as a figure, of two in 432 figures of rtxt both are.
    """
    compound = line.text[amount.end : amount.end + 2].strip().startswith("-")
    tokens = line.sentence.tokens
    return _word(tokens, _before(tokens, amount)) in _DEFINITE and not compound


def _counts_one(at: int, unit: str | None, head: int | None, amount: Amount) -> bool:
    """ "One" is a figure with a unit, or with its noun right behind it ("one soldier")."""
    return amount.unit is not None or (unit is not None and head == at)


def _share_units(text: str, figures: list[Figure]) -> list[Figure]:
    """A number that names no unit takes that of the figure it is set against ("from 5,300 troops to 2,500")."""
    out = list(figures)
    for i in range(1, len(out)):
        first, second = out[i - 1], out[i]
        between = text[first.span.end : second.span.start].strip().lower()
        if between == "(" and first.kind == second.kind == "money":
            out[i] = replace(second, what=first.what)  # the same amount in another currency
            continue
        lead = text[max(0, first.span.start - 10) : first.span.start].lower()
        if between == "," and second.unit is None and second.kind == "count" and _OF_THE.search(lead):
            out[i] = replace(second, unit=first.unit, what=first.what)  # "of the 80 passengers, 12 were children"
            continue
        if _OF_THEIRS.fullmatch(between) and first.unit is None and second.kind == "count":
            out[i - 1] = replace(first, unit=second.unit, what=second.what)  # "14 of its 32 libraries"
            continue
        # "41 died and 100 were hurt": a bare count behind "and" may count something else.
        sure = first.kind != "count" and between in ("and", "or")
        if not sure and between not in ("to", "down to", "up to"):
            continue
        if between == "to" and first.kind == "percent" and second.kind != "percent" and not lead.endswith("from "):
            continue  # "rose 5 % to 120"
        if second.unit is None and first.unit is not None:
            out[i] = replace(second, unit=first.unit, kind=first.kind, what=first.what or second.what)
        elif first.unit is None and second.unit is not None and between in ("to", "and", "or"):
            out[i - 1] = replace(first, unit=second.unit, kind=second.kind, what=first.what or second.what)
    return out
