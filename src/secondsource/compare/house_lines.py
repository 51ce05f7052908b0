"""Lines that an outlet prints in many of its articles: promotion, notes on authors, sign-up boxes.

Goes in: the wordings of many articles. Comes out: the same without those lines. They are found by their number alone,
so among a handful of articles nothing is left out; what several outlets print (a syndicated text) stays.
"""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import compress

from secondsource.compare.wordings import Wording
from secondsource.model.identifiers import outlet_key
from secondsource.model.spans import Span

# A line in so many articles of one outlet is nobody's report. In 1,845 articles of `load` the unquoted sentences that
# stand in ten or more articles of an outlet are sign-up boxes (82), notes on authors, and "contributed to this report"
# (57); those in five to nine are captions too, and among those in three or four are paragraphs of background.
_MANY = 10
# Shorter ones ("He said no.") are said again by chance.
_LEAST_WORDS = 4
_Words = tuple[int, int]


def without_house_lines(wordings: Mapping[str, Wording]) -> dict[str, Wording]:
    """The wordings, by article, without the sentences that stand in many articles of their outlet, but for what stands
    in quotation marks: a quotation is repeated too."""
    keys = {i: list(_sentences(w)) for i, w in wordings.items()}
    counts = Counter(key for mine in keys.values() for key in {key for key, _, _ in mine})
    found = {}
    for i, wording in wordings.items():
        gone = [(words, span) for key, words, span in keys[i] if counts[key] >= _MANY]
        found[i] = _without(wording, gone) if gone else wording
    return found


def _sentences(wording: Wording) -> Iterator[tuple[tuple[str, str], _Words, Span]]:
    """The unquoted sentences: outlet and words, the positions of the words, the place."""
    if wording.outlet is None:
        return
    outlet = outlet_key(wording.outlet)
    for sentence in wording.reading.sheet.body:
        first = bisect_left(wording.starts, sentence.span.start)
        last = bisect_left(wording.starts, sentence.span.end, lo=first)
        if last - first >= _LEAST_WORDS and not any(wording.quoted[first:last]):
            yield (outlet, " ".join(wording.texts[first:last])), (first, last), sentence.span


def _without(wording: Wording, gone: Sequence[tuple[_Words, Span]]) -> Wording:
    kept = bytearray(b"\1" * len(wording))
    for (first, last), _ in gone:
        kept[first:last] = bytes(last - first)
    spans = {span for _, span in gone}
    return replace(
        wording,
        texts=tuple(compress(wording.texts, kept)),
        starts=array("I", compress(wording.starts, kept)),
        ends=array("I", compress(wording.ends, kept)),
        quoted=bytes(compress(wording.quoted, kept)),
        lines=tuple(line for line in wording.lines if line.span not in spans),
    )
