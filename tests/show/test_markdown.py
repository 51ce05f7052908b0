"""The report as Markdown: the words of the terminal's, footnotes for the places, nothing of an article's alive."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.markdown_reading import HOSTILE, as_line, comes_alive, shape, shown

from secondsource.model.findings import Dossier
from secondsource.show.escaping import markdown_address, safe_markdown
from secondsource.show.markdown import to_markdown
from secondsource.show.terminal import print_report

# Where a line of the report can stand: before it, behind it, and how it is built when the line is a plain word.
PLACES = ["- {}\n", "# {}\n", "{}\n", "- **{}**\n", "| a | b |\n| --- | --- |\n| {} | x |\n", "  - {}\n", "- **{}**[^1]\n"]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_words(text: str, place: str) -> None:
    """In every place a line can stand, the reader sees the words, and the page is built as with a plain word."""
    made = place.format(safe_markdown(text))
    assert shape(made) == shape(place.format("word"))
    assert as_line(text) in shown(made)
    assert comes_alive(made) == []


@given(st.text(st.sampled_from("\\`*_{}[]()<>#+-.!|~&$^=%:/@'\" aw1x\t\n“”é"), min_size=1).filter(str.strip))
def test_any_words_are_words(text: str) -> None:
    """By property, of the characters that mean something somewhere."""
    for place in PLACES:
        made = place.format(safe_markdown(text))
        assert shape(made) == shape(place.format("word"))
        assert as_line(text) in shown(made)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_dossier_is_built_like_a_plain_one(hostile: Callable[[str], Dossier], text: str) -> None:
    """Whatever every field holds, the report has the same headings, lists and rows."""
    made, plain = to_markdown(hostile(f"w{text}")), to_markdown(hostile("word"))
    assert shape(made) == shape(plain)
    assert comes_alive(made) == []


def test_first_what_a_reader_needs_first(dossier: Dossier) -> None:
    """The sections of the terminal's report, in its order."""
    stream = io.StringIO()
    print_report(dossier, stream, width=100)
    titles = re.findall(r"^## (.*)$", to_markdown(dossier), re.MULTILINE)
    places = [stream.getvalue().index(title) for title in titles]
    assert len(titles) > 8
    assert places == sorted(places)


def test_same_words_as_in_the_terminal(dossier: Dossier) -> None:
    """Every line of the terminal's report stands here."""
    stream = io.StringIO()
    print_report(dossier, stream, width=120, everything=True)
    words = re.sub(r"\s+", " ", shown(to_markdown(dossier, everything=True)))
    lines = [line.strip(" ─•") for line in stream.getvalue().splitlines()]
    whole = [line for line in lines if 10 < len(line) < 90 and "  " not in line]
    assert len(whole) > 30
    assert [line for line in whole if re.sub(r"\s+", " ", line) not in words] == []


def test_every_mark_has_its_note(dossier: Dossier) -> None:
    """Footnotes are numbered from 1 in the order in which they are cited; each says words, outlet, day and place."""
    made = to_markdown(dossier)
    body, notes = made[: made.index("\n[^1]: ")], re.findall(r"^\[\^(\d+)\]: (.*)$", made, re.MULTILINE)
    cited = list(dict.fromkeys(int(number) for number in re.findall(r"\[\^(\d+)\]", body)))
    assert cited == [int(number) for number, _ in notes] == list(range(1, len(notes) + 1))
    texts = {"The Bell": dossier.articles[0].article.text, "Tide": dossier.articles[1].article.text}
    for _, note in notes:
        words, rest = re.fullmatch(r"“(.*)” · (.*)", note, re.DOTALL).groups()  # type: ignore[union-attr]
        outlet, *_, place = rest.split(", ")
        start, end = (int(n) for n in re.findall(r"\d+", place))
        if outlet in texts:
            assert shown(words) == texts[outlet][start:end]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://bell.example/ferry?id=1#top", "<https://bell.example/ferry?id=1#top>"),
        ("http://bell.example", "<http://bell.example>"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("data:text/html,x", "data:text/html,x"),
        ("https://bell.example/a b", "https:\u2060//bell.example/a b"),  # no address with a blank in it
        ("https://user:pw@bell.example/", "https:\u2060//user:pw@\u2060bell.example/"),  # shows one host, leads to another
        ("https://bell.example/><script>", "https:\u2060//bell.example/\\>\\<script\\>"),
        ("https://bell.exаmple/", "https:\u2060//bell.exаmple/"),  # a Cyrillic letter in the host
        ("HTTPS://BELL.EXAMPLE/", "HTTPS:\u2060//BELL.EXAMPLE/"),
    ],
)
def test_only_plain_web_addresses_are_links(url: str, expected: str) -> None:
    """The article's own address is a link that shows where it leads, or words."""
    assert expected == markdown_address(url)


def test_the_address_stands_in_the_note(dossier: Dossier) -> None:
    """Where the article has one."""
    first = dossier.articles[0]
    linked = replace(first, article=replace(first.article, url="https://bell.example/ferry"))
    made = to_markdown(replace(dossier, articles=(linked, *dossier.articles[1:])))
    assert "<https://bell.example/ferry>" in made
    assert {t for t, *_ in shape(made)} >= {"link_open", "link_close"}


def test_everything_is_more(dossier: Dossier) -> None:
    """As with --all."""
    quote = dossier.findings.quotes[0]
    many = tuple(replace(quote, id=f"quote:{n}") for n in range(20))
    long: Any = replace(dossier, findings=replace(dossier.findings, quotes=many))
    assert "… 14 more: --all, or --json FILE" in shown(to_markdown(long))
    assert shown(to_markdown(long, everything=True)).count("Ada Quill · 2 articles") == 20
