"""The closed classes that several readers share."""

import pytest

from secondsource.text import english
from secondsource.text.sentences import ABBREVIATIONS, find_sentences
from secondsource.text.words import find_words


def test_order_says_the_number() -> None:
    """The calendar and the numbers stand at their own places."""
    assert (english.MONTHS[0], english.MONTHS[4], english.MONTHS[11]) == ("january", "may", "december")
    assert (english.WEEKDAYS[0], english.WEEKDAYS[6]) == ("monday", "sunday")
    assert tuple(english.UNDER_TWENTY[n] for n in (0, 12, 19)) == ("zero", "twelve", "nineteen")
    assert (english.TENS["twenty"], english.TENS["ninety"]) == (20, 90)


@pytest.mark.parametrize("short", [*english.SHORT_MONTHS, *english.SHORT_WEEKDAYS])
def test_a_short_form_begins_its_word(short: str) -> None:
    """Every short form of the calendar is the beginning of one full name alone."""
    assert len([w for w in (*english.MONTHS, *english.WEEKDAYS) if w.startswith(short)]) == 1


@pytest.mark.parametrize("short", [*english.SHORT_TITLES, *english.SHORT_COMPANIES, *english.SHORT_MONTHS])
def test_words_and_sentences_know_the_same_short_forms(short: str) -> None:
    """What keeps its full stop as a word ends no sentence."""
    text = f"They met {short.title()}. 7 people."
    assert short in ABBREVIATIONS
    assert f"{short.title()}." in [w.text for w in find_words(text)]
    assert find_sentences(text) == [(0, len(text))]


def test_all_is_lower_case() -> None:
    """A reader folds a word before it asks."""
    words = {
        *english.MONTHS, *english.WEEKDAYS, *english.SHORT_MONTHS, *english.SHORT_WEEKDAYS, *english.PERIODS,
        *english.UNDER_TWENTY, *english.TENS, *english.MODALS, *english.NEGATIONS, *english.POSSESSIVES,
        *english.POSSESSIVE_CLITICS, *english.SHORT_TITLES, *english.SHORT_COMPANIES,
    }  # fmt: skip
    assert words == {w.lower() for w in words}
