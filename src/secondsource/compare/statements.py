"""Quotes of several articles joined to statements: the same thing said by the same speaker.

In: readings, and whose name is whose. Out: statements with their renderings. Two quotes are joined only where their
speakers do not contradict each other: a wrong join puts words into somebody's mouth.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from secondsource.model.readings import Quote, Reading
from secondsource.model.resolution import Actor, Speaker, Statement
from secondsource.model.spans import Span
from secondsource.text.marks import find_marked
from secondsource.text.stems import is_content, stem
from secondsource.text.words import find_words

# Of the shorter content's content stems, in order, the share that the longer one must have. Direct speech is printed
# word for word but for translation and trimming (.67 between two translations of one sentence, counted on our own
# example); indirect speech keeps the nouns and loses the frame, so it needs the same speaker, known by name, beside it.
_DIRECT, _INDIRECT = 0.6, 0.5
# Fewer content words than this say too little: two speakers may both call something "very important".
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class _Said:
    quote: Quote
    speaker: Speaker
    stems: tuple[str, ...]
    marked: tuple[tuple[str, ...], ...]


def find_statements(
    readings: Sequence[Reading], actors: Sequence[Actor], actor_of: Mapping[Span, str]
) -> tuple[Statement, ...]:
    """The statements of a story, by the span of their first rendering; a quote that nobody else prints stands alone."""
    names = {a.id: a.name for a in actors}
    said = sorted(
        (_describe(r, q, names, actor_of) for r in readings for q in r.quotes),
        key=lambda s: (-len(s.stems), s.quote.content),
    )
    groups: list[list[_Said]] = []
    for one in said:
        best = max(
            ((likeness(one, other), -i) for i, group in enumerate(groups) for other in group if _may_join(one, group)),
            default=(0.0, 0),
        )
        if best[0] > 0:
            groups[-best[1]].append(one)
        else:
            groups.append([one])
    statements = [
        Statement(_best_speaker(g), tuple(sorted((s.quote for s in g), key=lambda q: q.content))) for g in groups
    ]
    return tuple(sorted(statements, key=lambda s: s.renderings[0].content))


def find_speaker(reading: Reading, quote: Quote, names: Mapping[str, str], actor_of: Mapping[Span, str]) -> Speaker:
    """Who says a quote: the actor named by the referent or inside the speaker phrase, else the phrase as printed."""
    for place in (quote.referent, quote.speaker):
        if place is None:
            continue
        inside = sorted((m.start, a) for m, a in actor_of.items() if place.overlaps(m))
        if inside and quote.kind != "unnamed":
            actor = inside[0][1]
            return Speaker(names.get(actor), actor, quote.kind)
    if quote.speaker is None:
        return Speaker(None, None, "none")
    printed = re.sub(r"\s+", " ", reading.article.cut(quote.speaker)).strip(" ,")
    return Speaker(printed, None, quote.kind)


def _describe(reading: Reading, quote: Quote, names: Mapping[str, str], actor_of: Mapping[Span, str]) -> _Said:
    text = reading.article.text
    pieces = quote.pieces or (quote.content,)
    stems = tuple(s for p in pieces for s in _content_stems(text, p.start, p.end))
    marked = tuple(
        _content_stems(text, quote.content.start + m.inner_start, quote.content.start + m.inner_end)
        for m in find_marked(reading.article.cut(quote.content))
    )
    return _Said(quote, find_speaker(reading, quote, names, actor_of), stems, marked)


def _content_stems(text: str, start: int, end: int) -> tuple[str, ...]:
    return tuple(stem(w.text) for w in find_words(text, start, end) if is_content(w.text))


def likeness(left: _Said, right: _Said) -> float:
    """How far two quotes are one statement, 0 where they are not: the share of the shorter one's content stems that
    the longer one has in the same order."""
    shorter, longer = sorted((left.stems, right.stems), key=len)
    same_actor = left.speaker.actor is not None and left.speaker.actor == right.speaker.actor
    if same_actor and _quotes_words_of(left, right):
        return 1.0
    if len(shorter) < _FEWEST:
        return 0.0
    common = int(LCSseq.similarity(shorter, longer))
    indirect = "indirect" in (left.quote.mode, right.quote.mode)
    needed = _INDIRECT if indirect else _DIRECT
    if indirect and not (same_actor and left.quote.content.article != right.quote.content.article):
        return 0.0
    if common < _FEWEST or common < needed * len(shorter):
        return 0.0
    return common / len(shorter)


def _quotes_words_of(left: _Said, right: _Said) -> bool:
    """Do words that one puts in quotation marks (two content words or more) stand in the other, side by side?"""
    if left.quote.content.article == right.quote.content.article:
        return False
    for one, other in ((left, right), (right, left)):
        runs = one.marked if one.quote.mode == "partial" else ()
        for run in runs:
            if len(run) >= 2 and any(other.stems[i : i + len(run)] == run for i in range(len(other.stems))):
                return True
    return False


def _may_join(one: _Said, group: Sequence[_Said]) -> bool:
    """No member of the group has another known speaker; of one article only one rendering unless they differ."""
    for other in group:
        a, b = one.speaker, other.speaker
        if a.actor is not None and b.actor is not None and a.actor != b.actor:
            return False
        if {a.kind, b.kind} == {"named", "unnamed"}:
            return False
    return True


def _best_speaker(group: Sequence[_Said]) -> Speaker:
    """The known actor, else the longest description among named, unnamed, other kinds."""
    order = {"named": 0, "unnamed": 1, "document": 2, "outlet": 3, "none": 4}
    return min(
        (s.speaker for s in group),
        key=lambda p: (p.actor is None, order[p.kind], -len(p.name or ""), p.name or "", p.actor or ""),
    )
