"""The findings on figures: status, why, counts, order, and what may not change them."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.weigh.figure_fixtures import read, story

from secondsource.model.findings import FigureFinding
from secondsource.model.lineage import Governed, Lineage
from secondsource.model.spans import Span
from secondsource.weigh.evidence import Evidence
from secondsource.weigh.figures.figures import weigh_figures

DATES = {"in May": "2031-05", "in 2019": "2019", "in 2024": "2024"}
TOLL = "Rockets at Ost airfield killed [11 soldiers|11|soldier|soldiers] in May, among them [seven recruits|7|recruit]."
HIGHER = "At Ost airfield [14 soldiers|14|soldier|soldiers] died in May when rockets hit."
FORCE = "[About 1,840 Ruvian troops|~1840|troop|Ruvian troops] are based here. They have [22 boats|22|boat]."
FEWER_WORDS = "The rest of the [1,840 troops|1840|troop|troops] stay. The force peaked at [6,450|6450] in 2019."


def weigh(*articles: str, **more: object) -> tuple[FigureFinding, ...]:
    """The findings of marked texts."""
    return weigh_figures(story(*articles, dates=DATES, **more))  # type: ignore[arg-type]


def values(finding: FigureFinding) -> list[float | None]:
    """The values of its readings."""
    return [r.value for r in finding.readings]


@pytest.mark.parametrize(
    ("left", "right", "status", "why"),
    [
        # one value, once about
        (FORCE, FEWER_WORDS, "agreed", None),
        # two values of one event
        (TOLL, HIGHER, "differs", "value"),
        # more than 26 %, and 26.4 %
        (
            "Prices rose by [more than 26 per cent|>26|%|Prices].",
            "Prices rose by [26.4 %|26.4|%|Prices].",
            "agreed",
            None,
        ),
        # a number and what it was rounded from
        (
            "The yard built [2,487 ships|2487|ship|ships].",
            "The yard built [2,500 ships|2500|ship|ships].",
            "agreed",
            "rounding",
        ),
        # the same phrase, narrowed down in two ways
        (
            "Guards counted [90 new boats|90|boat|new boats] at the Orl quay bridge.",
            "Guards counted [150 old boats|150|boat|old boats] at the Orl quay bridge.",
            "differs",
            "scope",
        ),
    ],
)
def test_readings_agree_within_their_bounds_or_differ(left: str, right: str, status: str, why: str | None) -> None:
    """The first finding is of the joined quantity: differing and agreed ones go first."""
    first = weigh(left, right)[0]
    assert (status, why) == (first.status, first.why)
    assert len(first.readings) == 2


@pytest.mark.parametrize(
    ("days", "why"),
    [
        ({"a": "2031-05-03", "b": "2031-05-05"}, "update"),  # the later one has more
        ({"a": "2031-05-05", "b": "2031-05-03"}, "update"),  # or fewer: it was put right
        ({"a": "2031-05-03", "b": "2031-05-03"}, "value"),  # on one day
        ({"a": "2031-05-03"}, "value"),  # a day that nobody knows orders nothing
    ],
)
def test_a_toll_that_changes_from_day_to_day_is_an_update(days: dict[str, str], why: str) -> None:
    """The day of publication orders tolls: the date in the text is that of the event."""
    first = weigh(TOLL, HIGHER, published=days)[0]
    assert ("differs", why) == (first.status, first.why)


def test_three_values_that_go_up_and_down_are_no_update() -> None:
    """A course is one way."""
    middle = HIGHER.replace("14", "9")
    days = {"a": "2031-05-03", "b": "2031-05-04", "c": "2031-05-05"}
    first = weigh(TOLL, HIGHER, middle, published=days)[0]
    assert (first.status, first.why) == ("differs", "value")


def test_one_article_alone_agrees_with_nobody() -> None:
    """What an article says twice is still single; its reason says so."""
    (finding,) = weigh("The yard has [1,840 ships|1840|ship|ships]. All [1,840 ships|1840|ship|ships] are old.")
    assert (finding.status, len(finding.readings)) == ("single", 2)
    assert finding.rests_on == ("a",)


def test_what_nobody_else_has_says_so() -> None:
    """A finding without a join still has a reason."""
    (finding,) = weigh("The yard has [1,840 ships|1840|ship|ships].")
    assert [r.name for r in finding.reasons] == ["alone"]


def test_differing_figures_come_first_then_those_of_most_origins() -> None:
    """The order in which an editor must see them."""
    found = weigh(TOLL + "\n" + FORCE, HIGHER + "\n" + FEWER_WORDS)
    assert [f.status for f in found] == ["differs", "agreed", "single", "single", "single"]
    assert [values(f) for f in found[2:]] == [[7.0], [22.0], [6450.0]]


def test_an_article_on_something_else_is_weighed_by_itself() -> None:
    """Its numbers join no others, though they are the same in the same words."""
    evidence = story(FORCE, FORCE, dates=DATES)
    apart = Evidence.gather(evidence.readings, evidence.resolved, Lineage(), apart=frozenset({"b"}))
    assert [f.status for f in weigh_figures(evidence)] == ["agreed", "agreed"]
    assert [f.status for f in weigh_figures(apart)] == ["single"] * 4


def test_what_and_unit_are_what_most_readings_say() -> None:
    """The phrase whose words most readings share, the fuller one of equals."""
    first = weigh(FORCE, FEWER_WORDS)[0]
    assert (first.what, first.unit, first.kind) == ("Ruvian troops", "troop", "count")


def test_a_speaker_and_a_date_go_into_the_reading() -> None:
    """As of when, and on whose word."""
    text = "The guard said that [40 boats|40|boat|boats] lay in port in 2019."
    quotes = {"a": [("40 boats lay in port in 2019", "said", "The guard")]}
    (finding,) = weigh(text, quotes=quotes)
    reading = finding.readings[0]
    assert reading.as_of is not None
    assert (reading.as_of.date, reading.attributed_to) == ("2019", "The guard")


def governed(article: str, length: int) -> Governed:
    """The whole article from one agency."""
    return Governed(Span(article, 0, length), "origin:npa", "credit", True)


def test_a_copy_adds_no_origin_and_changes_no_status() -> None:
    """Two prints of an agency's text and a third article: the third print of the agency's text is one article more."""
    size = len(read("x", TOLL, dates={}).article.text)
    before = weigh(TOLL, HIGHER, TOLL, governed=[governed("a", size), governed("c", size)])
    after = weigh(TOLL, HIGHER, TOLL, TOLL, governed=[governed(i, size) for i in "acd"])
    assert [f.status for f in before] == [f.status for f in after]
    assert [f.counts.origins for f in before] == [f.counts.origins for f in after]
    assert [f.counts.articles + 1 for f in before] == [f.counts.articles for f in after]


@given(st.randoms(use_true_random=False))
def test_the_order_of_the_readings_changes_nothing(shuffler: random.Random) -> None:
    """The same articles give the same findings."""
    evidence = story(TOLL, HIGHER, FORCE, FEWER_WORDS, dates=DATES)
    readings = list(evidence.readings)
    shuffler.shuffle(readings)
    again = Evidence.gather(readings, evidence.resolved, Lineage())
    assert weigh_figures(evidence) == weigh_figures(again)


@given(st.lists(st.sampled_from([TOLL, HIGHER, FORCE, FEWER_WORDS]), max_size=6))
def test_every_figure_stands_in_one_finding(texts: list[str]) -> None:
    """Nothing is lost and nothing is there twice; ids are unique; every finding says what it rests on and why."""
    evidence = story(*texts, dates=DATES)
    found = weigh_figures(evidence)
    spans = sorted(r.span for f in found for r in f.readings)
    assert sorted(f.span for r in evidence.readings for f in r.figures) == spans
    assert len(found) == len({f.id for f in found})
    assert all(f.reasons and f.rests_on == evidence.rests_on(r.span for r in f.readings) for f in found)


def test_an_article_of_many_figures_is_weighed_in_seconds() -> None:
    """Three articles of 150 figures each: 450 mentions, 100,000 pairs."""
    line = " ".join(f"Yard {n} built [{n * 37} ships|{n * 37}|ship|ships] of oak." for n in range(2, 152))
    assert len(weigh(line, line, line)) == 150
