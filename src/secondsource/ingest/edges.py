"""What a page prints above the headline and below the story: head, kickers, lists of links, comments, boxes, footers.

Goes in: the lines of a text and what of them is known by itself. Comes out: which more are the page's, by where they
stand: a line is taken only beside one that is known, and never a headline, a byline or a credit of words.
"""

import re
from collections.abc import Sequence
from itertools import groupby, islice

from ..model.articles import FurnitureKind
from . import furniture_patterns as shapes
from .boxes import is_parted
from .headings import is_byline, is_credit, is_told, told_in_prose
from .layout import Line

_HEADLINE_WORDS = 4
_MENU_SEGMENTS = 3
# A kicker: what sort of text it is, above the headline.
_KICKER = re.compile(
    r"(?i)(?:(?:world|watch|update|first|live|mega)\s)?(?:exclusive|interview|breaking(?: news)?|analysis|opinion"
    r"|comment|commentary|explainer|explained|investigation|special report|fact[- ]check|review|profile|column"
    r"|long read|editorial|just in|developing|advertorial|sponsored|press release|live blog|live updates|q ?& ?a"
    r"|feature|perspective|viewpoint|dispatch|news|premium|subscribers? only|subscriber exclusive|members only"
    r"|free to read|paywall|news analysis|in depth|the big (?:read|story|picture)|guest (?:post|column|essay)"
    r"|op-ed)\s?[!:]?"
)
# "Issue 3,412", "18°C Saltmere": what a page sets beside its name.
_FURNISHED = re.compile(
    r"(?i)\b(?:issue|vol(?:ume)?|edition|nr|number)\.?\s?\d{1,3}(?:,\d{3})?\b|\bno\.\s?\d{1,5}\b|\d\s?°\s?[CF]?\b"
    r"|^weather\b"
)
_FURNISHED_WORDS = 7
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# Who answers for a page, and where to find them; what came before and comes next.
_IMPRINT = re.compile(
    r"(?i)^(?:(?:responsible |managing |deputy |chief )?(?:editors?(?:[- ]in[- ]chief)?|publishers?|printers?)"
    r"|news ?room|news ?desk|advertising|subscriptions?|circulation|phone|tel(?:ephone)?|fax|address|office|contact"
    r"|e-?mail|web ?site)\s?[:.]\s?\S"
    r"|^published by\b.{2,60}\b(?:ltd|inc|llc|gmbh|ag|plc|limited|s\.?a|b\.?v)\.?$"
    r"|\b(?:tel|phone|fax)\b[.:]{0,2}\s?[+(]?\d"
    r"|^(?:previous|prev|next|older|newer)(?: (?:article|post|story|entry|page))?\s?:\s?\S"
)
_FOOTER_WORDS = 40
_LINK_WORDS = 24
_LIST_LINES = 2
_QUOTES = frozenset('"“”«»')

_COMMENTS = re.compile(
    r"(?i)(?:(?:view|show|read|see|load|all|recent|latest|top|your|user|reader|readers['’])\s){0,2}(?:\d{1,5}\s)?"
    r"(?:comments?|responses|replies|reactions|readers['’]? letters)"
    r"(?:\s?[(\[]\d{1,5}[)\]]|\s\d{1,5})?"
    r"(?:\s(?:so far|on this (?:story|article|post)|from (?:our )?readers|to .{3,120}))?\s?:?"
    r"|what (?:our )?readers (?:say|think)|\d{1,4} thoughts (?:on|about) .{3,160}"
    r"|readers['’]? (?:letters|views|voices)|(?:leave|write|post|add) (?:a|your) (?:comment|reply)"
)
# What a comment bears beside its words: when, who, and the button for an answer.
_COMMENT_SIGN = re.compile(
    r"(?i)^(?:reply|report|report (?:comment|abuse)|like|flag|recommend(?:ed)?|upvote|log in to reply)"
    r"(?:\s?[(|·•]?\s?\d{0,4}\)?)?$"
    r"|\b\d{1,3} (?:sec(?:ond)?|min(?:ute)?|h(?:ou)?r|day|week|month|year)s? ago\b|^@\w{2,20}\b"
    r"|\b(?:Reply|Report)\s?(?:[|·•]|$)"
    r"|[\"”’]\s?[–—-]\s?[A-Z\w][\w.]{1,20}(?:,? [A-Z][\w.]{1,20}){0,3}$"
    r"|^[\w.’' -]{2,30}\s(?:says|wrote|writes|commented|posted|said)\s?:|\b\d{1,2}[:.]\d{2}\s?(?:[ap]m\b)?\W{0,2}$"
    r"|^[A-Z]?[\w.-]{2,20}(?:,? [A-Z][\w.-]{1,20}){0,3}\s?[:|]\s\S"
)
# Below the middle of the lines; of several such lines the first few are tried.
_COMMENTS_FROM, _COMMENT_HEADINGS = 0.5, 3

_PERSON = r"[A-Z][\w.'’-]{1,30}(?:\s(?:[A-Z][\w.'’-]{0,30}|de|da|del|der|di|du|la|le|van|von|bin|al)){1,3}"
_AUTHOR = re.compile(
    r"^[*_(\[]?(?!(?:As|But|And|If|In|On|The|What|When|Where|While|Why|How|That|This)\b)"
    rf"(?P<name>{_PERSON})(?:,[^,.\n]{{2,80}},)?\s"
    r"(?:is (?:[^.\n]{0,80}\b)?(?:reporter|correspondent|editor|columnist|writer|author|co-author|contributor|fellow"
    r"|professor|journalist|host|producer|analyst|blogger|novelist|historian|lecturer|commentator|freelancer?"
    r"|president and ceo)s?\b"
    r"|(?:covers|writes (?:for|about|on)|reports for|blogs|edits|teaches|can be reached|tweets)\b)"
)
# "As Radio's Dora Finch writes about ...": a credit.
_POSSESSIVE = re.compile(r"['’]s\s")
_SPEECH = re.compile(r"(?i)\b(?:said|says|told|tells|added|according)\b")
_AUTHOR_LINES = 4
_LISTED = ("navigation", "share", "related", "notice")


def mark_head(lines: Sequence[Line], kinds: list[FurnitureKind | None], title: str | None) -> None:
    """The rest of a block of menus and notices that stands above the headline's; and kickers."""
    story = next((i for i, line in enumerate(lines) if line.prose and kinds[i] is None), len(lines))
    for i in range(story):
        if kinds[i] is None and lines[i].plain != title and _KICKER.fullmatch(lines[i].text):
            kinds[i] = "navigation"
    heads = [i for i in range(story) if kinds[i] is None and lines[i].words >= _HEADLINE_WORDS]
    heads = [i for i in heads if not is_byline(lines[i])]
    told: set[str] | None = None
    for i in range(heads[-1] if heads else 0):
        if kinds[i] is None and lines[i].words <= _FURNISHED_WORDS and _is_beside_name(lines[i].text):
            told = told if told is not None else told_in_prose(lines, kinds)
            kinds[i] = None if lines[i].plain == title or is_told(lines[i], told) else "navigation"
    blocks = [list(block) for _, block in groupby(range(story), key=lambda i: lines[i].block)]
    pages = [i for block in blocks if _is_page_block(block, lines, kinds) for i in block if kinds[i] is None]
    if not heads or story == len(lines) or not pages:
        return
    told = told if told is not None else told_in_prose(lines, kinds)
    own = {i for i in heads if lines[i].plain == title or (is_told(lines[i], told) and not _is_menu(lines[i]))}
    last = max((lines[i].block for i in own), default=lines[heads[-1]].block if kinds[0] == "notice" else -1)
    for i in pages:
        if lines[i].block < last and i not in own and not is_byline(lines[i]):
            kinds[i] = "navigation"


def _is_beside_name(text: str) -> bool:
    """An issue's number, the weather; where the day of the issue stands in it, it is how the article is dated."""
    return _FURNISHED.search(text) is not None and _YEAR.search(text) is None


def _is_menu(line: Line) -> bool:
    return len(shapes.split_segments(line.text)) >= _MENU_SEGMENTS


def _is_page_block(block: Sequence[int], lines: Sequence[Line], kinds: Sequence[FurnitureKind | None]) -> bool:
    """A menu of three parts, a notice on top, or two lines that are known: then the others are of the same kind."""
    known = [i for i in block if kinds[i] in ("navigation", "notice")]
    if kinds[block[0]] == "notice" and block[0] == 0:
        return True
    return len(known) >= 2 or any(kinds[i] == "navigation" and _is_menu(lines[i]) for i in known)


def mark_tail(lines: Sequence[Line], kinds: list[FurnitureKind | None]) -> None:
    """Below the story: comments, the author's box, the footer's block, and what stands under the first line known."""
    _mark_comments(lines, kinds)
    _mark_author(lines, kinds)
    _mark_footer(lines, kinds)
    _mark_imprint(lines, kinds)
    last = max((i for i, line in enumerate(lines) if line.prose and kinds[i] is None), default=len(lines))
    first = next((i for i in range(last + 1, len(lines)) if kinds[i] in _LISTED), len(lines))
    if sum(kinds[i] is None and not is_credit(lines[i]) for i in range(last + 1, first)) >= _LIST_LINES:
        return  # the story ends in a list of its own, which a notice may cut in two
    for i in range(first, len(lines)):
        if kinds[i] is None and _may_be_link(lines[i]) and not is_credit(lines[i]):
            kinds[i] = "related" if lines[i].words >= _HEADLINE_WORDS else "navigation"


def _mark_imprint(lines: Sequence[Line], kinds: list[FurnitureKind | None]) -> None:
    """From the end up, as far as nothing else stands there."""
    for i in reversed(range(len(lines))):
        if kinds[i] is None and lines[i].words <= _LINK_WORDS and _IMPRINT.search(lines[i].text):
            kinds[i] = "notice"
        elif kinds[i] is None and (lines[i].prose or lines[i].ends_sentence):
            return


def _may_be_link(line: Line) -> bool:
    """A headline or a label; a sentence that lost its stop is long, or breaks off in a quotation."""
    return not line.ends_sentence and line.words <= _LINK_WORDS and line.text[-1] not in _QUOTES


def _mark_comments(lines: Sequence[Line], kinds: list[FurnitureKind | None]) -> None:
    """From the heading of the readers' comments to the end, where what follows looks like comments."""
    place = range(int(len(lines) * _COMMENTS_FROM), len(lines) - 1)
    for i in islice((i for i in place if _COMMENTS.fullmatch(lines[i].text)), _COMMENT_HEADINGS):
        below = [j for j in range(i + 1, len(lines)) if kinds[j] is None]
        signs = sum(_COMMENT_SIGN.search(lines[j].text) is not None for j in range(i + 1, len(lines)))
        if below and signs >= max(1, len(below) // 6):
            kinds[i] = kinds[i] or "share"
            for j in below:
                kinds[j] = "share"
            return


def _mark_author(lines: Sequence[Line], kinds: list[FurnitureKind | None]) -> None:
    """ "Ada Quill covers ports for the Gull.": a person whom the story does not name."""
    own = [i for i, line in enumerate(lines) if kinds[i] is None and (line.prose or line.ends_sentence)]
    for i in own[-_AUTHOR_LINES:]:
        match = _AUTHOR.match(lines[i].text)
        if match is None or _POSSESSIVE.search(match["name"]):
            continue
        if _SPEECH.search(lines[i].text) or not _QUOTES.isdisjoint(lines[i].text):
            continue
        surname = match["name"].split()[-1]
        if i > own[0] and not any(surname in lines[j].text for j in own if j != i):
            kinds[i] = "notice"
            if kinds[i - 1] is None and lines[i - 1].text == match["name"]:
                kinds[i - 1] = "notice"


def _mark_footer(lines: Sequence[Line], kinds: list[FurnitureKind | None]) -> None:
    """The last block of a text that gives every paragraph a block: from its first notice on it is the footer."""
    if not is_parted(lines, kinds):
        return
    block = [i for i, line in enumerate(lines) if line.block == lines[-1].block]
    first = next((n for n, i in enumerate(block) if kinds[i] in ("notice", "navigation", "share")), None)
    if first is None:
        return
    for i in block[first + 1 :]:
        line = lines[i]
        if kinds[i] is None and line.words <= _FOOTER_WORDS and _QUOTES.isdisjoint(line.text) and not is_credit(line):
            kinds[i] = "notice"
