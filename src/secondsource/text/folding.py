"""A string folded for comparing: typographic marks plain, white space of any kind one space, letters lower case.

Goes in: a string. Comes out: the folded one. Its offsets are not those of the string it was made from.
"""

_PLAIN = str.maketrans(
    dict.fromkeys("’‘ʼ‛`´", "'")
    | dict.fromkeys("“”„‟«»", '"')
    | dict.fromkeys("–—‐‑‒―−", "-")
    | dict.fromkeys("\xad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f", "")
)


def fold_plain(text: str) -> str:
    """The string with plain marks, single spaces and lower case, trimmed."""
    return " ".join(text.translate(_PLAIN).lower().split())
