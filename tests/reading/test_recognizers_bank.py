"""Sentences of Microsoft Recognizers-Text that are read as they are there (tests/data/recognizers, MIT)."""

import csv
from pathlib import Path

from secondsource.model.articles import Article, Dated
from secondsource.reading.figures import find_figures
from secondsource.reading.moments import find_moments
from secondsource.reading.sheets import lay_out

BANK = Path(__file__).parents[1] / "data" / "recognizers"


def rows(name: str) -> list[list[str]]:
    """The lines of a file of the bank, without its head."""
    with (BANK / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]


def test_dates_lengths_and_times() -> None:
    """Values in order of the text; the sentences behind hold none ("This may take longer")."""
    wrong = []
    for published, text, values in rows("moments.tsv"):
        dated = Dated(published, "day", "metadata") if published else None
        found = [m.value for m in find_moments(lay_out(Article("a", "a.txt", text, published=dated)))]
        if values.split(" ") != (found or [""]):
            wrong.append((text, values, found))
    assert wrong == []


def test_quantities() -> None:
    """One of the figures of each sentence has the value."""
    missing = []
    for text, value in rows("figures.tsv"):
        sheet = lay_out(Article("a", "a.txt", text))
        found = [f.value for f in find_figures(sheet, find_moments(sheet)) if f.value is not None]
        if not any(abs(v - float(value)) <= 1e-9 * max(1.0, abs(v)) for v in found):
            missing.append((text, value, found))
    assert missing == []
