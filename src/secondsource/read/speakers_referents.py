"""What kind of speaker a phrase names, and which name of the article "he" or "the minister" stands for.

Goes in: a `Sheet` and its names, then the speakers' phrases in order of the text. Comes out: a kind, and the `Span`
of a name or None. Where two names fit equally there is no referent; nothing is looked up outside the article.
"""

from bisect import bisect_left

from ..model.readings import Name, Sheet, SpeakerKind
from ..model.spans import Span
from ..text.words import find_words
from .credits_outlets import known_outlet

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
    agreement communique communiqué declaration paper book data figures records release post tweet article
    analysis review""".split()
)
_OUTLET_WORDS = frozenset(
    """newspaper newspapers media outlet outlets agency agencies broadcaster website magazine network daily weekly
    tabloid press news""".split()
)
# Roles that one word may stand for: "the premier" is the prime minister.
_ROLES = {
    word: words.split()[0]
    for words in (
        "minister pm premier", "spokesman spokeswoman spokesperson", "chairman chairwoman chair",
        "representative congressman congresswoman", "president", "chancellor", "senator", "governor", "mayor",
        "general", "secretary", "king", "queen", "ambassador", "judge", "director", "candidate", "nominee", "professor",
        "commander", "leader", "chief", "pope",
    )
    for word in words.split()
}  # fmt: skip
_LEADERS = frozenset(["minister", "president", "chancellor", "king", "queen", "leader", "chief", "commander"])
_RANKS = frozenset("prime vice deputy former then the a an its his her their 's ’s mr mrs ms of".split())
# A bare role is this short; its words and the role's agree in their first letters ("Iraq", "Iraqi").
_LONGEST_ROLE, _STEM = 6, 4
# A pronoun points back at most this many sentences: beyond, PolNeAR's readers name the speaker again.
_BACK = 3


class Speakers:
    """Keeps who spoke last while the statements of one article are gone through in order."""

    def __init__(self, sheet: Sheet, names: tuple[Name, ...]) -> None:
        self._text = sheet.article.text
        self._names = names
        self._starts = [n.span.start for n in names]
        self._sentences = [s.span.start for s in sheet.sentences]
        self._last: list[tuple[Span, SpeakerKind, Span | None]] = []

    def spoke(self, speaker: Span, kind: SpeakerKind, referent: Span | None) -> None:
        """Remembers that this phrase was a speaker."""
        self._last.append((speaker, kind, referent))

    def judge(self, speaker: Span | None) -> tuple[SpeakerKind, Span | None]:
        """The kind of a speaker's phrase, and the name it stands for where it names nobody itself."""
        if speaker is None:
            return "none", None
        text = self._text[speaker.start : speaker.end]
        words = [w.text for w in find_words(text)]
        low = [w.lower() for w in words]
        if len(low) == 1 and low[0] in _PRONOUNS:
            return self._pronoun(speaker, low[0])
        if known_outlet(text) is not None:
            return "outlet", None
        head = _head(words)
        if self._is_named(speaker, text, head):
            return "named", None
        if head in DOCUMENTS:
            return "document", None
        if head in _OUTLET_WORDS:
            return "outlet", None
        referent = self._role(low)
        if referent is not None:
            return "named", referent
        if head in _ROLES and any(w.islower() for w in words):
            return "unnamed", None
        if head in UNNAMED or not any(w[:1].isupper() for w in words[1:] or words) or head in _ROLES:
            return "unnamed", None
        return ("named" if _proper_head(words) else "unnamed"), None

    def _is_named(self, speaker: Span, text: str, head: str) -> bool:
        """Does the head of the phrase, or an apposition to it, bear the speaker's name?"""
        comma = text.find(",")
        end = speaker.start + (comma if comma > 0 else len(text))
        inside = self._inside(speaker.start, speaker.end)
        for name in inside:
            owns = self._text[name.span.end : name.span.end + 2] in ("'s", "’s", "s'", "s’") and name.span.end < end
            if name.kind == "person" and not owns and (name.span.end == end or name.span.start == speaker.start):
                return True
        if head in UNNAMED or head in _ROLES:
            # "her lawyer, Ada Brook"; of "Interior Ministry officials" no name is the speaker's.
            return any(n.kind == "person" and n.span.start > end for n in inside)
        return any(n.span.end == end and n.kind != "person" for n in inside)

    def _pronoun(self, speaker: Span, word: str) -> tuple[SpeakerKind, Span | None]:
        for phrase, kind, referent in reversed(self._last):
            if self._distance(phrase, speaker) > _BACK:
                break
            if kind in ("document", "outlet") or (word in ("he", "she") and self._plural(phrase)):
                continue
            found = referent or self._name_in(phrase)
            if found is None or (word in ("he", "she") and not self._is_person(found)):
                if kind == "unnamed" and found is None:
                    return "unnamed", None
                continue
            return "named", found
        if word in ("he", "she"):
            only = self._only_person(speaker)
            if only is not None:
                return "named", only
        return "unnamed", None

    def _only_person(self, speaker: Span) -> Span | None:
        """The one person named in this sentence before the pronoun or, failing that, in the sentence before."""
        at = bisect_left(self._sentences, speaker.start + 1) - 1
        for back in range(min(2, at) + 1):
            begin = self._sentences[at - back]
            end = speaker.start if back == 0 else self._sentences[at - back + 1]
            people = [n for n in self._inside(begin, end) if n.kind == "person"]
            if len({n.key for n in people}) == 1:
                return people[0].span
            if people:
                return None
        return None

    def _role(self, low: list[str]) -> Span | None:
        """The one person of the article that bears the role of the phrase ("the Iraqi PM")."""
        role = _ROLES.get(low[-1]) if low and len(low) <= _LONGEST_ROLE else None
        if role is None:
            return None
        wanted = [w for w in low[:-1] if len(w) >= _STEM and w not in _RANKS]
        fitting: dict[str, Name] = {}
        for name in self._names:
            if name.kind == "person" and self._bears(name, role, wanted):
                fitting.setdefault(name.key, name)
        return next(iter(fitting.values())).span if len(fitting) == 1 else None

    def _bears(self, name: Name, role: str, wanted: list[str]) -> bool:
        """Has the name a printed role of this kind whose own words ("Iraqi") do not speak against the phrase's?"""
        held = [w.text.lower() for r in name.roles for w in find_words(self._text, r.start, r.end)]
        roles = {_ROLES[w] for w in held if w in _ROLES}
        own = [w for w in held if len(w) > 1 and w[0].isalpha() and w not in _ROLES and w not in _RANKS]
        matched = all(any(h[:_STEM] == w[:_STEM] for h in own) for w in wanted)
        if role == "leader":
            return bool(roles & _LEADERS) and bool(wanted) and matched
        return role in roles and (matched or not own)

    def _inside(self, start: int, end: int) -> list[Name]:
        found = []
        for name in self._names[bisect_left(self._starts, start) :]:
            if name.span.start >= end:
                break
            if name.span.end <= end:
                found.append(name)
        return found

    def _name_in(self, phrase: Span) -> Span | None:
        inside = self._inside(phrase.start, phrase.end)
        people = [n for n in inside if n.kind == "person"]
        if people:
            return people[0].span
        return inside[0].span if len(inside) == 1 and inside[0].span.end == phrase.end else None

    def _is_person(self, span: Span) -> bool:
        return any(n.span == span and n.kind == "person" for n in self._names)

    def _plural(self, phrase: Span) -> bool:
        words = self._text[phrase.start : phrase.end].lower().split(",")[0].split()
        return bool(words) and ((words[-1] in UNNAMED and words[-1].endswith("s")) or "and" in words)

    def _distance(self, earlier: Span, later: Span) -> int:
        return bisect_left(self._sentences, later.start + 1) - bisect_left(self._sentences, earlier.start + 1)


def _head(words: list[str]) -> str:
    """The head noun of a phrase: the last word before its first comma, preposition or participle."""
    for i, word in enumerate(words):
        if i and word.lower() in ("of", "for", "at", "in", "from", "with", "on", "who", "familiar", "to", ",", "close"):
            return words[i - 1].lower()
    return words[-1].lower() if words else ""


def _proper_head(words: list[str]) -> bool:
    """Is the head of the phrase printed as a name?"""
    head = _head(words)
    return any(w.lower() == head and w[:1].isupper() for w in words[1:]) or (len(words) == 1 and words[0][:1].isupper())
