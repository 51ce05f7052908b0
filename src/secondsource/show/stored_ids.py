"""Do the ids of a stored dossier lead somewhere?

Goes in: a Dossier that somebody's file was decoded into. Comes out: nothing, or a `DossierError` that names the first
id that no article, origin, actor or finding has, or that two have. After this no report or export can stumble over one.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from ..model.findings import Dossier
from .dossiers import ORDERED
from .typed import Path, show, wrong


def check_ids(dossier: Dossier) -> None:
    """Look at every id that a record of the dossier names.

    Raises:
        DossierError: one is missing, or borne twice.
    """
    found = dossier.findings
    articles = {entry.article.id for entry in dossier.articles}
    lists = {key: getattr(found, key) for key in ORDERED}
    lists |= {"origins": dossier.origins, "lineage": dossier.lineage, "actors": dossier.actors}
    ids = {key: _once((record.id for record in records), key) for key, records in lists.items()}
    findings = set().union(*(ids[key] for key in ORDERED))
    for entry_number, entry in enumerate(dossier.articles):
        _among(entry.only_here, findings, ("articles", entry_number, "only_here"), "finding")
    _among(dossier.story.apart, articles, ("story", "apart"), "article")
    for key in (*ORDERED, "origins", "lineage"):
        for number, record in enumerate(lists[key]):
            _among(record.rests_on, articles, (key, number, "rests_on"), "article")
    _check_origins(dossier, articles, ids["origins"])
    for path, name, kind, known in _named(dossier, articles, ids):
        if name is not None:
            _among((name,), known, path, kind)
    _check_sides(dossier)


def _check_origins(dossier: Dossier, articles: Collection[str], origins: Collection[str]) -> None:
    for number, origin in enumerate(dossier.origins):
        _among((tie.article for tie in origin.articles), articles, ("origins", number, "articles"), "article")
    for number, link in enumerate(dossier.lineage):
        for key, end in (("from", link.from_), ("to", link.to)):
            if end not in articles and end not in origins:
                raise wrong(("lineage", number, key), f"is {show(end)}, and no article and no origin has this id")


def _named(
    dossier: Dossier, articles: Collection[str], ids: Mapping[str, Collection[str]]
) -> Iterator[tuple[Path, str | None, str, Collection[str]]]:
    """Where findings name an actor, an origin, an article or another finding: the place, the id, its kind, those known.
    """
    found = dossier.findings
    for n, quote in enumerate(found.quotes):
        yield ("quotes", n, "speaker", "actor"), quote.speaker.actor, "actor", ids["actors"]
    for n, position in enumerate(found.positions):
        yield ("positions", n, "actor"), position.actor, "actor", ids["actors"]
        yield ("positions", n, "toward"), position.toward, "actor", ids["actors"]
    for key in ("timeline", "undated"):
        for n, event in enumerate(getattr(found, key)):
            yield from (((key, n, "by"), i, "actor", ids["actors"]) for i in event.by)
            yield from (((key, n, "on"), i, "actor", ids["actors"]) for i in event.on)
            yield from (((key, n, "harm"), i, "figure", ids["figures"]) for i in event.harm)
    for n, claim in enumerate(found.claims):
        yield from (((("claims", n, "missing_from")), i, "article", articles) for i in claim.missing_from)
        for m, report in enumerate(claim.reports):
            yield ("claims", n, "reports", m, "origin"), report.origin, "origin", ids["origins"]
            speaker = report.attribution.actor
            yield ("claims", n, "reports", m, "attribution", "actor"), speaker, "actor", ids["actors"]
    for n, series in enumerate(found.series):
        yield from ((("series", n, "figures"), i, "figure", ids["figures"]) for i in series.figures)
    for n, answer in enumerate(dossier.answers):
        yield from ((("answers", n, "rests_on"), i, "article", articles) for i in answer.rests_on)
        for m, told in enumerate(answer.articles):
            yield ("answers", n, "articles", m, "article"), told.article, "article", articles
            for k, words in enumerate(told.reports):
                yield ("answers", n, "articles", m, "reports", k, "origin"), words.origin, "origin", ids["origins"]
    for n, sentence in enumerate(found.brief):
        yield from ((("brief", n, "claims"), i, "claim", ids["claims"]) for i in sentence.claims)


def _check_sides(dossier: Dossier) -> None:
    for n, claim in enumerate(dossier.findings.claims):
        for m, side in enumerate(claim.sides):
            for index in side.reports:
                if not 0 <= index < len(claim.reports):
                    raise wrong(("claims", n, "sides", m, "reports"), f"names report {index} of {len(claim.reports)}")


def _once(ids: Iterable[str], key: str) -> frozenset[str]:
    seen: set[str] = set()
    for number, identifier in enumerate(ids):
        if identifier in seen:
            raise wrong((key, number, "id"), f"is {show(identifier)}, which another of the {key} has")
        seen.add(identifier)
    return frozenset(seen)


def _among(ids: Iterable[str], known: Collection[str], path: Path, kind: str) -> None:
    for identifier in ids:
        if identifier not in known:
            raise wrong(path, f"names {show(identifier)}, and no {kind} has this id")
