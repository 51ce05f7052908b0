"""Quantities of an article."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.steps import grows_in_proportion

from secondsource.model.articles import Article, Furniture
from secondsource.model.readings import Figure
from secondsource.reading.figures import find_figures
from secondsource.reading.moments import find_moments
from secondsource.reading.sheets import lay_out
from secondsource.reading.units import singular


def figures(text: str) -> tuple[Figure, ...]:
    """The figures of a text, its moments left out."""
    sheet = lay_out(Article("a", "a.txt", text))
    return find_figures(sheet, find_moments(sheet))


@pytest.mark.parametrize(
    ("text", "words", "value", "modifier", "unit", "kind"),
    [
        ("There are about 2,500 troops there.", "about 2,500 troops", 2500, "~", "troop", "count"),
        ("There are 2,500 Dutch troops there.", "2,500 Dutch troops", 2500, "=", "troop", "count"),
        ("It was hit by up to 14 rockets.", "up to 14 rockets", 14, "<", "rocket", "count"),
        ("It was hit by at least 14 rockets.", "at least 14 rockets", 14, ">", "rocket", "count"),
        ("He died along with eight others.", "eight others", 8, "=", "other", "count"),
        ("After three rounds of negotiations he left.", "three rounds", 3, "=", "round", "count"),
        ("One soldier was killed.", "One soldier", 1, "=", "soldier", "count"),
        ("The plant costs $1.5 billion.", "$1.5 billion", 1.5e9, "=", "USD", "money"),
        ("It cost CZK 412 000 000.", "CZK 412 000 000", 412e6, "=", "CZK", "money"),
        ("Some 1 214 people came.", "Some 1 214 people", 1214, "~", "person", "count"),
        ("The share was 64,3 %.", "64,3 %", 64.3, "=", "%", "percent"),
        ("It cost 412m crowns.", "412m crowns", 412e6, "=", "crown", "money"),
        ("It was minus 20 degrees Celsius.", "minus 20 degrees Celsius", -20, "=", "degree Celsius", "measure"),
        ("They gave five and a half million euros.", "five and a half million euros", 5.5e6, "=", "EUR", "money"),
        ("The plant costs £2m.", "£2m", 2e6, "=", "GBP", "money"),
        ("The plant costs 300 million euros.", "300 million euros", 3e8, "=", "EUR", "money"),
        ("They bid $70 a share.", "$70 a share", 70, "=", "USD/share", "money"),
        ("It costs thirteen dollars and forty-five cents.", "thirteen dollars and forty-five cents", 13.45,
         "=", "USD", "money"),
        ("Sales rose 6.2 percent.", "6.2 percent", 6.2, "up", "%", "percent"),
        ("Sales fell by 6.2%.", "6.2%", 6.2, "down", "%", "percent"),
        ("The road is nearly 12 km long.", "nearly 12 km", 12, "~", "km", "measure"),
        ("The road is 12 miles long.", "12 miles", 12, "=", "mile", "measure"),
        ("It was -5 degrees Celsius.", "-5 degrees Celsius", -5, "=", "degree Celsius", "measure"),
        ("An 18-year-old was held.", "18-year-old", 18, "=", "year of age", "measure"),
        ("Ada Smith, 52, resigned.", "52", 52, "=", "year of age", "measure"),
        ("Growth was $1.1bn a year earlier.", "$1.1bn", 1.1e9, "=", "USD", "money"),  # the rest is a moment
        ("About 1000 people came.", "About 1000 people", 1000, "~", "person", "count"),  # no year
        ("The wage bill has tripled.", "tripled", 3, "=", None, "ratio"),
        ("One in five voted.", "One in five", 0.2, "=", None, "ratio"),
        ("The town pays some 240\u00a0million crowns a year.", "some 240\u00a0million crowns a year", 240e6, "~",
         "crown/year", "money"),  # a scale word behind another white space
        ("The play needs two crowns.", "two crowns", 2, "=", "crown", "count"),  # worn, not paid
        ("Some 90 million marens were spent.", "Some 90 million marens", 90e6, "~", "maren", "count"),
        ("It costs 49 Kč.", "49 Kč", 49, "=", "CZK", "money"),
        ("It lost 74 million kronor.", "74 million kronor", 74e6, "down", "SEK", "money"),
        ("The strike went on for nine days.", "nine days", 9, "=", "day", "measure"),  # a length is a quantity
        ("They get at least six months’ pay.", "at least six months", 6, ">", "month", "measure"),
        ("The baker, 58, left.", "58", 58, "=", "year of age", "measure"),  # behind a trade
        ("The parts make up 40 per cent.", "40 per cent", 40, "=", "%", "percent"),  # no rise
        ("They run the two-door version.", "two-door", 2, "=", "door", "count"),  # the doors are counted, and anew
        ("Some 80, 000 people came.", "Some 80, 000 people", 80_000, "~", "person", "count"),  # torn
        ("It weighs 20 (kg).", "20 (kg)", 20, "=", "kg", "measure"),
        ("Sales fell 6.2 p.c. at once.", "6.2 p.c.", 6.2, "down", "%", "percent"),
        ("It flew two C-4 cargo planes.", "two C-4 cargo planes", 2, "=", "plane", "count"),
        ("The wall is 3 m high.", "3 m", 3, "=", "m", "measure"),
        ("The lift holds 5t.", "5t", 5, "=", "t", "measure"),
        ("It leaked 12 cubic feet.", "12 cubic feet", 12, "=", "cubic foot", "measure"),
        ("It cost 100₾.", "100₾", 100, "=", "GEL", "money"),
        ("It cost NZD$15.", "NZD$15", 15, "=", "NZD", "money"),
        ("It cost Mex$ 15.", "Mex$ 15", 15, "=", "MXN", "money"),
        ("It cost MAUD 60.", "MAUD 60", 60e6, "=", "AUD", "money"),
        ("It cost three quarters of a billion euros.", "three quarters of a billion euros", 750e6, "=", "EUR", "money"),
        ("It cost three quarters billion euros.", "three quarters billion euros", 750e6, "=", "EUR", "money"),
        ("She called three times.", "three times", 3, "=", None, "count"),  # how often
        ("It costs 100 times more.", "100 times", 100, "=", None, "ratio"),
        ("They like the 20 most expensive bars.", "20 most expensive bars", 20, "=", "bar", "count"),
        ("They print 40 small, cheap books.", "40 small, cheap books", 40, "=", "book", "count"),
        ("The error is plus-or-minus 4 per cent.", "4 per cent", 4, "=", "%", "percent"),
        ("Ada Smith, also 52, resigned.", "52", 52, "=", "year of age", "measure"),
        ("Ada Smith (52) resigned.", "52", 52, "=", "year of age", "measure"),
        ("It went at 10 km/hr.", "10 km/hr", 10, "=", "km/h", "measure"),
        ("We met a 28 - year - old.", "28 - year - old", 28, "=", "year of age", "measure"),
        ("They bought two dozen eggs.", "two dozen eggs", 24, "=", "egg", "count"),
    ],
)  # fmt: skip
def test_one_figure(text: str, words: str, value: float, modifier: str, unit: str | None, kind: str) -> None:
    """Span with modifier and unit, value, and what it is."""
    (found,) = figures(text)
    read = (text[found.span.start : found.span.end], found.value, found.modifier, found.unit, found.kind)
    assert (words, value, modifier, unit, kind) == read


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Dozens of homes burned.", 24, 96),
        ("Tens of thousands of people fled.", 20_000, 100_000),
        ("A handful of soldiers stayed.", 3, 9),
        ("The walls are eight to 10 feet tall.", 8, 10),
        ("Between 20 and 30 people came.", 20, 30),
        ("Claims take three to five years.", 3, 5),
        ("It cost $2 to $3 billion.", 2e9, 3e9),  # the scale is the first number's too
        ("Some 40-50 people came.", 40, 50),
    ],
)
def test_ranges_and_vague_sizes(text: str, low: float, high: float) -> None:
    """No value: the two ends."""
    (found,) = figures(text)
    assert (None, low, high) == (found.value, found.low, found.high)


@pytest.mark.parametrize(
    "text",
    [
        "It began in 2003 and ended on 5 May 2020.",  # dates
        "An F-16 crashed during COVID-19.",  # designations
        "They cited Article 5 of the treaty.",
        "The G7 met.",
        "He was the 21st to go, after a fourth round.",  # ordinals
        "They won 3-2 at home.",  # scores
        "Call 555-0199 at 17:22 today.",  # a telephone number, a time
        "One of the men left, and no one saw a car.",  # "one" and "a" without a unit
        "It took several months.",  # a length, but no number
        "It began 18 months ago.",  # a date
        "The ten-millionth car left.",  # an ordinal
        "Call 020 7946 0958 tonight.",  # a row of numbers
        "The two sides met, and these two leaders spoke.",  # nothing is counted anew
        "The trams leave at two o’clock and at 1140 GMT.",  # times of day
        "They will 1) meet, 2 ) talk.",  # marks of a list
        "He lives at 123 Random Street.",  # a house
        "At one point he left.",
        "Count 7 charges him under House Bill 509.",
        "They met 3M at COP26.",  # names; "M" is no metre, "COP" no peso
        "The account is 1111-22223333-4444.",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    """Numbers that say no quantity."""
    assert [text[f.span.start : f.span.end] for f in figures(text)] == []


def test_two_counts_of_one_thing_share_their_noun() -> None:
    """Only the second of "14 of its 32 libraries" names it; of "the 80 passengers" the 12 are some."""
    found = [*figures("It closed 14 of its 32 libraries."), *figures("Of the 80 passengers, 12 were crew.")]
    assert [(f.value, f.unit) for f in found] == [(14, "library"), (32, "library"), (80, "passenger"), (12, "passenger")]


def test_a_verb_may_look_like_a_currency() -> None:
    """ "Try 3 boats" is no Turkish lira; "TRY 3" is."""
    assert [(f.value, f.unit) for f in [*figures("They try 3 boats."), *figures("It cost TRY 30.")]] == [
        (3, "boat"),
        (30, "TRY"),
    ]


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("The bank raised its rate by 25 basis points.", "up"),  # what is changed stands between
        ("The mill cut its staff by 12 per cent.", "down"),
        ("The index closed 112 points lower.", "down"),
        ("The share was up to 3 per cent higher.", "<"),  # what is said before holds
        ("A rise was opposed by 25 deputies.", "="),  # "by" whom
        ("It raised a levy that was opposed by 12 deputies.", "="),
    ],
)
def test_which_way_a_number_went(text: str, modifier: str) -> None:
    """Up or down by so much, wherever the verb stands."""
    (found,) = figures(text)
    assert modifier == found.modifier


def test_from_and_to_share_their_unit() -> None:
    """Two figures; the second takes the unit of the first."""
    found = figures("The number fell from 4,100 drivers to 3,700.")
    assert [(f.value, f.unit) for f in found] == [(4100, "driver"), (3700, "driver")]


def test_a_noun_of_quantity_says_what_is_counted() -> None:
    """ "Staff numbers from 4,100 to 3,700" are staff."""
    found = figures("The railway cut staff numbers from 4,100 to 3,700.")
    assert [(f.value, f.unit) for f in found] == [(4100, "staff"), (3700, "staff")]


def test_what_is_a_few_words() -> None:
    """The phrase that says what is counted."""
    text = "About 300 Dutch troops in Mali will stay."
    (found,) = figures(text)
    assert found.what is not None
    assert text[found.what.start : found.what.end] == "Dutch troops in Mali"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shares in the yard rose 3.8 per cent.", ["Shares in the yard"]),  # not the yard, and not the verb
        ("The firm had a loss of $74 million.", ["loss"]),
        ("The mayor won $5 million in damages.", ["damages"]),  # behind "in"
        ("About 70% of the workforce stayed.", ["workforce"]),
        ("The yard was sold for €60m ($64m).", ["yard", "yard"]),  # one amount in two currencies
        ("Shares closed 3 per cent up at €20.", ["Shares", "Shares"]),  # the other figure's words are passed over
        ("It took a one-time charge of $9 million.", ["charge"]),
    ],
)
def test_what_money_and_shares_are_of(text: str, expected: list[str]) -> None:
    """The phrase that says what the amount is one of."""
    assert expected == [text[f.what.start : f.what.end] if f.what else None for f in figures(text)]


def test_furniture_is_not_read() -> None:
    """A number in a caption is not the article's."""
    text = "Photo of 12 boats.\nThe fleet has 40 boats."
    article = Article("a", "a.txt", text, furniture=(Furniture(0, 18, "caption"),))
    assert [f.value for f in find_figures(lay_out(article))] == [40]


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("troops", "troop"), ("people", "person"), ("policemen", "policeman"), ("cities", "city"), ("boxes", "box"),
        ("Iraqis", "iraqi"), ("crisis", "crisis"), ("bus", "bus"), ("votes", "vote"), ("lives", "life"),
    ],
)  # fmt: skip
def test_the_singular(noun: str, expected: str) -> None:
    """Regular and irregular plurals; words that only look like one."""
    assert expected == singular(noun)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from("$ 5 10 – to from million troops % about dozens of one in five 2003 May a half -".split()),
        max_size=25,
    )
)
def test_figures_and_moments_are_apart(words: list[str]) -> None:
    """Whatever the words: in order, none shares a character with another or with a moment that is no length."""
    text = " ".join(words) or "x"
    sheet = lay_out(Article("a", "a.txt", text))
    moments = find_moments(sheet)
    found = find_figures(sheet, moments)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    dates = [m for m in moments if m.type != "DURATION"]
    assert not any(f.span.overlaps(m.span) for f in found for m in dates)


@pytest.mark.parametrize("piece", ["a", "1 ", "$", "one ", "dozens of ", "1 to ", "a quarter of a ", "1-1 ", "½"])
def test_long_input_takes_steps_in_proportion(piece: str) -> None:
    """The worst kinds of text, laid out and read: four times as much in no more than about four times the steps."""
    grows_in_proportion(figures, lambda n: piece * (n // len(piece)), 1_000)


@pytest.mark.parametrize(("piece", "found"), [("a", 0), ("½", 1)])
def test_a_word_without_an_end(piece: str, found: int) -> None:
    """Half a megabyte without a space is read to its end; a figure is its first sign at most."""
    assert len(figures(piece * 500_000)) == found


def test_a_table_without_an_end() -> None:
    """Its rows are no figures, and no pattern runs away over them."""
    sheet = lay_out(Article("a", "a.txt", "1 " * 100_000))
    assert find_figures(sheet, find_moments(sheet)) == ()
