"""What articles say to an asked sentence: each way of saying, denying and leaving open, on invented articles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.stories import gather

from secondsource.model.findings import AnswerFinding
from secondsource.model.moments import resolve_in_order
from secondsource.pipeline import _ask
from secondsource.weigh.answers.answers import weigh_answers
from secondsource.weigh.answers.asked import Asked
from secondsource.weigh.evidence import Evidence

# What else a story tells: without it every word of two sentences would be in each of them.
AROUND = (
    "The council of Harrow Bay met on Tuesday. Its members spoke about the harbour wall for three hours. "
    "Fishermen waited outside in the rain. A choir sang in the market hall. The library stays open in summer. "
    "Prices for herring rose last spring. The school has a new roof. Nobody asked about the lighthouse. "
)


def ask(claim: str, *texts: str, published: str | None = "2024-06-12") -> AnswerFinding:
    """The answer of articles that tell this among other things."""
    evidence = gather(*(AROUND + text for text in texts), published=published)
    return weigh_answers(evidence, [_ask(claim, published, None)])[0]


def stances(answer: AnswerFinding) -> list[str]:
    return [article.stance for article in answer.articles]


SAID = [
    # The same words, the same in other words, and a name in its short form.
    ("Vellan Shipping closed its yard.", "Vellan Shipping closed its yard in Orl.", "supports"),
    ("Vellan Shipping closed its yard.", "Vellan Shipping has shut the Orl yard.", "supports"),
    ("Vellan Shipping cancelled the contract.", "Vellan Shipping called the contract off.", "supports"),
    # What is a kind of it says it, and the noun of an act the act.
    ("A boat sank at Orl.", "A ferry sank at Orl.", "supports"),
    ("A tug exploded at Orl.", "The explosion of a tug at Orl woke the harbour.", "supports"),
    # Nothing of it, or another thing of the same people.
    ("Vellan Shipping closed its yard.", "Vellan Shipping bought two tugs.", "silent"),
    ("Vellan Shipping sued the mayor of Orl.", "Vellan Shipping closed its yard in Orl.", "silent"),
    # Denied: a frame, a negation, nobody, the opposite verb or quality.
    ("Vellan Shipping bribed an inspector.", "Vellan Shipping denied having bribed an inspector.", "denies"),
    ("Vellan Shipping bribed an inspector.", "Vellan Shipping did not bribe an inspector.", "denies"),
    ("Somebody warned the crew.", "Nobody warned the crew, the mate said.", "denies"),
    ("Vellan shares fell.", "Vellan shares rose by a tenth.", "denies"),
    ("The vote of the Orl council is binding.", "The vote of the Orl council was not binding.", "denies"),
    # Left open: possible, on a condition, accused, asked, still to come.
    ("Vellan Shipping closed its yard.", "Vellan Shipping may close its yard.", "hedges"),
    ("Vellan Shipping closed its yard.", "Vellan Shipping will close its yard.", "hedges"),
    ("Vellan Shipping bribed an inspector.", "The union accuses Vellan Shipping of having bribed an inspector.", "hedges"),
    ("The crew will strike at Orl.", "If no talks begin, the crew will strike at Orl.", "hedges"),
    # What is planned supports what is asked as planned.
    ("Vellan Shipping will close its yard.", "Vellan Shipping plans to close its yard.", "supports"),
    # Denied both times is said both times.
    ("Vellan Shipping did not bribe an inspector.", "Vellan Shipping never bribed an inspector.", "supports"),
    ("Orl needs no foreign pilots.", "Orl does not need any foreign pilots, it says.", "supports"),
    ("Vellan Shipping did not bribe an inspector.", "Vellan Shipping bribed an inspector.", "denies"),
    # A particle that means something, and a preposition that does not; what one is allowed or expected to do.
    ("The tug went down off Orl.", "The tug, an old boat with one mast, struck a rock and sank off Orl.", "supports"),
    ("The dockers of Orl went on strike.", "The dockers of Orl went on holiday.", "silent"),
    ("The pilots will be allowed to search boats at Orl.", "The pilots may not search boats at Orl.", "hedges"),
    ("The pilots will be allowed to search boats at Orl.", "The pilots at Orl will not search boats.", "denies"),
    # "Called off" is neither a call nor "called on"; from one to the other is not back again.
    ("The Orl coast guard called off the search.", "The Orl coast guard called on owners to search their sheds.", "silent"),
    ("The tug was on its way from Orl to Morven.", "The tug was on its way from the port of Morven to Orl.", "denies"),
    # The main clause carries it, not when or by whom it was seen.
    ("There was coal in the shed when the mate counted it.", "The mate counted the coal and found the shed shut.", "silent"),
    # What is wanted, what would be without, what was to be had done, what could not be.
    ("The state will buy the shed.", "The mayor wants the state to buy the shed.", "hedges"),
    ("The mayor will close the pool.", "Without the money we close the pool, said the mayor.", "hedges"),
    ("The boats at Orl have been counted.", "The pilot undertook to have all the boats at Orl counted.", "hedges"),
    ("The mate claimed a pension.", "The mate could not claim a pension, said the court.", "denies"),
    # Who was it is it no longer.
    ("Sjöberg is director of the Orl yard.", "Sjöberg, then director of the Orl yard, wrote the letter.", "denies"),
    ("Sjöberg was director of the Orl yard.", "Sjöberg, then director of the Orl yard, wrote the letter.", "supports"),
    # The subject before its prepositional phrases; a noun that stands there twice; "this" for an object.
    ("The grain at Orl would have lasted a week.", "The grain held in a shed in the port of Orl in that year would have lasted a week.", "supports"),
    ("The union will call the town into the streets.", "In our town, said the union, we will call the town into the streets.", "supports"),
    ("Both owners will lose the case in court.", "Both owners could lose this in court.", "hedges"),
    # A question asks whether it is so.
    ("Did Vellan Shipping close its yard?", "Vellan Shipping closed its yard in Orl.", "supports"),
    # Marks over letters are left off in print.
    ("Sjöberg resigned as director.", "Sjoberg resigned as director on Monday.", "supports"),
]


@pytest.mark.parametrize(("claim", "text", "stance"), SAID)
def test_what_an_article_says(claim: str, text: str, stance: str) -> None:
    """By table: one article, one sentence."""
    assert stances(ask(claim, text)) == [stance]


VALUES = [
    # The same number, rounded, a bound that holds, and another number.
    ("The fire killed 12 sailors.", "The fire killed 12 sailors at Orl.", "supports"),
    ("The fire killed a dozen sailors.", "The fire killed 12 sailors at Orl.", "supports"),
    ("The fire killed more than 10 sailors.", "The fire killed 26 sailors at Orl.", "supports"),
    ("The fire killed 12 sailors.", "The fire killed 14 sailors at Orl.", "denies"),
    ("The fire killed more than 20 sailors.", "The fire killed 14 sailors at Orl.", "denies"),
    # "At least" leaves more open; another thing is counted.
    ("The fire killed 14 sailors.", "The fire killed at least 12 sailors at Orl.", "silent"),
    ("The fire killed 12 sailors.", "The fire killed sailors and burnt 14 boats.", "silent"),
    # What was so years ago is no other number of now.
    ("The fire killed 12 sailors.", "In 2009 a fire killed 14 sailors at Orl.", "silent"),
    # Days and years.
    ("Vellan must pay the fine by 3 May.", "Vellan must pay the fine by 9 May.", "denies"),
    ("Vellan bought the yard in 2001.", "Vellan bought the yard in 2007.", "denies"),
    ("Vellan bought the yard in 2007.", "Vellan bought the yard in 2007.", "supports"),
    # A bound does not say what lies within it; some of them are not all of them.
    ("Vellan shares closed 4.6 per cent higher.", "Vellan shares closed 3.8 per cent higher, after being up as much as 5.1 per cent.", "denies"),
    ("Seven of the sailors killed at Orl were pilots.", "The fire killed eleven sailors at Orl.", "silent"),
    # A day of another month is not in that year; one of long ago is another event's.
    ("Vellan bought the yard in 2023.", "In December 2022 Vellan bought the yard.", "denies"),
    ("The dockers went on strike on Friday.", "The dockers went on strike in 1973.", "silent"),
    # With its name the line tells another number of long ago, too; a day alone tells nothing of a number.
    ("The fire on the Mona killed 12 sailors.", "In 2009 the fire on the Mona killed 14 sailors.", "denies"),
    # Numbers and days say it where the noun is another.
    ("In 2015 Vellan had 640 men at Orl for nine weeks.", "In 2015 some 640 Vellan hands worked at Orl for nine weeks.", "supports"),
    # A hedge without the number that was asked is about something else.
    ("The yard lost 74 million crowns at Orl.", "The yard could lose its name at Orl.", "silent"),
    # A stretch of time that is asked must be told.
    ("The tug arrived an hour after the call.", "The tug arrived soon after the call.", "silent"),
]


@pytest.mark.parametrize(("claim", "text", "stance"), VALUES)
def test_numbers_and_days(claim: str, text: str, stance: str) -> None:
    """By table: another value of the same denies it as it was asked."""
    assert stances(ask(claim, text)) == [stance]


def test_denied_in_the_next_sentence() -> None:
    """Both sentences are shown: what is denied, and that it is."""
    answer = ask("Vellan supplied the fuel.", "The union accuses Vellan of having supplied the fuel. Vellan denies this.")
    told = answer.articles[0]
    assert told.stance == "denies"
    assert len(told.reports) == 2
    assert told.reasons[0].name == "denied right behind"


def test_each_article_by_itself() -> None:
    """One supports, one denies, one is silent: side by side, with their counts."""
    answer = ask(
        "The fire killed 12 sailors.",
        "The fire killed 12 sailors at Orl.", "A fire at Orl killed 14 sailors.", "The tide was high.",
    )  # fmt: skip
    assert stances(answer) == ["supports", "denies", "silent"]
    assert (answer.counts.articles, answer.against.articles) == (1, 1)
    assert answer.support is not None
    assert answer.rests_on == ("a", "b")


def test_silence_has_no_support() -> None:
    """Nothing is counted where nobody says it."""
    answer = ask("Whales sang in Norwegian.", "The tide was high.")
    assert answer.support is None
    assert (answer.counts.articles, answer.against.articles, answer.rests_on) == (0, 0, ())


def test_nothing_asked_nothing_answered() -> None:
    """And nothing is made for it."""
    assert weigh_answers(gather(AROUND), []) == ()


def test_words_are_slices() -> None:
    """A span is a place in the article, never in the question."""
    answer = ask("The fire killed 12 sailors.", "The fire killed 12 sailors at Orl.")
    assert {report.span.article for told in answer.articles for report in told.reports} == {"a"}


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    return gather(AROUND + "The fire killed 12 sailors. Vellan denied it.", AROUND)


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=80))
def test_any_sentence_is_answered(evidence: Evidence, text: str) -> None:
    """By property: every article has a stance, and a stance has words unless it is silent."""
    answer = weigh_answers(evidence, [_ask(text, None, None)])[0]
    assert [told.article for told in answer.articles] == ["a", "b"]
    assert all(bool(told.reports) == (told.stance != "silent") for told in answer.articles)


WORST = ["5 " * 400, "not " * 250, '" ' * 300 + "a", "if " * 300, "9 May " * 160, "Orl " * 240, "fire killed " * 80]


@pytest.mark.parametrize("text", WORST, ids=lambda text: text[:6])
def test_worst_sentences_end(evidence: Evidence, text: str) -> None:
    """A thousand characters of anything; four hundred numbers took seven seconds once."""
    asked = _ask(text, None, None)
    assert isinstance(asked, Asked)
    assert resolve_in_order(asked.reading.moments, None) is not None
    assert len(weigh_answers(evidence, [asked])) == 1
