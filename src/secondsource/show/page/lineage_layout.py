"""Where the cards of a lineage stand: time across, an outlet a lane.

Goes in: a Graph. Comes out: columns and lanes with a card in each place, in steps, not pixels. A column is a day (a
week, a month, a year where there are many), in it one step to the right for each text that was taken that day; what has
no date stands in columns of its own at the end.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ...model.identifiers import outlet_key
from .book import ArticleRef
from .lineage_graph import Card, Edge, Graph

_COLUMNS = 9  # at 1280 a card is then as wide as a short word and a number
_STEPS = 4  # steps to the right within a day; what is deeper stands below
_APART = 12  # articles without a line have lanes of their own up to so many cards in all
_NO_DATE = "~"  # sorts behind every date


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the time it stands for (`first` of the columns of this time), in words."""

    time: str
    label: str
    first: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """An outlet (or several without a line, `together`), its publisher, and how many rows its cards need."""

    key: str
    label: str
    family: str | None
    rows: int
    together: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """A card in its place: the column, the row over all lanes, and, in the lane of those that stand together, the
    place in the row."""

    card: Card
    column: int
    row: int
    lane: int
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Layout:
    """Columns, lanes, and each card's slot by its id."""

    columns: tuple[Column, ...]
    lanes: tuple[Lane, ...]
    slots: dict[str, Slot]


def lay_out(graph: Graph) -> Layout:
    """A place for every card."""
    touched = {node for edge in graph.edges for node in (edge.from_, edge.to)}
    loose = [card for card in graph.cards if card.id not in touched]
    together = {card.id for card in loose} if len(graph.cards) > _APART and len(loose) > 2 else set[str]()
    columns, column_of = _columns(graph, together)
    return _rows(graph, together, columns, column_of)


def _columns(graph: Graph, together: set[str]) -> tuple[tuple[Column, ...], dict[str, int]]:
    """The finest division of time that has room."""
    for unit in _UNITS:
        times = {card.id: unit(card.articles[0]) for card in graph.cards}
        steps = _steps(graph, times)
        keys = sorted({(*times[card.id], 0 if card.id in together else steps[card.id]) for card in graph.cards})
        if len(keys) <= _COLUMNS:
            break
    columns = tuple(
        Column(time, label, n == 0 or keys[n - 1][0] != time) for n, (time, label, _) in enumerate(keys)
    )  # fmt: skip
    number = {key: n for n, key in enumerate(keys)}
    return columns, {
        c.id: number[(*times[c.id], 0 if c.id in together else steps[c.id])] for c in graph.cards
    }  # fmt: skip


def _steps(graph: Graph, times: dict[str, tuple[str, str]]) -> dict[str, int]:
    """How many texts were handed on within one time before a card; at most `_STEPS`, so that a circle ends too."""
    steps = dict.fromkeys(times, 0)
    within = [e for e in graph.edges if e.directed and times.get(e.from_) == times.get(e.to) and e.from_ in times]
    for _ in range(_STEPS):
        for edge in within:
            steps[edge.to] = max(steps[edge.to], min(steps[edge.from_] + 1, _STEPS))
    return steps


def _day(ref: ArticleRef) -> tuple[str, str]:
    if ref.date is None:
        return _NO_DATE, "Date not known"
    try:
        day = date.fromisoformat(ref.date)
    except ValueError:
        time, label = _month(ref) if len(ref.date) == 7 else _year(ref)
        return time, f"{label}, no day"
    return ref.date, f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _week(ref: ArticleRef) -> tuple[str, str]:
    try:
        day = date.fromisoformat(ref.date or "")
    except ValueError:
        return _day(ref)
    monday = day - timedelta(days=day.weekday()) if day.toordinal() > 7 else day
    return monday.isoformat(), f"from {monday.day} {_MONTHS[monday.month - 1]} {monday.year}"


def _month(ref: ArticleRef) -> tuple[str, str]:
    if ref.date is None or not ref.date[5:7].isdigit() or not 1 <= int(ref.date[5:7]) <= 12:
        return _year(ref)
    return ref.date[:7], f"{_MONTHS[int(ref.date[5:7]) - 1]} {ref.date[:4]}"


def _year(ref: ArticleRef) -> tuple[str, str]:
    return (_NO_DATE, "Date not known") if ref.date is None else (ref.date[:4], ref.date[:4])


def _decade(ref: ArticleRef) -> tuple[str, str]:
    return _year(ref) if ref.date is None else (ref.date[:3], f"{ref.date[:3]}0s")


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
_UNITS: Sequence[Callable[[ArticleRef], tuple[str, str]]] = (_day, _week, _month, _year, _decade)


def _rows(
    graph: Graph, together: set[str], columns: tuple[Column, ...], column_of: dict[str, int]
) -> Layout:  # fmt: skip
    """Lanes below each other, each as high as its fullest column."""
    members: dict[str, list[Card]] = {}
    for card in graph.cards:
        if card.id not in together:
            members.setdefault(_lane_key(card), []).append(card)
    lanes: list[Lane] = []
    slots: dict[str, Slot] = {}
    row = 0
    for key in _order(graph, members):
        filled: Counter[int] = Counter()
        for card in sorted(members[key], key=lambda c: (column_of[c.id], c.articles[0].number)):
            column = column_of[card.id]
            slots[card.id] = Slot(card, column, row + filled[column], len(lanes))
            filled[column] += 1
        rows = max(filled.values())
        lanes.append(Lane(key, _lane_label(members[key][0]), _family(members[key][0]), rows))
        row += rows
    if together:
        loose = [card for card in graph.cards if card.id in together]
        lanes.append(Lane("", f"{len(loose)} more articles", None, 1, together=True))
        ranks: Counter[int] = Counter()
        for card in loose:
            column = column_of[card.id]
            slots[card.id] = Slot(card, column, row, len(lanes) - 1, ranks[column])
            ranks[column] += 1
    return Layout(columns, tuple(lanes), slots)


def _lane_key(card: Card) -> str:
    """One lane an outlet; what is folded, and what has no outlet, has one of its own."""
    outlet = card.articles[0].entry.article.outlet
    return outlet_key(outlet) if outlet and not card.fold else f"\0{card.id}"


def _lane_label(card: Card) -> str:
    if card.fold:
        outlets = {ref.entry.article.outlet or ref.id for ref in card.articles}
        return f"{len(outlets)} outlets" if len(outlets) > 1 else card.articles[0].entry.article.outlet or ""
    return card.articles[0].entry.article.outlet or card.articles[0].label


def _family(card: Card) -> str | None:
    families = {ref.entry.article.family for ref in card.articles}
    return families.pop() if len(families) == 1 else None


def _order(graph: Graph, members: dict[str, list[Card]]) -> list[str]:
    """Lanes between which text went stand next to each other, those of one publisher as well: from who gave the most,
    down the lines, the largest share first."""
    lane_of = {card.id: key for key, cards in members.items() for card in cards}
    near: dict[str, list[tuple[float, str]]] = {}
    for edge in sorted(graph.edges, key=_weight):
        one, other = lane_of.get(edge.from_, edge.from_), lane_of.get(edge.to, edge.to)
        near.setdefault(one, []).append((_weight(edge)[0], other))
        near.setdefault(other, []).append((_weight(edge)[0], one))
    given = Counter[str]()
    for edge in graph.edges:
        given[lane_of.get(edge.from_, edge.from_)] += 2 if edge.text else 1
    first = {key: min(card.articles[0].number for card in cards) for key, cards in members.items()}
    roots = sorted(
        [*members, *(box.id for box in graph.boxes)], key=lambda key: (-given[key], first.get(key, 0), key)
    )  # fmt: skip
    family = {key: _family(cards[0]) for key, cards in members.items()}
    ordered: list[str] = []
    seen: set[str] = set()
    for root in roots:
        stack = [root]
        while stack:
            key = stack.pop()
            if key in seen:
                continue
            seen.add(key)
            if key in members:
                ordered.append(key)
            near_it = [other for _, other in sorted(near.get(key, ()), key=lambda x: (x[0], first.get(x[1], 0), x[1]))]
            kin = [k for k in members if family.get(key) and family.get(k) == family.get(key)]
            stack += [other for other in reversed([*kin, *near_it]) if other not in seen]
    return ordered


def _weight(edge: Edge) -> tuple[float, str, str]:
    return -edge.share - edge.text, edge.from_, edge.to
