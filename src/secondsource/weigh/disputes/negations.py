"""What a sentence says is not so: the scope of its negations, and what a verb like "fail" implies.

In: a line. Out: `Denied` stretches, each with the word that carries it. A negation bears on the next verb, or the next
noun phrase where it stands before one ("no warning", "without raising taxes"), and on what that governs (Huddleston &
Pullum 2002, ch. 9); implicative verbs are those of Karttunen (1971) whose complement is not so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondsource.model.readings import Token
from secondsource.text.canonical import CALENDAR
from secondsource.text.stems import stem

from .lines import Line
from .matches import is_light
from .unasserted import is_told_of_some

_NOT = frozenset("not n't n’t never cannot neither nor".split())
_NO = frozenset("no without".split())
_NOBODY = frozenset("nobody nothing none".split())
# Two-way and one-way implicatives of negative polarity that take an infinitive (Karttunen 1971; Nairn et al. 2006).
_IMPLY = frozenset(map(stem, "fail refuse neglect forget omit".split()))
# Not a negation of what follows: "not only", "no longer" (an earlier state), "no doubt", "not even half" (a bound), "no
# need to keep it" (which may be kept).
_IDIOMS = frozenset(
    """only just all every everyone everybody everything everywhere always
    even longer doubt matter wonder yet immediately least more less one same first need
    needs""".split()
)
# What is only wished, thinkable or asked is no denial of what is.
_UNREAL = frozenset("if unless whether would could should might may shall must can lest wants want or than".split())
# "Not to" is told of what is, behind verbs of seeming and choosing: "asked them not to run it" leaves open whether they
# did.
_TOLD_NOT_TO = frozenset(
    map(
        stem,
        "seem appear say said claim report believe think thought know known allege decide choose chose opt".split(),
    )
)
# What only a time is denied of: "not expected for two weeks", "not until March", "was not held before noon".
_UNTIL, _BOUNDS = frozenset("until till".split()), frozenset("until till before for".split())
_TIMES = frozenset((*CALENDAR, *map(stem, "noon midnight minute decade century moment while long".split())))
_STOPS = frozenset(',;:—–()"“”.?!')
_OPENERS = frozenset(
    """that which who whom whose because although though while whereas when where if unless whether but as than until
    since so and or after before""".split()
)
_QUOTES = frozenset("\"“”'‘’")
# A scope ends with its object: so many words behind the negation. A judgement.
_LONGEST = 10
# How far before it stands what makes it unreal; of "without" farther: "could cut the growth of spending without".
_BEFORE = 6
_NOMINAL = frozenset(("NOUN", "PROPN"))


@dataclass(frozen=True, slots=True)
class Denied:
    """Words `first` to `last` (inclusive) are not so by word `cue`; `head` carries them."""

    cue: int
    first: int
    last: int
    head: int


def find_denied(line: Line) -> Iterator[Denied]:
    """The denied stretches of a line, left to right; none of a question."""
    tokens = line.tokens
    if line.is_question:
        return
    low = [t.text.lower() for t in tokens]
    for at, word in enumerate(low):
        following = low[at + 1] if at + 1 < len(low) else ""
        found = None
        if word in _NOT and following not in _IDIOMS:
            found = _behind(line, low, at, at + 1, noun=False)
        elif word in _NO and following not in _IDIOMS:
            found = _behind(line, low, at, at + 1, noun=True)
        elif word in _NOBODY:
            found = _of_nobody(line, low, at)
        elif tokens[at].tag in ("VERB", "NOUN", "ADJ") and following == "to" and stem(word) in _IMPLY:
            found = _behind(line, low, at, at + 2, noun=False)
        if found is None or _is_unreal(low, at) or _is_twice(low, at) or is_told_of_some(line, at):
            continue
        if not (_is_asked(low, at) or _is_bounded(line, found)):
            yield found


def _is_unreal(low: Sequence[str], at: int) -> bool:
    reach = _LONGEST if low[at] == "without" else _BEFORE
    for i in range(at - 1, max(-1, at - reach), -1):
        if low[i] in _UNREAL:
            return True
        if low[i] in _STOPS:
            return False
    return False


def _is_asked(low: Sequence[str], at: int) -> bool:
    """Is it that somebody was not to do it, whatever he did ("asked them not to run it")?"""
    if low[at] not in ("not", "never") or low[at + 1 : at + 2] != ["to"]:
        return False
    return not any(stem(w) in _TOLD_NOT_TO for w in low[max(0, at - 3) : at])


def _is_bounded(line: Line, found: Denied) -> bool:
    """Is only a time denied, before which or for which it is not so ("not expected for two weeks")?"""
    tokens = line.tokens
    for i in range(found.head + 1, min(len(tokens) - 1, found.last + 3)):
        if tokens[i].text.lower() in _BOUNDS:
            return tokens[i].text.lower() in _UNTIL or any(stem(t.text) in _TIMES for t in tokens[i + 1 : i + 6])
    return False


def _is_twice(low: Sequence[str], at: int) -> bool:
    """Is the negation itself denied or in doubt ("impossible not to", "denied that he never")?"""
    before: list[str] = []
    for word in reversed(low[max(0, at - 5) : at]):
        if word in _STOPS or word in ("and", "or", "but"):
            break
        before.append(word)
    return any(w in _NOT or w in ("impossible", "without") or stem(w) in ("deni", "doubt") for w in before)


def _behind(line: Line, low: Sequence[str], cue: int, start: int, *, noun: bool) -> Denied | None:
    """What the negation bears on behind it: up to the end of the clause."""
    head, last = None, start - 1
    for i in range(start, min(len(low), start + _LONGEST)):
        if low[i] in _QUOTES and head is None:
            continue
        if low[i] in _STOPS or low[i] in _OPENERS:
            break
        tag = line.tokens[i].tag
        if head is not None and (tag == "AUX" or (tag == "VERB" and line.tokens[head].tag != "VERB")):
            break
        if head is None and tag == "ADP" and low[cue] in _NOT and not _follows_be(line.tokens, cue):
            return None  # "two were hurt, not by the train": what is denied is how, and of nothing in common
        if head is None and _carries(line, low, i, noun=noun):
            head = i
        last = i
    return None if head is None else Denied(cue, start, last, head)


def _follows_be(tokens: Sequence[Token], cue: int) -> bool:
    """Does the negation stand in the verb phrase, behind its auxiliary ("is not in charge")?"""
    return cue > 0 and tokens[cue - 1].tag == "AUX"


def _carries(line: Line, low: Sequence[str], at: int, *, noun: bool) -> bool:
    """Is this the word that the negation bears on: a verb that says something, or the last noun of a phrase?"""
    token = line.tokens[at]
    if not line.stems[at] or is_light(token):
        return False
    if token.tag == "VERB":
        return True
    if token.tag == "ADJ":
        return not noun and not _leads_on(line.tokens, at)
    return token.tag in _NOMINAL and not _leads_on(line.tokens, at)


def _leads_on(tokens: Sequence[Token], at: int) -> bool:
    """Is the word one of a phrase whose noun comes behind it ("serious talks", "long-term reform")?"""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None:
        return False
    if after.text in "-‐‑":
        return True
    return after.tag in _NOMINAL or (after.tag == "ADJ" and tokens[at].tag == "ADJ")


def _of_nobody(line: Line, low: Sequence[str], at: int) -> Denied | None:
    """ "Nobody warned them" denies the verb behind, "it binds nobody" the one before; "nothing to reduce" that verb."""
    for i in range(at + 1, min(len(low), at + 6)):
        if low[i] in _STOPS or low[i] in _OPENERS:
            break
        if line.tokens[i].tag == "VERB" and line.stems[i] and not is_light(line.tokens[i]):
            return _behind(line, low, at, i, noun=False)
    for i in range(at - 1, max(-1, at - 3), -1):
        if line.tokens[i].tag == "VERB" and line.stems[i] and not is_light(line.tokens[i]):
            return Denied(at, i, i, i)
    return None
