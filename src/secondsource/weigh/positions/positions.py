"""Who stands where: demands, supports, opposes, denies, accuses, each with what and where it is reported.

In: the evidence. Out: `PositionFinding`s, one an actor, stance and object over all articles, in order of actor. Only
explicit stance words of an actor that the text names or describes count; what a stance implies is nobody's position.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from secondsource.model.findings import PositionFinding, PositionStance, SpanReport
from secondsource.model.identifiers import finding_id
from secondsource.model.lineage import Reason
from secondsource.model.readings import Reading, Sentence
from secondsource.model.spans import Span

from ..capitals import governments
from ..evidence import Evidence
from ..incidents.stances import spoken_in
from ..likeness import share_of_shorter
from .stances import StanceWord
from .subjects import Ground, grounds, named_in

# Two objects are one where they share half the content stems of the shorter: rewrites keep .5 to .8 of them (counted
# on our own example), two demands of one actor 0 to .3.
_LIKE = 0.5
# Words of the object in which the one is named whom the stance is toward.
_TOWARD = 5


@dataclass(frozen=True, slots=True)
class _Taken:
    """One report of a position."""

    actor: str
    stance: PositionStance
    object: str
    stems: tuple[str, ...]
    toward: str | None
    span: Span
    word: str


def weigh_positions(evidence: Evidence) -> tuple[PositionFinding, ...]:
    """The positions of a story, by actor, stance, then place."""
    states = governments(evidence.resolved.actors)
    taken = [_of_state(t, states) for r in evidence.readings for t in _of_article(evidence, r)]
    groups: list[list[_Taken]] = []
    for one in sorted(taken, key=lambda t: (t.actor, t.stance, -len(t.stems), t.span)):
        fit = next((g for g in groups if _joins(evidence, one, g)), None)
        if fit is None:
            groups.append([one])
        else:
            fit.append(one)
    found = [_finding(evidence, sorted(g, key=lambda t: t.span)) for g in groups]
    return tuple(sorted(found, key=lambda p: (p.actor, p.stance, p.reports[0].span, p.id)))


def _of_state(one: _Taken, states: Mapping[str, str]) -> _Taken:
    """The position of a capital as its government's."""
    toward = states.get(one.toward, one.toward) if one.toward is not None else None
    actor = states.get(one.actor, one.actor)
    return replace(one, actor=actor, toward=None if toward == actor else toward)


def _of_article(evidence: Evidence, reading: Reading) -> list[_Taken]:
    ground = evidence.once(grounds)[reading.article.id]
    found = []
    for sentence in reading.sheet.body:
        if any(t.text == "?" for t in sentence.tokens[-3:]):
            continue
        for one in evidence.once_at(spoken_in, sentence.span):
            if not (_is_act(sentence, one.word) and ground.actors[one.holder].kind == "person"):
                found.append(_taken(evidence, ground, sentence, one.word, one.holder))
    return found


def _taken(evidence: Evidence, ground: Ground, sentence: Sentence, word: StanceWord, holder: str) -> _Taken:
    tokens, article = sentence.tokens, sentence.span.article
    if word.form == "passive":
        region = Span(article, sentence.span.start, tokens[word.at].start)
        toward = named_in(ground, region)
        about = Span(article, sentence.span.start, tokens[word.last].end)
    else:
        about = Span(article, tokens[word.first].start, tokens[word.last].end)
        near = tokens[min(word.last, word.first + _TOWARD - 1)].end
        toward = named_in(ground, Span(article, about.start, max(near, about.start + 1)))
    span = Span(article, min(tokens[word.at].start, about.start), about.end)
    if toward == holder:
        toward = None
    return _Taken(holder, word.stance, evidence.text(about), evidence.stems(about), toward, span, tokens[word.at].text)


def _is_act(sentence: Sentence, word: StanceWord) -> bool:
    """Is it "refused to …"? Of a body that is a stance; of a person mostly something he did ("refused to move")."""
    return sentence.tokens[word.at].text.lower().startswith("refus")


def _joins(evidence: Evidence, one: _Taken, group: Sequence[_Taken]) -> bool:
    """Same actor and stance, and like another report: in the words of the object, or as a rewrite of its sentence."""
    first = group[0]
    if (first.actor, first.stance) != (one.actor, one.stance):
        return False
    if one.stance == "accuses" and any(o.toward and one.toward and o.toward != one.toward for o in group):
        return False
    return any(
        share_of_shorter(one.stems, other.stems) >= _LIKE
        or (one.toward is not None and one.toward == other.toward and one.span.article != other.span.article)
        or _aligned(evidence, one.span, other.span)
        for other in group
    )


def _aligned(evidence: Evidence, left: Span, right: Span) -> bool:
    return left.article != right.article and any(
        (a.left.overlaps(left) and a.right.overlaps(right)) or (a.left.overlaps(right) and a.right.overlaps(left))
        for a in evidence.lineage.alignments
    )


def _finding(evidence: Evidence, group: Sequence[_Taken]) -> PositionFinding:
    spans = [t.span for t in group]
    longest = max(group, key=lambda t: (len(t.stems), t.object))
    words = ", ".join(f'"{w}"' for w in dict.fromkeys(t.word for t in group))
    reasons = [Reason("stance word", 1.0, f"{words}: {longest.stance}")]
    if len(group) > 1:
        shared = sorted(set(group[0].stems).intersection(*(t.stems for t in group[1:])))
        detail = "words in common: " + ", ".join(shared[:5]) if shared else "of the same, or rewrites of one sentence"
        reasons.append(Reason("object", 0.5, detail))
    return PositionFinding(
        id=finding_id("position", spans, longest.actor, longest.stance),
        actor=longest.actor,
        stance=longest.stance,
        object=longest.object,
        toward=longest.toward or next((t.toward for t in group if t.toward), None),
        reports=tuple(SpanReport(s) for s in spans),
        counts=evidence.counts(spans),
        reasons=tuple(reasons),
        rests_on=evidence.rests_on(spans),
    )
