"""Who speaks at a cue: before it, behind it, or wherever the sentence names them.

Goes in: a `Unit`, a cue and where its statement begins. Comes out: the range of parts that names the speaker, or None.
Which phrase that is in detail is cut by `speakers`.
"""

from ..text.english import POSSESSIVES
from ..text.ranges import Range
from .cues import Cue
from .quotes_units import QUOTED, Part, Unit
from .speakers import (
    clause_opening,
    doer_before,
    possessor_before,
    speaker_after,
    speaker_before,
)
from .speakers_clauses import clause_subject
from .speakers_words import DOCUMENTS

_SUBJECTS = frozenset("he she they it we i you there".split()) | POSSESSIVES
# A phrase of so many parts at most is taken for the speaker where no rule cuts one.
_SHORT_PHRASE = 6
# What a document does that says something: "the poll shows Brook ahead".
EVIDENCE = frozenset("show find give put suggest indicate".split())
_STOPS = frozenset([".", "!", "?", "…", "...", ";", ",", ":", "—", "–"])


def cue_speaker(
    unit: Unit, cue: Cue, start: int | None, before: list[Cue], speakers: dict[Cue, Range | None]
) -> Range | None:
    """Who speaks at `cue`, whose statement begins at `start`; `before` are the cues before it, with their speakers."""
    parts = unit.parts
    if cue.frame == "according":
        return _accordant(unit, cue)
    if cue.frame == "noun":
        return possessor_before(unit, cue.at)
    if cue.form == "quotes as":
        return cue.first + 1, cue.at - 1
    previous = parts[cue.first - 1] if cue.first else None
    if start is None and is_inverted(unit, cue):
        return speaker_after(unit, cue.last) or _whatever_after(unit, cue)
    if cue.form == "ing" and previous is not None and cue.first not in unit.breaks:
        if previous.tag in ("NOUN", "PROPN", "PRON"):
            return doer_before(unit, cue.first)  # "a letter demanding that"
        if previous.tag not in ("PUNCT", "CCONJ", "ADP", "SCONJ", QUOTED):
            return None
    if cue.form in ("ing", "to") or (previous is not None and previous.tag == "CCONJ"):
        same = [c for c in before if speakers.get(c) is not None and not _break_between(unit, c.at, cue.at)]
        if same and same[-1].frame != "noun":
            return speakers[same[-1]]
        return clause_subject(unit, cue.first)
    found = speaker_before(unit, cue)
    if previous is not None and previous.low == "whom" and cue.first > 2 and parts[cue.first - 2].low == "of":
        return cue.first - 3, cue.first  # "many of whom say"
    if found is None and previous is not None and previous.low in ("who", "which", "that"):
        return _antecedent(unit, cue.first - 1)
    if found is None and (start is not None or cue.lemma in EVIDENCE) and cue.form == "finite":
        return clause_opening(unit, cue.first)
    return found


def _whatever_after(unit: Unit, cue: Cue) -> Range | None:
    """Behind a quotation and its verb all up to the next stop or preposition: there is the speaker, whatever the tagger
    sees in it ("said taxi driver Ada Brook" with a verb)."""
    parts = unit.parts
    end = cue.last
    while end < len(parts) and not (_ends_phrase(unit, end) or parts[end].preposition):
        end += 1
    named = any(p.tag == "PROPN" for p in parts[cue.last : end])
    quoted = cue.first > 0 and parts[cue.first - 1].tag == QUOTED
    return (cue.last, end) if quoted and named and end - cue.last <= _SHORT_PHRASE else None


def _accordant(unit: Unit, cue: Cue) -> Range | None:
    """Whom "according to" names: the phrase behind it, or all before the next stop where the tagger sees a verb there
    ("exit polls"); fronted, it ends before the clause."""
    parts = unit.parts
    found = speaker_after(unit, cue.last)
    stop = next((k for k in range(cue.last, len(parts)) if _ends_phrase(unit, k)), len(parts))
    if found is None:
        return (cue.last, stop) if 0 < stop - cue.last <= _SHORT_PHRASE else None
    if cue.first in unit.breaks and found[1] > stop and any(_verb_at(parts, k) for k in range(stop, found[1])):
        return cue.last, stop
    return found


def _ends_phrase(unit: Unit, k: int) -> bool:
    return k in unit.breaks or unit.parts[k].tag == QUOTED or unit.parts[k].text in _STOPS


def _antecedent(unit: Unit, relative: int) -> Range | None:
    end = relative - 1 if relative and unit.parts[relative - 1].text == "," else relative
    probe = Cue(end, end, end, "", "say", "finite")
    return speaker_before(unit, probe)


def is_inverted(unit: Unit, cue: Cue) -> bool:
    """Does the speaker stand behind the cue: "…," said X; the plan failed, said X?"""
    parts = unit.parts
    if cue.form != "finite" or not cue.first or cue.first != cue.at or cue.frame == "quote" or cue.last >= len(parts):
        return False
    before, after = parts[cue.first - 1], parts[cue.last]
    if after.low in ("that", "of", "in", "on", "at") or after.tag in (QUOTED, "PUNCT") or cue.last in unit.breaks:
        return False
    if before.tag == QUOTED:
        return True
    if before.text not in (",", "—", "–", "?", "!") or cue.frame == "tell":
        return False  # "Ada Brook, a mother of two, told the paper that"
    if after.low in _SUBJECTS and cue.last + 1 < len(parts) and parts[cue.last + 1].tag != "PUNCT":
        return False  # "Ada Brook, 29, of Reno, said her plan failed"
    if before.text == "," and clause_opening(unit, cue.first, verbless=True) is not None:
        return False
    behind = speaker_after(unit, cue.last)
    names_one = after.tag == "PROPN" and behind is not None and not _verb_at(parts, behind[1])
    return names_one or speaker_before(unit, cue) is None


def _verb_at(parts: tuple[Part, ...], k: int) -> bool:
    return k < len(parts) and parts[k].tag in ("VERB", "AUX", QUOTED)


def _break_between(unit: Unit, a: int, b: int) -> bool:
    return any(a < k <= b for k in unit.breaks)


def is_document(unit: Unit, speaker: Range | None) -> bool:
    """Is it a poll, a report or the like, by the words outside its apposition?"""
    if speaker is None:
        return False
    words = [p.low for p in unit.parts[slice(*speaker)]]
    return not DOCUMENTS.isdisjoint(words[: words.index(",")] if "," in words else words)
