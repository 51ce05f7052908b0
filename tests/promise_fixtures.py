"""Promises of invented sentences, by the real reader: for the tests of what promises are read from."""

from secondsource.model.articles import Article
from secondsource.model.spans import Span
from secondsource.reading.readings import read_article


def rows(text: str) -> list[dict[str, str]]:
    """The promises of a text, each as the words of its fields; "" where a field is not known."""
    reading = read_article(Article("a", "a", text, language="en"))

    def cut(span: Span | None) -> str:
        return "" if span is None else reading.article.cut(span)

    return [
        {"who": cut(p.who), "to": cut(p.to), "what": cut(p.what), "due": cut(p.due), "condition": cut(p.condition)}
        for p in reading.promises
    ]


def all_of(field: str, text: str) -> list[str]:
    """One field of the promises of a text, in order."""
    return [row[field] for row in rows(text)]
