"""Names that the print has broken: a rewriting tool put a common word into "Idris al-Marwani's order" ("Idris
al-order, Marwani's").

Goes in: the sentences of an article. Comes out: each broken name, its whole span, the name as it must have been: given
name, article and the surname that follows in the possessive. Other articles may confirm it; nothing is guessed without
the surname.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ..model.articles import Article
from ..model.readings import Sentence, Token
from ..model.spans import Span
from ..text.english import POSSESSIVE_CLITICS
from .gazetteer import gazetteer
from .name_roles import title_before

_ARTICLES = frozenset("al el Al El AL EL".split())


@dataclass(frozen=True, slots=True)
class Damaged:
    """A broken name: where it stands, how it must have read, and the title before it."""

    span: Span
    name: str
    roles: tuple[Span, ...]


def find_damaged(article: Article, sentences: Sequence[Sentence]) -> list[Damaged]:
    """The broken names of the article, in order."""
    found = []
    for sentence in sentences:
        tokens = sentence.tokens
        for at in range(len(tokens) - 5):
            if tokens[at].text in _ARTICLES and _is_broken(tokens, at):
                found.append(_repaired(article, tokens, at))
    return found


def _is_broken(tokens: Sequence[Token], at: int) -> bool:
    """`-` common word `,` Surname `'s` behind the article at this word."""
    hyphen, word, comma, surname, possessive = (t.text for t in tokens[at + 1 : at + 6])
    return (
        hyphen == "-"
        and word.islower()
        and gazetteer().is_common(word)
        and comma == ","
        and surname[:1].isupper()
        and possessive in POSSESSIVE_CLITICS
    )


def _repaired(article: Article, tokens: Sequence[Token], at: int) -> Damaged:
    start = at
    lists = gazetteer()
    while start and tokens[start - 1].tag == "PROPN" and not lists.is_title(tokens[start - 1].text):
        start -= 1
    given = [t.text for t in tokens[start:at]]
    name = " ".join([*given, f"{tokens[at].text}-{tokens[at + 4].text}"])
    title = title_before(tokens, start)
    roles = (article.span(tokens[title[0]].start, tokens[title[1] - 1].end),) if title else ()
    return Damaged(article.span(tokens[start].start, tokens[at + 4].end), name, roles)
