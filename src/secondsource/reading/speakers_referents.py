"""What kind of speaker a phrase names, and which name of the article "he" or "the minister" stands for.

Goes in: a `Sheet`, its names and people, then the speakers' phrases in order of the text. Comes out: a kind, and the
`Span` of a name (for "it" of the phrase of a document or body) or None. Where two names fit equally there is no
referent; nothing is looked up outside the article.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from ..model.outlet_names import OUTLET_WORDS
from ..model.readings import Name, Sheet, SpeakerKind
from ..model.spans import Span
from ..text.words import find_words
from .credits_outlets import known_outlet
from .quotes_units import Unit
from .speakers_people import People
from .speakers_pronouns import PRONOUNS, Thread
from .speakers_roles import ROLES, Roles
from .speakers_words import BODIES, DOCUMENTS, KIN, OUTLET_NOUNS, PARTS, UNNAMED, head_of, is_trade

# Between a preposition and a name in its title, besides ranks and offices.
_RANKS = frozenset("prime vice deputy former then the a an its his her their 's ’s mr mrs ms of".split())
# An outlet's name is at most this many words.
_LONGEST_OUTLET = 6
# And a description: "the grandad of four outside the gate".
_LONGEST_DESCRIPTION = 10
# A role or a description points back over this many sentences.
_DESCRIBED = 2
# Whoever is about in court is not whom the sentence before is about.
_IN_COURT = frozenset("judge justice magistrate prosecutor lawyer attorney coroner".split())
_YEARS = re.compile(r"\d{1,3}[ -]*year[ -]*old")
# Behind these a name belongs to another noun.
_GOVERN = frozenset("of for in at from with to within by near under on close".split())
_CLAUSES = frozenset("who whose whom which that".split())
# Any firm may be called so.
_FIRMS = frozenset("company firm group".split())
# "A former minister" is nobody whom the article has named.
_INDEFINITE = frozenset("a an one another some two three several".split())


class Speakers:
    """Keeps who spoke last while the statements of one article are gone through in order."""

    def __init__(self, sheet: Sheet, names: tuple[Name, ...], people: People, units: Sequence[Unit]) -> None:
        self._text = sheet.article.text
        self._sheet = sheet
        self._names = names
        self._people = people
        self._roles = Roles(sheet, names)
        self._sentences = [s.span.start for s in sheet.sentences]
        self._thread = Thread(sheet, people, units)

    def spoke(self, speaker: Span, kind: SpeakerKind, referent: Span | None) -> None:
        """Remembers that this phrase was a speaker."""
        found = referent or self._name_in(speaker)
        self._thread.spoke(speaker, kind, found)

    def judge(self, speaker: Span | None) -> tuple[SpeakerKind, Span | None]:
        """The kind of a speaker's phrase, and the name it stands for where it names nobody itself."""
        if speaker is None:
            return "none", None
        text = self._text[speaker.start : speaker.end]
        words = [w.text for w in find_words(text)]
        low = [w.lower() for w in words]
        if len(low) == 1 and low[0] in PRONOUNS:
            return self._thread.meant(speaker, low[0])
        if known_outlet(text) is not None or self._is_outlet(speaker, words):
            return "outlet", None
        head = head_of(words)
        if self._is_named(speaker, text, head):
            return "named", self._namesake(speaker)
        if head in PARTS:
            return self._whole(speaker)
        if head in DOCUMENTS:
            return "document", None
        if head in OUTLET_NOUNS:
            return "outlet", None
        referent = self._body(speaker, head) if head in BODIES else self._role(speaker, words)
        if referent is not None:
            return "named", referent
        if head in ROLES and any(w.islower() for w in words):
            return "unnamed", None
        if head in UNNAMED or not any(w[:1].isupper() for w in words[1:] or words) or head in ROLES:
            return "unnamed", None
        return ("named" if _proper_head(words) and not self._is_noun(speaker, words) else "unnamed"), None

    def _is_named(self, speaker: Span, text: str, head: str) -> bool:
        """Does the head of the phrase, or an apposition to it, bear the speaker's name?"""
        comma = text.find(",")
        end = speaker.start + (comma if comma > 0 else len(text))
        inside = self._people.inside(speaker.start, speaker.end)
        for name in inside:
            owns = self._text[name.span.end : name.span.end + 2] in ("'s", "’s", "s'", "s’") and name.span.end < end
            ends = name.span.end == end or self._text[name.span.end : end].startswith(" (")  # "Ada Brook (R-Idaho)"
            whole = name.span.start == speaker.start or (ends and not self._modifies(speaker, name))
            if name.kind == "person" and not owns and whole:
                return True
        # "Her lawyer, Ada Brook", "the Bell's editor, Ada Brook".
        if any(n.kind == "person" and n.span.start > end and self._apposes(end, n) for n in inside):
            return True
        # Of "Interior Ministry officials" no name is the speaker's; of "the minister, Ada Brook," it is, of any kind.
        if head in UNNAMED or head in ROLES:
            return not head.endswith("s") and any(
                self._text[end : n.span.start] == ", " and n.kind != "place" for n in inside
            )
        alike = [n for n in inside if n.span.end == end and n.kind != "person"]
        # Nor of "the plumber from Hull", where a body ("the ministry in Lisk") speaks as the one that is there.
        return any(not (is_trade(head) and self._modifies(speaker, n)) for n in alike)

    def _is_noun(self, speaker: Span, words: list[str]) -> bool:
        """Is the phrase one noun for several, with a capital because it opens its sentence ("Marchers")?"""
        if len(words) > 1 or not words[0].endswith("s") or self._people.inside(speaker.start, speaker.end):
            return False
        at = bisect_right(self._sentences, speaker.start) - 1
        first = self._sheet.sentences[at].tokens[0] if at >= 0 else None
        return first is not None and first.start == speaker.start and first.tag == "NOUN"

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
        slip = self._people.meant(names[0])
        return slip if slip != names[0].span else self._people.namesake(names[0])

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

    def _whole(self, speaker: Span) -> tuple[SpeakerKind, Span | None]:
        """The document of whose part a phrase speaks: behind "of", else the one told of last."""
        at = self._text.find(" of ", speaker.start, speaker.end)
        comma = self._text.find(",", speaker.start, speaker.end)
        end = comma if comma > at else speaker.end
        if at > 0:
            return "document", Span(speaker.article, at + len(" of "), end)
        kind, found = self._thread.thing(speaker)
        return "document", found if kind == "document" else None

    def _body(self, speaker: Span, head: str) -> Span | None:
        """The one named body that "the union" means by a noun in its name or beside it; of "the company" the one that
        the sentences before are about."""
        text = self._cut(speaker).split(",")[0]
        if not text.lower().startswith("the "):
            return None
        found = self._roles.find_body(text, speaker.start)
        if found is None and head in _FIRMS and len(text.split()) == len(("the", head)):
            kind, thing = self._thread.thing(speaker)
            found = thing if kind == "named" else None
        return found

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
        if low[0] != "the" or len(low) > _LONGEST_DESCRIPTION:
            return None
        head = head_of(words)
        office = head in ROLES and head not in UNNAMED and head not in _IN_COURT
        if not office and head not in KIN and not _YEARS.match(" ".join(low[1:6])) and not is_trade(head):
            return None
        here = bisect_left(self._sentences, speaker.start + 1) - 1
        begin = self._sentences[max(0, here - _DESCRIBED)]
        people = self._people.subjects(begin, speaker.start)
        if len(people) != 1:
            return None
        name = people[0]
        if head in KIN or office:
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

    def _cut(self, span: Span) -> str:
        return self._text[span.start : span.end]


def _proper_head(words: list[str]) -> bool:
    """Is the head of the phrase printed as a name?"""
    head = head_of(words)
    return any(w.lower() == head and w[:1].isupper() for w in words[1:]) or (len(words) == 1 and words[0][:1].isupper())
