"""An invented town for stories of disputes, lines of invented sentences, and the words of what is found."""

from tests.stories import gather

from secondsource.weigh.disputes.lines import Line, find_lines
from secondsource.weigh.disputes.records import Contradiction
from secondsource.weigh.evidence import Evidence

FILLER = (
    "The harbour lies north of the town. Fishing boats come and go all summer. A school was built there in 1950. "
    "Gulls nest on the roofs. The mayor has a small office near the church. Prices of houses rose last year. "
    "Children swim below the bridge. Many tourists stay for one night. The old cinema shows films on Sundays. "
)
OTHER = FILLER.replace("town", "city")


def words_of(evidence: Evidence, found: list[Contradiction]) -> list[list[list[str]]]:
    """The words of each side of each contradiction."""
    return [[[evidence.text(s) for s in side] for side in c.sides] for c in found]


def line(text: str) -> Line:
    """The first line of a text."""
    return find_lines(gather(text)).every[0]
