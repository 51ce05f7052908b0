"""A Dossier → tables: one a kind of finding, one row a report.

Goes in: a Dossier. Comes out: tables of plain values, in the order in which a reader should see the findings: what the
CSV export and data frames are made of. A claim with four reports is four rows that share its id, so that every row
stands on one place: article, start, end, text. Escapes nothing, and concludes nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..errors import SettingsError
from ..model.findings import Counts, Dossier
from ..model.lineage import Reason
from ..model.spans import Span
from .plain import Cut, round_number
from .readings import cutter

Cell = str | int | float | bool | None
Row = tuple[Cell, ...]

SPAN = ("article", "outlet", "start", "end", "text")
COUNTS = ("articles", "outlets", "families", "origins_shown", "origins_at_most")
WHY = ("rests_on", "reasons")
# Excel takes 32,767 characters a cell (its published limits); a text that is longer has several rows.
_PIECE = 32_000
# A cell that is "=" would be a formula.
_MODIFIERS = {"=": "exactly", "~": "about", "<": "under", ">": "over", "up": "up", "down": "down"}
# Every row of a finding repeats its reasons: of a claim in six articles they had 9,000 characters on each of 20 rows.
_REASONS = 1_000


@dataclass(frozen=True, slots=True)
class Table:
    """One kind: its name, what its columns are called, and its rows."""

    kind: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def make_tables(dossier: Dossier) -> tuple[Table, ...]:
    """Every table of the dossier, empty ones too, in a fixed order."""
    return tuple(make_table(dossier, kind) for kind in KINDS)


def make_table(dossier: Dossier, kind: str) -> Table:
    """The table of one kind.

    Raises:
        SettingsError: there is no such kind.
    """
    if kind not in KINDS:
        raise SettingsError(f"{kind!r} is no kind of table. There are {', '.join(KINDS)}.")
    columns, rows = KINDS[kind]
    return Table(kind, columns, tuple(rows(_Tables(dossier))))


class _Tables:
    """What rows look up in the dossier."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.found = dossier.findings
        self.cut: Cut = cutter(entry.article for entry in dossier.articles)
        self.outlets = {e.article.id: e.article.outlet for e in dossier.articles}
        self.names = {o.id: o.name for o in dossier.origins} | {a.id: a.name for a in dossier.actors}

    def span(self, span: Span | None) -> Row:
        """The columns of SPAN."""
        if span is None:
            return (None,) * len(SPAN)
        return (span.article, self.outlets[span.article], span.start, span.end, self.cut(span))

    def words(self, span: Span | None) -> str | None:
        """The words of a span."""
        return None if span is None else self.cut(span)

    def name(self, identifier: str | None) -> str | None:
        """The name of an origin or an actor, the outlet of an article."""
        if identifier is None:
            return None
        return self.names.get(identifier) or self.outlets.get(identifier) or identifier


def _articles(tables: _Tables) -> Iterator[Row]:
    for entry in tables.dossier.articles:
        a, day, of = entry.article, entry.published, entry.shares
        dated: Row = (day.date, day.precision, day.how) if day else (None, None, None)
        shares = tuple(round_number(share) for share in (of.own, of.wire, of.copied, of.quoted))
        yield (a.id, a.location, a.outlet, a.family, a.title, a.byline, *dated, a.url, a.language, len(a.text), *shares,
               _join(entry.only_here))  # fmt: skip


def _texts(tables: _Tables) -> Iterator[Row]:
    for entry in tables.dossier.articles:
        text = entry.article.text
        for start in range(0, len(text), _PIECE):
            yield (entry.article.id, start, text[start : start + _PIECE])


def _origins(tables: _Tables) -> Iterator[Row]:
    for origin in tables.dossier.origins:
        for tie in origin.articles:
            for span in tie.evidence or (None,):
                yield (origin.id, origin.name, origin.kind, tie.article, tables.outlets[tie.article], tie.how,
                       *tables.span(span)[2:], _join(sorted(origin.rests_on)), _reasons(origin.reasons))  # fmt: skip


def _lineage(tables: _Tables) -> Iterator[Row]:
    for link in tables.dossier.lineage:
        head = (link.id, link.from_, tables.name(link.from_), link.to, tables.name(link.to), link.relation,
                link.directed, round_number(link.share), round_number(link.score))  # fmt: skip
        for pair in link.evidence or (None,):
            taken, made = (pair.from_, pair.to) if pair else (None, None)
            from_ = tables.span(taken)
            yield (*head, from_[0], *from_[2:], *tables.span(made)[2:], *_why(link.rests_on, link.reasons))


def _actors(tables: _Tables) -> Iterator[Row]:
    for actor in tables.dossier.actors:
        for span in actor.mentions:
            yield (actor.id, actor.name, actor.kind, _join(actor.roles), *tables.span(span))


def _claims(tables: _Tables) -> Iterator[Row]:
    for claim in tables.found.claims:
        for n, report in enumerate(claim.reports):
            sides = [(str(m), side.text) for m, side in enumerate(claim.sides, 1) if n in side.reports]
            side = tuple(" / ".join(part) or None for part in zip(*sides, strict=True)) if sides else (None, None)
            yield (claim.id, claim.text, claim.support, claim.disputed, *_counts(claim.counts),
                   _join(sorted(claim.missing_from)), *side, report.stance, report.attribution.text,
                   report.attribution.kind, report.origin, tables.name(report.origin), *tables.span(report.span),
                   *_why(claim.rests_on, claim.reasons))  # fmt: skip


def _quotes(tables: _Tables) -> Iterator[Row]:
    for quote in tables.found.quotes:
        for one in quote.renderings:
            pieces = _join(f"{piece.start}-{piece.end}" for piece in one.pieces)
            yield (quote.id, quote.speaker.name, quote.speaker.kind, quote.speaker.actor, quote.drift,
                   *_counts(quote.counts), one.mode, tables.words(one.cue), tables.words(one.attribution), pieces,
                   *tables.span(one.span), *_why(quote.rests_on, quote.reasons))  # fmt: skip


def _changes(tables: _Tables) -> Iterator[Row]:
    for quote in tables.found.quotes:
        for change in quote.changes:
            yield (quote.id, quote.speaker.name, change.kind, *tables.span(change.from_), *tables.span(change.to))


def _figures(tables: _Tables) -> Iterator[Row]:
    for figure in tables.found.figures:
        for one in figure.readings:
            numbers = tuple(None if n is None else round_number(n) for n in (one.value, one.low, one.high))
            yield (figure.id, figure.what, figure.unit, figure.kind, figure.status, figure.why,
                   *_counts(figure.counts), *numbers, _MODIFIERS[one.modifier], one.as_of.date if one.as_of else None,
                   one.attributed_to, *tables.span(one.span), *_why(figure.rests_on, figure.reasons))  # fmt: skip


def _timeline(tables: _Tables) -> Iterator[Row]:
    for event in (*tables.found.timeline, *tables.found.undated):
        by, on = (_join(tables.name(i) or i for i in ids) for ids in (event.by, event.on))
        for report in event.reports:
            yield (event.id, event.date, event.what, event.planned, event.type, by, on, event.place,
                   _join(event.harm), event.responsibility, *_counts(event.counts), tables.words(report.expression),
                   report.rule, *tables.span(report.span), *_why(event.rests_on, event.reasons))  # fmt: skip


def _commitments(tables: _Tables) -> Iterator[Row]:
    for one in tables.found.commitments:
        for report in one.reports:
            yield (one.id, one.who, one.to, one.what, one.due, one.condition, one.announced, one.status, one.as_of,
                   *_counts(one.counts), *tables.span(report.span), *_why(one.rests_on, one.reasons))  # fmt: skip


def _positions(tables: _Tables) -> Iterator[Row]:
    for one in tables.found.positions:
        for report in one.reports:
            yield (one.id, one.actor, tables.name(one.actor), one.stance, one.object, tables.name(one.toward),
                   *_counts(one.counts), *tables.span(report.span), *_why(one.rests_on, one.reasons))  # fmt: skip


def _series(tables: _Tables) -> Iterator[Row]:
    for series in tables.found.series:
        for point in series.points:
            numbers = tuple(None if n is None else round_number(n) for n in (point.value, point.low, point.high))
            for report in point.reports:
                yield (series.id, _join(series.figures), point.date, *numbers, *tables.span(report.span),
                       *_why(series.rests_on, series.reasons))  # fmt: skip


def _framing(tables: _Tables) -> Iterator[Row]:
    for finding in tables.found.framing:
        for term in finding.terms:
            for span in term.spans:
                yield (finding.id, finding.referent, term.term, term.copied, *tables.span(span),
                       *_why(finding.rests_on, finding.reasons))  # fmt: skip


def _answers(tables: _Tables) -> Iterator[Row]:
    for answer in tables.dossier.answers:
        against = answer.against.origins
        head = (answer.id, answer.text, answer.support, *_counts(answer.counts), answer.against.articles, against.shown,
                against.at_most)  # fmt: skip
        for one in answer.articles:
            told = _why(answer.rests_on, (*one.reasons, *answer.reasons))
            for report in one.reports:
                yield (*head, report.stance, report.attribution.text, report.attribution.kind, report.origin,
                       tables.name(report.origin), *tables.span(report.span), *told)  # fmt: skip
            if not one.reports:
                yield (*head, one.stance, None, None, None, None, one.article, tables.outlets[one.article],
                       None, None, None, *told)  # fmt: skip


def _brief(tables: _Tables) -> Iterator[Row]:
    for sentence in tables.found.brief:
        yield (_join(sentence.claims), *_counts(sentence.counts), *tables.span(sentence.span))


def _skipped(tables: _Tables) -> Iterator[Row]:
    for one in tables.dossier.skipped:
        yield (one.location, one.reason, one.code)


def _counts(counts: Counts) -> Row:
    return (counts.articles, counts.outlets, counts.families, counts.origins.shown, counts.origins.at_most)


def _why(rests_on: Sequence[str], reasons: Sequence[Reason]) -> Row:
    return (_join(sorted(rests_on)), _reasons(reasons))


def _reasons(reasons: Sequence[Reason]) -> str | None:
    """The reasons in words, as many whole ones as fit; how many more there are."""
    told = [f"{reason.name}: {reason.detail}" for reason in reasons]
    shown, length = 0, 0
    while shown < len(told) and length + len(told[shown]) <= _REASONS:
        length += len(told[shown])
        shown += 1
    more = len(told) - shown
    return _join([*told[:shown], *([f"… {more} more in the JSON"] if more else [])])


def _join(parts: Iterable[str]) -> str | None:
    """Several values in a cell, `|` between them; nothing where there are none."""
    return "|".join(parts) or None


_PAIR = tuple(f"{end}_{name}" for end in ("from", "to") for name in ("start", "end", "text"))
_BOTH = tuple(f"{end}_{name}" for end in ("from", "to") for name in SPAN)

# By kind its columns and what makes its rows. A column is described in docs/reference.md.
KINDS: dict[str, tuple[tuple[str, ...], Callable[[_Tables], Iterator[Row]]]] = {
    "articles": (
        ("article", "location", "outlet", "family", "title", "byline", "published", "precision", "published_how",
         "url", "language", "characters", "own", "wire", "copied", "quoted", "only_here"), _articles),
    "texts": (("article", "start", "text"), _texts),
    "origins": (
        ("origin", "name", "kind", "article", "outlet", "how", *SPAN[2:], *WHY), _origins),
    "lineage": (
        ("link", "from", "from_name", "to", "to_name", "relation", "directed", "share", "score", "from_article",
         *_PAIR, *WHY), _lineage),
    "actors": (("actor", "name", "kind", "roles", *SPAN), _actors),
    "claims": (
        ("claim", "claim_text", "support", "disputed", *COUNTS, "missing_from", "side", "side_text", "stance",
         "attribution", "attribution_kind", "origin", "origin_name", *SPAN, *WHY), _claims),
    "quotes": (
        ("quote", "speaker", "speaker_kind", "actor", "drift", *COUNTS, "mode", "cue", "attribution", "pieces", *SPAN,
         *WHY), _quotes),
    "changes": (("quote", "speaker", "kind", *_BOTH), _changes),
    "figures": (
        ("figure", "what", "unit", "kind", "status", "why", *COUNTS, "value", "low", "high", "modifier", "as_of",
         "attributed_to", *SPAN, *WHY), _figures),
    "timeline": (
        ("event", "date", "what", "planned", "type", "by", "on", "place", "harm", "responsibility", *COUNTS,
         "expression", "rule", *SPAN, *WHY), _timeline),
    "commitments": (
        ("commitment", "who", "to", "what", "due", "condition", "announced", "status", "as_of", *COUNTS, *SPAN, *WHY),
        _commitments),
    "positions": (
        ("position", "actor", "actor_name", "stance", "object", "toward", *COUNTS, *SPAN, *WHY), _positions),
    "series": (("series", "figures", "date", "value", "low", "high", *SPAN, *WHY), _series),
    "framing": (("referent", "referent_text", "term", "copied", *SPAN, *WHY), _framing),
    "answers": (
        ("answer", "asked", "support", *COUNTS, "against_articles", "against_origins_shown", "against_origins_at_most",
         "stance", "attribution", "attribution_kind", "origin", "origin_name", *SPAN, *WHY), _answers),
    "brief": (("claims", *COUNTS, *SPAN), _brief),
    "skipped": (("location", "reason", "code"), _skipped),
}  # fmt: skip
