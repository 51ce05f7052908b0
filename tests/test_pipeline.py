"""The laws of the whole: order-free, copy-proof, every span a slice, one article alone, nothing at all."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from tests.stories import article

from secondsource import pipeline
from secondsource.model.articles import Article, Skipped
from secondsource.model.findings import Dossier
from secondsource.model.readings import Reading
from secondsource.pipeline import analyse, read_article
from secondsource.settings import Settings

AGENCY = (
    "PORT CALLAN, March 4 (NPA) - The ferry Alma sank off Port Callan on Monday and 14 passengers are missing, "
    "the coast guard said.\n\n“We will search until the last one is found,” Commander Ilse Brandt told NPA.\n\n"
    "The owner pledged to pay the families by the end of April. The ship was built in 1998.\n"
)
PAPER = (
    "The ferry Alma went down near Port Callan on Monday, the Northern Press Agency reported. Fourteen people are "
    "missing.\n\n“We shall search until the last one is found,” Ilse Brandt told the agency.\n"
)
OWN = (
    "A ferry sank off the coast on Monday. Survivors told this newspaper that the doors had been open. "
    "At least 16 people are missing, the families' association said.\n"
)
STORY = (
    article("a", AGENCY, outlet="The Bell", published="2031-03-04"),
    article("b", PAPER, outlet="Tide"),
    article("c", OWN, outlet="Callan Herald"),
)


def findings(dossier: Dossier) -> list[object]:
    """All findings of a dossier in a row."""
    f = dossier.findings
    groups: Sequence[Sequence[object]] = (
        f.quotes,
        f.figures,
        f.timeline,
        f.undated,
        f.commitments,
        f.positions,
        f.claims,
        f.series,
        f.framing,
    )
    return [x for group in groups for x in group]


def test_any_order_same_dossier() -> None:
    """Shuffled inputs give the same dossier."""
    assert analyse(STORY) == analyse(STORY[::-1])


def test_every_finding_has_reasons_and_rests_on_articles_at_hand() -> None:
    """A finding says why, and names articles of the set."""
    for finding in findings(analyse(STORY)):
        assert finding.reasons, finding  # type: ignore[attr-defined]
        assert set(finding.rests_on) <= {"a", "b", "c"}, finding  # type: ignore[attr-defined]
        assert finding.rests_on, finding  # type: ignore[attr-defined]


def test_ids_are_unique() -> None:
    """No two findings share an id."""
    ids = [f.id for f in findings(analyse(STORY))]  # type: ignore[attr-defined]
    assert len(ids) == len(set(ids))


def test_a_copy_never_adds_an_origin() -> None:
    """The same article at another outlet raises the articles, never the origins that are shown."""
    copy = replace(STORY[0], id="d", location="d.txt", outlet="Morning Copy", published=None)
    before = analyse(STORY).story.counts
    after = analyse((*STORY, copy)).story.counts
    assert before.articles + 1 == after.articles
    assert after.origins.shown <= before.origins.shown
    assert after.origins.at_most <= before.origins.at_most


def test_one_article_alone_is_a_dossier() -> None:
    """With nothing to compare, nothing is compared: no lineage between articles, no independent claim, no dispute."""
    dossier = analyse(STORY[:1])
    assert dossier.story.one_story
    assert all(e.from_.startswith("origin:") for e in dossier.lineage)
    assert not any(c.support == "independent" or c.disputed for c in dossier.findings.claims)


def test_no_article_at_all() -> None:
    """No input is an empty dossier, not an error."""
    dossier = analyse(())
    assert (dossier.articles, dossier.story.counts.articles) == ((), 0)


def test_articles_on_different_events_are_named() -> None:
    """An article about something else stands in `apart`, and the rest goes on."""
    choir = article("z", "The town choir won a prize in the capital with a programme of old songs, its conductor said.")
    story = analyse((*STORY, choir)).story
    assert (story.one_story, story.apart) == (False, ("z",))


def test_another_language_is_listed_and_says_nothing_by_grammar() -> None:
    """A text that is not English stops nothing; no statement, event, promise or stance is read in it."""
    german = Article("g", "g.txt", "Die Fähre Alma sank am Montag vor Port Callan. 14 Menschen fehlen.", language="de")
    dossier = analyse((*STORY, german))
    assert "g" in {e.article.id for e in dossier.articles}
    found = dossier.findings
    read = (*found.quotes, *found.figures, *found.timeline, *found.undated, *found.commitments, *found.positions)
    assert [f.id for f in read if "g" in f.rests_on] == []


@pytest.mark.parametrize(("as_of", "status"), [("2031-04-30", "open"), ("2031-05-01", "overdue"), (None, "open")])
def test_as_of(as_of: str | None, status: str) -> None:
    """Overdue is judged by the day given, else by the latest publication day of the set; never by the clock."""
    commitments = analyse(STORY, settings=Settings(as_of=as_of)).findings.commitments
    assert status in {c.status for c in commitments if c.due == "2031-04-30"}


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "“", "a" * 5000, "« " * 300, "\u202e(AP) —", "1 " * 500, "- - -\n" * 50]
)
def test_odd_texts_stop_nothing(text: str) -> None:
    """Whatever stands in an article, the run ends with a dossier."""
    odd = article("o", text)
    assert len(analyse((*STORY, odd)).articles) == 4


def test_an_article_that_a_reader_fails_on_is_skipped_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of ours in one article: it stands in `skipped`, with what failed, and the others are read."""

    def fail_on_b(article: Article, **more: Any) -> Reading:
        if article.id == "b":
            raise ValueError("no range of characters")
        return read_article(article, **more)

    monkeypatch.setattr(pipeline, "read_article", fail_on_b)
    dossier = analyse(STORY)
    assert [e.article.id for e in dossier.articles] == ["a", "c"]
    assert [(s.location, s.code) for s in dossier.skipped] == [("b.txt", "stage")]
    assert "ValueError: no range of characters" in dossier.skipped[0].reason


def test_lineage_is_that_of_the_dossier_in_any_order() -> None:
    """The same links and origins as `analyse` gives, and the shares of every article."""
    dossier, found = analyse(STORY), pipeline.lineage(STORY[::-1])
    assert (dossier.lineage, dossier.origins) == (found.links, found.origins)
    assert set(found.shares) == {"a", "b", "c"}
    dated = [pipeline.read(replace(a, published=STORY[0].published)) for a in STORY]
    assert pipeline.compare_lineage(dated) == pipeline.compare(dated)[1]
    assert (pipeline.lineage(()).links, pipeline.lineage(()).shares) == ((), {})


def test_lineage_leaves_out_and_names_what_a_reader_fails_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """`skip` is called with it; without `skip` a warning says it."""

    def fail_on_b(article: Article, **more: Any) -> Reading:
        if article.id == "b":
            raise ValueError("no range of characters")
        return read_article(article, **more)

    monkeypatch.setattr(pipeline, "read_article", fail_on_b)
    skipped: list[Skipped] = []
    assert set(pipeline.lineage(STORY, skip=skipped.append).shares) == {"a", "c"}
    assert [(s.location, s.code) for s in skipped] == [("b.txt", "stage")]
    with pytest.warns(RuntimeWarning, match=r"b\.txt.*no range of characters"):
        pipeline.lineage(STORY)
