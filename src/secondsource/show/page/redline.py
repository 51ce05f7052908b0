"""What became of the words of a statement: a rendering as runs of words kept, left out and put in.

Goes in: a rendering and the changes that the dossier gives from the fullest rendering to it. Comes out: runs in the
order of the text. Compares nothing itself but the word beside a gap, which tells what was left out from what was put
in: the dossier gives that word for the side that has none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ...model.findings import Change, ChangeKind, Rendering
from ...model.spans import Span
from ..escaping import one_line
from .book import Book

# A rendering that keeps less than this of its words is shown unmarked: marked, four words of thirty stood between
# stretches of another sentence, and nobody could read either.
_KEPT = 1 / 3
RunKind = Literal["kept", "gap", "out", "in"]
_WORD_KINDS = ("cut", "reorder", "wording", "number", "negation", "modality")


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a rendering, or, where `kind` is "out", words of the fullest one that it does not have. `change` is the
    kind of change that they belong to."""

    kind: RunKind
    words: str
    change: ChangeKind | None = None


@dataclass(frozen=True, slots=True)
class Marked:
    """A rendering with its changes: the runs, the changes that no run shows, and the kinds in the order of the text.
    `apart`: it has so little in common with the fullest that its words stand unmarked."""

    runs: tuple[Run, ...]
    unplaced: tuple[Change, ...]
    kinds: tuple[ChangeKind, ...]
    apart: bool


def mark_changes(book: Book, rendering: Rendering, changes: Sequence[Change]) -> Marked:
    """The rendering as runs. `changes` are those whose `to` lies in it."""
    words = [change for change in changes if change.kind in _WORD_KINDS]
    runs, left = _runs(book, rendering, words)
    kept, new = (sum(len(run.words.split()) for run in runs if run.kind == kind) for kind in ("kept", "in"))
    apart = kept < _KEPT * (kept + new)
    if apart:
        runs, left = _runs(book, rendering, ())[0], words
    kinds = dict.fromkeys(c.kind for c in sorted(changes, key=lambda c: (c.to.start, c.to.end, c.kind)))
    return Marked(tuple(_trimmed(runs) if rendering.mode == "direct" else runs), tuple(left), tuple(kinds), apart)


def _runs(book: Book, rendering: Rendering, changes: Sequence[Change]) -> tuple[list[Run], list[Change]]:
    """The rendering with these changes of words marked, and those that could not be."""
    runs: list[Run] = []
    placed: set[int] = set()
    for number, piece in enumerate(rendering.pieces or (rendering.span,)):
        if number:
            runs.append(Run("gap", " … "))
        runs.extend(_piece(book, piece, changes, placed))
    return runs, [change for i, change in enumerate(changes) if i not in placed]


def _piece(book: Book, piece: Span, changes: Sequence[Change], placed: set[int]) -> Iterator[Run]:
    at = piece.start
    here = [
        (change.to.start, i, change)
        for i, change in enumerate(changes)
        if piece.contains(change.to)
    ]
    for _, index, change in sorted(here, key=lambda one: one[:2]):
        if change.to.start < at:
            continue  # it overlaps the change before: named below the words instead
        placed.add(index)
        yield from _kept(book, piece.article, at, change.to.start)
        yield from _changed(book, change)
        at = change.to.end
    yield from _kept(book, piece.article, at, piece.end)


def _changed(book: Book, change: Change) -> Iterator[Run]:
    before, after = book.words(change.from_), book.words(change.to)
    gap = _gap_side(book, change)
    if gap == "to":  # the word is only the one beside the gap
        if _is_behind(book, change):
            yield Run("out", _flat(before), change.kind)
            yield Run("kept", " " + _flat(after))
        else:
            yield Run("kept", _flat(after) + " ")
            yield Run("out", _flat(before), change.kind)
        return
    if gap is None:
        yield Run("out", _flat(before), change.kind)
        yield Run("kept", " ")
    yield Run("in", _flat(after), change.kind)


def _gap_side(book: Book, change: Change) -> Literal["from", "to"] | None:
    """On which side of a change the dossier has only the word beside the gap: that word then stands, unchanged, beside
    the other side's words. Words exchanged for words have no gap."""
    if change.kind in ("wording", "reorder"):
        return None
    before, after = book.words(change.from_), book.words(change.to)
    if len(after.split()) == 1 and _folded(after) in _beside(book, change.from_):
        return "to"
    if len(before.split()) == 1 and _folded(before) in _beside(book, change.to):
        return "from"
    if change.kind == "cut" and len(before.split()) != len(after.split()):
        return "to" if len(before.split()) > len(after.split()) else "from"
    return None


def _is_behind(book: Book, change: Change) -> bool:
    """Do the words left out stand before the word beside the gap?"""
    return _beside(book, change.from_)[1] == _folded(book.words(change.to))


def _beside(book: Book, span: Span) -> tuple[str, str]:
    """The words right before and right behind a span, folded; empty where there are none."""
    excerpt = book.excerpt(span)
    before, after = excerpt.before.split(), excerpt.after.split()
    return (_last(before), _last(after[::-1]))


def _last(words: Sequence[str]) -> str:
    return next((folded for word in reversed(words) if (folded := _folded(word))), "")


def _folded(word: str) -> str:
    return "".join(c for c in word.casefold() if c.isalnum())


def _kept(book: Book, article: str, start: int, end: int) -> Iterator[Run]:
    if start < end:
        yield Run("kept", _flat(book.words(Span(article, start, end))))


def _flat(words: str) -> str:
    """On one line, white space at the ends kept as a space: words on both sides of a run stay apart."""
    inner = one_line(words)
    return (" " if words[:1].isspace() else "") + inner + (" " if inner and words[-1:].isspace() else "")


def _trimmed(runs: list[Run]) -> list[Run]:
    """Without quotation marks at the two ends: the page sets its own."""
    if runs and runs[0].kind == "kept":
        runs[0] = Run("kept", runs[0].words.lstrip(' "“'))
    if runs and runs[-1].kind == "kept":
        runs[-1] = Run("kept", runs[-1].words.rstrip(' "”'))
    return [run for run in runs if run.words] or runs[:1]
