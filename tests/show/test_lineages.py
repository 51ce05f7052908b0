"""Lineage as entries, one a link."""

from secondsource.model.articles import Article
from secondsource.model.findings import Dossier
from secondsource.model.lineage import Lineage
from secondsource.show.lineages import lineage_entries


def test_entries_are_those_of_the_dossier(dossier: Dossier) -> None:
    """The same links with their words; one from an origin says which."""
    lineage = Lineage(links=dossier.lineage, origins=dossier.origins)
    articles: list[Article] = [entry.article for entry in dossier.articles]
    entries = list(lineage_entries(lineage, articles))
    assert [entry["id"] for entry in entries] == sorted(link.id for link in dossier.lineage)
    texts = {article.id: article.text for article in articles}
    for entry in entries:
        for evidence in entry["evidence"]:
            span = evidence["to"]
            assert span["text"] == texts[span["article"]][span["start"] : span["end"]]
    origins = {origin.id: origin.name for origin in dossier.origins}
    assert {e["from"]: e["origin"]["name"] for e in entries if "origin" in e} == {
        e["from"]: origins[e["from"]] for e in entries if e["from"] in origins
    }
