"""Numbers as news prints them: "2,500", "1.5", "2 1/2", "eighteen", "a hundred and thirty million", "two-thirds".

In: a string. Out: what number a stretch of it says. `NUMBER` is a pattern for such a stretch, to be put into larger
patterns (verbose mode, ignoring case); `parse_number` says its value. Knows no units, no vagueness and no dates.
"""

import re

from ..text.english import TENS, UNDER_TWENTY

_ONES = {word: n for n, word in enumerate(UNDER_TWENTY)}
# Short scale, as English news uses it; m, bn, tn as in house styles (The Guardian, The Economist), mln, bln, trln as in
# those of the agencies.
SCALES: dict[str, float] = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15,
    "lakh": 1e5, "crore": 1e7, "k": 1e3, "m": 1e6, "mn": 1e6, "mm": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12,
    "mln": 1e6, "bln": 1e9, "trln": 1e12,
}  # fmt: skip
_LETTERS = frozenset("k m mn mm bn b tn trn".split())
_FRACTIONS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875}

_SCALE = "|".join(w for w in SCALES if w not in _LETTERS)
_PART = "|".join(f"{w}s?" for w in _FRACTIONS if w != "halves") + "|halves"
_GLYPH = "".join(_GLYPHS)
_UNDER_TWENTY = "|".join(sorted(_ONES, key=len, reverse=True))
_UNDER_HUNDRED = f"(?:(?:{'|'.join(TENS)})(?:(?:[ ]|-)(?:{'|'.join(UNDER_TWENTY[1:10])}))?|{_UNDER_TWENTY})"
_SCALES = rf"(?:(?:[ ]|-)(?:{_SCALE})\b)"

# Digits: groups of three (or two, as in India) or none; a fraction behind them ("10 1/2", "7 ¾"). An ordinal ("21st")
# and a group that does not fit ("10,0000") are no number; "80, 000" is one that was torn, as nothing else is "000".
DIGITS = rf"""(?:\d{{1,3}}(?:,\d{{3}}){{1,5}}(?!,?\d)(?:\.\d{{1,9}})?
    |[1-9]\d{{0,2}}(?:,[ ]000){{1,3}}(?![ ,.]?\d)
    |(?<!\d[ ])(?<!\+)[1-9]\d{{0,2}}(?:[ ]\d{{3}}){{1,3}}(?![ ,.]?\d)
    |\d{{1,3}},\d{{1,2}}(?=[ ]?(?:%|percent\b|per[ ]cent\b))
    |\d{{1,2}}(?:,\d{{2}}){{1,4}},\d{{3}}(?!,?\d)(?:\.\d{{1,9}})?
    |\d{{1,15}}(?:\.\d{{1,9}})?|(?<![\w.])\.\d{{1,9}})
    (?:[ ]?[{_GLYPH}]|[ ]\d/\d{{1,2}}(?![\d/]))?(?!(?:st|nd|rd|th)\b)(?![.,]?\d)"""
_FRACTION_DIGITS = rf"(?:\d/\d{{1,2}}(?![\d/])|[{_GLYPH}])"
_FRACTION_OF_SCALE = (
    rf"(?:half[ ]an?|half|a[ ]quarter[ ]of[ ]a|a[ ]quarter|quarter|three[ ]quarters(?:[ ]of[ ]a)?)(?=[ ](?:{_SCALE})\b)"
)
WORDS = rf"""(?:(?:{_FRACTION_OF_SCALE}|{_UNDER_HUNDRED}\b|an?(?=[ ](?:{_SCALE})\b))
    (?:{_SCALES}{{1,3}}
    (?:(?:[ ]|-|,[ ])(?:and[ ])?{_UNDER_HUNDRED}\b(?!(?:[ ]|-)(?:{_PART})\b){_SCALES}{{0,2}}){{0,4}})?)"""
# "two-thirds", "a quarter", "three quarters"; "half" alone only before what is halved.
# "A fourth round" is no quarter: one part is a share only with a hyphen, or of something.
PARTS = rf"""(?:(?:an?|one)(?:-|[ ]-[ ])(?:{_PART})\b(?!-|[ ]?(?:century|{_SCALE})\b)
    |(?:an?|one)[ ](?:{_PART})\b(?=[ ](?:of|more|less|lower|higher)\b)(?![ ]of[ ]a[ ](?:{_SCALE})\b)
    |(?:two|three|four|five|seven|nine)(?:[ ]|-|[ ]-[ ])(?:{_PART})(?<=s)\b(?!(?:[ ]of[ ]a)?[ ](?:{_SCALE})\b)
    |half(?=[ ](?:of|an?|the|its|their|those|turn|point)\b)(?![ ]an?[ ](?:{_SCALE})\b))"""
NUMBER = rf"""(?<!\w)(?<!\d[,.])(?:{_FRACTION_DIGITS}|(?:{DIGITS}(?:[ ]?-?[ ]?(?:{_SCALE})\b){{0,2}}
    |{WORDS})(?:[ ]and[ ]a[ ]half\b(?:[ ](?:{_SCALE})\b)?)?)"""

_SPACED = re.compile(r"(?<=\d) (?=\d{3}(?!\d|/))|(?<=\d,) (?=000)")  # "412 000 000", as ISO 80000-1 groups digits
_DECIMAL_COMMA = re.compile(r"\d{1,3},\d{1,2}")  # "64,3 %"
_AND_A_HALF = ["and", "a", "half"]
_DIGITS_ONLY = re.compile(r"[\d,]*\.?\d+")
_TOKEN = re.compile(rf"[\d.,]*\d|[{_GLYPH}]|[a-z]+|/", re.IGNORECASE)


def parse_number(phrase: str) -> float | None:
    """The value of a number phrase (digits, words, or both); None where it is none.

    >>> parse_number("two hundred and fifty thousand"), parse_number("1.5 million"), parse_number("2 1/2")
    (250000.0, 1500000.0, 2.5)
    """
    phrase = _SPACED.sub("", phrase)
    if _DECIMAL_COMMA.fullmatch(phrase):
        return float(phrase.replace(",", "."))
    words = [w.lower() for w in _TOKEN.findall(phrase)]
    if not words:
        return None
    if "/" in words:
        return _with_fraction(words)
    if words[-3:] == _AND_A_HALF or (words[-4:-1] == _AND_A_HALF and words[-1] in SCALES):
        return _with_half(words)
    if words[-1] in SCALES and (share := _share_of_scale(words)) is not None:
        return share
    if words[-1].removesuffix("s") in _FRACTIONS or words[-1] == "halves":
        return _spelled_fraction(words)
    return _sum_words(words)


def _share_of_scale(words: list[str]) -> float | None:
    """ "Half a million", "three quarters billion"; None where no fraction stands before the scale."""
    front = [w for w in words[:-1] if w not in ("a", "an", "of")]
    share = {"half": 0.5, "quarter": 0.25, "three quarters": 0.75}.get(" ".join(front))
    return None if share is None else share * SCALES[words[-1]]


def _with_half(words: list[str]) -> float | None:
    """ "Two and a half", "five and a half million", "a million and a half"."""
    at = len(words) - (1 if words[-1] == "half" else 2)
    whole = _sum_words(words[: at - 2])
    if whole is None:
        return None
    # "A hundred and a half" is 100.5.
    scale = SCALES.get(words[at - 3], 1.0)
    half = 0.5 * scale if scale > 100 else 0.5
    return (whole + half) * (SCALES[words[-1]] if words[-1] != "half" else 1.0)


def _with_fraction(words: list[str]) -> float | None:
    at = words.index("/")
    if not 0 < at < len(words) - 1 or not words[at - 1].isdigit() or not words[at + 1].isdigit():
        return None
    below = int(words[at + 1])
    whole = _sum_words(words[: at - 1]) if at > 1 else 0.0
    return None if below == 0 or whole is None else whole + int(words[at - 1]) / below


def _spelled_fraction(words: list[str]) -> float | None:
    last = words[-1] if words[-1] in _FRACTIONS else words[-1].removesuffix("s")
    above = 1.0 if words[:-1] in ([], ["a"], ["an"]) else _sum_words(words[:-1])
    return None if above is None else above / _FRACTIONS[last]


def _sum_words(words: list[str]) -> float | None:
    """Cardinals are added, a scale multiplies what stands before it: hundreds inside a group, larger ones the group."""
    total, group, seen = 0.0, 0.0, False
    for word in words:
        number = _cardinal(word)
        if number is not None:
            group, seen = group + number, True
        elif word in SCALES:
            scale = SCALES[word]
            if scale == 100:
                group = (group if seen else 1.0) * 100
            else:
                total, group = total + (group if seen and group else 1.0) * scale, 0.0
            seen = True
        elif word not in ("and", "a", "an"):
            return None
    # Fifteen digits are what a float holds: 1.015 trillion is 1014999999999.9999 without.
    return float(f"{total + group:.15g}") if seen else None


def _cardinal(word: str) -> float | None:
    if word in _ONES:
        return float(_ONES[word])
    if word in TENS:
        return float(TENS[word])
    if word in _GLYPHS:
        return _GLYPHS[word]
    if _DIGITS_ONLY.fullmatch(word):
        return float(word.replace(",", ""))
    return None
