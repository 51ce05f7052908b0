"""What the articles call one act: the verbs for what one thing undergoes, and the nouns that are made of them.

In: groups of threads, each of one thing, and the events. Out: `Act`s: "shut the plant", "the plant is to close", "the
closure". Two verbs are one act where both have the same thing as their object, or as the subject of a verb without one,
and an event that two articles date holds both, or they are synonyms; a thing that the first sentences of several
articles are about undergoes one thing in them. Opposites never are.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from secondsource.model.findings import EventFinding
from secondsource.model.lineage import Reason
from secondsource.model.readings import Sentence, Token
from secondsource.model.spans import Span
from secondsource.text.english import POSSESSIVES
from secondsource.text.groups import Groups
from secondsource.text.irregular import base_of_verb
from secondsource.text.stems import stem
from secondsource.text.synonyms import are_opposites, are_synonyms

from ..evidence import Evidence
from .found import Referent
from .growth import Grown
from .sorts import ARTIFACT, GROUP, is_act, sorts_of
from .uses import LEAD, Use, told

# Verbs that say little without their object (Jespersen's light verbs; Quirk et al. 1985, §17.34), of saying and of
# wanting: what they have in common is not the act.
_LIGHT = frozenset(
    """be have do make take get give go come put keep let hold see know want need say tell call ask include use find
    show expect hear mean like seem become begin start stop continue think believe""".split()
)
# Particles of phrasal verbs, but those that are prepositions as often (Quirk et al. 1985, §16.3).
_PARTICLES = frozenset("across apart around aside away back down forward off out over up".split())
# How much of a noun a verb must open with for the noun to be made of it ("clos" of "closure").
_KIN = 4
_SHARE = 0.5
_TWO = 2
# Subjects that may be the thing: the sentence does not say.
_PRONOUNS = frozenset("it she he they that which who".split())
# Tags of what begins an object.
_OBJECT = frozenset(("DET", "NOUN", "PROPN", "PRON", "NUM", "ADJ"))


@dataclass(frozen=True, slots=True)
class _Deed:
    """A verb for what a thing undergoes: its words in the text, its base with its particle, the events that hold it,
    whether the thing is its subject, and whether it stands where the article says what it is about."""

    span: Span
    verb: str
    events: frozenset[str]
    subject: bool
    leads: bool


@dataclass(frozen=True, slots=True)
class Act:
    """What the articles call one act, and the bases of the verbs among it."""

    referent: Referent
    verbs: frozenset[str]


def find_acts(evidence: Evidence, groups: Sequence[Grown], events: Sequence[EventFinding]) -> list[Act]:
    """Acts that two articles or more tell of, by two verbs or more, in order of their first words."""
    sentences = {r.article.id: told(r) for r in evidence.readings}
    held: dict[str, list[tuple[Span, str]]] = {}
    for event in events:
        if event.counts.articles >= _TWO:
            for report in event.reports:
                held.setdefault(report.span.article, []).append((report.span, event.id))
    found: list[Act] = []
    unsaid = list(_unsaid(sentences, held))
    places = frozenset(a.id for a in evidence.resolved.actors if a.kind == "place")
    deeds = [sorted(_deeds(group, sentences, held), key=lambda d: d.span) for group in groups]
    of_others = Counter(
        d.span for group, mine in zip(groups, deeds, strict=True) if not _is_place(group, places) for d in mine
    )
    beside = _Beside(groups, sentences)
    free = [(span, verb, bool(of_others[span])) for span, verb in _in_leads(sentences)]
    for group, mine in zip(groups, deeds, strict=True):
        articles = frozenset[str]().union(*(t.articles for t in group.threads))
        if len(articles) >= _TWO:
            found.extend(_acts(evidence, group, mine, unsaid, _Leads(free, beside)))
    return sorted(found, key=lambda act: min(act.referent.spans))


def _is_place(group: Grown, places: frozenset[str]) -> bool:
    """Is it a place, or a name that nobody knows ("closing Varnhold": its mill)?"""
    return all(t.key in places or all(u.text[u.text.rfind(" ") + 1].isupper() for u in t.uses) for t in group.threads)


def _in_leads(sentences: Mapping[str, Sequence[Sentence]]) -> Iterator[tuple[Span, str]]:
    """The verbs of the leads, which tell of what the story is about, and their bases."""
    for article, body in sorted(sentences.items()):
        for tokens in (sentence.tokens for sentence in body[:LEAD]):
            for at in (at for at, token in enumerate(tokens) if token.tag == "VERB"):
                last = _with_particle(tokens, at)
                yield Span(article, tokens[at].start, tokens[last].end), _base(tokens, at, last)


class _Beside:
    """Who does what a verb tells of, if a name says so, and where its object ends; by article and place of the verb."""

    def __init__(self, groups: Iterable[Grown], sentences: Mapping[str, Sequence[Sentence]]) -> None:
        self.agents: dict[tuple[str, int], str] = {}
        self.ends: dict[tuple[str, int], int] = {}
        for use in (u for group in groups for thread in group.threads for u in thread.uses):
            article, tokens = use.span.article, sentences[use.span.article][use.sentence].tokens
            if use.named and any(role.startswith("subject ") for role in use.roles):
                at = next((n for n in range(use.last + 1, len(tokens)) if tokens[n].tag == "VERB"), None)
                if at is not None:
                    self.agents[article, tokens[at].start] = use.key
            verb = _verb_before(tokens, use.first)
            if verb is not None:
                self.ends[article, tokens[verb[0]].start] = use.span.end


@dataclass(frozen=True, slots=True)
class _Leads:
    """The verbs of the leads, their bases, and whether another thing is told to undergo them."""

    verbs: Sequence[tuple[Span, str, bool]]
    beside: _Beside

    def of_act(self, verbs: Iterable[str], spans: Iterable[Span]) -> list[Span]:
        """Where the leads tell of the act that these verbs and words tell of: of another thing only with its object,
        and if the same one does it ("Varn closes the mill", "Varn shuts the gate")."""
        agents = {self.beside.agents.get((s.article, s.start)) for s in spans} - {None}
        found = []
        for span, verb, others in self.verbs:
            place = (span.article, span.start)
            if verb in verbs and not others:
                found.append(span)
            elif verb in verbs and self.beside.agents.get(place) in agents and place in self.beside.ends:
                found.append(Span(span.article, span.start, self.beside.ends[place]))
        return found


def with_their_nouns(
    acts: Sequence[Act], groups: Sequence[tuple[Grown, Referent | None]]
) -> tuple[list[Referent], list[Referent]]:
    """The acts that no noun is made of, and the referents, with what acts are called beside the nouns made of them."""
    joined: dict[int, list[Referent]] = {}
    alone = []
    nouns: dict[str, set[int]] = {}
    for n, (group, _) in enumerate(groups):
        for key in {t.key for t in group.threads if not t.named and is_act(t.key)} if acts else ():
            nouns.setdefault(key, set()).add(n)
    for act in acts:
        made = (home for noun, home in nouns.items() if any(_is_made_of(noun, verb) for verb in act.verbs))
        found = set[int]().union(*made)
        if len(found) == 1:
            joined.setdefault(found.pop(), []).append(act.referent)
        else:
            alone.append(act.referent)
    referents = []
    for n, (group, referent) in enumerate(groups):
        mine = joined.get(n, ())
        if referent is not None or mine:
            spans = referent.spans if referent else tuple(u.whole for t in group.threads for u in t.uses)
            name = referent.name if referent else group.threads[0].uses[0].text
            reasons = (*(referent.reasons if referent else ()), *(r for act in mine for r in act.reasons))
            every = tuple(sorted({*spans, *(s for act in mine for s in act.spans)}))
            referents.append(Referent(name, every, reasons, referent.named if referent else False))
    return alone, referents


def _deeds(
    group: Grown, sentences: Mapping[str, Sequence[Sentence]], held: Mapping[str, Sequence[tuple[Span, str]]]
) -> Iterator[_Deed]:
    """What the thing undergoes wherever a sentence says so; persons and bodies only as objects."""
    acting = any(t.named or GROUP in sorts_of(t.key, plural=t.plural) for t in group.threads)
    acting = acting and not any(ARTIFACT in sorts_of(t.key, plural=t.plural) for t in group.threads if not t.named)
    for use in (u for t in group.threads for u in t.uses):
        tokens = sentences[use.span.article][use.sentence].tokens
        for first, last, subject in _undergone(tokens, use):
            verb = _base(tokens, first, last)
            if verb in _LIGHT or (subject and acting):
                continue
            span = Span(use.span.article, tokens[first].start, tokens[last].end)
            events = frozenset(e for s, e in held.get(span.article, ()) if s.start <= span.start < s.end)
            yield _Deed(span, verb, events, subject, use.sentence < LEAD)


def _unsaid(
    sentences: Mapping[str, Sequence[Sentence]], held: Mapping[str, Sequence[tuple[Span, str]]]
) -> Iterator[_Deed]:
    """What a pronoun does in the reports of events; which thing that is their sentences do not say. Its verb is told as
    it is written."""
    for article, reports in sorted(held.items()):
        for number, sentence in enumerate(sentences[article]):
            here = [(span, event) for span, event in reports if span.overlaps(sentence.span)]
            for at, token in enumerate(sentence.tokens if here else ()):
                events = frozenset(e for s, e in here if s.start <= token.start < s.end)
                if token.tag == "VERB" and events and at and sentence.tokens[at - 1].text.lower() in _PRONOUNS:
                    last = _with_particle(sentence.tokens, at)
                    span = Span(article, token.start, sentence.tokens[last].end)
                    yield _Deed(span, token.text.lower(), events, True, number < LEAD)


def _undergone(tokens: Sequence[Token], use: Use) -> Iterator[tuple[int, int, bool]]:
    """First and last token of the verbs that the phrase is an argument of, and whether it is the subject."""
    before = _verb_before(tokens, use.first)
    if before is not None:
        yield *before, False
    passive = False
    for at in range(use.last + 1, min(len(tokens), use.last + 6)):
        low = tokens[at].text.lower()
        if tokens[at].tag == "AUX":
            passive = low in ("was", "were", "been", "be", "is", "are", "being")
        elif tokens[at].tag == "VERB":
            end = _with_particle(tokens, at)
            if passive and not low.endswith("ing"):
                yield at, end, False
            elif before is None and (end + 1 == len(tokens) or tokens[end + 1].tag not in _OBJECT):
                yield at, end, True
            return
        elif tokens[at].tag not in ("ADV", "PART") and low not in ("that", "which"):
            return


def _verb_before(tokens: Sequence[Token], first: int) -> tuple[int, int] | None:
    """The verb whose object begins at a token; no participle inside a phrase ("the packed ferry")."""
    at = first - 1
    while at >= 0 and (tokens[at].tag in ("DET", "NUM", "ADJ") or tokens[at].text.lower() in POSSESSIVES):
        at -= 1
    last = at
    if at > 0 and tokens[at].text.lower() in _PARTICLES and tokens[at - 1].tag == "VERB":
        at -= 1
    if at < 0 or tokens[at].tag != "VERB":
        return None
    inside = last == first - 1 and at > 0 and (tokens[at - 1].tag in ("DET", "ADJ", "NUM"))
    return None if inside else (at, last)


def _with_particle(tokens: Sequence[Token], at: int) -> int:
    behind = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
    follows = tokens[at + 2].tag if at + 2 < len(tokens) else "PUNCT"
    return at + 1 if behind in _PARTICLES and follows not in _OBJECT else at


def _base(tokens: Sequence[Token], first: int, last: int) -> str:
    """The verb with its particle, its ending off: "shut down"."""
    verb = base_of_verb(tokens[first].text.lower())
    return " ".join((verb if verb in _LIGHT else _plain(verb), *(t.text.lower() for t in tokens[first + 1 : last + 1])))


def _plain(verb: str) -> str:
    """A light verb for each of its regular forms, any other verb as its stem."""
    root = stem(verb)
    return next((light for light in _LIGHT if stem(light) == root), root)


def _acts(
    evidence: Evidence,
    group: Grown,
    deeds: Sequence[_Deed],
    unsaid: Sequence[_Deed],
    leads: "_Leads",
) -> Iterator[Act]:
    by_verb: dict[str, list[_Deed]] = {}
    for deed in deeds:
        by_verb.setdefault(deed.verb, []).append(deed)
    words = {verb: evidence.text(found[0].span).lower() for verb, found in by_verb.items()}
    joined: Groups[str] = Groups(sorted(by_verb))
    why: dict[str, str] = {}
    for one, other in combinations(sorted(by_verb), 2):
        reason = _why(by_verb[one], by_verb[other], words[one], words[other])
        homes = (joined.find(one), joined.find(other)) if reason else ()
        mine = [v for v in by_verb if joined.find(v) in homes] if reason else []
        if reason and not any(are_opposites(words[a], words[b], "verb") for a, b in combinations(mine, 2)):
            joined.join(one, other)
            why[one] = why[other] = reason
    for verbs in joined.members().values():
        spans = [d.span for v in verbs for d in by_verb[v]]
        if len(verbs) >= _TWO and len({s.article for s in spans}) >= _TWO:
            count = Counter(d.verb for v in verbs for d in by_verb[v])
            name = words[min(verbs, key=lambda v: (-count[v], v))]
            reasons = Counter(why[v] for v in verbs)
            detail = f"of “{group.threads[0].uses[0].text}”"
            here = frozenset[str]().union(*(d.events for v in verbs for d in by_verb[v]))
            more = [d.span for d in unsaid if d.events & here and _are_synonyms(words, verbs, d)]
            more += leads.of_act(verbs, spans)
            why_all = tuple(Reason(r, 1.0, detail) for r in sorted(reasons))
            bases = frozenset(v.split()[0] for v in verbs)
            yield Act(Referent(name, tuple(sorted({*spans, *more})), why_all, named=False), bases)


def _are_synonyms(words: Mapping[str, str], verbs: Iterable[str], deed: _Deed) -> bool:
    return any(are_synonyms(words[v], deed.verb, "verb") for v in verbs)


def _why(one: Sequence[_Deed], other: Sequence[_Deed], word: str, another: str) -> str:
    """What makes one act of two verbs that one thing undergoes; empty if nothing does."""
    apart = [(a, b) for a in one for b in other if a.span.article != b.span.article]
    if apart and are_synonyms(word, another, "verb"):
        return "one event" if any(a.events & b.events for a, b in apart) else "synonyms"
    if any(a.leads and b.leads and a.subject and b.subject for a, b in apart):
        return "one lead"
    return ""


def _is_made_of(noun: str, verb: str) -> bool:
    """Does the noun open as the verb does ("closure" of "close")?"""
    root = verb.removesuffix("e")
    return len(root) >= _KIN and noun.startswith(root) and len(root) >= _SHARE * len(noun)
