"""A Dossier → the few lines that a notebook shows of it: counts, disputes, claims.

Goes in: a Dossier. Comes out: a piece of HTML for somebody else's page: no script, no style sheet, no link, nothing
that is fetched; styles stand on the tags, colours are the page's own. Every string passes `safe_notebook`.
"""

from collections.abc import Iterator

from ..model.findings import ClaimFinding, Dossier
from .escaping import safe_notebook
from .labels import count, say_counts
from .sections import View
from .words import COUNTS_LEGEND, NO_DISPUTE, WHYS, say_support

_DISPUTES, _CLAIMS = 5, 10  # a cell of a notebook is a glance; the page has all
_CELL = ' style="text-align: start; vertical-align: top; padding: 0.2em 0.6em"'
_QUIET = ' style="opacity: 0.75"'


def notebook_html(dossier: Dossier) -> str:
    """The summary of a dossier, safe inside the page of a notebook."""
    view = View(dossier)
    parts = [*_head(view), *_disputes(view), *_claims(view)]
    # MathJax 2 and 3 leave elements of these classes alone; `safe_notebook` does not rest on it.
    return '<div dir="auto" class="tex2jax_ignore mathjax_ignore">' + "".join(parts) + "</div>"


def _head(view: View) -> Iterator[str]:
    story = view.dossier.story
    counts = story.counts
    if story.title:
        yield f"<p><strong>{safe_notebook(view.short(story.title, 160))}</strong></p>"
    origins = f"at most {count(counts.origins.at_most, 'independent origin')}, {counts.origins.shown} of them shown"
    known = f"{count(counts.articles, 'article')} from {count(counts.outlets, 'outlet')}: {origins}."
    yield f"<p>{safe_notebook(known)}<br><span{_QUIET}>{safe_notebook(COUNTS_LEGEND)}</span></p>"
    if view.dossier.skipped:
        yield f"<p>{safe_notebook('Not read: ' + count(len(view.dossier.skipped), 'input') + '.')}</p>"


def _disputes(view: View) -> Iterator[str]:
    found = view.dossier.findings
    disputes = [_sides(view, claim) for claim in found.claims if claim.disputed]
    for figure in found.figures:
        if figure.status == "differs":
            words = list(dict.fromkeys(view.words(reading.span, 80) for reading in figure.readings))
            why = f" ({WHYS[figure.why]})" if figure.why else ""
            disputes.append(f"{view.short(figure.what, 100)}: {' / '.join(words)}{why}")
    yield "<p><strong>In dispute</strong></p>"
    if not disputes:
        yield f"<p>{safe_notebook(NO_DISPUTE)}</p>"
        return
    yield "<ul>" + "".join(f"<li>{safe_notebook(words)}</li>" for words in disputes[:_DISPUTES]) + "</ul>"
    if len(disputes) > _DISPUTES:
        yield f"<p{_QUIET}>… {len(disputes) - _DISPUTES} more</p>"


def _sides(view: View, claim: ClaimFinding) -> str:
    sides = []
    for side in claim.sides:
        words = view.short(side.text, 160).strip("“”\"")  # a clause may begin or end with a mark of its own
        sides.append(f"“{words}” ({view.labels(claim.reports[index].span.article for index in side.reports)})")
    return " / ".join(sides)


def _claims(view: View) -> Iterator[str]:
    claims = [claim for claim in view.dossier.findings.claims if not claim.disputed]
    shared = [claim for claim in claims if claim.counts.articles > 1] or claims
    if not shared:
        return
    headings = "".join(f'<th scope="col"{_CELL}>{name}</th>' for name in ("claim", "counts", "support"))
    yield f"<p><strong>What is claimed</strong></p><table><thead><tr>{headings}</tr></thead><tbody>"
    for claim in shared[:_CLAIMS]:
        cells = (view.short(claim.text), say_counts(claim.counts), say_support(claim.support, claim.counts))
        yield "<tr>" + "".join(f"<td{_CELL}>{safe_notebook(cell)}</td>" for cell in cells) + "</tr>"
    yield "</tbody></table>"
    if len(claims) > _CLAIMS:
        yield f"<p{_QUIET}>… {len(claims) - min(len(shared), _CLAIMS)} more</p>"

