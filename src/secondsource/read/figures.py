"""Quantities of an article: `find_figures`.

In: a `Sheet`, and its moments, whose ranges are left out. Out: `Figure`s in order of the text, never overlapping:
counts, money, percentages, ratios and measures with modifier, unit and what is counted, as CQE reads them (Almasian et
al. 2023). Not figures: years, dates, times, ordinals, scores, numbers that name something ("F-16", "Article 5").
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from ..model.articles import Article
from ..model.readings import Figure, Moment, Sentence, Sheet, Token
from ..text.ranges import Range, merge, overlap
from .figures_amounts import Amount, amount_at, pair, with_cents
from .figures_names import is_name
from .figures_phrases import counted_noun, noun_of_quantity, phrase_before, phrase_of_count
from .figures_vague import find_ratios, find_vague
from .numbers import NUMBER, PARTS, parse_number
from .units import CODES, singular

# A currency code may stand right before the digits ("USD115").
_NUMBER = re.compile(
    rf"\b{PARTS}|(?<=\b(?:{'|'.join(sorted(CODES))}))\d[\d,]{{0,15}}(?:\.\d{{1,3}})?|{NUMBER}",
    re.IGNORECASE | re.VERBOSE,
)
_HINT = re.compile(
    r"\d|[½¼¾⅓⅔]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarters?|thirds?|hundred"
    r"|thousand|[mbtr]+illion|fifths?)|teen\b|ty\b|dozen|hundreds|thousands|millions|billions|handful|scores"
    r"|doubled|tripled|trebled|twice|fold\b|halved|quadrupled|quintupled",
    re.IGNORECASE,
)


def find_figures(sheet: Sheet, moments: Sequence[Moment] = ()) -> tuple[Figure, ...]:
    """The figures of an article, in order; none shares a character with one of its `moments`."""
    taken = merge((m.span.start, m.span.end) for m in moments)
    found: list[Figure] = []
    for sentence in sheet.sentences:
        if sentence.kind == "furniture" or not _HINT.search(sheet.article.text, sentence.span.start, sentence.span.end):
            continue
        found.extend(_read_sentence(sheet.article, sentence, taken))
    return tuple(found)


def _read_sentence(article: Article, sentence: Sentence, taken: list[Range]) -> list[Figure]:
    text, start, end = article.text, sentence.span.start, sentence.span.end
    amounts: list[Amount] = []
    for match in _NUMBER.finditer(text, start, end):
        if overlap(taken, match.start(), match.end()):
            continue
        value = parse_number(match.group())
        if value is not None and not is_name(text, sentence, match.start(), match.end(), value):
            amounts.append(amount_at(text, sentence, match.start(), match.end(), value))
    amounts = with_cents(text, pair(text, amounts))
    figures = [f for a in amounts if (f := _figure(article, sentence, a, taken)) is not None]
    for draft in [*find_vague(article, sentence), *find_ratios(article, sentence)]:
        if not overlap(taken, draft.span.start, draft.span.end):
            figures.append(draft)
    figures.sort(key=lambda f: (f.span.start, -f.span.end))
    kept: list[Figure] = []
    for figure in figures:
        if overlap(taken, figure.span.start, figure.span.end):
            continue
        if not kept or figure.span.start >= kept[-1].span.end:
            kept.append(figure)
    return _share_units(text, kept)


def _figure(article: Article, sentence: Sentence, amount: Amount, taken: list[Range]) -> Figure | None:
    """The figure of an amount, with the noun it counts; None where a bare number counts nothing it can say."""
    tokens, text = sentence.tokens, article.text
    at = bisect_left(tokens, amount.end, key=lambda t: t.start)
    said = text[amount.number_start : amount.number_end].lower()
    unit, end, what = amount.unit, amount.end, None
    head = counted_noun(tokens, at)
    if head is not None and overlap(taken, tokens[at].start, tokens[head].end):
        head = None
    if unit is None and head is not None:
        unit, end = singular(tokens[head].text), max(end, tokens[head].end)
    if head is not None:
        what = phrase_of_count(tokens, at, head)
    elif amount.kind != "count" or not (at < len(tokens) and tokens[at].tag in ("AUX", "VERB")):
        first = bisect_left(tokens, amount.start + 1, key=lambda t: t.end)
        what = phrase_before(tokens, first)
        if what and overlap(taken, tokens[what[0]].start, tokens[what[1]].end):
            what = what[1], what[1]  # "its current level": the date is no part of it
        if what and unit is None and (counted := noun_of_quantity(tokens, what)):
            unit = singular(counted.text)
    if said in ("one", "a", "an", "half a", "half") and not _counts_one(tokens, at, unit, head, amount):
        return None
    year = re.fullmatch(r"(?:1[5-9]|20)\d\d", said)
    if amount.unit is None and year and not _is_round(said, tokens, head):
        return None
    if amount.unit is None and text[amount.number_end : amount.number_end + 1].isalpha():
        return None
    words = None if what is None else article.span(tokens[what[0]].start, tokens[what[1]].end)
    if words is not None and overlap(taken, words.start, words.end):
        words = None
    span = article.span(amount.start, end)
    return Figure(span, amount.value, amount.low, amount.high, amount.modifier, unit, amount.kind, words)


def _is_round(said: str, tokens: Sequence[Token], head: int | None) -> bool:
    """ "2000 people" against "1988 sales": what could be a year counts only where it is round hundreds."""
    return said.endswith("00") and head is not None and tokens[head].text.endswith(("s", "people", "men"))


def _counts_one(tokens: Sequence[Token], at: int, unit: str | None, head: int | None, amount: Amount) -> bool:
    """ "One" is a figure with a unit, or with its noun right behind it ("one soldier")."""
    return amount.unit is not None or (unit is not None and head == at)


def _share_units(text: str, figures: list[Figure]) -> list[Figure]:
    """A number that names no unit takes that of the figure it is set against ("from 5,300 troops to 2,500")."""
    out = list(figures)
    for i in range(1, len(out)):
        first, second = out[i - 1], out[i]
        between = text[first.span.end : second.span.start].strip().lower()
        # "41 died and 100 were hurt": a bare count behind "and" may count something else.
        sure = first.kind != "count" and between in ("and", "or")
        if not sure and between not in ("to", "down to", "up to"):
            continue
        if second.unit is None and first.unit is not None:
            out[i] = replace(second, unit=first.unit, kind=first.kind, what=first.what or second.what)
        elif first.unit is None and second.unit is not None and between in ("to", "and", "or"):
            out[i - 1] = replace(first, unit=second.unit, kind=second.kind, what=first.what or second.what)
    return out
