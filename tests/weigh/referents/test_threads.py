"""One noun through the story."""

import pytest
from tests.stories import gather

from secondsource.weigh.referents.threads import Facts, Thread, chains_of, find_rivals, find_threads
from secondsource.weigh.referents.uses import find_salient, find_uses, told


def threads(*texts: str) -> list[Thread]:
    """The threads of a story of these texts."""
    evidence = gather(*texts)
    uses = find_uses(evidence)
    sentences = {(r.article.id, i): s.span for r in evidence.readings for i, s in enumerate(told(r))}
    return find_threads(uses, sentences, Facts(()), find_salient(evidence, uses))


def terms(found: list[Thread], key: str) -> list[list[str]]:
    """The terms of every thread of a head."""
    return [[u.text for u in t.uses] for t in found if t.key == key]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the bare definite goes on with the last one of its head
        ("A paper mill burned down. The mill was old.", [["paper mill", "mill"]]),
        # a shared modifier
        ("The village mill was closed. That old village mill was loved.", [["village mill", "old village mill"]]),
        # a new one with other modifiers is another
        ("A paper mill burned down. A flour mill was spared.", [["paper mill"], ["flour mill"]]),
    ],
)
def test_chains_in_an_article(text: str, expected: list[list[str]]) -> None:
    """What goes on with what inside one article."""
    uses = [u for u in find_uses(gather(text, "Nothing else was told.")) if u.key == "mill"]
    assert expected == [[u.text for u in chain] for chain in chains_of(uses)]


def test_the_thing_both_know_is_one() -> None:
    """ "The mill" of two articles, which both open with it."""
    found = terms(threads("The old mill burned down on Monday.", "Fire destroyed the paper mill."), "mill")
    assert found == [["old mill", "paper mill"]]


def test_what_one_sentence_sets_apart_stays_apart() -> None:
    """Two delegations that one sentence names are never one, though each article has "the delegation"."""
    found = terms(
        threads(
            "The Brenic delegation met the Ostran delegation. The talks went on.",
            "The Ostran delegation left early. The talks went on.",
        ),
        "delegation",
    )
    assert sorted(found) == [["Brenic delegation"], ["Ostran delegation", "Ostran delegation"]]


def test_rivals_are_modifiers_at_one_head_in_one_sentence() -> None:
    """The pairs of modifiers that a sentence contrasts."""
    uses = find_uses(gather("The northern fleet chased the southern fleet.", "The fleet sailed."))
    assert {frozenset(("northern", "southern"))} == find_rivals([u for u in uses if u.key == "fleet"])


def test_another_one_is_in_no_thread() -> None:
    """ "Another mill" is no use of the thread."""
    found = terms(threads("The mill burned down. Another mill was spared.", "The mill burned down."), "mill")
    assert found == [["mill", "mill"]]


def test_whose_it_is_tells_apart() -> None:
    """"Galen's master" of one article is not "the master" of another, where no other sign says so."""
    opening = "The ferry Mirabel hit a reef off Brask on Monday night, the coast guard said."
    rest = "Nobody was hurt. The sea was calm. The night was clear."
    found = terms(
        threads(f"{opening} {rest} The master was arrested.", f"{opening} {rest} Galen's master wrote a book."), "master"
    )
    assert sorted(found) == [["Galen's master"], ["master"]]
