"""The shipped weights, opened: compressed in the package, handed to python-crfsuite in memory.

Goes in: the name of a weights file. Comes out: a labeller of feature lists. Opens nothing outside the package.
"""

import gzip
from collections.abc import Sequence
from importlib.resources import files

import pycrfsuite

# A sentence longer than this is labelled in pieces, so that the features of a text without stops do not fill memory.
# A judgement: some 50 features a word, 2,000 words at once.
_AT_ONCE = 2000


class Labeller:
    """A linear-chain CRF (Lafferty, McCallum and Pereira 2001) with its weights in memory."""

    def __init__(self, packed: bytes) -> None:
        """Opens weights as `training/` writes them: a CRFsuite model, compressed with gzip.

        Raises:
            ValueError: the bytes are no such model.
        """
        try:
            self._weights = gzip.decompress(packed)
        except (OSError, EOFError) as error:
            raise ValueError(f"not a packed model: {error}") from error
        self._crf = pycrfsuite.Tagger()
        self._crf.open_inmemory(self._weights)

    def label(self, features: Sequence[Sequence[str]]) -> list[str]:
        """The likeliest labels of one sentence, one for each word's features."""
        return list(self._crf.tag(features)) if features else []


def load(name: str) -> Labeller:
    """The labeller of a weights file of the package."""
    return Labeller(files("secondsource.weights").joinpath(name).read_bytes())


def pieces(length: int) -> list[tuple[int, int]]:
    """The ranges in which `length` words are labelled, none longer than the memory kept for one."""
    return [(at, min(at + _AT_ONCE, length)) for at in range(0, length, _AT_ONCE)]
