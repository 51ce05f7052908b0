"""Whose words an article is made of: own, an agency's, another article's, quoted.

Goes in: a wording and the spans already told apart. Comes out: `Shares`, which sum to 1, and the words that are not the
article's own, as `Borrowed`.
"""

from collections.abc import Sequence
from itertools import groupby

from secondsource.compare.wordings import Wording
from secondsource.model.lineage import Borrowed, BorrowedKind, Shares
from secondsource.model.spans import Span

_KINDS: dict[int, BorrowedKind] = {1: "quoted", 2: "copied", 3: "wire"}


def share_out(
    wording: Wording, wire: Sequence[Span], copied: Sequence[Span]
) -> tuple[Shares, tuple[Borrowed, ...]]:
    """The shares of the body's words, and the runs of those that are not its own. A word counts once: as wire, else as
    copied, else as quoted, else as own; an article without words is its own."""
    kinds = bytearray(wording.quoted)  # of each word: 1 quoted, 2 copied, 3 wire
    for kind, spans in ((2, copied), (3, wire)):
        for first, last in wording.standing_in(spans):
            kinds[first:last] = bytes([kind]) * (last - first)
    a, b, c = (round(kinds.count(kind) / max(1, len(kinds)), 6) for kind in (3, 2, 1))
    runs = []
    for kind, group in groupby(range(len(kinds)), kinds.__getitem__):
        if kind in _KINDS:
            words = list(group)
            runs.append(Borrowed(wording.starts[words[0]], wording.ends[words[-1]], _KINDS[kind]))
    return Shares(own=round(1 - a - b - c, 6), wire=a, copied=b, quoted=c), tuple(runs)
