"""docs/accuracy.md and the README's table, from scores that are given."""

import pytest
from evaluation.floors import Pin, Pins
from evaluation.pages import accuracy_page, put_between, readme_table
from evaluation.scoring import Figure, Scored

STORY = Scored(
    "ferry", "made for this project", True, True, "d",
    (Figure("Quotes", "quotes found", 0.5, "1 of 2"), Figure("Lineage and origins", "false independence", 0.25, "1 of 4", lower=True)),
    {("Quotes", "quotes found: a fragment"): 4},
    {("Quotes", "quotes found: a fragment"): ("one | <b>", "two", "three", "four")},
    (3, 6, 0),
)  # fmt: skip
REAL = Scored(
    "city",
    "real",
    True,
    False,
    "d",
    (Figure("Quotes", "quotes found", 0.0, "0 of 2"),),
    {("Quotes", "quotes found: a fragment"): 2},
)
SET = Scored(
    "polnear", "84 articles", False, False, "d",
    (Figure("Quotes", "content exact", 0.1, "", 0.2), Figure("Quotes", "content matched", 0.7213, "P 0.700, R 0.750", 0.483, "0.8 (X)")),
    {("Quotes", "direct not found"): 7}, headline="content matched",
)  # fmt: skip
PINS = Pins(
    {"ferry": Pin("d", {"quotes found": 0.5, "false independence": 0.75})},
    [{"set": "ferry", "measure": "quotes found", "from": 0.6, "to": 0.5, "because": "two marks were wrong"}],
)


@pytest.fixture(scope="module")
def page() -> str:
    """The page of two stories and a set."""
    return accuracy_page([STORY, REAL, SET], PINS, ["tram: it is not there."])


@pytest.mark.parametrize(
    "line",
    [
        "| section | `ferry` | `city` |",
        "| quotes found | 50% | 0% |",
        "| false independence | 1 of 4 | – |",
        "| **all** | **50.0%** (3 of 6, 0 false) | **0.0%** (0 of 0, 0 false) |",
        "| story `ferry` | quotes found | 0.500 | 1 of 2 | 0.500 | – | – |",
        "| story `city` | quotes found | 0.000 | 0 of 2 | – | – | – |",
        "| story `ferry` | false independence (less is better) | 0.250 | 1 of 4 | 0.250 | – | – |",
        "| polnear: 84 articles | content matched | 0.721 | P 0.700, R 0.750 | – | 0.483 | 0.8 (X) |",
        "| quotes found: a fragment | 4 | 2 | 6 |",
        "Missed in polnear: direct not found 7.",
        "- tram: it is not there.",
        "- ferry, quotes found: 0.6 → 0.5. two marks were wrong",
    ],
)
def test_page_has_the_row(page: str, line: str) -> None:
    """Every figure stands there, the bad ones too."""
    assert line in page.splitlines()


def test_three_examples_of_a_kind_at_most(page: str) -> None:
    """Of the project's own stories, without mark-up."""
    shown = [line for line in page.splitlines() if line.startswith("- quotes found")]
    assert shown == [
        r"- quotes found: a fragment: `ferry` one \| \<b\>",
        "- quotes found: a fragment: `ferry` two",
        "- quotes found: a fragment: `ferry` three",
    ]


def test_a_capability_without_rows_says_so(page: str) -> None:
    """No table is left out."""
    commitments = page.split("## Commitments")[1].split("## ")[0]
    assert "Nothing was measured." in commitments


def test_table_of_the_readme() -> None:
    """Stories as wholes, of a set its headline."""
    assert readme_table([STORY, SET]).splitlines()[2:] == [
        "| story `ferry` (made for this project) | marked things found, 0 false | 50% | – | – |",
        "| polnear, 84 articles | content matched | 0.72 | 0.48 | 0.8 (X) |",
    ]


def test_put_between() -> None:
    """The rest of the text stays."""
    assert put_between("a <x> b <y> c", "<x>", "<y>", "new") == "a <x>\nnew<y> c"
    with pytest.raises(ValueError, match="not both there"):
        put_between("a <x> b", "<x>", "<y>", "new")
