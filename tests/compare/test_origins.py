"""Origins: what is credited, what the credit governs, what interviews and copies inherit."""

from dataclasses import replace

import pytest
from tests.compare.lineage_fixtures import HARBOUR, REWRITE, article, find, plain, reading

from secondsource.compare.lineage import trace
from secondsource.compare.origins import OriginBook
from secondsource.model.lineage import Governed, Lineage, origin_of
from secondsource.model.readings import CreditHow, Reading
from secondsource.model.resolution import Resolved, Speaker, Statement
from secondsource.model.spans import Span

ECHO = ("told the Callan Echo", "Callan Echo", "attribution")
TOLD = (
    "The chamber will be dry by Friday, the chief engineer told the Callan Echo. She said that two gates need new "
    "hinges.\n\nThe town council meets on Thursday. Nobody expects the session to be short.\n"
)
UNNAMED = (
    "Rain fell on the regatta.\n\nThe chief engineer told a leading newspaper that the chamber will be dry by Friday.\n\n"
    "The band went home.\n"
)


def run(*readings: Reading, resolved: Resolved | None = None) -> Lineage:
    return trace(readings, resolved or Resolved())


def ties(found: Lineage) -> dict[str, dict[str, str]]:
    return {o.id: {t.article: t.how for t in o.articles} for o in found.origins}


def governor(found: Lineage, one: Reading, words: str) -> tuple[str, str, bool] | None:
    record = origin_of(find(one.article, words), found.governed)
    return (record.origin, record.how, record.evidenced) if record else None


def test_a_credit_ties_and_governs_its_sentence_and_what_goes_on_with_it() -> None:
    """The sentence of the credit and the one that follows with "she said"; not the next subject."""
    one = reading(article("a", TOLD), credits=[ECHO])
    found = run(one)
    assert ties(found) == {"origin:callan-echo": {"a": "credited"}}
    assert [ECHO[0]] == [one.article.cut(s) for s in found.origins[0].articles[0].evidence]
    assert governor(found, one, "The chamber will be dry by Friday") == ("origin:callan-echo", "credit", True)
    assert governor(found, one, "two gates need new hinges") == ("origin:callan-echo", "credit", True)
    assert governor(found, one, "The town council meets on Thursday") is None


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ("credit line", ("origin:reuters", "staff line", True)),  # below the text: weakly for all of it
        ("dateline", ("origin:reuters", "staff line", True)),
        ("attribution", None),  # for its own sentence only
    ],
)
def test_what_a_line_governs(how: CreditHow, expected: tuple[str, str, bool] | None) -> None:
    """A staff line speaks for the body where nothing nearer does."""
    one = reading(article("a", HARBOUR + "\n(Reuters)\n"), credits=[("(Reuters)", "Reuters", how)])
    found = run(one)
    assert governor(found, one, "Grain exporters asked the ministry") == expected
    assert found.origins[0].kind == "agency"


def test_own_reporting_is_the_origin_itself() -> None:
    """A credit to one's own outlet: the article is the origin."""
    one = reading(article("a", TOLD, outlet="The Callan Echo"), credits=[ECHO])
    assert ties(run(one)) == {"origin:callan-echo": {"a": "is"}}


def test_an_interview_credited_to_nobody_is_tied_by_its_words() -> None:
    """Another article credits the outlet for the same words."""
    one = reading(article("a", TOLD), credits=[ECHO])
    two = reading(article("b", UNNAMED), interviews=["told a leading newspaper"])
    found = run(one, two)
    assert ties(found) == {"origin:callan-echo": {"a": "credited", "b": "inferred"}}
    assert governor(found, two, "the chamber will be dry") == ("origin:callan-echo", "interview", True)
    assert governor(found, two, "The band went home") is None


def test_an_interview_is_tied_by_a_joined_statement() -> None:
    """The words may differ: the statement was joined elsewhere."""
    one = reading(article("a", TOLD), credits=[ECHO], quotes=["The chamber will be dry by Friday"])
    other = UNNAMED.replace("the chamber will be dry by Friday", "all water goes this week")
    two = reading(article("b", other), interviews=["told a leading newspaper"], quotes=["all water goes this week"])
    joined = Statement(Speaker("chief engineer", None, "unnamed"), (one.quotes[0], two.quotes[0]))
    assert ties(run(one, two)) == {"origin:callan-echo": {"a": "credited"}}
    assert ties(run(one, two, resolved=Resolved(statements=(joined,)))) == {
        "origin:callan-echo": {"a": "credited", "b": "inferred"}
    }


def test_an_interview_that_two_outlets_claim_stays_open() -> None:
    """Two articles name two outlets for the same words: not known."""
    one = reading(article("a", TOLD), credits=[ECHO])
    bay = TOLD.replace("the Callan Echo", "the Bay Post")
    three = reading(article("c", bay), credits=[("told the Bay Post", "Bay Post", "attribution")])
    two = reading(article("b", UNNAMED), interviews=["told a leading newspaper"])
    assert all("b" not in t for t in ties(run(one, two, three)).values())


def test_an_interview_that_nobody_credits_has_no_origin() -> None:
    """Nothing is guessed."""
    found = run(reading(article("b", UNNAMED), interviews=["told a leading newspaper"]), plain("a", HARBOUR))
    assert found.origins == ()


def test_copied_words_keep_the_origin_of_their_parent() -> None:
    """The copy lost the credit; its words are still the agency's, and there is one origin."""
    wire = reading(article("a", HARBOUR + "\n(Reuters)\n"), credits=[("(Reuters)", "Reuters", "credit line")])
    copy = plain("b", HARBOUR.split("\n\nTwo tugs")[0])
    found = run(wire, copy)
    assert ties(found) == {"origin:reuters": {"a": "credited", "b": "inferred"}}
    assert governor(found, copy, "Grain exporters asked the ministry") == ("origin:reuters", "passage", True)


def test_copies_of_an_article_at_hand_rest_on_it() -> None:
    """One origin: the article that the family goes back to; not evidenced, as nobody says so."""
    cut = "\n\n".join(HARBOUR.split("\n\n")[:4])
    one, two = plain("a", HARBOUR), plain("b", cut)
    found = run(one, two)
    (origin,) = found.origins
    assert (origin.kind, {t.article: t.how for t in origin.articles}) == ("article", {"a": "is", "b": "inferred"})
    assert governor(found, one, "Grain exporters") == governor(found, two, "Grain exporters") == (
        origin.id, "passage", False,
    )  # fmt: skip


def test_the_node_stays_when_the_agencys_article_goes() -> None:
    """Removing the credited article leaves its origin."""
    credit = ("(Reuters)", "Reuters", "credit line")
    reprint = reading(article("b", HARBOUR + "\n(Reuters)\n", outlet="Bay"), credits=[credit])
    agency = plain("a", HARBOUR, outlet="Reuters")
    assert ties(run(agency, reprint))["origin:reuters"] == {"a": "is", "b": "credited"}
    assert ties(run(reprint))["origin:reuters"] == {"b": "credited"}


def test_evidence_of_a_credit_is_the_credit_alone() -> None:
    """An article that credits and aligns is tied by its credit, not by every aligned sentence."""
    text = HARBOUR.replace("The harbour authority", "According to the Callan Echo, the harbour authority")
    one = reading(article("a", text), credits=[("According to the Callan Echo", "Callan Echo", "attribution")])
    (origin,) = run(one, plain("b", REWRITE)).origins
    assert [len(t.evidence) for t in origin.articles] == [1, 4]
    assert [t.how for t in origin.articles] == ["credited", "inferred"]


def test_shares_tell_wire_from_own() -> None:
    """A dateline makes the body wire; without it the article is its own."""
    wire = reading(article("a", "MORVEN (Reuters) - " + HARBOUR), credits=[("(Reuters)", "Reuters", "dateline")])
    found = run(wire, plain("b", "The band played on the quay, and the children waved at the boats for an hour."))
    assert (found.shares["a"].wire, found.shares["b"].own) == (1.0, 1.0)


def test_a_credit_in_the_middle_governs_its_clause() -> None:
    """Before the dash the writer speaks; a credit at the end speaks for the whole sentence."""
    text = "The council voted 9 to 4 for new gates – a plan which, the Echo noted, nobody could pay. Rain fell again.\n"
    one = reading(article("a", text), credits=[("the Echo noted", "Echo", "attribution")])
    found = run(one)
    assert governor(found, one, "nobody could pay") == ("origin:echo", "credit", True)
    assert governor(found, one, "The council voted 9 to 4") is None
    end = "The council voted 9 to 4 for new gates – a plan that nobody could pay, the Echo noted.\n"
    other = reading(article("b", end), credits=[("the Echo noted", "Echo", "attribution")])
    assert governor(run(other), other, "The council voted 9 to 4") == ("origin:echo", "credit", True)


def test_short_forms_of_a_name_are_one_origin() -> None:
    """Initials and last words that another article spells out."""
    full = reading(article("a", TOLD), credits=[("told the Callan Echo", "Callan Echo", "attribution")])
    text = TOLD.replace("the Callan Echo", "the Echo")
    short = reading(article("b", text), credits=[("told the Echo", "Echo", "attribution")])
    assert {i for t in ties(run(full, short)).values() for i in t} == {"a", "b"}
    assert list(ties(run(full, short))) == ["origin:callan-echo"]


def test_words_said_on_the_air() -> None:
    """The other article names the station for words in quotation marks."""
    one = reading(
        article("a", "The minister called the crack “a national disgrace” on Callan radio on Monday. Rain fell.\n"),
        credits=[("on Callan radio", "Callan radio", "attribution")],
    )
    two = plain(
        "b", "“This is a national disgrace and heads will roll,” she roared on the radio. The band went home.\n"
    )
    assert ties(run(one, two)) == {"origin:callan-radio": {"a": "credited", "b": "inferred"}}
    three = plain("b", "“This is no disgrace at all,” she said on the radio. The band went home.\n")
    assert ties(run(one, three)) == {"origin:callan-radio": {"a": "credited"}}


def test_a_statement_retold_rests_on_the_interview() -> None:
    """Printed as told to one's own outlet in one article, and by the other without a credit."""
    words = "The chamber will be dry by Friday"
    text = f"“{words},” she told this newspaper. The band went home.\n"
    one = reading(article("a", text, outlet="Callan Echo"), quotes=[words])
    two = reading(article("b", f"“{words},” the engineer said. Nobody cheered.\n"), quotes=[words])
    joined = Statement(Speaker("chief engineer", None, "unnamed"), (one.quotes[0], two.quotes[0]))
    found = run(one, two, resolved=Resolved(statements=(joined,)))
    assert ties(found) == {"origin:callan-echo": {"a": "is", "b": "inferred"}}
    assert governor(found, two, words) == ("origin:callan-echo", "interview", True)


def test_indirect_speech_of_an_interview_is_no_evidence() -> None:
    """What the writer put in is not known: the origin stands, evidenced it is not."""
    text = "“The gate is rotten,” Hamm told this newspaper. The pump, bought in 1988, leaked too, he said. Rain fell.\n"
    one = reading(article("a", text, outlet="Callan Echo"), quotes=["The gate is rotten"])
    indirect = replace(
        one.quotes[0], content=find(one.article, "The pump, bought in 1988, leaked too"), mode="indirect"
    )
    hamm = Speaker("Hamm", "actor:hamm", "named")
    statements = (Statement(hamm, (one.quotes[0],)), Statement(hamm, (indirect,)))
    found = run(one, resolved=Resolved(statements=statements))
    assert governor(found, one, "The gate is rotten") == ("origin:callan-echo", "interview", True)
    assert governor(found, one, "The pump, bought in 1988") == ("origin:callan-echo", "interview", False)
    assert governor(found, one, "Rain fell") is None


@pytest.mark.parametrize("origin", [f"origin:{n}" for n in range(12)])
def test_words_governed_twice_by_one_origin_are_evidenced_where_one_record_says_so(origin: str) -> None:
    """Two siblings of one original, of which a credit names it in one: no accident of a set decides."""
    book, span = OriginBook(), Span("a", 0, 9)
    book.govern([Governed(span, origin, "passage", False), Governed(span, origin, "passage", True)])
    found = book.governing(span)
    assert found is not None
    assert found.evidenced
    assert [g.evidenced for g in book.governed()] == [True, False]
