"""Noun phrases that may be actors without a name: "the Iraqi parliament", "hardline factions", "the union".

In: one reading, and the spans that are taken. Out: `Mention` records in order: head, what tells which one is meant, and
what it does. Only heads of two closed semantic classes; which mentions are one actor is `described`'s affair.
"""

import itertools
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeVar

from secondsource.model.readings import Assertion, Name, NameKind, Reading, Sentence, Term, Token
from secondsource.model.spans import Span
from secondsource.text.canonical import canonical_stems
from secondsource.text.kinds import above, senses_of

from .actors_bodies import is_slip
from .body_nouns import BODIES, GENERALS, GUARDED, INSTITUTIONS, ONE_OF_ITS_KIND, REPRESENTING

# People by office, work, residence and side, written down by hand, in the plural alone: one official is a speaker,
# officials are a group.
_PEOPLE = frozenset(
    """officials officers commanders leaders ministers deputies lawmakers legislators senators mps diplomats
    authorities residents inhabitants villagers citizens locals neighbours neighbors families relatives parents
    workers employees staff miners farmers fishermen drivers nurses doctors teachers students scientists experts
    engineers pilots sailors crews activists campaigners protesters protestors demonstrators strikers rebels
    insurgents militants fighters separatists loyalists supporters opponents critics allies investors shareholders
    regulators insurers operators aides analysts executives donors tenants owners landlords traders merchants
    shopkeepers bishops clerics elders prosecutors lawyers judges councillors councilors mayors governors ambassadors
    negotiators mediators refugees migrants survivors victims veterans prisoners voters consumers customers passengers
    patients politicians conservatives liberals democrats republicans socialists nationalists unionists militias
    factions parties unions groups companies""".split()
)
# Parties, sides and offices among them, which need no word to tell which are meant: a story's "protesters" are one side
# of it, while "residents" or "officials" are any. Of ten hand-marked stories ten more names of actors are found.
_SIDES = frozenset(
    """protesters protestors demonstrators strikers rebels insurgents separatists prosecutors republicans democrats
    socialists conservatives liberals nationalists unionists loyalists lawmakers legislators critics opponents
    campaigners""".split()
)
# Endings of those who are called after what they do.
_TRADES = ("ers", "ors", "ists", "ants", "ents")
# What stands before one of many.
_INDEFINITE = frozenset("a an another any every each".split())
# Shorter heads may be other words with a letter wrong ("counsel"). A judgement.
_LONG_HEAD = 8
STATES, DOES, SPEAKS = 1, 2, 3
# Between who speaks and the body he speaks for ("a spokesman for the port authority").
_FOR = frozenset("for of at".split())
_MODIFYING = ("ADJ", "NOUN", "PROPN")
_JOINERS = frozenset("of in at".split())
# Quantifiers and sizes tell nobody apart.
_QUANTIFIERS = frozenset(
    """all any both some many most several few numerous various certain other large small big huge hundred thousand
    million billion dozen hundreds thousands millions dozens scores least more fewer less than about around nearly
    almost over roughly up to other others""".split()
)
# Who is so does nothing (after the stative verbs of Quirk et al. 1985, by hand): no actor by that alone.
_STATIVE = frozenset(
    """have has had include includes included contain contains contained comprise comprises comprised remain remains
    remained stay stays stayed live lives lived belong belongs belonged exist exists existed lack lacks lacked become
    becomes became seem seems seemed appear appears appeared consist consists consisted own owns owned suffer suffers
    suffered receive receives received get gets got come comes came""".split()
)
_BE = frozenset("am is are was were be been being".split())
_RELATIVES = frozenset("who which that".split())

_Thing = TypeVar("_Thing")


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase that describes an actor: `modifiers` are canonical stems of what tells which one is meant; `bare`
    is set where nothing does and the article before it says that the reader knows ("the union")."""

    span: Span
    head: str
    modifiers: frozenset[str]
    deed: int
    kind: NameKind
    form: str
    bare: bool


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is looked up of a reading again and again: noun phrases by where they begin, what is taken, the names of
    bodies, and how much the noun phrase that begins somewhere does."""

    reading: Reading
    starts: Mapping[int, Term]
    taken: Sequence[Span]
    bodies: frozenset[str]
    deeds: Mapping[int, int]


def find_mentions(reading: Reading, taken: Sequence[Span]) -> Iterator[Mention]:
    """The noun phrases of one article that may be actors, in order, none overlapping another or one that is taken,
    which must be sorted."""
    starts = {t.span.start: t for t in reading.terms}
    bodies = frozenset(w.lower() for n in reading.names if _is_body(n) for w in reading.article.cut(n.span).split())
    clauses = _by_sentence(reading.sheet.body, [(a.span, a) for a in reading.assertions])
    speakers = _by_sentence(reading.sheet.body, [(q.speaker, q.speaker) for q in reading.quotes if q.speaker])
    used_to = 0
    for sentence in reading.sheet.body:
        terms = [starts[t.start] for t in sentence.tokens if t.start in starts]
        start = sentence.span.start
        deeds = _deeds(sentence.tokens, terms, clauses.get(start, ()), speakers.get(start, ()))
        seen = _Seen(reading, starts, taken, bodies, deeds)
        found: list[Mention] = []
        for term in terms:
            mention = _mention(seen, sentence, term) if term.span.start >= used_to else None
            if mention is not None:
                used_to = mention.span.end
                found.append(mention)
        found += _by_capitals(seen, sentence, found)
        yield from sorted(found, key=lambda m: m.span)


def _mention(seen: _Seen, sentence: Sentence, term: Term) -> Mention | None:
    reading = seen.reading
    at = bisect_left(sentence.tokens, term.span.start, key=_start)
    words = _before_spokesman(sentence.tokens[at : bisect_left(sentence.tokens, term.span.end, lo=at, key=_start)])
    head = _head(words)
    if head is None:
        return None
    term = replace(term, span=Span(term.span.article, term.span.start, words[-1].end))
    dates = [m.span for m in reading.moments if m.span.overlaps(term.span)]
    idle = (t for t in words if t is words[-1] or not (_counts(t) or any(d.start <= t.start < d.end for d in dates)))
    begin = next(idle).start
    span = _extended(reading, sentence, term, seen.starts)
    span = Span(span.article, begin, span.end)
    if _is_taken(seen.taken, span):
        return None
    if head in BODIES - ONE_OF_ITS_KIND and _bears_name(reading, span, words[-1]):
        return None
    text = reading.article.text
    around = [(span.start, words[-1].start), (words[-1].end, span.end)]
    own = {s.text for a, b in around if a < b for s in canonical_stems(text, a, b)} - _QUANTIFIERS
    before = sentence.tokens[at - 1].text.lower() if at else ""
    if head not in _PEOPLE and before in _INDEFINITE:
        return None
    bare = not own and head not in ONE_OF_ITS_KIND | _SIDES
    if bare and (before != "the" or head not in INSTITUTIONS or head in seen.bodies):
        return None
    kind: NameKind = "group" if head in _PEOPLE or _is_trade(words) else "organisation"
    form = " ".join(reading.article.cut(span).split())
    return Mention(span, _singular(head), frozenset(own), seen.deeds.get(term.span.start, 0), kind, form, bare)


def _start(token: Token) -> int:
    return token.start


def _before_spokesman(words: Sequence[Token]) -> Sequence[Token]:
    """Of "coast guard spokesman Anna Berg" the words that name the body, of other phrases all."""
    at = next((i for i in range(1, len(words)) if words[i].text.lower() in REPRESENTING), None)
    body = at is not None and (_head(words[:at]) or "") in INSTITUTIONS | {"guard"}
    return words[:at] if body else words


def _by_capitals(seen: _Seen, sentence: Sentence, found: Sequence[Mention]) -> Iterator[Mention]:
    """The bodies that "the" and capitals name as a proper name does, and that neither the reader of names nor that of
    noun phrases saw ("the Constitutional Tribunal" passed for adjectives): such a name needs no deed."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        head = token.text.lower()
        if head not in INSTITUTIONS or not token.text[:1].isupper():
            continue
        first = at
        while first and tokens[first - 1].text[:1].isupper() and tokens[first - 1].tag in _MODIFYING:
            first -= 1
        if first == at or not first or tokens[first - 1].text.lower() != "the":
            continue
        span = seen.reading.article.span(tokens[first].start, token.end)
        own = frozenset(s.text for s in canonical_stems(seen.reading.article.text, span.start, token.start))
        if own and not any(m.span.overlaps(span) for m in found) and not _is_taken(seen.taken, span):
            form = " ".join(seen.reading.article.cut(span).split())
            yield Mention(span, _singular(head), own, SPEAKS, "organisation", form, bare=False)


def _is_taken(taken: Sequence[Span], span: Span) -> bool:
    """Does a taken span hold this one, or a part of it? One may stand inside ("Iraq's parliament")."""
    at = bisect_left(taken, span.start, key=lambda t: t.start)
    behind = itertools.takewhile(lambda t: t.start < span.end, itertools.islice(taken, at, None))
    return any(t.end > span.end or t.contains(span) for t in behind) or (at > 0 and taken[at - 1].end > span.start)


def _head(words: Sequence[Token]) -> str | None:
    """The noun that says of what kind the phrase's actor is, put right where a letter is wrong; None for others."""
    head = words[-1].text.lower() if words else ""
    if head == "general":
        return head if len(words) > 1 and words[-2].text.lower() in GENERALS else None
    if head == "guard":
        return head if len(words) > 1 and words[-2].text.lower() in GUARDED else None
    if head in BODIES or head in _PEOPLE or _is_trade(words):
        return head
    return _without_slip(head)


def _is_trade(words: Sequence[Token]) -> bool:
    """ "Health insurers", "school inspectors": many who are called after what they do, with a word that tells which."""
    head = words[-1].text
    if len(words) < 2 or words[-1].tag != "NOUN" or not head.islower() or words[-2].tag not in _MODIFYING:
        return False
    return head.endswith(_TRADES) and _is_somebody(head)


@lru_cache(maxsize=8192)
def _is_somebody(noun: str) -> bool:
    """Is a person or a body among the main senses of the noun in WordNet?"""
    tops = {senses_of(top).main[0] for top in ("person", "organization")}
    return any(tops.intersection(above(place)) for place in senses_of(noun).main)


@lru_cache(maxsize=8192)
def _without_slip(word: str) -> str | None:
    """The head of bodies of which a word is a misprint ("adminstration"); None where it is of none."""
    return next((h for h in sorted(INSTITUTIONS) if len(h) >= _LONG_HEAD and is_slip(word, h)), None)


def _bears_name(reading: Reading, span: Span, head: Token) -> bool:
    """Is the description that of a named body, which stands before its head ("the Dockside trade union")? A possessive
    or a place's name says whose it is instead."""
    starts = [n.span.end for n in reading.names if n.span.start == span.start and _is_body(n)]
    between = [reading.article.text[end : head.start] for end in starts]
    return any(gap[:1].isspace() and gap == gap.lower() for gap in between)


def _is_body(name: Name) -> bool:
    return name.kind in ("organisation", "group") and not name.people


def _counts(token: Token) -> bool:
    """Does the word only say how many ("five", "2,000", "all")?"""
    return token.tag == "NUM" or token.text[0].isdigit() or token.text.lower() in _QUANTIFIERS


def _extended(reading: Reading, sentence: Sentence, term: Term, starts: Mapping[int, Term]) -> Span:
    """The noun phrase with the "of" or "in" phrase right behind it ("parliament in Osk Maren")."""
    behind = [t for t in sentence.tokens if t.start >= term.span.end][:3]
    if not behind or behind[0].text.lower() not in _JOINERS:
        return term.span
    for token in behind[1:]:
        other = starts.get(token.start)
        if other is not None:
            named = any(n.span.overlaps(other.span) and not n.people for n in reading.names)
            return Span(term.span.article, term.span.start, other.span.end) if named else term.span
        if token.tag != "DET":
            break
    return term.span


def _by_sentence(sentences: Sequence[Sentence], spanned: Iterable[tuple[Span, _Thing]]) -> dict[int, list[_Thing]]:
    """Things with their spans by where the sentence begins that holds them; what none holds is left out."""
    starts = [s.span.start for s in sentences]
    found: dict[int, list[_Thing]] = defaultdict(list)
    for span, thing in spanned:
        at = bisect_right(starts, span.start) - 1
        if at >= 0 and sentences[at].span.contains(span):
            found[starts[at]].append(thing)
    return found


def _deeds(
    tokens: Sequence[Token], terms: Sequence[Term], clauses: Sequence[Assertion], speakers: Sequence[Span]
) -> dict[int, int]:
    """Where the noun phrases begin that do something in a sentence, and how much: `STATES` is the subject of a clause
    that says what it has, `DOES` that of another verb but "be", `SPEAKS` the speaker of a statement."""
    found: dict[int, int] = {}
    for clause in clauses:
        deed = _deed(tokens, clause.predicate)
        subject = _subject(tokens, terms, clause) if deed else None
        if subject is not None:
            found[subject] = max(found.get(subject, 0), deed)
    for speaker in speakers:
        inside = [t.span.start for t in terms if speaker.contains(t.span)]
        represented = [start for start in inside[1:] if _word_before(tokens, start) in _FOR]
        found.update(dict.fromkeys([*inside[:1], *represented], SPEAKS))
    return found


def _word_before(tokens: Sequence[Token], start: int) -> str:
    """The last word before a noun phrase and its article."""
    ahead = [t.text.lower() for t in tokens if t.end <= start][-2:]
    return ahead[0] if len(ahead) > 1 and ahead[1] == "the" else "".join(ahead[-1:])


def _subject(tokens: Sequence[Token], terms: Sequence[Term], assertion: Assertion) -> int | None:
    """Where the noun phrase begins that is the subject of a clause."""
    inside = (t for t in terms if assertion.span.start <= t.span.start and t.span.end <= assertion.predicate.start)
    first = next(inside, None)
    if first is not None:
        return first.span.start
    word = next((t for t in tokens if t.start >= assertion.span.start), None)
    before = [t for t in terms if assertion.span.start - 3 <= t.span.end <= assertion.span.start]
    # "Factions who demand"; and where a date hides the subject ("on Monday parliament rejected").
    hidden = assertion.span.start == assertion.predicate.start
    if word is not None and before and (word.text.lower() in _RELATIVES or hidden):
        return _governing(tokens, terms, before[-1]).span.start
    return None


def _governing(tokens: Sequence[Token], terms: Sequence[Term], term: Term) -> Term:
    """The noun phrase that the phrase ends ("villagers" of "villagers of Lisbon"), or the phrase itself."""
    ahead = [t for t in tokens if t.end <= term.span.start][-1:]
    if not ahead or ahead[0].text.lower() not in _JOINERS:
        return term
    return next((t for t in terms if t.span.end == ahead[0].start - 1), term)


def _deed(tokens: Sequence[Token], predicate: Span) -> int:
    """How much the subject of this predicate does: nothing where it is something or suffers it."""
    words = [t.text.lower() for t in tokens if predicate.start <= t.start < predicate.end]
    passive = bool(_BE.intersection(words[:-1])) and not words[-1].endswith("ing")
    if not words or words[-1] in _BE or passive:
        return 0
    return STATES if words[-1] in _STATIVE else DOES


def _singular(head: str) -> str:
    if head.endswith("ies"):
        return head[:-3] + "y"
    return head[:-1] if head.endswith("s") and not head.endswith("ss") else head
