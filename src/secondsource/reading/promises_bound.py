"""Words by which somebody binds himself: "pledged to pay", "an agreement to end", "families have been guaranteed".

In: a tagged sentence and its clauses. Out: for a word of undertaking, where what is undertaken begins and whose words
it is. A demand for a promise, a refusal of one and a promise that only could be made are none.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ..model.readings import Token
from ..text.english import WEEKDAYS
from .promises_words import (
    BE,
    BINDING,
    CALLING,
    DEMAND,
    FORECAST,
    FUTURE,
    HAPPENINGS,
    LAYING_DOWN,
    MODAL_GUARDS,
    NOUNS,
    NOUNS_OF,
    NOUNS_THAT,
    ORDERS,
    REFLEXIVES,
    REFUSAL,
    RULING,
    SETTING,
    VERBS,
    Frame,
    is_agent,
)

_OPENS_THING = frozenset(("DET", "NUM", "ADJ", "NOUN", "PROPN", "PRON"))
_POSSESSOR = frozenset("'s ’s ' ’ his her its their our my".split())
_NO = frozenset("no not n't n’t never neither nor without any lack".split())
_OUGHT = frozenset(("must", "has", "have", "should"))
_MAY = frozenset("may might could".split())
_NOBODY = frozenset(("nobody", "none"))
# What one can do by another's promise, and the words of promising that let him.
_CAN = frozenset(("can", "could"))
_LETTING = ("promis", "pledg", "vow", "guarante", "assur")
_HIMSELF = frozenset("he she it i we".split())
# Subjects of what somebody is told.
_TOLD = frozenset("they he she it we you i".split())
_IF = frozenset("if unless whether should".split())
_NOUNS_TOO = frozenset(("plan", "volunteer", "volunteers"))
_GIVE = frozenset(("give", "gives", "gave", "given", "giving"))
_HAVE = frozenset(("has", "have", "had"))
_BREAKS = frozenset((".", ";", ":", ",", '"', "”", "“"))
_BETWEEN = frozenset("not n't n’t also already always originally previously never ever".split())
_OTHERS = frozenset("what which whatever you".split())
_MARKS = frozenset(("“", '"', "‘", "``"))
_ASIDES = frozenset((",", "–", "—", "-"))
# What somebody gives his word on, and verbs of keeping and breaking it; how far before it its owner stands.
_GIVEN = frozenset("promise promises pledge pledges guarantee guarantees".split())
_KEPT = ("fulfil", "keep", "kept", "hono", "deliver", "reneg", "break", "broke", "betray")
_OWNED = 2
# How far before a promise its owner stands: "the mayor's first and only promise".
_WHOSE = 5
# Words of undertaking before "to" with a noun of an act, and the endings of such nouns.
_TO_ACTS = frozenset("commitment commitments".split())
_OF_VERBS = ("tion", "sion", "ment", "ence", "ense", "ance", "awal", "oval", "very", "lease")
# The longest aside between a verb and its infinitive, in tokens: beyond that it is another clause.
_ASIDE = 14
# How far before a word of undertaking one looks for what undoes it; how far behind it for its complement.
_BACK, _AHEAD = 8, 8
# Of a clause in the complement, how far its future may stand behind "that".
_CLAUSE = 14


@dataclass(frozen=True, slots=True)
class Complement:
    """What a word of undertaking undertakes: it begins at token `first`, its verb stands at `verb` or behind it."""

    frame: Frame
    first: int
    verb: int


def complement(tokens: Sequence[Token], lows: Sequence[str], at: int) -> Complement | None:
    """What the word of undertaking at `at` undertakes; None where it undertakes nothing."""
    word, tag = lows[at], tokens[at].tag
    if (tokens[at].text[0].isupper() and at > 1) or _undone(tokens, lows, at):  # "the Promised Land"
        return None
    found = None
    if tag == "NOUN" and _is_unsure(tokens, lows, at):
        return None
    if word in VERBS and tag in ("VERB", "NOUN", "ADJ") and not is_noun(tokens, lows, at):
        found = _of_verb(tokens, lows, at)
    if found is None and word in BINDING and tag in ("VERB", "NOUN"):
        found = _bound(tokens, lows, at)
    if found is None and (word in NOUNS or word in NOUNS_THAT) and tag in ("NOUN", "VERB"):
        found = _of_noun(tokens, lows, at)
    if found is None and word in LAYING_DOWN and tag in ("VERB", "NOUN"):
        found = _laid_down(tokens, lows, at)
    if found is None and word in RULING and lows[at + 1] == "out" and lows[min(at + 2, len(lows) - 1)].endswith("ing"):
        found = Complement("thing", at, at)  # "ruled out raising taxes"
    sets = lows[at + 1] == "for" or (word == "deadline" and lows[at + 1] in ("of", "to"))
    if found is None and word in SETTING and tag == "NOUN" and sets:
        found = Complement("thing", at, at)
    return found


def _is_unsure(tokens: Sequence[Token], lows: Sequence[str], at: int) -> bool:
    """ "A deal to end the strike may be reached": the verb of a noun of undertaking is a mere possibility."""
    for i in range(at + 2, min(at + _CLAUSE, len(lows))):
        if lows[i] in _BREAKS or lows[i] == "that":
            return False
        if lows[i] in _MAY and tokens[i - 1].tag in ("NOUN", "PROPN"):
            return True
    return False


def condition_set(tokens: Sequence[Token], lows: Sequence[str], at: int) -> Complement | None:
    """ "on condition that it keep 800 jobs", "has until May to pass a budget", for "condition" or "until" at `at`."""
    if lows[at] == "condition" and at and lows[at - 1] in ("on", "the") and lows[at + 1] == "that":
        return Complement("that", at + 2, at + 2)
    given = not _GIVE.isdisjoint(lows[max(0, at - _BACK) : at])
    if lows[at] == "until" and at and (lows[at - 1] in _HAVE or given):
        return _infinitive(tokens, lows, at, whom=True)
    return None


def _laid_down(tokens: Sequence[Token], lows: Sequence[str], at: int) -> Complement | None:
    """What a contract or a pact lays down: "requires the builder to", "calls for a withdrawal", "stipulates that"."""
    order = next((lows[i] for i in range(at - 1, max(-1, at - 4), -1) if tokens[i].tag in ("NOUN", "PROPN")), "")
    if order.removesuffix("s") not in ORDERS:
        return None
    frame = LAYING_DOWN[lows[at]]
    if frame == "to":
        return _infinitive(tokens, lows, at, whom=True)
    if frame == "thing":
        if lows[at] in CALLING:
            if lows[at + 1] != "for":
                return None
            at += 1
        return Complement("thing", at + 1, at + 1) if tokens[at + 1].tag in _OPENS_THING else None
    if lows[at + 1] != "that":
        return None
    found = next((i for i in range(at + 2, min(at + _CLAUSE, len(lows) - 1)) if lows[i] in FUTURE | _OUGHT), None)
    return None if found is None else Complement("that", at + 2, found)


def is_passive(lows: Sequence[str], at: int) -> bool:
    """Does a form of "be" stand before the verb at `at` ("was promised", "has been guaranteed")?"""
    back = [w for w in lows[max(0, at - 3) : at] if w not in _BETWEEN]
    return lows[at].endswith(("ed", "en", "rn", "nd")) and bool(back) and back[-1] in (BE - {"'s", "’s"}) | {"been"}


def is_noun(tokens: Sequence[Token], lows: Sequence[str], at: int) -> bool:
    """Does a word that may be either stand as a noun: behind an article, an adjective or a possessor?"""
    if tokens[at].tag != "NOUN" or not (lows[at] in NOUNS or lows[at] in _NOUNS_TOO):
        return False  # "supplier undertook" was tagged as two nouns
    return at == 0 or tokens[at - 1].tag in ("DET", "ADJ", "NUM", "ADP") or lows[at - 1] in _POSSESSOR


def _of_verb(tokens: Sequence[Token], lows: Sequence[str], at: int) -> Complement | None:
    """The complement in one of the frames of the verb."""
    frames, follows = VERBS[lows[at]], at + 1
    passive = is_passive(lows, at)
    if lows[at] == "intended" and (passive or tokens[at - 1].tag == "NOUN"):
        return None  # "injections intended to calm her"
    if lows[at] == "decided" and not {"has", "have", "'s", "’s", "'ve", "’ve"} & set(lows[max(0, at - 3) : at]):
        return None  # "the court decided to hear him": done
    whom = "to whom" in frames and not passive
    infinitive = _infinitive(tokens, lows, at, whom=whom) if "to" in frames else None
    if infinitive is not None:
        return infinitive
    heard = tokens[follows].tag in _OPENS_THING
    clause = _clause(lows, at, heard=heard) if "that" in frames else None
    if clause is not None:
        return clause
    truce = follows + 1 < len(tokens) and tokens[follows + 1].tag in ("DET", "ADJ", "NUM")
    if lows[at].startswith("agree") and lows[follows] == "to" and truce:  # "agreed to a truce"
        return Complement("thing", follows + 1, follows + 1)
    if "thing" in frames and _is_thing(tokens, lows, follows):
        return Complement("thing", follows, follows)
    return Complement("thing", at, at) if "thing" in frames and passive else None


def _is_thing(tokens: Sequence[Token], lows: Sequence[str], at: int) -> bool:
    return (tokens[at].tag in _OPENS_THING and lows[at] not in ("that", "it")) or _is_counted(tokens, lows, at)


def _is_counted(tokens: Sequence[Token], lows: Sequence[str], at: int) -> bool:
    """ "800 jobs", "at least six months' wages", "no fewer than ten"."""
    ahead = 1 if tokens[at].tag == "NUM" else 4 if lows[at] in ("at", "up", "about", "around", "nearly", "no") else 0
    return any(t.tag == "NUM" for t in tokens[at : at + ahead])


def _infinitive(tokens: Sequence[Token], lows: Sequence[str], at: int, *, whom: bool) -> Complement | None:
    """The "to" with a verb behind it, or with its -ing form ("committed to ending"), near the word at `at`; with `whom`
    somebody may stand between ("promised the workers to pay")."""
    follows = _behind_aside(lows, at + 1)
    verb = _behind_mark(lows, follows + 1)
    behind = tokens[verb].tag if verb < len(tokens) else ""
    talks = lows[at] not in BINDING or follows > at + 1  # "agreed to talks", not "committed to storage"
    if lows[follows] == "to" and (behind in ("VERB", "AUX", "ADV") or (behind == "NOUN" and talks)):
        return Complement("to", follows, follows)
    if not whom and tokens[follows].tag in _OPENS_THING and lows[follows] not in WEEKDAYS:
        return None
    for i in range(follows, min(follows + _AHEAD, len(tokens) - 1)):
        verb = min(_behind_mark(lows, i + 1), len(tokens) - 1)
        if lows[i] == "to" and tokens[verb].tag in ("VERB", "AUX", "ADV"):
            return Complement("to", i, i)
        if lows[i] == "not" and lows[i + 1] == "to":
            return Complement("to", i, i)
        if tokens[i].tag in ("VERB", "AUX", "SCONJ", "CCONJ") or lows[i] in _BREAKS:
            return None
    return None


def _behind_mark(lows: Sequence[str], at: int) -> int:
    """The next token that is no opening mark: "vowed to “double” it"."""
    return at + 1 if lows[at : at + 1] and lows[at] in _MARKS else at


def _behind_aside(lows: Sequence[str], at: int) -> int:
    """The "to" behind an aside in commas or dashes ("has promised, according to its chairman, to"), else `at`."""
    if lows[at] not in _ASIDES:
        return at
    for i in range(at + 2, min(at + _ASIDE, len(lows) - 2)):
        if lows[i] in _ASIDES:
            return i + 1 if lows[i + 1] == "to" or lows[i + 1 : i + 3] == ("not", "to") else at
    return at


def _clause(lows: Sequence[str], at: int, *, heard: bool) -> Complement | None:
    """The clause with a future behind "that", or, with `heard`, right behind the word; of a promise also one that says
    what somebody can do ("promised tenants they could keep their flats")."""
    begins = at + 1 if heard else None
    marks = FUTURE | _CAN if lows[at].startswith(_LETTING) else FUTURE
    for i in range(at + 1, min(at + _AHEAD, len(lows) - 1)):
        if lows[i] == "that":
            begins = i + 1
            break
    if begins is None:
        return None
    future = next((i for i in range(begins, min(begins + _CLAUSE, len(lows) - 1)) if lows[i] in marks), None)
    if future is None or (lows[future] in _CAN and lows[future - 1] in _HIMSELF):  # "promised that he could swim"
        return None
    told = (i for i in range(begins + 1, future) if lows[i] in _TOLD and lows[i - 1] not in _BREAKS)
    if heard and begins == at + 1:  # the one who hears it stands between
        begins = next(told, begins)
    spared = not _NO.isdisjoint(lows[begins : future + 3]) or not _NOBODY.isdisjoint(lows[begins : begins + 2])
    if lows[future + 1] in HAPPENINGS and not spared:  # "promised that prices would fall", not "that nobody would lose"
        return None
    return Complement("that", begins, future)


def _bound(tokens: Sequence[Token], lows: Sequence[str], at: int) -> Complement | None:
    """ "bound itself to keep", "obliges the company to keep", "commits the state to pay"."""
    if lows[at] in ("bind", "binds", "bound") and lows[at + 1] not in REFLEXIVES:
        return None
    found = _infinitive(tokens, lows, at, whom=True)
    if found is None or lows[at].startswith("oblig") or lows[at] in ("commit", "commits"):
        return found
    whom = range(at + 1, found.first)  # "committed fraud to get it" binds nobody
    binds = any(lows[i] in REFLEXIVES or tokens[i].tag == "PROPN" or is_agent(lows[i]) for i in whom)
    return found if binds or not whom else None


def _of_noun(tokens: Sequence[Token], lows: Sequence[str], at: int) -> Complement | None:
    """The "to" with a verb right behind the noun, "not" between them or not, or "of" with a thing."""
    if at + 2 >= len(lows):
        return None
    follows = lows[at + 1]
    if follows == "that" and (lows[at] in NOUNS_THAT) and (lows[at] != "word" or lows[at - 1] in _POSSESSOR):
        return _clause(lows, at, heard=False)
    if lows[at] not in NOUNS:
        return None
    said = _in_so_many_words(tokens, lows, at)
    if said is not None:
        return said
    if follows == "not" and lows[at + 2] == "to":
        return Complement("to", at + 1, at + 1)
    if follows == "to" and tokens[at + 2].tag in ("VERB", "AUX", "ADV"):
        return Complement("to", at + 1, at + 1)
    thing = _is_counted(tokens, lows, at + 2) or _is_given(tokens, lows, at)  # "the promise of youth" is none
    if follows == "of" and lows[at] in NOUNS_OF and (thing or lows[at + 2].endswith("ing")):
        return Complement("thing", at + 2, at + 2)
    if follows == "for" and lows[at] in _GIVEN and _is_given(tokens, lows, at):
        return Complement("thing", at + 2, at + 2)
    if follows == "to" and lows[at] in _TO_ACTS and _is_act_noun(lows, at + 2):
        return Complement("thing", at + 2, at + 2)
    return None


def _in_so_many_words(tokens: Sequence[Token], lows: Sequence[str], at: int) -> Complement | None:
    """ "Her promise was, “You will keep your flats”", "its pledge was to rebuild": what is undertaken "be" tells."""
    if lows[at] not in NOUNS_OF or not any(w in _POSSESSOR for w in lows[max(0, at - _WHOSE) : at]):
        return None
    be = next((i for i in range(at + 1, min(at + _AHEAD + 1, len(lows) - 3)) if tokens[i].tag == "AUX"), None)
    if be is None or lows[be] not in ("is", "was") or any(t.tag == "VERB" for t in tokens[at + 1 : be]):
        return None
    first = be + 2 if lows[be + 1] in (",", ":") else be + 1
    if lows[first] in _MARKS:
        future = next((i for i in range(first + 2, min(first + 2 * _CLAUSE, len(lows) - 1)) if lows[i] in FUTURE), None)
        comma = next((i for i in range(first + 1, future or first) if lows[i] == ","), first)
        begins = comma if lows[first + 1] in _IF else first
        return None if future is None else Complement("that", begins + 1, future)
    return Complement("to", first, first) if lows[first] == "to" and tokens[first + 1].tag == "VERB" else None


def _is_given(tokens: Sequence[Token], lows: Sequence[str], at: int) -> bool:
    """Is the promise somebody's, or one that is kept or broken: "its promise for free elections", "to fulfil promises
    of jobs"?"""
    if lows[at] not in _GIVEN or tokens[at + 2].tag not in ("ADJ", "NOUN", "DET"):
        return False
    first = at
    while first > max(0, at - _OWNED) and tokens[first - 1].tag in ("ADJ", "NOUN"):
        first -= 1
    before = lows[max(0, first - 2) : first]
    return bool(before) and (before[-1] in _POSSESSOR or any(w.startswith(_KEPT) for w in before))


def _is_act_noun(lows: Sequence[str], at: int) -> bool:
    """ "The defence of the town", "withdrawal from it": a noun made of a verb, with what the act is done to."""
    at += lows[at] in ("the", "a", "an")
    return at + 1 < len(lows) and lows[at].endswith(_OF_VERBS) and lows[at + 1] in ("of", "from")


def _undone(tokens: Sequence[Token], lows: Sequence[str], at: int) -> bool:
    """Is the word under a negation, a refusal, a demand, a condition or a mere possibility?"""
    if at and lows[at - 1] in _OTHERS:  # "what promises they make"; "you agree to receive our letters"
        return True
    if lows[at] in _GIVEN and lows[at - 1].startswith(_KEPT) and lows[at - 1] not in REFUSAL:  # it has been given
        return False
    if at and lows[at - 1] == "to":
        return not any(w in ("going", "plans", "plan", "planned", "intends") for w in lows[max(0, at - 3) : at])
    if tokens[at].tag == "NOUN" and "for" in lows[max(0, at - 2) : at]:
        return True  # "support for a deal to", "hopes for an agreement to"
    for i in range(at - 1, max(-1, at - _BACK), -1):
        word = lows[i]
        if word in (";", ":", ".") or (word == "," and i < at - 1 and tokens[at].tag == "VERB"):
            return False
        if word in DEMAND and tokens[i].tag == "VERB":
            return True
        near = at - i <= 4
        if word in _IF and (near or "," not in lows[i:at]):
            return True
        if near and (word in _NO or word in MODAL_GUARDS or word in REFUSAL):
            return True
        if word in FORECAST or (word == "had" and (i == 0 or lows[i - 1] in _BREAKS)):  # "had he promised to pay"
            return True
    return False
