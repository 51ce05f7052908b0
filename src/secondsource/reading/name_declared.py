"""Pairs of names that the text says are one: "Daesh (IS)", "the Highland Front, better known as the Grey Foxes".

Goes in: the names of an article with their places. Comes out: pairs of texts, in order. Only what stands between two
neighbouring names of one sentence is read; what initials alone suggest is `name_keys`' affair.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from ..model.articles import Article
from ..model.spans import Span
from .gazetteer import gazetteer
from .name_keys import initials_of
from .name_spans import Candidate

_BRACKET = re.compile(r"\s?[(\[]\s?(?:the |or |also |also known as |known as |formerly )?[\"“‘']?")
_ADVERB = r"(?:(?:also|better|best|commonly|widely|locally|otherwise|formerly|often|sometimes|once|popularly) ){1,2}"
# The verbs by which English gives another name (Levin 1993, dub verbs 29.3), with an adverb where they do more.
_ALIAS = re.compile(
    r"[)\]]?,?\s?[(\[]?(?:which is |who is |a group |the group )?"
    rf"(?:(?:{_ADVERB})?(?:known|referred to)(?: [a-z]+){{0,6}} as |{_ADVERB}(?:called|named|dubbed|nicknamed) "
    r"|(?:nicknamed|dubbed|alias|aka|a\.k\.a\.) )(?:the )?[\"“‘']?",
    re.IGNORECASE,
)
# The longest that may stand between: "), known in the valleys of the north as the “" has 42 characters.
_BETWEEN = 60


def find_declared(article: Article, named: Sequence[tuple[Candidate, Span]]) -> list[tuple[str, str]]:
    """Pairs of names that the text says are one, the name before the alias."""
    found = []
    for (one, a), (two, b) in pairwise(named):
        if one.sentence != two.sentence or b.start - a.end > _BETWEEN:
            continue
        between = article.text[a.end : b.start]
        long, short = article.cut(a), article.cut(b)
        if _ALIAS.fullmatch(between):
            if (one.kind == "person") == (two.kind == "person") and "place" not in (one.kind, two.kind):
                found.append((long, short))
        elif {one.kind, two.kind} & {"person", "place"}:
            continue
        elif _BRACKET.fullmatch(between) and article.text[b.end : b.end + 1] in (")", "]", '"', "”", "’", "'"):
            listed = gazetteer().find(long) or gazetteer().find(short)
            if listed is not None or initials_of(long) == short.replace(".", "") or short.isupper():
                found.append((long, short))
    return found
