"""Signs beside a name, and words that are the people of a country."""

import pytest

from secondsource.model.name_signs import find_demonyms, is_thing, kinds_by_signs
from secondsource.model.readings import Token

# Tags of the words that the tables use; every other word is a preposition or a mark to the signs.
_TAGS = {
    **dict.fromkeys("union leader airfield port border office spokesman shares trade report firm".split(), "NOUN"),
    **dict.fromkeys("said wrote".split(), "VERB"),
}


def signs(text: str) -> list[str]:
    """The kinds that the words of a text, cut at spaces, speak for of its word X."""
    words = text.split()
    tokens = [Token(i, i + 1, w, _TAGS.get(w, "X")) for i, w in enumerate(words)]
    at = words.index("X")
    return list(kinds_by_signs(tokens, at, at + 1))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in X", ["place"]),
        ("neighbouring X", ["place"]),
        ("eastern X", ["place"]),  # people have no east
        ("the people of X", ["place"]),
        ("the government of X", []),  # anybody's
        ("in X 's view", []),  # in anybody's view
        ("shares in X rose", ["organisation"]),  # nobody holds shares in a town
        ("a report in X", ["organisation"]),
        ("the port of X", ["place"]),
        ("an office of X", []),
        ("X airfield", ["place"]),
        ("the X union", ["organisation"]),
        ("the X trade union", ["organisation"]),
        ("the X union leader", []),  # about the leader
        ("X 's border", ["place"]),
        ("X 's shares", ["organisation"]),
        ("a X spokesman", ["organisation"]),
        ("X , 58 ,", ["person"]),
        ("X , 580 ,", []),
        ("X , who", ["person"]),
        ("the X wrote", ["organisation"]),  # people take no article
        ("Oslo - based X", ["organisation"]),
        ("X - based firm", ["place"]),
        ("X said", []),  # anybody may
        ("the board of X", ["organisation"]),
        ("the chief executive of X", ["organisation"]),
        ("an aide of X", []),
        ("an engineer at X", ["organisation"]),  # works there
        ("a fire at X", []),
    ],
)
def test_kinds_by_signs(text: str, expected: list[str]) -> None:
    """Each sign speaks for its kind, and what is no sign for none."""
    assert expected == signs(text)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["Ruritania", "Ruritanian"], {"Ruritanian": "Ruritania"}),
        (["Valdore", "Valdorians"], {"Valdorians": "Valdore"}),
        (["Osmar", "Osmari"], {"Osmari": "Osmar"}),
        (["Ruritania", "Ruritanias"], {}),  # no such ending
        (["Mercer", "Keller"], {}),
        (["An", "Ani"], {}),  # too short to say
    ],
)
def test_find_demonyms(words: list[str], expected: dict[str, str]) -> None:
    """A word is the people of another by its ending alone."""
    assert expected == find_demonyms(words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("X , which is", True),
        ("X , who is", False),
        ("X which", False),  # "asked X which of them"
        ("X", False),
    ],
)
def test_is_thing(text: str, expected: bool) -> None:
    """A relative clause with "which" is about no person."""
    assert expected == is_thing([Token(i, i + 1, w, "X") for i, w in enumerate(text.split())], 1)
