"""Which outlet a web address belongs to, and which family (owner or publisher) an outlet.

Goes in: an outlet's name or a URL; the `--outlets` table of the user. Comes out: names from the shipped table
`outlets.csv`, which says where each row comes from and when it was checked, and from the user's, which goes before it;
None for what neither holds. Nothing is guessed from the look of an address.
"""

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from urllib.parse import urlsplit

from ..errors import SettingsError
from ..text.folding import fold_plain
from .limits import Limits
from .tables import Layout, Row, read_table

_LAYOUT = Layout(
    "--outlets",
    ("outlet", "family", "hosts", "aliases", "basis", "checked"),
    ("outlet", "family"),
    "Give a CSV with a row an outlet.",
    "Name the outlet it is about.",
)
# A domain below a top-level one, letters of any script: "com" alone would be the host of half the web.
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+")
# RFC 1035, 2.3.4, as it is written with dots. Half a million labels took 8 s to look up.
_LONGEST_HOST = 253


@dataclass(frozen=True, slots=True)
class Outlets:
    """`by_name`: outlet by its name or another one of it, folded; `by_host`: outlet by host; `families`: family by
    outlet, empty where it is known to belong to nobody else. Outlets are spelt as in the table."""

    by_name: Mapping[str, str]
    by_host: Mapping[str, str]
    families: Mapping[str, str]

    def outlet_of(self, url: str | None) -> str | None:
        """The outlet whose host the URL names, where the table knows the host or a domain above it."""
        host = _host(url)
        while host:
            name = self.by_host.get(host)
            if name is not None:
                return name
            host = host.partition(".")[2]
        return None

    def knows(self, name: str) -> bool:
        """Does the table have a row for an outlet of this name?"""
        return _key(name) in self.by_name

    def family_of(self, outlet: str | None, url: str | None) -> str | None:
        """The owner or publisher family of an outlet, by its name, or by its URL where it has no name."""
        name = outlet if outlet is not None else self.outlet_of(url)
        return self.families.get(self.by_name.get(_key(name), "")) or None if name is not None else None

    def with_rows(self, rows: Iterable[Mapping[str, str]]) -> "Outlets":
        """This table and more rows. A row for an outlet that is here, by any of its names, gives its family anew and
        adds to its names and hosts; a name or a host that belongs to another outlet here is taken from it."""
        by_name, by_host, families = dict(self.by_name), dict(self.by_host), dict(self.families)
        for row in rows:
            outlet = self.by_name.get(_key(row["outlet"]), row["outlet"])
            families[outlet] = row.get("family", "")
            by_name |= dict.fromkeys(map(_key, _names(row)), outlet)
            by_host |= dict.fromkeys(filter(None, map(_host_of, _hosts(row))), outlet)
        return Outlets(MappingProxyType(by_name), MappingProxyType(by_host), MappingProxyType(families))


@cache
def shipped_outlets() -> Outlets:
    """The table that is shipped."""
    rows = csv.DictReader((files(__package__) / "outlets.csv").read_text("utf-8").splitlines())
    return Outlets({}, {}, {}).with_rows(rows)


def read_outlets(path: str, limits: Limits) -> tuple[Outlets, tuple[str, ...]]:
    """The shipped table with the rows of the user's at `path`; and notes on what was left aside.

    Raises:
        SettingsError: it cannot be read, lacks the column `outlet` or `family`, has a row that does not fit, a host
            that is none, or two rows that contradict each other.
    """
    table, shipped = read_table(path, _LAYOUT, limits), shipped_outlets()
    taken: dict[tuple[str, str], Row] = {}
    for row in table.rows:
        place = f"--outlets {path}:{row.number}"
        for kind, word in _claimed(row, place, shipped):
            other = taken.setdefault((kind, word), row)
            if other.cells != row.cells:
                raise SettingsError(f"{place}: {word!r} stands in line {other.number} as well. Keep one of them.")
    return shipped.with_rows(row.cells for row in table.rows), table.notes


def _claimed(row: Row, place: str, shipped: Outlets) -> list[tuple[str, str]]:
    """What a row says something about: its names, the outlet that the shipped table knows by them, and its hosts."""
    outlet = row.cells["outlet"]
    found = [("name", _key(name)) for name in (*_names(row.cells), shipped.by_name.get(_key(outlet), outlet))]
    for given in _hosts(row.cells):
        host = _host_of(given)
        if not host:
            raise SettingsError(f"{place}: {given!r} is no host. Write hosts as gull.example, a space between two.")
        found.append(("host", host))
    return found


def _names(row: Mapping[str, str]) -> list[str]:
    return [row["outlet"], *filter(None, (alias.strip() for alias in row.get("aliases", "").split("|")))]


def _hosts(row: Mapping[str, str]) -> list[str]:
    return row.get("hosts", "").split()


def _key(name: str) -> str:
    key = fold_plain(name)
    return key.removeprefix("the ")


def _host_of(given: str) -> str:
    """The host of a cell, which may be an address as it is copied from a browser; empty where it is none."""
    host = _host(given if "//" in given else f"//{given}")
    return host if _HOST.fullmatch(host) else ""


def _host(url: str | None) -> str:
    if not url:
        return ""
    try:
        host = (urlsplit(url.strip()).hostname or "").lower()
    except ValueError:  # a bracket that does not close: data, not our error
        return ""
    return host if len(host) <= _LONGEST_HOST else ""
