"""Which names of an article are people, and whom a sentence is about: what "he" and "she" may point back to.

Goes in: a `Sheet` and its names. Comes out: yes or no for a name, and the people who stand as subjects in a stretch of
text. A found kind alone is not trusted: to the tagger an unknown town is as often a person as not. A name counts as a
person where the article treats it as one. Resolves nothing.
"""

import re
from bisect import bisect_left

from rapidfuzz.distance import OSA

from ..model.readings import Name, Sheet
from ..model.spans import Span
from ..text.english import MONTHS, PERIODS, WEEKDAYS
from ..text.marks import find_marked
from .gazetteer import gazetteer
from .speakers_gender import TITLED, gender_of, is_given, leans

# Right before a place, hardly ever before a person who is not in a possessive ("in Ada Brook's office").
_PLACED = re.compile(r"(?i)\b(?:in|at|near|outside|inside|across|around|throughout|into) $")
# Right before a name that is not the subject of its sentence.
_GOVERNED = re.compile(
    r"(?i)\b(?:in|at|near|of|for|with|from|by|to|on|about|against|like|than|behind|under|over|after|before|between"
    r"|and|or|told|asked|met|called|rang) (?:[a-z]+ ){0,2}(?:[A-Z][\w.-]+ ){0,2}$"
)
# Behind these a name begins the clause ("On Friday Ada Brook", "In 2019 Ada Brook").
_TIMED = re.compile(
    rf"(?i)\b(?:{'|'.join(sorted({*WEEKDAYS, *MONTHS, *PERIODS, 'today', 'yesterday', 'tonight'}))}|\d{{4}}),? $"
)
_OWNS = ("'s", "’s", "s'", "s’")
# Behind a person: an age, or a relative clause.
_AGED = re.compile(r", (?:aged )?\d{1,3}\b(?! (?:per|million|billion))|,? (?:who|whose)\b")
# Before a person. A courtesy title tells the gender as well.
_HE, _SHE = (frozenset(title for title, means in TITLED.items() if means == one) for one in ("he", "she"))
# Words for a person that tell the gender.
_MEN = frozenset("spokesman chairman congressman king prince businessman statesman father grandfather".split())
_WOMEN = frozenset("spokeswoman chairwoman congresswoman queen princess businesswoman mother grandmother".split())
# Shorter surnames one letter apart ("Hill", "Mill") are often two people's.
_LONG = 5
# Letters of a word that may be left out: the cost of a "word" of 100,000 letters.
_LONGEST = 20
# The characters before a name that are looked at.
_WINDOW = 40


class People:
    """The people of one article."""

    def __init__(self, sheet: Sheet, names: tuple[Name, ...]) -> None:
        self._text = sheet.article.text
        self._names = names
        self._starts = [n.span.start for n in names]
        self._marked = [(m.start, m.end) for m in find_marked(self._text)]
        self._quoted = [a for a, _ in self._marked]
        mentions: dict[str, list[Name]] = {}
        for name in names:
            mentions.setdefault(name.key, []).append(name)
        self._mentions = mentions
        self._known: dict[str, bool] = {}
        self._genders: dict[str, str | None] = {}
        self._namesakes = self._full_names()
        self._near = self._nearly_alike()
        self.titled = frozenset(key for key, found in mentions.items() if any(n.roles for n in found))

    def is_person(self, name: Name) -> bool:
        """Does the article treat the name as a person's?"""
        known = self._known.get(name.key)
        if known is None:
            treated = self._treated_as_person(name.key, self._mentions[name.key])
            known = self._known[name.key] = treated or self.meant(name) != name.span
        return known

    def may_be(self, name: Name, pronoun: str) -> bool:
        """May "he" or "she" mean this person, by what is printed about them?"""
        return self._gender(name) in (pronoun, None)

    def is_known(self, name: Name, pronoun: str) -> bool:
        """Does what is printed about them, or their given name, say that they are "he" or "she"?"""
        return self._gender(name) == pronoun

    def leans(self, name: Name, pronoun: str) -> bool:
        """Is the pronoun the likelier one by the shape of a name that no list has?"""
        return leans(self._fullest(self._mentions[name.key]).split()) == pronoun

    def others(self, start: int, end: int) -> list[Name]:
        """The people named between two offsets outside quotation marks, subjects or not; one name a person."""
        found: dict[str, Name] = {}
        for name in self.inside(start, end):
            if self.is_person(name) and not self._is_quoted(name):
                found.setdefault(name.key, name)
        return list(found.values())

    def meant(self, name: Name) -> Span:
        """The name, or where it is a slip for another ("Salomon" for "Nevio Salamon") the first full form of that: a
        bare surname one letter off that of one person, and of no listed place or body."""
        low = name.key
        if " " in low or len(low) < _LONG:
            return name.span
        near = {s for form in _shorter(low) for s in self._near.get(form, ())}
        alike = [s for s in sorted(near) if OSA.distance(s.lower(), low, score_cutoff=1) == 1]
        if len(alike) != 1 or len(self._namesakes[alike[0]]) != 1:
            return name.span
        mentions = self._mentions[low]
        listed = gazetteer().find(self._text[name.span.start : name.span.end])
        placed = any(_PLACED.search(self._before(n)) for n in mentions)
        return name.span if listed is not None or placed else self._namesakes[alike[0]][0]

    def subjects(self, start: int, end: int) -> list[Name]:
        """The people between two offsets whom the text is about: not behind a preposition or a verb, not in a
        possessive, not in quotation marks; one name a person."""
        found: dict[str, Name] = {}
        for name in self.inside(start, end):
            before = self._text[max(start, name.span.start - _WINDOW) : name.span.start]
            owns = self._text[name.span.end : name.span.end + 2] in _OWNS
            governed = _GOVERNED.search(before) and not _TIMED.search(before)
            if self.is_person(name) and not owns and not governed and not self._is_quoted(name):
                found.setdefault(name.key, name)
        return list(found.values())

    def inside(self, start: int, end: int) -> list[Name]:
        """The names that lie between two offsets, in order."""
        found = []
        for name in self._names[bisect_left(self._starts, start) :]:
            if name.span.start >= end:
                break
            if name.span.end <= end:
                found.append(name)
        return found

    def namesake(self, name: Name) -> Span | None:
        """Who is meant by a surname that two people bear: the one who has been named in full before it, where the
        other has not and the surname has not stood alone before that."""
        spans = self._namesakes.get(self._text[name.span.start : name.span.end], ())
        if not spans or spans[0].start > self._mentions[name.key][0].span.start:
            return None
        return spans[0] if len(spans) == 1 or spans[1].start > name.span.start else None

    def _full_names(self) -> dict[str, tuple[Span, ...]]:
        """By surname, where each person is first named in full."""
        found: dict[str, dict[str, Span]] = {}
        for name in self._names:
            words = self._text[name.span.start : name.span.end].split()
            if name.kind == "person" and len(words) > 1:
                found.setdefault(words[-1], {}).setdefault(name.key, name.span)
        return {surname: tuple(spans.values()) for surname, spans in found.items()}

    def _nearly_alike(self) -> dict[str, list[str]]:
        """Long surnames by what is left of them without a letter: those one letter apart share that."""
        found: dict[str, list[str]] = {}
        for surname in self._namesakes:
            if len(surname) >= _LONG:
                for form in _shorter(surname.lower()):
                    found.setdefault(form, []).append(surname)
        return found

    def _gender(self, name: Name) -> str | None:
        if name.key not in self._genders:
            self._genders[name.key] = self._printed_gender(self._mentions[name.key])
        return self._genders[name.key]

    def _is_quoted(self, name: Name) -> bool:
        at = bisect_left(self._quoted, name.span.start + 1) - 1
        return at >= 0 and name.span.start < self._marked[at][1]

    def _treated_as_person(self, key: str, mentions: list[Name]) -> bool:
        placed = sum(bool(_PLACED.search(self._before(n))) for n in mentions)
        if 2 * placed >= len(mentions):
            return False
        aged = any(_AGED.match(self._text, n.span.end) for n in mentions)
        if not any(n.kind == "person" for n in mentions):
            return aged and " " in key
        return aged or " " in key or is_given(key) or any(n.roles for n in mentions)

    def _printed_gender(self, mentions: list[Name]) -> str | None:
        words: set[str] = set()
        for name in mentions:
            words.update(re.findall(r"[a-z]+", self._before(name).lower())[-1:])
            words.update(w for r in name.roles for w in re.findall(r"[a-z]+", self._text[r.start : r.end].lower()))
        he, she = bool(words & (_HE | _MEN)), bool(words & (_SHE | _WOMEN))
        if he != she:
            return "he" if he else "she"
        return None if he else gender_of(self._fullest(mentions).split())

    def _fullest(self, mentions: list[Name]) -> str:
        """The longest form in which a person is named."""
        return max((self._text[n.span.start : n.span.end] for n in mentions), key=len)

    def _before(self, name: Name) -> str:
        return self._text[max(0, name.span.start - _WINDOW) : name.span.start]


def _shorter(word: str) -> set[str]:
    """The word, and what is left of it without each of its letters."""
    return {word, *(word[:i] + word[i + 1 :] for i in range(min(len(word), _LONGEST)))}
