"""Where words tell of nothing in particular: which ones are meant, what is to be done, what would come of it.

In: a line and a place in it. Out: yes or no. A clause that only says which ones are meant ("firms that don't provide
it will pay") asserts nothing of any firm; nor does an order ("don't expect it"), or an act that is the subject of what
it would lead to ("extending it would cost"). Of 37 disputes that twelve real stories showed, seven set such words
against what somebody asserts. (Kratzer 1989 on restrictors; Huddleston & Pullum 2002, §10.9, §12.3.)
"""

from .lines import Line

_RELATIVE = frozenset(("who", "that", "which"))
_ANY = frozenset("those anyone anybody everyone everybody people men women children whoever".split())
# Before a plural, what shows that certain ones are meant.
_CERTAIN = frozenset("the these those his her its their our my both such".split())
_MODALS = frozenset("would could might may will can 'd ’d".split())
_DO = frozenset(("do",))
# A relative pronoun stands so near before its verb, a determiner before its noun, a modal behind its subject: in words.
_CLAUSE, _PHRASE, _BEHIND = 6, 4, 12
_ENDS = frozenset(",;:—–()")


def is_told_of_some(line: Line, at: int) -> bool:
    """Does word `at` only say which ones are meant, is it an order, or the subject of what would come of it?"""
    return _is_restrictive(line, at) or _is_order(line, at) or _is_imagined(line, at)


def _is_restrictive(line: Line, at: int) -> bool:
    """Is it in a clause that picks some of a plural without a determiner: "people who can afford it", "firms not
    providing it"?"""
    tokens = line.tokens
    if at and tokens[at].text.lower() == "not" and tokens[at + 1 : at + 2] and tokens[at + 1].text.endswith("ing"):
        return _is_any(line, at - 1)
    for i in range(at - 1, max(0, at - 1 - _CLAUSE), -1):
        low = tokens[i].text.lower()
        if low in _ENDS or tokens[i].tag in ("SCONJ", "CCONJ"):
            return low in _RELATIVE and _is_any(line, i - 1)
        if low in _RELATIVE:
            return _is_any(line, i - 1)
    return False


def _is_any(line: Line, at: int) -> bool:
    """Is the word a plural that nothing shows to mean certain ones?"""
    tokens = line.tokens
    low = tokens[at].text.lower()
    if low in _ANY:
        return True
    if tokens[at].tag != "NOUN" or not low.endswith("s"):
        return False
    for token in reversed(tokens[max(0, at - _PHRASE) : at]):
        if token.tag not in ("ADJ", "NOUN", "ADV"):
            return token.text.lower() not in _CERTAIN and token.tag not in ("NUM", "PROPN", "PART")
    return True


def _is_order(line: Line, at: int) -> bool:
    """Is it the "not" of "don't expect it", with nobody before it?"""
    tokens = line.tokens
    if tokens[at].text.lower() not in ("not", "n't", "n’t") or not at or tokens[at - 1].text.lower() not in _DO:
        return False
    before = tokens[at - 2] if at > 1 else None
    return before is None or before.tag in ("CCONJ", "PUNCT")


def _is_imagined(line: Line, at: int) -> bool:
    """Is it an act in "-ing" that a modal follows, and no form of "be" stands before?"""
    tokens = line.tokens
    if not tokens[at].text.lower().endswith("ing") or tokens[at].tag not in ("VERB", "NOUN"):
        return False
    if any(t.tag in ("AUX", "ADP", "SCONJ") for t in tokens[max(0, at - 2) : at]):
        return False
    for token in tokens[at + 1 : at + 1 + _BEHIND]:
        if token.text.lower() in _ENDS:
            return False
        if token.text.lower() in _MODALS:
            return True
    return False
