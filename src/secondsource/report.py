"""Articles → a Report: all that `secondsource check` does, from Python.

Goes in: paths to articles, or articles. Comes out: the dossier and each form in which it can be shown. Analyses nothing
itself and escapes nothing itself: `pipeline` does the one, `show` the other.
"""

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from .dossiers import read_dossier
from .errors import InputError, SettingsError
from .model.articles import Article, Skipped
from .model.findings import Dossier

if TYPE_CHECKING:
    from .pipeline import Annotator


class Report:
    """What is said about a handful of articles. `dossier` is the record; everything else is made of it."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier

    @classmethod
    def load(cls, path: str) -> "Report":
        """The report of a dossier that `check --json FILE` or `to_json` wrote.

        Raises:
            DossierError: the file is no dossier.
        """
        return cls(read_dossier(str(path)))

    def to_dict(self) -> dict[str, Any]:
        """The dossier as plain values, as in its JSON."""
        from .show.dossiers import dossier_json

        return dossier_json(self.dossier)

    def to_json(self) -> str:
        """The dossier as JSON: what `check --json` writes."""
        from .show.dossiers import dumps

        return dumps(self.to_dict())

    def to_markdown(self, *, everything: bool = False) -> str:
        """The report for notes and issue trackers: what `check --markdown` writes, `everything` as with `--all`."""
        from .show.markdown import to_markdown

        return to_markdown(self.dossier, everything=everything)

    def to_html(self) -> str:
        """The report as one page that needs no network: what `check --html` writes."""
        from .show.page import page_html

        return page_html(self.dossier)

    def to_jsonld(self) -> str:
        """The dossier as linked data: what `export --to jsonld` writes."""
        from .show.linked import linked_json

        return linked_json(self.dossier)

    def to_graph(self) -> str:
        """Articles, origins, actors, events and claims as GraphML: what `export --to graph` writes."""
        from .show.graphs import graph_xml

        return graph_xml(self.dossier)

    def to_frame(self, kind: str) -> Any:
        """One table of the dossier as a pandas DataFrame, a row a report: "claims", "quotes", "figures" and the other
        kinds of `export --to csv`.

        Raises:
            SettingsError: there is no such kind, or pandas is not installed.
        """
        from .show.tables import make_table

        table = make_table(self.dossier, kind)
        try:
            pandas: Any = import_module("pandas")
        except ImportError:
            raise SettingsError("to_frame needs pandas: pip install 'secondsource[pandas]'.") from None
        return pandas.DataFrame.from_records(list(table.rows), columns=list(table.columns))

    def _repr_html_(self) -> str:
        from .show.notebook import notebook_html

        return notebook_html(self.dossier)

    def __repr__(self) -> str:
        from .show.labels import count

        counts, found = self.dossier.story.counts, self.dossier.findings
        disputes = sum(claim.disputed for claim in found.claims) + sum(f.status == "differs" for f in found.figures)
        return (
            f"<Report: {count(counts.articles, 'article')}, at most {count(counts.origins.at_most, 'origin')} "
            f"({counts.origins.shown} shown), {count(len(found.claims), 'claim')}, {count(disputes, 'dispute')}>"
        )


def check(
    inputs: Sequence[str | Article],
    *,
    about: str | None = None,
    outlets: str | None = None,
    as_of: str | None = None,
    claims: Sequence[str] = (),
    mapping: Mapping[str, str] | None = None,
    annotator: "Annotator | None" = None,
) -> Report:
    """Compare articles on one event: files, folders, or articles of `from_text`, in any mixture.

    The options are those of the command line: `about` and `outlets` name CSV files, `as_of` is the day that "overdue"
    is judged against, `claims` are sentences that each article is asked about, `mapping` says which key of an article
    line holds a field. `annotator` stands in for the shipped tagger and recogniser. An input that cannot be read is
    skipped and named in `dossier.skipped`.

    Raises:
        InputError: nothing could be read.
        SettingsError: an option makes no sense.
    """
    from . import pipeline
    from .settings import Settings

    if isinstance(inputs, str):
        raise SettingsError(f"check takes a list of inputs: check([{inputs!r}]).")
    settings = Settings(as_of=as_of, claims=tuple(claims))
    paths = [str(one) for one in inputs if not isinstance(one, Article)]
    given = [one for one in inputs if isinstance(one, Article)]
    intake = pipeline.read_inputs(paths, about=about, outlets=outlets, mapping=mapping or {})
    articles = {article.id: article for article in intake.articles}
    skipped = list(intake.skipped)
    for article in given:
        if articles.setdefault(article.id, article) != article:
            skipped.append(Skipped(article.location, f"An earlier input has the id {article.id!r}.", "id-twice"))
    if not articles:
        first = next(iter(skipped), None)
        raise InputError(first.location if first else "check", first.reason if first else "No inputs were given.")
    made = pipeline.analyse(
        list(articles.values()), skipped=skipped, notes=intake.notes, settings=settings, annotator=annotator
    )
    return Report(made)
