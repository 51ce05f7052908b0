"""An article as it came in, and what came in and could not be read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from .spans import Span

FurnitureKind = Literal["navigation", "caption", "related", "share", "repeated", "notice"]
Precision = Literal["day", "month", "year"]


@dataclass(frozen=True, slots=True)
class Furniture:
    """Characters of the text that are the page's, not the article's: marked, never cut out."""

    start: int
    end: int
    kind: FurnitureKind


@dataclass(frozen=True, slots=True)
class Dated:
    """A day (ISO 8601, cut to its precision), and how it is known: `evidence` are the words that say it."""

    date: str
    precision: Precision
    how: Literal["stated", "metadata", "inferred"]
    evidence: Span | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One published text at one outlet. `text` is the stored text that every span points into.

    `outlet_span` says where the page names its outlet, where the input does not; `title_span` and `byline_spans` where
    a heading and a byline stand in the text, where they do. `published` is only what the input or the article itself
    states, `published_time` the time of that day where the input gives one (ISO 8601, with its zone if it says one).
    `extra` holds the input's unknown keys, handed back unchanged.
    """

    id: str
    location: str
    text: str
    url: str | None = None
    outlet: str | None = None
    outlet_span: Span | None = None
    family: str | None = None
    title: str | None = None
    title_span: Span | None = None
    byline: str | None = None
    byline_spans: tuple[Span, ...] = ()
    published: Dated | None = None
    published_time: str | None = None
    language: str | None = None
    links: tuple[str, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    encoding: str | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)

    def cut(self, span: Span) -> str:
        """The exact characters of a span of this article."""
        return self.text[span.start : span.end]

    def span(self, start: int, end: int) -> Span:
        """A span of this article.

        Raises:
            ValueError: the range is empty or ends behind the text.
        """
        if end > len(self.text):
            raise ValueError(f"{end} is behind the end of {self.location} ({len(self.text)} characters)")
        return Span(self.id, start, end)


def is_english(language: str | None) -> bool:
    """Is this language, a BCP 47 tag or its English name, English ("en-GB", "eng", "English"), or not known?"""
    return not language or re.split(r"[-_ ]", language.strip(), maxsplit=1)[0].lower() in ("en", "eng", "english")


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that was not read: where it is, why in words, and a stable code."""

    location: str
    reason: str
    code: str
