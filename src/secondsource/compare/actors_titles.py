"""Titles that stand for a person: "the State Attorney" where one person of the story alone is called so.

In: readings, the actors of a story and whose each name is. Out: the same with the mentions added where an article says
"the" and a title of two words and more, a public office, that beside a name is one person's. A title that two bear, or
that goes on to say of what it is one, is nobody's.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from secondsource.model.readings import Reading
from secondsource.model.resolution import Actor
from secondsource.model.spans import Span
from secondsource.text.english import POSSESSIVE_CLITICS
from secondsource.text.ranges import merge, overlap

from .actors_groups import plain

Title = tuple[str, ...]
# Longer ones are phrases that describe; a judgement.
_LONGEST = 4
# "A former minister" is one of many, "former minister" before a name no office.
_NO_OFFICE = frozenset("a an one former ex then late acting longtime veteran retired his her its their".split())
# Public offices, which one holds at a time (closed class, by hand); a story has more than one director.
_OFFICES = frozenset(
    """minister attorney prosecutor president chancellor governor secretary general ombudsman commissioner comptroller
    auditor coroner speaker ambassador envoy premier""".split()
)
_GOES_ON = frozenset("of for in at".split())


def with_titles(
    readings: Sequence[Reading], actors: Sequence[Actor], actor_of: Mapping[Span, str]
) -> tuple[tuple[Actor, ...], dict[Span, str]]:
    """The actors with the mentions by their titles, and for the span of each mention the id of its actor."""
    ordered = sorted(readings, key=lambda r: r.article.id)
    bearers = _bearers(actors)
    by_first: dict[str, list[Title]] = defaultdict(list)
    for title in sorted(bearers, key=lambda t: (-len(t), t)):
        by_first[title[0]].append(title)
    found = dict(actor_of)
    mentions: dict[str, set[Span]] = defaultdict(set)
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for span in actor_of:
        spans[span.article].append((span.start, span.end))
    for reading in ordered:
        beside = [(s.start, s.end) for n in reading.names for s in (n.span, *n.roles)]
        taken = merge([*spans[reading.article.id], *beside])
        for span, title in _printed(reading, by_first):
            if not overlap(taken, span.start, span.end):
                found[span] = bearers[title]
                mentions[bearers[title]].add(span)
    return tuple(replace(a, mentions=tuple(sorted({*a.mentions, *mentions[a.id]}))) for a in actors), found


def _bearers(actors: Sequence[Actor]) -> dict[Title, str]:
    """The titles that one person of the story alone bears, and who."""
    bearers: dict[Title, set[str]] = defaultdict(set)
    for actor in actors:
        for role in actor.roles if actor.kind == "person" else ():
            words = tuple(plain(w) for w in role.split())
            title = words[1:] if words[:1] == ("the",) else words
            if _is_office(title):
                bearers[title].add(actor.id)
    return {title: min(ids) for title, ids in bearers.items() if len(ids) == 1 and _GOES_ON.isdisjoint(title)}


def _is_office(title: Title) -> bool:
    if not 1 < len(title) <= _LONGEST or title[-1] not in _OFFICES:
        return False
    return _NO_OFFICE.isdisjoint(title) and all(w.isalpha() for w in title)


def _printed(reading: Reading, by_first: Mapping[str, Sequence[Title]]) -> Iterable[tuple[Span, Title]]:
    """Where the article prints "the" and a title, and neither a name nor more of the title behind it."""
    for sentence in reading.sheet.body:
        tokens = sentence.tokens
        words = tuple(plain(t.text) for t in tokens)
        for at in range(1, len(words)):
            for title in by_first.get(words[at], ()) if words[at - 1] == "the" else ():
                end = at + len(title)
                if words[at:end] == title and not (end < len(words) and _goes_on(words[end], tokens[end].tag)):
                    yield reading.article.span(tokens[at].start, tokens[end - 1].end), title
                    break


def _goes_on(word: str, tag: str) -> bool:
    return word not in POSSESSIVE_CLITICS and (word in _GOES_ON or tag in ("NOUN", "PROPN"))
