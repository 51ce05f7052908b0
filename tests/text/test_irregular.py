"""Irregular forms: closed classes, told by table and by property."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.text.irregular import base_of_noun, base_of_verb

FORMS = [("led", "lead"), ("Rose", "rise"), ("withdrawn", "withdraw"), ("fell", "fall"), ("overthrew", "overthrow")]


@pytest.mark.parametrize(("form", "base"), FORMS)
def test_past_forms(form: str, base: str) -> None:
    """By table, in any case."""
    assert base_of_verb(form) == base


@pytest.mark.parametrize(("form", "base"), [("women", "woman"), ("Lives", "life"), ("led", "led")])
def test_plurals(form: str, base: str) -> None:
    """By table; a past form is no plural."""
    assert base_of_noun(form) == base


@given(st.text(max_size=12))
def test_a_base_is_its_own_base(word: str) -> None:
    """By property, but for a base that is a past form too ("found")."""
    assert base_of_noun(base_of_noun(word)) == base_of_noun(word)
