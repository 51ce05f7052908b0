"""How much of an asked sentence a line says.

In: the terms of an asked sentence and the lines of the story. Out: a `Found` for each line that has something of it:
which terms stand there, which only right before it, what its figures and days say to those asked. Decides nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from secondsource.model.findings import AnswerStance
from secondsource.model.lineage import Reason
from secondsource.model.spans import Span

from .lines import Page, Pages
from .terms import Term, place_of, spots_of, without_called
from .values import Verdict, compare_days, compare_figures, holds

# A name that stands in one of so many lines before is taken up by "it", "them", "the company"; it counts half, and so
# does a noun where the line has a pronoun.
_BACK, _HALF = 2, 0.5
_DEFINITE = frozenset("the this that these those".split())
PRONOUNS = frozenset("it its they them their this that these those he him his she her one".split())


@dataclass(frozen=True, slots=True)
class Found:
    """What line `at` has of the terms. `cover`: their share, by weight; `bare`: the same of the words and names alone.
    `places`: by term the word of the line. `values`: what its figures and days say to those asked, by term."""

    at: int
    cover: float
    bare: float
    places: Mapping[int, int]
    near: frozenset[int]
    values: Mapping[int, Verdict]


@dataclass(frozen=True, slots=True)
class Said:
    """What the lines at `spans` say, how much of what was asked stands there, and on what grounds."""

    spans: tuple[Span, ...]
    stance: AnswerStance
    cover: float
    reason: Reason


def look_up(terms: Sequence[Term], pages: Pages, asked: Page | None = None) -> list[Found]:
    """The lines that have something of the terms, best first."""
    counts: dict[int, int] = {}
    for term in terms:
        lines = {n for keys in term.keys for key in keys for n in pages.holders.get(key, ())}
        lines |= {n for actor in term.actors for n in pages.named.get(actor, ())}
        if term.figure is not None:
            lines |= {n for n, page in enumerate(pages.every) if any(holds(term.figure, f) for f in page.figures)}
        for n in lines:
            counts[n] = counts.get(n, 0) + 1
    fewest = 1 if any(t.figure or t.moment for t in terms) else 2
    found = [_look_at(terms, pages, n, asked) for n, count in sorted(counts.items()) if count >= fewest]
    return sorted(found, key=lambda f: (-f.cover, pages.every[f.at].headline, f.at))


def _look_at(terms: Sequence[Term], pages: Pages, at: int, asked: Page | None) -> Found:
    page = pages.every[at]
    taken_up = takes_up(pages, at)
    places: dict[int, int] = {}
    near: set[int] = set()
    values: dict[int, Verdict] = {}
    plain = [n for n, t in enumerate(terms) if t.figure is None and t.moment is None]
    for n in plain:
        term, place = terms[n], place_of(terms[n], page)
        if place is not None:
            places[n] = place
        elif (term.kind == "name" or (term.kind == "word" and taken_up)) and _stands_before(term, pages, at):
            near.add(n)
    for n, term in enumerate(terms):
        if term.figure is not None:
            values[n] = compare_figures(term.figure, page, terms, places.values(), asked)
        elif term.moment is not None:
            values[n] = compare_days(term.moment, term.words, page)
    places |= _by_values(terms, places, values, page)
    got = sum(terms[n].weight * (1.0 if n in places else _HALF if n in near else 0.0) for n in plain)
    whole = sum(terms[n].weight for n in plain)
    held = sum(terms[n].weight for n, v in values.items() if v.kind == "holds")
    every = whole + sum(terms[n].weight for n in values)
    return Found(
        at, round((got + held) / every, 3) if every else 0.0, round(got / whole, 3) if whole else 0.0, places,
        frozenset(near), values,
    )  # fmt: skip


def _by_values(
    terms: Sequence[Term], places: Mapping[int, int], values: Mapping[int, Verdict], page: Page
) -> dict[int, int]:
    """The predicate where it stands nearest to the figure or day that it goes with, if the line has it twice."""
    head = next((n for n in places if terms[n].kind == "predicate"), None)
    spans = [v.span for v in values.values() if v.span is not None]
    if head is None or not spans:
        return {}
    spots = [i for i in spots_of(terms[head], page)[-1] if page.tokens[i].tag == page.tokens[places[head]].tag]
    nearest = min(spots, key=lambda i: (abs(page.tokens[i].start - spans[0].start), i), default=places[head])
    return {head: nearest}


def takes_up(pages: Pages, at: int) -> bool:
    """Has the line a word for what the lines before tell?"""
    return any(t.text.lower() in PRONOUNS for t in pages.every[at].tokens) or repeats(pages, at)


def repeats(pages: Pages, at: int) -> bool:
    """Does the line begin with a definite noun of the line right before ("a resolution … The resolution is")?"""
    page = pages.every[at]
    low = page.tokens[0].text.lower()
    if low not in _DEFINITE or len(page.tokens) < 2 or page.tokens[1].tag != "NOUN":
        return False
    return any(key in pages.every[n].at for n in pages.before(at, 1) for key in page.keys[1])


def _stands_before(term: Term, pages: Pages, at: int) -> bool:
    own = without_called(term)  # "she" is not the company because "the firm" stands before
    return any(place_of(own, pages.every[n]) is not None for n in pages.before(at, _BACK))
