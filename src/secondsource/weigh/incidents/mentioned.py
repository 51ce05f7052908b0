"""Incidents that no clause tells of by its own verb: an event noun with whom it befell, and "by seizing", "after
being".

In: a sentence, its clauses, and who is named where. Out: `Mentioned`, the words and the `Incident`. An event noun
counts only with the name of whom it befell ("the attack on Norra"): without one it may be any such event, or a plan.
Dates nothing; what the sentence tells already is left out by the caller.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from secondsource.model.readings import Sentence, Token
from secondsource.text.synonyms import PARTICLES

from .incidents import Cast, Incident, Trigger, describe, find_triggers, is_light

# Types whose nouns name a deed done to somebody; talks, deals and aid are as often hoped for as held.
_DEEDS = frozenset(("ASSAULT", "COERCE", "SANCTION", "THREATEN"))
_BEFORE_GERUND = frozenset("by after including for in of acknowledged admitted".split())
_MODALS = frozenset("would could might may".split())
_AGAINST = frozenset("on of against at".split())
# What makes an event noun a possibility, a kind, or none: "an attack on X would …", "no attack on X", "any".
_UNREAL = frozenset(
    """no any would could might may should must if unless whether possible potential future further threatened planned
    feared alleged capable being prevent avoid deter stop end avert another fear fears risk threat threats""".split()
)
# Verbs that bring somebody to do what the infinitive says (implicative: Karttunen 1971).
_CAUSING = frozenset(
    "prompting prompted leading led causing caused forcing forced pushing pushed driving drove".split()
)
_WINDOW = 6
_LATEST = 12  # words of a participle's phrase


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Words `first` to `last` (inclusive) of a sentence mention an incident; `beside` where it is the course of the
    clause before it ("went on, seizing the station"), `apart` where it has a verb of its own, so that the clause around
    it tells of another."""

    first: int
    last: int
    incident: Incident
    beside: bool
    apart: bool = False


def find_mentioned(sentence: Sentence, cast: Cast) -> Iterator[Mentioned]:
    """The incidents of a sentence that a noun or a participle mentions, in order."""
    tokens = sentence.tokens
    for trigger in find_triggers(sentence, 0, len(tokens) - 1):
        if trigger.entry.part == "noun":
            found = _brought_about(sentence, trigger, cast) or _by_noun(sentence, trigger, cast)
        else:
            found = _by_participle(sentence, trigger, cast)
        if found is not None:
            yield found


def _by_noun(sentence: Sentence, trigger: Trigger, cast: Cast) -> Mentioned | None:
    tokens, at = sentence.tokens, trigger.at
    if trigger.entry.type not in _DEEDS or at + 2 >= len(tokens):
        return None
    against = tokens[at + 1].text.lower() in _AGAINST
    around = {t.text.lower() for t in tokens[max(0, at - _WINDOW) : at]}
    last = min(len(tokens) - 1, at + _WINDOW)
    behind = {t.text.lower() for t in tokens[at + 1 : last + 1]}
    modal = {t.text.lower() for t in tokens[at + 1 : at + 2 * _WINDOW]} & _MODALS
    if (around | behind) & _UNREAL or modal:
        return None
    first = _phrase_from(tokens, at)
    incident = describe(sentence, trigger, first, last, cast)
    # "The attack on X"; "the U.N. sanctions over the test" were imposed, "its attack" tells of none.
    named = incident.on if against else incident.by and trigger.entry.type == "SANCTION"
    return Mentioned(first, last, incident, False) if named else None


def _brought_about(sentence: Sentence, trigger: Trigger, cast: Cast) -> Mentioned | None:
    """ "The council imposing new sanctions", "prompted the council to step up sanctions": somebody named brings about
    what the noun means, by a verb that is none of a clause of its own."""
    tokens, first = sentence.tokens, _phrase_from(sentence.tokens, trigger.at)
    if trigger.entry.type not in _DEEDS:
        return None
    verb = first - 2 if tokens[first - 1].tag == "ADP" and tokens[first - 1].text.lower() in PARTICLES else first - 1
    if verb < 2 or tokens[verb].tag != "VERB" or not is_light(tokens[verb].text):
        return None
    before = verb - 1
    if tokens[before].text.lower() == "to":
        caused = {t.text.lower() for t in tokens[max(0, before - _WINDOW) : before]} & _CAUSING
        before = before - 1 if caused else 0
    elif not tokens[verb].text.endswith("ing"):
        return None
    named = cast.ids(sentence, _phrase_from(tokens, before + 1), before + 1) if before > 0 else ()
    if not named:
        return None
    last = min(len(tokens) - 1, trigger.at + _WINDOW)
    incident = describe(sentence, trigger, first, last, cast)
    return Mentioned(verb, trigger.at, replace(incident, by=named), beside=False, apart=True)


def _phrase_from(tokens: Sequence[Token], at: int) -> int:
    """Where the noun phrase of the noun at `at` begins."""
    first = at
    while first and tokens[first - 1].tag in ("DET", "ADJ", "NOUN", "PROPN", "NUM"):
        first -= 1
    return first


def _by_participle(sentence: Sentence, trigger: Trigger, cast: Cast) -> Mentioned | None:
    tokens, at = sentence.tokens, trigger.at
    start = at - 1 if at and tokens[at - 1].text.lower() == "being" else at
    if start < 1 or not tokens[start].text.lower().endswith("ing"):
        return None
    before = tokens[start - 1]
    beside = before.text == ","
    if not beside and before.text.lower() not in _BEFORE_GERUND:
        return None
    if {t.text.lower() for t in tokens[max(0, start - _WINDOW) : start]} & _UNREAL:
        return None
    last = _end(tokens, at)
    if start == at and last == at:
        return None
    incident = describe(sentence, trigger, start, last, cast)
    named = incident.on or any(t.tag in ("NOUN", "PROPN") for t in tokens[at + 1 : at + 5]) or start < at
    return Mentioned(start, last, incident, beside) if named else None


def _end(tokens: Sequence[Token], at: int) -> int:
    """The last word of what the participle at `at` tells."""
    last = at
    while last + 1 < len(tokens) and last - at < _LATEST and tokens[last + 1].text not in ",;:.–—":
        last += 1
    return last
