"""What is new in one dossier against an earlier one."""

from dataclasses import replace

import pytest
from tests.answer_fixtures import asked
from tests.steps import grows_in_proportion

from secondsource.model.articles import Article
from secondsource.model.findings import (
    ArticleEntry,
    ClaimFinding,
    CommitmentFinding,
    Counts,
    Dossier,
    Findings,
    Made,
    OriginCounts,
    Story,
)
from secondsource.model.lineage import Shares
from secondsource.views.differences import compare_dossiers


def with_findings(dossier: Dossier, **changed: object) -> Dossier:
    return replace(dossier, findings=replace(dossier.findings, **changed))


def with_article(dossier: Dossier, text: str) -> tuple[Dossier, Article]:
    """The dossier with one article more."""
    article = Article(id="z9", location="late.txt", text=text, outlet="The Late Post")
    entry = ArticleEntry(article, None, Shares(1.0, 0.0, 0.0, 0.0), ())
    return replace(dossier, articles=(*dossier.articles, entry)), article


def shown(counts: Counts, number: int) -> Counts:
    return replace(counts, origins=OriginCounts(number, max(number, counts.origins.at_most)))


def test_a_dossier_has_nothing_new_against_itself(dossier: Dossier) -> None:
    """No part of it, and no alarm."""
    found = compare_dossiers(dossier, dossier)
    assert found.is_empty()
    assert found.alarms() == frozenset()


def test_a_claim_is_known_again_by_its_words(dossier: Dossier) -> None:
    """Its id and its text change as it grows; that a further origin is shown is what is new."""
    later, article = with_article(dossier, "The company said it on Monday, this newspaper has learned.")
    claim = dossier.findings.claims[1]
    grown = replace(
        claim,
        id="claim:grown",
        text="It was said on Monday.",
        reports=(*claim.reports, replace(claim.reports[0], span=article.span(0, 29))),
        counts=shown(claim.counts, 2),
        support="independent",
    )
    later = with_findings(later, claims=(dossier.findings.claims[0], grown))
    found = compare_dossiers(dossier, later)
    assert [(c.old.id, c.new.id, c.support) for c in found.origins] == [
        ("claim:2", "claim:grown", ("one-origin", "independent"))
    ]
    assert (found.added, found.claims, found.single) == (("z9",), (), 0)
    assert found.alarms() == {"new-origin"}


def test_what_was_asked_is_known_again_by_its_words(dossier: Dossier) -> None:
    """An article that was silent supports it now: a further origin is an alarm, the same answer is nothing new."""
    before = asked(dossier)
    (answer,) = before.answers
    says = replace(answer.articles[0].reports[0], origin=None)
    told = replace(answer.articles[1], stance="supports", reports=(says,))
    grown = replace(
        answer, id="answer:2", articles=(answer.articles[0], told, answer.articles[2]), counts=shown(answer.counts, 2)
    )
    found = compare_dossiers(before, replace(before, answers=(grown,)))
    assert [(c.old.id, c.new.id, c.articles) for c in found.answers] == [("answer:1", "answer:2", ("b2",))]
    assert found.alarms() == {"new-origin"}
    assert compare_dossiers(before, before).answers == ()
    assert compare_dossiers(before, replace(before, answers=(replace(grown, text="Another."),))).answers == ()


def test_an_article_that_goes_silent_is_told(dossier: Dossier) -> None:
    """Fewer origins than before are no alarm."""
    before = asked(dossier)
    (answer,) = before.answers
    less = replace(answer, articles=answer.articles[1:], counts=shown(answer.counts, 0))
    found = compare_dossiers(before, replace(before, answers=(less,)))
    assert [c.articles for c in found.answers] == [("a1",)]
    assert not found.alarms()


def test_fewer_origins_are_no_alarm(dossier: Dossier) -> None:
    """The same comparison the other way round says nothing of origins."""
    claim = dossier.findings.claims[1]
    more = with_findings(dossier, claims=(dossier.findings.claims[0], replace(claim, counts=shown(claim.counts, 2))))
    assert compare_dossiers(more, dossier).origins == ()


def test_disputes_begin_and_end(dossier: Dossier) -> None:
    """A known claim that is disputed now, a quantity whose readings differ now; and the other way round."""
    first, second = dossier.findings.claims
    calm = with_findings(
        dossier,
        claims=(replace(first, disputed=False, sides=()), second),
        figures=(replace(dossier.findings.figures[0], status="agreed", why=None),),
    )
    found = compare_dossiers(calm, dossier)
    assert [c.id for c in found.disputes] == ["claim:1"]
    assert [f.id for f in found.differing] == ["figure:1"]
    assert found.alarms() == {"dispute"}
    assert [c.new.id for c in compare_dossiers(dossier, calm).settled] == ["claim:1"]


def test_values_that_were_not_known_are_new(dossier: Dossier) -> None:
    """A reading with another value is new, one of a known value is not."""
    figure = dossier.findings.figures[0]
    before = with_findings(dossier, figures=(replace(figure, readings=figure.readings[:1]),))
    (change,) = compare_dossiers(before, dossier).figures
    assert [change.new.readings[n].value for n in change.values] == [140.0]


# (status then, None where the promise was not known; status now; is it told?; does it sound the alarm?)
STATUSES = [
    ("open", "overdue", True, True),
    ("open", "reported met", True, False),
    ("open", "open", False, False),
    ("overdue", "overdue", False, False),
    (None, "overdue", True, True),  # a promise first told of when its day is past
    (None, "open", False, False),
]


@pytest.mark.parametrize(("then", "now", "told", "alarm"), STATUSES)
def test_promises_that_fell_due(dossier: Dossier, then: str | None, now: str, told: bool, alarm: bool) -> None:
    """What is judged otherwise than before."""

    def judged(status: str | None) -> tuple[CommitmentFinding, ...]:
        one = dossier.findings.commitments[0]
        return (replace(one, status=status),) if status else ()

    found = compare_dossiers(
        with_findings(dossier, commitments=judged(then)), with_findings(dossier, commitments=judged(now))
    )
    assert (len(found.commitments) == 1, found.alarms() == {"overdue"}) == (told, alarm)


def test_an_article_with_another_text_is_no_evidence(dossier: Dossier) -> None:
    """Its characters are others: claims that rest on it alone are not known again, and it is named."""
    entry = dossier.articles[2]
    text = "Corrected. " + entry.article.text
    moved = tuple(
        ArticleEntry(replace(e.article, text=text), e.published, e.shares, e.only_here) if e is entry else e
        for e in dossier.articles
    )
    claim = dossier.findings.claims[0]
    alone = replace(claim, reports=claim.reports[1:], sides=(), disputed=False)
    before = with_findings(dossier, claims=(alone,))
    after = replace(before, articles=moved)
    found = compare_dossiers(before, after)
    assert found.rewritten == ("c3",)
    assert (found.origins, found.single + len(found.claims)) == ((), 1)


def test_each_earlier_finding_is_taken_once(dossier: Dossier) -> None:
    """A claim that falls in two is known again in the part that most articles share; the other part is new."""
    claim = dossier.findings.claims[1]
    part = replace(claim, id="claim:part", reports=claim.reports[:1])
    found = compare_dossiers(with_findings(dossier, claims=(claim,)), with_findings(dossier, claims=(part, claim)))
    assert [c.id for c in found.claims] == ["claim:part"]


def test_other_versions_of_methods_are_named(dossier: Dossier) -> None:
    """What is new may be the tool's doing."""
    later = replace(dossier, made=replace(dossier.made, methods={"quotes": "quotes/2", "lineage": "lineage/1"}))
    assert compare_dossiers(dossier, later).methods == ("quotes/1 → quotes/2",)


def test_articles_that_are_gone_are_named(dossier: Dossier) -> None:
    """The earlier dossier held one more."""
    earlier, _ = with_article(dossier, "More.")
    assert compare_dossiers(earlier, dossier).gone == ("z9",)


def test_nothing_against_something() -> None:
    """A dossier of no findings is compared like any other."""
    counts = Counts(1, 1, 1, OriginCounts(0, 1))
    article = Article(id="a", location="a.txt", text="Nothing.")
    empty = Dossier(
        Made("0", {}, {}), Story(None, None, counts, True, ()),
        (ArticleEntry(article, None, Shares(1.0, 0.0, 0.0, 0.0), ()),), (), (), (), Findings(), (),
    )  # fmt: skip
    assert compare_dossiers(empty, empty).is_empty()


def test_the_very_same_words_go_first(dossier: Dossier) -> None:
    """A part and the whole of a claim, in both dossiers: each is known again as itself, whichever stands first."""
    claim = dossier.findings.claims[1]
    part = replace(claim, id="claim:part", reports=claim.reports[:1], counts=shown(claim.counts, 0))
    for claims in ((part, claim), (claim, part)):
        found = compare_dossiers(with_findings(dossier, claims=(claim, part)), with_findings(dossier, claims=claims))
        assert (found.origins, found.claims, found.single) == ((), (), 0)


@pytest.mark.parametrize("moved", [0, 1])
def test_thousands_of_claims(dossier: Dossier, moved: int) -> None:
    """The steps grow with their number, not with its square: 8,000 took 14 s when each was held against each."""
    later, article = with_article(dossier, "word " * 20_000)
    claim = dossier.findings.claims[1]

    def claims(size: int, shift: int) -> tuple[ClaimFinding, ...]:
        spans = [article.span(n * 12, n * 12 + 10 + shift) for n in range(size)]
        return tuple(
            replace(claim, id=f"claim:{n}", reports=(replace(claim.reports[0], span=span),))
            for n, span in enumerate(spans)
        )

    def given(size: int) -> tuple[Dossier, Dossier]:
        return with_findings(later, claims=claims(size, 0)), with_findings(later, claims=claims(size, moved))

    assert compare_dossiers(*given(2_000)).is_empty()
    grows_in_proportion(lambda pair: compare_dossiers(*pair), given, 300)
