"""The words of a stretch of text in one canonical form, so that rewrites of one sentence look alike.

Goes in: text and a range. Comes out: stems with offsets: inflections cut, nations and those who live there one form
("US", "U.S.", "United States", "American"), small number words as digits; `canonical_stems` without function words,
`canonical_words` with them, sums of money taken apart ("€60m": 60, million), diacritics folded.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from secondsource.text.english import MONTHS, TENS, UNDER_TWENTY, WEEKDAYS
from secondsource.text.stems import is_content, stem
from secondsource.text.words import Word, find_words

NUMBERS = {word: str(i) for i, word in enumerate(UNDER_TWENTY)} | {word: str(i) for word, i in TENS.items()}
# Countries and those who live there, where both are one word; written down from general knowledge, not yet checked
# against a published table.
_NATIONS = """afghanistan afghan, albania albanian, algeria algerian, argentina argentine, armenia armenian,
australia australian, austria austrian, azerbaijan azerbaijani, bahrain bahraini, bangladesh bangladeshi,
belarus belarusian, belgium belgian, bolivia bolivian, bosnia bosnian, brazil brazilian, britain british,
bulgaria bulgarian, cambodia cambodian, canada canadian, chile chilean, china chinese, colombia colombian,
croatia croatian, cuba cuban, cyprus cypriot, denmark danish, egypt egyptian, eritrea eritrean, estonia estonian,
ethiopia ethiopian, europe european, finland finnish, france french, georgia georgian, germany german, ghana ghanaian,
greece greek, haiti haitian, hungary hungarian, iceland icelandic, india indian, indonesia indonesian, iran iranian,
iraq iraqi, ireland irish, israel israeli, italy italian, japan japanese, jordan jordanian, kenya kenyan,
kosovo kosovar, kuwait kuwaiti, latvia latvian, lebanon lebanese, libya libyan, lithuania lithuanian,
malaysia malaysian, mali malian, mexico mexican, moldova moldovan, morocco moroccan, myanmar burmese, nepal nepalese,
netherlands dutch, nigeria nigerian, norway norwegian, oman omani, pakistan pakistani, palestine palestinian,
peru peruvian, philippines filipino, poland polish, portugal portuguese, qatar qatari, romania romanian,
russia russian, rwanda rwandan, serbia serbian, singapore singaporean, slovakia slovak, slovenia slovenian,
somalia somali, spain spanish, sudan sudanese, sweden swedish, switzerland swiss, syria syrian, taiwan taiwanese,
thailand thai, tunisia tunisian, turkey turkish, ukraine ukrainian, venezuela venezuelan, vietnam vietnamese,
yemen yemeni, zimbabwe zimbabwean"""
NATIONS = {
    form: country for country, demonym in (pair.split() for pair in _NATIONS.split(",")) for form in (country, demonym)
}
# Words of the calendar and of stretches of it: they stand in every account of one event.
CALENDAR = tuple(
    sorted(
        {
            stem(word)
            for word in (
                *WEEKDAYS,
                *(month for month in MONTHS if month != "may"),  # a verb far more often
                *"""day week weekend month year hour today tomorrow yesterday morning afternoon evening night next last
                end late early start beginning first ago""".split(),
            )
        }
    )
)
_UNITE = stem("united")
_UNITED = {"states": "united-states", "kingdom": "united-kingdom", "nations": "united-nations"}
# Initials that stand for a name; in capitals only, as "us" and "un" are other words.
_INITIALS = {
    "US": "united-states",
    "USA": "united-states",
    "UK": "united-kingdom",
    "UN": "united-nations",
    "EU": "european-union",
}
# A number with a currency or a size written to it: "SEK350m", "3bn", "74k".
_SUM = re.compile(r"([A-Za-z]{1,3})?(\d[\d.,]{0,15}\d|\d)([A-Za-z]{1,2})?")
_SIZES = {"k": "thousand", "m": "million", "mn": "million", "bn": "billion", "b": "billion", "tn": "trillion"}
_TIMES = {stem("hundred"): 100, stem("thousand"): 1000}


@dataclass(frozen=True, slots=True)
class Stem:
    """A canonical stem and the range of the text it stands for."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CanonicalWord:
    """A word in canonical form. `content`: no function word; `number`: digits or a small number word; `capital`: it
    begins with a capital letter."""

    text: str
    start: int
    end: int
    content: bool
    number: bool
    capital: bool = False


def canonical_words(text: str, start: int, end: int) -> list[CanonicalWord]:
    """All words of `text[start:end]` in order, function words as they are; marks are no words."""
    found: list[CanonicalWord] = []
    for word in find_words(text, start, end):
        if not word.text[0].isalnum():
            continue
        last = found[-1] if found else None
        if last is not None and last.text == _UNITE and word.text.lower() in _UNITED:
            found[-1] = CanonicalWord(_UNITED[word.text.lower()], last.start, word.end, True, False, True)
            continue
        if last is not None and last.number and last.end == word.start and word.text.lower() in _SIZES:
            found.append(CanonicalWord(_SIZES[word.text.lower()], word.start, word.end, True, False))
            continue
        for form, content, number in _canonical_word(word.text):
            if last is not None and last.number and form in _TIMES and last.text.isdigit() and len(last.text) < 3:
                found[-1] = CanonicalWord(str(int(last.text) * _TIMES[form]), last.start, word.end, True, True)
            else:
                found.append(CanonicalWord(form, word.start, word.end, content, number, word.text[0].isupper()))
    return found


@lru_cache(maxsize=65536)
def _canonical_word(word: str) -> tuple[tuple[str, bool, bool], ...]:
    """The forms of a word, each with content and number: one, or two of a sum ("60m")."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)) or word
    total = _SUM.fullmatch(plain)
    if total is not None:
        size = _SIZES.get((total[3] or "").lower())
        number = total[2].replace(",", "")
        return ((number, True, True), (size, True, False)) if size else ((number, True, True),)
    form = _form(plain, plain.lower())
    return ((form, True, form.isdigit()),) if form else ((plain.lower(), False, False),)


def canonical_stems(text: str, start: int, end: int) -> list[Stem]:
    """The content stems of `text[start:end]`, in order."""
    return list(_canonical(find_words(text, start, end)))


def _canonical(words: list[Word]) -> Iterator[Stem]:
    i = 0
    while i < len(words):
        word = words[i]
        low = word.text.lower()
        following = words[i + 1].text.lower() if i + 1 < len(words) else ""
        if low == "united" and following in _UNITED:
            yield Stem(_UNITED[following], word.start, words[i + 1].end)
            i += 2
            continue
        form = _form(word.text, low)
        if form:
            yield Stem(form, word.start, word.end)
        i += 1


def _form(word: str, low: str) -> str | None:
    initials = word.replace(".", "")
    if initials in _INITIALS:
        return _INITIALS[initials]
    if low in ("american", "americans", "america"):
        return "united-states"
    if low in ("briton", "britons", "british", "britain"):
        return "united-kingdom"
    if low in NUMBERS:
        return NUMBERS[low]
    nation = NATIONS.get(low) or NATIONS.get(low.removesuffix("s"))
    if nation:
        return nation
    return stem(word) if is_content(word) else None
