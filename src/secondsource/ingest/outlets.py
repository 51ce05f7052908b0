"""Which outlet a web address belongs to, and which family (owner or publisher) an outlet.

Goes in: an outlet's name or a URL. Comes out: names from the shipped table `outlets.csv`, which says where each row
comes from and when it was checked; None for what it does not hold. Nothing is guessed from the look of an address.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from urllib.parse import urlsplit

from ..text.folding import fold_plain


@dataclass(frozen=True, slots=True)
class _Table:
    """Name (folded) → family, host → name."""

    families: Mapping[str, str]
    names: Mapping[str, str]


@cache
def _table() -> _Table:
    families: dict[str, str] = {}
    names: dict[str, str] = {}
    for row in csv.DictReader((files(__package__) / "outlets.csv").read_text("utf-8").splitlines()):
        for name in (row["outlet"], *filter(None, row["aliases"].split("|"))):
            families[_key(name)] = row["family"]
        for host in row["hosts"].split():
            names[host] = row["outlet"]
    return _Table(MappingProxyType(families), MappingProxyType(names))


def outlet_of(url: str | None) -> str | None:
    """The outlet whose host the URL names, where the table knows the host or a domain above it."""
    host = _host(url)
    while host:
        name = _table().names.get(host)
        if name is not None:
            return name
        host = host.partition(".")[2]
    return None


def family_of(outlet: str | None, url: str | None) -> str | None:
    """The owner or publisher family of an outlet, by its name, or by its URL where it has no name."""
    name = outlet if outlet is not None else outlet_of(url)
    return _table().families.get(_key(name)) if name is not None else None


def _key(name: str) -> str:
    key = fold_plain(name)
    return key.removeprefix("the ")


def _host(url: str | None) -> str:
    if not url:
        return ""
    try:
        return (urlsplit(url.strip()).hostname or "").lower()
    except ValueError:  # a bracket that does not close: data, not our error
        return ""
