"""What one article says is so and another says is not: a verb with its object, once denied.

In: the evidence and its lines. Out: `Contradiction`s. The verb alone is not enough ("did not allow it", "allowed the
vote"): of some fifty such pairs in four marked stories one or two were disputes; nor are names.
"""

from collections.abc import Iterator
from dataclasses import replace

from secondsource.model.lineage import Reason

from ..evidence import Evidence
from .lines import Line, Lines
from .matches import Match, find_matches
from .negations import Denied, find_denied
from .records import Contradiction

# So much of what is denied must be affirmed, and so rare: as of denials (`disputes.denials`).
_SHARE, _RARE = 0.5, 0.85
_RARE_CLOSE, _OBJECT = 0.6, 3
# Verbs that lend their noun its clause (Quirk et al. 1985, §17.34), and how rare that noun must be.
_SUPPORT = frozenset("make made take took taken give gave given play played".split())
_SUPPORTED = 0.45
# The same of what somebody is not, all of which the other must say.
_CONSIDER = frozenset("consider considers considered deem deems deemed".split())
_PREDICATED = 0.5
_PERSONS = frozenset("it they he she we i you".split())
_BE = frozenset("is are was were be been being".split())
# Of what "no" and "without" stand before, all.
_WHOLE = 0.99
# How far before the verb its subject is sought, in words.
_SUBJECT = 8
_CLAUSE_ENDS = frozenset(",;:—–()")
# How far its object may stand in what is said, in words: as `disputes.matches` looks.
_WINDOW = 12
# And how far its object, in words.
_NEAR = 5


def find_opposites(evidence: Evidence, lines: Lines) -> Iterator[Contradiction]:
    """Pairs of a denied clause and the lines that affirm it, in order of place."""
    for at, line in enumerate(lines.every):
        for denied in find_denied(line):
            found = [_with_subject(lines, at, denied, m) for m in _matches(lines, at, denied)]
            rare = [m for m in found if _rare_enough(lines, at, denied, m)]
            matches = [m for m in rare if _is_opposite(evidence, lines, at, denied, m)]
            if matches:
                said = tuple(sorted({lines.every[m.at].span for m in matches}))
                common = matches[0].common
                reason = Reason("said and not said", matches[0].share, ", ".join(sorted(common)))
                yield Contradiction((said, (line.span,)), reason, common)


def _matches(lines: Lines, at: int, denied: Denied) -> list[Match]:
    return find_matches(lines, at, denied.first, denied.last, denied.head)


def _with_subject(lines: Lines, at: int, denied: Denied, match: Match) -> Match:
    """The match with what the subject of a denied passive has in common with the other sentence, where the verb may
    have it for object ("was not told", "told him")."""
    line, other = lines.every[at], lines.every[match.at]
    before = range(max(0, denied.cue - _NEAR), denied.cue)
    nouns = [i for i in before if line.tokens[i].tag == "NOUN" and line.stems[i]]
    passive = any(t.text.lower() in _BE for t in line.tokens[max(0, denied.cue - 1) : denied.head])
    around = other.held(max(0, match.word - _NEAR), min(len(other.tokens) - 1, match.word + _NEAR))
    if not (nouns and passive and line.tokens[denied.head].tag == "VERB" and line.stems[nouns[-1]] in around):
        return match
    common = match.common | (line.held(nouns[0], nouns[-1]) & around)
    weight, missing = lines.weigh(common), lines.weigh(line.held(denied.first, denied.last) - common)
    share = max(match.share, round(weight / (weight + missing), 3)) if weight else match.share
    return replace(match, common=common, weight=weight, share=share)


def _rare_enough(lines: Lines, at: int, denied: Denied, match: Match) -> bool:
    """Are the words in common rare; or, where the verb's object follows it closely in both, less so?"""
    line, other = lines.every[at], lines.every[match.at]
    if _is_support(line, denied):
        return match.weight >= lines.enough(_SUPPORTED)
    if _is_predicate(line, denied):
        return match.weight >= lines.enough(_PREDICATED)
    objects = line.held(denied.head + 1, denied.head + _OBJECT) & other.held(match.word + 1, match.word + _OBJECT)
    close = line.tokens[denied.head].tag == "VERB" and objects
    return match.weight >= lines.enough(_RARE_CLOSE if close else _RARE)


def _is_support(line: Line, denied: Denied) -> bool:
    """Is it the object of a support verb that is denied ("did not make the decisions")? Then its noun alone says it."""
    between = line.tokens[denied.cue + 1 : denied.head]
    verb = any(t.text.lower() in _SUPPORT for t in between)
    return line.tokens[denied.head].tag == "NOUN" and verb and not any(t.tag == "ADP" for t in between)


def _is_predicate(line: Line, denied: Denied) -> bool:
    """Is it what somebody is that is denied ("is not in charge", "does not consider himself a rebel")?"""
    between = line.tokens[max(0, denied.cue - 1) : denied.head]
    words = {t.text.lower() for t in between}
    plain = line.tokens[denied.head].tag == "NOUN" and line.tokens[denied.cue].text.lower() not in ("no", "without")
    others = any(t.tag == "VERB" and t.text.lower() not in _CONSIDER for t in between)
    return plain and not others and bool(words & (_BE | _CONSIDER))


def _same_person(evidence: Evidence, line: Line, cue: int, other: Line, word: int) -> bool:
    """Is the subject before both one name, one noun or one personal pronoun?"""
    before = [(line, max(0, cue - _SUBJECT), cue), (other, max(0, word - _SUBJECT), word)]
    pronouns = [{t.text.lower() for t in x.tokens[start:end]} & _PERSONS for x, start, end in before]
    named = [set(evidence.actors_in(x.cut(start, end - 1))) if end else set() for x, start, end in before]
    nouns = [
        {x.stems[i] for i in range(start, end) if x.tokens[i].tag in ("NOUN", "PROPN") and x.stems[i]}
        for x, start, end in before
    ]
    return bool(pronouns[0] & pronouns[1] or named[0] & named[1] or nouns[0] & nouns[1])


def _same_clause(other: Line, match: Match) -> bool:
    """Does what is denied of the verb stand in the verb's clause there: no comma or dash between the two ("drew fire
    from all sides, and the mayor, taking a break")?"""
    for i, item in enumerate(other.stems):
        if item in match.common and i != match.word and abs(i - match.word) <= _WINDOW:
            between = other.tokens[min(i, match.word) : max(i, match.word)]
            if not any(t.text in _CLAUSE_ENDS for t in between):
                return True
    return False


def _is_opposite(evidence: Evidence, lines: Lines, at: int, denied: Denied, match: Match) -> bool:
    line, other = lines.every[at], lines.every[match.at]
    speakers = [evidence.speakers(x.span) for x in (line, other)]
    if line.span.article == other.span.article and speakers[0] == speakers[1]:
        return False
    verb = line.tokens[denied.head].tag == "VERB"
    capital = (i for i, t in enumerate(line.tokens) if t.tag == "PROPN" or (i and t.text[0].isupper()))
    # "Works well" and "does not work well" have but a verb in common.
    names = {line.stems[i] for i in (*capital, *(i for i, t in enumerate(line.tokens) if t.tag == "ADV"))}
    if _is_support(line, denied) and match.common - names:
        return _same_person(evidence, line, denied.cue, other, match.word)
    if _is_predicate(line, denied):
        copula = any(t.text.lower() in _BE for t in other.tokens[max(0, match.word - _OBJECT) : match.word])
        whole = match.share >= _WHOLE and copula
        return whole and _same_person(evidence, line, denied.cue, other, match.word)
    if len(match.common - names) < 2 or match.share < (_SHARE if verb else _WHOLE):
        return False
    if not verb and line.tokens[denied.cue].text.lower() not in ("no", "without"):
        return False
    if not verb and denied.last + 1 < len(line.tokens) and line.tokens[denied.last + 1].tag in ("VERB", "AUX"):
        return False  # "no soldier will stand there" denies that one stands, not that there are soldiers
    if verb and not _same_clause(other, match):
        return False
    mine = line.held(max(0, denied.cue - _SUBJECT), denied.cue)
    theirs = other.held(max(0, match.word - _SUBJECT), match.word - 1)
    pronoun = match.word > 0 and other.tokens[match.word - 1].text.lower() in _PERSONS
    free = not verb or not mine or not theirs or pronoun or line.tokens[denied.cue].text.lower() == "without"
    return free or bool(mine & (theirs | match.common))
