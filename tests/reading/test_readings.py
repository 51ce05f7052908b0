"""All annotators together, on texts that nobody writes: no work that grows faster than the text."""

import sys
from types import FrameType

import pytest

from secondsource.model.articles import Article
from secondsource.reading.readings import read_article

SHORT = 4_000


def steps(text: str) -> int:
    """How many calls, of Python or of C, reading the text takes: the same on any machine, whatever else it does."""
    count = 0

    def one_more(frame: FrameType, event: str, arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    article = Article("a", "a.txt", text)
    before = sys.getprofile()
    sys.setprofile(one_more)
    try:
        read_article(article)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("piece", ["a", ".", '"', "“", "'", "A", "A ", "1", "1 ", "said ", " said", "“a” ", "(", ". "])
def test_work_grows_with_the_text(piece: str) -> None:
    """Twice the text takes twice the calls; three times would be a step that looks at everything for everything."""
    read_article(Article("a", "a.txt", "Ada Brook said on Monday: “We go.”"))  # opens weights and lists
    once, twice = (steps(piece * (size // len(piece))) for size in (SHORT, 2 * SHORT))
    assert twice < 3 * once
