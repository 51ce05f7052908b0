"""What the text says are two names of one."""

import pytest

from secondsource.model.articles import Article
from secondsource.reading.names import find_names
from secondsource.reading.sheets import lay_out


def keys(text: str, *forms: str) -> set[str]:
    """The keys of these forms in a text."""
    article = Article("a", "a", text)
    return {n.key for n in find_names(lay_out(article)) if article.cut(n.span) in forms}


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        # an alias behind a comma
        ("Fighters of the Northern Liberation Front, better known as the Grey Foxes, left.", ("Northern Liberation Front", "Grey Foxes")),
        # behind a bracket that declares an abbreviation, with where it is used
        ("The Northern Liberation Front (NLF), known in the valleys as the Grey Foxes, left.", ("Northern Liberation Front", "NLF", "Grey Foxes")),
        # another verb, with its adverb
        ("The Northern Liberation Front, also called the Grey Foxes, left.", ("Northern Liberation Front", "Grey Foxes")),
    ],
)
def test_an_alias_is_the_name(text: str, forms: tuple[str, ...]) -> None:
    """What is declared to be one shares the key."""
    assert len(keys(text, *forms)) == 1


@pytest.mark.parametrize(
    "text",
    [
        # to call on somebody declares nothing
        "The Northern Liberation Front called the Grey Foxes a gang.",
        # nor does a list
        "The Northern Liberation Front, and the Grey Foxes, left.",
    ],
)
def test_what_declares_nothing(text: str) -> None:
    """Two names side by side stay two."""
    assert len(keys(text, "Northern Liberation Front", "Grey Foxes")) == 2
