"""The words of a stretch of text in one canonical form, so that rewrites of one sentence look alike.

Goes in: text and a range. Comes out: stems with offsets: inflections cut, nations and those who live there one form
("US", "U.S.", "United States", "American"), small number words as digits; `canonical_stems` without function words,
`canonical_words` with them, sums of money taken apart ("€60m": 60, million), diacritics folded.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, Protocol

from secondsource.text.english import MONTHS, TENS, UNDER_TWENTY, WEEKDAYS
from secondsource.text.stems import is_content, stem
from secondsource.text.words import find_words, split_words

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
_Form = tuple[str, bool, bool, bool]


@dataclass(frozen=True, slots=True)
class Stem:
    """A canonical stem and the range of the text it stands for."""

    text: str
    start: int
    end: int


class CanonicalWord(NamedTuple):
    """A word in canonical form. `content`: no function word; `number`: digits or a small number word; `capital`: it
    begins with a capital letter. (No dataclass: see `words.Word`.)"""

    text: str
    start: int
    end: int
    content: bool
    number: bool
    capital: bool = False


class Cut(Protocol):
    """A word where it stands: of `find_words`, or of a sentence that was laid out."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """The offset behind it."""

    @property
    def text(self) -> str:
        """The slice."""


def canonical_words(words: Iterable[Cut]) -> list[CanonicalWord]:
    """The words in order, function words as they are; marks are no words."""
    found: list[CanonicalWord] = []
    last: CanonicalWord | None = None
    for word in words:
        forms, low = _canonical_word(word.text)
        if last is not None and (last.number or last.text == _UNITE):
            joined = _joined(last, word, forms, low)
            if joined is not None:
                if joined.start == last.start:
                    found.pop()
                found.append(last := joined)
                continue
        for form, content, number, capital in forms:
            found.append(last := CanonicalWord(form, word.start, word.end, content, number, capital))
    return found


def _joined(last: CanonicalWord, word: Cut, forms: tuple[_Form, ...], low: str) -> CanonicalWord | None:
    """What a word is behind "united" or a number: "united states", "60" "m", "5" "thousand"; else None. It begins where
    the last one does if it takes that one in."""
    if last.text == _UNITE and low in _UNITED:
        return CanonicalWord(_UNITED[low], last.start, word.end, True, False, True)
    if not last.number:
        return None
    if last.end == word.start and low in _SIZES:
        return CanonicalWord(_SIZES[low], word.start, word.end, True, False)
    form = forms[0][0] if forms else ""
    if form in _TIMES and last.text.isdigit() and len(last.text) < 3:
        return CanonicalWord(str(int(last.text) * _TIMES[form]), last.start, word.end, True, True)
    return None


@lru_cache(maxsize=65536)
def _canonical_word(word: str) -> tuple[tuple[_Form, ...], str]:
    """The forms of a word, each with content, number and capital: one, two of a sum ("60m"), of a mark none; and the
    word in small letters."""
    low = word.lower()
    if not word[0].isalnum():
        return (), low
    capital = word[0].isupper()
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)) or word
    total = _SUM.fullmatch(plain)
    if total is not None:
        size = _SIZES.get((total[3] or "").lower())
        number = (total[2].replace(",", ""), True, True, capital)
        return ((number, (size, True, False, capital)) if size else (number,)), low
    form = _form(plain)
    return ((form, True, form.isdigit(), capital) if form else (plain.lower(), False, False, capital),), low


def canonical_stems(text: str, start: int, end: int) -> list[Stem]:
    """The content stems of `text[start:end]`, in order."""
    words = find_words(text, start, end)
    return [Stem(form, words[a].start, words[b].end) for form, a, b in _forms([w.text for w in words])]


def canonical_forms(text: str) -> tuple[str, ...]:
    """The same of a whole text, without their places."""
    return tuple(form for form, _, _ in _forms(split_words(text)))


def _forms(words: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """The content stems of words, each with the first and the last of the words that it stands for."""
    last = -1
    for at, word in enumerate(words):
        form = _form(word) if at > last else None
        if form == _UNITE and at + 1 < len(words) and word.lower() == "united" and words[at + 1].lower() in _UNITED:
            last = at + 1
            yield _UNITED[words[last].lower()], at, last
        elif form:
            yield form, at, at


@lru_cache(maxsize=65536)
def _form(word: str) -> str | None:
    low = word.lower()
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
