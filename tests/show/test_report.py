"""The report in the terminal."""

import io
import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest

from secondsource.model.articles import Article
from secondsource.model.findings import Dossier, Findings, Story
from secondsource.show.labels import label_articles
from secondsource.show.sections.view import View
from secondsource.show.terminal import export_picture, print_report

ORDER = [
    "at most 2 independent origins", "The story, in sentences of the articles", "The articles", "Where it comes from", "Who took from whom", "In dispute",
    "What is claimed", "Who said what", "Timeline", "Promised", "Who stands where", "Choice of words",
    "Not read", "Notes",
]  # fmt: skip


def print_plain(dossier: Dossier, *, width: int = 80, everything: bool = False) -> str:
    stream = io.StringIO()
    print_report(dossier, stream, width=width, everything=everything)
    return stream.getvalue()


def test_first_what_a_reader_needs_first(dossier: Dossier) -> None:
    """Origins against articles come first, then who took from whom, then disputes, and so on."""
    report = print_plain(dossier)
    places = [report.index(words) for words in ORDER]
    assert places == sorted(places)


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal(dossier: Dossier, width: int) -> None:
    """Narrow or wide, nothing runs over the edge, and no line ends in blanks."""
    lines = print_plain(dossier, width=width).splitlines()
    assert all(len(line) <= width for line in lines)
    assert all(line == line.rstrip(" ") for line in lines)


@pytest.mark.parametrize("width", [40, 50, 60, 79, 80, 100])
def test_days_and_shares_stay_in_one_piece(dossier: Dossier, width: int) -> None:
    """Beside two articles of one outlet, which need long names, no day is broken in two."""
    entries = [
        replace(e, article=replace(e.article, location=f"2018/morning-chronicle-{n:03}.txt", outlet="The Morning Bell"))
        for n, e in enumerate(dossier.articles)
    ]
    report = print_plain(replace(dossier, articles=tuple(entries)), width=width)
    assert report.count("2025-03-03") >= 2
    assert re.search(r"\(morning-chronicle-\d{3}\)", report)
    assert "90%" in report


def test_sides_stand_next_to_each_other_where_there_is_room(dossier: Dossier) -> None:
    """On 110 columns the two sides of a dispute share a line; on 70 they follow each other."""
    both = re.compile("120 jobs go.*140 jobs go")
    assert both.search(print_plain(dossier, width=110))
    assert not both.search(print_plain(dossier, width=70))


def test_every_finding_says_where(dossier: Dossier) -> None:
    """A report cites the article and the place."""
    report = print_plain(dossier)
    for words in ("The Bell @34", "voice @16", "Tide @61"):
        assert words in report


def test_drift_shows_the_words(dossier: Dossier) -> None:
    """A statement whose words differ shows which."""
    assert "wording: “put” → “thrown”" in print_plain(dossier)


def test_words_carry_the_meaning(dossier: Dossier) -> None:
    """Without colour the same words are printed as with it."""
    coloured = io.StringIO()
    export = export_picture(dossier, title="x", lines=400)
    print_report(dossier, coloured, width=100, colour=False)
    assert "\x1b" not in coloured.getvalue()
    assert "<svg" in export


def test_one_article_alone_has_nothing_to_compare(dossier: Dossier) -> None:
    """One account: said, and no talk of origins or disputes."""
    alone = replace(
        dossier,
        story=Story(None, None, replace(dossier.story.counts, articles=1, outlets=1, families=1), True, ()),
        articles=dossier.articles[:1], origins=(), lineage=(), actors=(), findings=Findings(),
    )  # fmt: skip
    report = print_plain(alone)
    assert "nothing to compare" in report
    assert "In dispute" not in report
    assert "independent" not in report


def test_articles_apart_are_named(dossier: Dossier) -> None:
    """Articles on different events: said at the top, with their names."""
    apart = replace(dossier, story=replace(dossier.story, one_story=False, apart=("c3",)))
    assert "Apart from the rest: voice." in print_plain(apart)


def test_no_origin_is_not_called_independence(dossier: Dossier) -> None:
    """Where nothing is shared and nobody credited, the report says that this proves nothing."""
    assert "not the same as independent" in print_plain(replace(dossier, origins=(), lineage=()), width=120)


def test_long_lists_are_cut_and_counted(dossier: Dossier) -> None:
    """The report stays readable; what is left out is counted, and --all shows it."""
    quote = dossier.findings.quotes[0]
    many = tuple(replace(quote, id=f"quote:{n}") for n in range(20))
    long = replace(dossier, findings=replace(dossier.findings, quotes=many))
    assert "… 14 more: --all, or --json FILE" in print_plain(long)
    assert print_plain(long, everything=True).count("Ada Quill · 2 articles") == 20


def test_many_that_lack_a_claim_are_counted(dossier: Dossier) -> None:
    """Up to six are named; of more their number is said, and all with --all."""
    ids = [f"{number:016x}" for number in range(7)]
    entry = dossier.articles[0]
    more = [replace(entry, article=replace(entry.article, id=i, outlet=f"Outlet {i[-1]}")) for i in ids]
    lacking = replace(dossier.findings.claims[0], missing_from=frozenset(ids), disputed=False, sides=())
    counts = replace(lacking.counts, articles=2)
    claims = (replace(lacking, counts=counts),)
    many = replace(dossier, articles=(*dossier.articles, *more), findings=replace(dossier.findings, claims=claims))
    assert f"not in 7 of the {len(many.articles)} articles" in print_plain(many)
    assert "not in: Outlet 0, Outlet 1" in print_plain(many, everything=True)
    few = replace(many, findings=replace(many.findings, claims=(replace(claims[0], missing_from=frozenset(ids[:6])),)))
    assert "not in: Outlet 0, Outlet 1" in print_plain(few)


def test_long_words_are_cut_unless_all_is_asked_for(dossier: Dossier) -> None:
    """A long sentence ends in an ellipsis at a space."""
    claim = replace(dossier.findings.claims[1], text="lorem " * 200)
    long = replace(dossier, findings=replace(dossier.findings, claims=(claim,)))
    assert "lorem …" in print_plain(long)
    assert print_plain(long, everything=True).count("lorem") == 200


HOSTILE = [
    "\x1b]0;owned\x07",
    "\x1b[2J\x1b[1;1H",
    "\x9b2J",
    "\u202egnp.exe\u202c",
    "\u2066x\u2069",
    "[bold red]x[/bold red] [link=http://x]y[/link]",
    "<script>alert(1)</script>",
    '=HYPERLINK("http://x")',
    "a\rb\x08\x7f",
    "\u2028\u2029\x85",
    ":boom: **b**",
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("everything", [False, True])
def test_hostile_text_is_shown_not_obeyed(hostile: Callable[[str], Dossier], text: str, everything: bool) -> None:
    """Whatever field it stands in: no control, no direction change, no markup, no emoji."""
    report = print_plain(hostile(text), everything=everything)
    bad = {c for c in report if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") or c in "\u202e\u202c\u2066\u2069"}
    assert bad <= {"\n"}
    if "[bold" in text:
        assert "[bold red]x[/bold red]" in report.replace("\n", "")
    if ":boom:" in text:
        assert ":boom:" in report


def make_article(article_id: str, location: str, outlet: str | None = None, title: str | None = None) -> Article:
    return Article(id=article_id, location=location, text="Words.", outlet=outlet, title=title)


LABELS = [
    # the outlet where it is known, else the file's name
    ([("1", "a/x.txt", "The Bell"), ("2", "a/y.txt", None)], ["The Bell", "y"]),
    # two articles of one outlet
    ([("1", "a/x.txt", "The Bell"), ("2", "a/y.txt", "The Bell")], ["The Bell (x)", "The Bell (y)"]),
    # two articles of one outlet with headlines
    (
        [("1", "a/x.txt", "The Bell", "Ferry is late"), ("2", "a/y.txt", "The Bell", "Bridge over the sound is shut")],
        ["The Bell (Ferry is late)", "The Bell (Bridge over the sound…)"],
    ),
    # one headline twice
    (
        [("1", "a/x.txt", "The Bell", "Ferry is late"), ("2", "a/y.txt", "The Bell", "Ferry is late")],
        ["The Bell (x)", "The Bell (y)"],
    ),
    # two files of one name
    ([("1", "a/x.txt", None), ("2", "b/x.txt", None)], ["x [1]", "x [2]"]),
    # an address
    ([("1", "https://x.example/2025/ferry-jobs/", None)], ["ferry-jobs"]),
    # a very long name
    ([("1", "a.txt", "N" * 60)], ["N" * 31 + "…"]),
]


@pytest.mark.parametrize(("articles", "expected"), LABELS)
def test_labels_are_short_and_tell_articles_apart(
    articles: list[tuple[str, str, *tuple[str | None, ...]]], expected: list[str]
) -> None:
    """Each article has its own short name."""
    labels = label_articles([make_article(*one) for one in articles])
    assert expected == list(labels.values())


def test_places_are_counted_where_there_are_many(dossier: Dossier) -> None:
    """An article is cited once, at its first place."""
    view = View(dossier)
    spans = [entry.article.span(4, 9) for entry in dossier.articles] + [dossier.articles[0].article.span(0, 3)]
    assert view.cite(spans).words == "The Bell @0, Tide @4, voice @4"


def test_picture_is_the_same_twice(dossier: Dossier) -> None:
    """The picture in the README changes only where the report does."""
    picture = export_picture(dossier, title="t", lines=20)
    assert picture == export_picture(dossier, title="t", lines=20)
    assert set(re.findall(r"https?://[^\"]*", picture)) == {"http://www.w3.org/2000/svg"}  # it calls nobody


def test_other_languages_are_said(dossier: Dossier) -> None:
    """A text that is not English is compared by its words alone: said, with its name."""
    entry = dossier.articles[1]
    french = replace(entry, article=replace(entry.article, language="fr-CA"))
    report = print_plain(replace(dossier, articles=(dossier.articles[0], french, dossier.articles[2])), width=120)
    assert "Not in English, so compared by their words alone, with nothing read in them: Tide." in report
    assert "Not in English" not in print_plain(dossier)


def test_unnamed_originals_are_numbered(dossier: Dossier) -> None:
    """Their names in the dossier hold the headlines of all that rest on them; a line has no room for that."""
    unseen = [replace(dossier.origins[0], id=f"origin:{n}", kind="unseen", name="unnamed " * 30) for n in "ab"]
    report = print_plain(replace(dossier, origins=tuple(unseen), lineage=()))
    assert "unnamed original 1 (not at hand" in report
    assert "unnamed original 2 (not at hand" in report


def test_an_origin_that_is_at_hand_is_said_to_be(dossier: Dossier) -> None:
    """An outlet whose own article is in the set is not called absent."""
    known = dossier.origins[0]
    here = replace(known, kind="outlet", articles=(replace(known.articles[0], how="is"), *known.articles[1:]))
    report = print_plain(replace(dossier, origins=(here,), lineage=()), width=120)
    assert "(one of these articles)" in report
    assert "its article is not at hand" not in report
