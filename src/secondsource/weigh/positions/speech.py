"""A clause that somebody says, and the closed classes by which it is told what he says in it.

In: nothing. Out: the record `Said` and sets of lower-case words. Decides nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from secondsource.model.readings import Quote, Token
from secondsource.text.stems import stem

from .stances import NEGATIONS

COPULAS = frozenset("am is are was were be been being 's ’s 'm ’m 're ’re remains remained".split())
WILL = frozenset("will wo 'll ’ll would shall".split())
ABLE = frozenset("can could ca may might".split())
# What a speaker says he does not know or see is no denial (Vendler's verbs of mental state and perception).
MENTAL = frozenset(
    stem(v)
    for v in """know think see hear understand remember recall believe expect want feel comment say speculate discuss
    mean guess care worry wish hope like mind imagine realize realise recognise recognize forget find get knew saw
    thought heard understood felt said meant found got spoke seen known consider""".split()
)
BE = frozenset("is are was were be been being".split())
DENYING = NEGATIONS | frozenset("no nothing none nobody neither".split())
# Adjectives of how sure or plain a thing is judge nobody, though they are rated (Martin and White's "engagement").
EPISTEMIC = frozenset(
    """clear sure certain true likely unlikely possible impossible aware unclear able easy hard capable ready prepared
    willing interesting interested fair difficult tough""".split()
)


@dataclass(frozen=True, slots=True)
class Said:
    """A clause that `teller` says: its subject, its verb group and what follows, as words of the sentence."""

    quote: Quote
    teller: str
    subject: range
    verb: range
    rest: range


def low_of(tokens: Sequence[Token], words: range) -> list[str]:
    """The words in small letters."""
    return [tokens[i].text.lower() for i in words]


def split_verb(verb: Sequence[str]) -> list[str]:
    """ "Wo" "n't" and "won't" alike."""
    return [part for word in verb for part in ([word[:-3], "n't"] if word.endswith(("n't", "n’t")) else [word])]
