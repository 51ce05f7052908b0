"""The shipped lists: places and their people, well-known bodies, given names, titles, common words.

Goes in: words. Comes out: which lists hold them, and the one name that the forms of a listed bearer share. The lists
are closed or field-standard (`weights/*.tsv`, `*.txt`, each row with where it comes from); none is fitted to a text.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ..model.readings import NameKind
from ..text.words import find_words

Words = tuple[str, ...]
# The list that is no feature of the recogniser: with it among the titles its weights, trained anew, found less on
# wikigold (span .857 to .854) and re3d (.571 to .567), more on CrossNER (.870 to .871) and UNER (.652 to .653).
_UNSEEN = "rank"
# Nor is what is built ("the Map Room"): it came later, and only says of what kind a name is.
_STRUCTURE = "of-structure"


@dataclass(frozen=True, slots=True)
class Entry:
    """A listed bearer of a name: its main name, the list that holds it, and its kind (None: people of a place)."""

    name: str
    listed: str
    kind: NameKind | None


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The lists, opened. `forms` maps words as printed to their entry, `longest` a first word to the longest form."""

    forms: dict[Words, Entry]
    longest: dict[str, int]
    single: dict[str, Words]

    def match(self, words: Sequence[str], at: int) -> tuple[int, Entry] | None:
        """The longest listed form that begins at this word: how many words, and its entry."""
        longest = self.longest.get(plain(words[at]))
        if longest is None:
            return None
        form = tuple(plain_all(words[at : at + longest]))
        for size in range(len(form), 0, -1):
            entry = self.forms.get(form[:size])
            if entry is not None:
                return size, entry
        return None

    def find_all(self, words: Sequence[str]) -> list[tuple[int, int, Entry]]:
        """The longest listed forms, left to right, none overlapping another: first word, how many, and the entry."""
        found: list[tuple[int, int, Entry]] = []
        printed = plain_all(words)
        if self.longest.keys().isdisjoint(printed):
            return found
        behind = 0
        for at, word in enumerate(printed):
            if at >= behind and word in self.longest and (hit := self.match(printed, at)) is not None:
                behind = at + hit[0]
                found.append((at, *hit))
        return found

    def find(self, surface: str) -> Entry | None:
        """The entry of a name as printed, a leading article aside."""
        words = tuple(plain(w.text) for w in find_words(surface))
        return self.forms.get(words) or (self.forms.get(words[1:]) if words[:1] in (("the",), ("The",)) else None)

    def memberships(self, words: Sequence[str]) -> list[tuple[str, ...]]:
        """For each word, the lists that hold it or the form it is a part of (`B-` its first word, `I-` a later one)."""
        found = [_told_to_recogniser(self.single.get(word.lower(), ()), word[:1].isupper()) for word in words]
        for at, size, entry in self.find_all(words):
            for k in range(size):
                found[at + k] = (*found[at + k], ("B-" if k == 0 else "I-") + entry.listed)
        return found

    def is_common(self, word: str) -> bool:
        """Does English write this word in lower case?"""
        return "common" in self.single.get(word.lower(), ())

    def is_title(self, word: str) -> bool:
        """Is this word a rank, an office or an address that stands before a person's name?"""
        return not {"title", _UNSEEN}.isdisjoint(self.single.get(word.lower().rstrip("."), ()))

    def is_given(self, word: str) -> bool:
        """Is this word a frequent given name?"""
        return "given" in self.single.get(word.lower(), ())


@cache
def _told_to_recogniser(own: Words, capital: bool) -> Words:
    """Of the lists that hold a word, those that are features of it; few sets of lists occur."""
    return tuple(x for x in own if x not in (_UNSEEN, _STRUCTURE) and (capital or x in ("title", "common")))


def plain(word: str) -> str:
    """A word with a plain apostrophe, its case kept."""
    return word if word.isascii() else word.replace("’", "'").replace("ʼ", "'")


def plain_all(words: Sequence[str]) -> Sequence[str]:
    """The words with plain apostrophes; most sentences have no other."""
    return words if "".join(words).isascii() else [plain(w) for w in words]


@cache
def gazetteer() -> Gazetteer:
    """The shipped lists, opened once a process."""
    forms: dict[Words, Entry] = {}
    for name, others, people, capitals, kind, _ in _table("places.tsv"):
        is_place = kind not in ("religion", "people")
        _add(forms, [name, *_split(others)], Entry(name, kind if is_place else "people", "place" if is_place else None))
        _add(forms, _split(people), Entry(name, "people", None))
        for capital in _split(capitals):
            _add(forms, [capital], Entry(_split(capitals)[0], "city", "place"))
    for name, others, kind, _ in _table("bodies.tsv"):
        entry = Entry(name, kind, "group" if kind == "group" else "organisation")
        _add(forms, [name, *_split(others)], entry)
    longest: dict[str, int] = {}
    for words in forms:
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return Gazetteer(forms, longest, _single_words())


def _add(forms: dict[Words, Entry], names: Sequence[str], entry: Entry) -> None:
    for name in names:
        forms.setdefault(tuple(plain(w.text) for w in find_words(name)), entry)


def _single_words() -> dict[str, Words]:
    lists: dict[str, list[str]] = {}
    labels = (("given_names", "given"), ("titles", "title"), ("ranks", _UNSEEN), ("common_words", "common"))
    for file, label in labels:
        for line in _lines(file + ".txt"):
            for word in line.split():
                lists.setdefault(word, []).append(label)
    for line in _lines("designators.txt"):
        kind, words = line.split(": ")
        for word in words.split():
            lists.setdefault(word, []).append("of-" + kind)
    return {word: tuple(dict.fromkeys(found)) for word, found in lists.items()}


def _lines(name: str) -> list[str]:
    text = files("secondsource.weights").joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]


def _table(name: str) -> list[list[str]]:
    return [line.split("\t") for line in _lines(name)[1:]]


def _split(cell: str) -> list[str]:
    return [part for part in cell.split(";") if part]
