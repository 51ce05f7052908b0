"""A quantity over time: the values that are known for two dates or more.

In: the evidence and the weighed figures. Out: `SeriesFinding`s, points in order of date, conflicting ones side by side.
Draws no line between points and fills no gap.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from secondsource.model.findings import FigureFinding, FigureReading, SeriesFinding, SeriesPoint, SpanReport
from secondsource.model.identifiers import finding_id
from secondsource.model.lineage import Reason
from secondsource.model.spans import Span
from secondsource.weigh.evidence import Evidence
from secondsource.weigh.figures.mentions import Mention, find_mentions


def weigh_series(evidence: Evidence, figures: Sequence[FigureFinding]) -> tuple[SeriesFinding, ...]:
    """The quantities for which the articles give values at two dates or more, in order of their first date.

    Figures belong to one series where an article names one as the start or end of a change of the other, or where one
    sentence counts the same thing at two dates. A toll is none: its date is that of the event.
    """
    mentions = {m.span: m for m in find_mentions(evidence)}
    chains = _chains(figures, mentions)
    found = [_series(chain, mentions, evidence) for chain in chains]
    return tuple(sorted((s for s in found if s is not None), key=lambda s: (s.points[0].date, s.id)))


def _chains(
    figures: Sequence[FigureFinding], mentions: Mapping[Span, Mention]
) -> list[tuple[list[FigureFinding], list[Reason]]]:
    """Figures linked into chains, each with why."""
    at = {reading.span: n for n, f in enumerate(figures) for reading in f.readings}
    chain_of = list(range(len(figures)))
    why: list[Reason | None] = [None] * len(figures)
    for a, b, detail in _links(mentions.values(), at):
        left, right = sorted((chain_of[a], chain_of[b]))
        if left != right:
            chain_of = [left if c == right else c for c in chain_of]
            why[b] = why[b] or Reason("change", 1.0, detail)
    chains: dict[int, tuple[list[FigureFinding], list[Reason]]] = {}
    for n, figure in enumerate(figures):
        chain = chains.setdefault(chain_of[n], ([], []))
        chain[0].append(figure)
        reason = why[n]
        if reason is not None:
            chain[1].append(reason)
    return list(chains.values())


def _links(mentions: Iterable[Mention], at: Mapping[Span, int]) -> list[tuple[int, int, str]]:
    """Pairs of figures that one sentence makes values of one thing at two times, in order of place."""
    found: list[tuple[int, int, str]] = []
    by_sentence: dict[Span, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    for _, line in sorted(by_sentence.items()):
        for m in line:
            if m.partner is not None and m.partner in at and m.span in at:
                found.append((at[m.partner], at[m.span], "an article tells of a change from one to the other"))
        for a, b in pairwise(line):
            if _same_count(a, b) and a.when and b.when and a.when.date != b.when.date and a.span in at and b.span in at:
                found.append((at[a.span], at[b.span], f"one sentence gives both, for {a.when.date} and {b.when.date}"))
    return found


def _same_count(left: Mention, right: Mention) -> bool:
    """Do two figures of a sentence count the same: the second leaves out what, or says it again?"""
    a, b = left.figure, right.figure
    if a.kind != b.kind or (a.kind != "count" and a.unit != b.unit):
        return False
    return left.role is None and right.role is None and bool(left.nouns & right.nouns or not right.nouns)


def _series(
    chain: tuple[list[FigureFinding], list[Reason]], mentions: Mapping[Span, Mention], evidence: Evidence
) -> SeriesFinding | None:
    figures, reasons = chain
    dated = [
        r for f in figures for r in f.readings
        if r.as_of is not None and (r.span not in mentions or mentions[r.span].role is None)
    ]  # fmt: skip
    points = _points(dated)
    days = sorted({p.date for p in points})
    if not any(not later.startswith(earlier) for earlier, later in pairwise(days)):
        return None  # "2019-04" and "2019-04-09" are one time in two precisions
    spans = [r.span for p in points for r in p.reports]
    with_points = tuple(sorted(f.id for f in figures if any(r.span in set(spans) for r in f.readings)))
    dates = Reason("dates", 1.0, "values for " + ", ".join(days))
    return SeriesFinding(
        id=finding_id("series", spans),
        figures=with_points,
        points=points,
        reasons=tuple(sorted({dates, *reasons}, key=lambda r: (-r.weight, r.name, r.detail))),
        rests_on=evidence.rests_on(spans),
    )


def _points(readings: Sequence[FigureReading]) -> tuple[SeriesPoint, ...]:
    """One point for each date and value, in order of both."""
    groups: dict[tuple[str, float | None, float | None, float | None], list[Span]] = {}
    for reading in readings:
        if reading.as_of is not None:
            key = (reading.as_of.date, reading.value, reading.low, reading.high)
            groups.setdefault(key, []).append(reading.span)

    def order(key: tuple[str, float | None, float | None, float | None]) -> tuple[str, list[tuple[bool, float]]]:
        return key[0], [(v is not None, v or 0.0) for v in key[1:]]

    return tuple(
        SeriesPoint(*key, tuple(SpanReport(span) for span in sorted(groups[key]))) for key in sorted(groups, key=order)
    )
