"""Promises: who undertakes what, to whom, by when, on what condition.

In: the sheet of an article, its quotes and moments. Out: `Promise`s. Two kinds are read: words by which somebody binds
himself (`promises_bound`: "pledged to pay", "an agreement to end"), and futures of somebody who can act, said by him or
of him (`promises_announced`: "we will rebuild", "is to leave by 1 May"). Predictions ("will probably rise"), demands
and hopes are none, nor is what somebody has already done.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from ..model.readings import Moment, Promise, Quote, Sheet
from ..model.spans import Span
from .clauses import find_clauses
from .placing import place
from .promises_announced import Future, announced, marker, passes_on
from .promises_bound import complement, condition_set, is_noun, is_passive
from .promises_due import Due
from .promises_makers import binder, by_an_agent, maker, named_by, told_by
from .promises_passages import (
    Passage,
    apposed,
    begins,
    condition_at,
    condition_before,
    condition_from,
    due_between,
    end_of_saying,
    end_of_thing,
    heard_from,
    reach,
    said_at,
    speaker_at,
    subject_of,
)
from .promises_words import (
    AIMING,
    BE,
    BINDERS,
    BINDING,
    BY_AGENTS,
    NOT_DONE,
    ORDERS,
    RECEIVING,
    SETTING,
    TRIGGERS,
    is_agent,
)

# What somebody has said goes on for as many sentences.
_TOLD = 2
# What somebody was told, with nobody who says so: "residents were told the water would be back by Monday".
# A day right behind these is the day of what is planned ("plans on Monday to open"), not of the planning.
_AHEAD = ("plan", "intend", "aim")
# "As the ministry had promised": how far the "as" stands before the verb, and what stands between.
_AS_WITHIN, _WHO = 7, frozenset(("DET", "ADJ", "NOUN", "PROPN", "AUX"))
_ASIDES = frozenset((",", "–", "—", "-"))
_SAYING_DAY = frozenset(("today", "tonight", "now"))
_HEARD = frozenset(("told", "said", "informed", "assured", "announced", "decided", "agreed", "confirmed"))


# To accept an invitation in one word, and to invite.
_GOING = frozenset("go come attend accept appear comply oblige".split())
_GOES_ON = frozenset(("ADP", "PART", "NOUN", "PROPN", "DET", "VERB", "ADV"))
_INVITED = frozenset("asked invited summoned called".split())


@dataclass(frozen=True, slots=True)
class _Found:
    """An undertaking: the tokens of its words, those of what is undertaken, whose it is, by when, and for whom."""

    first: int
    what: int
    last: int
    who: Span | None
    due: tuple[Span, Due] | None
    to: Span | None = None


def find_promises(sheet: Sheet, quotes: Sequence[Quote], moments: Sequence[Moment]) -> tuple[Promise, ...]:
    """The promises of an article's body, in order; what is undertaken in one never lies in that of another."""
    found: list[Promise] = []
    body = sheet.body
    ordered = sorted(quotes, key=lambda q: (len(q.content), q.content))
    placed, quoted = place(body, moments, lambda m: m.span), place(body, ordered, lambda q: q.content)
    for n, (sentence, touching, said) in enumerate(zip(body, placed, quoted, strict=True)):
        lows = tuple(_low(t.text, n) for n, t in enumerate(sentence.tokens))
        if sentence.tokens[-1].text == "?" or not _may_hold(lows):
            continue
        dated = [m for m in touching if sentence.span.contains(m.span)]
        told = any(quoted[max(0, n - _TOLD) : n + 1]) or ("under" in lows and not ORDERS.isdisjoint(lows))
        words = Passage(sheet, sentence, lows, find_clauses(sentence), said, dated, told)
        found.extend(_of_sentence(words))
    return tuple(sorted(found, key=lambda p: (p.span, p.what)))


def _low(word: str, at: int) -> str:
    """The word in lower case; the month of May, for which "may" would be taken, as it is."""
    return word if at and word == "May" else word.lower()


def _may_hold(lows: Sequence[str]) -> bool:
    return not TRIGGERS.isdisjoint(lows) or any(x == "to" and w in BE for w, x in pairwise(lows))


def _of_sentence(words: Passage) -> Iterator[Promise]:
    taken: list[tuple[int, int]] = []
    for found in (*_bound(words), *_futures(words)):
        if not any(found.what <= b and a <= found.last for a, b in taken):
            taken.append((found.what, found.last))
            yield from (_promise(words, part) for part in _parts(words, found))


def _parts(words: Passage, found: _Found) -> Iterator[_Found]:
    """An undertaking, or the two that are each set a day: "to pay by Friday and to publish the audit by 1 June"."""
    if found.due is None:
        yield found
        return
    tokens = words.sentence.tokens
    behind = (i for i in range(found.what + 1, found.last) if tokens[i].start >= found.due[0].end)
    joint = next((i for i in behind if words.lows[i] in ("and", "but", "then")), None)
    second = None if joint is None else due_between(words, joint + 1, found.last)
    if joint is None or second is None:
        yield found
        return
    yield replace(found, last=joint - 2 if tokens[joint - 1].text == "," else joint - 1)
    yield replace(found, first=joint + 1, what=joint + 1, due=second)


def _bound(words: Passage) -> Iterator[_Found]:
    """Undertakings by a word of undertaking."""
    tokens, lows = words.sentence.tokens, words.lows
    for at, word in enumerate(lows[:-1]):
        if word not in BINDERS:
            continue
        found = complement(tokens, lows, at) or condition_set(tokens, lows, at)
        if found is None:
            told = _as_promised(words, at)
            if told is not None:
                yield told
            continue
        clause = next((c for c in words.clauses if c.first <= at <= c.last), None)
        passive = is_passive(lows, at) and word not in BINDING
        if found.first == at and passive:  # "A second ship was promised in 2018"
            subject = None if clause is None else clause.subject
            if subject is not None:
                yield _Found(subject.first, subject.first, subject.last, named_by(words, at), None)
            continue
        if word in BY_AGENTS and found.frame == "to" and not by_an_agent(words, clause, at):
            continue
        last = reach(words, found.verb)
        if found.frame == "thing" and is_noun(tokens, lows, at):
            last = end_of_thing(words, found.first, last)
        ahead = word == "until" or word.startswith(_AHEAD)
        aside = lows[at + 1] in _ASIDES and found.first > at + 1  # "vowed, by the end of the month, to act"
        due = due_between(words, at if ahead or aside else found.first, last)
        if word in SETTING | AIMING and due is None:
            continue
        if found.frame == "that" and word.startswith("agree") and due is None and not _is_act(words, found.verb):
            continue  # "agreed that it would be hard" is an opinion
        who = named_by(words, at) if passive else binder(words, clause, at, found)
        subject = clause.subject if clause is not None and passive else None  # "families were promised"
        to = None if subject is None else words.span(subject.first, subject.last)
        yield _Found(at if clause is None else min(clause.first, at), found.first, last, who, due, to)


def _as_promised(words: Passage, at: int) -> _Found | None:
    """What is told before "as the ministry promised" at the end of a sentence: the infinitive, else nothing."""
    tokens, lows = words.sentence.tokens, words.lows
    if not lows[at].endswith("ed") or tokens[at + 1].tag != "PUNCT":
        return None
    place = next((i for i in range(at - 2, max(0, at - _AS_WITHIN), -1) if lows[i] == "as"), None)
    if place is None or any(t.tag not in _WHO for t in tokens[place + 1 : at]):
        return None
    first = next((i for i in range(place - 2, 0, -1) if lows[i] == "to" and tokens[i + 1].tag == "VERB"), None)
    if first is None:
        return None
    last = place - 2 if tokens[place - 1].text == "," else place - 1
    end = next((i for i in range(at - 1, place, -1) if tokens[i].tag != "AUX"), place)
    return _Found(first, first, last, words.span(place + 1, end), due_between(words, first, last))


def _is_act(words: Passage, future: int) -> bool:
    """Is the future at a token one of somebody who can act, and of an act?"""
    doer = words.sentence.tokens[future - 1]
    return words.lows[future + 1] not in NOT_DONE and (doer.tag in ("PROPN", "PRON") or is_agent(doer.text))


def _futures(words: Passage) -> Iterator[_Found]:
    """Undertakings by a future."""
    tokens, lows = words.sentence.tokens, words.lows
    for n, clause in enumerate(words.clauses):
        mark = marker(tokens, lows, clause)
        if mark is None:
            continue
        last = end_of_saying(words, mark.at, reach(words, mark.verb))
        subject = apposed(words, clause.verb.first) or subject_of(words, n)
        due = due_between(words, mark.verb, last) or _fronted(words, begins(words, n), mark.verb)
        invited = None if due else _invitation(words, mark.verb, clause.first)
        due = due if invited is None else invited.due
        said = said_at(words, mark.at)
        teller = heard_from(words, n, _HEARD)
        kind, by = (due[1], words.sheet.article.cut(due[0])) if due else (None, None)
        future = Future(tokens, lows, clause, mark, subject, said, words.told, teller is not None, kind, by)
        way = announced(future)
        if way is None:
            continue
        spoken = speaker_at(words, mark.at) if subject is None or way in ("first", "done") else None
        gets = way == "done" and subject is not None and lows[mark.verb] in RECEIVING
        active = subject is not None and not gets and (way in ("self", "agent") or lows[mark.verb] != "be")
        who = maker(words, subject, mark.at) if spoken is None and subject is not None and active else spoken
        if teller is not None and passes_on(future):
            who = told_by(words, subject, teller) or who
        aside = _meanwhile(words, mark.verb, last)
        what = clause.first if way == "done" else clause.verb.first
        to = words.span(subject.first, subject.last) if subject is not None and gets else None
        first = clause.first if invited is None else invited.first
        yield _Found(first, what, last if aside is None else aside - 2, who, due, to)
        if aside is not None:
            yield _Found(aside, aside, last, who, None)


def _fronted(words: Passage, first: int, last: int) -> tuple[Span, Due] | None:
    """A day before the future; not "today we are going to extend it", which is the day on which it is said."""
    due = due_between(words, first, last)
    return None if due is None or words.sheet.article.cut(due[0]).lower() in _SAYING_DAY else due


class _Invitation(NamedTuple):
    """Where an invitation begins, and the day that it sets."""

    first: int
    due: tuple[Span, Due]


def _invitation(words: Passage, verb: int, first: int) -> _Invitation | None:
    """The invitation that "she will go" accepts, with its day: "has asked her to Lesna for Monday and she will go"."""
    lows = words.lows
    if lows[verb] not in _GOING or (verb + 1 < len(lows) and words.sentence.tokens[verb + 1].tag in _GOES_ON):
        return None
    at = next((i for i in range(first - 1, 0, -1) if lows[i] in _INVITED), None)
    if at is None:
        return None
    start, end = words.sentence.tokens[at].end, words.sentence.tokens[first].start
    day = next((m for m in words.moments if start < m.span.start < end and m.type in ("DATE", "TIME")), None)
    return None if day is None else _Invitation(at, (day.span, "day"))


def _meanwhile(words: Passage, verb: int, last: int) -> int | None:
    """Where a second undertaking begins: "will end the mission while continuing to train"."""
    tokens, lows = words.sentence.tokens, words.lows
    found = (i for i in range(verb + 2, last) if lows[i - 1] == "while" and lows[i].endswith("ing"))
    return next((i for i in found if tokens[i].tag == "VERB"), None)


def _promise(words: Passage, found: _Found) -> Promise:
    at = condition_at(words, found.what + 1, found.last + 3)
    last = found.last if at is None else max(found.what, min(found.last, at - 1))
    what = words.span(found.what, last)
    condition = condition_before(words, found.first) if at is None else condition_from(words, at)
    due = None if found.due is None else found.due[0]
    if due is not None and condition is not None and condition.contains(due):
        due = None
    span = words.span(min(found.first, found.what), last)
    return Promise(span, found.who, found.to or _beneficiary(words, found), what, due, condition)


def _beneficiary(words: Passage, found: _Found) -> Span | None:
    """A name right behind "to" or "with" in what is promised ("agreed with the union", "20 euros to Ruritania")."""
    tokens = words.sentence.tokens
    for i in range(found.first, min(found.last, len(tokens) - 1)):
        if words.lows[i] in ("with", "to") and tokens[i + 1].tag == "PROPN":
            last = i + 1
            while last < found.last and tokens[last + 1].tag == "PROPN":
                last += 1
            return words.span(i + 1, last)
    return None
