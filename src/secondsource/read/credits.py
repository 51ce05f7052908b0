"""Where an article says its news comes from: datelines, bylines, credit lines, "told AP", "Xinhua reported".

Goes in: a `Sheet` and its names. Comes out: `Credit`s in order of the text; and, apart, the frames that credit an outlet
without naming it (`find_unnamed_interviews`), which the story may later resolve. Ministries and officials are speakers,
no credits; a phrase that names no outlet is no credit.
"""

import re
from collections.abc import Iterator

from ..model.readings import Credit, CreditHow, Name, Sheet
from ..model.spans import Span
from ..text.sentences import find_paragraphs
from .credits_outlets import Mention, declared, find_known, is_organisation, known_outlet, mention_at, site_names

# "BAGHDAD (AP) —", "LONDON, July 3 (Reuters) -": a place in capitals or a name, a day, the agency in brackets, a dash.
_DATELINE = re.compile(r"(?P<place>[^\n()]{0,60}?)\((?P<who>[A-Za-z][A-Za-z /&.-]{1,40})\)\s{0,3}(?:[-–—:]|--)")
_BYLINE = re.compile(r"(?:by|from)\b.{0,120}$", re.IGNORECASE)
_CREDIT_WORDS = re.compile(
    r"(?i)\b(?:with (?:additional )?(?:inputs?|reporting|files|material)|inputs? from|additional reporting|contributed"
    r"|sources?:|via|compiled from|this (?:story|article|report) (?:was|is|has)|copyright|©|reporting by|news service)"
)
# Longest credit line, in words: a line above it is prose.
_LINE_WORDS = 30
_REPORTS = r"(?:report|article|story|interview|piece|investigation|dispatch|account|column|op-ed|essay|statement)"
# Before an outlet's name. Group 1 of the first four is strong: what they govern is an outlet by the frame alone.
_STRONG = re.compile(
    rf"\b(?:(?:published|recent|new|exclusive|[a-z-]+ly published) (?:[\w-]+ )?{_REPORTS} (?:in|by|from|on|for|with)"
    rf"|(?:{_REPORTS}) (?:that was |which was )?(?:published|carried|printed|posted|aired|broadcast|run) (?:[\w-]+ )?(?:in|by|on)"
    rf"|(?:article|op-ed|column) (?:in|for)|(?:first|originally) (?:reported|published) (?:by|in))\s$"
)
_WEAK = re.compile(
    rf"(?i)\b(?:told|tells|telling|according to|as per|per|(?:reported|published|cited|quoted|carried|obtained|seen|reviewed"
    rf"|broadcast|aired) (?:by|in|on)|speaking (?:to|with|on)|spoke (?:to|with)|interview (?:with|to|on|by|in|for)"
    rf"|interviewed by|citing|quoting|{_REPORTS} (?:by|from|in|of|on)|statement to|wrote in|writing in|said in|says in"
    rf"|appearing on|appeared on)\s$"
)
_VERB = re.compile(
    r"(?:,? (?:[a-z]+ )?(?:first |also |earlier |later |has |had |have )?)?"
    r"(?:reported|reports|revealed|wrote|writes|quoted|cited|said|says|noted|disclosed|published|broke the)\b"
)
_OWN = re.compile(r"[’']s? (?:[a-z]+ )?(?:source|sources|report|reports|reporting|correspondent|reporter|story|article|investigation)\b")
_ADJECTIVE = re.compile(r" (?:[a-z]+ )?(?:report|article|story|investigation|reporter|correspondent|dispatch|interview)\b")
# Bodies that one tells things and that are no outlet.
_NO_OUTLET = re.compile(
    r"(?i)\b(?:congress|parliament|senate|house|council|court|commission|committee|ministry|department|nato|un|u\.n|eu"
    r"|united nations|assembly|police|party|union|government|army|bank|university|institute|agency for|cia|fbi|pentagon"
    r"|kremlin|bundestag|knesset|twitter|facebook|youtube|instagram|tuesday|monday|wednesday|thursday|friday|saturday|sunday)\b"
)
_LINK = re.compile(r"https?://(?:www\.)?([\w-]{2,40})\.[\w./?=&%#-]{2,200}")
_KIND = r"(?:media outlets?|news outlets?|newspapers?|news agency|agency|broadcaster|outlet|tv channel|television channel|news channel|magazine|news site|website|daily)"
_THE_OUTLET = re.compile(rf"\b(?:told|telling|according to|as per) (?P<who>the (?:same )?{_KIND})\b")
_UNNAMED = re.compile(
    rf"\b(?:told|telling|tells|speaking to|spoke to) (?:an?|one|some|several|local|foreign|state|(?:the )?[A-Z]\w+) (?:[\w-]+ ){{0,4}}(?:{_KIND}|media)\b"
    r"|\b[Ii]n (?:an|a) (?:[\w-]+ ){0,3}interview\b(?! (?:with|to|on|for|published|broadcast|aired|in) (?:the )?(?![A-Z][a-z]+day)[A-Z])"
    r"(?: (?:on|last|this|late|earlier) [A-Z]?[\w-]+)?"
)
_BEFORE = 90


def find_credits(sheet: Sheet, names: tuple[Name, ...]) -> tuple[Credit, ...]:
    """What the article credits to outlets and agencies, in order; a place is credited once."""
    text = sheet.article.text
    skip = [(f.start, f.end) for f in sheet.article.furniture]
    found: list[Credit] = []

    def add(start: int, end: int, name: str, how: CreditHow) -> None:
        inside = any(a < end and start < b for a, b in skip)
        if not inside and not any(c.span.start < end and start < c.span.end and c.name == name for c in found):
            found.append(Credit(sheet.article.span(start, end), name, how))

    short = declared(sheet)
    for start, end in find_paragraphs(text):
        for a, b, name, how in _line_credits(text, start, end, short):
            add(a, b, name, how)
    last: str | None = None
    for sentence in sheet.sentences:
        if sentence.kind == "furniture":
            continue
        for a, b, name in _attributions(text, sentence.span, names, short, last):
            add(a, b, name, "attribution")
            last = name
    for match in _LINK.finditer(text):
        name = _site(match.group(1))
        if name is not None:
            add(match.start(), match.end(), name, "link")
    return tuple(sorted(found, key=lambda c: (c.span.start, c.span.end, c.name)))


def find_unnamed_interviews(sheet: Sheet, names: tuple[Name, ...]) -> tuple[Span, ...]:
    """Frames that credit an outlet without naming it: "told a leading media outlet", "in an interview on Sunday"."""
    found = []
    for sentence in sheet.body:
        for match in _UNNAMED.finditer(sheet.article.text, sentence.span.start, sentence.span.end):
            if not find_known(sheet.article.text, match.start(), match.end()):
                found.append(sheet.article.span(match.start(), match.end()))
    return tuple(found)


def _line_credits(
    text: str, start: int, end: int, short: dict[str, str]
) -> Iterator[tuple[int, int, str, CreditHow]]:
    """Datelines, bylines and credit lines: paragraphs by their shape."""
    dateline = _DATELINE.match(text, start, min(end, start + 140))
    if dateline is not None:
        for who in re.split(r"\s*[/&]\s*", dateline["who"]):
            name = known_outlet(who) or short.get(who)
            if name is None and who.isupper() and dateline["place"].split(",")[0].strip().isupper():
                name = who
            if name is not None:
                yield start, dateline.end("who") + 1, name, "dateline"
        return
    if len(text[start : min(end, start + 400)].split()) > _LINE_WORDS:
        return
    how: CreditHow | None = None
    if _BYLINE.match(text, start, end) and text[end - 1] not in ".!?":
        how = "byline"
    elif _CREDIT_WORDS.search(text, start, end) or _is_bare_line(text, start, end):
        how = "credit line"
    if how is not None:
        for mention in find_known(text, start, end):
            yield start, end, mention.name, how


def _is_bare_line(text: str, start: int, end: int) -> bool:
    """Is the line nothing but an agency's name, in brackets or behind a dash?"""
    return known_outlet(text[start:end].strip("()[]—–- .")) is not None


def _attributions(
    text: str, span: Span, names: tuple[Name, ...], short: dict[str, str], last: str | None
) -> Iterator[tuple[int, int, str]]:
    """The frames of one sentence that attribute something to an outlet."""
    seen: set[int] = set()
    for mention in _mentions(text, span, names, short):
        if mention.start in seen:
            continue
        before = text[max(span.start, mention.start - _BEFORE) : mention.start]
        frame = _STRONG.search(before) or _WEAK.search(before)
        if frame is not None:
            seen.add(mention.start)
            yield max(span.start, mention.start - _BEFORE) + frame.start(), mention.end, mention.name
        elif mention.form != "bare":
            after = _VERB.match(text, mention.end, span.end) or _OWN.match(text, mention.end, span.end)
            after = after or (_ADJECTIVE.match(text, mention.end, span.end) if mention.form == "known" else None)
            if after is not None:
                seen.add(mention.start)
                yield mention.start, after.end(), mention.name
    if last is not None:
        for match in _THE_OUTLET.finditer(text, span.start, span.end):
            yield match.start(), match.end(), last


def _mentions(text: str, span: Span, names: tuple[Name, ...], short: dict[str, str]) -> Iterator[Mention]:
    """Outlets that may be credited: the known ones anywhere, others where a frame stands before a capitalised name."""
    yield from find_known(text, span.start, span.end)
    for match in re.finditer(r"(?<![\w’'])(?:(?:the|an?) )?(?:[a-z]+ ){0,3}?(?=[A-Z])", text[span.start : span.end]):
        at = span.start + match.end()
        before = text[max(span.start, at - _BEFORE) : at]
        trimmed = re.sub(r"(?:the|an?) (?:[a-z-]+ ){0,3}$|the $", "", before)
        begin = at - (len(before) - len(trimmed))
        strong, weak = _STRONG.search(trimmed), _WEAK.search(trimmed)
        mention = mention_at(text, at if text[at : at + 4] == "The " else begin, span.end)
        if mention is None or mention.form == "known":
            continue
        name = short.get(text[mention.start : mention.end])
        if name is not None:
            mention = Mention(mention.start, mention.end, name, "known")
        if _NO_OUTLET.search(mention.name) and mention.form == "bare":
            continue
        told = weak is not None and weak.group().lower().startswith(("told", "tell"))
        if mention.form == "known" or (mention.form == "worded" and (strong or weak or _says(text, mention, span))):
            yield mention
        elif strong or (told and is_organisation(names, mention)):
            yield mention


def _says(text: str, mention: Mention, span: Span) -> bool:
    return _VERB.match(text, mention.end, span.end) is not None


def _site(label: str) -> str | None:
    """The outlet whose alias, written together, is the first part of a web address."""
    return site_names().get(label.lower())
