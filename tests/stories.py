"""Readings and evidence of invented texts, by the real reader: for tests of comparing and weighing."""

from secondsource.model.articles import Article, Dated
from secondsource.model.readings import Reading
from secondsource.model.spans import Span
from secondsource.pipeline import compare
from secondsource.reading.readings import read_article
from secondsource.weigh.evidence import Evidence


def article(identifier: str, text: str, *, outlet: str | None = None, published: str | None = None) -> Article:
    """An article that is all body."""
    dated = Dated(published, "day", "metadata") if published else None
    return Article(identifier, f"{identifier}.txt", text, outlet=outlet, published=dated, language="en")


def readings(*texts: str, published: str | None = None) -> list[Reading]:
    """Readings of texts, their articles called a, b, c …; `published` is the day of the first."""
    return [
        read_article(article("abcdefgh"[n], text, published=published if n == 0 else None))
        for n, text in enumerate(texts)
    ]


def gather(*texts: str, published: str | None = None) -> Evidence:
    """The evidence of a story of these texts."""
    read = readings(*texts, published=published)
    resolved, lineage, apart = compare(read)
    return Evidence.gather(read, resolved, lineage, apart=apart)


def find(reading: Reading, words: str) -> Span:
    """Where these words first stand in the article."""
    start = reading.article.text.index(words)
    return reading.article.span(start, start + len(words))
