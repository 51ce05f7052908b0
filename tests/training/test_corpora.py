"""The corpora that weights are made from: read, cut again by our tokenizer, labels carried."""

import gzip
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "training"))

from corpora import read_names, read_rows, read_tags, recut
from crf_training import Card, train
from crf_weights import pack
from make_common_words import common_words

from secondsource.reading.crf import Column, Features, Labeller, Seen, Weights


def write(path: Path, lines: str) -> Path:
    """A corpus file of these lines."""
    path.write_bytes(gzip.compress(lines.encode()))
    return path


def test_sentences_end_at_blank_lines(tmp_path: Path) -> None:
    """A blank line ends a sentence, several are one, a token of white space is left out."""
    path = write(tmp_path / "c.tsv.gz", "Anna\tB-PER\n\u2028\tO\n\n\nleft\tO\n")
    assert list(read_rows(path)) == [[["Anna", "B-PER"]], [["left", "O"]]]


@pytest.mark.parametrize(
    ("tokens", "tags", "words", "labels"),
    [
        # one token there, three here: the mark is PUNCT, the pieces keep the tag
        (["e-ticket", "desk"], ["NOUN", "NOUN"], ["e", "-", "ticket", "desk"], ["NOUN", "PUNCT", "NOUN", "NOUN"]),
        # cut as we cut: nothing changes
        (["The", "bridge"], ["DET", "NOUN"], ["The", "bridge"], ["DET", "NOUN"]),
        # a mark of its own keeps its tag
        (["40", "%"], ["NUM", "SYM"], ["40", "%"], ["NUM", "SYM"]),
    ],
)
def test_recut(tokens: list[str], tags: list[str], words: list[str], labels: list[str]) -> None:
    """Tags go with the token that a piece begins in."""
    sentence = recut(tokens, tags, [True] * len(tokens))
    assert (tuple(words), tuple(labels)) == (sentence.words, sentence.labels)


def test_two_tokens_glued_are_one_word_of_ours() -> None:
    """What the corpus splits and we do not ("gon" "na") takes the first tag."""
    sentence = recut(["gon", "na", "go"], ["VERB", "PART", "VERB"], [False, True, True])
    assert (sentence.words, sentence.labels) == (("gonna", "go"), ("VERB", "VERB"))


@pytest.mark.parametrize(
    ("lines", "words", "labels"),
    [
        # a hyphenated name comes apart, inside one span
        ("Al-Dar\tB-PER\nleft\tO\n", "Al - Dar left", "B-PER I-PER I-PER O"),
        # a title is no part of a person's name
        ("President\tB-PER\nMercer\tI-PER\n", "President Mercer", "O B-PER"),
        # a title alone is left as it is labelled
        ("King\tB-PER\nsaid\tO\n", "King said", "B-PER O"),
        # a pronoun is no name
        ("We\tB-ORG\nleft\tO\n", "We left", "O O"),
        # nationalities count as MISC
        ("Norwegian\tB-NORP\n", "Norwegian", "B-MISC"),
        # a clitic stays whole
        ("Oslo\tB-LOC\n's\tO\n", "Oslo 's", "B-LOC O"),
    ],
)
def test_read_names(tmp_path: Path, lines: str, words: str, labels: str) -> None:
    """Labels of names as the recogniser is trained on them."""
    (sentence,) = read_names(write(tmp_path / "n.tsv.gz", lines))
    assert (words.split(), labels.split()) == (list(sentence.words), list(sentence.labels))


def test_read_tags_reads_the_space_after(tmp_path: Path) -> None:
    """Tokens without space between are cut as the running text is."""
    lines = "do\tAUX\tVBP\tdo\t0\nn't\tPART\tRB\tnot\t1\ngo\tVERB\tVB\tgo\t1\n"
    (sentence,) = read_tags(write(tmp_path / "t.tsv.gz", lines))
    assert (sentence.words, sentence.labels) == (("do", "n't", "go"), ("AUX", "PART", "VERB"))


def test_common_words_are_those_of_lower_case() -> None:
    """Twice in lower case, and not mostly capitalised inside a sentence."""
    sentences = [("The", "bridge", "may", "Oslo"), ("a", "bridge", "oslo", "oslo", "Oslo", "Oslo"), ("may", "slip")]
    assert common_words(sentences) == ["bridge", "may"]


@pytest.mark.parametrize("algorithm", ["lbfgs"])
def test_training_is_repeatable_and_learns(algorithm: str) -> None:
    """The same sentences give the same bytes, and weights that label what they saw."""
    data = [([["w=a"], ["w=b"]], ["A", "B"]), ([["w=b"], ["w=a"]], ["B", "A"])]
    features = Features((Column(lambda word: (["w=" + word],)),))
    packed = [pack(train(data, {"max_iterations": 20}, algorithm=algorithm), features) for _ in range(2)]
    assert packed[0] == packed[1]
    assert Labeller(Weights(packed[0]), features).label([Seen((["", "", "b", "a", "", ""],))]) == [["B", "A"]]


def test_a_card_tells_what_the_weights_are(tmp_path: Path) -> None:
    """Weights and card are written together; the card holds digest, licence, data, command and scores."""
    card = Card(
        "x.crf.gz", "A tagger", "a method", {"c1": 0.1}, ("some data",), "CC BY-SA 4.0", "make it", ("score 1",)
    )
    card.write(tmp_path, b"weights")
    text = (tmp_path / "x.card.md").read_text(encoding="utf-8")
    assert (tmp_path / "x.crf.gz").read_bytes() == b"weights"
    for part in ("sha256", "c1 0.1", "some data", "CC BY-SA 4.0", "make it", "score 1"):
        assert part in text
