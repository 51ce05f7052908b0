"""Items joined pair by pair into groups that have none in common (union-find).

Goes in: items that can be sorted, and which two belong together. Comes out: groups, the smallest item of each as its
representative, so that the order of the joins never shows. Knows nothing of what the items are.
"""

from collections.abc import Iterable
from typing import Any, Generic, Protocol, TypeVar


class Sortable(Protocol):
    """What has an order and a hash."""

    def __lt__(self, other: Any, /) -> bool: ...
    def __hash__(self) -> int: ...


Item = TypeVar("Item", bound=Sortable)


class Groups(Generic[Item]):
    """Disjoint groups of items; an item that was never joined stands alone."""

    __slots__ = ("_parent",)

    def __init__(self, items: Iterable[Item] = ()) -> None:
        """Every item alone."""
        self._parent = {i: i for i in items}

    def find(self, item: Item) -> Item:
        """The representative of the item's group: its smallest item."""
        parent = self._parent
        parent.setdefault(item, item)
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    def join(self, left: Item, right: Item) -> bool:
        """Make the groups of two items one; false where they are one already."""
        a, b = self.find(left), self.find(right)
        if b < a:
            a, b = b, a
        self._parent[b] = a
        return a != b

    def members(self) -> dict[Item, list[Item]]:
        """The items of each group in order by its representative, groups in order of these."""
        found: dict[Item, list[Item]] = {}
        for item in sorted(self._parent):
            found.setdefault(self.find(item), []).append(item)
        return found
