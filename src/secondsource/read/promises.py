"""Promises: who undertakes what, to whom, by when, on what condition.

In: the sheet of an article, its quotes and moments. Out: `Promise`s. Two kinds are read: words by which somebody binds
himself (`promises_bound`: "pledged to pay", "an agreement to end"), and futures of somebody who can act, said by him or
of him (`promises_announced`: "we will rebuild", "is to leave by 1 May"). Predictions ("will probably rise"), demands
and hopes are none, nor is what somebody has already done.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..model.readings import Moment, Promise, Quote, Sentence, Sheet
from ..model.spans import Span
from ..text.english import POSSESSIVE_CLITICS
from .chunks import Chunk, find_chunks
from .clauses import Clause, find_clauses
from .placing import place
from .promises_announced import RELATIVES, Future, Said, announced, antecedent, marker
from .promises_bound import Complement, complement, condition_set, is_noun, is_passive
from .promises_due import Due, find_due
from .promises_words import BE, BINDERS, BINDING, BY_AGENTS, NOT_DONE, ORDERS, SETTING, TRIGGERS, is_agent

_CONDITION = frozenset({"if", "provided", "unless"})
# Tokens that may stand between two joined clauses ("…, and would"), or between a day and what it is set for.
_JOINED = 3
# What somebody has said goes on for as many sentences.
_TOLD = 2
_STOPS = frozenset((";", ":", "—", "–"))
_ENDS = frozenset((",", ".", ";", '"', "”"))
_EMPTY = frozenset(("there", "it"))
# What somebody was told, with nobody who says so: "residents were told the water would be back by Monday".
_HEARD = frozenset(("told", "informed", "assured", "announced", "decided", "agreed", "confirmed"))
_PRONOUNS = frozenset(("he", "she", "it", "they"))
_INANIMATE = frozenset(("that", "this", "which", "these", "those", "it"))


@dataclass(frozen=True, slots=True)
class _Words:
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


@dataclass(frozen=True, slots=True)
class _Found:
    """An undertaking: the tokens of its words, those of what is undertaken, and whose it is."""

    first: int
    what: int
    last: int
    who: Span | None
    due: tuple[Span, Due] | None


def find_promises(sheet: Sheet, quotes: Sequence[Quote], moments: Sequence[Moment]) -> tuple[Promise, ...]:
    """The promises of an article's body, in order; what is undertaken in one never lies in that of another."""
    found: list[Promise] = []
    body = sheet.body
    ordered = sorted(quotes, key=lambda q: (len(q.content), q.content))
    placed, quoted = place(body, moments, lambda m: m.span), place(body, ordered, lambda q: q.content)
    for n, (sentence, touching, said) in enumerate(zip(body, placed, quoted, strict=True)):
        lows = tuple(t.text.lower() for t in sentence.tokens)
        if sentence.tokens[-1].text == "?" or not _may_hold(lows):
            continue
        dated = [m for m in touching if sentence.span.contains(m.span)]
        told = any(quoted[max(0, n - _TOLD) : n + 1]) or ("under" in lows and not ORDERS.isdisjoint(lows))
        words = _Words(sheet, sentence, lows, find_clauses(sentence), said, dated, told)
        found.extend(_of_sentence(words))
    return tuple(sorted(found, key=lambda p: (p.span, p.what)))


def _may_hold(lows: Sequence[str]) -> bool:
    return not TRIGGERS.isdisjoint(lows) or any(x == "to" and w in BE for w, x in pairwise(lows))


def _of_sentence(words: _Words) -> Iterator[Promise]:
    taken: list[tuple[int, int]] = []
    for found in (*_bound(words), *_futures(words)):
        if not any(found.what <= b and a <= found.last for a, b in taken):
            taken.append((found.what, found.last))
            yield _promise(words, found)


def _bound(words: _Words) -> Iterator[_Found]:
    """Undertakings by a word of undertaking."""
    tokens, lows = words.sentence.tokens, words.lows
    for at, word in enumerate(lows[:-1]):
        if word not in BINDERS:
            continue
        found = complement(tokens, lows, at) or condition_set(tokens, lows, at)
        if found is None:
            continue
        clause = next((c for c in words.clauses if c.first <= at <= c.last), None)
        passive = is_passive(lows, at)
        if found.first == at and passive:  # "A second ship was promised in 2018"
            subject = None if clause is None else clause.subject
            if subject is not None:
                yield _Found(subject.first, subject.first, subject.last, _by(words, at), None)
            continue
        if word in BY_AGENTS and found.frame == "to" and not _by_an_agent(words, clause, at):
            continue
        last = _reach(words, found.verb)
        due = _due(words, at if word == "until" else found.first, last)
        if word in SETTING and due is None:
            continue
        if found.frame == "that" and word.startswith("agree") and due is None and lows[found.verb + 1] in NOT_DONE:
            continue  # "agreed that it would be hard" is an opinion
        who = _by(words, at) if passive else _binder(words, clause, at, found)
        yield _Found(at if clause is None else min(clause.first, at), found.first, last, who, due)


def _by_an_agent(words: _Words, clause: Clause | None, at: int) -> bool:
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
    return tokens[head].tag in ("PROPN", "NUM") or is_agent(lows[head]) or lows[at].startswith("promis")


def _binder(words: _Words, clause: Clause | None, at: int, found: Complement) -> Span | None:
    """Whose undertaking the word at token `at` is: whom it binds, the speaker of what it says, whose noun it is, else
    the subject."""
    tokens, lows = words.sentence.tokens, words.lows
    if lows[at] in BINDING and tokens[at + 1].tag in ("DET", "PROPN", "NOUN") and found.first > at + 1:
        return words.span(at + 1, found.first - 1)
    place = words.span(at, at)
    for quote in words.quotes:
        if quote.cue is not None and quote.cue.overlaps(place) and quote.speaker is not None:
            return quote.referent or quote.speaker
    chunk = next((c for c in find_chunks(words.sentence) if c.kind == "noun" and c.first <= at <= c.last), None)
    if chunk is not None:
        owner = next((i for i in range(chunk.first + 1, at) if lows[i] in POSSESSIVE_CLITICS), None)
        if owner is not None:
            return words.span(chunk.first, owner - 1)
        if chunk.first < at and not is_noun(tokens, lows, at):  # "the council plans to": taken for a noun
            return words.span(chunk.first, at - 1)
    if clause is not None:
        subject = _subject(words, words.clauses.index(clause))
        return None if subject is None else _maker(words, subject, at)
    before = [c for c in find_chunks(words.sentence) if c.kind == "noun" and c.last < at]
    return _maker(words, before[-1], at) if before else None


def _maker(words: _Words, subject: Chunk, at: int) -> Span | None:
    """The subject; the noun before a relative pronoun; the speaker for another pronoun."""
    tokens, head = words.sentence.tokens, subject.head
    chunks = find_chunks(words.sentence)
    if words.lows[head] in RELATIVES:
        head = antecedent(tokens, subject.first)
    elif tokens[subject.first - 1].text == "(" and subject.first > 1:  # "Ada Brook (D-Lesna) will oppose"
        head = subject.first - 2
    elif tokens[head].tag == "PRON" or words.lows[head] in _EMPTY:
        return _speaker(words, at)
    chunk = next((c for c in chunks if c.kind == "noun" and c.first <= head <= c.last), None)
    return None if chunk is None else words.span(chunk.first, chunk.last)


def _speaker(words: _Words, at: int) -> Span | None:
    place = words.span(at, at)
    return next((q.referent or q.speaker for q in words.quotes if q.content.overlaps(place) and q.speaker), None)


def _by(words: _Words, at: int) -> Span | None:
    """Who is named behind "by" in the passive."""
    tokens = words.sentence.tokens
    for i in range(at + 1, min(at + 4, len(tokens) - 1)):
        if words.lows[i] == "by" and tokens[i + 1].tag in ("DET", "PROPN"):
            last = i + 1
            while last + 1 < len(tokens) and tokens[last + 1].tag in ("NOUN", "PROPN", "ADJ"):
                last += 1
            return words.span(i + 1, last)
    return None


def _futures(words: _Words) -> Iterator[_Found]:
    """Undertakings by a future."""
    tokens, lows = words.sentence.tokens, words.lows
    for n, clause in enumerate(words.clauses):
        mark = marker(tokens, lows, clause)
        if mark is None:
            continue
        last = _to_end_of_saying(words, mark.at, _reach(words, mark.verb))
        subject = _subject(words, n)
        due = _due(words, _fronted(words, n), last)
        said = _said(words, mark.at)
        before = words.clauses[n - 1].verb.head if n else 0
        heard = n > 0 and lows[before] in _HEARD
        kind = due[1] if due else None
        way = announced(Future(tokens, lows, clause, mark, subject, said, words.told, heard, kind))
        if way is None:
            continue
        if subject is None or way in ("first", "done"):
            who = _speaker(words, mark.at)
        else:
            who = _maker(words, subject, mark.at)
        aside = _meanwhile(words, mark.verb, last)
        what = clause.first if way == "done" else clause.verb.first
        yield _Found(clause.first, what, last if aside is None else aside - 2, who, due)
        if aside is not None:
            yield _Found(aside, aside, last, who, None)


def _subject(words: _Words, n: int) -> Chunk | None:
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


def _fronted(words: _Words, n: int) -> int:
    """The token at which clause `n` begins, a day in front of it included ("on 3 June we shall ask")."""
    first = words.clauses[n].first
    tokens = words.sentence.tokens
    for moment in words.moments:
        at = next((i for i in range(first - 1, max(-1, first - _JOINED), -1) if tokens[i].end == moment.span.end), None)
        if at is not None and (n == 0 or at > words.clauses[n - 1].last):
            return next(i for i in range(at + 1) if tokens[i].end > moment.span.start)
    return first


def _meanwhile(words: _Words, verb: int, last: int) -> int | None:
    """Where a second undertaking begins: "will end the mission while continuing to train"."""
    tokens, lows = words.sentence.tokens, words.lows
    found = (i for i in range(verb + 2, last) if lows[i - 1] == "while" and lows[i].endswith("ing"))
    return next((i for i in found if tokens[i].tag == "VERB"), None)


def _said(words: _Words, at: int) -> Said | None:
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


def _reach(words: _Words, start: int) -> int:
    """The last token of what begins at `start`: of its clause, and of those behind it that have no subject of their
    own ("would teach and would not patrol")."""
    clauses = words.clauses
    at = next((n for n, c in enumerate(clauses) if start <= c.last), None)
    if at is None or clauses[at].first > start:
        return _to_stop(words, start, None if at is None else clauses[at].first)
    last = clauses[at].last
    for clause in clauses[at + 1 :]:
        if clause.subject is not None or clause.first - last >= _JOINED:
            break
        last = clause.last
    return last


def _to_stop(words: _Words, start: int, clause: int | None) -> int:
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


def _to_end_of_saying(words: _Words, at: int, last: int) -> int:
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


def _due(words: _Words, first: int, last: int) -> tuple[Span, Due] | None:
    tokens = words.sentence.tokens
    return find_due(words.sheet.article.text, words.sentence, words.moments, tokens[first].start, tokens[last].end + 12)


def _promise(words: _Words, found: _Found) -> Promise:
    at = _condition_at(words, found.what + 1, found.last + 3)
    last = found.last if at is None else max(found.what, min(found.last, at - 1))
    what = words.span(found.what, last)
    condition = _condition_before(words, found.first) if at is None else _condition(words, at)
    due = None if found.due is None else found.due[0]
    if due is not None and condition is not None and condition.contains(due):
        due = None
    span = words.span(min(found.first, found.what), last)
    return Promise(span, found.who, _beneficiary(words, found), what, due, condition)


def _beneficiary(words: _Words, found: _Found) -> Span | None:
    """A name right behind "to" or "with" in what is promised ("agreed with the union", "20 euros to Ruritania")."""
    tokens = words.sentence.tokens
    for i in range(found.first, min(found.last, len(tokens) - 1)):
        if words.lows[i] in ("with", "to") and tokens[i + 1].tag == "PROPN":
            last = i + 1
            while last < found.last and tokens[last + 1].tag == "PROPN":
                last += 1
            return words.span(i + 1, last)
    return None


def _condition_at(words: _Words, first: int, stop: int) -> int | None:
    """Where between two tokens a condition begins, with words to follow."""
    return next((i for i in range(first, min(stop, len(words.lows) - 2)) if words.lows[i] in _CONDITION), None)


def _condition_before(words: _Words, first: int) -> Span | None:
    """A condition that ends right before token `first` ("If the wind drops, we will")."""
    tokens = words.sentence.tokens
    at = next((i for i in range(first - 1, -1, -1) if words.lows[i] in _CONDITION), None)
    if at is None:
        return None
    last = first - 2 if tokens[first - 1].text in _ENDS else first - 1
    said = any(t.tag in ("VERB", "AUX") for t in tokens[at : last + 1])  # "if anything" is none
    return words.span(at, last) if said and not any(t.text in _ENDS for t in tokens[at : last + 1]) else None


def _condition(words: _Words, at: int) -> Span:
    """The words from a conditional conjunction to the next stop or mark."""
    tokens = words.sentence.tokens
    end = next((k for k in range(at + 2, len(tokens)) if tokens[k].text in ',.;"”'), len(tokens))
    return words.span(at, end - 1)
