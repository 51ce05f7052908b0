"""`secondsource read`: articles → what stands in each, one by one."""

from collections.abc import Callable, Mapping, Sequence
from typing import IO, TYPE_CHECKING

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
    from ..model.readings import Reading
    from ..pipeline import Annotator


@click.command(epilog=INPUTS)
@inputs_argument
@click.option("--jsonl", is_flag=True, help="A reading a line, for programs.")
@click.option("-o", "--output", metavar="FILE", default="-", help="Where to write it; - for standard output.")
@about_option
@outlets_option
@map_option
@model_option
@click.option("--all", "everything", is_flag=True, help="Everything that was read, no text cut.")
@quiet_option
@no_color_option
@click.pass_context
def read(
    ctx: click.Context, *, inputs: Sequence[str], jsonl: bool, output: str, about: str | None, outlets: str | None,
    mapping: Mapping[str, str], model: str | None, everything: bool, quiet: bool, no_color: bool,
) -> None:  # fmt: skip
    """Read articles one by one: quotes, figures, moments, names, credits, promises, assertions.

    \b
      secondsource read article.txt
      secondsource read articles/ --jsonl -o readings.jsonl
      zcat archive.jsonl.gz | secondsource read - --jsonl | jq -r '.quotes[].content.text'

    Shows each reading, or writes it as a line of JSON, in the order of the inputs; memory does not grow with their
    number.
    """
    from .. import pipeline
    from ..outputs import open_output

    if output != "-" and not jsonl:
        raise click.UsageError("A file holds readings for programs: write --jsonl with -o.")
    check_places({"--output": output}, inputs)
    annotator = None if model is None else pipeline.load_spacy(model)

    def run(stream: IO[str]) -> tuple[int, int]:
        write = _write_line(stream) if jsonl else _show(stream, everything=everything, colour=not no_color)
        return _read_all(inputs, write, about=about, outlets=outlets, mapping=mapping, annotator=annotator, quiet=quiet)

    if output == "-":
        stream = data_stream() if jsonl else screen()
        n_read, n_skipped = run(stream)
        stream.flush()
    else:
        with open_output(output) as stream:
            n_read, n_skipped = run(stream)
            if not n_read:  # leaving by an exception keeps the file that is there
                ctx.exit(nothing_read())
    if not n_read:
        ctx.exit(nothing_read())
    ctx.exit(SOME_SKIPPED if n_skipped else 0)


def _write_line(stream: IO[str]) -> Callable[["Reading"], object]:
    from ..show.readings import reading_line

    return lambda reading: stream.write(reading_line(reading))


def _show(stream: IO[str], *, everything: bool, colour: bool) -> Callable[["Reading"], object]:
    from ..show.terminal import print_reading

    return lambda reading: print_reading(reading, stream, everything=everything, colour=colour)


def _read_all(
    inputs: Sequence[str], write: Callable[["Reading"], object], *, about: str | None, outlets: str | None,
    mapping: Mapping[str, str], annotator: "Annotator | None", quiet: bool,
) -> tuple[int, int]:  # fmt: skip
    """Write or show each reading; how many articles were read and how many inputs skipped."""
    from .. import pipeline
    from ..model.articles import Skipped

    progress = Progress(quiet=quiet)
    notes: list[str] = []
    n_read = n_skipped = 0
    for found in pipeline.iterate_inputs(
        inputs, about=about, outlets=outlets, mapping=mapping, stdin=stdin(), progress=progress.count, note=notes.append
    ):
        made = found if isinstance(found, Skipped) else pipeline.try_to_read(found, annotator=annotator)
        if isinstance(made, Skipped):
            progress.clear()
            name_skipped([made])
            n_skipped += 1
        else:
            write(made)
            n_read += 1
    progress.clear()
    if not quiet:
        say_notes(notes)
    return n_read, n_skipped
