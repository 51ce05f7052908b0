"""Whose an undertaking is."""

import pytest
from tests.promise_fixtures import all_of


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The city council plans to lend the theatre two million.", "The city council"),  # the subject
        ("The president's promise to build 10,000 homes has not been kept.", "The president"),  # the owner
        ("“We will rebuild the school,” Otto Finn said.", "Otto Finn"),  # the speaker
        ("The state stands by its treaty commitment to the defence of Lesna.", "The state"),  # "its" is the subject's
        ("Minister of Trade Ada Brook vowed to reopen the port.", "Minister of Trade Ada Brook"),  # her office first
        ("Ada Brook repeated the town's “firm” promise to reopen the port.", "the town"),  # another's, marks or not
        ("A ferry was promised by the ministry in 2018.", "the ministry"),  # behind "by"
        ("A ferry was promised in 2018.", ""),  # nobody is named
        ("Ada Brook (D-Lesna) will oppose the bill, an aide said.", "Ada Brook"),  # before the brackets
        ("The seat went to Ada Brook, who will chair the panel on 3 May.", "Ada Brook"),  # before a relative pronoun
        ("Crews race to clear it by 3 May, as the ministry had promised.", "the ministry"),  # behind "as"
        ("“We are prepared to pay the fine,” Otto Finn said.", "Otto Finn"),  # of oneself
        ("The mayor's only promise before May was, “If you like your flat, you will keep it.”", "The mayor"),  # by "be"
        ("The plant will be closed by the end of March.", ""),  # a passive has no maker in its subject
    ],
)
def test_maker(text: str, who: str) -> None:
    """Each row names the maker in another place."""
    assert all_of("who", text) == [who]
