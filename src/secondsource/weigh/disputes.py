"""Where the reports of one thing cannot all hold: numbers that differ, a quality against its opposite, yes against no.

In: an anchor and its report spans. Out: the sides, as indices of the reports, and the reason; nothing where the reports
agree, where one only says less, or where they speak of another state or scope. No verdict.
"""

import re
from collections.abc import Sequence

from secondsource.model.findings import FigureFinding
from secondsource.model.lineage import Reason
from secondsource.model.spans import Span
from secondsource.text.stems import stem

from .anchors import Anchor
from .disputes_qualities import OPPOSITES, stems_with_negations
from .evidence import Evidence
from .figure_bounds import show_value


def find_sides(
    evidence: Evidence, anchor: Anchor, spans: Sequence[Span], figures: Sequence[FigureFinding]
) -> tuple[list[list[int]], list[Reason]]:
    """The sides of a dispute (lists of indices into `spans`, two or more) and why; nothing where there is none."""
    if anchor.sides:
        return [[i for i, s in enumerate(spans) if s in side] for side in anchor.sides], []
    for finding in figures:
        if finding.id in anchor.findings and finding.status == "differs" and finding.why not in ("update", "rounding"):
            sides = _by_value(finding, spans)
            if len(sides) > 1:
                return sides, [Reason("figures differ", 1.0, f"{finding.what}: {_values(finding)}")]
    quality = _by_quality(evidence, spans)
    if quality is not None:
        return quality
    negated = _by_negation(evidence, spans)
    return negated if negated is not None else ([], [])


def _values(finding: FigureFinding) -> str:
    values = sorted({r.value for r in finding.readings if r.value is not None})
    return " against ".join(show_value(v) for v in values)


def _by_value(finding: FigureFinding, spans: Sequence[Span]) -> list[list[int]]:
    sides: dict[tuple[float | None, float | None, float | None], list[int]] = {}
    for reading in finding.readings:
        for i, span in enumerate(spans):
            if span.overlaps(reading.span):
                side = sides.setdefault((reading.value, reading.low, reading.high), [])
                if i not in side:
                    side.append(i)
    return [sorted(s) for _, s in sorted(sides.items(), key=lambda x: str(x[0]))]


def _stems(evidence: Evidence, span: Span) -> set[str]:
    """Stems of the sentence around a report, "non-binding" taken as one word."""
    sentence = evidence.sentence(span)
    return stems_with_negations(evidence.text(sentence.span if sentence is not None else span))


def _by_quality(evidence: Evidence, spans: Sequence[Span]) -> tuple[list[list[int]], list[Reason]] | None:
    """Reports of one act that give it opposite qualities, in different articles."""
    if len({s.article for s in spans}) < 2:
        return None
    stems = [_stems(evidence, s) for s in spans]
    for left, right in OPPOSITES:
        a = [i for i, x in enumerate(stems) if x & left and not x & right]
        b = [i for i, x in enumerate(stems) if x & right and not x & left]
        if a and b and {spans[i].article for i in a} != {spans[i].article for i in b}:
            words = sorted({w for i in (*a, *b) for w in stems[i] & (left | right)})
            return [a, b], [Reason("opposite qualities", 1.0, " against ".join(words))]
    return None


def _by_negation(evidence: Evidence, spans: Sequence[Span]) -> tuple[list[list[int]], list[Reason]] | None:
    """Reports of different articles whose clause has the same verb and subject or object, once denied."""
    told: list[tuple[int, bool, str, frozenset[str]]] = []
    for i, span in enumerate(spans):
        for assertion in evidence.reading(span.article).assertions:
            if span.contains(assertion.span) and assertion.modality in ("asserted", "planned"):
                verb = stem(evidence.text(assertion.predicate).split()[-1])
                parts = [*assertion.actors, *([assertion.object] if assertion.object else [])]
                nouns = frozenset(stem(w) for p in parts for w in re.findall(r"\w{3,}", evidence.text(p)))
                told.append((i, assertion.negated, verb, nouns))
    for n, (i, negated, verb, nouns) in enumerate(told):
        for j, other_negated, other_verb, other_nouns in told[n + 1 :]:
            if spans[i].article == spans[j].article or negated == other_negated or verb != other_verb:
                continue
            if len(nouns & other_nouns) >= 2:
                yes, no = ((i, j) if other_negated else (j, i))
                return [[yes], [no]], [Reason("said and denied", 1.0, f"“{verb}” is asserted and denied")]
    return None
