"""The drawing of a lineage for a narrow page: time downward, an article a row, lines at the left.

Goes in: a Book and its Graph. Comes out: the same shapes as `lineage_drawing`, 284 pixels wide where it can be.
"""

from collections.abc import Iterator
from dataclasses import replace

from ..labels import shorten
from .book import Book
from .lineage_drawing import SIZE, SMALL, Drawing, Label, Line, Point, Shape, arrow_head, bent, printed
from .lineage_graph import Card, Edge, Graph
from .lineage_layout import Layout, lay_out
from .lineage_words import card_name, card_note, edge_title, origin_kind
from .text_width import fit, text_width

_WIDTH = 284  # a page 320 wide without its margins
_ROW, _HIGH, _TRACK, _ARROWS = 50, 42, 7, 16
_CARD_LEAST = 150  # a card at least so wide: then the drawing is wider than the page, and scrolls
_TRACKS = 10  # lines beside each other; where there are more, credits are left to the table
_CHIP_WIDE, _CHIP_HIGH, _CHIP_GAP = 36, 28, 5
_HEADING = 26


def draw_narrow(book: Book, graph: Graph) -> Drawing:
    """The drawing for a narrow page. Credits are left out where there is no room for them."""
    layout = lay_out(graph)
    draft = _Narrow(book, graph, layout)
    if draft.n_tracks > _TRACKS:
        few = replace(graph, edges=tuple(edge for edge in graph.edges if edge.text))
        ends = {edge.from_ for edge in few.edges}
        few = replace(few, boxes=tuple(box for box in few.boxes if box.id in ends))
        draft = _Narrow(book, few, layout)
    return draft.drawing()


class _Narrow:
    """Rows from above: originals, then articles by time; chips for what has no line."""

    def __init__(self, book: Book, graph: Graph, layout: Layout) -> None:
        self.book, self.graph = book, graph
        slots = sorted(layout.slots.values(), key=lambda s: (s.column, s.card.articles[0].number, s.card.id))
        self.chips = [s.card for s in slots if layout.lanes[s.lane].together]
        self.headings: list[tuple[float, str]] = []
        self.tops: dict[str, float] = {}
        self.cards: list[Card] = []
        self.y = 2.0
        if graph.boxes:
            self._heading("Not at hand")
        for box in graph.boxes:
            self._row(box.id)
        time = None
        for slot in slots:
            if not layout.lanes[slot.lane].together:
                column = layout.columns[slot.column]
                if column.time != time:
                    time = column.time
                    self._heading(column.label)
                self.cards.append(slot.card)
                self._row(slot.card.id)
        self._assign()
        self.left = _ARROWS + _TRACK * self.n_tracks if graph.edges else 2
        self.width = float(max(_WIDTH, self.left + _CARD_LEAST))

    def drawing(self) -> Drawing:
        """Everything in its place."""
        lines = sorted(self.graph.edges, key=lambda e: (e.text, e.share, e.from_, e.to))
        shapes = [*(self._box(n) for n in range(len(self.graph.boxes))), *(self._card(card) for card in self.cards)]
        shapes += self._chips()
        room = self.width - self.left - 2
        labels = tuple(Label(self.left, y, fit(text, SIZE, room), "time") for y, text in self.headings)
        return Drawing(self.width, self.y + 4, (), labels, tuple(self._line(e) for e in lines), tuple(shapes))

    def _heading(self, text: str) -> None:
        self.headings.append((self.y + 16, text))
        self.y += _HEADING

    def _row(self, node: str) -> None:
        self.tops[node] = self.y
        self.y += _ROW

    def _assign(self) -> None:
        """Tracks: one a giver, the shortest next to the cards."""
        reach: dict[str, tuple[float, float]] = {}
        for edge in self.graph.edges:
            ends = [self.tops[edge.from_], self.tops[edge.to], *reach.get(edge.from_, ())]
            reach[edge.from_] = min(ends), max(ends)
        taken: list[list[tuple[float, float]]] = []
        self.track: dict[str, int] = {}
        for giver, (low, high) in sorted(reach.items(), key=lambda r: (r[1][1] - r[1][0], r[1], r[0])):
            track = 0
            while track < len(taken) and any(low <= end and begin <= high for begin, end in taken[track]):
                track += 1
            if track == len(taken):
                taken.append([])
            taken[track].append((low, high))
            self.track[giver] = track
        self.n_tracks = len(taken)

    def _port(self, edge: Edge, node: str) -> float:
        """Lines leave below the middle and come in above it."""
        into = [e for e in self.graph.edges if e.to == node]
        middle = self.tops[node] + _HIGH / 2
        if edge.from_ == node:
            return middle + 12
        apart = min(8.0, 24 / max(len(into) - 1, 1))
        into.sort(key=lambda e: (self.tops[e.from_], e.from_))
        return round(middle - 14 + into.index(edge) * apart, 1)

    def _line(self, edge: Edge) -> Line:
        x = self.left - _ARROWS + 2 - _TRACK * self.track[edge.from_]
        begin, end = self._port(edge, edge.from_), self._port(edge, edge.to)
        points: list[Point] = [(self.left, begin), (x, begin), (x, end), (self.left, end)]
        arrow = arrow_head(points) if edge.directed else ""
        kind = f"edge {edge.relation}{'' if edge.directed else ' undirected'}"
        return Line(bent(points), arrow, kind, edge_title(self.book, self.graph, edge))

    def _card(self, card: Card) -> Shape:
        y, wide = self.tops[card.id], self.width - self.left - (6 if card.fold else 2)
        head = f"+{len(card.articles)}" if card.fold else str(card.articles[0].number)
        title = card.fold or card.articles[0].label
        room = wide - 14
        from_head = text_width(head, SIZE * 1.1) + 7
        labels = (
            Label(self.left + 7, y + 16, head, "head"),
            Label(self.left + 7 + from_head, y + 16, fit(shorten(title, 80), SIZE, room - from_head), "label"),
            Label(self.left + 7, y + 31, fit(card_note(self.graph, card, room), SMALL, room), "note"),
        )
        taken = max(ref.entry.shares.copied + ref.entry.shares.wire for ref in card.articles)
        href, name = card_name(self.book, self.graph, card)
        kind = "card fold" if card.fold else "card"
        return Shape(self.left, y, wide, _HIGH, href, name, kind, printed(labels), round(taken * (wide - 2), 1))

    def _box(self, number: int) -> Shape:
        box = self.graph.boxes[number]
        y, wide = self.tops[box.id], self.width - self.left - 2
        name, kind = self.book.origin(box.id), origin_kind(self.book, box.origin)
        labels = (
            Label(self.left + 7, y + 16, fit(shorten(name, 80), SIZE * 1.06, wide - 14), "head"),
            Label(self.left + 7, y + 31, fit(kind, SMALL, wide - 14), "note"),
        )
        href = f"#{self.book.origin_anchor(box.id)}"
        return Shape(self.left, y, wide, _HIGH, href, f"{name}: {kind}", "box", printed(labels))

    def _chips(self) -> Iterator[Shape]:
        if not self.chips:
            return
        self._heading(f"{len(self.chips)} more articles, no line to any other")
        across = max(1, int((self.width - 4 + _CHIP_GAP) // (_CHIP_WIDE + _CHIP_GAP)))
        for rank, card in enumerate(self.chips):
            x, y = 2 + rank % across * (_CHIP_WIDE + _CHIP_GAP), self.y + rank // across * (_CHIP_HIGH + _CHIP_GAP)
            number = str(card.articles[0].number)
            middle = x + (_CHIP_WIDE - text_width(number, SIZE * 1.1)) / 2
            href, name = card_name(self.book, self.graph, card)
            label = Label(middle, y + 18, number, "head")
            yield Shape(x, y, _CHIP_WIDE, _CHIP_HIGH, href, name, "chip", (label,))
        self.y += -(-len(self.chips) // across) * (_CHIP_HIGH + _CHIP_GAP)
