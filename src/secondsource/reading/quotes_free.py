"""Statements without a word of saying: quotations that stand alone, signed ones, and transcripts.

Goes in: the units of an article and the statements read before this one. Comes out: `Saying`s. A quotation that stands
alone takes the speaker in force in the sentence before it; where none is, it has none.
"""

import re
from collections import Counter

from ..model.readings import Name
from ..text.ranges import Range
from .cues import find_cues
from .quotes_sayings import Saying, chars
from .quotes_units import QUOTED, Part, Unit
from .speakers_clauses import clause_subject
from .speakers_people import People
from .speakers_words import DOCUMENTS

# A quotation without a cue is a statement from this many words on; shorter ones are terms, titles and glosses.
_STATEMENT_WORDS = 6
# So many sentences before a quotation may say who speaks it.
_NEAR = 3
# A signature under a quotation: at most this many words, and what may stand in a name besides capitals.
_LONGEST_NAME = 7
_IN_NAMES = frozenset("de la van von der den al el bin ibn - . ' ’ ,".split())
# A label in capitals behind an opening mark, its colon behind 40 characters at most.
_LABEL_IN_MARKS = re.compile(r"[“\"„«'‘]+\s?([A-Z][A-Z .’-]{1,40}):\s")
# A speaker's label in a transcript ends with its colon at the latest here.
_LONGEST_LABEL = 7


def free_standing(units: list[Unit], n: int, before: list[Saying], people: People) -> list[Saying]:
    """A unit that is one quotation, or several: the speaker in force in its paragraph or the unit before says it, or
    the person whom the sentence before is about ("Brook laughs. “They have one name.”")."""
    unit = units[n]
    quoted = [p for p in unit.parts if p.tag == QUOTED]
    after = next((k + 1 for k, p in reversed(list(enumerate(unit.parts))) if p.tag == QUOTED), 0)
    words = unit.parts[after:] if _signed_here(unit.parts, after) is None and not _adds(unit, after) else ()
    if not quoted or any(p.text[:1].isalnum() for p in (*unit.parts[:after], *words) if p.tag != QUOTED):
        return []
    inside = bool(before) and before[-1].unit == n - 1 and units[n - 1].paragraph == unit.paragraph
    if sum(len(p.text.split()) for p in quoted) < _STATEMENT_WORDS and not inside:
        return []
    whole = (quoted[0].start, quoted[-1].end)
    label = _LABEL_IN_MARKS.match(quoted[0].text)
    if label is not None:  # a transcript printed in marks: “BROOK: We will go.”
        at, name = quoted[0].start, label.span(1)
        end = quoted[-1].marked.inner_end if quoted[-1].marked is not None else whole[1]
        return [Saying([(at + label.end(), end)], (at + name[0], at + name[1]), None, n, True)]
    signed = _signature(units, n)
    if signed is not None:
        return [Saying([whole], signed, None, n, False)]
    last = before[-1] if before else None
    if last is not None and last.unit == n - 1:
        if units[n - 1].paragraph == unit.paragraph and last.sentence_end and _ends_quoted(units[n - 1], last):
            last.pieces.append(whole)
            last.unit = n
            return []
        return [Saying([whole], last.speaker, None, n, True)]
    if n and units[n - 1].parts[-1].text == ":":
        subject = clause_subject(units[n - 1], len(units[n - 1].parts) - 1)
        if subject is not None:
            return [Saying([whole], chars(units[n - 1].parts, subject), None, n, True)]
    return [Saying([whole], _in_force(units, n, before, people), None, n, True)]


def _adds(unit: Unit, at: int) -> bool:
    """Does ", adding that …" follow: whoever spoke last goes on?"""
    return any(c.form == "ing" and c.first == at for c in find_cues(unit))


def _in_force(units: list[Unit], n: int, before: list[Saying], people: People) -> tuple[int, int] | None:
    """The speaker of the last statement in the paragraph or, nearer, the person whom a sentence of it is about;
    questions put between are the interviewer's."""
    at = len(before) - 1
    for k in range(n - 1, max(-1, n - 1 - _NEAR), -1):
        unit = units[k]
        if unit.paragraph != units[n].paragraph:
            return None
        if at >= 0 and before[at].unit == k:
            return before[at].speaker
        if unit.parts[-1].text == "?":
            continue
        first = next((x.span for x in people.subjects(unit.start, unit.end)), None)
        if first is not None and first.start == unit.start:
            return first.start, first.end
        subject = clause_subject(unit, len(unit.parts) - 1)
        if subject is None:
            continue
        start, end = chars(unit.parts, subject)
        alone = unit.parts[subject[0]].low
        if (subject[1] - subject[0] == 1 and alone in ("he", "she")) or people.subjects(start, end):
            return start, end
    return None


def _signature(units: list[Unit], n: int) -> tuple[int, int] | None:
    """The name behind a dash under a quotation: "— Ada Brook", in its line or the one below."""
    parts = units[n].parts
    after = next(k + 1 for k, p in reversed(list(enumerate(parts))) if p.tag == QUOTED)
    here = _signed_here(parts, after)
    if here is None and after >= len(parts) - 1 and n + 1 < len(units):
        parts = units[n + 1].parts
        here = _signed_here(parts, 0)
    return None if here is None else chars(parts, here)


def _signed_here(parts: tuple[Part, ...], k: int) -> Range | None:
    """A dash at part k and nothing but a capitalised name behind it."""
    if k >= len(parts) or parts[k].text not in ("—", "–", "―", "-", "--"):
        return None
    end = k + 1
    while end < len(parts) and (parts[end].capital or parts[end].low in _IN_NAMES) and end - k <= _LONGEST_NAME:
        end += 1
    if not any(p.capital for p in parts[k + 1 : end]):  # "“…” —." has marks alone behind its dash
        return None
    if any(p.text[:1].isalnum() or p.tag == QUOTED for p in parts[end:]):
        return None
    while parts[end - 1].text in (".", ","):
        end -= 1
    return k + 1, end


def _ends_quoted(unit: Unit, saying: Saying) -> bool:
    """Does the statement end in marks, with its cue behind or before it?"""
    start, end = saying.pieces[-1]
    return any(p.tag == QUOTED and start <= p.start and p.end <= end for p in unit.parts)


def labels_of(units: list[Unit]) -> frozenset[tuple[str, ...]]:
    """The labels ("BROOK:") that begin two paragraphs or more: those of a transcript."""
    counted = Counter(label for label in (_label(u) for u in units) if label)
    return frozenset(label for label, count in counted.items() if count > 1)


def _label(unit: Unit) -> tuple[str, ...]:
    """The words before a colon at the beginning of a unit, where there is one."""
    colon = next((k for k, p in enumerate(unit.parts[:_LONGEST_LABEL]) if p.text == ":"), 0)
    return tuple(p.text for p in unit.parts[:colon])


def labelled(units: list[Unit], n: int, names: tuple[Name, ...], labels: frozenset[tuple[str, ...]]) -> list[Saying]:
    """ "BROOK: We will go." and "Brook: 'We will go'": a name, a colon, the statement to the end of the paragraph."""
    unit = units[n]
    if n and units[n - 1].paragraph == unit.paragraph:
        return []
    words = _label(unit)
    colon = len(words)
    if not words or colon + 1 >= len(unit.parts):
        return []
    label = unit.parts[:colon]
    if not all(p.capital or p.text in (".", "-", "'", "’") for p in label):
        return []
    start, end = label[0].start, label[-1].end
    spoken = any(x.span.start <= end - 1 < x.span.end and x.kind != "place" for x in names)
    whole = any(x.span.start == start and x.span.end == end and x.kind != "place" for x in names)
    lead = n == 0 and (whole or (colon == 1 and label[0].low in DOCUMENTS))  # "Poll: …", at the head of the text
    shout = label[-1].text.isupper() and len(label[-1].text) > 1 and words in labels
    if not (shout or lead or (spoken and unit.kind == "headline") or (spoken and unit.parts[colon + 1].tag == QUOTED)):
        return []
    stop = unit.end
    while n + 1 < len(units) and units[n + 1].paragraph == unit.paragraph:
        n += 1
        stop = units[n].end
    return [Saying([(unit.parts[colon + 1].start, stop)], (start, end), (label[-1].end, unit.parts[colon].end), n)]
