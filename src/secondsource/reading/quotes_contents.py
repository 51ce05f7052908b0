"""Where a statement begins and ends, given the cue: behind it, before it, or on both sides.

Goes in: a `Unit` and its cues. Comes out: ranges of parts. Knows no speaker and no mode.
"""

from ..text.english import NEGATIONS, PERIODS, POSSESSIVE_CLITICS, WEEKDAYS
from .cues import Cue, is_auxiliary
from .quotes_phrases import CIRCUMSTANCES, CLAUSE, FINITE, NOUN_PHRASE, QUESTIONS, SUBJECTS, phrase_end, takes_more
from .quotes_units import QUOTED, Part, Unit

_TIMES = frozenset(WEEKDAYS) | frozenset(
    """today yesterday tonight earlier later recently again also then afterward afterwards once repeatedly bluntly
    simply""".split()
)
_PERIODS = PERIODS | {"time"}
# The occasions of speech: "in a statement", "during an interview". A phrase with one belongs to the cue.
_OCCASIONS = frozenset(
    """statement interview tweet tweets speech report letter email e-mail conference briefing testimony post release
    address call message memo article column video rally debate appearance remarks comments twitter facebook forum
    hearing meeting phone telephone writing op-ed editorial book blog""".split()
)
_ENDS = frozenset([".", "!", "?", "…", "...", ";", ")", "]"])
# How far an insertion behind a comma may reach: "as quoted by the Hill Courier on Friday".
_ASIDE = 12
_PRONOMINAL = frozenset("nothing anything something everything nobody everybody".split())
_NO_CLAUSE = frozenset("so goodbye by of about".split())
# How many parts an addressee or an occasion may take before the statement begins.
_REACH = 24
# What bounds the number behind it (Quirk et al. 1985, §7.64).
_ABOUT = frozenset("about around almost approximately nearly roughly some".split())
# A quotation of this many words that begins with a capital stands for itself; a shorter one leans on its sentence.
_OWN_STATEMENT = 6


def complement(unit: Unit, cue: Cue) -> int | None:
    """The part where the statement behind the cue begins; None where none does ("…, he said on Monday.")."""
    parts = unit.parts
    k = cue.last
    if cue.frame in ("tell", "ask"):
        k = _behind_addressee(unit, k)
    while k < len(parts) and k - cue.last <= _REACH:
        if k in unit.breaks and not (k and parts[k - 1].text == ":"):
            return None
        skipped = None if _bounds_number(parts, k) else _skip_adverbial(unit, k)
        if skipped is None:
            break
        k = skipped
    if k >= len(parts) or (k in unit.breaks and parts[k - 1].text != ":"):
        return None
    return _begins_at(unit, cue, k)


def _bounds_number(parts: tuple[Part, ...], k: int) -> bool:
    """Does the adverb belong to the number behind it ("said about 40 had left")?"""
    return parts[k].low in _ABOUT and parts[k + 1 : k + 2] != () and parts[k + 1].tag == "NUM"


def _begins_at(unit: Unit, cue: Cue, k: int) -> int | None:
    parts = unit.parts
    part = parts[k]
    if part.tag == QUOTED:
        return None if cue.lemma == "read" and parts[k - 1].text not in (":", ",") else k  # "he read “War and Peace”"
    if cue.takes and takes_more(unit, cue, k):
        return k
    if cue.frame == "quote":
        return _quoted_soon(unit, cue.last)
    if cue.frame == "utter":
        return k + 1 if part.text == ":" and k + 1 < len(parts) and parts[k + 1].tag == QUOTED else None
    if part.text in _ENDS or part.text in (",", "-", "–", "—"):
        return None
    if part.text == ":":
        return k + 1 if k + 1 < len(parts) else None
    if part.low == "that" or (part.low in QUESTIONS and cue.frame != "think"):
        return k
    if part.low in CIRCUMSTANCES or part.low == "to":
        return None
    negated = part.low in _PRONOMINAL and _verb_behind(parts, k + 1)  # "said nothing was agreed"
    counted = _bounds_number(parts, k)
    if cue.frame == "ask" or (part.low in _PRONOMINAL and not negated) or (part.low in _NO_CLAUSE and not counted):
        return None
    if part.low == "on" and parts[k + 1 : k + 2] and parts[k + 1].low == "condition":
        return None  # "…, an aide said on condition of anonymity as she was not allowed to speak"
    if cue.frame in ("say", "tell") and cue.lemma != "add":
        return k if _has_verb(unit, k, said=_has_subject(parts, cue)) else None
    if cue.frame == "clause":  # "promises every tenant “a new roof”"
        return _quoted_soon(unit, cue.last)
    return k if _is_clause(unit, k) else None


def right_end(
    unit: Unit,
    start: int,
    cues: list[Cue],
    openings: dict[Cue, int],
    *,
    quoted_object: bool = False,
    phrase: bool = False,
) -> int:
    """The end of a statement that begins at part `start`. `openings` says where the words of each later cue, its
    speaker among them, begin; a `quoted_object` ("called the plan “a gift”") ends with its marks, a `phrase` that is no
    clause before the next clause."""
    parts = unit.parts
    first = parts[start]
    stop = next((b for b in sorted(unit.breaks) if b > start), len(parts))
    for cue in cues:
        at = openings.get(cue)
        if at is not None and start < at < stop:
            stop = at
    if quoted_object:
        return _behind_marks(parts, start, stop)
    if phrase:
        stop = phrase_end(unit, start, stop)
    if first.tag == QUOTED and _stands_alone(parts, start, stop):
        return start + 1
    return strip_end(parts, start, stop)


def left_start(unit: Unit, end: int, floor: int) -> int:
    """The beginning of a statement that ends before part `end`; `floor` is where the statement before it ended."""
    parts = unit.parts
    last = end - 1
    while last >= floor and parts[last].text in (",", "—", "–", "-"):
        last -= 1
    if last < floor:
        return end
    begin = max([floor, *(b for b in unit.breaks if b <= last)])
    while begin < last and parts[begin].text in (",", ";", ":", "—", "–", "."):
        begin += 1
    if parts[last].tag != QUOTED or begin == last:
        return begin
    before = parts[last - 1]
    apart = before.text == ":" or (_is_own(parts[last]) and before.tag in ("PUNCT", "CCONJ"))
    return last if apart else begin


def strip_end(parts: tuple[Part, ...], start: int, end: int) -> int:
    """`end` moved before closing stops, commas and conjunctions."""
    while end > start + 1 and (
        parts[end - 1].text in (",", ".", ";", ":", "—", "–", "-", "(", "[") or parts[end - 1].low in ("and", "but")
    ):
        end -= 1
    return end


def _behind_marks(parts: tuple[Part, ...], start: int, stop: int) -> int:
    """Behind the quotation marks in an object, those joined to it by "and", and the noun that they stand before."""
    k = next((i for i in range(start, stop) if parts[i].tag == QUOTED), start)
    while k + 1 < stop:
        ahead = next((i for i in range(k + 1, min(stop, k + 5)) if parts[i].tag == QUOTED), None)
        if ahead is None or parts[k + 1].low not in ("and", "or", ","):
            break
        k = ahead
    while k + 1 < stop and parts[k + 1].tag == "NOUN" and parts[k + 1].low not in _TIMES:
        k += 1
    return k + 1


def _stands_alone(parts: tuple[Part, ...], at: int, stop: int) -> bool:
    """Is the quotation at `at` a statement by itself, not the first words of a longer one?"""
    if at + 1 >= stop or parts[at + 1].text in _ENDS:
        return True
    inner = _inner(parts[at])
    return inner.endswith((",", ".", "!", "?", "…")) or (_is_own(parts[at]) and not is_auxiliary(parts[at + 1]))


def _is_own(part: Part) -> bool:
    inner = _inner(part)
    return inner[:1].isupper() and len(inner.split()) >= _OWN_STATEMENT


def _inner(part: Part) -> str:
    assert part.marked is not None
    return part.text[part.marked.inner_start - part.start : part.marked.inner_end - part.start].strip()


def _behind_addressee(unit: Unit, k: int) -> int:
    """Behind "reporters in Reno on Friday"; where no "that", marks or stop follow, behind the first noun phrase."""
    parts = unit.parts
    end = min(len(parts), k + _REACH)
    if k < end and parts[k].tag == "PRON" and parts[k].low != "that":
        return k + 1
    i = k
    while i < end and i not in unit.breaks:
        part = parts[i]
        if part.tag == QUOTED or part.text in (",", ":", ".") or part.low == "that" or part.low in QUESTIONS:
            return i
        if i > k and part.low in SUBJECTS | {"his", "her", "their", "its"} and parts[i - 1].tag in ("NOUN", "PROPN"):
            return i
        if i > k and part.tag == "DET" and parts[i - 1].tag in ("NOUN", "PROPN"):
            return i
        if part.tag == "AUX" or part.low == "to" or (part.tag == "VERB" and not part.low.endswith(("ing", "ed"))):
            return k  # "told reporters to leave": an order, no statement
        i += 1
    return k


def _skip_adverbial(unit: Unit, k: int) -> int | None:
    """The part behind an adverbial at k that belongs to the cue; None where none stands here."""
    parts = unit.parts
    part = parts[k]
    if (
        part.low in _TIMES
        or (part.low in _PERIODS and k and parts[k - 1].low in _TIMES)
        or (part.tag == "ADV" and part.low not in QUESTIONS and part.low not in ("not", "there", "so", "no"))
    ):
        return k + 1
    if part.low in ("this", "last", "earlier", "late", "early") and k + 1 < len(parts):
        end = k + 2 if parts[k + 1].low in ("this", "last", "in", "on") else k + 1
        if end < len(parts) and parts[end].low in _PERIODS | _TIMES:
            return end + 1
    if part.text == ",":
        following = parts[k + 1] if k + 1 < len(parts) else None
        if following is not None and following.tag == "ADV" and k + 2 < len(parts) and parts[k + 2].text == ",":
            return k + 2  # "He admitted, too, that"
        if following is not None and following.low == "as":  # "said, as quoted by the Bell, that"
            behind = next((i + 1 for i in range(k + 2, min(len(parts) - 1, k + _ASIDE)) if parts[i].text == ","), None)
            return behind if behind is not None and parts[behind].low in ("that", "“”") else None
        return k + 1 if following is not None and (following.tag == QUOTED or following.low == "that") else None
    ahead = part.low in ("prior", "ahead") and k + 1 < len(parts) and parts[k + 1].low in ("to", "of")
    if not (part.preposition or ahead):
        return None
    i = k + 1 + ahead
    while i < len(parts) and i - k < _REACH and i not in unit.breaks:
        p = parts[i]
        inside = (
            p.tag in NOUN_PHRASE
            or (p.preposition and p.low != "that")
            or p.text in ("-", "'s", "’s", ".")
            or p.low in ("his", "her", "its", "their")
        )
        if not inside or p.low == "that" or _starts_again(parts, i, k):
            break
        i += 1
    if i >= len(parts) or i in unit.breaks:
        return i
    landing = parts[i]
    if part.low in ("of", "by", "about", "like"):  # "said of the plan, “…”" alone
        comma = landing.text == "," and i + 1 < len(parts) and parts[i + 1].tag == QUOTED
        return i if comma or landing.tag == QUOTED or landing.low == "that" else None
    if landing.tag == QUOTED and parts[i - 1].tag == "DET":
        return None  # "responded with a “last word” of fire": within the phrase
    words = {p.low for p in parts[k:i]}
    if landing.tag == QUOTED or landing.low == "that" or landing.text in (":", ".", ","):
        return i
    return i if words & (_OCCASIONS | _TIMES) else None


def _starts_again(parts: tuple[Part, ...], i: int, begin: int) -> bool:
    """Does a new noun phrase begin at i, behind a complete one?"""
    if i <= begin + 1 or parts[i - 1].tag not in ("NOUN", "PROPN"):
        return False
    return parts[i].tag == "DET" or parts[i].low in ("his", "her", "its", "their")


def _quoted_soon(unit: Unit, k: int) -> int | None:
    """For verbs of naming and judging: their object begins here, and marks stand in it."""
    parts = unit.parts
    for i in range(k, min(len(parts), k + 16)):
        if i in unit.breaks or parts[i].text in (",", ";", ":", "."):
            return None
        if parts[i].tag == QUOTED:
            return k
    return None


def _has_verb(unit: Unit, start: int, *, said: bool) -> bool:
    """Does a verb or a quotation follow in the sentence? Where nobody has `said` it before the cue, the first verb
    behind "who" is the relative clause's: in "said the people who stayed would teach" a second one follows, in "said
    the mayor who left" none."""
    parts = unit.parts
    wanted = 1
    for i in range(start, len(parts)):
        part = parts[i]
        if i > start and i in unit.breaks:
            return False
        if part.low in ("who", "whose", "which") and not said:
            if wanted > 1 or (i and parts[i - 1].text == ","):
                return False
            wanted = 2
        finite = part.tag in ("AUX", QUOTED, "X") or (part.tag == "VERB" and not part.low.endswith("ing"))
        if finite and (i == start or not _goes_on_with_verb(parts, i, start)):
            wanted -= 1
            if not wanted:
                return True
    return False


def _verb_behind(parts: tuple[Part, ...], k: int) -> bool:
    """A verb at k, or behind the adverbs there: "it" begins a clause, and is no object ("found it odd")."""
    while k < len(parts) and parts[k].tag == "ADV":
        k += 1
    return k < len(parts) and parts[k].tag in ("VERB", "AUX")


def _has_subject(parts: tuple[Part, ...], cue: Cue) -> bool:
    """Does a noun or pronoun stand right before the cue's words?"""
    return cue.first > 0 and parts[cue.first - 1].tag in ("NOUN", "PROPN", "PRON")


def _goes_on_with_verb(parts: tuple[Part, ...], i: int, start: int) -> bool:
    """Is the verb at i no new one: an infinitive, or the verb of an auxiliary before it ("has not yet left")?"""
    k = i - 1
    while k > start and (parts[k].tag == "ADV" or parts[k].low in NEGATIONS):
        k -= 1
    return parts[k].tag in ("AUX", "PART") and parts[k].low not in POSSESSIVE_CLITICS


def _is_clause(unit: Unit, k: int) -> bool:
    """Does a clause without "that" begin at k: a noun phrase, then a finite verb, no comma between?"""
    parts = unit.parts
    if parts[k].low in SUBJECTS and not (parts[k].low in ("it", "you") and not _verb_behind(parts, k + 1)):
        return True
    if parts[k].tag not in NOUN_PHRASE and parts[k].low not in ("his", "her", "its", "their"):
        return False
    for i in range(k + 1, min(len(parts), k + CLAUSE)):
        part = parts[i]
        if i in unit.breaks or part.text in (",", ";", ":", ".") or part.low in ("that", "who", "which", "to"):
            return False
        if part.tag == "AUX" or part.low in FINITE:
            return True
        if part.tag == "VERB":
            return not part.low.endswith("ing") and parts[i - 1].tag in ("NOUN", "PROPN", "PRON", "ADV", "NUM")
        if part.tag not in NOUN_PHRASE and part.tag not in ("ADP", "ADV", "CCONJ", "PUNCT"):
            return False
    return False
