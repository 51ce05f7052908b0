"""A dossier's file → the Dossier: the one place that opens a stored dossier.

Goes in: a path, or `-` with standard input. Comes out: the record, or a `DossierError` that names the file and the
place in it. Used by the command line and by those who read dossiers from Python; no stage opens files.
"""

import json
from typing import Any, BinaryIO

from .errors import DossierError
from .model.findings import Dossier
from .show.stored import load_dossier

# A dossier is some twenty times its articles' text (eight articles of 28 KB: 0.56 MB); this is room for a thousand of
# them. In memory it takes ten times its size.
LARGEST = 64 * 2**20


def read_dossier(path: str, *, stdin: BinaryIO | None = None) -> Dossier:
    """The dossier in a file that `secondsource check --json FILE` wrote; `-` is standard input.

    Raises:
        DossierError: it cannot be opened, is too large, or is no dossier.
    """
    name = "standard input" if path == "-" else path
    document = _parse(_read(path, name, stdin), name)
    try:
        return load_dossier(document)
    except DossierError as error:
        raise DossierError(f"{name}: {error.place}", error.problem) from None


def _read(path: str, name: str, stdin: BinaryIO | None) -> bytes:
    try:
        if path == "-":
            if stdin is None:
                raise DossierError(name, "is closed")
            data = stdin.read(LARGEST + 1)
        else:
            with open(path, "rb") as stream:
                data = stream.read(LARGEST + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise DossierError(name, f"cannot be read ({getattr(error, 'strerror', None) or error})") from None
    if len(data) > LARGEST:
        raise DossierError(name, f"is larger than {LARGEST // 2**20} MB")
    return data


def _parse(data: bytes, name: str) -> Any:
    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=_refuse)
    except (ValueError, RecursionError) as error:  # UnicodeDecodeError and JSONDecodeError are ValueErrors
        reason = "is nested too deep" if isinstance(error, RecursionError) else f"is no JSON ({_short(error)})"
        raise DossierError(name, reason) from None


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is no number")


def _short(error: ValueError) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"byte {error.start} is no UTF-8"
    return str(error)[:120]
