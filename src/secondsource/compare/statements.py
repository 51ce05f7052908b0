"""Quotes of several articles joined to statements: the same thing said by the same speaker.

In: readings, and whose name is whose. Out: statements with their renderings. Two quotes are joined only where their
speakers do not contradict each other: a wrong join puts words into somebody's mouth.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from secondsource.model.readings import Quote, Reading
from secondsource.model.resolution import Actor, Speaker, Statement
from secondsource.model.spans import Span
from secondsource.text.marks import find_marked
from secondsource.text.stems import is_content, stem
from secondsource.text.words import find_words

from .places import Places
from .statements_near import Bounds, NearQuotes, Utterance

# Of the shorter content's content stems, in order, the share that the longer one must have. Direct speech is printed
# word for word but for translation and trimming (.67 between two translations of one sentence, counted on our own
# example); indirect speech keeps the nouns and loses the frame, so it needs the same speaker, known by name, beside it.
_DIRECT, _INDIRECT = 0.6, 0.5
# A rewrite swaps the nouns and keeps the frame ("we looked at every option and none of them paid"): of all words of the
# shorter, in order; for one speaker known by name.
_FRAME, _FRAME_WORDS = 0.6, 6
# So many content words in the same order are one statement, whoever it is given to: one of the two speakers is unnamed,
# or a pronoun led astray.
_VERBATIM, _VERBATIM_WORDS = 0.8, 4
_PEOPLE = frozenset({"he", "she"})
_PRONOUNS = _PEOPLE | {"they", "it", "who"}
# Fewer content words than this say too little: two speakers may both call something "very important".
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class _Said:
    quote: Quote
    speaker: Speaker
    stems: tuple[str, ...]
    words: tuple[str, ...]
    marked: tuple[tuple[str, ...], ...]
    sure: bool


def find_statements(
    readings: Sequence[Reading], actors: Sequence[Actor], actor_of: Mapping[Span, str]
) -> tuple[Statement, ...]:
    """The statements of a story, by the span of their first rendering; a quote that nobody else prints stands alone."""
    known = {a.id: a for a in actors}
    mentions = Places(actor_of.items())
    said = sorted(
        (_describe(r, q, known, mentions) for r in readings for q in r.quotes),
        key=lambda s: (-len(s.stems), s.quote.content),
    )
    groups = _joined(said)
    statements = [
        Statement(_best_speaker(g), tuple(sorted((s.quote for s in g), key=lambda q: q.content))) for g in groups
    ]
    return tuple(sorted(statements, key=lambda s: s.renderings[0].content))


def _joined(said: Sequence[_Said]) -> list[list[_Said]]:
    """The quotes, each in the group that holds the one most like it of those it may join; the first group of equals."""
    groups: list[list[_Said]] = []
    group_of: list[int] = []
    utterances = [_utterance(one) for one in said]
    near = NearQuotes(
        utterances,
        printed=Bounds(_DIRECT, _FEWEST),
        same_actor=Bounds(_INDIRECT, _FEWEST),
        frame=Bounds(_FRAME, _FRAME_WORDS),
    )
    for one, utterance in zip(said, utterances, strict=True):
        best: dict[int, float] = defaultdict(float)
        for place in near.add(utterance):
            best[group_of[place]] = max(best[group_of[place]], likeness(one, said[place]))
        ranked = sorted((-share, group) for group, share in best.items() if share > 0)
        chosen = next((g for _, g in ranked if _may_join(one, groups[g])), len(groups))
        if chosen == len(groups):
            groups.append([])
        groups[chosen].append(one)
        group_of.append(chosen)
    return groups


def find_speaker(reading: Reading, quote: Quote, actors: Mapping[str, Actor], mentions: Places[str]) -> Speaker:
    """Who says a quote: the actor named by the referent or inside the speaker phrase, else the phrase as printed.

    "He" and "she" are people: where the story shows that the referent is a place, the pronoun stays unresolved.
    """
    pronoun = quote.speaker is not None and reading.article.cut(quote.speaker).lower() in _PEOPLE
    for place in (quote.referent, quote.speaker):
        if place is None or quote.kind == "unnamed":
            continue
        # "Morven's harbour master, Ilse Brandt" is the person, not the town; "the ministry in Morven" neither.
        inside = ((actors[a].kind != "person", m.start, m, a) for m, a in mentions.overlapping(place))
        first = min(inside, default=None)
        if first is not None and not (pronoun and first[0]):
            _, _, mention, found = first
            actor = actors[found]
            if actor.kind != "place" or 2 * len(mention) > len(place):
                return Speaker(actor.name, actor.id, quote.kind)
    if quote.speaker is None:
        return Speaker(None, None, "none")
    printed = re.sub(r"\s+", " ", reading.article.cut(quote.speaker)).strip(" ,")
    return Speaker(printed, None, "unnamed" if pronoun else quote.kind)


def _describe(reading: Reading, quote: Quote, actors: Mapping[str, Actor], mentions: Places[str]) -> _Said:
    text = reading.article.text
    pieces = quote.pieces or (quote.content,)
    printed = [w.text for p in pieces for w in find_words(text, p.start, p.end)]
    stems = tuple(stem(w) for w in printed if is_content(w))
    words = tuple(stem(w) for w in printed if w[0].isalnum())
    marked = tuple(
        _content_stems(text, quote.content.start + m.inner_start, quote.content.start + m.inner_end)
        for m in find_marked(reading.article.cut(quote.content))
    )
    sure = quote.speaker is not None and reading.article.cut(quote.speaker).lower() not in _PRONOUNS
    return _Said(quote, find_speaker(reading, quote, actors, mentions), stems, words, marked, sure)


def _utterance(said: _Said) -> Utterance:
    runs = tuple(run for run in _runs(said) if len(run) >= 2)
    return Utterance(said.speaker.actor, said.quote.mode != "indirect", said.stems, said.words, runs)


def _runs(said: _Said) -> tuple[tuple[str, ...], ...]:
    """The words in quotation marks, where the rest is indirect speech."""
    return said.marked if said.quote.mode == "partial" else ()


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
    share = common / len(shorter)
    if "indirect" in (left.quote.mode, right.quote.mode):
        elsewhere = left.quote.content.article != right.quote.content.article
        return share if same_actor and elsewhere and common >= _FEWEST and share >= _INDIRECT else 0.0
    if common >= _FEWEST and share >= _DIRECT:
        return share
    words = min(len(left.words), len(right.words))
    frame = LCSseq.similarity(left.words, right.words) / words if words >= _FRAME_WORDS else 0.0
    return frame if same_actor and frame >= _FRAME else 0.0


def _verbatim(left: _Said, right: _Said) -> bool:
    """Do two quotations share so many words in order that their speakers need not be named alike?"""
    shorter = min(len(left.stems), len(right.stems))
    common = int(LCSseq.similarity(left.stems, right.stems))
    printed = "indirect" not in (left.quote.mode, right.quote.mode)
    return printed and common >= _VERBATIM_WORDS and common >= _VERBATIM * shorter


def _quotes_words_of(left: _Said, right: _Said) -> bool:
    """Do words that one puts in quotation marks (two content words or more) stand in the other, side by side?"""
    if left.quote.content.article == right.quote.content.article:
        return False
    for one, other in ((left, right), (right, left)):
        for run in _runs(one):
            if len(run) >= 2 and any(other.stems[i : i + len(run)] == run for i in range(len(other.stems))):
                return True
    return False


def _may_join(one: _Said, group: Sequence[_Said]) -> bool:
    """No member of the group has another speaker, as far as both are sure of theirs."""
    for other in group:
        a, b = one.speaker, other.speaker
        differ = a.actor is not None and b.actor is not None and a.actor != b.actor
        if differ and one.sure and other.sure:
            return False
        if (differ or {a.kind, b.kind} == {"named", "unnamed"}) and not _verbatim(one, other):
            return False
    return True


def _best_speaker(group: Sequence[_Said]) -> Speaker:
    """The known actor (by a name rather than a pronoun), else the longest description."""
    order = {"named": 0, "unnamed": 1, "document": 2, "outlet": 3, "none": 4}

    def rank(said: _Said) -> tuple[bool, bool, int, int, str, str]:
        speaker = said.speaker
        name = speaker.name or ""
        return (speaker.actor is None, not said.sure, order[speaker.kind], -len(name), name, speaker.actor or "")

    return min(group, key=rank).speaker
