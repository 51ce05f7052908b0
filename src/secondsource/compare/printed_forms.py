"""Where a text prints one of many forms of several words.

Goes in: forms as tuples of words. Comes out: which of them stand at a place among the words of a sentence, without a
walk over all forms that begin so ("the" opens thousands). Judges nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

Form = tuple[str, ...]


class PrintedForms:
    """Forms by their first word."""

    __slots__ = ("_forms", "_lengths")

    def __init__(self, forms: Iterable[Form]) -> None:
        """All forms that are looked for."""
        self._forms = frozenset(forms)
        lengths: dict[str, set[int]] = defaultdict(set)
        for form in self._forms:
            lengths[form[0]].add(len(form))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}


    def at(self, words: Sequence[str], place: int) -> Iterator[Form]:
        """The forms that the words at this place begin with, the longest first."""
        for length in self._lengths.get(words[place], ()):
            form = tuple(words[place : place + length])
            if len(form) == length and form in self._forms:
                yield form
