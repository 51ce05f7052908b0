"""Where a page speaks to its reader, and where a story does."""


import pytest

from secondsource.ingest.reader_calls import calls_the_reader, states_terms


@pytest.mark.parametrize(
    "line",
    [
        # A question and a hand held out: "our", "us", an address, the outlet's own line.
        "Were you at the harbour on Monday? Email our newsdesk.",
        "Do you have pictures of the storm? Send them to the Gull Desk",
        "Got a story? Call us on 0800 1234 or write to tips@gull.example",
        "Have you been affected by the strike? We would like to hear from you.",
        # Said to nobody but a reader.
        "Let us know what you think in the comments.",
        "Share your memories of the old pier.",
        "Write to Ada Quill at ada.quill@gull.example",
        "Read or Share this story: https://gull.example/1",
        "Click for more from the Saltmere Herald.",
        "Click here for the full report.",
        # Letters and offers.
        "Trouble reading this letter? View it in your browser",
        "You are receiving this because you asked for it at a fair.",
        "Change your address | Unsubscribe",
        "Receive the news of the harbour in your mailbox each morning.",
        "Subscribe from 5.90 a month",
        "This article is only available to our subscribers",
        "To continue reading, log in or register.",
        "This issue is brought to you by Quill Ropes.",
        "Enjoying this letter? Subscribe for the other half.",
        "You have read 2 of your 5 free articles this month.",
        "Sponsored: How to paint a boat",
        "All the news of the islands each Friday: subscribe to our newsletter",
        "Summer berths for small boats. Book your place online.",
        "Do you need a berth? Our partner Quill Ropes helps with the papers.",
        "Send your events to events@gull.example",
        # Under the story.
        "You must be logged in to post.",
        "Comments on this story are moderated.",
        "This text was translated automatically.",
        "View this post on the harbour's page",
    ],
)
def test_the_page_calls_its_reader(line: str) -> None:
    """For stories, letters, money."""
    assert calls_the_reader(line)


@pytest.mark.parametrize(
    "line",
    [
        # A story's advice: nobody of the page is meant.
        "Do you have a fever? Call your doctor before you go to the clinic.",
        "Have you seen the man? Call the police in Saltmere.",
        # An interviewer.
        "Do you remember that day? Tell us about it.",
        "Did you talk to the minister?",
        # Somebody else's words.
        "“Do you have a boat? Send it to us,” the coast guard asked the fishermen on Monday.",
        # Sentences that begin like an offer or a call.
        "Subscribe to that theory and you will believe anything, the mayor said.",
        "Contact with the ferry was lost at nine.",
        "Join the debate on fishing rights, the minister told the party.",
        "To keep reading the signs of the sea was his trade.",
        "This issue is expected to return to the council in June.",
        "Receive money and you must declare it, the law says.",
        "Sign in to the harbour office, crews were told on Monday.",
        "Sponsored by the mayor, the plan passed.",
        "You have read the report, the judge told him.",
        "The minister said he would call today.",
        "Do you trust the council? Our answer is no.",
        "Comments made by the mayor angered the crews.",
    ],
)
def test_a_story_that_asks_is_no_page(line: str) -> None:
    """Questions and advice are the article's."""
    assert not calls_the_reader(line)


@pytest.mark.parametrize(
    "line",
    [
        # Whose it is.
        "Copyright Saltmere Herald. Reprints by request (opens in new window)",
        "Harbour rates in full (opens in a new tab)",
        "Not for redistribution outside the client agreement",
        "The views expressed here are the author's own.",
        "Reproduction without permission is prohibited.",
        "You accept our Terms and have read them.",
        "This page is for general information only.",
        # Which version it is.
        "(Adds minister's reply, background)",
        "(Corrects name of port in second paragraph)",
        # A standing line of a column.
        "A weekly digest of ports and shipping.",
    ],
)
def test_the_page_states_its_terms(line: str) -> None:
    """Rights, disclaimers, versions."""
    assert states_terms(line)


@pytest.mark.parametrize(
    "line",
    [
        "Copyright law has not changed since 1976.",
        "The views expressed by the minister surprised the council.",
        "A daily briefing on the storm was held at the harbour.",
        "Not for sale is the pier, the mayor said.",
        "He opens in new surroundings on Monday.",
        "“No part of this site is ours,” said the port's owner.",
    ],
)
def test_a_sentence_on_rights_is_the_articles(line: str) -> None:
    """Reports on the law, and what looks like a version's note."""
    assert not states_terms(line)


@pytest.mark.parametrize("line", ["do you " * 60, "you? " * 80, "copyright A" * 40, "a weekly " * 45, "(Adds " * 60])
def test_no_pattern_runs_away(line: str) -> None:
    """Repeats are bounded: thousands of such lines are judged."""
    assert {(calls_the_reader(line), states_terms(line)) for _ in range(5_000)} == {(False, False)}
