"""What an article says to an asked number by the readings of one quantity that the story joins.

In: an asked sentence with its terms, the lines of other articles that say or deny its number, and the figures of the
story. Out: a `Said` for lines of silent articles that give the same quantity the asked value, or another.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from secondsource.model.findings import AnswerStance, FigureFinding
from secondsource.model.lineage import Reason
from secondsource.model.spans import Span
from secondsource.text.irregular import base_of_verb
from secondsource.text.stems import stem

from ..disputes.frames import SAYINGS
from .lines import Page, Pages
from .manner import manner_of
from .matches import Found, Said
from .terms import Term
from .values import holds, is_rival

# By what grounds a line says or denies the number itself.
_OWN = frozenset(("words in common", "another number"))


def find_counted(
    page: Page,
    terms: Sequence[Term],
    pages: Pages,
    matches: Sequence[Found],
    said: Mapping[str, Sequence[Said]],
    figures: Sequence[FigureFinding],
) -> Iterator[tuple[str, Said]]:
    """By article that is silent what its readings of the quantity say to the asked number."""
    asked = [n for n, t in enumerate(terms) if t.figure is not None]
    if len(asked) != 1:
        return
    term, attributed = terms[asked[0]], _is_attributed(page)
    told = _answering(asked[0], terms, pages, matches, said)
    for finding in figures:
        score = max((told[r.span] for r in finding.readings if r.span in told), default=None)
        if finding.why == "scope" or score is None:
            continue
        readings: dict[str, list[Said]] = {}
        for reading in finding.readings:
            found = _by_reading(term, pages, reading.span, score) if reading.span.article not in said else None
            if found is not None:
                readings.setdefault(reading.span.article, []).append(found)
        for article, some in readings.items():
            yield from ((article, s) for s in _of_article(some, attributed=attributed) if s.stance != "silent")


def _of_article(some: Sequence[Said], *, attributed: bool) -> Sequence[Said]:
    """What the readings of one article say together: who gives several numbers, the asked one among them, leaves it
    open, but what somebody else counts is nothing to what one says."""
    others = [s for s in some if s.stance != "denies"]
    if attributed or len(others) == len(some):
        return others
    return [replace(s, stance="hedges") for s in others if s.stance != "silent"] if others else some


def _is_attributed(page: Page) -> bool:
    """Is it asked what somebody says ("according to the ministry")? What others say does not deny that."""
    low = [t.text.lower() for t in page.tokens]
    return "according" in low or any(stem(base_of_verb(w)) in SAYINGS for w in low)


def _answering(
    asked: int, terms: Sequence[Term], pages: Pages, matches: Sequence[Found], said: Mapping[str, Sequence[Said]]
) -> dict[Span, float]:
    """The numbers of the lines that say or deny the asked one, and how much of the sentence those lines have."""
    answering = {s.spans[0]: s.cover for some in said.values() for s in some if s.reason.name in _OWN}
    head = next((n for n, t in enumerate(terms) if t.kind == "predicate"), None)
    found = {}
    for match in matches:
        there, verdict = pages.every[match.at], match.values.get(asked)
        if there.line.span not in answering or verdict is None or verdict.span is None:
            continue
        if head is None or head not in match.places or not _is_parted(there, verdict.span, match.places[head]):
            found[verdict.span] = answering[there.line.span]
    return found


def _is_parted(there: Page, number: Span, at: int) -> bool:
    """Does a verb of its own stand between the number and the word that says what was asked ("17 died and dozens were
    missing")?"""
    place = next(i for i, t in enumerate(there.tokens) if t.start >= number.start)
    return any(t.tag == "VERB" for t in there.tokens[min(place, at) + 1 : max(place, at)])


def _by_reading(term: Term, pages: Pages, span: Span, score: float) -> Said | None:
    there = next((p for p in pages.of(span.article) if p.line.span.contains(span)), None)
    told = next((f for f in there.figures if f.span == span), None) if there is not None else None
    if there is None or told is None or term.figure is None:
        return None
    at = next(i for i, t in enumerate(there.tokens) if t.start >= span.start)
    printed = " ".join(t.text for t in there.tokens if span.start <= t.start < span.end)
    manner = manner_of(there.line, at).kind
    stance: AnswerStance
    if holds(term.figure, told):
        stance, detail = "supports", f"“{printed}”, of one quantity with a number that answers"
    elif is_rival(term.figure, told):
        stance = "denies"
        detail = f"“{printed}”, where “{term.words}” was asked, of one quantity with a number that answers"
    else:  # it leaves the asked one open
        return Said((there.line.span,), "silent", score, Reason("left open", score, printed))
    if manner in ("open", "not so"):
        stance = "hedges"
    return Said((there.line.span,), stance, score, Reason("one quantity", score, detail))
