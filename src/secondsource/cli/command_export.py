"""`secondsource export`: a stored dossier → files for other programs, and for people."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from .places import check_places, write_text
from .streams import stdin

if TYPE_CHECKING:
    from ..report import Report


# Formats of one file each: what makes its text of a report and whether everything is wanted.
_TEXTS: dict[str, Callable[["Report", bool], str]] = {
    "jsonld": lambda report, everything: report.to_jsonld(),
    "graph": lambda report, everything: report.to_graph(),
    "markdown": lambda report, everything: report.to_markdown(everything=everything),
    "html": lambda report, everything: report.to_html(),
}


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
    from ..report import Report

    if kind == "csv" and output == "-":
        raise click.UsageError("Tables are several files: name a folder, or a file that ends in .zip, with -o.")
    for option, given, goes_with in (
        ("--overwrite", overwrite, "csv"), ("--no-bom", no_bom, "csv"), ("--all", everything, "markdown")
    ):  # fmt: skip
        if given and kind != goes_with:
            raise click.UsageError(f"{option} goes with --to {goes_with} alone.")
    check_places({"--output": output}, (dossier,))
    found = read_dossier(dossier, stdin=stdin())
    if kind == "csv":
        from ..outputs import write_files
        from ..show.spreadsheets import csv_files

        write_files(output, csv_files(found, bom=not no_bom), overwrite=overwrite)
    else:
        write_text(_TEXTS[kind](Report(found), everything), output)
