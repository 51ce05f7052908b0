"""Small invented stories, read and compared as a run would, for the tests of events, incidents and positions."""

from collections.abc import Sequence

from secondsource.model.articles import Article, Dated
from secondsource.pipeline import compare, read
from secondsource.weigh.evidence import Evidence

DAY = "2031-05-14"  # a Wednesday


def story(
    *texts: str, day: str | None = DAY, order: Sequence[int] | None = None, days: Sequence[str | None] = ()
) -> Evidence:
    """The evidence of articles that were all published on `day` (each on its own of `days`), handed over in this order."""
    each = list(days) or [day] * len(texts)
    dates = [Dated(d, "day", "metadata") if d else None for d in each]
    articles = [
        Article(f"a{i}", f"{i}.txt", text, published=date, outlet=f"Outlet {i}")
        for i, (text, date) in enumerate(zip(texts, dates, strict=True))
    ]
    readings = sorted((read(articles[i]) for i in order or range(len(texts))), key=lambda r: r.article.id)
    resolved, lineage, apart = compare(readings)
    return Evidence.gather(readings, resolved, lineage, apart=apart)
