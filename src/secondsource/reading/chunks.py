"""Noun phrases and verb groups of a sentence, from its tags (a chunker, no parser).

In: a tagged `Sentence`. Out: `Chunk`s in order, none overlapping another. A parser was measured to add less than one
point to what is read here (reading.md §2), at forty times the cost.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from ..model.readings import Sentence, Token
from ..text.english import HYPHENS, NEGATIONS, POSSESSIVE_CLITICS

_INSIDE = frozenset({"DET", "NUM", "ADJ", "NOUN", "PROPN", "SYM"})
# What a verb group can begin with ("to" is a particle).
_VERBAL = frozenset({"AUX", "VERB", "PART"})
_HEADS = frozenset({"NOUN", "PROPN", "NUM", "PRON"})
_MARKS = frozenset('"“‘')
_NEGATIONS = NEGATIONS | {"no", "hardly"}
_BEFORE = frozenset({"never", "hardly"})
# Verb forms with no auxiliary that are never finite: present participles of four letters or more before the ending.
_PARTICIPLE = 5


@dataclass(frozen=True, slots=True)
class Chunk:
    """Tokens `first` to `last` (inclusive) of the sentence. `head` is the index of the head noun or main verb."""

    kind: Literal["noun", "verb"]
    first: int
    last: int
    head: int
    finite: bool = False
    negated: bool = False


@lru_cache(maxsize=1024)  # clauses and terms ask for the same sentence
def find_chunks(sentence: Sentence) -> tuple[Chunk, ...]:
    """The noun phrases and verb groups of a sentence, left to right."""
    tokens, found, i = sentence.tokens, [], 0
    headless = 0  # no phrase that begins before this token has a head: 200 "(" were looked at from each of them
    while i < len(tokens):
        tag, chunk = tokens[i].tag, None
        if tag in _VERBAL:
            chunk = _verb_group(tokens, i)
        elif tag == "PRON":
            chunk = Chunk("noun", i, i, i)
        elif tag in _INSIDE and i >= headless:
            chunk, headless = _noun_phrase(tokens, i)
        if chunk is None:
            i += 1
        else:
            found.append(chunk)
            i = chunk.last + 1
    return tuple(found)


def _noun_phrase(tokens: Sequence[Token], start: int) -> tuple[Chunk | None, int]:
    """The noun phrase that begins here, None where its words have no head; and where the words end that it may hold."""
    end, i = None, start
    while i < len(tokens):
        token = tokens[i]
        if token.tag in _INSIDE:
            if token.tag == "DET" and i > start and tokens[i - 1].tag not in ("DET", "ADV"):
                break
            if token.tag in _HEADS:
                end = i
        elif not _joins(tokens, i, start):
            break
        i += 1
    return (None if end is None else Chunk("noun", start, end, end)), i


def _joins(tokens: Sequence[Token], i: int, start: int) -> bool:
    """May token `i`, no noun-phrase tag itself, stand inside a noun phrase that began at `start`?"""
    token = tokens[i]
    if i == start or i + 1 >= len(tokens):
        return False
    if token.text in HYPHENS and token.start == tokens[i - 1].end:
        return True
    if tokens[i - 1].text in HYPHENS and tokens[i - 1].end == token.start and token.tag in ("VERB", "ADP", "ADV"):
        return True
    if token.text in POSSESSIVE_CLITICS and token.start == tokens[i - 1].end:
        return True
    if token.tag == "CCONJ":  # "a poor but growing town"
        return (
            tokens[i - 1].tag == "ADJ"
            and tokens[i + 1].tag in ("ADJ", "VERB")
            and i + 2 < len(tokens)
            and tokens[i + 2].tag == "NOUN"
        )
    if tokens[i - 1].tag == "CCONJ" and token.tag == "VERB":
        return tokens[i + 1].tag == "NOUN"
    before = tokens[i - 1].tag in ("DET", "ADJ", "NUM") or tokens[i - 1].text in POSSESSIVE_CLITICS
    return token.tag == "VERB" and before and tokens[i + 1].tag in ("NOUN", "PROPN", "ADJ")


def _verb_group(tokens: Sequence[Token], start: int) -> Chunk | None:
    """Auxiliaries, negation, adverbs, then the main verb; chains of infinitives ("is set to begin") are one group."""
    i, main, auxiliary, negated = start, None, False, False
    while i < len(tokens):
        token, lower = tokens[i], tokens[i].text.lower()
        if token.tag == "AUX":
            auxiliary = auxiliary or main is None
            if main is not None and tokens[i - 1].text.lower() != "to":
                break
        elif token.tag == "VERB":
            if main is not None and tokens[i - 1].text.lower() != "to" and tokens[i - 1].tag not in ("AUX", "ADV"):
                break
            main = i
        elif lower in _NEGATIONS and i > start:
            negated = True
            if lower == "no" and (i + 1 >= len(tokens) or tokens[i + 1].text.lower() != "longer"):
                negated = False
                break
        elif token.text in _MARKS and i > start and main is None:
            pass  # the talks would “put an end …”
        elif not (token.tag == "ADV" and i > start) and not (token.tag == "PART" and lower == "to"):
            break
        i += 1
    if main is None and not auxiliary:
        return None
    last = main if main is not None else max(k for k in range(start, i) if tokens[k].tag == "AUX")
    if tokens[start].tag in ("ADV", "PART") and not auxiliary and main is None:
        return None
    if start > 0 and tokens[start - 1].text.lower() in _BEFORE:
        negated = True  # "who never held": the adverb stands outside the group
    infinitive = tokens[start].text.lower() == "to" or (start > 0 and tokens[start - 1].text.lower() == "to")
    first_verb = next((t for t in tokens[start : last + 1] if t.tag == "VERB"), None) if not auxiliary else None
    participle = first_verb is not None and (
        first_verb.text.lower().endswith("ing") and len(first_verb.text) > _PARTICIPLE
    )
    return Chunk("verb", start, last, last, not infinitive and not participle, negated)
