"""Speech acts as incidents: a stance that somebody takes on a day is an event of the type that stands for it.

In: a sentence, its clauses, and the overlay. Out: `Spoken`, the stance words of the sentence with who takes them, and
the `Incident` that one of them is. PLOVER codes verbal acts (DEMAND, SUPPORT, REJECT, ACCUSE) by the same verbs as
positions stand on; what somebody is told to have said on a Tuesday has its type from what he said.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from secondsource.model.findings import PositionStance
from secondsource.model.readings import Assertion, Quote, Sentence
from secondsource.model.spans import Span, inside

from ..evidence import Evidence
from ..positions.holders import find_holders
from ..positions.phrases import find_phrases
from ..positions.said import find_commands, find_said
from ..positions.stances import StanceWord, find_stance_words
from ..positions.subjects import Ground, grounds
from ..positions.wishes import find_wishes
from .incidents import Incident, Responsibility
from .verbs import is_past_group

_TYPES: dict[PositionStance, str] = {
    "demands": "DEMAND",
    "supports": "SUPPORT",
    "opposes": "REJECT",
    "denies": "REJECT",
    "accuses": "ACCUSE",
}
_RESPONSIBILITY: dict[PositionStance, Responsibility] = {"denies": "denied", "accuses": "accused"}
_BACK = 6  # words from the verb of a clause to a participle that goes on from it
_PAST = frozenset("was were had has have".split())


@dataclass(frozen=True, slots=True)
class Spoken:
    """One stance in a sentence and who takes it; `said`: it is in the words said, not in the verb of telling."""

    word: StanceWord
    holder: str
    said: bool


def spoken_in(evidence: Evidence, place: Span) -> list[Spoken]:
    """The stances of the sentence that stands there, for `Evidence.once_at`: timeline and positions ask for them."""
    sentence, ground = evidence.sentence(place), evidence.once(grounds)[place.article]
    return [] if sentence is None else find_spoken(ground, sentence, inside(ground.reading.assertions, place))


def find_spoken(ground: Ground, sentence: Sentence, clauses: Sequence[Assertion]) -> list[Spoken]:
    """The stances of a sentence with those who take them, those told by a verb of their own first."""
    told_by = (find_stance_words, find_phrases, find_wishes)
    words = sorted({w for find in told_by for w in find(sentence)}, key=place)
    told = [Spoken(w, h, False) for w in words for h in find_holders(ground, sentence, w)]
    said = [*find_said(ground, sentence, clauses), *find_commands(ground, sentence)]
    return told + [Spoken(w, h, True) for w, h in said if not any(_same(t, w, h) for t in told)]


def place(word: StanceWord) -> tuple[int, int, int, str, str]:
    """All that tells two stance words of a sentence apart: they come out of a set."""
    return word.at, word.first, word.last, word.stance, word.form


def _same(told: Spoken, word: StanceWord, holder: str) -> bool:
    """Is the stance told by a stance word in the same clause already?"""
    near = told.word.at <= word.last and word.first <= told.word.last
    return near and told.holder == holder and told.word.stance == word.stance


def spoken_on(ground: Ground, sentence: Sentence, spoken: Sequence[Spoken], first: int, last: int) -> Incident | None:
    """The speech act that words `first` to `last` tell of: by a stance word in them, or as the words in which somebody
    says what he takes a stance by ("said on Tuesday that he would not vote for it")."""
    # "Moved to back it" did not yet.
    spoken = [s for s in spoken if s.word.form != "infinitive" or is_told(sentence, s)]
    inside = [s for s in spoken if not s.said and first <= s.word.at <= last]
    if not inside:
        region = Span(sentence.span.article, sentence.tokens[first].start, sentence.tokens[last].end)
        cues = [q for q, _ in ground.told if q.cue is not None and region.contains(q.cue)]
        starts = [sentence.tokens[s.word.at].start for s in spoken]
        inside = [
            s
            for s, at in zip(spoken, starts, strict=True)
            if any(q.content.start <= at < q.content.end and not _is_aside(sentence, s.word.at, q) for q in cues)
        ]
    return incident_of(sentence, inside[0]) if inside else None


def _is_aside(sentence: Sentence, at: int, quote: Quote) -> bool:
    """ "The attack, which he blamed on them": said by the way, in a relative clause of what is said."""
    before = [t for t in sentence.tokens[max(0, at - 3) : at] if t.start > quote.content.start]
    relative = any(t.text.lower() in ("that", "which", "whom") for t in before)
    return relative and sentence.tokens[at - 1].tag in ("PRON", "AUX", "ADV")


def is_told(sentence: Sentence, one: Spoken) -> bool:
    """Is it told as something done: in the past, or by an infinitive behind a verb in the past?"""
    tokens, at = sentence.tokens, one.word.at
    if one.said or one.word.form == "noun":
        return False
    if one.word.form == "infinitive":
        return any(t.tag == "VERB" and t.text.endswith("ed") for t in tokens[max(0, at - 8) : at])
    if one.word.form == "participle":  # "released a statement condemning it"
        return any(t.tag == "VERB" and is_past_group([t.text.lower()]) for t in tokens[max(0, at - _BACK) : at])
    if at and tokens[at - 1].text.lower() == "as":
        return False  # "as opposed to"
    group = {t.text.lower() for t in tokens[max(0, at - 3) : at]}
    return tokens[at].text.lower().endswith("ed") or bool(_PAST & group)


def incident_of(sentence: Sentence, one: Spoken) -> Incident:
    """The stance as an incident."""
    stance, word = one.word.stance, sentence.tokens[one.word.at].text
    return Incident(_TYPES[stance], (one.holder,), (), None, _RESPONSIBILITY.get(stance), word)
