"""Shared runs of words and fingerprints: against brute force, on degenerate texts, and the guarantee of winnowing."""

from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.steps import grows_in_proportion

from secondsource.text.shingles import (
    WIDTH,
    WINDOW,
    Run,
    Shingled,
    find_runs,
    fold_words,
    hash_shingles,
    winnow,
)

WORDS = st.lists(st.sampled_from("abcdefghijklm"), max_size=60)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. Navy’s ship", ["the", "us", "navys", "ship"]),  # initials without stops, apostrophe left out
        ("2,500 men — gone.", ["2", "500", "men", "gone"]),  # punctuation parts words and is none
        ("İstanbul é", ["i̇stanbul", "é"]),  # lower case may be longer than the original
        ("", []),
    ],
)
def test_fold_words(text: str, expected: list[str]) -> None:
    """Words are folded for comparing."""
    assert expected == [w.text for w in fold_words(text)]


def test_folded_words_know_their_place() -> None:
    """Offsets point into the text that was given, also from the middle of it."""
    text = "Old. The U.S. fleet"
    assert [(w.start, w.end, text[w.start : w.end]) for w in fold_words(text, 5)] == [
        (5, 8, "The"),
        (9, 13, "U.S."),
        (14, 19, "fleet"),
    ]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("a b c d e f", "x a b c d e y", [Run(0, 1, 5)]),  # five in the middle
        ("a b c d", "a b c d", []),  # too short
        ("a b c d e f g h i j", "f g h i j a b c d e", [Run(0, 5, 5), Run(5, 0, 5)]),  # two blocks, moved
        ("a b c d e", "a b c d e a b c d e", [Run(0, 0, 5)]),  # printed twice on one side: once
    ],
)
def test_find_runs(left: str, right: str, expected: list[Run]) -> None:
    """Maximal runs, each word in one run at most."""
    assert expected == find_runs(Shingled(tuple(left.split())), Shingled(tuple(right.split())), least=5)


@given(WORDS, WORDS)
def test_runs_are_equal_words_and_overlap_nowhere(left: list[str], right: list[str]) -> None:
    """What is called shared is shared, and no word is counted twice."""
    runs = find_runs(Shingled(tuple(left)), Shingled(tuple(right)), least=5)
    used_left = [i for r in runs for i in range(r.left, r.left + r.length)]
    used_right = [i for r in runs for i in range(r.right, r.right + r.length)]
    assert all(left[r.left : r.left + r.length] == right[r.right : r.right + r.length] for r in runs)
    assert len(used_left) == len(set(used_left))
    assert len(used_right) == len(set(used_right))


@given(st.lists(st.integers(0, 10_000).map(str), min_size=5, max_size=40, unique=True))
def test_a_text_shares_all_of_itself(words: list[str]) -> None:
    """One run from the first word to the last."""
    assert [Run(0, 0, len(words))] == find_runs(Shingled(tuple(words)), Shingled(tuple(words)), least=5)


@given(WORDS, WORDS, st.lists(st.sampled_from("nopqrstuvw"), min_size=WIDTH + WINDOW - 1, max_size=30))
def test_winnowing_finds_every_run_of_a_window(before: list[str], after: list[str], shared: list[str]) -> None:
    """A shared run of WIDTH + WINDOW - 1 words leaves a fingerprint in common."""
    left, right = winnow(hash_shingles(before + shared)), winnow(hash_shingles(shared + after))
    assert set(left) & set(right)


def test_runs_shorter_than_a_shingle_are_refused() -> None:
    """They could be missed, so they are not promised."""
    with pytest.raises(ValueError, match="cannot be found"):
        find_runs(Shingled(()), Shingled(()), least=WIDTH - 1)


@pytest.mark.parametrize("piece", ["a ", "a b c d e f g ", "a a a a a a a a b "])
def test_degenerate_texts_take_steps_in_proportion(piece: str) -> None:
    """A text of one word over and over does not compare every place with every other."""

    def work(text: str) -> None:
        words = Shingled(tuple(w.text for w in fold_words(text)))
        find_runs(words, words, least=8)

    grows_in_proportion(work, lambda n: piece * (n // len(piece)), 3_000)


def test_marks_alone_are_no_words() -> None:
    """Half a megabyte of them is read to its end."""
    assert list(fold_words('"' * 500_000)) == []


@given(st.lists(st.sampled_from(("a", "é", "don’t", "łódź")), max_size=30))
def test_shingles_are_hashed_as_text(words: list[str]) -> None:
    """The hash of each shingle is that of its words with a space between them, also beyond ASCII."""
    shingles = [" ".join(words[i : i + WIDTH]) for i in range(len(words) - WIDTH + 1)]
    assert [crc32(shingle.encode()) for shingle in shingles] == list(hash_shingles(words))


@given(st.lists(st.integers(0, 2**32 - 1), max_size=40))
def test_fingerprints_are_the_smallest_of_each_window(hashes: list[int]) -> None:
    """Of every window the smallest, each once; of less than a window the smallest."""
    windows = [hashes[i : i + WINDOW] for i in range(max(1, len(hashes) - WINDOW + 1))]
    assert winnow(hashes) == sorted({min(window) for window in windows if window})
