"""The part of speech (UPOS) of each word of a text.

Goes in: the sentences of an English text, as words cut as `text.words` cuts them. Comes out: a universal tag for each.
Opens the shipped weights on first use; a user's own tagger can be put in its place (`Tagger`).
"""

from collections.abc import Sequence
from functools import cache
from typing import Protocol

from .crf import Labeller, load
from .features import TAGGER, see_tags

UNKNOWN = "X"
_WEIGHTS = "tags.crf.gz"


class Tagger(Protocol):
    """Whatever gives each word its universal part of speech."""

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """One UPOS tag for each word of each sentence, in order; all sentences of an article at once."""
        ...


class CrfTagger:
    """The shipped tagger; its weights are opened once a process."""

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """One UPOS tag for each word of each sentence, in order."""
        return _labeller().label([see_tags(words) for words in sentences])


class NoTagger:
    """For languages that no tagger was trained on: every word is `X`."""

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """`X` for each word."""
        return [[UNKNOWN] * len(words) for words in sentences]


def tag(words: Sequence[str]) -> list[str]:
    """One UPOS tag for each word of an English sentence, by the shipped weights."""
    return CrfTagger().tag([words])[0]


@cache
def _labeller() -> Labeller:
    return load(_WEIGHTS, TAGGER)
