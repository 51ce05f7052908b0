"""Whether a person's name is a man's or a woman's: what "he" and "she" may mean.

Goes in: a full name's words. Comes out: "he", "she" or None; names that both bear, and unknown ones, say nothing. The
given names are a list (`speakers_given.txt`), the surnames those endings that women alone bear in Slavic countries and
Iceland.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Literal
from unicodedata import combining, normalize

Pronoun = Literal["he", "she"]
# Czech, Slovak, Bulgarian and Russian; Icelandic. "-ska" and "-ina" end men's names elsewhere.
_WOMENS = ("ová", "ova", "eva", "cká", "ská", "skaya", "dóttir", "dottir")
# Courtesy titles.
TITLED: Mapping[str, Pronoun] = MappingProxyType(
    {"mr": "he", "sir": "he", "lord": "he", "mrs": "she", "ms": "she", "miss": "she", "lady": "she", "dame": "she"}
)
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "ß": "ss"})


def gender_of(words: list[str]) -> Pronoun | None:
    """What a name of a given name and a surname says; alone only women's names do, as men's are surnames too."""
    if len(words) < 2:
        return "she" if words and _given().get(_plain(words[0])) == "she" else None
    return _given().get(_plain(words[0])) or ("she" if words[-1].lower().endswith(_WOMENS) else None)


def is_given(word: str) -> bool:
    """Is the word a given name that one of the two bears?"""
    return _plain(word) in _given()


def leans(words: list[str]) -> Pronoun | None:
    """What a name in no list makes likelier, for choosing between two: most that end in "a" are women's."""
    return gender_of(words) or ("she" if len(words) > 1 and words[0].lower().endswith("a") else None)


def _plain(word: str) -> str:
    """Without accents: "Goran" and "Göran", "Zoë" and "Zoe" are one."""
    low = word.lower().translate(_LETTERS)
    return low if low.isascii() else "".join(c for c in normalize("NFKD", low) if not combining(c))


@cache
def _given() -> dict[str, Pronoun]:
    found: dict[str, Pronoun] = {}
    for line in files(__package__).joinpath("speakers_given.txt").read_text(encoding="utf-8").splitlines():
        word, _, names = line.partition(": ")
        pronoun: Pronoun = "he" if word == "he" else "she"
        if not line.startswith("#"):
            found.update(dict.fromkeys(names.split(), pronoun))
    return found
