"""The command line: what is typed → inputs, a run, output and an exit code.

Goes in: arguments, standard input. Comes out: data on standard output, talk on standard error, an exit code: 0 done,
1 nothing could be read, 2 usage, 3 some inputs were skipped, 130 interrupted. Nothing heavy is imported before a
command runs, so that `--help` answers at once.
"""

import errno
import gc
import io
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import IO, TYPE_CHECKING, Any, BinaryIO

import click

from . import __version__
from .errors import SecondSourceError, SettingsError

if TYPE_CHECKING:
    from .model.articles import Skipped
    from .model.findings import Dossier
    from .model.readings import Reading
    from .pipeline import Annotator

_CANNOT_WRITE = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG, errno.EBADF)
NOTHING_READ, SOME_SKIPPED, INTERRUPTED = 1, 3, 130  # 2, usage, is click's own

_INPUTS = "INPUT is a text file (.txt), a file of article lines (.jsonl, .jsonl.gz), a folder of these, or - (stdin)."


class Commands(click.Group):
    """A group whose commands explain what went wrong instead of showing a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except SecondSourceError as error:
            if ctx.params["debug"]:
                raise
            raise _explained(error) from None
        except BrokenPipeError:  # the reader (`| head`) has enough
            _drop_output()
            return None
        except OSError as error:
            # Inputs and named files are dealt with where they are opened: this is standard output, on a full disk.
            if ctx.params["debug"] or error.errno not in _CANNOT_WRITE:
                raise
            _drop_output()
            raise click.ClickException(f"The output cannot be written ({error.strerror}).") from None


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="secondsource", message="%(prog)s %(version)s")
@click.option("--debug", is_flag=True, help="Show a traceback where something goes wrong.")
def cli(debug: bool) -> None:
    """Read what many outlets wrote about one event, side by side.

    \b
      secondsource check articles/
      secondsource check articles/ --about about.csv --json dossier.json
      secondsource read article.txt

    `check` answers, for a handful of articles on one event: how many are really independent, what they agree on, where
    they differ, who said what, what was promised by when. `read` says what stands in each article by itself, for any
    number of them.

    Everything stays on this machine: nothing is sent anywhere, nothing is downloaded, the clock is never read.
    """


def _read_mapping(ctx: click.Context, parameter: click.Parameter, values: Sequence[str]) -> dict[str, str]:
    """`text=content` → {"text": "content"}."""
    mapping: dict[str, str] = {}
    for value in values:
        field, sign, key = value.partition("=")
        if not (field and sign and key):
            raise click.BadParameter(f"{value!r} is not FIELD=KEY, such as text=content.", ctx, parameter)
        if field in mapping:
            raise click.BadParameter(f"{field} is mapped twice.", ctx, parameter)
        mapping[field] = key
    return mapping


_inputs = click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
_about = click.option(
    "--about", metavar="FILE", help="CSV: location, outlet, published, url, title, byline, language; any of them empty."
)
_map = click.option(
    "--map", "mapping", metavar="FIELD=KEY", multiple=True, callback=_read_mapping,
    help="Article lines: which key holds a field, such as text=content. Repeatable.",
)  # fmt: skip
_model = click.option(
    "--model", metavar="NAME_OR_PATH",
    help="A spaCy pipeline of yours, for parts of speech and names in place of the shipped taggers.",
)  # fmt: skip
_no_color = click.option("--no-color", is_flag=True, help="No colour (as with NO_COLOR set). No meaning is lost.")
_quiet = click.option("--quiet", "-q", is_flag=True, help="No progress, no notes. Skipped inputs are still named.")


@cli.command(epilog=_INPUTS + " In a folder, files of other kinds are left alone.")
@_inputs
@_about
@click.option(
    "--as-of", metavar="DATE", help='Judge "overdue" against this day (2021-07-26), not the latest article\'s.'
)
@click.option("--json", "json_path", metavar="FILE", help="Write the dossier; - for standard output, then no report.")
@_map
@_model
@click.option("--all", "everything", is_flag=True, help="The whole report: every finding, no text cut.")
@_quiet
@_no_color
@click.pass_context
def check(
    ctx: click.Context, *, inputs: Sequence[str], about: str | None, as_of: str | None, json_path: str | None,
    mapping: Mapping[str, str], model: str | None, everything: bool, quiet: bool, no_color: bool,
) -> None:  # fmt: skip
    """Compare articles on one event.

    \b
      secondsource check examples/tamvar-drawdown
      secondsource check a.txt b.txt c.txt --as-of 2021-12-31
      cat articles.jsonl | secondsource check - --map text=content --json -

    Prints a report: origins against articles, disputes, claims, figures, quotes, timeline, promises, choice of words.
    """
    from . import pipeline
    from .settings import Settings

    settings = Settings(as_of=as_of)
    annotator = None if model is None else pipeline.load_spacy(model)
    progress = _Progress(quiet=quiet)
    intake = pipeline.read_inputs(inputs, about=about, mapping=mapping, stdin=_stdin(), progress=progress.count)
    progress.clear()
    _name_skipped(intake.skipped)
    if json_path == "-" and not quiet:  # else they stand in the report
        _say_notes(intake.notes)
    if not intake.articles:
        _complain("Nothing could be read, so there is no report.")
        ctx.exit(NOTHING_READ)
    dossier = pipeline.analyse(
        intake.articles, skipped=intake.skipped, notes=intake.notes, settings=settings, annotator=annotator,
        progress=progress.step,
    )  # fmt: skip
    progress.clear()
    _name_skipped([s for s in dossier.skipped if s not in intake.skipped])
    _write_dossier(dossier, json_path)
    if json_path != "-":
        _print_report(dossier, everything=everything, colour=not no_color)
    ctx.exit(SOME_SKIPPED if dossier.skipped else 0)


@cli.command(epilog=_INPUTS + " In a folder, files of other kinds are left alone.")
@_inputs
@click.option("--jsonl", is_flag=True, help="A reading a line, for programs.")
@click.option("-o", "--output", metavar="FILE", default="-", help="Where to write it; - for standard output.")
@_about
@_map
@_model
@click.option("--all", "everything", is_flag=True, help="Everything that was read, no text cut.")
@_quiet
@_no_color
@click.pass_context
def read(
    ctx: click.Context, *, inputs: Sequence[str], jsonl: bool, output: str, about: str | None,
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
    from . import pipeline
    from .outputs import open_output

    if output != "-" and not jsonl:
        raise click.UsageError("A file holds readings for programs: write --jsonl with -o.")
    annotator = None if model is None else pipeline.load_spacy(model)

    def run(stream: IO[str]) -> tuple[int, int]:
        write = _write_line(stream) if jsonl else _show(stream, everything=everything, colour=not no_color)
        return _read_all(inputs, write, about=about, mapping=mapping, annotator=annotator, quiet=quiet)

    if output == "-":
        stream = _data_stream() if jsonl else _screen()
        n_read, n_skipped = run(stream)
        stream.flush()
    else:
        with open_output(output) as stream:
            n_read, n_skipped = run(stream)
            if not n_read:  # leaving by an exception keeps the file that is there
                ctx.exit(_nothing_read())
    if not n_read:
        ctx.exit(_nothing_read())
    ctx.exit(SOME_SKIPPED if n_skipped else 0)


def spare_collector() -> None:
    """Let the garbage collector look seldom: records hold no circles, and walking them again and again took 4 of the
    50 ms of reading an article. For a process of our own; a library leaves its host's collector alone."""
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)  # Python's own are 700 (2,000 from 3.13 on), 10, 10


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code."""
    spare_collector()
    if "--debug" not in (sys.argv[1:] if arguments is None else arguments):
        sys.excepthook = _confess
    try:
        code = cli.main(args=arguments, prog_name="secondsource", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        _complain("Interrupted.")
        code = INTERRUPTED
    sys.exit(code or 0)


def _write_line(stream: IO[str]) -> Callable[["Reading"], object]:
    from .show.readings import reading_line

    return lambda reading: stream.write(reading_line(reading))


def _show(stream: IO[str], *, everything: bool, colour: bool) -> Callable[["Reading"], object]:
    from .show.terminal import print_reading

    return lambda reading: print_reading(reading, stream, everything=everything, colour=colour)


def _read_all(
    inputs: Sequence[str], write: Callable[["Reading"], object], *, about: str | None, mapping: Mapping[str, str],
    annotator: "Annotator | None", quiet: bool,
) -> tuple[int, int]:  # fmt: skip
    """Write or show each reading; how many articles were read and how many inputs skipped."""
    from . import pipeline
    from .model.articles import Skipped

    progress = _Progress(quiet=quiet)
    notes: list[str] = []
    n_read = n_skipped = 0
    for found in pipeline.iterate_inputs(
        inputs, about=about, mapping=mapping, stdin=_stdin(), progress=progress.count, note=notes.append
    ):
        made = found if isinstance(found, Skipped) else pipeline.try_to_read(found, annotator=annotator)
        if isinstance(made, Skipped):
            progress.clear()
            _name_skipped([made])
            n_skipped += 1
        else:
            write(made)
            n_read += 1
    progress.clear()
    if not quiet:
        _say_notes(notes)
    return n_read, n_skipped


def _write_dossier(dossier: "Dossier", path: str | None) -> None:
    if path is None:
        return
    from .outputs import open_output
    from .show.dossiers import dossier_json, dumps

    text = dumps(dossier_json(dossier))
    if path == "-":
        stream = _data_stream()
        stream.write(text)
        stream.flush()  # a full disk is said here, not when Python ends
    else:
        with open_output(path) as stream:
            stream.write(text)


def _print_report(dossier: "Dossier", *, everything: bool, colour: bool) -> None:
    from .show.terminal import print_report

    if sys.stdout is not None:  # `>&-`: the exit code is asked for
        print_report(dossier, _screen(), everything=everything, colour=colour)


def _data_stream() -> IO[str]:
    """Standard output for data: UTF-8 with `\\n`, whatever the terminal speaks.

    Raises:
        ClickException: it is closed (`>&-`).
    """
    stream = _standard_output()
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", newline="\n")
    return stream


def _screen() -> IO[str]:
    """Standard output for people: a terminal that is not UTF-8 gets escapes for what it cannot show, not a crash.

    Raises:
        ClickException: it is closed (`>&-`).
    """
    stream = _standard_output()
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")
    return stream


def _standard_output() -> IO[str]:
    if sys.stdout is None:
        raise click.ClickException("There is no standard output to write to. Name a file.")
    return sys.stdout


def _stdin() -> BinaryIO | None:
    """Standard input as bytes; None where it is closed (`<&-`)."""
    return None if sys.stdin is None else sys.stdin.buffer


def _drop_output() -> None:
    """What is still in the buffer goes nowhere: Python would fail on it once more when it closes the stream."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _name_skipped(skipped: Iterable["Skipped"]) -> None:
    for one in skipped:
        _complain(f"skipped: {one.location}: {one.reason} [{one.code}]")


def _say_notes(notes: Iterable[str]) -> None:
    for note in notes:
        _complain(f"note: {note}")


def _nothing_read() -> int:
    _complain("Nothing could be read.")
    return NOTHING_READ


def _complain(message: str) -> None:
    from .show.escaping import one_line

    click.echo(one_line(message), err=True)


def _explained(error: SecondSourceError) -> click.ClickException:
    from .show.escaping import one_line

    message = one_line(str(error))
    return click.UsageError(message) if isinstance(error, SettingsError) else click.ClickException(message)


def _confess(kind: type[BaseException], error: BaseException, traceback: Any) -> None:
    """What stands on the screen where the tool itself is at fault."""
    _complain(f"Error: this is a fault of secondsource, not of the input ({kind.__name__}: {error}).")
    _complain("Run it again as `secondsource --debug …` and report what it prints.")


class _Progress:
    """One line on standard error that says how far a run is; silent where nobody watches."""

    def __init__(self, *, quiet: bool) -> None:
        # No standard error at all (`2>&-`, a Windows program without a console) is nobody watching.
        self._shown = not quiet and sys.stderr is not None and sys.stderr.isatty()

    def count(self, n_articles: int) -> None:
        """So many articles have been read so far."""
        self._say(f"{n_articles} articles")

    def step(self, name: str, done: int, total: int) -> None:
        """So much of a step is done."""
        self._say(f"{name} {done}/{total}")

    def clear(self) -> None:
        """Take the line away, before something else is said."""
        self._say("")

    def _say(self, words: str) -> None:
        if self._shown:
            click.echo(f"\r\x1b[2K{words}", nl=False, err=True)
