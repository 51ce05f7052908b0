"""Which articles of a handful stand apart."""

from tests.stories import readings

from secondsource.compare.stories import find_apart, find_groups

FERRY = "The ferry Alma sank off Port Callan on Monday. Coast guards saved forty passengers from the ferry."
FERRY_AGAIN = "Forty passengers of the ferry Alma were saved by coast guards near Port Callan after the ship sank."
CHOIR = "The town choir won a prize in the capital with a programme of old songs, its conductor said."


def test_one_article_stands_apart() -> None:
    """An article that shares no words with the others is about something else."""
    assert frozenset({"c"}) == find_apart(readings(FERRY, FERRY_AGAIN, CHOIR))


def test_one_story_has_none_apart() -> None:
    """Two accounts of one event belong together, and a single article is a story."""
    assert frozenset() == find_apart(readings(FERRY, FERRY_AGAIN))
    assert frozenset() == find_apart(readings(FERRY))
    assert frozenset() == find_apart([])


def test_groups_are_whole_and_in_order() -> None:
    """Every article is in one group, alone if nothing joins it."""
    assert find_groups(readings(FERRY, CHOIR, FERRY_AGAIN)) == [["a", "c"], ["b"]]
    assert find_groups([]) == []
