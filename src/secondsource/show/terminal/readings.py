"""One article's reading for somebody who looks at it: who says what, numbers, days, credits, promises, names.

Goes in: a Reading. Comes out: renderables, each line with its place in the text. Shows what was read, in the order of
the text, and judges none of it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.text import Text

from ...model.readings import Figure, Moment, Promise, Quote, Reading
from ...model.spans import Span
from ..escaping import one_line
from ..labels import NOBODY, shorten
from ..readings import cutter
from ..sections.blocks import Item, Line
from .drawing import paragraph, section

# What is shown of a list and of a text; --all lifts both. A screen holds the reading of an article of 600 words so.
_SHOWN, _LONGEST = 8, 200
_MODES = {"direct": "", "partial": " (in part)", "indirect": " (not in quotation marks)"}
_MODIFIERS = {"=": "", "~": "about ", "<": "less than ", ">": "more than ", "up": "up to ", "down": "at least "}
_KINDS = {"person": "people", "organisation": "organisations", "group": "groups", "place": "places"}


class ReadingView:
    """Looks up in one reading; `everything` lifts the limits that keep it on a screen."""

    def __init__(self, reading: Reading, *, everything: bool = False) -> None:
        self.reading = reading
        self.everything = everything
        self._cut = cutter([reading.article])

    def words(self, span: Span) -> str:
        """The words of a span, on one line and cut at a space where they are many."""
        return one_line(self._cut(span)) if self.everything else shorten(self._cut(span), _LONGEST)

    def place(self, span: Span) -> str:
        """Where a span begins in the text."""
        return f"@{span.start}"

    def section(self, title: str, items: Iterable[Item], width: int) -> Iterator[RenderableType]:
        """A section with as many items as are shown; none where there are none."""
        every = list(items)
        shown = every if self.everything else every[:_SHOWN]
        more = f"… {len(every) - len(shown)} more: --all, or --jsonl" if len(every) > len(shown) else ""
        if every:
            yield section(title, shown, more=more, width=width)


def show_reading(view: ReadingView, width: int) -> Iterator[RenderableType]:
    """The reading of one article, section after section."""
    reading, article = view.reading, view.reading.article
    yield Text(one_line(article.title or article.location), "bold")
    day = article.published.date if article.published else None
    known = (article.outlet, day, article.byline, article.location if article.title else None)
    yield paragraph(" · ".join(one_line(k) for k in known if k), "dim")
    if not any((reading.quotes, reading.figures, reading.moments, reading.credits, reading.names)):
        yield paragraph("Nothing was read in it.", "yellow")
    yield from view.section("Who says what", (_quote(view, q) for q in reading.quotes), width)
    yield from view.section("Figures", (_figure(view, f) for f in reading.figures), width)
    yield from view.section("When", (_moment(view, m) for m in reading.moments), width)
    yield from view.section("Where it is from", (_credit(view, c.span, c.name, c.how) for c in reading.credits), width)
    yield from view.section("Promised", (_promise(view, p) for p in reading.promises), width)
    yield from view.section("Names", _names(view), width)
    if view.everything:
        spans = [Item(Line(f"{view.words(a.span)}  {view.place(a.span)}")) for a in reading.assertions]
        yield from view.section("Asserted", spans, width)
    yield Text()


def _quote(view: ReadingView, quote: Quote) -> Item:
    speaker = NOBODY.get(quote.kind, "nobody is named") if quote.speaker is None else view.words(quote.speaker)
    if quote.referent is not None:
        speaker += f" ({view.words(quote.referent)})"
    elif quote.speaker is not None and quote.kind in ("unnamed", "document", "outlet"):
        speaker += f" ({NOBODY[quote.kind]})"
    if quote.mode == "direct":
        said = f"“{' … '.join(view.words(piece) for piece in quote.pieces or (quote.content,))}”"
    else:
        said = view.words(quote.content)
    return Item(Line(speaker, "bold"), (Line(f"{said}{_MODES[quote.mode]}  {view.place(quote.content)}"),))


def _figure(view: ReadingView, figure: Figure) -> Item:
    if figure.value is not None:
        number = f"{_MODIFIERS[figure.modifier]}{figure.value:,.12g}"
    else:
        number = " to ".join("?" if n is None else f"{n:,.12g}" for n in (figure.low, figure.high))
    unit = f" {one_line(figure.unit)}" if figure.unit else ""
    what = f", of {view.words(figure.what)}" if figure.what is not None else ""
    return Item(Line(f"{view.words(figure.span)}  {view.place(figure.span)}"), (Line(f"{number}{unit}{what}", "dim"),))


def _moment(view: ReadingView, moment: Moment) -> Item:
    known = moment.edtf or moment.value
    open_ = " (the article alone does not say which)" if "X" in known else ""
    return Item(Line(f"{view.words(moment.span)} = {one_line(known)}{open_}  {view.place(moment.span)}"))


def _credit(view: ReadingView, span: Span, name: str, how: str) -> Item:
    return Item(Line(f"{one_line(name)}, by {how}: “{view.words(span)}”  {view.place(span)}"))


def _promise(view: ReadingView, promise: Promise) -> Item:
    who = view.words(promise.who) if promise.who is not None else "nobody is named"
    to, due, condition = promise.to, promise.due, promise.condition
    lines = [Line(f"{view.words(promise.what)}  {view.place(promise.what)}")]
    lines += [Line(f"{word}: {view.words(s)}", "dim") for word, s in (("to", to), ("due", due), ("if", condition)) if s]
    return Item(Line(who, "bold"), tuple(lines))


def _names(view: ReadingView) -> Iterator[Item]:
    """The bearers of names by kind, each with how often it is named; the fullest form stands for it."""
    forms: dict[tuple[str, str], Counter[str]] = {}
    for name in view.reading.names:
        if not name.people:
            forms.setdefault((name.kind, name.key), Counter())[view.words(name.span)] += 1
    for kind, words in _KINDS.items():
        named = [
            f"{max(found, key=lambda form: (len(form), form))} ({found.total()})"
            for (of, _), found in sorted(forms.items(), key=lambda one: (-one[1].total(), one[0]))
            if of == kind
        ]
        if named:
            yield Item(Line(f"{words}: {', '.join(named)}"))
