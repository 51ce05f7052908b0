"""The dossier as the sections look things up in it: words of spans, short names of articles, names of origins.

Goes in: a Dossier. Comes out: escaped, single-line strings, and nothing else: no section sees raw article text.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from ...model.articles import Article
from ...model.findings import Counts, Dossier
from ...model.identifiers import outlet_key
from ...model.lineage import Origin
from ...model.spans import Span
from ..escaping import one_line
from ..readings import cutter

_LABEL_LENGTH = 32  # with two of them and a count a line of 80 characters is full
_BEGINNING = 24
# Who speaks where no name is printed.
NOBODY = {"unnamed": "somebody unnamed", "document": "a document", "outlet": "an outlet", "none": "nobody is named"}
# What an origin is, for the reader of a report.
KINDS = {
    "article": "one of these articles",
    "agency": "agency, its text is not at hand",
    "outlet": "outlet, its article is not at hand",
    "person": "person",
    "document": "document",
    "unseen": "not at hand, named by nobody",
}
_PLACES = 3  # how many places a line cites before it counts the rest


class View:
    """Looks up in one dossier; `everything` lifts the limits that keep the report short."""

    def __init__(self, dossier: Dossier, *, everything: bool = False) -> None:
        self.dossier = dossier
        self.everything = everything
        self._cut = cutter(entry.article for entry in dossier.articles)
        self._labels = label_articles([entry.article for entry in dossier.articles])
        self._origins = name_origins(dossier.origins)
        self._printed = {outlet_key(e.article.outlet) for e in dossier.articles if e.article.outlet}
        self._actors = {actor.id: one_line(actor.name) for actor in dossier.actors}

    def label(self, article_id: str) -> str:
        """The short name of an article."""
        return self._labels[article_id]

    def labels(self, article_ids: Iterable[str]) -> str:
        """The short names of articles, in the order of the alphabet."""
        return ", ".join(sorted((self.label(i) for i in set(article_ids)), key=str.casefold))

    def node(self, node_id: str) -> str:
        """The short name of an article or the name of an origin."""
        return self._labels.get(node_id) or self.origin(node_id)

    def origin(self, origin_id: str) -> str:
        """The name of an origin."""
        return self._origins.get(origin_id, one_line(origin_id))

    def prints_here(self, name: str) -> bool:
        """Is this the name of an outlet that prints one of the articles?"""
        return outlet_key(name) in self._printed

    def actor(self, actor_id: str) -> str:
        """The name of an actor."""
        return self._actors.get(actor_id, one_line(actor_id))

    def words(self, span: Span, limit: int = 200) -> str:
        """The words of a span, cut at `limit` characters."""
        return self.short(self._cut(span), limit)

    def short(self, text: str, limit: int = 200) -> str:
        """`text` on one line, cut at a space before `limit` characters unless everything is shown."""
        return one_line(text) if self.everything else shorten(text, limit)

    def quoted(self, pieces: Sequence[Span], limit: int = 200) -> str:
        """The words of a statement in quotation marks; what stands between its pieces is left out."""
        return "“" + self.short(" … ".join(self._cut(piece) for piece in pieces), limit).strip('“”"') + "”"

    def place(self, span: Span) -> str:
        """Where a span stands: "Saltmere Herald @1204"."""
        return f"{self.label(span.article)} @{span.start}"

    def places(self, spans: Iterable[Span]) -> str:
        """Where spans stand: an article once, with its first place; the rest are counted."""
        first: dict[str, Span] = {}
        for span in sorted(spans):
            first.setdefault(span.article, span)
        named = sorted((self.place(span) for span in first.values()), key=str.casefold)
        if self.everything or len(named) <= _PLACES + 1:
            return ", ".join(named)
        return ", ".join(named[:_PLACES]) + f" and {len(named) - _PLACES} more"


def label_articles(articles: Sequence[Article]) -> dict[str, str]:
    """A short name for each article by id: its outlet, else its file's name; where two are alike, told apart by how
    their headlines begin, else by their files' names, else by their ids."""
    labels = {a.id: _clip(a.outlet) if a.outlet else _stem(a.location) for a in articles}
    marks: tuple[Callable[[Article], str], ...] = (
        lambda article: f"({_beginning(article.title)})" if article.outlet and article.title else "",
        lambda article: f"({_stem(article.location)})",
        lambda article: f"[{one_line(article.id)[:8]}]",
        lambda article: f"[{one_line(article.id)}]",
    )
    for mark in marks:
        marked = {a.id: f"{labels[a.id]} {mark(a)}".rstrip() for a in articles}
        often, apart = Counter(labels.values()), Counter(marked.values())
        labels = {i: marked[i] if often[label] > 1 and apart[marked[i]] == 1 else label for i, label in labels.items()}
    return labels


def name_origins(origins: Sequence[Origin]) -> dict[str, str]:
    """The name of each origin by id. One that nobody names is named in the dossier after the headlines of all that
    rest on it, which fills lines: here it is a number."""
    unseen = sorted(origin.id for origin in origins if origin.kind == "unseen")
    numbers = {i: f" {number}" if len(unseen) > 1 else "" for number, i in enumerate(unseen, 1)}
    return {o.id: f"unnamed original{numbers[o.id]}" if o.id in numbers else one_line(o.name) for o in origins}


def shorten(text: str, limit: int) -> str:
    """`text` on one line, cut at a space before `limit` characters."""
    line = one_line(text)
    return line if len(line) <= limit else line[:limit].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def left_out(number: int, noun: str = "") -> str:
    """What a section does not show, and where it is; nothing where it shows all."""
    return f"… {number} more{' ' + noun if noun else ''}: --all, or --json FILE" if number > 0 else ""


def count(number: int, noun: str) -> str:
    """ "1 article", "6 articles"; for nouns that take an s."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def say_counts(counts: Counts) -> str:
    """ "3 articles, 1 to 2 origins": beside each other, so that nobody takes the one for the other."""
    low, high = counts.origins.shown, counts.origins.at_most
    if low == high:
        origins = count(high, "origin")
    else:
        origins = f"{low} to {count(high, 'origin')}"
    return f"{count(counts.articles, 'article')}, {origins}"


def _stem(location: str) -> str:
    name = re.sub(r"\.(?:txt|jsonl|jsonl\.gz)$", "", re.split(r"[\\/]", location.rstrip("/"))[-1], flags=re.IGNORECASE)
    return _clip(name or location)


def _beginning(title: str) -> str:
    """The first words of a headline: they tell articles of one outlet apart better than the tail of an address."""
    line = one_line(title)
    return line if len(line) <= _BEGINNING else line[:_BEGINNING].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _clip(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= _LABEL_LENGTH else line[: _LABEL_LENGTH - 1] + "…"
