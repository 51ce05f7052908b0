"""The words of a page's own controls ("Share", "Skip to content"), from the shipped list `ui_words.txt`.

Goes in: a folded line. Comes out: which kind of furniture it is if it is made of such words alone.
"""

import re
from functools import cache
from importlib.resources import files

from ..model.articles import FurnitureKind

_KINDS: tuple[FurnitureKind, ...] = ("share", "navigation", "related", "notice")
_LONGEST_PHRASE = 6
_TOKEN = re.compile(r"[^\W_][\w'+-]*")
# A line of controls is short; a longer one made of such words alone would be a menu without separators.
_MAX_TOKENS = 40


@cache
def _phrases() -> dict[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    section = ""
    for row in (files(__package__) / "ui_words.txt").read_text("utf-8").splitlines():
        if row.startswith("["):
            section = row.strip("[]")
        elif row and not row.startswith("#"):
            for phrase in row.split() if section == "filler" else row.split("|"):
                found.setdefault(tuple(_TOKEN.findall(phrase.strip())), section)
    return found


def known_kind(plain: str) -> FurnitureKind | None:
    """The kind of a line that is nothing but controls, else None: decided by its first control."""
    kind, covered, total = count_known(plain)
    return kind if kind is not None and covered == total else None


def count_known(plain: str) -> tuple[FurnitureKind | None, int, int]:
    """The kind of the first control in a folded line, how many of its words are controls or filler, and of how many."""
    tokens = _TOKEN.findall(plain)
    if not 0 < len(tokens) <= _MAX_TOKENS:
        return None, 0, len(tokens)
    phrases = _phrases()
    first: FurnitureKind | None = None
    at = covered = 0
    while at < len(tokens):
        for size in range(min(_LONGEST_PHRASE, len(tokens) - at), 0, -1):
            section = phrases.get(tuple(tokens[at : at + size]))
            if section is not None:
                covered += size
                if first is None:
                    first = next((kind for kind in _KINDS if kind == section), None)
                break
        else:
            size = 1
        at += size
    return first, covered, len(tokens)
