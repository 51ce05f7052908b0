"""Who said what, and what became of the words.

Goes in: a View. Comes out: blocks. Renderings with the same words stand together; changed words are shown.
"""

from collections.abc import Iterator

from ...model.findings import Change, QuoteFinding, Rendering
from ..escaping import one_line
from ..labels import NOBODY, say_counts
from ..words import MODES
from .blocks import Block, Item, Line, Section
from .view import View, left_out

_QUOTES, _CHANGES, _RENDERINGS = 6, 4, 4


def show_quotes(view: View) -> Iterator[Block]:
    """Statements; those that several articles print stand first."""
    quotes = view.dossier.findings.quotes
    if view.everything:
        shown = list(quotes)
    else:
        shown = sorted(quotes, key=lambda q: (not q.drift, -q.counts.articles))[:_QUOTES]
    if quotes:
        more = left_out(len(quotes) - len(shown))
        yield Section("Who said what", [_quote(view, quote) for quote in shown], more=more)


def _quote(view: View, quote: QuoteFinding) -> Item:
    name = one_line(quote.speaker.name) if quote.speaker.name else NOBODY.get(quote.speaker.kind, "nobody is named")
    drift = " · the words differ" if quote.drift else ""
    lines: list[Line] = []
    groups = _same_words(view, quote.renderings)
    for words, same in list(groups.items())[: None if view.everything else _RENDERINGS]:
        lines.append(Line(words))
        lines.append(view.cite([r.span for r in same], "dim", before="  "))
    if quote.drift:
        lines += _changes(view, quote.changes)
    return Item(Line(f"{view.short(name, 100)} · {say_counts(quote.counts)}{drift}", "bold"), tuple(lines))


def _same_words(view: View, renderings: tuple[Rendering, ...]) -> dict[str, list[Rendering]]:
    """Renderings by how they are shown, so that a reprint takes no second line."""
    groups: dict[str, list[Rendering]] = {}
    for rendering in renderings:
        groups.setdefault(_words(view, rendering), []).append(rendering)
    return groups


def _words(view: View, rendering: Rendering) -> str:
    pieces = rendering.pieces or (rendering.span,)
    if rendering.mode == "direct":
        return view.quoted(pieces)
    return f"{view.words(rendering.span)} ({MODES.get(rendering.mode, rendering.mode)})"


def _changes(view: View, changes: tuple[Change, ...]) -> list[Line]:
    lines: list[Line] = []
    seen: dict[str, None] = {}
    for change in changes:
        before, after = view.words(change.from_, 90), view.words(change.to, 90)
        seen.setdefault(f"{change.kind}: “{before}” → “{after}”")
    for words in list(seen)[: None if view.everything else _CHANGES]:
        lines.append(Line(words, "yellow"))
    if len(seen) > len(lines):
        lines.append(Line(f"… {len(seen) - len(lines)} changes more", "dim"))
    return lines
