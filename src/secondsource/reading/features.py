"""What the tagger and the name recogniser see of a word. Training and running share this file.

Goes in: the words of one sentence (and, for names, their tags). Comes out: what a model sees of
it (`crf.Seen`), and what a word tells of itself and its neighbours. A change here asks for new weights (`training/`):
weights and features belong together.

The set is the usual one of sequence labelling with a linear-chain CRF: Ratnaparkhi (1996) for tags, Zhang and
Johnson (2003) for names.
"""

from collections.abc import Sequence
from functools import lru_cache

from .crf import Seen, Told

_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-"})
_START, _STOP = "<s>", "</s>"
# What is told of a word that stands before, behind, two before and two behind.
_SIDES = ("p", "n", "pp", "nn")
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


def see_tags(words: Sequence[str]) -> Seen:
    """What the tagger sees of each word: its form, ending, beginning and outline, and two neighbours on each side."""
    low = [_START, *(fold_word(w)[:40] for w in words), _STOP]
    single = []
    for i, (before, own, after) in enumerate(zip(low, low[1:], low[2:], strict=False)):
        capital = "" if not words[i][:1].isupper() else "inner-capital" if i else "first-capital"
        ends = f"pe|e={before[-2:]}|{own[-2:]}"
        single.append((f"pw={before}|{own}", f"wn={own}|{after}", f"pn={before}|{after}", ends, capital))
    return Seen(((_START, _START, *words, _STOP, _STOP),), single)


def tell_tagger(word: str) -> Told:
    """What a word tells the tagger of itself and of the four beside it."""
    low = fold_word(word)[:40]
    own = ["bias", "w=" + low, "s=" + shape(word)]
    own += [f"e{n}={low[-n:]}" for n in range(1, _LONGEST_ENDING + 1) if len(low) > n]
    own += [f"b{n}={low[:n]}" for n in range(1, 4) if len(low) > n]
    return own, ("p=" + low, "pe=" + low[-3:]), ("n=" + low, "ne=" + low[-3:]), ("pp=" + low,), ("nn=" + low,)


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


def see_names(words: Sequence[str], tags: Sequence[str], lists: Sequence[tuple[str, ...]]) -> Seen:
    """What the name recogniser sees of each word: form, outline, tag and list membership, of it and its neighbours.

    `lists` says of each word which shipped lists hold it (`gazetteer.memberships`).
    """
    low = [_START, *(fold_word(w)[:40] for w in words), _STOP]
    cases = [_START, *(case_of(w) for w in words), _STOP]
    pos = [_START, *tags, _STOP]
    heads = _runs(cases[1:-1])
    single = []
    marks: list[tuple[str, tuple[str, ...], str, str, str]] = []
    for i, known in enumerate(lists):
        marks.append((tags[i], known, cases[i], cases[i + 1], cases[i + 2]))
        single.append(
            (
                f"pw|w={low[i]}|{low[i + 1]}",
                f"w|nw={low[i + 1]}|{low[i + 2]}",
                f"ttt={pos[i]}|{pos[i + 1]}|{pos[i + 2]}",
                "run=" + heads[i],
                "" if i else "first",
                "" if i else "first|c=" + cases[1],
            )
        )
    start, stop = ((mark, (), mark, mark, mark) for mark in (_START, _STOP))
    return Seen(((_START, _START, *words, _STOP, _STOP), (start, start, *marks, stop, stop)), single)


def tell_recogniser(word: str) -> Told:
    """What a word tells the name recogniser of itself and of the four beside it."""
    low = fold_word(word)[:40]
    case = word if word in (_START, _STOP) else case_of(word)
    own = ["bias", "w=" + low, "s=" + shape(word), "c=" + case]
    own += [f"e{n}={low[-n:]}" for n in (1, 2, 3, 4) if len(low) > n]
    own += [f"b{n}={low[:n]}" for n in (2, 3, 4) if len(low) > n]
    p, n, pp, nn = ((f"{side}w={low}", f"{side}c={case}") for side in _SIDES)
    return own, (*p, "pe=" + low[-3:]), (*n, "ne=" + low[-3:]), pp, nn


def tell_recogniser_marks(marks: tuple[str, tuple[str, ...], str, str, str]) -> Told:
    """What a word's tag, lists, and way of writing (between those of its neighbours) tell the name recogniser."""
    tag, known, before, case, after = marks
    p, n, pp, nn = ((f"{side}t={tag}", *(f"{side}l={x}" for x in known)) for side in _SIDES)
    own = ("t=" + tag, f"ccc={before}|{case}|{after}", *(f"l={x}" for x in known))
    return (*own, *(f"l={x}|s={before}|{after}" for x in known)), p, n, pp, nn


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
