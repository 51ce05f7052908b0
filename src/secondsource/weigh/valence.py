"""How much a word judges: the mean rating that people gave it.

In: a word. Out: a number from -4 to 4, 0.0 for a word that is not listed. The list is cut from VADER's (Hutto and
Gilbert 2014; see the head of `valence.txt`). Judges no sentence.
"""

from functools import cache
from importlib.resources import files


def valence(word: str) -> float:
    """The rating of a word, in any case."""
    return _table().get(word.lower(), 0.0)


@cache
def _table() -> dict[str, float]:
    """The shipped list, opened once a process."""
    text = files(__package__).joinpath("valence.txt").read_text(encoding="utf-8")
    rows = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return {word: float(rating) for word, rating in rows}
