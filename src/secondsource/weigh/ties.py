"""Which reports of one thing lead to one origin, whatever credits stand over them.

In: the evidence, and the places of the reports. Out: pairs of places in different articles that stand on one word: one
speaker's statement, one text in both, one quotation in both, what somebody announced of himself. Ties only ever join
origins: none is found here.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from secondsource.model.lineage import Governed
from secondsource.model.spans import Span
from secondsource.text.marks import Marked, find_marked
from secondsource.text.shingles import FoldedWord, fold_words
from secondsource.text.stems import is_content

from .evidence import Evidence

# So many words in a row that stand in quotation marks in one of two articles were said once. Of unquoted words, runs of
# five are found in unrelated accounts (compare/passages).
_QUOTED_RUN, _QUOTED_CONTENT = 5, 3
# Nor does it take as many where the whole of a quotation is one in both; of two words it may be anybody's byword.
_PHRASE, _PHRASE_CONTENT = 3, 2
# Who speaks means himself with these, at the beginning of what he says.
_SELF = frozenset("i we he she it they".split())


@dataclass(frozen=True, slots=True)
class _Told:
    """A place with what it is tied by: who says it, for whom, who says it of himself, whom it tells of on nobody's or
    his own word, its words with whether they stand in quotation marks, and its whole quotations."""

    span: Span
    speakers: frozenset[str]
    bodies: frozenset[str]
    announcers: frozenset[str]
    told_of: frozenset[str]
    runs: frozenset[tuple[str, ...]]
    quoted: frozenset[tuple[str, ...]]
    phrases: frozenset[tuple[str, ...]]


def find_ties(evidence: Evidence, spans: Sequence[Span]) -> tuple[tuple[Span, Span], ...]:
    """The pairs of `spans` in different articles that lead to one origin, in order.

    Where one report has it from whom it tells of ("the harbour office said it shut the lock"), those that tell it of
    him on nobody's word have it from there too, whatever agency they credit.
    """
    if len({s.article for s in spans}) < 2:
        return ()
    told = [evidence.once_at(_describe, s) for s in sorted(set(spans))]
    texts = evidence.once(_Places).of_one_text([t.span for t in told])
    announcers = frozenset().union(*(t.announcers for t in told))
    found = {
        (a.span, b.span)
        for a, b in combinations(told, 2)
        if a.span.article != b.span.article and (_one_word(a, b) or a.told_of & b.told_of & announcers)
    }
    return tuple(sorted(found.union(texts)))


def _one_word(left: _Told, right: _Told) -> bool:
    """Do both stand on one speaker's word, or on a body's and on that of who speaks for it, or print one quotation?

    Two who are of one body are two speakers: senators do not speak for the Senate.
    """
    if left.speakers & right.speakers or left.speakers & right.bodies or left.bodies & right.speakers:
        return True
    return bool((left.quoted & right.runs) | (right.quoted & left.runs) | (left.phrases & right.phrases))


def _describe(evidence: Evidence, span: Span) -> _Told:
    """What a place is tied by, for `Evidence.once_at`: claims have many reports in common."""
    return evidence.once(_Places).describe(evidence, span)


class _Places:
    """What the places of a story are looked up in."""

    def __init__(self, evidence: Evidence) -> None:
        actors = evidence.resolved.actors
        self._bodies = {_bare(a.name): a.id for a in actors if a.kind == "organisation"}
        self._named: dict[str, list[str]] = {}
        for actor in actors:
            self._named.setdefault(actor.name.removeprefix("the "), []).append(actor.id)
        self._documents = {o.id: o.name for o in evidence.lineage.origins if o.kind == "document"}
        matched = [(a.left, a.right) for a in evidence.lineage.alignments]
        self._matched: dict[str, list[tuple[Span, Span]]] = {}
        for one, other in (*matched, *((p.left, p.right) for p in evidence.lineage.passages)):
            self._matched.setdefault(one.article, []).append((one, other))
        self._marked = {i: find_marked(r.article.text) for i, r in evidence.by_id.items()}

    def of_one_text(self, spans: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
        """Those of the places that lie in the two sides of an alignment or of a passage."""
        at: dict[str, list[Span]] = {}
        for span in spans:
            at.setdefault(span.article, []).append(span)
        for left in spans:
            for one, other in self._matched.get(left.article, ()):
                if other.article in at and left.meets(one):
                    beside = (right for right in at[other.article] if right.meets(other))
                    yield from ((left, right) if left < right else (right, left) for right in beside)

    def describe(self, evidence: Evidence, span: Span) -> _Told:
        """What the place is tied by."""
        said = evidence.speakers(span) or _told_on(evidence, span)
        # "the coast guard" of one article is the Coast Guard that another one names.
        meant = frozenset(self._bodies[_bare(name)] for _, name in said if _bare(name) in self._bodies)
        speakers = frozenset(who for who, _ in said) | meant | self._issuers(evidence.origin(span))
        bodies = frozenset(b for s in speakers for b in evidence.speak_for.get(s, ()))
        words = fold_words(evidence.reading(span.article).article.text, span.start, span.end)
        marked = [m for m in self._marked[span.article] if m.start < span.end and span.start < m.end]
        runs, quoted = _runs(words, marked)
        whole = [m for m in marked if span.start <= m.inner_start and m.inner_end <= span.end]
        announcers = frozenset(_announcers(evidence, span))
        told_of = announcers if speakers else frozenset(evidence.actors_in(span))
        return _Told(span, speakers, bodies, announcers, told_of, runs, quoted, _phrases(words, whole))

    def _issuers(self, governed: Governed | None) -> frozenset[str]:
        """The actors whose document governs the words: what a body states in a press release and what it says are its
        word."""
        document = self._documents.get(governed.origin, "") if governed is not None else ""
        issuer = document.partition(" of ")[2].removeprefix("the ")
        return frozenset(self._named.get(issuer, ()) if issuer else ())


def _runs(
    words: Sequence[FoldedWord], marked: Sequence[Marked]
) -> tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]]]:
    """All runs of words that tell something, and those of them that stand in quotation marks, which do not overlap."""
    texts, starts = [w.text for w in words], [m.inner_start for m in marked]
    telling = [is_content(t) for t in texts]
    runs: set[tuple[str, ...]] = set()
    quoted: set[tuple[str, ...]] = set()
    for i in range(len(words) - _QUOTED_RUN + 1):
        if sum(telling[i : i + _QUOTED_RUN]) < _QUOTED_CONTENT:
            continue
        run = tuple(texts[i : i + _QUOTED_RUN])
        runs.add(run)
        at = bisect_right(starts, words[i].start) - 1
        if at >= 0 and words[i + _QUOTED_RUN - 1].end <= marked[at].inner_end:
            quoted.add(run)
    return frozenset(runs), frozenset(quoted)


def _phrases(words: Sequence[FoldedWord], marked: Sequence[Marked]) -> frozenset[tuple[str, ...]]:
    """The whole of each quotation, where it is more than a byword."""
    starts = [w.start for w in words]
    found = set()
    for mark in marked:
        inside = words[bisect_left(starts, mark.inner_start) : bisect_left(starts, mark.inner_end)]
        phrase = tuple(w.text for w in inside)
        if len(phrase) >= _PHRASE and sum(map(is_content, phrase)) >= _PHRASE_CONTENT:
            found.add(phrase)
    return frozenset(found)


def _told_on(evidence: Evidence, span: Span) -> tuple[tuple[str, str], ...]:
    """Who speaks in the sentence before, where this one goes on about him: "…, Brook said. She has nine boats out"."""
    sentence = evidence.sentence(span)
    if sentence is None or sentence.tokens[0].text not in ("He", "She"):
        return ()
    sentences = evidence.reading(span.article).sheet.sentences
    at = bisect_left(sentences, sentence.span.start, key=lambda s: s.span.start)
    beside = at > 0 and sentences[at - 1].paragraph == sentence.paragraph
    found = evidence.speakers(sentences[at - 1].span) if beside else ()
    return found if len(found) == 1 else ()


def _announcers(evidence: Evidence, span: Span) -> Iterator[str]:
    """The actors who say in the span what they themselves did or will do: "the office said it shut the lock"."""
    reading = evidence.reading(span.article)
    for quote in reading.quotes:
        who = evidence.speaker_of(quote) if quote.content.meets(span) else None
        if who is None:
            continue
        clause = next((a for a in reading.assertions if quote.content.contains(a.span) and a.actors), None)
        if clause is not None and evidence.text(clause.actors[0]).lower() in _SELF:
            yield who


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ")
