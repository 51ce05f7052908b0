"""Dates that a clause has from another of its sentence: from the verb it is coordinated with, or of its announcement.

In: a sentence, one of its clauses that nothing dates, the reports of the sentence that have a date, and what is said in
it. Out: the report whose date holds for the clause too, and how, or None. Reads no date and joins nothing: what is
carried is what `compare` resolved for a clause of the same sentence.
"""

from collections.abc import Sequence

from secondsource.model.readings import Assertion, Sentence

from ..timeline.dates import after, extent_of
from .told import Told

_BETWEEN = frozenset("ADV PUNCT".split())
_OPENING = 3  # words before a date that opens a sentence ("late on Tuesday")
# Verbs by which somebody makes known what he does (Levin 1993 §37.7, and Searle's commissives).
_SAYING = frozenset(
    """saying vowing threatening declaring said says announced announces announcing declared declares told vowed
    threatened warned""".split()
)
_SPEAKERS = (["it"], ["he"], ["she"], ["they"])
_PLANNING = frozenset("planned plans plan intended intends intend meant means".split())
_COMING = frozenset("would will 'll ’ll".split())
_NUMBERS = {"a": 1, "the": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_NOW_COMING = frozenset("comes come came is follows coming".split())
_TIMES = frozenset("last first previous only".split())
_CLAUSE = 9  # words from the opening of a clause to its verb
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
    sentence: Sentence, clause: Assertion, clauses: Sequence[Assertion], told: Sequence[Told], official: bool = False
) -> Told | None:
    """The dated report of somebody's saying that he does or will do it ("said on Tuesday that it was scrapping the
    pact"): what is announced is done, or threatened, by saying so. What somebody says he has done is of another day,
    but for an `official` act, which is made known as it is done ("that she had opened an inquiry")."""
    before = [a for a in clauses if a.predicate.end <= clause.span.start]
    if not (_is_commissive(sentence, clause) or (official and _is_done(sentence, clause))):
        return None
    beside = _dated_saying(sentence, clause, told)
    if beside is not None:
        return beside
    if not before or not _is_saying(sentence, before[-1]):
        return None
    for report in told:
        day = report.expression
        if day is None or report.planned or not report.span.overlaps(before[-1].predicate):
            continue
        between = [t for t in sentence.tokens if before[-1].predicate.end <= t.start and t.end <= clause.span.start]
        if all(t.text.lower() in ("that", "on", "in") or day.start <= t.start < day.end for t in between):
            return report
    return None


def is_announced(
    sentence: Sentence, clause: Assertion, clauses: Sequence[Assertion], official: bool = False
) -> Assertion | None:
    """The clause right before in which somebody says that he does or will do what this clause tells, or, of an official
    act, has done; None where none does."""
    before = [a for a in clauses if a.predicate.end <= clause.span.start]
    done = _is_commissive(sentence, clause) or (official and _is_done(sentence, clause))
    said = bool(before) and done and _is_saying(sentence, before[-1])
    return before[-1] if said else None


def _dated_saying(sentence: Sentence, clause: Assertion, told: Sequence[Told]) -> Told | None:
    """The report whose date stands between a verb of saying, be it no clause of its own, and what is said ("after
    announcing on Tuesday that it was closing the port")."""
    days = [t for t in told if t.expression is not None and not t.planned]
    found: Told | None = None
    for token in reversed([t for t in sentence.tokens if t.end <= clause.span.start]):
        dated = next((t for t in days if t.expression and t.expression.start <= token.start < t.expression.end), None)
        found = dated or found
        if dated is None and token.text.lower() not in ("that", "on", "in"):
            return found if token.text.lower() in _SAYING else None
    return None


def counted(
    sentence: Sentence, clause: Assertion, told: Sequence[Told], published: str | None
) -> tuple[str, str] | None:
    """The day, and the rule, of a clause that is counted in days from the main one's ("sent a ship on Monday, two days
    after France had warned"), or from the day of publication where the main verb is in the present ("comes a day
    after")."""
    tokens = sentence.tokens
    words = [t.text.lower() for t in tokens]
    first = next((i for i, t in enumerate(tokens) if t.end > clause.predicate.start), 0)
    for i in range(first - 1, max(1, first - _CLAUSE), -1):
        number = _NUMBERS.get(words[i - 2], 0) if i > 1 else 0
        if words[i] in ("after", "before") and words[i - 1] in ("day", "days", "week") and number:
            break
        if tokens[i].text in ",;:" or tokens[i].tag == "VERB":
            return None
    else:
        return None
    place = tokens[i].start
    days = number * (7 if words[i - 1] == "week" else 1) * (-1 if words[i] == "after" else 1)
    ahead = [t for t in told if t.expression and t.expression.end <= place and t.extent and t.extent.is_day]
    rule = f'"{words[i - 1]} {words[i]}", counted from '
    if ahead and not ahead[-1].planned and ahead[-1].extent is not None:
        return after(ahead[-1].extent.first, days).isoformat(), f"{rule}{ahead[-1].date}"
    main = [t.text.lower() for t in tokens[max(0, i - 4) : i - 2]]
    day = extent_of(published) if published else None
    if not set(main) & _NOW_COMING or day is None or not day.is_day or any(t.expression for t in told):
        return None
    return after(day.first, days).isoformat(), f"{rule}the day of publication"


def of_same_time(
    sentence: Sentence, clause: Assertion, clauses: Sequence[Assertion], told: Sequence[Told]
) -> Told | None:
    """The report whose date a clause has beside it: "in 2011 after rebels shelled the port" of a year or month; "the
    last time France expelled an envoy was in May 2009"."""
    tokens = sentence.tokens
    first = next((i for i, t in enumerate(tokens) if t.end > clause.predicate.start), 0)
    for report in told:
        if report.expression is None or report.extent is None or report.planned:
            continue
        between = [t for t in tokens if report.expression.end <= t.start and t.end <= clause.predicate.start]
        low = [t.text.lower() for t in between]
        opens = low[:1] in (["after"], ["when"]) and len(low) <= _CLAUSE and not {",", ";"} & set(low)
        if opens and report.extent.is_coarse and not any(t.tag == "VERB" for t in between):
            return report
    words = [t.text.lower() for t in tokens[:first]]
    opened = next((i for i in range(len(words) - 1) if words[i] in _TIMES and words[i + 1] == "time"), None)
    behind = next((a for a in clauses if a.predicate.start >= clause.predicate.end), None)
    if opened is None or opened > 1 or behind is None:
        return None
    verb = [t.text.lower() for t in tokens if behind.predicate.start <= t.start < behind.predicate.end]
    return next((t for t in told if verb == ["was"] and t.date and t.span.overlaps(behind.predicate)), None)


def _is_saying(sentence: Sentence, clause: Assertion) -> bool:
    words = [t.text.lower() for t in sentence.tokens if clause.predicate.start <= t.start < clause.predicate.end]
    return words[-1:] != [] and words[-1] in _SAYING


def _is_done(sentence: Sentence, clause: Assertion) -> bool:
    """ "It had cut the line", "she has opened an inquiry": a pronoun, which is who speaks, has done it."""
    subject, group = _parts(sentence, clause)
    return subject in _SPEAKERS and not clause.negated and group[:1] in (["had"], ["has"], ["have"]) and len(group) > 1


def _parts(sentence: Sentence, clause: Assertion) -> tuple[list[str], list[str]]:
    """The words of a clause before its verb, conjunctions and adverbs left out, and those of its verb group."""
    words = [t for t in sentence.tokens if clause.span.start <= t.start < clause.predicate.end]
    subject = [t.text.lower() for t in words if t.start < clause.predicate.start and t.tag not in ("SCONJ", "ADV")]
    return subject, [t.text.lower() for t in words if t.start >= clause.predicate.start]


def _is_commissive(sentence: Sentence, clause: Assertion) -> bool:
    """ "It was cutting the line", "he would leave": a pronoun, which is who speaks, does it now or will."""
    subject, group = _parts(sentence, clause)
    if subject not in _SPEAKERS or clause.negated:
        return False
    planned = len(group) > 1 and group[0] in _PLANNING and "to" in group
    return planned or bool(_COMING & set(group)) or (bool(_NOW & set(group)) and group[-1].endswith("ing"))
