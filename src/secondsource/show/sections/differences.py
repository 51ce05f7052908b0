"""What is new since an earlier dossier, for somebody who read that one.

Goes in: a `Difference` and a View of the newer dossier. Comes out: blocks, first what may change a decision.
"""

from collections.abc import Iterator

from ...model.differences import AnswerChange, ClaimChange, CommitmentChange, Difference, FigureChange
from ...model.findings import ClaimFinding, FigureFinding
from ..escaping import one_line
from ..labels import count, say_counts
from ..words import ANSWERS, WHYS, say_answers, say_support
from .blocks import Block, Item, Line, Paragraph, Section
from .figures import say_reading
from .view import View, left_out

_SHOWN = 8  # of each kind; a screen holds three kinds


def show_difference(difference: Difference, view: View) -> Iterator[Block]:
    """Counts before and after, then what was asked, origins, disputes, figures, commitments, claims, articles."""
    counts = f"Before: {say_counts(difference.before)}. Now: {say_counts(difference.after)}."
    yield Paragraph(Line(counts, "bold"))
    if difference.methods:
        methods = ", ".join(one_line(method) for method in difference.methods)
        yield Paragraph(Line(f"Made by other versions, so some of it may be the tool's doing: {methods}.", "yellow"))
    if difference.gone and len(difference.added) == len(view.dossier.articles):
        yield Paragraph(Line("The two have no article in common: is it one story?", "yellow"))
    if difference.is_empty():
        yield Paragraph(Line("Nothing is new."))
        return
    kinds = (
        ("What you asked", [_answer(view, change) for change in difference.answers]),
        ("New origins", [_origin(view, change) for change in difference.origins]),
        ("New disputes", [_dispute(view, claim) for claim in difference.disputes]),
        ("New disputes over numbers", [_differing(view, figure) for figure in difference.differing]),
        ("No longer in dispute", [Item(Line(view.short(change.new.text))) for change in difference.settled]),
        ("New values", [_figure(view, change) for change in difference.figures]),
        ("Promises judged anew", [_commitment(view, change) for change in difference.commitments]),
        ("New claims of several articles", [_claim(view, claim) for claim in difference.claims]),
    )
    for title, items in kinds:
        if items:
            shown = items if view.everything else items[:_SHOWN]
            yield Section(f"{title}: {len(items)}", shown, left_out(len(items) - len(shown)))
    if articles := list(_articles(difference, view)):
        yield Section("Articles", articles)
    if difference.single:
        yield Paragraph(Line(f"And {count(difference.single, 'new claim')} that one article alone makes.", "dim"))


def _origin(view: View, change: ClaimChange) -> Item:
    before, now = change.old.counts.origins.shown, change.new.counts.origins.shown
    was, is_now = (say_support(claim.support, claim.counts) for claim in (change.old, change.new))
    said = f"{count(now, 'origin')} shown, {before} before"
    line = f"{said} · {was} → {is_now}" if was != is_now else f"{said} · {is_now}"
    return Item(Line(view.short(change.new.text), "bold"), (Line(line), _cite(view, change.new)))


def _answer(view: View, change: AnswerChange) -> Item:
    """What the articles say now that say something else than before; those that are gone are named below."""
    here = {entry.article.id for entry in view.dossier.articles}
    now = {one.article: one for one in change.new.articles}
    before, after = change.old.counts.origins.shown, change.new.counts.origins.shown
    lines = [Line(f"{count(after, 'origin')} shown behind it, {before} before" if after != before else "")]
    for stance in ANSWERS:
        names = [i for i in change.articles if i in here and now[i].stance == stance]
        if names:
            spans = [report.span for i in names for report in now[i].reports]
            lines.append(Line(f"now {say_answers(stance, len(names))}: {view.labels(names)}", "", tuple(spans)))
    return Item(Line(view.short(change.new.text), "bold"), tuple(line for line in lines if line.words))


def _dispute(view: View, claim: ClaimFinding) -> Item:
    lines = [Line(say_counts(claim.counts), "dim")]
    for side in claim.sides:
        lines.append(Line(f"• {view.short(side.text)}", "cyan"))
        lines.append(view.cite([claim.reports[n].span for n in side.reports], "dim"))
    return Item(Line(view.short(claim.text), "bold"), tuple(lines))


def _differing(view: View, figure: FigureFinding) -> Item:
    why = f" · {WHYS[figure.why]}" if figure.why else ""
    said = "; ".join(dict.fromkeys(say_reading(view, reading) for reading in figure.readings))
    return Item(Line(f"How many: {view.short(figure.what, 100)}", "bold"), (Line(said + why),))


def _figure(view: View, change: FigureChange) -> Item:
    new = [change.new.readings[n] for n in change.values]
    lines = tuple(Line(f"{say_reading(view, one)} · {view.place(one.span)}", "", (one.span,)) for one in new)
    return Item(Line(view.short(change.new.what, 100), "bold"), lines)


def _commitment(view: View, change: CommitmentChange) -> Item:
    who = one_line(change.new.who) if change.new.who else "nobody named"
    due = f", due {change.new.due}" if change.new.due else ""
    was = change.old.status or "not judged" if change.old else "not known before"
    line = f"{was} → {change.new.status or 'not judged'}{due}, as of {change.new.as_of}"
    return Item(Line(f"{view.short(who, 80)}: {view.short(change.new.what)}", "bold"), (Line(line),))


def _claim(view: View, claim: ClaimFinding) -> Item:
    line = f"{say_counts(claim.counts)} · {say_support(claim.support, claim.counts)}"
    return Item(Line(view.short(claim.text), "bold"), (Line(line), _cite(view, claim)))


def _cite(view: View, claim: ClaimFinding) -> Line:
    return view.cite([report.span for report in claim.reports], "dim")


def _articles(difference: Difference, view: View) -> Iterator[Item]:
    if difference.added:
        yield Item(Line(f"new: {view.labels(difference.added)}"))
    if difference.rewritten:
        yield Item(Line(f"with another text than before: {view.labels(difference.rewritten)}", "yellow"))
    if difference.gone:
        yield Item(Line(f"no longer among them: {', '.join(one_line(i) for i in difference.gone)}", "yellow"))
