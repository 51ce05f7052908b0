"""What the tagger and the name recogniser see of a word. Training and running share this file.

Goes in: the words of one sentence (and, for names, their tags). Comes out: what a model sees of it (`crf.Seen`), and
what a word tells of itself and its neighbours, alone and together (`crf.Features`). A change here asks for new weights
(`training/`): weights and features belong together.

The set is the usual one of sequence labelling with a linear-chain CRF: Ratnaparkhi (1996) for tags, Zhang and
Johnson (2003) for names.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

from .crf import REACH, Column, Features, Joint, Seen, Told

_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-"})
_START, _STOP = "<s>", "</s>"
_CAPITALS = frozenset(("Xx", "XX", "xX", "X"))
_NO_RUN = ("run=-",)
# What is told of a word that stands before, behind, two before and two behind.
_SIDES = ("p", "n", "pp", "nn")
# Endings up to four letters, as Ratnaparkhi (1996) has them; other lengths were not tried.
_LONGEST_ENDING = 4


def fold_word(word: str) -> str:
    """A word as the features compare it: lower case, plain marks, digits as 0."""
    if word.isascii() and word.isalpha():  # four of five words that an article brings, at a twentieth of the time
        return word.lower()
    return "".join("0" if c.isdigit() else c for c in word.translate(_PLAIN).lower())


def shape(word: str) -> str:
    """The outline of a word: X upper case, x lower case, 0 digits, marks as they are; at most two alike in a row."""
    if word.isascii() and word.isalpha():
        if word.islower():
            return "xx"[: len(word)]
        if word[0].isupper() and word[1:].islower():
            return "Xxx"[: len(word)]
    out: list[str] = []
    for char in word[:40].translate(_PLAIN):
        mark = "X" if char.isupper() else "x" if char.isalpha() else "0" if char.isdigit() else char
        if out[-2:] != [mark, mark]:
            out.append(mark)
    return "".join(out)


def see_tags(words: Sequence[str]) -> Seen:
    """What the tagger sees of each word: whether a capital opens it there, and the word."""
    capitals = ["inner-capital" if word[:1].isupper() else "" for word in words]
    if capitals and capitals[0]:
        capitals[0] = "first-capital"
    nothing = ("",) * REACH
    return Seen(((*nothing, *capitals, *nothing), _padded(words)))


def _tell_mark(mark: str) -> Told:
    """What is a feature by itself, where it is not empty."""
    return ((mark,) if mark else (),)


def _padded(column: Sequence[str]) -> Sequence[str]:
    return (_START, _START, *column, _STOP, _STOP)


# The features of a word that the tagger is told, by kind: of itself and of the four beside it.
_TAGGER_KINDS = (
    ("bias", "w", "s", "e1", "e2", "e3", "e4", "b1", "b2", "b3"),
    ("p", "pe"),
    ("n", "ne"),
    ("pp",),
    ("nn",),
)


def tell_tagger(word: str) -> Told:
    """What a word tells the tagger of itself and of the four beside it."""
    low, (*ends, b1, b2, b3, _) = _cut(word)
    end = low[-3:]
    return ("", low, shape(word), *ends, b1, b2, b3), (low, end), (low, end), (low,), (low,)


def _cut(word: str) -> tuple[str, tuple[str | None, ...]]:
    """A word folded, its endings of one to four letters and its beginnings; None for what is all of it."""
    low = fold_word(word)[:40]
    size = len(low)
    if size > _LONGEST_ENDING:
        return low, (low[-1:], low[-2:], low[-3:], low[-4:], low[:1], low[:2], low[:3], low[:4])
    sizes = range(1, _LONGEST_ENDING + 1)
    return low, (*(low[-n:] if size > n else None for n in sizes), *(low[:n] if size > n else None for n in sizes))


def parts_of_word(word: str) -> tuple[str, str]:
    """What joint features name of a word: its form and its ending."""
    low = fold_word(word)[:40]
    return low, low[-2:]


_FORM, _ENDING = 0, 1
TAGGER = Features(
    (Column(_tell_mark), Column(tell_tagger, _TAGGER_KINDS, parts_of_word)),
    (
        Joint("pw", ((1, _FORM, -1), (1, _FORM, 0))),
        Joint("wn", ((1, _FORM, 0), (1, _FORM, 1))),
        Joint("pn", ((1, _FORM, -1), (1, _FORM, 1))),
        Joint("pe|e", ((1, _ENDING, -1), (1, _ENDING, 0))),
    ),
)


@lru_cache(maxsize=32768)
def case_of(word: str) -> str:
    """How a word is written: `Xx` capitalised, `XX` all capitals, `xx` none, `xX` a capital inside, `00` digits."""
    if not word.isalpha() and not any(c.isalpha() for c in word):
        return "00" if any(c.isdigit() for c in word) else "--"
    if word.islower():
        return "xx"
    if word.isupper():
        return "X" if len(word) == 1 else "XX"
    return "Xx" if word[0].isupper() and word[1:].islower() else "xX"


def see_names(words: Sequence[str], tags: Sequence[str], lists: Sequence[tuple[str, ...]]) -> Seen:
    """What the name recogniser sees of each word: its place among capitals and in the sentence, the word, and its tag,
    way of writing (between those of its neighbours) and list membership.

    `lists` says of each word which shipped lists hold it (`gazetteer.memberships`).
    """
    cases = [case_of(w) for w in words]
    places = _runs(cases)
    if places:
        places[0] = (*places[0], "first", "first|c=" + cases[0])
    nothing = ((),) * REACH
    marks = zip(tags, lists, (_START, *cases), cases, (*cases[1:], _STOP), strict=False)
    start, stop = (((mark, (), mark, mark, mark),) * REACH for mark in (_START, _STOP))
    return Seen(((*nothing, *places, *nothing), _padded(words), (*start, *marks, *stop)))


def _tell_place(features: tuple[str, ...]) -> Told:
    """What is said of a word's place, already features."""
    return (features,)


_RECOGNISER_KINDS = (
    ("bias", "w", "s", "c", "e1", "e2", "e3", "e4", "b2", "b3", "b4"),
    ("pw", "pc", "pe"),
    ("nw", "nc", "ne"),
    ("ppw", "ppc"),
    ("nnw", "nnc"),
)


def tell_recogniser(word: str) -> Told:
    """What a word tells the name recogniser of itself and of the four beside it."""
    low, (*ends, _, b2, b3, b4) = _cut(word)
    case = word if word in (_START, _STOP) else case_of(word)
    end = low[-3:]
    beside = (low, case)
    return ("", low, shape(word), case, *ends, b2, b3, b4), (*beside, end), (*beside, end), beside, beside


def tell_recogniser_marks(marks: tuple[str, tuple[str, ...], str, str, str]) -> Told:
    """What a word's tag, lists, and way of writing (between those of its neighbours) tell the name recogniser."""
    tag, known, before, case, after = marks
    p, n, pp, nn = ((f"{side}t={tag}", *(f"{side}l={x}" for x in known)) for side in _SIDES)
    own = ("t=" + tag, f"ccc={before}|{case}|{after}", *(f"l={x}" for x in known))
    return (*own, *(f"l={x}|s={before}|{after}" for x in known)), p, n, pp, nn


def _parts_of_marks(marks: tuple[str, tuple[str, ...], str, str, str]) -> tuple[str]:
    """What joint features name of them: the tag."""
    return (marks[0],)


RECOGNISER = Features(
    (
        Column(_tell_place),
        Column(tell_recogniser, _RECOGNISER_KINDS, parts_of_word),
        Column(tell_recogniser_marks, (), _parts_of_marks),
    ),
    (
        Joint("pw|w", ((1, _FORM, -1), (1, _FORM, 0))),
        Joint("w|nw", ((1, _FORM, 0), (1, _FORM, 1))),
        Joint("ttt", ((2, 0, -1), (2, 0, 0), (2, 0, 1))),
    ),
)


def _runs(cases: Sequence[str]) -> list[tuple[str, ...]]:
    """For each word the length of the run of capitalised words it stands in and its place there, up to four."""
    found: list[tuple[str, ...]] = []
    for capital, run in groupby(cases, _CAPITALS.__contains__):
        size = len(list(run))
        found += [(f"run={min(size, 4)}.{min(k, 3)}",) for k in range(size)] if capital else [_NO_RUN] * size
    return found
