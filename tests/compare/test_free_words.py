"""Words that no pair of lines explains yet."""

from tests.compare.lineage_fixtures import plain

from secondsource.compare.alignments import find_aligned
from secondsource.compare.clauses import weigh_words
from secondsource.compare.free_words import FreeWords
from secondsource.compare.wordings import Wording, make_wording

LEFT = "The baker sold loaves and wine on the quay. The pilot waited."
RIGHT = "Loaves were sold by the baker on the quay. Wine was sold there too by him."


def wordings() -> tuple[Wording, Wording]:
    """Two invented articles that share no clause."""
    return make_wording(plain("a", LEFT)), make_wording(plain("b", RIGHT))


def test_all_words_are_free_at_first() -> None:
    """The lines are as they stand."""
    a, b = wordings()
    free = FreeWords(a, b, (), weigh_words(a, b))
    assert free.frames((0, 1)) == (a.lines[0].frame, b.lines[1].frame)


def test_taken_words_are_blanked() -> None:
    """A word that is taken is in neither frame; where no content word is left in common there is nothing to see."""
    a, b = wordings()
    free = FreeWords(a, b, (), weigh_words(a, b))
    free.take((0, 0), ((1, 4), (2, 2)))
    frames = free.frames((0, 0))
    assert frames is not None
    assert [frames[0][1], frames[0][2], frames[1][4], frames[1][2]] == ["\0", "\0", "\1", "\1"]
    free.take((0, 1), ((5, 0), (2, 2)))
    assert free.frames((0, 1)) is None


def test_aligned_words_are_taken() -> None:
    """The words from the first to the last of an aligned clause."""
    a = make_wording(plain("a", LEFT))
    b = make_wording(plain("b", LEFT))
    free = FreeWords(a, b, find_aligned(a, b), weigh_words(a, b))
    assert free.frames((0, 0)) is None
