"""What in a plain text is the page's, not the article's: menus, captions, related links, share buttons, notices, and
what the page prints twice.

Goes in: a text as lines, and what is known of the article. Comes out: `Furniture`, in order, never overlapping. It is
marked, never cut out. Precision before recall: a line that may be the article's stays unmarked; a headline, a byline
and a dateline are never furniture.
"""

from collections.abc import Sequence

from ..model.articles import Furniture, FurnitureKind
from ..text.folding import fold_plain
from . import furniture_patterns as shapes
from .boxes import mark_boxes
from .edges import mark_head, mark_tail
from .headings import is_byline, is_credit
from .inserts import mark_inserts
from .layout import Line, find_lines, first_prose
from .publication import find_stamps
from .reader_calls import calls_the_reader, states_terms
from .repeats import find_repeats
from .slides import mark_slides
from .vocabulary import count_known, known_kind

# A link or a caption is one headline or two; the longest caption of 290 in stories-allsides has 109 words.
_MAX_LINK_WORDS = 40
_MAX_CAPTION_WORDS = 120
_MAX_NOTICE_WORDS = 90
_MAX_CREDIT_WORDS = 15
# A credit at a line's end begins within its last so many characters; what an offer tells to do, too.
_CREDIT_REACH = 160
# Fewer words above the story are a kicker, not a headline.
_HEADLINE_WORDS = 4
# A breadcrumb or a menu: segments of at most three words, two at least.
_MAX_SEGMENT_WORDS = 3
_MENU_SEGMENTS = 3
# A menu printed downwards: so many short lines in a row, and this share of their words known controls.
_MENU_LINES = 4
_MENU_SHARE = 1 / 3
# Under "Related stories" stand headlines until prose comes again.
_MAX_LIST_LINES = 15


def find_furniture(text: str, *, title: str | None = None, outlet: str | None = None) -> tuple[Furniture, ...]:
    """The furniture of `text`; `title` and `outlet` where the input gives them."""
    lines = find_lines(text)
    return make_furniture(lines, mark_lines(lines, title=title, outlet=outlet))


def make_furniture(lines: Sequence[Line], kinds: Sequence[FurnitureKind | None]) -> tuple[Furniture, ...]:
    """The marked lines, and the parts of the others that are furniture."""
    found = [Furniture(line.start, line.end, kind) for line, kind in zip(lines, kinds, strict=True) if kind is not None]
    for line, kind in zip(lines, kinds, strict=True):
        if kind is None:
            found.extend(_mark_parts(line))
    return tuple(sorted(found, key=lambda f: f.start))


def mark_lines(
    lines: Sequence[Line], *, title: str | None = None, outlet: str | None = None
) -> list[FurnitureKind | None]:
    """For each line the kind of furniture that it is as a whole, None where it is the article's."""
    wanted = fold_plain(title) if title else None
    masthead = fold_plain(outlet) if outlet else None
    kinds: list[FurnitureKind | None] = [None] * len(lines)
    for i, line in enumerate(lines):
        if wanted and line.plain == wanted:
            continue
        kinds[i] = _classify(line, masthead)
    stamped = {stamp.start for stamp in find_stamps(lines) if stamp.whole_line}
    for i, line in enumerate(lines):
        if line.start in stamped:
            kinds[i] = kinds[i] or "notice"
    if wanted is None:
        _spare_headline(lines, kinds)
    _mark_captions(lines, kinds, wanted)
    mark_slides(lines, kinds)
    mark_inserts(lines, kinds)
    _mark_menus(lines, kinds)
    _mark_masthead(lines, kinds, wanted)
    mark_head(lines, kinds, wanted)
    _mark_lists(lines, kinds)
    mark_boxes(lines, kinds)
    mark_tail(lines, kinds)
    for i in find_repeats(lines, kinds):
        kinds[i] = "repeated"
    return kinds


def _classify(line: Line, masthead: str | None) -> FurnitureKind | None:
    """The kind that a line shows by itself."""
    text, plain = line.text, line.plain
    if len(text) < 2 or shapes.RULE.match(text):
        return None  # a rule or stars: no words, nothing to mark
    if masthead and plain.rstrip(".") == masthead.rstrip("."):
        return "navigation"
    if _is_credit(line):
        return "caption"
    if line.words <= _MAX_CAPTION_WORDS and (shapes.CAPTION.match(text) or _ends_in_credit(text)):
        return "caption"
    kind = None if line.prose else known_kind(shapes.LENGTH.sub("", plain))
    if kind is not None and not _may_be_sentence(line):
        return kind
    if line.words <= _MAX_LINK_WORDS and shapes.RELATED.match(text) and not _quotes_a_speaker(text):
        return "related"
    if line.words <= _MAX_LINK_WORDS and shapes.RELATED_LEAD.match(text) and not text.endswith((".", "!", "?", ":")):
        return "related"
    if line.words <= _MAX_NOTICE_WORDS and (
        shapes.NOTICE.match(text)
        or shapes.RIGHTS.search(text)
        or shapes.SIGN_UP.search(text, max(0, len(text) - _CREDIT_REACH))
        or calls_the_reader(text)
        or states_terms(text)
    ):
        return "notice"
    if not line.prose and (shapes.TAGS.match(text) or shapes.DOWNLOAD.search(text)):
        return "navigation"
    if not line.ends_sentence and line.words <= _MAX_LINK_WORDS and shapes.ARROW.search(text):
        return "related"
    if shapes.LANGUAGES.match(text):
        return "navigation"
    if shapes.AGO.match(text) or shapes.COUNTS.match(text) or shapes.COUNTER.match(text):
        return "navigation"
    return None if line.prose else _classify_label(line)


def _classify_label(line: Line) -> FurnitureKind | None:
    """Short lines: icon names, platform names, breadcrumbs and menus."""
    text = line.text
    if shapes.LIGATURE.search(text):
        return "navigation"
    if shapes.GLUED.match(text) and line.words <= 6:
        return "share"
    if line.words <= 4 and not line.ends_sentence and shapes.PLATFORM.search(line.plain):
        return "share"
    segments = shapes.split_segments(text)
    if len(segments) < 2 or line.ends_sentence or is_byline(line):
        return None
    short = all(len(part.split()) <= _MAX_SEGMENT_WORDS for part in segments)
    if not short:
        return None
    known = [kind for part in segments if (kind := known_kind(fold_plain(part))) is not None]
    counts = sum(shapes.COUNTS.match(part) is not None for part in segments)
    if known and (len(segments) >= _MENU_SEGMENTS or len(known) + counts == len(segments) or "›" in text):
        return "share" if known[0] == "share" else "navigation"
    return None


def _spare_headline(lines: Sequence[Line], kinds: list[FurnitureKind | None]) -> None:
    """ "Watch: Ferry turns back" may be the headline: it is, where no other line above the story can be."""
    head = [i for i in range(first_prose(lines)) if lines[i].words >= _HEADLINE_WORDS and not is_byline(lines[i])]
    if head and all(kinds[i] is not None for i in head):
        spared = next((i for i in head if kinds[i] == "related"), None)
        if spared is not None and known_kind(lines[spared].plain) is None:
            kinds[spared] = None


def _may_be_sentence(line: Line) -> bool:
    """ "Yes." or "No comment." is somebody's answer, "Loading..." is not."""
    if line.text.endswith("...") or (line.text.endswith("!") and line.words > 1):
        return False  # "Loading...", "Share this story!"
    return line.text.endswith((".", "!", "?", "”", '"')) and line.words < 4


def _quotes_a_speaker(text: str) -> bool:
    """ "More: I wish for more," he said: a colon does not make a link of a sentence with a quotation."""
    return text.endswith((".", ".”", '."')) and any(mark in text for mark in '"“”')


def _ends_in_credit(text: str) -> bool:
    end = len(text.rstrip(" ."))
    parts = [match for match in shapes.CREDIT_PART.finditer(text) if match.end() >= end]
    if parts:
        return not shapes.TEXT_AGENCIES.match(parts[-1].group())
    return bool(shapes.CREDIT_TAIL.search(text, max(0, len(text) - _CREDIT_REACH)))


def _mark_captions(lines: Sequence[Line], kinds: list[FurnitureKind | None], title: str | None) -> None:
    """The lines beside a photo credit, where the text parts its paragraphs by empty lines: same block, same picture."""
    if not lines or lines[-1].block == 0 or lines[-1].block + 1 < len(lines) / 3:
        return
    headline = next((i for i, line in enumerate(lines) if kinds[i] is None and line.words >= _HEADLINE_WORDS), -1)
    credits = [i for i, kind in enumerate(kinds) if kind == "caption" and _is_credit(lines[i])]
    for i in credits:
        for j in (i - 1, i + 1):
            if not 0 <= j < len(lines) or kinds[j] is not None or lines[j].block != lines[i].block or j == headline:
                continue
            if lines[j].words <= _MAX_LINK_WORDS and lines[j].plain != title and not is_byline(lines[j]):
                kinds[j] = "caption"


def _is_credit(line: Line) -> bool:
    if line.prose or line.words > _MAX_CREDIT_WORDS or shapes.TEXT_AGENCIES.match(line.text):
        return False  # "Photos by satellites show ...": a sentence
    return bool(shapes.CREDIT_LINE.match(line.text) or shapes.CREDIT_BARE.match(line.text))


def _mark_menus(lines: Sequence[Line], kinds: list[FurnitureKind | None]) -> None:
    """Runs of short lines above or below the story, of which enough words are known controls."""
    prose = first_prose(lines)
    last = max((i for i, line in enumerate(lines) if line.prose), default=-1)
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and lines[end].words <= 4 and not lines[end].ends_sentence:
            end += 1
        run = range(start, end)
        if len(run) >= _MENU_LINES and (start < prose or start > last):
            counts = [count_known(lines[i].plain) for i in run]
            known = sum(covered for kind, covered, _ in counts if kind is not None)
            if known >= _MENU_SHARE * sum(total for _, _, total in counts):
                for i in run:
                    if not is_credit(lines[i]):
                        kinds[i] = kinds[i] or "navigation"
        start = max(end, start + 1)


def _mark_masthead(lines: Sequence[Line], kinds: list[FurnitureKind | None], title: str | None) -> None:
    """The outlet's name and motto: what stands over a menu in its block, where the headline comes below the menu."""
    head = range(first_prose(lines))
    menu = next((i for i in head if kinds[i] == "navigation" and len(shapes.split_segments(lines[i].text)) > 2), None)
    if menu is None or not any(kinds[i] is None and lines[i].words >= _HEADLINE_WORDS for i in head if i > menu):
        return
    for i in range(menu):
        if lines[i].block == lines[menu].block and lines[i].plain != title and not is_byline(lines[i]):
            kinds[i] = kinds[i] or "navigation"


def _mark_lists(lines: Sequence[Line], kinds: list[FurnitureKind | None]) -> None:
    """Headlines under "Related stories": the lines after it in its block, or to the end of the text."""
    last = max((i for i, line in enumerate(lines) if line.prose and kinds[i] is None), default=-1)
    for i, line in enumerate(lines):
        if kinds[i] != "related" or known_kind(line.plain) != "related":
            continue
        for j in range(i + 1, min(len(lines), i + 1 + _MAX_LIST_LINES)):
            below = j > last
            if lines[j].prose or not (below or lines[j].block == line.block) or is_credit(lines[j]):
                break
            if lines[j].text.endswith("."):
                break
            kinds[j] = kinds[j] or "related"


def _mark_parts(line: Line) -> list[Furniture]:
    """Furniture inside a line of the article: an icon's name, a photo credit in brackets, a link at its end."""
    found = [
        Furniture(line.start + match.start(), line.start + match.end(), "caption")
        for match in shapes.CREDIT_PART.finditer(line.text)
        if not shapes.TEXT_AGENCIES.match(match.group())
    ]
    head = shapes.CREDIT_HEAD.match(line.text)
    if head is not None:
        found = [Furniture(line.start, line.start + head.end(), "caption")]
    if not line.prose:
        found.extend(s for s in _mark_segments(line) if all(s.end <= f.start or f.end <= s.start for f in found))
    tail = shapes.RELATED_TAIL.search(line.text)
    if tail is not None:
        start = line.start + tail.start() + len(tail.group()) - len(tail.group().lstrip())
        found = [f for f in found if f.end <= start]
        found.append(Furniture(start, line.end, "related"))
    return found


def _mark_segments(line: Line) -> list[Furniture]:
    """What stands behind a byline or a date on its line: "By Ada Quill  |  3 min read"."""
    found, at = [], 0
    for part in shapes.split_segments(line.text)[1:]:
        at = line.text.index(part, at)
        kind = "navigation" if shapes.COUNTS.match(part) or shapes.AGO.match(part) else known_kind(fold_plain(part))
        if kind is not None:
            found.append(Furniture(line.start + at, line.start + at + len(part), kind))
        at += len(part)
    return found
