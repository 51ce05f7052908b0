"""Short forms of bodies that an article names in full: "the Institute", "the provisions institute", "the ministry".

In: readings, the actors of a story and whose each name is. Out: the same with the mentions added where an article says
"the", some of a body's words and the noun that heads its name. Nothing is guessed: where two bodies fit, neither is
meant; a body that the article itself does not name is meant only if it is the story's one, and by a capital or as the
ministry of the article's ministers.
"""

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from secondsource.model.readings import Reading, Sentence, Token
from secondsource.model.resolution import Actor
from secondsource.model.spans import Span
from secondsource.text.english import POSSESSIVE_CLITICS
from secondsource.text.ranges import merge, overlap

from .actors_bodies import is_slip
from .actors_groups import plain
from .body_nouns import INSTITUTIONS

Words = tuple[str, ...]
# The bodies whose names one head has, by id, with the other words of the name in each of its forms.
Bodies = Mapping[str, Sequence[Words]]
# By head and the words before it up to two of the bodies that they fit: what the story says, whoever asks.
_Fitting = dict[tuple[str, Words], Sequence[str]]
_SMALL = frozenset("of the and for in on de la du".split())
# "The ministry of" goes on to say which; "the court in" does too often.
_GOES_ON = frozenset(("of", "for"))
_MODIFYING = ("ADJ", "NOUN", "PROPN")
# No name of a body has more words before its head, a conjunction of fields aside. A judgement.
_MOST_WORDS = 5
# Before a head these do not say which ("her own ministry").
_SAYING_NOTHING = frozenset("own other same whole entire very powerful new".split())
# Ministers by rank; the others by what their ministry does.
_RANKS = frozenset("prime first deputy former cabinet senior junior state acting".split())


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A noun that heads the name of a body, with the words before it: where, and whether it may be short for one."""

    span: Span
    words: Words
    head: str
    definite: bool
    capital: bool


@dataclass(frozen=True, slots=True)
class _Told:
    """What an article says of bodies: those it names, for each head the words that it has before it, and the fields of
    its ministers."""

    named: frozenset[str]
    modifiers: Mapping[str, Collection[Words]]
    fields: frozenset[Words]


def with_short_forms(
    readings: Sequence[Reading], actors: Sequence[Actor], actor_of: Mapping[Span, str]
) -> tuple[tuple[Actor, ...], dict[Span, str]]:
    """The actors with the mentions by short forms, and for the span of each mention the id of its actor."""
    ordered = sorted(readings, key=lambda r: r.article.id)
    bodies = _bodies(ordered, actors)
    found = dict(actor_of)
    mentions: dict[str, set[Span]] = defaultdict(set)
    named: dict[str, set[str]] = defaultdict(set)
    for span, actor in actor_of.items():
        named[span.article].add(actor)
    fitting: _Fitting = {}
    for reading in ordered:
        phrases = list(_phrases(reading, bodies.keys()))
        told = _tell(reading, phrases, frozenset(named[reading.article.id]))
        for phrase in phrases:
            body = _meant(phrase, bodies[phrase.head], told, fitting)
            if body is not None:
                found[phrase.span] = body
                mentions[body].add(phrase.span)
    return tuple(replace(a, mentions=tuple(sorted({*a.mentions, *mentions[a.id]}))) for a in actors), found


def _bodies(readings: Sequence[Reading], actors: Sequence[Actor]) -> dict[str, Bodies]:
    """For each head of a body's forms of two words and more, the bodies and the words beside it."""
    articles = {r.article.id: r.article for r in readings}
    found: dict[str, dict[str, set[Words]]] = defaultdict(lambda: defaultdict(set))
    for actor in actors:
        if actor.kind not in ("organisation", "group"):
            continue
        for form in {tuple(plain(w) for w in articles[m.article].cut(m).split()) for m in actor.mentions}:
            headed = _headed(form[1:] if form[0] == "the" else form)
            if headed is not None:
                found[headed[0]][actor.id].add(headed[1])
    return {head: {b: sorted(rests) for b, rests in sorted(named.items())} for head, named in found.items()}


def _headed(form: Sequence[str]) -> tuple[str, Words] | None:
    """The head of a name, its last word or the last before "of", and its other words."""
    at = next((i for i, w in enumerate(form) if w in _GOES_ON), len(form))
    rest = tuple(w for w in (*form[: at - 1], *form[at:]) if w not in _SMALL)
    return (form[at - 1], rest) if at and rest and form[at - 1].isalpha() else None


def _phrases(reading: Reading, heads: Container[str]) -> Iterable[_Phrase]:
    """The phrases outside names that one of the heads ends."""
    taken = merge((n.span.start, n.span.end) for n in reading.names)
    for sentence in reading.sheet.body:
        for at, token in enumerate(sentence.tokens):
            if plain(token.text) in heads and not overlap(taken, token.start, token.end):
                phrase = _phrase(reading, sentence, at)
                if not overlap(taken, phrase.span.start, phrase.span.end):
                    yield phrase


def _phrase(reading: Reading, sentence: Sentence, at: int) -> _Phrase:
    tokens = sentence.tokens
    first = at
    while first and at - first < _MOST_WORDS and tokens[first - 1].tag in _MODIFYING:
        first -= 1
    words = tuple(plain(t.text) for t in tokens[first:at])
    article = first > 0 and tokens[first - 1].text.lower() == "the"
    definite = article and not _leads_on(tokens, at + 1)
    capital = all(t.text[:1].isupper() for t in tokens[first : at + 1])
    span = reading.article.span(tokens[first].start, tokens[at].end)
    return _Phrase(span, words, plain(tokens[at].text), definite, capital)


def _leads_on(tokens: Sequence[Token], at: int) -> bool:
    """Does the word behind the head say more of it ("the ministry of", "the union leader")?"""
    if at >= len(tokens) or tokens[at].text in POSSESSIVE_CLITICS:
        return False
    return tokens[at].text.lower() in _GOES_ON or tokens[at].tag in ("NOUN", "PROPN")


def _tell(reading: Reading, phrases: Sequence[_Phrase], named: frozenset[str]) -> _Told:
    modifiers: dict[str, set[Words]] = defaultdict(set)
    for phrase in phrases:
        if not _SAYING_NOTHING.issuperset(phrase.words):
            modifiers[phrase.head].add(phrase.words)
    ministry = any(p.head == "ministry" and not p.words for p in phrases)
    return _Told(named, modifiers, _fields(reading) if ministry else frozenset())


def _fields(reading: Reading) -> frozenset[Words]:
    """The fields of the ministers that the article names by them."""
    fields = set()
    for sentence in reading.sheet.body:
        for at, token in enumerate(sentence.tokens):
            if token.text.lower() == "minister":
                behind = [plain(t.text) for t in sentence.tokens[at + 1 : at + 5]]
                words = _phrase(reading, sentence, at).words
                own = behind[1:] if behind[:1] in (["of"], ["for"]) else [w for w in words if w not in _RANKS]
                fields.add(tuple(w for w in own if w not in _SMALL))
    return frozenset(f for f in fields if f)


def _meant(phrase: _Phrase, bodies: Bodies, told: _Told, fitting: _Fitting) -> str | None:
    """The one body that the phrase is short for, of those whose names its head heads."""
    if not phrase.definite:
        return None
    here = [b for b in told.named if b in bodies and _fits(phrase.words, bodies[b])]
    if not here and (phrase.head, phrase.words) not in fitting:
        fitting[phrase.head, phrase.words] = list(islice((b for b in bodies if _fits(phrase.words, bodies[b])), 2))
    fits = here or fitting[phrase.head, phrase.words]
    if len(fits) != 1:
        return None
    body = fits[0]
    if phrase.words:
        return body if here or phrase.capital else None
    if any(not any(_are_among(w, rest) for rest in bodies[body]) for w in told.modifiers.get(phrase.head, ())):
        return None  # "the water ministry" beside the one that has a name
    if here or phrase.capital:
        return body if phrase.capital or phrase.head in INSTITUTIONS else None  # "the army" is also another country's
    rests = bodies[body]
    ministers = told.fields and all(any(set(r) <= set(f) or set(f) <= set(r) for r in rests) for f in told.fields)
    return body if phrase.head == "ministry" and ministers else None


def _fits(words: Words, rests: Sequence[Words]) -> bool:
    return any(len(words) <= len(rest) and _are_among(words, rest) for rest in rests)


def _are_among(words: Words, rest: Words) -> bool:
    return all(any(w == r or is_slip(w, r) for r in rest) for w in words)
