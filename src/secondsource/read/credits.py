"""Where an article says its news comes from: datelines, bylines, credit lines, "told AP", "Xinhua reported".

Goes in: a `Sheet` and its names. Comes out: `Credit`s in order of the text; and, apart, what the story may settle
later: frames that credit an outlet without naming it (`find_unnamed_interviews`), and frames around a name that only
another article shows to be an outlet's (`find_possible_credits`). Ministries and officials are speakers, no credits.
"""

import re
from collections.abc import Iterator

from ..model.readings import Credit, CreditHow, Name, Sheet
from ..model.spans import Span
from ..text.sentences import find_paragraphs
from .credits_outlets import (
    KIND_WORDS,
    OUTLET_WORDS,
    Mention,
    find_known,
    is_organisation,
    is_person,
    known_outlet,
    mention_at,
    site_outlet,
)
from .credits_short import find_short

Found = tuple[int, int, str, CreditHow]

# "OSK MAREN (AP) —", "LISK, July 3 (Reuters) -", "Lisk (Corvane) (AFP) –": a place, a day, the agency in brackets, a
# dash.
_DATELINE = re.compile(
    r"(?P<place>[^\n()]{0,60}?(?:\([^\n()]{2,30}\)\s)?)\((?P<who>[A-Za-z][A-Za-z /&.-]{1,40})\)\s{0,3}(?:[-–—:]|--)"
)
# What makes a place before brackets a dateline's, whoever stands in them: a day, or its country.
_DATED_PLACE = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d{1,2}(?:,\s\d{4})?,?\s?$"
    r"|\b\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?(?:\s\d{4})?,?\s?$"
)
_AGENCY_NAME = re.compile(r"[A-Z][\w.&-]+(?: [A-Z][\w.&-]+){0,3}")
_BYLINE = re.compile(r"(?i)by\b.{0,120}$")
_CREDIT_WORDS = re.compile(
    r"(?i)\b(?:with (?:additional )?(?:inputs?|reporting|files|material)|inputs? from|additional reporting|contributed"
    r"|sources?:|via|compiled from|this (?:story|article|report) (?:was|is|has)|copyright|©|reporting by|news service)"
)
# "(Reporting by Ada Brook; Editing by Jan Moss)": the sign-off of Reuters' house style, which portals print without the
# name. Both that polnear-train has without an agency's name are Reuters copy; no other agency's is printed so there.
_SIGN_OFF = re.compile(r"\(?(?:Additional )?[Rr]eporting by [A-Z][^\n]{2,200}; ?[Ee]diting by [A-Z]")
# Longest credit line in words: a longer line is prose.
_LINE_WORDS = 30
_PIECE = (
    r"(?:report|article|story|interview|piece|investigation|dispatch|account|column|op-ed|essay|editorial|commentary"
    r"|analysis)"
)
_CARRIED = r"(?:published|carried|printed|posted|aired|broadcast|run)"
# Before the outlet's name. What these govern is an outlet by the frame alone, whatever it is called.
_STRONG = re.compile(
    rf"\b(?:(?:published|recent|new|exclusive) (?:[\w-]+ )?{_PIECE} (?:in|by|from|on|for|with)"
    rf"|{_PIECE} (?:that was |which was )?{_CARRIED} (?:[\w-]+ )?(?:in|by|on)"
    r"|(?:article|op-ed|column|commentary|editorial) (?:in|for)"
    r"|(?:first|originally) (?:reported|published) (?:by|in))\s$"
)
_DISCLOSED = r"(?:said|admit(?:s|ted)?|confirm(?:s|ed)?|confess(?:es|ed)?|conced(?:e|es|ed)|explain(?:s|ed)?)"
# These govern officials and ministries as well: the name itself must show that it is an outlet's.
_WEAK = re.compile(
    rf"(?i)\b(?:told (?:[A-Z][\w’'.]+ ){{1,3}}(?:of|at|from)|told|tells|telling|according to|as per|per"
    r"|(?:reported|published|cited|quoted|carried|obtained|seen|reviewed|broadcast|aired) (?:by|in|on)"
    r"|speaking (?:to|with|on)|spoke (?:to|with)|interview (?:with|to|on|by|in|for)|interviewed by|citing|quoting"
    rf"|{_PIECE} (?:by|from|in|of|on)|statement to|{_DISCLOSED} (?:(?:it|this|that|so|as much) )?to"
    r"|wrote in|writing in|said in|says in|appearing on|appeared on)\s$"
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
# Behind the outlet's name.
_VERB = re.compile(
    r"(?:, which)? (?:(?:first|also|earlier|later|previously|recently|has|had|have) )?"
    r"(?:reported|reports|reveal(?:ed|s)|wrote|writes|quoted|cited|said|says|note[ds]|disclose[ds]|added|adds"
    r"|published|publishes|quotes|cites|learned|learns|understands|calculates|calculated|estimates|estimated"
    r"|counts|counted|puts|claims|claimed|confirms|confirmed|describes|described|explored|explores|spoke (?:to|with)"
    r"|interviewed|argues|argued)\b"
)
_OWN = re.compile(
    rf"[’']s? (?:[a-z]+ )?(?:sources?|reports?|reporting|correspondent|reporter|{_PIECE})\b"
    r"|[’']s (?:[A-Z][\w’.-]+ ){1,3}(?:reports|reported|writes|wrote|notes|noted|says|said|explains|explained"
    r"|adds|added|summed up|sums up)\b"
)
_ADJECTIVE = re.compile(rf" (?:[a-z]+ )?(?:reporter|correspondent|{_PIECE})\b")
# The words that the frames before a name end with: nothing is sought behind any other.
_FRAME_ENDS = frozenset("in by from on for with told tells telling to at of per citing quoting".split())
_LONGEST_END = 20
# Behind a name that may be an outlet's: less than `_VERB`, as the story must show that it is one.
_DOES = re.compile(
    r"(?:[’']s? (?:[a-z]+ )?(?:sources?|reports?|reporting|correspondent|reporter)| as (?=\d)"
    r"| (?:further |also )?(?:gave|gives|put|had|has|carried|ran|reckons|reckoned|reports|reported|was first))\b"
)
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
_LINK = re.compile(r"https?://(?:www\.)?([\w-]{2,40})\.[\w./?=&%#-]{2,200}")
# "told the media outlet", behind a credit that names it.
_THE_OUTLET = re.compile(
    r"\b(?:(?:told|telling|according to|as per|(?:quoted|cited) by) the (?:same )?"
    rf"(?:{KIND_WORDS}|agency|outlet|paper)"
    rf"|[Tt]he (?:same )?(?:{KIND_WORDS}|agency|outlet|paper) (?:said|says|reported|reports|wrote|writes|added|adds"
    r"|puts|quoted|quotes|cited|cites|noted|notes))\b"
)
# "On Hill radio", "told Lurian state television": a station by its country's name.
_STATION = re.compile(
    r"\b(?:on|to|told) (?P<name>(?!The\b|[\w-]+-language\b)[A-Z][\w-]{2,30} (?:[A-Z][\w-]{1,30} )?"
    r"(?:state |public |national |local )?"
    r"(?:radio|television|TV))\b(?! (?:show|series|set|sets|star|presenter|host|ad|ads|station)\b)"
)
# A credit at the end of a paragraph: "… on the matter. (NWA)".
_TRAILING = re.compile(r"[.!?”\"] ?\((?P<who>[A-Z][A-Za-z /&.-]{1,40})\)\s*$")
# A sign-off stands in one of the last paragraphs; behind it come links and rights.
_LAST_LINES = 6
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
# A capitalised name that no capitalised word stands before.
_NAME_START = re.compile(r"(?<![\w’'.-])(?<![A-Z]\w )[A-Z]")
_DESCRIPTION = re.compile(rf"\b(?:the|an?) (?:(?:[a-z-]+ ){{0,3}}(?:{KIND_WORDS}) )?$")
# Characters that are looked up together.
_CELL = 100
# How far a frame may begin before the outlet that it credits.
_BEFORE = 90


def find_credits(sheet: Sheet, names: tuple[Name, ...]) -> tuple[Credit, ...]:
    """What the article credits to outlets and agencies, in order of the text; nothing inside furniture."""
    text = sheet.article.text
    furniture = [(f.start, f.end) for f in sheet.article.furniture]
    short = find_short(text, sheet.article.outlet)
    kept: list[Found] = []
    cells: dict[int, list[Found]] = {}  # by place, so that only what stands near is compared
    for found in _candidates(sheet, names, short):
        start, end, name, how = found
        if any(a < end and start < b for a, b in furniture):
            continue
        mine = range(start // _CELL, (end - 1) // _CELL + 1)
        near = [other for cell in mine for other in cells.get(cell, ())]
        if not any(o[0] < end and start < o[1] for o in near if o[2] == name or how == "attribution"):
            kept.append(found)
            for cell in mine:
                cells.setdefault(cell, []).append(found)
    return tuple(Credit(sheet.article.span(a, b), name, how) for a, b, name, how in sorted(kept))


def find_unnamed_interviews(sheet: Sheet, names: tuple[Name, ...]) -> tuple[Span, ...]:
    """Frames that credit an outlet without naming it: "told a leading media outlet", "in an interview on Sunday"."""
    text = sheet.article.text
    found = []
    for sentence in sheet.body:
        for pattern in (_UNNAMED_OUTLET, _UNNAMED_INTERVIEW):
            for match in pattern.finditer(text, sentence.span.start, sentence.span.end):
                named = any(match.start() <= n.span.start < match.end() and n.kind == "organisation" for n in names)
                if not named and not any(find_known(text, match.start(), match.end())):
                    found.append(sheet.article.span(match.start(), match.end()))
    return tuple(sorted(found))


def find_possible_credits(sheet: Sheet, certain: tuple[Credit, ...]) -> tuple[Credit, ...]:
    """Frames around any name at all, which may be an outlet's: "Meridian reckons", "according to the Port Voice",
    "(Interwire, Tuesday)", "Sources: Nova, Meridian". Nothing that `certain` credits hold."""
    text = sheet.article.text
    taken = [c.span for c in certain]
    found = []
    for sentence in sheet.sentences:
        if sentence.kind != "furniture":
            for start, end, name in _possible(text, sentence.span):
                span = sheet.article.span(start, end)
                if not any(span.overlaps(t) for t in taken):
                    found.append(Credit(span, name, "attribution"))
    return tuple(sorted(dict.fromkeys(found), key=lambda c: (c.span, c.name)))


def _possible(text: str, span: Span) -> Iterator[tuple[int, int, str]]:
    listed = _LISTED.match(text, span.start, span.end)
    if listed is not None:
        for name in re.split(r"\s?[,;/]\s?|\s?\(.*?\)\s?", text[listed.end() : span.end].strip(" .")):
            if _AGENCY_NAME.fullmatch(name):
                yield span.start, span.end, name
        return
    for match in _BRACKETED.finditer(text, span.start, span.end):
        yield match.start(), match.end(), match["who"]
    done = span.start
    for match in _NAME_START.finditer(text, span.start, span.end):
        mention = mention_at(text, match.start(), span.end) if match.start() >= done else None
        if mention is None:
            continue
        done = mention.end
        frame = _frame_before(text, span, mention.start)
        if frame is None:
            frame = _frame_of_known(text, span, mention)
        if frame is not None:
            yield frame, mention.end, mention.name
        elif after := _VERB.match(text, mention.end, span.end) or _DOES.match(text, mention.end, span.end):
            yield mention.start, after.end(), mention.name


def _candidates(sheet: Sheet, names: tuple[Name, ...], short: dict[str, str]) -> Iterator[Found]:
    """Every credit by every rule, the surest first."""
    text = sheet.article.text
    lines = [found for start, end in find_paragraphs(text) for found in _line_credits(text, start, end, short)]
    yield from lines
    if not lines:
        yield from _signed_off(text)
    short = short | {name: name for _, _, name, how in lines if how == "dateline"}
    last, since = "", 0
    for sentence in sheet.sentences:
        if sentence.kind == "furniture":
            continue
        for start, end, name in _attributions(text, sentence.span, names, short):
            yield start, end, name, "attribution"
            last, since = name, 0
        for match in _STATION.finditer(text, sentence.span.start, sentence.span.end):
            yield match.start(), match.end(), match["name"], "attribution"
        since += 1
        if last and since <= _LAST_NAMED:
            for match in _THE_OUTLET.finditer(text, sentence.span.start, sentence.span.end):
                since = 0
                yield match.start(), match.end(), last, "attribution"
    for match in _LINK.finditer(text):
        site = site_outlet(match.group(1))
        if site is not None:
            yield match.start(), match.end(), site, "link"


def _signed_off(text: str) -> Iterator[Found]:
    """The sign-off of an agency that no line of the article names."""
    for start, end in find_paragraphs(text)[-_LAST_LINES:]:
        if _SIGN_OFF.match(text, start, end):
            yield start, end, "Reuters", "credit line"


def _line_credits(text: str, start: int, end: int, short: dict[str, str]) -> Iterator[Found]:
    """Datelines, bylines and credit lines: paragraphs by their shape."""
    dateline = _DATELINE.match(text, start, min(end, start + 140))
    if dateline is not None:
        for who in re.split(r"\s?[/&]\s?", dateline["who"]):
            name = known_outlet(who) or short.get(who)
            if name is None and _is_dateline(dateline["place"], who):
                name = who
            if name is not None:
                yield start, dateline.end("who") + 1, name, "dateline"
    trailing = _TRAILING.search(text, max(start, end - 60), end)
    if trailing is not None:
        for who in re.split(r"\s?[/&]\s?", trailing["who"]):
            name = known_outlet(who) or short.get(who)
            if name is not None:
                yield trailing.start("who") - 1, trailing.end("who") + 1, name, "credit line"
    if dateline is not None:
        return
    if len(text[start : min(end, start + 400)].split()) > _LINE_WORDS:
        return
    how: CreditHow | None = None
    if _BYLINE.match(text, start, end) and text[end - 1] not in ".!?":
        how = "byline"
    elif _CREDIT_WORDS.search(text, start, end) or known_outlet(text[start:end].strip("()[]—–- .")) is not None:
        how = "credit line"
    if how is not None:
        for mention in find_known(text, start, end):
            yield start, end, mention.name, how


def _is_dateline(place: str, who: str) -> bool:
    """May an unknown name in brackets be an agency's? Behind a place in capitals and a day any name may be ("PRAGUE,
    Nov 12 (Interwire)"), behind one of the two, or a place with its country, one in capitals ("LISK (CTB)")."""
    if _AGENCY_NAME.fullmatch(who) is None:
        return False
    shouted = place.split(",")[0].strip().isupper()
    dated = _DATED_PLACE.search(place) is not None
    return (shouted and dated) or (who.isupper() and (shouted or dated or place.endswith(") ")))


def _attributions(
    text: str, span: Span, names: tuple[Name, ...], short: dict[str, str]
) -> Iterator[tuple[int, int, str]]:
    """The frames of one sentence that attribute something to an outlet."""
    known = list(find_known(text, span.start, span.end))
    others = [m for m in _other_mentions(text, span, names, short) if not any(_overlap(m, k) for k in known)]
    for mention in sorted([*known, *others], key=lambda m: m.start):
        frame = _frame_before(text, span, mention.start)
        if frame is not None:
            yield frame, mention.end, mention.name
            continue
        if mention.form == "bare":
            continue
        frame = _frame_of_known(text, span, mention)
        if frame is not None:
            yield frame, mention.end, mention.name
            continue
        after = _VERB.match(text, mention.end, span.end) or _OWN.match(text, mention.end, span.end)
        if after is None and mention.form == "known":
            after = _ADJECTIVE.match(text, mention.end, span.end)
        if after is not None:
            yield mention.start, after.end(), mention.name


def _overlap(left: Mention, right: Mention) -> bool:
    return left.start < right.end and right.start < left.end


def _frame_before(text: str, span: Span, at: int) -> int | None:
    """Where the words of a frame begin that end before offset `at`, a description of the outlet between."""
    begin = max(span.start, at - _BEFORE)
    before = _DESCRIPTION.sub("", text[begin:at])
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
    if found is None and _CLAUSE_END.match(text, mention.end, span.end):
        found = _INVERTED.search(before)
    return None if found is None else begin + found.start()


def _is_bare_word(name: str, before: str) -> bool:
    """Is it an outlet's word without its article ("Courier services")?"""
    return name in OUTLET_WORDS and not before.endswith(("the ", "The "))


def _other_mentions(text: str, span: Span, names: tuple[Name, ...], short: dict[str, str]) -> Iterator[Mention]:
    """Outlets that the table lacks: declared abbreviations, names with an outlet's words, names in a strong frame."""
    done = span.start
    for match in _NAME_START.finditer(text, span.start, span.end):
        if match.start() < done:
            continue
        begin = max(span.start, match.start() - _BEFORE)
        before = text[begin : match.start()]
        description = _DESCRIPTION.search(before)
        at = match.start() if description is None else begin + description.start()
        mention = mention_at(text, at, span.end)
        if mention is None:
            continue
        done = mention.end
        name = short.get(mention.name.removeprefix("The "))
        if name is not None and not _is_bare_word(mention.name, before):
            yield Mention(mention.start, mention.end, name, "worded")
            continue
        bare = before if description is None else before[: description.start()]
        told = re.search(r"\b(?:told|telling|tells) $", bare) is not None
        quoted = _QUOTED_BY.search(bare) is not None
        governed = (
            _STRONG.search(bare) is not None
            or (told and is_organisation(names, mention))
            or (quoted and not is_person(names, mention))
        )
        # "Admitted it to the Gazette": an outlet's word alone, and a frame.
        lone = mention.name.removeprefix("The ") in OUTLET_WORDS - {"TV"} and not _is_bare_word(mention.name, before)
        framed = lone and _frame_before(text, span, mention.start) is not None
        if mention.form == "worded" or framed or (governed and not _NO_OUTLET.search(mention.name)):
            yield mention
