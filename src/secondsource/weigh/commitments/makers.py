"""Who undertakes what is promised, as a reader should see him: a name, else a phrase that stands for itself.

In: the evidence and the phrase that makes a promise. Out: words, or None. "It", "who" and "we" are followed to the
actor where the clause, or who says the words, tells which. Where it does not, nobody is named; nor is anybody by a cut
phrase ("a formal"), a day or "no soldier".
"""

from secondsource.model.readings import Sentence
from secondsource.model.spans import Span, inside

from ..evidence import Evidence
from ..positions.subjects import grounds, subject_of
from .pledges import is_place_of_another

_NAMING = frozenset({"NOUN", "PROPN"})
# "No soldier will stay": who stays away undertakes nothing by himself.
_NOBODY = frozenset("no none nobody neither".split())


def name_maker(evidence: Evidence, phrase: Span) -> str | None:
    """The maker by the words of the phrase where they hold a noun, by the actor that a pronoun stands for, or None."""
    if is_place_of_another(evidence, phrase):
        return None
    sentence = evidence.sentence(phrase)
    tokens = [] if sentence is None else [t for t in sentence.tokens if phrase.start <= t.start < phrase.end]
    if sentence is None or not tokens or tokens[0].text.lower() in _NOBODY or _is_day(evidence, phrase):
        return None
    if any(t.tag in _NAMING for t in tokens):
        return evidence.text(phrase)
    return _followed(evidence, sentence, phrase) if tokens[-1].tag == "PRON" else None


def _is_day(evidence: Evidence, phrase: Span) -> bool:
    """Are all its words a date ("Tuesday")?"""
    moments = evidence.resolved.moments.get(phrase.article, ())
    return any(m.span.contains(phrase) for m in moments)


def _followed(evidence: Evidence, sentence: Sentence, phrase: Span) -> str | None:
    """The name of the actor that a pronoun stands for, as positions follow the subject of a clause."""
    reading = evidence.reading(phrase.article)
    clauses = inside(reading.assertions, sentence.span)
    clause = next((a for a in clauses if a.span.start <= phrase.start < a.predicate.start), None)
    if clause is None:
        return None
    ground = evidence.once(grounds)[phrase.article]
    found = subject_of(ground, sentence, clauses, clause)
    return ground.actors[found].name if found is not None else None
