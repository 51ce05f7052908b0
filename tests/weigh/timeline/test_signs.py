"""What makes two dated reports one event: each sign by itself raises or lowers the probability."""

import pytest
from tests.weigh.event_fixtures import story

from secondsource.weigh.events.events import find_told
from secondsource.weigh.same_facts import find_like_pairs
from secondsource.weigh.timeline.contents import Contents
from secondsource.weigh.timeline.signs import Signs
from secondsource.weigh.timeline.timeline import weigh_timeline

BASE = "The harbour lock of Tolm broke on 3 March 2031 in the night."


def probability(*texts: str) -> float:
    """How likely the first dated reports of two articles are of one event."""
    evidence = story(*texts)
    told = [t for t in find_told(evidence) if t.date is not None]
    contents = Contents(evidence)
    facts = {(p.left, p.right): p.score for p in find_like_pairs(evidence)}
    signs = Signs(evidence, contents, told, [contents.of(t) for t in told], facts)
    second = next(i for i, t in enumerate(told) if t.span.article == "a1")
    return signs.compare(0, second)


@pytest.mark.parametrize(
    ("more", "less"),
    [
        # words in common
        ("On 3 March 2031 the lock of Tolm failed.", "On 3 March 2031 the bridge failed at Tolm."),
        # the same day, and one that may be it
        ("On 3 March 2031 the lock of Tolm failed.", "In March 2031 the lock of Tolm failed."),
        # nothing else told of that day
        (
            "On 3 March 2031 the lock of Tolm failed.",
            "On 3 March 2031 the lock of Tolm failed. Trams stood still on 3 March 2031. A fair opened on 3 March 2031.",
        ),
        # the day of publication, on which everything happens
        ("On 3 March 2031 the lock of Tolm failed.", "On 3 March 2031 a reader said the lock of Tolm had failed."),
        # a deed of somebody else
        ("Spain attacked the lock of Tolm on 3 March 2031.", "Nobody attacked the bridge on 3 March 2031."),
    ],
)
def test_a_sign_raises_the_probability(more: str, less: str) -> None:
    """Each row is a report that has the sign and one that has not."""
    assert probability(BASE, more) > probability(BASE, less)


def test_the_days_around_publication_tell_less() -> None:
    """Two reports of the day before publication are less surely one than two of a day long past."""
    past, news = ("The lock of Tolm broke on {}.", "On {} the harbour lock failed.")
    days = ("3 March 2031", "13 May 2031")
    found = [probability(past.format(d), news.format(d)) for d in days]
    assert found[0] > found[1]


def test_the_noun_that_a_relative_clause_hangs_on_belongs_to_it() -> None:
    """ "The ferry that sank on …" tells of the ferry, whatever else its sentence tells."""
    evidence = story("The ferry that sank on 3 March 2031 had passed its survey, the owner of the yard says.")
    contents = Contents(evidence)
    (told,) = [t for t in find_told(evidence) if t.date == "2031-03-03"]
    assert {"ferri", "sank"} <= contents.of(told).clause


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        # a clause against a nominal event, in the same night
        (
            "Several hundred marched on the ministry of Tolm on Thursday night.",
            "About 300 people gathered outside the ministry on Thursday night.",
            2,
        ),
        # two things of one day
        (
            "Several hundred marched on the ministry of Tolm on Thursday night.",
            "The price of bread rose by a tenth on Thursday.",
            1,
        ),
    ],
)
def test_events_of_one_day(left: str, right: str, expected: int) -> None:
    """In the news of the day only what is alike joins."""
    evidence = story(left, right, day="2031-05-16")
    assert expected == max(e.counts.articles for e in weigh_timeline(evidence)[0])


def test_a_reprint_adds_an_article_and_no_origin() -> None:
    """The same text once more is one article more, of the same origins."""
    text = (
        "Several hundred dockers marched on the ministry of Tolm on 3 March 2031, carrying lanterns and a coffin of "
        "cardboard. Nobody was hurt, and the guards let them pass to the inner court. The mayor of Tolm was away on a "
        "visit to the islands and sent her deputy, who read a short letter from the balcony. The crowd sang until the "
        "bells rang ten, then went home by the quay. A bakery on the square gave away its bread."
    )
    one, two = (weigh_timeline(story(*texts))[0][0].counts for texts in ((text,), (text, text)))
    assert (one.articles + 1, one.origins) == (two.articles, two.origins)
