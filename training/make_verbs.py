"""Makes src/secondsource/text/verbs.txt.gz: which verb is a manner of which, cut from WordNet.

    python training/make_verbs.py FOLDER [--out FOLDER]

FOLDER is as for make_synonyms.py. Format and information content are those of make_kinds.py: a note, the depth of each
synset in a walk through the trees of verbs under one root, the content of each in hundredths, then a line for each verb
of one word or with one particle: its places. All senses are kept: two verbs are asked about only where everything else
of two sentences is the same, and "cancel" is a court's in its sixth sense. Same files, same bytes.
"""

from collections.abc import Sequence
from pathlib import Path

from make_kinds import tree_of
from make_synonyms import Key, Synset, frequent_senses, read_synsets, write_table

_ROOT: Key = ("v", "root")


def parents_of(synsets: dict[Key, Synset]) -> dict[Key, Key | None]:
    """By verb synset the first that it is a manner of, else one root over all; None for that."""
    found: dict[Key, Key | None] = {_ROOT: None}
    for key, one in synsets.items():
        if key[0] == "v":
            found[key] = next((target for symbol, target, _, _ in one.pointers if symbol == "@"), _ROOT)
    return found


def _row(word: str, places: Sequence[int]) -> str:
    return f"{word.replace('_', ' ')}\t{' '.join(map(str, places))}"


def make_table(folder: Path) -> str:
    """The whole file."""
    synsets = read_synsets(folder)
    parents = parents_of(synsets)
    every = frequent_senses(folder, synsets, least=0.0, rank=None)
    senses = {word: keys for (word, part), keys in every.items() if part == "v"}
    places, head = tree_of(parents, senses.values(), "make_verbs.py")
    rows = (_row(word, [places[key][0] for key in keys]) for word, keys in sorted(senses.items()))
    return "\n".join((*head, *rows)) + "\n"


def main() -> int:
    """Write the table; say how large it is."""
    return write_table(__doc__, make_table, "verbs", head=3)


if __name__ == "__main__":
    raise SystemExit(main())
