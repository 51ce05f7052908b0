"""Whether a step does good: one says that it will help, another that it will not work.

In: the evidence and its lines. Out: `Contradiction`s between sentences of two speakers, or of two articles, that say of
one thing, by the noun that is the subject, that it does good and that it does none, or harm. The argument from
consequences (Walton, Reed and Macagno 2008, schemes 33 and 34): of a step that is argued over both are said.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondsource.model.lineage import Reason
from secondsource.model.readings import Token
from secondsource.text.stems import stem

from ..evidence import Evidence
from ..positions.consequences import does_harm
from .lines import Line, Lines
from .records import Contradiction

# Verbs of having the effect that is wished for (WordNet 3.1: kinds of "work, act", "help" and "solve").
_WORKING = frozenset(map(stem, "work help succeed solve improve protect strengthen benefit reduce save".split()))
_MODAL = frozenset("will wo 'll ’ll would could can ca may might going does do is are".split())
_EXPECTING = _MODAL | frozenset("'s ’s not n't n’t to actually also only".split())
_NOT = frozenset("not n't n’t never".split())
# "Won't solve every problem" grants that it helps.
_PARTLY = frozenset("every everything everyone all alone only overnight immediately just".split())
_IT = frozenset("it this that".split())
# How far a verb's group reaches before it, and how far before "it" stands what it means, in words. Judgements.
_GROUP, _BACK = 5, 14
# Sentences of one noun that are set beside each other: bounds the pairs of repeated text. A judgement.
_MOST = 40


@dataclass(frozen=True, slots=True)
class _Verdict:
    """Of `noun` (a stem) line `at` says that it does good, or not."""

    at: int
    noun: str
    good: bool
    word: str


def find_verdicts(evidence: Evidence, lines: Lines) -> Iterator[Contradiction]:
    """The nouns of which both are said, in order, each with the sentences of both sides."""
    found: dict[str, list[_Verdict]] = {}
    for at, line in enumerate(lines.every):
        for one in () if line.is_question else _verdicts(lines, at, line):
            found.setdefault(one.noun, []).append(one)
    for noun, told in sorted(found.items()):
        good, bad = ([v for v in told if v.good is side][:_MOST] for side in (True, False))
        pairs = [(g, b) for g in good for b in bad if _differ(evidence, lines, g, b)]
        if pairs:
            sides = tuple(tuple(sorted({lines.every[p[n].at].span for p in pairs})) for n in (0, 1))
            words = " against ".join(", ".join(sorted({f"“{p[n].word}”" for p in pairs})) for n in (0, 1))
            yield Contradiction(sides, Reason("effects foreseen", 1.0, f"{words}, of {noun}"), frozenset((noun,)))


def _differ(evidence: Evidence, lines: Lines, one: _Verdict, other: _Verdict) -> bool:
    """Are they two lines, of two speakers or of one and of nobody who is named?"""
    speakers = [{who for who, _ in evidence.speakers(lines.every[v.at].span)} for v in (one, other)]
    return one.at != other.at and any(speakers) and not speakers[0] & speakers[1]


def _verdicts(lines: Lines, at: int, line: Line) -> Iterator[_Verdict]:
    """What is said of the effects of a thing in a line, the noun of it known."""
    low = [t.text.lower() for t in line.tokens]
    for i, token in enumerate(line.tokens):
        working = stem(low[i]) in _WORKING
        if token.tag != "VERB" or not (working or does_harm(low[i])):
            continue
        first = i
        while first and i - first < _GROUP and (low[first - 1] in _EXPECTING or line.tokens[first - 1].tag == "ADV"):
            first -= 1
        group = set(low[first:i])
        if (not group & _MODAL and not low[i].endswith("s")) or first == 0 or "to" in low[first : first + 1]:
            continue
        denied = bool(group & _NOT)
        if denied and (not working or _PARTLY & set(low[i + 1 : i + 4])):
            continue
        noun = _subject(lines, at, line.tokens, low, first - 1)
        if noun:
            yield _Verdict(at, noun, working and not denied, " ".join(low[first : i + 1]))


def _subject(lines: Lines, at: int, tokens: Sequence[Token], low: Sequence[str], last: int) -> str:
    """The stem of the noun that ends in word `last`, or that "it" stands for there; "" where there is none."""
    if tokens[last].tag == "NOUN":
        return lines.every[at].stems[last]
    if low[last] not in _IT:
        return ""
    before = lines.before(at)
    places = [(at, i) for i in range(last - 1, max(-1, last - _BACK), -1)]
    if before is not None:
        places += [(before, i) for i in range(len(lines.every[before].tokens) - 1)]
    for n, i in places:
        words = lines.every[n].tokens
        if words[i].tag == "NOUN" and i and words[i - 1].text.lower() in ("this", "the", "that"):
            return lines.every[n].stems[i]
    return ""
