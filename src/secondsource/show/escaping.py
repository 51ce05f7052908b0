"""Article text on its way out: one function for each place it can land in.

Goes in: any string, however hostile. Comes out: a string that the place shows as words and never obeys. Nothing else
in the project escapes anything.
"""

import html
import re

# What a terminal obeys or hides: C0 but newline and tab, DEL, C1 (ECMA-48); what turns the direction of writing around
# or isolates it (UAX #9); line and paragraph separators; tag characters, which no font draws; half surrogate pairs,
# which cannot be written as UTF-8.
_UNSAFE_IN_TERMINAL = (
    range(0x09), range(0x0B, 0x20), range(0x7F, 0xA0), (0x061C, 0x200E, 0x200F, 0xFEFF), range(0x2028, 0x202F),
    range(0x2066, 0x206A), range(0xD800, 0xE000), range(0xE0000, 0xE0080),
)  # fmt: skip
# OWASP ASVS 1.2.10, and the full-width forms that spreadsheets in Japanese locales accept as well. Leading blanks are
# skipped by some importers.
_FORMULA = re.compile(r"[\s\0\ufeff]*[=+\-@＝＋－＠]|[\t\r\n\0]")
_PLAIN_NUMBER = re.compile(r"-?\d{1,30}(?:\.\d{1,30})?")


def safe_term(text: str) -> str:
    """`text` for a terminal: control and direction characters stand as visible escapes, newline and tab as they are."""
    return text.translate(_ESCAPES)


def safe_csv(text: str) -> str:
    """`text` for a cell: with `'` in front where a spreadsheet would take it for a formula; plain numbers as they are.

    Quoting commas and line ends is the CSV writer's.
    """
    if _FORMULA.match(text) and not _PLAIN_NUMBER.fullmatch(text):
        return "'" + text
    return text


def safe_html(text: str) -> str:
    """`text` between tags or inside a quoted attribute."""
    return html.escape(safe_term(text), quote=True)


def one_line(text: str) -> str:
    """`text` for a terminal, on one line: runs of white space are one space."""
    return safe_term(" ".join(text.split()))


def _visible(code: int) -> str:
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


_ESCAPES = {code: _visible(code) for codes in _UNSAFE_IN_TERMINAL for code in codes}
