"""Units as news prints them: currencies, percent, measures, ages, and the singular of a counted noun.

In: words. Out: the ISO 4217 code of a currency, the UCUM code of a metric unit, and for customary units, whose UCUM
codes are hardly readable ("[mi_i]"), the unit's name in the singular. Converts nothing.
"""

import re


def _table(lines: str) -> dict[str, str]:
    """Form -> unit, of lines (or parts between semicolons) "unit = form, form"; an indented line goes on."""
    forms: dict[str, str] = {}
    for line in lines.replace("\n    ", " ").replace(";", "\n").strip().splitlines():
        unit, _, listed = line.partition(" = ")
        forms.update(dict.fromkeys((form.strip() for form in listed.split(",")), unit.strip()))
    return forms


# ISO 4217 codes by what stands before or behind the number. A bare "$" and "dollar" are the US dollar's, "£"
# is sterling's; "franc" and "peso" alone name no one currency and stay nouns, "pound" without a scale is the weight.
_SYMBOLS = _table("""
USD = $, us$, u.s.$, u.s. $, us $, usd$
CAD = c$, ca$, c $, cad$
AUD = a$, au$, aud$
HKD = hk$, hk $
NZD = nz$
SGD = s$
TWD = nt$
BRL = r$
GBP = £
EUR = €
JPY = ¥
INR = ₹, rs, rs.
RUB = ₽
KRW = ₩
TRY = ₺
GEL = ₾
KZT = ₸
MNT = ₮
PYG = ₲
GHS = ₵
AZN = ₼
AMD = ֏
THB = ฿
BDT = ৳
MXN = mex$, mx$
bitcoin = ₿
CZK = kč
ILS = ₪
NGN = ₦
UAH = ₴
VND = ₫
PHP = ₱
CRC = ₡
LAK = ₭
CNY = 元
""")
CODES = frozenset(
    """USD EUR GBP JPY CNY RMB CHF CAD AUD NZD HKD SGD SEK NOK DKK INR RUB BRL KRW MXN ZAR TRY ILS SAR AED IQD IRR
    PLN CZK HUF UAH THB IDR MYR PHP VND EGP NGN KES PKR TWD CLP COP ARS QAR KWD AFN AMD AZN BDT BGN BHD BYN CRC DZD
    ETB GEL GHS GTQ HRK ISK JOD KGS KHR KZT LAK LBP LKR LYD MAD MDL MKD MMK MNT MZN NPR OMR PEN PYG RON RSD SDG SYP
    TND TZS UGX UYU UZS VES XAF XOF YER ZMW""".split()
)
# Codes that are words too are none in lower case ("try 3", "a cop").
WORDS_TOO = frozenset("TRY COP PEN MAD RON".split())
_CURRENCY_WORDS = _table("""
USD = us dollar, u.s. dollar, american dollar, united states dollar, dollar
CAD = canadian dollar
AUD = australian dollar
NZD = new zealand dollar
HKD = hong kong dollar
SGD = singapore dollar
TWD = taiwan dollar
EUR = euro
GBP = pound sterling, british pound, sterling
JPY = japanese yen, yen
CNY = chinese yuan, yuan, renminbi, rmb
CHF = swiss franc
RUB = russian rouble, russian ruble, rouble, ruble
INR = indian rupee, rupee
BRL = brazilian real
KRW = south korean won, korean won
TRY = turkish lira
ILS = shekel, israeli shekel
MYR = ringgit, malaysian ringgit
MXN = mexican peso
PHP = philippine peso
ARS = argentine peso
IQD = iraqi dinar
KWD = kuwaiti dinar
SAR = saudi riyal
IRR = iranian rial, rial
AED = dirham
ZAR = rand
PLN = zloty
UAH = hryvnia
SEK = swedish krona, swedish kronor, kronor, swedish crown
NOK = norwegian krone, norwegian kroner, norwegian crown
DKK = danish krone, danish kroner, danish crown
CZK = czech koruna, czech crown, kč
ISK = icelandic krona, icelandic crown
THB = baht
NGN = naira
HUF = hungarian forint, forint
RON = romanian leu, romanian lei, lei
BGN = bulgarian lev, bulgarian leva, leva
RSD = serbian dinar
MKD = macedonian denar, denar
ALL = albanian lek
GEL = georgian lari, lari
AMD = armenian dram
AZN = azerbaijani manat
KZT = kazakh tenge, tenge
BYN = belarusian rouble, belarusian ruble
MDL = moldovan leu, moldovan lei
PKR = pakistani rupee
LKR = sri lankan rupee
NPR = nepalese rupee, nepali rupee
BDT = bangladeshi taka, taka
AFN = afghani
EGP = egyptian pound
LBP = lebanese pound, lebanese lira
SYP = syrian pound, syrian lira
SDG = sudanese pound
JOD = jordanian dinar
TND = tunisian dinar
DZD = algerian dinar
LYD = libyan dinar
BHD = bahraini dinar
OMR = omani rial
YER = yemeni rial
QAR = qatari riyal
MAD = moroccan dirham
KES = kenyan shilling
TZS = tanzanian shilling
UGX = ugandan shilling
ETB = ethiopian birr, birr
GHS = ghanaian cedi, cedi
ZMW = zambian kwacha, kwacha
COP = colombian peso
CLP = chilean peso
UYU = uruguayan peso
PEN = peruvian sol
PYG = guarani
CRC = costa rican colon, costa rican colón
GTQ = quetzal
VND = vietnamese dong, dong
IDR = indonesian rupiah, rupiah
LAK = lao kip, laotian kip
KHR = cambodian riel, riel
MMK = burmese kyat, myanmar kyat, kyat
MNT = mongolian tugrik, tugrik
bitcoin = bitcoin, btc
cent = cent
penny = penny, pence
franc = franc
mark = mark, deutsche mark
guilder = guilder, dutch guilder
peso = peso
krona = krona
krone = krone, kroner
lira = lira
markka = finnish markka, markka
""")
# UCUM codes of metric units (https://ucum.org, c/s column); customary units by their singular.
_FORMS = _table("""
m = m, metre, metres, meter, meters
km = km, kms, kilometre, kilometres, kilometer, kilometers
dm = dm, decimetre, decimetres, decimeter, decimeters
cm = cm, centimetre, centimetres, centimeter, centimeters
mm = mm, millimetre, millimetres, millimeter, millimeters
um = µm, micron, microns, micrometre, micrometres
nm = nm, nanometre, nanometres, nanometer, nanometers
m2 = m2, m², sqm, sq m, square metre, square metres, square meter, square meters
km2 = km2, km², sq km, square kilometre, square kilometres, square kilometer, square kilometers
m3 = m3, m³, cubic metre, cubic metres, cubic meter, cubic meters
hectare = ha, hectare, hectares
kg = kg, kgs, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes
g = g, gram, grams, gramme, grammes
mg = mg, milligram, milligrams
microgram = µg, mcg, microgram, micrograms, microgramme, microgrammes
t = t, tonne, tonnes, metric ton, metric tons
ton = ton, tons
L = l, litre, litres, liter, liters
mL = ml, millilitre, millilitres, milliliter, milliliters
km/h = km/h, km/hr, kph, kmh, kmph, kilometres per hour, kilometers per hour
mile per hour = mph, miles per hour, miles an hour
degree Celsius = °c, ℃, celsius, celcius, centigrade, degrees celsius, degree celsius, degrees celcius, degrees
    c, deg c, deg celsius, degrees centigrade, ° celsius
degree Fahrenheit = °f, ℉, fahrenheit, farenheit, degrees fahrenheit, degree fahrenheit, degrees f, deg f,
    degrees farenheit
rad = rad, radian, radians
degree = °, degree, degrees, deg
Hz = hz, hertz
kHz = khz, kilohertz
MHz = mhz, megahertz
GHz = ghz, gigahertz
W = watt, watts
kW = kw, kilowatt, kilowatts
MW = mw, megawatt, megawatts
GW = gw, gigawatt, gigawatts
kilowatt hour = kwh, kilowatt-hour, kilowatt-hours, kilowatt hour, kilowatt hours
megabyte = mb, megabyte, megabytes
gigabyte = gb, gigabyte, gigabytes
terabyte = tb, terabyte, terabytes
mile = mile, miles, mi
foot = foot, feet, ft
inch = inch, inches
yard = yard, yards, yd, yds
acre = acre, acres
square mile = square mile, square miles, sq mi
square foot = square foot, square feet, sq ft
cubic foot = cubic foot, cubic feet, cu ft
cubic yard = cubic yard, cubic yards
cubic inch = cubic inch, cubic inches
pound = lb, lbs, pound-mass, pound, pounds
ounce = ounce, ounces, oz
gallon = gallon, gallons, gal
barrel = barrel, barrels, bbl
barrel per day = bpd, b/d
pint = pint, pints
cup = cup, cups
tablespoon = tablespoon, tablespoons, tbsp
teaspoon = teaspoon, teaspoons, tsp
horsepower = hp, horsepower, bhp
knot = knot, knots
kiloton = kiloton, kilotons, kilotonne, kilotonnes
megaton = megaton, megatons
carat = carat, carats
nautical mile = nautical mile, nautical miles
point = point, points, pts
basis point = bp, bps, basis point, basis points
percentage point = pp, percentage point, percentage points, percent points
calorie = calorie, calories
second = second, seconds, sec, secs
minute = minute, minutes, min, mins
hour = hour, hours, hr, hrs
day = day, days
week = week, weeks
month = month, months
year = year, years
decade = decade, decades
""")
_LETTERS_ONLY = frozenset(("m", "g", "l", "t"))  # a unit only right behind the digits, never "m" of money


def _either(words: list[str]) -> str:
    return "|".join(re.escape(w).replace(r"\ ", "[ ]") for w in sorted(words, key=lambda w: (-len(w), w)))


_CODE = "|".join([*sorted(CODES - WORDS_TOO), *(f"(?-i:{c})" for c in sorted(WORDS_TOO))])
_SIGN = re.escape("".join(s for s in _SYMBOLS if len(s) == 1))
_LETTERED = _either([s for s in _SYMBOLS if s[0].isalpha()])
CURRENCY_BEFORE = re.compile(
    rf"(?:(?<!\w)(?<!\d[ ])(?:(?:{_LETTERED})|M?(?:{_CODE})[$]?|MXN[$]|dollar)|[{_SIGN}])[ ]?$",
    re.IGNORECASE,
)
CURRENCY_BEHIND = re.compile(
    rf"[ ]?(?:-[ ]?)?(?:(?P<word>{_either(list(_CURRENCY_WORDS))})s?\b|M?(?P<code>{_CODE})\b"
    rf"|(?P<sign>[{_SIGN}])(?![ ]?\d)|(?P<also>pound|crown)s?\b)",
    re.IGNORECASE,
)
# Behind "5 m": what shows that no noun is counted by millions.
_NO_NOUN = r"[ ]?(?:[.,;:)?!]|$|[x×][ ]?\d|\d|(?:long|wide|high|deep|tall|thick|away|apart|above|below|by|and|or)\b)"
MEASURE = re.compile(
    rf"(?:[ ]?-?[ ]?)(?P<unit>{_either([f for f in _FORMS if f not in _LETTERS_ONLY])})(?!\w)"
    rf"|(?P<letter>(?-i:[mgt]))\b|[ ](?P<metres>(?-i:m))(?={_NO_NOUN})"
    rf"|[ ]?[(\[{{<](?P<bracketed>{_either([f for f in _FORMS if f.isalpha() and len(f) > 1])})[)\]}}>]",
    re.IGNORECASE,
)
PERCENT = re.compile(
    r"[ ]?(?:%|-?[ ]?(?:percent|per[ ]cent|pct\.?|p\.c\.?|(?-i:pc))(?!\w)(?![ ]points?\b|age))", re.IGNORECASE
)
AGE = re.compile(
    r"(?:[ ]-[ ]|[ ]|-)?(?P<unit>year|month|week|day)s?(?:[ ]-[ ]|[ ]|-)(?:old\b|of[ ]age\b)s?|[ ]?(?P<yo>yo)\b",
    re.IGNORECASE,
)
PER = re.compile(
    r"[ -]+(?:an?|per|each|the)[ -]+(?P<noun>[a-z]{2,14})\b(?![ -](?:ago|earlier|later|before|after)\b)"
    r"|/(?P<slash>[a-z]{1,14})\b",
    re.IGNORECASE,
)

# What `singular` would get wrong by its endings.
_IRREGULAR = _table("""
person = people; man = men; child = children; foot = feet; life = lives; wife = wives; knife = knives; tooth = teeth
series = series; species = species; bus = buses; virus = viruses; crisis = crises; movie = movies; thief = thieves
wolf = wolves; half = halves; cookie = cookies; leaf = leaves
""")


_SCALED = re.compile(r"(?:illion|thousand|\d ?(?:m|mn|mln|bn|bln|tn|k))$", re.IGNORECASE)


def currency_before(text: str) -> tuple[str, int] | None:
    """The currency at the end of `text` (what stands before a number), and where it begins."""
    if not text[-2:].strip(" 0123456789.,"):
        return None
    match = CURRENCY_BEFORE.search(text)
    if match is None:
        return None
    symbol = re.sub(r"\s+", " ", match.group().strip().lower())
    code = "USD" if symbol == "dollar" else _SYMBOLS.get(symbol) or symbol.upper()
    code = code.removesuffix("$")
    code = code[1:] if code[1:] in CODES else code
    return ("CNY" if code == "RMB" else code), match.start()


def currency_behind(text: str, at: int, end: int, *, scaled: bool = False) -> tuple[str, int] | None:
    """The currency right behind a number that ends at `at`, and where it ends; `scaled`: the number is a large one."""
    match = CURRENCY_BEHIND.match(text, at, end)
    if match is None:
        return None
    if match["word"]:
        return _CURRENCY_WORDS[match["word"].lower()], match.end()
    if match["also"]:
        # "Two million pounds" is money; "200 pounds" may be a weight, and is left to `measure`, "two crowns" are worn.
        if not scaled and not _SCALED.search(text, max(0, at - 9), at):
            return None
        return ("GBP" if match["also"].lower() == "pound" else "crown"), match.end()
    code = match["code"].upper() if match["code"] else _SYMBOLS[match["sign"].lower()]
    return ("CNY" if code == "RMB" else code), match.end()


def measure(text: str, at: int, end: int) -> tuple[str, int] | None:
    """The unit of measure right behind a number that ends at `at`, and where it ends."""
    match = MEASURE.match(text, at, end)
    if match is None:
        return None
    unit = match["unit"] or match["letter"] or match["metres"] or match["bracketed"]
    return _FORMS[unit.lower().replace("μ", "µ")], match.end()


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
    if noun[:1].isupper() and word.endswith(("is", "us")) and len(word) > 5:  # "Iraqis", "Israelis"
        return word[:-1] if word.endswith("is") else word
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word
