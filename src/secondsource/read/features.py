"""What the tagger and the name recogniser see of a word. Training and running share this file.

Goes in: the words of one sentence (and, for names, their tags). Comes out: a list of feature strings a word. A change
here asks for new weights (`training/`): weights and features belong together.

The set is the usual one of sequence labelling with a linear-chain CRF: Ratnaparkhi (1996) for tags, Zhang and
Johnson (2003) for names.
"""

from collections.abc import Sequence
from functools import lru_cache

_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-"})
_START, _STOP = "<s>", "</s>"
# Endings up to four letters, as Ratnaparkhi (1996) has them; other lengths were not tried.
_LONGEST_ENDING = 4


@lru_cache(maxsize=32768)
def fold_word(word: str) -> str:
    """A word as the features compare it: lower case, plain marks, digits as 0."""
    return "".join("0" if c.isdigit() else c for c in word.translate(_PLAIN).lower())


@lru_cache(maxsize=32768)
def shape(word: str) -> str:
    """The outline of a word: X upper case, x lower case, 0 digits, marks as they are; at most two alike in a row."""
    out: list[str] = []
    for char in word[:40].translate(_PLAIN):
        mark = "X" if char.isupper() else "x" if char.isalpha() else "0" if char.isdigit() else char
        if out[-2:] != [mark, mark]:
            out.append(mark)
    return "".join(out)


@lru_cache(maxsize=32768)
def _own_tag_features(word: str) -> tuple[str, ...]:
    """Features of a word that do not depend on where it stands."""
    low = fold_word(word)[:40]
    found = ["w=" + low, "s=" + shape(word)]
    found += [f"e{n}={low[-n:]}" for n in range(1, _LONGEST_ENDING + 1) if len(low) > n]
    found += [f"b{n}={low[:n]}" for n in range(1, 4) if len(low) > n]
    return tuple(found)


def tag_features(words: Sequence[str]) -> list[list[str]]:
    """What the tagger sees of each word: its form, ending, beginning and outline, and two neighbours on each side."""
    low = [_START, _START, *(fold_word(w)[:40] for w in words), _STOP, _STOP]
    found: list[list[str]] = []
    five = zip(low, low[1:], low[2:], low[3:], low[4:], strict=False)
    for i, (word, (before2, before, own, after, after2)) in enumerate(zip(words, five, strict=True)):
        features = [
            "bias",
            *_own_tag_features(word),
            "p=" + before,
            "n=" + after,
            "pp=" + before2,
            "nn=" + after2,
            f"pw={before}|{own}",
            f"wn={own}|{after}",
            f"pn={before}|{after}",
            "pe=" + before[-3:],
            "ne=" + after[-3:],
            f"pe|e={before[-2:]}|{own[-2:]}",
        ]
        if i == 0 and word[:1].isupper():
            features.append("first-capital")
        elif word[:1].isupper():
            features.append("inner-capital")
        found.append(features)
    return found


@lru_cache(maxsize=32768)
def _own_name_features(word: str) -> tuple[str, ...]:
    low = fold_word(word)[:40]
    found = ["w=" + low, "s=" + shape(word), "c=" + case_of(word)]
    found += [f"e{n}={low[-n:]}" for n in (1, 2, 3, 4) if len(low) > n]
    found += [f"b{n}={low[:n]}" for n in (2, 3, 4) if len(low) > n]
    return tuple(found)


@lru_cache(maxsize=32768)
def case_of(word: str) -> str:
    """How a word is written: `Xx` capitalised, `XX` all capitals, `xx` none, `xX` a capital inside, `00` digits."""
    if not any(c.isalpha() for c in word):
        return "00" if any(c.isdigit() for c in word) else "--"
    if word.islower():
        return "xx"
    if word.isupper():
        return "X" if len(word) == 1 else "XX"
    return "Xx" if word[0].isupper() and word[1:].islower() else "xX"


def name_features(words: Sequence[str], tags: Sequence[str], lists: Sequence[Sequence[str]]) -> list[list[str]]:
    """What the name recogniser sees of each word: form, outline, tag and list membership, of it and its neighbours.

    `lists` says of each word which shipped lists hold it (`gazetteer.memberships`).
    """
    pad, after_pad = [_START] * 2, [_STOP] * 2
    low = [*pad, *(fold_word(w)[:40] for w in words), *after_pad]
    cases = [*pad, *(case_of(w) for w in words), *after_pad]
    pos = [*pad, *tags, *after_pad]
    known: list[tuple[str, ...]] = [(), (), *map(tuple, lists), (), ()]
    heads = _runs(cases[2:-2])
    told = list(map(_told_of_word, low, cases))
    marked = list(map(_told_of_marks, pos, known))
    found: list[list[str]] = []
    for i, word in enumerate(words):
        j = i + 2
        before, case, after = cases[j - 1 : j + 2]
        low_before, own, low_after = low[j - 1 : j + 2]
        features = [
            "bias",
            *_own_name_features(word),
            "t=" + pos[j],
            "run=" + heads[i],
            *told[j - 1][0],
            *marked[j - 1][0],
            *told[j + 1][1],
            *marked[j + 1][1],
            *told[j - 2][2],
            *marked[j - 2][2],
            *told[j + 2][3],
            *marked[j + 2][3],
        ]
        if known[j]:
            features += ["l=" + x for x in known[j]]
            features += [f"l={x}|s={before}|{after}" for x in known[j]]
        features += (
            f"ccc={before}|{case}|{after}",
            f"ttt={pos[j - 1]}|{pos[j]}|{pos[j + 1]}",
            f"pw|w={low_before}|{own}",
            f"w|nw={own}|{low_after}",
            "pe=" + low_before[-3:],
            "ne=" + low_after[-3:],
        )
        if i == 0:
            features += ("first", "first|c=" + case)
        found.append(features)
    return found


# What four words are told of one: as the word before them, behind, two before and two behind. Apart, as words with
# their tags and lists are three times as many as words.
_SIDES = ("p", "n", "pp", "nn")


@lru_cache(maxsize=32768)
def _told_of_word(low: str, case: str) -> tuple[tuple[str, ...], ...]:
    return tuple((f"{side}w={low}", f"{side}c={case}") for side in _SIDES)


@lru_cache(maxsize=4096)
def _told_of_marks(tag: str, known: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple((f"{side}t={tag}", *(f"{side}l={x}" for x in known)) for side in _SIDES)


def _runs(cases: Sequence[str]) -> list[str]:
    """For each word the length of the run of capitalised words it stands in and its place there, up to four."""
    found: list[str] = []
    at = 0
    while at < len(cases):
        end = at
        while end < len(cases) and cases[end] in ("Xx", "XX", "xX", "X"):
            end += 1
        if end == at:
            found.append("-")
            at += 1
            continue
        size = end - at
        found += [f"{min(size, 4)}.{min(k, 3)}" for k in range(size)]
        at = end
    return found
