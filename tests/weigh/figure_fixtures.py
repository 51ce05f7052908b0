"""Small stories with their figures marked in the text, for the tests of figures and series.

A figure is written `[about 40 boats|~40|boat|boats in port]`: its words, modifier and value, unit, and what is counted
(the last may be left out). `2-3` is a range; the units of `_KINDS` make money, percent and measures.
"""

import re
from collections.abc import Mapping, Sequence

from secondsource.model.articles import Article, Dated
from secondsource.model.lineage import Alignment, Governed, Lineage
from secondsource.model.readings import Figure, FigureKind, Modifier, Moment, Quote, Reading, Sentence, Sheet
from secondsource.model.resolution import Resolved
from secondsource.model.spans import Span
from secondsource.text.sentences import find_paragraphs, find_sentences
from secondsource.weigh.evidence import Evidence

_MARKED = re.compile(r"\[([^|\]]+)\|([=~<>]?)([\d.]+)(?:-([\d.]+))?(?:\|([^|\]]*))?(?:\|([^\]]*))?\]")
_MODIFIERS: dict[str, Modifier] = {"": "=", "=": "=", "~": "~", "<": "<", ">": ">"}
_KINDS: dict[str, FigureKind] = {
    "USD": "money", "EUR": "money", "EUR/family": "money", "EUR/ship": "money", "CZK": "money", "crown": "money",
    "CHF": "money", "%": "percent", "minute": "measure", "year": "measure", "year of age": "measure",
}  # fmt: skip
PRESENT = "PRESENT_REF"


def find(article: Article, words: str) -> Span:
    """Where these words first stand."""
    start = article.text.index(words)
    return article.span(start, start + len(words))


def read(
    article_id: str, marked: str, *, dates: Mapping[str, str], quotes: Sequence[tuple[str, str, str]] = ()
) -> Reading:
    """A reading of a marked text. `dates`: words and the EDTF date (or `PRESENT`) they stand for; `quotes`: content,
    cue and speaker, each by its words."""
    text, cuts, at = "", [], 0
    for match in _MARKED.finditer(marked):
        text += marked[at : match.start()]
        cuts.append((len(text), match))
        text += match[1]
        at = match.end()
    text += marked[at:]
    article = Article(article_id, f"{article_id}.txt", text, outlet=f"Outlet {article_id}")
    paragraphs = find_paragraphs(text)
    sentences = tuple(
        Sentence(article.span(a, b), (), next(n for n, (c, d) in enumerate(paragraphs) if c <= a < d), "body")
        for a, b in find_sentences(text)
    )
    return Reading(
        sheet=Sheet(article, sentences),
        names=(),
        quotes=tuple(
            Quote(find(article, content), (), find(article, speaker), find(article, cue), "indirect", "named")
            for content, cue, speaker in quotes
        ),
        scare=(),
        figures=tuple(_figure(article, start, match) for start, match in cuts),
        moments=tuple(
            Moment(find(article, w), "DATE", day, None if day == PRESENT else day, "none", f"date {day}")
            for w, day in sorted(dates.items(), key=lambda item: text.find(item[0]))
            if w in text
        ),
        credits=(),
        promises=(),
        assertions=(),
        terms=(),
    )


def _figure(article: Article, start: int, match: "re.Match[str]") -> Figure:
    low, high = float(match[3]), None if match[4] is None else float(match[4])
    unit = match[5] or None
    return Figure(
        span=article.span(start, start + len(match[1])),
        value=low if high is None else None,
        low=None if high is None else low,
        high=high,
        modifier=_MODIFIERS[match[2]],
        unit=unit,
        kind=_KINDS.get(unit or "", "count"),
        what=find(article, match[6]) if match[6] else None,
    )


def story(
    *articles: str,
    dates: Mapping[str, str] | None = None,
    published: Mapping[str, str] | None = None,
    quotes: Mapping[str, Sequence[tuple[str, str, str]]] | None = None,
    governed: Sequence[Governed] = (),
    aligned: bool = False,
) -> Evidence:
    """The evidence of marked texts, with the ids a, b, c, … in order; `aligned`: the first two are one sentence each."""
    ids = [chr(ord("a") + n) for n in range(len(articles))]
    readings = [
        read(i, text, dates=dates or {}, quotes=(quotes or {}).get(i, ()))
        for i, text in zip(ids, articles, strict=True)
    ]
    days = {i: Dated(day, "day", "metadata") for i, day in (published or {}).items()}
    resolved = Resolved(published=days, moments={r.article.id: r.moments for r in readings})
    first = [r.sheet.sentences[0].span for r in readings[:2]]
    alignments = (Alignment(first[0], first[1], 0.6),) if aligned else ()
    return Evidence.gather(readings, resolved, Lineage(alignments=alignments, governed=tuple(governed)))
