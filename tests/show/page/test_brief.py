"""The story in sentences of the articles, first on the page."""

from dataclasses import replace

from secondsource.model.findings import BriefSentence, Dossier
from secondsource.show.page import page_html

from .reading_html import read_page
from .sections import read_section


def test_it_stands_before_all_findings(dossier: Dossier) -> None:
    """After what was asked and how many origins there are."""
    page = page_html(dossier)
    assert page.index('id="summary-heading"') < page.index('id="brief-heading"') < page.index('id="lineage-heading"')


def test_each_claim_of_a_sentence_with_its_own_counts(dossier: Dossier) -> None:
    """The claim that rests on most comes first, whatever its id; a dispute is called one."""
    low, high = sorted(dossier.findings.claims, key=lambda c: (c.counts.origins.shown, c.counts.origins.at_most))[:2]
    disputed = replace(high, disputed=True)
    claims = tuple(disputed if c.id == high.id else c for c in dossier.findings.claims)
    one = replace(dossier.findings.brief[0], claims=(low.id, high.id))
    section = read_section("brief", replace(dossier, findings=replace(dossier.findings, claims=claims, brief=(one,))))
    assert section is not None
    text = section.text
    assert text.index("in dispute,") < text.index(f"{low.counts.articles} article")
    assert f"{high.counts.articles} article" in text


def test_sentences_after_the_third_are_folded(dossier: Dossier) -> None:
    """So that the lineage still begins on the first screen; numbers go on."""
    one = dossier.findings.brief[0]
    brief = tuple(BriefSentence(one.span, one.claims, one.counts) for _ in range(5))
    section = read_section("brief", replace(dossier, findings=replace(dossier.findings, brief=brief)))
    assert section is not None
    assert "2 more sentences" in section.text


def test_nothing_to_say_is_no_section(dossier: Dossier) -> None:
    """One article has no brief."""
    bare = replace(dossier, findings=replace(dossier.findings, brief=()))
    assert read_section("brief", bare) is None
    assert "brief-heading" not in {e.attributes.get("id") for e in read_page(page_html(bare)).walk()}
