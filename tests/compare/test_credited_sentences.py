"""Sentences under a credit, found again by the words of another sentence."""


import pytest
from tests.compare.lineage_fixtures import plain

from secondsource.compare import credited_sentences
from secondsource.compare.credited_sentences import CreditedSentences
from secondsource.model.lineage import Governed
from secondsource.model.readings import Reading
from secondsource.model.spans import Span

TOLD = "The chamber of the lock will be dry by Friday, the engineer told a newspaper."


def like(*others: str) -> list[Span]:
    """Where the sentence told is found in articles that are credited throughout, and in one that is not."""
    readings = [plain(f"b{n}", text) for n, text in enumerate(others)]
    governed = {r.article.id: [Governed(whole(r), "origin:callan-echo", "credit", True)] for r in readings}
    one = plain("a", TOLD)
    return CreditedSentences([*readings, one], governed).like(one, one.sheet.body)


def whole(reading: Reading) -> Span:
    return reading.article.span(0, len(reading.article.text))


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("On Friday the chamber of the lock is dry, an engineer says.", True),  # half of the words, in two blocks
        ("The chamber was built when trade was good and grain was dear.", False),  # one word in common
        ("The town council meets on Thursday.", False),
        ("Dry Friday lock chamber.", False),  # no order in common
    ],
)
def test_the_same_in_other_words(other: str, found: bool) -> None:
    """Enough content words in the same order."""
    assert found == bool(like(other))


@pytest.mark.parametrize(
    ("mine", "other", "found"),
    [
        ("She spoke of “a breach of trust” there.", "To him this was “clearly a breach of trust by all”.", True),
        ("She spoke of “a breach of trust” there.", "To him this was a breach of trust by all.", False),  # no marks
        ("She spoke of “the breach” there.", "To him this was “the breach of the day”.", False),  # two words
        ("She spoke of “one of the many” there.", "To him this was “one of the many”.", False),  # one content word
    ],
)
def test_the_same_in_quotation_marks(mine: str, other: str, found: bool) -> None:
    """Three words in a row, two of them with content, in the marks of both."""
    one, two = plain("a", mine), plain("b", other)
    governed = {"b": [Governed(whole(two), "origin:callan-echo", "credit", True)]}
    assert found == bool(CreditedSentences([one, two], governed).like(one, one.sheet.body))


def test_only_what_a_credit_governs_is_found() -> None:
    """The sentence told stands in its own article too, where nobody is credited."""
    assert like("The town council meets on Thursday.") == []


def test_sentences_with_one_word_in_common_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """400 sentences told, 4,000 credited, all of which have one word of all: each is compared with its own and few."""
    compared = 0

    def count(one: str, other: str) -> bool:
        nonlocal compared
        compared += 1
        return alike(one, other)

    alike = credited_sentences._alike
    monkeypatch.setattr(credited_sentences, "_alike", count)
    letters = "bdfgklmnprst"
    words = [f"{a}o{b}a{c}ep" for a in letters for b in letters for c in letters]
    texts = [" ".join(f"Dockers lifted {w} and {v}{u} there." for w, v, u in zip(words[:10], words[n:], words[-n:], strict=False)) for n in range(1, 401)]
    readings = [plain(f"b{n}", text) for n, text in enumerate(texts)]
    governed = {r.article.id: [Governed(whole(r), "origin:callan-echo", "credit", True)] for r in readings}
    sentences = CreditedSentences(readings, governed)
    assert all(r.article.id in {s.article for s in sentences.like(r, r.sheet.body[:1])} for r in readings)
    assert len(readings) <= compared <= 5 * len(readings)
