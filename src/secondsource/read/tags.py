"""The part of speech (UPOS) of each word of a sentence.

Goes in: the words of one English sentence, cut as `text.words` cuts them. Comes out: a universal tag for each.
Opens the shipped weights on first use; a user's own tagger can be put in its place (`Tagger`).
"""

from collections.abc import Sequence
from functools import cache
from typing import Protocol

from .crf import Labeller, load, pieces
from .features import tag_features

UNKNOWN = "X"
_WEIGHTS = "tags.crf.gz"


class Tagger(Protocol):
    """Whatever gives each word of a sentence its universal part of speech."""

    def tag(self, words: Sequence[str]) -> list[str]:
        """One UPOS tag for each word, in order."""
        ...


class CrfTagger:
    """The shipped tagger; its weights are opened once a process."""

    def tag(self, words: Sequence[str]) -> list[str]:
        """One UPOS tag for each word, in order."""
        return [tag for a, b in pieces(len(words)) for tag in _labeller().label(tag_features(words[a:b]))]


class NoTagger:
    """For languages that no tagger was trained on: every word is `X`."""

    def tag(self, words: Sequence[str]) -> list[str]:
        """`X` for each word."""
        return [UNKNOWN] * len(words)


def tag(words: Sequence[str]) -> list[str]:
    """One UPOS tag for each word of an English sentence, by the shipped weights."""
    return CrfTagger().tag(words)


@cache
def _labeller() -> Labeller:
    return load(_WEIGHTS)
