"""Who has it from whom, drawn in the terminal."""

import io
import random
import unicodedata

import pytest
from tests.lineages import make_article, make_lineage, make_link, make_origin

from secondsource.model.articles import Article
from secondsource.model.lineage import Lineage, Reason
from secondsource.show.terminal import print_lineage

BELL, TIDE, ONLINE, VOICE, HERALD, COMET = (
    make_article(article_id, outlet=outlet)
    for article_id, outlet in zip(
        "abcdef", ("The Bell", "Tide", "Tide Online", "Voice", "Callan Herald", "Comet"), strict=True
    )
)
ARTICLES = (BELL, TIDE, ONLINE, VOICE, HERALD, COMET)
WHY = (Reason("word order", 0.8, "9 sentences in the same order"), Reason("explicit credit", 1.0, "one credits NPA"))
LINEAGE = make_lineage(
    make_link("origin:npa", "a", 0.81, relation="same-original", reasons=WHY),
    make_link("origin:npa", "b", 0.64, relation="same-original", reasons=WHY),
    make_link("b", "c", 0.97, directed=False),
    make_link("e", "d", 0.12, relation="paraphrase", reasons=(*WHY[:1], Reason("time", 0.7, "published earlier"))),
    make_link("origin:npa", "d", 0.01, relation="cites"),
    make_link("origin:courier", "e", 0.01, relation="cites"),
    make_link("a", "d", 0.03, relation="cites", directed=False),
    origins=(
        make_origin("NPA", ("a", "credited"), ("b", "inferred"), ("d", "credited")),
        make_origin("Courier", ("e", "credited"), kind="outlet"),
        make_origin("Herald", ("e", "is"), ("d", "inferred"), kind="outlet"),
    ),
)


def drawn(
    lineage: Lineage = LINEAGE, articles: tuple[Article, ...] = ARTICLES, *, width: int = 100, everything: bool = False
) -> str:
    """What stands on the screen."""
    stream = io.StringIO()
    print_lineage(lineage, articles, stream, width=width, everything=everything)
    return stream.getvalue()


def test_the_drawing() -> None:
    """The answer in a line; who gave above who took, with share, words, naming and reason; the rest below."""
    expected = """\
6 articles: 1 has text from another of them; 2 have text from originals that are not at hand; 1 gave
text and took none; 1 shares a text, which had it first is not known; 1 shares no text with any
other.

NPA · agency, its text is not at hand
│   named by Voice as well, with none of its text found
│   because: one credits NPA
├─▶  81% The Bell · from its text, names it
└─▶  64% Tide · from its text, does not name it
    └─?  97% Tide Online · word for word; which had it first is not known
             because: 40 own words the same

Callan Herald
└─▶  12% Voice · retold, does not name it
         because: 9 sentences in the same order; published earlier

Named, with none of its text found ─────────────────────────────────────────────────────────────────
  Courier (outlet, its article is not at hand): Callan Herald

The same quotation or facts, no copy ───────────────────────────────────────────────────────────────
  The Bell, Voice
    Voice @4: “ferry sank”

Nothing shared: 1 of 6 ─────────────────────────────────────────────────────────────────────────────
  Comet
  That nothing was found is not independence.

53% ▶: so much of this article's text is from the one above it. ?: which of the two had it first is
not known. Names it: the article says where it is from. The words: --all, or --jsonl.
"""
    assert expected == drawn()


@pytest.mark.parametrize("width", [40, 41, 60, 80, 100])
@pytest.mark.parametrize("everything", [False, True])
def test_no_line_is_wider_than_the_terminal(width: int, everything: bool) -> None:
    """Narrow or wide, deep or not: nothing runs over the edge, and no line ends in blanks."""
    names = [make_article(f"{n:02}", outlet=f"The Morning Intelligencer {n}") for n in range(30)]
    chain = make_lineage(*(make_link(f"{n:02}", f"{n + 1:02}") for n in range(29)))
    for report in (drawn(width=width, everything=everything), drawn(chain, tuple(names), width=width)):
        assert all(len(line) <= width and line == line.rstrip(" ") for line in report.splitlines())


def test_order_of_articles_and_links_does_not_matter() -> None:
    """Shuffled, the drawing is the same."""
    links, articles, origins = list(LINEAGE.links), list(ARTICLES), list(LINEAGE.origins)
    for seed in range(5):
        for one in (links, articles, origins):
            random.Random(seed).shuffle(one)  # type: ignore[arg-type]
        assert drawn() == drawn(make_lineage(*links, origins=tuple(origins)), tuple(articles))


def test_all_shows_every_reason_and_the_words() -> None:
    """With places; of an original that is not at hand the words of a sibling, where there are any."""
    report = drawn(everything=True)
    assert report.count("because: 9 sentences in the same order; one credits NPA") == 2
    assert "Voice @4: “ferry sank”" in report
    assert "from Callan Herald @0: “The ferry”" in report


def test_many_branches_are_cut_and_counted() -> None:
    """Twelve of a node and what stands below them, the rest counted; --all shows them."""
    articles = tuple(make_article(f"{n:02}") for n in range(20))
    links = [make_link("00", f"{n:02}", 1 - n / 100) for n in range(1, 18)]
    star = make_lineage(*links, make_link("01", "18"), make_link("17", "19"))
    report = drawn(star, articles)
    assert "└─  … 5 more: --all, or --jsonl" in report
    assert report.count("▶") == 12 + 1 + 1  # and the legend
    assert "18.txt" not in report
    assert drawn(star, articles, everything=True).count("▶") == 19 + 1


def test_one_branch_more_is_shown_and_not_counted() -> None:
    """A line for "1 more" holds that one as well."""
    star = make_lineage(*(make_link("00", f"{n:02}") for n in range(1, 14)))
    assert "more" not in drawn(star, tuple(make_article(f"{n:02}") for n in range(14)))


def test_many_trees_are_cut_and_counted() -> None:
    """Twenty trees, the rest counted."""
    pairs = make_lineage(*(make_link(f"{n:02}", f"x{n:02}") for n in range(23)))
    articles = tuple(make_article(i) for n in range(23) for i in (f"{n:02}", f"x{n:02}"))
    assert "… 3 trees more: --all, or --jsonl" in drawn(pairs, articles)


def test_an_article_with_two_parents_says_so_at_both() -> None:
    """Its own branches stand below the one it has the most from."""
    lineage = make_lineage(make_link("a", "c", 0.2), make_link("b", "c", 0.6), make_link("c", "d", 0.5))
    report = drawn(lineage, ARTICLES[:4])
    assert "also from The Bell (20%)" in report
    assert "also from Tide (60%)" in report
    assert "goes on under Tide" in report
    assert report.count("Voice") == 1


def test_too_deep_goes_on_below() -> None:
    """At 40 columns the fourth level has no room."""
    chain = make_lineage(*(make_link(a, b) for a, b in ("ab", "bc", "cd", "de")))
    report = drawn(chain, ARTICLES[:5], width=40)
    assert "goes on below" in report
    assert "Voice · goes on from above" in report


@pytest.mark.parametrize(
    ("share", "said"), [(0.0, " <1%"), (0.004, " <1%"), (0.005, "  0%"), (0.07, "  7%"), (1.0, "100%")]
)
def test_shares(share: float, said: str) -> None:
    """Whole percents in a column."""
    assert f"└─▶ {said} Tide" in drawn(make_lineage(make_link("a", "b", share)), ARTICLES[:2])


@pytest.mark.parametrize(
    ("articles", "words"),
    [
        ((), "0 articles: nothing to compare it with."),
        ((BELL,), "1 article: nothing to compare it with."),
        ((BELL, TIDE), "2 articles: 2 share no text with any other."),
    ],
)
def test_little_or_nothing(articles: tuple[Article, ...], words: str) -> None:
    """No article, one, two that share nothing: said, no empty trees, no legend."""
    report = drawn(Lineage(), articles)
    assert words in report
    assert "▶" not in report


def test_one_article_alone_still_says_whom_it_names() -> None:
    """There is nothing to compare, but a credit stands."""
    lineage = make_lineage(
        make_link("origin:npa", "a", 0.01, relation="cites"), origins=(make_origin("NPA", ("a", "credited")),)
    )
    assert "NPA (agency, its text is not at hand): The Bell" in drawn(lineage, (BELL,))


def test_many_names_are_told_by_outlet() -> None:
    """Whom 30 articles name: those of one outlet are one name, the last are counted."""
    articles = [make_article(f"{n:02}", outlet="Tide" if n < 15 else f"Paper {n}") for n in range(30)]
    credits_ = [make_link("origin:npa", a.id, 0.01, relation="cites") for a in articles]
    lineage = make_lineage(*credits_, origins=(make_origin("NPA"),))
    report = " ".join(drawn(lineage, tuple(articles), width=120).split())
    assert "NPA (agency, its text is not at hand): 15 of Tide, Paper 15, Paper 16" in report
    assert "Paper 21 and 8 more" in report
    assert "Paper 29" in drawn(lineage, tuple(articles), everything=True)


def test_an_outlet_that_prints_here_is_not_called_absent() -> None:
    """Tide has two articles here, and it is not known which of them is meant."""
    origin = make_origin("Tide", ("b", "is"), ("c", "is"), ("a", "credited"), kind="outlet")
    lineage = make_lineage(make_link("origin:tide", "a", 0.01, relation="cites"), origins=(origin,))
    two = make_article("c", outlet="Tide")
    assert "Tide (outlet; which of its articles is not known): The Bell" in drawn(lineage, (BELL, TIDE, two))


def test_a_quotation_that_many_print_stands_once() -> None:
    """Three articles, three pairs, one quotation."""
    pairs = [make_link(a, b, 0.1, relation="cites", directed=False) for a, b in ("ab", "ac", "bc")]
    report = drawn(make_lineage(*pairs), (BELL, TIDE, ONLINE))
    assert "  The Bell, Tide, Tide Online\n" in report
    assert report.count("“ferry sank”") == 1


def test_headline_where_the_outlet_is_not_known() -> None:
    """The name of a file may say nothing."""
    articles = (make_article("a", title="Ferry jobs to go"), make_article("b", outlet="Tide", title="Jobs at sea"))
    report = drawn(make_lineage(make_link("a", "b")), articles)
    assert "“Ferry jobs to go”" in report
    assert "Jobs at sea" not in report


def test_other_languages_are_said() -> None:
    """Compared by their words alone."""
    french = Article("x", "x.txt", "Le ferry a coulé.", outlet="Le Quai", language="fr")
    assert "Not in English, so compared by their words alone: Le Quai." in drawn(articles=(*ARTICLES, french))


def test_without_unicode_the_tree_is_drawn_in_ascii() -> None:
    """A terminal that is not UTF-8 gets lines that it can show."""
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii", errors="backslashreplace")
    print_lineage(LINEAGE, ARTICLES, stream, width=80)
    stream.flush()
    assert "\n|->  81% The Bell" in raw.getvalue().decode()
    assert "\n    `-?  97% Tide Online" in raw.getvalue().decode()


def test_without_colour_no_escape_sequence() -> None:
    """Words and signs carry the meaning."""
    stream = io.StringIO()
    print_lineage(LINEAGE, ARTICLES, stream, width=80, colour=False)
    assert "\x1b" not in stream.getvalue()


@pytest.mark.parametrize("everything", [False, True])
@pytest.mark.parametrize(
    "text",
    ["\x1b]0;owned\x07", "\x9b2J", "\u202egnp.exe\u202c", "[bold red]x[/bold red]", "a\rb\x08\x7f", "\u2028\x85"],
)
def test_hostile_text_is_shown_not_obeyed(text: str, everything: bool) -> None:
    """In titles, outlets, file names, names of origins, reasons and the words themselves."""
    articles = (
        Article("a", f"{text}.txt", f"{text} says more", title=text),
        Article("b", "b.txt", f"{text} says more", outlet=text),
        Article("c", "c.txt", f"{text} says more", outlet=f"x{text}", language="fr"),
    )
    reasons = (Reason(text, 1.0, text),)
    lineage = make_lineage(
        make_link("origin:o", "a", 0.5, relation="same-original", reasons=reasons),
        make_link("a", "b", reasons=reasons),
        make_link("origin:p", "c", relation="cites"),
        make_link("b", "c", relation="cites", directed=False),
        origins=(make_origin("o", ("a", "credited")), make_origin(text, ("c", "credited"))),
    )
    report = drawn(lineage, articles, everything=everything)
    bad = {c for c in report if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") or c in "\u202e\u202c"}
    assert bad <= {"\n"}
    if "[bold" in text:
        assert "[bold red]x[/bold red]" in report
