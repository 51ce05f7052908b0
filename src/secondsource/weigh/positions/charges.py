"""What is said of others' deeds and words: that they did wrong, are to blame, or that what is told is not true.

In: the words of a clause that somebody says. Out: whether they charge somebody, call a thing untrue, or ask for a deed.
By closed classes of verbs and nouns; who says it, and of whom, is the caller's.
"""

from collections.abc import Sequence
from itertools import pairwise

from secondsource.model.readings import Token
from secondsource.text.stems import stem

from ..incidents.lexicon import lexicon

_DENYING = frozenset("not n't n’t never no".split())
_GUILTY = frozenset("responsible guilty behind complicit culpable liable".split())
# Who does what is a crime or a wrong (agent nouns of the blaming nouns in `judgements`).
CRIMINALS = frozenset(
    """thief liar criminal traitor murderer killer terrorist crook fraudster swindler cheat butcher
    thieves liars criminals traitors murderers killers terrorists crooks""".split()
)
# What is broken, told, taken by who does wrong (WordNet 3.1: kinds of wrongdoing.n.02 as verb and object).
_BREAKING = frozenset(stem(v) for v in "break broke violate flout ignore breach defy".split()) | {"broken"}
_BROKEN = frozenset(
    "law laws rule rules promise promises agreement ceasefire cease-fire truce treaty word oath".split()
)
_TAKING = frozenset("took take takes taken taking accepted".split())
_TAKEN = frozenset("bribe bribes kickback kickbacks".split())
_WRONGING = frozenset(
    stem(v)
    for v in """lie cheat betray deceive mislead defraud steal abuse mistreat neglect embezzle conspire collude rig
    falsify fabricate bribe smuggle plagiarize plagiarise discriminate sabotage""".split()
) | frozenset("lied lying misled stole stolen hid".split())
_ABOUT_WORDS = frozenset("that it this they these those".split())
_TOLD = frozenset(
    """report reports story stories claim claims allegation allegations accusation accusations rumor rumour rumors
    rumours charge charges suggestion statement statements account""".split()
)
_UNTRUE = frozenset("false untrue unfounded baseless groundless fabricated bogus nonsense fake fiction rubbish".split())
_LIES = frozenset("lie lies fabrication falsehood".split())
# Imperatives that ask for attention, or open what is said, ask for no deed.
_NOTICING = frozenset(
    """look listen see imagine think consider remember take make thank god believe trust ask guess say wait come go get
    have be let's know suppose mind forget good welcome hope wish bless excuse read click watch""".split()
)
_OPENING = frozenset("please just but and so now".split())
_UNWANTED = frozenset("place room excuse justification tolerance".split())


def is_guilty(verb: Sequence[str], rest: Sequence[str]) -> bool:
    """ "Is behind the attack", "was responsible for the deaths", "are to blame"."""
    if _DENYING & {*verb, *rest[:2]}:
        return False
    words = [w for w in rest[:3] if w[0].isalpha()]
    behind = any(a == "behind" and b in ("the", "it", "this", "that", "a") for a, b in pairwise([*rest[:4]]))
    named = ("responsible" in words and "for" in rest[:4]) or bool({"guilty", "complicit", "culpable"} & set(words))
    return behind or named or words[:2] == ["to", "blame"] or bool(CRIMINALS & set(words))


def does_wrong(verb: Sequence[str], rest: Sequence[str]) -> bool:
    """ "Lied to us", "had broken the law", "took bribes", "shot the guard": what is told of as done."""
    if _DENYING & set(verb) or {"would", "will", "could", "may", "might", "can", "should", "must", "to"} & set(verb):
        return False
    root = stem(verb[-1])
    if len(verb) > 1 and {"is", "are", "was", "were", "been", "be"} & set(verb[:-1]) and not verb[-1].endswith("ing"):
        return False
    if (root in _BREAKING or verb[-1] in _BREAKING) and _BROKEN & set(rest[:4]):
        return True
    return (verb[-1] in _TAKING and bool(_TAKEN & set(rest[:3]))) or root in _WRONGING or verb[-1] in _WRONGING


def is_violent(verb: Sequence[str]) -> bool:
    """Is the verb, in the active and of the past, one of violence ("shot", "had bombed")?"""
    past = verb[-1].endswith("ed") or verb[-1] in ("shot", "struck", "blew", "beat", "slew")
    entries = lexicon().find(verb[-1], "VERB")
    return past and bool(entries) and all(e.type == "ASSAULT" and e.needs in ("", "violent") for e in entries)


def is_untrue(subject: Sequence[str], verb: Sequence[str], rest: Sequence[str]) -> bool:
    """ "That is not true", "the report was false", "it's a lie"."""
    words = [w for w in rest[:4] if w[0].isalpha()]
    denied = bool(_DENYING & {*verb, *words[:1]})
    about = bool(subject) and ((subject[0] in _ABOUT_WORDS and len(subject) == 1) or bool(_TOLD & set(subject)))
    if not about:
        return False
    if denied:
        return "true" in words[:3] or "accurate" in words[:3] or words[-1:] == ["correct"]
    return bool((_UNTRUE | _LIES) & set(words[:3]))


def is_unwelcome(rest: Sequence[str]) -> bool:
    """ "There is no place for hate", "no excuse for it"."""
    return rest[:1] == ["no"] and bool(_UNWANTED & set(rest[1:2])) and "for" in rest[2:4]


def is_disowned(verb: Sequence[str], rest: Sequence[str]) -> bool:
    """ "Had nothing to do with it"."""
    return verb[-1] in ("has", "have", "had") and list(rest[:4]) == ["nothing", "to", "do", "with"]


def is_command(words: Sequence[Token]) -> bool:
    """Does what is said begin with an imperative ("Stop the bombing", "please come home", "let him go")?"""
    if [t.text.lower() for t in words if t.tag != "PUNCT"][:1] == ["please"]:
        return True
    tokens = [t for t in words if t.tag != "PUNCT" and t.text.lower() not in _OPENING]
    if len(tokens) < 2 or not (tokens[0].tag == "VERB" or tokens[0].text.lower() in ("do", "don't", "don’t")):
        return False
    low, following = tokens[0].text.lower(), tokens[1]
    if low == "let":
        return following.text.lower() in ("him", "her", "them", "our", "my", "the")
    if low in ("do", "don't", "don’t"):
        denied = following.text.lower() in ("not", "n't", "n’t")
        return denied and len(tokens) > 2 and tokens[2].text.lower() not in _NOTICING
    inflected = low.endswith(("ing", "ed", "s")) and not low.endswith("ss")
    return not inflected and low not in _NOTICING and following.tag in ("DET", "NOUN", "PROPN", "PRON", "ADV", "ADP")
