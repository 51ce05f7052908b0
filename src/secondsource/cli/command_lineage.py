"""`secondsource lineage`: articles → a drawing of who has it from whom, or an entry a link."""

from collections.abc import Mapping, Sequence
from typing import IO, TYPE_CHECKING, NamedTuple

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
from .places import check_places
from .streams import data_stream, screen, stdin
from .talk import SOME_SKIPPED, Progress, name_skipped, nothing_read, say_notes

if TYPE_CHECKING:
    from ..model.articles import Article, Skipped
    from ..model.lineage import Lineage
    from ..pipeline import Annotator


@click.command(epilog=INPUTS)
@inputs_argument
@click.option("--jsonl", is_flag=True, help="A lineage entry a line, for programs.")
@click.option("-o", "--output", metavar="FILE", default="-", help="Where to write it; - for standard output.")
@about_option
@outlets_option
@map_option
@model_option
@click.option("--all", "everything", is_flag=True, help="Every branch, every reason, and the words that were taken.")
@quiet_option
@no_color_option
@click.pass_context
def lineage(
    ctx: click.Context, *, inputs: Sequence[str], jsonl: bool, output: str, about: str | None, outlets: str | None,
    mapping: Mapping[str, str], model: str | None, everything: bool, quiet: bool, no_color: bool,
) -> None:  # fmt: skip
    """Draw who has it from whom, for articles of one event or of many.

    \b
      secondsource lineage articles/ --about about.csv
      secondsource lineage a.txt b.txt --all
      cat day.jsonl | secondsource lineage - --jsonl -o lineage.jsonl

    Below each text stand the articles that have it from there, with how much of theirs it is and why:

    \b
      Marl Press · agency, its text is not at hand
      ├─▶  81% The Bell · from its text, names it
      └─▶  64% Tide · from its text, does not name it
          └─?  97% Tide Online · word for word; which had it first is not known

    81% of The Bell's text is from Marl Press, which it names. Tide has the same text and does not say so; that Marl
    Press wrote it is known from The Bell. Tide and Tide Online have one text, and which of them had it first is not
    known. What stands in no tree shares no text that was found, which is not independence.

    Exit code 3: done, but some inputs were skipped; each is named.
    """
    from .. import pipeline
    from ..outputs import open_output

    if output != "-" and not jsonl:
        raise click.UsageError("A file holds entries for programs: write --jsonl with -o.")
    check_places({"--output": output}, inputs)
    annotator = None if model is None else pipeline.load_spacy(model)

    def run() -> "_Found":
        return _trace(inputs, about=about, outlets=outlets, mapping=mapping, annotator=annotator, quiet=quiet)

    if output == "-":
        stream = data_stream() if jsonl else screen()
        found = run()
        if not found.articles:
            ctx.exit(nothing_read())
        if jsonl:
            _write(found, stream)
        else:
            _draw(found, stream, everything=everything, colour=not no_color)
        stream.flush()
    else:
        with open_output(output) as stream:  # before the long work: a path that cannot be written to is said at once
            found = run()
            if not found.articles:  # leaving by an exception keeps the file that is there
                ctx.exit(nothing_read())
            _write(found, stream)
    ctx.exit(SOME_SKIPPED if found.n_skipped else 0)


class _Found(NamedTuple):
    lineage: "Lineage"
    articles: "Sequence[Article]"
    n_skipped: int


def _trace(
    inputs: Sequence[str], *, about: str | None, outlets: str | None, mapping: Mapping[str, str],
    annotator: "Annotator | None", quiet: bool,
) -> _Found:  # fmt: skip
    """The lineage of what could be read, and what it is of; says what could not."""
    from .. import pipeline

    progress = Progress(quiet=quiet)
    intake = pipeline.read_inputs(
        inputs, about=about, outlets=outlets, mapping=mapping, stdin=stdin(), progress=progress.count
    )
    progress.clear()
    name_skipped(intake.skipped)
    failed: list[Skipped] = []
    found = pipeline.lineage(intake.articles, annotator=annotator, progress=progress.step, skip=failed.append)
    progress.clear()
    name_skipped(failed)
    if not quiet:
        say_notes(intake.notes)
    articles = [article for article in intake.articles if article.id in found.shares]
    return _Found(found, articles, len(intake.skipped) + len(failed))


def _write(found: _Found, stream: IO[str]) -> None:
    from ..show.lineages import lineage_entries, lineage_line

    for entry in lineage_entries(found.lineage, found.articles):
        stream.write(lineage_line(entry))


def _draw(found: _Found, stream: IO[str], *, everything: bool, colour: bool) -> None:
    from ..show.terminal import print_lineage

    print_lineage(found.lineage, found.articles, stream, everything=everything, colour=colour)
