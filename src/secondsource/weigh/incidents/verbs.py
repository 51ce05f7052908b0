"""Verbs of incidents as they stand in a sentence: under a wrong tag, in the past, or decided upon.

In: a tagged sentence and a word of it. Out: whether it is a verb by the words around it, whether its group is in the
past, and the verb that somebody voted or decided to do. By closed classes and the irregular forms of English alone.
"""

from collections.abc import Sequence

from secondsource.model.readings import Token
from secondsource.text.english import POSSESSIVE_CLITICS
from secondsource.text.irregular import base_of_verb
from secondsource.text.stems import stem
from secondsource.text.synonyms import PARTICLES

_MODALS = frozenset("will would shall should can could may might must 'll ’ll 'd ’d wo ca".split())
_BE = frozenset("am is are was were be been being gets got".split())
_PAST_AUXILIARIES = frozenset("was were had has have been".split())
# Verbs whose past is as their base (Quirk et al. 1985, §3.16, class 5).
_UNCHANGED = frozenset("bid burst cast cost cut hit hurt let put quit rid set shed shut split spread thrust".split())
# Who decides so has done it, or undertaken to: PLOVER has the type of what is decided.
_DECIDING = frozenset(stem(v) for v in "vote decide opt resolve choose elect".split())
# "Signed orders to close the port", "approved a plan to send troops": what is ordered so is done by it.
_ORDERING = frozenset(stem(v) for v in "sign issue give gave approve announce adopt unveil".split())
_ORDERS = frozenset("order orders decree directive directives plan plans decision".split())
_DECIDED = 5  # words between the two: "voted by 84 to 31 on Monday to ask", a count of votes left out
_NOMINAL = frozenset("NOUN PROPN PRON NUM".split())


def tag_of(tokens: Sequence[Token], at: int) -> str:
    """The tag of a word, VERB where only a verb can stand there: behind a modal ("will unveil"), as a participle behind
    a form of "be" ("being shot"), an irregular past or a verb with its particle behind a noun ("the court set aside").

    The tagger takes such words for nouns where they are names of things as well."""
    token = tokens[at]
    if at and token.tag in ("ADV", "PRON") and tokens[at - 1].tag in ("ADJ", "NOUN", "DET") and len(token.text) > 3:
        return "NOUN"  # "a mass rally/ADV"
    if token.tag == "VERB" or not at or not token.text.islower() or token.tag in ("AUX", "PUNCT", "NUM"):
        return token.tag
    low = token.text.lower()
    before, after = tokens[at - 1], tokens[at + 1] if at + 1 < len(tokens) else None
    previous = before.text.lower()
    if previous in _MODALS and before.tag == "AUX" and token.tag in ("NOUN", "ADJ", "ADP"):
        return "VERB"
    participle = base_of_verb(low) != low or low.endswith("ed")
    if previous in _BE and participle and token.tag in ("NOUN", "ADJ") and low not in ("left", "lost", "found"):
        return "VERB"
    if token.tag != "NOUN" or before.tag not in _NOMINAL or previous in POSSESSIVE_CLITICS or after is None:
        return token.tag
    if low in _UNCHANGED:
        return "VERB" if after.text.lower() in PARTICLES and _is_object(tokens, at + 2) else token.tag
    past = base_of_verb(low) != low
    return "VERB" if past and after.tag in ("ADV", "DET", "PRON", "PROPN", "ADP") else token.tag


def _is_object(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].tag in ("DET", "PROPN", "PRON", "NUM", "NOUN", "ADJ")


def is_past_group(words: Sequence[str]) -> bool:
    """Is a verb group, in small letters, in the past ("struck", "has been struck", "threatened to strike", not "be
    struck")?"""
    if any(w in _PAST_AUXILIARIES for w in words):
        return True
    if not words or words[0] in ("be", "to"):
        return False
    group = words[: list(words).index("to")] if "to" in words else words
    verbs = group[-1:] if len(group) <= 2 else group[:1]  # "voted 6-1 to annul"
    if "to" in words:
        verbs = group[:1]  # "signed orders to close"
    return any(v.endswith("ed") or is_irregular_past(v) for v in verbs)


def is_irregular_past(word: str) -> bool:
    """Is it a past form that is no regular one ("threw", "let")? Forms that are bases too ("found", "saw") count."""
    return base_of_verb(word) != word or word in _UNCHANGED


def decided(tokens: Sequence[Token], at: int) -> int | None:
    """The verb that is decided upon by the one at `at` ("voted 6-1 to annul the fine", "decided to close the border");
    None where it decides nothing."""
    ordering = stem(tokens[at].text) in _ORDERING
    if stem(tokens[at].text) not in _DECIDING and not ordering:
        return None
    for i in range(at + 1, min(len(tokens) - 1, at + 2 + _DECIDED)):
        low = tokens[i].text.lower()
        if low == "to" and tokens[i + 1].tag in ("VERB", "AUX") and tokens[i].tag == "PART":
            return i + 1 if not ordering or tokens[i - 1].text.lower() in _ORDERS else None
        if tokens[i].tag not in ("NUM", "SYM", "ADV", "ADP", "PROPN", "NOUN", "ADJ", "DET") and low not in ("-", "–"):
            return None
    return None
