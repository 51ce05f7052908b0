"""Promises laid out for joining: who undertakes what to whom by when, as actors, days and stems.

In: promises of the readings, the overlay. Out: `Pledge`s. Nothing is joined here, and no day is invented.
"""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from secondsource.model.readings import Promise, Reading, Sentence, Token
from secondsource.model.spans import Span
from secondsource.text.english import MONTHS
from secondsource.text.kinds import is_kind_of
from secondsource.text.stems import is_content, stem
from secondsource.text.words import find_words

from ..capitals import governments
from ..evidence import Evidence
from ..likeness import content_stems
from .acts import Act, act_of

# A length of days or weeks as TIMEX3 prints it; months and years are no certain number of days.
_LENGTH = re.compile(r"P(\d{1,3})([DW])")
_DAYS = {"D": 1, "W": 7}
_PAST = re.compile(r"\b(?:had|has|have|was|were|\w+ed)\b")
_WE = re.compile(r"(?:[A-Z][a-z]{1,9},? ){0,2}[Ww]e\b")  # "So we will"
# "Be able to" is a modal: that two promises have it in common tells of no one act.
_ABLE = frozenset(content_stems("able"))
_MONTHS = frozenset(month[:3] for month in MONTHS)
_YEAR = re.compile(r"\d{4}")
# Before a name at most so many words on: "from nearby Orl".
_PREPOSITIONS, _NEAR = frozenset("of from in at for near".split()), 2
_OF = re.compile(rf"\s(?:{'|'.join(sorted(_PREPOSITIONS))})\s")
_FULL = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# "Told reporters in Lesna on Monday": so many words from the verb to its day, no clause or conjunction in between.
_BEFORE_DAY = 5
_PARTING = frozenset({"PUNCT", "SCONJ", "CCONJ", "PRON"})


@dataclass(frozen=True, slots=True)
class Pledge:
    """A promise. `act` are the stems of what is promised, `stems` of all of it; `unless` the days that its condition
    names; `maker` who undertakes it: the actor, else the noun he is called by; `statements` those that it stands in;
    `announced` the day of the undertaking."""

    promise: Promise
    due: str | None
    who: str | None
    to: str | None
    named: frozenset[str]
    stems: frozenset[str]
    act: frozenset[str]
    unless: frozenset[str]
    maker: str | None
    sentence: Span | None
    statements: frozenset[int]
    announced: str | None
    deadline: frozenset[str]  # the stems of the words that set it
    core: Act
    we: bool  # undertaken by "us": by the body that the speaker speaks for
    sort: Literal["person", "thing"] | None  # what the maker is, where he is one named person or no person at all


def pledge_of(evidence: Evidence, reading: Reading, promise: Promise) -> Pledge:
    """A promise of the reading, laid out."""
    whole, what = reading.article.cut(promise.span), reading.article.cut(promise.what)
    sentence = evidence.sentence(promise.what) or evidence.sentence(promise.span)
    who = _actor(evidence, promise.who)
    announced = None if sentence is None else _announced(evidence, promise, sentence)
    said = enumerate(evidence.resolved.statements)
    return Pledge(
        promise,
        _due(evidence, reading, promise, announced),
        who,
        _actor(evidence, promise.to),
        frozenset(evidence.actors_in(promise.span)),
        frozenset(content_stems(whole)) | frozenset(content_stems(what)),
        frozenset(content_stems(what)) - _ABLE,
        _days(evidence, reading, promise.condition),
        who or _noun(evidence, promise.who),
        None if sentence is None else sentence.span,
        frozenset(n for n, s in said if any(q.content.overlaps(promise.span) for q in s.renderings)),
        announced,
        frozenset(content_stems(reading.article.cut(promise.due)) if promise.due is not None else ()),
        act_of(() if sentence is None else _within(sentence, promise.what)),
        _WE.match(whole) is not None,
        _sort(evidence, who, promise.who),
    )


# Past "be", a participle or none, and "to" before what was to be: "was to", "had been scheduled to".
_ARRANGED = re.compile(r"(?i)\b(?:was|were|had\sbeen)\s(?:[a-z]{1,15}ly\s)?(?:[a-z]{2,15}\s)?to\s")


def is_past(evidence: Evidence, reading: Reading, promise: Promise) -> bool:
    """Is it only told that something had been to happen on a day before the article ("was to open last week")?"""
    published = evidence.resolved.published.get(reading.article.id)
    arranged = _ARRANGED.search(reading.article.cut(promise.span))
    if published is None or arranged is None:
        return False
    start = promise.span.start + arranged.end()
    moments = evidence.resolved.moments.get(reading.article.id, ())
    inside = (m for m in moments if start <= m.span.start and m.span.end <= promise.span.end)
    day = next(((m.edtf or "").rstrip("~?%").split("/")[-1] for m in inside if m.type in ("DATE", "TIME")), "")
    return bool(_FULL.fullmatch(day)) and day < published.date[: len(day)]


def _announced(evidence: Evidence, promise: Promise, sentence: Sentence) -> str | None:
    """The day on which it was undertaken: one that a verb outside what is promised is dated by ("pledged on Thursday
    that", "it said on Tuesday", "on Tuesday promised"), and that does not lie behind the day of publication."""
    article = promise.span.article
    published = evidence.resolved.published.get(article)
    taken = [s for s in (promise.what, promise.due, promise.condition) if s is not None]
    for moment in evidence.resolved.moments.get(article, ()):
        day = moment.edtf
        if day is None or not sentence.span.contains(moment.span) or any(s.overlaps(moment.span) for s in taken):
            continue
        if not _DAY.fullmatch(day) or published is None or day > published.date:
            continue
        before = [t for t in sentence.tokens if t.end <= moment.span.start][-_BEFORE_DAY:]
        verbs = [
            n for n, t in enumerate(before) if t.tag == "VERB" and not any(s.start <= t.start < s.end for s in taken)
        ]
        if verbs and all(t.tag not in _PARTING for t in before[verbs[-1] :]):
            return day
        behind = next((t for t in sentence.tokens if t.start >= moment.span.end), None)
        if behind is not None and behind.tag == "VERB" and not any(s.start <= behind.start < s.end for s in taken):
            return day
    return None


def _days(evidence: Evidence, reading: Reading, condition: Span | None) -> frozenset[str]:
    """The days or months that a condition names, as EDTF."""
    if condition is None:
        return frozenset()
    moments = evidence.resolved.moments.get(reading.article.id, ())
    return frozenset(m.edtf for m in moments if m.edtf is not None and condition.contains(m.span))


def _due(evidence: Evidence, reading: Reading, promise: Promise, announced: str | None) -> str | None:
    """The deadline as EDTF; "within two weeks" runs from about the day of publication. A bare weekday is none that lies
    before the day of the undertaking."""
    if promise.due is None:
        return None
    moments = evidence.resolved.moments.get(reading.article.id, ())
    moment = next((m for m in moments if m.span == promise.due), None)
    published = evidence.resolved.published.get(reading.article.id)
    told = date.fromisoformat(published.date) if published is not None and published.precision == "day" else None
    if moment is None or told is None:
        return None if moment is None or moment.edtf is None else _last_day(moment.edtf)
    if moment.edtf is not None:
        printed, due = reading.article.cut(promise.due).lower(), _last_day(moment.edtf)
        if announced is not None and moment.rule.startswith("weekday") and _DAY.fullmatch(due) and due < announced:
            return (date.fromisoformat(due) + timedelta(days=7)).isoformat()
        return _ahead(printed, due, told) if _lies_ahead(reading, promise) else due
    length = _LENGTH.fullmatch(moment.value)
    if length is None:
        return None
    return f"{told + timedelta(days=int(length.group(1)) * _DAYS[length.group(2)])}~"


def _last_day(edtf: str) -> str:
    """The last day of an interval: what is to be done next week is due by its end."""
    first, _, last = edtf.partition("/")
    if not first or not _FULL.fullmatch(last):
        return edtf
    year, month = int(last[:4]), int(last[5:7])
    return last if last[7:] else f"{last}-{monthrange(year, month)[1]}"


def _lies_ahead(reading: Reading, promise: Promise) -> bool:
    """Is the undertaking itself told as of now ("is promising", "will"), not as of some day before?"""
    return not _PAST.search(reading.article.cut(promise.span)[: promise.what.start - promise.span.start])


def _ahead(printed: str, due: str, told: date) -> str:
    """A month or day that is printed without its year, in the year in which it lies ahead: to "the end of May" of a
    text of November a calendar gives the May before it."""
    yearless = not _YEAR.search(printed) and any(w[:3] in _MONTHS for w in printed.split())
    if not yearless or not _FULL.fullmatch(due) or due >= told.isoformat()[: len(due)]:
        return due
    return f"{int(due[:4]) + 1}{due[4:]}".replace("-02-29", "-02-28")


def _actor(evidence: Evidence, span: Span | None) -> str | None:
    """The actor named by the phrase, the person where it names one ("Senate leader Ada Brook" is not the Senate), but
    no place behind a preposition ("an officer from Orl"); None where none is named."""
    if span is None:
        return None
    if is_place_of_another(evidence, span):
        return None
    places = {a.id for a in evidence.resolved.actors if a.kind == "place"}
    head = _OF.split(evidence.text(span), maxsplit=1)[0]
    led = set(evidence.actors_in(Span(span.article, span.start, min(span.end, span.start + len(head)))))
    found = tuple(a for a in evidence.actors_in(span) if a in led or a not in places)
    people = [a.id for a in evidence.resolved.actors if a.kind == "person" and a.id in found]
    first = min(people, key=found.index, default=found[0] if found else None)
    return None if first is None else evidence.once(_states).get(first, first)


def _states(evidence: Evidence) -> Mapping[str, str]:
    """A capital's word is its country's."""
    return governments(evidence.resolved.actors)


def is_place_of_another(evidence: Evidence, span: Span) -> bool:
    """Is it only a place behind a preposition ("an officer from nearby Orl was told"), which undertakes nothing?"""
    sentence, kinds = evidence.sentence(span), {a.id: a.kind for a in evidence.resolved.actors}
    if sentence is None or any(kinds.get(a) != "place" for a in evidence.actors_in(span)):
        return False
    before = [t.text for t in sentence.tokens if t.end <= span.start][-_NEAR:]
    return any(w in _PREPOSITIONS for w in before) and bool(evidence.actors_in(span))


def _within(sentence: Sentence, span: Span) -> list[Token]:
    return [t for t in sentence.tokens if span.start <= t.start < span.end]


def _noun(evidence: Evidence, span: Span | None) -> str | None:
    """The last noun of a phrase that names no actor ("the striking drivers"), as a stem."""
    word = _last_word(evidence, span)
    return None if word is None else f"noun:{stem(word)}"


def _last_word(evidence: Evidence, span: Span | None) -> str | None:
    words = [w.text for w in find_words(_OF.split(evidence.text(span).split(",")[0])[0])] if span is not None else []
    content = [w for w in words if is_content(w)]
    return content[-1] if content else None


def _sort(evidence: Evidence, who: str | None, span: Span | None) -> Literal["person", "thing"] | None:
    """What the maker is; nothing of bodies, and of nouns for people, who may be those of a body ("the soldiers")."""
    if who is not None:
        return "person" if any(a.id == who and a.kind == "person" for a in evidence.resolved.actors) else None
    word = _last_word(evidence, span)
    return None if word is None or is_kind_of(word.lower(), "person") else "thing"
