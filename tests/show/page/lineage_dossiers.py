"""Dossiers of any shape of lineage, made by hand: as many articles as wanted, and who has it from whom."""

from collections.abc import Iterable, Sequence

from secondsource.model.articles import Article, Dated
from secondsource.model.findings import ArticleEntry, Counts, Dossier, Findings, Made, OriginCounts, Story
from secondsource.model.lineage import (
    LineageLink,
    LinkEvidence,
    Origin,
    OriginKind,
    OriginTie,
    Reason,
    Relation,
    Shares,
)
from secondsource.model.spans import Span

_TEXT = "The ferry company will cut 120 jobs by the end of May, it said on Monday. Dockers call it a betrayal."


def make_entry(
    number: int, *, day: str | None = "2025-03-03", outlet: str | None = "", family: str | None = None,
    title: str | None = "Ferry company to cut a hundred and twenty jobs by May", copied: float = 0.0, text: str = _TEXT,
) -> ArticleEntry:  # fmt: skip
    """Article "a001" of "Paper 1" (or of `outlet`, None: not known), published on `day`."""
    name = f"Paper {number}" if outlet == "" else outlet
    article = Article(f"a{number:03}", f"{number}.txt", text, outlet=name, family=family, title=title)
    precision = {4: "year", 7: "month"}.get(len(day or ""), "day")
    published = Dated(day, precision, "stated") if day else None  # type: ignore[arg-type]
    return ArticleEntry(article, published, Shares(1 - copied, 0.0, copied, 0.0), ())


def make_link(
    from_: int | str, to: int, relation: Relation = "verbatim", share: float = 0.9, *, directed: bool = True,
    words: Sequence[tuple[tuple[int, int] | None, tuple[int, int]]] = (((0, 17), (0, 17)),),
) -> LineageLink:  # fmt: skip
    """A link between articles by their numbers, or from an origin by its name; `words`: what was taken, what was made
    of it, as ranges of characters."""
    giver, taker = f"a{from_:03}" if isinstance(from_, int) else f"origin:{from_}", f"a{to:03}"
    at_hand = giver if isinstance(from_, int) else f"a{1 if to != 1 else 2:03}"
    evidence = tuple(LinkEvidence(Span(at_hand, *f) if f else None, Span(taker, *t)) for f, t in words)
    reasons = (Reason("shared wording", 1.0, "40 own words the same"),)
    return LineageLink(f"l:{giver}>{taker}", giver, taker, relation, directed, share, share, evidence, reasons, (taker,))


def make_origin(name: str, *articles: int, kind: OriginKind = "agency", own: Iterable[int] = ()) -> Origin:
    """An origin that articles credit, and that is the articles in `own`."""
    ties = [OriginTie(f"a{n:03}", "credited", (Span(f"a{n:03}", 0, 3),)) for n in articles]
    ties += [OriginTie(f"a{n:03}", "is", (Span(f"a{n:03}", 0, 3),)) for n in own]
    return Origin(f"origin:{name}", name, kind, tuple(ties), (), tuple(tie.article for tie in ties))


def make_dossier(
    entries: Sequence[ArticleEntry], links: Iterable[LineageLink] = (), origins: Iterable[Origin] = ()
) -> Dossier:  # fmt: skip
    """A dossier that has a lineage and nothing else."""
    n = len(entries)
    counts = Counts(n, n, n, OriginCounts(0, n))
    return Dossier(
        made=Made("0.1.0", {}, {}), story=Story("Ferry jobs", None, counts, True, ()), articles=tuple(entries),
        origins=tuple(origins), lineage=tuple(links), actors=(), findings=Findings(), skipped=(),
    )  # fmt: skip


def days(number: int, every: int) -> str:
    """The day of the article with this number, when `every` articles came out each day from 1 March."""
    ordinal = (number - 1) // every
    return f"2025-{3 + ordinal // 28:02}-{ordinal % 28 + 1:02}"


def shapes() -> dict[str, Dossier]:
    """The shapes that a drawing has to hold: from two articles to more than a hundred."""
    return {
        "two": make_dossier([make_entry(n) for n in (1, 2)], [make_link(1, 2)]),
        "two apart": make_dossier([make_entry(n) for n in (1, 2)]),
        "one original": make_dossier(
            [make_entry(n, day=days(n, 6), copied=0.9) for n in range(1, 13)],
            [make_link("unseen", n, "same-original", 0.5 + n / 40) for n in range(1, 13)],
            [make_origin("unseen", *range(1, 13), kind="unseen")],
        ),
        "tree": make_dossier(
            [make_entry(n, day=days(n, 4), copied=0.4) for n in range(1, 31)],
            [make_link(max(n // 2, 1), n, "paraphrase" if n % 3 else "verbatim", 0.2 + n / 50) for n in range(2, 31)],
        ),
        "star": make_dossier(
            [make_entry(n, day=days(n, 9), copied=0.9) for n in range(1, 61)], [make_link(1, n) for n in range(2, 61)]
        ),
        "chain": make_dossier(
            [make_entry(n, day=days(n, 3)) for n in range(1, 61)],
            [make_link(n, n + 1, "paraphrase", 0.4) for n in range(1, 60)],
        ),
        "versions": make_dossier(
            [make_entry(n, outlet="The Bell") for n in range(1, 13)],
            [make_link(n, n + 1, "revises", 0.8) for n in range(1, 12)],
        ),
        "many pairs": make_dossier(
            [make_entry(n, day=days(n, 2), copied=0.3) for n in range(1, 61)],
            [make_link(n, n + 30, "paraphrase", 0.3) for n in range(1, 31)],
        ),
        "sixty apart": make_dossier([make_entry(n, day=days(n, 1)) for n in range(1, 61)]),
        "more than a hundred": make_dossier(
            [make_entry(n, day=days(n, 5), copied=0.5) for n in range(1, 121)],
            [make_link(n % 12 + 1, n, "verbatim" if n % 2 else "paraphrase", 0.5) for n in range(13, 121)]
            + [make_link("NPA", n, "same-original", 0.6) for n in range(1, 5)],
            [make_origin("NPA", 1, 2, 3, 4)],
        ),
        "two publishers": make_dossier(
            [make_entry(n, day=days(n, 3), family="Coast Group" if n % 2 else "Hill Press") for n in range(1, 13)],
            [make_link(1, n, "verbatim") for n in (3, 5, 7)] + [make_link(2, n, "paraphrase", 0.3) for n in (4, 6, 9)],
        ),
        "circle": make_dossier(
            [make_entry(n, copied=0.5) for n in range(1, 5)],
            [make_link(1, 2), make_link(2, 3), make_link(3, 1), make_link("unseen", 4, "same-original"),
             make_link("unseen", 1, "same-original", 0.3)],
            [make_origin("unseen", 1, 4, kind="unseen")],
        ),
        "undated": make_dossier(
            [make_entry(n, day=None) for n in range(1, 13)],
            [make_link(1, 2), make_link(2, 3, "paraphrase", 0.3), make_link(3, 4, directed=False),
             make_link("NPA", 5, "same-original"), make_link("NPA", 6, "cites", 0.0)],
            [make_origin("NPA", 5, 6)],
        ),
        "some undated": make_dossier(
            [make_entry(n, day=None if n % 3 == 0 else days(n, 2)) for n in range(1, 13)],
            [make_link(1, n, "paraphrase", n / 20) for n in range(2, 13)],
        ),
        "no outlets, long names": make_dossier(
            [make_entry(n, outlet=None if n % 2 else "The International Herald of Long and Winding Names " * 2,
                        title="W" * 300 if n % 3 else "国際新聞の長い見出し" * 9, day=days(n, 2)) for n in range(1, 13)],
            [make_link(1, n, "links", 0.0) for n in range(2, 8)] + [make_link("Ministry " * 20, 9, "cites", 0.0)],
            [make_origin("Ministry " * 20, 9, 10, kind="person")],
        ),
        "all share one text": make_dossier(
            [make_entry(n, day=None, copied=0.9) for n in range(1, 31)],
            [make_link(n, m, directed=False) for n in range(1, 31) for m in range(n + 1, 31)],
        ),
        "backward": make_dossier(
            [make_entry(n, day=days(n, 1)) for n in range(1, 7)],
            [make_link(6, 1), make_link(5, 2, "paraphrase", 0.3), make_link(3, 4), make_link(1, 4, "cites", 0.0)],
        ),
        "years": make_dossier(
            [make_entry(n, day=f"{1990 + n}" if n % 2 else f"{1990 + n}-0{n % 9 + 1}") for n in range(1, 31)],
            [make_link(n, n + 5, "paraphrase", 0.2) for n in range(1, 26)],
        ),
    }  # fmt: skip
