"""The top of the report: how many origins against how many articles, the articles, where they come from.

Goes in: a View. Comes out: blocks. Counts nothing itself: every number stands in the dossier.
"""

from collections.abc import Iterator

from ...model.articles import is_english
from ...model.lineage import LineageLink, Origin, Reason
from ..escaping import one_line
from ..labels import KINDS, count
from ..words import COUNTS_LEGEND, NO_ORIGIN, TIES, say_link, say_published, say_shares
from .blocks import Block, Closing, Grid, Item, Line, Paragraph, Remark, Section, Title
from .view import View, left_out

_LINKS = 6


def show_head(view: View) -> Iterator[Block]:
    """The title and the sentence that everything else hangs on."""
    story = view.dossier.story
    if story.title:
        yield Title(view.short(story.title, 160))
    counts = story.counts
    day = f"{story.when} · " if story.when else ""
    articles = f"{day}{count(counts.articles, 'article')} from {count(counts.outlets, 'outlet')}"
    families = f" of {count(counts.families, 'publisher')}" if counts.families != counts.outlets else ""
    if counts.articles == 1:
        yield Paragraph(Line(f"{articles}: one account alone, so there is nothing to compare.", "bold"))
        return
    origins = f"at most {count(counts.origins.at_most, 'independent origin')}, {counts.origins.shown} of them shown"
    yield Paragraph(Line(f"{articles}{families}: {origins}.", "bold"))
    yield Paragraph(Line(COUNTS_LEGEND, "dim"))
    if not story.one_story:
        apart = view.labels(story.apart)
        words = f"Not all are about one story. Apart from the rest: {apart or 'each of them'}."
        yield Paragraph(Line(words, "yellow"))


def show_articles(view: View) -> Iterator[Block]:
    """The articles, a row each, in the order of their days."""
    entries = sorted(view.dossier.articles, key=lambda e: (e.published.date if e.published else "~", e.article.id))
    rows = [
        (
            view.label(entry.article.id),
            say_published(entry.published),
            str(len(entry.only_here) or "–"),
            say_shares(entry.shares),
        )
        for entry in entries
    ]
    if rows:
        yield Grid("The articles", ("article", "published", "only here", "whose words"), tuple(rows), spare=2)
    foreign = [entry.article.id for entry in entries if not is_english(entry.article.language)]
    if foreign:
        words = "Not in English, so compared by their words alone, with nothing read in them: "
        yield Remark(Line(words + view.labels(foreign) + ".", "yellow"))


def show_origins(view: View) -> Iterator[Block]:
    """Which origins the articles rest on, and who took from whom."""
    origins = sorted(view.dossier.origins, key=lambda o: (-len({t.article for t in o.articles}), o.id))
    links = sorted(view.dossier.lineage, key=lambda e: (-e.share, e.id))
    if not origins and not links:
        if view.dossier.story.counts.articles > 1:
            yield Section("Where it comes from", [Item(Line(NO_ORIGIN))])
        return
    shown = origins if view.everything else [o for o in origins if len(o.articles) > 1 or o.kind != "person"][:_LINKS]
    yield Section(
        "Where it comes from",
        [_origin(view, origin) for origin in shown],
        more=left_out(len(origins) - len(shown)),
    )
    taken = links if view.everything else links[:_LINKS]
    if taken:
        more = left_out(len(links) - len(taken))
        yield Section("Who took from whom", [_link(view, link) for link in taken], more=more)


def show_end(view: View) -> Iterator[Block]:
    """What was not read, what is to be known about the rest, and how to read the report."""
    skipped = [Item(Line(f"{one_line(s.location)}: {one_line(s.reason)}", "yellow")) for s in view.dossier.skipped]
    if skipped:
        yield Section(f"Not read: {count(len(skipped), 'input')}", skipped)
    if view.dossier.notes:
        yield Section("Notes", [Item(Line(one_line(note))) for note in view.dossier.notes])
    yield Closing(
        Line(
            "@1204: where the words stand in the article's text, counted in characters. This report says who says "
            "what; it never says who is right. Everything, with the reasons: --all, or --json FILE.",
            "dim",
        )
    )


def _origin(view: View, origin: Origin) -> Item:
    ties: dict[str, set[str]] = {}
    for tie in origin.articles:
        ties.setdefault(tie.how, set()).add(tie.article)
    told = {how: tuple(s for t in origin.articles if t.how == how for s in t.evidence[:1]) for how in ties}
    lines = [Line(f"{view.labels(ties[how])}: {TIES[how]}", "", told[how]) for how in TIES if how in ties]
    kind = KINDS["article"] if "is" in ties else KINDS[origin.kind]
    if "is" not in ties and view.prints_here(origin.name):
        kind = "outlet, prints one of these articles"
    return Item(Line(f"{view.origin(origin.id)} ({kind})", "bold"), tuple(lines))


def _link(view: View, link: LineageLink) -> Item:
    head = say_link(link, taker=view.node(link.to), giver=view.node(link.from_))
    lines = [Line(f"because: {_because(view, link.reasons)}", "dim")] if link.reasons else []
    if view.everything:
        for pair in link.evidence:
            words = f"{view.place(pair.to)}: “{view.words(pair.to)}”"
            lines.append(Line(words, "dim", (pair.to,)))
            if pair.from_ is not None:
                words = f"  from {view.place(pair.from_)}: “{view.words(pair.from_)}”"
                lines.append(Line(words, "dim", (pair.from_,)))
    shown = next((pair for pair in link.evidence if pair.from_ is not None), None)
    cited = () if view.everything or shown is None or shown.from_ is None else (shown.from_, shown.to)
    return Item(Line(head, "", cited), tuple(lines))


def _because(view: View, reasons: tuple[Reason, ...]) -> str:
    best = sorted(reasons, key=lambda r: (-r.weight, r.name))
    return "; ".join(view.short(r.detail or r.name, 120) for r in (best if view.everything else best[:1]))
