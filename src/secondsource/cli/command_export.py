"""`secondsource export`: a stored dossier → files for other programs, and for people."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from .streams import data_stream, stdin

if TYPE_CHECKING:
    from ..model.findings import Dossier


def _linked(dossier: "Dossier", everything: bool) -> str:
    from ..show.linked import linked_json

    return linked_json(dossier)


def _graph(dossier: "Dossier", everything: bool) -> str:
    from ..show.graphs import graph_xml

    return graph_xml(dossier)


def _page(dossier: "Dossier", everything: bool) -> str:
    from ..show.page import page_html

    return page_html(dossier)


def _markdown(dossier: "Dossier", everything: bool) -> str:
    from ..show.markdown import to_markdown

    return to_markdown(dossier, everything=everything)


# Formats of one file each: what makes its text of a dossier and whether everything is wanted.
_TEXTS: dict[str, Callable[["Dossier", bool], str]] = {
    "jsonld": _linked, "graph": _graph, "markdown": _markdown, "html": _page,
}  # fmt: skip


@click.command()
@click.argument("dossier", metavar="DOSSIER")
@click.option("--to", "kind", type=click.Choice(["csv", *_TEXTS]), required=True, help="What to make of it.")
@click.option(
    "-o", "--output", metavar="FILE_OR_FOLDER", default="-",
    help="Where to write it; - for standard output. For csv a folder, or a file whose name ends in .zip.",
)  # fmt: skip
@click.option("--overwrite", is_flag=True, help="csv: replace tables that stand in the folder. Other files stay.")
@click.option("--no-bom", is_flag=True, help="csv: without the byte order mark that Excel needs to see UTF-8.")
@click.option("--all", "everything", is_flag=True, help="markdown: every finding, no text cut.")
def export(*, dossier: str, kind: str, output: str, overwrite: bool, no_bom: bool, everything: bool) -> None:
    """Make tables, notes, a page or a graph of a dossier.

    \b
      secondsource export dossier.json --to csv -o tables/
      secondsource export dossier.json --to jsonld -o story.jsonld
      secondsource check articles/ --json - | secondsource export - --to markdown

    csv: a table a kind of finding, one row a report. jsonld: schema.org, PROV and Web Annotation in one file. graph:
    articles, origins, actors, events and claims as GraphML, for Gephi, yEd or networkx. markdown: the report for notes
    and issue trackers, with its words and places in footnotes. html: the page.

    DOSSIER is what `check --json FILE` wrote, or - for standard input. Nothing is analysed anew.
    """
    from ..dossiers import read_dossier

    if kind == "csv" and output == "-":
        raise click.UsageError("Tables are several files: name a folder, or a file that ends in .zip, with -o.")
    found = read_dossier(dossier, stdin=stdin())
    if kind == "csv":
        from ..outputs import write_files
        from ..show.spreadsheets import csv_files

        write_files(output, csv_files(found, bom=not no_bom), overwrite=overwrite)
    else:
        write_text(_TEXTS[kind](found, everything), output)


def write_text(text: str, path: str) -> None:
    """`text` into a file, or onto standard output for `-`."""
    from ..outputs import open_output

    if path == "-":
        stream = data_stream()
        stream.write(text)
        stream.flush()  # a full disk is said here, not when Python ends
    else:
        with open_output(path) as stream:
            stream.write(text)
