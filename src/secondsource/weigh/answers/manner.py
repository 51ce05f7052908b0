"""How a line says a thing: as so, as not so, as possible, as planned.

In: a line and the word of it that carries the thing. Out: a `Manner`. Frames of denying and negations are those of
`disputes.frames` and `disputes.negations`; the words for what is only thought, wished, threatened or blamed are closed
classes here (Hyland 1998, ch. 5; Quirk et al. 1985, §16.31). Decides nothing about who is right.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from secondsource.text.irregular import base_of_verb
from secondsource.text.stems import stem

from ..disputes.frames import SAYINGS, find_frames
from ..disputes.lines import Line
from ..disputes.negations import find_denied

_NOT = frozenset("not n't n’t never cannot neither nor".split())
_NO = frozenset("no nobody nothing none without".split())
_SUBJECTS = frozenset("i we he she they".split())
_OBJECTS = frozenset("no nobody nothing none".split())
_MODALS = frozenset(
    """may might could can possibly perhaps maybe likely unlikely reportedly allegedly apparently seemingly probably
    supposedly purportedly""".split()
)
# These stand before what they leave open; an adverb before a comma ("on Monday apparently, and …") stands behind it.
_VERBS = frozenset("may might could can".split())
_PERHAPS = frozenset("perhaps possibly maybe probably reportedly allegedly supposedly".split())
# What is thought, feared, wished, threatened or blamed on somebody is not told as so.
_DOUBTING = frozenset(
    map(
        stem,
        """believe think suspect assume suppose reckon guess fear worry hope threaten threat accuse accusation blame
        brace dread allege allegation speculate rumour rumor wonder consider mull weigh ponder""".split(),
    )
)
_CONCERNS = frozenset(("concern", "concerns"))
_IF = frozenset("if unless whether".split())
_FUTURE = frozenset("will shall 'll ’ll wo would must".split())
# What is voted or managed to be done is done (implicatives: Karttunen 1971; a vote is an act of who votes).
_ACHIEVED = frozenset(map(stem, "vote manage begin start continue help rule".split())) | {"began", "begun"}
_PLANNING = frozenset(
    map(
        stem,
        """plan expect intend aim promise pledge vow undertake guarantee agree ask order demand urge call want prepare
        set due schedule seek propose commit request mean meant suppose""".split(),
    )
)
# Who wants somebody to do a thing does not say that he will; an order is given to be obeyed, so it is a plan.
_WANTING = frozenset(map(stem, "want urge wish propose suggest recommend invite press lobby appeal prefer".split()))
_DEMANDING = frozenset(map(stem, "demand ask request insist".split()))
# "Could not claim protection": was not able to; "may not" leaves it open.
_ABLE = frozenset("could can ca".split())
_ORDERING = frozenset(map(stem, "order oblige require force compel instruct rule".split()))
_WILL = frozenset("will shall 'll ’ll".split())
_RESTRICTING = frozenset("that who which whose".split())
_FORMER = frozenset("former then ex erstwhile onetime".split())
# How far before a role such a word stands, over the words of its name ("then the Institute's deputy director").
_ROLE = 5
_STOPS = frozenset(";:—–")
_TURNS = frozenset("but while whereas although though".split())
_BREAKS = frozenset(',“”"')
# How far before a word what bears on it may stand, in words: a negation close by, a verb of thinking in its sentence.
_NEGATION, _MODAL, _THOUGHT = 4, 8, 14

_HAVING = frozenset("have has had having get gets got getting".split())
_NOUNS = ("NOUN", "PROPN")

Kind = Literal["so", "not so", "open", "planned"]


@dataclass(frozen=True, slots=True)
class Manner:
    """`why`: the word of the line that shows it."""

    kind: Kind
    why: str = ""


def manner_of(line: Line, at: int) -> Manner:
    """How the line says what its word `at` carries."""
    low = [t.text.lower() for t in line.tokens]
    if low[-1] == "?":
        return Manner("open", "?")
    for frame in find_frames(line):
        inside = frame.first <= at <= frame.last
        if frame.kind == "against":
            inside = inside or frame.cue < at <= frame.last
        elif frame.back == "sentence":
            inside = at <= frame.last
        elif frame.back == "before":
            if at < frame.cue and any(_root(w) in SAYINGS for w in low[:at]):
                return Manner("open", line.tokens[frame.cue].text)  # "claimed …, but the court did not find it proven"
            inside = False
        if inside:
            return Manner("open" if frame.kind == "open" else "not so", line.tokens[frame.cue].text)
    denied = is_negated(line, low, at)
    thought = _thought(line, low, at)
    if thought is not None and not (denied is not None and thought in _ABLE and _is_unable(low, at)):
        return Manner("open", thought)
    if denied is not None:
        return Manner("not so", denied)
    wanted = _wanted(line, low, at)
    if wanted is not None:
        return Manner("open", wanted)
    planned = _planned(line, low, at)
    return Manner("planned", planned) if planned is not None else Manner("so")


def is_negated(line: Line, low: Sequence[str], at: int) -> str | None:
    """The word that denies word `at`, if one does."""
    if at >= 2 and low[at - 1] in "-‐‑" and low[at - 2] == "non":
        return "non-"
    for found in find_denied(line):
        acts = low[found.cue] in _NO and line.tokens[at].tag == "NOUN"  # looked at below
        if found.first <= at <= found.last and found.head >= at - 1 and not acts:
            return line.tokens[found.cue].text
    if line.tokens[at].tag == "VERB" and low[at + 1 : at + 2] and low[at + 1] in _OBJECTS:
        return line.tokens[at + 1].text  # "needs no troops" does not need troops
    start = _power(line, low, at)
    for i in range(start - 1, max(-1, start - 1 - _NEGATION), -1):
        if low[i] in _STOPS or low[i] in _BREAKS or low[i] in _TURNS:
            return None
        if low[i] in _NOT and low[i - 1] == "should" and "have" in low[i + 1 : at]:
            return None  # who "should not have flown" flew
        if low[i] in _NOT and low[i + 1 : i + 2] not in (["only"], ["just"], ["yet"]):
            return line.tokens[i].text
        if low[i] == "without" and _SUBJECTS & set(low[i + 1 : at]):
            return None
        if low[i] in _NO and line.tokens[at].tag in ("NOUN", "VERB", "ADJ"):
            acts = line.tokens[at].tag == "NOUN" and any(t.tag in ("VERB", "AUX") for t in line.tokens[at + 1 : at + 2])
            return None if acts else line.tokens[i].text  # "no soldier will stand there": there may be soldiers
    return None


def _power(line: Line, low: Sequence[str], at: int) -> int:
    """Where "have" stands, of what somebody has "the power to do" or "to do or to leave"; else the word itself."""
    to = next((i for i in range(at - 1, max(-1, at - 4), -1) if low[i] == "to"), None)
    if to is None or line.tokens[to - 1].tag != "NOUN":
        return at
    return next((i for i in range(to - 2, max(-1, to - 5), -1) if low[i] in _HAVING), at)


def _is_inverted(line: Line, at: int) -> bool:
    """Does "should" stand before its subject: "should the court uphold it"?"""
    behind = line.tokens[at + 1 : at + 2]
    return line.tokens[at].text.lower() == "should" and bool(behind) and behind[0].tag in ("DET", *_NOUNS)


def _thought(line: Line, low: Sequence[str], at: int) -> str | None:
    """The word by which it is only possible, thought, feared, or on a condition."""
    for i in range(at - 1, max(-1, at - 1 - _THOUGHT), -1):
        if low[i] in _STOPS or low[i] in _TURNS:
            break
        if low[i] in _MODALS and at - i <= _MODAL and (low[i] in _VERBS or low[i + 1 : i + 2] != [","]):
            return low[i]
        if low[i] in _IF or _root(low[i]) in _DOUBTING or _is_inverted(line, i):
            return low[i]
        if low[i] in _CONCERNS and line.tokens[i].tag == "NOUN" and low[i + 1] == "that":
            return low[i]
        if low[i] == "without" and _SUBJECTS & set(low[i + 1 : at]):
            return low[i]  # "without it we close the pool"
    begins = next((w for w in low if w[0].isalpha()), "")
    if begins in _IF and "," in low[:at]:
        return begins
    for i in range(at + 1, len(low)):
        if low[i] in _STOPS or low[i] in _TURNS:
            break
        if low[i] in _PERHAPS and i - at <= _NEGATION:
            return low[i]
        if low[i] in ("if", "unless") and any(w in _FUTURE for w in low[max(0, at - 4) : at]):
            return low[i]
        if low[i] == "ruled" and low[i + 1 : i + 2] == ["out"] and _NOT & set(low[max(0, i - 4) : i]):
            return "not been ruled out"
    return None


def _planned(line: Line, low: Sequence[str], at: int) -> str | None:
    """The word by which it is still to come: "will", "to", or a verb of planning before it."""
    joined = low[at - 1 : at] in (["and"], ["or"]) or line.tokens[at].tag != "VERB"
    reach = _THOUGHT if joined or is_caused(line, at) else _MODAL
    for i in range(at - 1, max(-1, at - 1 - reach), -1):
        if low[i] in _STOPS or low[i] in _BREAKS or low[i] in _TURNS:
            return None
        if low[i] in _FUTURE:
            return None if low[i] == "would" and low[i + 1 : i + 2] == ["have"] else low[i]
        if (
            low[i] == "to"
            and line.tokens[at].tag == "VERB"
            and all(t.tag in ("AUX", "ADV", "PART") for t in line.tokens[i + 1 : at])
        ):
            verb = next((j for j in range(i - 1, max(-1, i - 6), -1) if line.tokens[j].tag == "VERB"), None)
            return None if verb is not None and stem(low[verb]) in _ACHIEVED else low[i]
        if low[i] == "set" and "to" not in low[i + 1 : i + 3]:
            continue  # "the reserve was set up"
        if _root(low[i]) in _PLANNING and line.tokens[i].tag in ("VERB", "ADJ"):
            return low[i]
    return None


def _root(word: str) -> str:
    """The stem of the word's base: "thought" is of "think"."""
    return stem(base_of_verb(word))


def _is_unable(low: Sequence[str], at: int) -> bool:
    """Does "could not" or "cannot" stand before it?"""
    before = low[max(0, at - _MODAL) : at]
    return any(a in _ABLE and b in _NOT for a, b in pairwise(before)) or "cannot" in before


def _wanted(line: Line, low: Sequence[str], at: int) -> str | None:
    """The verb by which somebody only wants another to do it ("she wants the state to buy the site")."""
    for i in range(at - 1, max(-1, at - 1 - _THOUGHT), -1):
        if low[i] == "that" and line.tokens[i - 1].tag == "VERB" and _root(low[i - 1]) in _WANTING | _DEMANDING:
            return low[i - 1]  # "we demand that she apologise"
    to = next((i for i in range(at - 1, max(-1, at - 4), -1) if low[i] == "to"), None)
    if to is None or line.tokens[at].tag != "VERB":
        return None
    for i in range(to - 1, max(-1, to - _MODAL), -1):
        if line.tokens[i].tag == "VERB":
            return low[i] if _root(low[i]) in _WANTING and to - i > 1 else None
    return None


def is_caused(line: Line, at: int) -> bool:
    """Does somebody have it done by others ("to have all the stores counted")?"""
    low = [t.text.lower() for t in line.tokens]
    if line.tokens[at].tag != "VERB" or line.tokens[at - 1 : at] == () or line.tokens[at - 1].tag not in _NOUNS:
        return False
    for i in range(at - 1, max(-1, at - 1 - _MODAL), -1):
        if line.tokens[i].tag in ("VERB", "AUX"):
            return low[i] in _HAVING and line.tokens[i + 1].tag in ("DET", *_NOUNS)
        if low[i] in _STOPS or low[i] in _BREAKS:
            return False
    return False


def is_ordered(line: Line, at: int) -> bool:
    """Does somebody have to do it, by "must" or by another's order? Whether he will, nobody says."""
    low = [t.text.lower() for t in line.tokens]
    for i in range(at - 1, max(-1, at - 1 - _MODAL), -1):
        if low[i] in _STOPS or low[i] in _TURNS:
            return False
        if low[i] == "must" or (low[i] == "to" and i and low[i - 1] in _HAVING):
            return True
        if _root(low[i]) in _ORDERING and line.tokens[i].tag in ("VERB", "NOUN"):
            return True
    return False


def is_intended(line: Line, at: int) -> bool:
    """Is it said that somebody will do it, or is going to?"""
    low = [t.text.lower() for t in line.tokens[max(0, at - _NEGATION) : at]]
    return any(w in _WILL for w in low) or (low[-2:] == ["going", "to"])


def is_of_some(line: Line, at: int) -> bool:
    """Does the verb only say which ones are meant ("firms that don't provide cover are fined")? Of the others it says
    nothing."""
    for i in range(at - 1, max(0, at - 1 - _NEGATION), -1):
        if line.tokens[i].text.lower() in _RESTRICTING:
            if not any(t.text.lower() in _NOT for t in line.tokens[i + 1 : at]):
                return False  # "denied a claim that it was full"
            return line.tokens[i - 1].tag in _NOUNS or line.tokens[i].text.lower() == "whose"
        if line.tokens[i].tag == "PUNCT":
            return False
    return False


def is_former(line: Line, at: int) -> str | None:
    """The word by which who is called so is so no longer: "the former director", "then the Institute's director"."""
    for i in range(at - 1, max(-1, at - 1 - _ROLE), -1):
        text, tag = line.tokens[i].text.lower(), line.tokens[i].tag
        if text in _FORMER:
            return text
        if tag not in ("NOUN", "PROPN", "ADJ", "DET", "PART", "ADP") and text not in ("-", "'s", "’s"):
            return None
    return None


def expects(line: Line, at: int) -> Manner | None:
    """Is it a verb of planning or of thinking, by which alone something is still to come or open ("is expected in")?"""
    root = _root(line.tokens[at].text.lower())
    if root in _DOUBTING:
        return Manner("open", line.tokens[at].text)
    return Manner("planned", line.tokens[at].text) if root in _PLANNING else None


def is_done(line: Line, at: int | None) -> bool:
    """Does an asked sentence say that it has happened: a past or perfect without "will" or "to" before it?"""
    if at is None:
        at = next((i for i, t in enumerate(line.tokens) if t.tag == "VERB"), 0)
    low = [t.text.lower() for t in line.tokens]
    if line.tokens[at].tag != "VERB":  # "came to the rally": the verb before what it says
        at = next((i for i in range(at - 1, -1, -1) if line.tokens[i].tag == "VERB"), at)
    if any(w in _FUTURE or w in ("must", "should", "to") for w in low[max(0, at - 4) : at]):
        return False
    before = set(low[max(0, at - 4) : at])
    if before & {"has", "have", "had", "was", "were"}:
        return True
    return line.tokens[at].tag == "VERB" and (low[at].endswith("ed") or low[at] in PAST)


# Irregular past forms, of the verbs that news uses most.
PAST = frozenset(
    """became began broke brought built bought caught chose came did drew drove fell felt fought found flew gave went
    grew had heard held hit kept knew led left lost made meant met paid put read rode rose ran said saw sold sent set
    shook shot shut sang sank sat slept spoke spent stood stole struck swore took taught told thought threw won wore
    wrote""".split()
)
