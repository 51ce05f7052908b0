"""The brief: which sentences carry a story, read alone, repeat nothing, and what their counts may say."""

import pytest
from tests.stories import gather

from secondsource.model.findings import Attribution, ClaimFinding, ClaimReport, Counts, OriginCounts
from secondsource.model.spans import Span
from secondsource.weigh.brief import weigh_brief
from secondsource.weigh.evidence import Evidence

BELL = (
    "The harbour of Ormil will close to cargo ships on 1 June, the port authority said on Monday. "
    "The cranes were sold in March.\n\nIt said 300 dockers would lose their work.\n\n"
    "“We were never asked,” said Ada Quill of the dockers' union."
)
TIDE = (
    "Ormil's harbour will close to cargo ships on 1 June, the port authority announced. A brass band had played there "
    "on Sunday.\n\nSome 300 dockers of the harbour will lose their work, the authority said.\n\n"
    "“We were never asked,” she said."
)
SWAP = (
    "The haven of Ormil shall shut to freight vessels on 1 June, the docks power voiced.\n\n"
    "Around 300 dockers of the haven shall mislay their labour, the power uttered."
)


def claim(evidence: Evidence, name: str, *words: tuple[str, str], shown: int = 0, disputed: bool = False) -> ClaimFinding:
    """A claim whose reports are the places of these words: (article, words)."""
    spans = [find(evidence, article, text) for article, text in words]
    articles = len({s.article for s in spans})
    counts = Counts(articles, articles, articles, OriginCounts(shown, articles))
    reports = tuple(ClaimReport(s, "asserts", Attribution(None, "none"), None) for s in spans)
    return ClaimFinding(name, words[0][1], reports, counts, "separate", disputed, (), (), (), ())


def find(evidence: Evidence, article: str, words: str) -> Span:
    """Where the words stand in the article."""
    start = evidence.reading(article).article.text.index(words)
    return Span(article, start, start + len(words))


def sentences(evidence: Evidence, *claims: ClaimFinding) -> list[str]:
    """The words of the brief."""
    return [evidence.text(one.span) for one in weigh_brief(evidence, claims)]


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    """Three accounts of one closure; the third in swapped words."""
    return gather(BELL, TIDE, SWAP, published="2031-05-05")


CLOSING = (("a", "will close to cargo ships"), ("b", "will close to cargo ships"), ("c", "shall shut to freight vessels"))
DOCKERS = (("a", "300 dockers would lose"), ("b", "300 dockers of the harbour will lose"), ("c", "300 dockers of the haven"))
ASKED = (("a", "We were never asked"), ("b", "We were never asked"))
CRANES = (("a", "The cranes were sold in March"),)


def test_the_lead_comes_first_whatever_weighs_more(evidence: Evidence) -> None:
    """What was quoted weighs more here, and is told after what happened."""
    found = sentences(evidence, claim(evidence, "c1", *CLOSING), claim(evidence, "c2", *ASKED, shown=3))
    assert len(found) == 2
    assert "will close to cargo ships on 1 June" in found[0]


def test_a_disputed_quotation_is_no_lead(evidence: Evidence) -> None:
    """That it is in dispute makes it weigh double, and does not put it before what happened."""
    disputed = claim(evidence, "c2", *ASKED, shown=4, disputed=True)
    found = sentences(evidence, claim(evidence, "c1", *CLOSING), disputed)
    assert "will close to cargo ships on 1 June" in found[0]


def test_who_is_quoted_stands_in_the_sentence(evidence: Evidence) -> None:
    """Of two articles with one quotation the one that names the speaker."""
    assert sentences(evidence, claim(evidence, "c", *ASKED)) == ["“We were never asked,” said Ada Quill of the dockers' union."]


def test_swapped_words_and_pronouns_are_left_to_the_others(evidence: Evidence) -> None:
    """One article has swapped the words, in the other a pronoun acts: the third is taken."""
    (found,) = sentences(evidence, claim(evidence, "c", *DOCKERS))
    assert found.startswith("Some 300 dockers of the harbour")


def test_what_one_article_alone_says_is_not_the_story(evidence: Evidence) -> None:
    """However well it reads."""
    assert sentences(evidence, claim(evidence, "c", *CRANES, shown=1)) == []


def test_no_sentence_is_taken_twice_and_none_says_the_same(evidence: Evidence) -> None:
    """Two claims of one sentence are carried by it; a claim that no other sentence tells better adds none."""
    again = claim(evidence, "c2", ("a", "on 1 June"), ("b", "on 1 June"))
    brief = weigh_brief(evidence, [claim(evidence, "c1", *CLOSING), again])
    assert [one.claims for one in brief] == [("c1", "c2")]


def test_counts_are_those_of_the_least_supported_claim(evidence: Evidence) -> None:
    """What one claim rests on says nothing of another in the same sentence."""
    again = claim(evidence, "c2", ("a", "on 1 June"), ("b", "on 1 June"))
    (one,) = weigh_brief(evidence, [claim(evidence, "c1", *CLOSING, shown=2), again])
    assert one.counts == again.counts


def test_a_dispute_is_told_before_what_as_many_agree_on(evidence: Evidence) -> None:
    """After the lead."""
    agreed, differs = claim(evidence, "c2", *DOCKERS[:2]), claim(evidence, "c3", *ASKED, disputed=True)
    found = sentences(evidence, claim(evidence, "c1", *CLOSING), agreed, differs)
    assert "never asked" in found[1]
    assert len(found) == 3


def test_the_order_of_claims_changes_nothing(evidence: Evidence) -> None:
    """Nor does which of them is looked at first."""
    claims = [claim(evidence, f"c{n}", *words) for n, words in enumerate((CLOSING, DOCKERS, ASKED, CRANES))]
    assert weigh_brief(evidence, claims) == weigh_brief(evidence, claims[::-1])


def test_no_more_than_eight() -> None:
    """Of twelve facts that two articles have, eight sentences at most."""
    towns = "Ormil Calden Sorve Talm Brisk Venn Harrow Lisk Morven Quay Dell Pike".split()
    things = "bridges mills ovens kilns lamps carts barges wells gates barns looms ferries".split()
    text = " ".join(f"The mayor of {town} counted {n + 20} {thing} on {n + 1} May." for n, (town, thing) in enumerate(zip(towns, things, strict=True)))
    story = gather(text, text.replace("counted", "said she had"), published="2031-05-20")
    claims = [
        claim(story, town, ("a", f"{town} counted {n + 20}"), ("b", f"{town} said she had {n + 20}"))
        for n, town in enumerate(towns)
    ]
    brief = weigh_brief(story, claims)
    assert len(brief) == 8
    assert len({one.span for one in brief}) == 8
    assert all(story.text(one.span) in " ".join(story.reading(one.span.article).article.text.split()) for one in brief)
