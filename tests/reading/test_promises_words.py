"""Words that promises are read by."""

import pytest

from secondsource.reading.promises_words import HAPPENINGS, NOUNS, STATES, VERBS, is_agent


@pytest.mark.parametrize("noun", ["company", "companies", "Officials", "staff", "court", "lawyers"])
def test_agents(noun: str) -> None:
    """One or many, capital or not."""
    assert is_agent(noun)


@pytest.mark.parametrize("noun", ["storm", "prices", "bridge", "city", "us"])
def test_no_agents(noun: str) -> None:
    """Things, happenings and what cannot speak for itself."""
    assert not is_agent(noun)


def test_forms_of_a_verb() -> None:
    """All forms are in; what is doubled is doubled, what is irregular is as it is."""
    assert {"commit", "commits", "committed", "committing", "pledged", "planning", "undertook", "swore"} <= VERBS.keys()


def test_sets_do_not_meet() -> None:
    """A state is no happening: with a deadline the first is as good as an act. "A plan to" is a way to do it."""
    assert not STATES & HAPPENINGS
    assert "plan" not in NOUNS
