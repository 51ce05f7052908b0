"""Markdown as a program reads it: CommonMark with GitHub's tables and strikethrough, for tests that nothing of an
article's comes alive in it."""

import re
from typing import Any

from markdown_it import MarkdownIt

from secondsource.show.escaping import one_line

JOINER = "\u2060"
# GitHub's extended autolinks (its spec, 6.9), mentions, issues and emoji names: found in the text that is shown, as
# GitHub looks for them there.
ALIVE = re.compile(
    r"(?:https?|ftp)://\S|\bwww\.\S|[\w.+-]+@[\w-]|(?<!\w)@\w|(?<!\w)#\w|\bGH-\d|:[\w+-]+:", re.I
)
HOSTILE = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!-- gone", "</div>", "[x](javascript:alert(1))",
    "![x](http://evil.example/b.png)", "<https://evil.example>", "see https://evil.example/x", "www.evil.example",
    "desk@evil.example", "ftp://evil.example", "mailto:a@b.example", "**bold** _em_ ~~gone~~ `code`", "# heading",
    "- item", "+ item", "* item", "1. item", "1) item", "123456789. x", "> quote", "| a | b |", "a | b", "\\| c",
    "---", "===", "***", "[^1]: note", "[^1]", "[x]: http://evil.example", "[x]", "&lt;b&gt; &amp; &#60; &copy;", "\\",
    "\\*not\\*", "ends in \\", "$x^2$", "@octocat said", "fixes #123", "GH-12", ":smile:", "==mark==", "%%hidden%%",
    "[[wiki]]", "\tcode", "one\n\n# two", "broken  \nline", "```", "~~~", "``` x", "\x1b[2J", "\u202egnp", "_", "*",
    "__init__", "a_b_c", "“quoted”", "–", "$", "a$b$", "x!", "![", "](", "{.class}", "\u00a0x", "'", '"',
]  # fmt: skip

_READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def shape(markdown: str) -> list[tuple[str, str, int]]:
    """How it is built: every token but text, the text of ours and the article's alike left out."""
    return [(t.type, t.tag, t.level) for t in _tokens(markdown) if t.type not in ("text", "text_special", "inline")]


def shown(markdown: str) -> str:
    """The words that a reader sees."""
    return "".join(t.content for t in _tokens(markdown) if t.type in ("text", "text_special")).replace(JOINER, "")


def comes_alive(markdown: str) -> list[str]:
    """What GitHub would make a link, a mention or a picture of, in the text that is shown."""
    text = "".join(t.content if t.type in ("text", "text_special") else "\n" for t in _tokens(markdown))
    return [found[0] for found in ALIVE.finditer(text)]


def _tokens(markdown: str) -> list[Any]:
    return [inner for token in _READER.parse(markdown) for inner in (token, *(token.children or []))]


def as_line(text: str) -> str:
    """What of a text stands in a report."""
    return one_line(text)
