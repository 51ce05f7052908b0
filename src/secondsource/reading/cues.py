"""Words that say that somebody speaks: "said", "has told", ", adding", "according to", "his claim that".

Goes in: a `Unit`. Comes out: its `Cue`s in order, each a range of parts with the frame of its verb. Finds neither
speaker nor statement. The verbs are a closed lexicon (`cues.csv`: the public verbs of Quirk et al. 1985, §16.31,
its private and suasive verbs, §16.31-32, Levin's 1993 verbs of saying, telling and judging, and those counted often in
PolNeAR's training part). What a verb takes besides its frame stands in `takes` (`quotes_phrases`).
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from ..text.english import MODALS, NEGATIONS, PERIODS, POSSESSIVE_CLITICS, POSSESSIVES, WEEKDAYS
from .quotes_units import QUOTED, Part, Unit

# say: any complement; that: a clause; think: a clause that somebody thinks or a document shows, no statement of its own
# inside another one; clause: "that", a question word or marks; tell: somebody, then a clause; ask: a question; utter: a
# quotation; quote: an object with marks in it; according: "according to"; noun: "his claim that". What one wants or
# plans to do is no statement: `promises` and the positions read it.
Frame = Literal["say", "that", "think", "clause", "tell", "ask", "utter", "quote", "according", "noun"]
# quoted as: "X was quoted as saying"; quotes as: "the paper quoted X as saying".
Form = Literal["finite", "ing", "to", "quoted as", "quotes as"]

_VOWELS = "aeiou"
_BE = frozenset("am is are was were be been being 's 're ’s ’re get gets got".split())
_AUXILIARIES = _BE | MODALS | frozenset("has have had having do does did 've ’ve 'd ’d".split())
# Nouns made from verbs of saying; only with "that" behind and a possessor before are they a statement.
_NOUNS = frozenset(
    """claim claims statement statements assertion assertions allegation allegations argument arguments contention
    suggestion insistence announcement declaration warning warnings complaint admission assurance acknowledgement
    acknowledgment accusation accusations prediction remark remarks comment comments denial
    promise promises pledge pledges vow complaints""".split()
)
_OBJECT_TAGS = frozenset(["NOUN", "ADJ", "PROPN", "DET", "NUM"])
# Verbs that say something with this word behind them alone: "pointed out", "the letter goes on", "she speaks of".
_PARTICLES = {"point": "out", "go": "on", "speak": "of"}
# By what one says it, where "by" names no doer ("e" is the first word of "e-mail").
_MEANS = frozenset("email e phone telephone letter text video fax radio message".split())
_QUOTING = frozenset("quoted quotes quote quoting cited cites cite citing".split())
# How long the phrase for who is quoted may be.
_QUOTED_REACH = 16
# Whoever these stand for, nobody in particular is said to hope for something.
_RELATIVES = frozenset("who which that you whoever anyone".split())
# When it was said, between such a noun and "that" ("his announcement earlier this month that").
_WHEN_SAID = frozenset((*WEEKDAYS, *PERIODS, *"earlier later this last on in yesterday today".split()))
_WHEN = 5
# How far auxiliaries and adverbs of one verb group reach ("has not yet publicly said").
_GROUP = 6
# How far before a doubtful verb a quotation may end ("…?" a voice in the film asks.).
_BACK = 12


@dataclass(frozen=True, slots=True)
class Cue:
    """Parts [first, last) are the words of saying, auxiliaries and adverbs among them; `at` is the verb itself; `takes`
    are the complements besides those of its frame."""

    first: int
    at: int
    last: int
    lemma: str
    frame: Frame
    form: Form
    takes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Entry:
    lemma: str
    frame: Frame
    takes: frozenset[str]
    shape: Literal["base", "s", "past", "ing"]


def find_cues(unit: Unit) -> list[Cue]:
    """The words of saying that stand outside quotation marks, in order."""
    found = []
    words = _words()
    for i, part in enumerate(unit.parts):
        if part.tag == QUOTED or part.low not in words:
            continue
        cue = _according(unit.parts, i) or _noun(unit.parts, i) or _verb(unit.parts, i)
        if cue is not None:
            found.append(cue)
    return found


def is_adverb(part: Part) -> bool:
    """May the part stand inside a verb group without being a verb?"""
    return part.tag == "ADV" or part.low in NEGATIONS or (part.low.endswith("ly") and part.tag in ("ADJ", "X"))


def is_auxiliary(part: Part) -> bool:
    """Is the part an auxiliary verb by its form?"""
    return part.low in _AUXILIARIES


def _according(parts: tuple[Part, ...], i: int) -> Cue | None:
    low = [p.low for p in parts[max(0, i - 2) : i + 2]]
    if low[-2:] == ["according", "to"]:
        return Cue(i, i, i + 2, "according", "according", "finite")
    if parts[i].low == "per" and i and parts[i - 1].low == "as" and i + 1 < len(parts):
        return Cue(i - 1, i, i + 1, "per", "according", "finite")
    if low == ["in", "the", "words", "of"]:
        return Cue(i - 2, i, i + 2, "according", "according", "finite")
    return None


def _noun(parts: tuple[Part, ...], i: int) -> Cue | None:
    that = i + 1
    while that < min(len(parts), i + _WHEN) and parts[that].low in _WHEN_SAID:
        that += 1
    if parts[i].low not in _NOUNS or not 0 < i < len(parts) - 1 or parts[that : that + 1] == ():
        return None
    if parts[that].low != "that" or parts[that].tag == "PRON":  # "the claim that he made"
        return None
    before = parts[i - 1]
    if before.tag == "ADJ" and i > 1:
        before = parts[i - 2]
    if before.low in POSSESSIVES | POSSESSIVE_CLITICS:
        return Cue(i, i, that, parts[i].low, "noun", "finite")
    return None


def _verb(parts: tuple[Part, ...], i: int) -> Cue | None:
    entry = _lexicon().get(parts[i].low)
    if entry is None or not _is_verb(parts, i, entry):
        return None
    if i and parts[i - 1].text in ("-", "–"):
        return None  # "the so-called deal"
    if entry.lemma == "call" and parts[i + 1 : i + 2] and parts[i + 1].low in ("off", "in", "out", "up"):
        return None
    particle = _PARTICLES.get(entry.lemma)
    if particle is not None and not (parts[i + 1 : i + 2] and parts[i + 1].low == particle):
        return None
    first = i
    while first and i - first < _GROUP and (is_adverb(parts[first - 1]) or is_auxiliary(parts[first - 1])):
        if first > 1 and parts[first - 1].tag == "ADJ" and parts[first - 2].tag == "DET":
            break  # "the weekly announced"
        first -= 1
    while first < i and parts[first].tag == "ADV" and parts[first].capital:  # "Meanwhile said"
        first += 1
    group = [p.low for p in parts[first:i]]
    before = parts[first - 1].low if first else ""
    form: Form = "finite"
    if entry.shape == "ing":
        if before == "as" and first >= 2 and parts[first - 2].low in ("quoted", "cited", "reported"):
            return _quoted_as(parts, first - 2, i, entry)
        if before == "as":
            quoting = _quotes_as(parts, first - 1, i, entry)
            if quoting is not None:
                return quoting
        if not _BE & set(group):
            form = "ing"
    elif before == "to":
        form = "to"
    if entry.shape == "past" and entry.lemma != "say" and _BE & set(group):
        return None  # passive: "was told", "has been announced"
    if NEGATIONS & set(group) or (MODALS & set(group) and entry.frame != "say"):
        return None
    if (
        "to" not in entry.takes
        and parts[i + 1 : i + 2]
        and parts[i + 1].low == "to"
        and parts[i + 2 : i + 3]
        and parts[i + 2].tag in ("VERB", "AUX")
    ):
        return None  # "a risk said to be small"
    if _wishes_nothing(parts, i, entry, before):
        return None
    last = i + 1
    if entry.takes & {p.low for p in parts[last : last + 1]} and entry.lemma == "call":
        last += 1
    if particle is not None:
        last += 1
    return Cue(first, i, last, entry.lemma, entry.frame, form, entry.takes)


def _wishes_nothing(parts: tuple[Part, ...], i: int, entry: _Entry, before: str) -> bool:
    """ "a vote expected to fail", "those who hope to leave": nobody in particular expects or hopes it."""
    infinitive = [p.low for p in parts[i + 1 : i + 2]] == ["to"]
    if entry.lemma == "expect" and entry.shape == "past" and infinitive:
        return True
    return entry.frame == "think" and infinitive and before in _RELATIVES


def _quoted_as(parts: tuple[Part, ...], verb: int, i: int, entry: _Entry) -> Cue | None:
    """ "was quoted as saying": the speaker stands before "was"; in "quoted him as saying" after "quoted"."""
    first = verb
    while first and (is_adverb(parts[first - 1]) or is_auxiliary(parts[first - 1])):
        first -= 1
    return Cue(first, i, i + 1, entry.lemma, entry.frame, "quoted as") if first < verb else None


def _quotes_as(parts: tuple[Part, ...], end: int, i: int, entry: _Entry) -> Cue | None:
    """ "the paper quoted X as saying": X, between the verb and "as", is the speaker."""
    for k in range(end - 2, max(-1, end - _QUOTED_REACH), -1):
        if parts[k].tag in ("PUNCT", QUOTED):
            return None
        if parts[k].low in _QUOTING:
            if parts[k + 1].low == "by":  # "Ada Brook was quoted by the paper as saying"
                return _quoted_as(parts, k, i, entry)
            return Cue(k, i, i + 1, entry.lemma, entry.frame, "quotes as")
    return None


def _is_verb(parts: tuple[Part, ...], i: int, entry: _Entry) -> bool:
    """Does the tag, or for the commonest cues the place, allow a verb here?"""
    part = parts[i]
    after = parts[i + 1] if i + 1 < len(parts) else None
    if part.low == "states" and part.tag != "VERB":
        return False  # "the states that voted"
    if part.text == "Says" and i:
        return True  # as headlines print it
    if part.capital and i and not part.text.isupper() and part.tag == "PROPN":
        return False
    if entry.shape == "past" and after is not None and after.low == "by" and entry.lemma != "say":
        # "an attack claimed by"; but "a spokesman stated by e-mail"
        means = next((p.low for p in parts[i + 2 : i + 3]), "")
        return part.tag == "VERB" and means in _MEANS
    if entry.lemma in ("say", "tell"):
        return not (i and parts[i - 1].low in ("the", "a") and after is not None and after.tag in _OBJECT_TAGS)
    if part.tag in ("VERB", "AUX"):
        # "angry remarks": a plural noun taken for a verb has an adjective or determiner before it.
        return not (entry.shape == "s" and i and parts[i - 1].tag in ("ADJ", "DET"))
    if entry.shape == "ing" and part.tag == "NOUN" and i and parts[i - 1].low in (",", "and"):
        return any(p.low == "that" for p in parts[i + 1 : i + 8])  # "and announcing to the press that"
    if _is_parenthesis(parts, i) and entry.shape in ("s", "past"):
        return True
    # The tagger takes "X claims that" for a noun now and then; before "that" or marks it is no noun with an article.
    return (
        (part.tag == "X" or (part.tag in ("NOUN", "ADJ") and entry.shape != "base"))
        and after is not None
        and (
            after.low == "that"
            or after.tag == QUOTED
            or (after.tag == "PUNCT" and any(p.tag == QUOTED for p in parts[max(0, i - _BACK) : i]))
        )
    )


def _is_parenthesis(parts: tuple[Part, ...], i: int) -> bool:
    """ "The stocks last ten weeks, Brook reckons, and": a name and one word between commas."""
    between = i > 1 and parts[i - 2].text == "," and parts[i + 1 : i + 2] and parts[i + 1].text in (",", ".")
    return bool(between) and parts[i].tag == "NOUN" and parts[i - 1].tag in ("PROPN", "PRON")


@cache
def _words() -> frozenset[str]:
    """Every word that a cue can have in its middle: one in 20."""
    return frozenset(("according", "per", "words", *_NOUNS, *_lexicon()))


@cache
def _lexicon() -> dict[str, _Entry]:
    """Every inflected form of the lexicon's verbs."""
    found: dict[str, _Entry] = {}
    with files(__package__).joinpath("cues.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            lemma, frame, takes = row["lemma"], row["frame"], frozenset(row["takes"].split())
            past = row["past"] or _regular_past(lemma)
            for form, shape in ((lemma, "base"), (_third(lemma), "s"), (past, "past"), (_ing(lemma, past), "ing")):
                found.setdefault(form, _Entry(lemma, frame, takes, shape))  # type: ignore[arg-type]
    found.setdefault("written", _Entry("write", "that", frozenset(), "past"))
    return found


def _third(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "o")) else "s")


def _regular_past(lemma: str) -> str:
    return lemma + ("d" if lemma.endswith("e") else "ed")


def _ing(lemma: str, past: str) -> str:
    if past.endswith("ed") and past == lemma + lemma[-1] + "ed":  # admitted, admitting
        return lemma + lemma[-1] + "ing"
    return (lemma[:-1] if lemma.endswith("e") else lemma) + "ing"
