"""Bytes → text: which encoding they have, and whether they are text at all.

Goes in: the bytes of one file. Comes out: the text with line ends as `\\n`, nothing else touched, and the name of the
encoding. A byte order mark is part of the encoding, not of the text: it is taken off and named ("utf-8-sig"). Opens no
file.
"""

import codecs
from dataclasses import dataclass

from ..errors import InputError

UTF8 = "utf-8"

# Longest first: the mark of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# How files begin that are no text but need hold no NUL early on: PDF, ZIP (and DOCX), gzip, PNG, JPEG, GIF, RTF.
_SIGNATURES = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP or Office file",
    b"\x1f\x8b": "a gzip file",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"{\\rtf": "an RTF document",
}
# Detection looks at every byte for every candidate: 1 MB took 5 s, 64 kB 0.1 s. The rest is decoded all the same.
_SAMPLE = 65_536
# Control characters that plain text has: tab, line ends, form feed, and escape and backspace of old wires.
_TEXT_CONTROLS = frozenset("\t\n\r\f\v\x1b\x08\x1c\x1d\x1e\x1f\x85")
# A text in a wrong encoding shows control characters; news wires had a few (^A, ^W) a story. A tenth is no text.
_MAX_CONTROLS = 0.1


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding it was read from."""

    text: str
    encoding: str


def decode(data: bytes, location: str) -> Decoded:
    """The text in `data`.

    Raises:
        InputError: `data` is empty ("empty"), no text ("binary") or in no encoding that is known ("encoding").
    """
    for signature, kind in _SIGNATURES.items():
        if data.startswith(signature):
            raise _binary(location, f"it begins like {kind}")
    decoded = _decode_marked(data, location) or _decode_utf8(data) or _detect(data, location)
    text = unify_line_ends(decoded.text)
    if not text.strip():
        raise InputError(location, "The file is empty, so there is no article in it. Remove it, or fill it.", "empty")
    if _is_garbled(text):
        raise _binary(location, "it is full of control characters")
    return Decoded(text, decoded.encoding)


def unify_line_ends(text: str) -> str:
    """`text` with every line end (CR LF, CR) as LF."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _decode_marked(data: bytes, location: str) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data.decode(encoding), encoding)
            except UnicodeDecodeError as error:
                reason = (
                    f"It begins with the byte order mark of {encoding} but is not in it: byte {error.start:,} "
                    "does not fit. Save it again as UTF-8."
                )
                raise InputError(location, reason, "encoding") from error
    return None


def _decode_utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode(UTF8), UTF8)
    except UnicodeDecodeError:
        return None


def _detect(data: bytes, location: str) -> Decoded:
    if b"\0" in data[:_SAMPLE]:
        raise _binary(location, "it holds NUL bytes")
    # Imported where it is used: it takes longer than all the rest of `--help`.
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is not None:
        try:
            return Decoded(data.decode(best.encoding), best.encoding)
        except UnicodeDecodeError:
            pass  # the rest of the file does not fit what the sample looked like
    reason = "It is neither UTF-8 nor in any encoding that could be recognised. Save it again as UTF-8."
    raise InputError(location, reason, "encoding")


def _is_garbled(text: str) -> bool:
    sample = text[:_SAMPLE]
    controls = sum(char < " " and char not in _TEXT_CONTROLS for char in sample)
    return "\0" in sample or controls > _MAX_CONTROLS * len(sample)


def _binary(location: str, why: str) -> InputError:
    reason = f"This is no text file: {why}. Give the article as plain text (.txt) or as article lines (.jsonl)."
    return InputError(location, reason, "binary")
