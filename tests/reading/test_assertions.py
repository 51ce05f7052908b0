"""Assertions: what is said, how firmly, on whose word; and terms."""

import pytest

from secondsource.model.articles import Article
from secondsource.reading.assertions import find_terms
from secondsource.reading.readings import read_article
from secondsource.reading.sheets import lay_out


@pytest.mark.parametrize(
    ("text", "predicate", "modality", "negated"),
    [
        ("The company closed the line.", "closed", "asserted", False),
        ("The company may close the line.", "may close", "hedged", False),
        ("The company will close the line.", "will close", "planned", False),
        ("The company is expected to close the line.", "is expected to close", "planned", False),
        ("The company has not closed the line.", "has not closed", "asserted", True),
        # "no" before the object denies the clause
        ("The company has no plans for the line.", "has", "asserted", True),
        ("Has the company closed the line?", "closed", "asked", False),
    ],
)
def test_modality_and_negation(text: str, predicate: str, modality: str, negated: bool) -> None:
    """Each row is a degree of firmness."""
    reading = read_article(Article("a", "a", text, language="en"))
    found = [(reading.article.cut(a.predicate), a.modality, a.negated) for a in reading.assertions]
    assert any(p.endswith(predicate.split()[-1]) and (m, n) == (modality, negated) for p, m, n in found), found


def test_attribution_is_the_speaker_of_the_statement() -> None:
    """A clause inside a statement stands on the speaker's word; the frame around it on nobody's."""
    text = "Ada Quill said that the company had closed the line. The rain went on."
    reading = read_article(Article("a", "a", text, language="en"))
    told = {reading.article.cut(a.span): a.attribution for a in reading.assertions}
    said = next(v for k, v in told.items() if "closed the line" in k and "said" not in k)
    assert said is not None
    assert "Ada Quill" in reading.article.cut(said)
    assert next(v for k, v in told.items() if "rain" in k) is None


def test_terms_have_no_article_and_a_head() -> None:
    """Terms are noun phrases without the leading article; pronouns are none."""
    article = Article("a", "a", "The old harbour authority sued them.")
    terms = find_terms(lay_out(article))
    assert [(article.cut(t.span), t.head) for t in terms] == [("old harbour authority", "author")]
