"""The evidence: every article in full, whose words it is made of, and the findings that stand on its words.

Goes in: a Book. Comes out: the view of `articles.html`, and the rules of style that only this page needs. The text is
that of the article, character by character.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from ...model.lineage import Shares
from ..labels import count, shorten
from ..words import say_shares
from .article_text import Block, choice_of, cut_blocks
from .book import ArticleRef, Book, FindingRef, Place, spans_of

# More articles than this are folded: eight of a thousand words are some twenty screens, which can still be paged
# through; forty are a hundred.
_OPEN_UP_TO = 8
# So many lines of furniture in a row are folded (a menu, a list of other headlines); fewer are read past.
_FOLD_FROM = 3
# Characters of the words of a finding that its link quotes: enough to find them in the paragraph. Forty articles have
# some 7,000 such links; twenty characters more are 0.1 MB.
_FIRST_WORDS = 40
# What stands beside the text, in its order: the kinds of findings, and what they are called in the choice of them.
_CHOICES = {
    "claims": "Claims", "figures": "Figures", "quotes": "Quotes", "timeline": "Events", "undated": "Undated events",
    "commitments": "Promises", "positions": "Positions", "framing": "Word choice", "series": "Courses over time",
    "links": "Links to other articles", "origins": "Origins",
}  # fmt: skip
_ORDER = {kind: number for number, kind in enumerate(_CHOICES)}
FURNITURE = {
    "navigation": "menu of the page", "caption": "caption", "related": "other headlines", "share": "sharing buttons",
    "repeated": "said before", "notice": "notice of the page",
}  # fmt: skip
_HOW_DATED = {
    "stated": "as the page states it",
    "metadata": "as given with the article",
    "inferred": "inferred from what the article says",
}


@dataclass(frozen=True, slots=True)
class Note:
    """A finding beside a paragraph: the places there that it stands on, by anchor, its first words, and what is special
    about it ("disputed"). `alone`: no other article has it."""

    ref: FindingRef
    anchors: tuple[str, ...]
    words: str
    remark: str
    alone: bool

    @property
    def choice(self) -> str:
        """Under which choice it is shown or not."""
        return choice_of(self.ref.kind)


@dataclass(frozen=True, slots=True)
class Beside:
    """A block of the text with the findings that begin in it."""

    block: Block
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Blocks in a row that are all the article's (`summary` is None) or all furniture that is folded under a line."""

    blocks: tuple[Beside, ...]
    summary: str | None


@dataclass(frozen=True, slots=True)
class Bar:
    """A part of the bar of shares, in percent of its width."""

    kind: str
    start: float
    width: float


@dataclass(frozen=True, slots=True)
class Shown:
    """An article as the page shows it. `dated` is the place of the words that its date is known from."""

    ref: ArticleRef
    runs: tuple[Run, ...]
    bars: tuple[Bar, ...]
    shares: str
    how_dated: str
    dated: Place | None
    language: str | None
    direction: str
    before: ArticleRef | None
    after: ArticleRef | None


def show_articles(book: Book) -> Mapping[str, Any]:
    """Every article in the order of the page, the kinds of findings that can be shown or not, and `style`."""
    places: dict[str, list[Place]] = {ref.id: [] for ref in book.articles}
    for place in book.places.values():
        places[place.article.id].append(place)
    alone = _alone(book)
    around = zip((None, *book.articles[:-1]), book.articles, (*book.articles[1:], None), strict=True)
    shown = [_show(ref, places[ref.id], alone, before, after) for before, ref, after in around]
    return {
        "heading": "The articles in full", "short": "Articles",
        "articles": shown,
        "open": len(shown) <= _OPEN_UP_TO,
        "kinds": _kinds(book),
        "furniture": FURNITURE,
        "style": _rules_of_parts(shown),
    }  # fmt: skip


def _kinds(book: Book) -> list[tuple[str, str]]:
    """The kinds that stand on any words here, with their names."""
    found = {choice_of(ref.kind) for place in book.places.values() for ref in place.findings}
    return [(kind, name) for kind, name in _CHOICES.items() if kind in found]


def _alone(book: Book) -> frozenset[str]:
    """The anchors of the findings that only one article has."""
    return frozenset(
        ref.anchor for refs in book.findings.values() for ref in refs if len({s.article for s in spans_of(ref)}) == 1
    )


def _show(
    ref: ArticleRef, places: list[Place], alone: frozenset[str], before: ArticleRef | None, after: ArticleRef | None
) -> Shown:
    entry = ref.entry
    dated = _place_of_date(ref, places)
    if dated and dated not in places:
        places = [*places, dated]
    blocks = cut_blocks(entry.article, entry.borrowed, places)
    return Shown(
        ref=ref,
        runs=tuple(_runs([Beside(b, notes) for b, notes in zip(blocks, _notes(blocks, places, alone), strict=True)])),
        bars=tuple(_bars(entry.shares)),
        shares=say_shares(entry.shares),
        how_dated=_HOW_DATED[entry.published.how] if entry.published else "",
        dated=dated,
        language=ref.language,
        direction=_direction(entry.article.text),
        before=before,
        after=after,
    )


def _place_of_date(ref: ArticleRef, places: Iterable[Place]) -> Place | None:
    """Where in the article its date is read from: a place of its own, unless a finding stands on the same words."""
    evidence = ref.entry.published.evidence if ref.entry.published else None
    if evidence is None or evidence.article != ref.id:
        return None
    return next((p for p in places if p.span == evidence), Place(evidence, f"date-{ref.number}", ref, ()))


def _notes(blocks: Sequence[Block], places: Sequence[Place], alone: frozenset[str]) -> Iterator[tuple[Note, ...]]:
    """For each block its findings, one that stands on several places there once: first what is disputed, last what no
    other article has, in the order of kinds and then of the text."""
    waiting = sorted(places, key=lambda place: (-place.span.start, place.span.end))
    for block in blocks:
        found: dict[str, list[tuple[FindingRef, Place]]] = {}
        while waiting and waiting[-1].span.start < block.end:
            place = waiting.pop()
            for ref in place.findings:
                found.setdefault(ref.anchor, []).append((ref, place))
        notes = [_note(held, alone) for held in found.values()]
        yield tuple(sorted(notes, key=lambda note: (not note.remark, note.alone, _ORDER[note.choice])))


def _note(held: Sequence[tuple[FindingRef, Place]], alone: frozenset[str]) -> Note:
    ref, place = held[0]
    words = shorten(place.article.entry.article.cut(place.span), _FIRST_WORDS)
    return Note(ref, tuple(p.anchor for _, p in held), words, _remark(ref), ref.anchor in alone)


def _remark(ref: FindingRef) -> str:
    """Why an editor should look at a finding first, if there is a reason."""
    if ref.kind == "claims" and ref.finding.disputed:
        return "disputed"
    if ref.kind == "figures" and ref.finding.status == "differs":
        return "differs"
    return "changed" if ref.kind == "quotes" and ref.finding.drift else ""


def _runs(blocks: Iterable[Beside]) -> Iterator[Run]:
    for furniture, group in groupby(blocks, key=lambda beside: beside.block.furniture is not None):
        held = tuple(group)
        kinds = dict.fromkeys(FURNITURE[b.block.furniture] for b in held if b.block.furniture)
        folded = furniture and len(held) >= _FOLD_FROM
        yield Run(held, f"{', '.join(kinds)}: {count(len(held), 'line')}" if folded else None)


def _bars(shares: Shares) -> Iterator[Bar]:
    start = 0.0
    for kind in ("own", "wire", "copied", "quoted"):
        width = round(getattr(shares, kind) * 100, 1)
        if width:
            yield Bar(kind, round(start, 1), width)
        start += width


def _direction(text: str) -> str:
    """The direction of writing that most letters have (UAX #9: R and AL run to the left)."""
    kinds = [unicodedata.bidirectional(letter) for letter in text]
    return "rtl" if kinds.count("R") + kinds.count("AL") > kinds.count("L") else "ltr"


def _rules_of_parts(shown: Iterable[Shown]) -> str:
    """For each place in several parts a rule that marks the others where a link led to the first. `:has` is asked of
    the line where that is enough: asked of the whole page, 168 such rules made a jump five times as slow (0.5 s)."""
    later: dict[str, str] = {}
    for article in shown:
        for beside in (beside for run in article.runs for beside in run.blocks):
            for part in (part for piece in beside.block.pieces for part in piece.opens if not part.first):
                begins_here = beside.block.start <= part.place.span.start
                later[part.place.anchor] = "para" if begins_here and later.get(part.place.anchor) != "text" else "text"
    selectors = [f".{around}:has(#{anchor}:target) .{anchor}" for anchor, around in later.items()]
    return ",\n".join(selectors) + " { background: var(--target); outline: 2px solid var(--focus); }" if later else ""
