"""What a promise comes to: the act by its verbs and what the act is done to, without what only tells how.

In: the tagged words of what is undertaken. Out: an `Act`. "They will offer logistical assistance" and "continuing to
train and assist them" meet in the assisting; adverbs, adjectives, and verbs that only begin, go on or give are left
out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from secondsource.model.readings import Token

from ..likeness import content_stems

# Verbs of phase (Levin 1993, 55.1) and those that only carry a noun of an act (Quirk et al. 1985, §10.30: "give help").
_LIGHT = frozenset(
    """continue continues continuing continued begin begins beginning start starts starting keep keeps keeping go goes
    going act try tries trying seek seeks help offer offers offering provide provides providing give gives giving make
    makes making take takes taking have has having do does doing get gets getting be""".split()
)
# A verb and the noun of its act share five letters or more ("defend", "defence"), as of two nouns that are counted.
_CUT = 5


@dataclass(frozen=True, slots=True)
class Act:
    """Stems of the verbs of an act, and of these and its nouns."""

    verbs: frozenset[str]
    words: frozenset[str]


def act_of(tokens: Sequence[Token]) -> Act:
    """The act that the words of what is undertaken tell."""
    kept = [n for n, t in enumerate(tokens) if t.tag in ("NOUN", "PROPN", "VERB") and t.text.lower() not in _LIGHT]
    verbs = [n for n in kept if tokens[n].tag == "VERB"]
    return Act(_stems(tokens, verbs), _stems(tokens, kept))


def in_words_of(act: Act, other: Act) -> frozenset[str]:
    """The words of an act, nouns of what the other tells by a verb as those verbs ("the defence of Orl": "defend")."""
    by_opening = {v[:_CUT]: v for v in sorted(other.verbs) if len(v) >= _CUT}
    return frozenset(w if w in act.verbs else by_opening.get(w[:_CUT], w) for w in act.words)


def _stems(tokens: Sequence[Token], places: Sequence[int]) -> frozenset[str]:
    return frozenset(stem for n in places for stem in content_stems(tokens[n].text))
