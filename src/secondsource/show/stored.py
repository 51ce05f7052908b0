"""A dossier's JSON document → the Dossier: the way back from `dossiers`.

Goes in: the plain values of `dossier_json`, from a file that anybody may have written. Comes out: the record from which
they were made, so that a report of a stored dossier is that of a fresh one: `dossier_json` of it is the same document.
Keys that this version does not know are left aside. Opens no file, and concludes nothing.

What the document does not hold is as if the input had not said it: where a title and a byline stand in an article, and
the hour of its publication.
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any, get_type_hints

from ..errors import DossierError
from ..model.articles import Article, Dated, Skipped
from ..model.findings import AnswerFinding, ArticleEntry, Dossier, Findings, Made, Story
from ..model.lineage import LineageLink, Origin
from ..model.resolution import Actor
from .dossiers import ORDERED, SCHEMA
from .stored_ids import check_ids
from .stored_values import check_values
from .typed import Path, decode, expect, need, show, wrong

# What each article of the document must have; keys that were added after the format was published have a default.
_ARTICLE = (
    "id", "location", "url", "outlet", "outlet_span", "family", "title", "byline", "language", "text", "furniture",
    "links", "encoding", "extra",
)  # fmt: skip
_LISTS = {"origins": Origin, "lineage": LineageLink, "actors": Actor, "skipped": Skipped, "notes": str}


def load_dossier(document: Any) -> Dossier:
    """The dossier that `document`, the plain values of a dossier's JSON, was made from.

    Findings stand in the order in which a reader should see them where the document has `order`, else by id.

    Raises:
        DossierError: it is no dossier, or of another version, or damaged.
    """
    if not isinstance(document, dict):
        raise DossierError("the dossier", f"is {show(document)}, not an object")
    _check_schema(document)
    texts = _texts(expect(list, need(document, "articles", ()), ("articles",)))
    entries = tuple(_entry(one, ("articles", n), texts) for n, one in enumerate(document["articles"]))
    lists = {key: _list(kind, document, key, texts) for key, kind in _LISTS.items()}
    dossier = Dossier(
        made=decode(Made, need(document, "made", ()), ("made",), texts),
        story=decode(Story, need(document, "story", ()), ("story",), texts),
        articles=entries,
        findings=_findings(document, texts),
        answers=_list(AnswerFinding, document, "answers", texts),
        decisions=_list(Any, document, "decisions", texts),
        **lists,
    )
    check_ids(dossier)
    check_values(dossier)
    return dossier


def _check_schema(document: Mapping[str, Any]) -> None:
    schema = need(document, "schema", ())
    if schema == SCHEMA:
        return
    if isinstance(schema, str) and schema.startswith("secondsource/dossier/"):
        raise wrong(("schema",), f"is {show(schema)}, and this version reads {SCHEMA!r} alone")
    raise wrong(("schema",), f"is {show(schema)}, so this is no dossier: one says {SCHEMA!r}")


def _texts(articles: Sequence[Any]) -> dict[str, str]:
    """The text of each article by its id: what spans are held against."""
    texts: dict[str, str] = {}
    for number, one in enumerate(articles):
        path: Path = ("articles", number)
        plain = expect(dict, one, path)
        identifier, text = (decode(str, need(plain, k, path), (*path, k), texts) for k in ("id", "text"))
        if identifier in texts:
            raise wrong((*path, "id"), f"is {show(identifier)}, which an earlier article has")
        texts[identifier] = text
    return texts


def _entry(plain: Mapping[str, Any], path: Path, texts: Mapping[str, str]) -> ArticleEntry:
    for key in (*_ARTICLE, "published", "shares", "only_here"):
        need(plain, key, path)
    day: Dated | None = decode(Dated | None, plain["published"], (*path, "published"), texts)
    # An inferred day is the story's, not the article's.
    stated = None if day is None or day.how == "inferred" else day
    article: Article = decode(Article, {k: v for k, v in plain.items() if k != "published"}, path, texts)
    hints = get_type_hints(ArticleEntry)
    named = [f.name for f in fields(ArticleEntry) if f.name not in ("article", "published") and f.name in plain]
    rest = {name: decode(hints[name], plain[name], (*path, name), texts) for name in named}
    for key, runs in (("furniture", article.furniture), ("borrowed", rest.get("borrowed", ()))):
        for n, run in enumerate(runs):
            if not 0 <= run.start < run.end <= len(article.text):
                raise wrong((*path, key, n), f"characters {run.start} to {run.end} are no part of the article")
    return ArticleEntry(article=replace(article, published=stated), published=day, **rest)


def _list(kind: Any, document: Mapping[str, Any], key: str, texts: Mapping[str, str]) -> tuple[Any, ...]:
    made: tuple[Any, ...] = decode(tuple[kind, ...], need(document, key, ()), (key,), texts)
    return made


def _findings(document: Mapping[str, Any], texts: Mapping[str, str]) -> Findings:
    hints = get_type_hints(Findings)
    lists = {f.name: decode(hints[f.name], need(document, f.name, ()), (f.name,), texts) for f in fields(Findings)}
    order = document.get("order")
    if order is not None:
        plain = expect(dict, order, ("order",))
        for key in ORDERED:
            if key in plain:
                lists[key] = _in_order(lists[key], plain[key], key)
    return Findings(**lists)


def _in_order(found: Sequence[Any], ids: Any, key: str) -> tuple[Any, ...]:
    path: Path = ("order", key)
    named: tuple[str, ...] = decode(tuple[str, ...], ids, path, {})
    by_id = {finding.id: finding for finding in found}
    if len(named) != len(found) or set(named) != set(by_id):
        raise wrong(path, f"does not name each of the {len(found)} {key} once")
    return tuple(by_id[i] for i in named)

