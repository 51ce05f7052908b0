"""The dossier as a graph: read back by networkx, nothing lost, nothing dangling, hostile text harmless."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import networkx
import pytest
from tests.answer_fixtures import asked

from secondsource import analyse, read_inputs
from secondsource.model.findings import Dossier
from secondsource.show.graphs import find_edges, find_nodes, graph_xml

STORY = Path(__file__).parents[2] / "examples" / "tamvar-drawdown"


def read(dossier: Dossier) -> networkx.MultiDiGraph:
    return networkx.parse_graphml(graph_xml(dossier), force_multigraph=True)


@pytest.fixture(scope="module")
def story() -> Dossier:
    """The bundled story."""
    intake = read_inputs([str(STORY)], about=str(STORY / "about.csv"))
    return analyse(intake.articles)


def test_networkx_reads_what_stands_in_the_dossier(dossier: Dossier) -> None:
    """As many nodes of each kind as the dossier has, and what is known of them."""
    graph = read(dossier)
    kinds = Counter(known["kind"] for _, known in graph.nodes(data=True))
    found = dossier.findings
    assert kinds == {
        "article": 3, "origin": 1, "actor": 1, "event": len(found.timeline) + len(found.undated), "claim": 2,
    }  # fmt: skip
    assert graph.nodes["claim:1"]["disputed"] is True
    assert graph.nodes["claim:2"]["support"] == "one-origin"
    assert graph.nodes["article:a1"]["wire"] == 0.9


def test_ties_lead_where_the_dossier_says(dossier: Dossier) -> None:
    """A copy from an origin to its taker, an article to its origin, an article to its claim with the stance."""
    graph = read(dossier)
    ties = {(a, b, known["kind"]) for a, b, known in graph.edges(data=True)}
    assert {
        ("origin:npa", "article:b2", "same-original"),
        ("article:a1", "origin:npa", "rests on"),
        ("article:c3", "claim:1", "asserts"),
        ("claim:2", "origin:npa", "has its origin in"),
    } <= ties


def test_what_was_asked_is_a_node(dossier: Dossier) -> None:
    """Articles that say something lead to it, silent ones do not; so does the origin behind it."""
    graph = read(asked(dossier))
    assert graph.nodes["answer:1"]["label"] == "The company cuts 120 jobs."
    into = {(a, known["kind"]) for a, _, known in graph.in_edges("answer:1", data=True)}
    assert into == {("article:a1", "supports"), ("article:c3", "denies")}
    assert ("origin:npa", "has its origin in") in {(b, k["kind"]) for _, b, k in graph.out_edges("answer:1", data=True)}


def test_every_edge_has_both_ends(story: Dossier) -> None:
    """On a whole story: no node is made by an edge alone, and names are one to a thing."""
    names = [node.name for node in find_nodes(story)]
    assert len(names) == len(set(names))
    assert {end for edge in find_edges(story) for end in (edge.start, edge.end)} <= set(names)
    graph = read(story)
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (len(names), len(list(find_edges(story))))


def test_same_dossier_same_bytes(story: Dossier) -> None:
    """No order of a set reaches the file."""
    assert graph_xml(story) == graph_xml(story)


@pytest.mark.parametrize(
    "text", ['"><node id="x"/>', "]]>&lt;", "\x00\x1b[2J\x08", "\ud800\udfff", "\ufffe\uffff", "\u202e", "a\r\n\tb", "💥"]
)
def test_hostile_text_stays_text(hostile: Callable[[str], Dossier], text: str) -> None:
    """Whatever stands in a field, the file is well formed and has the same nodes."""
    xml = graph_xml(hostile(text))
    root = ElementTree.fromstring(xml.encode("utf-8"))
    assert len(root.findall(".//{*}node")) == len(list(find_nodes(hostile("plain"))))
