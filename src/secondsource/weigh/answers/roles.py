"""Who did what to whom: whether a line says it of the same ones as the asked sentence.

In: an asked sentence with its terms, and a line with what it has of them. Out: yes or no. A line that has most words of
a sentence may tell it of another: of sixteen sentences with one name, place or verb swapped fourteen were "supported"
without this. No parser: the noun phrases next to the predicate, before it and behind it, and its voice.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from secondsource.model.readings import Token
from secondsource.text.irregular import base_of_verb

from .lines import Page, Pages
from .manner import PAST, is_caused
from .matches import Found
from .terms import Term, spots_of, without_called
from .words import PHRASE, has_particle, is_meaning

_BE = frozenset("is are was were be been being 's ’s 're ’re get gets got".split())
_NOMINAL = frozenset(("NOUN", "PROPN"))
# How far from the predicate a noun is one of its own, in words; a comma counts as more.
_REACH, _COMMA = 10, 3
# How far before a participle its auxiliary stands.
_AUXILIARY = 4
# How far before a name its "from" or "to" stands: "from the sunshine island of Orsula".
_GOVERNING = 6
_FROM, _TO = frozenset(("from",)), frozenset("to towards toward into".split())
_PLACES = tuple(
    map(frozenset, ("in at on near off outside inside around".split(), "to into towards toward for onto".split()))
)
# Past forms by ablaut, whose participles have other vowels or "-en" (Quirk et al. 1985, §3.15-18): "spoke by phone".
_NO_PARTICIPLE = ("oke", "ove", "ote", "ose", "ode", "ore", "ole", "ew", "ook", "gave", "came", "went")
_TOWARDS = frozenset(("to", "into", "towards", "toward"))
_JOINS = frozenset((",", "and", "or", "but"))
_ENDS = frozenset(";:—–")
_NO_OBJECT = ("VERB", "AUX", "ADP", "SCONJ", "PUNCT", "CCONJ", "PART")
# Who speaks, and whoever there is: they stand for the subject or object that is asked.
_TAKERS = frozenset(
    """it its they them their he him his she her we i us anyone anybody anything nobody nothing everyone everybody
    none""".split()
)
_POINTING = frozenset("this that these those".split())
# What an article is about stands in its headline and first sentences.
_TOPIC = 5
_MANY = 3
# How far before a noun its own "not" stands.
_DENIED = 3
# How near to the predicate its pronoun stands.
_BESIDE = 4


@dataclass(frozen=True, slots=True)
class Roles:
    """Of an asked sentence the terms (by number) that say who does it and what it is done to; whether it is passive;
    the names before and behind its predicate."""

    predicate: int | None
    subject: int | None
    object: int | None
    agent: int | None
    passive: bool
    before: tuple[int, ...]
    behind: tuple[int, ...]


def find_roles(page: Page, terms: Sequence[Term]) -> Roles:
    """The roles of an asked sentence; of one without a verb that says something only the names."""
    head = next((n for n, t in enumerate(terms) if t.kind == "predicate"), None)
    names = tuple(n for n, t in enumerate(terms) if t.kind == "name")
    if head is None or not terms[head].verb:
        return Roles(None, None, None, None, False, (), names)
    at = terms[head].first
    return Roles(
        head, _covering(terms, _subject(page, at)), _covering(terms, _object(page, at)),
        _covering(terms, _agent(page, at)), is_passive(page, at),
        tuple(n for n in names if terms[n].first < at), tuple(n for n in names if terms[n].first > at),
    )  # fmt: skip


def is_of_the_same(page: Page, roles: Roles, terms: Sequence[Term], pages: Pages, match: Found, at: int) -> bool:
    """Does the line say what its word `at` carries of the same ones?"""
    there = pages.every[match.at]
    told_passive = is_passive(there, at)
    turned = roles.passive != told_passive
    # "Four died" tells of the same as "a bomb killed four": only of one verb does it matter on which side they stand.
    # And what ends may be ended: without an object the subject may stand on either side.
    person = roles.subject is not None and terms[roles.subject].name == "person"
    moves = roles.predicate is None or (roles.object is None and not roles.passive and not person)
    sided = not moves and bool(_own(terms[roles.predicate or 0].keys[0]) & _own(there.keys[at]))
    agentless = told_passive and not roles.passive and not _names_agent(there, at)
    if roles.predicate is not None and at == match.places.get(roles.predicate):
        for role, is_before in ((roles.subject, not turned), (roles.object, turned), (roles.agent, not told_passive)):
            free = agentless and role == roles.subject and role not in match.places
            if role is None or free:
                continue
            paired = role not in match.places and _has_pair(there.tokens[max(0, at - _BESIDE) : at])
            if paired and is_topic(terms[role], pages, there):
                continue
            if not _is_told(terms[role], role, there, match, at, before=is_before if sided else None):
                return False
    return not names_another(page, roles, terms, pages, match, at, turned=turned)


def names_another(
    page: Page, roles: Roles, terms: Sequence[Term], pages: Pages, match: Found, at: int, *, turned: bool = False
) -> bool:
    """Does another name stand where one that was asked would, or is one neither near nor what the article is about?"""
    return any(
        _is_another(page, terms, n, pages, match, at, before=before)
        for numbers, before in ((roles.before, not turned), (roles.behind, turned))
        for n in numbers
        if n not in match.places
    )


def find_turned(page: Page, terms: Sequence[Term], there: Page, match: Found) -> str | None:
    """The names between which the way goes the other way round: "from Lesna to Orsula" asked, "from Orsula to Lesna"
    told; in words."""
    names = [n for n in match.places if terms[n].kind == "name"]
    asked = {n: _way(page, terms[n].first) for n in names}
    told = {n: _way(there, match.places[n]) for n in names}
    turned = [n for n in names if asked[n] and told[n] and asked[n] != told[n]]
    if len(turned) < 2:
        return None
    return "; ".join(f"“{told[n]} {terms[n].words}”, where “{asked[n]}” was asked" for n in sorted(turned))


def _way(page: Page, at: int) -> str | None:
    """ "From" or "to", where one of them governs the name: right before it, or before the noun that it is a part of."""
    for i in range(at - 1, max(-1, at - 1 - _GOVERNING), -1):
        word = page.tokens[i].text.lower()
        if word in _FROM or word in _TO:
            return "from" if word in _FROM else "to"
        if page.tokens[i].tag in ("VERB", "AUX", "PUNCT"):
            return None
    return None


def _is_told(term: Term, number: int, there: Page, match: Found, at: int, *, before: bool | None) -> bool:
    """Does it stand next to the predicate, not on the other side of it, or does a pronoun take it up?"""
    if number not in match.places:
        return (term.kind != "name" or number in match.near) and has_pronoun(there, at, before=before)
    place = match.places[number]
    if term.actors & there.actors and place == 0:
        return True  # named by other words, which stand somewhere in the line
    # "In our country … we will call the whole country": any of the places where it stands may be the one.
    places = sorted({place, *(spots_of(term, there)[-1] if term.keys and term.kind == "word" else ())})
    return any(_stands_right(there, one, at, before=before) for one in places)


def _stands_right(there: Page, place: int, at: int, *, before: bool | None) -> bool:
    """Is what stands at `place` next to the predicate, on its side of it, and not denied by itself?"""
    before_it = there.tokens[max(0, place - _DENIED) : place]
    if any(t.text.lower() == "not" for t in before_it) and not any(t.tag in ("VERB", "AUX") for t in before_it):
        return False  # "paid by the parish and not by the union"
    if distance(there, place, at) > _REACH:
        return has_pronoun(there, at, before=before)
    if before is None:
        return True
    if (place < at) == before or not _is_verb(there, at):
        return True
    return abs(place - at) > _REACH // 2 and not (before and _has_subject(there, at))


def _governor(page: Page, at: int) -> str | None:
    """The preposition before a noun phrase, over its own words."""
    for i in range(at - 1, max(-1, at - 1 - _GOVERNING), -1):
        if page.tokens[i].tag == "ADP":
            return page.tokens[i].text.lower()
        if page.tokens[i].tag not in PHRASE or page.tokens[i].text in _ENDS:
            return None
    return None


def _may_govern(asked: str, told: str | None) -> bool:
    """May what one stands before be in the place of what the other stands before: where, whither, from whom?"""
    return told is None or told == asked or any(asked in some and told in some for some in _PLACES)


def _has_subject(there: Page, at: int) -> bool:
    """Does somebody with a name stand right before the verb and its auxiliaries?"""
    for i in range(at - 1, max(-1, at - 1 - _AUXILIARY), -1):
        if there.tokens[i].tag not in ("AUX", "ADV", "PART"):
            return there.tokens[i].tag == "PROPN"
    return False


def _is_another(
    page: Page, terms: Sequence[Term], number: int, pages: Pages, match: Found, at: int, *, before: bool
) -> bool:
    """Is another name of its kind in its place, or is it neither near nor what the article is about?"""
    there, term = pages.every[match.at], terms[number]
    known = {place for n, place in match.places.items()}
    asked = _governor(page, term.first)
    for name in there.names:
        spots = [i for i, t in enumerate(there.tokens) if name.span.start <= t.start < name.span.end]
        if not spots or known & set(spots) or (term.name is not None and term.name != name.kind and not name.people):
            continue
        if (spots[0] < at) == before and distance(there, spots[0], at) <= _REACH:
            if not before and asked is not None and not _may_govern(asked, _governor(there, spots[0])):
                continue
            return True
    if any(_is_strange(there, i) and (i < at) == before and i not in known for i in _around(there, at)):
        return True
    if asked in _TOWARDS and any(there.tokens[i].text.lower() in _TOWARDS for i in _towards(there, at)):
        return True  # "paid 9,000 crowns into the fund", where "to the Institute" was asked
    return number not in match.near and not is_topic(term, pages, there)


def _towards(there: Page, at: int) -> Iterator[int]:
    """The words behind the verb that a noun phrase follows, up to the next verb or mark."""
    for i in range(at + 1, min(len(there.tokens) - 1, at + 1 + _REACH)):
        if there.tokens[i].tag in ("VERB", "PUNCT"):
            return
        if there.tokens[i + 1].tag in PHRASE and there.tokens[i + 1].tag != "NUM":
            yield i


def is_topic(term: Term, pages: Pages, there: Page) -> bool:
    """Does it stand in the first sentences of the article, or in a third of all headlines?"""
    term = without_called(term)
    if any(_stands(term, page) for page in pages.of(there.article)[:_TOPIC]):
        return True
    return _MANY * sum(_stands(term, pages.every[n]) for n in pages.headlines) >= max(_MANY, len(pages.headlines))


def _around(there: Page, at: int) -> range:
    return range(max(1, at - _BESIDE), min(len(there.tokens), at + 1 + _BESIDE))


def _is_strange(there: Page, at: int) -> bool:
    """Is it a word with a capital that is read as no name and no sum ("Corvanian"), inside the sentence?"""
    token = there.tokens[at]
    places = [*(n.span for n in there.names), *(f.span for f in there.figures)]
    inside = any(span.start <= token.start < span.end for span in places)
    nominal = token.tag in ("PROPN", "ADJ", "NOUN") and bool(there.line.stems[at])
    return token.text[0].isupper() and nominal and not inside


def _stands(term: Term, page: Page) -> bool:
    """Is the name in this line?"""
    return bool(term.actors & page.actors) or all(any(k in page.at for k in keys) for keys in term.keys if keys)


def _own(keys: frozenset[str]) -> frozenset[str]:
    """The keys of how a word is written, not of what it means."""
    return frozenset(key for key in keys if not is_meaning(key))


def has_pronoun(there: Page, at: int, *, before: bool | None) -> bool:
    """Does a pronoun stand for it, on its side of the predicate?"""
    left, right = there.tokens[max(0, at - _BESIDE) : at], there.tokens[at + 1 : at + 1 + _BESIDE]
    near = (*left, *right) if before is None else left if before else right
    if any(t.text.lower() in _TAKERS for t in near):
        return True
    # "could lose this in court", but not "lose this case".
    pointed = right[:1] and right[0].text.lower() in _POINTING and (len(right) < 2 or right[1].tag not in PHRASE)
    return before is False and bool(pointed)


def _has_pair(left: Sequence[Token]) -> bool:
    """Do "the two sides" or "both governments" stand there: two that are named elsewhere?"""
    return any(one.text.lower() in ("two", "both") and other.tag == "NOUN" for one, other in pairwise(left))


def distance(there: Page, one: int, other: int) -> int:
    """How far two words stand apart: a comma counts as more, what stands aside does not."""
    first, last = min(one, other), max(one, other)
    if any(t.text in _ENDS for t in there.tokens[first:last]):
        return 10**6
    first = _last_of_series(there, first, last)
    return last - first + _COMMA * sum(t.text == "," for t in there.tokens[first:last]) - aside(there, first + 1, last)


def _last_of_series(there: Page, first: int, last: int) -> int:
    """Where the last of several verbs of one subject begins: "the trainers would carry side arms, would live inside the
    fence and would not have the power to stop"."""
    tokens = there.tokens
    if tokens[first].tag not in _NOMINAL or not any(t.tag in ("VERB", "AUX") for t in tokens[first + 1 : first + 4]):
        return first
    joins = (i for i in range(last - 1, first, -1) if tokens[i].text.lower() in _JOINS)
    return next((i for i in joins if tokens[i + 1].tag == "AUX"), first)


def aside(there: Page, first: int, last: int) -> int:
    """How much of the way between two words does not part them: words behind a preposition ("wheat held in Carvela in
    September of that year would have lasted"), and what stands between commas without a verb, with its commas ("the
    Galeb, a smaller ferry on the same route, hit rocks")."""
    tokens = there.tokens[first:last]
    marks = [i for i, t in enumerate(tokens) if t.text == ","]
    number, inserted = 0, set[int]()
    for opening, closing in pairwise(marks):
        if opening not in inserted and all(t.tag not in ("VERB", "AUX") for t in tokens[opening:closing]):
            inserted |= set(range(opening, closing + 1))
            number += closing - opening + 1 + 2 * _COMMA
    behind = False
    for i, token in enumerate(tokens):
        behind = token.tag == "ADP" or (behind and token.tag in PHRASE)
        number += behind and i not in inserted
    return number


def _is_verb(page: Page, at: int) -> bool:
    return page.tokens[at].tag == "VERB"


def is_passive(page: Page, at: int) -> bool:
    """Is the verb a participle behind a form of "be" or before "by"?"""
    token = page.tokens[at]
    low = token.text.lower()
    if (
        token.tag != "VERB"
        or low.endswith(_NO_PARTICIPLE)
        or not (low.endswith(("ed", "en", "wn", "rn")) or low in PAST or base_of_verb(low) != low)
    ):
        return False
    before = page.tokens[max(0, at - _AUXILIARY) : at]
    if is_caused(page.line, at):
        return True
    for other in reversed(before):
        if other.text.lower() in _BE:
            return True
        if other.tag not in ("ADV", "AUX") and other.text.lower() not in ("not", "n't", "n’t"):
            break
    return [t.text.lower() for t in page.tokens[at + 1 : at + 2]] == ["by"]


def _covering(terms: Sequence[Term], at: int | None) -> int | None:
    if at is None:
        return None
    plain = ((n, t) for n, t in enumerate(terms) if t.figure is None and t.moment is None)
    return next((n for n, t in plain if t.first <= at <= t.last), None)


def _subject(page: Page, at: int) -> int | None:
    """The head of the first noun phrase before the predicate."""
    head = None
    for i, token in enumerate(page.tokens[:at]):
        if token.tag in _NOMINAL:
            head = i
        elif head is not None and token.tag in ("ADP", "VERB", "AUX", "SCONJ", "PUNCT"):
            break
    return head


def _object(page: Page, at: int) -> int | None:
    """The head of the noun phrase right behind the predicate."""
    head = None
    for i in range(at + 1 + has_particle(page.line, at), len(page.tokens)):
        token = page.tokens[i]
        if token.tag in _NOMINAL:
            head = i
        elif token.tag != "PART" if head is not None else token.tag in _NO_OBJECT:
            break
    return head


def _names_agent(page: Page, at: int) -> bool:
    """Does somebody stand behind "by", and no day ("by Monday")?"""
    for i in range(at + 1, min(len(page.tokens), at + 1 + _BESIDE)):
        if page.tokens[i].text.lower() == "by":
            return any(page.line.stems[i + 1 : i + 4])
    return False


def _agent(page: Page, at: int) -> int | None:
    """The head of the noun phrase behind "by", of a passive."""
    if not is_passive(page, at):
        return None
    by = next((i for i in range(at + 1, min(len(page.tokens), at + 1 + _BESIDE)) if page.tokens[i].text == "by"), None)
    return _object(page, by) if by is not None else None
