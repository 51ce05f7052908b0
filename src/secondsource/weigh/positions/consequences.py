"""Stances that are taken by what is said to follow from a thing: that it would do harm, will not work, is too little.

In: the words of a clause that somebody says. Out: whether they foresee harm or failure, find a thing too little, or set
aside what is no stance. The argument from negative consequences (Walton, Reed and Macagno 2008, scheme 34): who says
that a step would do harm is against it. Who says it, and of what, is the caller's.
"""

from collections.abc import Sequence
from itertools import pairwise

from secondsource.model.readings import Token
from secondsource.text.stems import stem

from ..incidents.lexicon import lexicon
from ..incidents.needs import ACCIDENTS, singular
from ..valence import valence

_FORESEEING = frozenset("would could will may might 'll ’ll wo 'd ’d risks".split())
_DENYING = frozenset("not n't n’t never".split())
# Verbs of doing harm that VADER does not rate (Levin 1993 §44, destroy verbs; WordNet 3.1: kinds of weaken, endanger
# and impair).
_HARMING = frozenset(
    stem(v)
    for v in """destabilize destabilise undermine jeopardize jeopardise endanger imperil exacerbate aggravate disrupt
    derail erode cripple impair hamper hinder impede backfire unravel undercut gut sabotage stifle stoke inflame
    devalue deplete overwhelm overburden decimate""".split()
)
# Verbs by which a thing brings another about (WordNet 3.1: kinds of cause and produce).
_CAUSING = frozenset(
    stem(v)
    for v in """cause create lead result bring trigger spark pose produce provoke invite spell mean generate fuel
    introduce have do leave""".split()
)
_HARMS = frozenset(
    "shortage unrest instability disruption backlog layoff bloodshed setback blow exodus hardship havoc".split()
)
_LOST = frozenset("job jobs life lives livelihoods million millions billion billions thousands".split())
# Verbs of doing a thing good (Levin 1993 §13.4, §45.4 and WordNet 3.1: kinds of better, strengthen and protect).
_BENEFITING = frozenset(
    stem(v)
    for v in """improve strengthen protect benefit safeguard boost enhance bolster ease alleviate streamline modernise
    modernize empower""".split()
)
_WORKING = frozenset(stem(v) for v in "work help succeed solve suffice".split())
# "Won't solve every problem"
_PARTLY = frozenset("every everything everyone all alone only overnight immediately".split())
_SUFFERED = frozenset(stem(v) for v in "lose suffer die fear worry lack miss regret cry struggle face".split())
_HARMFUL = -1.5  # as in `positions.said`
_THING = frozenset("it this that these".split())
_REACH = 7  # words of an object
_DISCOURSE = frozenset("note understand remember recognize recognise know realize realise acknowledge say see".split())


def is_step(subject: Sequence[Token]) -> bool:
    """Is it a thing that is done or planned: "it", a gerund, a noun that is no name, no person, no misfortune and no
    violence?"""
    words = [t for t in subject if t.tag != "PUNCT"]
    if not words:
        return False
    first = words[0].text.lower()
    if first in _THING and len(words) == 1:
        return True
    if words[0].tag == "VERB" and first.endswith("ing"):
        return True
    nouns = [i for i, t in enumerate(words) if t.tag in ("NOUN", "PROPN")]
    ends = (i for i in nouns if i + 1 == len(words) or words[i + 1].tag not in ("NOUN", "PROPN"))
    head = next(ends, None)
    if head is None or words[head].tag == "PROPN":
        return False
    low = words[head].text.lower()
    violent = any(e.type == "ASSAULT" for e in lexicon().find(low, "NOUN"))
    acting = low.endswith(("ers", "ors", "ists", "men", "people", "sides", "er", "or", "ist"))
    bad = min(valence(low), valence(low.removesuffix("s"))) < 0
    return not (violent or acting or bad or singular(low) in ACCIDENTS)


def foresees_harm(verb: Sequence[str], rest: Sequence[Token]) -> bool:
    """ "Would ruin the town", "could cause major problems", "won't work", with what follows a comma after "could alter
    the market, threatening jobs"."""
    if not _FORESEEING & set(verb) or "have" in verb[:-1]:
        return False  # "could have ruined it"
    root, low = stem(verb[-1]), [t.text.lower() for t in rest]
    if _DENYING & set(verb):
        failing = root in _WORKING and not _PARTLY & set(low[:3])
        return failing and bool({"would", "will", "wo", "'ll", "’ll"} & set(verb))
    if root == "cost":
        return bool(_LOST & set(low[:5]))
    if root in _CAUSING:
        return any(_is_harm(t) for t in rest[:_REACH] if t.tag in ("NOUN", "ADJ"))
    if does_harm(verb[-1]):
        return True
    asides = (i for i in range(1, len(low)) if low[i - 1] in (",", "thereby") and low[i].endswith("ing"))
    return any(does_harm(low[i]) for i in asides)


def brings_good(verb: Sequence[str]) -> bool:
    """ "Will improve the system", "strengthens rights": not what it only might do, or did."""
    if set(verb) & (_DENYING | {"could", "may", "might", "would", "can", "to"}) or verb[-1].endswith("ed"):
        return False
    return stem(verb[-1]) in _BENEFITING


def does_not_work(subject: Sequence[str], verb: Sequence[str], rest: Sequence[str]) -> bool:
    """ "Does not work", "it isn't working": of now and not of every case."""
    # "The lift is not working today" tells of a thing that is out of order.
    doing = {"do", "does"} & set(verb) or ({"is", "are"} & set(verb) and len(subject) == 1 and subject[0] in _THING)
    denied = bool(doing) and bool(_DENYING & set(verb)) and stem(verb[-1]) == "work"
    return denied and not {*_PARTLY, "as", "well"} & set(rest[:3])


def does_harm(verb: str) -> bool:
    """Is it a verb of doing harm, not of suffering it ("could lose")?"""
    return stem(verb) not in _SUFFERED and (stem(verb) in _HARMING or valence(verb) <= _HARMFUL)


def _is_harm(word: Token) -> bool:
    low = word.text.lower()
    return low.rstrip("s") in _HARMS or min(valence(low), valence(low.removesuffix("s"))) <= _HARMFUL


def is_too_little(verb: Sequence[str], rest: Sequence[str]) -> bool:
    """ "Does not go far enough", "is not enough", "falls short", "is too little, too late"."""
    denied = bool(_DENYING & set(verb)) or rest[:1] == ["not"]
    words = [w for w in rest[:4] if w[0].isalnum() and w != "not"]
    if verb[-1:] != [] and stem(verb[-1]) in ("fall", "fell", "come", "came") and words[:1] == ["short"]:
        return True
    if words[:2] in (["too", "little"], ["too", "weak"]):
        return not denied
    return denied and (words[:1] == ["enough"] or words[:2] in (["far", "enough"], ["good", "enough"]))


def is_mere_notice(rest: Sequence[str]) -> bool:
    """ "It is important to understand that": asks for attention, and demands nothing."""
    return any(a == "to" and b in _DISCOURSE for a, b in pairwise([*rest[:4]]))
