"""Quotes joined to statements: same words, same speaker; never two speakers."""

from tests.stories import readings

from secondsource.compare.actors import find_actors
from secondsource.compare.statements import find_statements

ONE = "“We will not leave the harbour before the lock is safe again,” said Captain Ilse Brandt."


def joined(*texts: str) -> list[set[str]]:
    """The articles of each statement that stands in several."""
    read = readings(*texts)
    actors, actor_of = find_actors(read)
    found = [{q.content.article for q in s.renderings} for s in find_statements(read, actors, actor_of)]
    return [f for f in found if len(f) > 1]


def test_translated_wording_is_one_statement() -> None:
    """Words changed on the way, order and speaker kept."""
    other = "“We shall not quit the harbour until the lock is safe once more,” Ilse Brandt said."
    assert [{"a", "b"}] == joined(ONE, other)


def test_indirect_speech_of_the_same_speaker() -> None:
    """Reported speech of the same person joins her quotation."""
    other = "Ilse Brandt said that her ships would not leave the harbour before the lock was safe."
    assert [{"a", "b"}] == joined(ONE, other)


def test_another_speaker_is_another_statement() -> None:
    """The same words from somebody else are not joined."""
    assert joined(ONE, "“We will not leave the harbour before the lock is safe again,” said Mayor Otto Finn.") == []


def test_a_phrase_everybody_uses_joins_nothing() -> None:
    """Two content words are too few."""
    assert joined("“Very sad,” said Ilse Brandt. She left.", "“Very sad,” Brandt said about the choir.") == []


def test_order_of_articles_changes_nothing() -> None:
    """Statements are the same in any order of the readings."""
    read = readings(ONE, "“We will not leave the harbour,” Brandt said.", "Brandt said her ships would not leave the harbour.")
    actors, actor_of = find_actors(read)
    assert find_statements(read, actors, actor_of) == find_statements(read[::-1], actors, actor_of)
