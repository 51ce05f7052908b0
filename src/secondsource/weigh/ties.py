"""Which reports of one thing lead to one origin, whatever credits stand over them.

In: the evidence, and the places of the reports. Out: pairs of places in different articles that stand on one word: one
speaker's statement, one text in both, one quotation in both, what somebody announced of himself. Ties only ever join
origins: none is found here.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

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
    bodies = {_bare(a.name): a.id for a in evidence.resolved.actors if a.kind == "organisation"}
    told = [_describe(evidence, s, bodies) for s in sorted(set(spans))]
    texts = _one_text(evidence, [t.span for t in told])
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


def _describe(evidence: Evidence, span: Span, named: Mapping[str, str]) -> _Told:
    said = evidence.speakers(span) or _told_on(evidence, span)
    # "the coast guard" of one article is the Coast Guard that another one names.
    meant = frozenset(named[_bare(name)] for _, name in said if _bare(name) in named)
    speakers = frozenset(who for who, _ in said) | meant | _issuers(evidence, span)
    bodies = frozenset(b for s in speakers for b in evidence.speak_for.get(s, ()))
    text = evidence.reading(span.article).article.text
    words = fold_words(text, span.start, span.end)
    marked = [m for m in find_marked(text) if m.start < span.end and span.start < m.end]
    starts = [m.inner_start for m in marked]
    runs: set[tuple[str, ...]] = set()
    quoted: set[tuple[str, ...]] = set()
    for i in range(len(words) - _QUOTED_RUN + 1):
        window = words[i : i + _QUOTED_RUN]
        run = tuple(w.text for w in window)
        if sum(is_content(w) for w in run) < _QUOTED_CONTENT:
            continue
        runs.add(run)
        at = bisect_right(starts, window[0].start) - 1  # quotations do not overlap
        if at >= 0 and window[-1].end <= marked[at].inner_end:
            quoted.add(run)
    whole = [m for m in marked if span.start <= m.inner_start and m.inner_end <= span.end]
    announcers = frozenset(_announcers(evidence, span))
    told_of = announcers if speakers else frozenset(evidence.actors_in(span))
    phrases = _phrases(words, whole)
    return _Told(span, speakers, bodies, announcers, told_of, frozenset(runs), frozenset(quoted), phrases)


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


def _issuers(evidence: Evidence, span: Span) -> frozenset[str]:
    """The actors whose document governs the words: what a body states in a press release and what it says are its
    word."""
    governed = evidence.origin(span)
    found = [o for o in evidence.lineage.origins if governed and o.id == governed.origin and o.kind == "document"]
    issuers = {o.name.partition(" of ")[2].removeprefix("the ") for o in found} - {""}
    return frozenset(a.id for a in evidence.resolved.actors if a.name.removeprefix("the ") in issuers)


def _one_text(evidence: Evidence, spans: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Places that lie in the two sides of an alignment or of a passage."""
    at: dict[str, list[Span]] = {}
    for span in spans:
        at.setdefault(span.article, []).append(span)
    matched = [(a.left, a.right) for a in evidence.lineage.alignments]
    for one, other in (*matched, *((p.left, p.right) for p in evidence.lineage.passages)):
        for left in at.get(one.article, ()):
            if not left.meets(one):
                continue
            for right in at.get(other.article, ()):
                if right.meets(other):
                    yield (left, right) if left < right else (right, left)
