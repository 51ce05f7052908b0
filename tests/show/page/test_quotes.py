"""Who said what: what stands together, what is marked, what is folded."""

from dataclasses import replace

import pytest
from tests.show.page.many import dossier_of, place, quote, with_findings
from tests.show.page.reading_html import dead_links, read_page, repeated_ids

from secondsource.model.findings import Change, Dossier, Rendering
from secondsource.model.resolution import Speaker
from secondsource.show.page import page_html
from secondsource.show.page.book import Book
from secondsource.show.page.quotes import show_quotes, speaker_name

QUILL = Speaker("Ada Quill", "actor:quill", "named")

SPEAKERS = [
    (QUILL, "Ada Quill"),
    (Speaker(None, None, "none"), "nobody is named"),
    (Speaker(None, None, "unnamed"), "somebody unnamed"),
    (Speaker("", None, "document"), "a document"),
    (Speaker(None, None, "a kind of tomorrow"), "nobody is named"),
    (Speaker("a\nb\x1b", None, "named"), "a b\\x1b"),
]


@pytest.mark.parametrize(("speaker", "name"), SPEAKERS)
def test_speakers_are_named_as_far_as_they_are(speaker: Speaker, name: str) -> None:
    """Never guessed."""
    assert speaker_name(speaker) == name


def test_changed_words_are_marked_beside_the_fullest(dossier: Dossier) -> None:
    """Left out and put in by element, by word, and by a line of what kind it is."""
    entry = read_page(page_html(dossier)).by_id("quote-1")
    assert entry.one("h3").said == "Quote 1 Ada Quill"
    assert "the words differ" in entry.said
    fullest, other = entry.all("li", "rendered")
    assert fullest.one("blockquote").said == "“Nobody will be put out on the street,”"
    assert "the fullest wording · in quotation marks" in fullest.said
    assert (other.one("del").said, other.one("ins").said) == ("left out: put", "other words: thrown")
    assert "in quotation marks · other words" in other.said
    assert [one.one("p", "cited").said.split(" ", 1)[1] for one in (fullest, other)] == [
        "The Bell “said Ada Quill”", "Tide “said chair Ada Quill”"
    ]  # fmt: skip


def test_same_words_stand_together() -> None:
    """A comma at the end makes no other wording; quotation marks do."""
    base = dossier_of("“We go,” she said.", "She said: “We go.”", "She said we go.")
    spans = [place(base, 1, "We go,"), place(base, 2, "We go."), place(base, 3, "we go")]
    three = quote("q", QUILL, spans)
    indirect = replace(three.renderings[2], mode="indirect")
    page = read_page(page_html(with_findings(base, quotes=(replace(three, renderings=(*three.renderings[:2], indirect)),))))
    first, second = page.by_id("quote-1").all("li", "rendered")
    assert [link.said for link in first.all("a")] == ["1 Paper 1", "2 Paper 2"]
    assert second.one("blockquote").said == "we go"
    assert "not in quotation marks" in second.said


def test_change_of_speaker_is_a_word(dossier: Dossier) -> None:
    """It marks no words: the whole statement is given to another."""
    first = dossier.findings.quotes[0]
    spans = [rendering.span for rendering in first.renderings]
    changed = replace(first, changes=(Change(spans[0], spans[1], "speaker"),))
    entry = read_page(page_html(with_findings(dossier, quotes=(changed,)))).by_id("quote-1")
    assert "another speaker" in entry.all("li", "rendered")[1].said
    assert entry.all("del") + entry.all("ins") == []


def test_change_that_fits_nowhere_is_named(dossier: Dossier) -> None:
    """A damaged dossier loses nothing."""
    first = dossier.findings.quotes[0]
    tide = dossier.articles[1].article
    stray = Change(first.changes[0].from_, tide.span(0, 9), "number")
    entry = read_page(page_html(with_findings(dossier, quotes=(replace(first, changes=(stray,)),)))).by_id("quote-1")
    assert "another number: “put” → “The ferry”" in entry.said


def test_drifting_quotes_stand_first_and_single_ones_under_their_speaker() -> None:
    """Who says most first, where nobody is named last; every one is there."""
    base = dossier_of("We go. We stay. We wait. It rains. All sank.", "We go. We stay.")
    drifting = replace(quote("b", QUILL, [place(base, n, "We stay.") for n in (1, 2)]), drift=True)
    nobody, marr = Speaker(None, None, "none"), Speaker("Tom Marr", None, "named")
    quotes = (
        quote("a", QUILL, [place(base, n, "We go.") for n in (1, 2)]), drifting,
        quote("c", nobody, [place(base, 1, "It rains.")]), quote("d", marr, [place(base, 1, "All sank.")]),
        quote("e", QUILL, [place(base, 1, "We wait.")]), quote("f", QUILL, [place(base, 1, "We go. We")]),
    )  # fmt: skip
    section = read_page(page_html(with_findings(base, quotes=quotes))).by_id("quotes")
    assert [entry.id for entry in section.all("article")] == [f"quote-{n}" for n in (2, 1, 5, 6, 4, 3)]
    folds = [one.said for one in section.all("summary") if one.said != "Why"]
    assert folds[0] == "4 statements that one article prints, by speaker"
    assert folds[1:] == ["Ada Quill (2)", "Tom Marr (1)", "nobody is named (1)"]


def test_thirty_renderings_and_four_hundred_quotes() -> None:
    """What is many folds, behind its number; nothing is lost and no law broken."""
    base = dossier_of(*[f"We go {'on and ' * n}on." for n in range(30)], "One. " * 400)
    texts = [entry.article for entry in base.articles]
    many = quote("q", QUILL, [text.span(0, len(text.text)) for text in texts[:30]])
    singles = [quote(f"s{n}", Speaker(f"Speaker {n % 70}", None, "named"), [texts[30].span(5 * n, 5 * n + 4)]) for n in range(400)]
    page = read_page(page_html(with_findings(base, quotes=(many, *singles))))
    assert repeated_ids(page) + dead_links(page) == []
    entry = page.by_id("quote-1")
    assert len(entry.all("li", "rendered")) == 30
    assert entry.all("summary")[0].said == "24 more wordings"
    section = page.by_id("quotes")
    assert len(section.all("article")) == 401
    assert len(section.all("details", "speaker")) == 70


def test_words_that_introduce_stand_in_their_order() -> None:
    """With what is between them left out; a cue alone, or nothing, is no fault."""
    base = dossier_of("Quill, who chairs the company's board, told us: we go.")
    whole, who, cue = place(base, 1, "we go"), place(base, 1, "Quill"), place(base, 1, "told")
    made = [Rendering(whole, (), "indirect", a, b) for a, b in ((cue, who), (cue, None), (None, None), (who, who))]
    found = []
    for rendering in made:
        one = replace(quote("q", QUILL, [whole]), renderings=(rendering,))
        view = show_quotes(Book(with_findings(base, quotes=(one,))))
        assert view is not None
        found.append(view["speakers"][0][1][0].shown[0].printed[0].introduced)
    assert found == ["Quill … told", "told", "", "Quill"]
