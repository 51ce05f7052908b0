"""What the articles call one and the same thing.

Goes in: a View. Comes out: blocks. A term in copied or quoted words is marked: the article did not choose it.
"""

from collections import Counter
from collections.abc import Iterator

from ...model.findings import FramingFinding, FramingTerm
from ..escaping import one_line
from .blocks import Block, Item, Line, Section
from .view import View, left_out

_REFERENTS, _TERMS = 4, 6


def show_wording(view: View) -> Iterator[Block]:
    """Referents with the terms that stand for them, and who uses which."""
    framing = view.dossier.findings.framing
    shown = framing if view.everything else framing[:_REFERENTS]
    if framing:
        more = left_out(len(framing) - len(shown))
        yield Section("Choice of words", [_referent(view, one) for one in shown], more=more)


def _referent(view: View, finding: FramingFinding) -> Item:
    terms = finding.terms if view.everything else finding.terms[:_TERMS]
    lines = [_term(view, term) for term in terms]
    if len(terms) < len(finding.terms):
        lines.append(Line(f"… {len(finding.terms) - len(terms)} terms more", "dim"))
    return Item(Line(view.short(finding.referent, 100), "bold"), tuple(lines))


def _term(view: View, term: FramingTerm) -> Line:
    uses = Counter(view.label(span.article) for span in term.spans)
    who = ", ".join(f"{label} {n}×" if n > 1 else label for label, n in sorted(uses.items()))
    copied = " (in copied or quoted words)" if term.copied else ""
    first = {span.article: span for span in sorted(term.spans, reverse=True)}
    return Line(f"“{one_line(term.term)}”{copied}: {who}", "dim" if term.copied else "", tuple(sorted(first.values())))
