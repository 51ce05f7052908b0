"""Where an article says its news comes from: datelines, bylines, credit lines, "told AP", "Xinhua reported".

Goes in: a `Sheet` and its names. Comes out: `Credit`s in order of the text, and, apart, what the story may settle
later: frames around a name that only another article shows to be an outlet's, and frames that credit an outlet without
naming it (`find_unnamed_interviews`). Ministries and officials are speakers, no credits.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from ..model.readings import Credit, Name, Sheet
from ..model.spans import Span
from ..text.sentences import find_paragraphs
from .credits_frames import Frame, find_frames, find_listed
from .credits_lines import Found, find_line_credits, find_sign_off
from .credits_outlets import KIND_WORDS, find_known, known_outlet, site_outlet
from .credits_short import find_short

_LINK = re.compile(r"https?://(?:www\.)?([\w-]{2,40})\.[\w./?=&%#-]{2,200}")
# "told the media outlet", behind a credit that names it.
_THE_OUTLET = re.compile(
    r"\b(?:(?:told|telling|[Aa]ccording to|[Aa]s per|(?:quoted|cited) by) the (?:same )?"
    rf"(?:{KIND_WORDS}|agency|outlet|paper|wire service|network)"
    rf"|[Tt]he (?:same )?(?:{KIND_WORDS}|agency|outlet|paper|wire service|network)"
    r" (?:said|says|reported|reports|wrote|writes|added|adds"
    r"|puts|quoted|quotes|cited|cites|noted|notes))\b"
)
# "On Hill radio", "told Lurian state television": a station by its country's name.
_STATION = re.compile(
    r"\b(?:on|to|told) (?P<name>(?!The\b|[\w-]+-language\b)[A-Z][\w-]{2,30} (?:[A-Z][\w-]{1,30} )?"
    r"(?:state |public |national |local )?"
    r"(?:radio|television|TV))\b(?! (?:show|series|set|sets|star|presenter|host|ad|ads|station)\b)"
)
# "Lurian state television reported", "in a photo released by state-run media": media without a name, known by whose.
_STATE_MEDIA = re.compile(
    r"(?:(?P<whose>(?!The\b|In\b|On\b|But\b|And\b)[A-Z][\w-]{2,30}(?: [A-Z][\w-]{1,30})?)(?:[’']s)? )?"
    r"\b(?:[Ss]tate|[Ss]tate-(?:run|owned|controlled)|[Oo]fficial) (?:media|press|television|TV|radio|broadcasters?)\b"
)
_STATE_MEDIA_DO = re.compile(
    r" (?:(?:has|have|had|also|later|earlier) )?(?:said|says?|report(?:s|ed)?|show(?:s|ed)?|air(?:s|ed)?|broadcasts?"
    r"|quot(?:es?|ed)|cit(?:es?|ed)|publish(?:es|ed)?|releas(?:es?|ed)|carr(?:y|ies|ied)|claim(?:s|ed)?"
    r"|announc(?:es?|ed)|describ(?:es?|ed)|r[ae]n|reveal(?:s|ed))\b"
)
_BY_STATE_MEDIA = re.compile(
    r"(?i)\b(?:according to|as per|citing|quoting|(?:reported|quoted|cited|carried|released|published|aired|broadcast"
    r"|shown|printed|announced) (?:by|on|in)|told|via)(?: the)? \Z"
)
# How far before the name what credits it stands, in characters.
_CREDITING = 30
# What a station's name, and an interview's frame, cannot do without: each pattern was tried at every character of every
# sentence, together 0.6 ms of the 38 in which 600 words are read.
_STATIONS = ("radio", "television", "TV")
_OF_THE_STATE = ("tate", "fficial")
_TELLING = ("told", "telling", "tells", "speaking to", "spoke to")
# "The agency" means the one credited in one of so many sentences before.
_LAST_NAMED = 3
_UNNAMED_OUTLET = re.compile(
    r"\b(?:told|telling|tells|speaking to|spoke to) (?:an?|one|some|several|local|foreign|state|(?:the )?[A-Z]\w+)"
    rf" (?:[\w-]+ ){{0,4}}(?:(?:{KIND_WORDS}|agency|outlet)s?|media)\b"
)
_UNNAMED_INTERVIEW = re.compile(
    r"\b[Ii]n (?:an|a) (?:[\w-]+ ){0,3}interview\b(?! (?:with|to|for|published|broadcast|aired|in)\b)"
    r"(?! on (?:the )?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z])"
    r"(?: (?:on|last|this|late|earlier) [A-Z]?[\w-]+)?"
)
# Characters that are looked up together.
_CELL = 100


@dataclass(frozen=True, slots=True)
class Credits:
    """What an article credits to outlets and agencies, and the frames around names that may be some (`possible`); both
    in order of the text."""

    certain: tuple[Credit, ...]
    possible: tuple[Credit, ...]


def find_credits(sheet: Sheet, names: tuple[Name, ...]) -> Credits:
    """What the article credits to outlets and agencies; nothing inside furniture."""
    possible: list[tuple[int, int, str]] = []
    kept = _apart(sheet, _candidates(sheet, names, possible))
    certain = tuple(Credit(sheet.article.span(a, b), name, how) for a, b, name, how in sorted(kept))
    taken = [c.span for c in certain]
    maybe = []
    for start, end, name in sorted(set(possible)):
        span = sheet.article.span(start, end)
        if not any(span.overlaps(t) for t in taken):
            maybe.append(Credit(span, name, "attribution"))
    return Credits(certain, tuple(maybe))


def _apart(sheet: Sheet, candidates: Iterator[Found]) -> list[Found]:
    """Of candidates that overlap the surer one, of one outlet or of two; none inside furniture."""
    furniture = [(f.start, f.end) for f in sheet.article.furniture]
    kept: list[Found] = []
    cells: dict[int, list[Found]] = {}  # by place, so that only what stands near is compared
    for found in candidates:
        start, end, name, how = found
        if any(a < end and start < b for a, b in furniture):
            continue
        mine = range(start // _CELL, (end - 1) // _CELL + 1)
        near = [other for cell in mine for other in cells.get(cell, ())]
        if not any(o[0] < end and start < o[1] for o in near if o[2] == name or how == "attribution"):
            kept.append(found)
            for cell in mine:
                cells.setdefault(cell, []).append(found)
    return kept


def find_unnamed_interviews(sheet: Sheet, names: tuple[Name, ...]) -> tuple[Span, ...]:
    """Frames that credit an outlet without naming it: "told a leading media outlet", "in an interview on Sunday"."""
    text = sheet.article.text
    found = []
    for sentence in sheet.body:
        for pattern, words in ((_UNNAMED_OUTLET, _TELLING), (_UNNAMED_INTERVIEW, ("interview",))):
            if not _holds(text, sentence.span, words):
                continue
            for match in pattern.finditer(text, sentence.span.start, sentence.span.end):
                named = any(match.start() <= n.span.start < match.end() and n.kind == "organisation" for n in names)
                if not named and not any(find_known(text, match.start(), match.end())):
                    found.append(sheet.article.span(match.start(), match.end()))
    return tuple(sorted(found))


def _candidates(sheet: Sheet, names: tuple[Name, ...], possible: list[tuple[int, int, str]]) -> Iterator[Found]:
    """Every credit by every rule, the surest first; what the article alone does not show goes to `possible`."""
    text = sheet.article.text
    short = _short_forms(sheet, names)
    lines = [found for start, end in find_paragraphs(text) for found in find_line_credits(text, start, end, short)]
    yield from lines
    if not lines:
        yield from find_sign_off(text)
    short |= {name: name for _, _, name, how in lines if how == "dateline"}
    last, since = "", 0
    listed: list[Frame] = []
    state: list[tuple[int, int, str | None]] = []
    credited = {name for _, _, name, _ in lines}
    for sentence in sheet.sentences:
        if sentence.kind == "furniture":
            continue
        listed += find_listed(text, sentence.span)
        for frame in find_frames(text, sentence.span, names, short):
            if frame.sure:
                credited.add(frame.name)
                yield frame.start, frame.end, frame.name, "attribution"
                last, since = frame.name, 0
            else:
                possible.append((frame.start, frame.end, frame.name))
        if _holds(text, sentence.span, _STATIONS):
            for match in _STATION.finditer(text, sentence.span.start, sentence.span.end):
                yield match.start(), match.end(), match["name"], "attribution"
        if _holds(text, sentence.span, _OF_THE_STATE):
            state += _state_media(text, sentence.span)
        since += 1
        if last and since <= _LAST_NAMED:
            for match in _THE_OUTLET.finditer(text, sentence.span.start, sentence.span.end):
                since = 0
                yield match.start(), match.end(), last, "attribution"
    whose = {country for _, _, country in state if country is not None}
    for start, end, country in state:
        country = country or (min(whose) if len(whose) == 1 else None)
        yield start, end, f"{country} state media" if country else "state media", "attribution"
    for _, beside in groupby(listed, key=lambda frame: frame.start):
        # A list of which one is an outlet is one of outlets: "Sources: Nova, Meridian".
        together = list(beside)
        of_outlets = len(together) > 1 and any(f.name in credited or known_outlet(f.name) for f in together)
        for frame in together:
            if of_outlets:
                yield frame.start, frame.end, frame.name, "credit line"
            else:
                possible.append((frame.start, frame.end, frame.name))
    for match in _LINK.finditer(text):
        site = site_outlet(match.group(1))
        if site is not None:
            yield match.start(), match.end(), site, "link"


def _state_media(text: str, span: Span) -> Iterator[tuple[int, int, str | None]]:
    """Where words are credited to a state's media, and whose these are, where that stands beside it."""
    for match in _STATE_MEDIA.finditer(text, span.start, span.end):
        behind = _STATE_MEDIA_DO.match(text, match.end(), span.end)
        before = _BY_STATE_MEDIA.search(text[max(span.start, match.start() - _CREDITING) : match.start()])
        if before is not None:
            yield match.start() - len(before.group()), match.end(), match["whose"]
        elif behind is not None:
            yield match.start(), behind.end(), match["whose"]


def _holds(text: str, span: Span, words: tuple[str, ...]) -> bool:
    """Does one of the words, or parts of words, stand in the span?"""
    return any(text.find(word, span.start, span.end) >= 0 for word in words)


def _short_forms(sheet: Sheet, names: tuple[Name, ...]) -> dict[str, str]:
    """The short forms of outlets; a person who "reported" is none, by the full name or by the last of it."""
    text = sheet.article.text
    full = [
        text[n.span.start : n.span.end] for n in names if n.kind == "person" and " " in text[n.span.start : n.span.end]
    ]
    people = {form for name in full for form in (name, name.rsplit(" ", 1)[-1])}
    return {short: name for short, name in find_short(text, sheet.article.outlet).items() if short not in people}
