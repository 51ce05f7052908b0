"""What the tool is held against: capabilities, the sets of each, and the rows that are shown of their scorers.

`baseline` (what a few lines of regular expressions, shingles or TF-IDF reach on the very set) and `best` are copied
from ../shared/data/README.md, where each set's provenance and licence stand; only figures that were read in a file or
paper or measured are quoted, none from memory. The texts of the sets are other people's: they are read, scored and
never written anywhere.
"""

from dataclasses import dataclass
from typing import Literal

How = Literal["read", "lineage", "stories"]


@dataclass(frozen=True, slots=True)
class Row:
    """One measure of a set: the scorer's name for it (`section`), ours, and what others reach. `lower`: the less the
    better."""

    section: str
    measure: str
    baseline: float | None = None
    best: str = ""
    lower: bool = False


@dataclass(frozen=True, slots=True)
class BenchmarkSet:
    """Article lines and their truth. `how`: what is made of them before `scorer` sees it: readings one by one, the
    lineage of all, or groups. `made_from`: a file of ../shared/data the lines are made from by the scorer or, with
    `days`, cut from. `headline`: which row the README quotes. `seconds`: of CPU, so that the longest begins first."""

    name: str
    about: str
    capability: str
    how: How
    scorer: str
    rows: tuple[Row, ...]
    seconds: int
    headline: int = 0
    made_from: str | None = None
    seed: int | None = None
    days: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Capability:
    """A table of docs/accuracy.md: the sections of score_story.py that belong to it, and what to know of it."""

    name: str
    sections: tuple[str, ...]
    note: str = ""


STORIES = "Stories: which articles are about one event"
LINEAGE = "Lineage and origins"
NAMES = "Names and actors"
QUOTES = "Quotes"
FIGURES = "Figures"
DATES = "Dates and timeline"

CAPABILITIES = (
    Capability(
        STORIES,
        (),
        """There is no `stories` command yet. What is scored is the grouping by which `check` tells a stranger among a
handful of articles; it joins by chains, which over hundreds of articles run together.""",
    ),
    Capability(
        LINEAGE,
        (
            "lineage",
            "direction",
            "paraphrase",
            "origins credited",
            "origins inferred",
            "claims support",
            "false independence",
        ),
        """`false independence` and `one statement called a copy` count errors of how many: there the figure is the
share that is wrong. Of `load`, a half month is scored: the whole was not tried.""",
    ),
    Capability(NAMES, ("actors",)),
    Capability(
        QUOTES,
        ("quotes found", "quotes indirect", "quotes speaker", "quotes joined", "quotes drift"),
        "`polnear-train` (840 articles of other months) is left out: it would take a minute and a half more.",
    ),
    Capability(FIGURES, ("figures found", "figures joined", "figures status")),
    Capability(
        DATES,
        ("published", "timeline", "timeline joined", "incidents", "incident type"),
        "`timelines` (60 Wikinews articles) has no scorer yet; `recognizers` is a bank of unit tests, not a score.",
    ),
    Capability("Commitments", ("commitments", "commitments joined"), "No public set marks who promises what by when."),
    Capability("Claims, disputes, positions", ("claims found", "claims joined", "disputes", "positions")),
    Capability("Word choice", ("framing",), "No public set marks what each outlet calls one thing."),
    Capability("The page around the article", ("articles", "furniture", "spans")),
)

_CQE_CURRENCY = "0.842 currency, 0.865 dimension (CQE)"
_CQE_UNIT = "0.792 currency, 0.792 dimension (CQE)"
_NAMES = (("wikigold", 27, 0.682, 0.384, 8), ("crossner-politics", 102, 0.722, 0.383, 10),
          ("re3d", 20, 0.488, 0.319, 4), ("uner", 103, 0.375, 0.198, 9))  # fmt: skip

SETS = (
    BenchmarkSet(
        "stories-allsides", "741 articles, 314 stories of 2 or 3", STORIES,
        "stories", "stories.py",
        (Row("bcubed", "BCubed, F1", 0.919), Row("exact", "stories found whole", 0.697)), 20,
    ),
    BenchmarkSet(
        "stories-ecb", "772 articles, 66 stories, twin events", STORIES,
        "stories", "stories.py",
        (Row("bcubed", "BCubed, F1", 0.872), Row("exact", "stories found whole", 0.364)), 13,
    ),
    BenchmarkSet(
        "lineage", "15 pairs of real articles", LINEAGE, "lineage", "lineage.py",
        (
            Row("accuracy", "label of the pair, accuracy", 0.733),
            Row("labels", "label of the pair, macro F1", 0.817),
            Row("linked", "pairs linked, F1"),
            Row("precision", "links inside a marked pair", 1.0),
            Row("direction", "direction, where given", 1.0),
            Row("given", "directions given", 0.333),
        ), 8,
    ),
    BenchmarkSet(
        "clough-stevenson", "95 pairs, copies at three levels of rewriting", LINEAGE, "lineage", "lineage.py",
        (
            Row("accuracy", "copy or not, accuracy", 0.547, "0.937 (n-grams and LCS, trained, leave-one-out)"),
            Row("labels", "copy or not, macro F1", 0.593),
            Row("precision", "links inside a marked pair", 1.0),
            Row("given", "directions given"),
        ), 6,
    ),
    BenchmarkSet(
        "synthetic-1", "60 families made from real articles, exact truth", LINEAGE, "lineage", "synthetic.py",
        (
            Row("edges", "child and parent linked, F1", 0.66),
            Row("direction", "direction, where given", 1.0),
            Row("given", "directions given", 0.78),
            Row("origins", "families whose number of origins comes out", 0.86),
        ), 100, made_from="load.jsonl.gz", seed=1,
    ),
    BenchmarkSet(
        "load-half-month", "232 articles of mixed events, 1–14 May 2013", LINEAGE, "lineage", "reuse.py",
        (
            Row("found", "pairs sharing 40 runs of ten words, recall", 1.0),
            Row("found precision", "pairs joined that share 10 runs", 0.961),
            Row("evidence", "words of the shared runs, F1", 0.0),
            Row("copied", "text taken over called a copy, recall", 1.0),
            Row("called copy", "one statement called a copy", 1.0, lower=True),
            Row("precision", "copies that share 10 runs", 0.961),
        ), 100, made_from="load.jsonl.gz", days=("2013-05-01", "2013-05-14"),  # the half month with most shared pairs
    ),
    *(
        BenchmarkSet(
            f"{name}-test", f"{articles} articles", NAMES, "read", "names.py",
            (Row("span", "span, F1", span), Row("span+type", "span and kind, F1", kind)),
            seconds, headline=1, made_from=f"train/ner-{name}-test.tsv.gz",
        )
        for name, articles, span, kind, seconds in _NAMES
    ),
    BenchmarkSet(
        "polnear-dev", "84 articles", QUOTES, "read", "quotes.py",
        (
            Row("content matched", "content matched, F1", 0.483),
            Row("content overlap", "content, words, F1", 0.574, "0.833 (Citron 2021, on PARC3)"),
            Row("content exact", "content exact, F1", 0.193, "0.593 (Citron 2021, on PARC3)"),
            Row("attribution", "content and speaker, F1", 0.176),
            Row("direct attribution", "content and speaker, direct, F1", 0.299),
            Row("mixed attribution", "content and speaker, mixed, F1", 0.050),
            Row("indirect attribution", "content and speaker, indirect, F1", 0.134),
            Row("speaker", "speaker of matched content", 0.473),
            Row("wire", "agency of wire copy, F1", 0.909),
        ), 12,
    ),
    BenchmarkSet(
        "figures-rtxt", "328 sentences", FIGURES, "read", "figures.py",
        (Row("value", "value, F1", 0.780, _CQE_CURRENCY), Row("value+unit", "value and unit, F1", 0.265, _CQE_UNIT)), 3,
    ),
    BenchmarkSet(
        "figures-newsquant-sample", "20 sentences", FIGURES, "read", "figures.py",
        (
            Row("value", "value, F1", 0.769, "0.919 (CQE, all of NewsQuant)"),
            Row("value+unit", "value and unit, F1", 0.205, "0.855 (CQE, all of NewsQuant)"),
            Row("value+modifier", "value and modifier, F1", 0.718, "0.880 (CQE, all of NewsQuant)"),
            Row("value+what (a word)", "value and what is counted, F1", 0.154, "0.759 (CQE, all of NewsQuant)"),
        ), 1,
    ),
    BenchmarkSet(
        "timeml-timebank", "183 articles", DATES, "read", "moments.py",
        (
            Row("strict", "found exactly, F1", 0.577),
            Row("relaxed", "found, F1", 0.749),
            Row("type", "type, F1", 0.702),
            Row("value", "value, F1", 0.637),
        ), 12, headline=3,
    ),
    BenchmarkSet(
        "timeml-aquaint", "73 articles", DATES, "read", "moments.py",
        (
            Row("strict", "found exactly, F1", 0.737),
            Row("relaxed", "found, F1", 0.829),
            Row("type", "type, F1", 0.809),
            Row("value", "value, F1", 0.670),
        ), 6, headline=3,
    ),
)  # fmt: skip
