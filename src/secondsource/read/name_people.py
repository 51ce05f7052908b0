"""Persons' names: where exactly they begin and end, and the titles and appositions that stand beside them.

Goes in: candidates in sentences. Comes out: candidates cut to the name itself ("Mr. al-Kadhimi" without "Mr.", with
"al-"), and role ranges. Knows no name; titles and particles are closed lists.
"""

from collections.abc import Sequence
from dataclasses import replace

from ..model.readings import NameKind, Token
from .gazetteer import gazetteer
from .name_cut import PARTICLES
from .name_spans import Candidate

_ARABIC = frozenset("al el ul ad as ash an ar az".split())
_HYPHENS = frozenset("-‐‑–")
# An apposition longer than this is taken for a clause of its own; a judgement, not measured.
_APPOSITION = 22
# Words before the first word of rank ("New York City Mayor"); a judgement, to keep a caption glued to a title out.
_LONGEST_TITLE = 4
_BEGINS_APPOSITION = frozenset(("DET", "ADJ", "NOUN", "PROPN", "PRON", "ADV", "NUM", "VERB"))
_ARTICLES = frozenset(("a", "an", "the", "one"))
_STOPS = frozenset((",", ".", ";", ":", "—", "–", "("))
_POSSESSIVES = frozenset(("his", "her", "its", "their"))


def cut_person(tokens: Sequence[Token], candidate: Candidate, *, before: int) -> Candidate | None:
    """The candidate without titles before it, with the particles that belong to it; None where only a title is left.

    `before` is the end of the candidate before it in the sentence, which must not be entered.
    """
    end = candidate.end
    start = _behind_titles(tokens, candidate.start, end)
    if start >= end:
        return None
    start = _with_particles(tokens, start, before)
    while end < len(tokens) - 1 and _joined_on(tokens, end):
        end += 2
    return replace(candidate, start=start, end=end)


def _behind_titles(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the name begins behind its titles: of "Iraqi Prime Minister Mustafa" at "Mustafa"."""
    lists = gazetteer()
    words = [t.text for t in tokens[start:end]]
    at = behind = 0
    while at < len(words):
        hit = lists.match(words, at)
        more = at + 1 < len(words)
        if lists.is_title(words[at]) and not (lists.is_given(words[at]) and more):
            behind = at + 1 + (words[at + 1 : at + 2] == ["."])
            at = behind
        elif hit is not None and at + hit[0] < len(words):
            at += hit[0]
        elif more and lists.is_common(words[at]) and not lists.is_given(words[at]):
            at += 1
        else:
            break
    return start + behind


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
    if token.tag != "PROPN" or not token.text[:1].isupper() or lists.is_title(token.text):
        return False
    return lists.is_given(token.text) or not lists.is_common(token.text)


def _joined_on(tokens: Sequence[Token], end: int) -> bool:
    """Does a hyphen glue a part to the end of the name ("Jean-Pierre", "Jong-il"; not "Mercer-led")?"""
    if tokens[end].text not in _HYPHENS or not _glued(tokens, end):
        return False
    part = tokens[end + 1]
    if part.text[:1].isupper():
        return part.tag == "PROPN"
    return part.text.isalpha() and len(part.text) <= 4 and not gazetteer().is_common(part.text)


def _glued(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start


def title_before(tokens: Sequence[Token], start: int) -> tuple[int, int] | None:
    """The title that stands right before a name: "former Iraqi Prime Minister" as a range of words."""
    lists = gazetteer()
    stop = start - 1 if start > 1 and tokens[start - 1].text == "." else start
    at, title = stop, None
    while at and (start if title is None else title) - at < _LONGEST_TITLE and _in_title(tokens[at - 1]):
        at -= 1
        if lists.is_title(tokens[at].text):
            title = at
    if title is None:
        return None
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
    if end + 2 >= len(tokens) or tokens[end].text != "," or tokens[end + 1].tag not in _BEGINS_APPOSITION:
        return None
    start = end + 1
    stop = next((i for i in range(start, min(start + _APPOSITION, len(tokens))) if _ends_apposition(tokens, i)), None)
    if stop is None or stop == start or any(_is_clause(tokens, i) for i in range(start, stop)):
        return None
    lists = gazetteer()
    words = [t.text.lower() for t in tokens[start:stop]]
    if not any(t.tag == "NOUN" for t in tokens[start:stop]) and not any(lists.is_title(w) for w in words):
        return None
    return (start, stop) if words[0] in _ARTICLES or any(lists.is_title(w) for w in words) else None


def kind_by_apposition(tokens: Sequence[Token], end: int) -> NameKind | None:
    """The kind that the noun behind a name gives it: "X, one of the largest militias" is a group; None where not."""
    span = apposition_after(tokens, end)
    if span is None:
        return None
    lists = gazetteer()
    nouns = ("NOUN", "PROPN", "PUNCT")
    for at in range(*span):
        if tokens[at].tag not in nouns[:2] or (at + 1 < span[1] and tokens[at + 1].tag in nouns):
            continue
        word = tokens[at].text.lower()
        kinds = {x for form in _singulars(word) for x in lists.single.get(form, ())}
        heads: tuple[NameKind, ...] = ("group", "organisation", "place")
        return None if lists.is_title(word) else next((k for k in heads if "of-" + k in kinds), None)
    return None


def _singulars(word: str) -> tuple[str, ...]:
    return word, word.removesuffix("s"), word.removesuffix("ies") + "y"


def _ends_apposition(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].text
    return word in _STOPS or word.lower() in ("who", "which", "whose", "that")


def _is_clause(tokens: Sequence[Token], at: int) -> bool:
    """Does this word show that a clause began, not an apposition? A participle before its noun does not."""
    token = tokens[at]
    participle = token.tag == "VERB" and token.text.lower().endswith(("ed", "ing")) and at + 1 < len(tokens)
    modifies = participle and tokens[at - 1].tag in ("DET", "ADJ", "ADV", "PUNCT")
    if modifies and tokens[at + 1].tag in ("NOUN", "PROPN", "ADJ"):
        return False
    return token.tag in ("AUX", "VERB", "SCONJ") or (token.tag == "PRON" and token.text.lower() not in _POSSESSIVES)
