"""A finding stands while the articles it rests on do: another article that is taken away leaves it."""

from pathlib import Path

import pytest

from secondsource import analyse, read_inputs
from secondsource.model.articles import Article
from secondsource.model.findings import (
    CommitmentFinding,
    Dossier,
    EventFinding,
    FigureFinding,
    PositionFinding,
    QuoteFinding,
)
from secondsource.model.spans import Span
from secondsource.settings import Settings

STORY = Path(__file__).parents[1] / "examples" / "tamvar-drawdown"
Finding = QuoteFinding | FigureFinding | PositionFinding | EventFinding | CommitmentFinding


@pytest.fixture(scope="module")
def articles() -> tuple[Article, ...]:
    """The articles of an invented story."""
    return read_inputs([str(STORY)], about=str(STORY / "about.csv")).articles


@pytest.fixture(scope="module")
def whole(articles: tuple[Article, ...]) -> Dossier:
    """What all of them give."""
    return analyse(articles)


def places(finding: Finding) -> list[Span]:
    """Where its reports stand."""
    if isinstance(finding, QuoteFinding):
        return [r.span for r in finding.renderings]
    return [r.span for r in (finding.readings if isinstance(finding, FigureFinding) else finding.reports)]


def of_kind(dossier: Dossier, kind: type[Finding]) -> list[Finding]:
    """The findings of a kind."""
    found = dossier.findings
    every = (*found.quotes, *found.figures, *found.positions, *found.timeline, *found.commitments)
    return [f for f in every if isinstance(f, kind)]


def day(finding: Finding) -> str | None:
    """The date that it gives, where it gives one."""
    if isinstance(finding, EventFinding):
        return finding.date
    return finding.due if isinstance(finding, CommitmentFinding) else None


@pytest.mark.parametrize("gone", range(6))
def test_a_finding_stands_without_an_article_that_it_does_not_rest_on(
    articles: tuple[Article, ...], whole: Dossier, gone: int
) -> None:
    """Its reports still stand together, under its date; with fewer articles they may be joined with others as well."""
    left = analyse([a for n, a in enumerate(articles) if n != gone])
    kinds = (QuoteFinding, FigureFinding, PositionFinding, EventFinding, CommitmentFinding)
    for finding in (f for kind in kinds for f in of_kind(whole, kind)):
        if articles[gone].id in finding.rests_on:
            continue
        held = [places(f) for f in of_kind(left, type(finding)) if day(f) == day(finding)]
        assert any(all(any(m.overlaps(t) for t in theirs) for m in places(finding)) for theirs in held), finding


def test_as_of_changes_the_status_of_commitments_alone(articles: tuple[Article, ...]) -> None:
    """What is judged against the day; everything else is the same."""
    early, late = (analyse(articles, settings=Settings(as_of=day)) for day in ("2019-01-01", "2031-01-01"))

    def plain(found: tuple[CommitmentFinding, ...]) -> list[tuple[object, ...]]:
        return [(c.id, c.reports, c.due, c.counts) for c in found]

    assert plain(early.findings.commitments) == plain(late.findings.commitments)
    assert [c.status for c in early.findings.commitments] != [c.status for c in late.findings.commitments]
    assert early.findings.claims == late.findings.claims
    assert early.findings.timeline == late.findings.timeline
    assert early.findings.figures == late.findings.figures
    assert early.origins == late.origins
