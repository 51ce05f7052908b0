"""The top of the report: how many origins against how many articles, the articles, where they come from.

Goes in: a View. Comes out: renderables. Counts nothing itself: every number stands in the dossier.
"""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from ...model.articles import is_english
from ...model.lineage import LineageLink, Origin, Reason
from ..escaping import one_line
from ..labels import KINDS, count
from ..words import COUNTS_LEGEND, NO_ORIGIN, TIES, say_link, say_published, say_shares
from .blocks import Item, Line, paragraph, remark, rows, section
from .view import View, left_out

_LINKS = 6
# What stands beside an article's name: a day, a count and shares, each on a few lines. With no such bound days and
# shares broke into columns of single letters at 50 characters a line.
_BESIDE_LABEL = 39


def show_head(view: View, width: int) -> Iterator[RenderableType]:
    """The title and the sentence that everything else hangs on."""
    story = view.dossier.story
    if story.title:
        yield Text(view.short(story.title, 160), "bold")
    counts = story.counts
    day = f"{story.when} · " if story.when else ""
    articles = f"{day}{count(counts.articles, 'article')} from {count(counts.outlets, 'outlet')}"
    families = f" of {count(counts.families, 'publisher')}" if counts.families != counts.outlets else ""
    if counts.articles == 1:
        yield paragraph(f"{articles}: one account alone, so there is nothing to compare.", "bold")
        return
    origins = f"at most {count(counts.origins.at_most, 'independent origin')}, {counts.origins.shown} of them shown"
    yield paragraph(f"{articles}{families}: {origins}.", "bold")
    yield paragraph(COUNTS_LEGEND, "dim")
    if not story.one_story:
        apart = view.labels(story.apart)
        yield paragraph(f"Not all are about one story. Apart from the rest: {apart or 'each of them'}.", "yellow")


def show_articles(view: View, width: int) -> Iterator[RenderableType]:
    """The articles, a row each where a line holds it, in the order of their days."""
    entries = sorted(view.dossier.articles, key=lambda e: (e.published.date if e.published else "~", e.article.id))
    longest = max((len(view.label(e.article.id)) for e in entries), default=0)
    stacked = width < longest + _BESIDE_LABEL
    wide = width >= 76 and not stacked
    headings = ["article", "published", "only here", "whose words"] if wide else ["article", "published", "whose words"]
    cells = []
    for entry in entries:
        row = [(view.label(entry.article.id), ""), (say_published(entry.published), "")]
        if wide:
            row.append((str(len(entry.only_here)) if entry.only_here else "–", ""))
        cells.append([*row, (say_shares(entry.shares), "")])
    if cells and stacked:
        items = [Item(row[0], tuple(cell for cell in row[1:] if cell[0])) for row in cells]
        yield section("The articles", items, width=width)
    elif cells:
        yield section("The articles", [], width=width)
        yield rows(cells, headings=headings)
    foreign = [entry.article.id for entry in entries if not is_english(entry.article.language)]
    if foreign:
        words = "Not in English, so compared by their words alone, with nothing read in them: "
        yield remark(words + view.labels(foreign) + ".", "yellow")


def show_origins(view: View, width: int) -> Iterator[RenderableType]:
    """Which origins the articles rest on, and who took from whom."""
    origins = sorted(view.dossier.origins, key=lambda o: (-len({t.article for t in o.articles}), o.id))
    links = sorted(view.dossier.lineage, key=lambda e: (-e.share, e.id))
    if not origins and not links:
        if view.dossier.story.counts.articles > 1:
            yield section("Where it comes from", [Item((NO_ORIGIN, ""))], width=width)
        return
    shown = origins if view.everything else [o for o in origins if len(o.articles) > 1 or o.kind != "person"][:_LINKS]
    yield section(
        "Where it comes from",
        [_origin(view, origin) for origin in shown],
        more=left_out(len(origins) - len(shown)),
        width=width,
    )
    taken = links if view.everything else links[:_LINKS]
    if taken:
        more = left_out(len(links) - len(taken))
        yield section("Who took from whom", [_link(view, link) for link in taken], more=more, width=width)


def show_end(view: View, width: int) -> Iterator[RenderableType]:
    """What was not read, what is to be known about the rest, and how to read the report."""
    skipped = [Item((f"{one_line(s.location)}: {one_line(s.reason)}", "yellow")) for s in view.dossier.skipped]
    if skipped:
        yield section(f"Not read: {count(len(skipped), 'input')}", skipped, width=width)
    if view.dossier.notes:
        yield section("Notes", [Item((one_line(note), "")) for note in view.dossier.notes], width=width)
    yield Text()
    yield paragraph(
        "@1204: where the words stand in the article's text, counted in characters. This report says who says what; "
        "it never says who is right. Everything, with the reasons: --all, or --json FILE.",
        "dim",
    )


def _origin(view: View, origin: Origin) -> Item:
    ties: dict[str, set[str]] = {}
    for tie in origin.articles:
        ties.setdefault(tie.how, set()).add(tie.article)
    lines: list[Line] = [(f"{view.labels(ties[how])}: {TIES[how]}", "") for how in TIES if how in ties]
    kind = KINDS["article"] if "is" in ties else KINDS[origin.kind]
    if "is" not in ties and view.prints_here(origin.name):
        kind = "outlet, prints one of these articles"
    return Item((f"{view.origin(origin.id)} ({kind})", "bold"), tuple(lines))


def _link(view: View, link: LineageLink) -> Item:
    head = say_link(link, taker=view.node(link.to), giver=view.node(link.from_))
    lines = [(f"because: {_because(view, link.reasons)}", "dim")] if link.reasons else []
    if view.everything:
        for pair in link.evidence:
            words = f"{view.place(pair.to)}: “{view.words(pair.to)}”"
            lines.append((words, "dim"))
            if pair.from_ is not None:
                lines.append((f"  from {view.place(pair.from_)}: “{view.words(pair.from_)}”", "dim"))
    return Item((head, ""), tuple(lines))


def _because(view: View, reasons: tuple[Reason, ...]) -> str:
    best = sorted(reasons, key=lambda r: (-r.weight, r.name))
    return "; ".join(view.short(r.detail or r.name, 120) for r in (best if view.everything else best[:1]))
