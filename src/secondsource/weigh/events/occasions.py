"""Acts that no words of theirs date, told right after the same actor's act that is dated: of one occasion.

In: what an article tells, sentence by sentence, and who is named in it. Out: the reports, those undated speech acts and
rulings with a date that follow a dated one of the same actor ("The court ruled on Tuesday. By six votes to one it
annulled the fine"): what is told next elaborates it (Hobbs 1985; the narrative container of Pustejovsky and Stubbs
2011). Never for violence or meetings, of which there are many; never over another date, a perfect ("had annulled") or
a word that moves the time ("earlier", "then", "since"). The rule says how the date was read.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from secondsource.model.readings import Assertion, Moment, Sentence
from secondsource.model.spans import inside

from ..positions.nearby import quotes_in, right_before
from ..positions.subjects import Ground, named_before, subject_of
from ..timeline.dates import extent_of
from .told import SAID, Told

# Types of acts that consist in saying so; what is told of one actor next is one statement, ruling or vote.
_SAID = frozenset("ACCUSE AGREE CONCEDE DEMAND REJECT REQUEST SUPPORT SANCTION THREATEN".split())
_BACK = 3  # sentences between the two, at most: one paragraph of news text
_LEAD = 2  # sentences that tell the news: what the body did that they tell of, it did on one day
_MOVING = frozenset(
    """earlier previously before after later then since ago already once last first former meanwhile separately again
    subsequently formerly until when while next past prior ever""".split()
)
_PERFECT = frozenset("had has have having 've ’ve 'd ’d".split())
_GROUP = 6  # words in which the verb group of a clause is reached
_NEAR = 3  # words before a date that say how it stands to it
_NEWS = 3  # days between the act and its telling: what lies further back is background, told in any order
_HOW = "told next of the same actor, with no date of its own"


def on_one_occasion(
    ground: Ground, told: Sequence[Told], moments: Sequence[Moment], published: str | None
) -> Iterator[Told]:
    """The reports of an article in their order, undated speech acts with the date of the occasion they are told of."""
    day = extent_of(published) if published else None
    body = ground.reading.sheet.body
    at = {s.span: i for i, s in enumerate(body)}
    dated: dict[int, list[Told]] = {}
    for one in told:
        near = one.extent is not None and one.extent.is_day and day is not None and one.extent.apart(day.first) <= _NEWS
        if near and not one.planned and one.expression is not None and one.around in at:
            dated.setdefault(at[one.around], []).append(one)
    for one in told:
        found = None
        if dated and one.date is None and one.around in at and _is_said(ground, one):
            found = _occasion(ground, body, at[one.around], one, dated, moments)
        yield one if found is None else replace(
            one, date=found.date, extent=found.extent, rule=f"{found.rule}; {_HOW}", elsewhere=found.expression
        )


def _is_said(ground: Ground, one: Told) -> bool:
    """Is it a speech act, by the verb of telling or as the words said; what the words said tell of ("we asked them to
    come") is of another day."""
    if one.incident is None or one.incident.type not in _SAID:
        return False
    return one.rule == SAID or not any(
        q.mode == "direct" and p.contains(one.span) for q, _ in ground.told for p in (q.pieces or (q.content,))
    )


def _occasion(
    ground: Ground,
    body: Sequence[Sentence],
    at: int,
    one: Told,
    dated: dict[int, list[Told]],
    moments: Sequence[Moment],
) -> Told | None:
    """The dated report of the same actor, in one of the sentences before, that nothing parts from it."""
    lead = [i for i in sorted(dated) if i < min(_LEAD, at - _BACK)]
    if not (lead or any(i in dated for i in range(at - _BACK, at))) or _is_moved(body[at], one, moments):
        return None
    actors = _who(ground, body[at], one)
    if not actors:
        return None
    for i in range(at, max(-1, at - _BACK - 1), -1):
        for report in reversed(dated.get(i, ()) if i < at else ()):
            if _is_other(body[at], report, moments) or _is_beside(body[i], report):
                continue
            if actors & _who(ground, body[i], report):
                return report
        if dated.get(i) and i < at:
            return None  # another date, of somebody else's act
    bodies = {a for a in actors if ground.actors[a].kind in ("organisation", "group")}
    news = [d for i in lead for d in dated[i] if not _is_beside(body[i], d) and not _is_other(body[at], d, moments)]
    return next((d for d in news if d.incident is not None and bodies & _who(ground, _sentence(body, d), d)), None)


def _sentence(body: Sequence[Sentence], one: Told) -> Sentence:
    return next(s for s in body if s.span == one.around)


def _is_moved(sentence: Sentence, one: Told, moments: Sequence[Moment]) -> bool:
    """Is it told in a perfect, or with a word that sets it at another time ("before noon on Friday" sets a term)?"""
    words = [t.text.lower() for t in sentence.tokens if one.span.start <= t.start < one.span.end]
    if _PERFECT & set(words[:_GROUP]):
        return True
    starts = {m.span.start for m in inside(moments, sentence.span)}
    following = [*(t.start for t in sentence.tokens[1:]), sentence.span.end]
    pairs = zip(sentence.tokens, following, strict=True)
    return any(t.text.lower() in _MOVING and after not in starts for t, after in pairs if t.start < one.span.end)


def _is_beside(sentence: Sentence, report: Told) -> bool:
    """ "Warned prior to Tuesday's announcement": the day is that of something else."""
    if report.expression is None:
        return True
    before = [t.text.lower() for t in sentence.tokens if t.end <= report.expression.start][-_NEAR:]
    return bool(_MOVING & set(before))


def _is_other(sentence: Sentence, report: Told, moments: Sequence[Moment]) -> bool:
    """Does the sentence name a day or month that is not still to come then?"""
    here = [m for m in inside(moments, sentence.span) if m.type in ("DATE", "TIME")]
    extents = [extent_of(m.edtf) for m in here if m.edtf is not None and not m.value.endswith("_REF")]
    return any(e is None or report.extent is None or e.first <= report.extent.last for e in extents)


def _who(ground: Ground, sentence: Sentence, one: Told) -> set[str]:
    """Who does it: of an incident by whom it is, else the subject of the clause or the teller of what is said."""
    found = set(one.incident.by if one.incident is not None else ())
    clauses = inside(ground.reading.assertions, sentence.span)
    own = _clause(clauses, one)
    if own is not None and one.expression is None:
        at = next(i for i, t in enumerate(sentence.tokens) if t.end > one.span.start)
        found |= {a for a in (named_before(ground, sentence, at),) if a is not None}
    if own is not None:
        beside = right_before(ground, sentence, _verb(sentence, one, own))
        found |= set(beside) or {a for a in (subject_of(ground, sentence, clauses, own),) if a is not None}
    cued = [(q.cue, a) for q, a in quotes_in(ground, sentence)]
    found |= {a for cue, a in cued if a is not None and cue is not None and one.span.overlaps(cue)}
    here = ground.named(sentence.span)
    ends = {m.end for m, a in here if a in found}
    return found | {a for m, a in here if m.end in ends}  # "Norra's High Court" is "the High Court" as well


def _verb(sentence: Sentence, one: Told, own: Assertion) -> int:
    """The verb that the words hang on which date the report, of an inverted clause of saying too ("…, the court ruled
    on Tuesday", in no assertion of its own); else the verb of its clause."""
    tokens = sentence.tokens
    if one.expression is not None:
        for i in range(len(tokens) - 1, -1, -1):
            if tokens[i].end <= one.expression.start:
                if tokens[i].tag == "VERB":
                    return i
                if tokens[i].tag == "PUNCT":
                    break
    return next(i for i, t in enumerate(tokens) if t.end > own.predicate.start)


def _clause(clauses: Sequence[Assertion], one: Told) -> Assertion | None:
    """The clause of the report: the last whose verb stands before the words that date it, else its first."""
    inside = [a for a in clauses if one.span.overlaps(a.predicate)]
    before = [a for a in inside if one.expression is not None and a.predicate.end <= one.expression.start]
    return before[-1] if before else inside[0] if inside else None
