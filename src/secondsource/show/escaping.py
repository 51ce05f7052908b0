"""Article text on its way out: one function for each place it can land in.

Goes in: any string, however hostile. Comes out: a string that the place shows as words and never obeys. Nothing else
in the project escapes anything.
"""

import html
import re

# What a terminal obeys or hides: C0 but newline and tab, DEL, C1 (ECMA-48); what turns the direction of writing around
# or isolates it (UAX #9); line and paragraph separators; tag characters, which no font draws; half surrogate pairs,
# which cannot be written as UTF-8.
_UNSAFE_IN_TERMINAL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\U000e0000-\U000e007f]"
)
# OWASP ASVS 1.2.10, and the full-width forms that spreadsheets in Japanese locales accept as well. Leading blanks are
# skipped by some importers.
_FORMULA = re.compile(r"[\s\0\ufeff]*[=+\-@＝＋－＠]|[\t\r\n\0]")
_PLAIN_NUMBER = re.compile(r"-?\d{1,30}(?:\.\d{1,30})?")


def safe_term(text: str) -> str:
    """`text` for a terminal: control and direction characters stand as visible escapes, newline and tab as they are."""
    return _UNSAFE_IN_TERMINAL.sub(lambda match: _visible(match.group()), text)


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


def _visible(char: str) -> str:
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
