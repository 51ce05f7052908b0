"""Words that say the same of one thing: what lets an asked sentence find an article's in other words.

In: a line and the place of a word. Out: the keys of what it means, by WordNet (text/synonyms.py). "The ferry sank" says
that a boat did, "a boat sank" does not say that a ferry did: of what is told the wider meanings count too, of what is
asked its own alone. One key in common is enough: the other words of the line decide whether it is the same.
"""

from secondsource.text.synonyms import PARTICLES, Meanings, Part, meanings_of

from ..disputes.lines import Line

# How far behind its verb a particle stands ("give the records back"), in words.
_PARTICLE = 4
_STOPS = frozenset(".,;:")
# Particles that are prepositions too only with another word behind them ("out of"), and what a noun phrase is made of.
_ADVERBS = frozenset("back away out up down off apart together forward aside ahead".split())
PHRASE = frozenset(("DET", "NOUN", "PROPN", "ADJ", "PRON", "NUM"))
# A participle is read as an adjective ("the wounded men").
_PARTS: dict[str, tuple[Part, ...]] = {"VERB": ("verb",), "NOUN": ("noun",), "ADJ": ("adj", "verb")}
_MARK, _CALLED = "=", "@"


def meaning_keys(line: Line, at: int, *, asked: bool) -> frozenset[str]:
    """What word `at` means, with its particle if it is a verb that has one; a name means nothing."""
    return frozenset(key for m in _meanings(line, at) for key in _keys(m.own if asked else m.own | m.wider))


def opposite_keys(line: Line, at: int) -> frozenset[str]:
    """What stands against word `at`: "fell" against "rose"."""
    return frozenset(key for m in _meanings(line, at) for key in _keys(m.opposite))


def has_particle(line: Line, at: int) -> bool:
    """Is it a verb that means something of its own with the particle right behind it: "went down", but not "went on
    strike"?"""
    particle = particle_of(line, at)
    return particle is not None and line.tokens[at + 1].text.lower() == particle


def particle_of(line: Line, at: int) -> str | None:
    """The particle of such a verb, right behind it or behind its object, None where there is none."""
    if line.tokens[at].tag != "VERB" or _with_particle(line, at) is None:
        return None
    behind = line.tokens[at + 1 : at + 3]
    particle = behind[0].text.lower()
    if particle not in PARTICLES:
        return _behind_object(line, at)
    alone = particle in _ADVERBS or len(behind) < 2 or behind[1].tag not in PHRASE
    return particle if alone else None


def _behind_object(line: Line, at: int) -> str | None:
    """The particle behind the object ("give the records back"): one that is no preposition."""
    for token in line.tokens[at + 1 : at + 1 + _PARTICLE]:
        if token.text.lower() in _ADVERBS:
            return token.text.lower()
        if token.tag not in PHRASE:
            return None
    return None


def with_particle(line: Line, at: int) -> str:
    """A verb with its particle, if it has one: "went down"."""
    particle = particle_of(line, at)
    return line.tokens[at].text if particle is None else f"{line.tokens[at].text} {particle}"


def is_meaning(key: str) -> bool:
    """Is the key one of what a word means or names, not of how it is written?"""
    return key.startswith((_MARK, _CALLED))


def called_key(number: int, *, verb: bool) -> str:
    """The key of a thing that the story has several nouns for, or several verbs."""
    return f"{_CALLED}{number}{'v' if verb else ''}"


def is_called(key: str) -> bool:
    """Is it the key of such a thing?"""
    return key.startswith(_CALLED)


def _keys(numbers: frozenset[int]) -> list[str]:
    return [f"{_MARK}{n}" for n in numbers]


def _meanings(line: Line, at: int) -> list[Meanings]:
    token = line.tokens[at]
    if token.tag == "PROPN":
        return []
    whole = _with_particle(line, at) if token.tag == "VERB" else None
    if whole is not None:
        return [whole]
    found = [meanings_of(token.text, part) for part in _PARTS.get(token.tag, ())]
    return found if any(m.own for m in found) else [meanings_of(token.text)]


def _with_particle(line: Line, at: int) -> Meanings | None:
    """The meaning of a verb and the particle behind it, where WordNet has the two together."""
    for token in line.tokens[at + 1 : at + 1 + _PARTICLE]:
        low = token.text.lower()
        if low in _STOPS:
            return None
        if low in PARTICLES:
            meanings = meanings_of(f"{line.tokens[at].text} {low}", "verb")
            if meanings.own:
                return meanings
    return None
