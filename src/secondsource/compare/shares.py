"""Whose words an article is made of: own, an agency's, another article's, quoted.

Goes in: a wording and the spans already told apart. Comes out: `Shares`, which sum to 1.
"""

from collections.abc import Sequence

from secondsource.compare.wordings import Wording
from secondsource.model.lineage import Shares
from secondsource.model.spans import Span
from secondsource.text import ranges


def share_out(wording: Wording, wire: Sequence[Span], copied: Sequence[Span]) -> Shares:
    """The shares of the body's words. A word counts once: as wire, else as copied, else as quoted, else as own; an
    article without words is its own."""
    in_wire = ranges.merge((s.start, s.end) for s in wire if s.article == wording.id)
    in_copied = ranges.merge((s.start, s.end) for s in copied if s.article == wording.id)
    counts = [0, 0, 0]
    for word, quoted in zip(wording.words, wording.quoted, strict=True):
        if ranges.overlap(in_wire, word.start, word.end):
            counts[0] += 1
        elif ranges.overlap(in_copied, word.start, word.end):
            counts[1] += 1
        elif quoted:
            counts[2] += 1
    total = max(1, len(wording.words))
    a, b, c = (round(n / total, 6) for n in counts)
    return Shares(own=round(1 - a - b - c, 6), wire=a, copied=b, quoted=c)
