"""A text that is at hand as a string → the Article.

Goes in: one article's text and what is known of it. Comes out: an Article, as from a file. Opens nothing.
"""

from ..errors import SettingsError
from ..model.articles import Article
from .decoding import unify_line_ends
from .drafts import Draft
from .identity import make_id
from .making import make_article


def from_text(
    text: str, *, outlet: str | None = None, published: str | None = None, title: str | None = None,
    url: str | None = None, byline: str | None = None, language: str | None = None, location: str = "text",
) -> Article:  # fmt: skip
    """One article from its text: furniture, headline, bylines and day are found in it as in a file's.

    `published` is a date as in an article line (2021-07-26), `location` what reports call the article. Line ends become
    line feeds; of more than 200,000 characters the first are taken.

    Raises:
        SettingsError: the text is empty, or `published` is no date that is read here.
    """
    if not text.strip():
        raise SettingsError(f"{location}: there is no text.")
    problems: list[str] = []
    # Half a character, which no file that was read from bytes has, becomes a question mark.
    whole = unify_line_ends(text).encode("utf-8", "replace").decode("utf-8")
    draft = Draft(location, whole, None, title, url, outlet, byline, published, language)
    article = make_article(make_id(draft), draft, note=problems.append)
    if published is not None and article.published is None:
        raise SettingsError(problems[-1])
    return article
