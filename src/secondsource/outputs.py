"""Files that are written whole or not at all.

Goes in: a path and what is to stand there. Comes out: the file, once everything was written; until then an existing
file stays as it was. Used by the command line alone; no stage writes files.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
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
    target = Path(path).resolve()
    try:
        if target.is_dir():
            raise SettingsError(f"{path} is a folder. Name a file to write.")
        if target.exists() and not target.is_file():
            with target.open("w", encoding="utf-8", newline="\n") as device:
                yield device
            return
        stream = _open_beside(target)
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
