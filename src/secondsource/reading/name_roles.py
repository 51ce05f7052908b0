"""The roles that stand beside a person's name: titles before it, appositions on either side; and the kind that an
apposition gives any name.

Goes in: the words of a sentence and where a name stands among them. Comes out: ranges of words. Titles are a closed
list (`weights/titles.txt`).
"""

from collections.abc import Sequence

from ..model.readings import NameKind, Token
from ..text.english import HYPHENS
from .gazetteer import gazetteer
from .name_cut import is_possessive

# An apposition longer than this is taken for a clause of its own; a judgement, not measured.
_APPOSITION = 22
# One before a name is shorter ("the chairwoman of the Harbour Workers' Union, Anna Berg"); a judgement as well.
_FRONTED = 12
# Words before the first word of rank ("New York City Mayor"); a judgement, to keep a caption glued to a title out.
_LONGEST_TITLE = 4
_BEGINS_APPOSITION = frozenset(("DET", "ADJ", "NOUN", "PROPN", "PRON", "ADV", "NUM", "VERB"))
_IN_FRONTED = frozenset(("ADJ", "NOUN", "PROPN", "ADP", "DET", "PART", "NUM"))
_ARTICLES = frozenset(("a", "an", "the", "one"))
_STOPS = frozenset((",", ".", ";", ":", "—", "–", "("))
_POSSESSIVES = frozenset(("his", "her", "its", "their"))
_ENDS_FRONTED = frozenset((",", ".", ";", ")"))


def title_before(tokens: Sequence[Token], start: int) -> tuple[int, int] | None:
    """The title that stands right before a name: "former Iraqi Prime Minister" as a range of words."""
    lists = gazetteer()
    stop = start - 1 if start > 1 and tokens[start - 1].text == "." else start
    at, title = stop, None
    while at and (start if title is None else title) - at < _LONGEST_TITLE and _in_title(tokens[at - 1]):
        at -= 1
        if lists.is_title(tokens[at].text):
            title = at
    if title is None:
        return None
    while at < title and tokens[at].tag in ("PUNCT", "NUM"):
        at += 1
    return at, start


def _in_title(token: Token) -> bool:
    lists = gazetteer()
    if lists.is_title(token.text):
        return True
    return token.tag in ("ADJ", "NOUN", "PROPN") or token.text in HYPHENS


def apposition_before(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
    """The role before a name and a comma: "the mayor of Harstad, Anna Berg, said" as a range without its article.

    It begins behind an article or a possessive, has a title for its head and neither verb nor comma; the name is closed
    off in its turn, so that no list is taken for one.
    """
    if start < 3 or tokens[start - 1].text != "," or end >= len(tokens):
        return None
    if tokens[end].text not in _ENDS_FRONTED and tokens[end].tag not in ("VERB", "AUX"):
        return None
    lists = gazetteer()
    for at in range(start - 2, max(-1, start - 2 - _FRONTED), -1):
        word = tokens[at].text.lower()
        if word in _ARTICLES | _POSSESSIVES or is_possessive(word):
            head = _first_head(tokens, at + 1, start - 1)
            if head is not None and lists.is_title(tokens[head].text):
                return at + 1, start - 1
        if tokens[at].tag not in _IN_FRONTED or is_possessive(word):
            return None
    return None


def _first_head(tokens: Sequence[Token], start: int, stop: int) -> int | None:
    """The last noun before the first preposition: what the phrase is called."""
    first = next((i for i in range(start, stop) if tokens[i].tag == "ADP"), stop)
    return first - 1 if first > start and tokens[first - 1].tag in ("NOUN", "PROPN") else None


def apposition_after(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    """The apposition behind a name: ", a retired general" without its commas."""
    if end + 2 >= len(tokens) or tokens[end].text != "," or tokens[end + 1].tag not in _BEGINS_APPOSITION:
        return None
    start = end + 1
    stop = next((i for i in range(start, min(start + _APPOSITION, len(tokens))) if _ends_apposition(tokens, i)), None)
    if stop is None or stop == start or any(_is_clause(tokens, i) for i in range(start, stop)):
        return None
    lists = gazetteer()
    words = [t.text.lower() for t in tokens[start:stop]]
    if not any(t.tag == "NOUN" for t in tokens[start:stop]) and not any(lists.is_title(w) for w in words):
        return None
    return (start, stop) if words[0] in _ARTICLES or any(lists.is_title(w) for w in words) else None


def kind_by_apposition(tokens: Sequence[Token], end: int) -> NameKind | None:
    """The kind that the noun behind a name gives it: "X, one of the largest militias" is a group; None where not."""
    span = apposition_after(tokens, end)
    if span is None:
        return None
    lists = gazetteer()
    nouns = ("NOUN", "PROPN", "PUNCT")
    for at in range(*span):
        if tokens[at].tag not in nouns[:2] or (at + 1 < span[1] and tokens[at + 1].tag in nouns):
            continue
        if at + 1 < span[1] and is_possessive(tokens[at + 1].text):
            continue  # "the union's chairwoman" is no union
        word = tokens[at].text.lower()
        kinds = {x for form in _singulars(word) for x in lists.single.get(form, ())}
        heads: tuple[NameKind, ...] = ("group", "organisation", "place")
        return None if lists.is_title(word) else next((k for k in heads if "of-" + k in kinds), None)
    return None


def _singulars(word: str) -> tuple[str, ...]:
    return word, word.removesuffix("s"), word.removesuffix("ies") + "y"


def _ends_apposition(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].text
    return word in _STOPS or word.lower() in ("who", "which", "whose", "that")


def _is_clause(tokens: Sequence[Token], at: int) -> bool:
    """Does this word show that a clause began, not an apposition? A participle before its noun does not."""
    token = tokens[at]
    participle = token.tag == "VERB" and token.text.lower().endswith(("ed", "ing")) and at + 1 < len(tokens)
    modifies = participle and tokens[at - 1].tag in ("DET", "ADJ", "ADV", "PUNCT")
    if modifies and tokens[at + 1].tag in ("NOUN", "PROPN", "ADJ"):
        return False
    return token.tag in ("AUX", "VERB", "SCONJ") or (token.tag == "PRON" and token.text.lower() not in _POSSESSIVES)
