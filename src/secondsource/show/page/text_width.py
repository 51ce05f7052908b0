"""How wide words are when nothing draws them: so that labels of a drawing do not run into each other.

Goes in: a string and a size of type. Comes out: pixels, rather too many than too few, and strings cut to fit.
"""

import unicodedata

# Advance widths in parts of the size of type, the widest of DejaVu Sans, Noto Sans and Segoe UI by group of letters
# (measured in Chromium); full-width letters are square.
_NARROW, _LETTER, _WIDE, _SQUARE = 0.37, 0.64, 0.90, 1.05
_NARROW_LETTERS = frozenset("iljtfrI.,:;'’‘|!()[] -")
_WIDE_LETTERS = frozenset("mwMWQOGDHNUAVCRK%@…—")


def text_width(text: str, size: float) -> float:
    """The width of `text` in a sans-serif type of `size` pixels."""
    return size * sum(_advance(char) for char in text)


def fit(text: str, size: float, room: float) -> str:
    """`text` cut to `room` pixels, with a sign where it is cut; nothing where not even a letter has room."""
    if text_width(text, size) <= room:
        return text
    left = room - text_width("…", size)
    for end, char in enumerate(text):
        left -= size * _advance(char)
        if left < 0:
            cut = text[:end].rstrip(" ,;:([-–")
            return cut + "…" if cut else ""
    return text


def fit_lines(text: str, size: float, rooms: tuple[float, float]) -> tuple[str, str]:
    """`text` on two lines of these rooms, parted at a space, cut at the end of the second."""
    if text_width(text, size) <= rooms[0]:
        return text, ""
    words = text.split(" ")
    end = 0
    while end < len(words) and text_width(" ".join(words[: end + 1]), size) <= rooms[0]:
        end += 1
    if end == 0:
        return fit(text, size, rooms[0]), ""
    return " ".join(words[:end]), fit(" ".join(words[end:]), size, rooms[1])


def _advance(char: str) -> float:
    if char in _NARROW_LETTERS:
        return _NARROW
    if char in _WIDE_LETTERS:
        return _WIDE
    if unicodedata.combining(char):
        return 0.0
    return _SQUARE if unicodedata.east_asian_width(char) in "WF" or ord(char) > 0xFFFF else _LETTER
