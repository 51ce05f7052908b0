"""What several tests share: an invented story of three accounts, and the dossier that a reader would make of it."""

import os
from collections.abc import Callable
from typing import Any

import hypothesis
import pytest

from secondsource.model.articles import Article, Dated, Furniture, Skipped
from secondsource.model.findings import (
    AnswerArticle,
    AnswerFinding,
    AnswerReport,
    ArticleEntry,
    Attribution,
    BriefSentence,
    Change,
    ClaimFinding,
    ClaimReport,
    ClaimSide,
    CommitmentFinding,
    Counts,
    Dossier,
    EventFinding,
    EventReport,
    FigureFinding,
    FigureReading,
    Findings,
    FramingFinding,
    FramingTerm,
    Made,
    OriginCounts,
    PositionFinding,
    QuoteFinding,
    Rendering,
    SeriesFinding,
    SeriesPoint,
    SpanReport,
    Story,
)
from secondsource.model.lineage import LineageLink, LinkEvidence, Origin, OriginTie, Reason, Shares
from secondsource.model.resolution import Actor, Speaker
from secondsource.model.spans import Span

# The same examples on every run, so that what fails is what was changed; HYPOTHESIS_PROFILE=explore seeks new ones. No
# test is timed.
hypothesis.settings.register_profile("steady", deadline=None, derandomize=True)
hypothesis.settings.register_profile("explore", deadline=None, max_examples=1000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

BELL = (
    "The Bell\n\nMORVEN, March 3 (NPA) - The ferry company will cut 120 jobs by the end of May, it said on Monday.\n\n"
    "“Nobody will be put out on the street,” said Ada Quill, the company's chair. The strike began on 27 February.\n"
)
TIDE = (
    "The ferry company is cutting 120 posts, it said on Monday.\n\n"
    "“Nobody will be thrown out on the street,” said chair Ada Quill.\n"
)
UNION = (
    "Dockers' Voice\n\nThe company wants to sack 140 workers, the union says. The company denies it. "
    "Quill demands an end to the walkout.\n"
)
REASON = (Reason("shared words", 0.75, "14 words in the same order"),)


def find(article: Article, words: str) -> Span:
    """Where these words first stand."""
    start = article.text.index(words)
    return article.span(start, start + len(words))


def counts(articles: int, shown: int, at_most: int) -> Counts:
    """Counts with as many outlets and families as articles."""
    return Counts(articles, articles, articles, OriginCounts(shown, at_most))


@pytest.fixture
def articles() -> tuple[Article, Article, Article]:
    """Three accounts: agency copy, the same retold, and one that disagrees."""
    return (
        Article(
            id="a1",
            location="bell.txt",
            text=BELL,
            outlet="The Bell",
            title="Ferry jobs to go",
            encoding="utf-8",
            furniture=(Furniture(0, 8, "navigation"),),
            extra={"desk": "north", "tags": ["ferry"]},
        ),
        Article(id="b2", location="tide.txt", text=TIDE, outlet="Tide", family="Coast Group", encoding="utf-8"),
        Article(id="c3", location="voice.txt", text=UNION, encoding="utf-8"),
    )


@pytest.fixture
def dossier(articles: tuple[Article, Article, Article]) -> Dossier:
    """A dossier that has something under every key that has a form yet."""
    bell, tide, union = articles
    monday = Dated("2025-03-03", "day", "stated", find(bell, "March 3"))
    return Dossier(
        made=Made("0.1.0", {"quotes": "quotes/1", "lineage": "lineage/1"}, {"as_of": None}),
        story=Story("Ferry jobs to go", "2025-03-03", counts(3, 1, 2), True, ()),
        articles=(
            ArticleEntry(bell, monday, Shares(0.1, 0.9, 0.0, 0.0), ()),
            ArticleEntry(tide, Dated("2025-03-03", "day", "inferred"), Shares(0.2, 0.0, 0.8, 0.0), ()),
            ArticleEntry(union, None, Shares(1.0, 0.0, 0.0, 0.0), ("position:1",)),
        ),
        origins=(make_origin(bell, tide),),
        lineage=(
            LineageLink(
                "lineage:1",
                "origin:npa",
                "b2",
                "same-original",
                True,
                0.8123456789,
                0.9,
                (LinkEvidence(find(bell, "on the street"), find(tide, "on the street")),),
                REASON,
                ("a1", "b2"),
            ),
        ),
        actors=(
            Actor("actor:quill", "Ada Quill", "person", ("chair",), (find(bell, "Ada Quill"), find(union, "Quill"))),
        ),
        findings=make_findings(bell, tide, union),
        skipped=(Skipped("scan.pdf", "This is no text file.", "binary"),),
        notes=("tide.txt: read as windows-1252.",),
    )


def make_origin(bell: Article, tide: Article) -> Origin:
    ties = (
        OriginTie("b2", "inferred", (find(tide, "The ferry company"),)),
        OriginTie("a1", "credited", (find(bell, "NPA"),)),
    )
    return Origin("origin:npa", "NPA", "agency", ties, REASON, ("b2", "a1"))


def make_findings(bell: Article, tide: Article, union: Article) -> Findings:
    return Findings(
        quotes=(make_quote(bell, tide),),
        figures=(make_figure(bell, tide, union),),
        timeline=(make_event(bell, "2025-02-27", "The strike began"),),
        undated=(make_event(union, None, "demands an end"),),
        commitments=(
            CommitmentFinding(
                "commitment:1",
                "The ferry company",
                None,
                "cut 120 jobs",
                "2025-05-31",
                None,
                "2025-03-03",
                (SpanReport(find(bell, "will cut 120 jobs")),),
                "open",
                "2025-03-03",
                counts(1, 1, 1),
                (),
                ("a1",),
            ),
        ),
        positions=(
            PositionFinding(
                "position:1",
                "actor:quill",
                "demands",
                "an end to the walkout",
                None,
                (SpanReport(find(union, "Quill demands an end")),),
                counts(1, 0, 1),
                (),
                ("c3",),
            ),
        ),
        claims=(make_dispute(bell, union), make_claim(bell, tide)),
        series=(
            SeriesFinding(
                "series:1",
                ("figure:1",),
                (
                    SeriesPoint("2025-03", 120.0, None, None, (SpanReport(find(bell, "120 jobs")),)),
                    SeriesPoint("2025-04", None, 130.0, 140.0, (SpanReport(find(union, "140 workers")),)),
                ),
                (),
                ("a1", "c3"),
            ),
        ),
        framing=(
            FramingFinding(
                "framing:1",
                "the walkout",
                (
                    FramingTerm("strike", (find(bell, "strike"),), False),
                    FramingTerm("walkout", (find(union, "walkout"),), True),
                ),
                (),
                ("a1", "c3"),
            ),
        ),
        brief=(
            BriefSentence(
                find(tide, "The ferry company is cutting 120 posts, it said on Monday."), ("claim:2",), counts(2, 1, 1)
            ),
        ),
    )


def make_quote(bell: Article, tide: Article) -> QuoteFinding:
    first = find(bell, "Nobody will be put out on the street,")
    second = find(tide, "Nobody will be thrown out on the street,")
    return QuoteFinding(
        "quote:1",
        Speaker("Ada Quill", "actor:quill", "named"),
        (
            Rendering(first, (), "direct", find(bell, "said Ada"), find(bell, "Ada Quill")),
            Rendering(second, (), "direct", find(tide, "said chair"), find(tide, "chair Ada Quill")),
        ),
        True,
        (Change(find(bell, "put"), find(tide, "thrown"), "wording"),),
        counts(2, 1, 1),
        REASON,
        ("b2", "a1"),
    )


def make_figure(bell: Article, tide: Article, union: Article) -> FigureFinding:
    return FigureFinding(
        "figure:1",
        "jobs cut",
        "job",
        "count",
        (
            FigureReading(find(bell, "120 jobs"), 120.0, None, None, "=", None, None),
            FigureReading(find(tide, "120 posts"), 120.0, None, None, "=", None, None),
            FigureReading(
                find(union, "140 workers"), 140.0, None, None, "=", Dated("2025", "year", "inferred"), "the union"
            ),
        ),
        "differs",
        "value",
        counts(3, 1, 2),
        REASON,
        ("a1", "b2", "c3"),
    )


def make_event(article: Article, date: str | None, words: str) -> EventFinding:
    return EventFinding(
        f"event:{date}",
        date,
        words,
        False,
        (EventReport(find(article, words), None, "day of month"),),
        None,
        (),
        (),
        None,
        (),
        None,
        counts(1, 1, 1),
        (),
        (article.id,),
    )


def make_dispute(bell: Article, union: Article) -> ClaimFinding:
    reports = (
        ClaimReport(
            find(bell, "The ferry company will cut 120 jobs"), "asserts", Attribution("it said", "named"), "origin:npa"
        ),
        ClaimReport(
            find(union, "The company wants to sack 140 workers"), "asserts", Attribution("the union", "unnamed"), None
        ),
    )
    sides = (ClaimSide("120 jobs go", (0,)), ClaimSide("140 jobs go", (1,)))
    return ClaimFinding(
        "claim:1",
        "The company cuts jobs.",
        reports,
        counts(2, 1, 2),
        "separate",
        True,
        sides,
        ("b2",),
        REASON,
        ("a1", "c3"),
    )


def make_claim(bell: Article, tide: Article) -> ClaimFinding:
    reports = tuple(
        ClaimReport(find(article, words), "asserts", Attribution(None, "none"), "origin:npa")
        for article, words in ((bell, "it said on Monday"), (tide, "it said on Monday"))
    )
    return ClaimFinding(
        "claim:2",
        "The company said it on Monday.",
        reports,
        counts(2, 1, 1),
        "one-origin",
        False,
        (),
        ("c3",),
        (),
        ("b2", "a1"),
    )


@pytest.fixture
def hostile() -> Callable[[str], Dossier]:
    """A dossier of two articles in which every field that holds text holds this text."""

    def make(text: str) -> Dossier:
        one = Article(id="h1", location=f"{text}.txt", text=f"{text} says one", outlet=text, title=text, byline=text)
        two = Article(id="h2", location=f"x/{text}.txt", text=f"{text} says two", title=text, extra={text: text})
        all_of_it = Span("h1", 0, len(one.text))
        other = Span("h2", 0, len(two.text))
        reason = (Reason(text, 1.0, text),)
        shares = Shares(1.0, 0.0, 0.0, 0.0)
        sides = (ClaimSide(text, (0,)), ClaimSide(text, (1,)))
        reports = tuple(ClaimReport(s, "asserts", Attribution(text, "named"), None) for s in (all_of_it, other))
        readings = tuple(FigureReading(s, v, None, None, "=", None, text) for s, v in ((all_of_it, 1.0), (other, 2.0)))
        rendered = tuple(Rendering(s, (), mode, None, None) for s, mode in ((all_of_it, "direct"), (other, "indirect")))
        both, basis = counts(2, 0, 2), ("h1", "h2")
        change = Change(all_of_it, other, "wording")
        found = Findings(
            quotes=(QuoteFinding("q", Speaker(text, None, "named"), rendered, True, (change,), both, reason, basis),),
            figures=(FigureFinding("f", text, text, "count", readings, "differs", "value", both, reason, basis),),
            claims=(ClaimFinding("c", text, reports, both, "separate", True, sides, (), reason, basis),),
            framing=(FramingFinding("w", text, (FramingTerm(text, (all_of_it,), False),), (), basis),),
            **make_hostile_rest(text, all_of_it, other),
        )
        link = LineageLink(
            "l", "h1", "h2", "verbatim", True, 0.5, 0.9, (LinkEvidence(all_of_it, other),), reason, basis
        )
        return Dossier(
            made=Made("0", {text: text}, {"model": text}),
            story=Story(text, None, both, False, ("h2",)),
            articles=(ArticleEntry(one, None, shares, ("c",)), ArticleEntry(two, None, shares, ("v",))),
            origins=(Origin("origin:o", text, "agency", (OriginTie("h1", "credited", (all_of_it,)),), reason, basis),),
            lineage=(link,),
            actors=(Actor("actor:a", text, "person", (text,), (all_of_it,)),),
            findings=found,
            skipped=(Skipped(text, text, "binary"),),
            notes=(text,),
            answers=(make_hostile_answer(text, all_of_it),),
        )

    return make


def make_hostile_answer(text: str, words: Span) -> AnswerFinding:
    """What two articles say to a sentence that is this text: one supports it, one is silent."""
    reason = (Reason(text, 1.0, text),)
    told = (AnswerReport(words, "supports", Attribution(text, "named"), "origin:o"),)
    says = (AnswerArticle("h1", "supports", told, reason), AnswerArticle("h2", "silent", (), ()))
    return AnswerFinding("answer:a", text, says, counts(1, 0, 1), "separate", counts(0, 0, 0), reason, ("h1",))


def make_hostile_rest(text: str, one: Span, other: Span) -> dict[str, Any]:
    """What else a dossier may hold: events, promises, positions, a course, a brief; every text this text."""
    both, reason, basis = counts(2, 0, 2), (Reason(text, 1.0, text),), ("h1", "h2")
    spans = (SpanReport(one), SpanReport(other))

    def event(name: str, date: str | None) -> EventFinding:
        told = (EventReport(one, None, text),)
        return EventFinding(
            name, date, text, False, told, text, (text,), (text,), text, ("f",), "claimed", both, reason, basis
        )

    return {
        "timeline": (event("e", "2025-03-03"),),
        "undated": (event("u", None),),
        "commitments": (
            CommitmentFinding(
                "v", text, text, text, None, text, None, spans, "open", "2025-03-03", both, reason, basis
            ),
        ),
        "positions": (PositionFinding("p", "actor:a", "demands", text, text, spans, both, reason, basis),),
        "series": (SeriesFinding("s", ("f",), (SeriesPoint("2025-03", 1.0, None, None, spans),), reason, basis),),
        "brief": (BriefSentence(one, ("c",), both),),
    }
