"""Clauses of a sentence: a finite verb group with its subject and object.

In: a tagged `Sentence`. Out: `Clause`s in order. What assertions and promises are read from. A reduced relative clause
("troops stationed there") is no clause of its own: its participle follows its noun at once and another verb comes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..model.readings import Sentence, Token
from .chunks import Chunk, find_chunks

_BREAKS = frozenset(";:—–")
# After a comma these begin another clause.
_CONJUNCTIONS = frozenset(
    """and but or while whereas because although though as after before when which who whose where if since so yet
    despite""".split()
)
_CLOSERS = frozenset("\"”’'")


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `first` to `last` (inclusive). `subject` and `object` are noun chunks, `verb` the finite verb group."""

    first: int
    last: int
    subject: Chunk | None
    verb: Chunk
    object: Chunk | None


@lru_cache(maxsize=1024)  # promises, assertions and positions ask for the same sentence
def find_clauses(sentence: Sentence) -> tuple[Clause, ...]:
    """The clauses of a sentence, left to right; none where it has no finite verb."""
    tokens, chunks = sentence.tokens, find_chunks(sentence)
    verbs = [c for c in chunks if c.kind == "verb" and c.finite and not _reduced(tokens, c, chunks)]
    subjects = [
        _subject(tokens, chunks, verbs[n - 1].last + 1 if n else 0, verb.first) for n, verb in enumerate(verbs)
    ]
    starts = [s.first if s is not None else v.first for s, v in zip(subjects, verbs, strict=True)]
    found: list[Clause] = []
    for n, verb in enumerate(verbs):
        stop = starts[n + 1] if n + 1 < len(verbs) else len(tokens)
        last = _clause_end(tokens, verb, stop)
        found.append(Clause(starts[n], last, subjects[n], verb, _object(tokens, chunks, verb.last, last)))
    return tuple(found)


def _reduced(tokens: Sequence[Token], verb: Chunk, chunks: Sequence[Chunk]) -> bool:
    """A bare "-ed" or "-en" form right after its noun and before a preposition, with another finite verb behind it."""
    text = tokens[verb.head].text.lower()
    if verb.first != verb.last or not text.endswith(("ed", "en")) or tokens[verb.first].tag == "AUX":
        return False
    follows = tokens[verb.last + 1].tag if verb.last + 1 < len(tokens) else ""
    later = any(c.kind == "verb" and c.finite and c.first > verb.last for c in chunks)
    earlier = any(c.kind == "verb" and c.finite and c.last < verb.first for c in chunks)
    return follows in ("ADP", "PUNCT") and (later or earlier) and verb.first > 0 and tokens[verb.first - 1].tag in (
        "NOUN",
        "PROPN",
    )


def _subject(tokens: Sequence[Token], chunks: Sequence[Chunk], left: int, right: int) -> Chunk | None:
    """The last noun chunk before the verb that no preposition governs; an apposition between commas is jumped.

    None where the verb follows a conjunction ("and assist") or closing marks ("…,” said the minister").
    """
    if right == 0 or tokens[right - 1].tag == "CCONJ" or tokens[right - 1].text in _CLOSERS:
        return None
    nouns = [c for c in chunks if c.kind == "noun" and left <= c.first and c.last < right]
    free = [c for c in nouns if not _governed(tokens, c) and not _bare_that(tokens, c)]
    if not free:
        return None
    subject = free[-1]
    at = len(free) - 1
    if at and tokens[subject.first - 1].text == "," and tokens[right - 1].text == ",":
        return free[at - 1]
    return subject


def _bare_that(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """A "that" that only opens a clause: the tagger calls it a pronoun now and then."""
    if chunk.first != chunk.last or tokens[chunk.first].text.lower() != "that" or chunk.last + 1 >= len(tokens):
        return False
    return tokens[chunk.last + 1].tag not in ("AUX", "VERB", "PUNCT")


def _governed(tokens: Sequence[Token], chunk: Chunk) -> bool:
    return chunk.first > 0 and tokens[chunk.first - 1].tag == "ADP"


def _object(tokens: Sequence[Token], chunks: Sequence[Chunk], verb_last: int, last: int) -> Chunk | None:
    nouns = [c for c in chunks if c.kind == "noun" and verb_last < c.first <= last]
    free = [c for c in nouns if not _governed(tokens, c) and not _bare_that(tokens, c)]
    found = free or nouns
    return found[0] if found else None


def _clause_end(tokens: Sequence[Token], verb: Chunk, stop: int) -> int:
    """The last token of the clause: before a break, or before the next clause, which begins at `stop`."""
    for i in range(verb.last + 1, stop):
        text = tokens[i].text
        comma = text == "," and i + 1 < len(tokens) and tokens[i + 1].text.lower() in _CONJUNCTIONS
        if text in _BREAKS or comma:
            stop = i
            break
    last = max(verb.last, stop - 1)
    while last > verb.last and (
        not tokens[last].text[0].isalnum() or tokens[last].tag in ("SCONJ", "CCONJ") or tokens[last].text == "that"
    ):
        last -= 1
    return last
