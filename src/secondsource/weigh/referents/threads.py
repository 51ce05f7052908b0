"""One noun through the story: the uses of a head that name one thing, in each article and over all.

In: uses. Out: `Thread`s. Inside an article a bare definite phrase goes on with the last one of its head, a phrase with
modifiers with one that shares a modifier (the sieves of Raghunathan et al. 2010); over articles two such chains are
one where signs add up: shared modifiers, both definite, sentences that state one fact, same verbs. Nouns of different
heads are never joined here.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from secondsource.model.spans import Span

from .uses import LEAD, ORDINALS, Use

# Weights by hand on ten marked stories, in steps of .1: what a shared modifier says if at most `_RARE` heads of the
# story have it, and if more have; both definite, or one; sentences of one fact; a shared verb; no other chain of the
# head in either article; a head of the story's leads.
_SHARED, _GENERAL, _KNOWN, _HALF_KNOWN, _FACT, _ROLE, _ONLY, _SALIENT = 0.8, 0.4, 0.6, 0.2, 0.5, 0.3, 0.5, 0.4
# Beside one actor; both modified, and otherwise; one of them by a name ("the Galen administration", which was joined
# with "the administration" of another article).
_SAME_ACTOR, _UNLIKE, _OF_NAME = 1.0, -0.3, -0.5
# Both in the leads of their articles.
_IN_LEADS = 0.3
_RARE = 6
_ONE_THING = 0.7


@dataclass(frozen=True, slots=True)
class Thread:
    """The uses of one head, or of one actor's names, that name one thing."""

    key: str
    named: bool
    plural: bool
    uses: tuple[Use, ...]

    @property
    def articles(self) -> frozenset[str]:
        """The articles that it runs through."""
        return frozenset(u.span.article for u in self.uses)

    @property
    def modifiers(self) -> frozenset[str]:
        """All that its uses are told apart by."""
        return frozenset(m for u in self.uses for m in u.modifiers)


class Facts:
    """Sentences of different articles that state one fact, by the articles and places of the sentences."""

    def __init__(self, pairs: Iterable[tuple[Span, Span]]) -> None:
        self._pairs = {p for left, right in pairs for p in ((left, right), (right, left))}

    def are_one(self, left: Span, right: Span) -> bool:
        """Do the two sentences state one fact?"""
        return (left, right) in self._pairs


def find_threads(
    uses: Sequence[Use], sentences: Mapping[tuple[str, int], Span], facts: Facts, salient: frozenset[str]
) -> list[Thread]:
    """All threads, names first, then by head and first place; `salient` are heads of what the story is about."""
    heads: dict[str, set[str]] = {}
    for use in uses:
        for modifier in use.modifiers:
            heads.setdefault(modifier, set()).add(use.key)
    by_key: dict[tuple[str, bool], list[Use]] = {}
    names: dict[str, list[Use]] = {}
    for use in uses:
        if use.named:
            names.setdefault(use.key, []).append(use)
        elif not use.other:
            by_key.setdefault((use.key, use.plural), []).append(use)
    found = [Thread(key, True, False, tuple(group)) for key, group in sorted(names.items())]
    joiner = _Joiner(heads, sentences, facts, salient)
    for (key, plural), group in sorted(by_key.items()):
        found.extend(Thread(key, False, plural, tuple(t)) for t in joiner.over_articles(group))
    return found


class _Joiner:
    """Joins the uses of one head."""

    def __init__(
        self,
        heads: Mapping[str, set[str]],
        sentences: Mapping[tuple[str, int], Span],
        facts: Facts,
        salient: frozenset[str],
    ) -> None:
        self._heads, self._sentences, self._facts, self._salient = heads, sentences, facts, salient

    def over_articles(self, group: Sequence[Use]) -> list[list[Use]]:
        """The uses of one head, those of one thing together."""
        by_article: dict[str, list[Use]] = {}
        for use in group:
            by_article.setdefault(use.span.article, []).append(use)
        chains = [self._chain(chain) for uses in by_article.values() for chain in chains_of(uses)]
        counts = Counter(chain.article for chain in chains)
        rivals = find_rivals(group)
        home = list(range(len(chains)))  # by chain the first one of its group
        members = {n: [n] for n in home}
        scored = []
        for i, j in combinations(range(len(chains)), 2):
            left, right = chains[i], chains[j]
            if left.article != right.article:
                only = counts[left.article] == counts[right.article] == 1
                scored.append((self._likeness(left, right, only=only), i, j))
        enough = [s for s in scored if s[0] >= _ONE_THING]
        for _, i, j in sorted(enough, key=lambda s: (-s[0], s[1:])):
            if home[i] == home[j]:
                continue
            one, other = ([chains[k].uses for k in members[home[n]]] for n in (i, j))
            if not _are_rivals(one, other, rivals):
                first, second = sorted((home[i], home[j]))
                for k in members[second]:
                    home[k] = first
                members[first] = sorted(members[first] + members.pop(second))
        return [
            sorted((u for i in m for u in chains[i].uses), key=lambda u: u.span) for _, m in sorted(members.items())
        ]

    def _chain(self, uses: Sequence[Use]) -> "_Chain":
        return _Chain(
            uses[0].span.article,
            tuple(uses),
            frozenset(m for u in uses for m in u.modifiers),
            frozenset(r for u in uses for r in u.roles),
            frozenset(a for u in uses for a in (u.actor, u.described) if a),
            frozenset(self._sentences[u.span.article, u.sentence] for u in uses),
            any(u.determiner == "definite" for u in uses),
            all(u.modifiers for u in uses),
            any(u.modifiers - u.plain for u in uses),
            uses[0].key in self._salient,
            any(u.sentence < LEAD for u in uses),
        )

    def _likeness(self, left: "_Chain", right: "_Chain", *, only: bool) -> float:
        shared = left.modifiers & right.modifiers
        score = math.fsum(_SHARED if len(self._heads[m]) <= _RARE else _GENERAL for m in shared)
        score += (0.0, _HALF_KNOWN, _KNOWN)[left.known + right.known] + _ONLY * only
        score += _SAME_ACTOR * bool(left.actors & right.actors)
        score += _ROLE * min(2, len(left.roles & right.roles))
        if left.salient:
            score += _SALIENT + _IN_LEADS * (left.leads and right.leads)
        elif not shared and left.modified and right.modified:
            score += _UNLIKE
        elif not shared and (left.of_name or right.of_name):
            score += _OF_NAME
        if _ONE_THING - _FACT <= score < _ONE_THING:  # else it does not matter
            score += _FACT * any(self._facts.are_one(a, b) for a in left.sentences for b in right.sentences)
        return round(score, 3)


@dataclass(frozen=True, slots=True)
class _Chain:
    """The uses of one head in one article that name one thing, with what it is compared by."""

    article: str
    uses: tuple[Use, ...]
    modifiers: frozenset[str]
    roles: frozenset[str]
    actors: frozenset[str]
    sentences: frozenset[Span]
    known: bool
    modified: bool
    of_name: bool
    salient: bool
    leads: bool


def chains_of(uses: Sequence[Use]) -> list[list[Use]]:
    """The uses of one head in one article, those of one thing together, in order of the text."""
    chains: list[list[Use]] = []
    for use in uses:
        home = _chain_for(use, chains)
        if home is None:
            chains.append([use])
        else:
            home.append(use)
    return chains


def _chain_for(use: Use, chains: Sequence[list[Use]]) -> list[Use] | None:
    """The latest chain that the use goes on with."""
    for chain in reversed(chains):
        if are_of_two((*chain, use)):
            continue
        if use.actor is not None and any(u.actor for u in chain):
            return chain
        known = {m for u in chain for m in u.modifiers}
        if (use.rank or all(u.rank for u in chain)) and not use.modifiers & known:
            continue
        if use.modifiers & known or (not use.modifiers and use.determiner != "indefinite"):
            return chain
        if not known and use.determiner == "definite":
            return chain
    return None


def are_of_two(uses: Iterable[Use]) -> bool:
    """Do some of the uses stand beside one actor, or describe one, and some another, or is one the first and one the
    third?"""
    actors: set[str] = set()
    described: set[str] = set()
    ranks: set[str] = set()
    for use in uses:
        if use.actor:
            actors.add(use.actor)
        if use.described:
            described.add(use.described)
        if use.rank in ORDINALS:
            ranks.add(use.rank)
    return len(actors) > 1 or len(described) > 1 or len(ranks) > 1


def find_rivals(uses: Sequence[Use]) -> set[frozenset[str]]:
    """Modifiers that one sentence sets against each other at one head ("the Brenic delegation and the Ostran one")."""
    by_place: dict[tuple[str, int], list[Use]] = {}
    for use in uses:
        by_place.setdefault((use.span.article, use.sentence), []).append(use)
    pairs = [p for group in by_place.values() for p in combinations(group, 2) if not p[0].modifiers & p[1].modifiers]
    return {frozenset((a, b)) for one, other in pairs for a in one.modifiers for b in other.modifiers}


def _are_rivals(left: Sequence[Sequence[Use]], right: Sequence[Sequence[Use]], rivals: set[frozenset[str]]) -> bool:
    one = {m for chain in left for u in chain for m in u.modifiers}
    other = {m for chain in right for u in chain for m in u.modifiers}
    if are_of_two(u for chain in (*left, *right) for u in chain):
        return True
    return any(frozenset((a, b)) in rivals for a in one - other for b in other - one)
