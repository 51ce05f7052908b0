"""One article line."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.errors import InputError
from secondsource.ingest.drafts import Draft
from secondsource.ingest.limits import Limits
from secondsource.ingest.lines import parse_line

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


def parse(line: bytes, **limits: int) -> Draft:
    """The draft of a line."""
    return parse_line(line, "a.jsonl:1", name="a.jsonl", mapping={}, limits=Limits(**limits))


def place_of(line: bytes) -> str:
    """Where the draft or the refusal says that the line is."""
    try:
        return parse(line).location
    except InputError as error:
        return error.location


@given(st.binary(max_size=80))
def test_no_bytes_make_it_fail(line: bytes) -> None:
    """A draft or an InputError, whatever comes in."""
    assert place_of(line) == "a.jsonl:1"


@given(st.dictionaries(st.sampled_from(["id", "text", "url", "links", "html", "published", "mood"]), VALUES))
def test_no_values_make_it_fail(record: dict[str, object]) -> None:
    """Fields of any type."""
    assert place_of(json.dumps(record).encode()) in ("a.jsonl:1", f"a.jsonl#{record.get('id')}", record.get("url"))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b'{"text": "\xe9"}', "no UTF-8"),
        (b'{"text": "x", "n": ' + b'[{"a":' * 40 + b"1" + b"}]" * 40 + b"}", "nested deeper than 64"),
        (b'{"text": "x", "links": "https://x"}', 'its "links" is no list of texts'),
        (b'{"text": true}', 'its "text" is true or false'),
        (b'{"text": "x", "id": ""}', 'its "id" is empty'),
        (b'{"text": "xxxxxxxxxxxxxxxxxxxxxxx"}', "at most 20 bytes"),
        (b"null", "it is null"),
    ],
)
def test_a_reason_says_what_is_wrong(line: bytes, words: str) -> None:
    """In the words of the format."""
    with pytest.raises(InputError, match=words):
        parse(line, text=20)


def test_brackets_in_a_text_are_no_nesting() -> None:
    """A text may hold as many as it likes."""
    parse(json.dumps({"text": "[" * 500 + '\\"{' * 500}).encode())
