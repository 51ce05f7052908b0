"""What somebody wants done, doubts or votes for: "wants new laws", "is pushing a renewal", "suggested that it be cut".

In: a tagged sentence. Out: `StanceWord`s, as `positions.stances` finds for single verbs. A mandative verb whose clause
stands in the subjunctive demands (Quirk et al. 1985, §16.32); what is wanted, where it is a course of action, is
demanded, and opposed where it is not wanted; who is the only one to do what takes a stance, takes it.
"""

from collections.abc import Iterator, Sequence

from secondsource.model.findings import PositionStance
from secondsource.model.readings import Sentence, Token
from secondsource.text.irregular import base_of_verb
from secondsource.text.stems import stem

from .listed import BY_STEM
from .plans import is_plan
from .stances import NEGATIONS, StanceWord, form_of, is_denied, object_of

_MANDATIVE = frozenset(map(stem, "suggest propose insist recommend demand ask request urge advise".split()))
_WANTING = frozenset(("want",))
# Wider than a plan: what is done to one ("a renewal of the ban"), by the ending of the noun for an act (Quirk et al.
# 1985, I.31, I.38).
_ACT = ("al", "ment", "tion", "sion", "change", "increase", "cut")
_PUSHING = frozenset(map(stem, "push press seek pursue".split()))
_BE = frozenset("am is are was were be been being".split())
_ALONE = frozenset("only first last lone sole".split())
_DOUBTING = frozenset("skeptical sceptical doubtful unconvinced".split())
# Verbs whose plain form is their past as well (Quirk et al. 1985, §3.17).
_INVARIABLE = frozenset("put cut set let shut hit cost".split())
_SIDES: dict[str, PositionStance] = {"for": "supports", "favor": "supports", "favour": "supports", "against": "opposes"}
# How far a clause or a phrase reaches, in words. Judgements.
_NEAR, _REACH, _CLAUSE = 4, 7, 12


def find_wishes(sentence: Sentence) -> Iterator[StanceWord]:
    """The stances of a sentence that are told so, in order; none that is denied or only possible."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        low = token.text.lower()
        found = None
        if token.tag == "VERB" and stem(low) in _WANTING:
            found = _wanted(tokens, at)
        elif token.tag == "VERB" and stem(low) in _PUSHING and low.endswith("ing"):
            found = _pushed(tokens, at)
        elif token.tag == "VERB" and stem(low) in _MANDATIVE:
            found = _suggested(tokens, at)
        elif low in _DOUBTING:
            found = _doubted(tokens, at)
        elif low in _ALONE:
            found = _alone(tokens, at)
        if found is not None:
            yield found


def _low(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text.lower() if 0 <= at < len(tokens) else ""


def _word(tokens: Sequence[Token], at: int, stance: PositionStance, start: int) -> StanceWord | None:
    first, last = object_of(tokens, start - 1)
    return StanceWord(at, "finite", stance, first, last) if first <= last else None


def _wanted(tokens: Sequence[Token], at: int) -> StanceWord | None:
    """ "Wanted proposals on the table by May", "does not want new laws"."""
    if form_of(tokens, at) != "finite" or not is_plan(tokens, at + 1):
        return None
    if {_low(tokens, i) for i in range(max(0, at - 3), at)} & {"not", "n't", "n’t", "never"}:
        return _word(tokens, at, "opposes", at + 1)
    return None if is_denied(tokens, at) else _word(tokens, at, "demands", at + 1)


def _pushed(tokens: Sequence[Token], at: int) -> StanceWord | None:
    """ "Is pushing a renewal of the ban"."""
    if form_of(tokens, at) != "finite" or is_denied(tokens, at) or tokens[at + 1 : at + 2] == ():
        return None
    noun = at + 1
    while noun < len(tokens) and noun < at + _NEAR and tokens[noun].tag in ("DET", "ADJ"):
        noun += 1
    act = noun < len(tokens) and tokens[noun].tag == "NOUN" and _low(tokens, noun).endswith(_ACT)
    return _word(tokens, at, "supports", at + 1) if act and _low(tokens, noun + 1) in ("of", "in") else None


def _suggested(tokens: Sequence[Token], at: int) -> StanceWord | None:
    """ "Suggested that the state buy it", "insisted that any deal include a guarantee": a verb in its plain form behind
    a subject in the singular."""
    if form_of(tokens, at) not in ("finite", "participle") or is_denied(tokens, at):
        return None
    that = next((i for i in range(at + 1, min(len(tokens), at + _NEAR)) if _low(tokens, i) == "that"), None)
    if that is None or any(tokens[i].tag not in ("ADV", "NOUN") for i in range(at + 1, that)):
        return None
    near = range(that + 1, min(len(tokens), that + _REACH))
    head = next((i for i in near if tokens[i].tag in ("NOUN", "PROPN")), None)
    while head is not None and head + 1 < len(tokens) and tokens[head + 1].tag in ("NOUN", "PROPN"):
        head += 1
    if head is None or _low(tokens, head).endswith("s"):
        return None
    verbs = (i for i in range(head + 1, min(len(tokens), head + _CLAUSE)) if tokens[i].tag in ("VERB", "AUX"))
    verb = next((i for i in verbs if not _low(tokens, i).endswith("ing")), None)
    if verb is None or any(_low(tokens, i) in (",", "which", "that", "who") for i in range(head + 1, verb)):
        return None
    low = _low(tokens, verb)
    plain = low == "be" or (tokens[verb].tag == "VERB" and (low in _INVARIABLE or _is_plain(low)))
    if not plain or _low(tokens, verb - 1) == "to":
        return None
    return _word(tokens, at, "demands", that)


def _is_plain(verb: str) -> bool:
    """Is it the plain form of a verb, none of its others?"""
    return not verb.endswith(("s", "ed", "ing")) and base_of_verb(verb) in (verb, None)


def _doubted(tokens: Sequence[Token], at: int) -> StanceWord | None:
    """ "Was sceptical that a second bridge would help", "is doubtful about it"."""
    verb = next((i for i in range(at - 1, max(-1, at - _NEAR), -1) if _low(tokens, i) in _BE), None)
    if verb is None or is_denied(tokens, at):
        return None
    behind = _low(tokens, at + 1)
    gerund = behind.endswith("ing") and tokens[at + 1].tag == "VERB"
    return _word(tokens, verb, "opposes", at + 1) if gerund or behind in ("that", "about") else None


def _alone(tokens: Sequence[Token], at: int) -> StanceWord | None:
    """ "Was the only deputy to vote for the bill", "is the first mayor to back it"."""
    verb = next((i for i in range(at - 1, max(-1, at - _NEAR), -1) if _low(tokens, i) in _BE), None)
    to = next((i for i in range(at + 1, min(len(tokens), at + _REACH)) if _low(tokens, i) == "to"), None)
    if verb is None or to is None or to + 2 >= len(tokens) or _low(tokens, verb - 1) in NEGATIONS:
        return None
    if any(t.tag in ("VERB", "AUX", "PUNCT", "PRON") for t in tokens[at + 1 : to]):
        return None
    act = to + 1
    if stem(_low(tokens, act)) == "vote":
        side = next((i for i in range(act + 1, min(len(tokens), act + _NEAR)) if _low(tokens, i) in _SIDES), None)
        return None if side is None else _word(tokens, verb, _SIDES[_low(tokens, side)], side + 1)
    entries = BY_STEM.get(stem(_low(tokens, act)), ())
    stance = next((s for s, needs in entries if needs in ("", "object")), None)
    return _word(tokens, verb, stance, act + 1) if stance is not None else None
