"""Clauses that tell of an incident by their own verb and that no words of theirs date.

In: a sentence, those of its clauses that nothing dates, and its reports that have a date. Out: a `Told` for each, with
the date of the clause that it shares it with, of the announcement it is told in, or none. Whoever does it must be
there: by name, as a body, as people in number, or as a pronoun.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from secondsource.model.name_signs import kind_of_noun
from secondsource.model.readings import Assertion, Sentence, Token
from secondsource.model.spans import Span

from ..incidents.incidents import Cast, Trigger, describe, find_triggers, told_by_noun, trigger_of
from ..positions.subjects import Ground, subject_of
from ..timeline.dates import extent_of
from .carried import announcement, carrier, counted, is_announced, of_same_time
from .clauses import Clause, assertions_in, clause_of, is_past, span_of
from .told import SHARED, UNDATED, Told, dated_by

# Nouns of people and bodies that act, without an ending of agents: the frequent ones, by hand.
_ACTING = frozenset(
    """police army military government parliament senate congress cabinet court tribunal jury judge judges board council
    authorities officials troops forces soldiers sides parties people residents prosecutor regulator regulators students
    militants rebels states countries nations families activists unions companies banks crowds crowd thousands hundreds
    dozens""".split()
)
# Acts of an office, which are made known as they are done; an arrest or an attack is made known afterwards.
_OFFICIAL = frozenset("ACCUSE AGREE CONCEDE DEMAND REJECT REQUEST SANCTION".split())
_BE = frozenset("is are was were".split())
_VOTES = 5  # words behind a verb in which a count of votes stands: "aside by five votes"
_SHORTEST = 6  # letters of an agent noun: "boxers", and no "hers", "papers" aside
_ANNOUNCED = "announced on that date"


def find_undated(
    ground: Ground,
    sentence: Sentence,
    assertions: Sequence[Assertion],
    told: Sequence[Told],
    cast: Cast,
    published: str | None,
) -> Iterator[Told]:
    """Clauses in the past that tell of an incident by their own verb, and that no words of theirs date; with the date
    of the clause that they share it with."""
    clauses = assertions_in(ground.reading.assertions, sentence.span)
    for assertion in assertions:
        announced = announcement(sentence, assertion, clauses, told)
        clause = clause_of(sentence, assertion, None, "no date")
        done = assertion.modality == "asserted" and is_past(sentence, clause.predicate)
        if assertion.negated or _is_aside(sentence, clause) or not (done or announced):
            continue
        # "Her sentence—14 months—is set aside": cut from its subject, a clause is read with all that stands before it
        start = 0 if _is_passive_alone(sentence, clause) else clause.first
        triggers = [t for t in find_triggers(sentence, start, clause.last) if t.at >= clause.first]
        trigger = trigger_of(sentence, triggers, clause.predicate, None)
        trigger = trigger or told_by_noun(sentence, triggers, clause.predicate)
        trigger = trigger or _mistagged(sentence, triggers, clause)
        if trigger is None:
            continue
        incident = describe(sentence, trigger, clause.first, clause.last, cast)
        official = trigger.entry.type in _OFFICIAL
        announced = announced or (announcement(sentence, assertion, clauses, told, official) if official else None)
        beside = of_same_time(sentence, assertion, clauses, told)
        dated = announced or carrier(sentence, assertion, clauses, told) or beside
        found = Told(
            span_of(sentence, clause.first, clause.last), sentence.span, None, None, None, UNDATED, False, incident
        )
        day = _counted_day(sentence, assertion, clauses, told, published, official)
        if dated is not None:
            yield dated_by(found, dated, _ANNOUNCED if announced else SHARED)
        elif day is not None:
            yield replace(found, date=day[0], extent=extent_of(day[0]), rule=day[1])
        elif (
            incident.by
            or incident.on
            or trigger.entry.needs == "weapon"
            or _is_done_by(sentence, clause)
            or (_is_it(sentence, clause) and subject_of(ground, sentence, clauses, assertion) is not None)
        ):
            yield found


def _counted_day(
    sentence: Sentence,
    clause: Assertion,
    clauses: Sequence[Assertion],
    told: Sequence[Told],
    published: str | None,
    official: bool,
) -> tuple[str, str] | None:
    """The day that a clause is counted to have, or the one in which somebody announces it ("a day after France said it
    was cutting the line")."""
    own = counted(sentence, clause, told, published)
    if own is not None:
        return own
    saying = is_announced(sentence, clause, clauses, official)
    return counted(sentence, saying, told, published) if saying is not None else None


def _mistagged(sentence: Sentence, triggers: Sequence[Trigger], clause: Clause) -> Trigger | None:
    """The verb that the tagger took for a noun, so that the clause has another for its own ("the court set aside her
    suspended sentence")."""
    found = [t for t in triggers if t.entry.part == "verb" and t.at < clause.predicate.start]
    return next((t for t in found if sentence.tokens[t.at].tag == "NOUN"), None)


def _is_aside(sentence: Sentence, clause: Clause) -> bool:
    """A participle between stops ("14 months, suspended,") tells what a thing is like."""
    words, last = sentence.tokens, clause.predicate.stop
    alone = len(clause.predicate) == 1 and clause.predicate.start > 0 and last < len(words)
    return alone and words[last].tag == "PUNCT" and words[clause.predicate.start - 1].tag == "PUNCT"


def _is_passive_alone(sentence: Sentence, clause: Clause) -> bool:
    return clause.first >= clause.predicate.start and sentence.tokens[clause.predicate.start].text.lower() in _BE


def _is_done_by(sentence: Sentence, clause: Clause) -> bool:
    """Does somebody do it: before the verb, or by a number of votes behind it ("is set aside by five votes to two")?"""
    behind = [t.text.lower() for t in sentence.tokens[clause.predicate.stop : clause.predicate.stop + _VOTES]]
    voted = "by" in behind and bool({"vote", "votes"} & set(behind))
    return voted or _is_agent(sentence, _subject_from(sentence, clause), clause.predicate.start)


def _is_it(sentence: Sentence, clause: Clause) -> bool:
    """ "And it threatened a strike": the subject is "it", which may stand for a body named before."""
    before = sentence.tokens[clause.first : clause.predicate.start]
    return [t.text.lower() for t in before if t.tag == "PRON"] == ["it"]


def _subject_from(sentence: Sentence, clause: Clause) -> int:
    """Where the words begin that may hold the subject of a clause: at the sentence's where it shares the one before."""
    shared = clause.first >= clause.predicate.start
    before = sentence.tokens[clause.predicate.start - 1] if clause.predicate.start else None
    return 0 if shared and before is not None and before.text.lower() in ("and", "but") else clause.first


def _is_agent(sentence: Sentence, first: int, stop: int) -> bool:
    """Is somebody unnamed before the verb: a number of people ("six men were arrested"), a person already spoken of, or
    a body ("the ministry", "the union")?"""
    words = sentence.tokens[first : max(first, stop)]
    if any(t.tag == "NUM" for t in words[:3]):
        return True
    return any(
        (t.tag == "PRON" and t.text.lower() in ("he", "she", "they")) or _is_body(t.text) or _is_who_acts(t)
        for t in words
        if t.tag != "ADJ"
    )


def _is_who_acts(word: Token) -> bool:
    """ "Senators", "the judges", "police": a noun of those who act, by its ending, or one of a few that have none."""
    low = word.text.lower()
    agents = len(low) > _SHORTEST and low.endswith(("ors", "ers", "ists", "men", "women"))
    return word.tag in ("NOUN", "PROPN") and (agents or low in _ACTING)


def _is_body(word: str) -> bool:
    return kind_of_noun(word.lower()) in ("organisation", "group") or kind_of_noun(word.lower().rstrip("s")) in (
        "organisation",
        "group",
    )


def with_announced(told: Sequence[Told], undated: Sequence[Told]) -> tuple[list[Told], list[Told]]:
    """The dated reports of a sentence, those that announce an act with it, and the others that nothing dates."""
    found, left = list(told), list(undated)
    for act in [u for u in undated if u.rule.endswith(_ANNOUNCED)]:
        for n, report in enumerate(found):
            saying = report.expression == act.expression and report.incident is None and not report.planned
            if saying and report.span.start <= act.span.start:
                whole = Span(act.span.article, report.span.start, max(report.span.end, act.span.end))
                found[n] = replace(report, span=whole, incident=act.incident)
                left.remove(act)
                break
    return found, left
