"""The command line: what is typed → inputs, a run, output and an exit code.

Goes in: arguments, standard input. Comes out: data on standard output, talk on standard error, an exit code: 0 done,
1 nothing could be read, 2 usage, 3 some inputs were skipped, 4 what
`--fail-on` asks for has happened, 130 interrupted. Nothing heavy is imported before a
command runs, so that `--help` answers at once. This module has the group and what happens when something goes wrong; a
command is a module, what they share stands in `options`, `streams` and `talk`.
"""

import errno
import gc
import sys
from collections.abc import Sequence
from typing import Any

import click

from .. import __version__
from ..errors import SecondSourceError, SettingsError
from .command_check import check
from .command_diff import diff
from .command_export import export
from .command_lineage import lineage
from .command_read import read
from .streams import drop_output
from .talk import INTERRUPTED, complain

_CANNOT_WRITE = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG, errno.EBADF)


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
            drop_output()
            return None
        except OSError as error:
            # Inputs and named files are dealt with where they are opened: this is standard output, on a full disk.
            if ctx.params["debug"] or error.errno not in _CANNOT_WRITE:
                raise
            drop_output()
            raise click.ClickException(f"The output cannot be written ({error.strerror}).") from None


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="secondsource", message="%(prog)s %(version)s")
@click.option("--debug", is_flag=True, help="Show a traceback where something goes wrong.")
def cli(debug: bool) -> None:
    """Read what many outlets wrote about one event, side by side.

    \b
      secondsource check articles/
      secondsource check articles/ --html report.html
      secondsource check articles/ --about about.csv --json dossier.json
      secondsource export dossier.json --to csv -o tables
      secondsource diff monday.json tuesday.json
      secondsource lineage articles/
      secondsource read article.txt

    `check` answers, for a handful of articles on one event: how many are really independent, what they agree on, where
    they differ, who said what, what was promised by when. `export` makes tables, notes or a page of what it found,
    `diff` says what is new in a story that grows. `lineage` draws who has it from whom, `read` says what stands in each
    article by itself, both for any number of articles.

    Everything stays on this machine: nothing is sent anywhere, nothing is downloaded, the clock is never read.
    """


for _command in (check, lineage, read, export, diff):
    cli.add_command(_command)


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
        complain("Interrupted.")
        code = INTERRUPTED
    sys.exit(code or 0)


def _explained(error: SecondSourceError) -> click.ClickException:
    from ..show.escaping import one_line

    message = one_line(str(error))
    return click.UsageError(message) if isinstance(error, SettingsError) else click.ClickException(message)


def _confess(kind: type[BaseException], error: BaseException, traceback: Any) -> None:
    """What stands on the screen where the tool itself is at fault."""
    complain(f"Error: this is a fault of secondsource, not of the input ({kind.__name__}: {error}).")
    complain("Run it again as `secondsource --debug …` and report what it prints.")
