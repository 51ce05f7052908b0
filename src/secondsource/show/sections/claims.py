"""What is in dispute, and what is claimed.

Goes in: a View. Comes out: blocks. Sides stand next to each other; none is called right.
"""

from collections.abc import Iterator, Sequence

from ...model.findings import ClaimFinding, ClaimReport, FigureFinding
from ...model.spans import Span
from ..escaping import one_line
from ..labels import say_counts, say_speaker
from ..words import NO_DISPUTE, STANCES, SUPPORT_LEGEND, WHYS, say_support
from .blocks import Block, Item, Line, Remark, Section
from .figures import say_reading, split_readings
from .view import View, left_out

# More names than this fill lines and tell less than their number: of 38 articles one claim was "not in" 30.
_MISSING = 6
_DISPUTES, _CLAIMS = 8, 6


def show_disputes(view: View) -> Iterator[Block]:
    """Claims and figures on which the articles differ, the sides next to each other."""
    found = view.dossier.findings
    items = [_disputed(view, claim) for claim in found.claims if claim.disputed]
    items += [_differing(view, figure) for figure in found.figures if figure.status == "differs"]
    shown = items if view.everything else items[:_DISPUTES]
    if items:
        yield Section("In dispute", shown, more=left_out(len(items) - len(shown)))
    elif view.dossier.story.counts.articles > 1:
        yield Section("In dispute", [Item(Line(NO_DISPUTE))])


def show_claims(view: View) -> Iterator[Block]:
    """Claims that nobody disputes, with who makes them and who leaves them out."""
    claims = [claim for claim in view.dossier.findings.claims if not claim.disputed]
    shown = claims if view.everything else [c for c in claims if c.counts.articles > 1][:_CLAIMS] or claims[:_CLAIMS]
    if claims:
        more = left_out(len(claims) - len(shown))
        yield Section("What is claimed", [_claim(view, claim) for claim in shown], more=more)
        if any(claim.support != "one-origin" and claim.counts.articles > 1 for claim in shown):
            yield Remark(Line(SUPPORT_LEGEND, "dim"))


def _disputed(view: View, claim: ClaimFinding) -> Item:
    columns = tuple(_side(view, side.text, [claim.reports[index] for index in side.reports]) for side in claim.sides)
    return Item(Line(view.short(claim.text), "bold"), (Line(say_counts(claim.counts), "dim"),), columns)


def _side(view: View, text: str, reports: Sequence[ClaimReport]) -> tuple[Line, ...]:
    lines = [Line(f"• {view.short(text)}", "cyan")]
    stances = sorted({STANCES[r.stance] for r in reports} - {""})
    lines.append(view.cite([r.span for r in reports], after=f" ({', '.join(stances)})" if stances else ""))
    said_by = sorted({say_speaker(a.text, view.speaker(a.actor)) for a in (r.attribution for r in reports) if a.text})
    if said_by:
        lines.append(Line(f"on the word of {'; '.join(said_by[:4])}", "dim"))
    lines.append(Line(_origins(view, reports), "dim"))
    return tuple(lines)


def _differing(view: View, figure: FigureFinding) -> Item:
    columns = tuple(
        (
            Line(f"• {say_reading(view, group[0])}", "cyan"),
            view.cite([reading.span for reading in group]),
            *_attributed([reading.attributed_to for reading in group]),
        )
        for group in split_readings(figure.readings)
    )
    why = f" · {WHYS[figure.why]}" if figure.why else ""
    below = f"{say_counts(figure.counts)}{why}"
    return Item(Line(f"How many: {view.short(figure.what)}", "bold"), (Line(below, "dim"),), columns)


def _attributed(names: Sequence[str | None]) -> list[Line]:
    said_by = sorted({one_line(name) for name in names if name})
    return [Line(f"on the word of {'; '.join(said_by[:4])}", "dim")] if said_by else []


def _claim(view: View, claim: ClaimFinding) -> Item:
    spans: list[Span] = [report.span for report in claim.reports]
    lines = [Line(f"{say_counts(claim.counts)} · {_support(view, claim)}"), view.cite(spans, "dim")]
    if claim.missing_from and claim.counts.articles > 1:
        lines.append(Line(_missing(view, claim), "dim"))
    return Item(Line(view.short(claim.text), "bold"), tuple(lines))


def _missing(view: View, claim: ClaimFinding) -> str:
    if view.everything or len(claim.missing_from) <= _MISSING:
        return f"not in: {view.labels(claim.missing_from)}"
    return f"not in {len(claim.missing_from)} of the {len(view.dossier.articles)} articles"


def _support(view: View, claim: ClaimFinding) -> str:
    words = say_support(claim.support, claim.counts)
    if claim.support != "one-origin":
        return words
    told = next((reason.detail for reason in claim.reasons if reason.name == "one speaker"), None)
    if told is not None:
        return f"{words}: {one_line(told)}"
    names = sorted({view.origin(report.origin) for report in claim.reports if report.origin})
    families = [one_line(reason.detail) for reason in claim.reasons if reason.name == "one family"]
    credited = f"credited are {', '.join(names)}" if len(names) > 1 else "".join(names)
    known = "; ".join([*filter(None, [credited]), *families])
    return f"{words}: {known}" if known else words


def _origins(view: View, reports: Sequence[ClaimReport]) -> str:
    names = sorted({view.origin(report.origin) for report in reports if report.origin})
    return f"origin: {', '.join(names)}" if names else "origin: nobody says"
