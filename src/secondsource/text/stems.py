"""Stems of English words (Snowball), for comparing; kept in memory, as the same words come again and again."""

from collections.abc import Iterable
from functools import lru_cache

from Stemmer import Stemmer

_STEMMER = Stemmer("english")

# Function words: closed classes of English (articles, pronouns, prepositions, auxiliaries, conjunctions).
FUNCTION_WORDS = frozenset(
    """a an the this that these those my your his her its our their some any each every no not nor both either neither
    i me we us you he him she it they them who whom whose which what where when why how there here
    of in on at by for with from to into onto upon about over under after before between against during through
    across among amid within without toward towards off out up down than as per via
    and or but if because while although though since until unless whether so yet
    be am is are was were been being have has had having do does did doing done will would shall should can could may
    might must ought
    's s n't t re ve ll d m also just very too more most much many other another such own same only even still again
    then now""".split()
)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The Snowball stem of `word`, lower-cased, plain apostrophe."""
    low = word.lower().replace("’", "'")
    try:
        return str(_STEMMER.stemWord(low))
    except UnicodeEncodeError:  # half a character, which no text that was read from bytes has
        return low


def openings(words: Iterable[str]) -> frozenset[str]:
    """The first two letters of stems: a word that begins otherwise has none of these stems and need not be stemmed.

    Porter2 changes endings alone; of its exceptions "dying", "lying" and "tying" lose their second letter, so their
    stems are not to be sought so.
    """
    return frozenset(word[:2] for word in words)


def is_content(word: str) -> bool:
    """Is `word` a word or number that is no function word?"""
    return word[:1].isalnum() and word.lower().replace("’", "'") not in FUNCTION_WORDS
