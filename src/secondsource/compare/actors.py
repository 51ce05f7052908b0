"""Names of several articles joined to actors.

In: readings with their names, each with a key that joins the mentions inside its article. Out: one `Actor` per bearer
over all articles, and which name is whose. Two people with one surname stay two; where a bare surname fits two, it
stays alone. Nothing is read again from the text but the names' own characters and the words beside them.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from secondsource.model.identifiers import slug
from secondsource.model.readings import NameKind, Reading
from secondsource.model.resolution import Actor
from secondsource.model.spans import Span

from .actors_bodies import body_key, join_bodies
from .actors_groups import Entries, Groups, Node, Nodes, gather_nodes, plain, surface, without_marks
from .actors_kinds import counts_of, find_people_words, kind_of, people_nodes, vote
from .actors_people import join_people, name_words, without_titles
from .actors_repeats import with_repeats
from .actors_short import with_short_forms
from .actors_titles import with_titles


def find_actors(readings: Sequence[Reading]) -> tuple[tuple[Actor, ...], dict[Span, str]]:
    """The actors of a story, and for the span of each name the id of its actor.

    The name of an actor is the full form that most articles print (ties: the longer, then the alphabet); its id is
    `actor:` and that name in lower case with `-`, numbered where two actors bear one name.
    """
    nodes = gather_nodes(readings)
    people_words = find_people_words(nodes)
    votes = vote(nodes, people_words)
    for node in people_nodes(nodes, votes, people_words):
        del nodes[node]
    kinds = {node: kind_of(votes[body_key(node[1])]) for node in nodes}
    groups = Groups(nodes)
    _join_equal_people(nodes, kinds, groups)
    join_people(nodes, [n for n in nodes if kinds[n] == "person"], groups)
    join_bodies(nodes, {n: k for n, k in kinds.items() if k != "person"}, groups)
    found = []
    for _, members in sorted(groups.members().items()):
        kind = kind_of(counts_of(members, votes))
        found.append((kind, [entry for node in members for entry in nodes[node]]))
    actors, actor_of = with_repeats(readings, *_build(found))
    actors, actor_of = with_short_forms(readings, actors, actor_of)
    return with_titles(readings, actors, actor_of)


def _join_equal_people(nodes: Nodes, kinds: dict[Node, NameKind], groups: Groups) -> None:
    """Join people who share a key of two words and more; a form of one word may be the surname of two."""
    first: dict[str, Node] = {}
    for node in nodes:
        if kinds[node] == "person" and len(name_words(node[1])) > 1:
            groups.join(first.setdefault(plain(node[1]), node), node)


def _build(
    members: Sequence[tuple[NameKind, Entries]],
) -> tuple[tuple[Actor, ...], dict[Span, str]]:
    actors: list[Actor] = []
    actor_of: dict[Span, str] = {}
    taken: Counter[str] = Counter()
    described = sorted(
        ((_display_name(entries, kind), min(n.span for _, n in entries), kind, entries) for kind, entries in members),
        key=lambda d: d[:2],
    )
    for name, _, kind, entries in described:
        base = f"actor:{slug(name)}"
        taken[base] += 1
        actor_id = base if taken[base] == 1 else f"{base}-{taken[base]}"
        spans = tuple(sorted({n.span for _, n in entries}))
        roles = sorted({re.sub(r"\s+", " ", r.article.cut(s)).strip(" ,") for r, n in entries for s in n.roles})
        actors.append(Actor(actor_id, name, kind, tuple(roles), spans))
        actor_of.update(dict.fromkeys(spans, actor_id))
    return tuple(sorted(actors, key=lambda a: a.id)), actor_of


def _display_name(entries: Entries, kind: NameKind) -> str:
    """The form most articles print among the fullest for people; for others the commonest that is no initials."""
    forms: dict[str, set[str]] = defaultdict(set)
    for reading, name in entries:
        if not name.damaged:
            form = surface(reading, name)
            forms[without_titles(form) if kind == "person" else form].add(reading.article.id)
    if not forms:
        return min(n.key for _, n in entries)
    forms = _with_marks(forms)
    if kind == "person":
        # Two words where there are any: a third is more often a title unknown to the reader than a second given name,
        # unless most articles print it.
        widths = Counter({f: len(v) for f, v in forms.items()})
        full = [f for f in forms if len(name_words(f)) > 1]
        forms = {f: forms[f] for f in full} if full else forms
        most = max(widths[f] for f in forms)
        forms = {f: v for f, v in forms.items() if widths[f] == most}
        forms = {f: v for f, v in forms.items() if len(name_words(f)) == min(len(name_words(g)) for g in forms)}
    else:
        spelled = {f: v for f, v in forms.items() if not f.replace(".", "").isupper()}
        forms = spelled or forms
    return min(forms, key=lambda f: (-len(forms[f]), -len(f), f))


def _with_marks(forms: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """The forms, of one spelling the print with diacritics: many outlets leave them out, none puts them in."""
    prints: dict[str, list[str]] = defaultdict(list)
    for form in sorted(forms):
        prints[without_marks(form)].append(form)
    best = {spelling: min(same, key=lambda f: (f.isascii(), -len(forms[f]), f)) for spelling, same in prints.items()}
    return {best[spelling]: set().union(*(forms[f] for f in same)) for spelling, same in prints.items()}
