"""What a story teaches about its readings: publication days, actors, joined statements. An overlay: no Reading is
changed, so that a reading is the same whether its article came alone or with others."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from .articles import Dated
from .readings import Credit, Moment, NameKind, Quote, Reading
from .spans import Span


@dataclass(frozen=True, slots=True)
class Actor:
    """One bearer of names over all articles. `name` is the fullest form that most articles print."""

    id: str
    name: str
    kind: NameKind
    roles: tuple[str, ...]
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who makes a statement: the actor where there is one, else the words that name him."""

    name: str | None
    actor: str | None
    kind: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement and its renderings over all articles, in order of their spans."""

    speaker: Speaker
    renderings: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Resolved:
    """The overlay. `published`, `moments` and `credits` go by article id; `actor_of` by the span of the name.

    `placed`: of each article without a day of its own the articles (ids) by whose days it is placed.
    """

    published: Mapping[str, Dated] = field(default_factory=dict)
    moments: Mapping[str, tuple[Moment, ...]] = field(default_factory=dict)
    actors: tuple[Actor, ...] = ()
    actor_of: Mapping[Span, str] = field(default_factory=dict)
    statements: tuple[Statement, ...] = ()
    credits: Mapping[str, tuple[Credit, ...]] = field(default_factory=dict)
    placed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def credits_of(self, reading: Reading) -> tuple[Credit, ...]:
        """The credits of a reading as the story settles them; those of the reading where it says nothing of them."""
        return self.credits.get(reading.article.id, reading.credits)
