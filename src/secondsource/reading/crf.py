"""The shipped weights, opened, and the likeliest labels that they give the words of many sentences at once.

Goes in: the name of a weights file; what is seen of sentences (`Seen`). Comes out: a label for each word. Opens nothing
outside the package. Weights are trained by python-crfsuite (`training/`) and decoded here, in arrays: it takes a string
for each feature of each word, 50 a word, and looks up each one, which was half of the reading.
"""

import gzip
import struct
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Rows = NDArray[np.intp]

# What something that stands at a word tells of five words: of itself, of the one behind it, of the one before it, of
# the second behind and of the second before. `ON_BOTH_SIDES`: where the word that tells stands, seen from each.
Told = tuple[Sequence[str], Sequence[str], Sequence[str], Sequence[str], Sequence[str]]
ON_BOTH_SIDES = (0, -1, 1, -2, 2)
REACH = 2

MAGIC = b"secondsource crf 1\n"
# Words that are labelled together, so that a text without stops does not fill memory, and the longest sentence that is
# labelled in one piece. A judgement: 10 rows of 17 weights a word.
_AT_ONCE = 2000
# Words, tags and the like whose sums of weights are kept; beyond this many all are forgotten. A judgement: 5 rows of 17
# weights each, and an article of 600 words has some 300 different ones.
_KEPT = 20_000


@dataclass(frozen=True, slots=True)
class Seen:
    """What a model sees of a sentence. `telling`: one list or more of what stands at each word (the word, its tag),
    with `REACH` paddings before and behind; each tells five words something (`Told`). `single`: for each word features
    of its own that go together with no other, as many for one word as for another."""

    telling: tuple[Sequence[Hashable], ...]
    single: Sequence[tuple[str, ...]]

    def piece(self, start: int, end: int) -> "Seen":
        """Some words of it, which still see what stands beside them."""
        told = tuple(column[start : end + 2 * REACH] for column in self.telling)
        return Seen(told, self.single[start:end])


class Weights:
    """A linear-chain CRF (Lafferty, McCallum and Pereira 2001), as `training/` writes it."""

    def __init__(self, packed: bytes) -> None:
        """Opens packed weights (`training/crf_weights.py` says how they are laid out).

        Raises:
            ValueError: the bytes are no such weights.
        """
        import numpy as np

        try:
            data = gzip.decompress(packed)
        except (OSError, EOFError) as error:
            raise ValueError(f"not packed weights: {error}") from error
        if not data.startswith(MAGIC):
            raise ValueError("not packed weights: they begin otherwise")
        at = len(MAGIC) + 12
        attributes, cells, size = struct.unpack_from("<3I", data, len(MAGIC))
        names = data[at : at + size].decode("utf-8").split("\n")
        at += size
        self.labels = names[: len(names) - attributes]
        # The row of each attribute; row 0, of those that are not known, holds zeros.
        self.row = {name: i for i, name in enumerate(names[len(self.labels) :], start=1)}
        width = len(self.labels)
        self.between = np.frombuffer(data, "<f4", width**2, at).reshape(width, width).astype(np.float64)
        at += 4 * width**2
        rows = np.frombuffer(data, "<u4", cells, at)
        columns = np.frombuffer(data, "u1", cells, at + 4 * cells)
        self.table: Floats = np.zeros((attributes + 1, width))
        self.table[rows + 1, columns] = np.frombuffer(data, "<f4", cells, at + 5 * cells)


class _Sums:
    """The sums of what entries tell five words: `row` says of an entry in which rows of `table` they begin to stand."""

    def __init__(self, weights: Weights, tell: Callable[..., Told]) -> None:
        self._weights = weights
        self._tell = tell
        self.forget()

    def forget(self) -> None:
        """Starts anew."""
        import numpy as np

        self.row: dict[Hashable, int] = {}
        self.table: Floats = np.zeros((len(ON_BOTH_SIDES) * _AT_ONCE, self._weights.table.shape[1]))

    def rows(self, entries: Sequence[Hashable]) -> list[int]:
        """The first row of each entry; those that are new are added up."""
        new = [entry for entry in dict.fromkeys(entries) if entry not in self.row]
        if new:
            self._add_up(new)
        return [self.row[entry] for entry in entries]

    def _add_up(self, new: Sequence[Hashable]) -> None:
        import numpy as np

        row, weights = self._weights.row, self._weights.table
        told = [[row[f] for f in features if f in row] for entry in new for features in self._tell(entry)]
        longest = max(map(len, told))
        at = np.array([rows + [0] * (longest - len(rows)) for rows in told], dtype=np.intp)
        # One feature after the other, as every machine adds: the same sums on all of them.
        total = np.zeros((len(told), weights.shape[1]))
        for column in at.T:
            total += weights[column]
        first = len(ON_BOTH_SIDES) * len(self.row)
        while len(self.table) < first + len(total):  # doubled, as copying it for every article took longer than this
            self.table = np.concatenate((self.table, np.zeros_like(self.table)))
        self.table[first : first + len(total)] = total
        self.row.update((entry, first + len(ON_BOTH_SIDES) * i) for i, entry in enumerate(new))


class Labeller:
    """Labels words by weights; `tell` says what one entry of each list of `Seen.telling` tells five words."""

    def __init__(self, weights: Weights, tell: Sequence[Callable[..., Told]]) -> None:
        self._weights = weights
        self._sums = [_Sums(weights, each) for each in tell]

    def label(self, sentences: Sequence[Seen]) -> list[list[str]]:
        """The likeliest labels of each sentence, one for each word."""
        names = self._weights.labels
        found: list[list[str]] = [[] for _ in sentences]
        for batch in _batches([len(s.single) for s in sentences]):
            # The longest first, so that those that still go on are always the first ones.
            batch.sort(key=lambda piece: (piece[1] - piece[2], piece))
            paths = self._decode([sentences[i].piece(a, b) for i, a, b in batch])
            for (i, _, _), path in sorted(zip(batch, paths, strict=True)):
                found[i] += [names[label] for label in path]
        return found

    def _decode(self, pieces: list[Seen]) -> list[list[int]]:
        """The best path through each piece (Viterbi 1967), the longest piece first, all of them a word at a time."""
        import numpy as np

        emitted = self._emitted(pieces)
        lengths = [len(p.single) for p in pieces]
        firsts = np.cumsum([0, *lengths[:-1]])
        into = self._weights.between.T.copy()
        best = emitted[firsts]
        active = [len(pieces)] * lengths[0]
        came: list[Rows] = []
        for step in range(1, lengths[0]):
            n = active[step - 1]
            while lengths[n - 1] <= step:
                n -= 1
            active[step] = n
            through = best[:n, None, :] + into
            came.append(through.argmax(axis=2))
            best[:n] = through.max(axis=2)
            best[:n] += emitted[firsts[:n] + step]
        paths = np.zeros((len(pieces), lengths[0]), dtype=np.intp)
        # Where a piece ends before this step, its best last label is carried along.
        label = best.argmax(axis=1)
        everyone = np.arange(len(pieces))
        for step in range(lengths[0] - 1, -1, -1):
            paths[:, step] = label
            if step:
                n = active[step]
                label[:n] = came[step - 1][everyone[:n], label[:n]]
        return [path[:length] for path, length in zip(paths.tolist(), lengths, strict=True)]

    def _emitted(self, pieces: list[Seen]) -> "Floats":
        """What each word's features say for each label: an array of words by labels.

        Added up one column after the other, like the sums.
        """
        import numpy as np

        row = self._weights.row
        width = len(pieces[0].single[0])
        single = np.array([row.get(f, 0) for p in pieces for word in p.single for f in word]).reshape(-1, width)
        total: Floats = self._weights.table[single[:, 0]]
        for column in single.T[1:]:
            total += self._weights.table[column]
        # Where the words stand among words and paddings.
        padded = np.cumsum([0, *(len(p.single) + 2 * REACH for p in pieces[:-1])])
        at = np.concatenate([REACH + start + np.arange(len(p.single)) for start, p in zip(padded, pieces, strict=True)])
        for number, sums in enumerate(self._sums):
            if len(sums.row) > _KEPT:
                sums.forget()
            told = np.array(sums.rows([entry for p in pieces for entry in p.telling[number]]))
            for side, away in enumerate(ON_BOTH_SIDES):
                total += sums.table[told[at + away] + side]
        return total


def load(name: str, *tell: Callable[..., Told]) -> Labeller:
    """A labeller by a weights file of the package."""
    return Labeller(Weights(files("secondsource.weights").joinpath(name).read_bytes()), tell)


def flatten(seen: Seen, tell: Sequence[Callable[..., Told]]) -> list[list[str]]:
    """Every feature of each word of a sentence: what weights are trained on."""
    found = [[f for f in single if f] for single in seen.single]
    for column, each in zip(seen.telling, tell, strict=True):
        for at, features in enumerate(found, start=REACH):
            for side, away in enumerate(ON_BOTH_SIDES):
                features += each(column[at + away])[side]
    return found


def _batches(lengths: Sequence[int]) -> Iterator[list[tuple[int, int, int]]]:
    """Which words are labelled together: the number of a sentence and a range of its words, some of them a batch."""
    batch: list[tuple[int, int, int]] = []
    size = 0
    for i, length in enumerate(lengths):
        for at in range(0, length, _AT_ONCE):
            end = min(at + _AT_ONCE, length)
            if batch and size + end - at > _AT_ONCE:
                yield batch
                batch, size = [], 0
            batch.append((i, at, end))
            size += end - at
    if batch:
        yield batch
