"""The shipped weights, opened, and the likeliest labels that they give the words of many sentences at once.

Goes in: the name of a weights file; what is seen of sentences (`Seen`). Comes out: a label for each word. Opens nothing
outside the package. Weights are trained by python-crfsuite (`training/`) and decoded here, in arrays: it takes a string
for each feature of each word, 50 a word, and looks up each one, which was half of the reading. Here what a word tells
is added up once a word, and what several say together is found by their numbers.
"""

import gzip
import struct
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Rows = NDArray[np.intp]

# What something that stands at a word tells of words: of itself, of the one behind it, of the one before it, of the
# second behind and of the second before; of as many of these as it ever tells anything. A feature is a name, or, in a
# column whose kinds are given, the value of that kind, None for no feature. `ON_BOTH_SIDES`: where the word that tells
# stands, seen from each.
Told = tuple[Sequence[str | None], ...]
ON_BOTH_SIDES = (0, -1, 1, -2, 2)
REACH = 2

MAGIC = b"secondsource crf 2\n"
# Words that are labelled together, so that a text without stops does not fill memory, and the longest sentence that is
# labelled in one piece. A judgement: 10 rows of 17 weights a word.
_AT_ONCE = 2000
# Words, tags and the like whose sums of weights are kept; beyond this many all are forgotten. A judgement: 5 rows of 17
# weights each, and an article of 600 words has some 300 different ones.
_KEPT = 20_000


@dataclass(frozen=True, slots=True)
class Column:
    """Something that stands at each word: what an entry tells (`Told`), the kinds of its features where these are the
    same for every entry, and its parts that joint features name."""

    tell: Callable[..., Told]
    kinds: tuple[tuple[str, ...], ...] = ()
    parts: Callable[..., tuple[str, ...]] = lambda entry: ()


@dataclass(frozen=True, slots=True)
class Joint:
    """A feature of what stands at several words together: for each value the column, which of its parts, and how far
    away from the word it stands."""

    name: str
    values: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Features:
    """All that a model sees."""

    columns: tuple[Column, ...]
    joint: tuple[Joint, ...] = ()


@dataclass(frozen=True, slots=True)
class Seen:
    """What a model sees of a sentence: one list or more of what stands at each word (the word, its tag), with `REACH`
    paddings before and behind."""

    columns: tuple[Sequence[Hashable], ...]

    def __len__(self) -> int:
        return len(self.columns[0]) - 2 * REACH

    def piece(self, start: int, end: int) -> "Seen":
        """Some words of it, which still see what stands beside them."""
        if start == 0 and end == len(self):
            return self
        return Seen(tuple(column[start : end + 2 * REACH] for column in self.columns))


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
        labels, kinds, joint, cells, size = struct.unpack_from("<5I", data, len(MAGIC))
        at = len(MAGIC) + 20
        names = data[at : at + size].decode("utf-8").split("\n")
        at += size
        self.labels = names[:labels]
        # The row of each feature that stands alone, by kind and value; row 0, of those not known, holds zeros.
        self.row: dict[str, dict[str | None, int]] = {}
        rows, begin = 1, labels + kinds
        for kind, count in zip(names[labels:begin], struct.unpack_from(f"<{kinds}I", data, at), strict=True):
            self.row[kind] = dict(zip(names[begin : begin + count], range(rows, rows + count), strict=True))
            rows, begin = rows + count, begin + count
        at += 4 * kinds
        # The number of each value that joint features are made of; 0 stands for those that are not known.
        self.number = {name: i for i, name in enumerate(names[begin:], start=1)}
        self.joint: list[tuple[int, Rows]] = []
        for _ in range(joint):
            count, width = struct.unpack_from("<2I", data, at)
            numbers = np.frombuffer(data, "<u4", count * width, at + 8).reshape(width, count).astype(np.int64)
            self.joint.append((rows, self.key(list(numbers))))
            rows += count
            at += 8 + 4 * count * width
        self.between = np.frombuffer(data, "<f4", labels**2, at).reshape(labels, labels).astype(np.float64)
        at += 4 * labels**2
        of_cell = np.frombuffer(data, "<u4", cells, at)
        columns = np.frombuffer(data, "u1", cells, at + 4 * cells)
        self.table: Floats = np.zeros((rows, labels))
        self.table[of_cell, columns] = np.frombuffer(data, "<f4", cells, at + 5 * cells)

    def row_of(self, feature: str) -> int:
        """The row of a feature by its name."""
        kind, _, value = feature.partition("=")
        return self.row.get(kind, {}).get(value, 0)

    def key(self, numbers: "Sequence[Rows]") -> "Rows":
        """One number for the numbers of several values; in the order of those."""
        total = numbers[0]
        for more in numbers[1:]:
            total = total * (len(self.number) + 1) + more
        return total


class _Sums:
    """The sums of what the entries of a column tell: `row` says which row is theirs, in each `table`, one for each of
    the words that are told something, and in each list of the numbers of their `parts`."""

    def __init__(self, weights: Weights, column: Column) -> None:
        self._weights = weights
        self._column = column
        self.forget()

    def forget(self) -> None:
        """Starts anew."""
        import numpy as np

        self.row: dict[Hashable, int] = {}
        self.table: Floats = np.zeros((0, 0, len(self._weights.labels)))
        self.parts: Rows = np.zeros((0, 0), dtype=np.intp)

    def rows(self, entries: Sequence[Hashable]) -> "Rows":
        """The row of each entry; those that are new are added up."""
        import numpy as np

        row = self.row
        new = [entry for entry in dict.fromkeys(entries) if entry not in row]
        if new:
            self._add(new)
        return np.fromiter(map(row.__getitem__, entries), np.intp, len(entries))

    def _add(self, new: Sequence[Hashable]) -> None:
        import numpy as np

        told = [self._column.tell(entry) for entry in new]
        number = self._weights.number
        parts = np.array([[number.get(part, 0) for part in self._column.parts(entry)] for entry in new], dtype=np.intp)
        first, end = len(self.row), len(self.row) + len(new)
        if self.table.shape[1] < end:  # doubled, as copying it for every article took longer than this
            table, kept = self.table[:, :first], self.parts[:, :first]
            size = max(_AT_ONCE, 2 * end)
            self.table = np.zeros((len(told[0]), size, len(self._weights.labels)))
            self.parts = np.zeros((parts.shape[1], size), dtype=np.intp)
            if first:
                self.table[:, :first], self.parts[:, :first] = table, kept
        for side, features in enumerate(zip(*told, strict=True)):
            self.table[side, first:end] = self._add_up(self._rows_of(side, features), len(new))
        self.parts[:, first:end] = parts.T
        self.row.update((entry, first + i) for i, entry in enumerate(new))

    def _rows_of(self, side: int, features: Sequence[Sequence[str | None]]) -> Iterable[Sequence[int]]:
        """The rows of the first feature of each entry, of the second, and so on."""
        if not self._column.kinds:
            row_of = self._weights.row_of
            return zip_longest(*([row_of(f) for f in some if f is not None] for some in features), fillvalue=0)
        rows = [self._weights.row.get(kind, {}) for kind in self._column.kinds[side]]
        return ([row.get(v, 0) for v in values] for row, values in zip(rows, zip(*features, strict=True), strict=True))

    def _add_up(self, rows: Iterable[Sequence[int]], count: int) -> "Floats":
        """The weights of the features of each entry, one feature after the other: the same sums on all machines."""
        import numpy as np

        weights = self._weights.table
        total = np.zeros((count, weights.shape[1]))
        for column in rows:
            total += weights.take(column, axis=0)
        return total


class Labeller:
    """Labels words by weights; `features` are those with which they were trained."""

    def __init__(self, weights: Weights, features: Features) -> None:
        self._weights = weights
        self._joint = features.joint
        self._sums = [_Sums(weights, column) for column in features.columns]

    def label(self, sentences: Sequence[Seen]) -> list[list[str]]:
        """The likeliest labels of each sentence, one for each word."""
        names = self._weights.labels
        found: list[list[str]] = [[] for _ in sentences]
        for batch in _batches([len(s) for s in sentences]):
            # The longest first, so that those that still go on are always the first ones.
            batch.sort(key=lambda piece: (piece[1] - piece[2], piece))
            paths = self._decode([sentences[i].piece(a, b) for i, a, b in batch])
            for (i, _, _), path in sorted(zip(batch, paths, strict=True)):
                found[i] += [names[label] for label in path]
        return found

    def _decode(self, pieces: list[Seen]) -> list[list[int]]:
        """The best path through each piece (Viterbi 1967), the longest piece first, all of them a word at a time.

        Which label the best one came from is asked on the way back alone, for one label of each: noting it for all on
        the way there took two fifths more.
        """
        import numpy as np

        emitted = self._emitted(pieces)
        lengths = [len(p) for p in pieces]
        firsts = np.cumsum([0, *lengths[:-1]])
        # Labels before pieces: the best label is then sought down the columns, which took an eighth of the time.
        into, back = self._weights.between[:, :, None], self._weights.between.T.copy()
        best = [emitted.take(firsts, axis=0).T]
        n = len(pieces)
        for step in range(1, lengths[0]):
            while lengths[n - 1] <= step:
                n -= 1
            through = np.maximum.reduce(best[-1][:, None, :n] + into, axis=0)
            through += emitted.take(firsts[:n] + step, axis=0).T
            best.append(through)
        paths = np.zeros((len(pieces), lengths[0]), dtype=np.intp)
        label = best[-1].argmax(axis=0)
        paths[: len(label), -1] = label
        for step in range(lengths[0] - 2, -1, -1):
            # Those that end here begin with their best label; the others are followed back.
            scores = best[step].T.copy()
            scores[: len(label)] += back.take(label, axis=0)
            label = scores.argmax(axis=1)
            paths[: len(label), step] = label
        return [path[:length] for path, length in zip(paths.tolist(), lengths, strict=True)]

    def _emitted(self, pieces: list[Seen]) -> "Floats":
        """What each word's features say for each label: an array of words by labels.

        Added up one feature after the other, like the sums.
        """
        import numpy as np

        # Where the words stand among words and paddings.
        padded = np.cumsum([0, *(len(p) + 2 * REACH for p in pieces[:-1])])
        at = np.concatenate([REACH + start + np.arange(len(p)) for start, p in zip(padded, pieces, strict=True)])
        rows = []
        for number, sums in enumerate(self._sums):
            if len(sums.row) > _KEPT:
                sums.forget()
            rows.append(sums.rows(list(chain.from_iterable(p.columns[number] for p in pieces))))
        total: Floats = np.zeros((len(at), len(self._weights.labels)))
        for joint, (first, keys) in zip(self._joint, self._weights.joint, strict=True):
            values = [self._sums[c].parts[part].take(rows[c].take(at + away)) for c, part, away in joint.values]
            key = self._weights.key(values)
            place = keys.searchsorted(key)
            place[place == len(keys)] = 0
            known = (keys.take(place) == key).nonzero()[0] if len(keys) else place[:0]
            total[known] += self._weights.table.take(first + place[known], axis=0)
        for sums, own in zip(self._sums, rows, strict=True):
            for table, away in zip(sums.table, ON_BOTH_SIDES, strict=False):
                total += table.take(own.take(at + away), axis=0)
        return total


def load(name: str, features: Features) -> Labeller:
    """A labeller by a weights file of the package."""
    return Labeller(Weights(files("secondsource.weights").joinpath(name).read_bytes()), features)


def flatten(seen: Seen, features: Features) -> list[list[str]]:
    """Every feature of each word of a sentence, by name: what weights are trained on."""
    found = []
    for at in range(REACH, REACH + len(seen)):
        own = []
        for joint in features.joint:
            values = (features.columns[c].parts(seen.columns[c][at + away])[part] for c, part, away in joint.values)
            own.append(f"{joint.name}={'|'.join(values)}")
        for column, entries in zip(features.columns, seen.columns, strict=True):
            for side, away in enumerate(ON_BOTH_SIDES):
                own += _names(column, side, column.tell(entries[at + away]))
        found.append(own)
    return found


def _names(column: Column, side: int, told: Told) -> Iterator[str]:
    """The names of the features that an entry tells one of five words."""
    for features in told[side : side + 1]:
        for kind, value in zip_longest(column.kinds[side] if column.kinds else (), features, fillvalue=""):
            if value is not None:
                yield f"{kind}={value}" if kind and value else kind or value


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
