"""Chunks: what is skipped for speed would have been none."""

from hypothesis import given
from hypothesis import strategies as st

from secondsource.model.readings import Sentence, Token
from secondsource.model.spans import Span
from secondsource.reading.chunks import Chunk, _noun_phrase, _verb_group, find_chunks

TAGS = "DET NUM ADJ NOUN PROPN SYM PRON VERB AUX PART ADV ADP CCONJ SCONJ PUNCT X".split()
WORDS = ["to", "no", "longer", "never", "not", "a", "-", "’s", "'s", "(", "“", "and", "growing", "town"]


def everywhere(sentence: Sentence) -> tuple[Chunk, ...]:
    """Both kinds tried at every token that no chunk holds, with nothing remembered from the one before."""
    tokens, found, i = sentence.tokens, [], 0
    while i < len(tokens):
        chunk = _verb_group(tokens, i)
        if chunk is None:
            chunk = Chunk("noun", i, i, i) if tokens[i].tag == "PRON" else _noun_phrase(tokens, i)[0]
        if chunk is not None:
            found.append(chunk)
        i = i + 1 if chunk is None else chunk.last + 1
    return tuple(found)


@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(TAGS), st.booleans()), min_size=1, max_size=12))
def test_the_same_chunks_as_everywhere(words: list[tuple[str, str, bool]]) -> None:
    """Any words under any tags, glued together or apart."""
    tokens, at = [], 0
    for text, tag, apart in words:
        at += apart
        tokens.append(Token(at, at + len(text), text, tag))
        at += len(text)
    sentence = Sentence(Span("a", 0, at), tuple(tokens), 0, "body")
    assert everywhere(sentence) == find_chunks(sentence)
