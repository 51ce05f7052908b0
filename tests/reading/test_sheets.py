"""Articles laid out in sentences: nothing lost, no border straddled, each sentence of its kind."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.model.articles import Article, Furniture
from secondsource.model.spans import Span
from secondsource.reading.sheets import LONGEST_SENTENCE, lay_out
from secondsource.text.ranges import merge

TEXT = "Bridge closed for a year\nBy Ada Moss\nThe bridge is closed. Work begins in May.\nShare this page\n"


class Counting:
    """A tagger of one's own: the length of each word."""

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """As many tags as words."""
        return [[str(len(w)) for w in words] for words in sentences]


def span_of(text: str, words: str) -> Span:
    """Where the words stand in the text."""
    return Span("a", text.index(words), text.index(words) + len(words))


def marked() -> Article:
    """An article with heading, byline and furniture."""
    share = span_of(TEXT, "Share this page")
    return Article(
        id="a",
        location="a.txt",
        text=TEXT,
        title_span=span_of(TEXT, "Bridge closed for a year"),
        byline_spans=(span_of(TEXT, "By Ada Moss"),),
        furniture=(Furniture(share.start, share.end, "share"),),
    )


def test_kinds_and_paragraphs() -> None:
    """Heading, byline, body and furniture are told apart, paragraphs are counted by lines."""
    sheet = lay_out(marked())
    assert [(s.kind, s.paragraph, sheet.article.cut(s.span)) for s in sheet.sentences] == [
        ("headline", 0, "Bridge closed for a year"),
        ("byline", 1, "By Ada Moss"),
        ("body", 2, "The bridge is closed."),
        ("body", 2, "Work begins in May."),
        ("furniture", 3, "Share this page"),
    ]


def test_body_is_what_the_article_says() -> None:
    """`body` leaves heading, byline and furniture out."""
    assert [TEXT[s.span.start : s.span.end] for s in lay_out(marked()).body] == [
        "The bridge is closed.",
        "Work begins in May.",
    ]


def test_a_border_cuts_a_sentence() -> None:
    """Furniture glued to a sentence without a line end is a sentence of its own."""
    text = "The bridge is closed Read more and cars turn back."
    start = text.index("Read")
    sheet = lay_out(Article(id="a", location="a", text=text, furniture=(Furniture(start, start + 9, "related"),)))
    assert [(s.kind, text[s.span.start : s.span.end]) for s in sheet.sentences] == [
        ("body", "The bridge is closed"),
        ("furniture", "Read more"),
        ("body", "and cars turn back."),
    ]


def test_a_repeated_lead_is_furniture() -> None:
    """What the page prints twice counts once, even where it is the heading again."""
    text = "Bridge closed\nBridge closed\nCars turn back."
    again = Furniture(14, 27, "repeated")
    sheet = lay_out(Article(id="a", location="a", text=text, title_span=Span("a", 0, 13), furniture=(again,)))
    assert [s.kind for s in sheet.sentences] == ["headline", "furniture", "body"]


def test_furniture_behind_the_text_does_no_harm() -> None:
    """A furniture range that ends behind the text is cut at its end."""
    sheet = lay_out(Article(id="a", location="a", text="Cars turn.", furniture=(Furniture(5, 99, "share"),)))
    assert [s.kind for s in sheet.sentences] == ["body", "furniture"]


def test_another_language_is_not_tagged() -> None:
    """A German article has words and no tags, whatever tagger is given."""
    article = Article(id="a", location="a", text="Die Brücke ist zu.", language="de")
    assert {"X"} == {t.tag for s in lay_out(article, tagger=Counting()).sentences for t in s.tokens}


def test_a_tagger_of_ones_own() -> None:
    """A tagger that is given is used."""
    sheet = lay_out(Article(id="a", location="a", text="The bridge"), tagger=Counting())
    assert [(t.text, t.tag) for t in sheet.sentences[0].tokens] == [("The", "3"), ("bridge", "6")]


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=200), st.lists(st.tuples(st.integers(0, 200), st.integers(1, 40)), max_size=4))
def test_every_character_stands_in_one_sentence(text: str, ranges: list[tuple[int, int]]) -> None:
    """Sentences are in order, never overlap, cover all but white space; tokens are exact slices; no border inside."""
    furniture = tuple(Furniture(a, a + n, "notice") for a, n in ranges if a + n <= len(text))
    sheet = lay_out(Article(id="a", location="a", text=text, furniture=furniture), tagger=Counting())
    covered = [i for s in sheet.sentences for i in range(s.span.start, s.span.end)]
    assert covered == sorted(set(covered))
    assert {i for i, c in enumerate(text) if not c.isspace()} <= set(covered)
    for sentence in sheet.sentences:
        assert all(text[t.start : t.end] == t.text for t in sentence.tokens)
        for start, end in merge((f.start, f.end) for f in furniture):
            inside = start <= sentence.span.start and sentence.span.end <= end
            assert inside or sentence.span.end <= start or end <= sentence.span.start


@pytest.mark.parametrize("piece", ["(", "the ", "a“b”c "])
def test_endless_sentence_is_cut(piece: str) -> None:
    """A line that never ends: pieces of it, every word in one of them; time depends on the square of a sentence."""
    text = piece * (2 * LONGEST_SENTENCE + 1)
    sheet = lay_out(Article("a", "a.txt", text), tagger=Counting())
    assert len(sheet.sentences) > 1
    assert max(len(s.tokens) for s in sheet.sentences) == LONGEST_SENTENCE
    assert "".join(t.text for s in sheet.sentences for t in s.tokens) == text.replace(" ", "")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("MAREN – Fourteen people died.", ["MAREN –", "Fourteen people died."]),
        ("Osk Maren (Corvane) (NPA) – At least two died.", ["Osk Maren (Corvane) (NPA) –", "At least two died."]),
        ("OSK MAREN, May 14 (NPA) - Corvane ends it.", ["OSK MAREN, May 14 (NPA) -", "Corvane ends it."]),
        ("FAIRVIEW, Texas -- The coal lay there.", ["FAIRVIEW, Texas --", "The coal lay there."]),
        # a dash in a sentence, a hyphen in a word, capitals without a dash, a place without capitals or agency
        ("The mill – it is old – will close.", ["The mill – it is old – will close."]),
        ("US-led forces left.", ["US-led forces left."]),
        ("NATO left Lisk - at last.", ["NATO left Lisk - at last."]),
        ("Lisk - at last - is quiet.", ["Lisk - at last - is quiet."]),
    ],
)
def test_a_dateline_stands_alone(line: str, expected: list[str]) -> None:
    """What is said behind a dateline does not begin with it."""
    sheet = lay_out(Article(id="a", location="a", text="A first line.\n" + line))
    assert [sheet.article.cut(s.span) for s in sheet.sentences][1:] == expected
