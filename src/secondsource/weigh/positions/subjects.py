"""Which actor a noun phrase or the subject of a clause names.

In: a reading and the overlay. Out: ids of actors, or None where the text names none. Pronouns are followed to the noun
before ("who", "which"), to the speaker of the quotation ("we", "I"), or to the subject just before ("he", "it"); "the
ministry" to the ministry named just before; no further.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from secondsource.model.readings import Assertion, Quote, Reading, Sentence, Term, Token
from secondsource.model.resolution import Actor, Statement
from secondsource.model.spans import Span, inside

from ..evidence import Evidence
from ..incidents.incidents import Cast, story_cast

_FIRST_PERSON = frozenset("i we".split())
_THIRD_PERSON = frozenset("he she it they".split())
_PEOPLE = frozenset("he she".split())
_RELATIVES = frozenset("who which that".split())
# "Iraq" and "Iraqi", "Tamvar" and "Tamvari" share their first four letters; "Iran" and "Iraq" do not.
_PREFIX = 4
# "The ministry" is the one named last, where that is no further back: two or three paragraphs of news text.
_NEAR = 1000
# Common nouns of bodies that follow their names; the frequent ones, written down by hand.
_BODIES = frozenset(
    """trade labour labor union party group company firm government ministry agency parliament movement bank council
    association federation coalition alliance authority""".split()
)
_BODY_WORDS = 4
_INSERTION = 60  # words of a relative clause between commas
# Antecedents of antecedents: "He said … He wants …".
_DEPTH = 3
_SPOKES = "spokes"  # spokesman, spokeswoman, spokesperson
_STRAIGHT = str.maketrans("“”„«»", '"' * 5)


@dataclass(frozen=True, slots=True)
class Ground:
    """What holders are looked up in: a reading with its actors' mentions, and what is said in it by whom."""

    reading: Reading
    mentions: tuple[tuple[Span, str], ...]
    actors: Mapping[str, Actor]
    told: tuple[tuple[Quote, str | None], ...]

    def named(self, span: Span) -> list[tuple[Span, str]]:
        """The mentions inside a place of the article, in order."""
        return inside(self.mentions, span, itemgetter(0))


def grounds(evidence: Evidence) -> dict[str, Ground]:
    """The ground of every article of a story, for `Evidence.once`."""
    cast, statements = evidence.once(story_cast), evidence.resolved.statements
    return {r.article.id: ground_of(r, cast, statements) for r in evidence.readings}


def ground_of(reading: Reading, cast: Cast, statements: tuple[Statement, ...]) -> Ground:
    """The mentions in one article and the quotations of it, beside the actors of the story."""
    mentions = cast.mentions.get(reading.article.id, ())
    told = [
        (quote, _teller(reading, quote, statement, mentions, cast.actors))
        for statement in statements
        for quote in statement.renderings
        if quote.content.article == reading.article.id
    ]
    return Ground(reading, mentions, cast.actors, tuple(sorted(told, key=lambda t: (t[0].content, t[1] or ""))))


def _teller(
    reading: Reading,
    quote: Quote,
    statement: Statement,
    mentions: Sequence[tuple[Span, str]],
    actors: Mapping[str, Actor],
) -> str | None:
    """Who makes a statement: a person named in the phrase ("the country's foreign minister, X, said"), else the actor
    of the statement, else the body that the phrase names ("a Norra spokesman said")."""
    near = [a for m, a in mentions if quote.speaker is not None and quote.speaker.contains(m)]
    people = [a for a in near if actors[a].kind == "person"]
    if people or statement.speaker.actor is not None:
        return people[0] if people else statement.speaker.actor
    bodies = [a for a in near if actors[a].kind != "place"]
    if not bodies and quote.speaker is not None and _SPOKES in reading.article.cut(quote.speaker).lower():
        # "The spokesman said that Norra owes nothing": whoever he speaks of first, he speaks for.
        bodies = [a for m, a in mentions if quote.content.contains(m) and actors[a].kind not in ("place", "person")]
    return bodies[0] if bodies else None


def actor_at(ground: Ground, span: Span, terms: Sequence[Term]) -> str | None:
    """The actor that the first noun phrase inside `span` names: the longest mention that holds its head."""
    first = next((t for t in terms if span.start <= t.span.start and t.span.end <= span.end), None)
    if first is None:
        return next((a for _, a in ground.named(span)), None)
    fits = [
        (m, a)
        for m, a in ground.mentions
        if m.article == span.article and m.start < first.span.end <= m.end and m.end >= first.span.start
    ]
    if fits:
        return max(fits, key=lambda f: (len(f[0]), f[0]))[1]
    return _by_role(ground, first) or _by_head(ground, first)


def _by_head(ground: Ground, term: Term) -> str | None:
    """Of "the ministry", the ministry named last before it, where that is near; none where it is only "a ministry"."""
    text, article = ground.reading.article.text, ground.reading.article
    word = article.cut(term.span).lower()
    opening = text[max(0, term.span.start - 4) : term.span.start].lower()
    behind = text[term.span.end : term.span.end + 4].lower()
    if not word.isalpha() or not opening.endswith("the ") or behind in (" of ", " for"):
        return None  # "the office of X" is no office named before
    before = [(m, a) for m, a in ground.mentions if m.end < term.span.start and word in _heads(article.cut(m))]
    fits = [(m, a) for m, a in before if term.span.start - _NEAR <= m.start]
    if not fits and len({a for _, a in before}) == 1:
        fits = before  # the one ministry of the article, however far back
    return max(fits, key=lambda f: (f[0].end, -f[0].start))[1] if fits else None


def named_before(ground: Ground, sentence: Sentence, at: int) -> str | None:
    """The body that "the court" means which opens at word `at` of the sentence, None where it opens with another."""
    words = sentence.tokens[at : at + 2]
    if len(words) < 2 or words[0].text.lower() != "the" or words[1].tag != "NOUN":
        return None
    span = Span(sentence.span.article, words[1].start, words[1].end)
    return _by_head(ground, Term(span, words[1].text.lower()))


def _heads(name: str) -> list[str]:
    """The words of a name that "the ministry" may stand for: not the first, save before "of" ("Ministry of Trade")."""
    words = name.lower().split()
    if len(words) == 1 and name.islower():
        return words  # "the court", which was found to be one that is named
    return words if words[1:2] and words[1] in ("of", "for") else words[1:]


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
    return min(ground.named(span), key=lambda f: (f[0].start, -len(f[0])), default=(span, None))[1]


def terms_of(ground: Ground, sentence: Sentence) -> list[Term]:
    """The noun phrases of a sentence."""
    return inside(ground.reading.terms, sentence.span)


def subject_of(
    ground: Ground, sentence: Sentence, clauses: Sequence[Assertion], clause: Assertion, depth: int = 0
) -> str | None:
    """The actor that is the subject of a clause; of the clause before where it has none of its own."""
    region_end = clause.predicate.start
    if clause.span.start >= region_end:
        governing = _coordinated(sentence, clauses, clause)
        if governing is None:
            return None
        return subject_of(ground, sentence, clauses, governing, depth)
    region = Span(clause.span.article, clause.span.start, region_end)
    words = [t for t in sentence.tokens if region.start <= t.start < region.end]
    low = [t.text.lower() for t in words]
    if low[:1] and low[0] in _RELATIVES:
        return before(ground, sentence, region.start)
    if low[:1] and low[0] in _FIRST_PERSON:
        return speaker_of(ground, region)
    pronoun = next((t for t in words if t.tag not in ("ADV", "CCONJ", "PUNCT")), None)
    if pronoun is not None and pronoun.tag == "PRON" and pronoun.text.lower() in _THIRD_PERSON:
        if depth >= _DEPTH:
            return None
        teller = _who_tells(ground, Span(region.article, pronoun.start, pronoun.end))
        if teller is not None and _fits(ground, teller, pronoun.text.lower()):
            return teller
        return _antecedent(ground, clauses, sentence, clause, pronoun.text.lower(), depth + 1)
    inserted = _behind_insertion(sentence, words)
    if inserted is not None:
        return before(ground, sentence, inserted.start)
    terms = terms_of(ground, sentence)
    return actor_at(ground, _behind_opening(words, region), terms)


def _behind_opening(words: Sequence[Token], region: Span) -> Span:
    """The region without a phrase of a preposition that opens it ("By six votes to one the court annulled"): from the
    last determiner or name that no preposition stands before."""
    if not words or words[0].tag != "ADP":
        return region
    for i in range(len(words) - 1, 0, -1):
        opens = words[i].tag == "DET" or (words[i].tag == "PROPN" and words[i - 1].tag in ("PUNCT", "NUM", "NOUN"))
        if opens and words[i - 1].tag != "ADP":
            return Span(region.article, words[i].start, region.end)
    return region


def _behind_insertion(sentence: Sentence, words: Sequence[Token]) -> Token | None:
    """The comma where a relative clause opens that closes right before a verb ("the union, which has …, threatened").

    Annotators that look for clauses by their verbs take its last words for the subject of the second verb.
    """
    behind = [t for t in words if t.tag != "ADV"]
    if not behind or behind[-1].text != ",":
        return None
    before_it = [t for t in sentence.tokens if t.start < behind[-1].start][-_INSERTION:]
    for token, following in zip(reversed(before_it[:-1]), reversed(before_it[1:]), strict=True):
        if token.text == ",":
            participle = following.tag == "VERB" and following.text.endswith("ing")  # "X, sitting next to Y, disputed"
            return token if participle or following.text.lower() in _RELATIVES else None
    return None


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


def before(ground: Ground, sentence: Sentence, start: int) -> str | None:
    """The actor whose noun phrase ends right before `start` (a comma may stand between), what kind of body it is
    behind its name left out ("the Norra trade union")."""
    ends = {start}
    for token in reversed([t for t in sentence.tokens if t.end <= start][-_BODY_WORDS:]):
        if token.text.lower() not in _BODIES and token.text != ",":
            break
        ends.add(token.start)
    known = [(m, a) for m, a in ground.mentions if m.start >= sentence.span.start]
    fits = [(m, a) for m, a in known if any(end - 3 <= m.end <= end for end in ends)]
    return max(fits, key=lambda f: (f[0].end, len(f[0]), f[0]))[1] if fits else None


def speaker_of(ground: Ground, region: Span) -> str | None:
    """Who says the words, where they stand in a quotation."""
    fits = [(q, a) for q, a in ground.told if q.content.contains(region)]
    return min(fits, key=lambda f: len(f[0].content))[1] if fits else None


def _who_tells(ground: Ground, region: Span) -> str | None:
    """Who tells, in words that are not his own, what stands in the region ("X said that he …")."""
    for quote, actor in ground.told:
        if quote.mode != "direct" and quote.content.contains(region):
            return None if is_word_for_word(ground, quote, region.start) else actor
    return None


def is_word_for_word(ground: Ground, quote: Quote, start: int) -> bool:
    """Does what begins at `start` stand between quotation marks: in a direct quotation, or behind an opening mark that
    is still open in a partial one?"""
    if quote.mode != "partial":
        return quote.mode == "direct"
    opened = ground.reading.article.text[quote.content.start : start].translate(_STRAIGHT).count('"')
    return opened % 2 == 1


def _antecedent(
    ground: Ground, clauses: Sequence[Assertion], sentence: Sentence, clause: Assertion, pronoun: str, depth: int
) -> str | None:
    """The nearest subject before in the sentence that the pronoun may stand for; else who spoke in, or is the first
    subject of, the sentence before, in the paragraph."""
    for earlier in reversed([a for a in clauses if a.predicate.end <= clause.span.start]):
        found = subject_of(ground, sentence, clauses, earlier, depth)
        if found is not None:
            return found if _fits(ground, found, pronoun) else None
    body = ground.reading.sheet.body
    at = next((i for i, s in enumerate(body) if s.span == sentence.span), 0)
    if at == 0 or (body[at - 1].paragraph != sentence.paragraph and pronoun not in _PEOPLE):
        return None
    previous = body[at - 1]
    found = _said_in(ground, previous)
    if found is None:
        told = inside(ground.reading.assertions, previous.span)
        if not told or told[0].span.start >= told[0].predicate.start:
            return None
        found = subject_of(ground, previous, told, told[0], depth)
    own = _said_in(ground, sentence)  # who speaks is not "he" in his own words
    return found if found is not None and _fits(ground, found, pronoun) and found != own else None


def _said_in(ground: Ground, sentence: Sentence) -> str | None:
    """The speaker of a quotation that the sentence is (part of)."""
    return next((actor for quote, actor in ground.told if sentence.span.overlaps(quote.content)), None)


def _fits(ground: Ground, actor: str, pronoun: str) -> bool:
    """He and she are people; it and they are bodies (of two people no one is the holder)."""
    return (ground.actors[actor].kind == "person") == (pronoun in _PEOPLE)
