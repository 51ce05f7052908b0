"""Inputs of every kind → articles; bad ones are skipped and named, the rest go on."""

import gzip
import io
import json
import os
from pathlib import Path

import pytest

from secondsource.errors import SettingsError
from secondsource.ingest import Intake, Limits, iterate_inputs, read_inputs
from secondsource.model.articles import Article, Skipped

STORY = "The harbour of Saltmere will close on Monday, the council said in a short statement on Friday.\n"
OTHER = "The council of Saltmere denied that the harbour will close, and said that it knew of no such plan.\n"


def write(path: Path, content: str | bytes) -> str:
    """A file with this content, folders above it made; its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def lines(*records: object) -> str:
    """Article lines; a string is a line as it stands."""
    return "".join((record if isinstance(record, str) else json.dumps(record)) + "\n" for record in records)


def codes(intake: Intake) -> list[tuple[str, str]]:
    """Location and code of what was skipped."""
    return [(skipped.location, skipped.code) for skipped in intake.skipped]


def test_a_text_file_is_an_article(tmp_path: Path) -> None:
    """Its location is its name, its text unchanged, nothing invented."""
    intake = read_inputs([write(tmp_path / "000_x.txt", STORY)])
    (article,) = intake.articles
    assert (article.location, article.text) == ("000_x.txt", STORY)
    assert (article.outlet, article.family, article.title, article.published) == (None, None, None, None)
    assert (article.language, article.encoding, intake.skipped) == (None, "utf-8", ())  # 17 words: too few to tell


def test_a_folder_is_read_with_the_folders_below_it(tmp_path: Path) -> None:
    """Locations are paths below the folder; other and hidden files are left alone and not counted."""
    write(tmp_path / "b.txt", STORY)
    write(tmp_path / "deep" / "a.txt", OTHER)
    write(tmp_path / "gold.yaml", "x: 1")
    write(tmp_path / ".hidden.txt", "left alone")
    intake = read_inputs([str(tmp_path)])
    assert sorted(article.location for article in intake.articles) == ["b.txt", "deep/a.txt"]
    assert intake.skipped == ()


def test_the_order_of_the_inputs_changes_nothing(tmp_path: Path) -> None:
    """The same articles in the same order, whatever comes first."""
    paths = [write(tmp_path / f"{i}.txt", f"{i} {STORY}") for i in range(5)]
    assert read_inputs(paths).articles == read_inputs(paths[::-1]).articles


def test_line_ends_become_newlines_and_nothing_else_changes(tmp_path: Path) -> None:
    """No-break spaces, trailing blanks and empty lines stay."""
    intake = read_inputs([write(tmp_path / "a.txt", "One\u00a0two \r\n\r\nthree\rfour")])
    assert intake.articles[0].text == "One\u00a0two \n\nthree\nfour"


@pytest.mark.parametrize(
    ("data", "encoding", "noted"),
    [
        # A byte order mark is part of the encoding, not of the text.
        (b"\xef\xbb\xbf" + STORY.encode(), "utf-8-sig", False),
        (STORY.encode("utf-16"), "utf-16", True),
        # "Café" in Latin-1: no UTF-8, so the encoding is detected and said.
        (("Café owners in Málaga met. " + STORY).encode("latin-1"), None, True),
    ],
)
def test_other_encodings_are_detected_and_said(tmp_path: Path, data: bytes, encoding: str | None, noted: bool) -> None:
    """The encoding stands on the article, and in a note where it is not UTF-8."""
    intake = read_inputs([write(tmp_path / "a.txt", data)])
    (article,) = intake.articles
    assert article.text.endswith(STORY)
    assert not article.text.startswith("\ufeff")
    assert encoding in (None, article.encoding)
    assert noted == any("a.txt is no UTF-8" in note for note in intake.notes)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t\n", "empty"),
        ("a.txt", b"\xef\xbb\xbf", "empty"),
        ("a.txt", b"%PDF-1.7 ...", "binary"),
        ("a.txt", bytes(range(256)) * 5, "binary"),
        ("a.txt", b"\xff\xfe\x00\xd8", "encoding"),  # UTF-16 with half a surrogate pair
        ("a.txt", b"x" * 2001, "too-large"),
        ("a.pdf", b"%PDF", "kind"),
        ("a.jsonl", b"", "empty"),
        ("a.jsonl", b"\n\n", "empty"),
        ("a.jsonl", '{"text": "x"}\n'.encode("utf-16"), "binary"),
        ("a.jsonl.gz", b"no gzip at all", "gzip"),
    ],
)
def test_a_bad_file_is_skipped_and_the_rest_go_on(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    """Skipped with a stable code and a reason of whole sentences; the good file beside it is read."""
    bad, good = write(tmp_path / name, data), write(tmp_path / "good.txt", STORY)
    intake = read_inputs([bad, good], limits=Limits(text=2000))
    assert [(name, code)] == codes(intake)
    assert [article.location for article in intake.articles] == ["good.txt"]
    assert intake.skipped[0].reason.endswith(".")


def test_the_limit_is_named(tmp_path: Path) -> None:
    """50 MB are refused by the default limit, without being read."""
    path = tmp_path / "big.txt"
    with open(path, "wb") as stream:
        stream.truncate(50_000_000)
    intake = read_inputs([str(path)])
    assert codes(intake) == [("big.txt", "too-large")]
    assert "50 MB" in intake.skipped[0].reason
    assert "5 MB" in intake.skipped[0].reason


def test_missing_empty_and_odd_paths(tmp_path: Path) -> None:
    """No such path, an empty folder, a name with a NUL, a pipe."""
    (tmp_path / "empty").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    intake = read_inputs([str(tmp_path / "none.txt"), str(tmp_path / "empty"), "a\0b", str(tmp_path / "pipe.txt")])
    assert [skipped.code for skipped in intake.skipped] == ["missing", "empty-folder", "missing", "no-file"]


def test_a_link_back_to_a_folder_above_is_not_followed(tmp_path: Path) -> None:
    """The loop is named once; the article is read once."""
    write(tmp_path / "sub" / "a.txt", STORY)
    (tmp_path / "sub" / "loop").symlink_to(tmp_path)
    intake = read_inputs([str(tmp_path)])
    assert codes(intake) == [("sub/loop", "folder-loop")]
    assert [article.location for article in intake.articles] == ["sub/a.txt"]


def test_a_broken_link_in_a_folder_is_named(tmp_path: Path) -> None:
    """A link to nothing is an input that cannot be read."""
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert codes(read_inputs([str(tmp_path)])) == [("a.txt", "missing")]


def test_a_name_that_is_no_utf8_is_data(tmp_path: Path) -> None:
    """The location can be written again."""
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as stream:
        stream.write(STORY.encode())
    (article,) = read_inputs([str(tmp_path)]).articles
    assert article.location == "caf\\xe9.txt"
    assert article.location.encode()


def test_broken_lines_are_named_with_their_number(tmp_path: Path) -> None:
    """A line that is no article is skipped; the ones after it are read."""
    records = lines(
        {"id": "a", "text": STORY}, "{broken", {"title": "no text"}, "", {"text": 5}, [1], {"html": "<p>x"},
        '{"text": "x", "n": NaN}', '{"text": "x", "n": ' + "9" * 5000 + "}",
        '{"text": "x", "n": ' + "[" * 5000 + "]" * 5000 + "}", {"text": "x", "title": 1}, {"text": "  "},
        '{"text": "x", "n": 1e999}', {"id": "b", "text": OTHER},
    )  # fmt: skip
    intake = read_inputs([write(tmp_path / "a.jsonl", records)])
    assert [article.id for article in intake.articles] == ["a", "b"]
    expected = [
        (2, "line-json"), (3, "line-no-text"), (5, "line-type"), (6, "line-type"), (7, "line-html"), (8, "line-json"),
        (9, "line-json"), (10, "line-json"), (11, "line-type"), (12, "empty"), (13, "line-json"),
    ]  # fmt: skip
    assert [(f"a.jsonl:{number}", code) for number, code in expected] == codes(intake)


def test_every_field_of_a_line_is_taken(tmp_path: Path) -> None:
    """Unknown keys are kept; the location is the URL; a given id is the id."""
    record = {
        "id": "x1", "text": STORY, "title": "Harbour to close", "url": "https://www.reuters.com/a", "byline": "A. Bee",
        "published": "2021-07-26T23:30:00-05:00", "language": "en-GB", "links": ["https://x.example"],
        "mood": {"a": [1]},
    }  # fmt: skip
    (article,) = read_inputs([write(tmp_path / "a.jsonl", lines(record))]).articles
    assert (article.id, article.location) == ("x1", "https://www.reuters.com/a")
    assert (article.outlet, article.family) == ("Reuters", "Thomson Reuters")
    assert (article.title, article.byline, article.language) == ("Harbour to close", "A. Bee", "en")
    assert article.published is not None
    assert (
        article.published.date, article.published.precision, article.published.how
    ) == ("2021-07-26", "day", "metadata")  # fmt: skip
    assert (article.links, article.extra) == (("https://x.example",), {"mood": {"a": [1]}})


def test_fields_can_be_mapped(tmp_path: Path) -> None:
    """`--map text=content`; the key that is no longer a field is kept as unknown."""
    path = write(tmp_path / "a.jsonl", lines({"content": STORY, "text": "teaser"}))
    (article,) = read_inputs([path], mapping={"text": "content"}).articles
    assert (article.text, article.extra) == (STORY, {"text": "teaser"})


@pytest.mark.parametrize("mapping", [{"body": "x"}, {"text": ""}, {"text": "a", "title": "a"}])
def test_a_broken_mapping_is_a_settings_error(mapping: dict[str, str]) -> None:
    """No such field, no key, one key for two fields."""
    with pytest.raises(SettingsError, match="--map"):
        read_inputs([], mapping=mapping)


def test_half_a_surrogate_pair_is_replaced_and_said(tmp_path: Path) -> None:
    """No output could be written with it; offsets stay, as one character stands for one."""
    path = write(tmp_path / "a.jsonl", '{"text": "Sad \\ud83d face", "k\\udc00": ["\\udfff"]}\n')
    intake = read_inputs([path])
    assert (intake.articles[0].text, intake.articles[0].extra) == ("Sad \ufffd face", {"k\ufffd": ["\ufffd"]})
    assert any("a.jsonl:1" in note for note in intake.notes)


def test_packed_lines(tmp_path: Path) -> None:
    """`.jsonl.gz`; a file cut off gives its articles, then the reason."""
    whole = gzip.compress(lines({"id": "a", "text": STORY}, {"id": "b", "text": OTHER}).encode())
    intake = read_inputs([write(tmp_path / "a.jsonl.gz", whole)])
    assert [article.id for article in intake.articles] == ["a", "b"]
    cut = read_inputs([write(tmp_path / "b.jsonl.gz", whole[:-4])])
    assert codes(cut) == [("b.jsonl.gz", "gzip")]
    assert len(cut.articles) == 2


def test_a_bomb_is_stopped(tmp_path: Path) -> None:
    """What unpacks far beyond its size is read no further, in little memory."""
    bomb = gzip.compress(lines({"id": "a", "text": STORY}).encode() + b" " * 30_000_000)
    intake = read_inputs([write(tmp_path / "a.jsonl.gz", bomb)], limits=Limits(unpacked=5_000_000, line=1_000_000))
    assert codes(intake) == [("a.jsonl.gz:2", "too-large")]
    assert [article.id for article in intake.articles] == ["a"]


def test_a_line_over_the_limit_is_passed_over(tmp_path: Path) -> None:
    """The next line is read, with its right number."""
    path = write(tmp_path / "a.jsonl", lines({"text": "x" * 9000}, {"id": "b", "text": STORY}, "{"))
    intake = read_inputs([path], limits=Limits(line=1000))
    assert [article.id for article in intake.articles] == ["b"]
    assert codes(intake) == [("a.jsonl:1", "too-large"), ("a.jsonl:3", "line-json")]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (STORY, [("-", STORY)]),
        (lines({"id": "a", "text": STORY}), [("-#a", STORY)]),
        ("\n\n" + lines({"text": STORY}), [("-:3", STORY)]),
    ],
)
def test_standard_input_is_a_text_or_article_lines(data: str, expected: list[tuple[str, str]]) -> None:
    """Article lines where it begins like one, else one text."""
    intake = read_inputs(["-"], stdin=io.BytesIO(data.encode()))
    assert expected == [(article.location, article.text) for article in intake.articles]


def test_no_standard_input() -> None:
    """Nothing to read is a skipped input, not a crash."""
    assert codes(read_inputs(["-"])) == [("-", "missing")]
    assert codes(read_inputs(["-"], stdin=io.BytesIO())) == [("-", "empty")]


def test_the_about_table_fills_what_is_missing(tmp_path: Path) -> None:
    """By location; what the input says itself stays; a row for nothing is said."""
    write(tmp_path / "in" / "a.txt", STORY)
    write(tmp_path / "in" / "b.jsonl", lines({"id": "b", "text": OTHER, "outlet": "Gull"}))
    table = "location,outlet,published\na.txt,Saltmere Herald,2021-07-26\nb.jsonl#b,Herald,\nnone.txt,X,\n"
    intake = read_inputs([str(tmp_path / "in")], about=write(tmp_path / "about.csv", table))
    assert {a.location: a.outlet for a in intake.articles} == {"a.txt": "Saltmere Herald", "b.jsonl#b": "Gull"}
    assert len(intake.notes) == 1
    assert "'none.txt'" in intake.notes[0]


def test_the_outlets_table_goes_before_the_shipped_one(tmp_path: Path) -> None:
    """In a closed set and in a stream; its remarks are notes; without it the shipped one holds."""
    rows = ({"id": "b", "text": OTHER, "url": "https://gull.example/1"}, {"id": "r", "text": STORY, "outlet": "AFP"})
    articles = write(tmp_path / "b.jsonl", lines(*rows))
    table = write(tmp_path / "outlets.csv", "outlet,family,hosts,since\nGull,Seabird Media,gull.example,1990\nAFP,,,\n")
    intake = read_inputs([articles], outlets=table)
    assert [(a.outlet, a.family) for a in intake.articles] == [("Gull", "Seabird Media"), ("AFP", None)]
    assert "'since'" in intake.notes[0]
    notes: list[str] = []
    assert intake.articles == tuple(iterate_inputs([articles], outlets=table, note=notes.append))
    assert tuple(notes) == intake.notes
    assert [(a.outlet, a.family) for a in read_inputs([articles]).articles] == [
        (None, None), ("AFP", "Agence France-Presse"),
    ]  # fmt: skip


def test_a_broken_outlets_table_stops_before_anything_is_read(tmp_path: Path) -> None:
    """A setting, not an input."""
    table = write(tmp_path / "outlets.csv", "outlet\nGull\n")
    with pytest.raises(SettingsError, match="no column 'family'"):
        read_inputs(["none.txt"], outlets=table)
    with pytest.raises(SettingsError, match="no column 'family'"):
        next(iterate_inputs(["none.txt"], outlets=table))


def test_a_date_that_is_none_is_said(tmp_path: Path) -> None:
    """Not guessed, not skipped: the article is read undated, with a note."""
    intake = read_inputs([write(tmp_path / "a.jsonl", lines({"text": STORY, "published": "yesterday"}))])
    assert intake.articles[0].published is None
    assert "'yesterday'" in intake.notes[0]


def test_an_id_given_twice(tmp_path: Path) -> None:
    """The second is skipped and both are named."""
    path = write(tmp_path / "a.jsonl", lines({"id": "x", "text": STORY}, {"id": "x", "text": OTHER, "url": "u:2"}))
    for skipped in (read_inputs([path]).skipped, [s for s in iterate_inputs([path]) if isinstance(s, Skipped)]):
        assert [(s.location, s.code) for s in skipped] == [("u:2", "id-twice")]
        assert "a.jsonl#x" in skipped[0].reason


def test_the_same_article_twice_counts_once(tmp_path: Path) -> None:
    """Said in a note, not skipped; so is a file that is given twice."""
    one, two = write(tmp_path / "a.txt", STORY), write(tmp_path / "b.txt", STORY)
    intake = read_inputs([one, two, one])
    assert (len(intake.articles), intake.skipped) == (1, ())
    assert list(intake.notes) == [
        "a.txt is given twice and read once.",
        "b.txt is the same article as a.txt and is counted once.",
    ]


def test_two_given_ids_are_two_articles(tmp_path: Path) -> None:
    """An archive that prints a text twice under two ids is handed back whole; the one without an id joins the first."""
    rows = ({"id": "x", "text": STORY}, {"id": "y", "text": STORY}, {"text": STORY})
    path = write(tmp_path / "a.jsonl", lines(*rows))
    intake = read_inputs([path])
    assert [a.id for a in intake.articles] == ["x", "y"]
    assert list(intake.notes) == ["a.jsonl:3 is the same article as a.jsonl#x and is counted once."]
    assert [a.id for a in iterate_inputs([path]) if isinstance(a, Article)] == ["x", "y"]


def test_reading_one_after_the_other(tmp_path: Path) -> None:
    """In the order of the inputs, the skipped among them, the same articles as the closed set."""
    path = write(tmp_path / "z.jsonl", lines({"id": "z", "text": STORY}, "{", {"text": OTHER}, {"text": OTHER}))
    notes: list[str] = []
    seen: list[int] = []
    found = list(iterate_inputs([path], note=notes.append, progress=seen.append))
    assert [item.location for item in found] == ["z.jsonl#z", "z.jsonl:2", "z.jsonl:3"]
    assert notes == ["z.jsonl:4 is the same article as z.jsonl:3 and is counted once."]
    assert seen == [1, 2]
    articles = [item for item in found if isinstance(item, Article)]
    assert sorted(articles, key=lambda a: a.id) == list(read_inputs([path]).articles)


def test_reading_is_lazy(tmp_path: Path) -> None:
    """The first article is there before the second input is looked at."""
    first = write(tmp_path / "a.txt", STORY)
    second = tmp_path / "b.txt"
    found = iterate_inputs([first, str(second)])
    assert next(found).location == "a.txt"
    write(second, OTHER)
    assert next(found).location == "b.txt"
