"""Whether a thing is to be taken seriously: "dismissed the threats as words", "takes the threats seriously".

In: the evidence and its lines. Out: `Contradiction`s between sentences of two speakers that play down and take
seriously what one noun names. The verbs are those of WordNet 3.1 under "dismiss, disregard" and "understate, minimize".
"""

from collections.abc import Iterator, Sequence

from secondsource.model.lineage import Reason
from secondsource.model.readings import Token
from secondsource.text.stems import stem

from ..evidence import Evidence
from .lines import Line, Lines
from .records import Contradiction

_DOWN = frozenset(map(stem, "dismiss downplay minimize minimise trivialise trivialize belittle disregard".split()))
# With a particle: "played down", "brushed off", "shrugged off".
_WITH = {stem("play"): "down", stem("brush"): "off", stem("shrug"): "off", stem("laugh"): "off", stem("wave"): "away"}
_TAKING = frozenset("take takes took taken taking".split())
_GRAVE = frozenset("serious grave genuine credible imminent real".split())
_BE = frozenset("is are was were".split())
_NOT = frozenset("not n't n’t never hardly no".split())
# How far the noun stands behind its verb, and what denies it before, in words.
_NEAR, _REACH = 9, 6
# Sentences of one noun that are set beside each other: bounds the pairs of repeated text. A judgement.
_MOST = 40


def find_gravity(evidence: Evidence, lines: Lines) -> Iterator[Contradiction]:
    """The nouns that are played down and taken seriously, in order, each with the sentences of both sides."""
    light: dict[str, list[int]] = {}
    grave: dict[str, list[int]] = {}
    for at, line in enumerate(lines.every):
        for noun, is_grave in () if line.is_question else sorted(_weighed(line)):
            (grave if is_grave else light).setdefault(noun, []).append(at)
    for noun in sorted(light.keys() & grave.keys()):
        pairs = [(a, b) for a in light[noun][:_MOST] for b in grave[noun][:_MOST] if _differ(evidence, lines, a, b)]
        if pairs:
            sides = tuple(tuple(sorted({lines.every[p[n]].span for p in pairs})) for n in (0, 1))
            detail = f"played down against taken seriously, of {noun}"
            yield Contradiction(sides, Reason("weight given", 1.0, detail), frozenset((noun,)))


def _differ(evidence: Evidence, lines: Lines, one: int, other: int) -> bool:
    """Are they two lines of two speakers?"""
    speakers = [{who for who, _ in evidence.speakers(lines.every[n].span)} for n in (one, other)]
    return one != other and any(speakers) and not speakers[0] & speakers[1]


def _weighed(line: Line) -> set[tuple[str, bool]]:
    """The nouns of a line with whether they are taken seriously there."""
    tokens, found = line.tokens, set[tuple[str, bool]]()
    low = [t.text.lower() for t in tokens]
    for i, token in enumerate(tokens):
        denied = bool(_NOT & set(low[max(0, i - _REACH) : i]))
        root = stem(low[i])
        if token.tag == "VERB" and (root in _DOWN or _WITH.get(root) in low[i + 1 : i + 2]):
            found |= {(noun, denied) for noun in _object(line, i)}
        elif low[i] in _TAKING and "seriously" in low[i + 1 : i + _NEAR] and not denied:
            found |= {(noun, True) for noun in _object(line, i)}
        elif low[i] in _GRAVE and _is_predicate(tokens, low, i):
            found |= {(noun, not denied) for noun in _subject(line, tokens, i)}
    return found


def _is_predicate(tokens: Sequence[Token], low: Sequence[str], at: int) -> bool:
    """Does the adjective stand behind a copula, and before no noun ("the threat is real")?"""
    behind = tokens[at + 1].tag if at + 1 < len(tokens) else ""
    return at > 1 and low[at - 1] in (*_BE, "very") and behind not in ("NOUN", "ADJ", "PROPN")


def _object(line: Line, verb: int) -> set[str]:
    """The stem of the head of the noun phrase behind a verb."""
    for i in range(verb + 1, min(len(line.tokens), verb + _NEAR)):
        following = line.tokens[i + 1].tag if i + 1 < len(line.tokens) else ""
        if line.tokens[i].tag == "NOUN" and following not in ("NOUN", "PART"):
            return {line.stems[i]} - {""}
        if line.tokens[i].tag in ("SCONJ", "PUNCT"):
            break
    return set()


def _subject(line: Line, tokens: Sequence[Token], at: int) -> set[str]:
    """The stem of the noun right before the copula."""
    i = at - 1
    while i > 0 and tokens[i].tag in ("AUX", "ADV", "VERB"):
        i -= 1
    return {line.stems[i]} - {""} if tokens[i].tag == "NOUN" else set()
