"""Where the reports of one thing cannot all hold: numbers that differ, a quality against its opposite, yes against no.

In: an anchor and its report spans. Out: the sides, as indices of the reports, and the reason; nothing where the reports
agree, where one only says less, or where they speak of another state or scope. No verdict.
"""

from collections.abc import Sequence
from itertools import combinations

from secondsource.model.findings import FigureFinding, Stance
from secondsource.model.lineage import Reason
from secondsource.model.spans import Span

from ..anchors import Anchor
from ..claims.likeness import UNLIKE, Likeness
from ..evidence import Evidence
from ..figures.bounds import show_value
from .lines import Line, line_at
from .matches import is_affirmed, is_alike
from .negations import Denied, find_denied
from .qualities import OPPOSITES, qualities_at

# Reports of a claim that are compared, and how far from the word denied another stands, in words.
_MOST, _NEAR = 60, 8
# By reason, how the second side of a dispute stands to what the first says.
_STANCES: dict[str, Stance] = {
    "accusation and denial": "denies",
    "said and denied": "denies",
    "said and not said": "denies",
    "said and held open": "hedges",
}
# What stands behind these is missing somewhere, and need not be missing elsewhere ("without flour").
_NO = frozenset("no without nobody nothing none".split())


def find_sides(
    evidence: Evidence,
    anchor: Anchor,
    spans: Sequence[Span],
    figures: Sequence[FigureFinding],
    *,
    told: Sequence[Sequence[frozenset[Span]]] = (),
    likeness: Likeness | None = None,
) -> tuple[list[list[int]], list[Reason]]:
    """The sides of a dispute (lists of indices into `spans`, two or more) and why; nothing where there is none, or
    where one of `told` holds what denies it (the sentences of each side of other disputes). With `likeness`, sides that
    words alone tell must be as likely as not to state one fact."""
    if anchor.sides:
        return [[i for i, s in enumerate(spans) if s in side] for side in anchor.sides], []
    for finding in figures:
        if finding.id in anchor.findings and finding.status == "differs" and finding.why not in ("update", "rounding"):
            sides = _by_value(finding, spans)
            if len(sides) > 1 and _odds(evidence, likeness, spans, sides) > UNLIKE:
                return sides, [Reason("figures differ", 1.0, f"{finding.what}: {_values(finding)}")]
    quality = _by_quality(evidence, spans)
    if quality is not None and _odds(evidence, likeness, spans, quality[0]) >= 0:
        return quality
    negated = _by_negation(evidence, spans)
    if negated is None or _odds(evidence, likeness, spans, negated[0]) < 0:
        return [], []
    denied = evidence.begun([spans[i] for i in negated[0][1]])
    twice = any(side & denied for sides in told for side in sides)
    return ([], []) if twice else negated


def _odds(
    evidence: Evidence, likeness: Likeness | None, spans: Sequence[Span], sides: Sequence[Sequence[int]]
) -> float:
    """The log-odds that sentences of two of the sides state one fact; without `likeness` it is not asked.

    Of nine disputes by a quality or a "not" inside a claim of four stories of 15 to 40 articles none was real: a claim
    of sixteen reports holds "peace" and "violent".
    """
    if likeness is None:
        return 0.0
    told = [sorted(evidence.begun([spans[i] for i in side])) for side in sides]
    return max(likeness.between(one, other) for one, other in combinations(told, 2))


def stances_of(sides: Sequence[Sequence[int]], reasons: Sequence[Reason]) -> dict[int, Stance]:
    """The stance of the reports (by index) that deny, or hold open, what the other side says."""
    if len(sides) != 2:
        return {}
    found = next((_STANCES[r.name] for r in reasons if r.name in _STANCES), None)
    return dict.fromkeys(sides[1], found) if found is not None else {}


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


def _qualities(evidence: Evidence, span: Span) -> set[str]:
    """The qualities that the sentence around a report gives to something."""
    sentence = evidence.sentence(span)
    return evidence.once_at(qualities_at, sentence.span if sentence is not None else span)


def _by_quality(evidence: Evidence, spans: Sequence[Span]) -> tuple[list[list[int]], list[Reason]] | None:
    """Reports of one act that give it opposite qualities, in different articles."""
    if len({s.article for s in spans}) < 2:
        return None
    stems = [_qualities(evidence, s) for s in spans]
    for left, right in OPPOSITES:
        a = [i for i, x in enumerate(stems) if x & left and not x & right]
        b = [i for i, x in enumerate(stems) if x & right and not x & left]
        if a and b and {spans[i].article for i in a} != {spans[i].article for i in b}:
            words = sorted({w for i in (*a, *b) for w in stems[i] & (left | right)})
            return [a, b], [Reason("opposite qualities", 1.0, " against ".join(words))]
    return None


def _by_negation(evidence: Evidence, spans: Sequence[Span]) -> tuple[list[list[int]], list[Reason]] | None:
    """Reports of one thing of which one denies what another affirms: a verb or noun, and one more word with it."""
    sentences = [evidence.sentence(s) for s in spans[:_MOST]]
    lines = [evidence.once_at(line_at, s.span) if s is not None and s.tokens else None for s in sentences]
    for j, line in enumerate(lines):
        for denied in find_denied(line) if line is not None and spans[j].meets(line.span) else ():
            assert line is not None
            said = [i for i, other in enumerate(lines) if other is not None and _affirms(evidence, line, denied, other)]
            if said:
                word = line.tokens[denied.head].text
                return [said, [j]], [Reason("said and not said", 1.0, f"“{word}” is said and denied")]
    return None


def _is_renamed(line: Line, denied: Denied) -> bool:
    """Is a thing with what tells it apart all that is denied ("not 23 barns")? What is denied of the object of a verb
    ("did not get a jury to act"), of a place ("not made at her level") or of what will be is no denial of the noun."""
    words = line.tokens[denied.cue + 1 : denied.head]
    told_apart = bool(line.held(denied.first, denied.last) - {line.stems[denied.head]})
    bare = not any(t.tag in ("VERB", "AUX", "ADP", "PART") for t in words)
    return told_apart and bare and line.tokens[denied.cue].text.lower() not in _NO


def _affirms(evidence: Evidence, line: Line, denied: Denied, other: Line) -> bool:
    """Does another article, or another speaker, say what is denied, and most of its words?"""
    if line.span.article == other.span.article and (
        line.span == other.span or evidence.speakers(line.span) == evidence.speakers(other.span)
    ):
        return False
    head, token = line.stems[denied.head], line.tokens[denied.head]
    if token.tag not in ("VERB", "NOUN") or (token.tag == "NOUN" and not _is_renamed(line, denied)):
        return False
    if any(head in other.held(d.first, d.last) for d in find_denied(other)):
        return False
    sought = line.held(denied.first, denied.last) - {head}
    before = line.held(max(0, denied.cue - _NEAR), denied.cue)
    for i, item in enumerate(other.stems):
        if item == head and is_alike(token, other.tokens[i]) and is_affirmed(other, i):
            near = other.held(max(0, i - _NEAR), i + _NEAR)
            about = sought or before
            return bool(before & near or token.tag == "NOUN") and 2 * len(about & near) >= max(1, len(about))
    return False
