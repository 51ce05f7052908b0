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
_NEAR = 80  # characters in which the word beside a gap ends
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


def mark_changes(
    book: Book, rendering: Rendering, changes: Sequence[Change], *, fullest: Rendering | None = None
) -> Marked:
    """The rendering as runs. `changes` are those whose `to` lies in it, `fullest` the rendering that their `from_` lies
    in, where it is known: what its article says between two pieces of it is no word of the statement."""
    words = [change for change in changes if change.kind in _WORD_KINDS]
    both = _Both(book, _pieces(fullest), _pieces(rendering))
    runs, left = _runs(both, rendering, words)
    kept, new = (sum(len(run.words.split()) for run in runs if run.kind == kind) for kind in ("kept", "in"))
    apart = kept < _KEPT * (kept + new)
    if apart:
        runs, left = _runs(both, rendering, ())[0], words
    kinds = dict.fromkeys(c.kind for c in sorted(changes, key=lambda c: (c.to.start, c.to.end, c.kind)))
    return Marked(tuple(_trimmed(runs) if rendering.mode == "direct" else runs), tuple(left), tuple(kinds), apart)


@dataclass(frozen=True, slots=True)
class _Both:
    """Both statements that are compared, by their pieces."""

    book: Book
    fullest: tuple[Span, ...]
    other: tuple[Span, ...]

    def before(self, change: Change) -> str:
        """The words that the other statement does not have, without what stands between pieces."""
        shared = [
            Span(piece.article, max(piece.start, change.from_.start), min(piece.end, change.from_.end))
            for piece in self.fullest
            if piece.overlaps(change.from_)
        ]
        return " … ".join(self.book.words(span) for span in shared or [change.from_])

    def after(self, change: Change) -> str:
        """The words that it has instead."""
        return self.book.words(change.to)

    def beside_before(self, change: Change) -> tuple[str, str]:
        """The words right before and right behind those of the fullest statement, folded; empty where it ends."""
        return _beside(self.book, change.from_, self.fullest)

    def beside_after(self, change: Change) -> tuple[str, str]:
        """The same in the other statement."""
        return _beside(self.book, change.to, self.other)


def _pieces(rendering: Rendering | None) -> tuple[Span, ...]:
    return () if rendering is None else rendering.pieces or (rendering.span,)


def _runs(both: _Both, rendering: Rendering, changes: Sequence[Change]) -> tuple[list[Run], list[Change]]:
    """The rendering with these changes of words marked, and those that could not be."""
    runs: list[Run] = []
    placed: set[int] = set()
    for number, piece in enumerate(_pieces(rendering)):
        if number:
            runs.append(Run("gap", " … "))
        runs.extend(_piece(both, piece, changes, placed))
    return runs, [change for i, change in enumerate(changes) if i not in placed]


def _piece(both: _Both, piece: Span, changes: Sequence[Change], placed: set[int]) -> Iterator[Run]:
    at = piece.start
    here = [(change.to.start, i, change) for i, change in enumerate(changes) if piece.contains(change.to)]
    for _, index, change in sorted(here, key=lambda one: one[:2]):
        if change.to.start < at:
            continue  # it overlaps the change before: named below the words instead
        placed.add(index)
        yield from _kept(both.book, piece.article, at, change.to.start)
        yield from _changed(both, change)
        at = change.to.end
    yield from _kept(both.book, piece.article, at, piece.end)


def _changed(both: _Both, change: Change) -> Iterator[Run]:
    before, after = _flat(both.before(change)), _flat(both.after(change))
    gap = _gap_side(both, change)
    if gap == "to":  # the word is only the one beside the gap
        if both.beside_before(change)[1] == _folded(after):
            yield Run("out", before, change.kind)
            yield Run("kept", " " + after)
        else:
            yield Run("kept", after + " ")
            yield Run("out", before, change.kind)
        return
    if gap is None:
        yield Run("out", before, change.kind)
        yield Run("kept", " ")
    yield Run("in", after, change.kind)


def _gap_side(both: _Both, change: Change) -> Literal["from", "to"] | None:
    """On which side of a change the dossier has only the word beside the gap: that word then stands, unchanged, beside
    the other side's words. Words exchanged for words have no gap."""
    if change.kind in ("wording", "reorder"):
        return None
    before, after = both.before(change), both.after(change)
    if _is_word(after) and _folded(after) in both.beside_before(change):
        return "to"
    if _is_word(before) and _folded(before) in both.beside_after(change):
        return "from"
    if change.kind == "cut" and len(before.split()) != len(after.split()):
        return "to" if len(before.split()) > len(after.split()) else "from"
    return None


def _beside(book: Book, span: Span, pieces: Sequence[Span]) -> tuple[str, str]:
    """The words right before and right behind a span, of these pieces alone."""
    before = behind = ""
    for piece in pieces:
        if piece.article == span.article and piece.start < span.start:
            end = min(piece.end, span.start)
            before = book.words(Span(piece.article, max(piece.start, end - _NEAR), end))
        if piece.article == span.article and piece.end > span.end and not behind:
            start = max(piece.start, span.end)
            behind = book.words(Span(piece.article, start, min(piece.end, start + _NEAR)))
    return _last(before.split()), _last(behind.split()[::-1])


def _last(words: Sequence[str]) -> str:
    return next((folded for word in reversed(words) if (folded := _folded(word))), "")


def _is_word(words: str) -> bool:
    return len(words.split()) == 1 and bool(_folded(words))


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
