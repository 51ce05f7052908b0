"""Findings with nothing to them but what a test is about, and a dossier that holds them."""

from dataclasses import replace
from typing import Any

from secondsource.model.articles import Article, Dated
from secondsource.model.findings import (
    ArticleEntry,
    CommitmentFinding,
    Counts,
    Dossier,
    EventFinding,
    EventReport,
    FigureFinding,
    FigureReading,
    Findings,
    Made,
    OriginCounts,
    PositionFinding,
    SeriesFinding,
    SeriesPoint,
    SpanReport,
    Story,
)
from secondsource.model.lineage import Shares
from secondsource.model.resolution import Actor
from secondsource.model.spans import Span

TEXT = "In March the pier lost about 30 planks; on 4 March 2024 the board said it will mend them."
SHARES = Shares(1.0, 0.0, 0.0, 0.0)


def entry(name: str, day: str | None = "2024-03-05") -> ArticleEntry:
    """An article of the text above, published on a day."""
    article = Article(id=name, location=f"{name}.txt", text=TEXT, outlet=f"The {name.title()}")
    return ArticleEntry(article, Dated(day, "day", "metadata") if day else None, SHARES, ())


def span(article: str = "a", words: str = "the pier lost") -> Span:
    """Where these words stand."""
    start = TEXT.index(words)
    return Span(article, start, start + len(words))


def held(*articles: str) -> Counts:
    """Counts of so many articles."""
    return Counts(len(articles), len(articles), len(articles), OriginCounts(0, len(articles)))


def dossier_of(entries: tuple[ArticleEntry, ...] = (), as_of: str | None = "2024-03-05", **found: Any) -> Dossier:
    """A dossier of articles a and b, or others, with these findings."""
    entries = entries or (entry("a"), entry("b"))
    made = Made("0", {}, {"as_of": as_of})
    actors = tuple(Actor(f"actor:{n}", n.title(), "organisation", (), ()) for n in ("board", "union"))
    story = Story("The pier", None, held(*(e.article.id for e in entries)), True, ())
    return Dossier(made, story, entries, (), (), actors, Findings(**found), ())


def reading(article: str = "a", value: float | None = 30.0, **more: Any) -> FigureReading:
    """A reading of thirty planks."""
    known: dict[str, Any] = {"low": None, "high": None, "modifier": "=", "as_of": None, "attributed_to": None}
    return FigureReading(span(article, "30 planks"), value, **(known | more))


def figure(*readings: FigureReading, **more: Any) -> FigureFinding:
    """A figure of these readings."""
    articles = sorted({r.span.article for r in readings})
    known: dict[str, Any] = {"id": "figure:1", "what": "planks", "unit": "plank", "kind": "count", "status": "agreed"}
    known |= {"why": None, "counts": held(*articles), "reasons": (), "rests_on": tuple(articles)}
    return FigureFinding(readings=readings, **(known | more))


def event(date: str | None, *articles: str, **more: Any) -> EventFinding:
    """An event of this date that these articles tell of; a alone where none is named."""
    articles = articles or ("a",)
    known: dict[str, Any] = {"id": f"event:{date}", "what": "planks are lost", "planned": False, "type": None}
    known |= {"by": (), "on": (), "place": None, "harm": (), "responsibility": None, "reasons": ()}
    reports = tuple(EventReport(span(a), None, "nothing dates it") for a in articles)
    known |= {"reports": reports, "counts": held(*articles), "rests_on": articles}
    return EventFinding(date=date, **(known | more))


def promise(due: str | None, **more: Any) -> CommitmentFinding:
    """A promise of the board to mend the planks."""
    known: dict[str, Any] = {"id": f"promise:{due}", "who": "the board", "to": None, "what": "will mend them"}
    known |= {"condition": None, "announced": None, "reports": (SpanReport(span("a", "it will mend them")),)}
    known |= {"status": None, "as_of": None, "counts": held("a"), "reasons": (), "rests_on": ("a",)}
    return CommitmentFinding(due=due, **(known | more))


def position(actor: str, stance: Any, what: str, *articles: str, toward: str | None = None) -> PositionFinding:
    """A position of an actor that these articles tell of."""
    articles = articles or ("a",)
    reports = tuple(SpanReport(span(a, "the board said")) for a in articles)
    name = f"position:{actor}{stance}{what}"
    return PositionFinding(name, f"actor:{actor}", stance, what, toward, reports, held(*articles), (), articles)


def series(*points: tuple[str, float | None], **more: Any) -> SeriesFinding:
    """A series of these dates and values."""
    report = (SpanReport(span("a", "30 planks")),)
    made = tuple(SeriesPoint(date, value, None, None, report) for date, value in points)
    return replace(SeriesFinding("series:1", ("figure:1",), made, (), ("a",)), **more)
