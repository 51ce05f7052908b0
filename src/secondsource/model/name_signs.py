"""What the words beside a name say of its kind: "in X", "the port of X", "X's border", "shares in X", "X, 58,".

In: tagged words and the range of a name among them. Out: the kinds that its neighbours speak for. Knows no name: closed
classes of prepositions and nouns alone. Reading asks it of one article, comparing of all. Here too: which word is
another one with the ending of a nationality ("Ruritanian"): that is no bearer, and the other is a country.
"""

import re
from collections.abc import Iterable, Sequence

from ..text.english import POSSESSIVE_CLITICS
from .readings import NameKind, Token

# Prepositions of place that stand before few names of people or bodies. "At", "from", "to" and "with" take all kinds.
_PLACING = frozenset("in near outside across throughout around inside into neighbouring neighboring".split())
_COMPASS = frozenset("northern southern eastern western central".split())
# What people put money or faith in, and what is printed: before "in X" it speaks for a body.
_INVESTED = frozenset(
    """share shares stake stakes stock holding interest confidence trust faith majority report reports article interview
    column editorial published quoted""".split()
)
# What only a territory has; a company has a president and a director too (WordNet: capital.n.03, border.n.01 and such).
_OF_TERRITORY = frozenset(
    """capital parliament government border borders army navy airspace coast coastline territory soil people population
    airport suburbs outskirts streets""".split()
)
# What only a company or a body has.
_OF_BODY = frozenset(
    """shares spokesman spokeswoman spokesperson headquarters shareholders employees staff subsidiary factory
    factories""".split()
)
# What only a company or a body has, before "of": "a spokesman of X" may be a person's, "the board of X" is none's.
_OF_COMPANY = frozenset("board shareholders headquarters subsidiary ceo management".split())
_CHIEFS = (("chief", "executive"), ("managing", "director"))
# Who is so "at X" works there (WordNet's worker.n.01, the trades that news quotes); a fire is at a place.
_WORKING = frozenset(
    """analyst economist strategist engineer executive manager director professor researcher lecturer fellow scientist
    historian trader partner chairman chairwoman""".split()
)
# Common nouns that stand beside the name of what they describe ("the port of X", "X airfield", "the X union"):
# hyponyms of WordNet's region.n.03, geological_formation.n.01 and facility.n.01; of organization.n.01.
_PLACE_NOUNS = frozenset(
    """city town village hamlet capital port county province region district governorate state republic kingdom island
    islands river lake valley mountain mountains desert coast peninsula airfield airport base camp bridge harbour
    harbor border suburb neighbourhood neighborhood""".split()
)
_BODY_NOUNS = frozenset(
    """group company firm corporation union party bank ministry agency institute university newspaper broadcaster
    charity club airline carrier manufacturer maker retailer lender foundation committee council association
    federation league""".split()
)
_OF_UNIONS = frozenset("trade trades labour labor".split())
_GROUP_NOUNS = frozenset("militia movement faction brigade rebels militants insurgents guerrillas".split())
_KIND_OF_NOUN: dict[str, NameKind] = {
    **dict.fromkeys(_PLACE_NOUNS, "place"),
    **dict.fromkeys(_BODY_NOUNS, "organisation"),
    **dict.fromkeys(_GROUP_NOUNS, "group"),
}
_AFTER_SUBJECT = ("VERB", "AUX", "PUNCT", "ADP")
_IN_RUN = ("NOUN", "ADJ")
_AGE = re.compile(r"1\d|[2-9]\d")
_HYPHENS = ("-", "‑", "‐")
# Endings that make an adjective or a people of a country's name (closed class; Quirk et al. 1985, appendix I).
_DEMONYM = re.compile(r"(\w{3,}?)(?:i?ans?|ns?|is?|ese|ish)")
_FINAL_VOWELS = "aeiouy"


def kinds_by_signs(tokens: Sequence[Token], start: int, end: int) -> list[NameKind]:
    """The kinds for which the words around `tokens[start:end]` speak, one for each sign, in order."""
    found = (_before(tokens, start, end), _noun_beside(tokens, start, end), _behind(tokens, end))
    return [kind for kind in found if kind is not None]


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text.lower() if 0 <= at < len(tokens) else ""


def _before(tokens: Sequence[Token], start: int, end: int) -> NameKind | None:
    before = _word(tokens, start - 1)
    if before in _COMPASS:
        return "place"
    # "In X's view" is anybody's.
    if before in _PLACING and _word(tokens, end) not in POSSESSIVE_CLITICS:
        return "organisation" if _word(tokens, start - 2) in _INVESTED else "place"
    if before == "the" and end == start + 1 and (end == len(tokens) or tokens[end].tag in _AFTER_SUBJECT):
        return None if _word(tokens, start).endswith("s") else "organisation"  # no person's, "the Dorns" aside
    if before == "based" and _word(tokens, start - 2) in _HYPHENS:
        return "organisation"
    if before == "at" and _word(tokens, start - 2) in _WORKING:
        return "organisation"
    return None


def _noun_beside(tokens: Sequence[Token], start: int, end: int) -> NameKind | None:
    """The kind of the common noun right behind or before the name, or before "of" ("the port of X"; "a company of X"
    says nothing)."""
    if _word(tokens, start - 1) == "of":
        led = _word(tokens, start - 3), _word(tokens, start - 2)
        if led in _CHIEFS or led[1] in _OF_COMPANY:
            return "organisation"
        # "The people of X", but anybody's government.
        owned = _word(tokens, start - 2) in _OF_TERRITORY - {"government"}
        return "place" if owned or _noun(tokens, start - 2) == "place" else None
    behind = end + 1 if _word(tokens, end) in _OF_UNIONS and _word(tokens, end + 1) == "union" else end
    leads_on = behind + 1 < len(tokens) and tokens[behind + 1].tag == "NOUN"  # "the X union leader" is a leader
    return (None if leads_on else _noun(tokens, behind)) or _noun(tokens, start - 1)


def _head(tokens: Sequence[Token], at: int) -> int:
    """The last noun of the run that begins here: "press office", "chief spokesman"."""
    while at + 1 < len(tokens) and tokens[at].tag in _IN_RUN and tokens[at + 1].tag == "NOUN":
        at += 1
    return at


def kind_of_noun(word: str) -> NameKind | None:
    """The kind of what this common noun describes beside a name; None where it describes neither body nor place."""
    return _KIND_OF_NOUN.get(word)


def _noun(tokens: Sequence[Token], at: int) -> NameKind | None:
    return kind_of_noun(tokens[at].text) if 0 <= at < len(tokens) and tokens[at].tag in _IN_RUN else None


def _behind(tokens: Sequence[Token], end: int) -> NameKind | None:
    first, second = _word(tokens, end), _word(tokens, end + 1)
    if first in POSSESSIVE_CLITICS:
        owned = _word(tokens, _head(tokens, end + 1))
        return "place" if second in _OF_TERRITORY else "organisation" if owned in _OF_BODY else None
    if _word(tokens, _head(tokens, end)) in _OF_BODY:
        return "organisation"
    if first == "," and (second == "who" or (_AGE.fullmatch(second) and _word(tokens, end + 2) in (",", "."))):
        return "person"
    return "place" if first in _HYPHENS and second == "based" else None


def is_thing(tokens: Sequence[Token], end: int) -> bool:
    """Is what the name before `end` bears no person, as the word behind says (", which")? Of 94 people with a full name
    and a relative clause in polnear-dev, timeml-aquaint and lineage 1 had "which", of 23 bodies 18."""
    return _word(tokens, end) == "," and _word(tokens, end + 1) == "which"


def find_demonyms(words: Iterable[str]) -> dict[str, str]:
    """For each word that is another one with an ending of nationality, that other: "Ruritanian" of "Ruritania"."""
    known = sorted(set(words))
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
