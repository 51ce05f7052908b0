"""Files and standard input → drafts: the only module that opens an article.

Goes in: places from `walking`. Comes out: drafts and Skipped, one after the other; of a file of article lines never
more than one line is in memory. What is over a limit is refused without being read whole.
"""

import gzip
import os
import zlib
from collections.abc import Iterator, Mapping
from typing import BinaryIO, cast

from ..errors import InputError
from ..model.articles import Skipped
from .decoding import UTF8, decode
from .drafts import Draft
from .limits import Limits, say_size
from .lines import parse_line
from .walking import Place, refuse_open

_BOM = b"\xef\xbb\xbf"
_CHUNK = 1 << 20


def load_drafts(
    place: Place, *, mapping: Mapping[str, str], stdin: BinaryIO | None, limits: Limits
) -> Iterator[Draft | Skipped]:
    """Every article at `place`; what cannot be read is a Skipped with its line number."""
    try:
        if place.kind == "stdin":
            yield from _load_stdin(stdin, mapping, limits)
        elif place.kind == "text":
            with open(place.path, "rb") as stream:
                yield _load_text(stream, place.location, b"", os.fstat(stream.fileno()).st_size, limits)
        elif place.kind == "lines":
            with open(place.path, "rb") as stream:
                yield from _load_lines(stream, place.location, b"", mapping, limits, None)
        else:
            packed = os.stat(place.path).st_size
            cap = max(limits.unpacked, limits.ratio * packed)
            with gzip.open(place.path, "rb") as unpacked:
                yield from _load_lines(cast(BinaryIO, unpacked), place.location, b"", mapping, limits, cap)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        reason = f"It cannot be unpacked further ({error}). Pack it again; the lines before were read."
        yield Skipped(place.location, reason, "gzip")
    except InputError as error:
        yield Skipped(error.location, error.reason, error.code)
    except OSError as error:
        yield refuse_open(place.location, error)


def _load_stdin(stdin: BinaryIO | None, mapping: Mapping[str, str], limits: Limits) -> Iterator[Draft | Skipped]:
    """Article lines where the first character is that of a JSON object, else one text."""
    if stdin is None:
        raise InputError(
            "-", "There is no standard input. Give a file, or write: cat FILE | secondsource check -", "missing"
        )
    first = stdin.readline(limits.line + 1)
    while first.endswith(b"\n") and not first.strip() and len(first) < _CHUNK:
        more = stdin.readline(limits.line + 1)
        if not more:
            break
        first += more
        if more.strip():
            break
    if first.removeprefix(_BOM).lstrip().startswith(b"{"):
        yield from _load_lines(stdin, "-", first, mapping, limits, None)
    else:
        yield _load_text(stdin, "-", first, 0, limits)


def _load_text(stream: BinaryIO, location: str, first: bytes, size: int, limits: Limits) -> Draft:
    data = first
    if size <= limits.text and len(data) <= limits.text:
        data += stream.read(limits.text + 1 - len(data))
    if max(size, len(data)) > limits.text:
        has = f"has {say_size(size)}" if size else "is larger"
        reason = f"The text {has}; at most {say_size(limits.text)} are read as one article. Split it into articles."
        raise InputError(location, reason, "too-large")
    decoded = decode(data, location)
    notes: tuple[str, ...] = ()
    if decoded.encoding not in (UTF8, "utf-8-sig"):
        notes = (f"{location} is no UTF-8; it was read as {decoded.encoding}.",)
    return Draft(location=location, text=decoded.text, encoding=decoded.encoding, notes=notes)


def _load_lines(
    stream: BinaryIO, name: str, first: bytes, mapping: Mapping[str, str], limits: Limits, cap: int | None
) -> Iterator[Draft | Skipped]:
    something = False
    for number, line in _split_lines(stream, first, limits.line, name, cap):
        if line is None:
            something = True
            reason = f"The line is longer than {say_size(limits.line)} and is skipped. Split it into articles."
            yield Skipped(f"{name}:{number}", reason, "too-large")
            continue
        if number == 1:
            if b"\0" in line[:4096]:  # JSON writes NUL as \u0000, so this is UTF-16 or no text at all
                reason = "This is no file of article lines: it holds NUL bytes. Save it as UTF-8, a JSON object a line."
                raise InputError(name, reason, "binary")
            line = line.removeprefix(_BOM)
        if not line.strip():
            continue
        something = True
        try:
            yield parse_line(line, f"{name}:{number}", name=name, mapping=mapping, limits=limits)
        except InputError as error:
            yield Skipped(error.location, error.reason, error.code)
    if not something:
        raise InputError(name, "The file is empty, so there is no article in it. Remove it, or fill it.", "empty")


def _split_lines(
    stream: BinaryIO, first: bytes, longest: int, name: str, cap: int | None
) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines from 1; None for one longer than `longest`, which is passed over in pieces.

    Raises:
        InputError: more than `cap` bytes were unpacked.
    """
    number, total = 0, 0
    pushed = first.splitlines(keepends=True) if first else []
    while True:
        line = pushed.pop(0) if pushed else stream.readline(longest + 1)
        if not line:
            return
        number += 1
        whole = len(line) <= longest
        total += len(line)
        piece = line
        while not whole and piece and not piece.endswith(b"\n"):
            piece = stream.readline(_CHUNK)
            total += len(piece)
            _check_cap(total, cap, name, number)
        _check_cap(total, cap, name, number)
        yield number, line if whole else None


def _check_cap(total: int, cap: int | None, name: str, number: int) -> None:
    if cap is not None and total > cap:
        reason = (
            f"It unpacks to more than {say_size(cap)}, far more than news does, and is read no further than here. "
            "Unpack it yourself if you trust it."
        )
        raise InputError(f"{name}:{number}", reason, "too-large")
