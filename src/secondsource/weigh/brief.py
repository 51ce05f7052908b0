"""The brief: at most eight passages of the articles, word for word, that carry most of the story.

In: the claims. Out: whole sentences (two, where one alone leaves a quotation open or begins with a pronoun), each with
the claims it carries and what the least supported of these rests on. Chosen one after the other, as by maximal marginal
relevance (Carbonell and Goldstein, SIGIR 1998): what carries most that no chosen one carries yet, reads alone, and does
not repeat. The first is the lead of an article where one serves: it tells what happened.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from secondsource.model.findings import BriefSentence, ClaimFinding
from secondsource.model.spans import Span

from .claims.texts import Passage, find_sentences
from .claims.worth import articles_of
from .evidence import Evidence

_MOST = 8  # sentences: issue 9
# Claims that are looked at, the weightiest first: eight sentences carry thirty at most, a big story has hundreds.
_CLAIMS = 60
# What is in dispute must be seen: it weighs as if twice as many articles had it.
_DISPUTED = 2
# Each flaw of a passage (a pronoun at its beginning is three, an open quotation eight) costs it a third of its weight;
# who is quoted and who acts must stand in it: "he said", "on 9 April it voted" are as bad as a pronoun in front.
_FLAW, _NOBODY = 3, 3
_PRONOUNS = frozenset("he she they it".split())
# The words of an article that took them from another at hand are second hand, often a rewrite's: three fifths.
_SECOND_HAND = 0.6
# The first two sentences of a report tell what happened: summarisers of news hardly beat taking them. Of leads that
# carry not even three tenths of what the best sentence does none is taken: a rewrite's would be.
_LEAD, _LEAD_WORTH = 2, 0.3
# A passage of whose content words more than this share stands in the chosen ones tells nothing new.
_SAID = 0.5


def weigh_brief(evidence: Evidence, claims: Sequence[ClaimFinding]) -> tuple[BriefSentence, ...]:
    """The passages in the order in which they were chosen; `counts` are those of the least supported claim of each, as
    what one claim of a sentence rests on says nothing of another."""
    weight = {c.id: _weight(c) for c in claims if c.counts.articles > 1}
    by_id = {i: c for c in claims if (i := c.id) in weight}
    left = set(sorted(weight, key=lambda i: (-weight[i], i))[:_CLAIMS])
    carriers = _carriers(evidence, [by_id[i] for i in sorted(left)], weight)
    chosen: list[BriefSentence] = []
    said: set[str] = set()
    while carriers and len(chosen) < _MOST:
        worth = {c: round(c.worth(left, said), 6) for c in carriers}
        if not chosen:
            # Whether a lead serves is asked without disputes: one quotation, in dispute, was worth four leads.
            contested = frozenset(i for i in left if by_id[i].disputed)
            plain = {c: round(c.worth(left, said, contested), 6) for c in carriers}
            enough = _LEAD_WORTH * max(plain.values())
            worth = {c: w for c, w in worth.items() if plain[c] >= enough and _is_lead(evidence, c.span)} or worth
        best = min(worth, key=lambda c: (-worth[c], len(c.span), c.span))
        if not worth[best]:
            break
        new = sorted(left & best.weights.keys())
        carriers = [c for c in carriers if not c.span.overlaps(best.span)]
        left -= set(new)
        said |= best.words
        least = min((by_id[i].counts for i in new), key=lambda c: (c.origins.shown, c.origins.at_most, c.articles))
        chosen.append(BriefSentence(best.span, tuple(new), least))
    return tuple(chosen)


@dataclass(frozen=True, slots=True, eq=False)
class _Carrier:
    """A passage that may stand in the brief: its content stems, how fit it is (at most 1), and by claim that it carries
    what carrying it counts."""

    span: Span
    words: frozenset[str]
    merit: float
    weights: Mapping[str, float]

    def worth(self, left: Collection[str], said: Collection[str], contested: Collection[str] = ()) -> float:
        """What it adds to those chosen before, whose words are `said`; 0 if it only repeats them. `contested`: claims
        that do not count double here."""
        if len(self.words.intersection(said)) > _SAID * len(self.words):
            return 0.0
        return self.merit * sum(w / (_DISPUTED if i in contested else 1) for i, w in self.weights.items() if i in left)


def _carriers(evidence: Evidence, claims: Sequence[ClaimFinding], weight: Mapping[str, int]) -> list[_Carrier]:
    """Every passage that can be read alone and holds a report of one of the claims.

    It counts by the share of its content words that another article has too: a machine's rewrite swaps them ("voted
    final month to ship the overseas troops away"), and what one outlet adds by the way is not the story.
    """
    second_hand, shared = _second_hand(evidence), _shared_words(evidence)
    common = {c.id: _common_words(evidence, c) for c in claims}
    found: list[_Carrier] = []
    for passage, carried in _passages(evidence, claims).items():
        words = frozenset(evidence.stems(passage.span))
        if not words:
            continue
        merit = len(words & shared) / len(words) / (1 + passage.flaws / _FLAW)
        merit *= _SECOND_HAND if passage.span.article in second_hand else 1
        weights = {i: weight[i] * _covered(words, common[i]) for i in sorted(carried)}
        found.append(_Carrier(passage.span, words, merit, weights))
    return found


def _weight(claim: ClaimFinding) -> int:
    """The articles that make it, twice with each evidenced origin; a dispute counts double."""
    weight = claim.counts.articles + 2 * claim.counts.origins.shown
    return weight * (_DISPUTED if claim.disputed else 1)


def _passages(evidence: Evidence, claims: Sequence[ClaimFinding]) -> dict[Passage, set[str]]:
    """Every passage that can be read alone, and the claims whose reports stand in it."""
    found: dict[Passage, set[str]] = {}
    of_report: dict[Span, list[Passage]] = {}
    for claim in claims:
        for span in {r.span for r in claim.reports}:
            if span not in of_report:
                whole = [p for p in find_sentences(evidence, span) if p.readable and _is_body(evidence, p)]
                of_report[span] = [replace(p, flaws=p.flaws + _NOBODY * _unnamed(evidence, p.span)) for p in whole]
            for passage in of_report[span]:
                found.setdefault(passage, set()).add(claim.id)
    return found


def _is_body(evidence: Evidence, passage: Passage) -> bool:
    return all(s.kind == "body" for s in evidence.sentences(passage.span))


def _unnamed(evidence: Evidence, span: Span) -> bool:
    """Does the passage quote somebody whom it does not name, or say what a pronoun did that stands for nobody in it?"""
    reading = evidence.reading(span.article)
    quotes = [q for q in reading.quotes if q.mode == "direct" and q.content.overlaps(span)]
    if any(q.speaker is None or not span.contains(q.speaker) or _is_pronoun(evidence, q.speaker) for q in quotes):
        return True
    clauses = (a for a in reading.assertions if span.contains(a.span) and a.actors)
    first = next((a for a in clauses if not any(q.content.contains(a.span) for q in quotes)), None)
    if first is None or not _is_pronoun(evidence, first.actors[0]):
        return False
    return not any(n.span.start >= span.start and n.span.end <= first.actors[0].start for n in reading.names)


def _is_pronoun(evidence: Evidence, span: Span) -> bool:
    return evidence.text(span).lower() in _PRONOUNS


def _common_words(evidence: Evidence, claim: ClaimFinding) -> frozenset[str]:
    """The content stems that at least half of the articles use which make the claim."""
    used: dict[str, set[str]] = {}
    for span in {r.span for r in claim.reports}:
        used.setdefault(span.article, set()).update(evidence.stems(span))
    articles = Counter(stem for stems in used.values() for stem in stems)
    return frozenset(stem for stem, number in articles.items() if 2 * number >= len(used))


def _covered(words: frozenset[str], common: frozenset[str]) -> float:
    """How much of a claim the passage tells: "We will hand over nothing" is not "nothing that leads to a person"."""
    return len(words & common) / len(common) if common else 1.0


def _shared_words(evidence: Evidence) -> frozenset[str]:
    """The content stems that two articles have."""
    return frozenset(stem for stem, number in evidence.once(articles_of).items() if number > 1)


def _second_hand(evidence: Evidence) -> frozenset[str]:
    """The articles that took their words from another at hand."""
    return frozenset(
        link.to
        for link in evidence.lineage.links
        if link.directed and link.relation in ("verbatim", "paraphrase") and link.from_ in evidence.by_id
    )


def _is_lead(evidence: Evidence, span: Span) -> bool:
    body = [s.span for s in evidence.reading(span.article).sheet.sentences if s.kind == "body"][:_LEAD]
    return any(s.overlaps(span) for s in body)
