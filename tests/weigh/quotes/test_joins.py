"""Statements that several papers print in other words, in pieces, or under another speaker."""

from itertools import permutations

import pytest
from tests.stories import gather

from secondsource.model.findings import QuoteFinding
from secondsource.weigh.evidence import Evidence
from secondsource.weigh.quotes.quotes import weigh_quotes

# How rare a word is shows only in a story of some length.
FILLER = """The mill on the Arda was built before the railway came to Dunmore. It has changed hands four times. Three
hundred people were on its books in its best years. The weir above it silted up twice. A fire took the old drying loft
in the autumn. The insurers paid after two winters. New looms came from Belgium by barge. The dye works next door closed
first. Its chimney still stands over the allotments. Trains no longer stop at the lower platform. A bus runs from the
square every hour. The parish council meets on the first Monday. Its minutes are kept in the library. The school has
room for ninety children. A chemist and two bakers remain on the high street. The football ground floods in most springs.
Anglers come for the trout in April. The bridge was closed to lorries after a survey. Its repair was put out to tender.
No firm has put in a bid so far. The county keeps a depot behind the station. Salt for the roads is stored there."""
MAYOR = "Tessa Quill, the mayor of Dunmore"


def findings(*texts: str) -> tuple[QuoteFinding, ...]:
    """The statements of articles, of which the first is long."""
    return weigh_quotes(gather(f"{texts[0]}\n\n{FILLER}", *texts[1:]))


def joined(*texts: str) -> list[tuple[str, ...]]:
    """For each statement of several articles, which print it."""
    return [tuple(sorted({r.span.article for r in q.renderings})) for q in findings(*texts) if q.counts.articles > 1]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        # each paper prints other sentences of a statement, one of them in both
        (
            f"“The pumps were never meant for a flood like this. We patched them with tape and string until the county sent two men,” said {MAYOR}.",
            f"“Nobody came when we rang for engineers at midnight, nor the week before. The pumps were never meant for a flood like this,” "
            f"said {MAYOR}.",
            True,
        ),
        # a short sentence of which no word tells much, word for word
        (
            f"“I begged them to wait. That was not easy for me,” said {MAYOR}.",
            f"“That was not easy for me,” said {MAYOR}.",
            True,
        ),
        # the words that one paper gives to a person, the other to somebody without a name
        (
            f"“A quarter of our rates came through that gate. Without it we shut the baths, the library and two schools,” said {MAYOR}.",
            "The official, who was rung by the plant on Monday night, said that the news was a blow and that “a quarter of our rates came through that gate”.",
            True,
        ),
        # another thing that she says of the same
        (
            f"“The pumps were never meant for a flood like this,” said {MAYOR}.",
            f"“We want new pumps before the next winter,” said {MAYOR}.",
            False,
        ),
        # a turn of speech of two people
        (
            f"“The survey is a step in the right direction,” said {MAYOR}.",
            "“A ferry would be a step in the right direction,” said Omar Hill, who runs the depot.",
            False,
        ),
    ],
)
def test_what_is_one_statement(left: str, right: str, expected: bool) -> None:
    """Each row is a way in which papers print a statement."""
    assert ([("a", "b")] if expected else []) == joined(left, right)


def test_one_word_that_both_papers_mark() -> None:
    """A rare word in the quotation marks of two papers is one statement where their sentences tell one fact."""
    left = f"{MAYOR}, called the survey of the bridge a “sideshow” on Friday before the parish council."
    right = f"Of the survey of the bridge {MAYOR}, said on Friday it was a political “sideshow” to please the county."
    expected = [("a", "b")]
    assert expected == joined(left, right)


def test_a_long_run_of_words_is_one_statement_whoever_is_said_to_say_it() -> None:
    """One of the two papers has the speaker wrong: the join shows it as a change of speaker."""
    words = "The pumps were never meant for a flood like this and we patched them up with tape"
    found = findings(f"“{words},” said {MAYOR}.", f"“{words},” said Omar Hill, who runs the depot.")
    expected = [(2, ["speaker"])]
    assert expected == [(q.counts.articles, [c.kind for c in q.changes]) for q in found]


def test_order_of_articles_changes_no_finding() -> None:
    """The same articles in any order are the same statements."""
    texts = (
        f"“The pumps were never meant for a flood like this. We patched them with tape,” said {MAYOR}.\n\n{FILLER}",
        f"“We patched them with tape,” said {MAYOR}.",
        "The official said “the pumps were never meant for a flood like this”.",
    )
    seen = set()
    for order in permutations(texts):
        evidence = gather(*order)
        seen.add(frozenset(frozenset(evidence.text(r.span) for r in q.renderings) for q in weigh_quotes(evidence)))
    assert len(seen) == 1


def _by_text(evidence: Evidence) -> set[frozenset[str]]:
    return {
        frozenset(evidence.text(r.span) for r in q.renderings) for q in weigh_quotes(evidence) if q.counts.articles > 1
    }


def test_an_article_that_a_statement_does_not_rest_on_may_go() -> None:
    """Without an article that prints none of it the statement stands as it did."""
    texts = (
        f"“A quarter of our rates came through that gate,” said {MAYOR}.\n\n{FILLER}",
        "The official said “a quarter of our rates came through that gate”.",
        "A circus came to Harlow on Sunday. Its tent was blown down by a gale at night.",
    )
    assert _by_text(gather(*texts[:2])) == _by_text(gather(*texts)) != set()


def test_a_reprint_adds_an_article_and_no_origin() -> None:
    """The same text once more is one article more, of the same origins."""
    text = f"“A quarter of our rates came through that gate,” said {MAYOR}.\n\n{FILLER}"
    one, two = (weigh_quotes(gather(*texts))[0].counts for texts in ((text,), (text, text)))
    assert (one.articles + 1, one.origins) == (two.articles, two.origins)
