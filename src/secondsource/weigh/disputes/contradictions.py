"""Every contradiction of a story, once: what the finders find, joined where it is one.

In: the evidence. Out: `Contradiction`s in order of place, each side with the copies of its sentences. Each names why;
none says who is right.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from secondsource.model.spans import Span

from ..claims.likeness import find_likeness
from ..evidence import Evidence
from .concessions import find_concessions
from .denials import find_denials
from .gravity import find_gravity
from .lines import HANDFUL, Lines
from .polarity import find_opposites
from .qualities import find_opposite_qualities
from .records import Contradiction
from .restrictions import find_restrictions
from .terms import find_other_terms
from .times import find_other_times
from .verdicts import find_verdicts

# Sides of two contradictions tell the same where they hold so much of the same words: as of one act
# (`disputes.qualities`). With 0.9 when all met and what they changed are one in one of fourteen stories.
_ALIKE = 1.2
# So many sentences of a side are compared, and contradictions beside each other: no marked story has more than eleven
# contradictions.
_SENTENCES, _MOST = 6, 60


def find_contradictions(evidence: Evidence, lines: Lines) -> list[Contradiction]:
    """The contradictions between reports, in order of place."""
    copies = _copies(evidence)
    found = [
        *find_denials(evidence, lines),
        *find_opposites(evidence, lines),
        *find_opposite_qualities(evidence, lines),
        *find_other_times(evidence, lines),
        *find_other_terms(evidence, lines),
        *find_restrictions(evidence, lines),
        *find_concessions(evidence, lines),
        *find_verdicts(evidence, lines),
        *find_gravity(evidence, lines),
    ]
    if len(lines.every) > HANDFUL:
        found = _of_one_fact(evidence, found)
    stems = {line.span: line.all_stems for line in lines.every}
    wide = sorted((_with_copies(c, copies, stems) for c in found), key=_place)
    joined = _join_same(lines, wide)
    return sorted((c for c in joined if not set(c.sides[0]) & set(c.sides[1])), key=_place)


def _of_one_fact(evidence: Evidence, found: Iterable[Contradiction]) -> list[Contradiction]:
    """Those that a construction tells in one article, and of the others those in which two sentences are as likely as
    not to state one fact.

    Among many articles words in common and a "not" are mostly chance: of 24 such pairs of 38 articles of one day one or
    two were disputes, and of the three that this leaves, one; within one article, of five such pairs in four stories
    none.
    """
    told = {one: _pairs(evidence, one) for one in found}
    likeness = find_likeness(evidence, (), only={pair for pairs in told.values() for pair in pairs})
    at = {line.span: n for n, line in enumerate(likeness.told)}

    def is_one(one: Contradiction) -> bool:
        if one.reason.name == "other times":
            return False  # each of a run of days has its own: seven of seven were two events
        pairs = told[one]
        by_words = one.topic and one.reason.name != "opposite qualities"
        if not by_words and any(a.article == b.article for a, b in pairs):
            return True
        return any(a in at and b in at and likeness.of(at[a], at[b]) >= 0 for a, b in pairs)

    return [one for one in told if is_one(one)]


def _pairs(evidence: Evidence, one: Contradiction) -> list[tuple[Span, Span]]:
    """The sentences of the one side with those of the other."""
    first, second, *_ = (
        [s.span for x in side[:_SENTENCES] if (s := evidence.sentence(x)) is not None] for side in one.sides
    )
    return list(product(first, second))


def _place(one: Contradiction) -> tuple[Span, tuple[tuple[Span, ...], ...], str]:
    return min(s for side in one.sides for s in side), one.sides, one.reason.detail


def _copies(evidence: Evidence) -> dict[Span, set[Span]]:
    """By sentence the sentences that the aligner sets beside it."""
    found: dict[Span, set[Span]] = {}
    for alignment in evidence.lineage.alignments:
        left, right = evidence.sentence(alignment.left), evidence.sentence(alignment.right)
        if left is not None and right is not None:
            found.setdefault(left.span, set()).add(right.span)
            found.setdefault(right.span, set()).add(left.span)
    return found


def _with_copies(
    one: Contradiction, copies: Mapping[Span, set[Span]], stems: Mapping[Span, frozenset[str]]
) -> Contradiction:
    """Each side with the copies of its sentences that stand on no other side and say what it is about."""
    every = {s for side in one.sides for s in side}
    wide = [{c for s in side for c in copies.get(s, ()) if _says(stems, c, one.topic)} for side in one.sides]
    sides = tuple(
        tuple(sorted({*side, *(c for c in more if c not in every and not any(c in w for w in wide if w is not more))}))
        for side, more in zip(one.sides, wide, strict=True)
    )
    return Contradiction(sides, one.reason, one.topic)


def _says(stems: Mapping[Span, frozenset[str]], copy: Span, topic: frozenset[str]) -> bool:
    return not topic or bool(topic & stems.get(copy, frozenset()))


def _join_same(lines: Lines, found: Sequence[Contradiction]) -> list[Contradiction]:
    """Contradictions of one matter made one, in whichever order their sides stand."""
    joined: list[Contradiction] = []
    for one in found:
        apart: list[Contradiction] = []
        whole = one
        for other in joined[:_MOST]:
            order = _order(lines, other, whole)
            if order is None:
                apart.append(other)
            else:
                whole = _join(other, whole, order)
        joined = [*apart, *joined[_MOST:], whole]
    return joined


_ORDERS = ((0, 1), (1, 0))
_PAIRS = (((0, 0), (1, 1)), ((0, 1), (1, 0)))


def _order(lines: Lines, one: Contradiction, other: Contradiction) -> tuple[int, int] | None:
    """The order in which the sides of `other` say what those of `one` do; none where they are of another matter."""
    if len(one.sides) != len(_ORDERS) or len(other.sides) != len(_ORDERS):
        return None
    for order in _ORDERS:
        touching, across = ([bool(set(one.sides[i]) & set(other.sides[order[j]])) for i, j in at] for at in _PAIRS)
        if any(across):
            continue  # what is said of the one matter is denied in the other
        # A denial has the words of what it denies: only with a sentence in common may the sides stand crosswise.
        if (order == _ORDERS[0] or any(touching)) and all(
            t or _is_alike(lines, one.sides[i], other.sides[order[i]]) for i, t in enumerate(touching)
        ):
            return order
        topics = len(one.topic & other.topic) * 2 > min(len(one.topic), len(other.topic))
        if order == _ORDERS[0] and any(touching) and topics and one.reason.name == other.reason.name:
            return order
    return None


def _is_alike(lines: Lines, one: Sequence[Span], other: Sequence[Span]) -> bool:
    """Has a sentence of the one side much in common with one of the other?"""
    here, there = ([lines.stems_of(s) for s in side[:_SENTENCES]] for side in (one, other))
    return any(len(a & b) > 1 and lines.weigh(a & b) >= _ALIKE for a in here for b in there)


def widen(
    lines: Lines, sides: tuple[tuple[Span, ...], ...], other: Contradiction
) -> tuple[tuple[Span, ...], ...] | None:
    """These sides with those of a contradiction of the same matter; none where it is of another."""
    order = _order(lines, Contradiction(sides, other.reason), other)
    if order is None:
        return None
    every = [s for side in sides for s in side]
    more = [[s for s in other.sides[n] if not any(s.overlaps(e) for e in every)] for n in order]
    return tuple(tuple(sorted((*side, *new))) for side, new in zip(sides, more, strict=True))


def _join(one: Contradiction, other: Contradiction, order: tuple[int, int]) -> Contradiction:
    sides = tuple(tuple(sorted({*side, *other.sides[n]})) for side, n in zip(one.sides, order, strict=True))
    return Contradiction(sides, one.reason, one.topic | other.topic)
