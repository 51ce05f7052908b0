"""Groups that a relational compound tells apart: "northern-backed militias", "northern-backed rebels".

In: the terms of the story. Out: `Referent`s of plural groups that share such a compound, and of wider ones that share
another quality of theirs. For and against are two.
"""

import re
from dataclasses import dataclass

from secondsource.model.lineage import Reason
from secondsource.model.readings import Term

from ..evidence import Evidence
from ..likeness import content_stems
from .found import Referent

# "X-backed", "pro-X": participles and prefixes that tell whose a group is (closed class of relational compounds).
_COMPOUND = re.compile(
    r"(?i)\b(\w+)[-‐‑ ]"
    r"(?:backed|led|allied|aligned|affiliated|sponsored|funded|supported|linked|controlled|run|owned)\b"
    r"|\b(pro|anti)[-‐‑](\w+)"
)
# Longer phrases are no bare groups with one quality.
_LONGEST = 3


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A term where it stands and the relational compound in it."""

    term: Term
    text: str
    compound: str | None


def _phrases(evidence: Evidence) -> list[_Phrase]:
    """The terms of all articles with what they are compared by."""
    found = []
    for reading in evidence.readings:
        for term in reading.terms:
            text = evidence.text(term.span)
            found.append(_Phrase(term, text, _compound(text)))
    return found


def _compound(text: str) -> str | None:
    match = _COMPOUND.search(text)
    if match is None:
        return None
    nation = content_stems(match.group(1) or match.group(3))
    side = "anti " if (match.group(2) or "").lower() == "anti" else ""
    return side + nation[0] if nation else None


def find_compounds(evidence: Evidence) -> list[Referent]:
    """Plural groups that share a relational compound; wider: groups that share another quality of theirs, no nation."""
    found, uses = [], _phrases(evidence)
    places = {s for a in evidence.resolved.actors if a.kind == "place" for s in content_stems(a.name)}
    for compound in sorted({u.compound for u in uses if u.compound is not None}):
        core = [u for u in uses if u.compound == compound and _is_plural(u.text)]
        if len(core) < 2:
            continue
        qualities = {q for u in core for q in _qualities(u)} - {compound.split()[-1]} - places
        plural = (u for u in uses if u.compound is None and _is_plural(u.text))
        others = [u for u in plural if len(evidence.stems(u.term.span)) <= _LONGEST]
        wider = [u for u in others if qualities & _qualities(u)]
        shared = sorted(q for q in qualities if any(q in _qualities(u) for u in wider))
        detail = "share “" + "”, “".join([compound, *shared]) + "”"
        spans = tuple(u.term.span for u in (*core, *wider))
        found.append(Referent(core[0].text, spans, (Reason("shared modifier", 1.0, detail),)))
    return found


def _qualities(use: _Phrase) -> set[str]:
    """Capitalised modifiers of a term (a confession, a party): what a group is called by beside its nation."""
    words = [w for w in re.findall(r"\w+", use.text)[:-1] if w[0].isupper() and w.lower() not in ("us", "uk", "un")]
    return {s for w in words for s in content_stems(w)} - {use.compound or ""}


def _is_plural(text: str) -> bool:
    last = text.split()[-1].lower()
    return last.endswith("s") and not last.endswith(("ss", "us", "is"))
