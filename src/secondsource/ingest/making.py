"""A draft and what its text says of itself → the Article.

Goes in: a draft with its id. Comes out: an Article with furniture, headline, byline, publication date, language, outlet
and family. What the input gives stays; what nobody states stays None.
"""

from collections.abc import Callable
from dataclasses import replace

from ..model.articles import Article, Dated
from ..model.spans import Span
from .drafts import Draft
from .furniture import make_furniture, mark_lines
from .headings import byline_name, find_bylines, find_title
from .languages import guess_language, tidy_language
from .layout import Line, find_lines
from .mastheads import find_masthead
from .outlets import Outlets, shipped_outlets
from .publication import find_published, find_stamps, parse_published, parse_time

# Characters of one article that are read. The longest of the 12,758 articles of the load set has 77,000; beyond this
# the time of a run is no longer in the hand of who runs it (200,000 characters of the worst kinds: up to 22 s).
READ_AT_MOST = 200_000


def make_article(own_id: str, draft: Draft, *, note: Callable[[str], None], outlets: Outlets | None = None) -> Article:
    """The article of `draft` under `own_id`; `note` is told what of the input could not be used, `outlets` stands in
    for the shipped table."""
    draft = _cut_long(draft, note)
    table = outlets if outlets is not None else shipped_outlets()
    outlet = draft.outlet or table.outlet_of(draft.url)
    lines = find_lines(draft.text)
    masthead = find_masthead(lines, table, draft.title) if outlet is None else None
    outlet = masthead.name if masthead is not None else outlet
    page = mark_lines(lines, title=draft.title, outlet=outlet)
    furniture = make_furniture(lines, page)
    title = find_title(lines, page, draft.title)
    bylines = find_bylines(lines, page)
    byline = draft.byline
    if byline is None and bylines:
        byline = byline_name(draft.text[slice(*bylines[0])])
    return Article(
        id=own_id,
        location=draft.location,
        text=draft.text,
        url=draft.url,
        outlet=outlet,
        outlet_span=Span(own_id, masthead.start, masthead.end) if masthead is not None else None,
        family=table.family_of(outlet, draft.url),
        title=draft.title if draft.title is not None or title is None else draft.text[slice(*title)],
        title_span=Span(own_id, *title) if title is not None else None,
        byline=byline,
        byline_spans=tuple(Span(own_id, start, end) for start, end in bylines),
        published=_date(own_id, draft, lines, note),
        published_time=parse_time(draft.published) if draft.published is not None else None,
        language=tidy_language(draft.language) if draft.language else guess_language(draft.text),
        links=draft.links,
        furniture=furniture,
        encoding=draft.encoding,
        extra=draft.extra,
    )


def _cut_long(draft: Draft, note: Callable[[str], None]) -> Draft:
    """`draft` with a text that is too long cut, at a line end where one is near, and said to `note`."""
    if len(draft.text) <= READ_AT_MOST:
        return draft
    line_end = draft.text.rfind("\n", READ_AT_MOST // 2, READ_AT_MOST)
    text = draft.text[: line_end if line_end > 0 else READ_AT_MOST]
    note(f"{draft.location}: of its {len(draft.text):,} characters only the first {len(text):,} are read.")
    return replace(draft, text=text)


def _date(own_id: str, draft: Draft, lines: list[Line], note: Callable[[str], None]) -> Dated | None:
    if draft.published is not None:
        given = parse_published(draft.published)
        if given is not None:
            return given
        note(f"{draft.location}: published {draft.published[:60]!r} is no date that is read here. Write 2021-07-26.")
    return find_published(own_id, find_stamps(lines))
