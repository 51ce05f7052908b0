"""What it takes to make one text out of others: the length, in bits, of the shortest account of it that is looked for.

Goes in: wordings. Comes out: costs of a child given its parents, and the words of it that they leave unexplained. Knows
no dates, no credits and no families.

Minimum description length (Rissanen 1978), with the operations of an editor as the code: go on copying, leave some
words out, put another word in, take up the text elsewhere, leave the rest away. What is cut costs one operation however
long it is, what is put in costs by the word: so a text that has back what a cut copy lacks was not made from that copy,
the rule by which copies of manuscripts are told (a reading of the original speaks against the witness that lacks it).
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from secondsource.compare.wordings import Wording

# Costs in bits. The figures hardly hang on them: with 8 for FAR, 3 or 10 for CUT, 30 for PARENT, 3 for _ADDED the edges
# of four synthetic seeds (F1) lie within .003.
# A word that no parent has: the entropy of English is 9.7 to 11.8 bits a word (Shannon 1951).
NEW_WORD = 10.0
# Going on after words put in or left out: nearby, which of the next _WINDOW words; elsewhere, which of a thousand.
NEAR, FAR = 6.0, 12.0
_WINDOW = 48
# Leaving away the rest: where.
CUT = 6.0
# The fewest words that are taken up again: nearby, and elsewhere, where fewer meet by chance.
_LEAST_NEAR, _LEAST_FAR = 3, 5
# Of words that stand in many places of a text so many places are tried.
_PLACES = 4
# A further parent, beside its operations. Of two equal accounts the one with fewer parents.
PARENT = 8.0
# What a derived text adds beyond this share of its words costs that much more a word: who copies cuts rather than adds.
# Without it a mixture of two texts is as well told as the middle of a chain.
_ADDED_SHARE, _ADDED = 0.2, 1.0


@dataclass(frozen=True, slots=True)
class Account:
    """A text told from others: its cost in bits, and how many of its words are new."""

    bits: float
    new: int


class Derivations:
    """Costs of texts of one family, each worked out once."""

    def __init__(self, wordings: Sequence[Wording]) -> None:
        self._codes = {w.id: w.code for w in wordings}
        self._places: dict[str, dict[str, list[int]]] = {}
        self._accounts: dict[tuple[str, tuple[str, ...]], Account] = {}

    def alone(self, child: str) -> float:
        """The bits of a text that was made from nothing at hand."""
        return NEW_WORD * len(self._codes[child])

    def account(self, child: str, parents: Sequence[str]) -> Account:
        """A text told from its parents: of words copied the operations, of new ones their bits."""
        key = (child, tuple(sorted(parents)))
        found = self._accounts.get(key)
        if found is None:
            # By their words, so that the names of the parents decide nothing.
            found = self._accounts[key] = self._parse(child, tuple(sorted(key[1], key=lambda p: (self._codes[p], p))))
        return found

    def _parse(self, child: str, parents: tuple[str, ...]) -> Account:
        code = self._codes[child]
        texts = [self._codes[p] for p in parents]
        bits = PARENT * (len(parents) - 1)
        new, at, which, begun = 0, 0, 0, False
        places = [0] * len(texts)  # where copying from each parent would go on
        furthest = [0] * len(texts)  # how far each has been copied: what lies behind was left away
        while at < len(code):
            run = _run(code, at, texts[which], places[which])
            if run:
                begun = True
                at += run
                places[which] += run
                furthest[which] = max(furthest[which], places[which])
                continue
            found = self._near(code, at, texts, places, which)
            if found is not None:
                bits += NEAR
                begun = True
            else:
                found = self._far(child, at, parents)
                if found is None:
                    bits += NEW_WORD
                    new += 1
                    at += 1
                    continue
                bits += FAR if begun else NEAR
                begun = True
            which, places[found[0]] = found
        bits += sum(CUT for end, text in zip(furthest, texts, strict=True) if end < len(text) - _LEAST_FAR)
        bits += _ADDED * max(0.0, new - _ADDED_SHARE * len(code))
        return Account(round(bits, 3), new)

    def _near(
        self, code: str, at: int, texts: Sequence[str], places: Sequence[int], which: int
    ) -> tuple[int, int] | None:
        """Where the words go on a little further in the text that was copied last, or right where another was left."""
        words = code[at : at + _LEAST_NEAR]
        if len(words) < _LEAST_NEAR:
            return None
        found = texts[which].find(words, max(0, places[which] - _LEAST_NEAR), places[which] + _WINDOW)
        if found >= 0:
            return which, found
        for other, text in enumerate(texts):
            if other != which and text.startswith(code[at : at + _LEAST_FAR], places[other]):
                return other, places[other]
        return None

    def _far(self, child: str, at: int, parents: tuple[str, ...]) -> tuple[int, int] | None:
        code = self._codes[child]
        if at + _LEAST_FAR > len(code):
            return None
        best, found = 0, None
        for which, parent in enumerate(parents):
            text = self._codes[parent]
            for place in self._index(parent).get(code[at : at + _LEAST_FAR], ()):
                length = _run(code, at, text, place)
                if length > best:
                    best, found = length, (which, place)
        return found

    def _index(self, parent: str) -> dict[str, list[int]]:
        index = self._places.get(parent)
        if index is None:
            places: defaultdict[str, list[int]] = defaultdict(list)
            text = self._codes[parent]
            for i in range(len(text) - _LEAST_FAR + 1):
                where = places[text[i : i + _LEAST_FAR]]
                if len(where) < _PLACES:
                    where.append(i)
            index = self._places[parent] = dict(places)
        return index


def _run(code: str, at: int, text: str, place: int) -> int:
    """How many words from `at` on equal those of `text` from `place` on."""
    low, high = 0, 1
    limit = min(len(code) - at, len(text) - place)
    if limit <= 0 or code[at] != text[place]:
        return 0
    while high < limit and code[at : at + high] == text[place : place + high]:
        low, high = high, high * 2
    high = min(high, limit)
    if code[at : at + high] == text[place : place + high]:
        return high
    while high - low > 1:
        middle = (low + high) // 2
        if code[at : at + middle] == text[place : place + middle]:
            low = middle
        else:
            high = middle
    return low
