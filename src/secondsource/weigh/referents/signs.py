"""Signs that two nouns or names of the story stand for one thing, or for two.

In: threads and what the lineage and the like sentences set beside each other. Out: `Sign`s between threads, each with
its kind and weight; those below zero speak against. What they add up to is weighed in `referents.growth`.

Tried and left out, on the pairs of nouns of ten marked stories: likeness of all verbs (AUC .54) and of the words around
(.69, but one pair in fifty right at the top); nouns that follow each other in neighbouring sentences and never share
one (no better than chance). Likeness of modifiers is right in 36 of the first 50 pairs, and joins nothing alone.
"""

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from operator import itemgetter

from secondsource.model.findings import EventFinding
from secondsource.model.readings import Figure, Token
from secondsource.model.spans import Span
from secondsource.text.stems import stem

from ..evidence import Evidence
from ..same_facts import LikePair
from .found import Sign
from .kinds import are_of_one_sort, kind_signs, matches
from .naming import initials_of, is_being, is_called, is_named, is_short
from .taken_up import taken_up_signs
from .threads import Thread
from .uses import Use, told

# Set by hand on ten marked stories, in steps of .1; four more, scored and never read, gained as much.
_APPOSED, _BEING, _ALIGNED, _FACT, _MODIFIERS, _ROLE, _FOLLOWS, _SURNAME = 0.9, 0.6, 0.8, 0.4, 0.4, 0.3, 0.3, 0.8
# Modifiers of more threads than this make nobody alike; a cosine below this says nothing.
_COMMON, _FAINT = 25, 0.15
_NAMED_AFTER, _IN_FACT, _TAKES_UP, _NOUN, _NOUN_SALIENT = 0.4, 0.6, 0.15, 0.3, 0.3
# Of eleven pairs of one sort that a count of 20 or more has in common, ten were one thing; of smaller counts half, and
# the smallest are of many things. So many heads with one count are still told by it.
_COUNT, _TELLING_COUNT, _FEW, _MANY, _MOST_COUNTED = 0.6, 20, 0.2, 5, 4
_SIDE_BY_SIDE, _ACTS_ON, _BESIDE = -1.5, -0.8, -0.2
# A modifier of more different nouns than this is a general one: "senior", "joint" and "foreign" stand beside four or
# more in our example. A role that more threads have says as little.
_MOST_HEADS, _MOST_ROLES = 3, 3
# Of pairs as like as this four in five state one fact, of all pairs two in three (`same_facts`).
_SURE = 0.5
# Of events that more articles date than this the first are compared: 66 pairs.
_MOST_REPORTS = 12
# Who sees a thing as a part calls it nothing.
_PART = "part"
# A replaced stretch of aligned sentences longer than this is no term for a term.
_LONGEST = 5


class Signs:
    """All signs between threads."""

    def __init__(
        self,
        evidence: Evidence,
        threads: Sequence[Thread],
        like: Sequence[LikePair],
        salient: frozenset[str],
        events: Sequence[EventFinding] = (),
    ) -> None:
        self._told_by = {r.article.id: told(r) for r in evidence.readings}
        self._evidence, self._threads, self._salient = evidence, threads, salient
        self._events = events
        self._thread = {u: n for n, t in enumerate(threads) for u in t.uses}
        self._counts = {
            r.article.id: sorted((f.what.start, f.value) for f in r.figures if f.value and f.what and _counts(f))
            for r in evidence.readings
        }
        self._uses: dict[Span, list[Use]] = {}
        heads: dict[str, set[str]] = {}
        for use in self._thread:
            for modifier in use.modifiers & use.plain:
                heads.setdefault(modifier, set()).add(use.key)
        self._telling = frozenset(m for m, found in heads.items() if 1 < len(found) <= _MOST_HEADS)
        self._told: set[tuple[int, int, str]] = set()
        self._by_role: dict[str, set[int]] = {}
        for use, n in self._thread.items():
            for role in use.roles:
                self._by_role.setdefault(role, set()).add(n)
            self._uses.setdefault(self._sentence(use), []).append(use)
        self._heads = {role: len({threads[n].key for n in found}) for role, found in self._by_role.items()}
        for uses in self._uses.values():
            uses.sort(key=_place)
        self._ordered = sorted(self._thread, key=_place)
        beside = ((p.score, self._uses.get(p.left, ()), self._uses.get(p.right, ())) for p in like)
        self._like = [(score, *_left_over(left, right)) for score, left, right in beside]

    def _sentence(self, use: Use) -> Span:
        return self._told_by[use.span.article][use.sentence].span

    def _tokens(self, use: Use) -> Sequence[Token]:
        return self._told_by[use.span.article][use.sentence].tokens

    def by_pair(self) -> dict[tuple[int, int], list[Sign]]:
        """The signs of every pair of threads."""
        found: dict[tuple[int, int], list[Sign]] = {}
        for sign in self._all():
            found.setdefault((sign.left, sign.right), []).append(sign)
        for sign in list(kind_signs(self._threads, self._salient, found.keys())):
            found.setdefault((sign.left, sign.right), []).append(sign)
        return found

    def _all(self) -> Iterator[Sign]:
        """In no special order."""
        for uses in self._uses.values():
            yield from self._in_sentence(uses)
        yield from self._following()
        yield from self._named_after()
        yield from self._aligned()
        yield from self._stated()
        yield from self._roles_shared()
        yield from self._modifiers_alike()
        yield from self._surnames()
        yield from self._initials()
        yield from self._numbers()
        yield from self._alike()
        yield from self._of_events()
        yield from self._counted()
        yield from taken_up_signs(self._threads, self._evidence.resolved.actors)

    def _sign(self, one: Use, other: Use, kind: str, weight: float) -> Iterator[Sign]:
        left, right = self._thread[one], self._thread[other]
        if left != right:
            detail = f"“{one.text}”, “{other.text}”"
            yield Sign(min(left, right), max(left, right), kind, weight, detail)

    def _in_sentence(self, uses: Sequence[Use]) -> Iterator[Sign]:
        """Apposition and copula; what is coordinated, acts on the other or just stands beside it is another thing."""
        for i, one in enumerate(uses):
            acts_on = {f"object {r.split()[1]}" for r in one.roles if r.startswith("subject ")}
            for j in range(i + 1, min(len(uses), i + 8)):
                other = uses[j]
                said = self._said_between(one, other, near=j == i + 1)
                if said is not None:
                    yield from self._sign(one, other, *said)
                elif acts_on.isdisjoint(other.roles):
                    yield from self._sign(one, other, "in one sentence", _BESIDE)
                else:
                    yield from self._sign(one, other, "one acts on the other", _ACTS_ON)

    def _said_between(self, one: Use, other: Use, *, near: bool) -> tuple[str, float] | None:
        """What the words between two uses say of them, with its weight; `near`: no use stands between the two."""
        if other.first <= one.last:  # "the ferry's owner" is no ferry
            return "whose", _SIDE_BY_SIDE
        if one.actor == other.key or other.actor == one.key:
            return "apposition", _APPOSED
        if not near:
            return None
        gap = [t.text.lower() for t in self._tokens(one)[one.last + 1 : other.first]]
        if is_being(gap):
            return "is a", _BEING
        if is_named(gap) or (other.key != _PART and is_called(self._tokens(one), one.first, gap)):
            return "called", _APPOSED
        if {"and", "or", "but"}.intersection(gap) and len(gap) <= 3:
            return "side by side", _SIDE_BY_SIDE
        return None

    def _following(self) -> Iterator[Sign]:
        """A bare definite noun, the first of its head in the article, takes up a thing that the sentence before names:
        "Varn said ... . The company ...". What the article names all the time says less."""
        seen: set[tuple[str, str]] = set()
        frequent: dict[tuple[str, str], set[int]] = {}
        for use in self._thread:
            frequent.setdefault((use.span.article, use.key), set()).add(use.sentence)
        for use in self._ordered:
            place = (use.span.article, use.key)
            if place in seen:
                continue
            seen.add(place)
            if use.determiner != "definite" or use.modifiers or use.named or not use.sentence:
                continue
            body = self._told_by[use.span.article]
            subject = any(r.startswith("subject ") for r in use.roles)
            for other in self._uses.get(body[use.sentence - 1].span, ()):
                if other.plural == use.plural:
                    leads = subject and any(r.startswith("subject ") for r in other.roles)
                    often = len(frequent[other.span.article, other.key]) / len(body)
                    weight = (_FOLLOWS if leads else _TAKES_UP) * (1 - often)
                    yield from self._sign(other, use, "goes on as", round(weight, 3))

    def _named_after(self) -> Iterator[Sign]:
        """A lead tells of "a ferry", the next sentence names it: one indefinite subject, then a new name."""
        seen: set[tuple[str, str]] = set()
        for use in self._ordered:
            new = use.named and (use.span.article, use.key) not in seen
            seen.add((use.span.article, use.key))
            if not new or not use.sentence or not any(r.startswith("subject ") for r in use.roles):
                continue
            before = self._uses.get(self._told_by[use.span.article][use.sentence - 1].span, ())
            subjects = [u for u in before if any(r.startswith("subject ") for r in u.roles)]
            fits = [u for u in subjects if u.determiner == "indefinite" and not u.plural and not u.named]
            if len(fits) == 1:
                yield from self._sign(fits[0], use, "named after", _NAMED_AFTER)

    def _aligned(self) -> Iterator[Sign]:
        """At the same place of aligned sentences."""
        for alignment in self._evidence.lineage.alignments:
            left, right = self._inside(alignment.left), self._inside(alignment.right)
            keys = {u.key for u in left[1]} & {u.key for u in right[1]}
            for one, other in _replaced(left, right):
                if one.key not in keys and other.key not in keys:
                    yield from self._sign(one, other, "aligned", _ALIGNED)

    def _inside(self, span: Span) -> tuple[list[Token], list[Use]]:
        sentences = [s for s in self._evidence.reading(span.article).sheet.sentences if s.span.overlaps(span)]
        tokens = [t for s in sentences for t in s.tokens if span.start <= t.start and t.end <= span.end]
        return tokens, [u for s in sentences for u in self._uses.get(s.span, ()) if span.contains(u.span)]

    def _stated(self) -> Iterator[Sign]:
        """The same argument of the same verb in sentences that state one fact."""
        for score, left, right in self._like:
            for one in left:
                for other in right:
                    shared = one.roles & other.roles
                    if shared:
                        weight = _FACT * share(min(self._heads[r] for r in shared), _MOST_ROLES)
                        yield from self._sign(one, other, "same argument in one fact", weight)
                        self._told |= {(self._thread[one], self._thread[other], r) for r in shared}
            if score >= _SURE:
                yield from self._modified(left, right)

    def _modified(self, left: Sequence[Use], right: Sequence[Use]) -> Iterator[Sign]:
        """One noun of each sentence has the same rare modifier ("compressor plant", "compressor works")."""
        told = [(b, b.modifiers & self._telling) for b in right]
        fits = [(a, b) for a in left for b, modifiers in told if not a.modifiers.isdisjoint(modifiers)]
        for one, other in fits:
            if sum(one is a for a, _ in fits) == sum(other is b for _, b in fits) == 1 and one.plural == other.plural:
                yield from self._sign(one, other, "one modifier in one fact", _IN_FACT)

    def _roles_shared(self) -> Iterator[Sign]:
        """Rare verbs and nouns that both are an argument of."""
        articles = [t.articles for t in self._threads]
        for role, found in sorted(self._by_role.items()):
            heads = self._heads[role]
            if 1 < heads <= 4 * _MOST_ROLES:
                weight = round(_ROLE * share(heads, _MOST_ROLES), 3)
                for left, right in combinations(sorted(found), 2):
                    told = {(left, right, role), (right, left, role)} & self._told
                    if articles[left] != articles[right] and not told:
                        yield Sign(left, right, "shared role", weight, role)

    def _modifiers_alike(self) -> Iterator[Sign]:
        """How alike the modifiers of two nouns are (cosine, a modifier weighted by how few threads have it)."""
        holders: dict[str, list[int]] = {}
        modified = [t.modifiers for t in self._threads]
        for n, modifiers in enumerate(modified):
            for modifier in sorted(modifiers):
                holders.setdefault(modifier, []).append(n)
        weight = {m: math.log(len(self._threads) / len(found)) for m, found in holders.items()}
        norms = [math.sqrt(math.fsum(weight[m] ** 2 for m in sorted(own))) for own in modified]
        shared: dict[tuple[int, int], list[str]] = {}
        for modifier, found in sorted(holders.items()):
            if 1 < len(found) <= _COMMON:
                for pair in combinations(found, 2):
                    shared.setdefault(pair, []).append(modifier)
        articles = [t.articles for t in self._threads]
        for (left, right), common in sorted(shared.items()):
            if articles[left] == articles[right]:
                continue
            cosine = math.fsum(weight[m] ** 2 for m in common) / (norms[left] * norms[right])
            if cosine >= _FAINT:
                yield Sign(left, right, "modifiers alike", round(_MODIFIERS * cosine, 3), ", ".join(common[:4]))

    def _numbers(self) -> Iterator[Sign]:
        """One noun in the singular and the plural ("the attack", "the attacks")."""
        by_key: dict[str, list[int]] = {}
        for n, thread in enumerate(self._threads):
            if not thread.named:
                by_key.setdefault(thread.key, []).append(n)
        for key, found in sorted(by_key.items()):
            weight = _NOUN + _NOUN_SALIENT * (key in self._salient)
            for i, left in enumerate(found):
                for right in found[i + 1 :]:
                    if self._threads[left].plural != self._threads[right].plural:
                        yield Sign(left, right, "same noun", weight, key)

    def _alike(self) -> Iterator[Sign]:
        """What two sentences of one fact do not share, and is alike."""
        for score, left, right in self._like:
            for one, other, weight in matches(left, right, score):
                yield from self._sign(one, other, "alike in one fact", weight)

    def _of_events(self) -> Iterator[Sign]:
        """What two reports of one dated event do not share, and is alike."""
        for event in self._events:
            told_by: dict[str, list[Use]] = {}
            for report in event.reports:
                sentence = self._evidence.sentence(report.span)
                here = self._uses.get(sentence.span, ()) if sentence is not None else ()
                told_by.setdefault(report.span.article, []).extend(u for u in here if report.span.contains(u.span))
            for one, other in combinations(sorted(told_by)[:_MOST_REPORTS], 2):
                for left, right, weight in matches(*_left_over(told_by[one], told_by[other]), _SURE, dated=True):
                    yield from self._sign(left, right, "alike in one event", weight)

    def _counted(self) -> Iterator[Sign]:
        """As many of one as of the other: "the 23 sheds", "23 barns"."""
        found: dict[float, set[int]] = {}
        for use, n in self._thread.items():
            count = self._count_of(use)
            if count is not None and use.plural and count >= _MANY:
                found.setdefault(count, set()).add(n)
        for count, threads in sorted(found.items()):
            keys = {self._threads[n].key for n in threads}
            weight = round((_COUNT if count >= _TELLING_COUNT else _FEW) * share(len(keys), _MOST_COUNTED), 3)
            for left, right in combinations(sorted(threads), 2):
                one, other = self._threads[left], self._threads[right]
                if one.key != other.key and are_of_one_sort(one, other):
                    yield Sign(left, right, "as many", weight, f"{count:g}")

    def _count_of(self, use: Use) -> float | None:
        """The count that stands right before what the phrase begins with."""
        counts = self._counts[use.span.article]
        at = bisect_left(counts, use.span.start, key=itemgetter(0))
        return counts[at][1] if at < len(counts) and counts[at][0] < use.span.end else None

    def _surnames(self) -> Iterator[Sign]:
        """Two names of things ("the") that end alike: "the Old Mirabel", "the Brenic Mirabel"."""
        last: dict[str, list[int]] = {}
        nouns = {t.key for t in self._threads if any(u.text.split()[-1].islower() for u in t.uses)}
        for n, thread in enumerate(self._threads):
            if is_thing(thread) and thread.key not in nouns:
                for word in sorted({u.text.split()[-1].lower() for u in thread.uses} - nouns):
                    last.setdefault(word, []).append(n)
        for word, found in sorted(last.items()):
            for i, left in enumerate(found):
                for right in found[i + 1 :]:
                    yield Sign(left, right, "names end alike", _SURNAME, word)

    def _initials(self) -> Iterator[Sign]:
        """A word of capitals and the term that it is short for: "the HRA", "the Harbour Rescue Act"."""
        short = {n: t.uses[0].text for n, t in enumerate(self._threads) if all(is_short(u.text) for u in t.uses)}
        for n, thread in enumerate(self._threads) if short else ():
            for letters in sorted({i for u in thread.uses if (i := initials_of(u.text))}):
                for other in (m for m, text in short.items() if text == letters and m != n):
                    yield Sign(min(n, other), max(n, other), "called", _APPOSED, letters)


def _place(use: Use) -> tuple[str, int, int]:
    return use.span.article, use.span.start, use.span.end


def _left_over(left: Sequence[Use], right: Sequence[Use]) -> tuple[list[Use], list[Use]]:
    """The uses of two sentences that do not themselves stand in the other."""
    one, other = {u.key for u in left}, {u.key for u in right}
    return [u for u in left if u.key not in other], [u for u in right if u.key not in one]


def _counts(figure: Figure) -> bool:
    """Does the figure count what stands right behind it ("23 sheds")?"""
    here, what = figure.span, figure.what
    return figure.kind == "count" and what is not None and here.start < what.start <= here.end + 1


def share(held: int, most: int) -> float:
    """What is left of a sign's weight if so many heads have it."""
    return 1.0 if held <= most else 0.5 if held <= 2 * most else 0.25


def is_thing(thread: Thread) -> bool:
    """Does "the" stand before every use of the name? So print ships, parties and plans; no persons and no towns."""
    capital = all(u.text.split()[-1][0].isupper() for u in thread.uses)
    return capital and all(u.determiner == "definite" for u in thread.uses)


def _replaced(left: tuple[list[Token], list[Use]], right: tuple[list[Token], list[Use]]) -> Iterator[tuple[Use, Use]]:
    """The uses whose heads stand at one place of the two."""
    ends, others = ({u.span.end: u for u in uses} for _, uses in (left, right))
    matcher = SequenceMatcher(None, [stem(t.text) for t in left[0]], [stem(t.text) for t in right[0]], autojunk=False)
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind == "replace" and j - i <= _LONGEST and m - k <= _LONGEST:
            one, other = ends.get(left[0][j - 1].end), others.get(right[0][m - 1].end)
            if one is not None and other is not None and one.key != other.key:
                yield one, other
