"""What is said on standard error beside the data: skipped inputs, notes, how far a run is.

Goes in: records and words, however hostile. Comes out: a line each, escaped.
"""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ..model.articles import Skipped

NOTHING_READ, SOME_SKIPPED, ALARM, INTERRUPTED = 1, 3, 4, 130  # exit codes; 2, usage, is click's own


def name_skipped(skipped: Iterable["Skipped"]) -> None:
    """Say of each input that was not read where it is, why, and its code."""
    for one in skipped:
        complain(f"skipped: {one.location}: {one.reason} [{one.code}]")


def say_notes(notes: Iterable[str]) -> None:
    """Say what is to be known about inputs that were read."""
    for note in notes:
        complain(f"note: {note}")


def nothing_read() -> int:
    """Say that nothing could be read; the exit code for it."""
    complain("Nothing could be read.")
    return NOTHING_READ


def complain(message: str) -> None:
    """One line on standard error."""
    from ..show.escaping import one_line

    click.echo(one_line(message), err=True)


class Progress:
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
