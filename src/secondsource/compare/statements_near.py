"""Which quotes of many may be one statement: those that share words which every join requires.

Goes in: for each quote its content stems, its words, the runs in its quotation marks and the actor who says it. Comes
out: the places of the earlier quotes that it is worth comparing with. Judges nothing: what it leaves out could not be
joined, whatever else it says.

Of n words of which k must stand in the other, at least one of the n - k + 1 rarest does: only these are looked up
(prefix filtering: Chaudhuri, Ganti and Kaushik 2006; Bayardo, Ma and Srikant 2007).
"""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

Words = tuple[str, ...]
_Key = Hashable


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a join requires: this `share` of the shorter one's words, which are `fewest` or more."""

    share: float
    fewest: int

    def enough(self, words: int) -> int:
        """So many of a quote's words, whichever they are, hold one that stands in the other; 0 if it has too few for a
        join."""
        # Rounded: .6 of 35 is a hair more than 21.
        return words - math.ceil(round(self.share * words, 6)) + 1 if words >= self.fewest else 0


@dataclass(frozen=True, slots=True)
class Utterance:
    """A quote for looking up: `printed` if not all of it is indirect speech; `runs` are words in its quotation marks,
    two or more, that may stand in another quote side by side."""

    actor: str | None
    printed: bool
    stems: Words
    words: Words
    runs: tuple[Words, ...]


class NearQuotes:
    """Quotes by what they share; to be filled in order, those with more content stems first.

    `printed` bounds the stems of two quotations, whoever says them; `same_actor` the stems and `frame` the words of two
    quotes of one known actor.
    """

    def __init__(self, quotes: Sequence[Utterance], *, printed: Bounds, same_actor: Bounds, frame: Bounds) -> None:
        """How rare each word is among the `quotes`, of which the ones to be added are."""
        self._printed, self._same_actor, self._frame = printed, same_actor, frame
        self._stems = Counter(s for q in quotes for s in q.stems)
        self._words = Counter(w for q in quotes for w in q.words)
        self._speaking = Counter(q.actor for q in quotes)
        self._places: dict[_Key, list[int]] = defaultdict(list)
        self._added = 0

    def add(self, quote: Utterance) -> set[int]:
        """The places, counted from 0, of the quotes added before that this one may be joined with; then adds it."""
        found = {place for key in self._sought(quote) for place in self._places.get(key, ())}
        for key in set(self._offered(quote)):
            self._places[key].append(self._added)
        self._added += 1
        return found

    def _by_actor(self, quote: Utterance) -> bool:
        return quote.actor is not None and self._speaking[quote.actor] > 1

    def _sought(self, quote: Utterance) -> Iterator[_Key]:
        """Keys of which another quote offers one, if the two may be joined. The other has as many stems or more, but
        maybe fewer words: then one of its own rare words stands here."""
        if quote.printed:
            yield from _rare(quote.stems, self._printed, self._stems)
        if self._by_actor(quote):
            actor = quote.actor
            yield from ((actor, "stem", s) for s in _rare(quote.stems, self._same_actor, self._stems))
            yield from ((actor, "word", w) for w in _rare(quote.words, self._frame, self._words))
            yield from ((actor, "rare word", w) for w in quote.words)
            yield from ((actor, "pair", run[:2]) for run in quote.runs)
            yield from ((actor, "run", pair) for pair in pairwise(quote.stems))

    def _offered(self, quote: Utterance) -> Iterator[_Key]:
        if quote.printed:
            yield from quote.stems
        if self._by_actor(quote):
            actor = quote.actor
            yield from ((actor, "stem", s) for s in quote.stems)
            yield from ((actor, "word", w) for w in quote.words)
            yield from ((actor, "rare word", w) for w in _rare(quote.words, self._frame, self._words))
            yield from ((actor, "pair", pair) for pair in pairwise(quote.stems))
            yield from ((actor, "run", run[:2]) for run in quote.runs)


def _rare(words: Words, bounds: Bounds, counts: Mapping[str, int]) -> Collection[str]:
    """The rarest of the words, of which another that shares as many as the bounds require has one."""
    return set(sorted(words, key=lambda w: (counts[w], w))[: bounds.enough(len(words))])
