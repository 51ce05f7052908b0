"""What the words beside a name say of its kind: "in X", "the capital X", "X's border", "shares in X", "X, 58,".

Goes in: tagged sentences and a candidate. Comes out: the kinds that its neighbours speak for. Looks two words before
and behind; knows no name. That words of an unknown country make an adjective of it ("Ruritania", "Ruritanian") is asked
here too: those are no bearers, and what they are made of is a place.
"""

import re
from collections.abc import Iterable, Sequence

from ..model.readings import NameKind, Token
from .gazetteer import gazetteer, plain
from .name_cut import is_possessive

# Prepositions of place that stand before few names of people or bodies. "At", "from", "to" and "with" take all kinds.
_PLACING = frozenset("in near outside across throughout around inside into neighbouring neighboring".split())
# What people put money or faith in: before "in X" it speaks for a body.
_INVESTED = frozenset("share shares stake stakes stock holding interest confidence trust faith majority".split())
# What only a territory has; a company has a president and a director too (WordNet: capital.n.03, border.n.01 and such).
_OF_TERRITORY = frozenset(
    """capital parliament government border borders army navy airspace coast coastline territory soil people population
    airport suburbs outskirts streets""".split()
)
# What only a company or a body has.
_OF_BODY = frozenset("shares spokesman spokeswoman spokesperson headquarters shareholders employees staff".split())
_AGE = re.compile(r"1\d|[2-9]\d")
# Endings that make an adjective or a people of a country's name (closed class; Quirk et al. 1985, appendix I).
_DEMONYM = re.compile(r"(\w{3,}?)(?:i?ans?|ns?|is?|ese|ish)")
_FINAL_VOWELS = "aeiouy"
_NOUNS = ("NOUN", "ADJ")


def context_kinds(tokens: Sequence[Token], start: int, end: int) -> list[NameKind]:
    """The kinds for which the words around `tokens[start:end]` speak, one for each sign, in order."""
    found = [
        _before(tokens, start, end),
        _noun_beside(tokens, start, end),
        _behind(tokens, end),
    ]
    return [kind for kind in found if kind is not None]


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text.lower() if 0 <= at < len(tokens) else ""


def _before(tokens: Sequence[Token], start: int, end: int) -> NameKind | None:
    before = _word(tokens, start - 1)
    if before in _PLACING and not is_possessive(_word(tokens, end)):
        # "in X's view" is anybody's.
        return "organisation" if _word(tokens, start - 2) in _INVESTED else "place"
    if before == "capital" or (before == "of" and _word(tokens, start - 2) == "capital"):
        return "place"
    if before == "based" and _word(tokens, start - 2) in ("-", "‑", "‐"):
        return "organisation"
    return None


def _noun_beside(tokens: Sequence[Token], start: int, end: int) -> NameKind | None:
    """The kind of the common noun that stands right before or behind, or before "of": "the X union", "the port of X"."""
    if _word(tokens, start - 1) == "of":
        kind = _headed(tokens, start - 2)
        return kind if kind == "place" else None
    behind = _headed(tokens, end) if end < len(tokens) and _headed(tokens, end + 1) is None else None
    return behind or _headed(tokens, start - 1)


def _headed(tokens: Sequence[Token], at: int) -> NameKind | None:
    if not 0 <= at < len(tokens) or tokens[at].tag not in _NOUNS or not tokens[at].text.islower():
        return None
    lists = gazetteer().single.get(tokens[at].text, ())
    heads: tuple[NameKind, ...] = ("place", "group", "organisation")
    return next((kind for kind in heads if "of-" + kind in lists), None)


def _behind(tokens: Sequence[Token], end: int) -> NameKind | None:
    first, second = _word(tokens, end), _word(tokens, end + 1)
    if is_possessive(first):
        return "place" if second in _OF_TERRITORY else "organisation" if second in _OF_BODY else None
    if first in _OF_BODY:
        return "organisation"
    if first == "," and (second == "who" or (_AGE.fullmatch(second) and _word(tokens, end + 2) in (",", "."))):
        return "person"
    return "place" if first in ("-", "‑", "‐") and second == "based" else None


def demonyms(words: Iterable[str]) -> dict[str, str]:
    """For each word that is another one with an ending of nationality, that other: "Ruritanian" of "Ruritania"."""
    known = sorted({plain(w) for w in words})
    roots: dict[str, str] = {}
    for word in known:
        roots.setdefault(word.rstrip(_FINAL_VOWELS).lower(), word)
    found = {}
    for word in known:
        match = _DEMONYM.fullmatch(word)
        root = roots.get(match[1].rstrip(_FINAL_VOWELS).lower()) if match else None
        if root is not None and len(root) < len(word):
            found[word] = root
    return found
