"""The timeline: what is dated and how, which reports are one event, and what must hold for any story."""

from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.steps import grows_in_proportion
from tests.weigh.event_fixtures import story

from secondsource.model.findings import EventFinding
from secondsource.weigh.events.events import find_told, is_planned
from secondsource.weigh.evidence import Evidence
from secondsource.weigh.incidents.incidents import Incident
from secondsource.weigh.timeline.dates import compatible, extent_of, precise_first
from secondsource.weigh.timeline.joins import is_twin
from secondsource.weigh.timeline.timeline import weigh_timeline


def dated(evidence: Evidence) -> list[EventFinding]:
    """The dated events of a story."""
    return list(weigh_timeline(evidence)[0])


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2031", (2031, 1, 1), (2031, 12, 31)),
        ("2031-02", (2031, 2, 1), (2031, 2, 28)),
        ("2032-02", (2032, 2, 1), (2032, 2, 29)),  # a leap year
        ("2031-05-14", (2031, 5, 14), (2031, 5, 14)),
        ("2031~", (2031, 1, 1), (2031, 12, 31)),  # the qualifier widens nothing
        ("199X", (1990, 1, 1), (1999, 12, 31)),
        ("2031-24", (2031, 12, 1), (2032, 2, 29)),  # winter runs into the next year
        ("2031-05-12/2031-05-18", (2031, 5, 12), (2031, 5, 18)),
        ("2031-07/2031-09", (2031, 7, 1), (2031, 9, 30)),
    ],
)
def test_a_date_allows_the_days_of_its_period(
    edtf: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    """Day, month, year, decade, season and range each have a first and a last day."""
    extent = extent_of(edtf)
    assert extent is not None
    assert (date(*first), date(*last)) == (extent.first, extent.last)


@pytest.mark.parametrize("edtf", ["", "XXXX", "2031-13", "2031-02-30", "2031/..", "soon", "2031/2030", "1/2/3"])
def test_what_is_no_closed_date_has_no_extent(edtf: str) -> None:
    """Unknown, open, reversed and impossible dates give none."""
    assert extent_of(edtf) is None


@given(st.dates(min_value=date(1, 1, 1)))
def test_a_day_lies_in_its_month_and_year(day: date) -> None:
    """Of a day, its month and its year, each allows the others, and the day says most."""
    forms = [f"{day:%Y}".zfill(4), f"{day:%Y}".zfill(4) + f"-{day:%m}", day.isoformat()]
    extents = [e for e in map(extent_of, forms) if e is not None]
    assert len(extents) == 3
    assert all(compatible(a, b) for a in extents for b in extents)
    assert min(forms, key=precise_first) == forms[2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam collapsed in March 2029.", [("2029-03", False)]),
        ("The mayor resigned on Monday.", [("2031-05-12", False)]),
        # a deadline is the last day of its period, and lies ahead
        ("The council will close the pit by the end of the year.", [("2031-12-31", True)]),
        ("Voters will choose a mayor on 3 June.", [("2031-06-03", True)]),
        # counted from the day of publication
        ("The first trains would leave within two weeks.", [("2031-05-28", True)]),
        # "when" hangs a second clause on the date
        (
            "The bridge was shut in April 2030, when engineers found a crack.",
            [("2030-04", False), ("2030-04", False)],
        ),
        # a subordinate clause of time that opens the sentence hangs its main clause on the date, "at once" the next one
        (
            "Minutes before the truce began on 3 March 2029, rockets hit the harbour.",
            [("2029-03-03", False), ("2029-03-03", False)],
        ),
        (
            "The firm sold the mill on Monday, and the union at once called a strike.",
            [("2031-05-12", False), ("2031-05-12", False)],
        ),
        # now, lengths and stretches of time are no dates
        ("The pit is now closed. It stood for six years. It has paid well over the past year.", []),
        # "in last month's" is a date, "in the last month" a stretch of time
        ("The mayor lost her seat in last month's vote. She lost weight in the last month.", [("2031-04", False)]),
        # a line that is nothing but a date tells of nothing
        ("March 3, 2031\n\nThe pit is closed.", []),
    ],
)
def test_what_is_dated_and_whether_it_lies_ahead(text: str, expected: list[tuple[str, bool]]) -> None:
    """Each dated clause gives one report with its date and whether it is planned."""
    told = [t for t in find_told(story(text)) if t.date is not None]
    assert expected == [(t.date, t.planned) for t in told]


def test_without_a_day_of_publication_no_date_is_invented() -> None:
    """ "On Monday" of an unknown week dates nothing; the year in print does."""
    evidence = story("The mayor resigned on Monday. The pit opened in 1974.", day=None)
    assert [e.date for e in dated(evidence)] == ["1974"]


@pytest.mark.parametrize(
    ("extent", "published", "modality", "expected"),
    [
        ("2031-06-03", "2031-05-14", "asserted", True),  # ahead, whatever the tense
        ("2031-05-12", "2031-05-14", "planned", False),  # a plan of the past
        ("2031-05-14", "2031-05-14", "planned", True),
        ("2031-05-14", "2031-05-14", "asserted", False),
        ("2031", None, "planned", True),
        ("2031", None, "asserted", False),
    ],
)
def test_planned_is_what_lies_behind_publication(
    extent: str, published: str | None, modality: str, expected: bool
) -> None:
    """The day of publication decides; the words only where it does not."""
    assert expected == is_planned(extent_of(extent), published, modality, False)


@pytest.mark.parametrize(
    ("left", "right", "date_of_the_one"),
    [
        # the day is more precise than the month
        (
            "A fire destroyed the Tolm cannery in March 2029.",
            "The Tolm cannery was destroyed by a fire on 3 March 2029.",
            "2029-03-03",
        ),
        # a year needs more words in common, and has them
        (
            "Engineers finished the Orvik tunnel in 2024.",
            "In 2024 engineers finished the tunnel at Orvik.",
            "2024",
        ),
        # a deadline that both name needs little
        (
            "The Orvik quarry will close by 30 June.",
            "Work at the quarry ends on 30 June, the owner said.",
            "2031-06-30",
        ),
        # "two weeks later" is no day; the other article has the day
        (
            "The Tolm cannery burned on 3 March 2029. Two weeks later the owner shut the Tolm cannery for good.",
            "The owner shut the Tolm cannery for good on 16 March 2029.",
            "2029-03-16",
        ),
        # days to come right after publication need less than those that are past
        (
            "The union will strike unless talks at the Orvik quarry open by Friday.",
            "“If nobody opens talks by Friday we will walk out,” a driver at the quarry said.",
            "2031-05-16",
        ),
    ],
)
def test_two_articles_tell_of_one_event(left: str, right: str, date_of_the_one: str) -> None:
    """Reports with dates that allow each other and like words join under the most precise date."""
    both = [e for e in dated(story(left, right)) if e.counts.articles == 2]
    assert [date_of_the_one] == [e.date for e in both]
    assert both[0].rests_on == ("a0", "a1")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # one year, two things
        ("The Orvik tunnel opened in 2024.", "Herring prices fell sharply in 2024."),
        # one day around publication, two things
        ("The mayor resigned on Monday.", "A ferry ran aground on Monday."),
        # like words, dates that do not allow each other
        ("A fire destroyed the Tolm cannery in March 2029.", "A fire destroyed the Tolm cannery in April 2029."),
        # the years overlap with one report, but not with each other
        ("The pit closed in May 2028.", "The pit closed in June 2028."),
    ],
)
def test_two_events_stay_two(left: str, right: str) -> None:
    """A shared date alone, or like words under other dates, joins nothing."""
    assert {e.counts.articles for e in dated(story(left, right))} == {1}


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        # one word, one actor, nothing against it
        ((("a",), ("b",)), (("a",), ()), True),
        ((("a",), ("b",)), (("a",), ("b",)), True),
        # one attacker, two targets
        ((("a",), ("b",)), (("a",), ("c",)), False),
        # nobody named twice
        ((("a",), ()), ((), ("b",)), False),
    ],
)
def test_twins_share_an_actor_and_contradict_in_none(
    left: tuple[tuple[str, ...], tuple[str, ...]], right: tuple[tuple[str, ...], tuple[str, ...]], expected: bool
) -> None:
    """Two raids of one army on two towns are two raids."""
    one, other = (Incident("ASSAULT", by, on, None, None, "raid") for by, on in (left, right))
    assert expected == is_twin(one, other)


def test_two_clauses_of_one_sentence_are_two_events() -> None:
    """What hangs on one date in two clauses is told apart."""
    events = dated(story("The bridge was shut in April 2030, when engineers found a crack."))
    assert len(events) == 2


FACT = (
    "Norra Rail will shut the Orvik line for good and let 300 drivers and 40 guards go, it said on Monday.",
    "On Monday Norra Rail announced the end of the Orvik line, where 300 drivers and 40 guards lose their posts.",
)


def test_one_fact_in_other_words_is_one_event_around_publication() -> None:
    """Sentences that state one fact join what they tell of one day, and say so."""
    both = [e for e in dated(story(*FACT)) if e.counts.articles == 2]
    assert [e.date for e in both] == ["2031-05-12"]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        # one hour and minute, of which one article names the day
        ("The Tolm truce took effect at 8:15 a.m.", "The Tolm truce took effect at 8:15 a.m. on Monday.", 1),
        # another hour
        ("The Tolm truce took effect at 9:15 a.m.", "The Tolm truce took effect at 8:15 a.m. on Monday.", 0),
        # the same hour, and nothing else in common
        ("A ferry ran aground at 8:15 a.m.", "The Tolm truce took effect at 8:15 a.m. on Monday.", 0),
    ],
)
def test_a_time_of_day_is_dated_by_the_article_that_names_the_day(left: str, right: str, expected: int) -> None:
    """An article whose own day is unknown takes the day from one that tells the same thing of the same minute."""
    evidence = story(left, right, days=(None, "2031-05-14"))
    both = [e for e in dated(evidence) if e.counts.articles == 2]
    assert [e.date for e in both] == ["2031-05-12"] * expected


def test_deeds_of_different_actors_stay_apart() -> None:
    """Two attacks of one month by two sides are two, though some words are the same; by one side they are one."""
    left = "In March 2029 Spain attacked the Tolm harbour with rockets at dawn."
    right = "In March 2029 France attacked two villages near Tolm, killing a shepherd."
    same = right.replace("France", "Spain")
    assert any(e.counts.articles == 2 for e in dated(story(left, same)))
    assert {e.counts.articles for e in dated(story(left, right))} == {1}


def test_an_object_that_the_clause_was_cut_off_from_belongs_to_the_event() -> None:
    """The label says what was sent, where a participle behind it was taken for the next clause's verb."""
    events = dated(story("On 3 March 2029, Spain sent ground troops into the densely populated valley."))
    assert any("troops" in e.what for e in events)


def test_an_incident_without_a_date_stands_apart() -> None:
    """No article dates it: it is listed, undated; a clause that is no incident is not."""
    _, undated = weigh_timeline(story("Rebels attacked the port of Lisbon. The sea was calm."))
    assert [(e.date, e.type) for e in undated] == [(None, "ASSAULT")]


STORY = (
    "A fire destroyed the Tolm cannery in March 2029. The Orvik quarry will close by 30 June. Ada Quill resigned "
    "on Monday.",
    "The Tolm cannery was destroyed by a fire on 3 March 2029. Work at the quarry ends on 30 June, the owner said.",
    "Ada Quill, the mayor, resigned on Monday. The cannery burned in 2029.",
)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_the_articles_changes_nothing(order: tuple[int, ...]) -> None:
    """Any order gives the same events, bytes and all."""
    assert weigh_timeline(story(*STORY)) == weigh_timeline(story(*STORY, order=order))


def test_events_stand_in_order_of_date_with_evidence_and_reasons() -> None:
    """First day first; each event shows its spans, why it is one, and how its date was read."""
    evidence = story(*STORY)
    events = dated(evidence)
    firsts = [e.first for e in (extent_of(x.date or "") for x in events) if e is not None]
    assert firsts == sorted(firsts)
    assert len(firsts) == len(events)
    for event in events:
        assert event.reasons
        assert all(r.rule and r.expression is not None and r.span.contains(r.expression) for r in event.reports)
        assert 0 < len(event.what.split()) <= 13


def test_taking_away_an_article_leaves_the_events_that_do_not_rest_on_it() -> None:
    """What one article alone tells stands without the others."""
    alone = {(e.date, e.what) for e in dated(story(*STORY[:2])) if e.rests_on == ("a0",)}
    assert alone <= {(e.date, e.what) for e in dated(story(STORY[0]))}


@pytest.mark.parametrize(
    ("piece", "size", "power"),
    [
        ("in 2024 ", 100, 1),
        ('"', 100, 1),
        ("2024, when ", 100, 1),
        ("The pit closed in 2024. ", 30, 2),  # events of one date are held against each other
        ("a", 1_000, 1),
    ],
)
def test_the_worst_of_inputs_takes_bounded_steps(piece: str, size: int, power: int) -> None:
    """Long runs of dates, marks, and one sentence over and over: their number, or its square, and no more."""
    grows_in_proportion(weigh_timeline, lambda n: story(piece * n), size, power=power)
