"""Where it is said that what a frame denies, or holds open, is so.

In: lines and frames. Out: `Match`es, a line that affirms it and how much of it. What carries the content (its verb, or
the noun behind a verb that says little) must stand there, neither denied, nor asked, nor only possible.
"""

from dataclasses import dataclass

from secondsource.model.readings import Token
from secondsource.text.english import HYPHENS
from secondsource.text.stems import stem

from .lines import Line, Lines
from .unasserted import is_told_of_some

# Verbs that say little without their object (Jespersen's light verbs; Quirk et al. 1985, §17.34) and verbs of saying.
_LIGHT = frozenset(
    """be have do make get take give go come put keep say see use want need would could should will may might
    seem become consider deem look like""".split()
) | frozenset(
    """been had has did done made got took taken given went gone came kept said seen used considered deemed
    looked""".split()
)
# Verbs that only bring about what stands behind their preposition ("result in a withdrawal"), by their stems.
_BRINGING = frozenset((stem(verb), "in") for verb in ("result", "end")) | {(stem("lead"), "to"), (stem("amount"), "to")}
# Endings of nouns that name what a verb does ("withdrawal", "passing"; Quirk et al. 1985, I.38).
_ACTS = ("al", "als", "ing", "ings")
# What denies the words behind it, asks about them, or holds them to be no more than possible.
_NOT = frozenset(
    """not n't n’t never neither nor no without nobody nothing none cannot hardly despite instead rather unlikely
    would could should might may unclear""".split()
)
# A clause that one of these opens tells nothing that is so, however far behind it the word stands in the clause.
_CONDITIONS = frozenset("whether if unless until till".split())
_DENYING = frozenset(map(stem, "deny reject dismiss dispute refuse fail decline avoid question prevent doubt".split()))
_NO = frozenset("no nothing nobody none".split())
# Before a verb these make it no telling of what is so ("to pass", "of passing").
_INFINITE = frozenset("to of by for in from into".split())
_STOPS = frozenset(";:—–")
# How far before a word what denies it may stand, in words.
_REACH = 7
# How far apart what is said may stand of one thing, in words.
_WINDOW = 12


@dataclass(frozen=True, slots=True)
class Match:
    """Line `at` says it by its word `word`: `common` are the stems in common, `weight` how rare they are, `share` how
    much of what was sought they are."""

    at: int
    word: int
    common: frozenset[str]
    weight: float
    share: float


def head_of(line: Line, first: int, last: int) -> int | None:
    """The word that carries words `first` to `last`: the first verb that says something, else the head of the first
    noun phrase behind a verb that says little."""
    words = range(first, last + 1)
    tokens = line.tokens
    verbs = [i for i in words if tokens[i].tag == "VERB" and line.stems[i] and not _is_empty(line, i)]
    if verbs:
        return verbs[0]
    light = next((i for i in words if tokens[i].tag in ("VERB", "AUX")), first - 1)
    nominal = [i for i in words if line.stems[i] and tokens[i].tag in ("NOUN", "ADJ", "PROPN")]
    nouns = [i for i in nominal if i > light] or nominal
    head = nouns[0] if nouns else None
    for i in nouns[1:]:
        if head is not None and (i == head + 1 or (i == head + 2 and tokens[head + 1].text in HYPHENS)):
            head = i
    return head


def _is_empty(line: Line, at: int) -> bool:
    """Does the verb say little of its own, or only bring about what stands behind it?"""
    behind = line.tokens[at + 1].text.lower() if at + 1 < len(line.tokens) else ""
    return is_light(line.tokens[at]) or (line.stems[at], behind) in _BRINGING


def is_light(token: Token) -> bool:
    """Does the verb say little of its own?"""
    return token.text.lower() in _LIGHT or token.text.lower().rstrip("s") in _LIGHT


def is_affirmed(line: Line, at: int, *, means: bool = False) -> bool:
    """Is word `at` neither denied, nor asked, nor only possible there? What is "to" be
    done is only that; what something is done "by", too, but for `means`."""
    if line.is_question or _is_order(line, at) or is_told_of_some(line, at):
        return False
    before = line.tokens[at - 1].text.lower() if at and line.tokens[at].tag == "VERB" else ""
    if before in _INFINITE and not (means and before == "by"):
        return False
    reach, clause = at - 1 - _REACH, True
    for i in range(at - 1, -1, -1):
        low = line.tokens[i].text.lower()
        related = low in ("which", "who") or (low == "that" and i and line.tokens[i - 1].tag in ("NOUN", "PROPN"))
        clause = clause and low != ","
        if low in _STOPS or related or (i <= reach and not clause):
            break
        if low in _CONDITIONS or (i > reach and (low in _NOT or stem(low) in _DENYING)):
            return False
    return not any(t.text.lower() in _NO for t in line.tokens[at + 1 : at + 3])


def _is_order(line: Line, at: int) -> bool:
    """Is it what somebody is told to do: a verb in its plain form that begins the sentence ("Call it a loss")?"""
    token = line.tokens[at]
    plain = not token.text.lower().endswith(("ed", "ing", "s"))
    return token.tag == "VERB" and plain and not any(t.text[0].isalnum() for t in line.tokens[:at])


def find_matches(lines: Lines, at: int, first: int, last: int, head: int, *, acts: bool = False) -> list[Match]:
    """The lines that affirm words `first` to `last` of line `at`, which word `head` carries; best first. `acts`: a verb
    and the noun for what it does are one, and what is done "by" doing it is done."""
    line = lines.every[at]
    said = (i for i in range(first, last + 1) if not _is_empty(line, i))
    sought = frozenset(line.stems[i] for i in said if line.stems[i])
    whole = lines.weigh(sought)
    found = []
    for other in lines.holders_of(line.stems[head], sought):
        if other == at or not whole:
            continue
        there = lines.every[other]
        for word, item in enumerate(there.stems):
            if item != line.stems[head] or not is_alike(line.tokens[head], there.tokens[word], acts=acts):
                continue
            if not is_affirmed(there, word, means=acts):
                continue
            common = sought & there.held(max(0, word - _WINDOW), min(len(there.stems) - 1, word + _WINDOW))
            weight = lines.weigh(common)
            found.append(Match(other, word, common, weight, round(weight / whole, 3)))
    best: dict[int, Match] = {}
    for match in found:
        if match.at not in best or best[match.at].weight < match.weight:
            best[match.at] = match
    return sorted(best.values(), key=lambda m: (-m.share, m.at))


def is_alike(one: Token, other: Token, *, acts: bool = False) -> bool:
    """Are both verbs, or both none? One form is one, whatever its tag ("a warning"); with `acts` a noun is one with the
    verb that it is made of."""
    if one.text == other.text and one.text.endswith("ing"):
        return True
    if acts and any(t.tag == "NOUN" and t.text.lower().endswith(_ACTS) for t in (one, other)):
        return True
    return (one.tag == "VERB") == (other.tag == "VERB")
