"""The offices and descriptions that an article prints beside its names, and whom "the minister" means by them.

Goes in: a `Sheet` and its names, then a speaker's phrase. Comes out: the `Span` of the one name that the phrase stands
for, or None. An office is a head ("minister"), its ranks ("deputy", "former") and the words that say which ("foreign",
"of the coast guard"). Where two people fit equally, the one named last is meant; named together, neither.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..model.readings import Name, Sheet, Token
from ..model.spans import Span
from ..text.words import find_words
from .gazetteer import gazetteer
from .name_roles import apposition_after

# Heads that one word may stand for: "the premier" is the prime minister.
ROLES = {
    word: words.split()[0]
    for words in (
        "minister", "premier pm taoiseach", "spokesman spokeswoman spokesperson",
        "chairman chairwoman chairperson chair", "representative congressman congresswoman", "president", "chancellor",
        "senator", "governor", "mayor mayoress", "general", "secretary", "king", "queen", "ambassador", "judge",
        "director", "candidate", "nominee", "professor", "commander", "leader", "chief", "pope", "executive ceo",
        "captain skipper", "policeman policewoman", "prosecutor", "lawyer attorney solicitor barrister",
        "teacher schoolteacher", "boss", "commissioner", "bishop",
    )
    for word in words.split()
}  # fmt: skip
# Offices of two words, whose last alone is another one.
_PAIRS = {
    ("prime", "minister"): "premier", ("chief", "executive"): "executive", ("executive", "officer"): "executive",
    ("attorney", "general"): "attorney-general", ("secretary", "general"): "secretary-general",
    ("general", "secretary"): "secretary-general", ("governor", "general"): "governor-general",
    ("chief", "justice"): "chief-justice", ("head", "teacher"): "head-teacher", ("state", "attorney"): "prosecutor",
    ("district", "attorney"): "prosecutor", ("public", "prosecutor"): "prosecutor",
}  # fmt: skip
_LEADERS = frozenset(["premier", "president", "chancellor", "king", "queen", "leader", "chief", "commander"])
# Ranks make another office of one ("deputy minister"); "former" a weaker claim to it.
_RANKS = frozenset("deputy vice assistant shadow associate junior".split())
_FORMER = frozenset("former ex onetime erstwhile late outgoing retired then".split())
_SMALL = frozenset(
    """the a an its his her their our my this that s mr mrs ms dr sir acting interim current new year old of and &
    then""".split()
)
_BEHIND = frozenset("of for at in from to with on under within by near".split())
_ENDS = frozenset("who whose whom which that where".split())
# Words agree in their first letters ("Iraq", "Iraqi").
_STEM = 4
# A description before a name is this many words at most; a judgement, as in `name_roles`.
_LONGEST = 6
# What may stand between the words of one.
_INSIDE = frozenset(["ADJ", "NOUN", "PROPN"])
# How many sentences back the person named last may stand where two bear an office.
_NEAR = 4
_SOME = r"(?:an?|another|one(?: of the)?|some|several|two|three|four|five|many|other)"
# What cannot stand between "a" and its noun: "a question for the president".
_NO_PART = r"(?:the|of|for|to|in|by|from|with|and|who|that|at|on|his|her|its|their)\b"
_AGE = re.compile(r"(?: \(|, (?:aged )?)(\d{1,3})\b(?! (?:per|million|billion))")
_YEARS = re.compile(r"(?i)(?:the )?(\d{1,3})[- ]year[- ]old")


@dataclass(frozen=True, slots=True)
class Office:
    """`head` is the noun, the same for words that mean the same; `own` the first letters of the words beside it."""

    head: str
    ranks: frozenset[str]
    former: bool
    own: frozenset[str]


def read_office(words: Iterable[str]) -> Office | None:
    """The office of a phrase without its name ("the former Iraqi prime minister of a union"); None where no noun is."""
    ahead: list[str] = []
    behind: list[str] = []
    side = ahead
    for word in words:
        low = word.lower().strip(".")
        if low in _ENDS or low == ",":
            break
        if ahead and low in _BEHIND:
            side = behind
        elif low.isalpha():
            side.append(low)
    pair = _PAIRS.get((ahead[-2], ahead[-1])) if len(ahead) > 1 else None
    if not ahead or ahead[-1] in _SMALL or (ahead[-1].endswith("s") and not ahead[-1].endswith(("ss", "us"))):
        return None  # several are nobody in particular
    head = pair or ROLES.get(ahead[-1], ahead[-1])
    beside = [*ahead[: -2 if pair else -1], *behind]
    if ahead[-2:-1] == ["executive"] and ahead[-1] == "officer":  # "chief executive officer"
        beside = [w for w in beside if w != "chief"]
    own = frozenset(w[:_STEM] for w in beside if w not in _SMALL | _RANKS | _FORMER and w not in _BEHIND)
    return Office(head, _RANKS & set(ahead), not _FORMER.isdisjoint(ahead), own)


class Roles:
    """Who bears which office in one article."""

    def __init__(self, sheet: Sheet, names: tuple[Name, ...]) -> None:
        self._sheet = sheet
        self._names = names
        self._text = sheet.article.text
        self._sentences = [s.span.start for s in sheet.sentences]
        self._mentions: dict[str, list[Span]] = {}
        self._held: dict[str, set[Office]] = {}
        self._bodies: dict[str, set[Office]] = {}
        self._heads: set[str] = set()
        self._behind: dict[Span, int] = {}  # where a mention's description ends
        self._ages: dict[str, set[str]] = {}
        self._asked = False

    def _look(self) -> None:
        """Reads what stands beside the names, once a speaker without a name asks for it: in 22 of the 84
        articles of PolNeAR-dev none does."""
        if self._asked:
            return
        self._asked = True
        for name in self._names:
            if name.kind == "place" or name.people:
                continue
            self._mentions.setdefault(name.key, []).append(name.span)
            at = bisect_left(self._sentences, name.span.start + 1) - 1
            tokens = self._sheet.sentences[at].tokens if at >= 0 else ()
            held = self._held if name.kind == "person" else self._bodies
            for office in self._offices(tokens, name):
                held.setdefault(name.key, set()).add(office)
                self._heads.add(office.head)
            aged = _AGE.match(self._text, name.span.end)
            if aged is not None:
                self._ages.setdefault(aged[1], set()).add(name.key)

    def find(self, phrase: str, at: int) -> Span | None:
        """Whom a phrase at an offset means by an office that is printed beside one person's name."""
        return self._bearer(self._held, phrase, at)

    def find_body(self, phrase: str, at: int) -> Span | None:
        """Which body a phrase means by a noun in its name ("the ministry") or beside it ("the Kovo trade union")."""
        return self._bearer(self._bodies, phrase, at)

    def _bearer(self, held: dict[str, set[Office]], phrase: str, at: int) -> Span | None:
        self._look()
        words = [w.text for w in find_words(phrase)]
        wanted = read_office(words)
        if wanted is None or (wanted.head not in self._heads and wanted.head != "leader"):
            return None
        strength = {key: max(_fits(office, wanted) for office in offices) for key, offices in held.items()}
        best = max(strength.values(), default=0)
        fitting = [key for key, fits in strength.items() if fits == best and best > 0]
        key = fitting[0] if len(fitting) == 1 else self._last_named(fitting, at)
        if key is None or self._another(key, words, wanted, at):
            return None
        return self._mentions[key][0]

    def aged(self, phrase: str) -> Span | None:
        """Whom "the 44-year-old" means: the one person of that age."""
        self._look()
        years = _YEARS.match(phrase)
        keys = self._ages.get(years[1], set()) if years is not None else set()
        return self._mentions[min(keys)][0] if len(keys) == 1 else None

    def has_age(self, name: Name) -> bool:
        """Is an age printed behind one of the person's mentions?"""
        self._look()
        return any(name.key in keys for keys in self._ages.values())

    def first(self, name: Name) -> Span:
        """Where the person is first named."""
        self._look()
        return self._mentions[name.key][0]

    def _offices(self, tokens: Sequence[Token], name: Name) -> Iterable[Office]:
        first = bisect_left(tokens, name.span.start, key=lambda t: t.start)
        end = bisect_left(tokens, name.span.end, lo=first, key=lambda t: t.start)
        phrases = [[w.text for w in find_words(self._text, r.start, r.end)] for r in name.roles]
        described = list(_described(tokens, first, end))
        if name.kind != "person":
            described += [(first, _nouns_behind(tokens, end)), *_known(apposition_after(tokens, end))]
        phrases += [[t.text for t in tokens[a:b]] for a, b in described]
        self._behind[name.span] = max([0, *(r.end for r in name.roles), *(tokens[b - 1].end for _, b in described)])
        tail = [t.text for t in tokens[end : _of_end(tokens, end)]]
        for words in phrases:
            office = read_office([*words, *tail] if tail and not _BEHIND & {w.lower() for w in words} else words)
            if office is not None:
                yield office

    def _last_named(self, keys: list[str], at: int) -> str | None:
        """Of several, the one named last before an offset; None where two are named in one sentence, or long ago."""
        here = bisect_left(self._sentences, at + 1) - 1
        last: dict[str, int] = {}
        for key in keys:
            before = [s.start for s in self._mentions[key] if s.start < at]
            if before:
                last[key] = bisect_left(self._sentences, before[-1] + 1) - 1
        nearest = max(last.values(), default=-1)
        found = [key for key, sentence in last.items() if sentence == nearest]
        return found[0] if len(found) == 1 and here - nearest <= _NEAR else None

    def _another(self, key: str, words: list[str], wanted: Office, at: int) -> bool:
        """Has somebody else without a name been brought in under this head since the person was named ("a lawyer")?"""
        before = [max(s.end, self._behind.get(s, 0)) for s in self._mentions[key] if s.end <= at]
        noun = next((w for w in reversed(words) if ROLES.get(w.lower(), w.lower()) == wanted.head), None)
        if not before or noun is None:
            return False
        some = re.compile(rf"(?i)\b{_SOME} (?:(?!{_NO_PART})[\w-]+ ){{0,3}}{re.escape(noun)}s?\b")
        return some.search(self._text, max(before[-1], at - 1000), at) is not None


def _fits(held: Office, wanted: Office) -> int:
    """How well: 0 not at all; more where the words beside the head agree, less for who held the office once."""
    leads = wanted.head == "leader" and held.head in _LEADERS and bool(wanted.own)
    if (held.head != wanted.head and not leads) or held.ranks != wanted.ranks or (wanted.former and not held.former):
        return 0
    matched = wanted.own <= held.own
    if not matched and (held.own or leads or held.head in _OF_SOMEBODY):
        return 0
    return 2 + bool(wanted.own and matched) - (held.former and not wanted.former)


# "The ministry's spokeswoman" is not the club's: these need all their words.
_OF_SOMEBODY = frozenset("spokesman lawyer adviser aide official officer representative member".split())


def _described(tokens: Sequence[Token], first: int, end: int) -> Iterable[tuple[int, int]]:
    """What stands beside a name and is no title of a list: "toolmaker Milan Drozd", "a farmer, Josef Adler, lost",
    "Ruth Adeyemi, 39, a nurse", "Josef Adler is a farmer"."""
    start = _run_before(tokens, first)
    if start < first:
        yield start, first
    title = _title_of(tokens, first)
    if title is not None:
        yield title, first
    if first > 1 and tokens[first - 1].text == "," and end < len(tokens) and tokens[end].text in (",", "."):
        start = _run_before(tokens, first - 1)
        if start and start < first - 1 and tokens[start - 1].tag in ("DET", "PART", "PRON"):
            yield start, first - 1
    behind = end
    if end + 2 < len(tokens) and tokens[end].text == "," and tokens[end + 1].tag == "NUM":
        behind = end + 2
        yield from _known(apposition_after(tokens, behind))
    if end + 1 < len(tokens) and tokens[end].text in ("is", "was") and tokens[end + 1].text in ("a", "an", "the"):
        stop = end + 2
        while stop < len(tokens) and (tokens[stop].tag in _INSIDE or tokens[stop].text == "-"):
            stop += 1
        if stop > end + 2 and tokens[stop - 1].tag == "NOUN":
            yield end + 2, stop


def _title_of(tokens: Sequence[Token], end: int) -> int | None:
    """Where a title with its field begins before a name: "Minister of Industry and Trade Anna Berg"."""
    for at in range(end - 2, max(-1, end - 2 - _LONGEST), -1):
        token = tokens[at]
        if tokens[at + 1].text in ("of", "for") and gazetteer().is_title(token.text):
            return _run_before(tokens, at)
        if not (token.tag in _INSIDE or token.tag in ("ADP", "CCONJ", "DET") or token.text == "."):
            return None
    return None


def _run_before(tokens: Sequence[Token], end: int) -> int:
    start = end
    while start and end - start < _LONGEST and (tokens[start - 1].tag in _INSIDE or tokens[start - 1].text == "-"):
        start -= 1
    return start


def _known(found: tuple[int, int] | None) -> list[tuple[int, int]]:
    return [] if found is None else [found]


def _nouns_behind(tokens: Sequence[Token], end: int) -> int:
    """The end of the nouns right behind a body's name: "the Kovo trade union"."""
    while end < len(tokens) and tokens[end].tag == "NOUN":
        end += 1
    return end


def _of_end(tokens: Sequence[Token], end: int) -> int:
    """Behind "of the coast guard", "at Carnholt Bank" right behind a name."""
    if end >= len(tokens) or tokens[end].text not in ("of", "at", "from"):
        return end
    stop = end + 1
    while stop < len(tokens) and stop - end <= _LONGEST and tokens[stop].tag in ("DET", "ADJ", "NOUN", "PROPN"):
        stop += 1
    return stop
