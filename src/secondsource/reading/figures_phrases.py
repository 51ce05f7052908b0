"""What stands around a number: its modifier, the noun that is counted, the phrase that says what is counted.

In: a sentence's tagged words and offsets. Out: ranges of characters and what they mean. Decides nothing about which
numbers are figures (that is `figures`).
"""

import re
from collections.abc import Sequence

from ..model.readings import Modifier, Token
from ..text.ranges import Range, overlap

# What is said before a number, longest first where one begins like another; white space as it comes.
_SAID: dict[str, str] = {
    "ca": """about around approximately approx approx. roughly some nearly almost close_to estimated an_estimated circa
        virtually just_about""",
    "lt": """up_to at_most less_than fewer_than under below no_more_than not_more_than as_many_as as_much_as
        a_maximum_of no_higher_than just_under just_below younger_than smaller_than""",
    "gt": """more_than over at_least above exceed exceeds exceeded exceeding in_excess_of no_fewer_than no_less_than
        not_less_than upwards_of upward_of a_minimum_of well_over older_than greater_than larger_than""",
    "up": """up rose rise rises risen rising gained gain gains gaining climbed climb climbs climbing jumped jump jumps
        jumping increased increase increases increasing grew grown grow grows growing surged surges surging soared soars
        soaring leapt leaped leaps advanced higher""",
    "down": """down fell fallen fall falls falling dropped drop drops dropping declined decline declines declining
        decreased decrease decreases decreasing slid slipped slips plunged plunges plunging lost lower tumbled tumbles
        slumped slumps sank sunk sinks shrank shrunk""",
}


# Who makes a number rise or fall, in the forms that stand before "… by".
_CAUSED_UP = " raised raise raises raising lifted lift lifts boosted boost boosts hiked hike hikes expanded"
_CAUSED_DOWN = " cut cuts cutting reduced reduce reduces reducing lowered lowers trimmed trim slashed slash"


def _said(words: str) -> str:
    forms = sorted(words.split(), key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace("_", "[ ]") for w in forms)


_MODIFIER = re.compile(
    r"(?:"
    + "|".join(rf"(?<!\w)(?P<{name}>{_said(words)})" for name, words in _SAID.items())
    + r")(?:[ ]by)?(?:[ ]an?|[ ]the|[ ]only)?[ ]{1,2}$",
    re.IGNORECASE,
)
_MAKES = re.compile(r"\bm(?:akes?|ade|aking)[ ]$", re.IGNORECASE)
_MARK_OF: dict[str, Modifier] = {"ca": "~", "lt": "<", "gt": ">", "up": "up", "down": "down"}
_CHANGED_BY = re.compile(
    rf"\b(?:(?P<up>{_said(_SAID['up'] + _CAUSED_UP)})|(?:{_said(_SAID['down'] + _CAUSED_DOWN)}))"
    r"[ ][^.,;:()0-9]{1,44}(?<![a-z]ed )(?<!\bby )by[ ](?:an?[ ]|only[ ])?$",
    re.IGNORECASE,
)
_TURNED = re.compile(r"[ ](?:(?P<up>higher|up)|lower|down)\b(?![ ]to\b)")
_BEHIND = re.compile(
    r"(?:[ ]or[ ](?:(?P<more>more|above|older|over)|(?P<less>less|fewer|under|younger)|(?P<so>so))\b|(?P<plus>\+))"
)
_CHANGED = frozenset(("by", *_SAID["up"].split(), *_SAID["down"].split()))
_PREMODIFIERS = frozenset(("ADJ", "NOUN", "PROPN", "VERB"))
_NOUNS = frozenset(("NOUN", "PROPN"))
_LINKS = frozenset(("in", "of", "at", "on", "from", "to", "for", "with", "against"))
_NOT_FIRST = frozenset(("-", "'", "’", "of", "more", "other", "or", "the", "these", "those", "his", "its"))
# Nouns that only say that something is counted: what is counted stands before them ("troop numbers", "death toll").
_QUANTITY = frozenset("number numbers level levels strength count counts total totals presence toll".split())
_WINDOW = 7  # words between a number and its noun; CQE (Almasian 2023) finds nouns by parse, here none is at hand
_LONGEST = 5  # words of `what`: "a few words" (formats.md)


def modifier_before(text: str, start: int, at: int) -> tuple[Modifier, int] | None:
    """The modifier that ends right before `at`, and where it begins; `start` is where the sentence begins."""
    window = max(start, at - 40)
    if not text[max(start, at - 2) : max(start, at - 1)].isalpha():  # most numbers: no word right before
        return None
    match = _MODIFIER.search(text[window:at])
    if match is None:
        # "Raised its rate by 25 points": the verb of change stands before what is changed.
        changed = _CHANGED_BY.search(text[max(start, at - 60) : at])
        return None if changed is None else ("up" if changed["up"] else "down", at)
    name = next(n for n in _MARK_OF if match[n])
    begin = window + match.start()
    if name in ("up", "down"):
        if _MAKES.search(text[max(start, begin - 7) : begin]):
            return None  # "the parts make up 40 per cent"
        return _MARK_OF[name], at  # the verb is no part of the figure's span
    return _MARK_OF[name], begin


def modifier_behind(text: str, at: int, end: int) -> tuple[Modifier, int] | None:
    """The modifier right behind a number ("or more", "+"), and where it ends."""
    match = _BEHIND.match(text, at, end)
    if match is None:
        return None
    return ("~" if match["so"] else "<" if match["less"] else ">"), match.end()


def turned_behind(text: str, at: int, end: int) -> Modifier | None:
    """ "112 points lower": which way a measure or a share went."""
    match = _TURNED.match(text, at, end)
    return None if match is None else "up" if match["up"] else "down"


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
        if token.text in ("-", "‑", "&", "'s", "’s") or (j == at and token.text in ("'", "’")):  # "six months’ pay"
            continue
        if _leads_on(tokens, j):
            continue
        if token.tag not in _PREMODIFIERS or (token.tag == "VERB" and not token.text.endswith(("ed", "ing", "en"))):
            break
        if token.tag == "VERB" and head is not None:
            break
        if token.tag in _NOUNS and token.text[:2].isalpha() and len(token.text) > 1:
            head = j
            # A plural noun ends the phrase: what follows a plural is seldom its head ("2,500 troops Monday").
            if token.text.endswith("s") and token.tag == "NOUN" and not token.text.endswith("ss"):
                break
    return head


def _leads_on(tokens: Sequence[Token], j: int) -> bool:
    """Is the word one of degree before an adjective, a comma between two, or a type's number ("F-16")?"""
    if not 0 < j < len(tokens) - 1:
        return False
    before, token, behind = tokens[j - 1], tokens[j], tokens[j + 1]
    if token.text == ",":
        return before.tag == behind.tag == "ADJ"
    if token.tag == "NUM":
        if j < 2 or before.text != "-" or token.start != tokens[j - 2].end + 1:
            return False
        return tokens[j - 2].tag == "PROPN" or tokens[j - 2].text.isupper()
    return token.tag == "ADV" and behind.tag == "ADJ"


def compound_noun(tokens: Sequence[Token], at: int) -> int | None:
    """The index of the noun that a hyphen ties to the number before token `at` ("a 27-member bloc")."""
    if at + 1 >= len(tokens) or tokens[at].text not in ("-", "‑") or tokens[at + 1].tag not in _NOUNS:
        return None
    return at + 1 if len(tokens[at + 1].text) > 1 else None


def phrase_of_count(tokens: Sequence[Token], at: int, head: int) -> tuple[int, int]:
    """The token range [first, last] that says what is counted: the noun with what stands before and right behind it."""
    first = at
    while first < head and tokens[first].text.lower() in _NOT_FIRST:
        first += 1
    first = max(first, head - _LONGEST + 1)
    if first + 1 < head and tokens[first].text == "-":
        first += 2 if tokens[first + 1].tag == "NUM" else 1  # not "-16 fighter jets"
    last, end = head, head + 2
    if end < len(tokens) and tokens[head + 1].text.lower() in _LINKS:
        stop = min(len(tokens) - 1, first + _LONGEST)
        while end < stop and tokens[end].tag in ("DET", "ADJ"):
            end += 1
        while end < stop and tokens[end].tag in _NOUNS:
            last, end = end, end + 1
        if tokens[end].tag in ("NOUN", "PROPN", "ADJ") or tokens[end].text == "-":
            last = head  # the phrase goes on behind the limit: rather without it than cut in the middle
    return first, last


def phrase_before(tokens: Sequence[Token], at: int, taken: list[Range]) -> tuple[int, int] | None:
    """The nearest noun phrase before token `at`, as a token range: what an amount without a noun is the amount of.

    Words in `taken` (dates, other figures) are passed over. "Shares in the firm rose" are the shares, not the firm.
    """
    while at > 0 and tokens[at - 1].text.lower() in _CHANGED:
        at -= 1  # "shares rose 4 per cent": a verb, whatever its tag
    i = at - 1
    floor = max(-1, at - 15)
    while i > floor and (tokens[i].tag not in _NOUNS or overlap(taken, tokens[i].start, tokens[i].end)):
        if tokens[i].text in (";", ":", "."):
            return None
        i -= 1
    if i <= floor:
        return None
    last = i
    i = _phrase_start(tokens, i, floor, last, taken)
    link = i - 1
    while link > floor and tokens[link].tag == "DET" and last - link < _LONGEST:
        link -= 1
    if link - 1 > floor and tokens[link].text.lower() in ("of", "in", "for") and tokens[link - 1].tag in _NOUNS:
        first = _phrase_start(tokens, link - 1, floor, last, taken)
        if last - first < _LONGEST and not overlap(taken, tokens[link - 1].start, tokens[link - 1].end):
            return first, last
    return i, last


def _phrase_start(tokens: Sequence[Token], i: int, floor: int, last: int, taken: list[Range]) -> int:
    while (
        i - 1 > floor
        and tokens[i - 1].tag in ("NOUN", "PROPN", "ADJ")
        and last - i < _LONGEST - 1
        and not overlap(taken, tokens[i - 1].start, tokens[i - 1].end)
    ):
        i -= 1
    return i + 1 if i < last and i > 0 and tokens[i - 1].text == "-" else i  # "a one-time cost": the cost


def phrase_behind(tokens: Sequence[Token], at: int, taken: list[Range]) -> tuple[int, int] | None:
    """What money is paid in kind of: the common nouns right behind "in" ("$5 million in damages")."""
    if at + 1 >= len(tokens) or tokens[at].text.lower() != "in":
        return None
    last = at
    for j in range(at + 1, min(len(tokens), at + 1 + _LONGEST)):
        if tokens[j].tag not in ("ADJ", "NOUN") or overlap(taken, tokens[j].start, tokens[j].end):
            break
        last = j
    return (at + 1, last) if last > at and tokens[last].tag == "NOUN" else None


def noun_of_quantity(tokens: Sequence[Token], phrase: tuple[int, int]) -> Token | None:
    """What "troop numbers", "the number of troops", "the death toll" counts: the noun beside that of quantity."""
    first, last = phrase
    if last > first + 1 and tokens[first].text.lower() in _QUANTITY and tokens[first + 1].text.lower() == "of":
        return tokens[last] if tokens[last].tag == "NOUN" else None
    if last > first and tokens[last].text.lower() in _QUANTITY and tokens[last - 1].tag == "NOUN":
        return tokens[last - 1]
    return None
