"""Which words of a line say those of an asked sentence, and how surely: an alignment of the one to the other.

In: the terms of an asked sentence, what a line has of them, and the lines around. Out: an `Alignment`, a grade for
each term and how it was reached: the same word, one of the same meaning (WordNet), one of a like kind,
a pronoun or the subject of the article in place of it. Directional (MacCartney 2009, ch. 6; Sultan et al. 2014): what
else the line says does not matter. Decides nothing.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from secondsource.text.kinds import is_kind_of, likeness
from secondsource.text.synonyms import are_opposites
from secondsource.text.verbs import likeness_of_verbs

from .lines import Page, Pages
from .matches import Found, takes_up
from .roles import is_passive, is_topic
from .terms import LIGHT, Term, spots_of, without_called
from .words import is_called, is_meaning, with_particle

How = Literal["same", "meaning", "kind", "act", "taken up", "before", "topic", "none"]
# What a term counts that stands there by its meaning, by a pronoun or "the company", in the line before, or nowhere,
# where the article is about it.
_GRADES: Mapping[How, float] = {"meaning": 0.85, "taken up": 0.7, "before": 0.4, "topic": 0.5}
# Likeness of kind (Lin's, of WordNet) from which a noun counts, as in word choice; what both are a kind of must say so
# much; what a like one counts at most.
_LEAST, _TELLING, _MOST = 0.7, 0.5, 0.75
# The same of verbs: of 70 pairs that news uses for one act 25 have so much in common, of 50 for two acts four ("warn"
# and "threaten").
_LEAST_ACT, _TELLING_ACT, _ACT = 0.8, 0.5, 0.8


@dataclass(frozen=True, slots=True)
class Aligned:
    """How surely the line says a term (0 to 1), how that is seen, and by which of its words."""

    grade: float
    how: How
    place: int | None = None


@dataclass(frozen=True, slots=True)
class Alignment:
    """What the line says of each term that is no figure and no day, by number."""

    at: int
    terms: Mapping[int, Aligned]

    @property
    def places(self) -> dict[int, int]:
        """By term the word of the line."""
        return {n: a.place for n, a in self.terms.items() if a.place is not None}


def align(page: Page, terms: Sequence[Term], pages: Pages, match: Found) -> Alignment:
    """The best word of the line for each term."""
    there = pages.every[match.at]
    found: dict[int, Aligned] = {}
    for n, term in enumerate(terms):
        if term.figure is None and term.moment is None:
            found[n] = _by_key(term, n, there, match)
    taken = {a.place for a in found.values() if a.place is not None}
    _by_kind(page, terms, there, found, taken)
    _by_act(page, terms, there, found, taken)
    taken_up = takes_up(pages, match.at)
    titles = _titles(page, terms, found)
    for n, one in found.items():
        if one.grade == 0 and n in titles:
            found[n] = Aligned(_GRADES["taken up"], "taken up")  # the name stands for who is called so
        elif one.grade == 0:
            found[n] = _by_context(terms[n], n, pages, there, match, taken_up=taken_up)
    return Alignment(match.at, found)


def _by_key(term: Term, n: int, there: Page, match: Found) -> Aligned:
    place = match.places.get(n)
    if place is None:
        return Aligned(0.0, "none")
    if term.kind == "name":
        called = any(is_called(key) for keys in term.keys for key in keys & there.keys[place])
        own = any(keys & there.keys[place] for keys in without_called(term).keys)
        return Aligned(1.0, "taken up" if called and not own else "same", place)
    written = frozenset(key for keys in term.keys for key in keys if not is_meaning(key))
    if written & there.keys[place] or any(written & there.keys[i] for i in spots_of(term, there)[-1]):
        return Aligned(1.0, "same", place)
    return Aligned(_GRADES["meaning"], "meaning", place)


def _by_kind(page: Page, terms: Sequence[Term], there: Page, found: dict[int, Aligned], taken: set[int]) -> None:
    """The likest free noun for each noun that does not stand there: surest pair first."""
    pairs: list[tuple[float, int, int]] = []
    low = [t.text.lower() for t in there.tokens]
    spans = [name.span for name in there.names]
    names = {i for i, t in enumerate(there.tokens) if any(s.start <= t.start < s.end for s in spans)}
    for n, one in found.items():
        term = terms[n]
        if one.grade > 0 or term.kind in ("name", "day", "predicate") or term.verb:
            continue
        asked = page.tokens[term.first]
        if asked.tag != "NOUN" or is_kind_of(asked.text, "person"):  # a nurse is as like a doctor as a barn a shed
            continue
        for i, token in enumerate(there.tokens):
            if token.tag != "NOUN" or i in taken or i in names or low[i] in LIGHT:
                continue
            alike = likeness(asked.text.lower(), low[i], telling=_TELLING)
            if alike >= _LEAST and not are_opposites(asked.text, token.text):
                pairs.append((round(_MOST * alike, 3), n, i))
    for grade, n, i in sorted(pairs, key=lambda p: (-p[0], p[1], p[2])):
        if found[n].grade == 0 and i not in taken:
            found[n] = Aligned(grade, "kind", i)
            taken.add(i)


def _by_act(page: Page, terms: Sequence[Term], there: Page, found: dict[int, Aligned], taken: Collection[int]) -> None:
    """The likest verb for the predicate, if none of the line says it ("annulled", where "cancelled" was asked)."""
    head = next((n for n, t in enumerate(terms) if t.kind == "predicate" and t.verb), None)
    if head is None or found[head].grade > 0:
        return
    asked = with_particle(page.line, terms[head].first)
    free = [i for i, t in enumerate(there.tokens) if t.tag == "VERB" and i not in taken and t.text.lower() not in LIGHT]
    if not is_passive(page, terms[head].first):  # "she runs it" is not "it was run"
        free = [i for i in free if not is_passive(there, i)]
    alike = {i: likeness_of_verbs(asked, with_particle(there.line, i), telling=_TELLING_ACT) for i in free}
    best = max(free, key=lambda i: (alike[i], -i), default=None)
    if best is not None and alike[best] >= _LEAST_ACT:
        found[head] = Aligned(_ACT, "act", best)


def _titles(page: Page, terms: Sequence[Term], found: Mapping[int, Aligned]) -> frozenset[int]:
    """The nouns right before a name that the line has ("rebel founder Karo Ghel")."""
    titles: set[int] = set()
    for n, term in enumerate(terms):
        if term.kind != "name" or n not in found or found[n].place is None:
            continue
        at = term.first - 1
        while at >= 0 and page.tokens[at].tag == "NOUN":
            titles |= {k for k, other in enumerate(terms) if other.first <= at <= other.last}
            at -= 1
    return frozenset(titles)


def _by_context(term: Term, n: int, pages: Pages, there: Page, match: Found, *, taken_up: bool) -> Aligned:
    if n in match.near:
        how: How = "taken up" if taken_up or term.kind == "word" else "before"
        return Aligned(_GRADES[how], how)
    if is_topic(term, pages, there):
        return Aligned(_GRADES["topic"] if term.kind == "name" else _GRADES["topic"] / 2, "topic")
    return Aligned(0.0, "none")
