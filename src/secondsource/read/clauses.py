"""Clauses of a sentence: a finite verb group with its subject and object.

In: a tagged `Sentence`. Out: `Clause`s in order. What assertions and promises are read from. A reduced relative clause
("troops stationed there") is no clause of its own: its participle follows its noun at once and another verb comes.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ..model.readings import Sentence, Token
from .chunks import Chunk, find_chunks

_BREAKS = frozenset(";:—–")
# After a comma these begin another clause.
_CONJUNCTIONS = frozenset(
    """and but or while whereas because although though as after before when which who whose where if since so yet
    despite""".split()
)
_OPENERS = frozenset("\"“‘'([")


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `first` to `last` (inclusive). `subject` and `object` are noun chunks, `verb` the finite verb group."""

    first: int
    last: int
    subject: Chunk | None
    verb: Chunk
    object: Chunk | None


def find_clauses(sentence: Sentence) -> tuple[Clause, ...]:
    """The clauses of a sentence, left to right; none where it has no finite verb."""
    tokens, chunks = sentence.tokens, find_chunks(sentence)
    verbs = [c for c in chunks if c.kind == "verb" and c.finite and not _reduced(tokens, c, chunks)]
    found: list[Clause] = []
    for n, verb in enumerate(verbs):
        left = verbs[n - 1].last + 1 if n else 0
        right = verbs[n + 1].first if n + 1 < len(verbs) else len(tokens)
        subject = _subject(tokens, chunks, left, verb.first)
        first = subject.first if subject is not None else verb.first
        last = _clause_end(tokens, chunks, verb, right)
        found.append(Clause(first, last, subject, verb, _object(tokens, chunks, verb.last, last)))
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
    """The last noun chunk before the verb that no preposition governs; a comma phrase in between is jumped."""
    nouns = [c for c in chunks if c.kind == "noun" and left <= c.first and c.last < right]
    free = [c for c in nouns if not _governed(tokens, c)]
    if not free:
        return None
    subject = free[-1]
    # "X, the leader of Y, said": the chunk before an apposition is the subject.
    at = free.index(subject)
    if at and tokens[subject.first - 1].text == "," and tokens[right - 1].text == ",":
        return free[at - 1]
    return subject


def _governed(tokens: Sequence[Token], chunk: Chunk) -> bool:
    return chunk.first > 0 and tokens[chunk.first - 1].tag == "ADP"


def _object(tokens: Sequence[Token], chunks: Sequence[Chunk], verb_last: int, last: int) -> Chunk | None:
    nouns = [c for c in chunks if c.kind == "noun" and verb_last < c.first <= last]
    free = [c for c in nouns if not _governed(tokens, c)]
    return (free or nouns or [None])[0]


def _clause_end(tokens: Sequence[Token], chunks: Sequence[Chunk], verb: Chunk, right: int) -> int:
    """The last token of the clause: before a break, or before the subject of the next clause."""
    stop = right
    if right < len(tokens):
        inner = [c for c in chunks if c.kind == "noun" and verb.last < c.first and c.last < right]
        free = [c for c in inner if not _governed(tokens, c)]
        if free and len(inner) > 1:
            stop = free[-1].first
    for i in range(verb.last + 1, stop):
        text = tokens[i].text
        comma = text == "," and i + 1 < len(tokens) and tokens[i + 1].text.lower() in _CONJUNCTIONS
        if text in _BREAKS or comma:
            stop = i
            break
    last = max(verb.last, stop - 1)
    while last > verb.last and (
        not tokens[last].text[0].isalnum() or tokens[last].tag in ("SCONJ", "CCONJ") or tokens[last].text in _OPENERS
    ):
        last -= 1
    return last
