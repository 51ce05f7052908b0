"""Linked data: read by a JSON-LD program that may fetch nothing, and held against what the dossier says."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.answer_fixtures import asked
from tests.documents import example_document

from secondsource.model.articles import Dated
from secondsource.model.findings import Dossier
from secondsource.show.linked import linked_document, linked_json
from secondsource.show.stored import load_dossier

jsonld = pytest.importorskip("pyld.jsonld", reason="reads JSON-LD; in the dev extra")
EXAMPLES = sorted(path.parent for path in (Path(__file__).parents[2] / "examples").glob("*/gold.yaml"))
PROV, SCHEMA, OA = "http://www.w3.org/ns/prov#", "https://schema.org/", "http://www.w3.org/ns/oa#"
OURS = "https://secondsource.invalid/terms#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
Triple = tuple[str, str, str]


def refuse(address: str, *_: Any) -> None:
    raise AssertionError(f"{address} would be fetched")


def triples(document: Any) -> set[Triple]:
    """What the document says, as a program reads it."""
    found = jsonld.to_rdf(document, {"documentLoader": refuse})["@default"]
    return {(t["subject"]["value"], t["predicate"]["value"], t["object"]["value"]) for t in found}


def objects(said: set[Triple], predicate: str) -> list[tuple[str, str]]:
    """Who has this property, and what it leads to."""
    return sorted((s, o) for s, p, o in said if p == predicate)


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda p: p.name)
def test_nothing_leads_nowhere(folder: Path) -> None:
    """Both ends of every derivation, every place, every report exist as nodes; the file is what is read."""
    dossier = load_dossier(example_document(folder))
    said = triples(json.loads(linked_json(dossier)))
    subjects = {s for s, _, _ in said}
    assert {o for _, _, o in said if o.startswith("urn:secondsource:")} <= subjects
    ends = objects(said, PROV + "wasDerivedFrom") + objects(said, PROV + "entity") + objects(said, OA + "hasSource")
    assert len(ends) > 100
    assert {node for pair in ends for node in pair} <= subjects
    directed = [x for x in dossier.lineage if x.directed and x.relation in ("verbatim", "paraphrase", "same-original")]
    derived = objects(said, PROV + "wasDerivedFrom")
    for link in directed:
        assert any(s.endswith(f":article:{link.to}") and o.rpartition(":")[2] in link.from_ for s, o in derived) or any(
            link.from_.replace(":", "%3A") in o for _, o in derived
        )


def test_places_have_both_selectors(dossier: Dossier) -> None:
    """Position in code points, words with what stands around them; both agree with the text."""
    document = linked_document(dossier)
    places = [node for node in document["@graph"] if "SpecificResource" in node["@type"]]
    texts = {f"urn:secondsource:article:{e.article.id}": e.article.text for e in dossier.articles}
    assert len(places) == 12
    for place in places:
        position, words = place["selector"]
        text = texts[place["source"]["@id"]]
        assert text[position["start"] : position["end"]] == words["exact"]
        assert words["prefix"] + words["exact"] + words["suffix"] in text
    said = triples(document)
    assert len(objects(said, OA + "exact")) == len(places)


def test_claims_articles_and_statements_are_what_schema_org_calls_them(dossier: Dossier) -> None:
    """Types and properties by their full names."""
    said = triples(linked_document(dossier))
    assert ("urn:secondsource:article:a1", TYPE, SCHEMA + "NewsArticle") in said
    assert ("urn:secondsource:article:a1", SCHEMA + "datePublished", "2025-03-03") in said
    assert not [o for s, o in objects(said, SCHEMA + "datePublished") if s.endswith(":b2")]  # only inferred
    assert ("urn:secondsource:article:b2", OURS + "dateInferred", "2025-03-03") in said
    claim = "urn:secondsource:claim:claim%3A1"
    assert (claim, TYPE, SCHEMA + "Claim") in said
    assert (claim, SCHEMA + "appearance", "urn:secondsource:article:c3") in said
    quote = "urn:secondsource:quote:quote%3A1"
    assert (quote, SCHEMA + "spokenByCharacter", "urn:secondsource:actor:actor%3Aquill") in said
    assert ("urn:secondsource:article:b2", PROV + "wasDerivedFrom", "urn:secondsource:origin:origin%3Anpa") in said
    assert objects(said, OURS + "share") == [("urn:secondsource:link:lineage%3A1", "8.123456789E-1")]


def test_what_was_asked_is_no_claim(dossier: Dossier) -> None:
    """It has its words, what every article says to it, the silent one too, and each answer as an annotation of it."""
    document = linked_document(asked(dossier))
    said = triples(document)
    answer = "urn:secondsource:answer:answer%3A1"
    assert (answer, TYPE, OURS + "Asked") in said
    assert (answer, TYPE, SCHEMA + "Claim") not in said
    (node,) = (node for node in document["@graph"] if node["@id"] == answer)
    assert [one["ss:stance"] for one in node["ss:says"]] == ["supports", "silent", "denies"]
    assert len([o for _, o in objects(said, OA + "hasBody") if o == answer]) == 2
    assert {o for _, o in said_about(said, answer) if o.startswith("urn:")} <= {s for s, _, _ in said}


def said_about(said: set[Triple], node: str) -> list[tuple[str, str]]:
    """The properties of a node."""
    return [(p, o) for s, p, o in said if s == node]


def test_there_is_no_verdict(dossier: Dossier) -> None:
    """No ClaimReview and no rating of any kind."""
    assert "Review" not in linked_json(dossier)
    assert "Rating" not in linked_json(dossier)


def test_what_has_no_direction_is_no_derivation(dossier: Dossier) -> None:
    """Two that share a text are said to share it."""
    link = replace(dossier.lineage[0], from_="a1", relation="verbatim", directed=False)
    said = triples(linked_document(replace(dossier, lineage=(link,), origins=())))
    assert objects(said, PROV + "wasDerivedFrom") == objects(said, PROV + "wasQuotedFrom") == []
    assert {o for _, o in objects(said, OURS + "between")} == {f"urn:secondsource:article:{i}" for i in ("a1", "b2")}


@pytest.mark.parametrize(
    ("relation", "predicate"),
    [
        ("verbatim", PROV + "wasDerivedFrom"),
        ("paraphrase", PROV + "wasDerivedFrom"),
        ("revises", PROV + "wasRevisionOf"),
        ("cites", SCHEMA + "citation"),
        ("links", SCHEMA + "citation"),
    ],
)
def test_relations_have_their_property(dossier: Dossier, relation: Any, predicate: str) -> None:
    """What is taken is derived; what is only named is cited."""
    link = replace(dossier.lineage[0], from_="a1", relation=relation)
    said = triples(linked_document(replace(dossier, lineage=(link,), origins=())))
    assert ("urn:secondsource:article:b2", predicate, "urn:secondsource:article:a1") in said
    assert bool(objects(said, PROV + "wasQuotedFrom")) == (relation == "verbatim")


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ((("2025-03-03", "day", "stated"), ("2025-03-04", "day", "metadata")), "a1"),
        ((("2025-03-05", "day", "stated"), ("2025-03-04", "day", "metadata")), "b2"),
        ((("2025-03-03", "day", "stated"), ("2025-03-03", "day", "stated")), None),  # on one day
        ((("2025-03-03", "day", "stated"), ("2025-03-04", "day", "inferred")), None),  # nobody states it
        ((("2025-03", "month", "stated"), ("2025-03-04", "day", "stated")), None),  # might be later
        ((("2025-03-03", "day", "stated"), None), None),
    ],
)
def test_first_appearance_only_where_known(dossier: Dossier, days: Any, expected: str | None) -> None:
    """Every article of the claim states its day, and one is before the others."""
    entries = [replace(e, published=d and Dated(*d)) for e, d in zip(dossier.articles, days, strict=False)]
    said = triples(linked_document(replace(dossier, articles=(*entries, dossier.articles[2]))))
    found = [o for s, o in objects(said, SCHEMA + "firstAppearance") if s.endswith("claim%3A2")]
    assert found == ([f"urn:secondsource:article:{expected}"] if expected else [])


@pytest.mark.parametrize("text", ["@id", "http://evil.example/", "ss:share", '"}],"@id":"x', "\x1b[2J<b>", "a b%/?#"])
def test_hostile_words_stay_words(hostile: Callable[[str], Dossier], text: str) -> None:
    """Whatever every field holds, it is a literal: nothing is fetched, no property is made of it."""
    said = triples(json.loads(linked_json(hostile(text))))
    assert ("urn:secondsource:claim:c", SCHEMA + "text", text) in said
    known = (PROV, SCHEMA, OA, OURS, "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
    assert all(p.startswith(known) for _, p, _ in said)


def test_events_have_their_dates_and_places(dossier: Dossier) -> None:
    """A plain day is schema.org's, EDTF stands beside it; an event that nobody dates has none."""
    graph = linked_document(dossier)["@graph"]
    events = [node for node in graph if "Event" in node["@type"]]
    assert [(e.get("startDate"), e.get("ss:edtf")) for e in events] == [("2025-02-27", "2025-02-27"), (None, None)]
    told = [node for node in graph if node.get("body") in [{"@id": event["@id"]} for event in events]]
    assert len(told) == 2
