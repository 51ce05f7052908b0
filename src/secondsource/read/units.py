"""Units as news prints them: currencies, percent, measures, ages, and the singular of a counted noun.

In: words. Out: the ISO 4217 code of a currency, the UCUM code of a metric unit, and for customary units, whose UCUM
codes are hardly readable ("[mi_i]"), the unit's name in the singular. Converts nothing.
"""

import re

# ISO 4217 codes by what stands before or behind the number. A bare "$" and "dollar" are the US dollar's, a bare "£" and
# "pound" sterling's, "franc" and "peso" alone name no one currency and stay nouns.
_SYMBOLS = {
    "$": "USD", "us$": "USD", "u.s.$": "USD", "u.s. $": "USD", "us $": "USD", "usd$": "USD", "c$": "CAD", "ca$": "CAD",
    "c $": "CAD", "cad$": "CAD", "a$": "AUD", "au$": "AUD", "aud$": "AUD", "hk$": "HKD", "hk $": "HKD",
    "nz$": "NZD", "s$": "SGD", "nt$": "TWD", "r$": "BRL", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB",
    "₩": "KRW", "₺": "TRY", "₪": "ILS", "₦": "NGN", "₴": "UAH", "₫": "VND", "₱": "PHP", "₡": "CRC", "₭": "LAK", "元": "CNY",
    "rs": "INR", "rs.": "INR",
}  # fmt: skip
CODES = frozenset(
    """USD EUR GBP JPY CNY RMB CHF CAD AUD NZD HKD SGD SEK NOK DKK INR RUB BRL KRW MXN ZAR TRY ILS SAR AED IQD IRR PLN CZK
    HUF UAH THB IDR MYR PHP VND EGP NGN KES PKR TWD CLP COP ARS QAR KWD""".split()
)
_CURRENCY_WORDS = {
    "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD", "united states dollar": "USD", "dollar": "USD",
    "canadian dollar": "CAD", "australian dollar": "AUD", "new zealand dollar": "NZD", "hong kong dollar": "HKD",
    "singapore dollar": "SGD", "taiwan dollar": "TWD", "euro": "EUR", "pound sterling": "GBP", "british pound": "GBP",
    "japanese yen": "JPY", "yen": "JPY", "chinese yuan": "CNY", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY",
    "swiss franc": "CHF", "russian rouble": "RUB", "russian ruble": "RUB", "rouble": "RUB", "ruble": "RUB",
    "indian rupee": "INR", "rupee": "INR", "brazilian real": "BRL", "south korean won": "KRW", "korean won": "KRW",
    "turkish lira": "TRY", "shekel": "ILS", "israeli shekel": "ILS", "ringgit": "MYR", "malaysian ringgit": "MYR",
    "mexican peso": "MXN", "philippine peso": "PHP", "argentine peso": "ARS", "iraqi dinar": "IQD", "kuwaiti dinar": "KWD",
    "saudi riyal": "SAR", "iranian rial": "IRR", "rial": "IRR", "dirham": "AED", "rand": "ZAR", "zloty": "PLN",
    "hryvnia": "UAH", "swedish krona": "SEK", "norwegian krone": "NOK", "danish krone": "DKK", "baht": "THB", "naira": "NGN",
    "bitcoin": "bitcoin", "btc": "bitcoin", "cent": "cent", "penny": "penny", "pence": "penny", "franc": "franc",
    "mark": "mark", "deutsche mark": "mark", "guilder": "guilder", "peso": "peso", "krona": "krona", "krone": "krone",
    "lira": "lira", "finnish markka": "markka", "markka": "markka", "dutch guilder": "guilder", "sterling": "GBP",
}  # fmt: skip
# UCUM codes of metric units (https://ucum.org, c/s column); customary units by their singular.
_MEASURES = {
    "m": "m metre metres meter meters", "km": "km kms kilometre kilometres kilometer kilometers",
    "cm": "cm centimetre centimetres centimeter centimeters", "mm": "mm millimetre millimetres millimeter millimeters",
    "um": "µm micron microns micrometre micrometres", "nm": "nm nanometre nanometres nanometer nanometers",
    "m2": "m2 m² sqm|sq m|square metre|square metres|square meter|square meters",
    "km2": "km2 km²|sq km|square kilometre|square kilometres|square kilometer|square kilometers",
    "m3": "m3 m³|cubic metre|cubic metres|cubic meter|cubic meters",
    "hectare": "ha hectare hectares", "kg": "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes",
    "g": "g gram grams gramme grammes", "mg": "mg milligram milligrams", "microgram": "µg mcg microgram micrograms",
    "t": "tonne tonnes|metric ton|metric tons", "ton": "ton tons", "L": "l litre litres liter liters",
    "mL": "ml millilitre millilitres milliliter milliliters", "km/h": "km/h kph kmh kmph|kilometres per hour|kilometers per hour",
    "mile per hour": "mph|miles per hour|miles an hour", "degree Celsius":
    "°c ℃ celsius celcius centigrade|degrees celsius|degree celsius|degrees celcius|degrees c|deg c|deg celsius|degrees centigrade|° celsius",
    "degree Fahrenheit": "°f ℉ fahrenheit farenheit|degrees fahrenheit|degree fahrenheit|degrees f|deg f|degrees farenheit",
    "degree": "° degree degrees deg", "Hz": "hz hertz", "kHz": "khz kilohertz", "MHz": "mhz megahertz", "GHz": "ghz gigahertz",
    "W": "watt watts", "kW": "kw kilowatt kilowatts", "MW": "mw megawatt megawatts", "GW": "gw gigawatt gigawatts",
    "kilowatt hour": "kwh kilowatt-hour kilowatt-hours|kilowatt hour|kilowatt hours",
    "megabyte": "mb megabyte megabytes", "gigabyte": "gb gigabyte gigabytes", "terabyte": "tb terabyte terabytes",
    "mile": "mile miles mi", "foot": "foot feet ft", "inch": "inch inches", "yard": "yard yards yd yds", "acre": "acre acres",
    "square mile": "|square mile|square miles|sq mi", "square foot": "|square foot|square feet|sq ft",
    "pound": "lb lbs pound-mass pound pounds", "ounce": "ounce ounces oz", "gallon": "gallon gallons gal", "barrel": "barrel barrels bbl",
    "barrel per day": "bpd b/d", "pint": "pint pints", "cup": "cup cups", "tablespoon": "tablespoon tablespoons tbsp",
    "teaspoon": "teaspoon teaspoons tsp", "horsepower": "hp horsepower bhp", "knot": "knot knots",
    "kiloton": "kiloton kilotons kilotonne kilotonnes", "megaton": "megaton megatons", "carat": "carat carats",
    "nautical mile": "|nautical mile|nautical miles", "basis point": "bp bps|basis point|basis points",
    "percentage point": "pp|percentage point|percentage points|percent points", "calorie": "calorie calories",
}  # fmt: skip


def _measure_forms() -> dict[str, str]:
    forms: dict[str, str] = {}
    for unit, listed in _MEASURES.items():
        single, *phrases = listed.split("|")
        forms.update(dict.fromkeys([*single.split(), *phrases], unit))
    return forms


_FORMS = _measure_forms()
_LETTERS_ONLY = frozenset(("m", "g", "l"))  # one letter: a unit only right behind the digits, and never "m" of money


def _either(words: list[str]) -> str:
    return "|".join(re.escape(w).replace(r"\ ", "[ ]") for w in sorted(words, key=lambda w: (-len(w), w)))


CURRENCY_BEFORE = re.compile(
    rf"(?:(?<!\w)(?<!\d[ ])(?:(?:{_either([s for s in _SYMBOLS if s[0].isalpha()])})|M?(?:{'|'.join(sorted(CODES))})|dollar)"
    rf"|[{re.escape(''.join(s for s in _SYMBOLS if len(s) == 1))}])[ ]?$",
    re.IGNORECASE,
)
CURRENCY_BEHIND = re.compile(
    rf"[ ]?(?:-[ ]?)?(?:(?P<word>{_either([w for w in _CURRENCY_WORDS])})s?\b|M?(?P<code>{'|'.join(sorted(CODES))})\b"
    rf"|(?P<sign>[{re.escape(''.join(s for s in _SYMBOLS if len(s) == 1))}])(?![ ]?\d)|(?P<pound>pounds?)\b)",
    re.IGNORECASE,
)
MEASURE = re.compile(
    rf"(?:[ ]?-?[ ]?)(?P<unit>{_either([f for f in _FORMS if f not in _LETTERS_ONLY])})(?!\w)|(?P<letter>[mg])\b", re.IGNORECASE
)
PERCENT = re.compile(r"[ ]?(?:%|-?[ ]?(?:percent|per[ ]cent|pct\.?)\b(?![ ]points?\b|age))", re.IGNORECASE)
AGE = re.compile(
    r"(?:[ ]|-)?(?P<unit>year|month|week|day)s?(?:[ ]|-)(?:old\b|of[ ]age\b)s?|[ ]?(?P<yo>yo)\b", re.IGNORECASE
)
PER = re.compile(r"[ -]+(?:an?|per|each|the)[ -]+(?P<noun>[a-z]{2,14})\b|/(?P<slash>[a-z]{1,14})\b", re.IGNORECASE)

_IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "lives": "life",
    "wives": "wife", "knives": "knife", "teeth": "tooth", "series": "series", "species": "species", "troops": "troop",
    "aircraft": "aircraft", "forces": "force", "dead": "dead", "homes": "home", "buses": "bus", "viruses": "virus",
    "cases": "case", "crises": "crisis", "movies": "movie", "shoes": "shoe", "bases": "base", "houses": "house",
    "purchases": "purchase", "diseases": "disease", "nurses": "nurse", "horses": "horse", "votes": "vote",
    "thieves": "thief", "wolves": "wolf", "halves": "half", "cookies": "cookie", "ties": "tie", "leaves": "leaf",
}  # fmt: skip


def currency_before(text: str) -> tuple[str, int] | None:
    """The currency at the end of `text` (what stands before a number), and where it begins."""
    match = CURRENCY_BEFORE.search(text)
    if match is None:
        return None
    symbol = re.sub(r"\s+", " ", match.group().strip().lower())
    code = "USD" if symbol == "dollar" else _SYMBOLS.get(symbol) or symbol.upper()
    code = code[1:] if code[1:] in CODES else code
    return ("CNY" if code == "RMB" else code), match.start()


def currency_behind(text: str, at: int, end: int) -> tuple[str, int] | None:
    """The currency right behind a number that ends at `at`, and where it ends."""
    match = CURRENCY_BEHIND.match(text, at, end)
    if match is None:
        return None
    if match["word"]:
        return _CURRENCY_WORDS[match["word"].lower()], match.end()
    if match["pound"]:
        # "Two million pounds" is money; "200 pounds" may be a weight, and is left to `measure`.
        return ("GBP", match.end()) if text[max(0, at - 3) : at].lower() in ("ion", "and") else None
    code = match["code"].upper() if match["code"] else _SYMBOLS[match["sign"].lower()]
    return ("CNY" if code == "RMB" else code), match.end()


def measure(text: str, at: int, end: int) -> tuple[str, int] | None:
    """The unit of measure right behind a number that ends at `at`, and where it ends."""
    match = MEASURE.match(text, at, end)
    if match is None:
        return None
    return _FORMS[(match["unit"] or match["letter"]).lower().replace("μ", "µ")], match.end()


def singular(noun: str) -> str:
    """The singular of an English noun, lower case; words that end like a plural and are none are left."""
    word = noun.lower().replace("’", "'")
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("men") and len(word) > 4:
        return word[:-2] + "an"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word
