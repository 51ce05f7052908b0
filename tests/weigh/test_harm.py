"""Figures of the dead and hurt beside the incident they belong to."""

from tests.stories import gather

from secondsource.weigh.figures.figures import weigh_figures
from secondsource.weigh.harm import with_harm
from secondsource.weigh.timeline.timeline import weigh_timeline


def harms(text: str) -> list[list[str]]:
    """The figures' words of each incident."""
    evidence = gather(text, published="2031-05-03")
    figures = weigh_figures(evidence)
    words = {f.id: evidence.text(f.readings[0].span) for f in figures}
    events = with_harm(weigh_timeline(evidence)[0], figures, evidence)
    return [[words[i] for i in e.harm] for e in events if e.type is not None]


def test_the_dead_of_an_attack() -> None:
    """A count of people killed in the clause of the attack is its harm."""
    assert ["11 soldiers"] in harms("Rockets hit the airfield at Kestle on 17 March, killing 11 soldiers.")


def test_numbers_without_harm() -> None:
    """Where nobody is hurt, a number in the clause is no harm."""
    assert harms("The army bombed 11 depots at Kestle on 17 March.") == [[]]
