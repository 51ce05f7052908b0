"""Small invented stories, read and compared as a run would, for the tests of events, incidents and positions."""

from collections.abc import Sequence

from secondsource.model.articles import Article, Dated
from secondsource.pipeline import compare, read_article
from secondsource.weigh.evidence import Evidence

DAY = "2031-05-14"  # a Wednesday


def story(*texts: str, day: str | None = DAY, order: Sequence[int] | None = None) -> Evidence:
    """The evidence of articles that were all published on `day`, handed over in this order."""
    published = Dated(day, "day", "metadata") if day else None
    articles = [Article(f"a{i}", f"{i}.txt", t, published=published, outlet=f"Outlet {i}") for i, t in enumerate(texts)]
    readings = sorted((read_article(articles[i]) for i in order or range(len(texts))), key=lambda r: r.article.id)
    resolved, lineage, apart = compare(readings)
    return Evidence.gather(readings, resolved, lineage, apart=apart)
