"""What the articles of the story call one thing: its own words as a thesaurus for what is asked.

In: the evidence and the findings of word choice. Out: `Called`: by place of a word the key of the thing that it names
there, and by stem the thing that the word names wherever the story has it. Decides nothing.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from secondsource.model.findings import FramingFinding
from secondsource.model.readings import Sentence, Token

from ..evidence import Evidence
from ..likeness import content_stems
from .words import called_key

# A word names a thing where so much of all its uses in the story do, and so many times as many as name another:
# "capital" is in one article Ostrany's, in five Tamvar's.
_LEAST, _TIMES = 0.4, 3
_PARTS = ("NOUN", "PROPN", "VERB")


@dataclass(frozen=True, slots=True)
class Called:
    """`places`: by article and place of a word the keys of what it names there; `words`: by stem the keys of what the
    word names."""

    places: dict[tuple[str, int], str] = field(default_factory=dict)
    words: dict[str, frozenset[str]] = field(default_factory=dict)

    def in_sentence(self, article: str, sentence: Sentence) -> dict[int, frozenset[str]]:
        """By place of a word of the sentence what it names: what was found there, or what a definite noun names
        elsewhere."""
        found: dict[int, frozenset[str]] = {}
        for i, token in enumerate(sentence.tokens):
            key = self.places.get((article, token.start))
            if key is not None:
                found[i] = frozenset((key,))
            elif token.tag == "NOUN" and i and sentence.tokens[i - 1].text.lower() == "the":
                found[i] = frozenset(k for stem in content_stems(token.text) for k in self.words.get(stem, ()))
        return found


def find_called(evidence: Evidence, framing: Sequence[FramingFinding]) -> Called:
    """What the words of the story name, by the word choice found in it."""
    places: dict[tuple[str, int], str] = {}
    uses: dict[str, Counter[str]] = {}
    for number, finding in enumerate(framing):
        for span in (s for term in finding.terms if " of " not in term.term for s in term.spans):
            sentence = evidence.sentence(span)
            head = _head([t for t in sentence.tokens if span.start <= t.start < span.end]) if sentence else None
            if head is not None:
                key = places[span.article, head.start] = called_key(number, verb=head.tag == "VERB")
                for stem in content_stems(head.text):
                    uses.setdefault(stem, Counter())[key] += 1
    every = Counter(
        stem
        for reading in evidence.readings
        for sentence in reading.sheet.sentences
        if sentence.kind in ("body", "headline")
        for token in sentence.tokens
        if token.tag in _PARTS
        for stem in content_stems(token.text)
        if stem in uses
    )
    return Called(places, {stem: frozenset(_mostly(keys, every[stem])) for stem, keys in uses.items()})


def _mostly(uses: Counter[str], every: int) -> Iterator[str]:
    """The thing that a word names, if it names one most of the time that it names any, and often enough."""
    (key, most), *others = uses.most_common()
    if most >= _LEAST * every and all(most >= _TIMES * n for _, n in others):
        yield key


def _head(tokens: Sequence[Token]) -> Token | None:
    """The noun or verb that a phrase is built on: the last before a preposition."""
    before = list(takewhile(lambda t: t.tag not in ("ADP", "PUNCT"), tokens))
    return next((t for t in reversed(before) if t.tag in _PARTS), None)
