"""Who has it from whom, drawn for somebody who asks just that: trees from what was taken to who took it.

Goes in: a Lineage and its articles. Comes out: renderables. Shares and directions are those of the links; a tree says
no more than its lines say in words.
"""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.text import Text

from ...model.articles import Article, is_english
from ...model.identifiers import outlet_key
from ...model.lineage import Lineage, LineageLink, Reason
from ...model.spans import Span
from ..escaping import one_line
from ..labels import KINDS, count, label_articles, name_origins, shorten
from ..readings import cutter
from ..sections.blocks import Item, Line
from .drawing import paragraph, remark, section
from .families import Families, Row, find_families

# What is shown of trees, of the branches of one node, and of a list; --all lifts them. So a wire story with 200 prints
# holds on a screen.
_TREES, _BRANCHES, _LISTED = 20, 12, 8
_LEVEL = 4  # columns that a level takes
_ROOM = 28  # columns that a name and its share need beside the lines of the tree
_LEVELS = 12  # more are not followed by eye; what is deeper goes on in a tree of its own
_HOW = {
    "verbatim": "word for word",
    "paraphrase": "retold",
    "same-original": "from its text",
    "revises": "a later version",
}
_LEGEND = (
    "53% ▶: so much of this article's text is from the one above it. ?: which of the two had it first is not known. "
    "Names it: the article says where it is from."
)
_MORE = "The words: --all, or --jsonl."
# The lines of a tree: a branch, the last branch, beside further branches, beside none; a direction. Then the same for
# terminals that are not UTF-8.
_GUIDES = ("├─", "└─", "│   ", "    ", "▶")
_PLAIN_GUIDES = ("|-", "`-", "|   ", "    ", ">")


class LineageView:
    """Looks up in one lineage; `everything` lifts the limits that keep the drawing on a screen."""

    def __init__(self, lineage: Lineage, articles: Sequence[Article], *, everything: bool = False) -> None:
        self.lineage = lineage
        self.articles = {article.id: article for article in sorted(articles, key=lambda a: a.id)}
        self.everything = everything
        self._cut = cutter(articles)
        self._labels = label_articles(list(self.articles.values()))
        self._names = name_origins(lineage.origins)
        self._kinds = {origin.id: KINDS[origin.kind] for origin in lineage.origins}
        self._printed = {outlet_key(a.outlet) for a in articles if a.outlet}
        self._ties = {(o.id, t.article): t.how for o in lineage.origins for t in o.articles}
        self._is: dict[str, list[str]] = {}
        for origin_id, article in (key for key, how in self._ties.items() if how == "is"):
            self._is.setdefault(article, []).append(origin_id)

    def name(self, node: str) -> str:
        """The short name of an article, or the name of an origin."""
        return self._labels.get(node) or self._names.get(node) or one_line(node)

    def names(self, nodes: Iterable[str]) -> str:
        """Short names in the order of the alphabet; of many those of an outlet are one, and the last are counted."""
        every = sorted(nodes, key=lambda node: (self.name(node).casefold(), node))
        if self.everything or len(every) <= _LISTED + 1:
            return ", ".join(self.name(node) for node in every)
        outlets: dict[str, list[str]] = {}
        for node in every:
            article = self.articles.get(node)
            outlets.setdefault(article.outlet if article and article.outlet else node, []).append(node)
        groups = sorted(outlets.items(), key=lambda one: -len(one[1]))
        said = [self.name(one[0]) if len(one) == 1 else f"{len(one)} of {shorten(name, 40)}" for name, one in groups]
        more = sum(len(one) for _, one in groups[_LISTED:])
        return ", ".join(said[:_LISTED]) + (f" and {more} more" if more else "")

    def kind(self, node: str) -> str:
        """What an origin is; nothing for an article."""
        if node in self._labels or node not in self._kinds:
            return ""
        if outlet_key(self.name(node)) in self._printed:
            return "outlet; which of its articles is not known"
        return self._kinds[node]

    def names_it(self, link: LineageLink) -> bool | None:
        """Does the taker say where it is from? None where that is not known."""
        origins = [link.from_, *self._is.get(link.from_, ())]
        hows = {self._ties.get((origin, link.to)) for origin in origins} - {None}
        return None if not hows else "credited" in hows

    def short(self, text: str) -> str:
        """A reason on one line, cut at a space where it is long."""
        return one_line(text) if self.everything else shorten(text, 120)

    def words(self, span: Span) -> str:
        """The words of a span, on one line."""
        return one_line(self._cut(span))

    def quote(self, span: Span) -> str:
        """Where a span stands, and its words."""
        limit = 200 if self.everything else 100
        return f"{self.name(span.article)} @{span.start}: “{shorten(self._cut(span), limit)}”"


def show_lineage(view: LineageView, width: int) -> Iterator[RenderableType]:
    """The whole drawing: the answer in a line, the trees, who is only named, common quotations, who stands alone."""
    lineage = view.lineage
    families = find_families(lineage.links, lineage.origins, view.articles, deepest=_deepest(width))
    yield Text(_headline(view, families), "bold")
    yield from _trees(view, families)
    yield from _named(view, families, width)
    yield from _quoting(view, families, width)
    yield from _alone(view, families, width)
    foreign = [i for i, article in view.articles.items() if not is_english(article.language)]
    if foreign:
        yield Text()
        yield paragraph(f"Not in English, so compared by their words alone: {view.names(foreign)}.", "yellow")
    if families.trees:
        yield Text()
        yield paragraph(_LEGEND if view.everything else f"{_LEGEND} {_MORE}", "dim")


def _deepest(width: int) -> int:
    return max(1, min((width - _ROOM) // _LEVEL, _LEVELS))


def _headline(view: LineageView, families: Families) -> str:
    """Each article once, by what it is to the others."""
    n_articles = count(len(view.articles), "article")
    if len(view.articles) < 2:
        return f"{n_articles}: nothing to compare it with."
    links = [row.link for tree in families.trees for row in tree if row.link is not None]
    shared = {i for link in links for i in (link.from_, link.to)} & set(view.articles)
    taken = {x.to for x in links if x.directed and x.from_ in view.articles}
    absent = {x.to for x in links if x.directed} - taken
    given = ({x.from_ for x in links if x.directed} & shared) - taken - absent
    unknown = "which had it first is not known"
    parts = (
        (len(taken), "has text from another of them", "have text from another of them"),
        (len(absent), "has text from an original that is not at hand", "have text from originals that are not at hand"),
        (len(given), "gave text and took none", "gave text and took none"),
        (len(shared - taken - absent - given), f"shares a text, {unknown}", f"share a text, {unknown}"),
        (len(view.articles) - len(shared), "shares no text with any other", "share no text with any other"),
    )
    said = [f"{n} {one if n == 1 else many}" for n, one, many in parts if n]
    return f"{n_articles}: {'; '.join(said)}."


def _trees(view: LineageView, families: Families) -> Iterator[RenderableType]:
    shown = families.trees if view.everything else families.trees[:_TREES]
    for tree in shown:
        yield Text()
        for row, n_hidden in _few(tree, everything=view.everything):
            if n_hidden:
                yield _Branch(row, (Text(_left_out(n_hidden), "dim"),), last=True)
            elif row.link is None:
                yield _Branch(row, tuple(_root(view, row, tree, families)))
            else:
                lines = tuple(_branch(view, row, row.link, families))
                yield _Branch(row, lines, sign="▶" if row.link.directed else "?")
    if len(shown) < len(families.trees):
        yield Text()
        yield paragraph(f"… {count(len(families.trees) - len(shown), 'tree')} more: --all, or --jsonl", "dim")


def _few(tree: Sequence[Row], *, everything: bool) -> Iterator[tuple[Row, int]]:
    """The rows that are shown; in place of a node's branches behind the last one shown, the first with their number."""
    hidden: int | None = None  # the level of what is left out
    for row in tree:
        if hidden is not None and len(row.trail) > hidden:
            continue
        if hidden is not None and len(row.trail) == hidden and row.rank > _BRANCHES:
            continue
        hidden = None
        if everything or row.rank < _BRANCHES or row.of == _BRANCHES + 1:
            yield row, 0
        else:
            hidden = len(row.trail)
            yield row, row.of - _BRANCHES


def _root(view: LineageView, row: Row, tree: Sequence[Row], families: Families) -> Iterator[Text]:
    kind = "goes on from above" if row.above else view.kind(row.node)
    yield Text.assemble((view.name(row.node), "bold"), (f" · {kind}" if kind else "", "dim"))
    yield from _headline_of(view, row.node)
    yield from _notes(view, row.node, families)
    first = tree[1].link if len(tree) > 1 else None
    if row.node not in view.articles and not view.everything and first is not None and first.reasons:
        # What makes one article a sibling of the next is much the same for both: it stands once.
        yield Text(f"because: {_because(view, first.reasons)}", "dim")


def _branch(view: LineageView, row: Row, link: LineageLink, families: Families) -> Iterator[Text]:
    named = view.names_it(link) if link.directed else None
    naming = "" if named is None else ", names it" if named else ", does not name it"
    share = "<1%" if link.share < 0.005 else f"{link.share:.0%}"
    yield Text.assemble(
        (f"{share:>4} ", "cyan" if link.directed else "yellow"),
        (view.name(row.node), "bold"),
        f" · {_HOW.get(link.relation, link.relation)}",
        (naming if link.directed else "; which had it first is not known", "yellow" if not named else ""),
    )
    yield from _headline_of(view, row.node)
    if link.reasons and (link.from_ in view.articles or view.everything):
        yield Text(f"because: {_because(view, link.reasons)}", "dim")
    others = [x for x in families.above.get(row.node, ()) if x.id != link.id and x.directed and link.directed]
    if others:
        few = others if view.everything else others[:_LISTED]
        more = f" and {len(others) - len(few)} more" if len(few) < len(others) else ""
        yield Text(f"also from {', '.join(f'{view.name(x.from_)} ({x.share:.0%})' for x in few)}{more}", "dim")
    if row.elsewhere is not None:
        yield Text(f"goes on under {view.name(row.elsewhere)}", "dim")
    elif row.goes_on:
        yield Text("goes on below", "dim")
    elif row.here:
        yield from _notes(view, row.node, families)
    if view.everything:
        from_ = "from" if link.from_ in view.articles else "as in"  # of an original not at hand a sibling's words
        for pair in link.evidence:
            yield Text(view.quote(pair.to), "dim")
            if pair.from_ is not None:
                yield Text(f"  {from_} {view.quote(pair.from_)}", "dim")


def _headline_of(view: LineageView, node: str) -> Iterator[Text]:
    """The headline of an article whose outlet is not known: the name of its file may say nothing to anybody."""
    article = view.articles.get(node)
    if article is not None and article.outlet is None and article.title:
        yield Text(f"“{shorten(article.title, 70)}”", "dim")


def _notes(view: LineageView, node: str, families: Families) -> Iterator[Text]:
    """Who names a node that gave text to others, and has none of it."""
    named_by = families.named_by.get(node, ())
    if named_by:
        yield Text(f"named by {view.names(named_by)} as well, with none of its text found", "dim")


def _because(view: LineageView, reasons: tuple[Reason, ...]) -> str:
    """The strongest reason, and the last, which says who had it first; where both weigh the same the last says more."""
    best = sorted(enumerate(reasons), key=lambda one: (-one[1].weight, -one[0]))
    chosen = [best[0][1], reasons[-1]] if not view.everything else list(reasons)
    return "; ".join(dict.fromkeys(view.short(r.detail or r.name) for r in chosen))


def _named(view: LineageView, families: Families, width: int) -> Iterator[RenderableType]:
    """Who is named and gave no text that was found, but for those that stand in a tree."""
    in_trees = {row.node for tree in families.trees for row in tree}
    named = [(node, by) for node, by in families.named_by.items() if node not in in_trees]
    named.sort(key=lambda one: (-len(one[1]), view.name(one[0]).casefold(), one[0]))
    items = []
    for node, by in named if view.everything else named[:_LISTED]:
        kind = view.kind(node)
        items.append(Item(Line(f"{view.name(node)}{f' ({kind})' if kind else ''}: {view.names(by)}")))
    more = _left_out(len(named) - len(items))
    if items:
        yield section("Named, with none of its text found", items, more=more, width=width)


def _quoting(view: LineageView, families: Families, width: int) -> Iterator[RenderableType]:
    """Who prints the same quotation; one that many print stands once."""
    groups: dict[str, list[LineageLink]] = {}
    for link in families.quoting:
        groups.setdefault("\n".join(view.words(pair.to) for pair in link.evidence), []).append(link)
    items = []
    for links in list(groups.values())[: None if view.everything else _LISTED]:
        pairs = links[0].evidence if view.everything else links[0].evidence[:1]
        lines = [Line(view.quote(pair.to), "dim") for pair in pairs]
        items.append(Item(Line(view.names({i for x in links for i in (x.from_, x.to)})), tuple(lines)))
    if items:
        more = _left_out(len(groups) - len(items))
        yield section("The same quotation or facts, no copy", items, more=more, width=width)


def _alone(view: LineageView, families: Families, width: int) -> Iterator[RenderableType]:
    if families.alone and len(view.articles) > 1:
        title = f"Nothing shared: {len(families.alone)} of {len(view.articles)}"
        yield section(title, [Item(Line(view.names(families.alone)))], width=width)
        yield remark("That nothing was found is not independence.", "dim")


def _left_out(number: int) -> str:
    return f"… {number} more: --all, or --jsonl" if number > 0 else ""


class _Branch:
    """A row with the lines of its tree before it. `sign` ▶ or ?, nothing at a root; `last`: no branch follows it."""

    def __init__(self, row: Row, lines: tuple[Text, ...], *, sign: str = "", last: bool = False) -> None:
        self._row = row
        self._lines = lines
        self._sign = sign
        self._last = last or row.rank == row.of - 1

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        branch, end, beside, none, arrow = _PLAIN_GUIDES if options.ascii_only else _GUIDES
        above = "".join(beside if more else none for more in self._row.trail)
        below = beside if self._row.branches and self._sign else none
        first, rest = "", ""
        if self._row.link is not None:
            first = f"{above}{end if self._last else branch}{self._sign.replace('▶', arrow) or ' '} "
            rest = above + (none if self._last else beside) + below + " "
        elif self._row.branches:
            rest = beside
        for number, line in enumerate(self._lines):
            for again, words in enumerate(line.wrap(console, max(options.max_width - len(rest) - 2, 10))):
                before = rest if number or again else first
                yield Text.assemble((before, "dim"), "  " if again else "", words)
