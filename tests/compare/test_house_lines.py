"""Tests of house lines: what an outlet prints under many of its articles is left out."""

import pytest
from tests.compare.lineage_fixtures import article, reading

from secondsource.compare.house_lines import without_house_lines
from secondsource.compare.wordings import make_wording

_LINE = "Sign up here and we will send you our letter every morning."


@pytest.mark.parametrize(
    ("prints", "outlet", "quoted", "expected"),
    [
        (10, "Callan Echo", False, True),
        (9, "Callan Echo", False, False),  # a paragraph of background may stand so often
        (10, None, False, False),  # nobody knows whose line it is
        (10, "Callan Echo", True, False),  # a quotation is repeated too
    ],
)
def test_without_house_lines(prints: int, outlet: str | None, quoted: bool, expected: bool) -> None:
    """Lines are left out by their number in one outlet alone."""
    found = {}
    for n in range(prints):
        text = f"Mayor number {n} opened bridge {n} over the Tarn on Monday.\n\n{_LINE}\n"
        made = reading(article(str(n), text, outlet=outlet), quotes=(_LINE,) if quoted else ())
        found[str(n)] = make_wording(made)
    after = without_house_lines(found)
    assert [expected] * prints == [after[i].texts != found[i].texts for i in sorted(found)]
    assert all(len(w) == len(w.quoted) == len(w.starts) == len(w.ends) and "mayor" in w.texts for w in after.values())
    assert all(expected == all(w.reading.article.cut(x.span) != _LINE for x in w.lines) for w in after.values())


def test_other_outlets_lines_stay() -> None:
    """A text that ten outlets print is syndicated, not anybody's promotion."""
    found = {str(n): make_wording(reading(article(str(n), _LINE, outlet=f"Paper {n}"))) for n in range(10)}
    assert found == without_house_lines(found)
