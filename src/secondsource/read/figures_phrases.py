"""What stands around a number: its modifier, the noun that is counted, the phrase that says what is counted.

In: a sentence's tagged words and offsets. Out: ranges of characters and what they mean. Decides nothing about which
numbers are figures (that is `figures`).
"""

import re
from collections.abc import Sequence

from ..model.readings import Modifier, Token

_SAID = {
    "~": r"about|around|approximately|approx\.?|roughly|some|nearly|almost|close[ ]to|(?:an[ ])?estimated|circa|virtually|just[ ]about",
    "<": r"up[ ]to|at[ ]most|less[ ]than|fewer[ ]than|under|below|(?:no|not)[ ]more[ ]than|as[ ](?:many|much)[ ]as|a[ ]maximum[ ]of"
    r"|(?:no|not)[ ]higher[ ]than|just[ ](?:under|below)|younger[ ]than|smaller[ ]than",
    ">": r"more[ ]than|over|at[ ]least|above|exceed(?:s|ed|ing)?|in[ ]excess[ ]of|(?:no|not)[ ](?:fewer|less)[ ]than|upwards?[ ]of"
    r"|a[ ]minimum[ ]of|well[ ]over|older[ ]than|greater[ ]than|larger[ ]than",
    "up": r"up|rose|risen|rises?|rising|gain(?:ed|s|ing)?|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|increased?|increases|increasing"
    r"|grew|grown|grows?|growing|surg(?:ed|es|ing)|soar(?:ed|s|ing)?|advanced|higher",
    "down": r"down|fell|fallen|falls?|falling|dropp?(?:ed|s|ing)?|declin(?:ed?|es|ing)|decreas(?:ed?|es|ing)|slid|slipp?(?:ed|s)"
    r"|plung(?:ed|es|ing)|lost|lower|tumbl(?:ed|es|ing)|shrank|shrunk",
}
_MODIFIER = re.compile(
    "(?:"
    + "|".join(rf"\b(?P<{name}>{words})" for name, words in zip(("ca", "lt", "gt", "up", "down"), _SAID.values(), strict=True))
    + r")(?P<by>[ ]by)?(?:[ ]an?|[ ]the|[ ]only)?[ ]{1,2}$",
    re.IGNORECASE,
)
_MARK_OF: dict[str, Modifier] = {"ca": "~", "lt": "<", "gt": ">", "up": "up", "down": "down"}
_BEHIND = re.compile(r"(?:[ ]or[ ](?:(?P<more>more|above|older|over)|(?P<less>less|fewer|under|younger)|(?P<so>so))\b|(?P<plus>\+))")
_PREMODIFIERS = frozenset(("ADJ", "NOUN", "PROPN", "VERB"))
_NOUNS = frozenset(("NOUN", "PROPN"))
_LINKS = frozenset(("in", "of", "at", "on", "from", "to", "for", "with", "against"))
_WINDOW = 7  # words between a number and its noun; CQE (Almasian 2023) finds nouns by parse, here none is at hand
_LONGEST = 5  # words of `what`: "a few words" (formats.md)


def modifier_before(text: str, start: int, at: int) -> tuple[Modifier, int] | None:
    """The modifier that ends right before `at`, and where it begins; `start` is where the sentence begins."""
    window = max(start, at - 40)
    match = _MODIFIER.search(text[window:at])
    if match is None:
        return None
    name = next(n for n in _MARK_OF if match[n])
    begin = window + match.start()
    if name in ("up", "down"):
        return _MARK_OF[name], at  # the verb is no part of the figure's span
    return _MARK_OF[name], begin


def modifier_behind(text: str, at: int, end: int) -> tuple[Modifier, int] | None:
    """The modifier right behind a number ("or more", "+"), and where it ends."""
    match = _BEHIND.match(text, at, end)
    if match is None:
        return None
    return ("~" if match["so"] else "<" if match["less"] else ">"), match.end()


def counted_noun(tokens: Sequence[Token], at: int) -> int | None:
    """The index of the noun that a number before token `at` counts: the head of the noun phrase that begins there."""
    i = at
    if i < len(tokens) and tokens[i].text.lower() in ("of", "more", "other", "additional", "or", "such"):
        i += 1
        while i < len(tokens) and tokens[i].tag in ("DET", "PRON") and i < at + 3:
            i += 1
    head: int | None = None
    for j in range(i, min(len(tokens), i + _WINDOW)):
        token = tokens[j]
        if token.text in ("-", "‑", "&", "'s", "’s"):
            continue
        if token.tag not in _PREMODIFIERS or (token.tag == "VERB" and not token.text.endswith(("ed", "ing", "en"))):
            break
        if token.tag == "VERB" and head is not None:
            break
        if token.tag in _NOUNS and token.text[:1].isalpha():
            head = j
            # A plural noun ends the phrase: what follows a plural is seldom its head ("2,500 troops Monday").
            if token.text.endswith("s") and token.tag == "NOUN" and not token.text.endswith("ss"):
                break
    return head


def phrase_of_count(tokens: Sequence[Token], at: int, head: int) -> tuple[int, int]:
    """The token range [first, last] that says what is counted: the noun with what stands before and right behind it."""
    first = at
    while first < head and tokens[first].text.lower() in ("of", "more", "other", "or", "the", "these", "those", "his", "its"):
        first += 1
    first = max(first, head - _LONGEST + 1)
    last = head
    if head + 2 < len(tokens) and tokens[head + 1].text.lower() in _LINKS:
        end = head + 2
        while end < len(tokens) and tokens[end].tag in ("DET", "ADJ"):
            end += 1
        while end < len(tokens) and tokens[end].tag in _NOUNS:
            last = end
            end += 1
    return first, last if last - first < _LONGEST else head


def phrase_before(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The nearest noun phrase before token `at`, as a token range: what an amount without a noun is the amount of."""
    i = at - 1
    floor = max(-1, at - 15)
    while i > floor and tokens[i].tag not in _NOUNS:
        if tokens[i].text in (";", ":", "."):
            return None
        i -= 1
    if i <= floor:
        return None
    last = i
    while i - 1 > floor and tokens[i - 1].tag in ("NOUN", "PROPN", "ADJ") and last - i < _LONGEST - 1:
        i -= 1
    return i, last
