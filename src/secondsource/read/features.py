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
    for i, word in enumerate(words):
        before2, before, own, after, after2 = low[i : i + 5]
        features = [
            "bias",
            *_own_tag_features(word),
            "p=" + before,
            "n=" + after,
            "pp=" + before2,
            "nn=" + after2,
            "pw=" + before + "|" + own,
            "wn=" + own + "|" + after,
            "pn=" + before + "|" + after,
            "pe=" + before[-3:],
            "ne=" + after[-3:],
            "pe|e=" + before[-2:] + "|" + own[-2:],
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
    found: list[list[str]] = []
    for i, word in enumerate(words):
        j = i + 2
        before, case, after = cases[j - 1 : j + 2]
        features = ["bias", *_own_name_features(word), "t=" + pos[j], "run=" + heads[i]]
        for name, k in (("p", j - 1), ("n", j + 1), ("pp", j - 2), ("nn", j + 2)):
            features += _neighbour_features(name, low[k], cases[k], pos[k], known[k])
        for x in known[j]:
            features.append("l=" + x)
        for x in known[j]:
            features.append(f"l={x}|s={before}|{after}")
        features += (
            f"ccc={before}|{case}|{after}",
            f"ttt={pos[j - 1]}|{pos[j]}|{pos[j + 1]}",
            f"pw|w={low[j - 1]}|{low[j]}",
            f"w|nw={low[j]}|{low[j + 1]}",
            "pe=" + low[j - 1][-3:],
            "ne=" + low[j + 1][-3:],
        )
        if i == 0:
            features += ("first", "first|c=" + case)
        found.append(features)
    return found


@lru_cache(maxsize=65536)
def _neighbour_features(name: str, low: str, case: str, tag: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """What a word is told of one neighbour; the same neighbours come again and again."""
    return (f"{name}w={low}", f"{name}c={case}", f"{name}t={tag}", *(f"{name}l={x}" for x in known))


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
