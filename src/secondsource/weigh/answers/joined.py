"""What an article says to an asked sentence by a claim that it tells together with one that answers it.

In: an asked sentence with its terms, the lines of other articles that answer it, and the claims of the story. Out: a
`Said` for lines that are reports of one claim with such a line, where that claim is what answers, and which say of the
sentence themselves what they must: its names and numbers, nothing against it, and some of its words.
"""

from collections.abc import Iterator, Mapping, Sequence

from secondsource.model.findings import Findings
from secondsource.model.lineage import Reason
from secondsource.model.spans import Span

from .lines import Page, Pages
from .manner import manner_of
from .matches import Found, Said
from .pairing import Pairing, is_of_the_same_ones, pair
from .roles import Roles
from .terms import Term

# So much of what the other line has of the sentence, by weight, stands in the words that the claim is joined by.
_INSIDE = 0.6
# Of all words so much may be unsaid by a line itself.
_UNSAID = 0.5
# Of the rest so much, by weight, where it does not say the act, as where a number says it (grounds.py).
_REST = 0.32
_FEWEST = 2
# What says that reports are of one thing, not only that their words are alike.
_SURE = frozenset(("event", "figure", "commitment", "statement", "aligned"))
# What an answer must rest on to be handed on: what the other line says itself.
_OWN = frozenset(("words in common", "left open", "still to come", "said and not said"))


def find_joined(
    page: Page,
    terms: Sequence[Term],
    roles: Roles,
    pages: Pages,
    matches: Sequence[Found],
    said: Mapping[str, Sequence[Said]],
    findings: Findings,
) -> Iterator[tuple[str, Said]]:
    """By article that is silent what a claim lets it say."""
    by_line = {pages.every[m.at].line.span: m for m in matches}
    lines_of: dict[str, list[Span]] = {}
    for line in by_line:
        lines_of.setdefault(line.article, []).append(line)
    answering = {s.spans[0]: s for some in said.values() for s in some if s.reason.name in _OWN}
    for spans, sure in _groups(findings):
        lines = {s: line for s in spans for line in lines_of.get(s.article, ()) if line.contains(s)}
        for span, line in lines.items():
            told = answering.get(line)
            if told is None or not _is_inside(page, terms, roles, pages, by_line[line], span):
                continue
            for other, there in lines.items():
                if other.article in said:
                    continue
                found = _by_claim(page, terms, roles, pages, by_line[there], by_line[line], told, sure=sure)
                if found is not None:
                    yield other.article, found


def _groups(findings: Findings) -> Iterator[tuple[tuple[Span, ...], bool]]:
    """Places that tell one thing, and whether more than likeness says so: reports of a claim that assert it, of a
    disputed one those of a side, of an event, of a commitment."""
    for claim in findings.claims:
        sure = any(r.name in _SURE for r in claim.reasons)
        for side in [s.reports for s in claim.sides] or [tuple(range(len(claim.reports)))]:
            yield tuple(claim.reports[i].span for i in side if claim.reports[i].stance == "asserts"), sure
    for event in (*findings.timeline, *findings.undated):
        yield tuple(r.span for r in event.reports), True
    for promised in findings.commitments:
        yield tuple(r.span for r in promised.reports), True


def _is_inside(page: Page, terms: Sequence[Term], roles: Roles, pages: Pages, match: Found, span: Span) -> bool:
    """Does what the line has of the sentence stand in the words of the claim?"""
    two = pair(page, terms, roles, pages, match)
    if two is None:
        return False
    whole = inside = 0.0
    for n, place in two.alignment.places.items():
        whole += terms[n].weight
        inside += terms[n].weight * (span.start <= two.there.tokens[place].start < span.end)
    return inside >= _INSIDE * whole


def _by_claim(
    page: Page, terms: Sequence[Term], roles: Roles, pages: Pages, match: Found, by: Found, told: Said,
    *, sure: bool,
) -> Said | None:  # fmt: skip
    two = pair(page, terms, roles, pages, match)
    if two is None or not is_of_the_same_ones(two) or len(two.alignment.places) < _FEWEST:
        return None
    values = two.match.values
    if any(v.kind in ("other", "apart") or (v.kind == "none" and terms[n].figure) for n, v in values.items()):
        return None
    share = _unsaid(two)
    if share > _UNSAID or not _has_core(two, sure=sure):
        return None
    answering = pair(page, terms, roles, pages, by)
    if answering is None:
        return None
    mine, theirs = (manner_of(one.there.line, one.at).kind for one in (answering, two))
    if mine != theirs:
        return None
    score = round(1 - share, 3)
    words = ", ".join(terms[n].words for n in sorted(two.alignment.places))
    reason = Reason("one claim", score, f"told as one claim with what answers it in another article, of {words}")
    return Said((two.there.line.span,), told.stance, score, reason)


def _has_core(two: Pairing, *, sure: bool) -> bool:
    """Has the line itself who does it and what is done, or, where more than likeness joins the lines, all but the act
    and a number that was asked?"""
    subject = two.roles.subject
    if subject is not None and two.terms[subject].kind == "name" and subject not in two.alignment.places:
        return False
    if two.said or two.head is None:
        return True
    if not any(v.kind == "holds" and two.terms[n].figure is not None for n, v in two.match.values.items()):
        return False
    rest = sum(two.terms[n].weight * (1 - a.grade) for n, a in two.alignment.terms.items() if n != two.head)
    return sure and rest <= _REST


def _unsaid(two: Pairing) -> float:
    """The share of the words that the line does not say itself."""
    whole = sum(two.terms[n].weight for n in two.alignment.terms)
    unsaid = sum(two.terms[n].weight * (1 - a.grade) for n, a in two.alignment.terms.items())
    return round(unsaid / whole, 3) if whole else 1.0
