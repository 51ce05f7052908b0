"""One escaping function for each place that article text lands in."""

import html
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.show.escaping import (
    markdown_address,
    one_line,
    safe_csv,
    safe_html,
    safe_markdown,
    safe_notebook,
    safe_term,
)

TERMINAL = [
    ("Plain, “quoted” – 5 €\n\tindented", "Plain, “quoted” – 5 €\n\tindented"),  # words stay as they are
    ("\x1b]0;owned\x07", "\\x1b]0;owned\\x07"),  # sets the window's title
    ("\x1b[2J\x1b[31mred", "\\x1b[2J\\x1b[31mred"),  # wipes the screen, colours
    ("\x1b]8;;http://x\x1b\\link", "\\x1b]8;;http://x\\x1b\\link"),  # a hidden link
    ("\x9b31m", "\\x9b31m"),  # the same as one C1 character
    ("a\rb\x08c\x7f", "a\\x0db\\x08c\\x7f"),  # overwrites what stands there
    ("\u202egnp.exe", "\\u202egnp.exe"),  # right-to-left override
    ("\u2066\u2067\u2068\u2069", "\\u2066\\u2067\\u2068\\u2069"),  # isolates
    ("a\u200eb\u200fc\u061cd", "a\\u200eb\\u200fc\\u061cd"),  # marks
    ("שלום مرحبا", "שלום مرحبا"),  # writing that runs to the left is no attack
    ("👩‍🚒 é", "👩‍🚒 é"),  # joiners and combining marks are parts of letters
    ("\ud800", "\\ud800"),  # half a pair cannot be written as UTF-8
    ("\U000e0041", "\\U000e0041"),  # a letter that no font draws
    ("[bold]not markup[/]", "[bold]not markup[/]"),  # rich's markup is text here
]
CELLS = [
    ("Plain text", "Plain text"),
    ('=HYPERLINK("http://x","click")', '\'=HYPERLINK("http://x","click")'),  # a formula
    ("+1+1", "'+1+1"),
    ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"),  # DDE
    ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "'\t=1"),  # importers skip blanks
    ("  =1", "'  =1"),
    ("\r=1", "'\r=1"),
    ("＝1+1", "'＝1+1"),  # full width
    ("\x00=1", "'\x00=1"),
    ("-12.5", "-12.5"),  # a number stays one
    ("12", "12"),
    ("-", "'-"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "expected"), TERMINAL)
def test_terminal_shows_and_never_obeys(text: str, expected: str) -> None:
    """Controls stand as escapes that can be seen; everything else is untouched."""
    assert expected == safe_term(text)


@given(st.text(st.characters()))
def test_terminal_gets_no_controls(text: str) -> None:
    """No control character but newline and tab, and no half surrogate pair, whatever comes in."""
    controls = {c for c in safe_term(text) if unicodedata.category(c) in ("Cc", "Cs")}
    assert controls <= {"\n", "\t"}


@given(st.text(st.characters(codec="utf-8")))
def test_terminal_is_idempotent(text: str) -> None:
    """What is safe stays as it is."""
    assert safe_term(text) == safe_term(safe_term(text))


@given(st.text(st.characters()))
def test_one_line_is_one(text: str) -> None:
    """No line break of any kind is left."""
    assert len(one_line(text).splitlines()) <= 1


@pytest.mark.parametrize(("text", "expected"), CELLS)
def test_cells_hold_no_formula(text: str, expected: str) -> None:
    """What a spreadsheet would compute gets an apostrophe; numbers do not."""
    assert expected == safe_csv(text)


@given(st.text(st.characters(codec="utf-8")))
def test_cells_never_begin_like_a_formula(text: str) -> None:
    """No cell begins, blanks aside, with a character that starts a formula, unless it is a number."""
    cell = safe_csv(text)
    begins = cell.lstrip().removeprefix("\ufeff")[:1]
    assert begins not in tuple("=+@＝＋－＠")
    assert begins != "-" or float(cell) <= 0


def test_html_breaks_out_of_nothing() -> None:
    """Neither a tag, an attribute nor an entity survives."""
    hostile = "<script>alert('1')</script>\" onload=\"x &amp; \x1b[2J"
    safe = safe_html(hostile)
    assert not set("<>\"'") & set(safe)
    assert html.unescape(safe) == safe_term(hostile)


@pytest.mark.parametrize("text", ["\x1b" * 500_000, "=" * 500_000, " " * 500_000, "\u202e " * 250_000, ":" * 500_000,
                                  "a:" * 250_000, "\\#" * 250_000, "$" * 500_000, "1" * 500_000, "www" * 170_000])
def test_no_pattern_runs_away(text: str) -> None:
    """Half a megabyte of the worst kinds is read to its end by each, in one pass."""
    for safe in (safe_term, safe_csv, safe_html, one_line, safe_markdown, safe_notebook):
        assert len(safe(text)) >= len(text.strip())
    markdown_address("https://a.example/" + text)
