"""Quantities of an article."""

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.model.articles import Article, Furniture
from secondsource.model.readings import Figure
from secondsource.read.figures import find_figures
from secondsource.read.moments import find_moments
from secondsource.read.sheets import lay_out
from secondsource.read.units import singular


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
        "They won 3-2 at home, the vote was 233-205.",  # scores
        "Call 555-0199 at 17:22 today.",  # a telephone number, a time
        "One of the men left, and no one saw a car.",  # "one" and "a" without a unit
        "It took 18 months.",  # a length of time is a moment
    ],
)
def test_what_is_no_figure(text: str) -> None:
    """Numbers that say no quantity."""
    assert [text[f.span.start : f.span.end] for f in figures(text)] == []


def test_from_and_to_share_their_unit() -> None:
    """Two figures; the second takes the unit of the first."""
    found = figures("The number fell from 5,300 troops to 2,500.")
    assert [(f.value, f.unit) for f in found] == [(5300, "troop"), (2500, "troop")]


def test_a_noun_of_quantity_says_what_is_counted() -> None:
    """ "Troop numbers from 5,300 to 2,500" are troops."""
    found = figures("The ministry cut troop numbers from 5,300 to 2,500.")
    assert [(f.value, f.unit) for f in found] == [(5300, "troop"), (2500, "troop")]


def test_what_is_a_few_words() -> None:
    """The phrase that says what is counted."""
    text = "About 300 Dutch troops in Mali will stay."
    (found,) = figures(text)
    assert found.what is not None
    assert text[found.what.start : found.what.end] == "Dutch troops in Mali"


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
    """Whatever the words: in order, none shares a character with another or with a moment."""
    text = " ".join(words) or "x"
    sheet = lay_out(Article("a", "a.txt", text))
    moments = find_moments(sheet)
    found = find_figures(sheet, moments)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    assert not any(f.span.overlaps(m.span) for f in found for m in moments)


@pytest.mark.parametrize("piece", ["a", "1 ", "$", "one ", "dozens of ", "1 to ", "a quarter of a ", "1-1 ", "½"])
def test_long_input_takes_linear_time(piece: str) -> None:
    """20,000 characters of the worst kind, laid out and read within some seconds."""
    begin = time.process_time()
    figures(piece * (20_000 // len(piece)))
    assert time.process_time() - begin < 20
