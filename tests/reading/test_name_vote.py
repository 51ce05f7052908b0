"""One article, one kind: what the article makes of words that a recogniser took for something."""

import pytest

from secondsource.model.articles import Article
from secondsource.model.readings import NameKind, Sheet
from secondsource.reading.name_spans import Candidate
from secondsource.reading.name_vote import vote
from secondsource.reading.sheets import lay_out


def kinds(text: str, *seen: tuple[str, NameKind]) -> dict[str, NameKind | None]:
    """The kinds that are voted for the words of a text, each first taken for what `seen` says."""
    sheet: Sheet = lay_out(Article("a", "a.txt", text))
    candidates = []
    for number, sentence in enumerate(sheet.sentences):
        words = [t.text for t in sentence.tokens]
        for form, kind in seen:
            parts = form.split()
            for at in range(len(words)):
                rest = words[at + len(parts) : at + len(parts) + 1]
                longer = any(form != f and f.startswith(form) and [*parts, *rest] == f.split() for f, _ in seen)
                if words[at : at + len(parts)] == parts and not longer:
                    candidates.append(Candidate(number, at, at + len(parts), kind, "crf"))
    voted = vote(sheet.sentences, candidates)
    return {" ".join(t.text for t in sheet.sentences[c.sentence].tokens[c.start : c.end]): c.kind for c in voted}


@pytest.mark.parametrize(
    ("text", "seen", "expected"),
    [
        # called by the first word alone, and the second is a common one
        ("Kelvane Rail closed. Kelvane said no.", (("Kelvane Rail", "person"), ("Kelvane", "person")), "organisation"),
        # a given name: called by it as children are
        ("Emma Waters left. Emma said no.", (("Emma Waters", "person"), ("Emma", "person")), "person"),
        # the second alone as well: a surname
        ("Kelvane Waters left. Waters said Kelvane wept. Kelvane.", (("Kelvane Waters", "person"), ("Kelvane", "person"), ("Waters", "person")), "person"),
        # never by the first alone
        ("Kelvane Rail closed. It said no.", (("Kelvane Rail", "person"),), "person"),
        # no common word
        ("Kelvane Orstad left. Kelvane said no.", (("Kelvane Orstad", "person"), ("Kelvane", "person")), "person"),
    ],
)  # fmt: skip
def test_a_company_that_passed_for_a_person(
    text: str, seen: tuple[tuple[str, NameKind], ...], expected: NameKind
) -> None:
    """What an article calls by its first word alone is a company, if nothing speaks for a person."""
    assert expected == kinds(text, *seen)[seen[0][0]]


def test_what_a_relative_clause_says() -> None:
    """A person has no "which"."""
    text = "Orstad, which owns the line, said no."
    assert kinds(text, ("Orstad", "person")) == {"Orstad": "organisation"}
