"""Qualities that one act cannot have both: "non-binding" against "requiring".

In: lines. Out: `Contradiction`s between sentences of different articles about the same, one with the one quality and
one with its opposite. The stems of the opposites serve where reports are joined already (`disputes`).
"""

import re
from collections.abc import Iterator

from secondsource.model.lineage import Reason
from secondsource.text.stems import stem

from .disputes_frames import find_frames
from .disputes_lines import Lines
from .disputes_records import Contradiction
from .evidence import Evidence

# Pairs of qualities that one act cannot have both, of acts, votes, deaths and documents; each side lists words that say
# it. Written down by hand: most are antonyms in WordNet, some ("violent", "riot") only go with one.
_LISTED = (
    ("nonbinding advisory symbolic", "binding mandatory compulsory requiring obliging obligatory"),
    ("voluntary", "forced compulsory"),
    ("accidental accident unintentional", "deliberate intentional"),
    ("legal lawful", "illegal unlawful"),
    ("peaceful nonviolent", "violent riot"),
    ("temporary", "permanent indefinite"),
    ("confirmed", "unconfirmed"),
    ("unanimous", "divided split"),
    ("partial", "full complete total"),
    ("official", "unofficial"),
    ("genuine authentic", "fake forged fabricated"),
)
# Its stem is that of "will".
_WILLING = "=willing"
# Of these, what an act, a document or a will is as a whole: "partial" and "total" may be said of two parts, "temporary"
# of now. Only with these two sentences contradict each other that nothing else joins.
_WHOLE = (*_LISTED[:4], _LISTED[7], _LISTED[10], ("unwilling refused refuses", _WILLING))
_Pair = tuple[frozenset[str], frozenset[str]]
_NOT = re.compile(r"\bnot (?:legally |formally )?(\w{4,})", re.IGNORECASE)
_JOINED_PREFIX = re.compile(r"\b(non|un)[-‐‑ ]?(?=[a-z]{4})", re.IGNORECASE)
# What two sentences must have in common to be about one act: three words that one line in ten holds, of 180. With 1.1
# one pair in five of the ten marked stories looked at is of two acts.
_ABOUT = 1.2


def _stemmed(pairs: tuple[tuple[str, str], ...]) -> tuple[_Pair, ...]:
    return tuple(
        (
            frozenset(map(stem, [*left.split(), *(prefix + w for w in right.split() for prefix in ("non", "un"))])),
            frozenset(w if w == _WILLING else stem(w) for w in right.split()),
        )
        for left, right in pairs
    )


OPPOSITES = _stemmed(_LISTED)
_OWN = _stemmed(_WHOLE)


def stems_with_negations(text: str) -> set[str]:
    """The stems of a text, "non-binding" and "not binding" taken as one word."""
    joined = _NOT.sub(r"non\1", _JOINED_PREFIX.sub(lambda m: m.group(1), text)).lower()
    words = set(re.findall(r"\w+", joined))
    return {stem(w) for w in words} | ({_WILLING} if "willing" in words else set())


def find_opposite_qualities(evidence: Evidence, lines: Lines) -> Iterator[Contradiction]:
    """Sentences of different articles about one act that give it opposite qualities, in order of place."""
    sought = frozenset(s for pair in _OWN for side in pair for s in side)
    held = [(at, stems_with_negations(evidence.text(line.span)) & sought) for at, line in enumerate(lines.every)]
    # "He denied that he was unwilling" says the opposite of its words.
    some = [(at, stems) for at, stems in held if stems and next(find_frames(lines.every[at]), None) is None]
    for left, right in _OWN:
        ones = [(at, stems & left) for at, stems in some if stems & left and not stems & right]
        others = [(at, stems & right) for at, stems in some if stems & right and not stems & left]
        for one, here in ones:
            for other, there in others:
                if _is_one_act(lines, one, other, left | right):
                    detail = " against ".join(", ".join(sorted(x)).replace("=", "") for x in (here, there))
                    spans = (lines.every[one].span,), (lines.every[other].span,)
                    yield Contradiction(spans, Reason("opposite qualities", 1.0, detail), frozenset(here | there))


def _is_one_act(lines: Lines, one: int, other: int, qualities: frozenset[str]) -> bool:
    left, right = lines.every[one], lines.every[other]
    common = left.held(0, len(left.stems)) & right.held(0, len(right.stems)) - qualities
    return left.span.article != right.span.article and lines.weigh(common) >= _ABOUT
