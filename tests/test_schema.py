"""The published JSON Schema: it is one, it fits the records, and what is written fits it."""

import dataclasses
import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from secondsource.model import findings, lineage, resolution
from secondsource.model.articles import Dated, Furniture, Skipped
from secondsource.model.findings import Dossier
from secondsource.show.dossiers import dossier_json

SCHEMA: dict[str, Any] = json.loads(files("secondsource.show").joinpath("dossier.schema.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)

# Definitions of the schema and the records they publish.
RECORDS = {
    "dated": Dated,
    "counts": findings.Counts,
    "reason": lineage.Reason,
    "origin": lineage.Origin,
    "link": lineage.LineageLink,
    "actor": resolution.Actor,
    "quote": findings.QuoteFinding,
    "figure": findings.FigureFinding,
    "event": findings.EventFinding,
    "commitment": findings.CommitmentFinding,
    "position": findings.PositionFinding,
    "claim": findings.ClaimFinding,
    "answer": findings.AnswerFinding,
    "series": findings.SeriesFinding,
    "framing": findings.FramingFinding,
    "sentence": findings.BriefSentence,
    "skipped": Skipped,
    "report": findings.SpanReport,
}


def test_schema_is_one() -> None:
    """The schema is valid draft 2020-12."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", sorted(RECORDS))
def test_schema_has_every_field_of_the_record(name: str) -> None:
    """A field added to a record must be added to the schema, and the other way round."""
    expected = {field.name.rstrip("_") for field in dataclasses.fields(RECORDS[name])}
    definition = SCHEMA["$defs"][name]
    assert expected == set(definition["properties"]) == set(definition["required"])


def test_every_object_is_closed() -> None:
    """Only what an input hands back, settings and reserved lists are open."""
    open_objects = [path for path, node in walk(SCHEMA, "") if is_open(node)]
    assert open_objects == [
        "/properties/made/properties/methods",
        "/properties/made/properties/settings",
        "/properties/decisions/items",
        "/$defs/article/properties/extra",
    ]


def test_rich_dossier_fits(dossier: Dossier) -> None:
    """A dossier with something under every key fits the schema."""
    document = dossier_json(dossier)
    VALIDATOR.validate(document)
    filled = {key for key, value in document.items() if value}
    assert set(document) - filled == {"answers", "decisions"}


def test_fits_after_a_round_trip(dossier: Dossier) -> None:
    """What is written and read again still fits."""
    VALIDATOR.validate(json.loads(json.dumps(dossier_json(dossier))))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "secondsource/dossier/2"),  # another version
        (("story", "extra"), 1),  # a key that nobody announced
        (("claims", 0, "support"), "proven"),  # a label that does not exist
        (("figures", 0, "readings", 0, "value"), "120"),  # a number as text
        (("quotes", 0, "renderings"), []),  # a finding without evidence
        (("lineage", 0, "share"), 1.5),  # a share above 1
        (("articles", 0, "published", "date"), "3 March"),  # a date that is none
        (("timeline", 0, "reports", 0, "span"), None),  # a report that stands nowhere
    ],
)
def test_what_is_wrong_does_not_fit(dossier: Dossier, path: tuple[Any, ...], value: Any) -> None:
    """The schema is strict enough to see these."""
    document = json.loads(json.dumps(dossier_json(dossier)))
    assert not list(VALIDATOR.iter_errors(document))
    node = document
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = value
    assert list(VALIDATOR.iter_errors(document))


@pytest.mark.parametrize("key", sorted(SCHEMA["properties"]))
def test_no_key_may_be_left_out(dossier: Dossier, key: str) -> None:
    """All keys are always present."""
    document = dossier_json(dossier)
    del document[key]
    assert list(VALIDATOR.iter_errors(document))


@pytest.mark.parametrize("data_type", [Furniture, findings.OriginCounts, lineage.Shares])
def test_furniture_counts_and_shares_are_as_published(data_type: type) -> None:
    """Records that stand inside others have their fields in the schema, in one place."""
    expected = {field.name for field in dataclasses.fields(data_type)}
    assert any(set(node.get("properties", {})) == expected for _, node in walk(SCHEMA, ""))


def walk(node: Any, path: str) -> list[tuple[str, dict[str, Any]]]:
    """Every object of the schema with its path."""
    if isinstance(node, list):
        return [found for number, item in enumerate(node) for found in walk(item, f"{path}/{number}")]
    if not isinstance(node, dict):
        return []
    return [(path, node), *(found for key, item in node.items() for found in walk(item, f"{path}/{key}"))]


def is_open(node: dict[str, Any]) -> bool:
    return node.get("type") == "object" and node.get("additionalProperties") is not False
