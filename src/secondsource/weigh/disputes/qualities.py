"""Opposite qualities of one thing: a binding vote and an advisory one, a step forward and a step backward.

In: the evidence and its lines. Out: `Contradiction`s, between sentences about one act by their other words, or between
words that qualify one noun. The pairs are classes of a quality and its contrary, closed by hand; the scales those of
evaluation, potency and quantity (Osgood, Suci & Tannenbaum 1957). A negated quality is its contrary.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from secondsource.model.lineage import Reason
from secondsource.model.readings import Token
from secondsource.model.spans import Span
from secondsource.text.stems import stem

from ..evidence import Evidence
from .frames import find_frames
from .lines import Line, Lines
from .matches import is_affirmed
from .records import Contradiction

# A negation ("non-binding", "not binding") counts with the left class. Words that may be true of one act with both
# ("unlawful", "deliberate") stand in one class each, none that goes with the other or names a thing ("riot police").
_LISTED = (
    (
        "nonbinding advisory symbolic",
        "binding mandatory compulsory obligatory requiring require requires required obliging oblige obliges obliged",
    ),
    ("voluntary", "forced compulsory"),
    ("accidental accident unintentional", "deliberate intentional"),
    ("legal lawful", "illegal unlawful"),
    ("peaceful nonviolent", "violent"),
    ("temporary", "permanent indefinite"),
    ("confirmed", "unconfirmed"),
    ("unanimous", "divided split"),
    ("partial", "full complete total"),
    ("official", "unofficial"),
    ("genuine authentic", "fake forged fabricated"),
)
# What is no more than a matter of degree or taste: only of one noun.
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
        ("plenty enough ample sufficient adequate", "insufficient inadequate scarce lacking"),
    )
)
_GRADED = frozenset(word for scale in _SCALES for side in scale for word in side)
# Of these, what an act, a document or a will is as a whole: "partial" and "total" may be said of two parts, "temporary"
# of now. Only with these two sentences contradict each other that nothing else joins.
_WHOLE = (*_LISTED[:5], _LISTED[7], _LISTED[10], ("unwilling refused refuses", "willing"))
_Pair = tuple[frozenset[str], frozenset[str]]
_NOT = re.compile(r"\bnot (?:legally |formally )?(\w{4,})", re.IGNORECASE)
_JOINED_PREFIX = re.compile(r"\b(non|un)[-‐‑ ]?(?=[a-z]{4})", re.IGNORECASE)
_NEGATED = frozenset("not n't n’t never hardly barely".split())
# What two sentences must have in common to be about one act: three words that one line in ten holds, of 180, and one of
# them close to the quality in both. With 1.1 one pair in five of the ten marked stories looked at is of two acts;
# without what stands close, what a law requires stood against what a court was not obliged to.
_ABOUT, _CLOSE = 1.2, 12
# Before a plural, what shows that certain ones are meant: any "small cuts" and "major cuts" are of two things.
_DEFINITE = frozenset("the this these those his her its their our of".split())
_BE = frozenset("is are was were be been being 's ’s 're ’re".split())
# How far a noun stands from its quality: in its phrase, before a copula; how far a negation.
_PHRASE, _COPULA, _NEGATION = 4, 8, 3
# Sentences of one quality that are set beside those of its contrary: bounds the pairs of repeated text. A judgement.
_MOST = 100


def _classes(pairs: tuple[tuple[str, str], ...]) -> tuple[_Pair, ...]:
    """The words of each class and their adverbs; a negated one is of the left."""
    found = []
    for left, right in pairs:
        against = (prefix + w for w in right.split() for prefix in ("non", "un"))
        found.append((_with_adverbs((*left.split(), *against)), _with_adverbs(right.split())))
    return tuple(found)


def _with_adverbs(words: Iterable[str]) -> frozenset[str]:
    return frozenset(form for w in words for form in (w, w + "ly", w + "ally"))


OPPOSITES = _classes(_LISTED)
_OWN = _classes(_WHOLE)
_KNOWN = frozenset(w for pair in (*OPPOSITES, *_OWN) for side in pair for w in side)


def qualities_in(text: str) -> set[str]:
    """The words of the classes that a text has, in small letters, "non-binding" and "not binding" taken as one. Words,
    not stems: a law is not lawful, nor a symbol symbolic."""
    joined = _NOT.sub(r"non\1", _JOINED_PREFIX.sub(lambda m: m.group(1), text)).lower()
    return {w for w in re.findall(r"\w+", joined) if w in _KNOWN}


def qualities_of(tokens: Sequence[Token], text: str) -> set[str]:
    """Those of a sentence that are said of something in particular: "illegal goods" and "legal trade" are kinds, which
    contradict nothing."""
    found = qualities_in(text)
    low = [t.text.lower() for t in tokens]
    kinds = {w for w in found if w in low and all(_is_kind(tokens, i) for i, one in enumerate(low) if one == w)}
    return found - kinds


def _is_kind(tokens: Sequence[Token], at: int) -> bool:
    """Does the word stand before its noun in a phrase without a determiner?"""
    behind = next((t for t in tokens[at + 1 : at + 1 + _PHRASE] if t.tag != "ADJ"), None)
    if behind is None or behind.tag not in ("NOUN", "PROPN") or tokens[at].tag == "VERB":
        return False
    before = (t for t in reversed(tokens[max(0, at - _PHRASE) : at]) if t.tag not in ("ADJ", "ADV", "NOUN"))
    first = next(before, None)
    return first is None or (first.tag not in ("DET", "NUM", "PART") and first.text.lower() not in _DEFINITE - {"of"})


def qualities_at(evidence: Evidence, span: Span) -> set[str]:
    """Those of the sentence in which a place begins, for `Evidence.once_at`."""
    sentence = evidence.sentence(span)
    return qualities_of(sentence.tokens, evidence.text(sentence.span)) if sentence is not None else set()


def find_opposite_qualities(evidence: Evidence, lines: Lines) -> Iterator[Contradiction]:
    """Sentences about one act, or words of one noun, that give it opposite qualities; in order of class and place."""
    sought = frozenset(s for pair in _OWN for side in pair for s in side)
    held = [(at, evidence.once_at(qualities_at, line.span) & sought) for at, line in enumerate(lines.every)]
    # "He denied that he was unwilling" says the opposite of its words.
    some = [(at, stems) for at, stems in held if stems and next(find_frames(lines.every[at]), None) is None]
    for left, right in _OWN:
        ones = [(at, stems & left) for at, stems in some if stems & left and not stems & right]
        others = [(at, stems & right) for at, stems in some if stems & right and not stems & left]
        for one, here in ones[:_MOST]:
            for other, there in others[:_MOST]:
                if _is_one_act(evidence, lines, (one, here), (other, there)):
                    detail = " against ".join(", ".join(sorted(x)) for x in (here, there))
                    spans = (lines.every[one].span,), (lines.every[other].span,)
                    topic = frozenset(map(stem, here | there))
                    yield Contradiction(spans, Reason("opposite qualities", 1.0, detail), topic)
    graded = [(at, line) for at, line in enumerate(lines.every) if any(t.text.lower() in _GRADED for t in line.tokens)]
    for left, right in _SCALES:
        found = [j for at, line in graded for j in _qualified(at, line, left, right)]
        yield from _of_one_noun(evidence, lines, found)


def _is_one_act(evidence: Evidence, lines: Lines, one: tuple[int, set[str]], other: tuple[int, set[str]]) -> bool:
    left, right = lines.every[one[0]], lines.every[other[0]]
    if left.span.article == right.span.article:
        return False
    common = (left.all_stems & right.all_stems) - set(map(stem, one[1] | other[1]))
    if lines.weigh(common) < lines.enough(_ABOUT):
        return False
    return bool(_around(evidence, left, one[1]) & _around(evidence, right, other[1]) & common)


def _around(evidence: Evidence, line: Line, qualities: set[str]) -> set[str]:
    """The stems close to the words of a quality."""
    found: set[str] = set()
    for i, token in enumerate(line.tokens):
        before = line.tokens[max(0, i - 2)].start
        window = evidence.text(line.span)[before - line.span.start : token.end - line.span.start]
        if qualities_in(token.text) & qualities or qualities_in(window) & qualities:
            found |= line.held(max(0, i - _CLOSE), min(len(line.stems) - 1, i + _CLOSE))
    return found


@dataclass(frozen=True, slots=True)
class _Qualified:
    """In line `at`, `noun` (its stem) has the quality `word`, of class `side` (0 or 1) of a scale."""

    at: int
    noun: str
    word: str
    side: int


def _of_one_noun(evidence: Evidence, lines: Lines, found: Sequence[_Qualified]) -> Iterator[Contradiction]:
    for noun in sorted({q.noun for q in found}):
        here, there = ([q for q in found if q.noun == noun and q.side == side][:_MOST] for side in (0, 1))
        pairs = [(q, r) for q in here for r in there if _may_differ(evidence, lines, q, r)]
        if not pairs:
            continue
        sides = tuple(tuple(sorted({lines.every[p[n].at].span for p in pairs})) for n in (0, 1))
        words = [sorted({p[n].word for p in pairs}) for n in (0, 1)]
        detail = " against ".join(", ".join(f"“{w}”" for w in some) for some in words)
        yield Contradiction(sides, Reason("opposite qualities", 1.0, f"{detail}, of {noun}"), frozenset((noun,)))


def _may_differ(evidence: Evidence, lines: Lines, one: _Qualified, other: _Qualified) -> bool:
    """Are they two sentences, and not both of one speaker in one article?"""
    here, there = lines.every[one.at].span, lines.every[other.at].span
    alike = here.article == there.article and set(evidence.speakers(here)) & set(evidence.speakers(there))
    return one.at != other.at and not alike


def _qualified(at: int, line: Line, left: frozenset[str], right: frozenset[str]) -> Iterator[_Qualified]:
    """The nouns of a line with a quality of a scale; a negated one counts with the other class."""
    low = [t.text.lower() for t in line.tokens] if not line.is_question else []
    for i, word in enumerate(low):
        if word not in left and word not in right:
            continue
        negated = bool(_NEGATED & set(low[max(0, i - _NEGATION) : i]))
        noun = _noun_of(line, low, i)
        if noun is None or not line.stems[noun] or not _is_certain(line.tokens, noun):
            continue
        if negated or is_affirmed(line, i):
            shown = f"not {word}" if negated else word
            yield _Qualified(at, line.stems[noun], shown, int((word in right) != negated))


def _noun_of(line: Line, low: Sequence[str], at: int) -> int | None:
    """The noun that the word qualifies: the head of its phrase ("a major change", "plenty of jackets", "step in the
    right direction"), what "them" stands for, the noun right before it, or the subject of the copula before it."""
    tokens = line.tokens
    start = at + 2 if low[at + 1 : at + 2] == ["of"] else at + 1
    if start == at + 2 and low[start : start + 1] in (["them"], ["it"]):
        return _noun_before(tokens, at, len(tokens))
    head = None
    for i in range(start, min(len(tokens), start + _PHRASE)):
        if tokens[i].tag not in ("ADJ", "NOUN", "PROPN", "NUM"):
            break
        head = i if tokens[i].tag == "NOUN" else head
    if head is not None:
        return _noun_before(tokens, at, _PHRASE) if low[head] == "direction" else head
    if at and tokens[at - 1].tag == "NOUN":
        return at - 1
    copula = next((i for i in range(at - 1, max(-1, at - _PHRASE), -1) if low[i] in _BE), None)
    if copula is None:
        return None
    nouns = (i for i in range(copula - 1, max(-1, copula - _COPULA), -1) if tokens[i].tag in _SUBJECTS)
    subject = next(nouns, None)
    return subject if subject is not None and tokens[subject].tag == "NOUN" else None


_SUBJECTS = ("NOUN", "PRON", "PROPN", "VERB")


def _noun_before(tokens: Sequence[Token], at: int, reach: int) -> int | None:
    return next((i for i in range(at - 1, max(-1, at - reach), -1) if tokens[i].tag == "NOUN"), None)


def _is_certain(tokens: Sequence[Token], noun: int) -> bool:
    """Is it one thing, or are certain ones meant?"""
    if not tokens[noun].text.lower().endswith("s"):
        return True
    return any(t.text.lower() in _DEFINITE for t in tokens[max(0, noun - _PHRASE) : noun])
