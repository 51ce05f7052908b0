"""Which clauses of a sentence a date belongs to.

In: a tagged sentence, its assertions, and a moment in it. Out: `Clause`s as ranges of words: the one whose verb the
date hangs on, and those that "when", "where" or an opening phrase hang on the same date. Reads no date, joins nothing.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from secondsource.model.readings import Assertion, Moment, Sentence
from secondsource.model.spans import Span, inside
from secondsource.text.english import POSSESSIVE_CLITICS

from ..incidents.incidents import find_triggers
from ..incidents.needs import DAYS
from ..incidents.verbs import decided, is_past_group, tag_of

# "Just before …", "minutes after …", "as …": what opens so happened on the day of the main clause.
_AT_ONCE = frozenset("before after as when".split())
_SHORTLY = frozenset("just shortly immediately soon moments minutes hours".split())
_BEFORE_DATE = frozenset("on in late early at by".split())  # between a verb and its date
_OBJECT = 8  # words of an object behind a verb
_NOMINAL = frozenset("NOUN PROPN NUM".split())
_ENDING = frozenset("VERB AUX SCONJ CCONJ PRON".split())


@dataclass(frozen=True, slots=True)
class Clause:
    """Words `first` to `last` (inclusive) of a sentence around a verb group; `how` it came to the date, in words."""

    first: int
    last: int
    predicate: range
    modality: str
    how: str


def assertions_in(assertions: Sequence[Assertion], span: Span) -> list[Assertion]:
    """Those of an article's assertions that lie inside a span of it."""
    return inside(assertions, span)


def clauses_of(sentence: Sentence, assertions: Sequence[Assertion], moment: Moment) -> list[Clause]:
    """The clause that the moment stands in or, where it stands in none, the next one, else the one before it; beside
    it the clause that "when" hangs on the moment."""
    if not assertions:
        return [Clause(0, len(sentence.tokens) - 1, range(0), "asserted", "the sentence has no finite verb")]
    bare = _bare_verb(sentence, assertions, moment)
    if bare is not None:
        return [bare]
    chosen, how = _governing(sentence, assertions, moment)
    found = [clause_of(sentence, chosen, moment, how)]
    ahead = [a for a in assertions if a.span.start >= moment.span.end and a is not chosen]
    if ahead and _is_when(sentence, moment):
        found.append(clause_of(sentence, ahead[0], None, 'the clause behind "when"'))
    elif how == "before the clause" and _is_right_after(sentence, found[0]):
        found.append(clause_of(sentence, chosen, None, "right after what the date is of"))
    main = _main_behind(sentence, ahead, moment) if how == "before the clause" else None
    if main is None and how == "in the clause":
        main = _main_after_opening(sentence, chosen, ahead)
    if main is not None:
        found.append(clause_of(sentence, main, None, "the main clause that the date opens"))
    elif ahead and _is_at_once(sentence, chosen, ahead[0]):
        found.append(clause_of(sentence, ahead[0], None, 'the clause of "at once" behind it'))
    ahead = [a for a in ahead if _is_ahead(sentence, chosen) and _is_ahead(sentence, a)]
    where = [a for a in ahead if _is_where(sentence, chosen, a)]
    if where:
        found.append(clause_of(sentence, where[0], None, 'the planned clause behind "where"'))
    return found


def _bare_verb(sentence: Sentence, assertions: Sequence[Assertion], moment: Moment) -> Clause | None:
    """The words up to a date right behind the verb of an incident that the reader made no clause of ("the council
    demanded on Monday that"); None where it did."""
    tokens = sentence.tokens
    begin, end = words_of(sentence, moment.span)
    at = begin - 1
    while at > 0 and tokens[at].text.lower() in _BEFORE_DATE:
        at -= 1
    owner = end + 1 < len(tokens) and tokens[end + 1].text.lower() in POSSESSIVE_CLITICS  # "Monday's report"
    if at < 1 or tokens[at].tag != "VERB" or tokens[at].text.endswith("ing") or owner:
        return None
    if not find_triggers(sentence, at, at):
        return None
    if any(a.span.overlaps(Span(moment.span.article, tokens[at].start, tokens[at].end)) for a in assertions):
        return None
    ended = [a.span.end for a in assertions if a.span.end <= tokens[at].start]
    first = next(i for i, t in enumerate(tokens) if t.start >= max(ended, default=0))
    while first < at and tokens[first].tag in ("PUNCT", "CCONJ"):
        first += 1
    group = at
    while group > first and tokens[group - 1].tag in ("AUX", "ADV", "PART"):
        group -= 1
    return Clause(first, end, range(group, at + 1), "asserted", "in the clause")


def _governing(sentence: Sentence, assertions: Sequence[Assertion], moment: Moment) -> tuple[Assertion, str]:
    """The clause whose verb the moment hangs on: the verb before it where nothing parts the two, else the clause that
    it stands in, the next one where it opens the sentence, the one before."""
    left = [a for a in assertions if a.predicate.end <= moment.span.start]
    if len(left) > 1 and _is_complement(sentence, left[-1], moment):
        return left[-2], "in the clause"
    if left and not _parted(sentence, left[-1].predicate.end, moment.span.start):
        return left[-1], "in the clause"
    if left and _is_starting(sentence, moment):
        return left[-1], "from then on, in the clause"
    inside = [a for a in assertions if a.span.contains(moment.span)]
    if inside:
        return min(inside, key=lambda a: (len(a.span), a.span)), "in the clause"
    ahead = [a for a in assertions if a.predicate.start >= moment.span.end]
    if ahead and (not left or _leads(sentence, moment)):
        return ahead[0], "before the clause"
    if left:
        return left[-1], "behind the clause"
    return assertions[0], "beside the clause"


def _is_complement(sentence: Sentence, clause: Assertion, moment: Moment) -> bool:
    """ "Accused Spain of lying on Monday": a gerund behind "of" or "for", before a day of the week, which is the day of
    the verb that it hangs on."""
    words = [t.text.lower() for t in sentence.tokens if t.end <= clause.predicate.end][-2:]
    gerund = len(words) == 2 and words[0] in ("of", "for") and words[1].endswith("ing")
    day = [t.text.lower() for t in sentence.tokens if moment.span.start <= t.start < moment.span.end]
    return gerund and day[:1] != [] and day[0] in DAYS


def _is_starting(sentence: Sentence, moment: Moment) -> bool:
    """ "Days of shelling, starting Friday"."""
    before = [t.text.lower() for t in sentence.tokens if t.end <= moment.span.start][-2:]
    return bool({"starting", "beginning"} & set(before))


def _parted(sentence: Sentence, start: int, end: int) -> bool:
    """Does a comma, a stop, or a conjunction stand between a verb and a moment behind it?"""
    between = [t for t in sentence.tokens if start <= t.start and t.end <= end]
    return any(t.text in ",;:–—" or t.tag == "SCONJ" for t in between) or any(
        t.tag == "CCONJ" for t in between[-3:]
    )


def _leads(sentence: Sentence, moment: Moment) -> bool:
    """Does the moment open a clause: behind a comma, a stop or a conjunction, a preposition in between at most?"""
    before = [t for t in sentence.tokens if t.end <= moment.span.start][-3:]
    return any(t.text in ",;:–—." or t.tag == "CCONJ" for t in before)


def _is_when(sentence: Sentence, moment: Moment) -> bool:
    """ "In January 2020, when …": what follows happened then."""
    behind = [t.text.lower() for t in sentence.tokens if t.start >= moment.span.end][:2]
    return behind[:1] == ["when"] or behind == [",", "when"]


def _main_behind(sentence: Sentence, ahead: Sequence[Assertion], moment: Moment) -> Assertion | None:
    """ "Three years later, as the fighters closed in, the cabinet asked …": the clause behind the subordinate one."""
    behind = [t.text.lower() for t in sentence.tokens if t.start >= moment.span.end][:2]
    if behind[:1] != [","] or behind[1:] not in (["as"], ["while"], ["after"]):
        return None
    for assertion in ahead:
        before = [t.text for t in sentence.tokens if t.end <= assertion.span.start][-2:]
        if "," in before:
            return assertion
    return None


def _is_at_once(sentence: Sentence, clause: Assertion, other: Assertion) -> bool:
    """ "The firm said so on Tuesday, and the union at once called a strike": on the same day."""
    between = [t.text.lower() for t in sentence.tokens if clause.predicate.end <= t.start < other.predicate.end]
    at_once = any(between[i : i + 2] == ["at", "once"] for i in range(len(between)))
    return at_once or bool({"immediately", "promptly", "instantly"} & set(between))


def _main_after_opening(sentence: Sentence, chosen: Assertion, ahead: Sequence[Assertion]) -> Assertion | None:
    """ "Minutes before the truce began at 8 a.m., rockets were fired": the main clause behind a subordinate one of time
    that opens the sentence and holds the date."""
    words = [t.text.lower() for t in sentence.tokens if t.start < chosen.predicate.start]
    while words and not words[0][0].isalnum():
        words = words[1:]
    opens = words[:1] and (words[0] in _AT_ONCE or (words[0] in _SHORTLY and words[1:2] and words[1] in _AT_ONCE))
    if not opens or not ahead or "," in words:
        return None
    between = [t.text for t in sentence.tokens if chosen.predicate.end <= t.start < ahead[0].predicate.start]
    return ahead[0] if "," in between else None


def _is_ahead(sentence: Sentence, assertion: Assertion) -> bool:
    """Does the clause speak of what is to come, be its "set to" tagged as a verb or not?"""
    behind = [t.text.lower() for t in sentence.tokens if t.start >= assertion.predicate.end][:2]
    return assertion.modality == "planned" or (behind[1:] == ["to"] and behind[0] in ("set", "due", "ready", "about"))


def _is_where(sentence: Sentence, clause: Assertion, other: Assertion) -> bool:
    """ "On Monday at the palace, where the two will meet": two plans for one day."""
    between = [t.text.lower() for t in sentence.tokens if clause.span.end <= t.start < other.predicate.start]
    return "where" in between


def _is_right_after(sentence: Sentence, clause: Clause) -> bool:
    """ "Immediately after the raid in May, the court …": the date is the raid's, and the court's as well."""
    words = [t.text.lower() for t in sentence.tokens[clause.first : clause.first + 2]]
    return words in (["immediately", "after"], ["hours", "after"], ["minutes", "after"])


def clause_of(sentence: Sentence, assertion: Assertion, moment: Moment | None, how: str) -> Clause:
    """The clause of an assertion, with the phrase that ends in the moment where that stands before it."""
    first, last = words_of(sentence, assertion.span)
    if moment is not None:
        a, b = words_of(sentence, moment.span)
        if a < first:
            a = _phrase_from(sentence, a)
        first, last = min(first, a), max(last, b)
    begin, end = words_of(sentence, assertion.predicate)
    end = _whole_group(sentence, end)
    last = max(last, end)
    if last == end or sentence.tokens[last].tag in ("ADP", "DET", "ADJ", "PRON"):
        last = _object_behind(sentence, last)
    return Clause(first, last, range(begin, end + 1), assertion.modality, how)


def _whole_group(sentence: Sentence, end: int) -> int:
    """The last word of a verb group that the tagger cut short ("will unveil", taken for a preposition), or that goes on
    with what is decided ("voted 6-1 to annul")."""
    tokens = sentence.tokens
    if tokens[end].tag == "AUX" and end + 1 < len(tokens) and tokens[end + 1].tag != "VERB":
        end += tag_of(tokens, end + 1) == "VERB"
    return decided(tokens, end) or end


def _object_behind(sentence: Sentence, at: int) -> int:
    """The last word of the object of a verb that its clause was cut off behind, as where the next verb was taken to
    begin the next clause ("sent troops into the densely populated north"); `at` itself where none follows."""
    last = at
    for i in range(at + 1, min(len(sentence.tokens), at + 1 + _OBJECT)):
        token = sentence.tokens[i]
        ends = token.text in ",;:.–—" or token.text[0] in "\"“”" or token.tag in _ENDING
        if ends and not _is_modifier(sentence, i):
            break
        last = i
    return last if last > at and any(t.tag in _NOMINAL for t in sentence.tokens[at + 1 : last + 1]) else at


def _is_modifier(sentence: Sentence, at: int) -> bool:
    """ "A round of targeted sanctions": a participle inside a noun phrase."""
    tokens = sentence.tokens
    inside = tokens[at - 1].tag in ("ADP", "DET", "ADJ") and tokens[at].tag == "VERB"
    return inside and at + 1 < len(tokens) and tokens[at + 1].tag in ("ADJ", "NOUN")


def _phrase_from(sentence: Sentence, at: int) -> int:
    """Where the phrase that ends in word `at` begins: behind the last comma, stop or verb before it."""
    while at and sentence.tokens[at - 1].text not in ",;:–—" and sentence.tokens[at - 1].tag != "VERB":
        at -= 1
    while sentence.tokens[at].tag == "PUNCT" and at + 1 < len(sentence.tokens):
        at += 1
    return at


def words_of(sentence: Sentence, span: Span) -> tuple[int, int]:
    """The first and last word of the sentence that the span touches."""
    starts = [t.start for t in sentence.tokens]
    first = max(0, bisect_right(starts, span.start) - 1)
    if sentence.tokens[first].end <= span.start and first + 1 < len(starts):
        first += 1
    last = max(first, bisect_right(starts, span.end - 1) - 1)
    return first, last


def is_past(sentence: Sentence, predicate: range) -> bool:
    """Is the verb group of a clause in the past?"""
    return is_past_group([sentence.tokens[i].text.lower() for i in predicate])


def span_of(sentence: Sentence, first: int, last: int) -> Span:
    """Where words `first` to `last` (inclusive) of the sentence stand."""
    return Span(sentence.span.article, sentence.tokens[first].start, sentence.tokens[last].end)
