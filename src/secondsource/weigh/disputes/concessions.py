"""What one says set against what another does by a word of contrast: "though X says P, Q"; "P, X said. But Y says Q".

In: the evidence and its lines. Out: `Contradiction`s, what is said first and what is told against it. A clause of
concession grants what its speaker says and denies what would follow (Quirk et al. 1985, §15.39); "but" between two
speakers sets their words against each other where both speak of one thing (Marcu and Echihabi 2002 read contrast off
the same words).
"""

from collections.abc import Iterator, Sequence

from secondsource.model.lineage import Reason
from secondsource.model.readings import Token
from secondsource.model.spans import Span
from secondsource.text.stems import stem

from ..evidence import Evidence
from .frames import find_frames
from .lines import Line, Lines
from .matches import is_affirmed
from .negations import find_denied
from .records import Contradiction

_CONCEDING = frozenset("though although while whereas".split())
# Public and private verbs of holding a thing true (Quirk et al. 1985, §16.31), by their stems; not those of saying how
# it came or of granting it ("acknowledge", "concede"): what is granted is not opposed.
HOLDING = frozenset(
    map(
        stem,
        """say said claim insist maintain contend argue assert allege believe think thought view regard see saw tell
        told suggest promise predict counter""".split(),
    )
)
# Who may be the one who spoke before.
_PERSONS = frozenset("he she they we i you".split())
# How far the verb of holding stands behind the conjunction, and the fewest words that tell something. Judgements.
_SUBJECT, _CLAUSE = 8, 5
# Where the second denies something, one word in so few lines is enough: two of two so found in 21 stories are disputes.
_DENIED = 0.5
# How far from the word that is denied others stand that say of what, in words.
_NEAR = 3
_BUTS = frozenset("but yet".split())
_ASIDES = frozenset("however though".split())
# Two sentences speak of one thing where they share words so rare, two at least that are no names: one in twelve lines
# of 180 holds each. A judgement, as of denials (`disputes.denials`).
_RARE = 0.95


def find_concessions(evidence: Evidence, lines: Lines) -> Iterator[Contradiction]:
    """What is said and what a word of contrast sets against it, in order of place."""
    for at, line in enumerate(lines.every):
        if line.is_question or next(find_frames(line), None) is not None:
            continue  # a denial has its own finder
        low = [t.text.lower() for t in line.tokens]
        yield from _within(evidence, line, low)
        yield from _answered(evidence, lines, at, low)


def _within(evidence: Evidence, line: Line, low: Sequence[str]) -> Iterator[Contradiction]:
    """ "Though the owner says P, Q" and "Q, though the owner says P"."""
    for at, word in enumerate(low):
        if word not in _CONCEDING or (at and low[at - 1].isalnum() and low[at - 1] != "but"):
            continue
        verb = _holding(line.tokens, low, at)
        if verb is None:
            continue
        if any(t.text[0].isalnum() for t in line.tokens[: max(0, at - 1)]):
            said, told = (at, len(low) - 1), (0, at - 2)
            if low[at - 1] != "," or word in ("while", "whereas"):
                continue
        else:
            comma = next((i for i in range(verb + 2, len(low)) if low[i] == ","), None)
            if comma is None:
                continue
            said, told = (at, comma - 1), (comma + 1, len(low) - 1)
        if min(said[1] - said[0], told[1] - told[0]) < _CLAUSE or not _is_another(evidence, line, said, told, verb):
            continue
        sides = ((line.cut(*said),), (line.cut(*told),))
        yield Contradiction(sides, Reason("said and contrasted", 1.0, f"“{line.tokens[at].text}”, within a sentence"))
        return


def _holding(tokens: Sequence[Token], low: Sequence[str], at: int) -> int | None:
    """The verb of holding that the conjunction at `at` governs: the first verb behind it."""
    for i in range(at + 2, min(len(low), at + 2 + _SUBJECT)):
        if low[i] in (",", ";"):
            return None
        named = low[i].endswith("s") and tokens[i - 1].tag == "PROPN" and low[i + 1 : i + 2] == ["that"]
        if tokens[i].tag == "VERB" or (named and stem(low[i]) in HOLDING):  # "Horak insists that", read as a noun
            return i if stem(low[i]) in HOLDING and not low[i].endswith("ing") else None
    return None


def _is_another(evidence: Evidence, line: Line, said: tuple[int, int], told: tuple[int, int], verb: int) -> bool:
    """Is what is told against it not of the same one, and a clause?"""
    first = line.tokens[told[0]].text.lower()
    speaker = evidence.actors_in(line.cut(said[0], verb))
    subject = evidence.actors_in(line.cut(told[0], min(told[1], told[0] + _CLAUSE)))
    verbs = any(t.tag in ("VERB", "AUX") for t in line.tokens[told[0] : told[1] + 1])
    who = line.tokens[said[0] + 1].text.lower()
    return verbs and first not in _PERSONS and not set(speaker) & set(subject) and who not in _PERSONS - {"they"}


def _answered(evidence: Evidence, lines: Lines, at: int, low: Sequence[str]) -> Iterator[Contradiction]:
    """ "P, the owner said. But the crew says Q": two speakers, one thing."""
    previous, line = lines.before(at), lines.every[at]
    if previous is None:
        return
    there = lines.every[previous]
    none = _no_such(line, low, there)
    if not (none or _contrasts(low)):
        return
    speakers = [{who for who, _ in evidence.speakers(x.span)} for x in (there, line)]
    named = set(evidence.actors_in(there.span)) & speakers[1]
    if not all(speakers) or speakers[0] & speakers[1] or named:
        return
    common = _content(there) & _content(line)
    against = len(common) > 1 and lines.weigh(common) >= _RARE
    against = against or (lines.weigh(common) >= _DENIED and next(find_denied(line), None) is not None)
    if none or against:
        common = none or common
        reason = Reason("said and contrasted", 1.0, f"two speakers, of {', '.join(sorted(common))}")
        more = _alike(lines, previous, none) - {line.span} if none else set()
        yield Contradiction((tuple(sorted({there.span, *more})), (line.span,)), reason)


def _no_such(line: Line, low: Sequence[str], there: Line) -> frozenset[str]:
    """The stems that "there is no" denies and the other affirms ("a second witness", "there is no second name")."""
    for denied in find_denied(line):
        if low[denied.cue] == "no" and denied.cue > 1 and low[denied.cue - 2] == "there":
            held = line.held(denied.cue, denied.head)
            found = frozenset(s for i, s in enumerate(there.stems) if s in held and is_affirmed(there, i))
            if found:
                return found
    return frozenset()


def _alike(lines: Lines, at: int, denied: frozenset[str]) -> set[Span]:
    """The lines that affirm what is denied with another word that stands beside it in line `at`."""
    line, found = lines.every[at], set()
    for word in denied:
        beside = _beside(line, word)
        for n in lines.holders_of(word, beside):
            other = lines.every[n]
            common = _beside(other, word) & beside
            affirmed = any(s == word and is_affirmed(other, i) for i, s in enumerate(other.stems))
            if len(common) > 1 and affirmed and lines.weigh(common) >= _RARE:
                found.add(other.span)
    return found


def _beside(line: Line, word: str) -> frozenset[str]:
    """A stem and those that stand close to it."""
    near = (line.held(max(0, i - _NEAR), i + _NEAR) for i, s in enumerate(line.stems) if s == word)
    return frozenset().union(*near)


def _contrasts(low: Sequence[str]) -> bool:
    first = next((i for i, w in enumerate(low) if w[0].isalnum()), 0)
    if low[first] in _BUTS:
        return True
    return any(low[i] in _ASIDES and low[i - 1] == "," and low[i + 1] == "," for i in range(1, len(low) - 1))


def _content(line: Line) -> frozenset[str]:
    """The stems of a line but for names and words of saying."""
    told = zip(line.stems, line.tokens, strict=True)
    return frozenset(s for s, t in told if s and t.tag != "PROPN" and stem(t.text) not in HOLDING)
