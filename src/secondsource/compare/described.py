"""Actors that have no name but act: "the Iraqi parliament", "hardline factions", "residents of the harbour".

In: readings, and the named actors with their mentions. Out: one `Actor` a description over all articles: same head noun
and compatible modifiers ("Iraq's parliament" is "the Iraqi parliament"), and only what acts: the subject of a clause
with a verb of its own, or the speaker of a statement. Says nothing of who they are: a description that two bodies could
bear stays with what prints it alike.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Generic, TypeVar

from secondsource.model.identifiers import slug
from secondsource.model.readings import Reading
from secondsource.model.resolution import Actor
from secondsource.model.spans import Span
from secondsource.text.canonical import canonical_stems
from secondsource.text.ranges import merge, overlap
from secondsource.text.words import find_words

from .actors_groups import plain
from .body_nouns import INSTITUTIONS, VAGUE
from .described_mentions import DOES, SPEAKS, STATES, Mention, find_mentions
from .printed_forms import Form, PrintedForms

# Prefixes that turn what follows into its opposite: "anti-Ruritanian forces" are no "Ruritanian forces".
_OPPOSING = frozenset("anti non pro ex former rival".split())
# Two modifiers are one where they share so many first letters, and so much of the longer ("Tamvar", "Tamvari"); a
# country and those who live there ("Iraq", "Iraqi") are one stem before that.
_PREFIX, _PREFIX_SHARE = 4, 0.6
_Thing = TypeVar("_Thing")


def find_described(
    readings: Sequence[Reading], actors: Sequence[Actor], actor_of: Mapping[Span, str]
) -> tuple[Actor, ...]:
    """The actors without a name, by id; their ids differ from those of the named `actors`, their mentions stand on no
    span of `actor_of`."""
    by_head: dict[str, list[Mention]] = defaultdict(list)
    taken: dict[str, list[Span]] = defaultdict(list)
    for span in sorted(actor_of):
        taken[span.article].append(span)
    ordered = sorted(readings, key=lambda r: r.article.id)
    for reading in ordered:
        for mention in find_mentions(reading, taken[reading.article.id]):
            by_head[mention.head].append(mention)
    groups = [g for head in sorted(by_head) for g in _grouped(by_head[head])]
    acting = [g for g in groups if _acts(g)]
    return _build(acting, _repeats(ordered, acting, taken), {a.id for a in actors})


def _acts(group: Sequence[Mention]) -> bool:
    """Does what these mentions describe act? Of a body that two articles speak of, what it has is enough; of what may
    be a place as well, one article must have it speak."""
    deed = max(m.deed for m in group)
    body = group[0].kind == "organisation"
    shared = len({m.span.article for m in group}) > 1
    if body and shared:
        return deed >= STATES
    return deed >= (SPEAKS if group[0].head in VAGUE else DOES)


def join_actors(named: Sequence[Actor], described: Sequence[Actor]) -> tuple[Actor, ...]:
    """All actors by id, a described one folded into the named body that its description spells out: "Iraq's
    parliament" is no name, "Iraqi parliament" is read as one, and both are one actor. So are the "Tribunal" of some
    articles and the constitutional tribunal, where the story has no other."""
    bodies = {a.id: _stems_of(a.name) for a in named if a.kind in ("organisation", "group")}
    holders: _Holders[str] = _Holders()
    for identifier in sorted(bodies):
        holders.add(identifier, bodies[identifier])
    alone = _bare_names(named, described)
    joined = {a.id: a for a in named}
    for actor in described:
        stems = _stems_of(actor.name)
        near = holders.of(stems)
        fits = [i for i in near if _holds(stems, bodies[i]) and _holds(bodies[i], stems)]
        fits = fits or alone.get(actor.id, [])
        if len(fits) == 1:
            body = joined[fits[0]]
            joined[body.id] = replace(body, mentions=tuple(sorted({*body.mentions, *actor.mentions})))
        else:
            joined[actor.id] = actor
    return tuple(joined[i] for i in sorted(joined))


def _bare_names(named: Sequence[Actor], described: Sequence[Actor]) -> dict[str, list[str]]:
    """For a described actor the named one that is called by its head alone, where both are the only ones so headed."""
    headed: dict[str, list[Actor]] = defaultdict(list)
    for actor in (*named, *described):
        if actor.kind == "organisation":
            headed[actor.name.lower().split()[-1]].append(actor)
    bodies = {a.id for a in named}
    pairs: dict[str, list[str]] = {}
    for head in INSTITUTIONS & headed.keys():
        bare = [a.id for a in headed[head] if a.id in bodies and a.name.lower() == head]
        longer = [a.id for a in headed[head] if a.id not in bodies]
        if len(bare) == len(longer) == 1 and len(headed[head]) == 2:
            pairs[longer[0]] = bare
    return pairs


def _stems_of(name: str) -> frozenset[str]:
    return frozenset(s.text for s in canonical_stems(name, 0, len(name)))


def _grouped(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Mentions with one head in groups of one actor each. A description with fewer modifiers joins where one group
    alone has them all, a bare one where the article speaks of one alone."""
    groups: list[tuple[frozenset[str], list[Mention]]] = []
    holders: _Holders[int] = _Holders()
    # Equal modifiers follow each other, and what they open is theirs: the groups they fit are looked for once.
    fitting: dict[frozenset[str], list[int]] = {}
    of_article: dict[str, set[int]] = defaultdict(set)
    for mention in sorted(mentions, key=lambda m: (m.bare, -len(m.modifiers), sorted(m.modifiers), m.span)):
        article = mention.span.article
        if mention.bare:
            wider = sorted(of_article[article])
        else:
            if mention.modifiers not in fitting:
                wider = [n for n in holders.of(mention.modifiers) if _holds(groups[n][0], mention.modifiers)]
                same = next((n for n in wider if _holds(mention.modifiers, groups[n][0])), None)
                fitting[mention.modifiers] = wider if same is None else [same]
            wider = fitting[mention.modifiers]
        if len(wider) == 1:
            groups[wider[0]][1].append(mention)
            of_article[article].add(wider[0])
        elif not wider and not mention.bare:
            of_article[article].add(len(groups))
            fitting[mention.modifiers] = [len(groups)]
            holders.add(len(groups), mention.modifiers)
            groups.append((mention.modifiers, [mention]))
    return [members for _, members in groups]


class _Holders(Generic[_Thing]):
    """Things by the first letters of their modifiers, which two modifiers that are one have in common."""

    def __init__(self) -> None:
        self._all: list[_Thing] = []
        self._by_letters: dict[str, list[_Thing]] = defaultdict(list)

    def add(self, thing: _Thing, modifiers: frozenset[str]) -> None:
        """A thing with its modifiers."""
        self._all.append(thing)
        for letters in {m[:_PREFIX] for m in modifiers}:
            self._by_letters[letters].append(thing)

    def of(self, modifiers: frozenset[str]) -> Sequence[_Thing]:
        """In the order in which they were added, the things that may have all these modifiers."""
        return min((self._by_letters.get(m[:_PREFIX], []) for m in modifiers), key=len, default=self._all)


def _holds(wide: frozenset[str], narrow: frozenset[str]) -> bool:
    """Has `wide` all modifiers of `narrow`, and neither an opposing prefix that the other lacks?"""
    if wide & _OPPOSING != narrow & _OPPOSING and narrow:
        return False
    return all(any(_same(w, n) for w in wide) for n in narrow)


def _same(left: str, right: str) -> bool:
    if left == right:
        return True
    shared = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    return shared >= _PREFIX and shared >= _PREFIX_SHARE * max(len(left), len(right))


def _repeats(
    readings: Sequence[Reading], groups: Sequence[Sequence[Mention]], taken: Mapping[str, Sequence[Span]]
) -> dict[int, list[Span]]:
    """For each group of a body its number and the places where an article prints one of its descriptions of two words
    and more as a part of another phrase ("coast guard spokesman") or in a heading."""
    bearers: dict[Form, set[int]] = defaultdict(set)
    used = {article: list(spans) for article, spans in taken.items()}
    for number, group in enumerate(groups):
        for mention in group:
            used.setdefault(mention.span.article, []).append(mention.span)
            words = _words(w.text for w in find_words(mention.form))
            if mention.kind == "organisation" and len(words) > 1:
                bearers[words].add(number)
    sought = PrintedForms(form for form, numbers in bearers.items() if len(numbers) == 1)
    found: dict[int, list[Span]] = defaultdict(list)
    for reading in readings:
        closed = merge((s.start, s.end) for s in used.get(reading.article.id, ()))
        for span, form in _printed(reading, sought):
            if not overlap(closed, span.start, span.end):
                found[min(bearers[form])].append(span)
    return found


def _printed(reading: Reading, sought: PrintedForms) -> Iterable[tuple[Span, Form]]:
    """Where the article prints a form, the longest first, none overlapping another."""
    for sentence in (s for s in reading.sheet.sentences if s.kind != "furniture"):
        words = _words(t.text for t in sentence.tokens)
        behind = 0
        for at in range(len(words)):
            form = next(sought.at(words, at), None) if at >= behind else None
            if form is not None:
                behind = at + len(form)
                yield reading.article.span(sentence.tokens[at].start, sentence.tokens[behind - 1].end), form


def _words(words: Iterable[str]) -> Form:
    return tuple(plain(w).replace("’", "'") for w in words)


def _build(
    groups: Sequence[Sequence[Mention]], repeats: Mapping[int, Sequence[Span]], taken: set[str]
) -> tuple[Actor, ...]:
    described = sorted((_name(g), min(m.span for m in g), n, g) for n, g in enumerate(groups))
    used, actors = set(taken), []
    for name, _, place, group in described:
        base = number = f"actor:{slug(name)}"
        count = 1
        while number in used:
            count += 1
            number = f"{base}-{count}"
        used.add(number)
        kinds = Counter(m.kind for m in group)
        kind = min(kinds, key=lambda k: (-kinds[k], k))
        spans = {m.span for m in group}.union(repeats.get(place, ()))
        actors.append(Actor(number, name, kind, (), tuple(sorted(spans))))
    return tuple(sorted(actors, key=lambda a: a.id))


def _name(group: Sequence[Mention]) -> str:
    """The form that most articles print, of equals the longest."""
    forms: dict[str, set[str]] = defaultdict(set)
    for mention in group:
        if not mention.bare:
            forms[mention.form].add(mention.span.article)
    return min(forms, key=lambda f: (-len(forms[f]), -len(f), f))
