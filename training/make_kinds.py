"""Makes src/secondsource/text/kinds.txt.gz: what is a kind of what, cut from WordNet.

    python training/make_kinds.py FOLDER [--out FOLDER]

FOLDER is as for make_synonyms.py, whose frequent senses of nouns are kept, of one word or of parts tied by hyphens. The
first line is a note, the second the depth of each synset in a walk through the tree from its root (a synset with two
above it hangs from the first), the third the information content of each by how much of the whole of WordNet is below
it (Seco, Veale and Hayes 2004, "An intrinsic information content metric for semantic similarity in WordNet", eq. 2), in
hundredths. Then a line for each noun: the places of its main senses in the walk, and of its other frequent ones. Same
files, same bytes.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from make_synonyms import SHARE, Key, Synset, frequent_senses, read_synsets, write_table

# A sense is a main one if it is one in five of the tagged uses of its noun. With one in twenty a recess was like a
# stamp and a rocket like a change, by senses that no article of fourteen stories means.
_MAIN = 0.2
_HYPHENED = re.compile(r"[a-z]{2,}(?:-[a-z]{2,}){1,2}")


def parents_of(synsets: Mapping[Key, Synset]) -> dict[Key, Key | None]:
    """By noun synset the first that it is a kind or a case of; None for the root."""
    found: dict[Key, Key | None] = {}
    for key, one in synsets.items():
        if key[0] == "n":
            found[key] = next((target for symbol, target, _, _ in one.pointers if symbol in ("@", "@i")), None)
    return found


def contents_of(parents: Mapping[Key, Key | None]) -> dict[Key, int]:
    """The information content of each synset, in hundredths: nothing says 0, a synset with nothing below it 100."""
    below: dict[Key, int] = dict.fromkeys(parents, 1)
    for key in parents:
        up = parents[key]
        while up is not None:
            below[up] += 1
            up = parents[up]
    return {key: round(100 * (1 - math.log(n) / math.log(len(parents)))) for key, n in below.items()}


def walk(parents: Mapping[Key, Key | None], kept: set[Key]) -> Iterator[tuple[Key, int]]:
    """The kept synsets with their depth, each before what is below it, in order of their offsets."""
    below: dict[Key | None, list[Key]] = defaultdict(list)
    for key in sorted(kept, reverse=True):
        below[parents[key]].append(key)
    stack = [(key, 0) for key in below[None]]
    while stack:
        key, depth = stack.pop()
        yield key, depth
        stack.extend((one, depth + 1) for one in below[key])


def tree_of(
    parents: Mapping[Key, Key | None], senses: Iterable[Iterable[Key]], tool: str
) -> tuple[dict[Key, tuple[int, int]], list[str]]:
    """The place and depth of each sense and of all above it; the lines that a table of them begins with."""
    kept: set[Key] = set()
    for key in (key for keys in senses for key in keys):
        up: Key | None = key
        while up is not None and up not in kept:
            kept.add(up)
            up = parents[up]
    places = {key: (n, depth) for n, (key, depth) in enumerate(walk(parents, kept))}
    contents = contents_of(parents)
    return places, [
        f"# Cut from WordNet 3.1, (c) Princeton University (LICENSE-synonyms.txt), by training/{tool}",
        " ".join(str(depth) for _, depth in places.values()),
        " ".join(str(contents[key]) for key in places),
    ]


def _nouns(folder: Path, synsets: Mapping[Key, Synset], least: float) -> dict[str, list[Key]]:
    found = frequent_senses(folder, synsets, also=_HYPHENED, least=least)
    return {word: keys for (word, part), keys in found.items() if part == "n"}


def _row(word: str, main: list[Key], keys: list[Key], places: Mapping[Key, tuple[int, int]]) -> str:
    rest = [key for key in keys if key not in main]
    return "\t".join((word, *(" ".join(str(places[k][0]) for k in column) for column in (main, rest)))).rstrip("\t")


def make_table(folder: Path) -> str:
    """The whole file."""
    synsets = read_synsets(folder)
    parents = parents_of(synsets)
    senses, main = (_nouns(folder, synsets, least) for least in (SHARE, _MAIN))
    places, head = tree_of(parents, senses.values(), "make_kinds.py")
    rows = (_row(word, main.get(word, []), keys, places) for word, keys in sorted(senses.items()))
    return "\n".join((*head, *rows)) + "\n"


def main() -> int:
    """Write the table; say how large it is."""
    return write_table(__doc__, make_table, "kinds", head=3)


if __name__ == "__main__":
    raise SystemExit(main())
