"""Two wordings → the words that both have, and those that only one has.

Goes in: two strings. Comes out: their exact characters, cut into runs. Knows nothing of articles and concludes nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

# SequenceMatcher is cubic where one word stands over and over; 200 words a side are a second of work in that case, and
# longer than any passage of the six stories that is not the same word for word (the longest: 71).
_MOST_WORDS = 200
_WORD = re.compile(r"\S+")
# What does not make another word of it: the shape of quotation marks, and signs before and behind.
_SHAPES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_SIGNS = "\"'.,;:!?()[]{}-…«»"


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one of two wordings; `only`: the other has not these words in this place."""

    text: str
    only: bool


@dataclass(frozen=True, slots=True)
class WordChanges:
    """Two wordings as runs of characters, and how many of their words are `same`, of the longer one's `words`.
    `compared` is false where they are too long to be set against each other word by word: then nothing is marked."""

    before: tuple[Run, ...]
    after: tuple[Run, ...]
    same: int
    words: int
    compared: bool = True


def word_changes(before: str, after: str) -> WordChanges:
    """Which words of two wordings differ, in order (Ratcliff and Obershelp, as Python's difflib has it); case and the
    signs round a word make no other word of it."""
    old, new = list(_WORD.finditer(before)), list(_WORD.finditer(after))
    a, b = [_bare(m[0]) for m in old], [_bare(m[0]) for m in new]
    first = _common(a, b)
    last = _common(a[first:][::-1], b[first:][::-1])
    middle_a, middle_b = a[first : len(a) - last], b[first : len(b) - last]
    longer = max(len(a), len(b))
    if max(len(middle_a), len(middle_b)) > _MOST_WORDS:
        return WordChanges((Run(before, False),), (Run(after, False),), first + last, longer, False)
    blocks = SequenceMatcher(None, middle_a, middle_b, autojunk=False).get_matching_blocks()
    same_a, same_b = set(range(first)), set(range(first))
    same_a |= set(range(len(a) - last, len(a)))
    same_b |= set(range(len(b) - last, len(b)))
    for block in blocks:
        same_a |= {first + block.a + n for n in range(block.size)}
        same_b |= {first + block.b + n for n in range(block.size)}
    return WordChanges(_runs(before, old, same_a), _runs(after, new, same_b), len(same_a), longer)


def _bare(word: str) -> str:
    plain = word.translate(_SHAPES)
    return plain.strip(_SIGNS).casefold() or plain


def _common(a: Sequence[str], b: Sequence[str]) -> int:
    """How many words two lists begin with in common."""
    number = 0
    for one, other in zip(a, b, strict=False):
        if one != other:
            break
        number += 1
    return number


def _runs(text: str, words: Sequence[re.Match[str]], same: set[int]) -> tuple[Run, ...]:
    """The whole of `text`; white space between two words that only this one has goes with them."""
    runs: list[Run] = []
    begin = 0
    for number, word in enumerate(words):
        only = number not in same
        if runs and runs[-1].only and only:
            runs[-1] = Run(runs[-1].text + text[begin : word.end()], True)
        else:
            if word.start() > begin:
                _add(runs, text[begin : word.start()], only=False)
            _add(runs, word[0], only=only)
        begin = word.end()
    _add(runs, text[begin:], only=False)
    return tuple(runs)


def _add(runs: list[Run], text: str, *, only: bool) -> None:
    if not text:
        return
    if runs and runs[-1].only == only:
        runs[-1] = Run(runs[-1].text + text, only)
    else:
        runs.append(Run(text, only))
