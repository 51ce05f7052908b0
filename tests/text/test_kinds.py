"""Kinds of nouns by the shipped table: what is like what, in which form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.text.kinds import above, content_of, is_kind_of, likeness, senses_of

SYNONYMS = [
    ("plant", "works"), ("truces", "cease-fire"), ("lawyer", "Attorneys"),
    # "Stand-off" is listed without its hyphen; "children" is irregular.
    ("stand-off", "standoffs"), ("child", "children"),
]  # fmt: skip
CLOSER = [
    # The first two are more alike than the second two.
    (("ferry", "ship"), ("ferry", "bus")), (("village", "hamlet"), ("village", "bridge")),
    (("withdrawal", "retreat"), ("withdrawal", "election")),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), SYNONYMS)
def test_synonyms(one: str, other: str) -> None:
    """By table: as like as can be."""
    assert likeness(one, other) == 1.0


@pytest.mark.parametrize(("near", "far"), CLOSER)
def test_closer(near: tuple[str, str], far: tuple[str, str]) -> None:
    """By table: alike, but no synonyms, and more so than others."""
    assert likeness(*far) < likeness(*near) < 1.0


def test_synonyms_in_a_rare_sense_are_less() -> None:
    """To do the wash is work, which is not what the word is mostly used for."""
    assert 0.0 < likeness("work", "wash") < 1.0


def test_what_is_shared_must_tell() -> None:
    """A bridge and a village are both something; asked for more than that they are nothing alike."""
    assert likeness("ferry", "bridge") > likeness("ferry", "bridge", telling=0.9) == 0.0


def test_kinds() -> None:
    """A ferry is a vehicle, a vehicle no ferry; no word is a kind of none."""
    assert is_kind_of("ferries", "vehicle")
    assert is_kind_of("minister", "person")
    assert not is_kind_of("vehicle", "ferry")
    assert not is_kind_of("zxqv", "zxqv")


def test_the_tree() -> None:
    """Upwards it says ever less, up to one root, which says nothing."""
    paths = [above(place) for word in ("ferry", "strike", "minister", "law") for place in senses_of(word).main]
    assert len({path[-1] for path in paths}) == 1
    for path in paths:
        contents = [content_of(place) for place in path]
        assert contents == sorted(contents, reverse=True)
        assert contents[-1] == 0.0


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_text(one: str, other: str) -> None:
    """By property: in either order as like, from nothing to all."""
    assert likeness(one, other) == likeness(other, one)
    assert 0.0 <= likeness(one, other) <= 1.0
