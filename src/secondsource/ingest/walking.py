"""Inputs as the user names them → files to read, in order.

Goes in: paths and `-`. Comes out: places to read, or Skipped. A folder is read with the folders below it, in order of
the path; hidden files and files of other kinds are left alone. Reads no file's content.
"""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ..model.articles import Skipped

STDIN = "-"
_LINES = (".jsonl", ".jsonl.gz")
_TEXTS = (".txt", ".text")


@dataclass(frozen=True, slots=True)
class Place:
    """A file to read: `path` for opening, `location` for people (the path below the folder or file given)."""

    path: str
    location: str
    kind: Literal["text", "lines", "gzip", "stdin"]


def find_places(inputs: Sequence[str]) -> Iterator[Place | Skipped | str]:
    """Every file of `inputs` in their order; a string is a note (a file given twice is read once)."""
    seen: set[str] = set()
    for given in inputs:
        for found in _find(given):
            if isinstance(found, Skipped):
                yield found
                continue
            real = found.path if found.kind == "stdin" else os.path.realpath(found.path)
            if real in seen:
                yield f"{found.location} is given twice and read once."
            else:
                seen.add(real)
                yield found


def _find(given: str) -> Iterator[Place | Skipped]:
    if given == STDIN:
        yield Place(STDIN, STDIN, "stdin")
        return
    name = show_path(os.path.basename(os.path.normpath(given)) if given else given)
    try:
        mode = os.stat(given).st_mode
    except (OSError, ValueError) as error:
        yield _refuse_stat(show_path(given), error)
        return
    if stat.S_ISDIR(mode):
        yield from _walk(given, show_path(given))
    elif not stat.S_ISREG(mode):
        yield Skipped(name, "This is neither a file nor a folder. Copy its content to a .txt file.", "no-file")
    else:
        kind = _kind(given) or ("text" if not os.path.splitext(given)[1] else None)
        if kind is None:
            yield Skipped(name, "Files of this kind are not read. Give .txt, .jsonl or .jsonl.gz.", "kind")
        else:
            yield Place(given, name, kind)


def _walk(root: str, shown: str) -> Iterator[Place | Skipped]:
    """The files below `root`, in order of the path. A folder that contains itself by a link is not entered again."""
    found_any = False
    pending: list[tuple[str, str, frozenset[str]]] = [(root, "", frozenset())]
    while pending:
        path, below, above = pending.pop()
        if os.path.isdir(path):
            real = os.path.realpath(path)
            if real in above:
                found_any = True
                reason = "This link leads back to a folder above it, so it is not entered again. Remove the link."
                yield Skipped(show_path(below), reason, "folder-loop")
                continue
            try:
                names = sorted((n for n in os.listdir(path) if not n.startswith(".")), reverse=True)
            except OSError as error:
                found_any = True
                yield _refuse_stat(show_path(below) or shown, error)
                continue
            deeper = above | {real}
            pending.extend((os.path.join(path, n), f"{below}/{n}".lstrip("/"), deeper) for n in names)
            continue
        kind = _kind(path)
        if kind is None:
            continue
        found_any = True
        yield _check_file(path, show_path(below), kind)
    if not found_any:
        reason = "The folder holds no .txt, .jsonl or .jsonl.gz file, so there is nothing to read. Add articles to it."
        yield Skipped(shown, reason, "empty-folder")


def _check_file(path: str, location: str, kind: Literal["text", "lines", "gzip"]) -> Place | Skipped:
    try:
        mode = os.stat(path).st_mode
    except OSError as error:
        return _refuse_stat(location, error)
    if not stat.S_ISREG(mode):
        return Skipped(location, "This is no regular file. Copy its content to a .txt file.", "no-file")
    return Place(path, location, kind)


def _kind(path: str) -> Literal["text", "lines", "gzip"] | None:
    lower = path.lower()
    if lower.endswith(_LINES):
        return "gzip" if lower.endswith(".gz") else "lines"
    return "text" if lower.endswith(_TEXTS) else None


def show_path(path: str) -> str:
    """`path` as text that can be written again: bytes of a name that are no UTF-8 as `\\xff`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace").replace(os.sep, "/")


def _refuse_stat(location: str, error: OSError | ValueError) -> Skipped:
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return Skipped(location, "There is no such file or folder. Check the path.", "missing")
    return refuse_open(location, error)


def refuse_open(location: str, error: OSError) -> Skipped:
    """The record of a file or folder that the system does not let us read."""
    why = error.strerror or type(error).__name__
    return Skipped(location, f"It cannot be opened ({why}). Check its permissions.", "unreadable")
