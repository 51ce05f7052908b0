"""The noun phrases of the story that may name a thing told of, with what they are compared by.

In: readings and the actors. Out: `Use`s: head, modifiers, determiner, number, place in the sentence, whose argument
they are. A name and the noun before it ("the toolmaker Orlen Works", "cooling group Varn") are two uses of one thing;
of "a string of threats" the threats are told of; words that the tagger took for verbs are mended (`misread`).
Times, sums and counts are no things here. Joins nothing.
"""

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from secondsource.model.readings import Reading, Sentence, Term, Token
from secondsource.model.spans import Span
from secondsource.text.canonical import CALENDAR
from secondsource.text.english import POSSESSIVES, SHORT_TITLES
from secondsource.text.stems import stem

from ..evidence import Evidence
from ..likeness import content_stems
from .misread import Nouns, as_nouns
from .phrases import (
    DEFINITE,
    INDEFINITE,
    Determiner,
    around,
    complement,
    determiner_of,
    end_of_owner,
    end_of_whole,
    from_determiner,
    from_participle,
    from_partitive,
    is_idle,
    is_partitive,
    is_plural,
    joined,
    runs,
    singular,
)
from .roles import find_roles
from .sorts import is_thing, may_be_person

# Determiners and adjectives that set a thing against others of its kind (Quirk et al. 1985, §5.23, §7.35).
# (Without the quantifiers three more of 499 marked terms stand together, and half of the new joins are wrong.)
OTHERS = frozenset(
    """another other others different every each any no some several many few most such similar either neither
    both""".split()
)
# Which one of several it is: "the third test" is one thing, and not the first one.
ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
_RANKS = ORDINALS | frozenset("last latest next previous earlier former".split())
_RANK_STEMS = frozenset(map(stem, _RANKS))
# What may stand between a name and the noun apposed to it, and behind the two.
_OPENING = INDEFINITE | DEFINITE
_CLOSING = frozenset(", . ; : — – - ) who which that of in at for from with".split())
# Characters; no name of the marked stories is half as long.
_LONGEST_NAME = 200
# What stands in the first sentences is what the article is about (the lead of news writing).
LEAD = 3
_EDGES = "\"'“”‘’.,:;!?()"


@dataclass(frozen=True, slots=True, eq=False)  # one is equal to itself alone: there are no two of one place
class Use:
    """A noun phrase where it stands. `key` is the singular of its head, or the actor that it names (then `named`);
    `actor` is the one that it stands beside ("the operator, Varn Lines"), `described` the one that it is a description
    of (`compare/described`); `modifiers` are canonical stems of what stands before the head and of the "of" phrase
    behind it; `roles` are the words it is an argument of ("subject sink"); `other`: it is one beside others ("another
    ferry"); `rank` says which of several ("the third test"); `first` and `last` are its tokens, `plain` the modifiers
    before the head that are no names, `whole` where it stands with its "of" phrase. A use may stand inside another:
    the owner in what it owns ("the ferry's owner")."""

    span: Span
    text: str
    key: str
    named: bool
    plural: bool
    determiner: Determiner
    modifiers: frozenset[str]
    other: bool
    sentence: int
    roles: frozenset[str]
    first: int
    last: int
    plain: frozenset[str]
    whole: Span
    actor: str | None = None
    described: str | None = None
    rank: str | None = None


def find_uses(evidence: Evidence) -> list[Use]:
    """The uses of all articles that tell the story, in order of articles and places."""
    told_of = [r for r in evidence.readings if r.article.id not in evidence.apart]
    known = {word.lower() for r in told_of for t in r.terms for word in re.findall(r"\w+", r.article.cut(t.span))}
    nouns = Nouns(sentence for r in told_of for sentence in told(r))
    return [use for reading in told_of for use in _Uses(evidence, reading, known, nouns).all()]


class _Uses:
    """One article's uses."""

    def __init__(self, evidence: Evidence, reading: Reading, known: Container[str], nouns: Nouns) -> None:
        self._evidence, self._reading, self._known = evidence, reading, known
        mended = [as_nouns(s, nouns) if s.kind != "headline" else (s, ()) for s in told(reading)]
        self._body = [s for s, _ in mended]
        self._misread = {n: found for n, (_, found) in enumerate(mended) if found}
        self._starts = [s.span.start for s in self._body]
        self._named = evidence.named.get(reading.article.id, ())
        self._named_at = [span.start for span, _ in self._named]
        roles = [r for n in reading.names for r in n.roles if not _is_courtesy(reading.article.cut(r))]
        self._titles = {place for role in roles for place in range(role.start, role.end)}
        self._persons = frozenset(a.id for a in evidence.resolved.actors if a.kind == "person")
        self._places = frozenset(a.id for a in evidence.resolved.actors if a.kind == "place")
        self._barred = sorted(
            [m.span for m in reading.moments] + [f.span for f in reading.figures if f.kind != "count"]
        )
        self._barred_at = [span.start for span in self._barred]

    def all(self) -> list[Use]:
        """In order of the text."""
        found = sorted(self._plain(), key=lambda u: (u.sentence, u.first, u.last))
        for at, (one, other) in enumerate(itertools.pairwise(found)):
            together = one.sentence == other.sentence and one.named != other.named and one.last < other.first
            if together and _is_apposed(self._body[one.sentence].tokens, one, other):
                noun, name = (at, other) if other.named else (at + 1, one)
                if name.key not in self._persons or may_be_person(found[noun].key):
                    found[noun] = replace(found[noun], actor=name.key)
        return found

    def _plain(self) -> Iterator[Use]:
        for at, sentence in enumerate(self._body):
            if sentence.kind == "headline":
                for first, last in runs(sentence.tokens, self._known):
                    yield from self._of_run(at, first, last)
        places = [(at, *around(self._body[at].tokens, place)) for at, found in self._misread.items() for place in found]
        mended = [self._span(*run) for run in places]
        for run in dict.fromkeys(places):
            yield from self._of_run(*run)
        for term in self._reading.terms:
            at = bisect_right(self._starts, term.span.start) - 1
            if at >= 0 and self._body[at].span.contains(term.span) and not any(term.span.overlaps(m) for m in mended):
                yield from self._of_term(term, at)

    def _of_term(self, term: Term, at: int) -> Iterator[Use]:
        tokens = self._body[at].tokens
        first = bisect_left(tokens, term.span.start, key=_start)
        last = bisect_left(tokens, term.span.end, key=_start) - 1
        if not is_partitive(tokens, last):  # of "a raft of statements President Berg made" not "raft of … President"
            named = tokens[last].tag == "PROPN"
            yield from self._of_run(at, first if named else from_partitive(tokens, first), last)

    def _span(self, at: int, first: int, last: int) -> Span:
        tokens = self._body[at].tokens
        return self._reading.article.span(tokens[first].start, tokens[last].end)

    def _of_run(self, at: int, first: int, last: int) -> Iterator[Use]:
        tokens = self._body[at].tokens
        last = self._without_time(tokens, first, last)
        owner = end_of_owner(tokens, first, last)
        if owner is not None and not self._named_in(self._span(at, owner + 1, owner + 1)):  # "McDonald's" is no owner
            yield from self._of_run(at, first, owner)
        run = self._reading.article.span(tokens[first].start, tokens[last].end)
        ending = [(s, a) for s, a in self._named_in(run) if s.end >= run.end]
        if not ending:
            yield from self._use(at, first, last, None)
            return
        span, actor = ending[-1]
        if not tokens[last].text[0].isupper() or tokens[last].tag == "NOUN":  # a description: "the Ostran government"
            yield from self._use(at, first, last, None, actor)
            return
        start = bisect_left(tokens, max(span.start, run.start), key=_start)
        titled = start > first and tokens[start - 1].start in self._titles
        if titled or (start > first and tokens[start - 1].tag == "NOUN" and not _is_verbal(tokens, first)):
            yield from self._use(at, first, start - 1, None)
            known = determiner_of(tokens, first, last)
        else:
            known = None
        for use in self._use(at, start, last, actor):
            # "the motor ship Orla" is "the Orla"; "the toolmaker Berg" is no "the Berg"
            yield replace(use, determiner=known) if known == "definite" and actor not in self._persons else use

    def _without_time(self, tokens: Sequence[Token], first: int, last: int) -> int:
        """The last token of the phrase without the time behind its head ("the consulate last September")."""
        at = last
        if self._named_in(self._reading.article.span(tokens[last].start, tokens[last].end)):  # "USA Today"
            return last
        while at > first and (self._is_barred(tokens[at]) or tokens[at].tag in ("ADJ", "NUM", "ADV")):
            at -= 1
        known = at < last and tokens[at].tag in ("NOUN", "PROPN") and self._is_barred(tokens[last])
        return at if known and not self._is_barred(tokens[at]) else last

    def _named_in(self, run: Span) -> list[tuple[Span, str]]:
        """The mentions that overlap a stretch; the longest begins less than so many before it."""
        first = bisect_left(self._named_at, run.start - _LONGEST_NAME)
        behind = bisect_left(self._named_at, run.end, first)
        return [m for m in self._named[first:behind] if run.start < m[0].end]

    def _use(
        self, at: int, first: int, last: int, actor: str | None, described: str | None = None
    ) -> Iterator[Use]:
        sentence = self._body[at]
        tokens = sentence.tokens
        while first < last and is_idle(tokens, first):
            first += 1
        if actor is None:
            first = from_participle(tokens, from_determiner(tokens, first))
        head = tokens[last]
        key = joined(tokens, first, last)
        span = self._reading.article.span(tokens[first].start, head.end)
        if actor is None and (self._is_barred(head) or stem(head.text) in CALENDAR or not head.text[0].isalpha()):
            return
        before = tokens[first - 1].text.lower() if first else ""
        words = [t.text.lower() for t in tokens[first:last]]
        stems = [(t.text.islower(), content_stems(t.text)) for t in tokens[first:last]]
        modifiers = {s for _, found in stems for s in found}.union(complement(tokens, last))
        rank = next((word for word in (before, *words) if word in _RANKS), None)
        own = frozenset(modifiers - set(content_stems(key)) - _RANK_STEMS)
        whole = last if actor is not None else end_of_whole(tokens, last)
        if whole == last and actor is None and is_thing(singular(key), plural=is_plural(head.text)):
            whole = self._end_of_place(tokens, last)
        yield Use(
            span,
            self._evidence.text(span),
            actor or singular(key),
            actor is not None,
            is_plural(head.text) and actor is None,
            determiner_of(tokens, first, last),
            own,
            before in OTHERS or bool(OTHERS.intersection(words)) or (rank is not None and not own),
            at,
            frozenset(find_roles(tokens, first, last)),
            first,
            last,
            frozenset(s for plain, found in stems if plain for s in found),
            self._reading.article.span(tokens[first].start, tokens[whole].end),
            described=described,
            rank=rank,
        )

    def _end_of_place(self, tokens: Sequence[Token], last: int) -> int:
        """The last token of the phrase with the place right behind it ("the sheds at Brask")."""
        if last + 2 >= len(tokens) or tokens[last + 1].text.lower() not in ("in", "at"):
            return last
        found = self._named_in(self._reading.article.span(tokens[last + 2].start, tokens[last + 2].end))
        ends = [s.end for s, actor in found if actor in self._places and s.start == tokens[last + 2].start]
        return max((at for at in range(last + 2, min(len(tokens), last + 6)) if tokens[at].end in ends), default=last)

    def _is_barred(self, head: Token) -> bool:
        """Does the head belong to a time or a sum? "72-hour" does in "a 72-hour truce", its head does not."""
        at = bisect_left(self._barred_at, head.end)
        return any(s.start < head.end and head.start < s.end for s in self._barred[max(0, at - 3) : at])


def _is_courtesy(role: str) -> bool:
    return role.lower().strip(".") in SHORT_TITLES


def told(reading: Reading) -> tuple[Sentence, ...]:
    """The sentences that the article itself says, its headline first."""
    return tuple(s for s in reading.sheet.sentences if s.kind == "headline") + reading.sheet.body


def _start(token: Token) -> int:
    return token.start


def _is_apposed(tokens: Sequence[Token], one: Use, other: Use) -> bool:
    """"Cooling group Varn"; "Varn, the compressor maker," and "the operator, Varn,": a name and a singular noun."""
    gap = [t.text.lower() for t in tokens[one.last + 1 : other.first]]
    if one.plural or other.plural:
        return False
    if not gap:
        whose = tokens[one.first - 1].text.lower() if one.first else ""
        return other.named and whose not in POSSESSIVES
    behind = tokens[other.last + 1].text.lower() if other.last + 1 < len(tokens) else "."
    if gap[0] != "," or any(g not in _OPENING for g in gap[1:]) or behind not in _CLOSING:
        return False
    if one.named:
        return other.determiner in ("definite", "indefinite")
    return one.determiner == "definite" and len(gap) == 1


def _is_verbal(tokens: Sequence[Token], first: int) -> bool:
    """Is the "noun" before a name an infinitive ("to question Berg")?"""
    return first > 0 and (tokens[first - 1].text.lower() == "to" or tokens[first - 1].tag == "AUX")


def find_salient(evidence: Evidence, uses: Sequence[Use]) -> frozenset[str]:
    """Heads of nouns that two articles or more have in the title or the first sentences."""
    holders: dict[str, set[str]] = {}
    for use in uses:
        if use.sentence < LEAD and not use.named:
            holders.setdefault(use.key, set()).add(use.span.article)
    known = {u.key for u in uses if not u.named}
    for reading in evidence.readings:
        for word in (reading.article.title or "").split():
            key = singular(word.strip(_EDGES))
            if key in known:
                holders.setdefault(key, set()).add(reading.article.id)
    return frozenset(key for key, articles in holders.items() if len(articles) > 1)
