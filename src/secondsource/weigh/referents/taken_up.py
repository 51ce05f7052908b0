"""Signs from nouns that an article never introduces: "the vessel", after a ferry; "the company", after Varn Lines.

In: threads in their articles and the kinds of the actors. Out: `Sign`s. A bare definite noun, the first of its head in
an article, takes up something told of before it: the one thing of its sort, or the one that is told of at least twice
as often as any other. What all articles take up alike is surer than the one that the sentence before names.
"""

import itertools
from collections import Counter, deque
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from secondsource.model.resolution import Actor
from secondsource.text.kinds import is_kind_of, likeness, senses_of

from .found import Sign
from .kinds import LEAST_ALIKE, TELLING, are_of_one_sort
from .phrases import is_plural
from .sorts import is_any_body, is_group
from .threads import Thread
from .uses import Use

# By articles, of a noun that takes up a near one; and of one that takes up the name that most such nouns of the story
# do, in two articles at least or by two nouns.
_NOUN = (0.1, 0.3, 0.5)
_NAME, _AGAIN = 0.6, 2
# Sentences between the two: farther back, of pairs that are near half were two things, closer one in four.
_FARTHEST = 3
# So many times as often as the next one of its sort.
_CLEAR = 2


def taken_up_signs(threads: Sequence[Thread], actors: Iterable[Actor]) -> Iterator[Sign]:
    """What the first bare definite uses of all articles take up, nouns before them or names of `actors`."""
    nouns = frozenset(t.key for t in threads if not t.named)
    beside = [(u.actor, t.key) for t in threads if not t.named for u in t.uses if u.actor]
    others = {actor for actor, _ in beside} - {actor for actor, noun in beside if _may_be_a_body(noun)}
    firms = {a.id for a in actors if a.kind == "organisation" and not _says_what_it_is(a.name, nouns)} - others
    bodies = frozenset(n for n, t in enumerate(threads) if t.named and t.key in firms)
    by_article: dict[str, list[tuple[Use, int]]] = {}
    for n, thread in enumerate(threads):
        for use in thread.uses:
            by_article.setdefault(use.span.article, []).append((use, n))
    unnamed = frozenset(n for n, t in enumerate(threads) if _is_never_introduced(t) and is_any_body(t.key))
    votes: Counter[tuple[int, int]] = Counter()
    for _, uses in sorted(by_article.items()):
        votes.update(_in_article(threads, sorted(uses, key=_place), unnamed, bodies))
    takers = Counter(at for _, at in votes.elements() if threads[at].named)
    for (noun, other), count in sorted(votes.items()):
        named = threads[other].named
        if named and (2 * takers[other] <= takers.total() or takers[other] < _AGAIN):
            continue
        detail = f"“{threads[noun].uses[0].text}”, “{threads[other].uses[0].text}”"
        weight = _NAME if named else _NOUN[min(count, len(_NOUN)) - 1]
        kind = "takes up a name" if named else "takes up"
        yield Sign(min(noun, other), max(noun, other), kind, weight, detail)


def _may_be_a_body(noun: str) -> bool:
    """Is it a group, or somebody ("owner")? "The paper" beside a name says that it is no company."""
    return is_group(noun) or is_kind_of(noun, "person") or not senses_of(noun).main


def _says_what_it_is(name: str, nouns: Container[str]) -> bool:
    """Does a noun of the name tell its kind ("the Ministry of Trade", "Brask Council", where guards are told of "the
    Coast Guard")?"""
    words = name.split()
    return "of" in words or words[-1].lower() in nouns or any(is_group(word) and not is_plural(word) for word in words)


def _is_never_introduced(thread: Thread) -> bool:
    """Is it one noun, bare and definite wherever a sentence of an article has it?"""
    return not (thread.named or thread.plural) and all(
        u.determiner == "definite" and not u.modifiers for u in thread.uses if u.sentence
    )


def _in_article(
    threads: Sequence[Thread], uses: Sequence[tuple[Use, int]], unnamed: frozenset[int], bodies: frozenset[int]
) -> Iterator[tuple[int, int]]:
    """Threads of the nouns of one article that take another one up, with that one."""
    told: Counter[int] = Counter()
    named: set[int] = set()  # bodies told of
    recent: dict[int, int] = {}  # by thread the last sentence that tells of it, the latest last
    keys: set[tuple[str, bool]] = set()
    waiting: deque[tuple[int, int]] = deque()
    wider = {(use.sentence, use.first, use.last) for use, _ in uses}
    widest = {(sentence, first): last for sentence, first, last in sorted(wider)}
    for use, n in uses:
        while waiting and waiting[0][0] < use.sentence:
            sentence, at = waiting.popleft()
            told[at] += 1
            named.update({at} & bodies)
            recent.pop(at, None)
            recent[at] = sentence
        new = not use.named and (use.key, use.plural) not in keys
        keys.add((use.key, use.plural))
        if widest[use.sentence, use.first] == use.last:  # "Brask's mayor" tells of the mayor
            waiting.append((use.sentence, n))
        if not new or use.determiner != "definite" or use.modifiers or not use.sentence or use.actor or use.described:
            continue
        if n in unnamed:
            best = _clear({m: told[m] for m in named})
        else:
            best = _clear({m: told[m] for m in _near(recent, use.sentence) if _fits(threads[n], threads[m])})
        if best is not None:
            yield n, best


def _place(use: tuple[Use, int]) -> int:
    return use[0].span.start


def _near(recent: Mapping[int, int], sentence: int) -> Iterator[int]:
    """Threads that a sentence close before tells of, the latest first."""
    return itertools.takewhile(lambda n: sentence - recent[n] <= _FARTHEST, reversed(list(recent)))


def _fits(noun: Thread, other: Thread) -> bool:
    if other.named or noun.key == other.key or noun.plural != other.plural or not are_of_one_sort(noun, other):
        return False
    return likeness(noun.key, other.key, telling=TELLING) >= LEAST_ALIKE


def _clear(found: Mapping[int, int]) -> int | None:
    """The one that is told of so much more often than the others, if there is one."""
    ranked = sorted(found, key=lambda m: (-found[m], m))
    if not ranked or (len(ranked) > 1 and found[ranked[0]] < _CLEAR * found[ranked[1]]):
        return None
    return ranked[0]
