"""Whose an undertaking is: the subject, the speaker behind "we", the owner of a promise, whom a contract binds.

In: a passage and the token of a word of undertaking or of a future. Out: the words that name the maker, None where
nobody is named. An act in the passive has no maker in its subject.
"""

from ..model.spans import Span
from ..text.english import POSSESSIVE_CLITICS
from .chunks import Chunk, find_chunks
from .clauses import Clause
from .promises_announced import RELATIVES, antecedent
from .promises_bound import Complement, is_noun
from .promises_passages import Passage, apposed, speaker_at, subject_of
from .promises_words import BINDING, NOT_DONE, is_agent

_EMPTY = frozenset(("there", "it"))
_INANIMATE = frozenset(("that", "this", "which", "these", "those", "it"))
_MARKS = frozenset('"“”‘’')
_ITS = frozenset(("its", "his", "her", "their"))
# Of an office told before its holder ("Minister of Trade Ada Brook"), the names: a department and two of a person.
_OFFICE_AND_NAME = 3
# How far behind a participle "by" stands.
_BY_WITHIN = 4


def by_an_agent(words: Passage, clause: Clause | None, at: int) -> bool:
    """Can the subject bind himself? "This promises to be fun", "a storm that threatens to flood the town"."""
    tokens, lows = words.sentence.tokens, words.lows
    if is_noun(tokens, lows, at):
        return True
    head = at - 1 if clause is None else -1 if clause.subject is None else clause.subject.head
    if head >= 0 and lows[head] in RELATIVES:
        head = antecedent(tokens, head)
    if head < 0:
        return True
    if tokens[head].tag == "PRON":
        return lows[head] not in _INANIMATE
    acts = lows[at].startswith("promis") and lows[at + 2] not in NOT_DONE  # "the evening promises to be long"
    return tokens[head].tag in ("PROPN", "NUM") or is_agent(lows[head]) or acts


def binder(words: Passage, clause: Clause | None, at: int, found: Complement) -> Span | None:
    """Whose undertaking the word at token `at` is: whom it binds, the speaker of what it says, whose noun it is, else
    the subject."""
    tokens, lows = words.sentence.tokens, words.lows
    if lows[at] in BINDING and tokens[at + 1].tag in ("DET", "PROPN", "NOUN") and found.first > at + 1:
        return words.span(at + 1, found.first - 1)
    chunk = next((c for c in find_chunks(words.sentence) if c.kind == "noun" and c.first <= at <= c.last), None)
    if chunk is not None and (owner := _owner(words, chunk, at)) is not None:
        return owner
    place = words.span(at, at)
    for quote in words.quotes:
        if quote.cue is not None and quote.cue.overlaps(place) and quote.speaker is not None:
            return quote.referent or quote.speaker
    if chunk is not None:
        its = not _ITS.isdisjoint(lows[max(0, chunk.first - 1) : chunk.first + 1])
        if its and clause is not None and clause.subject is not None:
            return maker(words, clause.subject, at)  # "the state stands by its treaty commitment to"
        if chunk.first < at and not is_noun(tokens, lows, at):  # "the council plans to": taken for a noun
            return words.span(chunk.first, at - 1)
    if clause is not None:
        subject = apposed(words, clause.verb.first) or subject_of(words, words.clauses.index(clause))
        return None if subject is None else maker(words, subject, at)
    before = [c for c in find_chunks(words.sentence) if c.kind == "noun" and c.last < at]
    return maker(words, before[-1], at) if before else None


def _owner(words: Passage, chunk: Chunk, at: int) -> Span | None:
    """Whose promise the noun at token `at` is: "the council's promise", "the council's “firm” promise"."""
    tokens, lows = words.sentence.tokens, words.lows
    owner = next((i for i in range(chunk.first + 1, at) if lows[i] in POSSESSIVE_CLITICS), None)
    if owner is not None:
        return words.span(chunk.first, owner - 1)
    clitic = chunk.first - 1
    while clitic > 0 and (tokens[clitic].tag == "ADJ" or _by_mark(words, clitic)):
        clitic -= 1
    if clitic < 1 or lows[clitic] not in POSSESSIVE_CLITICS:
        return None
    before = next((c for c in find_chunks(words.sentence) if c.first < clitic <= c.last + 1), None)
    return None if before is None else words.span(before.first, clitic - 1)


def _by_mark(words: Passage, at: int) -> bool:
    """Is the token a quotation mark, or right behind one?"""
    return any(t.text in _MARKS for t in words.sentence.tokens[at - 1 : at + 1])


def maker(words: Passage, subject: Chunk, at: int) -> Span | None:
    """The subject; the noun before a relative pronoun; the speaker for another pronoun."""
    tokens, head = words.sentence.tokens, subject.head
    chunks = find_chunks(words.sentence)
    if words.lows[head] in RELATIVES:
        head = antecedent(tokens, subject.first)
    elif subject.first > 1 and tokens[subject.first - 1].text == "(":  # "Ada Brook (D-Lesna) will oppose"
        head = subject.first - 2
    elif tokens[head].tag == "PRON" or words.lows[head] in _EMPTY:
        return speaker_at(words, at)
    chunk = next((c for c in chunks if c.kind == "noun" and c.first <= head <= c.last), None)
    named = None if chunk is None else words.span(chunk.first, _end_of_office(words, chunk, chunks))
    return None if named is None or any(named == m.span for m in words.moments) else named  # "today promised to"


def _end_of_office(words: Passage, chunk: Chunk, chunks: tuple[Chunk, ...]) -> int:
    """The last token of "Minister of Trade Ada Brook", whose head is the minister; else that of the phrase."""
    tokens = words.sentence.tokens
    behind = next((c for c in chunks if c.kind == "noun" and c.first == chunk.last + 2), None)
    if behind is None or words.lows[chunk.last + 1] != "of" or not tokens[chunk.head].text[0].isupper():
        return chunk.last
    names = tokens[behind.first : behind.last + 1]
    return behind.last if len(names) >= _OFFICE_AND_NAME and all(t.tag == "PROPN" for t in names) else chunk.last


def named_by(words: Passage, at: int) -> Span | None:
    """Who is named behind "by" in the passive."""
    tokens = words.sentence.tokens
    for i in range(at + 1, min(at + _BY_WITHIN, len(tokens) - 1)):
        if words.lows[i] == "by" and tokens[i + 1].tag in ("DET", "PROPN"):
            last = i + 1
            while last + 1 < len(tokens) and tokens[last + 1].tag in ("NOUN", "PROPN", "ADJ"):
                last += 1
            return words.span(i + 1, last)
    return None


def told_by(words: Passage, subject: Chunk | None, teller: int) -> Span | None:
    """Whom "they" are in "the founders had said that they would stop it"; None where a name or a noun stands there."""
    said = words.clauses[teller].subject
    if subject is None or said is None or words.sentence.tokens[subject.head].tag != "PRON":
        return None
    return None if words.sentence.tokens[said.head].tag == "PRON" else words.span(said.first, said.last)
