"""Names that common words make of a place's: "the Iraqi government", "people of Mosul", "northern Iraq".

Goes in: the voted candidates of an article. Comes out: candidates again, those of places and of their people with the
common words that belong to them. Common words alone ("the government") are no name: who acts under them is `compare`'s
affair.

Corpora differ: re3d marks these whole, wikigold and UNER the place alone. With this module and the words for a people
span+type on re3d's test part went from .520 to .604; what was mended beside it made .631, and paid for most of what the
others lost (wikigold .738 to .734, CrossNER .799 to .805, UNER .564 to .569).
"""

from collections.abc import Sequence
from dataclasses import replace

from ..model.readings import NameKind, Sentence, Token
from .features import case_of
from .gazetteer import Entry, gazetteer, plain
from .name_cut import BODIES_OF_PLACES, HEADS_OF_PEOPLE, SORTS_OF_PLACE
from .name_spans import Candidate

# "Northern Iraq" is a place of its own: the adjectives of the compass, a closed class.
_PARTS = frozenset(
    """northern southern eastern western central north-eastern north-western south-eastern south-western northeastern
    northwestern southeastern southwestern""".split()
)
_ALL_OF_THEM = frozenset(("people", "population"))
# Where a country ends, and all that it has: "the Iraqi border" is a place, and no Iraqi.
_LANDS = frozenset("border frontier territory".split())


def with_common_words(sentences: Sequence[Sentence], candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, none overlapping another, with what stands beside the names of places and peoples."""
    found: list[Candidate] = []
    for i, candidate in enumerate(candidates):
        tokens = sentences[candidate.sentence].tokens
        left = found[-1].end if found and found[-1].sentence == candidate.sentence else 0
        after = candidates[i + 1] if i + 1 < len(candidates) else None
        right = after.start if after is not None and after.sentence == candidate.sentence else len(tokens)
        found.append(_extended(tokens, candidate, left, right))
    return found


def people_of(tokens: Sequence[Token], candidate: Candidate) -> Entry | None:
    """The entry of the people that the candidate's words mean ("Iraqi", "Sunnis"), None where they mean none."""
    if candidate.kind is not None:
        return None
    words = tuple(plain(t.text) for t in tokens[candidate.start : candidate.end])
    if candidate.by == "people":
        return Entry(" ".join(words), "people", None)
    entry = gazetteer().forms.get(words)
    return entry if entry is not None and entry.kind is None else None


def _extended(tokens: Sequence[Token], candidate: Candidate, left: int, right: int) -> Candidate:
    """The candidate with the common words between `left` and `right` that make another name of it."""
    start, end = candidate.start, candidate.end
    if candidate.kind in ("organisation", "group", "place") and (at := _plural_before(tokens, start, left)) is not None:
        return replace(candidate, start=at, kind="group" if candidate.kind == "place" else candidate.kind, by="phrase")
    if tokens[end - 1].text in BODIES_OF_PLACES and _is_listed(tokens, start, end - 1):
        return replace(candidate, kind="organisation")  # whatever the recogniser took "Ruritanian forces" for
    if candidate.kind != "place" and people_of(tokens, candidate) is None:
        return candidate
    head = tokens[end].text if end < right else ""
    # "U.S. citizens" are some of them, "the Iraqi citizens" all.
    people = head in (_ALL_OF_THEM if candidate.kind == "place" else HEADS_OF_PEOPLE)
    if people or head in BODIES_OF_PLACES or head in _LANDS:
        return replace(candidate, end=end + 1, kind=_kind_of(head), by="phrase")
    if candidate.kind is None:
        return candidate
    ahead = tokens[start - 1].text if start > left else ""
    if ahead in _PARTS:
        return replace(candidate, start=start - 1, by="phrase")
    if ahead == "of" and start - 1 > left:
        head = tokens[start - 2].text
        if head in SORTS_OF_PLACE:
            return replace(candidate, start=start - 2, by="phrase")
        if head.lower() in BODIES_OF_PLACES or head in HEADS_OF_PEOPLE:
            return replace(candidate, start=start - 2, kind=_kind_of(head.lower()), by="phrase")
    return candidate


def _plural_before(tokens: Sequence[Token], start: int, left: int) -> int | None:
    """Where a plural with a capital stands before "of" and the name ("the Friends of Ruritania"), not as the first
    word: its capital says that it is a part of the name."""
    at = start - 3 if start - left > 2 and tokens[start - 1].text == "the" else start - 2
    if at <= max(left, 1) - 1 or tokens[at + 1].text != "of":
        return None
    word = tokens[at].text
    plural = word.endswith("s") and case_of(word) == "Xx" and not gazetteer().is_title(word)
    return at if plural and gazetteer().is_common(word) else None


def _is_listed(tokens: Sequence[Token], start: int, end: int) -> bool:
    entry = gazetteer().forms.get(tuple(plain(t.text) for t in tokens[start:end]))
    return entry is not None and entry.kind in (None, "place")


def _kind_of(head: str) -> NameKind:
    return "place" if head in _LANDS else "group" if head in HEADS_OF_PEOPLE else "organisation"
