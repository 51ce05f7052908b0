"""A string folded for comparing, with a map back to the string it was made from.

Folded: typographic marks become plain ones, white space of any kind one space, letters lower case. Every folded
character knows the offset it came from, so that what is found in the folded string is cut from the real one.
"""

from bisect import bisect_left
from dataclasses import dataclass

_PLAIN = str.maketrans(
    dict.fromkeys("’‘ʼ‛`´", "'")
    | dict.fromkeys("“”„‟«»", '"')
    | dict.fromkeys("–—‐‑‒―−", "-")
    | dict.fromkeys("\xad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f", "")
)


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` is the folded string; `places[i]` the offset of its character i in the original, `places[-1]` its end."""

    text: str
    places: tuple[int, ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The range of the original string that the folded range covers; start < end."""
        return self.places[start], self.places[end - 1] + 1

    def folded_at(self, offset: int) -> int:
        """The first folded character that came from `offset` or later."""
        return bisect_left(self.places, offset)


def fold(text: str) -> Folded:
    """`text` with plain marks, single spaces and lower case, and the way back."""
    out: list[str] = []
    places: list[int] = []
    space = True
    for i, char in enumerate(text):
        if char.isspace():
            if not space:
                out.append(" ")
                places.append(i)
            space = True
            continue
        plain = char.translate(_PLAIN)
        if plain:
            lower = plain.lower()
            out.append(lower)
            places.extend([i] * len(lower))
            space = False
    places.append(len(text))
    return Folded("".join(out), tuple(places))


def fold_plain(text: str) -> str:
    """The folded string alone, trimmed: for comparing short strings."""
    return " ".join(text.translate(_PLAIN).lower().split())


