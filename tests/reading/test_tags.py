"""The part-of-speech tagger: one tag a word, right where English is plain, the same however much is tagged at once."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.reading.features import case_of, fold_word, shape
from secondsource.reading.tags import CrfTagger, NoTagger, tag

UPOS = frozenset("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())
PLAIN = "The mayor of Lisk said that Anna 's 40 guests had not been told , twice .".split()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # a reporting verb and a pronoun
        ("She said that the bridge was closed .", "PRON VERB SCONJ DET NOUN AUX ADJ PUNCT"),
        # a name in the middle, a number
        ("The mayor met Anna Keller with 40 guests .", "DET NOUN VERB PROPN PROPN ADP NUM NOUN PUNCT"),
        # typographic marks are read as plain ones: the clitic stays a particle
        ("The city ’s council voted .", "DET NOUN PART NOUN VERB PUNCT"),
    ],
)
def test_plain_sentences_are_tagged_right(words: str, expected: str) -> None:
    """Plain English comes out as a grammar would have it."""
    assert expected.split() == tag(words.split())


@settings(deadline=None, max_examples=50)
@given(st.lists(st.text(min_size=1, max_size=12), max_size=30))
def test_every_word_gets_one_known_tag(words: list[str]) -> None:
    """Whatever the words are, there are as many tags, each of the universal set."""
    tags = tag(words)
    assert len(words) == len(tags)
    assert set(tags) <= UPOS


def test_no_words_no_tags() -> None:
    """An empty sentence has no tags."""
    assert CrfTagger().tag([]) == []
    assert CrfTagger().tag([[], ["Yes"], []]) == [[], tag(["Yes"]), []]


def test_a_very_long_sentence_is_tagged_in_pieces() -> None:
    """More words than are labelled at once still get a tag each."""
    assert len(tag(["said"] * 4_500)) == 4_500


def test_another_language_has_no_tags() -> None:
    """Words of a language nobody trained on are `X`."""
    assert NoTagger().tag([["Guten", "Tag"], []]) == [["X", "X"], []]


@given(st.lists(st.lists(st.sampled_from(PLAIN), max_size=8), max_size=6))
def test_a_sentence_is_tagged_alike_alone_and_among_others(sentences: list[list[str]]) -> None:
    """What stands in other sentences changes no tag."""
    assert CrfTagger().tag(sentences) == [tag(words) for words in sentences]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Marwani’s", "marwani's"),  # typographic apostrophe
        ("2,500", "0,000"),  # digits are alike
        ("IAEA", "iaea"),
    ],
)
def test_fold_word(word: str, expected: str) -> None:
    """Words are compared in lower case, with plain marks and digits as 0."""
    assert expected == fold_word(word)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Washington", "Xxx"), ("U.S.", "X.X."), ("2,500", "0,00"), ("iPhone", "xXxx"), ("COVID", "XX")],
)
def test_shape(word: str, expected: str) -> None:
    """The outline of a word keeps at most two alike in a row."""
    assert expected == shape(word)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Rome", "Xx"), ("UN", "XX"), ("A", "X"), ("city", "xx"), ("McKay", "xX"), ("1998", "00"), ("—", "--")],
)
def test_case_of(word: str, expected: str) -> None:
    """How a word is written."""
    assert expected == case_of(word)
