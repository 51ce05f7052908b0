"""The table of outlets and families."""

import csv
import re
from importlib.resources import files

import pytest

from secondsource.ingest.outlets import family_of, outlet_of

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
    ],
)
def test_the_outlet_of_an_address(url: str | None, outlet: str | None) -> None:
    """By the host and the domains above it."""
    assert outlet == outlet_of(url)


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
    assert family == family_of(outlet, url)


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
