"""What befell those whom a figure counts: the dead, the saved, those aboard, those who live in a place.

In: the text, the figures of a sentence and the words near one. Out: a role, or nothing. Counts and joins nothing.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from secondsource.model.readings import Figure
from secondsource.text.canonical import Stem

Role = Literal["dead", "hurt", "held", "missing", "displaced", "saved", "aboard", "living"]

# What befell those who are counted: the plain English predicates of harm to people, as stems.
_ROLES: dict[str, Role] = {
    "kill": "dead", "dead": "dead", "die": "dead", "death": "dead", "fatal": "dead", "perish": "dead", "slain": "dead",
    "life": "dead", "live": "dead", "injur": "hurt", "injuri": "hurt", "wound": "hurt", "hurt": "hurt",
    "toll": "dead", "arrest": "held", "detain": "held", "miss": "missing", "unaccount": "missing",
    "displac": "displaced", "evacu": "displaced", "rescu": "saved", "surviv": "saved", "survivor": "saved",
    "save": "saved", "alive": "saved", "aboard": "aboard", "bodi": "dead",
}  # fmt: skip
# Nouns that leave open who is counted: no conflict with "villagers". Closed: the general words for people.
ANYONE = frozenset("person other individu victim soul life live dead man woman casualti folk".split())
# Told of somebody only as what is counted ("11 lives"; "survivors say there were 200").
_ONLY_COUNTED = frozenset({"life", "live", "bodi", "survivor"})
# The same in several words.
_ROLE_PHRASE = re.compile(
    r"\b(?:(?P<dead>(?:los[te]\w*|claim\w*|cost\w*|took|taken?)[ ](?:\w+[ ]){0,3}li(?:fe|ves))"
    r"|(?P<saved>to[ ]safety|(?:pull|pluck|lift|haul|winch|drag|br[io](?:ng|ught)|carr[iy]|took|taken?)\w*[ ]"
    r"(?:[\w,'’-]+[ ]){1,6}?(?:ashore|from[ ](?:the[ ])?(?:\w+[ ])?"
    r"(?:water|sea|waves|river|lake|rubble|ruins|wreck(?:age)?|debris|flames)))"
    r"|(?P<aboard>on[ ]board))\b",
    re.IGNORECASE,
)
# A predicate that ends right before "and 12" is that of the number before ("11 died and 12 were wounded").
_AND_NEXT = re.compile(r"(?:\W+\w+)?,?\s+(?:and|while|as|with|but)\s+(?:another\s+|some\s+)?", re.IGNORECASE)
# "11 died, 40 were saved", but "of the 11 killed, 9 were soldiers": what a comma parts holds where nothing else does.
_BEHIND_COMMA = 100
# Who is on board, by the general words; nine faults may be too.
_PASSENGERS = frozenset(("person", "passeng", "man", "woman", "child", "soul"))
# "Shot three people, killing one": no figure, yet counted.
_OF_ONE = re.compile(r"\s+(?:at\s+least\s+)?(?:one|him|her|\w+self)\b(?!\s+\w+s\b)", re.IGNORECASE)
# "Aboard" holds for a bare number only near by.
_CLOSE_BY = 25
_OF_NEXT = re.compile(r"\s+(?:(?:another|a|an|the|as|at|least|many|some)\s+){0,3}", re.IGNORECASE)
_OF_SOMEBODY = re.compile(r"(?:['’]s|\b(?:his|her|my|your))\s+(?:\w{1,8}\s+)?$", re.IGNORECASE)
# How many live in a place: "Orl has 900 inhabitants", "a town of 900", "900 people live in Orl", "a population of 900".
_HOME_OF = re.compile(
    r"\b(?:population (?:of|is|was|stands at)|home to|(?:town|city|village|island|community|settlement) of) $",
    re.IGNORECASE,
)
_PEOPLE = re.compile(r"\b(?:people|persons|folks?|inhabitants|residents|citizens|souls)$", re.IGNORECASE)
_HAS = re.compile(r"\b(?:has|had|have|with) $", re.IGNORECASE)
_INHABITANTS = re.compile(r"\b(?:inhabitants|residents|citizens|souls)$", re.IGNORECASE)
_THEY_LIVE = re.compile(r"(?: who| that)? (?:live|lives|lived|dwell|dwells|reside|resides)\b", re.IGNORECASE)


def _live_there(text: str, figure: Figure) -> bool:
    start, end = figure.span.start, figure.span.end
    before, printed = text[max(0, start - 25) : start], text[start:end]
    if figure.kind != "count" or _PEOPLE.search(printed) is None:
        return figure.kind == "count" and figure.unit is None and _HOME_OF.search(before) is not None
    if _HOME_OF.search(before) or _THEY_LIVE.match(text, end):
        return True
    return _HAS.search(before) is not None and _INHABITANTS.search(printed) is not None


def role_of(
    text: str, figures: Sequence[Figure], figure: Figure, nouns: frozenset[str], near: Sequence[Stem]
) -> Role | None:
    """The predicate of harm that stands nearest; one right before another number is of that.

    "Shot three, killing one": the three are not the dead.
    """
    for noun in sorted(nouns) if figure.unit is not None else ():
        if noun in _ROLES:
            return _ROLES[noun]
    if text[max(0, figure.span.start - 7) : figure.span.start].lower() == "buried ":
        return "dead"  # by those who speak; "13 were buried under snow" may live
    if _live_there(text, figure):
        return "living"
    after = min((f.span.start for f in figures if f.span.start >= figure.span.end), default=None)
    before = any(f.span.end <= figure.span.start for f in figures)
    best: tuple[int, int] | None = None
    role: Role | None = None
    for start, end, meant in predicates(text, near):
        if after is not None and _OF_NEXT.fullmatch(text, end, after):
            continue
        if _OF_ONE.match(text, end):
            continue
        between = text[end : figure.span.start] if end <= figure.span.start else ""
        # Without a number before, only "and" parts: "was shot dead and two managers were hurt", but "the toll as 19".
        if _AND_NEXT.fullmatch(between) and (before or " and " in between):
            continue
        away = start - figure.span.end if start >= figure.span.end else figure.span.start - end
        if before and text[max(0, end) : figure.span.start].strip() == ",":
            away += _BEHIND_COMMA
        if best is None or (max(0, away), start) < best:
            best, role = (max(0, away), start), meant
    if role != "aboard" or nouns & _PASSENGERS:
        return role
    return role if figure.unit is None and best is not None and best[0] <= _CLOSE_BY else None


def role_of_topic(text: str, words: Sequence[Stem]) -> Role | None:
    """What befell those of whom "how many" is asked in these words; passengers are aboard."""
    found = min(predicates(text, words), default=None)
    if found is not None:
        return found[2]
    return "aboard" if words and words[0].text == "passeng" else None


def predicates(text: str, near: Sequence[Stem]) -> Iterable[tuple[int, int, Role]]:
    """The words and phrases among these that say what befell someone."""
    for word in near:
        if word.text == "miss" and not text[word.start : word.end].lower().endswith("ing"):
            continue  # who missed four games went nowhere
        if word.text == "death" and _OF_SOMEBODY.search(text[max(0, word.start - 12) : word.start]):
            continue  # "40 agents look into Sand's death": nobody of them is dead
        if word.text in _ROLES and word.text not in _ONLY_COUNTED:
            yield word.start, word.end, _ROLES[word.text]
    if near:
        for match in _ROLE_PHRASE.finditer(text, near[0].start, near[-1].end):
            role: Role = "dead" if match["dead"] else "saved" if match["saved"] else "aboard"
            yield match.start(), match.end(), role
