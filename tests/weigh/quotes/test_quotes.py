"""What became of the words of a statement on their way."""

import pytest
from tests.stories import gather

from secondsource.model.findings import QuoteFinding
from secondsource.weigh.quotes.quotes import weigh_quotes

BASE = "“We will not leave the harbour before the lock is safe again,” said Captain Ilse Brandt."


def weigh(other: str) -> QuoteFinding:
    """The statement of two articles."""
    found = [q for q in weigh_quotes(gather(BASE, other)) if q.counts.articles == 2]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("other", "drift", "kinds"),
    [
        # word for word
        ("“We will not leave the harbour before the lock is safe again,” Ilse Brandt said.", False, set()),
        # cut at the end
        ("“We will not leave the harbour before the lock is safe,” Ilse Brandt said.", False, {"cut"}),
        # another word
        ("“We will not quit the harbour before the lock is safe again,” Ilse Brandt said.", True, {"wording"}),
        # the negation is lost
        ("“We will leave the harbour before the lock is safe again,” Ilse Brandt said.", True, {"negation"}),
        # a modal verb changes
        ("“We may not leave the harbour before the lock is safe again,” Ilse Brandt said.", True, {"modality"}),
        # reported instead of quoted
        ("Ilse Brandt said that she would not leave the harbour before the lock was safe.", False, {"indirect"}),
    ],
)
def test_changes(other: str, drift: bool, kinds: set[str]) -> None:
    """Each row is a way in which words change."""
    found = weigh(other)
    assert (drift, kinds) == (found.drift, {c.kind for c in found.changes})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The annex, which we have seen, names no date. It speaks of “a time of use to come”.", "The annex"),  # "it"
        ("A memo by the firm, dated March 3, 2015 and seen by us, says it was late.", "A memo by the firm"),  # told on
        ("A fitter, who would not give his name, said it was late.", "A fitter"),  # of a person as well
        ("Omar Hill, a fitter, said it was late.", "Omar Hill"),  # an actor has his name
        ("“It is late and nobody has come to the gate.”", None),  # nobody
    ],
)
def test_the_speaker_is_given_by_a_name_or_the_phrase_it_stands_for(text: str, expected: str | None) -> None:
    """What is told between commas behind a phrase is no part of the name."""
    assert [expected] == [q.speaker.name for q in weigh_quotes(gather(text))]


def test_changes_stand_on_the_words_that_differ() -> None:
    """A change shows the two stretches."""
    evidence = gather(BASE, "“We will not quit the harbour before the lock is safe again,” Ilse Brandt said.")
    change = next(c for q in weigh_quotes(evidence) for c in q.changes)
    assert {"leave", "quit"} == {evidence.text(change.from_), evidence.text(change.to)}


def test_a_quote_of_one_article_has_no_drift() -> None:
    """Nothing to compare, nothing changed."""
    found = weigh_quotes(gather(BASE))
    assert [(q.drift, q.changes) for q in found] == [(False, ())]
