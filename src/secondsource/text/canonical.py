"""The content stems of a stretch of text in one canonical form, so that rewrites of one sentence look alike.

Goes in: text and a range. Comes out: stems with offsets: function words left out, inflections cut, nations and those
who live there one form ("US", "U.S.", "United States", "American"), small number words as digits.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from secondsource.text.stems import is_content, stem
from secondsource.text.words import Word, find_words

_SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen""".split()
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
NUMBERS = {word: str(i) for i, word in enumerate(_SMALL)} | {word: str(i) for word, i in _TENS.items()}
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
_UNITED = {"states": "united-states", "kingdom": "united-kingdom", "nations": "united-nations"}
# Initials that stand for a name; in capitals only, as "us" and "un" are other words.
_INITIALS = {
    "US": "united-states",
    "USA": "united-states",
    "UK": "united-kingdom",
    "UN": "united-nations",
    "EU": "european-union",
}


@dataclass(frozen=True, slots=True)
class Stem:
    """A canonical stem and the range of the text it stands for."""

    text: str
    start: int
    end: int


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
