"""One thing judged in opposite ways: a step forward and backward, a small change and a great one, sanctions that hurt
and sanctions that are not enough.

In: the evidence and its lines. Out: `Contradiction`s between sentences that judge what one noun names. The scales are
those of evaluation and potency of Osgood, Suci & Tannenbaum (1957), each end with common words for it; who judges so is
told by the sentence, and must be another one or another article.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondsource.model.lineage import Reason
from secondsource.model.readings import Token

from .disputes_frames import find_frames
from .disputes_lines import Line, Lines
from .disputes_matches import is_affirmed
from .disputes_records import Contradiction
from .evidence import Evidence

_SCALES = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, other in (
        (
            "minimal narrow small minor modest limited tiny slight insignificant marginal trivial negligible",
            "significant major sweeping historic massive radical fundamental dramatic huge enormous momentous profound",
        ),
        (
            "right forward positive great welcome excellent wise",
            "wrong backward backwards negative terrible disastrous dangerous foolish reckless",
        ),
    )
)
_EFFECT = re.compile(
    r"\b(?:ha(?:ve|s|d|ving)|mak(?:e|es|ing)|made) an? (?:\w+ )?(?:impact|effect|difference)\b"
    r"|\b(?:is|are|was|were|been) (?:hurting|helping|effective|paying off)\b",
    re.IGNORECASE,
)
_NO_EFFECT = re.compile(
    r"\b(?:insufficient|ineffective|(?:too|done|do|does|did) little)\b"
    r"|\b(?:not|n[’']t|never|hardly|barely) (?:\w+ ){0,5}"
    r"(?:enough|working|help|helped|helping|effective|effect|impact)\b",
    re.IGNORECASE,
)
# Enough of a thing, and too little of it: told of what stands right behind, or of "them" named before.
_PLENTY = re.compile(r"\b(?:plenty|ample|(?<!not )enough|sufficient)\b", re.IGNORECASE)
_LACKING = re.compile(
    r"\b(?:(?:not|n[’']t|never) (?:\w+ ){0,2}enough|too few|(?:shortage|lack|short|out) of)\b", re.IGNORECASE
)
_BE = frozenset("is are was were be been being 's ’s 're ’re".split())
# Before a plural, what shows that certain ones are meant: any "small cuts" and "major cuts" are of two things.
_DEFINITE = frozenset("the this these those his her its their our".split())
# How far what is judged stands from its judgement: in its phrase, before a copula, as subject of a clause.
_PHRASE, _COPULA, _SUBJECT, _BEHIND = 4, 8, 10, 5


@dataclass(frozen=True, slots=True)
class _Judged:
    """In line `at`, `noun` (its stem) is judged by words `words`."""

    at: int
    noun: str
    words: str


def find_opposite_judgements(evidence: Evidence, lines: Lines) -> Iterator[Contradiction]:
    """Pairs of sentences that judge one thing in opposite ways, in order of scale and place."""
    for one, other in _SCALES:
        yield from _against(evidence, lines, _judged(lines, one), _judged(lines, other))
    yield from _against(evidence, lines, _effects(lines, _EFFECT), _effects(lines, _NO_EFFECT))
    scarce = _effects(lines, _LACKING, behind=_BEHIND)
    short = {j.at for j in scarce}
    plenty = [j for j in _effects(lines, _PLENTY, behind=_BEHIND) if j.at not in short]
    yield from _against(evidence, lines, plenty, scarce)


def _against(
    evidence: Evidence, lines: Lines, ones: Sequence[_Judged], others: Sequence[_Judged]
) -> Iterator[Contradiction]:
    for noun in sorted({j.noun for j in ones} & {j.noun for j in others}):
        here, there = ([j for j in judged if j.noun == noun] for judged in (ones, others))
        pairs = [(j, k) for j in here for k in there if _may_differ(evidence, lines, j, k)]
        if not pairs:
            continue
        sides = tuple(tuple(sorted({lines.every[p[n].at].span for p in pairs})) for n in (0, 1))
        words = [sorted({p[n].words for p in pairs}) for n in (0, 1)]
        detail = " against ".join(", ".join(f"“{w}”" for w in some) for some in words)
        yield Contradiction(sides, Reason("opposite judgements", 1.0, f"{detail}, of {noun}"), frozenset((noun,)))


def _may_differ(evidence: Evidence, lines: Lines, one: _Judged, other: _Judged) -> bool:
    """Are they two sentences, and not both of one speaker in one article?"""
    here, there = lines.every[one.at].span, lines.every[other.at].span
    alike = here.article == there.article and set(evidence.speakers(here)) & set(evidence.speakers(there))
    return one.at != other.at and not alike


def _judged(lines: Lines, words: frozenset[str]) -> list[_Judged]:
    """What is judged by one of these words."""
    found = []
    for at, line in enumerate(lines.every):
        for i, token in enumerate(line.tokens):
            if token.text.lower() in words and token.tag in ("ADJ", "ADV", "NOUN") and is_affirmed(line, i):
                noun = _noun_of(line, i)
                if noun is not None and line.stems[noun] and _is_certain(line.tokens, noun):
                    found.append(_Judged(at, line.stems[noun], token.text.lower()))
    return found


def _noun_of(line: Line, at: int) -> int | None:
    """The noun that the word judges: the head of its phrase ("a major change", "step in the right direction"), the
    subject of the copula before it, or the noun right before it ("step backward")."""
    tokens = line.tokens
    head = None
    for i in range(at + 1, min(len(tokens), at + 1 + _PHRASE)):
        if tokens[i].tag not in ("ADJ", "NOUN", "PROPN", "NUM"):
            break
        head = i if tokens[i].tag == "NOUN" else head
    if head is not None and tokens[head].text.lower() == "direction":
        return next((i for i in range(at - 1, max(-1, at - _PHRASE), -1) if tokens[i].tag == "NOUN"), None)
    if head is not None:
        return head
    if at and tokens[at - 1].tag == "NOUN":
        return at - 1
    copula = next((i for i in range(at - 1, max(-1, at - _PHRASE), -1) if tokens[i].text.lower() in _BE), None)
    if copula is None:
        return None
    for i in range(copula - 1, max(-1, copula - _COPULA), -1):
        if tokens[i].tag in ("NOUN", "PRON", "PROPN", "VERB"):
            return i if tokens[i].tag == "NOUN" else None
    return None


def _is_certain(tokens: Sequence[Token], noun: int) -> bool:
    """Is it one thing, or are certain ones meant?"""
    if not tokens[noun].text.lower().endswith("s"):
        return True
    return any(t.text.lower() in _DEFINITE for t in tokens[max(0, noun - _PHRASE) : noun])


def _effects(lines: Lines, pattern: re.Pattern[str], *, behind: int = 0) -> list[_Judged]:
    """Of which nouns before a verb, or up to `behind` words behind it, the pattern tells; not what is only asked or
    doubted."""
    found: list[_Judged] = []
    for at, line in enumerate(lines.every):
        words = " ".join(t.text for t in line.tokens)
        match = pattern.search(words)
        if match is None or next(find_frames(line), None) is not None or line.tokens[-1].text == "?":
            continue
        verb = words.count(" ", 0, match.start())
        near = range(max(0, verb - _SUBJECT), min(verb + behind, len(line.tokens)))
        nouns = [i for i in near if line.tokens[i].tag == "NOUN"]
        found.extend(_Judged(at, noun, match[0]) for noun in sorted({line.stems[i] for i in nouns if line.stems[i]}))
    return found
