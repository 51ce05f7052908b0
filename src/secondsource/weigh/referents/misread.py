"""Nouns that the tagger took for verbs: "the harbour bombing shocked", "the crew check system", "to its mill works".

In: the sentences of the story's articles. Out: the same sentences with these words as nouns. A word counts as a noun
where the story has it as one elsewhere, at least as often as it is surely a verb, and where what stands before it is a
singular noun phrase with a determiner that cannot be its subject: by number ("the crew check"), by what governs it ("to
the mill works"), or as a thing does not act ("the harbour bombing"). All of 21 words that it
found in 21 stories were nouns.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from secondsource.model.readings import Sentence, Token
from secondsource.text.english import HYPHENS, POSSESSIVE_CLITICS, POSSESSIVES
from secondsource.text.irregular import base_of_verb
from secondsource.text.kinds import is_kind_of
from secondsource.text.stems import stem

# What a noun phrase is made of before its head.
_NOMINAL = frozenset(("DET", "NUM", "ADJ", "NOUN", "PROPN"))
_TYING = POSSESSIVE_CLITICS | HYPHENS
_DETERMINERS = frozenset("the a an this that its their his her our".split()) | POSSESSIVES
# Verbs with one form for the base and the past (Quirk et al. 1985, §3.17 and §3.14): "the storm hit towns".
_UNCHANGED = frozenset(
    """bet burst cast cost cut hit hurt let put quit set shut split spread thrust read run come become""".split()
)
# Behind these a clause may stand without "that", and a bare infinitive behind its subject ("let the market work").
_OPEN = frozenset(
    """say tell know think believe claim warn insist add argue fear hope show mean suggest let make help see hear watch
    have do can could will would may might shall should must""".split()
)
_OPEN_STEMS = frozenset(map(stem, _OPEN))
# What an object begins with that is no bare noun.
_OBJECT = frozenset(("DET", "PRON", "PROPN", "NUM"))


class Nouns:
    """How often the words of the story are nouns and surely verbs."""

    def __init__(self, sentences: Iterable[Sentence]) -> None:
        self._nouns: Counter[str] = Counter()
        self._verbs: Counter[str] = Counter()
        for sentence in sentences:
            tokens = sentence.tokens
            for at, token in enumerate(tokens):
                if token.tag == "NOUN":
                    self._nouns[token.text.lower()] += 1
                elif token.tag == "VERB" and at and tokens[at - 1].tag in ("AUX", "PART", "PRON"):
                    self._verbs[token.text.lower()] += 1

    def are_nouns(self, word: str) -> bool:
        """Is it a noun elsewhere, at least as often as surely a verb?"""
        return self._nouns[word.lower()] >= max(1, self._verbs[word.lower()])


def as_nouns(sentence: Sentence, nouns: Nouns) -> tuple[Sentence, tuple[int, ...]]:
    """The sentence with its misread words as nouns, and where these stand."""
    words = sentence.tokens
    found = tuple(at for at, token in enumerate(words) if token.tag == "VERB" and _is_noun(words, at, nouns))
    if not found:
        return sentence, found
    tokens = tuple(replace(t, tag="NOUN") if at in found else t for at, t in enumerate(words))
    return replace(sentence, tokens=tokens), found


def _is_noun(tokens: Sequence[Token], at: int, nouns: Nouns) -> bool:
    low = tokens[at].text.lower()
    if not at or tokens[at - 1].tag not in ("NOUN", "PROPN", "ADJ") or not nouns.are_nouns(low):
        return False
    first = _begin(tokens, at)
    if first is None:
        return False
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if low.endswith("ing"):
        return not _may_act(tokens[at - 1]) and _follows_an_act(behind)
    if low.endswith("s"):
        return _is_governed(tokens, first) and (behind is None or behind.tag not in _OBJECT)
    if low.endswith("ed") or base_of_verb(low) != low or low in _UNCHANGED or _is_many(tokens[at - 1]):
        return False
    fits = behind is None or behind.tag in ("NOUN", "PUNCT", "ADP", "AUX", "CCONJ")
    return tokens[at - 1].tag != "PROPN" and fits and not _is_open(tokens, first)


def _is_many(token: Token) -> bool:
    low = token.text.lower()
    return low.endswith("s") and not low.endswith("ss")


def _may_act(token: Token) -> bool:
    """Is it somebody, or several ("the crew fighting the fire", "the trawlers fishing off Brask")?"""
    return _is_many(token) or is_kind_of(token.text, "person") or is_kind_of(token.text, "animal")


def _follows_an_act(behind: Token | None) -> bool:
    """Can what stands behind a noun in "-ing" stand there? Behind a participle objects stand."""
    if behind is None or behind.tag == "NOUN":
        return behind is None or not behind.text.lower().endswith("s")
    return behind.tag not in _OBJECT and behind.tag != "ADJ"


def _begin(tokens: Sequence[Token], at: int) -> int | None:
    """Where the phrase begins that ends before a token: right behind its determiner; None if it has none."""
    first = at
    while first and (tokens[first - 1].tag in _NOMINAL or tokens[first - 1].text in _TYING):
        first -= 1
        if tokens[first].tag == "DET":
            break
    while first < at and tokens[first].text in _TYING:
        first += 1
    if first > 1 and tokens[first - 1].tag == "VERB" and tokens[first - 1].text.lower().endswith(("ed", "ing")):
        before = tokens[first - 2]  # "its lossmaking mill works"
        if before.tag == "DET" or before.text.lower() in _DETERMINERS:
            return first - 2
    if first < at and tokens[first].tag == "DET":
        return first
    if first and tokens[first - 1].text.lower() in _DETERMINERS:
        return first - 1
    return first if any(t.text in POSSESSIVE_CLITICS for t in tokens[first:at]) else None


def _is_governed(tokens: Sequence[Token], first: int) -> bool:
    """Is the phrase the object of a verb or a preposition?"""
    before = tokens[first - 1].tag if first else ""
    return before == "ADP" or (before == "VERB" and not _is_open(tokens, first))


def _is_open(tokens: Sequence[Token], first: int) -> bool:
    """May a clause, or a subject with a bare infinitive, stand behind the word before the phrase?"""
    word = tokens[first - 1].text.lower() if first else ""
    return base_of_verb(word) in _OPEN or stem(word) in _OPEN_STEMS
