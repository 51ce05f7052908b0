"""Documents and press conferences that an article takes its news from: "said in a statement", "according to the
notification", "the leaflet, which the Courier has seen", "told reporters".

Goes in: a sheet with its names, quotes and credits. Comes out: `DocumentCredit`s in order of the text; those of one
document bear one key. A document that is only talked about ("the ministers signed the agreement") is none, and neither
is an outlet's report that the article credits to the outlet.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..model.readings import Credit, DocumentCredit, Name, Quote, Sentence, Sheet
from ..model.spans import Span
from ..text.ranges import merge, overlap
from .credits_genres import PRESS_CONFERENCE, Mention, find_mentions
from .credits_issuers import Issuer, Scene, issuer_of, issuer_of_occasion
from .credits_outlets import known_outlet

_SAID = (
    r"(?:said|says|saying|stated|states|stating|wrote|writes|writing|told|tells|telling|added|adds|adding|announced|"
    r"announces|announcing|confirmed|confirms|warned|warns|warning|explained|explains|argued|argues|claimed|claims|"
    r"insisted|insists|denied|denies|declared|declares|replied|responded|urged|urges|demanded|demands|accused|accuses|"
    r"called|calls|blamed|blames|rejected|rejects|pledged|promised|promises|promising|acknowledged|admitted|disclosed|"
    r"revealed|reported|quoted|quotes|criticised|criticized|condemned|praised|thanked|apologised|apologized)"
)
# Before the phrase: what follows is where the words are from.
_ACCORDING = re.compile(
    r"\b(?:according to|as per|citing|cites|cited|quoting|quoted from|based on|as (?:stated|set out|described|outlined"
    r"|noted|shown|reported) in|cop(?:y|ies) of|excerpts? (?:from|of)"
    r"|(?:nothing|no mention|no word|no trace|not a word)(?: of [\w-]+| about [\w-]+)? in) $",
    re.IGNORECASE,
)
# "Said on Tuesday in …": a verb of saying and what may stand between it and the document.
_SAID_IN = re.compile(rf"(?i)\b{_SAID}\b[^.;:!?“”\"\n]{{0,40}}\b(?:in|via|through|by) $")
_FRONTED = re.compile(r"(?i)(?:\A|[”\"] ?)(?:[\w]+ )?in $")
# "On its website, the ministry says": of a page alone, as what is said on a report is about it.
_ON_PAGE = re.compile(r"(?:\A|[”\"] ?)On $")
# Behind the phrase, and behind what is put in between ("…, dated 3 May,").
_PUT_IN = (
    r"(?:,? (?:which|that|signed|dated|issued|released|published|posted|sent|seen|obtained|filed|addressed|written|made"
    r"|delivered|leaked|(?:from|by|of|to|on|in|about|for)(?! wh))\b[^.;:\n“”\"]{0,100}?,?)?"
)
_TELLS = re.compile(
    rf"{_PUT_IN} (?:(?:also|further|then|later|only|itself|merely) )?"
    r"(?:says|said|states|stated|reads|read|goes on|went on|continues|continued|adds|added|notes|noted|warns|warned"
    r"|concludes|concluded|alleges|alleged|promises|promised|mentions|mentioned|makes no mention|made no mention"
    r"|(?:does|did|do) not (?:say|mention|specify|name|state|give)|reveals|revealed|describes|described|claims|claimed"
    r"|argues|argued|blames|blamed|calls for|called for|shows|showed|show|lists|listed|names|named|specifies|specified"
    r"|stipulates|stipulated|speaks of|spoke of|tells|told|accuses|accused|quotes|quoted|found|finds|estimates"
    r"|estimated|recommends|recommended|gives|gave|puts)\b"
)
_SEEN = re.compile(
    r",? (?:(?:which|that|a copy of which|copies of which|excerpts of which|part of which) )?"
    r"(?:(?:[Tt]he |our )?[\w.&’'-]{2,30}(?: [\w.&’'-]{2,30}){0,3} (?:has|have|had)(?: also)? "
    r"(?:seen|obtained|reviewed|read|viewed|examined)"
    r"|(?:(?:was|were|and|later) )?(?:seen|obtained|reviewed|viewed|leaked|made available|shared)(?: \w+ly)?"
    r" (?:by|to|with))\b"
)
_LEAKED = re.compile(r"(?i)\b(?:leaked|(?:saw|seen|obtained|reviewed)(?: and \w+)?(?: a copy of)?(?: the| an?)?) ?$")
# "Put a notice up saying", "issued a statement applauding": given out, with what it says.
_ISSUED = re.compile(
    r"(?i)\b(?:issu|releas|publish|post|circulat|put|send|sent|distribut)(?:e?s|ed|ing)?(?: out| up)? $"
)
_WHAT_IT_SAYS = re.compile(
    r"(?: [\w’'-]+){0,9}?,? (?:(?!during|morning|evening|according)[a-z]{3,}ing|that|in which)\b|:"
)
_GIVEN_OUT = frozenset(["statement", "letter", "notice", "post"])
_AT = re.compile(
    r"(?i)\b(?:at|during|told|tells|telling|in|to|after|held|holds|holding|gave|hosted|convened"
    r"|(?:subject|topic|theme|purpose)s? of|record(?:ing)? of) $"
)
_MEDIUM = re.compile(r"(?i)(?:blog|facebook|instagram|telegram|twitter|linkedin|weibo|media|website|forum)\b")
_ON_MEDIUM = re.compile(
    r" on (?:[A-Z][\w-]+, )?(?:X|Twitter|Facebook|Instagram|Telegram|Truth Social|LinkedIn|Weibo|VK|YouTube|TikTok"
    r"|social media|(?:its|his|her|their) (?:\w+ )?(?:page|website|site|account|channel))\b"
)
_HEARERS = (
    r"(?:the )?(?:press|media\b(?! (?:outlet|group|company))|(?:[a-z]+ ){0,2}?(?:reporters|journalists|newsmen)"
    r"|(?:representatives|members) of the (?:press|media))"
)
# Words to the press with no noun for the occasion. "Spoke to reporters" of one outlet does not occur.
_TO_REPORTERS = re.compile(
    r"\b(?:(?:[Tt]old|tells|[Tt]elling|informed|addressed|addressing|briefed|briefing|spoke (?:to|with)"
    rf"|speaks (?:to|with)|[Ss]peaking (?:to|with)) {_HEARERS}"
    r"|(?:met|meets|meeting)(?: with)? (?:[a-z]+ ){0,2}?(?:the (?:press|media)|reporters|journalists"
    r"|(?:representatives|members) of the (?:press|media)))\b"
)
_PRESS = frozenset("reporters journalists newsmen press media".split())
# A report is what outlets make: without issuer, subject, or being leaked it is likelier one of theirs.
_OUTLETS_OWN = frozenset(["report", "review", "survey", "study", "reports", "file", "files", "log", "register", "note"])
_ASKED_BY_OUTLETS = ("report", "poll")
_PAGE = "page"

# How far before and behind the phrase its frame may reach: what `_TELLS` puts in is 100 characters long at most.
_REACH = 160


@dataclass
class _Document:
    """One document of the article while its mentions are gathered."""

    key: int
    genre: str
    name: str
    issuer: Issuer | None
    credits: list[tuple[Span, str]] = field(default_factory=list)


class _Shelf:
    """The documents of an article, by genre and by issuer."""

    def __init__(self) -> None:
        self.documents: list[_Document] = []
        self.latest: dict[str, _Document] = {}
        self._owned: dict[tuple[str, str], _Document] = {}

    def add(self, genre: str, name: str, issuer: Issuer | None) -> _Document:
        """A new document."""
        document = _Document(len(self.documents), genre, name, None)
        self.documents.append(document)
        self.latest[genre] = document
        self.give(document, issuer)
        return document

    def give(self, document: _Document, issuer: Issuer | None) -> None:
        """Whose a document is, where that was not known."""
        if document.issuer is None and issuer is not None:
            document.issuer = issuer
            self._owned.setdefault((document.genre, issuer.key), document)

    def of(self, genre: str, issuer: Issuer | None) -> _Document | None:
        """The document of a genre that is somebody's."""
        return None if issuer is None else self._owned.get((genre, issuer.key))


@dataclass(frozen=True, slots=True)
class _Framed:
    """A mention, and where the words that credit it begin and end; `speaks`: somebody speaks in it there."""

    mention: Mention
    start: int
    end: int
    speaks: bool


@dataclass(frozen=True, slots=True)
class _Meeting:
    """Where somebody speaks to the press: [start, end) of a sentence."""

    sentence: Sentence
    start: int
    end: int


def find_documents(
    sheet: Sheet, names: tuple[Name, ...], quotes: tuple[Quote, ...], credits: tuple[Credit, ...]
) -> tuple[DocumentCredit, ...]:
    """What the article credits to documents and press conferences, in order of the text; `key` tells which mentions are
    of one document."""
    mentions = list(find_mentions(sheet))
    scene = Scene.of(sheet, names, quotes)
    shelf = _Shelf()
    every: list[_Framed | _Meeting] = [*_framed(sheet, mentions, credits), *_meetings(sheet)]
    for found in sorted(every, key=lambda f: (f.start, f.end)):
        if isinstance(found, _Framed):
            _add(scene, shelf, mentions, found)
        else:
            _add_occasion(scene, shelf, found)
    return tuple(sorted(_credits_of(shelf.documents), key=lambda c: (c.span, c.key)))


def _credits_of(documents: Sequence[_Document]) -> list[DocumentCredit]:
    return [
        DocumentCredit(span, noun, d.genre, d.name, d.key, d.issuer.span if d.issuer is not None else None)
        for d in documents
        for span, noun in dict.fromkeys(d.credits)
    ]


def _framed(sheet: Sheet, mentions: Sequence[Mention], credits: tuple[Credit, ...]) -> list[_Framed]:
    """The mentions that stand in a frame of evidence and in no credit to an outlet."""
    taken = merge((c.span.start, c.span.end) for c in credits)
    found: list[_Framed] = []
    done = 0
    for mention in mentions:
        if mention.at < done or overlap(taken, mention.at, mention.end):
            continue
        framed = _frame(sheet.article.text, mention)
        if framed is not None:
            found.append(framed)
            done = mention.tail  # "the annex to the contract" is one document
    return found


def _frame(text: str, mention: Mention) -> _Framed | None:
    """The words that credit a mention, by the frame that they make; None where it is only talked about."""
    sentence = mention.sentence.span
    base = max(sentence.start, mention.start - _REACH)
    before = text[base : mention.start]
    after = text[mention.end : min(sentence.end, mention.end + _REACH)]
    behind = text[mention.tail : min(sentence.end, mention.tail + _REACH)]
    if mention.noun in ("post", "posts") and not (
        _MEDIUM.search(text, mention.start, mention.at) or _ON_MEDIUM.match(after)
    ):
        return None
    if mention.genre == "poll" and mention.noun.endswith("s"):
        return None  # "recent polls show": no one document
    if mention.genre == PRESS_CONFERENCE:
        at = _AT.search(before)
        if at is None and _TELLS.match(behind) is None:
            return None
        return _Framed(mention, mention.start if at is None else base + at.start(), mention.end, True)
    seen = _SEEN.match(behind)
    if seen is not None:
        return _Framed(mention, mention.start, mention.tail + seen.end(), False)
    according = _ACCORDING.search(before) or _LEAKED.search(before)
    if according is not None and _is_one(mention):
        return _Framed(mention, base + according.start(), mention.tail, False)
    if mention.start == mention.at:
        return None
    if mention.genre == _PAGE:
        said = _ON_PAGE.search(before)
        return None if said is None else _Framed(mention, base + said.start(), mention.end, True)
    said = _SAID_IN.search(before) or _FRONTED.search(before)
    if said is not None and _is_one(mention):
        return _Framed(mention, base + said.start(), mention.end, True)
    tells = _TELLS.match(behind)
    if tells is not None and _is_one(mention) and not before.endswith(("than ", "as ")):
        return _Framed(mention, mention.start, mention.tail + tells.end(), False)
    issued = _ISSUED.search(before) if mention.genre in _GIVEN_OUT else None
    if issued is not None and _WHAT_IT_SAYS.match(after):
        return _Framed(mention, base + issued.start(), mention.end, True)
    return None


def _is_one(mention: Mention) -> bool:
    """Is a report told from the outlet's own by whose or what it is: by more than "the"?"""
    bare = mention.at - mention.start <= len("the ") and mention.tail == mention.end
    return mention.noun not in _OUTLETS_OWN or not bare


def _meetings(sheet: Sheet) -> list[_Meeting]:
    """Where the article tells of words to the press, and names no occasion."""
    text = sheet.article.text
    return [
        _Meeting(s, m.start(), m.end())
        for s in sheet.body
        if any(t.text in _PRESS for t in s.tokens)
        for m in _TO_REPORTERS.finditer(text, s.span.start, s.span.end)
    ]


def _add(scene: Scene, shelf: _Shelf, mentions: Sequence[Mention], framed: _Framed) -> None:
    """A framed mention joins the document it speaks of, or is a new one."""
    mention = framed.mention
    issuer = issuer_of(scene, mention, framed.start, speaks=framed.speaks)
    if mention.genre in _ASKED_BY_OUTLETS and issuer is not None and known_outlet(scene.sheet.article.cut(issuer.span)):
        return  # an outlet's own survey or poll is the outlet's
    document = _known(shelf, mention, issuer)
    if document is None:
        opening = mention if mention.genre in shelf.latest else _introduction(mentions, mention)
        name = " ".join(scene.text[opening.at : opening.tail].split())
        issuer = issuer or issuer_of(scene, opening, opening.start, speaks=False)
        document = shelf.add(mention.genre, name, issuer)
        if opening.start < framed.start:
            document.credits.append((scene.sheet.article.span(opening.start, opening.tail), opening.noun))
    shelf.give(document, issuer)
    document.credits.append((scene.sheet.article.span(framed.start, framed.end), mention.noun))


def _add_occasion(scene: Scene, shelf: _Shelf, meeting: _Meeting) -> None:
    """Words to the press are of the press conference of who speaks; of nobody's where that is not known."""
    issuer = issuer_of_occasion(scene, meeting.sentence, meeting.start)
    if issuer is not None:
        document = shelf.of(PRESS_CONFERENCE, issuer) or shelf.add(PRESS_CONFERENCE, PRESS_CONFERENCE, issuer)
        document.credits.append((scene.sheet.article.span(meeting.start, meeting.end), PRESS_CONFERENCE))


def _known(shelf: _Shelf, mention: Mention, issuer: Issuer | None) -> _Document | None:
    """The document named before that a mention means: one of the same issuer, or the last of its genre where it is "the
    statement"."""
    latest = shelf.latest.get(mention.genre)
    document = shelf.of(mention.genre, issuer)
    if document is not None or latest is None or not mention.definite:
        return document
    if issuer is not None and issuer.stated:
        return None
    # A company's statement quotes its head; a letter from one is not the letter in which another speaks.
    stated = latest.issuer is not None and latest.issuer.stated
    return None if stated and issuer is not None and mention.genre != "statement" else latest


def _introduction(mentions: Sequence[Mention], mention: Mention) -> Mention:
    """Where the article first names the document that "the leaflet" means; the mention itself where it names it now."""
    if not mention.definite or mention.own:
        return mention
    return next((m for m in mentions if m.genre == mention.genre and m.noun == mention.noun), mention)
