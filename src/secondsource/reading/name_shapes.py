"""The recogniser's spans put right where it cuts names or glues what stands beside them.

Goes in: the words of a sentence and labelled spans of them. Comes out: spans again. Each rule names the case that it is
for; what a name may begin and end with is `name_cut`'s affair.
"""

from collections.abc import Sequence

from ..model.readings import NameKind, Token
from .gazetteer import Gazetteer, plain
from .name_cut import has_capital, heads_names

Shaped = tuple[int, int, str]
# What may stand in lower case inside a name of a body or place.
_SMALL = frozenset("of the and for in on at to de la le du des et y und & al el bin ibn van von der".split())
# Nouns that stand before companies as others stand before people ("law firm Berg Lie", "union firebrand Anna Berg").
_OF_COMPANIES = frozenset("firm giant maker retailer lender manufacturer supplier operator developer".split())
# Offices that have several fields ("Ministry of Trade and Commerce").
_OFFICES = frozenset("ministry department secretariat bureau".split())
# How far before an office's field its title stands ("Minister of Trade and Home Affairs Anna Berg"); a judgement.
_OFFICE = 5
# Before a name they make it that of an event ("Operation Grey Heron"), with the capital alone.
_EVENTS = frozenset("Operation Exercise Hurricane Typhoon".split())
_NOBLE = frozenset("duke duchess prince princess earl king queen sultan emir bishop archbishop lord lady".split())


def shape_spans(
    tokens: Sequence[Token], words: Sequence[str], spans: Sequence[Shaped], lists: Gazetteer
) -> list[Shaped]:
    """The spans, in order, none overlapping another. `words` are those of the tokens as a sentence writes them."""
    found: list[Shaped] = []
    cut = _split_at_verbs(tokens, words, _split_at_commas(words, spans, lists))
    for start, end, label in _join_of(words, cut, lists):
        if is_event(words, start, end):
            label = "MISC"
        start, end, label = _behind_description(tokens, words, start, end, label, lists)
        start, label = _behind_office(words, start, end, label, lists)
        end = _with_second_field(words, start, end, label, lists)
        start = _with_given_name(words, start, label, lists)
        if found and start < found[-1][1]:
            start = found[-1][1]
        if start >= end:
            continue
        at = _of_inside(words, start, end) if label == "PER" else _in_inside(words, start, end, label, lists)
        found += [(start, end, label)] if at is None else [(start, at, label), (at + 1, end, "LOC")]
    return found


def _behind_description(
    tokens: Sequence[Token], words: Sequence[str], start: int, end: int, label: str, lists: Gazetteer
) -> Shaped:
    """The span behind a common noun inside it: of "Oslo law firm Berg & Lie" the last three words, of "Union firebrand
    Anna Berg" the last two, which then are a person's."""
    for at in range(end - 2, start, -1):
        word = words[at]
        if word.islower() and word.isalpha() and word not in _SMALL and tokens[at].tag == "NOUN":
            if heads_names(word, lists) and not has_capital(words[at + 1]):
                break
            if not has_capital(words[at + 1]) or headed_kind(words[start:end], lists) is not None:
                break
            person = end - at == 3 and label == "ORG" and word not in _OF_COMPANIES and not heads_names(word, lists)
            return at + 1, end, "PER" if person else label
    return start, end, label


def _behind_office(words: Sequence[str], start: int, end: int, label: str, lists: Gazetteer) -> tuple[int, str]:
    """Start and label of the person behind an office's field: of "Trade Anna Berg" in "Minister of Trade Anna Berg"
    the last two words."""
    if label == "PER" or end - start < 3 or heads_names(words[end - 1], lists) or not has_capital(words[end - 1]):
        return start, label
    office = any(words[i] == "of" and lists.is_title(words[i - 1]) for i in range(max(1, start - _OFFICE), start))
    return (end - 2, "PER") if office and lists.is_given(words[end - 2]) else (start, label)


def _with_second_field(words: Sequence[str], start: int, end: int, label: str, lists: Gazetteer) -> int:
    """The end behind "and Commerce" of a "Ministry of Trade" that the recogniser cut there."""
    if label != "ORG" or "of" not in words[start:end] or end + 1 >= len(words) or words[end] != "and":
        return end
    field = words[end + 1]
    head = words[start] if words[start] != "the" else words[start + 1]
    listed = lists.find(field) is not None or heads_names(field, lists)
    return end + 2 if head.lower() in _OFFICES and has_capital(field) and not listed else end


def _with_given_name(words: Sequence[str], start: int, label: str, lists: Gazetteer) -> int:
    """The start with a given name before it that the recogniser took for another word ("Per Berg" opening a
    sentence)."""
    if label != "PER" or start == 0:
        return start
    before = words[start - 1]
    return start - 1 if has_capital(before) and lists.is_given(before) else start


def _in_inside(words: Sequence[str], start: int, end: int, label: str, lists: Gazetteer) -> int | None:
    """Where "in" stands behind what is a body's whole name ("Carn Bank in Oslo")."""
    if label != "ORG":
        return None
    places = (i for i in range(start + 2, end - 1) if words[i] == "in" and has_capital(words[i + 1]))
    return next((i for i in places if headed_kind(words[start:i], lists) is not None), None)


def _of_inside(words: Sequence[str], start: int, end: int) -> int | None:
    """Where "of" stands in a person's name, which has none but a peer's: "Longreed Cooling of Bergen" is no person."""
    if any(w.lower() in _NOBLE for w in words[start:end]):
        return None
    return next((i for i in range(start + 1, end - 1) if words[i] == "of"), None)


def _split_at_commas(words: Sequence[str], spans: Sequence[Shaped], lists: Gazetteer) -> list[Shaped]:
    """The spans, those of persons and places that go on behind a comma as one each; "Washington, D.C." is listed."""
    found: list[Shaped] = []
    for start, end, label in spans:
        listed = tuple(plain(w) for w in words[start:end]) in lists.forms
        cuts = [i for i in range(start, end) if words[i] == ","] if label in ("PER", "LOC") and not listed else []
        begins = [start, *(i + 1 for i in cuts)]
        found += [(a, b, label) for a, b in zip(begins, [*cuts, end], strict=True) if a < b]
    return found


def is_event(words: Sequence[str], start: int, end: int) -> bool:
    """Do these words name an operation, an exercise or a storm?"""
    return (end > start + 1 and words[start] in _EVENTS) or (start > 0 and words[start - 1] in _EVENTS)


def _split_at_verbs(tokens: Sequence[Token], words: Sequence[str], spans: Sequence[Shaped]) -> list[Shaped]:
    """The spans, those of bodies and places that run on over a verb ("Ruritania supports Carn") as one on each side."""
    found: list[Shaped] = []
    for start, end, label in spans:
        inner = range(start + 1, end - 1) if label in ("ORG", "LOC") else range(0)
        cuts = [i for i in inner if words[i].islower() and tokens[i].tag == "VERB" and words[i] not in _SMALL]
        begins = [start, *(i + 1 for i in cuts)]
        found += [(a, b, label) for a, b in zip(begins, [*cuts, end], strict=True) if a < b]
    return found


def _join_of(words: Sequence[str], spans: Sequence[Shaped], lists: Gazetteer) -> list[Shaped]:
    """The spans, with "Kingdom" "of" "Great Britain" as one where the recogniser cut at the preposition."""
    found: list[Shaped] = []
    for start, end, label in spans:
        if found and label in ("ORG", "LOC") and found[-1][2] in ("ORG", "LOC"):
            before = found[-1]
            between = [w.lower() for w in words[before[1] : start]]
            head = words[before[1] - 1]
            if between in (["of"], ["of", "the"]) and head[:1].isupper() and heads_names(head, lists):
                found[-1] = (before[0], end, before[2])
                continue
        found.append((start, end, label))
    return found


def guess_kind(words: Sequence[str], lists: Gazetteer) -> NameKind:
    """The kind that the words themselves suggest: the body or place their last word heads, else a person."""
    return headed_kind(words, lists) or "person"


def headed_kind(words: Sequence[str], lists: Gazetteer) -> NameKind | None:
    """The kind of body or place whose names the last word heads, or the last before "of" ("Kingdom of Carn"); None
    where it heads none. A listed body stays one ("Islamic State of Iraq")."""
    of = next((i for i in range(1, len(words)) if words[i] == "of"), len(words))
    entry = lists.forms.get(tuple(plain(w) for w in words[:of])) if of < len(words) else None
    if entry is not None and entry.kind in ("organisation", "group"):
        return entry.kind
    member = lists.single.get(words[of - 1].lower(), ())
    heads: tuple[NameKind, ...] = ("organisation", "group", "place")
    return next((kind for kind in heads if "of-" + kind in member), "place" if "of-structure" in member else None)
