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
# What CommonMark, GitHub's dialect, Pandoc and Obsidian take for markup inside a line; in each of them a backslash in
# front of ASCII punctuation means "as it is" (CommonMark 0.31, 2.4).
_MARKUP = re.compile(r"[\\`*_{}\[\]<>|~&$^=#]|%(?=%)")
# What begins a list, a heading or a rule where it begins a block.
_BEGINS_BLOCK = re.compile(r"([-+]|\d{1,9}[.)])")
# What GitHub makes alive after it has read the escapes: addresses, mentions, issue numbers, emoji names. A word joiner,
# which no font draws, between the two parts: a backslash does nothing there.
_ALIVE = re.compile(
    r"(?P<scheme>:)(?=//)|(?P<at>@)(?=\w)|(?P<issue>\\#)(?=\w)|(?P<www>\bwww)(?=\.)|(?P<emoji>:)(?=[\w+-]{1,64}:)"
    r"|(?P<gh>\bGH-)(?=\d)",
    re.IGNORECASE,
)
_JOINER = "\u2060"
# An address that is a link in Markdown as it stands: http or https, a host, and no character that could end it or that
# RFC 3986 does not allow.
_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]{1,253}(?::\d{1,5})?(?:[/?#][A-Za-z0-9._~:/?#@!$&'()*+,;=%-]{0,2000})?")
_FORMULA_SIGN = re.compile(r"[$\\]")
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


def safe_notebook(text: str) -> str:
    """`text` between tags on the page of a notebook, which also sets formulas between dollar signs (MathJax): a tag
    inside keeps the two signs apart."""
    return _FORMULA_SIGN.sub(r"<span>\g<0></span>", safe_html(text))


def safe_markdown(text: str) -> str:
    """`text` on one line of Markdown: no emphasis, link, picture, HTML, table, list or address of it comes alive."""
    line = _MARKUP.sub(r"\\\g<0>", one_line(text))
    line = _ALIVE.sub(lambda found: found[0] + _JOINER, line)
    begins = _BEGINS_BLOCK.match(line)
    return line if begins is None else f"{line[: begins.end() - 1]}\\{line[begins.end() - 1 :]}"


def markdown_address(url: str) -> str:
    """`url` in Markdown: a link that shows its address where it is a web address without oddities, else words."""
    return f"<{url}>" if _ADDRESS.fullmatch(url) else safe_markdown(url)


def one_line(text: str) -> str:
    """`text` for a terminal, on one line: runs of white space are one space."""
    return safe_term(" ".join(text.split()))


def _visible(code: int) -> str:
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


_ESCAPES = {code: _visible(code) for codes in _UNSAFE_IN_TERMINAL for code in codes}
