"""Articles and findings in numbers that no bundled story has, invented: what folds, what stays readable."""

from collections.abc import Sequence
from dataclasses import replace

from secondsource.model.articles import Article, Dated
from secondsource.model.findings import (
    ArticleEntry,
    Attribution,
    ClaimFinding,
    ClaimReport,
    Dossier,
    Findings,
    Made,
    QuoteFinding,
    Rendering,
    Stance,
    Story,
)
from secondsource.model.lineage import Shares
from secondsource.model.resolution import Speaker
from secondsource.model.spans import Span

from ...conftest import counts


def dossier_of(*texts: str, **found: object) -> Dossier:
    """A dossier of articles n1, n2 … of the outlets "Paper 1" … a day apart, with these findings."""
    entries = tuple(
        ArticleEntry(
            Article(f"n{n}", f"{n}.txt", text, outlet=f"Paper {n}"),
            Dated(f"2025-03-{n:02d}" if n < 29 else "2025-04-01", "day", "metadata"),
            Shares(1.0, 0.0, 0.0, 0.0),
            (),
        )
        for n, text in enumerate(texts, 1)
    )
    story = Story("Ferry", None, counts(len(texts), 0, len(texts)), True, ())
    return Dossier(Made("0", {}, {}), story, entries, (), (), (), Findings(**found), ())  # type: ignore[arg-type]


def place(dossier: Dossier, number: int, words: str) -> Span:
    """Where these words first stand in article n<number>."""
    article = dossier.articles[number - 1].article
    start = article.text.index(words)
    return article.span(start, start + len(words))


def report(span: Span, stance: Stance = "asserts", said_by: str | None = None, origin: str | None = None) -> ClaimReport:
    """A report of a claim."""
    return ClaimReport(span, stance, Attribution(said_by, "named" if said_by else "none"), origin)


def claim(name: str, text: str, reports: Sequence[ClaimReport], *, missing: Sequence[str] = ()) -> ClaimFinding:
    """A claim that nobody disputes."""
    articles = tuple(sorted({one.span.article for one in reports}))
    held = counts(len(articles), 0, len(articles))
    return ClaimFinding(name, text, tuple(reports), held, "separate", False, (), tuple(missing), (), articles)


def quote(name: str, speaker: Speaker, spans: Sequence[Span], *, mode: str = "direct") -> QuoteFinding:
    """A statement without changes."""
    articles = tuple(sorted({span.article for span in spans}))
    rendered = tuple(Rendering(span, (), mode, None, None) for span in spans)
    return QuoteFinding(name, speaker, rendered, False, (), counts(len(articles), 0, 1), (), articles)


def with_findings(dossier: Dossier, **found: object) -> Dossier:
    """The dossier with other findings of these kinds."""
    return replace(dossier, findings=replace(dossier.findings, **found))  # type: ignore[arg-type]
