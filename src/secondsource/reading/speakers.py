"""The phrase that names the speaker of a cue, before it or behind it.

Goes in: a `Unit` and where its cue stands. Comes out: a range of parts, the whole phrase with title and apposition
("Odile Brandt, the mayor of X"), or None. Says nothing about who the phrase stands for (`speakers_referents`).
"""

from ..text.english import MONTHS, PERIODS, POSSESSIVES, WEEKDAYS
from ..text.ranges import Range
from .cues import Cue, is_adverb
from .quotes_units import QUOTED, Part, Unit
from .speakers_words import DOCUMENTS, UNNAMED

_NOMINAL = frozenset(["NOUN", "PROPN", "NUM", "ADJ", "DET", "SYM", "X"])
_HEADS = frozenset(["NOUN", "PROPN", "PRON", "X", "NUM"])
_PERSONAL = frozenset("he she they it we i you who some many others one".split())
# Determiners and pronouns that stand for people by themselves.
_SOME = frozenset(
    "some many others another most several few both all those these everyone everybody none neither".split()
)
_OTHERS = frozenset(("other", "others"))
_POSSESSIVE = POSSESSIVES | {"your", "whose"}
_RELATIVE = frozenset("who whom which that whose where when".split())
_INNER_MARKS = frozenset([".", "-", "–", "&", "'", "’", "/", "(", ")", "@"])
_TIME = frozenset((*WEEKDAYS, *MONTHS, *PERIODS, "today", "yesterday", "tonight", "later", "earlier", "ago"))
_DAYS = frozenset((*WEEKDAYS, "today", "yesterday", "tonight"))
# What may follow a comma behind a name and still be part of the speaker's phrase.
_APPOSITION = frozenset(["DET", "NOUN", "PROPN", "ADJ", "NUM", "X"])
# Irregular participles that open a reduced relative clause behind a comma (Quirk et al. 1985, §3.69).
_PARTICIPLES = frozenset(
    """sent made held kept built brought bought caught found known lost paid put read set shot taught thought left led
    met born drawn shown heard sold told begun done""".split()
)
# How far behind "who" the verb of the main clause may stand.
_RELATIVE_REACH = 14
# How far before an adjective that stands for a noun its article may be: "the 44-year-old".
_ADJECTIVES = 7
# Longest phrase for a speaker, in parts: PolNeAR's longest but a few in a thousand.
LONGEST = 45
_DASHES = frozenset(["—", "–", "--"])
_STOPS = frozenset([":", ";", "—", "–", "--", "[", "]", "…", "...", "?", "!"])


def speaker_before(unit: Unit, cue: Cue) -> Range | None:
    """The phrase that ends where the cue's words begin, or before an apposition or insertion between commas."""
    return subject_before(unit, cue.first)


def subject_before(unit: Unit, end: int) -> Range | None:
    """The noun phrase that ends before part `end`, with the appositions between."""
    parts = unit.parts
    if end and parts[end - 1].text == "," and end not in unit.breaks:
        return _with_insertions(unit, end) or _with_apposition(unit, end - 1)
    if end and parts[end - 1].text in _DASHES and end not in unit.breaks:  # "Ada Brook — and her brother — said"
        opening = next((k for k in range(end - 2, max(-1, end - LONGEST), -1) if parts[k].text in _DASHES), None)
        head = None if opening is None else _phrase(unit, opening)
        return None if head is None else (head[0], end - 1)
    return _phrase(unit, end)


def _with_insertions(unit: Unit, end: int) -> Range | None:
    """From the name that opens the clause over all between commas behind it: "Duarte Pinhal, spokesman for the court,
    who left on Monday," and "A memo by X, dated March 3 and addressed to the board,"."""
    whole = clause_opening(unit, end)
    if whole is None:
        return None
    parts = unit.parts
    commas = [k for k in range(whole[0] + 1, end) if parts[k].text == ","]
    first = _phrase(unit, commas[0]) if len(commas) > 1 else None
    if first is None or first != (whole[0], commas[0]) or any(p.low in _TIME for p in parts[slice(*first)]):
        return None
    if not all(_may_insert(parts[k + 1]) for k in commas[:-1]) or parts[first[1] - 1].tag == "NUM":
        return None
    inserted = parts[commas[0] + 1]
    aside = inserted.low.endswith("ing") or (inserted.preposition and inserted.low not in ("of", "from"))
    return None if aside else (whole[0], commas[-1])  # ", speaking to reporters," is no part of who it is


def _may_insert(part: Part) -> bool:
    """May it open an apposition, a relative clause, a participle or a preposition's phrase between commas?"""
    described = part.tag in _APPOSITION or part.tag in ("VERB", "ADP", "CCONJ") or part.preposition
    return described or part.low in _RELATIVE or part.low in _POSSESSIVE


def clause_opening(unit: Unit, end: int, *, verbless: bool = False) -> Range | None:
    """All from the beginning of the clause to part `end`, where that is a noun phrase without a finite verb but that of
    "who": what `subject_before` cannot cut ("Ada Brook, 29, of Reno, Nev.,", "a letter filed on Monday", "those near to
    him"); `verbless`: without a participle either."""
    parts = unit.parts
    stop = end - 1 if end and parts[end - 1].text == "," else end
    begin = max(b for b in unit.breaks if b <= max(0, end - 1))
    floor = next((k for k in range(stop - 1, begin - 1, -1) if parts[k].tag == QUOTED or parts[k].text in _STOPS), None)
    start = begin if floor is None else floor + 1
    while start < stop and (parts[start].tag in ("CCONJ", "SCONJ", "PUNCT") or is_adverb(parts[start])):
        start += 1
    if start < stop and parts[start].preposition:  # "On Monday, Ada Brook, 29,"
        comma = next((k for k in range(start, stop) if parts[k].text == ","), stop)
        start = comma + 1
    if start >= stop or stop - start > LONGEST or not _opens_phrase(parts[start]):
        return None
    inside = False
    for k in range(start, stop):
        part = parts[k]
        inside = inside or part.low in ("who", "whose", "which")
        if part.tag in ("AUX", "SCONJ") and not inside:
            return None
        if part.tag == "VERB" and not inside and (verbless or k == start or not _is_participle(parts, k)):
            return None
    headed = any(is_head(parts, k) or parts[k].low in _SOME for k in range(start, stop))
    # "the Vatican", "the old": an adjective with its article alone
    return (start, stop) if headed or parts[stop - 1].tag == "ADJ" else None


def _opens_phrase(part: Part) -> bool:
    return part.tag in ("DET", "NOUN", "PROPN", "ADJ", "NUM", "X") or part.low in _SOME or part.low in _POSSESSIVE


def _is_participle(parts: tuple[Part, ...], k: int) -> bool:
    """A reduced relative clause: "filed" right behind its noun, ", sent on Friday", "helping to organise"."""
    if parts[k].low in _PARTICIPLES and parts[k - 1].low in (",", "and", "or"):
        return True
    return parts[k].low.endswith(("ed", "ing", "en")) or parts[k - 1].low == "to"


def speaker_after(unit: Unit, start: int) -> Range | None:
    """The phrase behind an inverted cue: "said Mark K., a retired general, in a statement" ends before "in"."""
    parts = unit.parts
    stop = min(len(parts), start + LONGEST)
    end = head_after(unit, start, stop)
    stands = parts[end - 1].low in (_SOME if end == start + 1 else _OTHERS)  # "said another", "said the others"
    alone = end > start and stands and (end >= len(parts) or parts[end].tag == "PUNCT")
    if end == start or not (alone or any(is_head(parts, k) for k in range(start, end))):
        return None
    while end + 1 < stop and parts[end].text == "," and end not in unit.breaks and _apposes(unit, end + 1):
        following = end + 1
        while following < stop and following not in unit.breaks and parts[following].text not in (",", ".", ";", ":"):
            if parts[following].tag == QUOTED:
                break
            following += 1
        if following < len(parts) and parts[following].tag == QUOTED:
            break
        end = following
    return start, end


def doer_before(unit: Unit, at: int) -> Range | None:
    """Who "saying" right behind a noun refers to: in "footage of Ada Brook saying" Ada Brook alone."""
    found = _phrase(unit, at)
    if found is None:
        return None
    parts = unit.parts
    if parts[found[1] - 1].tag == "PROPN" or parts[found[1] - 1].low in DOCUMENTS:  # "31 votes for a motion asking"
        last = [k for k in range(*found) if parts[k].preposition]
        if last:
            return last[-1] + 1, found[1]
    return found


def possessor_before(unit: Unit, at: int) -> Range | None:
    """Whose claim: "his" in "his claim that", "the minister" in "the minister's recent claim that"."""
    parts = unit.parts
    k = at - 1
    if k > 0 and parts[k].tag == "ADJ":
        k -= 1
    if k < 0:
        return None
    if parts[k].low in _POSSESSIVE:
        return k, k + 1
    return _phrase(unit, k)


def head_after(unit: Unit, start: int, stop: int) -> int:
    parts = unit.parts
    k = start
    while k < stop and (k == start or k not in unit.breaks):
        part, before = parts[k], parts[k - 1] if k > start else None
        if part.low in _DAYS or part.tag == QUOTED or part.low in _RELATIVE:
            break
        if part.low in _PERSONAL:
            return k + 1 if k == start or (part.low in _OTHERS and parts[start].tag == "DET") else k
        if part.tag == "DET" and before is not None and before.tag in ("NOUN", "PROPN") and k > start:
            break
        if part.preposition or part.low == "to":
            named = before is not None and before.tag == "PROPN"
            if before is None or (part.low != "of" and named) or part.low in ("as", "by", "during", "after", "before"):
                break
            if k + 1 < stop and parts[k + 1].low in _DAYS:
                break
        elif part.tag == "CCONJ":
            if k + 1 >= stop or parts[k + 1].tag not in _NOMINAL:
                break
        elif part.tag == "VERB" and part.low.endswith("ed") and before is not None and before.tag == "DET":
            pass  # "the retired pilot"
        elif not (part.tag in _NOMINAL or part.low in _POSSESSIVE or _is_inner(parts, k)):
            break
        k += 1
    while k > start and parts[k - 1].tag in ("ADP", "CCONJ", "PUNCT") and parts[k - 1].text not in (")", "'", "’"):
        k -= 1
    return k


def _apposes(unit: Unit, k: int) -> bool:
    """Does an apposition or a relative clause on a person begin here?"""
    part = unit.parts[k]
    if part.low in ("who", "whose"):
        return True
    return part.tag in _APPOSITION and part.low not in _DAYS and not _speaks_soon(unit, k)


def _speaks_soon(unit: Unit, k: int) -> bool:
    """A finite verb right behind a short noun phrase: a new clause, no apposition ("…, the paper reported")."""
    for i, part in enumerate(unit.parts[k + 1 : k + 4], k):
        if part.tag == "VERB" and unit.parts[i].tag in ("DET", "ADV"):
            continue  # "a retired general"
        if part.text == "," or part.low in _RELATIVE:
            return False
        if part.tag == "AUX" or (part.tag == "VERB" and not part.low.endswith("ing")):
            return True
    return False


def _with_apposition(unit: Unit, comma: int) -> Range | None:
    """The phrase before ", apposition," or ", however,": `comma` is the closing one."""
    parts = unit.parts
    opening = next(
        (
            k
            for k in range(comma - 1, max(-1, comma - LONGEST), -1)
            if parts[k].text == "," or k in unit.breaks or parts[k].tag == QUOTED
        ),
        None,
    )
    if opening is None or parts[opening].text != ",":
        return None
    head = _phrase(unit, opening)
    inserted = parts[opening + 1]
    if head is None:
        # A comma inside the apposition ("of Reno, Nevada,"), or a phrase that the tagger breaks: a name stands alone.
        alone = parts[opening - 1].tag != "PROPN" and all(p.tag == "PROPN" for p in parts[opening + 1 : comma])
        return (opening + 1, comma) if alone else None
    if inserted.low == "including":
        return head[0], comma
    if inserted.tag in ("ADV", "ADP", "SCONJ", "CCONJ") or inserted.low.endswith("ing"):
        return head
    start = head[0]
    while start > 1 and parts[start - 1].text == "," and comma - start < LONGEST and _is_describing(parts[start]):
        before = _phrase(unit, start - 1)
        if before is None:
            break
        start = before[0]
    if inserted.tag in _APPOSITION or inserted.low in ("who", "whose", "which") or inserted.low in _POSSESSIVE:
        return start, comma
    return None


def _is_describing(part: Part) -> bool:
    return part.low in ("a", "an", "the", "one", "former") or part.tag == "NUM"


def _phrase(unit: Unit, end: int) -> Range | None:
    """The noun phrase that ends before part `end`, leading adverbials cut off."""
    parts = unit.parts
    end = _without_time(parts, end)
    if not end or not (is_head(parts, end - 1) or parts[end - 1].low in _PERSONAL | _SOME | {")", "’", "'"}):
        return None
    if parts[end - 1].low in _PERSONAL | _SOME and parts[end - 1].tag in ("PRON", "X", "DET"):
        return end - 1, end
    start = end
    while start and end - start < LONGEST and (start == end or start not in unit.breaks):
        if not _continues(parts, start - 1, end):
            break
        start -= 1
    described = _antecedent(unit, start)
    if described is None:
        described = _before_participle(unit, start)
    if described is not None:
        return described, end
    start = _without_lead(parts, start, end)
    if start >= end or not any(is_head(parts, k) for k in range(start, end)):
        return None
    return start, end


def is_head(parts: tuple[Part, ...], k: int) -> bool:
    """Can the part be the head of a phrase? An adjective can where it is a person: the tagger's "the official"."""
    part = parts[k]
    if part.tag in _HEADS or part.text == "%":
        return True
    return part.tag == "ADJ" and (part.low in UNNAMED or _stands_for_noun(parts, k))


def _stands_for_noun(parts: tuple[Part, ...], k: int) -> bool:
    """An adjective behind which no noun comes, with an article ("the 44-year-old said", "the chief executive said")."""
    if k + 1 < len(parts) and parts[k + 1].tag in (*_HEADS, "ADJ", "ADV", "PUNCT"):
        return False
    before = next((i for i in range(k - 1, max(-1, k - _ADJECTIVES), -1) if parts[i].tag == "DET"), None)
    return before is not None and all(p.tag in _NOMINAL or p.text == "-" for p in parts[before:k])


def _antecedent(unit: Unit, start: int) -> int | None:
    """Where "a farmer who had not seen his house" begins, for the phrase "his house" that begins at `start`: the verb
    behind it is not that of "who", which has its own."""
    parts = unit.parts
    for k in range(start - 1, max(0, start - _RELATIVE_REACH), -1):
        if k in unit.breaks or parts[k].tag == "PUNCT" or parts[k].tag == QUOTED or parts[k].low == "that":
            return None
        if parts[k].low == "who":
            if not any(p.tag in ("VERB", "AUX") for p in parts[k + 1 : start]):
                return None
            before = _phrase(unit, k)
            return before[0] if before is not None and before[1] == k else None
    return None


def _before_participle(unit: Unit, start: int) -> int | None:
    """Where "a farmer living near the weir" begins, for the phrase "near the weir" that begins at `start`: a phrase of
    its own clause, with a reduced relative clause behind it."""
    parts = unit.parts
    if start < 2 or start in unit.breaks or parts[start - 1].tag != "VERB" or parts[start - 2].tag != "NOUN":
        return None
    if not parts[start - 1].low.endswith(("ing", "ed")) or not parts[start].preposition:
        return None
    before = _phrase(unit, start - 1)
    if before is None or before[1] != start - 1 or not _opens_phrase(parts[before[0]]):
        return None
    opens = before[0] == 0 or before[0] in unit.breaks or parts[before[0] - 1].tag in (QUOTED, "PUNCT")
    return before[0] if opens else None


def _continues(parts: tuple[Part, ...], k: int, end: int) -> bool:
    """May part k belong to the noun phrase whose later parts stand behind it?"""
    part = parts[k]
    if part.tag == QUOTED or part.low in _RELATIVE or part.text == "," or part.text in _STOPS:
        return False
    following = parts[k + 1] if k + 1 < end else None
    if following is not None and following.tag == "DET" and part.tag in ("NOUN", "PROPN", "PRON"):
        return False
    if part.tag in _NOMINAL or part.low in _POSSESSIVE or part.preposition or part.tag in ("CCONJ", "PART"):
        if part.low == "to":  # "somebody near to the board"
            return part.tag == "ADP" and k > 0 and parts[k - 1].tag == "ADJ"
        return part.low not in ("but", "than", "not")
    if part.tag == "PUNCT" and _is_inner(parts, k):
        return True
    if part.tag == "VERB":
        if following is not None and following.low == "by" and part.low.endswith("ed") and k > 0:
            return parts[k - 1].tag == "NOUN"  # "an official quoted by the agency"
        # "a Reno-based firm", "the wanted man": a participle before its noun
        return (
            following is not None
            and following.tag in ("NOUN", "ADJ", "PROPN")
            and part.low.endswith(("ed", "ing"))
            and (k == 0 or parts[k - 1].tag in ("DET", "ADJ", "PUNCT", "ADV", QUOTED))
        )
    return part.tag == "ADV" and following is not None and following.tag in ("ADJ", "NUM")


def _is_inner(parts: tuple[Part, ...], k: int) -> bool:
    return parts[k].text in _INNER_MARKS or parts[k].low in ("'s", "’s")


def _without_time(parts: tuple[Part, ...], end: int) -> int:
    """Cuts "on Friday", "Friday", "this month" and "all" off the end."""
    if end > 1 and parts[end - 1].low in ("all", "both", "each"):
        end -= 1
    if (
        end > 1
        and parts[end - 1].low in PERIODS
        and parts[end - 2].low in ("this", "last", "earlier", "early", "late")
    ):
        return end - 2
    if end > 1 and parts[end - 1].low in _DAYS:
        end -= 1
        if end > 1 and parts[end - 1].low == "on":
            end -= 1
    return end


def _without_lead(parts: tuple[Part, ...], start: int, end: int) -> int:
    """Cuts conjunctions, adverbs and a fronted phrase ("On Monday", "In a statement") off the beginning."""
    while start < end and parts[start].tag in ("CCONJ", "ADV", "SCONJ", "PUNCT") and parts[start].text != "(":
        start += 1
    if start < end and parts[start].preposition:
        k = start + 1
        while k < end and not _new_phrase(parts, k):
            k += 1
        return k
    while start < end and parts[start].low in _DAYS and start + 1 < end:
        start += 1
    return start


def _new_phrase(parts: tuple[Part, ...], k: int) -> bool:
    """Does a second noun phrase begin at part k, right behind a first one?"""
    before, part = parts[k - 1], parts[k]
    if before.low in _DAYS:
        return True
    if before.tag == "NOUN":
        return part.tag in ("DET", "PROPN") or part.low in _POSSESSIVE
    return before.tag in ("PROPN", "NUM") and (part.tag == "DET" or part.low in _POSSESSIVE)
