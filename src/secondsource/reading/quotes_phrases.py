"""Complements that are no clause: whom one urges to do what, what one calls for, what something is called.

Goes in: a `Unit` and a cue. Comes out: whether its verb takes what stands there, and where that ends. The frames are
those of `cues.csv` (`takes`): "to" an infinitive, "np" a noun phrase, "np-to" one and an infinitive, "np-of" and the
like one and a preposition, "np-to-np" as in "likened them to a flood", "ing" a gerund. Knows no speaker.
"""

from ..text.english import POSSESSIVES
from .cues import Cue
from .quotes_units import QUOTED, Part, Unit
from .speakers_words import UNNAMED

QUESTIONS = frozenset("whether if how why what where who which".split())
# A clause that begins so says when or why it was said, not what.
CIRCUMSTANCES = frozenset("while as when after before because since though although upon amid during despite".split())
SUBJECTS = frozenset("he she they it we i you there this these those".split())
FINITE = frozenset("is was are were will would has had have".split())
NOUN_PHRASE = frozenset(["DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "SYM", "X"])
# How far the verb of a clause without "that" may stand behind its first word.
CLAUSE = 14


def shown(unit: Unit, cue: Cue) -> int | None:
    """Where a noun phrase right behind the cue begins: "the poll shows Brook ahead of Hill"."""
    parts = unit.parts
    if cue.last >= len(parts) or cue.last in unit.breaks:
        return None
    part = parts[cue.last]
    return cue.last if part.tag in NOUN_PHRASE or part.low in ("him", "her", "them", "it") else None


def takes_more(unit: Unit, cue: Cue, k: int) -> bool:
    """Does a complement that the verb takes besides that of its frame begin at k: "to leave", "them to leave", "them of
    lying", "a new vote"?"""
    parts = unit.parts
    if parts[k].low == "to":
        return "to" in cue.takes and k + 1 < len(parts) and parts[k + 1].tag in ("VERB", "AUX", "ADV")
    if "ing" in cue.takes and parts[k].tag in ("VERB", "AUX") and parts[k].low.endswith("ing"):
        return True  # "denied having seen it"
    after = parts[cue.last - 1].low
    gerund = after == "for" and parts[k].low.endswith("ing")  # "called for changing the law"
    if parts[k].tag not in NOUN_PHRASE and parts[k].tag != "PRON" and not gerund:
        return False
    if cue.lemma == "cite" and _names_people(unit, k):
        return False  # "citing officials near to the talks"
    if parts[k].low in ("us", "me", "not"):
        return False  # "asked us not to print his name", "asked not to be named": how the paper came by it
    if "np" in cue.takes and after != "on":
        return cue.lemma != "call" or after == "for" or _is_named_something(unit, k)
    for i in range(k + 1, min(len(parts), k + CLAUSE)):
        part = parts[i]
        if i in unit.breaks or part.text in (",", ";", ":", ".") or part.low in ("that", "who", "which"):
            return False
        if part.low == "to" and i + 1 < len(parts):
            if parts[i + 1].tag in ("VERB", "AUX"):
                return "np-to" in cue.takes or after == "on"
            if "np-to-np" in cue.takes:
                return True
        if part.low in ("of", "for", "as") and f"np-{part.low}" in cue.takes:
            return True
        if part.tag == "AUX" or (part.tag == "VERB" and not part.low.endswith(("ing", "ed"))):
            return False
    return False


def _names_people(unit: Unit, k: int) -> bool:
    """Does the noun phrase at k name who said it: officials, a person, an aide?"""
    for i in range(k, min(len(unit.parts), k + CLAUSE)):
        part = unit.parts[i]
        if i in unit.breaks or part.tag in ("PUNCT", "ADP", "VERB", QUOTED):
            return False
        if part.low in UNNAMED:
            return True
    return False


def _is_named_something(unit: Unit, k: int) -> bool:
    """ "called it a mistake", "called the charges unfounded": a noun phrase, then another or an adjective."""
    parts = unit.parts
    plain = True
    for i in range(k + 1, min(len(parts), k + CLAUSE)):
        part, before = parts[i], parts[i - 1]
        if i in unit.breaks or part.tag in ("PUNCT", "VERB", "AUX", "SCONJ", QUOTED):
            return False
        complete = before.tag in ("NOUN", "PROPN", "PRON") and before.low not in POSSESSIVES
        if complete and (part.low in ("a", "an") or (plain and part.tag in ("DET", "ADJ"))):
            return True
        plain = plain and part.tag not in ("ADP", "CCONJ")
    return False


def phrase_end(unit: Unit, start: int, stop: int) -> int:
    """Before the next clause: what one calls for or urges somebody to do is no clause, and none goes on with it."""
    parts = unit.parts
    for k in range(start + 1, stop - 1):
        part, after = parts[k], parts[k + 1]
        if part.text == "," and (after.low in CIRCUMSTANCES or after.low in QUESTIONS or after.low in SUBJECTS):
            return k
        if part.text in ("–", "—", "--"):
            return k
        if part.text in (",", "and", "but") and _clause_follows(parts, k + 1, stop):
            return k
    return stop


def _clause_follows(parts: tuple[Part, ...], k: int, stop: int) -> bool:
    """A noun phrase of a few words and its finite verb."""
    for i in range(k, min(stop, k + 8)):
        if parts[i].tag == "AUX" or parts[i].low in FINITE:
            return i > k
        if parts[i].tag == "VERB":
            return i > k and not parts[i].low.endswith("ing") and parts[i - 1].tag in ("NOUN", "PROPN", "PRON", "NUM")
        if parts[i].tag not in NOUN_PHRASE and parts[i].tag not in ("PRON", "CCONJ", "ADP", "ADV"):
            return False
    return False
