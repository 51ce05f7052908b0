"""Which words stand for one and the same thing: the roads that lead to a referent.

In: actors, terms, aligned and like sentences, incidents. Out: `Referent`s, each a set of spans with the reasons why
they name one thing. Groups that share a relational compound; names of one actor with what articles call it, and nouns
that pooled signs join (`referents.growth`); what an incident is called by the articles that tell of it. That
nouns are synonyms is a sign beside others (`referents.kinds`), never enough.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from secondsource.model.findings import EventFinding
from secondsource.model.lineage import Reason
from secondsource.model.spans import Span, inside
from secondsource.text.stems import stem

from ..evidence import Evidence
from ..incidents.lexicon import lexicon
from ..same_facts import LikePair
from .acts import find_acts, with_their_nouns
from .compounds import find_compounds
from .found import Referent
from .growth import Grown, grow
from .signs import Signs
from .threads import Facts, find_threads
from .uses import Use, find_salient, find_uses, told

# A person whom the articles only name has no choice of words, nor has one noun; two descriptions are one.
_DESCRIBED = 2
# A noun that the story is not about is shown where so many articles use it, or with so many different modifiers.
_TOLD, _MODIFIED = 3, 2
# Plurals of which so few are definite (one in so many) are kinds of things, and each a different lot: "votes".
_KINDS = 3


def find_referents(evidence: Evidence, events: Sequence[EventFinding], like: Sequence[LikePair]) -> list[Referent]:
    """All candidates, the surest road first."""
    uses = find_uses(evidence)
    groups = _grown(evidence, uses, like, events)
    acts, grown = with_their_nouns(find_acts(evidence, [g for g, _ in groups], events), groups)
    grown.sort(key=lambda r: (-len({s.article for s in r.spans}), -len(r.spans), r.spans[0]))
    return [
        *_together(find_compounds(evidence), grown),
        *_of_actors(evidence),
        *_of_incidents(evidence, uses, events),
        *acts,
    ]


def _together(surest: Sequence[Referent], grown: Sequence[Referent]) -> list[Referent]:
    """The first ones, with what was grown around most of the same words; and the others."""
    first, rest = list(surest), []
    for referent in grown:
        shared = [sum(any(s.overlaps(t) for t in one.spans) for s in referent.spans) for one in first]
        at = max(range(len(first)), key=lambda n: (shared[n], -n), default=None)
        if at is not None and 2 * shared[at] >= min(len(first[at].spans), len(referent.spans)) and shared[at]:
            one = first[at]
            new = [s for s in referent.spans if not any(s.overlaps(t) for t in one.spans)]
            first[at] = Referent(one.name, (*one.spans, *new), (*one.reasons, *referent.reasons), one.named)
        else:
            rest.append(referent)
    return [*first, *rest]


def _grown(
    evidence: Evidence, uses: Sequence[Use], like: Sequence[LikePair], events: Sequence[EventFinding]
) -> list[tuple[Grown, Referent | None]]:
    """Nouns and names that the signs of the story join, and the referent where they are a choice of words."""
    sentences = {(r.article.id, i): s.span for r in evidence.readings for i, s in enumerate(told(r))}
    salient = find_salient(evidence, uses)
    threads = find_threads(uses, sentences, Facts((p.left, p.right) for p in like), salient)
    signs = Signs(evidence, threads, like, salient, events).by_pair()
    persons = frozenset(a.id for a in evidence.resolved.actors if a.kind == "person")
    return [(g, _referent(g) if _is_choice(g, persons, salient) else None) for g in grow(threads, signs)]


def _is_choice(group: Grown, persons: frozenset[str], salient: frozenset[str]) -> bool:
    """Do two articles or more speak of it, in other words than names alone? One noun with this modifier and that is a
    choice of words where the story is about it, or three articles tell of it."""
    described = {u.text.lower() for t in group.threads if not t.named for u in t.uses}
    articles = frozenset[str]().union(*(t.articles for t in group.threads))
    one_noun = len({t.key for t in group.threads}) == 1 and group.threads[0].key not in salient
    if one_noun and len(articles) < _TOLD and len({text for text in described if " " in text}) < _MODIFIED:
        return False
    if one_noun and len(described) < _DESCRIBED:  # "parliament", "parliament in Brask"
        return False
    if one_noun and group.threads[0].plural and _are_kinds([u for t in group.threads for u in t.uses]):
        return False
    of_person = any(t.key in persons for t in group.threads)
    return len(articles) > 1 and bool(described) and not (of_person and len(described) < _DESCRIBED)


def _are_kinds(uses: Sequence[Use]) -> bool:
    """Few are definite, and no modifier goes through half of them ("conservative groups")."""
    modifiers = Counter(m for u in uses for m in u.modifiers)
    through = max(modifiers.values(), default=0) * 2 >= len(uses)
    return not through and _KINDS * sum(u.determiner == "definite" for u in uses) < len(uses)


def _referent(group: Grown) -> Referent:
    """Named by its name where it has one, else by the term most used."""
    uses = [u for t in group.threads for u in t.uses]
    named = Counter(u.text for u in uses if u.named)
    counts = named or Counter(u.text for u in uses)
    name = min(counts, key=lambda text: (-counts[text], -len(text), text))
    spans = sorted(u.span if u.plain else u.whole for u in uses)
    return Referent(name, tuple(spans), _reasons(group), bool(named))


def _reasons(group: Grown) -> tuple[Reason, ...]:
    """What joined the nouns, a reason for each kind of sign, the weightiest first; one noun has one head."""
    kinds: dict[str, list[tuple[float, str]]] = {}
    for sign in group.signs:
        kinds.setdefault(sign.kind, []).append((sign.weight, sign.detail))
    found = []
    for kind, signs in kinds.items():
        examples = "; ".join(detail for _, detail in sorted(set(signs), key=lambda s: (-abs(s[0]), s[1]))[:3])
        found.append(Reason(kind, round(sum(sorted(w for w, _ in signs)), 3), examples))
    if not found:
        found.append(Reason("one noun", 1.0, f"“{group.threads[0].key}” through all articles"))
    return tuple(sorted(found, key=lambda r: (-r.weight, r.name)))


def _of_actors(evidence: Evidence) -> list[Referent]:
    """Groups and organisations that bear several names; a person's forms and mere initials are no word choice."""
    found = []
    for actor in evidence.resolved.actors:
        heads = {stem(evidence.text(m).split()[-1]) for m in actor.mentions}
        if actor.kind in ("group", "organisation") and len(heads) > 1:
            reason = Reason("one actor", 1.0, f"all name {actor.name}")
            found.append(Referent(actor.name, actor.mentions, (reason,)))
    return found


def _of_incidents(
    evidence: Evidence, uses: Sequence[Use], events: Sequence[EventFinding]
) -> list[Referent]:
    """What the articles that tell of one incident call it: nouns and verbs that tell of an act of its type."""
    found = []
    here: dict[str, list[Use]] = {}
    for use in sorted(uses, key=lambda u: u.span):
        here.setdefault(use.span.article, []).append(use)
    for event in events:
        if event.type is None or event.counts.articles < 2:
            continue
        spans = [span for report in event.reports for span in _telling(evidence, here, report.span, event.type)]
        if spans:
            reason = Reason("one incident", 1.0, f"{event.type}, {event.date}")
            words = Counter(evidence.text(s) for s in spans)
            name = min(words, key=lambda text: (" " not in text, -words[text], text))
            found.append(Referent(name, tuple(spans), (reason,)))
    return found


def _telling(evidence: Evidence, uses: Mapping[str, Sequence[Use]], report: Span, kind: str) -> list[Span]:
    return [*_nouns(uses.get(report.article, ()), report, kind), *_verbs(evidence, report, kind)]


def _nouns(uses: Sequence[Use], report: Span, kind: str) -> Iterator[Span]:
    for use in inside(uses, report):  # of those of the report's article
        if _is_of(use.text.split()[-1], "NOUN", kind):
            yield use.span


def _verbs(evidence: Evidence, report: Span, kind: str) -> Iterator[Span]:
    """The verbs that tell of the act, each its last word alone ("was bombed": "bombed")."""
    sentence = evidence.sentence(report)
    for token in sentence.tokens if sentence is not None else ():
        if token.tag == "VERB" and report.start <= token.start < report.end and _is_of(token.text, "VERB", kind):
            yield Span(report.article, token.start, token.end)


def _is_of(word: str, part: str, kind: str) -> bool:
    return any(entry.type == kind for entry in lexicon().find(word, part))
