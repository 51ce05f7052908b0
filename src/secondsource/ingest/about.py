"""The `--about` table: what plain text does not say of itself.

Goes in: the path of a CSV with the columns `location, outlet, published, url, title, byline, language`, any of them
empty. Comes out: a row a location. What an input says itself stays; the table fills what is missing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..errors import SettingsError
from .drafts import Draft
from .limits import Limits
from .tables import Layout, read_table

_LAYOUT = Layout(
    "--about",
    ("location", "outlet", "published", "url", "title", "byline", "language"),
    ("location",),
    "Give a CSV with a row a location.",
    "Name the article it is about.",
)


@dataclass(frozen=True, slots=True)
class About:
    """`rows` by location, each the filled columns alone; `notes` on what was left aside."""

    rows: Mapping[str, Mapping[str, str]]
    notes: tuple[str, ...] = ()


def read_about(path: str, limits: Limits) -> About:
    """The table at `path`; comma or semicolon between the columns.

    Raises:
        SettingsError: it cannot be read, has no column `location`, a row that does not fit, or two for one location.
    """
    table = read_table(path, _LAYOUT, limits)
    rows: dict[str, dict[str, str]] = {}
    for row in table.rows:
        about = dict(row.cells)
        location = about.pop("location")
        if rows.setdefault(location, about) != about:
            raise SettingsError(f"--about {path}:{row.number}: {location!r} has two rows. Keep one of them.")
    return About(rows, table.notes)


def fill(draft: Draft, row: Mapping[str, str]) -> Draft:
    """`draft` with what it lacks taken from its row."""
    missing = {name: value for name, value in row.items() if getattr(draft, name) is None}
    return replace(draft, **missing) if missing else draft  # type: ignore[arg-type]
