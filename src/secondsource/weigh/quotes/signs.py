"""How likely two quotes of different articles are one statement: evidence of several kinds on one scale.

In: the evidence and pairs of sentences that state one fact. Out: for two quotes a sum and what it is made of. The
scale is that of the words they share: natural logarithms of how few sentences of the story hold a word, so that rare
words, and many of them, tell most. Decides nothing.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from secondsource.model.identifiers import outlet_key
from secondsource.model.lineage import Reason
from secondsource.model.readings import Quote
from secondsource.model.resolution import Speaker
from secondsource.model.spans import Span
from secondsource.text.canonical import canonical_words
from secondsource.text.marks import find_marked
from secondsource.text.subsequences import encode, stretches
from secondsource.text.words import find_words

from ..evidence import Evidence
from ..same_facts import LikePair

# Weights of the signs, in the unit of the words (one word that is in one of 100 sentences: 4.6). Set so that of the
# pairs of quotes in ten hand-marked stories those of one statement come out above the line, others below it
# (`quotes.joins`): with the words alone, ten pairs of 46 above it are wrong.
_ENOUGH = 12.0  # more in common tells no more: two or three rare words and the frame
_FEWEST = 2.0  # less in common is not even one rare word of a short story
_FACT, _ALIGNED, _KIN = 3.0, 3.0, 3.0  # sentences of one fact; set beside each other; articles of one text
_MARKED_ALIKE = 2.5  # both papers put the same words in quotation marks
_MARKED_HERE = 1.5  # words in one's quotation marks stand in what the other prints as said
_UNKNOWN, _RELAYED, _OTHER = -2.0, -2.0, -8.0  # one is not known by name; is a paper that passes it on; two people
_LONG_RUN = 12.0  # an unbroken run of words that weighs more than this is no chance, whoever is said to say them
_LONG_RUN_ENOUGH, _LONG_RUN_WEIGHT = 28.0, 0.5
# A phrase of up to so many words that several in the story say is a turn of speech ("a step in the right direction").
_PHRASE = 6
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”’']?\s+(?=[\"“‘']?[A-Z])")

Forms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence in quotation marks, or the marked words of a partial quote; `code` is its forms encoded."""

    span: Span
    forms: Forms
    code: str


@dataclass(frozen=True, slots=True)
class Said:
    """A quote to compare: the forms of all its words, these encoded, and its parts."""

    quote: Quote
    speaker: Speaker
    statement: int
    forms: Forms
    code: str
    parts: tuple[Part, ...]

    @property
    def article(self) -> str:
        """The article that prints it."""
        return self.quote.content.article


@dataclass(frozen=True, slots=True)
class Likeness:
    """The sum of the signs, and each of them."""

    score: float
    reasons: tuple[Reason, ...]


class Signs:
    """What two quotes of a story are compared by."""

    def __init__(self, evidence: Evidence, like: Sequence[LikePair], said: Sequence[Said]) -> None:
        """How rare each word is, which sentences go together, whose texts do."""
        self._evidence = evidence
        counts: Counter[str] = Counter()
        self._total = 1
        for reading in evidence.readings:
            for sentence in reading.sheet.body:
                self._total += 1
                counts.update({w.text for w in canonical_words(sentence.tokens)})
        self._weights = {form: math.log(self._total / n) for form, n in counts.items()}
        weighed = {p.span: [self.weight(form) for form in p.forms] for s in said for p in s.parts}
        self._weighed = {span: (weights, math.fsum(weights) or 1.0) for span, weights in weighed.items()}
        self._facts = {(p.left, p.right): p.score for p in like}
        self._aligned = _aligned(evidence, [s.quote.content for s in said])
        self._kin = _kin(evidence)
        self._papers = frozenset(outlet_key(r.article.outlet) for r in evidence.readings if r.article.outlet) | {
            o.id.partition(":")[2] for o in evidence.lineage.origins if o.kind in ("outlet", "agency")
        }
        self._texts = [(s.speaker.actor, f" {' '.join(s.forms)} ") for s in said if s.speaker.actor is not None]

    def weight(self, form: str) -> float:
        """How much a word tells: the logarithm of how few sentences have it."""
        return self._weights.get(form) or (0.0 if form in self._weights else math.log(self._total))

    def compare(self, left: Said, right: Said, least: float) -> Likeness:
        """The sum of what speaks for one statement and against it; 0 where it is under `least`."""
        found = [self._shared(left, right), self._shared(right, left)]
        words, run, share, part = max(found, key=lambda f: (f[0], f[1]))
        if words < _FEWEST:
            return Likeness(0.0, ())
        reasons = [Reason("words in order", round(words, 2), f"“{' '.join(run)}”, {share:.0%} of the part")]
        reasons.extend(self._beside(left, right, part))
        reasons.extend(self._marked(left, right))
        told = self._speakers(left, right, math.fsum(map(self.weight, run)))
        reasons.extend([told] if told is not None else [])
        total = round(math.fsum(r.weight for r in reasons), 2)
        return (
            Likeness(0.0, ()) if total < least or self._is_phrase(run, left, right) else Likeness(total, tuple(reasons))
        )

    def _shared(self, one: Said, other: Said) -> tuple[float, Forms, float, Span | None]:
        """Of the part of `one` that has most in common with `other`: how much that is, the longest unbroken run, the
        share of the part, the part."""
        best: tuple[float, Forms, float, Span | None] = (0.0, (), 0.0, None)
        for part in one.parts:
            (weights, whole), shared = self._weighed[part.span], stretches(part.code, other.code)
            common = math.fsum([w for i, _, length in shared for w in weights[i : i + length]])
            share = common / whole
            found = share * min(common, _ENOUGH)
            if found > best[0]:
                start, _, length = max(shared, key=lambda s: (s[2], -s[0]))
                best = (found, part.forms[start : start + length], share, part.span)
        return best

    def _is_phrase(self, run: Forms, left: Said, right: Said) -> bool:
        """Do several people say it, be it the two or others?"""
        if not 1 < len(run) <= _PHRASE:
            return False
        printed = f" {' '.join(run)} "
        saying = {a for a, text in self._texts if a in (left.speaker.actor, right.speaker.actor) or printed in text}
        saying -= {s.speaker.actor for s in (left, right) if self.relays(s.speaker)}
        return len(saying) > 1

    def _beside(self, left: Said, right: Said, part: Span | None) -> list[Reason]:
        """What the sentences and the articles around the quotes say."""
        found = []
        one, other = (self._evidence.sentence(s.quote.content) for s in (left, right))
        fact = self._fact(one.span, other.span) if one is not None and other is not None else 0.0
        if part is not None and fact == 0.0:
            home = self._evidence.sentence(part)
            away = other if part.article == left.article else one
            fact = self._fact(home.span, away.span) if home is not None and away is not None else 0.0
        if fact > 0:
            found.append(Reason("sentences of one fact", round(_FACT * min(1.0, fact), 2), f"likeness {fact:.2f}"))
        if self._aligned.get(left.quote.content, set()) & self._aligned.get(right.quote.content, set()):
            found.append(Reason("aligned", _ALIGNED, "their sentences are set beside each other as rewrites"))
        if frozenset((left.article, right.article)) in self._kin:
            found.append(Reason("one text", _KIN, "the two articles rest on one text"))
        return found

    def _fact(self, left: Span, right: Span) -> float:
        return self._facts.get((left, right), self._facts.get((right, left), 0.0))

    def _marked(self, left: Said, right: Said) -> list[Reason]:
        """Words that a partial quote puts in quotation marks, and what the other paper does with them."""
        runs = [{p.forms for p in s.parts} if s.quote.mode == "partial" else set() for s in (left, right)]
        if runs[0] & runs[1]:
            return [Reason("quotation marks", _MARKED_ALIKE, "both put the same words in them")]
        for marked, other in ((runs[0], right), (runs[1], left)):
            text = [f" {' '.join(p.forms)} " for p in other.parts]
            if any(f" {' '.join(run)} " in t for run in marked for t in text):
                return [Reason("quotation marks", _MARKED_HERE, "the words in them stand in the other one's")]
        return []

    def _speakers(self, left: Said, right: Said, run: float) -> Reason | None:
        """What the speakers say against it; none where they are one."""
        a, b = left.speaker, right.speaker
        if a.actor is not None and a.actor == b.actor:
            return None
        if a.actor is None or b.actor is None:
            return Reason("speakers", _UNKNOWN, f"{a.name or 'nobody'}, {b.name or 'nobody'}: not both known by name")
        if self.relays(a) or self.relays(b):
            return Reason("speakers", _RELAYED, f"{a.name}, {b.name}: a paper may pass on what somebody says")
        more = max(0.0, min(run, _LONG_RUN_ENOUGH) - _LONG_RUN) * _LONG_RUN_WEIGHT
        return Reason("speakers", _OTHER + round(more, 2), f"given to {a.name} and to {b.name}")

    def relays(self, speaker: Speaker) -> bool:
        """Is the speaker a paper or an agency, of which the words may be somebody else's?"""
        return speaker.kind == "outlet" or (speaker.name is not None and outlet_key(speaker.name) in self._papers)


def describe(evidence: Evidence, quote: Quote, speaker: Speaker, statement: int) -> Said:
    """A quote laid out for comparing. Indirect speech has no parts: none of its words are known to be the speaker's."""
    text, article = evidence.reading(quote.content.article).article.text, quote.content.article
    printed = [(Span(article, a, b), _forms(text, a, b)) for a, b in printed_parts(text, quote)]
    parts = tuple(Part(span, forms, encode(forms)) for span, forms in printed if forms)
    pieces = quote.pieces or (quote.content,)
    whole = tuple(f for p in pieces for f in _forms(text, p.start, p.end))
    return Said(quote, speaker, statement, whole, encode(whole), parts)


def printed_parts(text: str, quote: Quote) -> list[tuple[int, int]]:
    """The ranges of the text that the quote prints as verbatim: sentences of a quotation, marked words."""
    if quote.mode == "indirect":
        return []
    if quote.mode == "partial":
        start, cut = quote.content.start, text[quote.content.start : quote.content.end]
        found = [(start + m.inner_start, start + m.inner_end) for m in find_marked(cut)]
    else:
        found = [r for p in quote.pieces or (quote.content,) for r in _sentences(text, p)]
    return [(a, b) for a, b in found if a < b]


def _sentences(text: str, piece: Span) -> list[tuple[int, int]]:
    found, start = [], piece.start
    for end in _SENTENCE_END.finditer(text, piece.start, piece.end):
        found.append((start, end.start()))
        start = end.end()
    return [*found, (start, piece.end)]


def _forms(text: str, start: int, end: int) -> Forms:
    return tuple(w.text for w in canonical_words(find_words(text, start, end)))


def _aligned(evidence: Evidence, contents: Sequence[Span]) -> Mapping[Span, set[int]]:
    """The alignments that each quote stands in."""
    by_article: dict[str, list[tuple[Span, int]]] = {}
    for n, alignment in enumerate(evidence.lineage.alignments):
        for side in (alignment.left, alignment.right):
            by_article.setdefault(side.article, []).append((side, n))
    return {c: {n for side, n in by_article.get(c.article, ()) if side.overlaps(c)} for c in contents}


def _kin(evidence: Evidence) -> frozenset[frozenset[str]]:
    """Pairs of articles of which one is made of the other, or both of one text."""
    pairs: set[frozenset[str]] = set()
    siblings: dict[str, set[str]] = {}
    for link in evidence.lineage.links:
        if link.relation == "same-original":
            siblings.setdefault(link.from_, set()).add(link.to)
        elif link.relation in ("verbatim", "paraphrase", "revises"):
            pairs.add(frozenset((link.from_, link.to)))
    for group in siblings.values():
        pairs |= {frozenset((a, b)) for a in group for b in group if a < b}
    return frozenset(pairs)
