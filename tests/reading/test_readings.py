"""All annotators together, on texts that nobody writes: no work that grows faster than the text."""

import pytest
from tests.steps import grows_in_proportion

from secondsource.model.articles import Article
from secondsource.reading.readings import read_article

SHORT = 2_000


@pytest.mark.parametrize("piece", ["a", ".", '"', "“", "'", "A", "A ", "1", "1 ", "said ", " said", "“a” ", "(", ". "])
def test_work_grows_with_the_text(piece: str) -> None:
    """Four times the text takes about four times the steps; a square would be a step that looks at everything for
    everything."""
    grows_in_proportion(read_article, lambda size: Article("a", "a.txt", piece * (size // len(piece))), SHORT)
