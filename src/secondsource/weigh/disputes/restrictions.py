"""One thing said of all and of some: "will not hand over anything" and "will not hand over anything that names a man".

In: the evidence and its lines. Out: `Contradiction`s between sentences of different articles in which one speaker
denies a verb of everything, with and without the relative clause that restricts it (Huddleston & Pullum 2002, §12.4): a
quote cut there says more than was said. Which of the two was said is not asked.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from secondsource.model.lineage import Reason

from ..evidence import Evidence
from .lines import Line, Lines
from .matches import is_light
from .records import Contradiction

_NOT = frozenset("not n't n’t never cannot".split())
# What a negated verb leaves out nothing of, and what is a negation of its own.
_ANY = frozenset("anything anyone anybody any".split())
_NOTHING = frozenset("nothing nobody none".split())
# What begins a clause that restricts it where no comma stands before.
_RELATIVES = frozenset("that which who whose whom where".split())
# How far a negation stands before its verb, and the verb before its object, in words ("will not ever hand over
# anything"). In fourteen marked stories and three of 25 to 38 articles one matter is found, a quote cut in two of six
# articles, rightly.
_NEAR = 4
# Sentences of one verb that are compared: bounds the pairs of repeated text. A judgement.
_MOST = 60


@dataclass(frozen=True, slots=True)
class _Universal:
    """In line `at` a verb (its stem) is denied of everything; `restricted`: but for what a relative clause says."""

    at: int
    verb: str
    thing: str
    restricted: bool


def find_restrictions(evidence: Evidence, lines: Lines) -> Iterator[Contradiction]:
    """What one speaker denies of everything in one article and of something in another, in order of verb and place."""
    found: dict[tuple[str, str], list[_Universal]] = {}
    for at, line in enumerate(lines.every):
        for one in _universals(at, line):
            found.setdefault((one.verb, one.thing), []).append(one)
    for (verb, _), told in sorted(found.items()):
        bare, restricted = ([u.at for u in told if u.restricted is r][:_MOST] for r in (False, True))
        pairs = [(b, r) for b, r in product(bare, restricted) if _is_one_word(evidence, lines.every[b], lines.every[r])]
        if pairs:
            sides = tuple(tuple(sorted({lines.every[p[n]].span for p in pairs})) for n in (0, 1))
            detail = f"“{verb}” is denied of everything, and of what a clause restricts it to"
            yield Contradiction(sides, Reason("with and without restriction", 1.0, detail), frozenset((verb,)))


def _is_one_word(evidence: Evidence, one: Line, other: Line) -> bool:
    """Do both stand in different articles on one speaker's word?"""
    speakers = [{who for who, _ in evidence.speakers(x.span)} for x in (one, other)]
    return one.span.article != other.span.article and bool(speakers[0] & speakers[1])


def _universals(at: int, line: Line) -> Iterator[_Universal]:
    low = [t.text.lower() for t in line.tokens] if not line.is_question else []
    for i, word in enumerate(low):
        if word not in _ANY and word not in _NOTHING:
            continue
        verb = _verb_before(line, low, i, negated=word in _NOTHING)
        if verb is None:
            continue
        last, thing = i, ""
        if word == "any":  # "any paper that": what restricts stands behind the noun
            last = next((n for n in range(i + 1, min(len(low), i + _NEAR)) if line.tokens[n].tag == "NOUN"), i)
            thing = line.stems[last]
        behind = low[last + 1] if last + 1 < len(low) else "."
        if behind in _RELATIVES or not behind[0].isalnum():
            yield _Universal(at, line.stems[verb], thing, behind in _RELATIVES)


def _verb_before(line: Line, low: list[str], at: int, *, negated: bool) -> int | None:
    """The verb that has word `at` for its object, where it is denied."""
    for i in range(at - 1, max(-1, at - _NEAR), -1):
        if line.tokens[i].tag == "VERB" and line.stems[i] and not is_light(line.tokens[i]):
            denied = negated or bool(_NOT & set(low[max(0, i - _NEAR) : i]))
            return i if denied else None
    return None
