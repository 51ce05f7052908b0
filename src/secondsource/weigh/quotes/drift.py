"""Do the words that two articles print as verbatim differ by more than a cut?

In: the renderings of one statement in two articles. Out: yes or no. A cut takes words off an end of the quotation or of
a sentence in it, or takes out whole sentences.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from secondsource.model.readings import Quote
from secondsource.text.folding import fold_plain
from secondsource.text.words import find_words

from ..evidence import Evidence
from .signs import printed_parts

# Two rows that share less than half of the shorter one's words are two parts of the statement, each left out by one.
_ONE_PART = 0.5
# What an editor puts into a quotation, in brackets.
_GLOSS = re.compile(r"[(\[][^()\[\]]{0,80}[)\]]")


@dataclass(frozen=True, slots=True)
class _Row:
    """Words in quotation marks that are printed as one; `ends` are the places behind a sentence's last word."""

    words: tuple[str, ...]
    ends: frozenset[int]


def differs(evidence: Evidence, left: Sequence[Quote], right: Sequence[Quote]) -> bool:
    """Is the statement printed in other words by the one article than by the other? `left` and `right` are its
    renderings in them, indirect speech left out."""
    mine, theirs = ([row for q in side for row in _rows(evidence, q)] for side in (left, right))
    compared = [c for a in mine for b in theirs if (c := _is_changed(a, b)) is not None]
    if any(compared):
        return True
    # Two quotations that are one statement and have no sentence in common are two translations of it.
    return not compared and all(any(q.mode == "direct" for q in side) for side in (left, right))


def _rows(evidence: Evidence, quote: Quote) -> Iterator[_Row]:
    text = evidence.reading(quote.content.article).article.text
    parts = [_words(text[a:b]) for a, b in printed_parts(text, quote)]
    if quote.mode == "partial":
        yield from (_Row(tuple(p), frozenset({len(p)})) for p in parts if p)
        return
    words: list[str] = []
    ends = set()
    for part in parts:
        words.extend(part)
        ends.add(len(words))
    if words:
        yield _Row(tuple(words), frozenset(ends))


def _words(text: str) -> list[str]:
    plain = _GLOSS.sub(" ", text)
    return [fold_plain(w.text).replace(".", "") for w in find_words(plain) if w.text[0].isalnum()]


def _is_changed(left: _Row, right: _Row) -> bool | None:
    """Is there more than a cut between the two; None where they are no printings of the same words."""
    steps = SequenceMatcher(None, left.words, right.words, autojunk=False).get_opcodes()
    shared = sum(j - i for kind, i, j, _, _ in steps if kind == "equal")
    whole = any(_is_sentence(left, i, j) or _is_sentence(right, k, m) for kind, i, j, k, m in steps if kind == "equal")
    if shared < _ONE_PART * min(len(left.words), len(right.words)) and not whole:
        return None
    return any(
        kind == "replace" or not (_is_cut(left, i, j) or _is_cut(right, k, m))
        for kind, i, j, k, m in steps
        if kind != "equal"
    )


def _is_sentence(row: _Row, start: int, end: int) -> bool:
    """Does the range hold a whole sentence of the row?"""
    ends = [e for e in sorted({0, *row.ends}) if start <= e <= end]
    return len(ends) > 1


def _is_cut(row: _Row, start: int, end: int) -> bool:
    """Do words that the other lacks begin the row, or end a sentence of it?"""
    return start < end and (start == 0 or end in row.ends)
