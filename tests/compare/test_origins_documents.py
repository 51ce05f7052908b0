"""Documents of several articles: which are one, what they are called, what they govern."""

from itertools import permutations

import pytest
from tests.compare.lineage_fixtures import HARBOUR
from tests.stories import article

from secondsource.compare.origins_documents import find_cited_documents
from secondsource.model.lineage import Lineage, Origin, origin_of
from secondsource.model.readings import Reading
from secondsource.pipeline import compare
from secondsource.reading.readings import read_article

ABOUT = "Nordmark Group will close its mill in Lisk. Nordmark Group employs 300 people there.\n\n"
RELEASE = ABOUT + "In its press release Nordmark Group blames three years of losses at the mill."
STATEMENT = ABOUT + "The mill had made losses for three years, Nordmark Group said in a statement."


def traced(*texts: str, outlets: tuple[str, ...] = ()) -> tuple[Lineage, list[Reading]]:
    """The lineage of texts, their articles called a, b, c."""
    read = [
        read_article(article("abcdef"[n], text, outlet=outlets[n] if outlets else None)) for n, text in enumerate(texts)
    ]
    return compare(read)[1], read


def documents(*texts: str) -> dict[str, tuple[str, ...]]:
    """Name of each document -> its articles."""
    return {o.name: o.rests_on for o in _of(traced(*texts)[0])}


def _of(lineage: Lineage) -> list[Origin]:
    return [o for o in lineage.origins if o.kind == "document"]


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (RELEASE, STATEMENT, {"press release of Nordmark Group": ("a", "b")}),  # one issuer, two words for it
        (
            STATEMENT,
            ABOUT + "The mill is old, the Hill Trust said in a statement.",
            {"statement of Nordmark Group": ("a",), "statement of Hill Trust": ("b",)},
        ),  # two issuers
        (
            "Two gates close, according to the annex to the lease.",
            "It names no date, says the annex to the lease, which the Hill Courier has seen.",
            {"annex to the lease": ("a", "b")},
        ),  # one phrase
        (
            "Ada Brook told reporters that the gates close.",
            "At a press conference on Monday, Ada Brook said that the gates close.",
            {"press conference of Ada Brook": ("a", "b")},
        ),  # one occasion, named and unnamed
        (
            STATEMENT,
            ABOUT + "Nordmark Group told the town in a letter that the mill closes.",
            {"statement of Nordmark Group": ("a",), "letter of Nordmark Group": ("b",)},
        ),  # one issuer, two documents
    ],
)
def test_which_are_one(one: str, two: str, expected: dict[str, tuple[str, ...]]) -> None:
    """By issuer and kind, or by the phrase that introduces it."""
    assert expected == documents(one, two)


def test_two_leaflets_of_nobody_stay_two() -> None:
    """The bare word says nothing of which one it is; and such a document is evidence of nothing."""
    found, _ = traced(
        "The leaflet, which the Hill Courier has seen, names no date.", "A leaflet seen by us names no day."
    )
    assert sorted((o.name, o.rests_on) for o in _of(found)) == [("leaflet", ("a",)), ("leaflet", ("b",))]
    assert not any(g.origin in {o.id for o in _of(found)} for g in found.governed)


def test_one_document_by_the_words_quoted_from_it() -> None:
    """The company's release and what its head "said in the statement" are one where both print the same sentence."""
    words = "“The closure is no reflection on the people of the valley or their skills,”"
    one = ABOUT + f"In its press release Nordmark Group is sorry. {words} the release goes on."
    two = f"The mill closes in May. {words} Chief Executive Ada Brook said in a statement."
    assert documents(one, two) == {"press release of Nordmark Group": ("a", "b")}


def test_what_a_document_governs() -> None:
    """Its sentence and what goes on with it; a document that comes by an outlet leaves them to the outlet."""
    by_outlet = "Nordmark Group cut jobs, the Hill Courier reports, according to documents of the miners’ union."
    found, (one, two) = traced(STATEMENT, by_outlet)
    place = one.article.span(len(ABOUT), len(ABOUT) + 40)
    record = origin_of(place, found.governed)
    assert record is not None
    assert (record.origin, record.how, record.evidenced) == ("origin:statement-of-nordmark-group", "credit", False)
    other = origin_of(two.article.span(0, 40), found.governed)
    assert other is not None
    assert other.origin == "origin:hill-courier"


AGENCY = "LISK, Nov 12 (Farwire) - Nordmark Group will close its mill.\n\nThe mill made losses of 40 million crowns for three years, Nordmark Group said in a statement."  # fmt: skip
CREDITS_IT = "The mill in Lisk made losses of 40 million crowns for three years, according to Farwire."
HAS_IT = ABOUT + "In its press release Nordmark Group blames losses of 40 million crowns for three years."


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((AGENCY, CREDITS_IT), "origin:farwire"),  # another article has it from the agency
        ((AGENCY, HAS_IT), "origin:press-release-of-nordmark-group"),  # another has it from the company too
        ((AGENCY, CREDITS_IT, HAS_IT), "origin:farwire"),  # both
    ],
)
def test_a_document_in_an_agencys_copy(texts: tuple[str, ...], expected: str) -> None:
    """The words stay the agency's where another article credits the agency; and whoever has them, documents never make
    two origins of what may be one."""
    found, read = traced(*texts)
    start = read[0].article.text.index("The mill made")
    record = origin_of(read[0].article.span(start, start + 60), found.governed)
    assert record is not None
    assert record.origin == expected
    assert not any(g.evidenced for g in found.governed if g.origin in {o.id for o in _of(found)})


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("“We counted the cracks,” Brook said.", True),  # the same speaker
        ("“We counted the cracks,” said Carl Voss, a diver.", False),  # another
        ("The river rose.\n\nIt rained.\n\n“We counted the cracks,” Brook said.", False),  # two paragraphs on
        ("Nobody knew, the Hill Courier reported. “We counted the cracks,” Brook said.", False),  # behind a credit
    ],
)
def test_what_one_goes_on_to_say_to_the_press(behind: str, expected: bool) -> None:
    """In the same paragraph or the next, up to another credit."""
    found, (one,) = traced(f"At a press conference on Monday, Ada Brook said that the gates close. {behind}")
    start = one.article.text.index("We counted")
    record = origin_of(one.article.span(start, start + 20), found.governed)
    assert (record is not None and record.origin == "origin:press-conference-of-ada-brook") is expected


def test_a_copy_that_cites_the_statement_has_it_from_the_statement() -> None:
    """Not from the outlet that passed it on to the other one."""
    said = "“The lock was in perfect order at the last inspection,” Chief Ada Brook said in a statement"
    one = f"{HARBOUR}\n{said} quoted by Reuters.\n"
    crack = "The lock was closed after divers found a crack in the lower gate, according to the Hill Courier."
    found, _ = traced(one, f"{crack}\n\n{said}.\n\nRain fell on the regatta.\n", outlets=("Hill Courier", "Bell"))
    assert {o.name: o.rests_on for o in found.origins if o.kind in ("agency", "document")} == {
        "Reuters": ("a",),
        "statement of Ada Brook": ("a", "b"),
    }


QUOTED = "“We have looked at every buyer for the mill in Lisk and found none who would keep the staff,”"
SAID = f"The company regrets it.\n\n{QUOTED} Nordmark Group said in a statement."


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        # the same words, and nobody says where they are from
        (f"Rain fell on Lisk.\n\n{QUOTED} said the owners.", True),
        # without the marks it is still the sentence that the other quotes
        ("Rain fell on Lisk.\n\nThe owners looked at every buyer for the mill in Lisk and found none.", True),
        # an outlet is credited for what may be its own interview
        (
            "Rain fell on Lisk.\n\nThe owners looked at every buyer for the mill in Lisk, the Hill Courier reported.",
            False,
        ),
        # verbatim in both: the outlet has it from the statement as well
        (f"Rain fell on Lisk.\n\n{QUOTED} the Hill Courier quoted the owners as saying.", True),
        # a phrase that anybody uses
        ("Rain fell on Lisk.\n\nThe mayor said the town had “found none” of the papers.", False),
    ],
)
def test_who_quotes_a_document_without_a_word_of_it(other: str, expected: bool) -> None:
    """The words that one article quotes from a statement are from it in the other too."""
    origins = {o.name: {t.article: t.how for t in o.articles} for o in _of(traced(ABOUT + SAID, other)[0])}
    assert expected == ("b" in origins["statement of Nordmark Group"])
    assert origins["statement of Nordmark Group"].get("b", "inferred") == "inferred"


def test_order_changes_nothing() -> None:
    """The same documents whatever article comes first."""
    _, read = traced(RELEASE, STATEMENT, "Two gates close, according to the annex to the lease.")
    resolved, _, _ = compare(read)
    expected = find_cited_documents(read, resolved)
    assert len(expected) == 3
    assert all(find_cited_documents(list(order), resolved) == expected for order in permutations(read))
