"""Files that are written whole or not at all.

Goes in: a path and what is to stand there. Comes out: the file, once everything was written; until then an existing
file stays as it was. Used by the command line alone; no stage writes files.
"""

import os
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

from .errors import SettingsError


@contextmanager
def open_output(path: str) -> Iterator[IO[str]]:
    """A text stream in UTF-8 whose content stands at `path` once the block ends well; left out if it raises.

    What is no regular file (`/dev/stdout`, a pipe) is written directly: it cannot be renamed onto.

    Raises:
        SettingsError: the folder does not exist or may not be written to.
    """
    named = Path(path)
    try:
        if named.is_dir():
            raise SettingsError(f"{path} is a folder. Name a file to write.")
        if named.exists() and not named.is_file():
            # Not resolved: /dev/stdout on a pipe leads to "pipe:[4711]", which no folder has.
            with named.open("w", encoding="utf-8", newline="\n") as device:
                yield device
            return
        target = Path(os.path.realpath(path))  # of links in a circle Path.resolve raises RuntimeError
        stream = _open_beside(target)
    except BrokenPipeError:  # the reader has enough
        raise
    except OSError as error:
        raise SettingsError(
            f"{path} cannot be written ({error.strerror}). Name a file in a folder that exists."
        ) from None
    try:
        with stream:
            yield stream
        os.chmod(stream.name, _mode(target))
        os.replace(stream.name, target)
    except BaseException:  # Ctrl-C as well: the half-written file goes, and the reason goes on
        Path(stream.name).unlink(missing_ok=True)
        raise


def write_files(path: str, files: Mapping[str, str], *, overwrite: bool = False) -> None:
    """Several files at once: into the archive that `path` names where it ends in ".zip", else into that folder, which
    is made where there is none. What else stands in the folder stays as it is.

    Raises:
        SettingsError: the folder holds a file of one of these names and `overwrite` was not asked for, or it cannot be
            written.
    """
    if path.lower().endswith(".zip"):
        _write_archive(path, files)
        return
    folder = Path(path)
    try:
        there = sorted(name for name in files if os.path.lexists(folder / name))
        if there and not overwrite:
            raise SettingsError(
                f"{path} already holds {there[0]}{' and others' if len(there) > 1 else ''}. "
                "Name another folder, or ask for it with --overwrite."
            )
        folder.mkdir(exist_ok=True)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise SettingsError(f"{path} cannot be written ({reason}). Name a folder in one that exists.") from None
    with ExitStack() as stack:  # each is written beside its place; all are renamed when the last one is whole
        for name, text in files.items():
            stack.enter_context(open_output(str(folder / name))).write(text)


def _write_archive(path: str, files: Mapping[str, str]) -> None:
    # Stored, not packed: what zlib makes of the same bytes differs from version to version.
    with open_output(path) as stream:
        binary = stream.buffer  # type: ignore[attr-defined]  # a text stream on a file has one
        with zipfile.ZipFile(binary, "w", zipfile.ZIP_STORED) as archive:
            for name, text in files.items():
                entry = zipfile.ZipInfo(name)  # dated 1980-01-01: the clock is not read
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, text.encode("utf-8"))


def _open_beside(target: Path) -> IO[str]:
    # In the same folder, as a rename is whole only inside one file system.
    return tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", newline="\n", dir=target.parent, prefix=f".{target.name[:100]}.", delete=False
    )


def _mode(target: Path) -> int:
    """The permissions of the file that is replaced, else those of any new file."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
