"""Roles before and behind a person's name."""

import pytest

from secondsource.model.articles import Article
from secondsource.reading.names import find_names
from secondsource.reading.sheets import lay_out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a title of several words, one of them in no list
        ("Chief Govt Officer Anna Keller said so on Monday.", ["Chief Govt Officer"]),
        ("“No,” Chief Executive Anna Keller said.", ["Chief Executive"]),
        # an apposition before the name
        ("The chairwoman of the Harbour Union, Anna Keller, said no.", ["chairwoman of the Harbour Union"]),
        ("He met Norway's foreign minister, Anna Keller, on Monday.", ["foreign minister"]),
        # a list is none
        ("He met the minister, Anna Keller and others.", []),
        # a clause is none
        ("When the minister spoke, Anna Keller, who listened, laughed.", []),
    ],
)
def test_roles(text: str, expected: list[str]) -> None:
    """The roles of Anna Keller as printed."""
    names = [n for n in find_names(lay_out(Article("a", "a", text))) if n.key == "anna keller"]
    assert [expected] == [[text[r.start : r.end] for r in n.roles] for n in names]


def test_the_owner_in_an_apposition_gives_no_kind() -> None:
    """ "The union's chairwoman" is a person, not a union."""
    text = "Nobody asked us, said Dorota Velk, the union's chairwoman at the plant. Velk left."
    assert {"person"} == {n.kind for n in find_names(lay_out(Article("a", "a", text)))}
