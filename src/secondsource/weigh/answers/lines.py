"""The sentences of a story as asked sentences are looked up in them: the keys of each word, and how rare each key is.

In: the evidence. Out: `Pages`: lines with the keys that each word is found by (its stem, its first letters, its
meanings), who is named there, and an index over all. Decides nothing.
"""

import math
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from secondsource.model.articles import Dated
from secondsource.model.readings import Figure, Moment, Name, Sentence, Token
from secondsource.model.spans import inside
from secondsource.text.irregular import base_of_verb

from ..disputes.lines import Line, line_of
from ..evidence import Evidence
from ..likeness import content_stems
from ..positions.subjects import Ground, grounds, subject_of
from ..timeline.dates import extent_of
from .called import Called
from .words import meaning_keys, particle_of

# "Corvane" and "Corvanian", "withdraw" and "withdrawal" are one by their first six letters; with five (as sentences of
# two articles are compared, where many words speak together) "commander" and "commando" are.
_PREFIX = 6
_FEWEST = 4
# What keys of stretches of time begin with: "hour" is no word that a sentence is found by.
TIME = "~"
Keys = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A line with the keys of each of its words, its figures and moments, the actors named in it, the day on which its
    article was published, by place whom its pronouns stand for and whose names its words are of."""

    line: Line
    keys: Keys
    at: Mapping[str, tuple[int, ...]]
    figures: tuple[Figure, ...]
    moments: tuple[Moment, ...]
    actors: frozenset[str]
    headline: bool
    told: date | None = None
    names: tuple[Name, ...] = ()
    meant: Mapping[int, frozenset[str]] = field(default_factory=dict)
    owners: Mapping[int, str] = field(default_factory=dict)

    @property
    def article(self) -> str:
        """The id of its article."""
        return self.line.span.article

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Its words and marks."""
        return self.line.tokens


@dataclass(frozen=True, slots=True)
class Pages:
    """All lines in order of article and place, which of them hold a key, and the weight of a key: 1 where no line or
    one holds it, 0 where all do."""

    every: tuple[Page, ...]
    holders: Mapping[str, tuple[int, ...]]
    named: Mapping[str, tuple[int, ...]]
    spans: Mapping[str, tuple[int, int]]
    headlines: tuple[int, ...] = ()

    def weigh(self, count: int) -> float:
        """How rare is what so many lines hold?"""
        size = max(2, len(self.every))
        return round(1 - math.log(max(1, count)) / math.log(size), 6)

    def of(self, article: str) -> tuple[Page, ...]:
        """The lines of an article."""
        first, last = self.spans.get(article, (0, 0))
        return self.every[first:last]

    def before(self, at: int, back: int) -> Iterator[int]:
        """The lines right before in the same article, nearest first."""
        article = self.every[at].article
        for n in range(at - 1, max(-1, at - 1 - back), -1):
            if self.every[n].article != article:
                return
            yield n

    def behind(self, at: int) -> int | None:
        """The line right behind in the same article."""
        n = at + 1
        return n if n < len(self.every) and self.every[n].article == self.every[at].article else None


def find_pages(evidence: Evidence, called: Called | None = None) -> Pages:
    """The headlines and body sentences of all articles; `called`: what their words name."""
    every: list[Page] = []
    for reading in evidence.readings:
        article = reading.article.id
        moments = evidence.resolved.moments.get(article, reading.moments)
        day = _day(evidence.resolved.published.get(article))
        ground = evidence.once(grounds)[article]
        told = [s for s in reading.sheet.sentences if s.kind in ("body", "headline") and len(s.tokens) >= _FEWEST]
        for n, sentence in enumerate(told):
            names, figures = inside(reading.names, sentence.span), inside(reading.figures, sentence.span)
            dated = inside(moments, sentence.span)
            actors = evidence.actors_in(sentence.span)
            named_there = called.in_sentence(article, sentence) if called is not None else {}
            page = make_page(sentence, n, figures, dated, actors, told=day, names=names, called=named_there)
            owners = _owners(evidence, sentence)
            every.append(replace(page, meant=_meant(evidence, ground, sentence), owners=owners))
    holders: dict[str, list[int]] = {}
    named: dict[str, list[int]] = {}
    for n, page in enumerate(every):
        for key in sorted(page.at):
            holders.setdefault(key, []).append(n)
        for actor in sorted(page.actors):
            named.setdefault(actor, []).append(n)
    spans: dict[str, tuple[int, int]] = {}
    for n, page in enumerate(every):
        spans[page.article] = (spans.get(page.article, (n, n))[0], n + 1)
    return Pages(
        tuple(every), {k: tuple(h) for k, h in holders.items()}, {k: tuple(h) for k, h in named.items()}, spans,
        tuple(n for n, page in enumerate(every) if page.headline),
    )  # fmt: skip


def _meant(evidence: Evidence, ground: Ground, sentence: Sentence) -> dict[int, frozenset[str]]:
    """By place of a pronoun that is the subject of a clause, the actor whom it stands for and the bodies that he speaks
    for: "we will walk out" says it of the speaker's union."""
    clauses = [a for a in ground.reading.assertions if sentence.span.contains(a.span)]
    places = {t.start: n for n, t in enumerate(sentence.tokens) if t.tag == "PRON"}
    found = {}
    for clause in clauses:
        place = places.get(clause.actors[0].start) if clause.actors else None
        actor = subject_of(ground, sentence, clauses, clause) if place is not None else None
        if place is not None and actor is not None:
            spoken = evidence.speak_for.get(actor, frozenset()) if sentence.tokens[place].text.lower() == "we" else ()
            found[place] = frozenset({actor, *spoken})
    return found


def _owners(evidence: Evidence, sentence: Sentence) -> dict[int, str]:
    """By place of a word of a name the actor whom it names."""
    mentions = [(s, a) for s, a in evidence.named.get(sentence.span.article, ()) if sentence.span.contains(s)]
    return {n: a for s, a in mentions for n, t in enumerate(sentence.tokens) if s.start <= t.start < s.end}


def make_page(
    sentence: Sentence, place: int, figures: Sequence[Figure], moments: Sequence[Moment], actors: Sequence[str],
    *, told: date | None = None, names: Sequence[Name] = (), asked: bool = False,
    called: Mapping[int, frozenset[str]] | None = None,
) -> Page:  # fmt: skip
    """A sentence as a line with its keys, as one that is asked or one that is told; `called`: by place of a word the
    keys of what it names."""
    line = line_of(sentence, place)
    keys = _keys(line, asked=asked)
    if called:
        keys = tuple(held | called.get(i, frozenset()) for i, held in enumerate(keys))
    at: dict[str, list[int]] = {}
    for i, held in enumerate(keys):
        for key in held:
            at.setdefault(key, []).append(i)
    return Page(
        line, keys, {k: tuple(v) for k, v in at.items()}, tuple(figures), tuple(moments), frozenset(actors),
        sentence.kind == "headline", told, tuple(names),
    )  # fmt: skip


def _day(published: Dated | None) -> date | None:
    extent = extent_of(published.date) if published is not None else None
    return extent.last if extent is not None else None


def fold(text: str) -> str:
    """The text without the marks over its letters: "Sjöholm" is "Sjoholm" in print that has none."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)) or text


def _keys(line: Line, *, asked: bool) -> Keys:
    found: list[frozenset[str]] = []
    for i, token in enumerate(line.tokens):
        root = line.stems[i] or (_verb_of_calendar(token.text) if token.tag == "VERB" else "")
        if not root:
            # "An hour after the call" is asked, however it is read: an hour must be told.
            stems = content_stems(token.text) if token.tag == "NOUN" else ()
            found.append(frozenset(TIME + s for s in stems))
            continue
        particle = particle_of(line, i)
        if particle is not None:  # "called off" is neither "called on" nor a call
            meant = meaning_keys(line, i, asked=asked)
            found.append(frozenset((f"{root} {particle}", *meant, *(() if asked else (root,)))))
            continue
        word = fold(token.text)
        spelt = _keys_of(base_of_verb(word) if token.tag == "VERB" else word)
        found.append(frozenset((root, *spelt)) | meaning_keys(line, i, asked=asked))
    return tuple(found)


def _verb_of_calendar(word: str) -> str:
    """ "End", "last" and "start" are words of the calendar, which tell no two sentences apart; not as verbs."""
    stems = content_stems(word)
    return stems[0] if len(stems) == 1 else ""


@lru_cache(maxsize=65536)
def _keys_of(word: str) -> tuple[str, ...]:
    stems = content_stems(word)
    if len(stems) != 1:
        return tuple(stems)
    own = [stems[0]]
    if len(stems[0]) >= _PREFIX:
        own.append(stems[0][:_PREFIX] + "…")
    return tuple(own)


def names_of(evidence: Evidence) -> dict[tuple[str, ...], frozenset[str]]:
    """By the words of each printed name, folded and in small letters, the actors that it names in the story."""
    found: dict[tuple[str, ...], set[str]] = {}
    for span, actor in evidence.resolved.actor_of.items():
        words = tuple(fold(evidence.text(span)).lower().removeprefix("the ").split())
        found.setdefault(words, set()).add(actor)
    return {words: frozenset(actors) for words, actors in found.items()}
