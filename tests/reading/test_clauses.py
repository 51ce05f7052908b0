"""Clauses: subject, verb, object of a sentence, from its tags."""

import itertools

import pytest

from secondsource.model.articles import Article
from secondsource.reading.chunks import find_chunks
from secondsource.reading.clauses import find_clauses
from secondsource.reading.sheets import lay_out


def parts(text: str) -> list[tuple[str, str, str]]:
    """(subject, verb, object) of each clause of the first sentence."""
    sentence = lay_out(Article("a", "a", text)).sentences[0]

    def cut(chunk: object) -> str:
        return "" if chunk is None else text[sentence.tokens[chunk.first].start : sentence.tokens[chunk.last].end]  # type: ignore[attr-defined]

    return [(cut(c.subject), cut(c.verb), cut(c.object)) for c in find_clauses(sentence)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The company closed the northern line.", [("The company", "closed", "the northern line")]),
        # a preposition's noun is no subject
        ("Ships of the fleet left the port.", [("Ships", "left", "the port")]),
        # an auxiliary, an adverb and a negation belong to the verb
        ("The ministry has not yet paid the wages.", [("The ministry", "has not yet paid", "the wages")]),
        # inverted speech: the words before the closing mark are no subject of "said"
        ("“The line will close,” said Ada Quill.", [("The line", "will close", ""), ("", "said", "Ada Quill")]),
        # "that" opens a clause and is nobody
        ("She said that the crew left the ship.", [("She", "said", ""), ("the crew", "left", "the ship")]),
        # an apposition between commas is jumped
        ("Otto Finn, the mayor, opened the bridge.", [("Otto Finn", "opened", "the bridge")]),
        # a coordinated adjective stays inside its noun phrase
        ("They sold a large but damaged part of it.", [("They", "sold", "a large but damaged part")]),
    ],
)
def test_parts(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Each row is a form that news prints in every article."""
    assert expected == parts(text)


def test_no_verb_no_clause() -> None:
    """A heading without a finite verb has none."""
    assert parts("The end of the northern line") == []


def test_chunks_never_overlap() -> None:
    """A word stands in one chunk at most, and chunks are in order."""
    text = "The state-backed militias’ two leaders, who had not been seen, were going to meet the mayor on Monday."
    chunks = find_chunks(lay_out(Article("a", "a", text)).sentences[0])
    assert all(a.last < b.first for a, b in itertools.pairwise(chunks))
    assert chunks
