"""Which quotes of many may be one statement: those that share words which every join requires.

Goes in: for each quote its content stems, its words, the runs in its quotation marks and the actor who says it. Comes
out: the places of the earlier quotes that it is worth comparing with. Judges nothing: what it leaves out could not be
joined, whatever else it says.

Of n words of which k must stand in the other, at least one of the n - k + 1 rarest does: only these are looked up
(prefix filtering: Chaudhuri, Ganti and Kaushik 2006; Bayardo, Ma and Srikant 2007).
"""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

Words = tuple[str, ...]
_Key = Hashable


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a join requires: this `share` of the shorter one's words, which are `fewest` or more."""

    share: float
    fewest: int

    def required(self, words: int) -> int:
        """Of so many words how many stand in the other."""
        # Rounded: .6 of 35 is a hair more than 21.
        return math.ceil(round(self.share * words, 6))

    def enough(self, words: int) -> int:
        """So many of a quote's words, whichever they are, hold one that stands in the other; 0 if it has too few for a
        join."""
        return words - self.required(words) + 1 if words >= self.fewest else 0


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
        self._added: list[frozenset[str]] = []  # the stems of each

    def add(self, quote: Utterance) -> set[int]:
        """The places, counted from 0, of the quotes added before that this one may be joined with; then adds it."""
        found = self._found(self._sought(quote))
        stems = frozenset(_numbered(quote.stems))
        for bounds, keys in self._sought_stems(quote):
            # Of the 35 places found so for a quote among 14,000 (1,000 articles) one or two have stems enough.
            required = bounds.required(len(stems))
            found |= {place for place in self._found(keys) if len(stems & self._added[place]) >= required}
        for key in set(self._offered(quote)):
            self._places[key].append(len(self._added))
        self._added.append(stems)
        return found

    def _found(self, keys: Iterable[_Key]) -> set[int]:
        return set(chain.from_iterable(self._places.get(key, ()) for key in keys))

    def _by_actor(self, quote: Utterance) -> bool:
        return quote.actor is not None and self._speaking[quote.actor] > 1

    def _sought_stems(self, quote: Utterance) -> Iterator[tuple[Bounds, Iterable[_Key]]]:
        """Keys of which another quote, with as many stems or more, offers one if enough are shared for a join."""
        if quote.printed:
            yield self._printed, _rare(quote.stems, self._printed, self._stems)
        if self._by_actor(quote):
            rare = _rare(quote.stems, self._same_actor, self._stems)
            yield self._same_actor, ((quote.actor, "stem", s) for s in rare)

    def _sought(self, quote: Utterance) -> Iterator[_Key]:
        """The same for what else joins two quotes of one actor. The other may have fewer words: then one of its own
        rare words stands here."""
        if self._by_actor(quote):
            actor = quote.actor
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


def _numbered(words: Words) -> Sequence[str]:
    """The words, a repeated one told from the first, so that they can be counted as a set."""
    if len(set(words)) == len(words):
        return words
    times: Counter[str] = Counter()
    found = []
    for word in words:
        times[word] += 1
        found.append(word if times[word] == 1 else f"{word} {times[word]}")
    return found
