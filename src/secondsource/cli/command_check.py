"""`secondsource check`: articles on one event → a report, the dossier."""

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from .options import (
    INPUTS,
    about_option,
    inputs_argument,
    map_option,
    model_option,
    no_color_option,
    outlets_option,
    quiet_option,
)
from .places import check_places, write_text
from .streams import screen, stdin
from .talk import NOTHING_READ, SOME_SKIPPED, Progress, complain, name_skipped, say_notes

if TYPE_CHECKING:
    from ..model.findings import Dossier


@click.command(epilog=INPUTS)
@inputs_argument
@about_option
@outlets_option
@click.option(
    "--as-of", metavar="DATE", help='Judge "overdue" against this day (2021-07-26), not the latest article\'s.'
)
@click.option(
    "--claim", "claims", metavar="TEXT", multiple=True, help="Ask what each article says to this sentence. Repeatable."
)
@click.option("--json", "json_path", metavar="FILE", help="Write the dossier; - for standard output, then no report.")
@click.option(
    "--html", "html_path", metavar="FILE", help="Write the report as one page that needs no network; - as with --json."
)
@click.option("--markdown", "markdown_path", metavar="FILE", help="Write the report in Markdown; - as with --json.")
@map_option
@model_option
@click.option("--all", "everything", is_flag=True, help="The whole report: every finding, no text cut.")
@quiet_option
@no_color_option
@click.pass_context
def check(
    ctx: click.Context, *, inputs: Sequence[str], about: str | None, outlets: str | None, as_of: str | None,
    claims: Sequence[str],
    json_path: str | None, html_path: str | None, markdown_path: str | None, mapping: Mapping[str, str],
    model: str | None, everything: bool, quiet: bool, no_color: bool,
) -> None:  # fmt: skip
    """Compare articles on one event.

    \b
      secondsource check examples/tamvar-drawdown
      secondsource check a.txt b.txt c.txt --as-of 2021-12-31 --html report.html
      secondsource check articles/ --claim "The bridge was closed on Monday."
      cat articles.jsonl | secondsource check - --map text=content --json -

    Prints a report: origins against articles, disputes, claims, figures, quotes, timeline, promises, choice of words.
    """
    from .. import pipeline
    from ..report import Report
    from ..settings import Settings

    outputs = {"--json": json_path, "--html": html_path, "--markdown": markdown_path}
    check_places(outputs, inputs)
    settings = Settings(as_of=as_of, claims=tuple(claims))
    annotator = None if model is None else pipeline.load_spacy(model)
    progress = Progress(quiet=quiet)
    intake = pipeline.read_inputs(
        inputs, about=about, outlets=outlets, mapping=mapping, stdin=stdin(), progress=progress.count
    )
    progress.clear()
    name_skipped(intake.skipped)
    if "-" in outputs.values() and not quiet:  # else they stand in the report
        say_notes(intake.notes)
    if not intake.articles:
        complain("Nothing could be read, so there is no report.")
        ctx.exit(NOTHING_READ)
    dossier = pipeline.analyse(
        intake.articles, skipped=intake.skipped, notes=intake.notes, settings=settings, annotator=annotator,
        progress=progress.step,
    )  # fmt: skip
    progress.clear()
    name_skipped([s for s in dossier.skipped if s not in intake.skipped])
    report = Report(dossier)
    if json_path is not None:
        write_text(report.to_json(), json_path)
    if html_path is not None:
        write_text(report.to_html(), html_path)
    if markdown_path is not None:
        write_text(report.to_markdown(everything=everything), markdown_path)
    if "-" not in outputs.values():
        _print_report(dossier, everything=everything, colour=not no_color)
    ctx.exit(SOME_SKIPPED if dossier.skipped else 0)


def _print_report(dossier: "Dossier", *, everything: bool, colour: bool) -> None:
    from ..show.terminal import print_report

    if sys.stdout is not None:  # `>&-`: the exit code is asked for
        print_report(dossier, screen(), everything=everything, colour=colour)
