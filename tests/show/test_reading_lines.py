"""A reading as a line of JSON."""

import json
from dataclasses import replace

from secondsource.model.articles import Article
from secondsource.model.readings import Credit, DocumentCredit, Figure, Moment, Name, Quote, Reading, Sheet
from secondsource.show.readings import reading_json, reading_line

TEXT = "“We will go,” Ada Quill said on Monday. Some 120 left, NPA wrote.\nLine two"

# formats.md, "The reading (out)".
KEYS = {
    "id", "location", "text", "furniture", "quotes", "scare", "figures", "moments", "credits", "names", "promises",
    "assertions",
}  # fmt: skip
ADDED = {"interviews", "documents"}  # fields of ours beside those of the format


def make_reading() -> Reading:
    article = Article(id="a", location="a.txt", text=TEXT, extra={"mine": 1})

    def find(words: str):  # type: ignore[no-untyped-def]
        return article.span(TEXT.index(words), TEXT.index(words) + len(words))

    return Reading(
        sheet=Sheet(article, ()),
        names=(Name(find("Ada Quill"), "person", "quill"),),
        quotes=(Quote(find("We will go,"), (), find("Ada Quill"), find("said"), "direct", "named"),),
        scare=(),
        figures=(Figure(find("Some 120"), 120.0, None, None, "~", None, "count", None),),
        moments=(Moment(find("Monday"), "DATE", "XXXX-WXX-1", None, "publication", "weekday"),),
        credits=(Credit(find("NPA wrote"), "NPA", "attribution"),),
        promises=(),
        assertions=(),
        terms=(),
    )


def test_every_key_is_there() -> None:
    """The keys of the format, and nothing that is only a means (parts of speech, terms)."""
    keys = set(reading_json(make_reading()))
    assert keys >= KEYS | ADDED
    assert not keys & {"sheet", "terms", "sentences"}


def test_spans_are_exact_slices() -> None:
    """What a reading says of a span is what the text says there."""
    plain = reading_json(make_reading())
    assert plain["quotes"][0]["content"] == {"article": "a", "start": 1, "end": 12, "text": "We will go,"}
    assert plain["moments"][0]["span"]["text"] == "Monday"


def test_credits_to_documents_are_written() -> None:
    """What the article has from a paper, a statement, a press conference: the words that say so, and whose it is."""
    reading = make_reading()
    article = reading.article
    document = DocumentCredit(article.span(53, 62), "wire", "statement", "the wire", 0, article.span(53, 56))
    assert reading_json(reading)["documents"] == []
    assert reading_json(replace(reading, documents=(document,)))["documents"] == [
        {
            "span": {"article": "a", "start": 53, "end": 62, "text": TEXT[53:62]},
            "noun": "wire",
            "genre": "statement",
            "name": "the wire",
            "key": 0,
            "issuer": {"article": "a", "start": 53, "end": 56, "text": TEXT[53:56]},
        }
    ]


def test_a_reading_is_one_line() -> None:
    """Line ends of the text are escaped, the line ends once."""
    line = reading_line(make_reading())
    assert line.count("\n") == 1
    assert line.endswith("\n")
    assert json.loads(line)["extra"] == {"mine": 1}
