"""What an asked sentence says beyond its words, which a line that has the words may leave out.

In: an asked sentence with its terms, and a line with what it has of them. Out: yes or no. "All the records" are more
than the records, what somebody is ordered to do he may not do, "told her to go" is not "told her that he stays".
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from secondsource.model.readings import Token
from secondsource.text.kinds import is_kind_of

from .lines import Page, Pages
from .manner import is_intended, is_ordered
from .matches import Found
from .terms import Term
from .words import is_meaning

_ALL = frozenset("all every each entire whole totality both total".split())
# What is done again is told as such, or as a new one.
_AGAIN = frozenset("again anew afresh".split())
_TELLS_AGAIN = _AGAIN | frozenset(
    "another back new once recount repeat repeated repeatedly retrial second third twice".split()
)
_CALLED = frozenset("call calls called describe describes described".split())
# How far before "called" stands "what", and behind it what it is called, in words.
_NAMING = 4
_QUALITIES = ("NOUN", "ADJ")
# How far behind its verb the verb of an infinitive stands ("told the crew of the ferry to wait"), in words.
_COMPLEMENT = 7


def says_less(
    page: Page, terms: Sequence[Term], pages: Pages, there: Page, places: Mapping[int, int], carried: tuple[int, int]
) -> bool:
    """Does the line, whose word `carried` (a term and its word there) says it as so, leave out so much of it that it
    may not be so?"""
    carrier, at = carried
    first = terms[carrier].first
    if is_intended(page.line, first) and is_ordered(there.line, at) and not is_ordered(page.line, first):
        return True
    if _says_all(page, terms, places) and not any(t.text.lower() in _ALL for t in there.tokens):
        return True
    if _is_only_called(there, places) or _is_once(page, there):
        return True
    if any(_is_another_kind(page, terms, n, pages, there, places) for n in places):
        return True
    complement = _complement(page, terms)
    return complement is not None and complement not in places


def is_of_another_body(page: Page, terms: Sequence[Term], match: Found) -> bool:
    """Is it asked of somebody of a place or body ("the mayor of Lesna") that the lines there do not name?"""
    for n, term in enumerate(terms):
        if term.kind != "name" or n in match.places or n in match.near or term.first < 2:
            continue
        of = term.first - 1 - (page.tokens[term.first - 1].tag == "DET")
        owner = page.tokens[term.last + 1 : term.last + 2]
        if of and page.tokens[of].text.lower() == "of" and _is_somebody(page.tokens[of - 1]):
            return not owner or owner[0].tag != "PART"
    return False


def _is_somebody(token: Token) -> bool:
    return token.tag == "NOUN" and any(is_kind_of(token.text, kind) for kind in ("person", "group"))


def _says_all(page: Page, terms: Sequence[Term], places: Mapping[int, int]) -> bool:
    """Is it asked of all of those whom the line names?"""
    before = {i + k for i, t in enumerate(page.tokens) if t.text.lower() in ("all", "every", "each") for k in (1, 2, 3)}
    return any(terms[n].first in before and page.tokens[terms[n].last].tag in ("NOUN", "PROPN") for n in places)


def _is_once(page: Page, there: Page) -> bool:
    """Is it asked whether something was done again, and told that it was done ("two counts of the silos")?"""
    asked = any(t.text.lower() in _AGAIN for t in page.tokens)
    return asked and not any(t.text.lower() in _TELLS_AGAIN for t in there.tokens)


def _is_only_called(there: Page, places: Mapping[int, int]) -> bool:
    """Is one of its words only what somebody calls the thing ("what the army called rebel depots")?"""
    low = [t.text.lower() for t in there.tokens]
    for i, word in enumerate(low):
        if word in _CALLED and "what" in low[max(0, i - _NAMING) : i]:
            return any(i < place <= i + _NAMING for place in places.values())
    return False


def _is_another_kind(
    page: Page, terms: Sequence[Term], n: int, pages: Pages, there: Page, places: Mapping[int, int]
) -> bool:
    """Is a thing asked of one kind that the story knows, and told of another ("the individual mandate", "the insurance
    mandate")?"""
    first, place = terms[n].first, places[n]
    quality = next((k for k, t in enumerate(terms) if t.last == first - 1 and t.kind == "word" and not t.verb), None)
    if quality is None or quality in places or terms[n].kind == "name" or place == 0:
        return False
    if page.tokens[first].tag != "NOUN" or page.tokens[first - 1].tag not in _QUALITIES:
        return False
    if there.tokens[place - 1].tag not in _QUALITIES or place - 1 in places.values():
        return False
    own = [frozenset(k for k in terms[i].keys[-1] if not is_meaning(k)) for i in (quality, n)]
    lines = {i for key in own[0] for i in pages.holders.get(key, ())}
    return any(_are_beside(pages.every[i], *own) for i in lines)


def _are_beside(there: Page, one: frozenset[str], other: frozenset[str]) -> bool:
    return any(one & here and other & behind for here, behind in pairwise(there.keys))


def _complement(page: Page, terms: Sequence[Term]) -> int | None:
    """The term of what somebody is told, asked or ordered to do."""
    head = next((t for t in terms if t.kind == "predicate" and t.verb), None)
    if head is None:
        return None
    tokens = page.tokens
    for i in range(head.first + 1, min(len(tokens) - 1, head.first + _COMPLEMENT)):
        if tokens[i].tag in ("VERB", "AUX", "PUNCT"):
            return None
        if tokens[i].text.lower() == "to" and tokens[i + 1].tag == "VERB":
            return next((n for n, t in enumerate(terms) if t.first == i + 1), None)
    return None
