"""The streams of the process: data and reports out, articles in; each may be closed or of another encoding."""

import io
import os
import sys
from typing import IO, BinaryIO

import click


def data_stream() -> IO[str]:
    """Standard output for data: UTF-8 with `\\n`, whatever the terminal speaks.

    Raises:
        ClickException: it is closed (`>&-`).
    """
    stream = _standard_output()
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", newline="\n")
    return stream


def screen() -> IO[str]:
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


def stdin() -> BinaryIO | None:
    """Standard input as bytes; None where it is closed (`<&-`)."""
    return None if sys.stdin is None else sys.stdin.buffer


def drop_output() -> None:
    """What is still in the buffer goes nowhere: Python would fail on it once more when it closes the stream."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
