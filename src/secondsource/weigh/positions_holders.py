"""Who takes a stance: the actor that is the subject of a stance word.

In: a reading, the overlay, and a stance word. Out: the id of an actor, or None where the text names none: a position
without a holder is no position. Pronouns are followed to the noun before ("who", "which"), to the speaker of the
quotation ("we", "I"), or to the subject just before ("he", "it"); no further.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from secondsource.model.readings import Assertion, Reading, Sentence, Term
from secondsource.model.resolution import Actor, Resolved, Statement
from secondsource.model.spans import Span

from .positions_stances import StanceWord

_FIRST_PERSON = frozenset("i we".split())
_THIRD_PERSON = frozenset("he she it they".split())
_RELATIVES = frozenset("who which that".split())
# Documents and acts by which a body speaks: "a resolution demanding" is a demand of who passed it.
_ACTS = frozenset(
    """resolution motion statement letter petition vote bill law declaration decree ruling order note communique
    communiqué appeal manifesto decision memo report message protest rally march""".split()
)
# "Iraq" and "Iraqi", "Tamvar" and "Tamvari" share their first four letters; "Iran" and "Iraq" do not.
_PREFIX = 4
# With an object, these have the object do what the infinitive says ("urged the cabinet to support").
_CONTROL = ("ask", "urg", "tell", "told", "order", "want", "forc", "allow", "help", "get", "press", "request", "requir",
            "call", "persuad", "convinc", "encourag", "expect", "instruct")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ground:
    """What holders are looked up in: a reading with its actors' mentions and statements."""

    reading: Reading
    mentions: tuple[tuple[Span, str], ...]
    actors: Mapping[str, Actor]
    statements: tuple[Statement, ...]


def ground_of(reading: Reading, resolved: Resolved) -> Ground:
    """The mentions and statements of one article."""
    article = reading.article.id
    found: dict[Span, str] = {}
    for actor in resolved.actors:
        for span in actor.mentions:
            if span.article == article:
                found.setdefault(span, actor.id)
    return Ground(reading, tuple(sorted(found.items())), {a.id: a for a in resolved.actors}, resolved.statements)


def find_holder(ground: Ground, sentence: Sentence, word: StanceWord) -> str | None:
    """Id of the actor who takes the stance, None where none is named."""
    clauses = [a for a in ground.reading.assertions if sentence.span.contains(a.span)]
    place = sentence.tokens[word.at]
    if word.form == "passive":
        return _agent(ground, sentence, word)
    if word.form == "finite":
        own = next((a for a in clauses if a.predicate.start <= place.start < a.predicate.end), None)
        return None if own is None else _subject(ground, sentence, clauses, own)
    governing = next((a for a in reversed(clauses) if a.predicate.end <= place.start), None)
    if word.form == "participle":
        return _of_participle(ground, sentence, clauses, governing, word)
    if governing is None or _is_control(ground, sentence, governing, place.start):
        return None
    return _subject(ground, sentence, clauses, governing)


def actor_at(ground: Ground, span: Span, terms: Sequence[Term]) -> str | None:
    """The actor that the first noun phrase inside `span` names: the longest mention that holds its head."""
    first = next((t for t in terms if span.start <= t.span.start and t.span.end <= span.end), None)
    if first is None:
        return next((a for m, a in ground.mentions if span.contains(m)), None)
    fits = [
        (m, a) for m, a in ground.mentions if m.article == span.article and m.start < first.span.end <= m.end
        and m.end >= first.span.start
    ]
    if fits:
        return max(fits, key=lambda f: (len(f[0]), f[0]))[1]
    return _by_role(ground, first)


def _by_role(ground: Ground, term: Term) -> str | None:
    """The one person of the story whose role the noun phrase is ("Iraq's prime minister"): its last two words or more
    (or a role of one word), and no modifier that the role as printed contradicts."""
    words = _plain(ground.reading.article.cut(term.span))
    fits = set()
    for actor in ground.actors.values():
        for role in actor.roles if actor.kind == "person" else ():
            if _is_role(words, _plain(role)):
                fits.add(actor.id)
    return fits.pop() if len(fits) == 1 else None


def _plain(phrase: str) -> list[str]:
    return [w for w in re.split(r"[\s,]+|['’]s\b", phrase.lower()) if w and w not in ("the", "a", "an")]


def _is_role(words: Sequence[str], role: Sequence[str]) -> bool:
    """Do both end in the same office, and does what stands before it in both agree ("Iraq", "Iraqi")?"""
    shared = 0
    while shared < min(len(words), len(role)) and words[-1 - shared] == role[-1 - shared]:
        shared += 1
    if not shared:
        return False
    left, right = words[: len(words) - shared], role[: len(role) - shared]
    if left and right:
        return left[-1][:_PREFIX] == right[-1][:_PREFIX] and len(left[-1]) >= _PREFIX <= len(right[-1])
    # Without a modifier on one side, the office itself must be said in two words or stand alone on both.
    return shared >= 2 or (not left and not right)


def named_in(ground: Ground, span: Span) -> str | None:
    """The first actor named inside `span`, the longest mention where several begin at one place."""
    inside = [(m, a) for m, a in ground.mentions if span.contains(m)]
    return min(inside, key=lambda f: (f[0].start, -len(f[0])))[1] if inside else None


def _terms(ground: Ground, sentence: Sentence) -> list[Term]:
    return [t for t in ground.reading.terms if sentence.span.contains(t.span)]


def _subject(ground: Ground, sentence: Sentence, clauses: Sequence[Assertion], clause: Assertion) -> str | None:
    """The actor that is the subject of a clause; of the clause before where it has none of its own."""
    region_end = clause.predicate.start
    if clause.span.start >= region_end:
        governing = _coordinated(sentence, clauses, clause)
        return _subject(ground, sentence, clauses, governing) if governing is not None else None
    region = Span(clause.span.article, clause.span.start, region_end)
    words = [t for t in sentence.tokens if region.start <= t.start < region.end]
    first = words[0].text.lower() if words else ""
    if first in _RELATIVES:
        return _before(ground, sentence, region.start)
    if first in _FIRST_PERSON:
        return _speaker(ground, region)
    if first in _THIRD_PERSON and words[0].tag == "PRON":
        return _antecedent(ground, clauses, sentence, clause)
    return actor_at(ground, region, _terms(ground, sentence))


def _coordinated(sentence: Sentence, clauses: Sequence[Assertion], clause: Assertion) -> Assertion | None:
    """The clause that shares its subject with one that has none: the one before or, where a relative clause between
    commas stands there, the one that this hangs on ("X blamed Y, which denied it, and accused Z")."""
    before = [a for a in clauses if a.predicate.end <= clause.span.start]
    closed = [t.text for t in sentence.tokens if t.end <= clause.span.start][-3:]
    while len(before) > 1 and "," in closed and _first_word(sentence, before[-1]) in _RELATIVES:
        before.pop()
    return before[-1] if before else None


def _first_word(sentence: Sentence, clause: Assertion) -> str:
    return next((t.text.lower() for t in sentence.tokens if t.start >= clause.span.start), "")


def _before(ground: Ground, sentence: Sentence, start: int) -> str | None:
    """The actor whose noun phrase ends right before `start` (a comma may stand between)."""
    fits = [(m, a) for m, a in ground.mentions if start - 3 <= m.end <= start and m.start >= sentence.span.start]
    return max(fits, key=lambda f: (len(f[0]), f[0]))[1] if fits else None


def _speaker(ground: Ground, region: Span) -> str | None:
    """Who says the words, where they stand in a quotation."""
    for statement in ground.statements:
        for quote in statement.renderings:
            if not quote.content.contains(region):
                continue
            # "The country's foreign minister, X, said": the person, not the country.
            near = [a for m, a in ground.mentions if quote.speaker is not None and quote.speaker.contains(m)]
            people = [a for a in near if ground.actors[a].kind == "person"]
            return people[0] if people else statement.speaker.actor
    return None


def _antecedent(
    ground: Ground, clauses: Sequence[Assertion], sentence: Sentence, clause: Assertion
) -> str | None:
    """The subject of the clause before in the sentence, else the first subject of the sentence before."""
    before = [a for a in clauses if a.predicate.end <= clause.span.start]
    if before:
        return _subject(ground, sentence, clauses, before[-1])
    body = ground.reading.sheet.body
    at = next((i for i, s in enumerate(body) if s.span == sentence.span), 0)
    if at == 0 or body[at - 1].paragraph != sentence.paragraph:
        return None
    previous = body[at - 1]
    told = [a for a in ground.reading.assertions if previous.span.contains(a.span)]
    if not told or told[0].span.start >= told[0].predicate.start:
        return None
    region = Span(told[0].span.article, told[0].span.start, told[0].predicate.start)
    return actor_at(ground, region, _terms(ground, previous))


def _agent(ground: Ground, sentence: Sentence, word: StanceWord) -> str | None:
    """Who stands behind "by"."""
    tokens = sentence.tokens
    for i in range(word.at + 1, min(len(tokens), word.at + 6)):
        if tokens[i].text.lower() == "by" and i + 1 < len(tokens):
            region = Span(sentence.span.article, tokens[i + 1].start, tokens[min(len(tokens), i + 9) - 1].end)
            return actor_at(ground, region, _terms(ground, sentence))
    return None


def _of_participle(
    ground: Ground,
    sentence: Sentence,
    clauses: Sequence[Assertion],
    governing: Assertion | None,
    word: StanceWord,
) -> str | None:
    """Behind a comma, the subject of the clause before; behind a noun, that noun, or who acts by it (a resolution)."""
    before = sentence.tokens[word.at - 1]
    if before.text == "," or before.text.lower() in _ACTS:
        return None if governing is None else _subject(ground, sentence, clauses, governing)
    return _before(ground, sentence, sentence.tokens[word.at].start)


def _is_control(ground: Ground, sentence: Sentence, governing: Assertion, start: int) -> bool:
    """Is the infinitive's subject the object of the governing verb?"""
    verb = [t for t in sentence.tokens if governing.predicate.start <= t.start < governing.predicate.end][-1:]
    if not verb or not verb[0].text.lower().startswith(_CONTROL):
        return False
    return any(governing.predicate.end <= t.span.start and t.span.end <= start for t in _terms(ground, sentence))


