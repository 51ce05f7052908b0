"""Verbs of incidents: under a wrong tag, in the past, decided upon."""

import pytest

from secondsource.model.readings import Token
from secondsource.weigh.incidents.verbs import decided, is_irregular_past, is_past_group, tag_of


def tagged(text: str) -> list[Token]:
    """Tokens of "word/TAG word/TAG"."""
    found, start = [], 0
    for part in text.split():
        word, _, tag = part.rpartition("/")
        found.append(Token(start, start + len(word), word, tag))
        start += len(word) + 1
    return found


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        # behind a modal only a verb stands
        ("France/PROPN will/AUX unveil/ADP new/ADJ tariffs/NOUN", 2, "VERB"),
        # a participle behind a form of "be", and a noun there
        ("after/ADP being/AUX shot/NOUN in/ADP the/DET back/NOUN", 2, "VERB"),
        ("it/PRON was/AUX fire/NOUN that/PRON spread/VERB", 2, "NOUN"),
        # a verb that is like its past, with its particle and an object; the set of a play
        ("The/DET court/NOUN set/NOUN aside/ADP the/DET fine/NOUN", 2, "VERB"),
        ("The/DET stage/NOUN set/NOUN aside/ADP ,/PUNCT all/PRON", 2, "NOUN"),
        # an irregular past behind a noun; the same behind an owner
        ("The/DET two/NUM spoke/NOUN at/ADP night/NOUN", 2, "VERB"),
        ("A/DET wheel/NOUN 's/PART spoke/NOUN at/ADP night/NOUN", 3, "NOUN"),
        # a noun that was taken for an adverb
        ("for/ADP a/DET mass/NOUN rally/ADV in/ADP town/NOUN", 3, "NOUN"),
        # names stay what they are
        ("the/DET Shot/PROPN in/ADP the/DET dark/NOUN", 1, "PROPN"),
    ],
)
def test_a_tag_is_mended_where_only_one_can_stand(text: str, at: int, expected: str) -> None:
    """The words on either side say what the word is."""
    assert expected == tag_of(tagged(text), at)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("struck", True),
        ("threw", True),
        ("let", True),
        ("has been struck", True),
        ("threatened to strike", True),
        ("voted 6 - 1 to annul", True),
        ("be struck", False),
        ("to strike", False),
        ("strikes", False),
        ("", False),
    ],
)
def test_what_is_told_in_the_past(words: str, expected: bool) -> None:
    """By an auxiliary, an ending, or an irregular form of the first verb."""
    assert expected == is_past_group(words.split())


def test_an_irregular_past_is_no_base() -> None:
    """ "Threw" is one, "throw" is none."""
    assert (is_irregular_past("threw"), is_irregular_past("throw")) == (True, False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # votes and a day may stand between; a clause may not
        ("The/DET court/NOUN voted/VERB 6/NUM -/SYM 1/NUM to/PART annul/VERB it/PRON", 7),
        ("They/PRON decided/VERB on/ADP Monday/PROPN to/PART close/VERB it/PRON", 5),
        ("They/PRON decided/VERB that/SCONJ it/PRON was/AUX time/NOUN to/PART go/VERB", None),
        # who goes somewhere to do it has decided nothing
        ("They/PRON came/VERB to/PART close/VERB it/PRON", None),
    ],
)
def test_what_is_decided(text: str, expected: int | None) -> None:
    """The infinitive behind a verb of deciding."""
    tokens = tagged(text)
    at = next(i for i, t in enumerate(tokens) if t.tag == "VERB")
    assert expected == decided(tokens, at)
