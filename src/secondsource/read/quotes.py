"""Who says what in one article: direct, partial and indirect statements, and quoted words that are no statement.

Goes in: a `Sheet` and the names found in it. Comes out: `Quoted`. The rules read one sentence at a time with what stands
in quotation marks as one word (`quotes_units`): find the cue (`cues`), its speaker (`speakers`), the statement behind or
before it (`quotes_contents`); then statements without a cue take the speaker in force. It decides neither what is true
nor which person of the story a speaker is; of two speakers that fit equally it takes none.
"""

from dataclasses import dataclass

from ..model.readings import Name, Quote, QuoteMode, Sheet
from ..model.spans import Span
from ..text.marks import Marked
from .cues import Cue, find_cues
from .quotes_contents import complement, left_start, right_end, strip_end
from .quotes_units import QUOTED, Part, Unit, cut_units, marks_of
from .speakers import Range, clause_subject, doer_before, possessor_before, speaker_after, speaker_before
from .speakers_referents import Speakers

# A quotation without a cue is a statement from this many words on; shorter ones are terms, titles and glosses.
_STATEMENT_WORDS = 6
# A signature under a quotation: at most this many words, and what may stand in a name besides capitals.
_LONGEST_NAME = 7
_IN_NAMES = frozenset("de la van von der den al el bin ibn - . ' ’ ,".split())
_STOPS = frozenset([".", ",", "!", "?", "…", "...", ";"])


@dataclass(frozen=True, slots=True)
class Quoted:
    """The statements in order of the text, and the words in quotation marks that are none."""

    quotes: tuple[Quote, ...]
    scare: tuple[Span, ...]


@dataclass(slots=True)
class _Saying:
    """A statement while it is read: `pieces` are ranges of characters, `speaker` and `cue` too."""

    pieces: list[tuple[int, int]]
    speaker: tuple[int, int] | None
    cue: tuple[int, int] | None
    unit: int
    sentence_end: bool = False  # its unit ends with it: a quotation right behind goes on with it


def find_quotes(sheet: Sheet, names: tuple[Name, ...]) -> Quoted:
    """The statements of an article with their speakers, and the scare quotes; nothing inside furniture."""
    marks = marks_of(sheet)
    units = cut_units(sheet, marks)
    sayings: list[_Saying] = []
    for n, unit in enumerate(units):
        found = _labelled(units, n, names) or _read_unit(unit, n)
        if not found:
            found = _free_standing(units, n, sayings)
        sayings.extend(found)
    sayings.sort(key=lambda s: (s.pieces[0], s.pieces[-1][1]))
    return _as_records(sheet, names, marks, sayings)


def _read_unit(unit: Unit, n: int) -> list[_Saying]:
    """The statements whose cue stands in this unit."""
    cues = find_cues(unit)
    if not cues:
        return []
    speakers: dict[Cue, Range | None] = {}
    openings: dict[Cue, int] = {}
    starts: dict[Cue, int | None] = {}
    for i, cue in enumerate(cues):
        starts[cue] = None if cue.frame in ("according", "noun") or _is_inverted(unit, cue) else complement(unit, cue)
        speakers[cue] = _speaker(unit, cue, starts[cue], cues[:i], speakers)
        start, speaker = starts[cue], speakers[cue]
        if start is not None and speaker is not None and speaker[1] <= cue.first and cue.form == "finite":
            # `"…," she said several months later`: what stands right before the speaker is what was said.
            if unit.parts[start].low != "that" and cue.frame != "quote" and _quoted_before(unit, speaker[0]):
                starts[cue] = None
        opening = _opening(unit, cue, speakers[cue], starts[cue])
        if opening is not None:
            openings[cue] = opening
    sayings: list[_Saying] = []
    floor = 0
    for cue in cues:
        pieces = _pieces(unit, cue, starts[cue], speakers[cue], cues, openings, floor)
        if not pieces:
            continue
        floor = max(floor, cue.last, pieces[-1][1], (speakers[cue] or (0, 0))[1])
        sayings.append(_saying(unit, cue, pieces, speakers[cue], n))
    return sayings


def _saying(unit: Unit, cue: Cue, pieces: list[Range], speaker: Range | None, n: int) -> _Saying:
    parts = unit.parts
    spoken = None if speaker is None else _chars(parts, speaker)
    rest = parts[max(cue.last, pieces[-1][1], (speaker or (0, 0))[1]) :]
    ends = all(p.tag != QUOTED for p in rest)
    return _Saying([_chars(parts, p) for p in pieces], spoken, _chars(parts, (cue.first, cue.last)), n, ends)


def _chars(parts: tuple[Part, ...], piece: Range) -> tuple[int, int]:
    return parts[piece[0]].start, parts[piece[1] - 1].end


def _speaker(
    unit: Unit, cue: Cue, start: int | None, before: list[Cue], speakers: dict[Cue, Range | None]
) -> Range | None:
    parts = unit.parts
    if cue.frame == "according":
        return speaker_after(unit, cue.last)
    if cue.frame == "noun":
        return possessor_before(unit, cue.at)
    previous = parts[cue.first - 1] if cue.first else None
    if start is None and _is_inverted(unit, cue):
        return speaker_after(unit, cue.last)
    if cue.form == "ing" and previous is not None and cue.first not in unit.breaks:
        if previous.tag in ("NOUN", "PROPN", "PRON"):
            return doer_before(unit, cue.first)  # "a resolution demanding that"
        if previous.tag not in ("PUNCT", "CCONJ", "ADP", "SCONJ", QUOTED):
            return None
    if cue.form in ("ing", "to") or (previous is not None and previous.tag == "CCONJ"):
        same = [c for c in before if speakers.get(c) is not None and not _break_between(unit, c.at, cue.at)]
        if same and same[-1].frame != "noun":
            return speakers[same[-1]]
        return clause_subject(unit, cue.first)
    found = speaker_before(unit, cue)
    if found is None and previous is not None and previous.low in ("who", "which", "that"):
        return _antecedent(unit, cue.first - 1)
    return found


def _antecedent(unit: Unit, relative: int) -> Range | None:
    end = relative - 1 if relative and unit.parts[relative - 1].text == "," else relative
    probe = Cue(end, end, end, "", "say", "finite")
    return speaker_before(unit, probe)


def _is_inverted(unit: Unit, cue: Cue) -> bool:
    """Does the speaker stand behind the cue: "…," said X; the plan failed, said X?"""
    parts = unit.parts
    if cue.form != "finite" or not cue.first or cue.first != cue.at or cue.frame == "quote" or cue.last >= len(parts):
        return False
    before, after = parts[cue.first - 1], parts[cue.last]
    if after.low in ("that", "of", "in", "on", "at") or after.tag in (QUOTED, "PUNCT") or cue.last in unit.breaks:
        return False
    if before.tag == QUOTED:
        return True
    if before.text not in (",", "—", "–", "?", "!"):
        return False
    behind = speaker_after(unit, cue.last)
    names_one = after.tag == "PROPN" and behind is not None and not _verb_at(parts, behind[1])
    return names_one or speaker_before(unit, cue) is None


def _verb_at(parts: tuple[Part, ...], k: int) -> bool:
    return k < len(parts) and parts[k].tag in ("VERB", "AUX")


def _break_between(unit: Unit, a: int, b: int) -> bool:
    return any(a < k <= b for k in unit.breaks)


def _opening(unit: Unit, cue: Cue, speaker: Range | None, start: int | None) -> int | None:
    """Where a later cue ends the statement before it; None where it stands inside that statement."""
    parts = unit.parts
    if cue.frame == "according":
        return cue.first - 1 if cue.first and parts[cue.first - 1].text == "," else cue.first
    if cue.frame == "noun":
        return None
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
    if before.tag == QUOTED and (first < cue.first or _is_inverted(unit, cue) or cue.form == "ing"):
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
        return _around(unit, cue, speaker, later, openings, floor) if speaker else []
    if cue.frame == "noun":
        return [(cue.last, right_end(unit, cue.last, later, openings))] if speaker else []
    if cue.frame == "quote" and speaker is not None and speaker[0] and unit.parts[speaker[0] - 1].low == "what":
        return []  # "what critics call a “gift”": a name for it, no statement
    if start is not None:
        if speaker is None and cue.form != "quoted as" and not unit.parts[start].tag == QUOTED:
            return []
        if cue.form == "to" and unit.parts[start].tag != QUOTED:
            return []
        end = right_end(unit, start, later, openings, quoted_object=cue.frame == "quote")
        return [(start, end)] if end > start else []
    closing = cue.frame == "tell" and cue.last < len(unit.parts) and unit.parts[cue.last].tag != "PUNCT"
    if speaker is None or cue.form == "to" or (cue.frame in ("quote", "utter", "tell", "clause", "ask") and not closing):
        if not (speaker is not None and _quoted_before(unit, min(speaker[0], cue.first))):
            return []
    return _around(unit, cue, speaker, later, openings, floor)


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
    behind = max(cue.last, speaker[1]) if speaker is not None else cue.last
    pieces: list[Range] = []
    left = left_start(unit, first, floor)
    end = strip_end(parts, left, first) if left < first else first
    resumed = behind < len(parts) and parts[behind].text == "," and behind not in unit.breaks
    lead = left < end and _is_lead(parts, left, end)
    has_left = left < end and (not lead or (resumed and cue.frame != "according"))
    if has_left and parts[end - 1].tag != QUOTED and parts[first - 1].text not in (",", "—", "–", "?", "!"):
        if cue.frame != "according":
            return []
    if has_left:
        pieces.append((left, end))
    following = _resumes(
        unit,
        behind,
        quoted=has_left and parts[end - 1].tag == QUOTED,
        goes_on=(cue.frame == "according" and not has_left) or (lead and resumed),
    )
    if following is not None and (has_left or cue.frame == "according") and cue.form != "ing":
        stop = right_end(unit, following, later, openings)
        if stop > following:
            pieces.append((following, stop))
    return pieces


def _is_lead(parts: tuple[Part, ...], start: int, end: int) -> bool:
    """Only a fronted phrase without a verb ("In an article in the Herald, according to …")?"""
    return parts[start].tag in ("ADP", "ADV", "CCONJ") and not any(
        p.tag in ("AUX", QUOTED) or (p.tag == "VERB" and not p.low.endswith(("ing", "ed"))) for p in parts[start:end]
    )


def _resumes(unit: Unit, behind: int, *, quoted: bool, goes_on: bool) -> int | None:
    """The part where an interrupted statement goes on behind its cue."""
    parts = unit.parts
    k = behind
    while k < len(parts) and k not in unit.breaks:
        part = parts[k]
        if part.tag == QUOTED and quoted:
            return k
        if part.text == "," and not quoted:
            if k + 1 < len(parts) and (goes_on or parts[k + 1].tag in ("VERB", "AUX")):
                return k + 1
            return None
        if part.text in _STOPS and part.text != ",":
            break
        k += 1
    # `"A," she said. "B."`: one statement in PolNeAR 1,041 times of 1,041 in the same paragraph.
    if quoted and k + 1 < len(parts) and k + 1 in unit.breaks and parts[k + 1].tag == QUOTED:
        return k + 1
    return None


def _free_standing(units: list[Unit], n: int, before: list[_Saying]) -> list[_Saying]:
    """A unit that is one quotation, or several: the speaker in force in its paragraph or the unit before says it."""
    unit = units[n]
    quoted = [p for p in unit.parts if p.tag == QUOTED]
    after = next((k + 1 for k, p in reversed(list(enumerate(unit.parts))) if p.tag == QUOTED), 0)
    words = unit.parts[after:] if _signed_here(unit.parts, after) is None else ()
    if not quoted or any(p.text[:1].isalnum() for p in (*unit.parts[:after], *words) if p.tag != QUOTED):
        return []
    inside = bool(before) and before[-1].unit == n - 1 and units[n - 1].paragraph == unit.paragraph
    if sum(len(p.text.split()) for p in quoted) < _STATEMENT_WORDS and not inside:
        return []
    whole = (quoted[0].start, quoted[-1].end)
    signed = _signature(units, n)
    if signed is not None:
        return [_Saying([whole], signed, None, n, False)]
    last = before[-1] if before else None
    if last is not None and last.unit == n - 1:
        if units[n - 1].paragraph == unit.paragraph and last.sentence_end and _ends_quoted(units[n - 1], last):
            last.pieces.append(whole)
            last.unit = n
            return []
        return [_Saying([whole], last.speaker, None, n, True)]
    if n and units[n - 1].parts[-1].text == ":":
        subject = clause_subject(units[n - 1], len(units[n - 1].parts) - 1)
        if subject is not None:
            return [_Saying([whole], _chars(units[n - 1].parts, subject), None, n, True)]
    return [_Saying([whole], None, None, n, True)]


def _signature(units: list[Unit], n: int) -> tuple[int, int] | None:
    """The name behind a dash under a quotation: "— Ada Brook", in its line or the one below."""
    parts = units[n].parts
    after = next(k + 1 for k, p in reversed(list(enumerate(parts))) if p.tag == QUOTED)
    here = _signed_here(parts, after)
    if here is None and after >= len(parts) - 1 and n + 1 < len(units):
        parts = units[n + 1].parts
        here = _signed_here(parts, 0)
    return None if here is None else _chars(parts, here)


def _signed_here(parts: tuple[Part, ...], k: int) -> Range | None:
    """A dash at part k and nothing but a capitalised name behind it."""
    if k >= len(parts) or parts[k].text not in ("—", "–", "―", "-", "--"):
        return None
    end = k + 1
    while end < len(parts) and (parts[end].capital or parts[end].low in _IN_NAMES) and end - k <= _LONGEST_NAME:
        end += 1
    if end == k + 1 or any(p.text[:1].isalnum() for p in parts[end:]) or any(p.tag == QUOTED for p in parts[end:]):
        return None
    while parts[end - 1].text in (".", ","):
        end -= 1
    return k + 1, end


def _ends_quoted(unit: Unit, saying: _Saying) -> bool:
    """Does the statement end in marks, with its cue behind or before it?"""
    start, end = saying.pieces[-1]
    return any(p.tag == QUOTED and start <= p.start and p.end <= end for p in unit.parts)


def _labelled(units: list[Unit], n: int, names: tuple[Name, ...]) -> list[_Saying]:
    """ "BROOK: We will go." and "Brook: 'We will go'": a name, a colon, the statement to the end of the paragraph."""
    unit = units[n]
    if n and units[n - 1].paragraph == unit.paragraph:
        return []
    colon = next((k for k, p in enumerate(unit.parts[:7]) if p.text == ":"), None)
    if not colon or colon + 1 >= len(unit.parts):
        return []
    label = unit.parts[:colon]
    if not all(p.capital or p.text in (".", "-", "'", "’") for p in label):
        return []
    start, end = label[0].start, label[-1].end
    spoken = any(x.span.start <= end - 1 < x.span.end and x.kind != "place" for x in names)
    shout = label[-1].text.isupper() and len(label[-1].text) > 1 and _repeated(units, label)
    if not (shout or (spoken and unit.kind == "headline") or (spoken and unit.parts[colon + 1].tag == QUOTED)):
        return []
    stop = unit.end
    for other in units[n + 1 :]:
        if other.paragraph != unit.paragraph:
            break
        stop = other.end
    saying = _Saying([(unit.parts[colon + 1].start, stop)], (start, end), (label[-1].end, unit.parts[colon].end), n)
    return [saying]


def _repeated(units: list[Unit], label: tuple[Part, ...]) -> bool:
    """Does the label begin two paragraphs or more: a transcript?"""
    words = [p.text for p in label] + [":"]
    return sum([p.text for p in u.parts[: len(words)]] == words for u in units) > 1


def _as_records(
    sheet: Sheet, names: tuple[Name, ...], marks: list[Marked], sayings: list[_Saying]
) -> Quoted:
    article = sheet.article
    people = Speakers(sheet, names)
    quotes: list[Quote] = []
    seen: set[tuple[tuple[int, int], ...]] = set()
    for saying in sayings:
        pieces = [_inner(p, marks) for p in saying.pieces]
        key = tuple(pieces)
        if key in seen or any(a >= b for a, b in pieces):
            continue
        seen.add(key)
        spans = tuple(article.span(a, b) for a, b in pieces)
        speaker = article.span(*saying.speaker) if saying.speaker else None
        cue = article.span(*saying.cue) if saying.cue else None
        kind, referent = people.judge(speaker)
        whole = article.span(pieces[0][0], max(b for _, b in pieces))
        mode = _mode(article.text, saying.pieces, marks)
        quotes.append(
            Quote(whole, spans if len(spans) > 1 else (), speaker, cue, mode, kind, referent)
        )
        if speaker is not None:
            people.spoke(speaker, kind, referent)
    taken = [(p.start, p.end) for q in quotes for p in (q.pieces or (q.content,))]
    scare = tuple(
        article.span(m.inner_start, m.inner_end)
        for m in marks
        if m.inner_start < m.inner_end and not any(a < m.inner_end and m.inner_start < b for a, b in taken)
    )
    return Quoted(tuple(quotes), scare)


def _inner(piece: tuple[int, int], marks: list[Marked]) -> tuple[int, int]:
    """The piece without its outer marks, where it is one quotation."""
    for mark in marks:
        if mark.start == piece[0] and mark.end == piece[1]:
            return mark.inner_start, mark.inner_end
    return piece


def _mode(text: str, pieces: list[tuple[int, int]], marks: list[Marked]) -> QuoteMode:
    inside = outside = False
    for start, end in pieces:
        at = start
        for mark in marks:
            if mark.end <= start or mark.start >= end:
                continue
            inside = True
            outside = outside or any(c.isalnum() for c in text[at : max(at, mark.start)])
            at = mark.end
        outside = outside or any(c.isalnum() for c in text[at:end])
    if not inside:
        return "indirect"
    return "partial" if outside else "direct"
