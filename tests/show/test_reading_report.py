"""What was read of one article, for somebody who looks at it."""

import io
from dataclasses import replace

import pytest

from secondsource.model.articles import Article, Dated
from secondsource.model.readings import Credit, Figure, Moment, Name, Promise, Quote, Reading, Sheet
from secondsource.model.spans import Span
from secondsource.show.terminal import print_reading

TEXT = (
    "Mill to close\n“We will go on paying,” she added. Ada Quill said on Monday that up to 120 of 300 jobs go at the "
    "Marl mill by May 1 if it closes, NPA wrote. Quill owns the mill. Workers called it a shame."
)
ARTICLE = Article(id="a", location="a.txt", text=TEXT, title="Mill to close", outlet="The Bell")


def find(words: str) -> Span:
    """Where these words first stand."""
    return ARTICLE.span(TEXT.index(words), TEXT.index(words) + len(words))


READING = Reading(
    sheet=Sheet(ARTICLE, ()),
    names=(
        Name(find("Ada Quill"), "person", "quill"),
        Name(find("Marl"), "place", "marl"),
        Name(find("NPA"), "organisation", "npa"),
        Name(
            ARTICLE.span(TEXT.index("Quill owns"), TEXT.index("Quill owns") + 5),
            "person",
            "quill",
        ),
    ),
    quotes=(
        Quote(find("We will go on paying,"), (), find("she"), find("added"), "direct", "named", find("Ada Quill")),
        Quote(find("that up to 120 of 300 jobs go"), (), find("Ada Quill"), find("said"), "indirect", "named"),
        Quote(find("a shame"), (), find("Workers"), find("called"), "partial", "unnamed"),
        Quote(find("Mill to close"), (), None, None, "direct", "none"),
    ),
    scare=(),
    figures=(
        Figure(find("up to 120"), 120.0, None, None, "up", None, "count", find("jobs")),
        Figure(find("300 jobs"), None, 250.0, None, "=", "job", "count", None),
    ),
    moments=(
        Moment(find("Monday"), "DATE", "XXXX-WXX-1", None, "publication", "weekday"),
        Moment(find("May 1"), "DATE", "2021-05-01", "2021-05-01", "none", "monthday"),
    ),
    credits=(Credit(find("NPA wrote"), "NPA", "attribution"),),
    promises=(
        Promise(
            find("We will go on paying,"), find("she"), None, find("go on paying"), find("May 1"), find("it closes")
        ),
    ),
    assertions=(),
    terms=(),
)


def shown(reading: Reading = READING, *, width: int = 80, everything: bool = False) -> str:
    """What stands on the screen."""
    stream = io.StringIO()
    print_reading(reading, stream, width=width, everything=everything)
    return stream.getvalue()


@pytest.mark.parametrize(
    "words",
    [
        "Mill to close",
        "The Bell · a.txt",
        "she (Ada Quill)",  # a pronoun with whom it means
        "“We will go on paying,”  @15",
        "that up to 120 of 300 jobs go (not in quotation marks)",
        "a shame (in part)",
        "Workers (somebody unnamed)",
        "nobody is named",
        "up to 120, of jobs",
        "250 to ? job",  # one bound is not known
        "Monday = XXXX-WXX-1 (the article alone does not say which)",
        "May 1 = 2021-05-01  @",
        "NPA, by attribution: “NPA wrote”",
        "due: May 1",
        "if: it closes",
        "people: Ada Quill (2)",  # the fullest form, counted
        "places: Marl (1)",
    ],
)
def test_everything_that_was_read_is_there(words: str) -> None:
    """Each kind of thing, in words."""
    assert words in shown(width=120)


@pytest.mark.parametrize("width", [40, 60, 120])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    """Whatever the width."""
    assert all(len(line) <= width for line in shown(width=width).splitlines())


def test_long_lists_are_cut_and_counted() -> None:
    """Eight of a kind, the rest counted; --all shows them."""
    many = replace(READING, quotes=READING.quotes[:1] * 11)
    assert "… 3 more: --all, or --jsonl" in shown(many)
    assert shown(many, everything=True).count("“We will go on paying,”") == 11


def test_long_words_are_cut_unless_all_is_asked_for() -> None:
    """A text of many words ends at a space."""
    article = replace(ARTICLE, text="one and two " * 40)
    quote = Quote(article.span(0, 470), (), None, None, "direct", "none")
    reading = replace(
        READING, sheet=Sheet(article, ()), quotes=(quote,), names=(), figures=(), moments=(), credits=(), promises=()
    )
    assert "one and …”" in shown(reading) or "two …”" in shown(reading)
    assert "…" not in shown(reading, everything=True).replace("─", "")


def test_nothing_read_is_said() -> None:
    """An article in another language has words alone."""
    empty = Reading(Sheet(ARTICLE, ()), (), (), (), (), (), (), (), (), ())
    assert "Nothing was read in it." in shown(empty)


def test_hostile_text_is_shown_not_obeyed() -> None:
    """Escape sequences and markup of the text, its outlet and its title."""
    text = "“\x1b[2Jgone [red]now[/red]” said Bo"
    article = Article(
        "a",
        "x\x1b]0;t\x07.txt",
        text,
        outlet="\u202eoutlet",
        title="[bold]t[/bold]",
        published=Dated("2021-01-01", "day", "stated"),
    )
    quote = Quote(article.span(1, 25), (), article.span(31, 33), None, "direct", "named")
    report = shown(Reading(Sheet(article, ()), (), (quote,), (), (), (), (), (), (), ()))
    assert "\x1b" not in report
    assert "\u202e" not in report
    assert "\\x1b[2Jgone [red]now[/red]" in report
    assert "[bold]t[/bold]" in report
