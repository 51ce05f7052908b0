"""Promises: who undertakes what, to whom, by when, on what condition.

In: the sheet of an article, its quotes, moments and names. Out: `Promise`s. Four forms are read: a verb or noun of
undertaking with what is undertaken ("pledged to pay", "an agreement to end"); a speaker who says what will be done
("the mission will end, X said"; "we will rebuild"); a plan with a deadline ("is to leave by 1 May"); and something
ruled out by a deadline ("there will be no troops by then"). Predictions ("will probably rise"), demands and hopes are
none, nor is what somebody has already done.
"""

from collections.abc import Sequence
from itertools import pairwise

from ..model.readings import Moment, Promise, Quote, Sentence, Sheet, Token
from ..model.spans import Span
from ..text.stems import openings, stem
from .clauses import Clause, find_clauses
from .placing import place

# Commissive verbs and nouns (Searle 1976; the class COMMIT of Wierzbicka's English Speech Act Verbs).
_VERBS = frozenset(
    stem(w)
    for w in """promise pledge vow commit undertake undertook undertaken guarantee agree swear swore sworn assure
    consent offer volunteer""".split()
)
_NOUNS = frozenset(
    stem(w) for w in "promise pledge vow commitment undertaking guarantee agreement deal assurance accord pact".split()
)
_SETTING = frozenset(
    stem(w) for w in "timetable timeline deadline schedule date".split()
)
_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_PLANNED = frozenset("set due expected scheduled planned slated".split())
# A future with one of these is a forecast or a wish, not an undertaking.
_FORECAST = frozenset(
    """likely probably perhaps may might could possibly unlikely hope hopes hoped wish fear fears warn warned predict
    predicted forecast rise fall grow shrink depend""".split()
)
_DEMAND = frozenset(stem(w) for w in "demand urge call ask request want insist require must should".split())
_REFUSAL = frozenset(stem(w) for w in "refuse decline fail deny reject".split())
_NO_UNDERTAKING = _DEMAND | _REFUSAL
_OPENINGS = openings(_VERBS | _NOUNS | _SETTING)
_NO_OPENINGS = openings(_NO_UNDERTAKING)
_CONDITION = frozenset({"if", "provided", "unless"})
_BE = frozenset({"is", "are", "was", "were", "be"})
_DEADLINE = frozenset({"by", "before", "until", "till", "within"})
_ON = frozenset({"on"})
_STATES = frozenset(stem(w) for w in "be mean need know think believe seem appear see want like".split())


def find_promises(sheet: Sheet, quotes: Sequence[Quote], moments: Sequence[Moment]) -> tuple[Promise, ...]:
    """The promises of an article's body, in order, at most one a clause."""
    found: dict[tuple[int, int], Promise] = {}
    body = sheet.body
    ordered = sorted(quotes, key=lambda q: (len(q.content), q.content))
    placed, quoted = place(body, moments, lambda m: m.span), place(body, ordered, lambda q: q.content)
    for sentence, touching, said in zip(body, placed, quoted, strict=True):
        dated = [m for m in touching if sentence.span.contains(m.span)]
        for clause in find_clauses(sentence):
            promise = _promise(sheet, sentence, clause, dated, said)
            if promise is not None:
                found.setdefault((promise.what.start, promise.what.end), promise)
    return tuple(sorted(found.values(), key=lambda p: (p.span, p.what)))


def _promise(
    sheet: Sheet, sentence: Sentence, clause: Clause, moments: Sequence[Moment], quotes: Sequence[Quote]
) -> Promise | None:
    group = sentence.tokens[clause.verb.first : clause.verb.last + 2]
    if sentence.tokens[-1].text == "?" or any(t.text.lower() in _FORECAST for t in group):
        return None
    due = _deadline(sheet, sentence, clause, moments, _DEADLINE)
    start = _undertaking(sentence, clause, due=due is not None)
    if start is None:
        start = _announced(sheet, sentence, clause, quotes, due)
    if start is None:
        return None
    if due is None and _is_first_person(sentence, clause):
        due = _deadline(sheet, sentence, clause, moments, _ON)  # "we will hold a vote on the 26th"
    last = _reach(sentence, clause, start)
    at = _condition_at(sentence, start + 1)
    condition = None if at is None else _condition(sheet, sentence, at)
    if at is not None:
        last = min(last, at - 1)
    what = sheet.article.span(sentence.tokens[start].start, sentence.tokens[last].end)
    who = _who(sheet, sentence, clause, quotes, what)
    span = sheet.article.span(
        min(sentence.tokens[clause.first].start, what.start), max(sentence.tokens[clause.last].end, what.end)
    )
    return Promise(span, who, _beneficiary(sheet, sentence, clause), what, due, condition)


def _undertaking(sentence: Sentence, clause: Clause, *, due: bool) -> int | None:
    """Where what is undertaken begins: behind a commissive verb with "to" or "that … will", or a commissive noun with
    "to"; None where there is none, or it is a demand for one."""
    tokens = sentence.tokens
    if clause.verb.negated or _is_refused(tokens[clause.verb.first : clause.verb.last + 1]):
        return None
    for i in range(clause.verb.first, min(len(tokens) - 1, clause.last + 1)):
        token = tokens[i]
        if token.tag not in ("VERB", "NOUN") or token.text[:2].lower() not in _OPENINGS:
            continue
        root, follows = stem(token.text), tokens[i + 1].text.lower()
        if token.tag == "VERB" and root in _VERBS:
            at = _complement(tokens, i)
            if at is not None:
                return at
            if due and tokens[i + 1].tag in ("DET", "NOUN", "NUM", "ADJ", "PRON", "PROPN"):
                return i + 1  # "promises every worker a month's wages by the end of March"
        if token.tag == "NOUN" and root in _NOUNS and follows == "to":
            return i + 1 if tokens[min(i + 2, len(tokens) - 1)].tag in ("VERB", "AUX") else None
        if token.tag == "NOUN" and root in _SETTING and follows == "for":
            return i
    return None


def _is_refused(group: Sequence[Token]) -> bool:
    """Is the first verb of the group one of demanding or refusing?"""
    first = next((t.text for t in group if t.tag == "VERB"), "")
    return first[:2].lower() in _NO_OPENINGS and stem(first) in _NO_UNDERTAKING


def _complement(tokens: Sequence[Token], verb: int) -> int | None:
    """The start of the complement of a commissive verb: "to" with a verb, or "that" with a future."""
    for i in range(verb + 1, min(verb + 8, len(tokens) - 1)):
        word = tokens[i].text.lower()
        if word == "to" and tokens[i + 1].tag in ("VERB", "AUX"):
            return i
        if word == "that" and any(t.text.lower() in _FUTURE | {"would"} for t in tokens[i + 1 : i + 12]):
            return i + 1
        if tokens[i].text in ".;:":
            return None
    return None


def _announced(
    sheet: Sheet, sentence: Sentence, clause: Clause, quotes: Sequence[Quote], due: Span | None
) -> int | None:
    """A future that somebody says of himself or of what he speaks for, or a plan with a deadline."""
    tokens = sentence.tokens
    group = [t.text.lower() for t in tokens[clause.verb.first : clause.verb.last + 2]]
    arranged = any(w in _BE and x == "to" for w, x in pairwise(group))  # "is to be shut by the end of June"
    future = any(w in _FUTURE for w in group) or ("would" in group and _said(sentence, clause, sheet, quotes))
    planned = any(w in _PLANNED for w in group) and "to" in group
    going = "going" in group
    if due is not None and (future or planned or going or arranged):
        return clause.first
    if not (future or planned or going):
        return None
    if stem(tokens[clause.verb.head].text) in _STATES or clause.subject is None or clause.verb.negated:
        return None
    first_person = _is_first_person(sentence, clause)
    named = any(t.tag == "PROPN" for t in tokens[clause.subject.first : clause.subject.last + 1])
    acts = first_person or (named and _dynamic(sentence, clause))
    return clause.verb.first if future and acts and _said(sentence, clause, sheet, quotes) else None


def _is_first_person(sentence: Sentence, clause: Clause) -> bool:
    return clause.subject is not None and sentence.tokens[clause.subject.head].text.lower() in ("we", "i")


def _said(sentence: Sentence, clause: Clause, sheet: Sheet, quotes: Sequence[Quote]) -> bool:
    verb = sheet.article.span(sentence.tokens[clause.verb.first].start, sentence.tokens[clause.verb.last].end)
    return any(q.content.overlaps(verb) and q.kind in ("named", "unnamed", "document") for q in quotes)


def _dynamic(sentence: Sentence, clause: Clause) -> bool:
    """Has the clause an agent's verb with an object or a direction (to, from, into)?"""
    behind = sentence.tokens[clause.verb.last + 1 : clause.last + 1]
    return clause.object is not None or any(t.text.lower() in ("to", "from", "into") for t in behind)


def _reach(sentence: Sentence, clause: Clause, start: int) -> int:
    """The last token of what is promised: the end of its clause, or of the next where the complement has its own."""
    if start <= clause.last:
        later = [c for c in find_clauses(sentence) if c.first > clause.verb.last and c.verb.first > start]
        inner = [c for c in later if c.first <= start + 1]
        return max([clause.last, *(c.last for c in inner)])
    return next((c.last for c in find_clauses(sentence) if c.first <= start <= c.last), start)


def _deadline(
    sheet: Sheet, sentence: Sentence, clause: Clause, moments: Sequence[Moment], words_before: frozenset[str]
) -> Span | None:
    """The words of a deadline that lies in the clause or right behind it (no other clause between): a moment behind one
    of `words_before`."""
    begin, end = sentence.tokens[clause.first].start, sentence.tokens[clause.last].end
    for moment in moments:
        words = sheet.article.text[max(sentence.span.start, moment.span.start - 16) : moment.span.start].lower().split()
        behind = 0 <= moment.span.start - end <= 12
        if (begin <= moment.span.start < end or behind) and (
            any(w in words_before for w in words[-2:]) or "no later than" in " ".join(words)
        ) and moment.type in ("DATE", "TIME", "DURATION"):
            return moment.span
    return None


def _who(sheet: Sheet, sentence: Sentence, clause: Clause, quotes: Sequence[Quote], what: Span) -> Span | None:
    """The subject; for "we", "I" and an empty "there" or "it" the speaker."""
    if clause.subject is not None:
        chunk = clause.subject
        head = sentence.tokens[chunk.head]
        if head.tag != "PRON" and head.text.lower() not in ("there", "it"):
            return sheet.article.span(sentence.tokens[chunk.first].start, sentence.tokens[chunk.last].end)
    return next((q.referent or q.speaker for q in quotes if q.content.overlaps(what) and q.speaker), None)


def _beneficiary(sheet: Sheet, sentence: Sentence, clause: Clause) -> Span | None:
    """A name right behind "to" or "with" that follows the verb ("promised to Ruritania", "agreed with the union")."""
    tokens = sentence.tokens
    for i in range(clause.verb.last + 1, min(clause.last, len(tokens) - 1)):
        if tokens[i].text.lower() in ("with", "to") and tokens[i + 1].tag == "PROPN":
            last = i + 1
            while last < clause.last and tokens[last + 1].tag == "PROPN":
                last += 1
            return sheet.article.span(tokens[i + 1].start, tokens[last].end)
    return None


def _condition_at(sentence: Sentence, first: int) -> int | None:
    """Where a condition begins, at token `first` or behind it, with words to follow."""
    tokens = sentence.tokens
    return next((i for i in range(first, len(tokens) - 2) if tokens[i].text.lower() in _CONDITION), None)


def _condition(sheet: Sheet, sentence: Sentence, at: int) -> Span:
    """The words from a conditional conjunction to the next stop or mark."""
    tokens = sentence.tokens
    end = next((k for k in range(at + 2, len(tokens)) if tokens[k].text in ",.;\"”"), len(tokens))
    return sheet.article.span(tokens[at].start, tokens[end - 1].end)
