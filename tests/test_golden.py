"""The bundled stories, end to end, each against a reviewed outline of its dossier.

`make golden` writes the outline anew; its difference is what a change did to the findings, and is read before it is
committed. The outline names findings in words, not in ids and offsets, so that it can be read.
"""

import io
import json
import os
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.documents import example_document, find_spans

from secondsource.pipeline import lineage, read_inputs
from secondsource.show.terminal import print_lineage

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"
STORIES = sorted(path.parent for path in (ROOT / "examples").glob("*/gold.yaml"))


@pytest.fixture(scope="module", params=STORIES, ids=lambda p: p.name)
def made(request: pytest.FixtureRequest) -> tuple[str, dict[str, Any]]:
    """The name of a bundled story and its dossier."""
    folder: Path = request.param
    return folder.name, example_document(folder)


def test_dossier_is_as_reviewed(made: tuple[str, dict[str, Any]]) -> None:
    """What the tool says of the bundled story changes only on purpose."""
    name, document = made
    path = GOLDEN / f"{name}.json"
    actual = outline(document)
    if os.environ.get("SECONDSOURCE_GOLDEN") == "write":
        path.write_text(json.dumps(actual, ensure_ascii=False, indent=1) + "\n", "utf-8")
    assert actual == json.loads(path.read_text("utf-8"))


@pytest.mark.parametrize("width", [40, 80])
def test_drawing_is_as_reviewed(width: int) -> None:
    """Who has it from whom in a bundled story, as it stands in a narrow and in a common terminal."""
    folder = ROOT / "examples" / "istravia-ferry"
    articles = read_inputs([str(folder)], about=str(folder / "about.csv")).articles
    stream = io.StringIO()
    print_lineage(lineage(articles), articles, stream, width=width)
    path = GOLDEN / f"{folder.name}.lineage-{width}.txt"
    if os.environ.get("SECONDSOURCE_GOLDEN") == "write":
        path.write_text(stream.getvalue(), "utf-8")
    assert path.read_text("utf-8") == stream.getvalue()


def test_dossier_fits_the_schema(made: tuple[str, dict[str, Any]]) -> None:
    """The real one, not only the hand-made one."""
    schema = json.loads((ROOT / "src" / "secondsource" / "show" / "dossier.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(document := made[1])
    assert document["skipped"] == []


def test_every_span_is_the_exact_slice(made: tuple[str, dict[str, Any]]) -> None:
    """Law 1, over everything the dossier says."""
    document = made[1]
    texts = {article["id"]: article["text"] for article in document["articles"]}
    spans = list(find_spans(document))
    assert len(spans) > 100
    assert [s for s in spans if texts[s["article"]][s["start"] : s["end"]] != s["text"]] == []


def test_every_id_leads_somewhere(made: tuple[str, dict[str, Any]]) -> None:
    """No finding names an article, origin, actor, figure or claim that is not in the dossier."""
    document = made[1]
    known = {kind: {x["id"] for x in document[kind]} for kind in ("articles", "origins", "actors", "figures", "claims")}
    nodes = known["articles"] | known["origins"]
    for kind in (
        "origins",
        "lineage",
        "quotes",
        "figures",
        "timeline",
        "commitments",
        "positions",
        "claims",
        "framing",
    ):
        ids = [finding["id"] for finding in document[kind]]
        assert len(ids) == len(set(ids))
        for finding in document[kind]:
            assert set(finding["rests_on"]) <= known["articles"]
    assert {x for link in document["lineage"] for x in (link["from"], link["to"])} <= nodes
    assert {r["origin"] for c in document["claims"] for r in c["reports"]} <= known["origins"] | {None}
    assert {q["speaker"]["actor"] for q in document["quotes"]} <= known["actors"] | {None}
    assert {a for e in document["timeline"] for a in (*e["by"], *e["on"])} <= known["actors"]
    assert {f for s in document["series"] for f in s["figures"]} <= known["figures"]
    assert {c for s in document["brief"] for c in s["claims"]} <= known["claims"]


def test_laws_of_lineage(made: tuple[str, dict[str, Any]]) -> None:
    """No cycle in what is directed, and no child before its parent where both days are known."""
    document = made[1]
    days = {a["id"]: (a["published"] or {}).get("date", "") for a in document["articles"]}
    parents: dict[str, set[str]] = {}
    for link in document["lineage"]:
        if link["directed"]:
            parents.setdefault(link["to"], set()).add(link["from"])
            both = days.get(link["from"], ""), days.get(link["to"], "")
            if all(len(day) == 10 for day in both):
                assert both[0] <= both[1]
    for child in parents:
        seen, todo = set(), set(parents[child])
        while todo:
            node = todo.pop()
            assert node != child
            seen.add(node)
            todo |= parents.get(node, set()) - seen


def test_counts_are_possible(made: tuple[str, dict[str, Any]]) -> None:
    """No finding has more origins shown than at most, or more articles than there are."""
    document = made[1]
    for counts in find_counts(document):
        assert (
            counts["origins"]["shown"] <= counts["origins"]["at_most"] <= counts["articles"] + len(document["origins"])
        )
        assert 1 <= counts["outlets"] <= counts["articles"] <= len(document["articles"])
    for article in document["articles"]:
        assert sum(article["shares"].values()) == pytest.approx(1, abs=1e-5)


def outline(document: dict[str, Any]) -> dict[str, Any]:
    """What the dossier says, in words: enough to see that a finding came, went or changed."""
    name = {a["id"]: a["location"] for a in document["articles"]} | {o["id"]: o["name"] for o in document["origins"]}

    def who(spans: list[dict[str, Any]]) -> str:
        return ", ".join(sorted({name[s["article"]] for s in spans}))

    def where(finding: dict[str, Any], key: str = "reports") -> str:
        return who([report["span"] for report in finding[key]])

    lists = {
        "articles": [f"{a['location']}: {(a['published'] or {}).get('date')}" for a in document["articles"]],
        "origins": [
            f"{o['name']} ({o['kind']}): "
            + ", ".join(sorted(f"{name[t['article']]} {t['how']}" for t in o["articles"]))
            for o in document["origins"]
        ],
        "lineage": [
            f"{name[x['from']]} -> {name[x['to']]}: {x['relation']}, {x['directed']}" for x in document["lineage"]
        ],
        "actors": [f"{a['name']} ({a['kind']}): {len(a['mentions'])}" for a in document["actors"]],
        "quotes": [
            f"{q['speaker']['name']}: {q['renderings'][0]['span']['text'][:60]} [{where(q, 'renderings')}] {q['drift']}"
            for q in document["quotes"]
        ],
        "figures": [f"{f['what']}: {f['status']} [{where(f, 'readings')}]" for f in document["figures"]],
        "timeline": [f"{e['date']} {e['type']}: {e['what'][:60]} [{where(e)}]" for e in document["timeline"]],
        "commitments": [f"{c['who']}: {c['due']} {c['status']} [{where(c)}]" for c in document["commitments"]],
        "positions": [f"{p['actor']} {p['stance']}: {p['object'][:60]} [{where(p)}]" for p in document["positions"]],
        "claims": [
            f"{c['text'][:60]}: {c['support']}{', disputed' if c['disputed'] else ''} [{where(c)}]"
            for c in document["claims"]
        ],
        "framing": [
            f"{f['referent']}: {', '.join(sorted(t['term'] for t in f['terms']))}" for f in document["framing"]
        ],
    }
    return {"story": document["story"]["counts"], **{key: sorted(lines) for key, lines in lists.items()}}


def find_counts(node: Any) -> Any:
    """Every record of counts of a document."""
    if isinstance(node, list):
        for item in node:
            yield from find_counts(item)
    elif isinstance(node, dict):
        if isinstance(node.get("counts"), dict):
            yield node["counts"]
        for item in node.values():
            yield from find_counts(item)
