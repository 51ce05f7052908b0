"""A sentence with what its promises are read from: its clauses, what is said in it, and when.

In: a sentence of the body, the quotes and moments that touch it. Out: where an undertaking that begins at a token ends,
what it is said in, by when it is due and on what condition. Decides nothing about what is undertaken.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass

from ..model.readings import Moment, Quote, Sentence, Sheet
from ..model.spans import Span
from .chunks import Chunk, find_chunks
from .clauses import Clause
from .promises_announced import RELATIVES, Said
from .promises_due import Due, find_due
from .promises_words import is_agent

_CONDITION = frozenset({"if", "provided", "unless"})
# Tokens that may stand between two joined clauses ("…, and would"), or between a day and what it is set for.
_JOINED = 3
# A subject, a comma, a word and a comma: the least that stands before a verb parted from its subject.
_APPOSED = 4
_STOPS = frozenset((";", ":", "—", "–"))
_ENDS = frozenset((",", ".", ";", '"', "”"))
# Verbs with an object and what becomes of it or what it does.
_CAUSATIVE = frozenset("have get see let make help keep".split())
_PRONOUNS = frozenset(("he", "she", "it", "they"))
# A conjunction, a subject and a verb: the least that a condition is, from its first token to its last.
_CLAUSE = 2
# Characters behind the last word within which a deadline may still begin (", by 3 May").
_DUE_BEHIND = 12


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, its words in lower case, its clauses, what is said and when in it; `told`: is somebody quoted here or
    in the two sentences before?"""

    sheet: Sheet
    sentence: Sentence
    lows: tuple[str, ...]
    clauses: tuple[Clause, ...]
    quotes: Sequence[Quote]
    moments: Sequence[Moment]
    told: bool

    def span(self, first: int, last: int) -> Span:
        """The characters of tokens `first` to `last`."""
        return self.sheet.article.span(self.sentence.tokens[first].start, self.sentence.tokens[last].end)


def said_at(words: Passage, at: int) -> Said | None:
    """What token `at` is said in, the innermost."""
    place = words.span(at, at)
    for quote in words.quotes:
        if quote.content.overlaps(place) and quote.kind != "none":
            cut = words.sheet.article.cut
            speaker = frozenset(cut(quote.speaker).lower().split()) if quote.speaker is not None else frozenset()
            cue = cut(quote.cue).lower().split()[-1] if quote.cue is not None else ""
            direct = quote.mode == "direct" or any(p.contains(place) for p in quote.pieces if quote.mode == "partial")
            return Said(speaker, cue, direct)
    return None


def speaker_at(words: Passage, at: int) -> Span | None:
    """Who says token `at`, None where nobody is named."""
    place = words.span(at, at)
    return next((q.referent or q.speaker for q in words.quotes if q.content.overlaps(place) and q.speaker), None)


def subject_of(words: Passage, n: int) -> Chunk | None:
    """The subject of a clause; that of the clause before it where it is joined to that and has none, or a pronoun for
    it ("the state is here and it will stay"). Not where that is the saying ("the hall, she said, would open")."""
    own = words.clauses[n].subject
    if n == 0 or (own is not None and words.lows[own.head] not in _PRONOUNS):
        return own
    before = words.clauses[n - 1]
    between = words.sentence.tokens[before.last + 1 : words.clauses[n].first]
    verb = words.span(before.verb.first, before.verb.last)
    if before.subject is None or any(q.cue is not None and q.cue.overlaps(verb) for q in words.quotes):
        return own
    head = words.sentence.tokens[before.subject.head]
    joined = 0 < len(between) < _JOINED and between[-1].tag == "CCONJ"
    if not joined and (between or head.text.lower() not in RELATIVES):  # "the soldiers who remained would teach"
        return own
    return before.subject if own is None or head.tag == "PROPN" or is_agent(head.text) else own


def apposed(words: Passage, verb: int) -> Chunk | None:
    """The subject with something in commas between it and the verb: "Vela Rail, which had owned half of it, will"."""
    tokens = words.sentence.tokens
    if verb < _APPOSED or tokens[verb - 1].text != ",":
        return None
    before = [c for c in find_chunks(words.sentence) if c.kind == "noun" and c.last < verb - 2]
    for chunk in reversed(before):
        told = words.lows[chunk.last + 2] in RELATIVES  # "creditors, who are owed 430 million, would receive"
        named = told or tokens[chunk.head].tag == "PROPN" or is_agent(tokens[chunk.head].text)
        if named and tokens[chunk.last + 1].text == ",":
            return chunk
    return None


def begins(words: Passage, n: int) -> int:
    """The token at which clause `n` begins, a day in front of it included ("on 3 June we shall ask")."""
    first = words.clauses[n].first
    tokens = words.sentence.tokens
    for moment in words.moments:
        at = next((i for i in range(first - 1, max(-1, first - _JOINED), -1) if tokens[i].end == moment.span.end), None)
        if at is not None and (n == 0 or at > words.clauses[n - 1].last):
            return next(i for i in range(at + 1) if tokens[i].end > moment.span.start)
    return first


def reach(words: Passage, start: int) -> int:
    """The last token of what begins at `start`: of its clause, and of those behind it that have no subject of their
    own ("would teach and would not patrol")."""
    clauses = words.clauses
    at = next((n for n, c in enumerate(clauses) if start <= c.last), None)
    if at is None or clauses[at].first > start:
        return _to_stop(words, start, None if at is None else clauses[at].first)
    last = clauses[at].last
    for clause in clauses[at + 1 :]:
        # "to have all the stores counted": whose they are, or who does it, is taken for a subject
        caused = words.lows[last] in _CAUSATIVE and clause.first == last + 1
        if (clause.subject is not None and not caused) or clause.first - last >= _JOINED:
            break
        last = clause.last
    return last


def _to_stop(words: Passage, start: int, clause: int | None) -> int:
    """The token before the next stop or clause, for what stands in no clause."""
    stop = len(words.lows) - 1 if clause is None else clause
    last = start
    while last + 1 < stop and words.lows[last + 1] not in _STOPS:
        last += 1
    while last > start and words.sentence.tokens[last].tag in ("PUNCT", "SCONJ", "CCONJ"):
        last -= 1
    if last > start + 1 or clause is None:
        return last
    # "a pledge to cut bus fares was repeated": the object was taken for the subject
    taken = next((c.subject for c in words.clauses if c.first == clause), None)
    return last if taken is None or taken.first != clause else taken.last


def end_of_saying(words: Passage, at: int, last: int) -> int:
    """`last`, or the end of what is said where the next clause is the saying: in "Finn will meet Mora on Monday, said
    an aide" Mora is taken for the subject of "said"."""
    content = next((q.content for q in words.quotes if q.content.overlaps(words.span(at, at))), None)
    behind = next((c for c in words.clauses if c.first > last), None)
    if content is None or behind is None or behind.subject is None:
        return last
    tokens = words.sentence.tokens
    if tokens[behind.subject.first].start >= content.end or tokens[behind.verb.first].start < content.end:
        return last
    while last + 1 < behind.verb.first and tokens[last + 1].end <= content.end:
        last += 1
    return last


def end_of_thing(words: Passage, first: int, last: int) -> int:
    """`last`, or the end of the noun that begins at `first`: "its promise of free elections was broken"."""
    tokens = words.sentence.tokens
    for i in range(first + 1, last + 1):
        infinitive = tokens[i].tag == "VERB" and words.lows[i - 1] == "to"
        if tokens[i].text == "," or (tokens[i].tag in ("VERB", "AUX", "SCONJ") and not infinitive):
            return i - 1
    return last


def heard_from(words: Passage, n: int, telling: Set[str]) -> int | None:
    """The clause with a verb of telling that clause `n` hangs on, a relative clause or a condition between them or not:
    "told the tenants, who were angry, that", "said that if it rains, they"."""
    lows, clauses = words.lows, words.clauses
    for m in range(n - 1, max(-1, n - _JOINED), -1):
        if lows[clauses[m].verb.last] in telling:
            return m if m == n - 1 or "that" in lows[clauses[m].last + 1 : clauses[n].first] else None
        first, subject = clauses[m].first, clauses[m].subject
        related = subject is not None and lows[subject.head] in RELATIVES
        if not related and not (first and lows[first - 1] in _CONDITION):
            return None
    return None


def due_between(words: Passage, first: int, last: int) -> tuple[Span, Due] | None:
    """The deadline, or the day set, in tokens `first` to `last` or right behind them."""
    tokens = words.sentence.tokens
    return find_due(
        words.sheet.article.text, words.sentence, words.moments, tokens[first].start, tokens[last].end + _DUE_BEHIND
    )


def condition_at(words: Passage, first: int, stop: int) -> int | None:
    """Where between two tokens a condition begins, with words to follow."""
    return next((i for i in range(first, min(stop, len(words.lows) - 2)) if words.lows[i] in _CONDITION), None)


def condition_before(words: Passage, first: int) -> Span | None:
    """A condition that ends right before token `first` ("If the wind drops, we will")."""
    tokens = words.sentence.tokens
    at = next((i for i in range(first - 1, -1, -1) if words.lows[i] in _CONDITION), None)
    if at is None:
        return None
    last = first - 2 if tokens[first - 1].text in _ENDS else first - 1
    said = last - at >= _CLAUSE or tokens[last].tag == "VERB"  # "if elected"; "if anything" is none
    return words.span(at, last) if said and not any(t.text in _ENDS for t in tokens[at : last + 1]) else None


def condition_from(words: Passage, at: int) -> Span:
    """The words from a conditional conjunction to the next stop or mark."""
    tokens = words.sentence.tokens
    end = next((k for k in range(at + 2, len(tokens)) if tokens[k].text in ',.;"”'), len(tokens))
    return words.span(at, end - 1)
