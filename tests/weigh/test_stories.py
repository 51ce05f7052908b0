"""What the articles are about together: title and day."""

from dataclasses import replace

from tests.stories import gather

from secondsource.model.findings import Story
from secondsource.weigh.evidence import Evidence
from secondsource.weigh.stories import only_here, weigh_story
from secondsource.weigh.timeline.timeline import weigh_timeline

ONE = "The ferry Alma sank off Port Callan on 3 March 2031, the coast guard said. The inquiry is due on 17 March 2031."
TWO = "On 3 March 2031 the ferry Alma sank off Port Callan. An inquiry will report on 17 March 2031, a minister said."


def story(evidence: Evidence) -> Story:
    """The story's entry."""
    return weigh_story(evidence, weigh_timeline(evidence)[0])


def test_the_day_is_that_of_the_event_not_of_what_is_due() -> None:
    """Both articles tell of the third and of the seventeenth; they are of the fourth."""
    assert story(gather(ONE, TWO, published="2031-03-04")).when == "2031-03-03"


def test_without_a_common_event_the_first_day_of_publication() -> None:
    """One article alone: its day."""
    assert story(gather("The ferry sank, the coast guard said.", published="2031-03-04")).when == "2031-03-04"


def test_no_day_is_known() -> None:
    """Nothing dates the story, so nothing is said."""
    assert story(gather("The ferry sank, the coast guard said.")).when is None


def test_the_title_that_shares_most_with_the_leads() -> None:
    """A heading about something else on the page does not win; no heading, no title."""
    evidence = gather(ONE, TWO, published="2031-03-04")
    titles = ("Ten beaches to see this summer", "Ferry Alma sinks off Port Callan")
    titled = [
        replace(r, sheet=replace(r.sheet, article=replace(r.article, title=t)))
        for r, t in zip(evidence.readings, titles, strict=True)
    ]
    assert story(Evidence.gather(titled, evidence.resolved, evidence.lineage)).title == titles[1]
    assert story(evidence).title is None


def test_only_here() -> None:
    """Findings that rest on one article alone are that article's."""
    found = [("claim:1", ("a",)), ("claim:2", ("a", "b")), ("quote:1", ("b",))]
    assert only_here(found, "a") == ("claim:1",)
