"""Who said what, and what became of the words.

Goes in: a Book. Comes out: the view of `quotes.html`. Renderings with the same words stand together; what differs from
the fullest one is marked word by word. What several articles print stands first; the rest is folded under its speaker.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...model.findings import Change, ChangeKind, QuoteFinding, Rendering
from ...model.resolution import Speaker
from ...model.spans import Span
from ..escaping import one_line
from ..labels import NOBODY
from ..words import MODES
from .book import Book, FindingRef
from .redline import Marked, Run, mark_changes

# Statements of several articles that stand open: of forty articles 32, and seven of them drift.
_OPEN = 12
_WORDINGS = 6  # of one statement; more are folded
_INTRODUCED = 90  # "Tamvar's foreign minister, Teo Samarin, told the paper in Osk Maren": longer ones say too much
CHANGES: dict[ChangeKind, str] = {
    "cut": "cut or added",
    "reorder": "other order",
    "wording": "other words",
    "number": "another number",
    "negation": "a “not” more or less",
    "modality": "may, must or will",
    "speaker": "another speaker",
    "indirect": "no longer in quotation marks",
}


@dataclass(frozen=True, slots=True)
class Printed:
    """Where a wording stands, and the words that introduce it there ("Vasse stated")."""

    span: Span
    introduced: str


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a statement, and the articles that print it. `fullest`: the one that others are compared with;
    `apart`: it has so few words of that one that its changes (kind, from, to) are listed and not marked."""

    runs: tuple[Run, ...]
    mode: str
    in_marks: bool
    fullest: bool
    changes: tuple[str, ...]
    apart: bool
    unplaced: tuple[tuple[str, str, str], ...]
    printed: tuple[Printed, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """A quote with its wordings; `elsewhere`: changes that belong to no rendering of it (kind, from, to)."""

    ref: FindingRef
    speaker: str
    who: str
    shown: tuple[Wording, ...]
    folded: tuple[Wording, ...]
    elsewhere: tuple[tuple[str, str, str], ...]


def show_quotes(book: Book) -> Mapping[str, Any] | None:
    """The statements of several articles, those whose words differ first; then those of one article by speaker."""
    refs = book.findings["quotes"]
    if not refs:
        return None
    shared = sorted((r for r in refs if r.finding.counts.articles > 1), key=lambda r: (not r.finding.drift, r.number))
    alone = [ref for ref in refs if ref.finding.counts.articles <= 1]
    return {
        "heading": "Who said what", "short": "Quotes", "changes": CHANGES,
        "compared": any(ref.finding.changes for ref in refs),
        "shown": [_statement(book, ref) for ref in shared[:_OPEN]],
        "folded": [_statement(book, ref) for ref in shared[_OPEN:]],
        "speakers": [(name, [_statement(book, ref) for ref in said]) for name, said in _by_speaker(alone)],
        "alone": len(alone),
    }  # fmt: skip


def speaker_name(speaker: Speaker) -> str:
    """The name of a speaker, or that nobody is named."""
    return one_line(speaker.name) if speaker.name else NOBODY.get(speaker.kind, NOBODY["none"])


def _by_speaker(refs: Iterable[FindingRef]) -> list[tuple[str, list[FindingRef]]]:
    """Statements under who makes them: who makes most first, where nobody is named last."""
    said: dict[str, list[FindingRef]] = {}
    for ref in refs:
        speaker: Speaker = ref.finding.speaker
        key = speaker.actor or (speaker.name or "").casefold() or f" {speaker.kind}"
        said.setdefault(key, []).append(ref)
    groups = [(speaker_name(found[0].finding.speaker), found) for found in said.values()]
    return sorted(groups, key=lambda g: (not g[1][0].finding.speaker.name, -len(g[1]), g[1][0].number))


def _statement(book: Book, ref: FindingRef) -> Statement:
    quote: QuoteFinding = ref.finding
    of_rendering, elsewhere = _share_out(quote)
    compared = {change.from_ for change in quote.changes}
    wordings = _wordings(book, quote, of_rendering, compared)
    speaker = quote.speaker
    return Statement(
        ref=ref,
        speaker=speaker_name(speaker),
        who=NOBODY.get(speaker.kind, "") if speaker.name else "",
        shown=tuple(wordings[:_WORDINGS]),
        folded=tuple(wordings[_WORDINGS:]),
        elsewhere=_named(book, elsewhere),
    )


def _share_out(quote: QuoteFinding) -> tuple[list[list[Change]], list[Change]]:
    """The changes of each rendering, and those that belong to none. A change of words belongs to the shortest printed
    rendering around it, one of speaker or mode to the rendering as a whole."""
    shares: list[list[Change]] = [[] for _ in quote.renderings]
    elsewhere = []
    for change in quote.changes:
        whole = change.kind in ("speaker", "indirect")
        fitting = [
            (len(r.span), i)
            for i, r in enumerate(quote.renderings)
            if (r.span == change.to if whole else r.mode != "indirect" and r.span.contains(change.to))
        ]
        if fitting:
            shares[min(fitting)[1]].append(change)
        else:
            elsewhere.append(change)
    return shares, elsewhere


def _wordings(
    book: Book, quote: QuoteFinding, changes: Sequence[Sequence[Change]], compared: Iterable[Span]
) -> list[Wording]:
    starts = sorted(compared)
    first = [r for r in quote.renderings if any(r.span.contains(span) for span in starts)]
    full = max(first, key=lambda r: len(r.span), default=None)
    groups: dict[object, list[tuple[Rendering, Marked, bool]]] = {}
    for rendering, changed in zip(quote.renderings, changes, strict=True):
        marked = mark_changes(book, rendering, changed, fullest=full)
        fullest = not changed and any(rendering.span.contains(span) for span in starts)
        key = (rendering.mode, marked.kinds, _spelled(marked.runs))
        groups.setdefault(key, []).append((rendering, marked, fullest))
    found = [_wording(book, members) for members in groups.values()]
    return sorted(found, key=lambda w: (not w.fullest, -len({p.span.article for p in w.printed})))


def _spelled(runs: Sequence[Run]) -> tuple[tuple[str, str], ...]:
    """The runs without the comma or stop at the end: that is the sentence's around it."""
    spelled = [(run.kind, run.words) for run in runs]
    return (*spelled[:-1], *((kind, words.rstrip(" ,.;:")) for kind, words in spelled[-1:]))


def _wording(book: Book, members: Sequence[tuple[Rendering, Marked, bool]]) -> Wording:
    rendering, marked, _ = members[0]
    places = sorted((r for r, _, _ in members), key=lambda r: (book.article(r.span.article).number, r.span.start))
    return Wording(
        runs=marked.runs,
        mode=MODES.get(rendering.mode, rendering.mode) or "in quotation marks",
        in_marks=rendering.mode == "direct",
        fullest=any(fullest for _, _, fullest in members),
        changes=tuple(CHANGES[kind] for kind in marked.kinds),
        apart=marked.apart,
        unplaced=_named(book, marked.unplaced),
        printed=tuple(Printed(r.span, _introduced(book, r)) for r in places),
    )


def _named(book: Book, changes: Iterable[Change]) -> tuple[tuple[str, str, str], ...]:
    found = ((CHANGES[c.kind], one_line(book.words(c.from_)), one_line(book.words(c.to))) for c in changes)
    return tuple(dict.fromkeys(found))


def _introduced(book: Book, rendering: Rendering) -> str:
    """The words that name the speaker and the verb, as printed and in their order; what stands between is left out."""
    spans = sorted(span for span in (rendering.attribution, rendering.cue) if span is not None)
    if len(spans) == 2 and spans[0].article == spans[1].article and spans[1].start - spans[0].end <= 1:
        spans = [Span(spans[0].article, spans[0].start, max(span.end for span in spans))]
    words = " … ".join(one_line(book.words(span)) for span in spans)
    return words if len(words) <= _INTRODUCED else words[:_INTRODUCED].rsplit(" ", 1)[0] + " …"
