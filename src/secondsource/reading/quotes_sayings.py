"""Statements whose cue stands in the same unit: which words say so, who speaks, and what is said.

Goes in: a `Unit`. Comes out: its `Saying`s, ranges of characters. The steps are those of Pareti (2015) and Citron (BBC,
2021): cue, then speaker, then content; the rules are for English news. Knows no other unit and no names.
"""

from dataclasses import dataclass

from ..text.ranges import Range
from .cues import Cue, find_cues, is_adverb
from .quotes_contents import complement, left_start, right_end, strip_end
from .quotes_phrases import shown, takes_more
from .quotes_speakers import EVIDENCE, cue_speaker, is_document, is_inverted
from .quotes_units import QUOTED, Part, Unit
from .speakers import subject_before
from .speakers_words import DOCUMENTS, UNNAMED

# Marks around fewer words than these, behind a statement, hold a term: what follows may still go on with it.
_TERM_WORDS = 3
# What opens an aside behind "she said," and no part of what she said.
_ASIDES = frozenset("according who which whose where while although though as after before per".split())
_STOPS = frozenset([".", "!", "?", "…", "...", ";"])


@dataclass(slots=True)
class Saying:
    """A statement while it is read: `pieces` are ranges of characters, `speaker` and `cue` too."""

    pieces: list[tuple[int, int]]
    speaker: tuple[int, int] | None
    cue: tuple[int, int] | None
    unit: int
    sentence_end: bool = False  # its unit ends with it: a quotation right behind goes on with it
    aside: bool = False  # what somebody thinks or calls for, told in passing: "he" behind it is still who spoke


def read_unit(unit: Unit, n: int) -> list[Saying]:
    """The statements whose cue stands in this unit."""
    cues = find_cues(unit)
    if not cues:
        return []
    speakers: dict[Cue, Range | None] = {}
    openings: dict[Cue, int] = {}
    starts: dict[Cue, int | None] = {}
    for i, cue in enumerate(cues):
        starts[cue] = None if cue.frame in ("according", "noun") or is_inverted(unit, cue) else complement(unit, cue)
        speakers[cue] = cue_speaker(unit, cue, starts[cue], cues[:i], speakers)
        start, speaker = starts[cue], speakers[cue]
        if start is not None and speaker is not None and _follows_its_quotation(unit, cue, start, speaker):
            starts[cue] = None
        if starts[cue] is None and cue.lemma in EVIDENCE and is_document(unit, speaker):
            starts[cue] = shown(unit, cue)
        opening = _opening(unit, cue, speakers[cue])
        if opening is not None:
            openings[cue] = opening
    sayings: list[Saying] = []
    floor = 0
    for cue in cues:
        pieces = _pieces(unit, cue, starts[cue], speakers[cue], cues, openings, floor)
        if not pieces or (cue.frame == "think" and cue.at < floor):
            continue
        floor = max(floor, cue.last, pieces[-1][1], (speakers[cue] or (0, 0))[1])
        for said in _parted(unit, pieces):
            sayings.append(_saying(unit, cue, said, speakers[cue], n, aside=_is_aside(unit, cue, said)))
    return sayings


def part_questions(units: list[Unit]) -> list[Unit]:
    """The units, those of a question in marks and a sentence with a statement of its own cut in two (“Who pays?” The
    mayor does, she said.)."""
    parted: list[Unit] = []
    for unit in units:
        own = 1 in unit.breaks and unit.parts[0].tag == QUOTED and _has_own_statement(unit)
        for parts, breaks in ((unit.parts[:1], [0]), (unit.parts[1:], [b - 1 for b in unit.breaks if b])):
            if own:
                parted.append(Unit(parts, frozenset(breaks), unit.paragraph, unit.kind))
        if not own:
            parted.append(unit)
    return parted


def _has_own_statement(unit: Unit) -> bool:
    """Does a verb stand between the quotation at the beginning and the first cue, not counting those of "who"?"""
    parts = unit.parts
    cue = next((c for c in find_cues(unit) if c.first), None)
    if cue is None:
        return False
    first = next((k for k in range(1, cue.first) if parts[k].tag in ("VERB", "AUX") or parts[k].low == "who"), None)
    return first is not None and parts[first].tag == "AUX"


def _follows_its_quotation(unit: Unit, cue: Cue, start: int, speaker: Range) -> bool:
    """`"…," she said two days later`: what stands right before the speaker is what was said, not what follows."""
    if cue.form != "finite" or cue.frame == "quote" or speaker[1] > cue.first:
        return False
    return (unit.parts[start].low != "that" or start > cue.last) and _quoted_before(unit, speaker[0])


def _is_aside(unit: Unit, cue: Cue, pieces: list[Range]) -> bool:
    """Is it no statement in so many words: a thought, what somebody calls for?"""
    return cue.frame == "think" or (bool(cue.takes) and takes_more(unit, cue, pieces[0][0]))


def _saying(
    unit: Unit, cue: Cue, pieces: list[Range], speaker: Range | None, n: int, *, aside: bool
) -> Saying:
    parts = unit.parts
    spoken = None if speaker is None else chars(parts, speaker)
    rest = parts[max(cue.last, pieces[-1][1], (speaker or (0, 0))[1]) :]
    ends = all(p.tag != QUOTED or _is_term(p) for p in rest)
    return Saying([chars(parts, p) for p in pieces], spoken, chars(parts, (cue.first, cue.last)), n, ends, aside)


def _is_term(part: Part) -> bool:
    return len(part.text.split()) < _TERM_WORDS


def chars(parts: tuple[Part, ...], piece: Range) -> tuple[int, int]:
    return parts[piece[0]].start, parts[piece[1] - 1].end


def _opening(unit: Unit, cue: Cue, speaker: Range | None) -> int | None:
    """Where a later cue ends the statement before it; None where it stands inside that statement."""
    parts = unit.parts
    if cue.frame == "according":
        return cue.first - 1 if cue.first and parts[cue.first - 1].text == "," else cue.first
    if cue.frame == "noun" or (cue.frame == "think" and _shares(parts, cue)):
        return None  # "said that he saw it and thought of her"
    first = cue.first
    if cue.form == "finite" and speaker is not None and speaker[1] <= cue.first and not _shares(parts, cue):
        first = speaker[0]
    if first == 0:
        return None
    before = parts[first - 1]
    if before.low in ("and", "but") and first > 1:
        return first - 2 if parts[first - 2].text == "," else first - 1
    if before.text in (",", ";", "—", "–"):
        return first
    if before.tag == QUOTED and (first < cue.first or is_inverted(unit, cue) or cue.form == "ing"):
        return first
    if before.low in ("while", "as", "though", "although") and first > 1 and parts[first - 2].text == ",":
        return first - 2
    return None


def _shares(parts: tuple[Part, ...], cue: Cue) -> bool:
    """ "and said": the speaker stands before the conjunction."""
    return cue.first > 0 and parts[cue.first - 1].tag == "CCONJ"


def _pieces(
    unit: Unit,
    cue: Cue,
    start: int | None,
    speaker: Range | None,
    cues: list[Cue],
    openings: dict[Cue, int],
    floor: int,
) -> list[Range]:
    """The ranges of parts that hold the statement of a cue."""
    later = [c for c in cues if c.at > cue.at]
    if cue.frame == "according":
        speaks = speaker is not None and _may_attribute(unit, cue, speaker)
        return _around(unit, cue, speaker, later, openings, floor) if speaks else []
    if cue.frame == "noun":
        return [(cue.last, right_end(unit, cue.last, later, openings))] if speaker else []
    if cue.frame == "quote" and speaker is not None and speaker[0] and unit.parts[speaker[0] - 1].low == "what":
        return []  # "what critics call a “gift”": a name for it, no statement
    if start is not None:
        if speaker is None and cue.form != "quoted as" and unit.parts[start].tag != QUOTED:
            return []
        if cue.form == "to" and unit.parts[start].tag != QUOTED:
            return []
        phrase = bool(cue.takes) and takes_more(unit, cue, start)
        end = right_end(unit, start, later, openings, quoted_object=cue.frame == "quote" and not phrase, phrase=phrase)
        return [(start, end)] if end > start else []
    fronted = _as_fronted(unit, cue, speaker)
    if fronted is not None:
        return [(fronted, right_end(unit, fronted, later, openings))]
    # "…, a source has told the paper." may follow an indirect statement; the other frames only a quotation.
    tells = cue.frame == "tell" and cue.last < len(unit.parts) and unit.parts[cue.last].tag != "PUNCT"
    told = tells or cue.frame in ("say", "that") or (cue.frame == "think" and _closes(unit, cue, speaker))
    free = cue.form != "to" and told
    if speaker is None or not (free or _quoted_before(unit, min(speaker[0], cue.first))):
        return []
    return _around(unit, cue, speaker, later, openings, floor)


def _closes(unit: Unit, cue: Cue, speaker: Range | None) -> bool:
    """Do ", polls show" and its like end the sentence?"""
    parts = unit.parts
    if speaker is None or not speaker[0] or parts[speaker[0] - 1].text != "," or cue.first < speaker[1]:
        return False
    return cue.last >= len(parts) or cue.last in unit.breaks or parts[cue.last].text in (".", ";")


def _as_fronted(unit: Unit, cue: Cue, speaker: Range | None) -> int | None:
    """The part behind the comma of "As the paper noted, it fell"."""
    parts = unit.parts
    if speaker is None or cue.frame not in ("say", "that", "tell"):
        return None
    if speaker[1] > cue.first or cue.last + 1 >= len(parts):
        return None
    opened = speaker[0] - 1
    if opened < 0 or parts[opened].low != "as" or not (opened in unit.breaks or opened - 1 in unit.breaks):
        return None
    return cue.last + 1 if parts[cue.last].text == "," else None


def _may_attribute(unit: Unit, cue: Cue, speaker: Range) -> bool:
    """Is it somebody's word ("…, according to X") and no manner ("sorted according to size")?"""
    parts = unit.parts
    if cue.first in unit.breaks or parts[cue.first - 1].tag == "PUNCT":
        return True
    return any(p.tag == "PROPN" or p.low in UNNAMED or p.low in DOCUMENTS for p in parts[slice(*speaker)])


def _quoted_before(unit: Unit, at: int) -> bool:
    k = at - 1
    while k >= 0 and unit.parts[k].text in (",", "—", "–"):
        k -= 1
    return k >= 0 and unit.parts[k].tag == QUOTED


def _around(
    unit: Unit, cue: Cue, speaker: Range | None, later: list[Cue], openings: dict[Cue, int], floor: int
) -> list[Range]:
    """What stands before a parenthetical cue, and behind it where the sentence goes on."""
    parts = unit.parts
    first = min(cue.first, speaker[0]) if speaker is not None else cue.first
    if cue.form == "quotes as":
        first = (subject_before(unit, cue.first) or (first, first))[0]
    behind = max(cue.last, speaker[1]) if speaker is not None else cue.last
    pieces: list[Range] = []
    left = left_start(unit, first, floor)
    end = strip_end(parts, left, first) if left < first else first
    resumed = behind < len(parts) and parts[_behind_adverbs(unit, behind)].text == "," and behind not in unit.breaks
    lead = left < end and _is_lead(parts, left, end)
    has_left = left < end and (not lead or (resumed and cue.frame != "according"))
    parted = not has_left or parts[end - 1].tag == QUOTED or parts[first - 1].text in (",", "—", "–", "?", "!")
    if not parted and cue.frame != "according":
        return []
    if has_left:
        pieces.append((left, end))
    inserted = resumed and (lead or _is_inserted(unit, speaker, behind))
    following = _resumes(
        unit,
        behind,
        quoted=has_left and parts[end - 1].tag == QUOTED,
        goes_on=(cue.frame == "according" and not has_left) or inserted,
    )
    if following is not None and (has_left or cue.frame == "according") and cue.form != "ing":
        stop = right_end(unit, following, later, openings)
        if stop > following:
            pieces.append((following, stop))
    return pieces


def _is_inserted(unit: Unit, speaker: Range | None, behind: int) -> bool:
    """Do "she said" and its commas only interrupt ("When it broke, she said, the mayor left")?"""
    parts = unit.parts
    comma = _behind_adverbs(unit, behind)
    if speaker is None or speaker[1] == behind or comma + 1 >= len(parts):
        return False
    after = parts[comma + 1]
    if after.low in ("so", "then", "now"):
        return True
    return not (after.low.endswith("ing") or after.low in _ASIDES or after.tag in ("ADV", "SCONJ"))


def _is_lead(parts: tuple[Part, ...], start: int, end: int) -> bool:
    """Only a fronted phrase without a verb ("In an article in the Herald, according to …")?"""
    leads = parts[start].tag in ("ADP", "ADV", "CCONJ") or parts[start].preposition
    return leads and not any(
        p.tag in ("AUX", QUOTED) or (p.tag == "VERB" and not p.low.endswith(("ing", "ed"))) for p in parts[start:end]
    )


def _parted(unit: Unit, pieces: list[Range]) -> list[list[Range]]:
    """The pieces of one statement; a conjoined clause is one of its own where one of the two has marks alone."""
    if len(pieces) == 2 and unit.parts[pieces[1][0]].low in ("and", "but"):
        marked = [any(p.tag == QUOTED for p in unit.parts[slice(*piece)]) for piece in pieces]
        if marked[0] != marked[1]:
            return [[pieces[0]], [(pieces[1][0] + 1, pieces[1][1])]]
    return [pieces]


def _adds_clause(parts: tuple[Part, ...], k: int) -> bool:
    """ "The dam failed, he said, and it would again": a conjunction, a subject and its verb."""
    if k + 2 >= len(parts) or parts[k].low not in ("and", "but") or parts[k + 1].tag not in ("PRON", "DET", "PROPN"):
        return False
    following = next((p for p in parts[k + 2 : k + 7] if p.tag in ("VERB", "AUX", "PUNCT", QUOTED)), None)
    return following is not None and following.tag != "PUNCT"


def _behind_adverbs(unit: Unit, k: int) -> int:
    """The part behind "at last", "also" and the like that stand right behind a cue."""
    parts = unit.parts
    if k + 2 < len(parts) and parts[k].low == "at" and parts[k + 1].tag in ("ADJ", "NOUN", "ADV"):
        return k + 2
    while k + 1 < len(parts) and k not in unit.breaks and is_adverb(parts[k]):
        k += 1
    return k


def _resumes(unit: Unit, behind: int, *, quoted: bool, goes_on: bool) -> int | None:
    """The part where an interrupted statement goes on behind its cue."""
    parts = unit.parts
    k = behind
    while k < len(parts) and k not in unit.breaks:
        part = parts[k]
        if part.tag == QUOTED and quoted and not (parts[k - 1].tag != "PUNCT" and _is_term(part)):
            return k
        if part.text == "," and not quoted:
            if k + 1 < len(parts) and (goes_on or parts[k + 1].tag in ("VERB", "AUX") or _adds_clause(parts, k + 1)):
                return k + 1
            return None
        if part.text in _STOPS:
            break
        k += 1
    # `"A," she said. "B."`: one statement in PolNeAR 1,041 times of 1,041 in the same paragraph.
    if quoted and k + 1 < len(parts) and k + 1 in unit.breaks and parts[k + 1].tag == QUOTED:
        return k + 1
    return None
