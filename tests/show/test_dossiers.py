"""The dossier as JSON."""

import json
from collections.abc import Callable
from dataclasses import replace

from tests.documents import find_spans

from secondsource.model.findings import Dossier
from secondsource.show.dossiers import dossier_json, dumps

# formats.md, "The dossier (out)", in its order; `undated` beside the timeline, `notes` and `order` ours.
KEYS = """schema made story articles origins lineage actors quotes figures timeline undated commitments positions claims
series framing brief answers decisions skipped notes order""".split()


def test_every_key_in_order(dossier: Dossier) -> None:
    """The keys of the format, in the order of the format."""
    assert list(dossier_json(dossier)) == KEYS


def test_every_span_is_the_exact_slice(dossier: Dossier) -> None:
    """Law 1: the text of a span is what the article says there."""
    document = dossier_json(dossier)
    texts = {article["id"]: article["text"] for article in document["articles"]}
    spans = list(find_spans(document))
    assert len(spans) > 30
    assert all(texts[s["article"]][s["start"] : s["end"]] == s["text"] for s in spans)


def test_order_of_records_is_not_seen(dossier: Dossier) -> None:
    """Arrays go by id: turning every list of the dossier around changes `order` alone."""
    found = dossier.findings
    turned = replace(
        dossier,
        articles=dossier.articles[::-1],
        origins=tuple(replace(o, articles=o.articles[::-1], rests_on=o.rests_on[::-1]) for o in dossier.origins),
        findings=replace(found, claims=found.claims[::-1], quotes=found.quotes[::-1]),
        skipped=dossier.skipped[::-1],
    )
    one, other = dossier_json(dossier), dossier_json(turned)
    assert one.pop("order")["claims"] == other.pop("order")["claims"][::-1] == ["claim:1", "claim:2"]
    assert dumps(one) == dumps(other)


def test_sides_still_point_at_their_reports(dossier: Dossier) -> None:
    """A claim's reports keep their order, as sides point into them."""
    claim = next(c for c in dossier_json(dossier)["claims"] if c["disputed"])
    said = [[claim["reports"][i]["span"]["text"] for i in side["reports"]] for side in claim["sides"]]
    assert said == [["The ferry company will cut 120 jobs"], ["The company wants to sack 140 workers"]]


def test_unknown_keys_are_handed_back(dossier: Dossier) -> None:
    """What an article line held beside its fields stands under `extra`."""
    first = dossier_json(dossier)["articles"][0]
    assert first["extra"] == {"desk": "north", "tags": ["ferry"]}


def test_numbers_have_six_places(dossier: Dossier) -> None:
    """formats.md: numbers are rounded to six places."""
    assert dossier_json(dossier)["lineage"][0]["share"] == 0.812346


def test_bytes_end_with_a_line_end(dossier: Dossier) -> None:
    """A text file ends with a line end, and reads back as what was written."""
    text = dumps(dossier_json(dossier))
    assert text.endswith("}\n")
    assert json.loads(text) == dossier_json(dossier)


def test_hostile_text_stays_data(hostile: Callable[[str], Dossier]) -> None:
    """Escape sequences, markup and formulas are strings in JSON, unchanged, with no control character in the file."""
    text = "\x1b]0;x\x07<script>alert(1)</script>=HYPERLINK(1)"
    written = dumps(dossier_json(hostile(text)))
    assert not {c for c in written if c < " " and c != "\n"}
    assert json.loads(written)["claims"][0]["text"] == text
