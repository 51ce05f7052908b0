"""What things are called wherever a reader meets them: articles, origins, counts.

Goes in: records of `model`. Comes out: short, single-line strings in which control characters stand as escapes; what
prints them escapes once more for its own place (Markdown, HTML). Concludes nothing.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence

from ..model.articles import Article
from ..model.findings import Counts
from ..model.lineage import Origin
from .escaping import one_line

_LABEL_LENGTH = 32  # with two of them and a count a line of 80 characters is full
_BEGINNING = 24
# Who speaks where no name is printed.
NOBODY = {"unnamed": "somebody unnamed", "document": "a document", "outlet": "an outlet", "none": "nobody is named"}
# What an origin is, for the reader of a report.
KINDS = {
    "article": "one of these articles",
    "agency": "agency, its text is not at hand",
    "outlet": "outlet, its article is not at hand",
    "person": "person",
    "document": "document",
    "unseen": "not at hand, named by nobody",
}


def label_articles(articles: Sequence[Article]) -> dict[str, str]:
    """A short name for each article by id: its outlet, else its file's name; where two are alike, told apart by how
    their headlines begin, else by their files' names, else by their ids."""
    labels = {a.id: _clip(a.outlet) if a.outlet else _stem(a.location) for a in articles}
    marks: tuple[Callable[[Article], str], ...] = (
        lambda article: f"({_beginning(article.title)})" if article.outlet and article.title else "",
        lambda article: f"({_stem(article.location)})",
        lambda article: f"[{one_line(article.id)[:8]}]",
        lambda article: f"[{one_line(article.id)}]",
    )
    for mark in marks:
        marked = {a.id: f"{labels[a.id]} {mark(a)}".rstrip() for a in articles}
        often, apart = Counter(labels.values()), Counter(marked.values())
        labels = {i: marked[i] if often[label] > 1 and apart[marked[i]] == 1 else label for i, label in labels.items()}
    return labels


def name_origins(origins: Sequence[Origin]) -> dict[str, str]:
    """The name of each origin by id. One that nobody names is named in the dossier after the headlines of all that
    rest on it, which fills lines: here it is a number."""
    unseen = sorted(origin.id for origin in origins if origin.kind == "unseen")
    numbers = {i: f" {number}" if len(unseen) > 1 else "" for number, i in enumerate(unseen, 1)}
    return {o.id: f"unnamed original{numbers[o.id]}" if o.id in numbers else one_line(o.name) for o in origins}


def speaker_meant(text: str, name: str | None) -> str | None:
    """The name of the actor that words for a speaker stand for, where they do not name him: "it", "the minister". One
    word in common names him: "Captain Renn" is Ilija Renn."""
    words = {word.casefold() for word in re.findall(r"\w{2,}", text)}
    meant = {word.casefold() for word in re.findall(r"\w{2,}", name or "")}
    return one_line(name) if name and not words & (meant - {"the", "of"}) else None


def say_speaker(text: str, name: str | None) -> str:
    """Words for a speaker on one line, behind them the name of the actor whom they do not name: "it (NPA)"."""
    meant = speaker_meant(text, name)
    return f"{one_line(text)} ({meant})" if meant else one_line(text)


def shorten(text: str, limit: int) -> str:
    """`text` on one line, cut at a space before `limit` characters."""
    line = one_line(text)
    return line if len(line) <= limit else line[:limit].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def count(number: int, noun: str) -> str:
    """ "1 article", "6 articles"; for nouns that take an s."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def say_counts(counts: Counts) -> str:
    """ "3 articles, 1 to 2 origins": beside each other, so that nobody takes the one for the other."""
    low, high = counts.origins.shown, counts.origins.at_most
    if low == high:
        origins = count(high, "origin")
    else:
        origins = f"{low} to {count(high, 'origin')}"
    return f"{count(counts.articles, 'article')}, {origins}"


def _stem(location: str) -> str:
    name = re.sub(r"\.(?:txt|jsonl|jsonl\.gz)$", "", re.split(r"[\\/]", location.rstrip("/"))[-1], flags=re.IGNORECASE)
    return _clip(name or location)


def _beginning(title: str) -> str:
    """The first words of a headline: they tell articles of one outlet apart better than the tail of an address."""
    line = one_line(title)
    return line if len(line) <= _BEGINNING else line[:_BEGINNING].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _clip(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= _LABEL_LENGTH else line[: _LABEL_LENGTH - 1] + "…"
