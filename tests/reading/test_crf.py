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
from secondsource.reading.crf import REACH, Labeller, Seen, Told, Weights, flatten

LETTERS = "abcdef"
PADDING = ("<s>",) * REACH


def tell(letter: str) -> Told:
    """What a letter tells of itself and of those beside it."""
    return ["w=" + letter, "bias"], ("p=" + letter,), ("n=" + letter,), ("pp=" + letter,), ()


def see(letters: Sequence[str]) -> Seen:
    """A sentence of letters, with its place in it as what stands alone."""
    single = [(f"place={i % 3}", "" if i else "first") for i in range(len(letters))]
    return Seen(((*PADDING, *letters, *PADDING),), single)


def labels_of(letters: str) -> list[str]:
    """Labels with something to learn: a vowel, what follows one, and the rest."""
    return ["V" if c in "ae" else "F" if i and letters[i - 1] in "ae" else "O" for i, c in enumerate(letters)]


@pytest.fixture(scope="module")
def model() -> bytes:
    """A CRFsuite model of such sentences."""
    sentences = ["abcde", "fade", "bead", "cab", "deaf", "facade", "efface", "b", "dabbed"]
    seen = [(flatten(see(s), (tell,)), labels_of(s)) for s in sentences]
    return train(seen, {"max_iterations": 30}, algorithm="lbfgs")


@pytest.fixture(scope="module")
def packed(model: bytes) -> bytes:
    """The same as shipped."""
    return pack(model)


def by_crfsuite(model: bytes, letters: str) -> list[str]:
    """What CRFsuite itself labels."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        path.write_bytes(model)
        tagger = pycrfsuite.Tagger()
        tagger.open(str(path))
        return list(tagger.tag(flatten(see(letters), (tell,))))


@given(st.lists(st.text(LETTERS + "xyz", max_size=9), max_size=5))
def test_labels_are_those_of_crfsuite(model: bytes, packed: bytes, sentences: list[str]) -> None:
    """Every sentence gets the labels that the library finds, known letters and others."""
    found = Labeller(Weights(packed), (tell,)).label([see(s) for s in sentences])
    assert found == [by_crfsuite(model, s) if s else [] for s in sentences]


def test_long_sentences_are_labelled_in_pieces(packed: bytes) -> None:
    """More words than are labelled at once get a label each, another at most on the first two of a piece."""
    whole = "bead" * 1_200
    (found,) = Labeller(Weights(packed), (tell,)).label([see(whole)])
    differ = [i for i, (a, b) in enumerate(zip(found, labels_of(whole), strict=True)) if a != b]
    assert set(differ) <= {2_000, 2_001, 4_000, 4_001}


def test_a_piece_sees_the_words_beside_it() -> None:
    """What stands before and behind a piece is told to its words all the same."""
    whole = see("bead")
    assert flatten(whole.piece(1, 3), (tell,)) == flatten(whole, (tell,))[1:3]


def test_sums_that_are_forgotten_are_made_again(packed: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """With hardly any sums kept the labels stay what they are."""
    sentences = [see(s) for s in ("bead", "fade", "cab")]
    expected = Labeller(Weights(packed), (tell,)).label(sentences)
    monkeypatch.setattr(crf, "_KEPT", 1)
    forgetful = Labeller(Weights(packed), (tell,))
    assert [forgetful.label([s])[0] for s in sentences] == expected
    assert len(forgetful._sums[0].row) <= len(LETTERS) + 1


def test_many_sums(packed: bytes) -> None:
    """What tells is whatever can be a key; each has its own sums."""
    labeller = Labeller(Weights(packed), (lambda number: tell(LETTERS[number % 6]),))
    numbers = list(range(900))
    seen = Seen(((0, 0, *numbers, 0, 0),), [(f"place={i % 3}", "first" if not i else "") for i in numbers])
    letters = "".join(LETTERS[n % 6] for n in numbers)
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
    assert flatten(see("ab"), (tell,)) == [
        ["place=0", "first", "w=a", "bias", "p=<s>", "n=b", "pp=<s>"],
        ["place=1", "w=b", "bias", "p=a", "n=<s>", "pp=<s>"],
    ]
