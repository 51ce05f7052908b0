"""Do the days and numbers of a stored dossier lie where the format allows?

Goes in: a Dossier that somebody's file was decoded into. Comes out: nothing, or a `DossierError` that names the first
value that no dossier has: a day of month 13, a share of 3, fewer than no articles. After this what draws days
and shares need not ask.
"""

import re
from collections.abc import Iterator

from ..model.findings import Counts, Dossier
from .typed import Path, show, wrong

# dossier.schema.json: a day cut to its precision. A day that no calendar has ("February 30") can be printed somewhere
# and stands as it is printed.
_DAY = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?")
# EDTF, level 1: bounds, open ends, digits that are not known, and seasons in the place of the month (21 to 41).
_EDTF_PART = re.compile(r"-?[0-9X]{4}(?:-(?:[0-3][0-9]|4[01]|XX)(?:-(?:[0-2][0-9]|3[01]|XX))?)?[~?%]?|\.\.|")


def check_values(dossier: Dossier) -> None:
    """Look at every day, count and share of the dossier.

    Raises:
        DossierError: one is impossible.
    """
    for path, day in _days(dossier):
        if day is not None and not _DAY.fullmatch(day):
            raise wrong(path, f"is {show(day)}, which is no day, month or year")
    for path, edtf in _edtf_dates(dossier):
        if edtf is not None and not _is_edtf(edtf):
            raise wrong(path, f"is {show(edtf)}, which is no date in EDTF")
    for path, counts in _counts(dossier):
        if min(counts.articles, counts.outlets, counts.families, counts.origins.shown, counts.origins.at_most) < 0:
            raise wrong(path, "counts fewer than none")
    for path, share in _shares(dossier):
        if not 0 <= share <= 1:
            raise wrong(path, f"is {show(share)}, not between 0 and 1")


def _is_edtf(text: str) -> bool:
    parts = text.split("/")
    return len(parts) <= 2 and bool(text.strip("./")) and all(_EDTF_PART.fullmatch(part) for part in parts)


def _days(dossier: Dossier) -> Iterator[tuple[Path, str | None]]:
    yield ("story", "when"), dossier.story.when
    for n, entry in enumerate(dossier.articles):
        yield ("articles", n, "published", "date"), entry.published.date if entry.published else None
    for n, figure in enumerate(dossier.findings.figures):
        for m, reading in enumerate(figure.readings):
            yield ("figures", n, "readings", m, "as_of", "date"), reading.as_of.date if reading.as_of else None
    for n, commitment in enumerate(dossier.findings.commitments):
        yield ("commitments", n, "announced"), commitment.announced
        yield ("commitments", n, "as_of"), commitment.as_of


def _edtf_dates(dossier: Dossier) -> Iterator[tuple[Path, str | None]]:
    for key in ("timeline", "undated"):
        for n, event in enumerate(getattr(dossier.findings, key)):
            yield (key, n, "date"), event.date
    for n, commitment in enumerate(dossier.findings.commitments):
        yield ("commitments", n, "due"), commitment.due
    for n, series in enumerate(dossier.findings.series):
        for m, point in enumerate(series.points):
            yield ("series", n, "points", m, "date"), point.date


def _counts(dossier: Dossier) -> Iterator[tuple[Path, Counts]]:
    yield ("story", "counts"), dossier.story.counts
    found = dossier.findings
    for key in ("quotes", "figures", "timeline", "undated", "commitments", "positions", "claims", "brief"):
        for n, finding in enumerate(getattr(found, key)):
            yield (key, n, "counts"), finding.counts


def _shares(dossier: Dossier) -> Iterator[tuple[Path, float]]:
    for n, entry in enumerate(dossier.articles):
        for name in ("own", "wire", "copied", "quoted"):
            yield ("articles", n, "shares", name), getattr(entry.shares, name)
    for n, link in enumerate(dossier.lineage):
        yield ("lineage", n, "share"), link.share
        yield ("lineage", n, "score"), link.score
