"""The table of outlets and families."""

import csv
import re
from importlib.resources import files
from pathlib import Path

import pytest

from secondsource.errors import SettingsError
from secondsource.ingest.limits import Limits
from secondsource.ingest.outlets import Outlets, read_outlets, shipped_outlets

ROWS = list(csv.DictReader((files("secondsource.ingest") / "outlets.csv").read_text("utf-8").splitlines()))


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://www.reuters.com/world/x", "Reuters"),
        ("http://user@WWW.BBC.CO.UK:80/news", "BBC News"),
        ("https://timesofindia.indiatimes.com/x", "The Times of India"),
        # A host that only looks like one that is known; nothing is guessed.
        ("https://notreuters.com/x", None),
        ("https://reuters.com.example/x", None),
        ("https://gull.example/reuters.com", None),
        ("reuters.com/x", None),
        ("https://[broken", None),
        ("", None),
        (None, None),
        (f"https://{'a.' * 500_000}reuters.com/x", None),  # no host is so long; read in no time
    ],
)
def test_the_outlet_of_an_address(url: str | None, outlet: str | None) -> None:
    """By the host and the domains above it."""
    assert outlet == shipped_outlets().outlet_of(url)


@pytest.mark.parametrize(
    ("outlet", "url", "family"),
    [
        ("Reuters", None, "Thomson Reuters"),
        ("  the  guardian ", None, "Guardian Media Group"),
        ("AFP", None, "Agence France-Presse"),
        (None, "https://nypost.com/x", "News Corp"),
        # The name goes before the address: a reprint elsewhere is not the host's.
        ("The Gull", "https://nypost.com/x", None),
        (None, None, None),
    ],
)
def test_the_family_of_an_outlet(outlet: str | None, url: str | None, family: str | None) -> None:
    """Known or None."""
    assert family == shipped_outlets().family_of(outlet, url)


def test_every_row_says_where_it_comes_from_and_when() -> None:
    """And no name or host stands twice."""
    names = [(name.lower().removeprefix("the "), row["outlet"]) for row in ROWS
             for name in (row["outlet"], *filter(None, row["aliases"].split("|")))]  # fmt: skip
    hosts = [host for row in ROWS for host in row["hosts"].split()]
    assert len(hosts) == len(set(hosts))
    assert len(set(names)) == len({name for name, _ in names})
    for row in ROWS:
        assert row["family"]
        assert row["basis"]
        assert re.fullmatch(r"\d{4}-\d{2}(-\d{2})?", row["checked"])


def outlets(tmp_path: Path, table: str) -> Outlets:
    """The shipped table with these rows."""
    path = tmp_path / "outlets.csv"
    path.write_text(table, "utf-8")
    return read_outlets(str(path), Limits())[0]


OWN = """outlet;family;hosts;aliases
The Gull;Seabird Media;gull.example https://www.gull-online.example/;Daily Gull | Gull on Sunday
marketwatch;;;
AP;Wire Trust;wire.example;
Petrel;Seabird Media;reuters.com;Reuters News
"""


@pytest.mark.parametrize(
    ("outlet", "url", "expected"),
    [
        ("gull", None, (None, "Seabird Media")),
        ("Gull on Sunday", None, (None, "Seabird Media")),
        (None, "https://news.GULL.example/1", ("The Gull", "Seabird Media")),
        (None, "https://www.gull-online.example/1", ("The Gull", "Seabird Media")),  # an address as it was copied
        ("MarketWatch", None, (None, None)),  # an empty family: known to belong to nobody else
        (None, "https://marketwatch.com/1", ("MarketWatch", None)),  # the shipped host and spelling stay
        ("New York Post", None, (None, "News Corp")),  # of the family that MarketWatch was taken from
        ("Associated Press", None, (None, "Wire Trust")),  # by another of its names
        (None, "https://apnews.com/1", ("Associated Press", "Wire Trust")),
        (None, "https://wire.example/1", ("Associated Press", "Wire Trust")),
        (None, "https://reuters.com/1", ("Petrel", "Seabird Media")),  # a shipped host and a name that are taken over
        ("Reuters News", None, (None, "Seabird Media")),
        ("Reuters", None, (None, "Thomson Reuters")),
    ],
)
def test_rows_of_ones_own(
    tmp_path: Path, outlet: str | None, url: str | None, expected: tuple[str | None, str | None]
) -> None:
    """They go before the shipped ones, in any order of the rows."""
    header, *rows = OWN.splitlines(keepends=True)
    for lines in (rows, rows[::-1]):
        table = outlets(tmp_path, header + "".join(lines))
        assert (table.outlet_of(url), table.family_of(outlet, url)) == expected


def test_the_shipped_table_is_left_alone(tmp_path: Path) -> None:
    """What one run adds is not there in the next."""
    outlets(tmp_path, OWN)
    assert shipped_outlets().family_of("MarketWatch", None) == "News Corp"
    assert shipped_outlets().outlet_of("https://gull.example") is None


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("", "--outlets .*empty or no text. Give a CSV with a row an outlet"),
        ("family\nX\n", "no column 'outlet'"),
        ("outlet\nGull\n", "no column 'family'"),
        ("outlet,family,family\n", "stands twice"),
        ("outlet,family\nGull,A, Inc.\n", ":2: 3 cells"),
        ("outlet,family\n,Seabird Media\n", ":2: the row has no outlet"),
        ('outlet,family\n"Gull,X\n', "this is no CSV"),
        ("outlet,family\nGull,X\n\nthe  gull,Y\n", ":4: 'gull' stands in line 2 as well"),
        ("outlet,family,aliases\nGull,X,Tern\nTern,Y,\n", ":3: 'tern' stands in line 2"),
        ("outlet,family,hosts\nGull,X,a.example\nTern,Y,b.example A.example\n", ":3: 'a.example' stands in line 2"),
        # Two names of one shipped outlet: which of the families would it be?
        ("outlet,family\nAP,X\nAssociated Press,Y\n", ":3: 'associated press' stands in line 2"),
        ('outlet,family,hosts\nGull,X,"a.example, b.example"\n', ":2: 'a.example,' is no host"),
        ("outlet,family,hosts\nGull,X,com\n", ":2: 'com' is no host"),
        ("outlet,family,hosts\nGull,X,//[a\n", "is no host"),
        ("outlet,family\n" + "a" * 3000, "larger than"),
    ],
)
def test_a_broken_table_is_a_settings_error(tmp_path: Path, table: str, message: str) -> None:
    """What, where, and what to do."""
    path = tmp_path / "outlets.csv"
    path.write_text(table, "utf-8")
    with pytest.raises(SettingsError, match=message):
        read_outlets(str(path), Limits(text=2000))


def test_a_table_that_is_not_there(tmp_path: Path) -> None:
    """A missing file is the user's settings, not an input."""
    with pytest.raises(SettingsError, match="cannot be opened"):
        read_outlets(str(tmp_path / "none.csv"), Limits())


def test_one_row_twice_is_no_conflict_and_odd_columns_are_said(tmp_path: Path) -> None:
    """As with the `--about` table; what the shipped table's own columns say is for the reader."""
    path = tmp_path / "outlets.csv"
    path.write_text(
        "Outlet,FAMILY,basis,checked,owner\nGull,X,annual report,2026-01,Y\nGull,X,annual report,2026-01,Y\n"
    )
    table, notes = read_outlets(str(path), Limits())
    assert table.family_of("Gull", None) == "X"
    assert len(notes) == 1
    assert "'owner'" in notes[0]
    assert "'basis'" not in notes[0]
