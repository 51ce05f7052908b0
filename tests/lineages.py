"""Lineages made by hand: articles, links and origins with as little in them as a test needs."""

from secondsource.model.articles import Article
from secondsource.model.lineage import (
    Lineage,
    LineageLink,
    LinkEvidence,
    Origin,
    OriginKind,
    OriginTie,
    Reason,
    Relation,
    TieHow,
)
from secondsource.model.spans import Span


def make_article(article_id: str, *, outlet: str | None = None, title: str | None = None) -> Article:
    """An article of a sentence."""
    return Article(article_id, f"{article_id}.txt", "The ferry sank on Monday.", outlet=outlet, title=title)


def make_link(
    from_: str, to: str, share: float = 0.5, *, relation: Relation = "verbatim", directed: bool = True,
    reasons: tuple[Reason, ...] = (),
) -> LineageLink:  # fmt: skip
    """A link whose evidence are the first words of the two, or of the taker alone where it is from an origin."""
    first = None if from_.startswith("origin:") else Span(from_, 0, 9)
    evidence = (LinkEvidence(first, Span(to, 4, 14)),)
    why = reasons or (Reason("shared wording", 1.0, "40 own words the same"),)
    return LineageLink(f"lineage:{from_}>{to}", from_, to, relation, directed, share, share, evidence, why, (to,))


def make_origin(name: str, *ties: tuple[str, TieHow], kind: OriginKind = "agency") -> Origin:
    """An origin and the articles that are it, credit it, or have its text."""
    made = tuple(OriginTie(article, how, (Span(article, 0, 3),)) for article, how in ties)
    return Origin(f"origin:{name.lower()}", name, kind, made, (), tuple(article for article, _ in ties))


def make_lineage(*links: LineageLink, origins: tuple[Origin, ...] = ()) -> Lineage:
    """A lineage of these."""
    return Lineage(links=links, origins=origins)
