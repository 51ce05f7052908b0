"""Whom or what "he", "she", "it" and "they" mean where one of them speaks.

Goes in: a `Sheet`, its people and units, then in order of the text who spoke. Comes out: the kind of a speaker and the
`Span` of a name, or for "it" of the phrase of a document or body. Where two fit equally there is none. What counts is
nearness, then who spoke, whom a sentence is about, what is known of "he" and "she" (Hobbs 1978, in outline).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from ..model.readings import Name, Sheet, SpeakerKind
from ..model.spans import Span
from ..text.words import find_words
from .credits_outlets import known_outlet
from .quotes_units import Unit
from .speakers_clauses import clause_subject, opening_phrase
from .speakers_people import People
from .speakers_words import BODIES, DOCUMENTS, OUTLET_NOUNS, UNNAMED, head_of, is_someone

# Objects are speakers as well: "the paper quotes him as saying".
_SUBJECT_OF = {"him": "he", "her": "she", "them": "they"}
PRONOUNS = frozenset("he she they it we i".split()) | _SUBJECT_OF.keys()
Meant = tuple[SpeakerKind, Span | None]
_NUMBERED = re.compile(r"(?:[Tt]he )?([A-Z][a-z]+)(?: No\.?)? \d[\d/.-]*\d\b")
_NOBODY: Meant = ("unnamed", None)
# A pronoun points back at most this many sentences: beyond, PolNeAR's readers name the speaker again.
_BACK = 3
# As long as its sentences go on about "him" or "her", a thread is followed back over this many: an interview's length.
_LONGEST = 40
_THIRD_PERSON = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im)\b")


class Thread:
    """Keeps who spoke while the statements of one article are gone through in order."""

    def __init__(self, sheet: Sheet, people: People, units: Sequence[Unit]) -> None:
        self._article = sheet.article
        self._text = sheet.article.text
        self._people = people
        self._units = units
        self._begins = [u.start for u in units]
        told = [s for s in sheet.sentences if s.kind != "furniture"]
        self._sentences = [s.span.start for s in told]
        self._paragraphs = [s.paragraph for s in told]
        self._pronouns: dict[str, str] = {}
        self._spoken: dict[int, list[tuple[Span, SpeakerKind, Span | None]]] = {}
        self._subjects: set[Span] = set()
        self._speaking: dict[str, Span] = {}
        self._others = False

    def spoke(self, phrase: Span, kind: SpeakerKind, found: Span | None) -> None:
        """Remembers who spoke; `found` is the name in the phrase or the one it stands for."""
        self._spoken.setdefault(self._sentence(phrase.start), []).append((phrase, kind, found))
        self._others = self._others or (kind == "unnamed" and is_someone(self._words(phrase)))
        if kind != "named" or found is None:
            return
        if phrase.contains(found):
            self._subjects.add(found)
        if self._is_person(found):
            self._speaking.setdefault(self._key(found), found)

    def meant(self, speaker: Span, word: str) -> Meant:
        """Whom the pronoun at a place means, lower case."""
        word = _SUBJECT_OF.get(word, word)
        if word in ("he", "she"):
            return self._person(speaker, word)
        if word == "it":
            return self.thing(speaker)
        return self._several(speaker) if word == "they" else _NOBODY

    def _person(self, speaker: Span, word: str) -> Meant:
        """The last who spoke or whom a sentence was about; two at once leave it open.

        Sentences that go on about "him" or "her" keep the thread; `_BACK` others end it. Where it is cut, the one
        person who speaks in this article is meant, if there is but one: the person interviewed.
        """
        here = self._sentence(speaker.start)
        idle = 0
        for at in range(here, max(-1, here - _LONGEST), -1):
            end = speaker.start if at == here else self._end(at)
            found = self._spoken_in(at, end, word) or self._about(self._sentences[at], end, word)
            if found is not None:
                return found
            idle += _THIRD_PERSON.search(self._text, self._sentences[at], end) is None and at != here
            if idle > _BACK:
                break
        for key, alone in self._speaking.items():
            if len(self._speaking) == 1 and not self._others and self._pronouns.get(key, word) == word:
                return "named", alone
        return _NOBODY

    def _about(self, begin: int, end: int, word: str) -> Meant | None:
        """Whom a stretch is about: its subjects; where none may be meant, a woman or man known as such in it."""
        fitting = [n for n in self._people.subjects(begin, end) if self._may_be(n, word)]
        if not fitting:
            fitting = [n for n in self._people.others(begin, end) if self._is_known(n, word)]
            return self._named(fitting[0], word) if len(fitting) == 1 else None
        for narrower in (self._is_known, self._people.leans):
            if len(fitting) > 1:
                fitting = [n for n in fitting if narrower(n, word)] or fitting
        return self._named(fitting[0], word) if len(fitting) == 1 else _NOBODY

    def _named(self, name: Name, word: str) -> Meant:
        span = self._people.meant(name)
        return "named", self._heard(span, word)

    def _may_be(self, name: Name, word: str) -> bool:
        return self._people.may_be(name, word) and self._pronouns.get(name.key, word) == word

    def _is_known(self, name: Name, word: str) -> bool:
        known = self._pronouns.get(name.key)
        return known == word if known is not None else self._people.is_known(name, word)

    def _heard(self, span: Span, word: str) -> Span:
        """Keeps that "she" was said of this person, so that "he" is not."""
        self._pronouns.setdefault(self._key(span), word)
        return span

    def _spoken_in(self, at: int, end: int, word: str) -> Meant | None:
        """The last person who spoke in a sentence before an offset, by name or not."""
        for phrase, kind, found in reversed(self._spoken.get(at, [])):
            if phrase.start >= end or self._plural(phrase):
                continue
            if kind == "named" and found is not None and self._is_person(found):
                name = self._people.inside(found.start, found.end)[0]
                if self._may_be(name, word):
                    return "named", self._heard(found, word)
            elif kind == "unnamed" and is_someone(self._words(phrase)):
                return _NOBODY
        return None

    def thing(self, speaker: Span) -> Meant:
        """The last document or body that spoke or that a sentence was about."""
        here = self._sentence(speaker.start)
        for at in range(here, max(-1, here - _BACK - 1), -1):
            if self._paragraphs[at] != self._paragraphs[here] and at < here - 1:
                break
            end = speaker.start if at == here else self._end(at)
            spoken = [phrase for phrase, _, _ in self._spoken.get(at, []) if phrase.start < end]
            subject = self._subject(at, end)
            for phrase in (*reversed(spoken), *((subject,) if subject is not None else ())):
                found = self._as_thing(phrase)
                if found is not None:
                    return found
        return _NOBODY

    def _several(self, speaker: Span) -> Meant:
        """A body that spoke last, by its name; never one person."""
        here = self._sentence(speaker.start)
        for at in range(here, max(-1, here - _BACK - 1), -1):
            for phrase, _, _ in reversed(self._spoken.get(at, [])):
                if phrase.start < speaker.start:
                    found = self._as_thing(phrase)
                    return found if found is not None and found[0] == "named" else _NOBODY
        return _NOBODY

    def _as_thing(self, phrase: Span) -> Meant | None:
        """What a phrase stands for where it is a body or a document; None for people and pronouns."""
        comma = self._text.find(",", phrase.start, phrase.end)
        first = Span(phrase.article, phrase.start, comma) if comma > phrase.start else phrase
        names = self._people.inside(first.start, first.end)
        head = head_of(self._words(first))
        if head in UNNAMED or head in PRONOUNS:
            return None
        if head in DOCUMENTS:
            return "document", first
        numbered = _NUMBERED.match(self._text, first.start, first.end)
        if numbered is not None and numbered[1].lower() in DOCUMENTS:
            # "Judgment 11/2018 runs to 86 pages": the verb may have passed for a noun.
            return "document", Span(phrase.article, first.start, numbered.end())
        if known_outlet(self._text[first.start : first.end]) is not None or head in OUTLET_NOUNS:
            return "outlet", first
        named = [n for n in names if n.span.end == first.end and not n.people]
        if named:
            bodily = named[-1].kind != "person" and not self._people.is_person(named[-1])
            return ("named", named[-1].span) if bodily else None
        return ("unnamed", first) if head in BODIES else None

    def _subject(self, at: int, end: int) -> Span | None:
        """The subject of a sentence's main clause, where it stands before an offset."""
        n = bisect_right(self._begins, self._sentences[at]) - 1
        if n < 0 or self._units[n].end <= self._sentences[at]:
            return None
        unit = self._units[n]
        last = max(k for k, part in enumerate(unit.parts) if part.start < end or k == 0)
        found = clause_subject(unit, last) or opening_phrase(unit, last)
        if found is None or unit.parts[found[1] - 1].end > end:
            return None
        return self._article.span(unit.parts[found[0]].start, unit.parts[found[1] - 1].end)

    def _is_person(self, span: Span) -> bool:
        names = [n for n in self._people.inside(span.start, span.end) if n.span == span]
        return any(self._people.is_person(n) or (span in self._subjects and n.kind == "person") for n in names)

    def _key(self, span: Span) -> str:
        return next((n.key for n in self._people.inside(span.start, span.end)), "")

    def _words(self, span: Span) -> list[str]:
        return [w.text for w in find_words(self._text, span.start, span.end)]

    def _plural(self, phrase: Span) -> bool:
        words = self._text[phrase.start : phrase.end].lower().split(",")[0].split()
        return bool(words) and ((words[-1] in UNNAMED and words[-1].endswith("s")) or "and" in words)

    def _sentence(self, at: int) -> int:
        return max(0, bisect_left(self._sentences, at + 1) - 1)

    def _end(self, at: int) -> int:
        return self._sentences[at + 1] if at + 1 < len(self._sentences) else len(self._text)
