"""The dossier as the sections look things up in it: words of spans, short names of articles, names of origins.

Goes in: a Dossier. Comes out: escaped, single-line strings, and nothing else: no section sees raw article text.
"""

from collections.abc import Iterable, Sequence

from ...model.findings import Dossier
from ...model.identifiers import outlet_key
from ...model.spans import Span
from ..escaping import one_line
from ..labels import label_articles, name_origins, shorten
from ..readings import cutter
from .blocks import Line

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

    def speaker(self, actor_id: str | None) -> str | None:
        """The name of an actor, None for none."""
        return None if actor_id is None else self.actor(actor_id)

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

    def cite(self, spans: Iterable[Span], style: str = "", *, before: str = "", after: str = "") -> Line:
        """A line that says where spans stand: an article once, with its first place; the rest are counted."""
        first: dict[str, Span] = {}
        for span in sorted(spans):
            first.setdefault(span.article, span)
        cited = sorted(first.values(), key=lambda span: self.place(span).casefold())
        rest = 0 if self.everything or len(cited) <= _PLACES + 1 else len(cited) - _PLACES
        cited = cited[: len(cited) - rest]
        named = ", ".join(self.place(span) for span in cited) + (f" and {rest} more" if rest else "")
        return Line(before + named + after, style, tuple(cited))


def left_out(number: int, noun: str = "") -> str:
    """What a section does not show, and where it is; nothing where it shows all."""
    return f"… {number} more{' ' + noun if noun else ''}: --all, or --json FILE" if number > 0 else ""
