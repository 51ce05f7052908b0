"""Stable ids: the same content gives the same id, whatever came before or beside it."""

import hashlib
import json
import re
from collections.abc import Iterable
from functools import lru_cache

from .spans import Span


def digest(*parts: object, length: int = 12) -> str:
    """The first `length` hex digits of SHA-256 over the JSON array of the parts."""
    payload = json.dumps(parts, ensure_ascii=False, separators=(",", ":"), default=str)
    return hashlib.sha256(payload.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def finding_id(kind: str, spans: Iterable[Span], *more: object) -> str:
    """`kind:` and 12 hex digits over the spans it stands on (in order of article and place) and what else tells it
    apart."""
    places = sorted({(s.article, s.start, s.end) for s in spans})
    return f"{kind}:{digest(kind, places, *more)}"


_MEDIUM = frozenset(("online", "web", "website", "digital", "com", "net", "org"))


# An archive asks for the keys of its few outlets again and again: 1.8 million times in 1,000 articles.
@lru_cache(maxsize=65536)
def slug(name: str) -> str:
    """A name in lower case with `-` for everything that is neither letter nor digit."""
    return re.sub(r"[\W_]+", "-", name.lower()).strip("-")


@lru_cache(maxsize=65536)
def outlet_key(name: str) -> str:
    """An outlet's name without article and, behind its first word, without those that say by which way it reaches its
    readers ("Callan Online News", "Callan.com"), for comparing."""
    first, *rest = slug(name).removeprefix("the-").split("-")
    return "-".join([first, *(word for word in rest if word not in _MEDIUM)])
