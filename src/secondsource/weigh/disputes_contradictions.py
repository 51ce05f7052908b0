"""Every contradiction of a story, once: what the finders find, joined where it is one.

In: the evidence. Out: `Contradiction`s in order of place, each side with the copies of its sentences. Each names why;
none says who is right.
"""

from collections.abc import Sequence

from secondsource.model.spans import Span
from secondsource.text.groups import Groups

from .disputes_denials import find_denials
from .disputes_judgements import find_opposite_judgements
from .disputes_lines import find_lines
from .disputes_polarity import find_opposites
from .disputes_qualities import find_opposite_qualities
from .disputes_records import Contradiction
from .disputes_times import find_other_times
from .disputes_undisclosed import find_told_secrets
from .evidence import Evidence

# Two contradictions about so much of the same words are one.
_SAME = 0.5


def find_contradictions(evidence: Evidence) -> list[Contradiction]:
    """The contradictions between reports, in order of place."""
    lines = find_lines(evidence)
    copies = _copies(evidence)
    found = [
        *find_denials(evidence, lines),
        *find_opposites(evidence, lines),
        *find_opposite_qualities(evidence, lines),
        *find_other_times(evidence, lines),
        *find_opposite_judgements(evidence, lines),
        *find_told_secrets(evidence, lines),
    ]
    wide = [_with_copies(c, copies) for c in found]
    groups: Groups[int] = Groups(range(len(wide)))
    for i, one in enumerate(wide):
        for j in range(i + 1, len(wide)):
            if _is_one(one, wide[j]):
                groups.join(i, j)
    joined = [_join([wide[i] for i in sorted(members)]) for members in groups.members().values()]
    apart = [c for c in joined if not set(c.sides[0]) & set(c.sides[1])]
    return sorted(apart, key=lambda c: (min(s for side in c.sides for s in side), c.sides, c.reason.detail))


def _copies(evidence: Evidence) -> dict[Span, set[Span]]:
    """By sentence the sentences that the aligner sets beside it."""
    found: dict[Span, set[Span]] = {}
    for alignment in evidence.lineage.alignments:
        left, right = evidence.sentence(alignment.left), evidence.sentence(alignment.right)
        if left is not None and right is not None:
            found.setdefault(left.span, set()).add(right.span)
            found.setdefault(right.span, set()).add(left.span)
    return found


def _with_copies(one: Contradiction, copies: dict[Span, set[Span]]) -> Contradiction:
    """Each side with the copies of its sentences that stand on no other side."""
    every = {s for side in one.sides for s in side}
    wide = [{c for s in side for c in copies.get(s, ())} for side in one.sides]
    sides = tuple(
        tuple(sorted({*side, *(c for c in more if c not in every and not any(c in w for w in wide if w is not more))}))
        for side, more in zip(one.sides, wide, strict=True)
    )
    return Contradiction(sides, one.reason, one.topic)


def _is_one(one: Contradiction, other: Contradiction) -> bool:
    """Do both have a report of the same side in common, about the same words, or one of each?"""
    shared = [bool(set(a) & set(b)) for a, b in zip(one.sides, other.sides, strict=True)]
    if all(shared):
        return True
    topics = len(one.topic & other.topic) > _SAME * min(len(one.topic), len(other.topic))
    return any(shared) and topics and one.reason.name == other.reason.name


def _join(members: Sequence[Contradiction]) -> Contradiction:
    sides = tuple(tuple(sorted({s for m in members for s in m.sides[n]})) for n in range(len(members[0].sides)))
    return Contradiction(sides, members[0].reason, frozenset().union(*(m.topic for m in members)))
