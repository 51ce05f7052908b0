"""A stored dossier becomes the record again; a damaged or hostile one becomes one clear message."""

import copy
import json
import operator
import random
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.documents import example_document

from secondsource.errors import DossierError
from secondsource.model.articles import Dated
from secondsource.model.findings import Dossier
from secondsource.show.dossiers import ORDERED, dossier_json, dumps
from secondsource.show.stored import load_dossier

EXAMPLES = sorted(path.parent for path in (Path(__file__).parents[2] / "examples").glob("*/gold.yaml"))
Document = dict[str, Any]


def again(document: Document) -> Document:
    """Written, read, made into a record, and made into plain values again."""
    return dossier_json(load_dossier(json.loads(dumps(document))))


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda p: p.name)
def test_examples_come_back(folder: Path) -> None:
    """The same bytes, the order in which a reader sees findings included."""
    document = example_document(folder)
    assert dumps(document) == dumps(again(document))


def test_rich_dossier_comes_back(dossier: Dossier) -> None:
    """With something under every key, the record itself is the same, but for what JSON rounds and sorts."""
    loaded = load_dossier(dossier_json(dossier))
    assert loaded.findings.claims[0].id == "claim:1"
    assert loaded.findings.series == dossier.findings.series
    assert loaded.findings.quotes[0].changes == dossier.findings.quotes[0].changes
    assert loaded.articles[0].article.extra == {"desk": "north", "tags": ["ferry"]}
    assert dumps(dossier_json(loaded)) == dumps(dossier_json(dossier))


def test_an_inferred_day_is_not_the_articles(dossier: Dossier) -> None:
    """The article's own day is what it states; an inferred one is the story's."""
    bell, tide, _ = load_dossier(dossier_json(dossier)).articles
    assert bell.article.published == bell.published == dossier.articles[0].published
    assert tide.article.published is None
    assert tide.published == Dated("2025-03-03", "day", "inferred")


def test_order_is_restored(dossier: Dossier) -> None:
    """Lists go by id in the document, and stand again as they stood in the record."""
    found = replace(dossier.findings, claims=dossier.findings.claims[::-1])
    loaded = load_dossier(dossier_json(replace(dossier, findings=found)))
    assert [claim.id for claim in loaded.findings.claims] == ["claim:2", "claim:1"]


def test_a_document_without_order_goes_by_id(dossier: Dossier) -> None:
    """A dossier of before `order` can still be read."""
    document = dossier_json(dossier)
    del document["order"]
    assert [claim.id for claim in load_dossier(document).findings.claims] == ["claim:1", "claim:2"]


@settings(max_examples=20)  # a load and a dump of half a megabyte each
@given(st.randoms(use_true_random=False))
def test_any_order_comes_back(shuffle: random.Random) -> None:
    """By property: however the findings stand."""
    document = example_document(EXAMPLES[-1])
    order = {key: shuffle.sample(ids, len(ids)) for key, ids in document["order"].items()}
    assert order == dossier_json(load_dossier(document | {"order": order}))["order"]


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_any_words_come_back(text: str) -> None:
    """By property: whatever an article, a name or a note says."""
    document = make_small(text)
    assert document == again(document)


def make_small(text: str) -> Document:
    """A dossier in which the text, the names and the notes are these words."""
    article: Document = {
        "id": text, "location": text, "url": text, "outlet": text, "outlet_span": None, "family": text, "title": text,
        "byline": text, "published": None, "language": text, "text": text, "furniture": [], "only_here": [],
        "shares": {"own": 1, "wire": 0, "copied": 0, "quoted": 0}, "links": [text], "encoding": text,
        "extra": {text: [text, {text: 1.5}]},
    }  # fmt: skip
    counts = {"articles": 1, "outlets": 1, "families": 1, "origins": {"shown": 0, "at_most": 1}}
    span = {"article": text, "start": 0, "end": len(text), "text": text}
    framing = {"id": text, "referent": text, "reasons": [{"name": text, "weight": 0.5, "detail": text}],
               "terms": [{"term": text, "spans": [span], "copied": False}], "rests_on": [text]}  # fmt: skip
    lists: Document = {key: [] for key in (*ORDERED, "origins", "lineage", "actors", "brief", "answers", "decisions")}
    document = {
        "schema": "secondsource/dossier/1", "made": {"version": text, "methods": {text: text}, "settings": {text: None}},
        "story": {"title": text, "when": None, "counts": counts, "one_story": True, "apart": [text]},
        **lists, "articles": [article], "framing": [framing], "notes": [text],
        "skipped": [{"location": text, "reason": text, "code": text}],
        "order": {key: [] for key in ORDERED} | {"framing": [text]},
    }  # fmt: skip
    return json.loads(dumps(dossier_json(load_dossier(document))))  # with the keys that later versions added


@pytest.mark.parametrize(
    "date", ["2021", "2021-07", "2021-07-26", "2021-07/2021-09", "2021~", "2021-07-26?", "../2021", "2021/..", "2021/",
             "202X", "2021-XX", "-0044", "2021-21", "2021-33/2021-34", "2021-07~/2021-09"],
)  # fmt: skip
def test_every_form_of_date_is_read(dossier: Dossier, date: str) -> None:
    """EDTF, level 1."""
    document = dossier_json(dossier)
    document["timeline"][0]["date"] = date
    assert load_dossier(document).findings.timeline[0].date == date


def test_unknown_keys_are_left_aside(dossier: Dossier) -> None:
    """A later version may add some, anywhere."""
    document = dossier_json(dossier)
    expected = dumps(document)
    document["weather"] = "fair"
    document["claims"][0]["mood"] = ["grim"]
    document["articles"][0]["shares"]["lost"] = 0.1
    document["order"]["moods"] = [1]
    assert dumps(dossier_json(load_dossier(document))) == expected


BROKEN: list[tuple[tuple[str | int, ...], Any, str]] = [
    (("schema",), "secondsource/dossier/2", "schema: is 'secondsource/dossier/2', and this version reads"),
    (("schema",), "csl/1", "schema: is 'csl/1', so this is no dossier"),
    (("schema",), None, "schema: is null, so this is no dossier"),
    (("articles",), {}, "articles: is an object, not a list"),
    (("articles", 0), "x", r"articles\[0\]: is 'x', not an object"),
    (("articles", 1, "id"), "a1", r"articles\[1\]\.id: is 'a1', which an earlier article has"),
    (("articles", 0, "text"), "short", "characters 0 to 8 are no part of the article|are no part of|is not what"),
    (("articles", 0, "furniture", 0, "end"), 99999, r"articles\[0\]\.furniture\[0\]: characters 0 to 99999"),
    (("articles", 2, "only_here"), ["claim:9"], "articles.2..only_here: names 'claim:9', and no finding has this id"),
    (("articles", 0, "published", "precision"), "hour", "is 'hour', which is none of 'day', 'month', 'year'"),
    (("story", "counts", "articles"), "3", r"story\.counts\.articles: is '3', not a whole number"),
    (("story", "apart"), ["zz"], r"story\.apart: names 'zz', and no article"),
    (("claims", 0, "reports", 0, "span", "text"), "The ferry company will cut 12 jobs", "is not what the article 'a1'"),
    (("claims", 0, "reports", 0, "origin"), "origin:x", r"claims\[0\]\.reports\[0\]\.origin: names 'origin:x'"),
    (("claims", 0, "reports"), [], r"claims\[0\]: a claim without evidence"),
    (("claims", 0, "sides", 0, "reports"), [7], r"claims\[0\]\.sides\[0\]\.reports: names report 7 of 2"),
    (("claims", 0, "missing_from"), ["zz"], r"claims\[0\]\.missing_from: names 'zz'"),
    (("story", "when"), "2021-02-32", r"story\.when: is '2021-02-32', which is no day"),
    (("articles", 0, "published", "date"), "\x1b[2J", "which is no day, month or year"),
    (("timeline", 0, "date"), "soon", r"timeline\[0\]\.date: is 'soon', which is no date in EDTF"),
    (("timeline", 0, "date"), "2021-42/..", "which is no date in EDTF"),
    (("commitments", 0, "due"), "2021/2022/2023", "which is no date in EDTF"),
    (("series", 0, "points", 0, "date"), "", "which is no date in EDTF"),
    (("claims", 0, "counts", "outlets"), -1, r"claims\[0\]\.counts: counts fewer than none"),
    (("articles", 0, "shares", "own"), 3, r"articles\[0\]\.shares\.own: is 3\.0, not between 0 and 1"),
    (("lineage", 0, "score"), -0.1, r"lineage\[0\]\.score: is -0\.1, not between"),
    (("claims", 0, "rests_on"), ["zz"], r"claims\[0\]\.rests_on: names 'zz', and no article"),
    (("claims", 1, "id"), "claim:1", r"claims\[1\]\.id: is 'claim:1', which another|order\.claims: does not name"),
    (("quotes", 0, "speaker", "actor"), "actor:x", r"quotes\[0\]\.speaker\.actor: names 'actor:x', and no actor"),
    (("timeline", 0, "harm"), ["figure:9"], r"timeline\[0\]\.harm: names 'figure:9', and no figure"),
    (("lineage", 0, "from"), "origin:x", r"lineage\[0\]\.from: is 'origin:x', and no article and no origin"),
    (("lineage", 0, "share"), float("nan"), r"lineage\[0\]\.share: is nan, not a finite number"),
    (("brief", 0, "claims"), ["claim:9"], r"brief\[0\]\.claims: names 'claim:9', and no claim"),
    (("order", "claims"), ["claim:1"], r"order\.claims: does not name each of the 2 claims once"),
    (("order", "claims"), ["claim:1", "claim:1"], r"order\.claims: does not name each"),
    (("order",), [], "order: is a list, not an object"),
    (("skipped", 0), None, r"skipped\[0\]: is null, not an object"),
    (("answers",), "x", "answers: is 'x', not a list"),
]


@pytest.mark.parametrize(("path", "value", "message"), BROKEN)
def test_what_is_broken_is_named(dossier: Dossier, path: tuple[Any, ...], value: Any, message: str) -> None:
    """One message: where in the document, what stands there, what to do."""
    document = copy.deepcopy(dossier_json(dossier))
    node: Any = document
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = value
    with pytest.raises(DossierError, match=message):
        load_dossier(document)


@pytest.mark.parametrize("value", [None, [], "x", 3, float("nan"), {}])
def test_what_is_no_object_is_no_dossier(value: Any) -> None:
    """Any other JSON."""
    with pytest.raises(DossierError, match=r"not an object|schema: is missing"):
        load_dossier(value)


def test_every_key_of_the_format_is_asked_for(dossier: Dossier) -> None:
    """All keys are always present, so that one that is missing is damage; `order` is younger than the format."""
    document = dossier_json(dossier)
    for key in set(document) - {"order"}:
        with pytest.raises(DossierError, match=f"^{key}: is missing"):
            load_dossier({k: v for k, v in document.items() if k != key})


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["a1", "claim:1", 10**4000]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


def all_paths(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a document."""
    steps = list(node.items()) if isinstance(node, dict) else list(enumerate(node)) if isinstance(node, list) else []
    return [path, *(found for key, inner in steps for found in all_paths(inner, (*path, key)))]


PATHS = cache(lambda: all_paths(example_document(EXAMPLES[-1]))[1:])


def changed(node: Any, path: tuple[Any, ...], change: Callable[[Any, Any], None]) -> Any:
    """The document with something changed at one place; what lies beside the place is shared, not copied."""
    made = copy.copy(node)
    if len(path) == 1:
        change(made, path[0])
    else:
        made[path[0]] = changed(node[path[0]], path[1:], change)
    return made


@settings(max_examples=60)  # half a megabyte each
@given(data=st.data())
def test_no_change_breaks_more_than_the_dossier(data: st.DataObject) -> None:
    """By property: whatever is put or taken out anywhere, the answer is a record that can be written, or one message."""
    value = data.draw(JSON)
    change = data.draw(st.sampled_from([operator.delitem, lambda node, key: operator.setitem(node, key, value)]))
    document = changed(example_document(EXAMPLES[-1]), data.draw(st.sampled_from(PATHS())), change)
    try:
        loaded = load_dossier(document)
    except DossierError:
        return
    dumps(dossier_json(loaded))


@pytest.mark.parametrize("text", ["\x1b]0;x\x07<script>alert(1)</script>", "=1+1", "\u202egnp", "../../etc/passwd", "a\0b"])
def test_hostile_words_come_back(text: str) -> None:
    """Escape sequences, markup, formulas and paths are words in a stored dossier as well."""
    document = make_small(text)
    assert document == again(document)
    assert document["framing"][0]["referent"] == text
