"""Persons' names: where exactly they begin and end, and the titles and appositions that stand beside them.

Goes in: candidates in sentences. Comes out: candidates cut to the name itself ("Mr. al-Kadhimi" without "Mr.", with "al-"), and
role ranges. Knows no name; titles and particles are closed lists.
"""

from collections.abc import Sequence
from dataclasses import replace

from ..model.readings import Token
from .gazetteer import gazetteer
from .name_cut import PARTICLES
from .name_spans import Candidate

_ARABIC = frozenset("al el ul ad as ash an ar az".split())
_HYPHENS = frozenset("-‐‑–")
# An apposition longer than this is a clause of its own (dev: the longest true one had 19 words).
_APPOSITION = 22
_NOT_IN_APPOSITION = frozenset(("AUX", "VERB", "SCONJ"))


def cut_person(tokens: Sequence[Token], candidate: Candidate, *, before: int) -> Candidate | None:
    """The candidate without titles before it, with the particles that belong to it; None where only a title is left.

    `before` is the end of the candidate before it in the sentence, which must not be entered.
    """
    lists = gazetteer()
    start, end = candidate.start, candidate.end
    while start < end and lists.is_title(tokens[start].text) and not (
        lists.is_given(tokens[start].text) and start + 1 < end
    ):
        start += 1
        if start < end and tokens[start].text == ".":
            start += 1
    if start >= end:
        return None
    start = _with_particles(tokens, start, before)
    while end < len(tokens) - 1 and _joined_on(tokens, end):
        end += 2
    return replace(candidate, start=start, end=end)


def _with_particles(tokens: Sequence[Token], start: int, before: int) -> int:
    while start > before:
        if start - 2 >= before and tokens[start - 1].text in _HYPHENS and _glued(tokens, start - 1):
            left = tokens[start - 2].text
            if left.lower() in _ARABIC:
                start -= 2
                if start - 1 >= before and _is_name_word(tokens[start - 1]):
                    start -= 1
                continue
        if tokens[start - 1].text in PARTICLES - {"an", "as", "e", "y", "la", "le", "da", "di", "den"} and (
            start - 2 >= before and _is_name_word(tokens[start - 2])
        ):
            start -= 2
            continue
        break
    return start


def _is_name_word(token: Token) -> bool:
    lists = gazetteer()
    return token.tag == "PROPN" and token.text[:1].isupper() and not lists.is_title(token.text) and (
        lists.is_given(token.text) or not lists.is_common(token.text)
    )


def _joined_on(tokens: Sequence[Token], end: int) -> bool:
    """Does a hyphen glue a capitalised word to the end of the name ("Jean" "-" "Pierre")?"""
    return (
        tokens[end].text in _HYPHENS
        and _glued(tokens, end)
        and tokens[end + 1].text[:1].isupper()
        and tokens[end + 1].tag == "PROPN"
    )


def _glued(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start


def title_before(tokens: Sequence[Token], start: int) -> tuple[int, int] | None:
    """The title that stands right before a name: "former Iraqi Prime Minister" as a range of words."""
    lists = gazetteer()
    at = start
    if at and tokens[at - 1].text == "." and at > 1:
        at -= 1
    title = at
    while at and _in_title(tokens[at - 1]):
        at -= 1
        if lists.is_title(tokens[at].text):
            title = at
    if not any(lists.is_title(t.text) for t in tokens[at:start]):
        return None
    # Capitals before the first title word belong to it ("Iraqi Foreign Minister"), other words only as modifiers.
    while at < title and tokens[at].tag in ("PUNCT", "NUM"):
        at += 1
    return at, start


def _in_title(token: Token) -> bool:
    lists = gazetteer()
    if lists.is_title(token.text):
        return True
    return token.tag in ("ADJ", "NOUN", "PROPN") or token.text in _HYPHENS


def apposition_after(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    """The apposition behind a name: ", a retired general" without its commas."""
    lists = gazetteer()
    if end + 2 >= len(tokens) or tokens[end].text != ",":
        return None
    start = at = end + 1
    while at < len(tokens) and at - start < _APPOSITION:
        token = tokens[at]
        if token.text in (",", ".", ";", ":", "—", "–", "(") or token.text.lower() in ("who", "which", "whose", "that"):
            break
        if token.tag in _NOT_IN_APPOSITION or token.tag == "PRON" and token.text.lower() not in ("his", "her", "its"):
            return None
        at += 1
    else:
        return None
    words = [t.text.lower() for t in tokens[start:at]]
    if not words or tokens[start].tag not in ("DET", "ADJ", "NOUN", "PROPN", "PRON", "ADV"):
        return None
    if not any(t.tag == "NOUN" or lists.is_title(t.text) for t in tokens[start:at]):
        return None
    titled = any(lists.is_title(w) for w in words)
    return (start, at) if titled or words[0] in ("a", "an", "the") else None
