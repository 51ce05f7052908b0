"""Nouns that the tagger took for verbs."""

import pytest

from secondsource.model.readings import Sentence, Token
from secondsource.model.spans import Span
from secondsource.weigh.referents.misread import Nouns, as_nouns

_TAGS = {"D": "DET", "N": "NOUN", "V": "VERB", "A": "ADJ", "P": "ADP", "X": "PROPN", "U": "AUX", "R": "PRON", ".": "PUNCT"}


def sentence(tagged: str) -> Sentence:
    """A sentence of "the/D mill/N"."""
    found, at = [], 0
    for word, letter in (pair.rsplit("/", 1) for pair in tagged.split()):
        found.append(Token(at, at + len(word), word, _TAGS[letter]))
        at += len(word) + 1
    return Sentence(Span("a", 0, at), tuple(found), 0, "body")


# Elsewhere in the story these are nouns.
KNOWN = "bombing/N check/N works/N hit/N fishing/N"


@pytest.mark.parametrize(
    ("tagged", "expected"),
    [
        # a thing does not bomb, somebody may; objects stand behind participles
        ("the/D harbour/N bombing/V shocked/V Brask/X", ["bombing"]),
        ("the/D soldier/N bombing/V in/P Brask/X", []),
        ("the/D trawlers/N fishing/V off/P Brask/X", []),
        ("the/D harbour/N bombing/V the/D town/N", []),
        # one noun has no subject's number with a bare verb
        ("the/D crew/N check/V system/N failed/V", ["check"]),
        ("the/D crews/N check/V systems/N daily/A", []),
        ("let/V the/D crew/N check/V it/R", []),
        ("the/D storm/N hit/V towns/N", []),
        # what a verb or a preposition governs is no subject, unless a clause may begin there
        ("close/V its/R mill/N works/V in/P Brask/X", ["works"]),
        ("employees/N of/P the/D mill/N works/V in/P Brask/X", ["works"]),
        ("said/V the/D owner/N works/V in/P Brask/X", []),
        ("the/D owner/N works/V in/P Brask/X", []),
        # no noun anywhere
        ("the/D harbour/N flooding/V shocked/V Brask/X", []),
    ],
)
def test_words_taken_for_verbs(tagged: str, expected: list[str]) -> None:
    """By table: which words are nouns."""
    one = sentence(tagged)
    mended, found = as_nouns(one, Nouns([one, sentence(KNOWN)]))
    assert expected == [mended.tokens[n].text for n in found]
    assert all(mended.tokens[n].tag == "NOUN" for n in found)


def test_a_word_that_is_a_verb_more_often_stays_one() -> None:
    """What the story says people did is not told of as a thing."""
    verbs = [sentence("they/R were/U bombing/V it/R"), sentence("he/R was/U bombing/V it/R")]
    one = sentence("the/D harbour/N bombing/V shocked/V Brask/X")
    assert as_nouns(one, Nouns([one, sentence(KNOWN), *verbs]))[1] == ()
