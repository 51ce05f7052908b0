"""An asked sentence as terms: what an article must have of it to answer.

In: the line of an asked sentence and the lines of the story. Out: `Term`s (a name, a word, a figure, a day), each with
its weight; one of them, the predicate, carries the sentence.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from secondsource.model.readings import Figure, Moment, NameKind
from secondsource.text.kinds import is_kind_of
from secondsource.text.stems import stem
from secondsource.text.synonyms import forms_of

from ..disputes.frames import find_frames
from ..figures.roles import ANYONE
from .lines import TIME, Page, Pages, fold
from .words import is_called, is_meaning, particle_of

Kind = Literal["name", "predicate", "word", "figure", "day"]
# The least that a term counts, however often the story has it. A name says who, not what.
_LEAST: Mapping[Kind, float] = {"name": 0.15, "predicate": 0.5, "word": 0.3, "figure": 1.0, "day": 0.6}
_LONGEST_NAME = 6
# The letters that a verb and the noun made of it have in common.
_ROOT = 4
# "Now" is no day that a line must have (TIMEX3), "all" and "anyone" are no words that it must.
_PRESENT = "PRESENT_REF"
_ANYONE = ANYONE | {stem("people")}
_AT_LEAST = frozenset(("least", "most"))
_FUNCTION = ("DET", "PRON")
_SUBORDINATE = frozenset(
    "when while after before because although though until since who which whom whose where".split()
)
_WHO = frozenset("who which that".split())
# Verbs that say little without their object (Jespersen's light verbs), and those of saying: what is said is asked.
LIGHT = frozenset(
    """be is are was were been being have has had having do does did done doing make makes made making get gets got
    getting take takes took taken taking give gives gave given giving go goes went gone going come comes came coming
    keep keeps kept keeping put puts putting become becomes became becoming say says said saying according seem seems
    seemed remain remains remained stationed based located situated""".split()
)
_PUTTING = frozenset("put puts putting take takes took taken taking bring brings brought bringing".split())
# Verbs that before the noun of an act say that it is done (support verbs: Langer 2005).
_SUPPORT = frozenset("stand hold face undergo conduct stage perform mount".split())
_PHRASE = 3
# What leaves to the verb behind its "to" what is done ("will be allowed to stop people"): how it is done, manner tells.
_RAISING = frozenset(
    """allowed permitted able unable entitled supposed expected obliged forced required due likely unlikely certain
    bound free authorised authorized scheduled set""".split()
)


@dataclass(frozen=True, slots=True)
class Term:
    """A part of the asked sentence: words `first` to `last`, the keys that each is found by, who it names."""

    kind: Kind
    first: int
    last: int
    keys: tuple[frozenset[str], ...]
    actors: frozenset[str]
    weight: float
    words: str
    figure: Figure | None = None
    moment: Moment | None = None
    verb: bool = False
    name: NameKind | None = None


def find_terms(page: Page, pages: Pages, names: Mapping[tuple[str, ...], frozenset[str]]) -> tuple[Term, ...]:
    """The terms of an asked sentence, in order."""
    taken: dict[int, Term] = {}
    for figure in page.figures:
        _put(taken, _of_value(page, "figure", figure.span.start, figure.span.end, figure=figure))
    cues = {frame.cue for frame in find_frames(page.line)}  # how it is said is no part of what is said
    for moment in page.moments:
        if moment.value == _PRESENT:
            continue
        term = _of_value(page, "day", moment.span.start, moment.span.end, moment=moment)
        if term is not None and not any(i in taken for i in range(term.first, term.last + 1)):
            _put(taken, term)
    tokens = page.tokens
    i = 0
    while i < len(tokens):
        if i in taken:
            i += 1
            continue
        found = _name_at(page, pages, names, i) if tokens[i].text[0].isupper() else None
        if found is not None and not any(k in taken for k in range(found.first, found.last + 1)):
            _put(taken, found)
            i = found.last + 1
            continue
        if page.keys[i] and i not in cues and tokens[i].tag not in _FUNCTION and not _is_light(page, i):
            _put(taken, _word(page, pages, i))
        i += 1
    # A word said twice is sought once: four hundred times "5" took seven seconds.
    ordered = [taken[k] for k in sorted(taken, reverse=True)]
    terms = {(t.kind, t.keys) if t.keys else (t.kind, t.words): t for t in ordered}
    return _with_predicate(page, sorted(terms.values(), key=lambda t: t.first))


def _is_light(page: Page, at: int) -> bool:
    """Does the word say little without what stands behind it?"""
    token, behind = page.tokens[at], page.tokens[at + 1 : at + 3]
    if token.text.lower() in _AT_LEAST and at and page.tokens[at - 1].text.lower() == "at":
        return True
    if token.tag == "NUM" and token.text.lower() == "one":
        return True  # "one of the stores"
    if token.text.lower() in _RAISING and len(behind) == 2 and behind[0].text.lower() == "to":
        return behind[1].tag in ("VERB", "AUX")
    light = token.tag in ("VERB", "AUX") and (token.text.lower() in LIGHT or _is_support(page, at))
    if light and token.tag == "VERB" and at and all(t.tag == "PUNCT" for t in page.tokens[at + 1 :]):
        return page.tokens[at - 1].text.lower() != "to"  # "told her to go"
    return light and particle_of(page.line, at) is None


def _is_support(page: Page, at: int) -> bool:
    """Does the verb only say that the act behind it is done ("stand trial", "hold talks")?"""
    if _SUPPORT.isdisjoint(forms_of(page.tokens[at].text.lower(), "verb")):
        return False
    for token in page.tokens[at + 1 : at + 1 + _PHRASE]:
        if token.tag == "NOUN":
            return any(is_kind_of(token.text, kind) for kind in ("act", "event"))
        if token.tag != "ADJ":
            return False
    return False


def _put(taken: dict[int, Term], term: Term | None) -> None:
    if term is not None:
        for i in range(term.first, term.last + 1):
            taken.setdefault(i, term)


def _of_value(
    page: Page, kind: Kind, start: int, end: int, *, figure: Figure | None = None, moment: Moment | None = None
) -> Term | None:
    inside = [i for i, t in enumerate(page.tokens) if start <= t.start < end]
    if not inside:
        return None
    words = " ".join(page.tokens[i].text for i in inside)
    last = inside[-1]
    if figure is not None and figure.kind == "count":  # the noun behind the number is a word of its own
        what = figure.what.start if figure.what is not None else end
        number = [i for i in inside if page.tokens[i].start < what]
        inside = [i for i in inside if page.tokens[i].tag == "NUM" or not page.keys[i]] if number == inside else number
        inside = inside or number[:1] or [next(i for i, t in enumerate(page.tokens) if start <= t.start < end)]
        last = inside[-1]
    return Term(kind, inside[0], last, (), frozenset(), _LEAST[kind], words, figure, moment)


def _name_at(page: Page, pages: Pages, names: Mapping[tuple[str, ...], frozenset[str]], at: int) -> Term | None:
    tokens = page.tokens
    for size in range(min(_LONGEST_NAME, len(tokens) - at), 0, -1):
        words = tuple(fold(t.text).lower() for t in tokens[at : at + size])
        actors = names.get(words)
        if actors:
            keys = tuple(page.keys[at : at + size])
            lines = max((len(pages.named.get(a, ())) for a in actors), default=1)
            weight = max(_LEAST["name"], pages.weigh(max(lines, _most(pages, keys[-1]))))
            kind = _name_kind(page, tokens[at].start, tokens[at + size - 1].end)
            return Term("name", at, at + size - 1, keys, actors, weight, " ".join(words), name=kind)
    return None


def _word(page: Page, pages: Pages, at: int) -> Term:
    token = page.tokens[at]
    if all(key.startswith(TIME) for key in page.keys[at]):
        return Term("day", at, at, (page.keys[at],), frozenset(), _LEAST["day"], token.text)
    kind: Kind = "name" if token.tag == "PROPN" or (at and token.text[0].isupper()) else "word"
    weight = max(_LEAST[kind], pages.weigh(_most(pages, page.keys[at])))
    if is_anyone(page, at):
        weight = _LEAST[kind]  # "people" is anybody
    verb, name = token.tag == "VERB", _name_kind(page, token.start, token.end)
    return Term(kind, at, at, (page.keys[at],), frozenset(), weight, token.text, verb=verb, name=name)


def is_anyone(page: Page, at: int) -> bool:
    """Is it "people", who are anybody?"""
    return page.line.stems[at] in _ANYONE


def _name_kind(page: Page, start: int, end: int) -> NameKind | None:
    """The kind of the name that stands there, where it is read as one; of a people none."""
    return next((n.kind for n in page.names if n.span.start < end and start < n.span.end and not n.people), None)


def _most(pages: Pages, keys: frozenset[str]) -> int:
    """How many lines hold one of the keys, by the word itself or what it means anywhere."""
    return len({n for key in keys if not is_called(key) for n in pages.holders.get(key, ())})


def _with_predicate(page: Page, terms: Sequence[Term]) -> tuple[Term, ...]:
    """The terms with the one that carries the sentence marked: its first verb that says something, else what stands
    behind a copula or a verb that says little."""
    tokens, end = page.tokens, _main_clause(page)
    words = [t for t in terms if t.kind == "word" and t.first < end]
    aside = _relative(page)
    verbs = [t for t in words if tokens[t.first].tag == "VERB" and not _is_before_noun(page, t.first)]
    verbs = [t for t in verbs if t.first not in aside]
    finite = [t for t in verbs if _is_finite(page, t.first)]
    verb = next(iter([*finite, *verbs]), None) or _put_to(page, words)
    if verb is None:
        light = next((i for i, t in enumerate(tokens) if t.tag in ("VERB", "AUX")), len(tokens))
        behind = [t for t in words if t.first > light]
        verb = next((t for t in behind if tokens[t.first].tag == "ADJ" and _ends_phrase(page, t)), None)
        verb = verb or next((t for t in behind if tokens[t.first].tag == "NOUN" and _ends_phrase(page, t)), None)
    if verb is None:
        return tuple(terms)
    weight = max(_LEAST["predicate"], verb.weight)
    marked = replace(verb, kind="predicate", weight=weight)
    return tuple(marked if t is verb else t for t in terms)


def _put_to(page: Page, words: Sequence[Term]) -> Term | None:
    """What somebody or something is put, taken or brought to ("put the order on hold", "taken into custody"): a noun
    without an article right behind a preposition."""
    tokens = page.tokens
    light = next((i for i, t in enumerate(tokens) if t.text.lower() in _PUTTING), None)
    if light is None or tokens[light].tag != "VERB" or page.figures:  # "puts the number on board at 180"
        return None
    nouns = (t for t in words if t.first > light and tokens[t.first].tag == "NOUN" and _ends_phrase(page, t))
    bare = (t for t in nouns if tokens[t.first - 1].tag == "ADP" and not tokens[t.first].text.lower().endswith("s"))
    return next(bare, None)


def _main_clause(page: Page) -> int:
    """Where the first clause ends that a conjunction or relative pronoun opens behind the first verb: "there was wheat
    in the hall when she counted it" is no sentence about counting."""
    verb = next((i for i, t in enumerate(page.tokens) if t.tag in ("VERB", "AUX") and i not in _relative(page)), None)
    if verb is None:
        return len(page.tokens)
    behind = ((i, t) for i, t in enumerate(page.tokens) if i > verb and t.tag in ("SCONJ", "ADV", "PRON"))
    return next((i for i, t in behind if t.text.lower() in _SUBORDINATE), len(page.tokens))


def _relative(page: Page) -> range:
    """The relative clause of the subject up to the verb behind it ("the trainers who stay will be allowed")."""
    tokens = page.tokens
    verbs = [i for i, t in enumerate(tokens) if t.tag in ("VERB", "AUX")]
    who = next((i for i, t in enumerate(tokens[:-1]) if i and t.text.lower() in _WHO), None)
    if who is None or len(verbs) < 2 or verbs[0] < who or tokens[who - 1].tag not in ("NOUN", "PROPN"):
        return range(0)
    run = next((n for n, (a, b) in enumerate(pairwise(verbs)) if b - a > 1 or tokens[b].tag == "AUX"), None)
    return range(who, verbs[run + 1]) if run is not None else range(0)


def _is_before_noun(page: Page, at: int) -> bool:
    """Is it a participle at the beginning of a noun phrase ("bereaved families are to receive", "the army's fighting
    mission")?"""
    before, behind = page.tokens[at - 1 : at], page.tokens[at + 1 : at + 2]
    opens = not before or before[0].tag in ("DET", "ADP", "NUM")
    owned = bool(before) and before[0].text in ("'s", "’s", "'", "’")
    low = page.tokens[at].text.lower()
    quality = (opens and low.endswith("ed")) or (owned and low.endswith(("ed", "ing")))
    return quality and bool(behind) and behind[0].tag == "NOUN"


def _is_finite(page: Page, at: int) -> bool:
    """Does an auxiliary stand right before it, or is it neither in "-ing" nor behind "to"?"""
    before = page.tokens[max(0, at - 2) : at]
    if any(t.tag == "AUX" for t in before):
        return True
    return not page.tokens[at].text.lower().endswith("ing") and not any(t.text.lower() == "to" for t in before[-1:])


def _ends_phrase(page: Page, term: Term) -> bool:
    behind = page.tokens[term.last + 1 : term.last + 2]
    return not behind or behind[0].tag not in ("NOUN", "ADJ", "PROPN")


def without_called(term: Term) -> Term:
    """The term by its own words alone, not by what else the story calls the same."""
    return replace(term, keys=tuple(frozenset(k for k in keys if not is_called(k)) for keys in term.keys))


def place_of(term: Term, page: Page) -> int | None:
    """The word of the line that says the term, None where none does."""
    spots = spots_of(term, page)
    if term.kind == "name":  # a court is no tribunal of that name
        spots = [[i for i in s if not _by_dictionary(term.keys[n], page.keys[i])] for n, s in enumerate(spots)]
        own = spots_of(without_called(term), page)  # who stands there by name stands nowhere as "the leader"
        own = [[i for i in s if not _by_dictionary(term.keys[n], page.keys[i])] for n, s in enumerate(own)]
        spots = own if any(own[-1:]) else spots
        if term.actors and len(spots) > 1:  # "Danil Ghel" is not the "Ghel" of "Karo Ghel"
            spots = [[i for i in s if page.owners.get(i) in (None, *term.actors)] for s in spots]
    hits = [s for s in spots if s]
    if term.actors & page.actors:
        return hits[-1][0] if hits else 0
    meant = next((place for place, actors in sorted(page.meant.items()) if actors & term.actors), None)
    if meant is not None:
        return meant
    if not hits or 2 * len(hits) < len(spots) or (len(spots) > 1 and not spots[-1]):
        return None
    return spots[-1][0] if spots[-1] else hits[-1][0]


def spots_of(term: Term, page: Page) -> list[list[int]]:
    """By word of the term the words of the line that say it: verbs of a verb first, and the very word."""
    found = [{i for key in keys for i in page.at.get(key, ())} for keys in term.keys]
    if term.kind == "word" and not term.verb:  # "an inquiry" is none because somebody "asked"
        found = [{i for i in spots if _may_name(term, page, n, i)} for n, spots in enumerate(found)]
    if term.kind == "predicate" and term.verb:
        free = ({i for i in spots if not _is_quality(page, i)} for spots in found)
        found = [{i for i in spots if _may_carry(term, page, n, i)} for n, spots in enumerate(free)]
    ranked = (  # the word itself before what means the same
        sorted((_is_verb(page, i) != term.verb, _by_meaning(keys, page.keys[i]), i) for i in spots)
        for keys, spots in zip(term.keys, found, strict=True)
    )
    return [[i for _, _, i in ranks] for ranks in ranked]


def _may_name(term: Term, page: Page, n: int, at: int) -> bool:
    """Is it no verb that has no more in common with the noun than what it means?"""
    made = page.tokens[at].text.lower()[:_ROOT] == term.words.lower()[:_ROOT]
    return made or not _is_verb(page, at) or not _by_dictionary(term.keys[n], page.keys[at])


def _may_carry(term: Term, page: Page, n: int, at: int) -> bool:
    """Is it a verb, or the noun made of the asked one ("exploded", "explosion")? By what they mean alone verb and noun
    are seldom one ("sued", "in any case")."""
    made = page.tokens[at].text.lower()[:_ROOT] == term.words.lower()[:_ROOT]
    return made or _is_verb(page, at) or not _by_meaning(term.keys[n], page.keys[at])


def _by_meaning(one: frozenset[str], other: frozenset[str]) -> bool:
    """Do the two have no more in common than what they mean?"""
    return all(is_meaning(key) for key in one & other)


def _by_dictionary(one: frozenset[str], other: frozenset[str]) -> bool:
    """Do the two have no more in common than what they mean anywhere, not in this story?"""
    return all(is_meaning(key) and not is_called(key) for key in one & other)


def _is_quality(page: Page, at: int) -> bool:
    """Is it a participle before its noun ("a suspended sentence")?"""
    behind, before = page.tokens[at + 1 : at + 2], page.tokens[max(0, at - 1) : at]
    participle = page.tokens[at].text.lower().endswith("ed") and bool(behind) and behind[0].tag in ("NOUN", "PROPN")
    return participle and bool(before) and before[0].tag in ("DET", "ADJ", "NOUN", "NUM", "PART")


def _is_verb(page: Page, at: int) -> bool:
    return page.tokens[at].tag == "VERB"
