"""Futures that are undertakings: "we will rebuild", "the company would pay, it said", "the ministry is to close".

In: a clause with a future, with what is said around it. Out: the way in which it undertakes something, None where it
foretells, muses or asks. Whoever speaks may undertake for himself and for what he speaks for; of others a plan is told.
What nobody does on purpose ("will fall", "will win") is never undertaken.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ..model.readings import Token
from .chunks import Chunk
from .clauses import Clause
from .promises_due import Due
from .promises_words import (
    BE,
    BEFALLEN,
    FORECAST,
    FUTURE,
    GUESSERS,
    GUESSING,
    HAPPENINGS,
    NOT_DONE,
    ORDERS,
    PLANNED,
    READY,
    RECEIVING,
    UNIVERSAL,
    WOULD,
    is_agent,
)

# first: "we will"; self: the speaker of himself; agent: somebody who can act; done: a thing that is done for others.
Way = Literal["first", "self", "agent", "done"]
Kind = Literal["will", "would", "going", "plan", "expected", "is to", "ready"]
_PEOPLE = frozenset("he she they we i".split())
_THIRD = frozenset("he she they it".split())
RELATIVES = frozenset("who which that".split())
# Not of oneself: "I am to go" is another's order, "we are expected to" another's hope.
_NOT_OWN = frozenset(("is to", "expected"))
# Verbs of state that are acts with the word behind them.
_ACTS_BY_TWO = frozenset(
    (("get", "rid"), ("get", "back"), ("have", "done"), ("win", "back"), ("look", "at"), ("look", "into"))
)
# An order of things that somebody has set.
_ARRANGED = frozenset(("is to", "plan"))
_ASKING = frozenset("if unless whether how what why where before".split())
_OWN = frozenset("its his her their our my".split())
_SKIPPED = frozenset("not n't n’t also then now still always never only just “ \"".split())
# "Nobody will lose their home", "no station will close".
_NOBODY = frozenset(("no", "nobody", "none"))
_SPARED = frozenset(("lose", "suffer", "close", "pay", "go", "wait"))
_WISHING = frozenset("like love prefer rather have".split())
# What a thing is that has been done: delivered, brought back, ended.
_RESULTS = frozenset("with back home ready available open gone over finished complete done".split())
_YEAR = re.compile(r"\d{4}s?")
# Behind "'d" that is "had": "she'd had", "you'd better", as "he'd promised".
_PARTICIPLES = frozenset(
    """had better been gone come done made said told heard held kept left lost met paid sent sold put won led
    run""".split()
)
_CLITICS = frozenset(("'d", "’d"))
# What one who is spoken to is promised: "you will keep your flat".
_YOURS = frozenset(("keep", "receive"))
# What may stand behind "will" and be no verb; "unveil" was taken for a preposition.
_PREPOSITIONS = frozenset("in on at by for with from to of after before during until over under as if and".split())
# How far behind "will" its verb stands; how far before a clause a word of guessing; how far behind "be" a participle.
_VERB_WITHIN, _BEFORE, _PARTICIPLE = 5, 3, 4
# What a party to a contract must do; how many words "under the terms of the deal" takes.
_BOUND = frozenset(("must", "has", "have"))
_CLAUSE_HEAD = 7


@dataclass(frozen=True, slots=True)
class Said:
    """What a clause is said in: the words of the speaker and of saying, lower case; is it in marks, word for word?"""

    speaker: frozenset[str]
    cue: str
    direct: bool


@dataclass(frozen=True, slots=True)
class Marker:
    """What makes a clause a future: which word, at which token, and the verb behind it."""

    kind: Kind
    at: int
    verb: int


@dataclass(frozen=True, slots=True)
class Future:
    """A clause with a future. `subject` is its own or, where it has none, that of the clause it is joined to; `said`
    what it is said in; `told`: is somebody quoted here or just before? `announced`: does it hang on "were told that"?
    `due`: is a deadline set, or a day? `by`: its words."""

    tokens: Sequence[Token]
    lows: Sequence[str]
    clause: Clause
    mark: Marker
    subject: Chunk | None
    said: Said | None
    told: bool
    announced: bool
    due: Due | None
    by: str | None = None

    def guessed(self) -> bool:
        """Does the speaker only think so, or is he one who foretells?"""
        said = self.said
        return said is not None and (said.cue.startswith(GUESSING) or not GUESSERS.isdisjoint(said.speaker))


def marker(tokens: Sequence[Token], lows: Sequence[str], clause: Clause) -> Marker | None:
    """The future or plan of the clause, None where it has none."""
    for i in range(clause.verb.first, min(clause.verb.last + 2, len(tokens) - 1)):
        if i > clause.verb.last and tokens[i].tag not in ("ADJ", "ADP"):  # "is due to": the tagger's adjective
            break
        word, follows = lows[i], lows[i + 1 : i + 3]
        if word in FUTURE:
            kind: Kind = "would" if word in WOULD else "will"
            behind = i + 1
        elif word in _BOUND and _is_under(lows, clause.first):
            kind, behind = "is to", i + 1 if word == "must" else i + 2
        elif word in PLANNED and "to" in follows and follows[0] in ("to", "not") and _is_arranged(lows, i):
            kind = "going" if word == "going" else "expected" if word == "expected" else "plan"
            behind = lows.index("to", i) + 1
        elif word in READY and tuple(follows[:1]) == ("to",) and _is_arranged(lows, i):
            kind, behind = "ready", i + 2
        elif word in BE and tuple(follows[:1]) == ("to",):
            kind, behind = "is to", i + 2
        elif _is_now(tokens, lows, clause, i):
            kind, behind = "will", i
        else:
            continue
        verb = _verb_behind(tokens, lows, behind)
        if verb is not None and lows[verb] == "have" and kind == "will":  # "will have moved every file by May"
            done = _verb_behind(tokens, lows, verb + 1)
            verb = done if done is not None and tokens[done].tag == "VERB" and done <= clause.verb.last + 1 else verb
        if verb is None or (word == "set" and tokens[verb].tag == "NOUN"):  # "set to music"
            return None
        if word in _CLITICS and (lows[verb].endswith(("ed", "en")) or lows[verb] in _PARTICIPLES):
            return None
        return Marker(kind, i, verb)
    return None


def _is_now(tokens: Sequence[Token], lows: Sequence[str], clause: Clause, at: int) -> bool:
    """ "We open on Monday at the latest": a present that is set a deadline."""
    alone = clause.verb.first == clause.verb.last == at and tokens[at].tag == "VERB" and clause.subject is not None
    if not alone or lows[at].endswith("ed") or lows[at] in _PARTICIPLES:
        return False
    behind = lows[at : clause.last + _BEFORE]
    return "latest" in behind or ("no", "later", "than") in zip(behind, behind[1:], behind[2:], strict=False)


def _is_under(lows: Sequence[str], first: int) -> bool:
    """Does an order of things stand before the clause, or at its head: "under the deal, the buyer must"?"""
    head = lows[: first + _CLAUSE_HEAD]
    under = next((i for i, w in enumerate(head) if w == "under"), None)
    return under is not None and not ORDERS.isdisjoint(lows[under : under + _CLAUSE_HEAD])


def _is_arranged(lows: Sequence[str], at: int) -> bool:
    """Does "be" stand before the word ("is due to"), not "commuted due to"?"""
    return any(w in BE or w == "been" for w in lows[max(0, at - _BEFORE) : at])


def _verb_behind(tokens: Sequence[Token], lows: Sequence[str], start: int) -> int | None:
    """The next word that is no adverb or negation."""
    for i in range(start, min(start + _VERB_WITHIN, len(tokens))):
        if tokens[i].tag != "ADV" and lows[i] not in _SKIPPED:
            return i if tokens[i].text[0].isalpha() else None
    return None


def announced(future: Future) -> Way | None:
    """The way in which a future undertakes something, None where it does not."""
    if _is_idle(future) or not _is_real(future):
        return None
    verb, due, said = future.lows[future.mark.verb], future.due, future.said
    acts, own = _acts(future), future.mark.kind not in _NOT_OWN
    subject = _kind_of_subject(future)
    if subject == "first":
        return "first" if said is not None and own and (acts or due == "deadline") else None
    if future.mark.kind == "ready":
        return None
    guessed = future.guessed()
    meant = (acts and (verb, subject) != ("take", "it")) or due == "deadline"
    if said is not None and own and not guessed and meant and _is_own(future, said):
        return "self"
    if not guessed and (said is not None or due is not None) and _receives(future):
        return "done"
    if due == "deadline" and verb not in HAPPENINGS and not guessed and not _is_foretold(future, subject):
        return "agent" if subject == "agent" else "done"
    if guessed or future.mark.kind == "expected":
        return None
    if passes_on(future):
        return "agent"
    if subject == "agent":
        told = said is not None or due is not None or future.told or future.mark.kind in _ARRANGED or _is_news(future)
        if acts:
            return "agent" if told else None
    return _of_a_thing(future, subject, acts=acts)


def _of_a_thing(future: Future, subject: str, *, acts: bool) -> Way | None:
    """The way in which a future of a thing, or of a pronoun, undertakes something."""
    verb, due, said, kind = future.lows[future.mark.verb], future.due, future.said, future.mark.kind
    own = kind not in _NOT_OWN
    past = future.lows[future.clause.verb.first] in ("was", "were")
    if acts and due is not None and (kind == "is to" or (kind == "plan" and not past)):
        return "done"
    if future.subject is not None and _is_under(future.lows, future.clause.first) and (acts or verb in RECEIVING):
        return "done"
    if subject in ("third", "it") and acts and own and kind != "would" and said is None and _is_told(future):
        return "agent"
    if future.subject is None or (said is None and due is None):
        return None
    if said is not None and own:
        if acts and _is_of_name(future):
            return "agent"
        # "trains would run again from Monday, he said", "the papers will be with the court on Monday"
        result = verb == "be" and not _RESULTS.isdisjoint(future.lows[future.mark.verb + 1 : future.mark.verb + 2])
        if due is not None and (acts or result):
            return "done"
    return "done" if kind != "plan" and _is_for_others(future) else None


def _is_news(future: Future) -> bool:
    """Is a plain "will" of a name the main verb of its sentence, with an object ("Vela Rail will pay 16 million")?"""
    subject, clause = future.subject, future.clause
    if subject is None or future.mark.kind != "will" or future.tokens[subject.head].tag != "PROPN":
        return False
    return future.tokens[0].start == future.tokens[subject.first].start and clause.object is not None


def _is_told(future: Future) -> bool:
    """Is a plain future of a pronoun told of somebody just quoted, or set for a day?"""
    return future.due is not None or (future.told and future.clause.object is not None)


def _is_foretold(future: Future, subject: str) -> bool:
    """Is a thing only thought to become something ("is expected to weaken", "by 2050 the city will be home to")?"""
    passive = future.lows[future.mark.verb] == "be" and future.tokens[_participle(future)].tag == "VERB"
    if subject == "agent" or passive:
        return False
    states = future.said is None and future.lows[future.mark.verb] == "be" and future.mark.kind != "is to"
    return future.mark.kind == "expected" or (states and _YEAR.fullmatch(future.by or "") is not None)


def _is_idle(future: Future) -> bool:
    """Is it a forecast, a wish, a question or a condition by its words?"""
    lows, clause = future.lows, future.clause
    before = lows[max(0, clause.first - _BEFORE) : clause.first]
    for i in range(clause.first - len(before), clause.first):  # "investors bet that", "I think she will"
        if lows[i].startswith(GUESSING) and (future.tokens[i].tag == "VERB" or lows[i + 1] == "that"):
            return True
    if any(w in FORECAST for w in (*before, *lows[max(0, clause.verb.first - 1) : clause.verb.last + 2])):
        return True
    if before and before[-1] in _ASKING:
        return True
    if future.mark.kind == "is to" and ("as" in before or lows[future.mark.verb] == "blame"):  # "as glad as they are"
        return True
    return lows[future.mark.at] == "were" and "if" in lows  # "if it were to"


def _is_real(future: Future) -> bool:
    """Is a "would" the future of what was said, and no wish and no idea ("would like", "would have")? And "was going
    to" no plan that came to nothing?"""
    said, kind = future.said, future.mark.kind
    if kind == "going":
        return future.lows[future.clause.verb.first] not in ("was", "were") or (said is not None and not said.direct)
    if kind != "would":
        return True
    if _is_unreal(future):
        return False
    if said is None:
        told = future.announced and (future.due == "deadline" or passes_on(future))
        return told or _is_under(future.lows, future.clause.first)
    if said.direct:
        return passes_on(future)
    return future.lows[future.mark.verb] not in _WISHING or future.due == "deadline"


def passes_on(future: Future) -> bool:
    """Is it told of what somebody else said he or a body would do: "they had said that they would stop it"?"""
    open_to = future.mark.kind == "would" and (future.said is None or future.said.direct)
    return open_to and future.announced and _acts(future) and _kind_of_subject(future) in ("third", "agent")


def _is_unreal(future: Future) -> bool:
    """ "The holders would have received 20 euros": they did not."""
    verb = future.mark.verb
    behind = future.tokens[verb + 1] if verb + 1 < len(future.tokens) else None
    return future.lows[verb] == "have" and behind is not None and behind.tag in ("VERB", "AUX")


def _kind_of_subject(future: Future) -> Literal["first", "it", "third", "agent", ""]:
    if future.subject is None:
        return ""
    tokens, lows, head = future.tokens, future.lows, future.subject.head
    if lows[head] in ("we", "i"):
        return "first"
    if lows[head] in _THIRD:
        return "it" if lows[head] == "it" else "third"
    if lows[head] == "which" and future.due is None:
        return ""
    if lows[head] in RELATIVES:
        head = antecedent(tokens, future.subject.first)
    acting = head >= 0 and (tokens[head].tag == "PROPN" or is_agent(lows[head]))
    return "agent" if acting and lows[future.subject.first] != "any" else ""


def antecedent(tokens: Sequence[Token], pronoun: int) -> int:
    """The noun that a relative pronoun stands behind, a comma between or not; -1 where there is none."""
    at = pronoun - 1
    if at >= 0 and tokens[at].text == ",":
        at -= 1
    return at if at >= 0 and tokens[at].tag in ("NOUN", "PROPN") else -1


def _is_own(future: Future, said: Said) -> bool:
    """Is the subject the speaker, by pronoun or name, or his own ("its troops")?"""
    if future.subject is None:
        return False
    words = future.lows[future.subject.first : future.subject.last + 1]
    if words[-1] in _THIRD:
        if words[-1] == "it" and not said.speaker.isdisjoint(_PEOPLE):  # "they say it will hurt them"
            return False
        return not said.direct
    before = future.lows[future.subject.first - 1] if future.subject.first else ""
    if (words[0] in _OWN or before in _OWN) and is_agent(words[-1]):
        return True
    return any(len(w) > 3 and w in said.speaker for w in words[-2:])


def _is_of_name(future: Future) -> bool:
    """Does a name own or qualify the subject ("the US role"), and has the verb an object or a direction?"""
    subject, clause, tokens = future.subject, future.clause, future.tokens
    if subject is None or all(t.tag != "PROPN" for t in tokens[subject.first : subject.last]):
        return False
    return clause.object is not None or any(
        w in ("to", "from", "into") for w in future.lows[clause.verb.last + 1 : clause.last + 1]
    )


def _acts(future: Future) -> bool:
    """Is the verb something that one does, in the active voice?"""
    verb = future.mark.verb
    word, tag = future.lows[verb], future.tokens[verb].tag
    if word != "be":
        follows = future.lows[verb + 1] if verb + 1 < len(future.lows) else ""
        if (word, follows) in _ACTS_BY_TWO:
            return True
        taken = tag in ("VERB", "NOUN") or (verb == future.mark.at + 1 and word not in _PREPOSITIONS and tag != "AUX")
        return word not in NOT_DONE and (word, follows) != ("remain", "to") and taken
    behind = _participle(future)
    return future.lows[behind].endswith("ing") and future.tokens[behind].tag == "VERB"


def _participle(future: Future) -> int:
    """The word behind "be" that is no adverb; "be" itself where there is none."""
    verb, tokens = future.mark.verb, future.tokens
    return next((i for i in range(verb + 1, min(verb + _PARTICIPLE, len(tokens))) if tokens[i].tag != "ADV"), verb)


def _receives(future: Future) -> bool:
    """Does everybody, or nobody, get something ("every worker will receive"), or who is spoken to ("you will be able to
    keep your flat")?"""
    subject, lows, verb = future.subject, future.lows, future.mark.verb
    if subject is None:
        return False
    if lows[subject.first] == "you":  # not "you will get a cold"
        able = lows[verb : verb + 3] == ("be", "able", "to") and verb + 3 < len(lows)
        heard = future.said is not None and future.said.direct and future.mark.kind == "will"
        return heard and (lows[verb + 3] in RECEIVING if able else lows[verb] in _YOURS)
    return lows[verb] in RECEIVING and lows[subject.first] in UNIVERSAL


def _is_for_others(future: Future) -> bool:
    """Is something done to or for the subject ("will be paid", "every family will receive")?"""
    lows, subject = future.lows, future.subject
    word = lows[future.mark.verb]
    if subject is not None and lows[subject.first] in _NOBODY and word in _SPARED:
        return True
    if word != "be":
        return _receives(future)
    at = _participle(future)
    if subject is not None and lows[subject.head] == "there":  # "there will be no layoffs"
        return lows[at] == "no"
    if future.tokens[at].tag != "VERB" or lows[at] in BEFALLEN or lows[at].endswith("ing"):
        return False
    if lows[at + 1 : at + 2] != ("by",):
        return True
    doer = range(at + 2, min(at + 2 + _PARTICIPLE, len(lows)))  # "will be swamped by the cuts": nobody does it
    return any(future.tokens[i].tag == "PROPN" or is_agent(lows[i]) or lows[i].endswith("ing") for i in doer)
