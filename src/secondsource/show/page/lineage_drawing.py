"""The drawing of a lineage: lines, cards and words with their places in pixels.

Goes in: a Book and its Graph. Comes out: shapes that `lineage_drawing.html` prints as SVG; styles are classes. No two
labels overlap: each has a room of its own and is cut to it (`text_width`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..labels import KINDS, shorten
from .book import Book
from .lineage_graph import Box, Graph
from .lineage_layout import Layout, Slot, lay_out
from .lineage_routes import Route, Routes, route
from .lineage_words import card_name, card_note, card_title, edge_title, origin_kind
from .text_width import fit, fit_lines, text_width

# Pixels. 1152: what a page 1280 wide leaves. 12 and 11 are the sizes of type, 28 by 34 a target that a finger hits.
_WIDTH, _NAMES = 1152, 150
_CARD_LEAST, _CARD_MOST, _CARD_HIGH, _ROW = 68, 300, 42, 52
_BOX_WIDE, _BOX_HIGH, _BOX_GAP = 210, 40, 26
_CHIP_WIDE, _CHIP_HIGH, _CHIP_GAP = 36, 28, 5
_TRACK, _MARGIN, _TIMES = 7, 14, 30
SIZE, SMALL = 12.0, 11.0
_BEND, _ARROW = 5.0, 7.0

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a place: the left end of their baseline. `kind` is a class."""

    x: float
    y: float
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Line:
    """An edge: its path, its arrow head ("" where it has none), its classes, and what it says."""

    path: str
    arrow: str
    kind: str
    title: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A card, a box or a chip: a link, with its full name for who does not see it; `taken` pixels of its bar. What is
    heard begins with what is seen (WCAG 2.5.3)."""

    x: float
    y: float
    width: float
    height: float
    href: str
    name: str
    kind: str
    labels: tuple[Label, ...]
    taken: float = 0.0

    @property
    def seen(self) -> str:
        """The words on it."""
        return " ".join(label.text for label in self.labels)


@dataclass(frozen=True, slots=True)
class Drawing:
    """All shapes, in the order in which they are drawn and read."""

    width: float
    height: float
    rules: tuple[tuple[float, float, float, float, str], ...]
    labels: tuple[Label, ...]
    lines: tuple[Line, ...]
    shapes: tuple[Shape, ...]


def draw(book: Book, graph: Graph) -> Drawing:
    """The drawing for a wide page: time across, an outlet a lane, what is not at hand above."""
    layout = lay_out(graph)
    return _Draft(book, graph, layout, route(graph, layout)).drawing()


class _Draft:
    """Pixels for one layout."""

    def __init__(self, book: Book, graph: Graph, layout: Layout, routes: Routes) -> None:
        self.book, self.graph, self.layout, self.routes = book, graph, layout, routes
        n_columns = len(layout.columns)
        self.gutters = [_MARGIN + _TRACK * routes.widths.get(n, 0) for n in range(n_columns + 1)]
        room = (_WIDTH - _NAMES - sum(self.gutters)) / max(n_columns, 1)
        self.card = float(int(min(max(room, _CARD_LEAST), _CARD_MOST)))
        self.lefts = [_NAMES + sum(self.gutters[: n + 1]) + self.card * n for n in range(n_columns)]
        self.width = _NAMES + sum(self.gutters) + self.card * n_columns
        self.per_row = max(1, int((max(self.width, 600) - 2 * _MARGIN - _NAMES) // (_BOX_WIDE + _BOX_GAP)))
        self.boxes = {box.id: self._box_place(n) for n, box in enumerate(graph.boxes)}
        if graph.boxes:
            self.width = max(self.width, _NAMES + min(len(graph.boxes), self.per_row) * (_BOX_WIDE + _BOX_GAP))
        box_rows = -(-len(graph.boxes) // self.per_row)
        self.bus = box_rows * (_BOX_HIGH + 12) + 10
        self.top = (self.bus + 6 * len(graph.boxes) + 8 if graph.boxes else 4) + _TIMES

    def drawing(self) -> Drawing:
        """Everything in its place."""
        return Drawing(
            self.width, self._bottom(), tuple(self._rules()), tuple(self._labels()),
            tuple(self._line(way) for way in sorted(self.routes.ways, key=_above)),
            (*(self._box(box) for box in self.graph.boxes), *self._cards()),
        )  # fmt: skip

    def _box_place(self, number: int) -> Point:
        across, down = number % self.per_row, number // self.per_row
        return _NAMES + _MARGIN + across * (_BOX_WIDE + _BOX_GAP), 4 + down * (_BOX_HIGH + 12)

    def _y(self, slot: Slot) -> float:
        return self.top + slot.row * _ROW + (_ROW - _CARD_HIGH) / 2

    def _bottom(self) -> float:
        n_rows = sum(lane.rows for lane in self.layout.lanes if not lane.together)
        chips = [slot.rank for slot in self.layout.slots.values() if self.layout.lanes[slot.lane].together]
        deep = (max(chips) // self._chips_across() + 1) * (_CHIP_HIGH + _CHIP_GAP) + 14 if chips else 0
        return self.top + n_rows * _ROW + deep + 4

    def _chips_across(self) -> int:
        return max(1, int((self.card + _CHIP_GAP) // (_CHIP_WIDE + _CHIP_GAP)))

    def _rules(self) -> Iterator[tuple[float, float, float, float, str]]:
        row = 0
        for lane in self.layout.lanes:
            y = self.top + row * _ROW
            yield 0, y, self.width, y, "lane"
            row += lane.rows
        for number, column in enumerate(self.layout.columns):
            if number and column.first and column.time == "~":
                x = self.lefts[number] - self.gutters[number] + 1
                yield x, self.top - _TIMES, x, self._bottom(), "undated"

    def _labels(self) -> Iterator[Label]:
        if self.graph.boxes:
            yield Label(4, 19, "Not at hand", "name")
            yield Label(4, 34, "named, or shown by", "note")
            yield Label(4, 48, "words in common", "note")
        firsts = [n for n, column in enumerate(self.layout.columns) if column.first]
        for number, following in zip(firsts, [*firsts[1:], None], strict=True):
            end = self.width if following is None else self.lefts[following] - self.gutters[following]
            room = end - self.lefts[number] - 4
            yield Label(self.lefts[number], self.top - 11, fit(self.layout.columns[number].label, SIZE, room), "time")
        row = 0
        for lane in self.layout.lanes:
            y = self.top + row * _ROW
            yield Label(4, y + 23, fit(shorten(lane.label, 60), SIZE * 1.06, _NAMES - 12), "name")
            under = "no line to any other" if lane.together else lane.family or ""
            if under:
                yield Label(4, y + 38, fit(shorten(under, 60), SMALL, _NAMES - 12), "note")
            row += lane.rows

    def _cards(self) -> Iterator[Shape]:
        ordered = sorted(self.layout.slots.values(), key=lambda s: (s.card.articles[0].number, s.card.id))
        for slot in ordered:
            yield self._chip(slot) if self.layout.lanes[slot.lane].together else self._card(slot)

    def _card(self, slot: Slot) -> Shape:
        x, y = self.lefts[slot.column], self._y(slot)
        head = f"+{len(slot.card.articles)}" if slot.card.fold else str(slot.card.articles[0].number)
        from_head = text_width(head, SIZE * 1.1) + 7
        room = self.card - 14
        title = slot.card.fold or card_title(slot.card.articles[0])
        note = card_note(self.graph, slot.card, room)
        first, second = fit_lines(shorten(title, 80), SIZE, (room - from_head, room))
        if note:
            first = fit(shorten(title, 80), SIZE, room - from_head)
        labels = (
            Label(x + 7, y + 16, head, "head"),
            Label(x + 7 + from_head, y + 16, first, "label"),
            Label(x + 7, y + 31, fit(note, SMALL, room) if note else second, "note" if note else "label"),
        )
        shares = [ref.entry.shares for ref in slot.card.articles]
        taken = max(share.copied + share.wire for share in shares) if shares else 0.0
        href, name = card_name(self.book, self.graph, slot.card)
        kind = "card fold" if slot.card.fold else "card"
        return Shape(x, y, self.card, _CARD_HIGH, href, name, kind, printed(labels), round(taken * (self.card - 2), 1))

    def _chip(self, slot: Slot) -> Shape:
        across = self._chips_across()
        x = self.lefts[slot.column] + slot.rank % across * (_CHIP_WIDE + _CHIP_GAP)
        y = self.top + slot.row * _ROW + 8 + slot.rank // across * (_CHIP_HIGH + _CHIP_GAP)
        number = str(slot.card.articles[0].number)
        href, name = card_name(self.book, self.graph, slot.card)
        middle = x + (_CHIP_WIDE - text_width(number, SIZE * 1.1)) / 2
        return Shape(x, y, _CHIP_WIDE, _CHIP_HIGH, href, name, "chip", (Label(middle, y + 18, number, "head"),))

    def _box(self, box: Box) -> Shape:
        x, y = self.boxes[box.id]
        room = _BOX_WIDE - 14
        kind = origin_kind(self.book, box.origin)
        labels = (
            Label(x + 7, y + 16, fit(shorten(self.book.origin(box.id), 80), SIZE * 1.06, room), "head"),
            Label(x + 7, y + 31, fit(kind, SMALL, room), "note"),
        )
        name = f"{self.book.origin(box.id)}: {KINDS[box.origin.kind]}"
        return Shape(
            x, y, _BOX_WIDE, _BOX_HIGH, f"#{self.book.origin_anchor(box.id)}", name, "box", printed(labels)
        )  # fmt: skip

    def _line(self, way: Route) -> Line:
        points = self._points(way)
        arrow = arrow_head(points) if way.edge.directed else ""
        kind = f"edge {way.edge.relation}{'' if way.edge.directed else ' undirected'}"
        return Line(bent(points), arrow, kind, edge_title(self.book, self.graph, way.edge))

    def _points(self, way: Route) -> list[Point]:
        taker = (self.lefts[way.taker.column], self._port(way, way.taker))
        down = self._track(way.gutter, way.edge.from_)
        if way.giver is None:
            number = list(self.boxes).index(way.edge.from_)
            x, y = self.boxes[way.edge.from_]
            bus = self.bus + 6 * number
            start = [(x + _BOX_WIDE / 2, y + _BOX_HIGH)]
            if number // self.per_row < (len(self.boxes) - 1) // self.per_row:
                start = [(x + _BOX_WIDE, y + _BOX_HIGH / 2), (x + _BOX_WIDE + 8 + 3 * (number % 3), y + _BOX_HIGH / 2)]
            return [*start, (start[-1][0], bus), (down, bus), (down, taker[1]), taker]
        if way.beside:
            giver = (self.lefts[way.giver.column], self._port(way, way.giver))
            return [giver, (down, giver[1]), (down, taker[1]), taker]
        y = self._y(way.giver) + _CARD_HIGH / 2
        giver = (self.lefts[way.giver.column] + self.card, y)
        if way.leaves is None:
            return [giver, (down, y), (down, taker[1]), taker]
        aside = self._track(way.leaves, way.edge.from_)
        below = self.top + (way.giver.row + 1) * _ROW + way.giver.column % 3 - 1
        return [giver, (aside, y), (aside, below), (down, below), (down, taker[1]), taker]

    def _track(self, gutter: int, giver: str) -> float:
        """The pixel of a track: tracks count from the cards behind the gutter to the left."""
        right = self.lefts[gutter] if gutter < len(self.lefts) else self.lefts[-1] + self.card + self.gutters[-1]
        return right - _MARGIN + 1 - _TRACK * self.routes.tracks[gutter, giver]

    def _port(self, way: Route, slot: Slot) -> float:
        ways = self.routes.ports[slot.card.id]
        apart = min(9.0, (_CARD_HIGH - 14) / max(len(ways) - 1, 1))
        return round(self._y(slot) + _CARD_HIGH / 2 + (ways.index(way) - (len(ways) - 1) / 2) * apart, 1)


def _above(way: Route) -> tuple[bool, float, str, str]:
    """What is drawn later lies above: lines of text above those of credit."""
    return way.edge.text, way.edge.share, way.edge.from_, way.edge.to


def arrow_head(points: list[Point]) -> str:
    """The arrow head at the end of a line that goes to the right; the line ends where it begins."""
    x, y = points[-1]
    points[-1] = (x - _ARROW + 1, y)
    return f"M{x:g} {y:g}l{-_ARROW:g} {-_ARROW / 2:g}v{_ARROW:g}z"


def printed(labels: Sequence[Label]) -> tuple[Label, ...]:
    """The labels that have words: where there was no room there are none."""
    return tuple(label for label in labels if label.text)


def bent(points: Sequence[Point]) -> str:
    """A path through points whose corners are rounded."""
    turns = [p for n, p in enumerate(points) if n == 0 or p != points[n - 1]]
    path = f"M{turns[0][0]:g} {turns[0][1]:g}"
    for before, (x, y), after in zip(turns, turns[1:], turns[2:], strict=False):
        near = _towards((x, y), before)
        far = _towards((x, y), after)
        path += f"L{near[0]:g} {near[1]:g}Q{x:g} {y:g} {far[0]:g} {far[1]:g}"
    return path + f"L{turns[-1][0]:g} {turns[-1][1]:g}"


def _towards(corner: Point, other: Point) -> Point:
    """A point on the way from a corner: as far as the bend, or half the way where that is short."""
    length = abs(other[0] - corner[0]) + abs(other[1] - corner[1])
    part = min(_BEND, length / 2) / length if length else 0
    return round(corner[0] + (other[0] - corner[0]) * part, 1), round(corner[1] + (other[1] - corner[1]) * part, 1)
