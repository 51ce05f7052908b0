"""Noun phrases by their words: where they begin and end, what determines them, what they are headed by.

In: the tokens of a sentence and places in it. Out: places, determiners, heads, numbers. Knows no story.
"""

from collections.abc import Container, Iterator, Sequence
from typing import Literal

from secondsource.model.readings import Token
from secondsource.text.english import HYPHENS, PERIODS, POSSESSIVE_CLITICS, POSSESSIVES
from secondsource.text.stems import FUNCTION_WORDS

from ..likeness import content_stems

Determiner = Literal["definite", "indefinite", "other", "none"]
DEFINITE = frozenset("the this that these those".split()) | POSSESSIVES
INDEFINITE = frozenset("a an".split())
# "gas" and "bus" are no plurals.
_SHORTEST = 4
# Plurals without an ending (Quirk et al. 1985, §5.79-5.86).
_PLURALS = frozenset("people men women children police".split())
# What a headline's noun phrase is made of, and what ties its words together.
_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})
_TYING = POSSESSIVE_CLITICS | HYPHENS
# What stands between an article and its noun, as it is or as it is misread.
_PREMODIFYING = frozenset({"ADJ", "PROPN", "VERB", "ADV", "tied"})
_PARTICIPLE = ("ed", "en", "ing")  # as regular ones end
_ARTICLES = frozenset("a an the".split())
# Longer runs of a headline are no term.
_LONGEST = 6
# Of "a string of threats" the threats are told of: nouns of quantity and of a series (Quirk et al. 1985, §5.6-5.9;
# Huddleston and Pullum 2002, §5.3.3), and stretches of time ("weeks of talks").
_PARTITIVES = PERIODS | frozenset(
    """array barrage batch bit bunch cascade chain chorus cluster couple day deluge dozen flood flurry handful heap host
    hour litany load lot mass minute mountain number pair piece pile plenty raft range rash round row run series
    sequence slew spate stack stream string succession swarm tide torrent variety volley wave wealth""".split()
)
# Participles that stand as prepositions do (Quirk et al. 1985, §9.8).
_LIKE_PREPOSITIONS = frozenset("including following regarding concerning according excluding considering".split())
_BARE = frozenset(("ADJ", "NOUN", "PROPN", "VERB"))


def runs(tokens: Sequence[Token], known: Container[str]) -> Iterator[tuple[int, int]]:
    """Noun phrases of a headline, which the reading does not chunk: runs of words that may stand in one and do in the
    body of some article. Where every word is capitalised the tags alone make names of verbs ("Senate Averts Vote")."""
    first = None
    for at, token in enumerate((*tokens, None)):
        inside = token is not None and (
            (token.tag in _NOMINAL and (token.tag in ("DET", "NUM") or token.text.lower() in known))
            or (first is not None and token.text in _TYING)
        )
        if inside and first is None:
            first = at
        elif not inside and first is not None:
            last = max((i for i in range(first, at) if tokens[i].tag in ("NOUN", "PROPN")), default=None)
            if last is not None and last - first < _LONGEST:
                yield first, last
            first = None


def from_determiner(tokens: Sequence[Token], first: int) -> int:
    """Where the phrase begins if what stands between its article and it was left out of it ("the so-called levy", "a
    recently struck deal", "the US airstrike"): adverbs, adjectives and a participle, or names."""
    at = first - 1
    kinds: set[str] = set()
    while at > 0 and first - at <= _LONGEST and tokens[at].text.lower() not in _ARTICLES:
        tied = tokens[at].text in HYPHENS or tokens[at + 1].text in HYPHENS
        kind = "tied" if tied else tokens[at].tag
        if kind == "VERB" and (not tokens[at].text.lower().endswith(_PARTICIPLE) or kinds):
            return first
        if kind not in _PREMODIFYING or (kind == "PROPN" and kinds & {"VERB", "tied"}):
            return first
        kinds.add(kind)
        at -= 1
    if at < 0 or at == first - 1 or tokens[at].text.lower() not in _ARTICLES or ("PROPN" in kinds and "VERB" in kinds):
        return first
    at += 1
    while at < first and is_idle(tokens, at):
        at += 1
    return at


def from_participle(tokens: Sequence[Token], first: int) -> int:
    """Where a phrase without a determiner begins if a participle before it was left out ("published leaked records"):
    a verb cannot be finite behind a verb or a preposition, nor where its clause begins."""
    if not first or tokens[first - 1].tag != "VERB":
        return first
    low, at = tokens[first - 1].text.lower(), first - 2
    if low.endswith("ing"):
        governed = at >= 0 and tokens[at].tag == "VERB" and tokens[at].text.lower().endswith("ing")
        governed = governed and tokens[at].text.lower() not in _LIKE_PREPOSITIONS
    elif low.endswith("ed"):
        opening = at < 0 or (tokens[at].tag == "SCONJ" and at > 0 and tokens[at - 1].tag == "VERB")
        governed = opening or tokens[at].tag in ("VERB", "ADP")
    else:
        return first
    return first - 1 if governed else first


def is_idle(tokens: Sequence[Token], at: int) -> bool:
    """Does the word only count or point ("three", "the")? Of "72-hour" no part does."""
    if tokens[at + 1].text in HYPHENS and tokens[at].end == tokens[at + 1].start:
        return False
    text = tokens[at].text
    pointing = text.lower() in FUNCTION_WORDS and text != "US"
    return tokens[at].tag in ("DET", "NUM") or text in HYPHENS or pointing


def is_partitive(tokens: Sequence[Token], last: int) -> bool:
    """Does the phrase that ends here only say how much of what stands behind "of" ("a string of new threats")?"""
    if last + 2 >= len(tokens) or tokens[last + 1].text.lower() != "of" or tokens[last + 2].tag not in _BARE:
        return False
    low = tokens[last].text.lower()
    return tokens[last].tag == "NOUN" and not _PARTITIVES.isdisjoint((low, singular(low)))


def from_partitive(tokens: Sequence[Token], first: int) -> int:
    """Where the phrase begins with what says how much of it."""
    if first < 2 or not is_partitive(tokens, first - 2):
        return first
    at = first - 2
    while at and tokens[at - 1].tag in ("ADJ", "NOUN", "VERB") and first - at < _LONGEST:
        at -= 1
    return at if at and tokens[at - 1].tag in ("DET", "NUM", "ADP") else first - 2


def end_of_owner(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """The last token of the phrase that owns the one it stands in ("the ferry's owner": "ferry")."""
    for at in range(last - 1, first, -1):
        if tokens[at].text in POSSESSIVE_CLITICS and tokens[at - 1].end == tokens[at].start:
            return at - 1 if tokens[at - 1].tag in ("NOUN", "PROPN") else None
    return None


def around(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """First and last token of the phrase around a noun, its determiner left out."""
    first = last = at
    while first and (tokens[first - 1].tag in _NOMINAL or tokens[first - 1].text in _TYING):
        first -= 1
        if tokens[first].tag == "DET" or tokens[first].text.lower() in POSSESSIVES:
            first += 1
            break
    while first < at and tokens[first].text in _TYING:
        first += 1
    first = from_determiner(tokens, first)
    while last + 1 < len(tokens) and tokens[last + 1].tag in ("NOUN", "PROPN"):
        last += 1
    return first, last


def is_plural(word: str) -> bool:
    """Does the noun look like a plural?"""
    low = word.lower()
    return low in _PLURALS or (low.endswith("s") and not low.endswith(("ss", "us", "is")))


def singular(word: str) -> str:
    """The noun without its plural ending. A stem would make one of "operator", "operation" and "operative"."""
    low = word.lower()
    if low in _PLURALS or not is_plural(low) or len(low) < _SHORTEST:
        return low
    if low.endswith("ies"):
        return low[:-3] + "y"
    return low[:-2] if low.endswith(("sses", "xes", "ches", "shes")) else low[:-1]


def determiner_of(tokens: Sequence[Token], first: int, last: int) -> Determiner:
    """What kind of determiner the phrase has, the words before its first content word looked at."""
    if any(t.text in POSSESSIVE_CLITICS for t in tokens[first:last]):
        return "definite"
    at = first - 1
    while at >= 0 and tokens[at].tag == "NUM":
        at -= 1
    word = tokens[at].text.lower() if at >= 0 else ""
    if word in DEFINITE:
        return "definite"
    if word in INDEFINITE:
        return "indefinite"
    return "other" if at >= 0 and tokens[at].tag == "DET" else "none"


def joined(tokens: Sequence[Token], first: int, last: int) -> str:
    """The head with what hyphens tie to it: "cease-fire" is no fire."""
    at = last
    while at - 2 >= first and tokens[at - 1].text in HYPHENS and tokens[at - 1].start == tokens[at - 2].end:
        at -= 2
    return "".join(t.text for t in tokens[at : last + 1])


def complement(tokens: Sequence[Token], last: int) -> Iterator[str]:
    """Stems of the noun phrase that "of" puts behind the head: they tell which one it is as a modifier does."""
    joiner = tokens[last + 1].text.lower() if last + 2 < len(tokens) else ""
    if joiner not in ("of", "in"):
        return
    for token in tokens[last + 2 : last + 7]:
        if token.tag not in ("DET", "ADJ", "NOUN", "PROPN", "NUM"):
            return
        if joiner == "of" or token.tag == "PROPN":
            yield from content_stems(token.text)


def end_of_whole(tokens: Sequence[Token], last: int) -> int:
    """The last token of the phrase with the complement behind its head ("the closure of the plant")."""
    if last + 2 >= len(tokens) or tokens[last + 1].text.lower() != "of":
        return last
    end = last
    for at in range(last + 2, min(len(tokens), last + 2 + _LONGEST)):
        if tokens[at].tag in ("NOUN", "PROPN"):
            end = at
        elif tokens[at].text not in _TYING and (end > last or tokens[at].tag not in ("DET", "ADJ", "NUM")):
            break
    return end
