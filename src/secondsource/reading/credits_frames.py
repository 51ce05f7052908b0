"""Frames of one sentence that credit words to an outlet: "told AP", "Xinhua reported", "according to the Port Voice".

Goes in: text, a sentence's span, the article's names and short forms. Comes out: `Frame`s in order of the names, in one
walk over the capitals: those that are credits as they stand, and those around a name that only another article may
show to be an outlet's. Ministries and officials are speakers, no outlets.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..model.outlet_names import OUTLET_WORDS
from ..model.readings import Name
from ..model.spans import Span
from .credits_outlets import (
    KIND_WORDS,
    LOOSE_KINDS,
    OPENINGS,
    Mention,
    find_known,
    is_of_kind,
    mention_at,
)

_PIECE = (
    r"(?:report|article|story|interview|piece|investigation|dispatch|account|column|op-ed|essay|editorial|commentary"
    r"|analysis)"
)
_CARRIED = r"(?:published|carried|printed|posted|aired|broadcast|run)"
# Before the outlet's name. What these govern is an outlet by the frame alone, whatever it is called.
_STRONG = re.compile(
    rf"\b(?:(?:published|recent|new|exclusive) (?:[\w-]+ )?{_PIECE} (?:in|by|from|on|for|with)"
    rf"|{_PIECE},? (?:that was |which was )?{_CARRIED} (?:[\w-]+ )?(?:in|by|on)"
    r"|(?:article|op-ed|column|commentary|editorial) (?:in|for)"
    r"|(?:first|originally) (?:reported|published) (?:by|in))\s$"
)
_DISCLOSED = r"(?:said|admit(?:s|ted)?|confirm(?:s|ed)?|confess(?:es|ed)?|conced(?:e|es|ed)|explain(?:s|ed)?)"
# These govern officials and ministries as well: the name itself must show that it is an outlet's.
_WEAK = re.compile(
    rf"(?i)\b(?:told (?:[A-Z][\w’'.]+ ){{1,3}}(?:of|at|from)|told|tells?|telling|according to|as per|per"
    r"|(?:provided|given|shown|leaked|sent|released|submitted|supplied|handed(?: over)?|made available) to"
    r"|(?:check|review|analysis|examination|tally|count|investigation|search|survey|poll|inspection)"
    r"(?: of [\w’'][\w’' -]{2,40})?(?: (?:conducted|done|made|carried out))? by"
    r"|(?:reported|published|cited|quoted|carried|obtained|seen|reviewed|broadcast|aired)(?: (?:\w+ly|earlier))?"
    r" (?:by|in|on)"
    r"|speaking (?:to|with|on)|spoke (?:to|with)|interview (?:with|to|on|by|in|for)|interviewed by|citing|quoting"
    rf"|{_PIECE} (?:by|from|in|of|on)|(?:statement|comments?|remarks) to"
    rf"|{_DISCLOSED} (?:(?:it|this|that|so|as much) )?to"
    r"|(?:wrote|writes|writing)(?: (?:\w+ly|earlier|once))? (?:in|for)|said in|says in|appearing on|appeared on)\s$"
)
# Before an outlet that is known for one. "He said Wednesday on MSNBC"; "predicted to Fox News".
_SAID_ON = re.compile(
    r"\b(?:said|says|told|asked|argued|added|insisted|explained|spoke|speaking|appear(?:ed|s|ing)|interview(?:ed)?"
    r"|appearance)\b[^.;:!?\n]{0,40}\bon (?:the )?$"
    r"|\b(?:predicted|reveal(?:ed|s)|acknowledged|insisted|suggested|stressed|complained|hinted|lamented|declared|stated"
    r"|remarked|recalled|announced|described) (?:it |this |that )?to $"
)
# "…, reports the Financial Times." A clause ends behind the name, or it is the subject of another verb.
_INVERTED = re.compile(r"\b(?:reports|reported|notes|noted|adds|added|writes|wrote|says|said|quotes|finds|found) $")
_CLAUSE_END = re.compile(r"[,.;:)”\"\n]|\Z| (?:on|in|at|this|last|late)\b")
# "As quoted by Interwire": of a name in capitals, an outlet's or a person's.
_QUOTED_BY = re.compile(r"\b(?:quoted|cited) (?:\w+ )?by (?:the )?$")
# Behind one: its programme, on which things are said whatever the verb ('on CNN's "State of the Union"').
_PROGRAMME = re.compile(r"(?:[’']s?)? [“\"][A-Z]")
_ON = re.compile(r"(?i)\bon $")
# Behind the outlet's name, and behind what it is called beside it ("KCNA news agency quoted").
_KIND = re.compile(rf" (?:{KIND_WORDS})(?= )")
# "The agency, meanwhile, said": connectives that a sentence is joined with (Quirk et al. 1985, §8.137).
_JOINED = (
    r", (?:meanwhile|however|in turn|too|also|though|for its part|for example|for instance|in contrast"
    r"|on the other hand),"
)
_VERB = re.compile(
    rf"(?:, which|{_JOINED})? (?:(?:first|also|earlier|later|previously|recently|has|had|have) )?"
    r"(?:reported|reports|reveal(?:ed|s)|wrote|writes|quoted|cited|said|says|note[ds]|disclose[ds]|added|adds"
    r"|published|publishes|quotes|cites|learned|learns|understands|calculates|calculated|estimates|estimated"
    r"|counts|counted|puts|claims|claimed|confirms|confirmed|describes|described|explored|explores|spoke (?:to|with)"
    r"|interviewed|argues|argued|suggests|suggested|sums up|summed up|highlights|highlighted|profiled|chronicled"
    r"|documented|broke the (?:story|news)|obtained"
    r"|(?:posted|ran|runs|aired|carried|printed|broadcast) (?:an?|the|its) (?:[\w-]+ ){0,2}"
    rf"(?:item|video|recording|{_PIECE}))\b|, (?:citing|quoting)\b"
)
_OWN = re.compile(
    rf"[’']s? (?:[a-z]+ )?(?:sources?|reports?|reporting|correspondent|reporter|{_PIECE})\b"
    # "AP's Chief Political Correspondent Ada Brook reports": a title stands before the name.
    r"|[’']s [A-Z][\w’.-]+(?: [A-Z][\w’.-]+){0,5}(?:, (?:reporting|writing|speaking) [^,;:.\n“”\"]{3,60},)?"
    r" (?:reports|reported|writes|wrote|notes|noted|says|said|explains|explained|adds|added|summed up|sums up)\b"
)
_ADJECTIVE = re.compile(rf"(?:[/-][A-Z][\w-]+)? (?:[a-z]+ )?(?:reporter|correspondent|poll|survey|{_PIECE})\b")
# "Meridian, the newspaper of the port, also reports": what is put in between.
_APPOSITION = re.compile(r", (?:an?|the|which|whose) [^,;:.\n“”\"]{3,90},")
# "Via the Ledger", "the state agency Nova": these credit an outlet if the name is one's.
_THROUGH = re.compile(
    rf"\b(?:(?:via|courtesy of) (?:the )?|(?:[Tt]he|[Aa]n?) (?:[a-z-]+ ){{0,3}}(?:{KIND_WORDS}|{LOOSE_KINDS}) )\Z"
)
# A sentence that is a name and this: "Interwire again."
_FRAGMENT = re.compile(r" (?:again|too|also|as well)[.!]")
# "From the Ledger also: …"
_MORE = re.compile(r"(?: also| again| too| comes| came)\b|:")
# The words that the frames before a name end with: nothing is sought behind any other.
_FRAME_ENDS = frozenset("in by from on for with told tells tell telling to at of per citing quoting".split())
_LONGEST_END = 20
_TELLING = frozenset(["told", "telling", "tells", "tell"])
# Behind a name that may be an outlet's: less than `_VERB`, as the story must show that it is one.
_DOES = re.compile(
    r"(?:[’']s? (?:[a-z]+ )?(?:sources?|reports?|reporting|correspondent|reporter)| as (?=\d)"
    r"| (?:further |also )?(?:gave|gives|put|had|has|carried|ran|reckons|reckoned|reports|reported|was first)"
    r"|,? (?:at )?second[- ]hand)\b"
)
_AGENCY_NAME = re.compile(r"[A-Z][\w.&-]+(?: [A-Z][\w.&-]+){0,3}")
_LISTED = re.compile(r"(?:Sources?|Author|Agencies|With|From): ?(?=[A-Z])")
_BRACKETED = re.compile(
    r"\((?P<who>[A-Z][\w.&-]+(?: [A-Z][\w.&-]+){0,3})"
    r"(?:, (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[a-z]{3,12}))?\)"
)
# Bodies that one tells things and that are no outlet.
_NO_OUTLET = re.compile(
    r"(?i)\b(?:congress|parliament|senate|house|council|court|commission|committee|ministry|department|nato|un|u\.n|eu"
    r"|united nations|assembly|police|party|union|government|army|bank|university|institute|cia|fbi|pentagon|kremlin"
    r"|bundestag|knesset|twitter|facebook|youtube|instagram|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
# A capitalised name that no capitalised word stands before. The capital comes first: looking back at every character
# took three times as long.
_NAME_START = re.compile(r"[A-Z](?<![\w’'.-].)(?<![A-Z]\w .)")
_OPENING = re.compile(OPENINGS)
_DESCRIPTION = re.compile(rf"\b(?:the|an?) (?:(?:[a-z-]+ ){{0,3}}(?:{KIND_WORDS}) )?$")
# The words that it ends with.
_DESCRIBING = frozenset("the a an The A An".split()) | {w.rsplit(" ", 1)[-1] for w in KIND_WORDS.split("|")}
# How far a frame may begin before the outlet that it credits.
_BEFORE = 90


@dataclass(frozen=True, slots=True)
class Frame:
    """The words [start, end) that credit the outlet `name`; `sure`: it is one by its name, its frame or the article;
    else only the story can tell."""

    start: int
    end: int
    name: str
    sure: bool


def find_frames(text: str, span: Span, names: tuple[Name, ...], short: dict[str, str]) -> Iterator[Frame]:
    """Every frame of one sentence around the name of what is an outlet, or may be one."""
    known = list(find_known(text, span.start, span.end))
    others = [(m, sure) for m, sure in _unknown(text, span, names, short) if not any(_overlap(m, k) for k in known)]
    for mention, sure in sorted([*((k, True) for k in known), *others], key=lambda m: m[0].start):
        yield from _frames_of(text, span, mention, sure=sure)


def find_listed(text: str, span: Span) -> Iterator[Frame]:
    """Names in a list of sources or authors ("Author: Nova / RL"), and names in brackets ("(Interwire, Tuesday)")."""
    listed = _LISTED.match(text, span.start, span.end)
    if listed is None:
        for match in _BRACKETED.finditer(text, span.start, span.end):
            yield Frame(match.start(), match.end(), match["who"], False)
        return
    for name in re.split(r"\s?[,;/]\s?|\s?\(.*?\)\s?", text[listed.end() : span.end].strip(" .")):
        if _AGENCY_NAME.fullmatch(name):
            yield Frame(span.start, span.end, name, False)


def _frames_of(text: str, span: Span, mention: Mention, *, sure: bool) -> Iterator[Frame]:
    """At most one: the words that credit a mention."""
    frame = _frame_before(text, span, mention.start)
    if frame is None and (not sure or mention.form != "bare"):
        frame = _frame_of_known(text, span, mention)
    if frame is not None:
        yield Frame(frame, mention.end, mention.name, sure)
        return
    after = _behind(text, span, mention) if sure and mention.form != "bare" else None
    if after is not None:
        yield Frame(mention.start, after, mention.name, True)
    elif mention.form != "known":
        yield from _possible(text, span, mention)


def _behind(text: str, span: Span, mention: Mention) -> int | None:
    """Where the words behind the name of an outlet end that credit it."""
    apposed = _APPOSITION.match(text, mention.end, span.end)
    kind = _KIND.match(text, mention.end, span.end)
    after = _VERB.match(text, kind.end() if kind is not None else mention.end, span.end)
    after = after or _OWN.match(text, mention.end, span.end)
    if after is None and apposed is not None:
        after = _VERB.match(text, apposed.end(), span.end)
    if after is None and mention.form == "known":
        after = _ADJECTIVE.match(text, mention.end, span.end)
    return None if after is None else after.end()


def _possible(text: str, span: Span, mention: Mention) -> Iterator[Frame]:
    """Frames that credit the name if it is an outlet's."""
    begin = max(span.start, mention.start - _BEFORE)
    through = _THROUGH.search(text, begin, mention.start)
    after = _VERB.match(text, mention.end, span.end) or _DOES.match(text, mention.end, span.end)
    if through is not None and text[begin : mention.start].endswith(through.group()):
        yield Frame(through.start(), mention.end, mention.name, False)
    elif after is not None:
        yield Frame(mention.start, after.end(), mention.name, False)
    elif _opens(text, span, mention):
        yield Frame(span.start, mention.end, mention.name, False)


def _opens(text: str, span: Span, mention: Mention) -> bool:
    """Is the sentence no more than a name, or what is told "from the Ledger"?"""
    opening = text[span.start : mention.start]
    if opening in ("From ", "From the "):
        return _MORE.match(text, mention.end, span.end) is not None
    return opening in ("", "The ") and _FRAGMENT.match(text, mention.end, span.end) is not None


def _overlap(left: Mention, right: Mention) -> bool:
    return left.start < right.end and right.start < left.end


def _frame_before(text: str, span: Span, at: int) -> int | None:
    """Where the words of a frame begin that end before offset `at`, a description of the outlet between."""
    begin = max(span.start, at - _BEFORE)
    before = _without_description(text[begin:at])
    if _last_word(before) not in _FRAME_ENDS:
        return None
    frame = _STRONG.search(before) or _WEAK.search(before)
    return None if frame is None else begin + frame.start()


def _last_word(before: str) -> str:
    """The word that a stretch of text ends with, in small letters."""
    return before[-_LONGEST_END:].rstrip().rsplit(None, 1)[-1].lower() if before.strip() else ""


def _frame_of_known(text: str, span: Span, mention: Mention) -> int | None:
    """Where the words begin that credit what is known for an outlet, and would credit nobody else."""
    begin = max(span.start, mention.start - _BEFORE)
    before = text[begin : mention.start]
    found = _SAID_ON.search(before) if _last_word(before) in ("on", "to", "the") else None
    if found is None and _PROGRAMME.match(text, mention.end, span.end):
        found = _ON.search(before)
    if found is None and _CLAUSE_END.match(text, mention.end, span.end):
        found = _INVERTED.search(before)
    return None if found is None else begin + found.start()


def _is_bare_word(name: str, before: str) -> bool:
    """Is it an outlet's word without its article ("Courier services")?"""
    return name in OUTLET_WORDS and not before.endswith(("the ", "The "))


def _unknown(text: str, span: Span, names: tuple[Name, ...], short: dict[str, str]) -> Iterator[tuple[Mention, bool]]:
    """Capitalised names that the table lacks; whether each is an outlet's: a declared abbreviation, a name with an
    outlet's words, a name in a frame that nothing else stands in."""
    done = span.start
    for match in _NAME_START.finditer(text, span.start, span.end):
        if match.start() < done or _OPENING.match(text, match.start(), span.end):
            continue
        before = text[max(span.start, match.start() - _BEFORE) : match.start()]
        bare = _without_description(before)
        mention = mention_at(text, match.start() - len(before) + len(bare), span.end)
        if mention is None:
            continue
        done = mention.end
        name = short.get(mention.name.removeprefix("The "))
        if name is not None and not _is_bare_word(mention.name, before):
            yield Mention(mention.start, mention.end, name, "worded"), True
        else:
            yield mention, mention.form == "worded" or _is_governed(text, span, names, mention, before, bare)


def _is_governed(text: str, span: Span, names: tuple[Name, ...], mention: Mention, before: str, bare: str) -> bool:
    """Does what stands before a name make it an outlet's: a strong frame, or a frame around an outlet's word alone
    ("admitted it to the Gazette")?"""
    lone = mention.name.removeprefix("The ") in OUTLET_WORDS - {"TV"} and not _is_bare_word(mention.name, before)
    if lone and _frame_before(text, span, mention.start) is not None:
        return True
    last = _last_word(bare)
    governed = (
        (last in _FRAME_ENDS and _STRONG.search(bare) is not None)
        or (last in _TELLING and is_of_kind(names, mention, "organisation", "group"))
        or (last in ("by", "the") and _QUOTED_BY.search(bare) is not None and not is_of_kind(names, mention, "person"))
    )
    return governed and not _NO_OUTLET.search(mention.name)


def _without_description(before: str) -> str:
    """What stands before a name and before "the newspaper" beside it."""
    return _DESCRIPTION.sub("", before) if _last_word(before) in _DESCRIBING else before
