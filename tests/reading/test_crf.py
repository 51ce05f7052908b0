"""Weights opened and words labelled: the best paths, whatever is labelled together."""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pycrfsuite
import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[2] / "training"))

from crf_training import train
from crf_weights import pack

from secondsource.reading import crf
from secondsource.reading.crf import REACH, Column, Features, Joint, Labeller, Seen, Told, Weights, flatten

# The last is what stands between the values of a joint feature, too.
LETTERS = "abcdef|"
PADDING = ("<s>",) * REACH


def tell(letter: str) -> Told:
    """What a letter tells of itself and of those beside it."""
    return ["w=" + letter, "bias"], ("p=" + letter,), ("n=" + letter,), ("pp=" + letter,), ()


def tell_place(place: tuple[str, ...]) -> Told:
    """What is said of a place, of itself alone."""
    return (place,)


def tell_sound(letter: str) -> Told:
    """Values of features of known kinds: of itself, where it has one, and of the letter behind it."""
    return (letter if letter in "ae" else None, ""), (letter,)


PAIR, THREE = Joint("pair", ((1, 0, -1), (1, 0, 0))), Joint("w|three", ((1, 0, -1), (1, 1, 0), (1, 0, 1)))
FEATURES = Features(
    (
        Column(tell_place),
        Column(tell, parts=lambda letter: (letter, letter + "|")),
        Column(tell_sound, (("vowel", "any"), ("p",))),
    ),
    (PAIR, THREE),
)


def see(letters: Sequence[str]) -> Seen:
    """A sentence of letters, with its place in it as what stands alone."""
    places = [(f"place={i % 3}", *(() if i else ("first",))) for i in range(len(letters))]
    padded = (*PADDING, *letters, *PADDING)
    return Seen((((), (), *places, (), ()), padded, padded))


def labels_of(letters: str) -> list[str]:
    """Labels with something to learn: a vowel, what follows one, and the rest."""
    return ["V" if c in "ae" else "F" if i and letters[i - 1] in "ae" else "O" for i, c in enumerate(letters)]


@pytest.fixture(scope="module")
def model() -> bytes:
    """A CRFsuite model of such sentences."""
    sentences = ["abcde", "fade", "bead", "cab", "deaf", "facade", "efface", "b", "dabbed", "a|b", "||a|"]
    seen = [(flatten(see(s), FEATURES), labels_of(s)) for s in sentences]
    return train(seen, {"max_iterations": 30}, algorithm="lbfgs")


@pytest.fixture(scope="module")
def packed(model: bytes) -> bytes:
    """The same as shipped."""
    return pack(model, FEATURES)


def by_crfsuite(model: bytes, letters: str) -> list[str]:
    """What CRFsuite itself labels."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        path.write_bytes(model)
        tagger = pycrfsuite.Tagger()
        tagger.open(str(path))
        return list(tagger.tag(flatten(see(letters), FEATURES)))


@given(st.lists(st.text(LETTERS + "xyz", max_size=9), max_size=5))
def test_labels_are_those_of_crfsuite(model: bytes, packed: bytes, sentences: list[str]) -> None:
    """Every sentence gets the labels that the library finds, known letters and others."""
    found = Labeller(Weights(packed), FEATURES).label([see(s) for s in sentences])
    assert found == [by_crfsuite(model, s) if s else [] for s in sentences]


def test_long_sentences_are_labelled_in_pieces(packed: bytes) -> None:
    """More words than are labelled at once get a label each, another at most on the first two of a piece."""
    whole = "bead" * 1_200
    (found,) = Labeller(Weights(packed), FEATURES).label([see(whole)])
    differ = [i for i, (a, b) in enumerate(zip(found, labels_of(whole), strict=True)) if a != b]
    assert set(differ) <= {2_000, 2_001, 4_000, 4_001}


def test_a_piece_sees_the_words_beside_it() -> None:
    """What stands before and behind a piece is told to its words all the same."""
    whole = see("bead")
    assert flatten(whole.piece(1, 3), FEATURES) == flatten(whole, FEATURES)[1:3]
    assert len(whole.piece(1, 3)) == 2


def test_sums_that_are_forgotten_are_made_again(packed: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """With hardly any sums kept the labels stay what they are."""
    sentences = [see(s) for s in ("bead", "fade", "cab")]
    expected = Labeller(Weights(packed), FEATURES).label(sentences)
    monkeypatch.setattr(crf, "_KEPT", 1)
    forgetful = Labeller(Weights(packed), FEATURES)
    assert [forgetful.label([s])[0] for s in sentences] == expected
    assert len(forgetful._sums[1].row) <= len(LETTERS) + 1


def test_many_sums(packed: bytes) -> None:
    """What tells is whatever can be a key; each has its own sums."""
    known = FEATURES.columns[1]
    column = Column(lambda n: known.tell(LETTERS[n % 6]), parts=lambda n: known.parts(LETTERS[n % 6]))
    labeller = Labeller(Weights(packed), Features((FEATURES.columns[0], column, FEATURES.columns[2]), FEATURES.joint))
    numbers = list(range(2_500))  # more than there is room for at first
    letters = "".join(LETTERS[n % 6] for n in numbers)
    places, _, sounds = see(letters).columns
    seen = Seen((places, (0, 0, *numbers, 0, 0), sounds))
    assert labeller.label([seen]) == [labels_of(letters)]


@pytest.mark.parametrize("given", [b"no model", b"", pack.__doc__.encode()])
def test_what_are_no_weights_is_refused(given: bytes) -> None:
    """Bytes that are no packed weights raise ValueError, not something of a library's."""
    with pytest.raises(ValueError, match="not packed weights"):
        Weights(given)


def test_a_model_of_another_kind_is_refused(model: bytes) -> None:
    """A file of CRFsuite's own, packed, is not taken for one of ours."""
    import gzip

    with pytest.raises(ValueError, match="begin otherwise"):
        Weights(gzip.compress(model))


def test_flatten_tells_what_labelling_sees() -> None:
    """Each word with what it tells itself, what its neighbours tell it, and what stands alone."""
    assert flatten(see("ab"), FEATURES) == [
        ["pair=<s>|a", "w|three=<s>|a||b", "place=0", "first", "w=a", "bias", "p=<s>", "n=b", "pp=<s>", "vowel=a", "any", "p=<s>"],
        ["pair=a|b", "w|three=a|b||<s>", "place=1", "w=b", "bias", "p=a", "n=<s>", "pp=<s>", "any", "p=a"],
    ]
