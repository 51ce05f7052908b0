"""Words that tell of nothing in particular."""

import pytest
from tests.stories import gather

from secondsource.weigh.disputes.lines import find_lines
from secondsource.weigh.disputes.negations import find_denied
from secondsource.weigh.disputes.polarity import find_opposites
from secondsource.weigh.disputes.unasserted import is_told_of_some

FILLER = "The fair on the green drew a crowd of farmers. Rain fell on the stalls by noon. A band played in the hall. "


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Millers who can store the grain will gain.", "store", True),  # which ones are meant
        ("The two millers who can store the grain will gain.", "store", False),  # these
        ("The millers, who can store the grain, will gain.", "store", False),  # all of them
        ("Three shops that did not pay the levy were shut.", "not", False),  # three are meant
        ("Shops that did not pay the levy were shut.", "not", True),
        ("Fines for shops not paying the levy rose.", "not", True),  # without a pronoun
        ("The shop, not paying the levy, was shut.", "not", False),  # an aside
        ("And do not expect the levy to fall.", "not", True),  # an order
        ("They do not expect the levy to fall.", "not", False),
        ("Extending the levy for a year would cost millions.", "Extending", True),  # what would come of it
        ("The council is extending the levy, and that will cost millions.", "extending", False),
    ],
)
def test_what_is_told_of_some(text: str, word: str, expected: bool) -> None:
    """By table: a line, a word of it, and whether it tells of nothing in particular."""
    (line, *_) = find_lines(gather(text)).every
    at = next(i for i, t in enumerate(line.tokens) if t.text == word)
    assert is_told_of_some(line, at) is expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mill stores the winter grain of the whole valley.", "Mills that do not store the winter grain of the valley must pay."),
        ("The new barrier worked well, the keeper said.", "“The barrier doesn't work well in storms,” a farmer said."),
        ("Closing the old weir road would cost farmers time.", "The council is not closing the old weir road."),
    ],
)
def test_no_contradiction(one: str, other: str) -> None:
    """Pairs of which one tells of nothing in particular, or that have but a verb in common."""
    evidence = gather(FILLER + one, other + " " + FILLER)
    assert list(find_opposites(evidence, find_lines(evidence))) == []


def test_what_is_denied_under_a_modal_is_not() -> None:
    """ "Could cut it without" denies nothing that is."""
    (line, *_) = find_lines(gather("It was unclear whether the plan could reduce the growth of the levy without reducing care.")).every
    assert list(find_denied(line)) == []
