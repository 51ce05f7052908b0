"""Where names may stand in each sentence: the recogniser's word, the shipped lists, and runs of capitals.

Goes in: a sentence of tagged words. Comes out: candidates, ranges of its words with a kind. Judges it alone; what the
rest of the article says of the same words is `name_vote`'s affair.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from ..model.name_signs import kinds_by_signs
from ..model.readings import NameKind, Sentence, Token
from .features import case_of
from .gazetteer import Gazetteer, gazetteer, plain
from .name_cut import cut_name, has_capital, heads_names, is_calendar, is_no_name, is_possessive
from .name_shapes import guess_kind, headed_kind, is_event, shape_spans
from .recognisers import CrfRecogniser, Labelled, Recogniser

_KINDS: dict[str, NameKind] = {"PER": "person", "ORG": "organisation", "LOC": "place"}
# Written like names and none here, unless the last word heads a body's or a place's.
_NO_NAMES = frozenset(("MISC", "NORP"))
# A heading: at least this share of its words of four letters and more has a capital; a judgement, not measured.
_TITLE_CASE = 0.75
# The legal forms of companies: whatever ends so is one.
_COMPANIES = frozenset("inc corp co ltd plc llc gmbh sa ag ab oy asa nv bv".split())
# Abbreviations of places are shorter ("UAE", "NSW"); a judgement.
_BRAND = 6
_STOPS = frozenset((".", "!", ";", ":"))
# A judgement. Without it and the test for a stop lists of names passed for headings: recall on CrossNER .690, not .793.
_LONGEST_HEADING = 25


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words `start` to `end` (half-open) of sentence number `sentence` may be a name. `by` says who thinks so: the
    recogniser (`crf`; in a heading with capitals throughout `heading`), a shipped list (`list`), a run of capitals
    (`run`), the rest of the article (`vote`). Kind None is what is written like a name and is none here (an event, a
    work, the people of a place): its words are taken."""

    sentence: int
    start: int
    end: int
    kind: NameKind | None
    by: str


def find_candidates(sentences: Sequence[Sentence], *, recogniser: Recogniser | None = None) -> list[Candidate]:
    """The candidates of all sentences, in order, none overlapping another; `recogniser` stands in for the shipped
    one."""
    lists = gazetteer()
    used: Recogniser = recogniser or CrfRecogniser()
    printed = [[t.text for t in s.tokens] for s in sentences]
    different = set(chain.from_iterable(printed))
    lowered = frozenset(w for w in different if len(w) > 2 and w.isalpha() and w.islower())
    written = [written_words(words, lowered, lists) for words in printed]
    spans = used.recognise(written, [[t.tag for t in s.tokens] for s in sentences])
    found: list[Candidate] = []
    for number, sentence in enumerate(sentences):
        by = "crf" if written[number] is printed[number] else "heading"
        found += _of_sentence(number, sentence.tokens, written[number], spans[number], by, lowered, lists)
    return found


def _of_sentence(
    number: int,
    tokens: Sequence[Token],
    words: list[str],
    spans: Sequence[Labelled],
    by: str,
    lowered: frozenset[str],
    lists: Gazetteer,
) -> list[Candidate]:
    taken = [False] * len(words)
    found: list[Candidate] = []
    for first, last, label in shape_spans(tokens, words, spans, lists):
        cut = cut_name(words, first, last, lists)
        if cut is None:
            continue
        start, end = _without_people(words, *cut, lists)
        # "Sen. X" is a person; "General X" may be a company.
        if label in ("ORG", "LOC") and words[start].endswith(".") and lists.is_title(words[start]):
            label = "PER"
        if label == "PER":
            # "Paul Mercer's Cabinet": a person ends at the possessive.
            end = next((i for i in range(start + 1, end) if is_possessive(words[i])), end)
            if not has_capital(words[end - 1]):
                continue
            label = "ORG" if words[end - 1].lower().rstrip(".") in _COMPANIES else label
        if label in _NO_NAMES and end > start + 1 and (head := headed_kind(words[start:end], lists)) is not None:
            # "The Highland Liberation Army" passed for a work or an event.
            found.append(Candidate(number, start, end, head, by))
        elif label in _NO_NAMES:
            found.append(Candidate(number, start, end, None, by))
        elif is_no_name(tokens[start:end], words[start:end], lists, opens=start == 0) or (
            end == 1 and _is_lead_in(tokens, lists)
        ):
            continue
        elif (kind := _listed_kind(words, start, end, label, lists)) is not None:
            found.append(Candidate(number, start, end, kind, "list"))
        else:
            found.append(Candidate(number, start, end, _kind_by_print(words, start, end, label, lists), by))
        taken[start:end] = [True] * (end - start)
    found += _listed(number, words, taken, lists)
    if by == "crf":
        found += _runs(number, words, tokens, taken, lowered, lists)
    return sorted(found, key=lambda c: c.start)


def written_words(words: list[str], lowered: frozenset[str], lists: Gazetteer) -> list[str]:
    """The words as a sentence would have them: in a heading with capitals throughout, common words in lower case.

    `lowered` are the words that the article itself writes in lower case. Another sentence comes back as it is.
    """
    long = [w for w in words if len(w) >= 4 and w.isalpha()]
    high = sum(w[0].isupper() for w in long)
    if words[-1] in _STOPS or len(words) > _LONGEST_HEADING or len(long) < 3 or high < _TITLE_CASE * len(long):
        return words
    shouted = sum(w.isupper() for w in long) > len(long) / 2
    return [_written(w, shouted, lowered, lists) for w in words]


def _written(word: str, shouted: bool, lowered: frozenset[str], lists: Gazetteer) -> str:
    common = word.lower() in lowered or (lists.is_common(word) and not lists.is_given(word))
    if common and (shouted or not word.isupper()):
        return word.lower()
    return word.capitalize() if shouted and len(word) > 3 else word


def _is_lead_in(tokens: Sequence[Token], lists: Gazetteer) -> bool:
    """Is the first word in capitals as some papers open a story ("SHAMELESS ministers"), and no listed abbreviation?"""
    word = tokens[0].text
    if len(tokens) < 2 or len(word) < _BRAND or not word.isupper() or lists.find(word) or lists.find(word.capitalize()):
        return False
    return tokens[1].text.islower() and tokens[1].tag == "NOUN"


def _kind_by_print(words: Sequence[str], start: int, end: int, label: str, lists: Gazetteer) -> NameKind:
    """The recogniser's kind, corrected by how the name is written: "Berg & Lie", "News24" and "POLITICO" are no places
    and no people, "Ashford Air Base" no body."""
    kind = _KINDS[label]
    if "&" in words[start:end]:
        return "organisation"
    if end == start + 1:
        word = words[start]
        mixed = any(c.isdigit() for c in word) and word[:1].isalpha()
        shouted = start > 0 and len(word) >= _BRAND and case_of(word) == "XX" and label == "LOC"
        return "organisation" if mixed or shouted else kind
    headed = has_capital(words[end - 1]) and headed_kind(words[start:end], lists) == "place"
    return "place" if kind == "organisation" and headed else kind


def _listed_kind(words: Sequence[str], start: int, end: int, label: str, lists: Gazetteer) -> NameKind | None:
    """The kind that a shipped list gives, where it holds the whole name and this is no person's here."""
    entry = lists.forms.get(tuple(plain(w) for w in words[start:end]))
    if entry is None and end == start + 1 and len(words[start]) > 3 and words[start].isupper():
        entry = lists.forms.get((words[start].capitalize(),))  # a dateline in capitals
    if entry is None or (label == "PER" and start and lists.is_title(words[start - 1])):
        return None
    return entry.kind


def _without_people(words: Sequence[str], start: int, end: int, lists: Gazetteer) -> tuple[int, int]:
    """The range without people before a listed name ("Sunni Hamas") or behind "and" ("US and Iraqi"), and without a
    common word behind a listed body's ("ISIS group")."""
    form = tuple(plain(w) for w in words[start:end])
    if form in lists.forms:
        return start, end
    body = lists.forms.get(form[:-1]) if words[end - 1].islower() else None
    if body is not None and body.kind in ("group", "organisation"):
        return start, end - 1
    hit = lists.match(words, start)
    if hit is not None and hit[1].kind is None and start + hit[0] < end:
        entry = lists.forms.get(tuple(plain(w) for w in words[start + hit[0] : end]))
        # "Italian Republican Party" is another than the listed one.
        if entry is not None and entry.kind is not None and not heads_names(words[end - 1], lists):
            return start + hit[0], end
    last = lists.forms.get((plain(words[end - 1]),))
    if last is not None and last.kind is None:
        joint = next((i for i in range(end - 2, max(start, end - 4), -1) if words[i] in ("and", "or")), None)
        if joint is not None:
            return start, joint
    return start, end


def _listed(number: int, words: Sequence[str], taken: list[bool], lists: Gazetteer) -> list[Candidate]:
    """Names of the lists that the recogniser passed over."""
    found = []
    for at, size, entry in lists.find_all(words):
        if not any(taken[at : at + size]):
            found.append(Candidate(number, at, at + size, entry.kind, "list"))
        taken[at : at + size] = [True] * size
    return found


def _runs(
    number: int,
    words: Sequence[str],
    tokens: Sequence[Token],
    taken: list[bool],
    lowered: frozenset[str],
    lists: Gazetteer,
) -> list[Candidate]:
    """Runs of two and more capitalised words that nobody took and that English does not write so: likely names.

    A single one is none unless the words beside it say of what kind ("the Dockside trade union"): of 259 on the four
    `ner-*-test` sets 55 were names, 15 of them of the kind guessed.
    """
    found = []
    at = 0
    while at < len(words):
        if tokens[at].tag != "PROPN":
            at += 1
            continue
        end = at
        while end < len(words) and not taken[end] and _looks_proper(words[end], tokens[end].tag, lowered, lists):
            end += 1
        proper = end
        # "Loom Research": a common word with a capital behind a proper one, as no sentence has it but in a name.
        while at and at < end < len(words) and not taken[end] and _is_lifted(words[end], tokens[end].tag, lists):
            end += 1
        if end > at + 1:
            guessed: NameKind | None = guess_kind(words[at:end], lists) if end == proper else "organisation"
            guessed = None if is_event(words, at, end) else guessed
            found.append(Candidate(number, at, end, guessed, "run"))
        elif end == at + 1 and (kind := _single_kind(tokens, at)) is not None:
            found.append(Candidate(number, at, end, kind, "run"))
        at = max(end, at + 1)
    return found


def _single_kind(tokens: Sequence[Token], at: int) -> NameKind | None:
    """The kind that the words beside a single word give it; "the" before it ("the Ledger wrote") is too little."""
    after_article = at and tokens[at - 1].text.lower() == "the" and tokens[at + 1 : at + 2]
    if after_article and tokens[at + 1].tag != "NOUN":
        return None
    signs = kinds_by_signs(tokens, at, at + 1)
    return signs[0] if signs else None


def _is_lifted(word: str, tag: str, lists: Gazetteer) -> bool:
    return tag == "PROPN" and case_of(word) == "Xx" and not (is_calendar(word) or lists.is_title(word))


def _looks_proper(word: str, tag: str, lowered: frozenset[str], lists: Gazetteer) -> bool:
    if tag != "PROPN" or case_of(word) not in ("Xx", "xX", "XX") or is_calendar(word) or len(word) < 2:
        return False
    return not lists.is_common(word) and not lists.is_title(word) and word.lower() not in lowered
