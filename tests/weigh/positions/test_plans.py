"""Plans put forward, things pressed for, acts intended: what stance verbs need beside them, and what only looks so."""

import pytest
from tests.steps import grows_in_proportion
from tests.weigh.event_fixtures import story

from secondsource.weigh.positions.positions import weigh_positions


def taken(text: str) -> list[tuple[str, str]]:
    """Actor and stance of the positions of a text."""
    return [(p.actor, p.stance) for p in weigh_positions(story(text))]


_SUPPORTS, _OPPOSES, _DEMANDS = (
    [("actor:anna-berg", stance)] for stance in ("supports", "opposes", "demands")
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who puts a plan forward is for it; what shops offer is no plan of theirs
        ("Anna Berg unveiled an interim flood plan.", _SUPPORTS),
        ("The harbour bill was drafted by Anna Berg.", _SUPPORTS),
        ("They read a harbour bill drafted by Anna Berg.", _SUPPORTS),
        ("Anna Berg offered plans for two phones.", []),
        ("Anna Berg drafted a novel.", []),
        # who presses somebody for a thing demands it; "for weeks" is no thing
        ("Anna Berg pressed the harbour board for an answer.", _DEMANDS),
        ("Anna Berg pressed the harbour board for weeks.", []),
        ("Anna Berg is seeking the clerk's resignation.", _DEMANDS),
        ("Anna Berg is seeking a quiet flat.", []),
        ("Anna Berg appealed to the guards to free her son.", _DEMANDS),
        ("Anna Berg recommended that the pier be closed.", _DEMANDS),
        # what a verb undertakes is its subject's, what is only a purpose is not
        ("Anna Berg is going to endorse the tunnel.", _SUPPORTS),
        ("Anna Berg vowed to overturn the ruling.", _OPPOSES),
        ("Anna Berg went home to overturn the table.", []),
        # phrasal verbs of taking sides
        ("Anna Berg lashed out at the pilots.", _OPPOSES),
        ("Anna Berg took issue with the count.", _OPPOSES),
        ("Anna Berg took aim at the harbour board.", _OPPOSES),
        ("Anna Berg signed on to the tunnel bill.", _SUPPORTS),
        ("Anna Berg stood behind the pilots.", _SUPPORTS),
        ("Anna Berg agreed to the terms.", _SUPPORTS),
        ("Anna Berg agreed to meet the pilots.", []),
        # behind "by" and "after", and an agent of what stands right behind its noun
        ("Anna Berg answered by rejecting the terms.", _OPPOSES),
        ("A tunnel opposed by Anna Berg was begun.", _OPPOSES),
    ],
)
def test_what_stands_beside_a_stance_verb(text: str, expected: list[tuple[str, str]]) -> None:
    """A plan, a thing, an undertaking make the stance; a time, a purpose, a ware do not."""
    assert expected == taken(text)


def test_a_long_text_takes_bounded_steps() -> None:
    """The square of what one actor says again and again, and no more: each report looks for its like."""
    grows_in_proportion(weigh_positions, lambda n: story("Anna Berg pressed the board for an answer. " * n), 20, power=2)
