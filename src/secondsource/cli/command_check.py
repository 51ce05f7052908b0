"""`secondsource check`: articles on one event → a report, the dossier."""

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import click

from ..errors import SettingsError
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
from .streams import data_stream, screen, stdin
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
@click.option("--html", "html_path", metavar="FILE", help="Write the report as one page that needs no network.")
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
    from ..settings import Settings

    outputs = _check_outputs({"--json": json_path, "--html": html_path, "--markdown": markdown_path})
    settings = Settings(as_of=as_of, claims=tuple(claims))
    annotator = None if model is None else pipeline.load_spacy(model)
    progress = Progress(quiet=quiet)
    intake = pipeline.read_inputs(
        inputs, about=about, outlets=outlets, mapping=mapping, stdin=stdin(), progress=progress.count
    )
    progress.clear()
    name_skipped(intake.skipped)
    if "-" in outputs and not quiet:  # else they stand in the report
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
    _write(json_path, lambda: _as_json(dossier))
    _write(html_path, lambda: _as_page(dossier))
    _write(markdown_path, lambda: _as_markdown(dossier, everything=everything))
    if "-" not in outputs:
        _print_report(dossier, everything=everything, colour=not no_color)
    ctx.exit(SOME_SKIPPED if dossier.skipped else 0)


def _check_outputs(named: Mapping[str, str | None]) -> list[str]:
    """The files to write; two options that name one are refused."""
    options: dict[str, str] = {}
    for option, path in named.items():
        if path is not None and path in options:
            raise SettingsError(f"{options[path]} and {option} both name {path}. Give each a file of its own.")
        if path is not None:
            options[path] = option
    return list(options)


def _as_json(dossier: "Dossier") -> str:
    from ..show.dossiers import dossier_json, dumps

    return dumps(dossier_json(dossier))


def _as_page(dossier: "Dossier") -> str:
    from ..show.page import page_html

    return page_html(dossier)


def _as_markdown(dossier: "Dossier", *, everything: bool) -> str:
    from ..show.markdown import to_markdown

    return to_markdown(dossier, everything=everything)


def _write(path: str | None, make: Callable[[], str]) -> None:
    """What `make` gives, to a file or, for "-", to standard output; nothing is made where no path is given."""
    if path is None:
        return
    from ..outputs import open_output

    text = make()
    if path == "-":
        stream = data_stream()
        stream.write(text)
        stream.flush()  # a full disk is said here, not when Python ends
    else:
        with open_output(path) as stream:
            stream.write(text)


def _print_report(dossier: "Dossier", *, everything: bool, colour: bool) -> None:
    from ..show.terminal import print_report

    if sys.stdout is not None:  # `>&-`: the exit code is asked for
        print_report(dossier, screen(), everything=everything, colour=colour)
