"""Promises: undertakings, and what only looks like one."""


import pytest
from tests.steps import grows_in_proportion

from secondsource.model.articles import Article
from secondsource.model.readings import Sheet
from secondsource.reading.promises import find_promises
from secondsource.reading.readings import read_article
from secondsource.reading.sheets import lay_out


def promises(text: str) -> list[tuple[str, str]]:
    """(what is promised, by when) of a text; "" where no deadline is set."""
    reading = read_article(Article("a", "a", text, language="en"))
    cut = reading.article.cut
    return [(cut(p.what), cut(p.due) if p.due else "") for p in reading.promises]


@pytest.mark.parametrize(
    ("text", "what", "due"),
    [
        # a verb of undertaking with an infinitive
        ("The company pledged to pay every worker by the end of March.", "pay every worker", "the end of March"),
        # with a clause
        ("The minister promised that the bridge would be repaired.", "the bridge would be repaired", ""),
        # a noun of undertaking
        ("They signed an agreement to end the strike by Friday.", "end the strike", "Friday"),
        # a plan with a deadline
        ("The regiment is to leave and will hand over the base by 1 May.", "hand over the base", "1 May"),
        # somebody rules a thing out by a deadline
        ("“There will be no soldiers on the road by June,” the minister said.", "no soldiers on the road", "June"),
        # first person, no deadline
        ("“We will rebuild the school,” Mayor Otto Finn said.", "rebuild the school", ""),
    ],
)
def test_undertakings(text: str, what: str, due: str) -> None:
    """Each row is a form of undertaking."""
    found = promises(text)
    assert any(what in w and d == due for w, d in found), found


@pytest.mark.parametrize(
    "text",
    [
        "Prices will probably rise by the end of the year.",  # a forecast
        "The company may close the line by May.",  # a possibility
        "The union demanded that the company pay by Friday.",  # a demand
        "The company refused to agree to leave the site.",  # a refusal
        "Will the company close the line by May?",  # a question
        "The company closed the line in May.",  # done
        "It will rain on the coast.",  # nobody undertakes it
    ],
)
def test_no_promise(text: str) -> None:
    """Each row looks like a promise and is none."""
    assert promises(text) == []


def test_who_is_the_speaker_behind_we() -> None:
    """“We” is whoever says it."""
    text = "“We will rebuild the school,” Otto Finn said."
    reading = read_article(Article("a", "a", text, language="en"))
    who = reading.promises[0].who
    assert who is not None
    assert reading.article.cut(who) == "Otto Finn"


def test_a_condition_is_kept() -> None:
    """What the promise hangs on stands beside it."""
    text = "The company pledged to reopen the line if the state pays for the lock."
    reading = read_article(Article("a", "a", text, language="en"))
    condition = reading.promises[0].condition
    assert condition is not None
    assert reading.article.cut(condition).startswith("if the state pays")


@pytest.mark.parametrize(
    "word", ["He will pay and ", "promised to ", "if we will ", "deal to pay, ", "by May we will "]
)
def test_a_long_sentence_takes_steps_in_proportion(word: str) -> None:
    """Four times as many clauses in one sentence take no more than about four times the steps."""

    def sheet(size: int) -> Sheet:
        return lay_out(Article("a", "a", word * (size // len(word)) + "leave by May.", language="en"))

    grows_in_proportion(lambda given: find_promises(given, (), ()), sheet, 2_000)


def test_a_plan_goes_on_what_was_said() -> None:
    """What somebody will do is told of him where somebody has just been quoted, else it is the paper's own guess."""
    told, plan = "“This is a start,” Otto Finn said.", "The soldiers will offer help to the villages."
    assert promises(f"{told} {plan}") != []
    assert promises(plan) == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        # two infinitives of one verb
        (
            "The bank promised to repay savers by Friday and to publish the audit by 1 June.",
            [("to repay savers by Friday", "Friday"), ("to publish the audit by 1 June", "1 June")],
        ),
        # two verbs of one future
        (
            "The army will leave by 3 May and hand over the base by 1 June.",
            [("will leave by 3 May", "3 May"), ("hand over the base by 1 June", "1 June")],
        ),
        # one day for both is one undertaking
        (
            "The firm promised to pay the fine and to publish the audit by July.",
            [("to pay the fine and to publish the audit by July", "July")],
        ),
    ],
)
def test_two_days_make_two_undertakings(text: str, parts: list[tuple[str, str]]) -> None:
    """Each conjunct that is set a day of its own is undertaken by itself."""
    assert parts == promises(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # the maker stands before what is told of him
        ("Vela Holdings, which Ada Brook backed, will take over the studio on 3 May.", "Vela Holdings"),
        # a day is no maker
        ("Otto Finn, facing troops at the border, today sought peace by promising to leave the valley.", None),
        # who gets it does not undertake it
        ("Under the plan, creditors would receive about 92 million euros.", None),
    ],
)
def test_who_undertakes(text: str, who: str | None) -> None:
    """Whose the undertaking is."""
    reading = read_article(Article("a", "a", text, language="en"))
    found = [reading.article.cut(p.who) if p.who is not None else None for p in reading.promises]
    assert [who] == found
