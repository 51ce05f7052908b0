"""Likeness of verbs by the shipped table."""

import pytest

from secondsource.text.verbs import likeness_of_verbs

ALIKE = [
    ("foundered", "sank"), ("foundered", "went down"), ("annulled", "cancels"), ("sacked", "dismissed"),
    ("marching", "demonstrated"), ("acquitted", "cleared"), ("pledged", "promise"),
]  # fmt: skip
UNLIKE = [
    # Opposites; senses that are seldom used; a verb and the same with a particle; no verb.
    ("bought", "sold"), ("rose", "fell"), ("attacked", "defended"), ("passed", "endured"), ("called off", "called"),
    ("zxqved", "sank"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_alike(one: str, other: str) -> None:
    """By table, in any form, and either way round."""
    assert likeness_of_verbs(one, other, telling=0.5) == likeness_of_verbs(other, one, telling=0.5) >= 0.8


@pytest.mark.parametrize(("one", "other"), UNLIKE)
def test_unlike(one: str, other: str) -> None:
    """By table: less alike than what stands for one act."""
    assert likeness_of_verbs(one, other, telling=0.5) < 0.8


def test_what_is_shared_must_tell() -> None:
    """To give and to send are both ways of moving a thing; asked for more than that they are nothing alike."""
    assert likeness_of_verbs("give", "deliver") > likeness_of_verbs("give", "deliver", telling=0.99) == 0.0
