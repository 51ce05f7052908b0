"""Dates that a clause has from another of its sentence: from the verb it is coordinated with, or of its announcement.

In: a sentence, one of its clauses that nothing dates, the reports of the sentence that have a date, and what is said in
it. Out: the report whose date holds for the clause too, and how, or None. Reads no date and joins nothing: what is
carried is what `compare` resolved for a clause of the same sentence.
"""

from collections.abc import Sequence

from secondsource.model.readings import Assertion, Sentence

from .told import Told

_BETWEEN = frozenset("ADV PUNCT".split())
_OPENING = 3  # words before a date that opens a sentence ("late on Tuesday")
# Verbs by which somebody makes known what he does (Levin 1993 §37.7, and Searle's commissives).
_SAYING = frozenset("said says announced announces announcing declared declares told vowed threatened warned".split())
_COMING = frozenset("would will 'll ’ll".split())
_NOW = frozenset("is are was were 's ’s 're ’re being".split())


def carrier(
    sentence: Sentence, clause: Assertion, clauses: Sequence[Assertion], told: Sequence[Told]
) -> Told | None:
    """The dated report whose date a clause shares, as its verb is coordinated with that report's ("on Tuesday annulled
    the fine and ordered a trial"), with a subject of its own only where the date opens the sentence."""
    before = [a for a in clauses if a.predicate.end <= clause.span.start]
    if not before or not _is_coordinated(sentence, clause):
        return None
    shared = clause.span.start >= clause.predicate.start
    # Behind a comma, the verb may go with the first: "threw out a fine on a paper that had printed it, but ordered".
    first = before[0] if "," in [t.text for t in sentence.tokens if t.end <= clause.span.start][-3:] else before[-1]
    for report in told:
        day, extent = report.expression, report.extent
        if day is None or extent is None or report.planned:
            continue
        governing = next((a for a in (before[-1], first) if report.span.overlaps(a.predicate)), None)
        if governing is None:
            continue
        ahead = day.end <= governing.predicate.start
        opens = ahead and sum(t.end <= day.start for t in sentence.tokens) < _OPENING
        # A year or month before both verbs is both verbs'; behind the first it may be the first's alone.
        if opens or (shared and (ahead or extent.is_day)):
            return report
    return None


def _is_coordinated(sentence: Sentence, clause: Assertion) -> bool:
    """Does "and" or "but" stand before the clause, an adverb or comma in between at most?"""
    for token in reversed([t for t in sentence.tokens if t.end <= clause.span.start][-3:]):
        if token.tag == "CCONJ":
            return token.text.lower() in ("and", "but")
        if token.tag not in _BETWEEN:
            return False
    first = next((t for t in sentence.tokens if t.start >= clause.span.start), None)
    return first is not None and first.tag == "CCONJ" and first.text.lower() in ("and", "but")


def announcement(
    sentence: Sentence, clause: Assertion, clauses: Sequence[Assertion], told: Sequence[Told]
) -> Told | None:
    """The dated report of somebody's saying that he does or will do it ("said on Tuesday that it was scrapping the
    pact"): what is announced is done, or threatened, by saying so. What somebody says he has done is of another day."""
    before = [a for a in clauses if a.predicate.end <= clause.span.start]
    if not before or not _is_commissive(sentence, clause) or not _is_saying(sentence, before[-1]):
        return None
    for report in told:
        day = report.expression
        if day is None or report.planned or not report.span.overlaps(before[-1].predicate):
            continue
        between = [t for t in sentence.tokens if before[-1].predicate.end <= t.start and t.end <= clause.span.start]
        if all(t.text.lower() in ("that", "on", "in") or day.start <= t.start < day.end for t in between):
            return report
    return None


def _is_saying(sentence: Sentence, clause: Assertion) -> bool:
    words = [t.text.lower() for t in sentence.tokens if clause.predicate.start <= t.start < clause.predicate.end]
    return words[-1:] != [] and words[-1] in _SAYING


def _is_commissive(sentence: Sentence, clause: Assertion) -> bool:
    """ "It was cutting the line", "he would leave": a pronoun, which is who speaks, does it now or will."""
    words = [t for t in sentence.tokens if clause.span.start <= t.start < clause.predicate.end]
    subject = [t.text.lower() for t in words if t.start < clause.predicate.start and t.tag not in ("SCONJ", "ADV")]
    group = [t.text.lower() for t in words if t.start >= clause.predicate.start]
    if subject not in (["it"], ["he"], ["she"], ["they"]) or clause.negated:
        return False
    return bool(_COMING & set(group)) or (bool(_NOW & set(group)) and group[-1].endswith("ing"))
