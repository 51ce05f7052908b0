"""What was asked, in the report, in the dossier's file and on the page: who says what, and nothing where nobody asked."""

import json
from collections.abc import Callable
from dataclasses import replace

import jsonschema
import pytest
from tests.answer_fixtures import asked
from tests.test_schema import SCHEMA

from secondsource.errors import DossierError
from secondsource.model.findings import Dossier
from secondsource.show.dossiers import dossier_json, dumps
from secondsource.show.markdown import to_markdown
from secondsource.show.page import page_html
from secondsource.show.page.answers import show_answers
from secondsource.show.page.book import Book
from secondsource.show.sections import View, make_blocks
from secondsource.show.sections.blocks import Section
from secondsource.show.stored import load_dossier
from secondsource.show.words import SILENT, say_answers


def report(dossier: Dossier) -> str:
    return to_markdown(dossier, everything=True)


def test_nothing_is_shown_where_nobody_asked(dossier: Dossier) -> None:
    """No heading, no legend, no link."""
    assert "You asked" not in report(dossier)
    assert show_answers(Book(dossier)) is None
    assert 'href="#answers"' not in page_html(dossier)


def test_what_was_asked_comes_first(dossier: Dossier) -> None:
    """The first section of the report."""
    sections = [block.title for block in make_blocks(View(asked(dossier))) if isinstance(block, Section)]
    assert sections[0] == "You asked"


def test_the_report_says_who_says_what(dossier: Dossier) -> None:
    """What denies before what supports; the silent ones by name; and what silence means."""
    text = report(asked(dossier))
    assert text.index("denies it: ") < text.index("supports it: ")
    assert "Of 3 articles: 1 supports it, 1 denies it, 1 silent." in text
    assert "silent: Tide" in text
    assert SILENT in text


@pytest.mark.parametrize(
    ("number", "words"), [(1, "1 supports it"), (2, "2 support it")]
)  # fmt: skip
def test_one_supports_many_support(number: int, words: str) -> None:
    """Grammar."""
    assert say_answers("supports", number) == words


def test_answers_come_back_from_a_file(dossier: Dossier) -> None:
    """The document fits the schema, and the record read from it is the same."""
    document = json.loads(dumps(dossier_json(asked(dossier))))
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    assert load_dossier(document).answers == asked(dossier).answers


BROKEN = [
    (("articles", 0, "article"), "x9", r"answers\[0\]\.articles\[0\]\.article"),
    (("articles", 0, "stance"), "agrees", r"answers\[0\]\.articles\[0\]\.stance"),
    (("articles", 0, "reports", 0, "origin"), "origin:x", r"answers\[0\]\.articles\[0\]\.reports\[0\]\.origin"),
    (("rests_on",), ["x9"], r"answers\[0\]\.rests_on"),
]


@pytest.mark.parametrize(("path", "value", "place"), BROKEN)
def test_what_is_broken_is_named(dossier: Dossier, path: tuple[str | int, ...], value: object, place: str) -> None:
    """An id that leads nowhere, a word that is no stance."""
    document = json.loads(dumps(dossier_json(asked(dossier))))
    node = document["answers"][0]
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = value
    with pytest.raises(DossierError, match=place):
        load_dossier(document)


def test_the_page_links_the_words(dossier: Dossier) -> None:
    """Sign and word, and a link to the very place."""
    shown = asked(dossier)
    page = page_html(shown)
    book = Book(shown)
    place = book.place(shown.answers[0].articles[0].reports[0].span)
    assert place.findings
    assert 'id="answer-1"' in page
    assert f'href="#{place.anchor}"' in page
    assert f'id="{place.anchor}"' in page
    assert page.index('id="summary"') < page.index('id="answers"') < page.index('id="disputes"')


def test_the_page_folds_what_is_many(dossier: Dossier) -> None:
    """Two hundred sentences are all there."""
    one = asked(dossier).answers[0]
    many = replace(dossier, answers=tuple(replace(one, id=f"answer:{n}") for n in range(200)))
    view = show_answers(Book(many))
    assert view is not None
    assert len(view["shown"]) + len(view["folded"]) == 200
    assert page_html(many).count('class="finding answer"') == 200


def test_hostile_question_stays_text(dossier: Dossier, hostile: Callable[[str], Dossier]) -> None:
    """It is printed, not obeyed."""
    evil = "<script>alert(1)</script>\x1b]0;x\x07\u202e"
    page = page_html(asked(dossier, evil))
    assert "<script>alert" not in page
    assert "\u202e" not in page
    assert "\x1b" not in report(asked(dossier, evil))
