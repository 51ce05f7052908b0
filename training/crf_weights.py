"""The weights file: what CRFsuite learned, in the form in which `secondsource.reading.crf` opens it.

Goes in: a trained CRFsuite model, the features it was trained with. Comes out: packed bytes, gzip without a time in its
head, of

    "secondsource crf 2" and a line feed
    five unsigned numbers of 32 bits, little endian like all that follow: labels, kinds of features that stand alone,
        kinds of joint features, weights, bytes of the names
    the labels, the kinds of features that stand alone ("w" of "w=port"), the values of each kind, then the values that
        joint features are made of, in UTF-8, with line feeds between them
    for each kind of feature that stands alone how many values it has (32 bits)
    for each kind of joint feature how many there are and of how many values each; then the number of the first value
        of each (from 1), of the second value of each, and so on (32 bits), in the order of these numbers
    a 32-bit float for each pair of labels, row by row: from the one to the other
    for each weight its feature (32 bits; from 1, those alone before the joint ones); then for each its label (8 bits);
        then each weight (32-bit float)
"""

import gzip
import struct
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path

import pycrfsuite

from secondsource.reading.crf import MAGIC, Features

# The weight of a feature (by name) for a label.
State = Mapping[tuple[str, str], float]


def pack(model: bytes, features: Features) -> bytes:
    """The weights of a CRFsuite model as they are shipped. (xz: a third smaller, 0.20 s to open to 0.03 s.)"""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        path.write_bytes(model)
        tagger = pycrfsuite.Tagger()
        tagger.open(str(path))
        info = tagger.info()
        labels = sorted(info.labels, key=lambda label: int(info.labels[label]))
        between = [info.transitions.get((a, b), 0.0) for a in labels for b in labels]
        return lay_out(labels, between, info.state_features, features)


def lay_out(labels: list[str], between: list[float], state: State, features: Features) -> bytes:
    """The packed bytes of weights."""
    joint = {j.name: len(j.values) for j in features.joint}
    attributes = sorted({attribute for attribute, _ in state})
    alone = sorted((a for a in attributes if a.partition("=")[0] not in joint), key=lambda a: a.partition("="))
    kinds = Counter(a.partition("=")[0] for a in alone)
    made = [(_split(a, name, size), a) for name, size in joint.items() for a in attributes if a.startswith(name + "=")]
    values = sorted({value for ways, _ in made for way in ways for value in way})
    number = {value: i for i, value in enumerate(values, start=1)}
    row: dict[str, list[int]] = {a: [i] for i, a in enumerate(alone, start=1)}
    tables = struct.pack(f"<{len(kinds)}I", *kinds.values())
    rows = 1 + len(alone)
    for name, size in joint.items():
        ways = sorted(
            (tuple(number[v] for v in way), a) for found, a in made if a.startswith(name + "=") for way in found
        )
        for i, (_, attribute) in enumerate(ways, start=rows):
            row.setdefault(attribute, []).append(i)
        rows += len(ways)
        numbers = [n for column in zip(*(key for key, _ in ways), strict=True) for n in column]
        tables += struct.pack(f"<2I{len(numbers)}I", len(ways), size, *numbers)
    label = {name: i for i, name in enumerate(labels)}
    cells = sorted((i, label[b], weight) for (a, b), weight in state.items() for i in row[a])
    names = "\n".join((*labels, *kinds, *(a.partition("=")[2] for a in alone), *values)).encode("utf-8")
    of_cell, columns, weights = zip(*cells, strict=True)
    data = b"".join(
        (
            MAGIC,
            struct.pack("<5I", len(labels), len(kinds), len(joint), len(cells), len(names)),
            names,
            tables,
            struct.pack(f"<{len(between)}f", *between),
            struct.pack(f"<{len(of_cell)}I", *of_cell),
            bytes(columns),
            struct.pack(f"<{len(weights)}f", *weights),
        )
    )
    return gzip.compress(data, compresslevel=9, mtime=0)


def _split(attribute: str, name: str, size: int) -> list[tuple[str, ...]]:
    """The values that a joint feature may be made of: one way, or more where "|" is a part of a value as well."""
    text = attribute[len(name) + 1 :]
    bars = [i for i, char in enumerate(text) if char == "|"]
    return [tuple(_cut(text, places)) for places in combinations(bars, size - 1)]


def _cut(text: str, places: tuple[int, ...]) -> Iterator[str]:
    for start, end in zip((0, *(p + 1 for p in places)), (*places, len(text)), strict=True):
        yield text[start:end]
