"""An input as it was given, before anything is found in it: what every way in makes, and what articles are made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

# The fields of an article line that `formats.md` names, in its order.
FIELDS = ("id", "text", "html", "title", "url", "outlet", "byline", "published", "language", "links")


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as given: `given_id` where the input has one; nothing here is read out of the text."""

    location: str
    text: str
    given_id: str | None = None
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    language: str | None = None
    links: tuple[str, ...] = ()
    encoding: str | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
