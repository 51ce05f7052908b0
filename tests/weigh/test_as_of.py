"""As of when a number holds and on whose word it stands; neither is guessed."""

import pytest
from tests.weigh.figure_fixtures import PRESENT, story

from secondsource.model.articles import Dated
from secondsource.model.readings import Moment
from secondsource.model.resolution import Resolved, Speaker, Statement
from secondsource.model.spans import Span
from secondsource.weigh.as_of import Speakers, to_dated
from secondsource.weigh.evidence import Evidence
from secondsource.weigh.figures.mentions import find_mentions

DATES = {
    "since last winter": "2030",
    "in 2019": "2019",
    "two years later": "2021",
    "on Friday": "2031-05-02",
    "On 3 May": "2031-05-03",
    "30 June": "2031-06-30",
    "now": PRESENT,
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The yard has had [40 cranes|40|crane] since last winter.", ["2030"]),
        ("The force peaked at [40|40] in 2019 and was cut to [20|20] two years later.", ["2019", "2021"]),
        ("There are now [40 boats|40|boat].", ["2031-05-04"]),  # now: the day of publication
        ("On 3 May a bomb went off, killing [40 people|40|person].", ["2031-05-03"]),  # before a participle: of both
        ("It keeps [40 boats|40|boat], ending what began in 2019.", [None]),  # behind one: of the other
        ("It had [40|40] since last winter when the owner went down from [60|60].", ["2030", None]),
        ("It will keep [40 boats|40|boat] until 30 June.", [None]),  # a deadline
        ("He counts [40 boats|40|boat].", [None]),
    ],
)
def test_the_date_of_a_number_stands_in_its_clause(text: str, expected: list[str | None]) -> None:
    """The nearest date with no other number and no clause border between."""
    evidence = story(text, dates=DATES, published={"a": "2031-05-04"})
    assert expected == [m.when.date if m.when else None for m in find_mentions(evidence)]


def test_the_day_of_saying_is_not_the_date_of_the_number() -> None:
    """A date outside the statement that holds the number dates the saying."""
    text = "The guard said on Friday that [40 boats|40|boat] lay in port."
    said = {"a": [("40 boats lay in port", "said", "The guard")]}
    (mention,) = find_mentions(story(text, dates=DATES, quotes=said))
    assert mention.when is None
    assert mention.speaker == "The guard"


def test_a_date_right_behind_the_verb_of_saying_dates_the_saying() -> None:
    """The same where the reader took the verb into the statement."""
    text = "[40 boats|40|boat] lie in port, the guard said on Friday."
    said = {"a": [("40 boats lie in port, the guard said on Friday", "said", "the guard")]}
    (mention,) = find_mentions(story(text, dates=DATES, quotes=said))
    assert mention.when is None


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2031-05-03", ("2031-05-03", "day")),
        ("2031-05", ("2031-05", "month")),
        ("2031~", ("2031", "year")),
        ("2031-05-01/2031-05-07", ("2031-05", "month")),  # what the two ends share
        ("2031-04/2031-06", ("2031", "year")),
        ("2030-12-29/2031-01-04", None),  # they share no year
        ("2031-22", ("2031", "year")),  # a season is no month
        ("203X", None),
    ],
)
def test_an_interval_is_dated_to_what_its_ends_share(edtf: str, expected: tuple[str, str] | None) -> None:
    """No precision is made up."""
    moment = Moment(Span("a", 0, 4), "DATE", edtf, edtf, "none", f"date {edtf}")
    found = to_dated(moment, None)
    assert expected == ((found.date, found.precision) if found else None)


def test_how_a_date_is_known_comes_from_its_anchor() -> None:
    """What hangs on an inferred day of publication is inferred itself."""
    inferred = Dated("2031-05-04", "day", "inferred")
    anchored = Moment(Span("a", 0, 4), "DATE", "2031-05-02", "2031-05-02", "publication", "weekday 5 back")
    fixed = Moment(Span("a", 0, 4), "DATE", "2019", "2019", "none", "date 2019")
    assert [("inferred", anchored.span), ("stated", fixed.span)] == [
        (d.how, d.evidence) for d in (to_dated(anchored, inferred), to_dated(fixed, inferred)) if d
    ]


def test_now_needs_a_day_of_publication() -> None:
    """Not known is a value."""
    (mention,) = find_mentions(story("There are now [40 boats|40|boat].", dates=DATES))
    assert mention.when is None


def test_the_joined_statement_names_the_speaker() -> None:
    """What the other articles teach about the speaker goes before the words of this one."""
    said = {"a": [("40 boats lay in port", "said", "She")]}
    evidence = story("She said that [40 boats|40|boat] lay in port.", quotes=said)
    statement = Statement(Speaker("Ada Quill", "actor:ada-quill", "named"), evidence.reading("a").quotes)
    known = Evidence.gather(evidence.readings, Resolved(statements=(statement,)), evidence.lineage)
    span = evidence.reading("a").figures[0].span
    assert (Speakers(evidence).of(span), Speakers(known).of(span)) == ("She", "Ada Quill")
