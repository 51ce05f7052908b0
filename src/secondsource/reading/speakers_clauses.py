"""The subject of a sentence: what ", saying" and "and said" hang on, and what "it" in the next one may mean.

Goes in: a `Unit` and a part of it. Comes out: a range of parts, or None. Relative clauses are stepped over; the
phrase itself is cut by `speakers`.
"""

from ..text.ranges import Range
from .cues import is_adverb, is_auxiliary
from .quotes_units import Unit
from .speakers import LONGEST, head_after, is_head, subject_before


def clause_subject(unit: Unit, at: int) -> Range | None:
    """The subject of the main clause of the sentence of part `at`: what ", saying" and "and said" hang on."""
    parts = unit.parts
    begin = max(b for b in unit.breaks if b <= at)
    k = begin
    if parts[begin].tag in ("SCONJ", "ADP"):  # "After he had left, the minister …": the main clause is behind the comma
        comma = next((i for i in range(begin, at) if parts[i].text == ","), None)
        k = comma + 1 if comma is not None else begin
    while k < at:
        if k > begin and parts[k].low in ("who", "which", "whose", "whom"):
            k = _behind_relative(unit, k, at)
            continue
        if parts[k].tag in ("VERB", "AUX") and not parts[k].low.endswith("ing") and parts[k].low != "to":
            first = k
            while first > begin and (is_adverb(parts[first - 1]) or is_auxiliary(parts[first - 1])):
                first -= 1
            subject = subject_before(unit, first)
            if subject is not None and subject[0] >= begin:
                return subject
        k += 1
    return None


def opening_phrase(unit: Unit, at: int) -> Range | None:
    """The noun phrase that opens the sentence of part `at`, whether or not a verb is seen behind it."""
    begin = max(b for b in unit.breaks if b <= at)
    end = head_after(unit, begin, min(len(unit.parts), begin + LONGEST))
    return (begin, end) if end > begin and any(is_head(unit.parts, k) for k in range(begin, end)) else None


def _behind_relative(unit: Unit, k: int, at: int) -> int:
    """The part behind the relative clause that "who" at k opens: behind its closing comma, or its first verbs."""
    parts = unit.parts
    if parts[k - 1].text == ",":
        comma = next((i for i in range(k + 1, at) if parts[i].text == ","), None)
        return k + 1 if comma is None else comma + 1
    verb = next((i for i in range(k + 1, at) if parts[i].tag in ("VERB", "AUX")), at)
    while verb < at and (parts[verb].tag in ("VERB", "AUX", "PART") or is_adverb(parts[verb])):
        verb += 1
    return verb
