"""Persons' names: where exactly they begin and end.

Goes in: candidates in sentences. Comes out: candidates cut to the name itself ("Mr. al-Marwani" without "Mr.", with
"al-"). Knows no name; titles and particles are closed lists.
"""

from collections.abc import Sequence
from dataclasses import replace

from ..model.readings import Sentence, Token
from ..text.english import HYPHENS
from .gazetteer import gazetteer
from .name_cut import PARTICLES
from .name_spans import Candidate

_ARABIC = frozenset("al el ul ad as ash an ar az".split())
_MARKS = frozenset("\"“”'‘’")
# What makes the name of a trade of a noun ("toolmaker"), as sentences begin with it; a closed class of compounds.
_TRADES = ("maker", "worker", "keeper", "holder", "builder", "driver")


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


def with_nicknames(sentences: Sequence[Sentence], candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, a person's given name and surname with a nickname in quotation marks between them as one."""
    found: list[Candidate] = []
    for candidate in candidates:
        number = candidate.sentence
        opens = _nickname_before(sentences[number].tokens, candidate.start) if candidate.kind == "person" else None
        if opens is not None:
            inner = found.pop() if found and found[-1].sentence == number and found[-1].start > opens else None
            first = found[-1] if found else None
            if first is not None and (first.sentence, first.kind, first.end) == (number, "person", opens):
                found[-1] = replace(first, end=candidate.end)
                continue
            found += [inner] if inner is not None else []
        found.append(candidate)
    return found


def _nickname_before(tokens: Sequence[Token], start: int) -> int | None:
    """Where the quotation mark opens before one or two words in marks that end at `start`."""
    if not _is_mark(tokens, start - 1):
        return None
    opens = next((i for i in (start - 3, start - 4) if _is_mark(tokens, i)), None)
    return opens if opens is not None and all(t.text.isalpha() for t in tokens[opens + 1 : start - 1]) else None


def _is_mark(tokens: Sequence[Token], at: int) -> bool:
    return at >= 0 and tokens[at].text in _MARKS


def _behind_titles(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the name begins behind its titles: of "Tunisian Prime Minister Idris" at "Idris"."""
    lists = gazetteer()
    words = [t.text for t in tokens[start:end]]
    if start == 0 and len(words) > 2 and words[0].lower().endswith(_TRADES) and not lists.is_given(words[0]):
        return start + 1
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
        elif behind and len(words) - at > 3 and lists.is_title(words[at + 1]) and not lists.is_given(words[at]):
            at += 1  # "Chief Govt Officer Anna Berg": a word that no list has between two of rank
        else:
            break
    return start + behind


def _with_particles(tokens: Sequence[Token], start: int, before: int) -> int:
    while start > before:
        if start - 2 >= before and tokens[start - 1].text in HYPHENS and _glued(tokens, start - 1):
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
    if tokens[end].text not in HYPHENS or not _glued(tokens, end):
        return False
    part = tokens[end + 1]
    if part.text[:1].isupper():
        return part.tag == "PROPN"
    return part.text.isalpha() and len(part.text) <= 4 and not gazetteer().is_common(part.text)


def _glued(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start
