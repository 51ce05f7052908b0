"""Is a text English?

Goes in: a text. Comes out: "en", "und" (another language, not said which), or None where the text is too short to
tell. The measure is the share of English function words among its words: a closed class that no other language
shares, and that a text cannot do without (Dunning 1994 and Grefenstette 1995 found short words enough to tell
languages apart).
"""

import re

from ..model.articles import is_english
from ..text.stems import FUNCTION_WORDS

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# What is looked at: the first 6,000 characters, a thousand words; the share hardly moves after 300.
_SAMPLE = 6_000
# Below 20 words single names and loans decide.
_MIN_WORDS = 20
# Of 4,994 articles of the load set and stories-allsides the lowest has .27, the lowest hundredth .35; German, Dutch,
# Spanish and French prose reaches .10 through "in", "an", "is", "on", "me".
_ENGLISH = 0.25
_OTHER = 0.15
# Scripts without spaces have few "words"; there the letters decide.
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]+")
_LETTERS = re.compile(r"[^\W\d_]+")


def guess_language(text: str) -> str | None:
    """ "en" where the text is English, "und" where it is not, None where it cannot be told."""
    sample = text[:_SAMPLE]
    letters = sum(map(len, _LETTERS.findall(sample)))
    if letters >= _MIN_WORDS and sum(map(len, _LATIN.findall(sample))) < letters / 2:
        return "und"
    words = [match.group().lower().replace("’", "'") for match in _WORD.finditer(sample)]
    if len(words) < _MIN_WORDS:
        return None
    share = sum(word in FUNCTION_WORDS for word in words) / len(words)
    if share >= _ENGLISH:
        return "en"
    # A list of names has no function words either, in no language: it is the words in small letters that tell.
    small = sum(match.group().islower() for match in _WORD.finditer(sample))
    return "und" if share < _OTHER and small >= _MIN_WORDS else None


def tidy_language(given: str) -> str:
    """A language tag as given; the ways to say English ("en-GB", "eng", "English") as "en"."""
    return "en" if given.strip() and is_english(given) else given.strip()
