"""What kind of speaker a phrase names, and which name of the article "he" or "the minister" stands for.

Goes in: a `Sheet`, its names and people, then the speakers' phrases in order of the text. Comes out: a kind, and the
`Span` of a name or None. Where two names fit equally there is no referent; nothing is looked up outside the article.
"""

import re
from bisect import bisect_left

from ..model.readings import Name, Sheet, SpeakerKind
from ..model.spans import Span
from ..text.words import find_words
from .credits_outlets import OUTLET_WORDS, known_outlet
from .speakers_people import People
from .speakers_roles import ROLES, Roles

_PRONOUNS = frozenset("he she they it we i".split())
# Heads that speak without a name: their phrase may hold a name ("Pentagon officials") and is still unnamed.
UNNAMED = frozenset(
    """source sources official officials analyst analysts expert experts aide aides adviser advisers advisor advisors
    individual individuals person people man woman men women witness witnesses resident residents critic critics
    observer observers diplomat diplomats spokesman spokeswoman spokesperson spokespeople representative representatives
    supporter supporters activist activists lawyer lawyers lawmaker lawmakers politician politicians insider insiders
    leader leaders employee employees member members authorities soldier soldiers officer officers investigator
    investigators prosecutor prosecutors researcher researchers scientist scientists economist economists historian
    historians voter voters democrats republicans reporter reporters journalist journalists commander commanders
    staffer staffers operative operatives strategist strategists others many some several few both one""".split()
)
DOCUMENTS = frozenset(
    """report reports statement document documents letter memo memorandum poll polls survey surveys study studies
    resolution transcript email emails e-mail e-mails indictment complaint lawsuit filing filings ruling law bill
    agreement communique communiqué declaration paper book leaflet annex contract notice petition manifesto charter
    treaty pamphlet brochure data figures records release post tweet article
    analysis review""".split()
)
_OUTLET_WORDS = frozenset(
    """newspaper newspapers media outlet outlets agency agencies broadcaster website magazine network daily weekly
    tabloid press news""".split()
)
# Between a preposition and a name in its title, besides ranks and offices.
_RANKS = frozenset("prime vice deputy former then the a an its his her their 's ’s mr mrs ms of".split())
# An outlet's name is at most this many words.
_LONGEST_OUTLET = 6
# A pronoun points back at most this many sentences: beyond, PolNeAR's readers name the speaker again.
_BACK = 3
# As long as its sentences go on about "him" or "her", a thread is followed back over this many: an interview's length.
_THREAD = 40
_THIRD_PERSON = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im)\b")
# A role or a description points back over this many sentences.
_DESCRIBED = 2
# What a reader takes for one person without a role: "the grandmother of four".
_KIN = frozenset(
    "father mother grandfather grandmother grandad granddad grandma dad mum mom parent widow widower".split()
)
# Whoever is about in court is not whom the sentence before is about.
_IN_COURT = frozenset("judge justice magistrate prosecutor lawyer attorney coroner".split())
_YEARS = re.compile(r"\d{1,3}[ -]*year[ -]*old")
# The endings of trades; other people are in `ROLES`, other things that speak in `DOCUMENTS` and `_BODIES`.
_TRADES = ("er", "or", "ist", "ian", "man", "woman", "smith", "hand", "pensioner", "student", "nurse", "cook")
# Behind these a name belongs to another noun.
_GOVERN = frozenset("of for in at from with to within by near under on close".split())
_CLAUSES = frozenset("who whose whom which that".split())
# Words behind the head noun of a phrase.
_BEHIND_HEAD = frozenset("of for at in from with on who familiar to , close within by".split())
# "A former minister" is nobody whom the article has named.
_INDEFINITE = frozenset("a an one another some two three several".split())
# Bodies speak, but are nobody whom "he" or "she" may mean.
_BODIES = frozenset(
    """company firm group union ministry government governments office agency party council police army military bank
    court commission committee department board team club federation association university hospital parliament side
    sides administration campaign statement service regulator authority organisation organization""".split()
)


class Speakers:
    """Keeps who spoke last while the statements of one article are gone through in order."""

    def __init__(self, sheet: Sheet, names: tuple[Name, ...], people: People) -> None:
        self._text = sheet.article.text
        self._names = names
        self._people = people
        self._roles = Roles(sheet, names)
        self._sentences = [s.span.start for s in sheet.sentences]
        self._pronouns: dict[str, str] = {}
        self._spoken: dict[int, list[tuple[Span, Span | None]]] = {}
        self._subjects: set[Span] = set()
        self._speaking: dict[str, Span] = {}
        self._others = False
        self._last: list[tuple[Span, SpeakerKind, Span | None]] = []

    def spoke(self, speaker: Span, kind: SpeakerKind, referent: Span | None) -> None:
        """Remembers that this phrase was a speaker."""
        self._last.append((speaker, kind, referent))
        someone = kind == "unnamed" and _is_someone(self._cut(speaker))
        self._others = self._others or someone
        found = (referent or self._name_in(speaker)) if kind == "named" else None
        if found is not None or someone:
            at = bisect_left(self._sentences, speaker.start + 1) - 1
            self._spoken.setdefault(at, []).append((speaker, found))
        if found is None:
            return
        if referent is None:
            self._subjects.add(found)
        if self._is_person(found):
            self._speaking.setdefault(self._key(found), found)

    def judge(self, speaker: Span | None) -> tuple[SpeakerKind, Span | None]:
        """The kind of a speaker's phrase, and the name it stands for where it names nobody itself."""
        if speaker is None:
            return "none", None
        text = self._text[speaker.start : speaker.end]
        words = [w.text for w in find_words(text)]
        low = [w.lower() for w in words]
        if len(low) == 1 and low[0] in _PRONOUNS:
            return self._pronoun(speaker, low[0])
        if known_outlet(text) is not None or self._is_outlet(speaker, words):
            return "outlet", None
        head = _head(words)
        if self._is_named(speaker, text, head):
            return "named", self._namesake(speaker)
        if head in DOCUMENTS:
            return "document", None
        if head in _OUTLET_WORDS:
            return "outlet", None
        referent = self._role(speaker, words)
        if referent is not None:
            return "named", referent
        if head in ROLES and any(w.islower() for w in words):
            return "unnamed", None
        if head in UNNAMED or not any(w[:1].isupper() for w in words[1:] or words) or head in ROLES:
            return "unnamed", None
        return ("named" if _proper_head(words) else "unnamed"), None

    def _is_named(self, speaker: Span, text: str, head: str) -> bool:
        """Does the head of the phrase, or an apposition to it, bear the speaker's name?"""
        comma = text.find(",")
        end = speaker.start + (comma if comma > 0 else len(text))
        inside = self._people.inside(speaker.start, speaker.end)
        for name in inside:
            owns = self._text[name.span.end : name.span.end + 2] in ("'s", "’s", "s'", "s’") and name.span.end < end
            whole = name.span.start == speaker.start or (name.span.end == end and not self._modifies(speaker, name))
            if name.kind == "person" and not owns and whole:
                return True
        # "Her lawyer, Ada Brook", "the Bell's editor, Ada Brook".
        if any(n.kind == "person" and n.span.start > end and self._apposes(end, n) for n in inside):
            return True
        # Of "Interior Ministry officials" no name is the speaker's.
        if head in UNNAMED or head in ROLES:
            return False
        alike = [n for n in inside if n.span.end == end and n.kind != "person"]
        # Nor of "the plumber from Hull", where a body ("the ministry in Lisk") speaks as the one that is there.
        return any(not (_is_trade(head) and self._modifies(speaker, n)) for n in alike)

    def _is_outlet(self, speaker: Span, words: list[str]) -> bool:
        """Is the phrase a capitalised name that ends in an outlet's word ("the Hill Courier"), and nobody's?"""
        names = words[1:] if words[0] in ("the", "The") else words
        fits = 0 < len(names) < _LONGEST_OUTLET and names[-1] in OUTLET_WORDS and all(w[:1].isupper() for w in names)
        return fits and not any(self._people.is_person(n) for n in self._people.inside(speaker.start, speaker.end))

    def _namesake(self, speaker: Span) -> Span | None:
        """Whom a surname alone means where two people of the article bear it."""
        names = self._people.inside(speaker.start, speaker.end)
        if not names or " " in names[0].key or names[0].kind != "person":
            return None
        return self._people.namesake(names[0])

    def _modifies(self, speaker: Span, name: Name) -> bool:
        """Does the name stand behind a preposition of the phrase, alone or with its title ("an official in the office
        of Chancellor Ada Brook"), so that it is not the speaker's?"""
        words = [w.text.lower() for w in find_words(self._text, speaker.start, name.span.start)]
        at = next((i for i in range(len(words) - 1, 0, -1) if words[i] in _GOVERN), None)
        return at is not None and all(w in ROLES or w in _RANKS for w in words[at + 1 :])

    def _apposes(self, comma: int, name: Name) -> bool:
        """Is the name all of an apposition, with its title, and not in a clause behind the comma?"""
        between = [w.text.lower() for w in find_words(self._text, comma + 1, name.span.start)]
        return not any(w in _CLAUSES or w in _GOVERN for w in between)

    def _pronoun(self, speaker: Span, word: str) -> tuple[SpeakerKind, Span | None]:
        if word in ("he", "she"):
            return self._person(speaker, word)
        for phrase, kind, referent in reversed(self._last):
            if self._distance(phrase, speaker) > _BACK:
                break
            if kind in ("document", "outlet"):
                continue
            found = referent or self._name_in(phrase)
            if found is not None and not self._plural(phrase):
                return "named", found
            if found is not None or kind == "unnamed":
                return "unnamed", None
        return "unnamed", None

    def _person(self, speaker: Span, word: str) -> tuple[SpeakerKind, Span | None]:
        """Whom "he" or "she" means: the last who spoke or whom a sentence was about; two at once leave it open.

        Sentences that go on about "him" or "her" keep the thread; `_BACK` others end it. Where it is cut, the one
        person who speaks in this article is meant, if there is but one: the person interviewed.
        """
        here = bisect_left(self._sentences, speaker.start + 1) - 1
        idle = 0
        for at in range(here, max(-1, here - _THREAD), -1):
            begin = self._sentences[at]
            end = speaker.start if at == here else self._sentences[at + 1]
            found = self._spoken_in(at, end, word)
            if found is not None:
                return found
            people = [n for n in self._people.subjects(begin, end) if self._may_be(n, word)]
            if len(people) == 1:
                return "named", self._heard(people[0].span, word)
            if people:
                return "unnamed", None
            idle += _THIRD_PERSON.search(self._text, begin, end) is None and at != here
            if idle > _BACK:
                break
        for key, alone in self._speaking.items():
            if len(self._speaking) == 1 and not self._others and self._pronouns.get(key, word) == word:
                return "named", alone
        return "unnamed", None

    def _may_be(self, name: Name, word: str) -> bool:
        return self._people.may_be(name, word) and self._pronouns.get(name.key, word) == word

    def _heard(self, span: Span, word: str) -> Span:
        """Keeps that "she" was said of this person, so that "he" is not."""
        self._pronouns.setdefault(self._key(span), word)
        return span

    def _spoken_in(self, at: int, end: int, word: str) -> tuple[SpeakerKind, Span | None] | None:
        """The last person who spoke in a sentence before an offset, by name or not."""
        for phrase, found in reversed(self._spoken.get(at, [])):
            if phrase.start >= end or self._plural(phrase):
                continue
            if found is not None and self._is_person(found):
                name = self._people.inside(found.start, found.end)[0]
                if self._may_be(name, word):
                    return "named", self._heard(found, word)
            elif found is None:
                return "unnamed", None
        return None

    def _role(self, speaker: Span, words: list[str]) -> Span | None:
        """The one person of the article that bears the office of the phrase ("the Iraqi PM"); where nobody bears it,
        the one whom the sentences right before are about and of whom no office is printed."""
        if words[0].lower() in _INDEFINITE:
            return None
        text = self._cut(speaker)
        return self._roles.find(text, speaker.start) or self._roles.aged(text) or self._described(speaker, words)

    def _described(self, speaker: Span, words: list[str]) -> Span | None:
        """The one person whom this sentence or the two before it are about: of an office ("the minister") the one
        without an office in print; of an age, a kin or a trade the one just brought in ("Jan Moss, 40, got off. The
        plumber from Hill said")."""
        low = [w.lower() for w in words]
        if low[0] != "the" or len(low) > _LONGEST_OUTLET:
            return None
        head = _head(words)
        office = head in ROLES and head not in UNNAMED and head not in _IN_COURT
        if not office and head not in _KIN and not _YEARS.match(" ".join(low[1:6])) and not _is_trade(head):
            return None
        here = bisect_left(self._sentences, speaker.start + 1) - 1
        begin = self._sentences[max(0, here - _DESCRIBED)]
        people = self._people.subjects(begin, speaker.start)
        if len(people) != 1:
            return None
        name = people[0]
        if head in _KIN or office:
            return None if name.key in self._people.titled else name.span
        first = self._roles.first(name)
        introduced = first.start >= begin and (self._roles.has_age(name) or "from" in low)
        return first if introduced or low[1].isdigit() else None

    def _name_in(self, phrase: Span) -> Span | None:
        inside = self._people.inside(phrase.start, phrase.end)
        people = [n for n in inside if n.kind == "person" or self._people.is_person(n)]
        if people:
            return people[0].span
        return inside[0].span if len(inside) == 1 and inside[0].span.end == phrase.end else None

    def _is_person(self, span: Span) -> bool:
        names = [n for n in self._people.inside(span.start, span.end) if n.span == span]
        return any(self._people.is_person(n) or (span in self._subjects and n.kind == "person") for n in names)

    def _key(self, span: Span) -> str:
        return next((n.key for n in self._people.inside(span.start, span.end)), "")

    def _cut(self, span: Span) -> str:
        return self._text[span.start : span.end]

    def _plural(self, phrase: Span) -> bool:
        words = self._text[phrase.start : phrase.end].lower().split(",")[0].split()
        return bool(words) and ((words[-1] in UNNAMED and words[-1].endswith("s")) or "and" in words)

    def _distance(self, earlier: Span, later: Span) -> int:
        return bisect_left(self._sentences, later.start + 1) - bisect_left(self._sentences, earlier.start + 1)


def _is_someone(phrase: str) -> bool:
    """Does the phrase name a person, though not by name: neither a body nor a word like "it"?"""
    words = [w.text for w in find_words(phrase)]
    return len(words) > 1 and _head(words) not in _BODIES


def _head(words: list[str]) -> str:
    """The head noun of a phrase: the last word before its first comma, preposition or participle."""
    for i, word in enumerate(words):
        if i and word.lower() in _BEHIND_HEAD:
            return words[i - 1].lower()
    return words[-1].lower() if words else ""


def _is_trade(head: str) -> bool:
    """Does the noun name what a person does, by its ending ("plumber")?"""
    known = head in UNNAMED or head in DOCUMENTS or head in _BODIES or head in _OUTLET_WORDS
    return not known and head.endswith(_TRADES)


def _proper_head(words: list[str]) -> bool:
    """Is the head of the phrase printed as a name?"""
    head = _head(words)
    return any(w.lower() == head and w[:1].isupper() for w in words[1:]) or (len(words) == 1 and words[0][:1].isupper())
