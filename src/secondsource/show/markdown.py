"""A Dossier → the report as Markdown, for notes and issue trackers.

Goes in: a Dossier. Comes out: the words of the terminal's report in the same order (`sections`), and a footnote a
place: the exact words, the outlet, the day, the characters and the address. Footnotes are those of GitHub, Pandoc and
Obsidian. Every string passes `safe_markdown`; the one thing that is a link is the address of an article.
"""

from collections.abc import Iterator, Sequence

from ..model.findings import ArticleEntry, Dossier
from ..model.spans import Span
from .escaping import markdown_address, safe_markdown
from .sections import View, make_blocks
from .sections.blocks import Block, Grid, Item, Line, Remark, Section, Title
from .words import say_published

_QUOTED = 400  # characters of a footnote's words; a longer place is a passage, and its ends say where to look


def to_markdown(dossier: Dossier, *, everything: bool = False) -> str:
    """The report in Markdown, with a line end; the same dossier gives the same bytes.

    `everything`: every finding, no text cut, as with `--all`.
    """
    view = View(dossier, everything=everything)
    notes = _Notes(view)
    parts = [part for block in make_blocks(view) for part in _block(block, notes)]
    return "\n\n".join([*parts, *notes.written()]) + "\n"


class _Notes:
    """The footnotes, numbered as they are first cited."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._entries = {entry.article.id: entry for entry in view.dossier.articles}
        self._numbers: dict[Span, int] = {}

    def cite(self, spans: tuple[Span, ...]) -> str:
        """The marks of these places."""
        return "".join(f"[^{self._numbers.setdefault(span, len(self._numbers) + 1)}]" for span in spans)

    def written(self) -> Iterator[str]:
        """Each footnote."""
        for span, number in self._numbers.items():
            yield f"[^{number}]: {self._note(span, self._entries[span.article])}"

    def _note(self, span: Span, entry: ArticleEntry) -> str:
        words = safe_markdown(f"“{self._view.words(span, _QUOTED)}”")
        outlet, day = safe_markdown(self._view.label(span.article)), safe_markdown(say_published(entry.published))
        place = f"characters {span.start} to {span.end}"
        address = entry.article.url
        known = [outlet, day, place, *([markdown_address(address)] if address else [])]
        return f"{words} · {', '.join(known)}"


def _block(block: Block, notes: _Notes) -> Iterator[str]:
    """A block as paragraphs of Markdown."""
    match block:
        case Title(words):
            yield f"# {safe_markdown(words)}"
        case Section(title, items, more):
            yield f"## {safe_markdown(title)}"
            if items:
                yield "\n".join(line for item in items for line in _item(item, notes))
            if more:
                yield _styled(Line(more, "dim"), notes)
        case Grid():
            yield f"## {safe_markdown(block.title)}"
            yield "\n".join(_row(row) for row in (block.headings, ["---"] * len(block.headings), *block.rows))
        case Remark(line):
            yield _styled(line, notes)
        case _:
            yield _styled(block.line, notes)


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join("---" if cell == "---" else safe_markdown(cell) for cell in cells) + " |"


def _item(item: Item, notes: _Notes) -> Iterator[str]:
    """A bullet and the bullets below it; sides, which stand beside each other on a screen, one below the other."""
    yield f"- {_styled(item.head, notes)}"
    for line in item.lines:
        yield f"  - {_styled(line, notes)}"
    for first, *rest in item.columns:
        yield f"  - {_styled(first._replace(words=first.words.removeprefix('• '), style='bold'), notes)}"
        for line in rest:
            yield f"    - {_styled(line, notes)}"


def _styled(line: Line, notes: _Notes) -> str:
    words = safe_markdown(line.words)
    if line.style == "bold" and words:
        words = f"**{words}**"
    return words + notes.cite(line.spans)
