"""What claims are grown around: statements, figures, dated events, commitments, aligned sentences, like assertions.

In: the evidence and the findings made of it. Out: `Anchor`s, each a set of spans that report one thing, with the reason
why they belong together. Two anchors that stand on the same words are one.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from secondsource.model.findings import CommitmentFinding, EventFinding, FigureFinding, PositionFinding, QuoteFinding
from secondsource.model.lineage import Reason
from secondsource.model.spans import Span, inside

from .claims.groups import Group
from .disputes.contradictions import find_contradictions, widen
from .disputes.frames import may_deny
from .disputes.lines import find_lines
from .evidence import Evidence
from .likeness import content_stems
from .same_facts import LikePair, find_like_groups

# A clause shorter than this ("denied it") does not tell a reader what it is about.
_CLAUSE = 40
# An accusation and a denial are of one thing where they have two content words beside the parties' names in common, or
# where the accused is who denies: with one in common, or a word that denies. A "not" of his alone is of anything ("we
# just did not win").
_CONTESTED = 2
# Two anchors are one where they share more than half the reports of the smaller, in two articles or more.
_MERGE = 0.5
# By their sentences, where one of the two is no more than an event or a likeness, six tenths: it takes a fifth off the
# list and no marked claim of four stories.
_SHARED = 0.6
# One claim for two where two thirds of their sentences are in both: with half, a tenth of the marked claims that are
# joined in the four stories not looked at is lost.
_NEARLY = 2 / 3


@dataclass(frozen=True, slots=True)
class Anchor:
    """Spans that report one thing. `strength` orders what only one article has; `findings` are the ids it came from;
    `sides` is set where the anchor itself parts them (who accuses, who denies)."""

    spans: tuple[Span, ...]
    reasons: tuple[Reason, ...]
    strength: int
    findings: tuple[str, ...] = ()
    sides: tuple[tuple[Span, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Weighed:
    """The findings that claims are anchored on."""

    quotes: Sequence[QuoteFinding]
    figures: Sequence[FigureFinding]
    events: Sequence[EventFinding]
    commitments: Sequence[CommitmentFinding]
    positions: Sequence[PositionFinding]
    like: Sequence[LikePair]


def find_anchors(evidence: Evidence, weighed: Weighed) -> list[Anchor]:
    """All anchors, of one article or several, in order of kind and place."""
    found: list[Anchor] = []
    for quote in weighed.quotes:
        spans = [r.span for r in quote.renderings]
        detail = f"one statement of {quote.speaker.name or 'an unnamed speaker'}"
        found.append(_anchor("statement", detail, spans, quote.id, 4))
    for commitment in weighed.commitments:
        spans = [r.span for r in commitment.reports]
        detail = f"one commitment, due {commitment.due}" if commitment.due else "one commitment"
        found.append(_anchor("commitment", detail, spans, commitment.id, 3))
    for figure in weighed.figures:
        spans = [_clause(evidence, r.span) for r in figure.readings]
        found.append(_anchor("figure", f"one quantity: {figure.what}", spans, figure.id, 2))
    for event in weighed.events:
        spans = [_clause(evidence, r.span) for r in event.reports]
        found.append(_anchor("event", f"one event, {event.date}", spans, event.id, 1))
    found.extend(_contradicted(evidence, _contested(evidence, weighed.positions)))
    found.extend(_aligned(evidence))
    found.extend(_alike(weighed.like))
    return [a for a in found if a.spans]


def find_places(weighed: Weighed) -> Iterator[tuple[str, list[Span]]]:
    """The places that each finding sets beside each other, with the kind of the finding."""
    for quote in weighed.quotes:
        yield "statement", [r.span for r in quote.renderings]
    for figure in weighed.figures:
        yield "figure", [r.span for r in figure.readings]
    for event in weighed.events:
        yield "event", [r.span for r in event.reports]
    for commitment in weighed.commitments:
        yield "commitment", [r.span for r in commitment.reports]
    for position in weighed.positions:
        yield "position", [r.span for r in position.reports]


def _anchor(name: str, detail: str, spans: Iterable[Span], finding: str, strength: int) -> Anchor:
    return Anchor(tuple(sorted(set(spans))), (Reason(name, 1.0, detail),), strength, (finding,))


def _clause(evidence: Evidence, span: Span) -> Span:
    """The clause that holds the span, where it is more than a few words; else the sentence."""
    sentence = evidence.sentence(span)
    clauses = inside(evidence.reading(span.article).assertions, sentence.span) if sentence is not None else ()
    held = [a for a in clauses if a.span.contains(span) and len(a.span) >= _CLAUSE]
    if held:
        return min(held, key=lambda a: (len(a.span), a.span)).span
    return sentence.span if sentence is not None and sentence.span.contains(span) else span


def _contested(evidence: Evidence, positions: Sequence[PositionFinding]) -> list[Anchor]:
    """Accusations beside their denials, one anchor a matter."""
    charges = [p for p in positions if p.stance == "accuses"]
    groups: list[tuple[list[PositionFinding], list[PositionFinding]]] = []
    for denial in (p for p in positions if p.stance == "denies"):
        met = [c for c in charges if _meets(evidence, c, denial)]
        if not met:
            continue
        joined = ([*met], [denial])
        for group in [g for g in groups if any(c in g[0] for c in met)]:
            groups.remove(group)
            joined = ([*group[0], *(c for c in joined[0] if c not in group[0])], [*group[1], *joined[1]])
        groups.append(joined)
    return [_contest(evidence, accusing, denying) for accusing, denying in groups]


def _contest(evidence: Evidence, charges: Sequence[PositionFinding], denials: Sequence[PositionFinding]) -> Anchor:
    denying = {_clause(evidence, r.span) for p in denials for r in p.reports}
    accusing = {_clause(evidence, r.span) for p in charges for r in p.reports} - denying
    # "X blamed Y, which denied it" is one clause with both: it stands on the denying side alone.
    sides = tuple(tuple(sorted(side)) for side in (accusing, denying) if side)
    names = {a.id: a.name for a in evidence.resolved.actors}
    who = ", ".join(sorted({names.get(p.actor, p.actor) for p in charges}))
    whom = ", ".join(sorted({names.get(p.actor, p.actor) for p in denials}))
    reason = Reason("accusation and denial", 1.0, f"{who} accuses; {whom} denies")
    ids = tuple(sorted(p.id for p in (*charges, *denials)))
    return Anchor(tuple(sorted(accusing | denying)), (reason,), 3, ids, sides if len(sides) > 1 else ())


def _contradicted(evidence: Evidence, contested: Sequence[Anchor]) -> list[Anchor]:
    """The accusations with their denials, and reports that contradict each other, one anchor a matter: not again what
    stands beside its accusation."""
    denied = [s for a in contested for side in a.sides[1:] for s in side]
    joined, apart, lines = list(contested), [], find_lines(evidence)
    for one in find_contradictions(evidence, lines):
        if any(s.overlaps(d) for side in one.sides[1:] for s in side for d in denied):
            continue
        wide = ((n, widen(lines, a.sides, one)) for n, a in enumerate(joined))
        at, sides = next(((n, w) for n, w in wide if w is not None), (0, None))
        spans = tuple(sorted({s for side in sides or one.sides for s in side}))
        if sides is not None:
            joined[at] = replace(joined[at], spans=spans, sides=sides)
        else:
            apart.append(Anchor(spans, (one.reason,), 3, (), one.sides))
    return [*joined, *apart]


def _meets(evidence: Evidence, charge: PositionFinding, denial: PositionFinding) -> bool:
    """Is it the thing, or the one, that the charge accuses who denies here?"""
    if charge.actor == denial.actor:
        return False
    denied = {s for r in denial.reports for s in evidence.stems(r.span)}
    charged = {s for r in charge.reports for s in evidence.stems(r.span)}
    parties = {
        s for a in evidence.resolved.actors if a.id in (denial.actor, charge.actor) for s in content_stems(a.name)
    }
    common = (denied & charged) - parties
    answers = charge.toward == denial.actor and (common or any(_is_denial(evidence, r.span) for r in denial.reports))
    return bool(answers) or len(common) >= _CONTESTED


def _is_denial(evidence: Evidence, span: Span) -> bool:
    """Does its sentence hold a word that denies ("rejected the charge")?"""
    sentence = evidence.sentence(span)
    return sentence is not None and any(may_deny(t) for t in sentence.tokens)


def _aligned(evidence: Evidence) -> list[Anchor]:
    """Sentences set beside each other by the aligner, joined over more than two articles."""
    groups: list[set[Span]] = []
    for alignment in sorted(evidence.lineage.alignments, key=lambda a: (a.left, a.right)):
        pair = {alignment.left, alignment.right}
        touching = [g for g in groups if any(s.overlaps(p) for s in g for p in pair)]
        for group in touching:
            groups.remove(group)
        groups.append(pair.union(*touching))
    reason = Reason("aligned", 1.0, "the same words in the same order, in sentences set beside each other")
    return [Anchor(tuple(sorted(g)), (reason,), 2) for g in groups if len({s.article for s in g}) > 1]


def _alike(like: Sequence[LikePair]) -> list[Anchor]:
    """Sentences of different articles that state one fact in other words."""
    groups = find_like_groups(like)
    return [Anchor(spans, reasons, 1) for spans, reasons in groups if len({s.article for s in spans}) > 1]


def merge_anchors(evidence: Evidence, anchors: Sequence[Anchor]) -> list[Anchor]:
    """Anchors that stand on the same words made one; strongest first, so that the result does not hang on order.

    Only anchors that share a sentence are held against each other: all pairs took 8 of the 20 s for which 25 articles
    of one day were weighed.
    """
    merged: list[_Placed] = []
    touching: dict[Span, set[int]] = {}
    for anchor in sorted(anchors, key=lambda a: (-len({s.article for s in a.spans}), -a.strength, a.spans)):
        new = _Placed(anchor, _by_article(anchor.spans), evidence.begun(anchor.spans), _touched(evidence, anchor))
        near = sorted({i for line in new.touched for i in touching.get(line, ())})
        twin = next((i for i in near if _same(new, merged[i]) or _same_sentences(new, merged[i])), None)
        if twin is None:
            twin = len(merged)
            merged.append(new)
        else:
            one = _join(merged[twin].anchor, anchor)
            touched = merged[twin].touched | new.touched
            merged[twin] = _Placed(one, _by_article(one.spans), evidence.begun(one.spans), touched)
        for line in new.touched:
            touching.setdefault(line, set()).add(twin)
    return [m.anchor for m in merged]


@dataclass(frozen=True, slots=True)
class _Placed:
    """An anchor with its spans by article, the sentences in which they begin, and all that they overlap."""

    anchor: Anchor
    spans: Mapping[str, Sequence[Span]]
    begun: frozenset[Span]
    touched: frozenset[Span]


def _touched(evidence: Evidence, anchor: Anchor) -> frozenset[Span]:
    return frozenset(s.span for x in anchor.spans for s in evidence.sentences(x))


def _same_sentences(one: _Placed, other: _Placed) -> bool:
    """Do two anchors stand in mostly the same sentences, of two articles or more, one of them by likeness alone?"""
    left, right, common = one.anchor, other.anchor, one.begun & other.begun
    if left.sides or right.sides or min(left.strength, right.strength) > 1:
        return False
    return len({s.article for s in common}) > 1 and len(common) >= _SHARED * min(len(one.begun), len(other.begun))


def _same(one: _Placed, other: _Placed) -> bool:
    if one.anchor.sides or other.anchor.sides:
        return one.anchor.sides == other.anchor.sides
    smaller, larger = sorted((one, other), key=lambda p: (len(p.anchor.spans), p.anchor.spans))
    spans = smaller.anchor.spans
    shared = [s for s in spans if any(_coincide(s, o) for o in larger.spans.get(s.article, ()))]
    if len(smaller.spans) > 1:  # of several articles
        return len(shared) > _MERGE * len(spans) and len({s.article for s in shared}) > 1
    return len(shared) == len(spans)


def _by_article(spans: Iterable[Span]) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    for span in spans:
        found.setdefault(span.article, []).append(span)
    return found


def _coincide(left: Span, right: Span) -> bool:
    """Do the two stand on mostly the same words? A clause is not the long sentence it stands in."""
    return 2 * left.shared(right) > max(len(left), len(right))


def _join(one: Anchor, other: Anchor) -> Anchor:
    spans = {article: set(own) for article, own in _by_article(one.spans).items()}
    for span in other.spans:
        beside = spans.setdefault(span.article, set())
        if not any(_coincide(span, s) or span.contains(s) or s.contains(span) for s in beside):
            beside.add(span)
    reasons = [*one.reasons, *(r for r in other.reasons if r not in one.reasons)]
    every = tuple(sorted(s for own in spans.values() for s in own))
    return Anchor(every, tuple(reasons), max(one.strength, other.strength), one.findings + other.findings)


def add_groups(evidence: Evidence, anchors: Sequence[Anchor], groups: Iterable[Group], *, at_most: int) -> list[Anchor]:
    """The anchors, and up to `at_most` in all the groups that no anchor or group before them stands for.

    One stands for a group where two thirds of all their sentences are in both, or where the group is at least half of
    it: a claim beside nearly the same claim tells an editor nothing.
    """
    found = list(anchors)
    held: dict[Span, list[frozenset[Span]]] = {}

    def hold(sentences: frozenset[Span]) -> None:
        for sentence in sentences:
            held.setdefault(sentence, []).append(sentences)

    for anchor in anchors:
        hold(evidence.begun(anchor.spans))
    for group in groups:
        new = frozenset(group.spans)
        beside = (h for sentence in group.spans for h in held.get(sentence, ()))
        if any(len(new & h) >= _NEARLY * len(new | h) or (new <= h and 2 * len(new) >= len(h)) for h in beside):
            continue
        if len(found) >= at_most:
            break
        found.append(Anchor(group.spans, group.reasons, 1))
        hold(new)
    return found
