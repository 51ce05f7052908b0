"""Actors that have no name but act: "the Iraqi parliament", "hardline factions", "residents of the harbour".

In: readings, and the named actors with their mentions. Out: one `Actor` a description over all articles: same head noun
and compatible modifiers ("Iraq's parliament" is "the Iraqi parliament"). Only heads of two closed semantic classes, and
only what acts: the subject of a clause with a verb of its own. Says nothing of who they are: a description that two
bodies could bear stays with what prints it alike.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from secondsource.model.identifiers import slug
from secondsource.model.readings import Name, NameKind, Reading, Sentence, Term, Token
from secondsource.model.resolution import Actor
from secondsource.model.spans import Span
from secondsource.text.canonical import canonical_stems

# Kinds of bodies that news has acting, written down by hand with WordNet's organization.n.01 beside it. Those that a
# country or company has one of may stand alone ("parliament voted"); the others need a modifier that says which.
_ONE_OF_ITS_KIND = frozenset(
    """parliament congress senate assembly legislature government cabinet opposition police army military navy
    judiciary coastguard""".split()
)
_BODIES = _ONE_OF_ITS_KIND | frozenset(
    """administration ministry court tribunal council committee commission board agency authority department bureau
    party coalition alliance bloc faction wing union federation association movement militia guerrilla junta regime
    company firm corporation group bank church mosque synod hospital university school institute embassy delegation
    secretariat inspectorate regulator watchdog prosecutor charity club team jury panel force forces troops management
    tribe chamber consortium operator airline utility""".split()
)
# People by office, work, residence and side, written down by hand, in the plural alone: one official is a speaker,
# officials are a group.
_PEOPLE = frozenset(
    """officials officers commanders leaders ministers deputies lawmakers legislators senators mps diplomats
    authorities residents inhabitants villagers citizens locals neighbours neighbors families relatives parents
    workers employees staff miners farmers fishermen drivers nurses doctors teachers students scientists experts
    engineers pilots sailors crews activists campaigners protesters protestors demonstrators strikers rebels
    insurgents militants fighters separatists loyalists supporters opponents critics allies investors shareholders
    tenants owners landlords traders merchants shopkeepers bishops clerics elders prosecutors lawyers judges
    councillors councilors mayors governors ambassadors negotiators mediators refugees migrants survivors victims
    veterans prisoners voters consumers customers passengers patients politicians conservatives liberals democrats
    republicans socialists nationalists unionists militias factions parties unions groups companies""".split()
)
_JOINERS = frozenset("of in at".split())
# Quantifiers and sizes tell nobody apart.
_QUANTIFIERS = frozenset(
    """all any both some many most several few numerous various certain other large small big huge hundred thousand
    million billion dozen hundreds thousands millions dozens scores least more fewer less than about around nearly
    almost over roughly up to other others""".split()
)
# Who is so does nothing (after the stative verbs of Quirk et al. 1985, by hand): no actor by that alone.
_STATIVE = frozenset(
    """have has had include includes included contain contains contained comprise comprises comprised remain remains
    remained stay stays stayed live lives lived belong belongs belonged exist exists existed lack lacks lacked become
    becomes became seem seems seemed appear appears appeared consist consists consisted own owns owned suffer suffers
    suffered receive receives received get gets got come comes came""".split()
)
# Prefixes that turn what follows into its opposite: "anti-Ruritanian forces" are no "Ruritanian forces".
_OPPOSING = frozenset("anti non pro ex former rival".split())
_BE = frozenset("am is are was were be been being".split())
_RELATIVES = frozenset("who which that".split())
# Two modifiers are one where they share so many first letters, and so much of the longer ("Tamvar", "Tamvari"); a
# country and those who live there ("Iraq", "Iraqi") are one stem before that.
_PREFIX, _PREFIX_SHARE = 4, 0.6


@dataclass(frozen=True, slots=True)
class _Mention:
    """A noun phrase that describes an actor: `modifiers` are canonical stems of what tells which one is meant."""

    span: Span
    head: str
    modifiers: frozenset[str]
    acts: bool
    kind: NameKind
    form: str


def find_described(
    readings: Sequence[Reading], actors: Sequence[Actor], actor_of: Mapping[Span, str]
) -> tuple[Actor, ...]:
    """The actors without a name, by id; their ids differ from those of the named `actors`, their mentions stand on no
    span of `actor_of`."""
    by_head: dict[str, list[_Mention]] = defaultdict(list)
    for reading in sorted(readings, key=lambda r: r.article.id):
        taken = sorted(m for m in actor_of if m.article == reading.article.id)
        for mention in _mentions(reading, taken):
            by_head[mention.head].append(mention)
    groups = [g for head in sorted(by_head) for g in _grouped(by_head[head])]
    acting = [g for g in groups if any(m.acts for m in g)]
    return _build(acting, {a.id for a in actors})


def join_actors(named: Sequence[Actor], described: Sequence[Actor]) -> tuple[Actor, ...]:
    """All actors by id, a described one folded into the named body that its description spells out: "Iraq's
    parliament" is no name, "Iraqi parliament" is read as one, and both are one actor."""
    bodies = {a.id: _stems_of(a.name) for a in named if a.kind in ("organisation", "group")}
    joined = {a.id: a for a in named}
    for actor in described:
        stems = _stems_of(actor.name)
        fits = [i for i, other in sorted(bodies.items()) if _holds(stems, other) and _holds(other, stems)]
        if len(fits) == 1:
            body = joined[fits[0]]
            joined[body.id] = replace(body, mentions=tuple(sorted({*body.mentions, *actor.mentions})))
        else:
            joined[actor.id] = actor
    return tuple(joined[i] for i in sorted(joined))


def _stems_of(name: str) -> frozenset[str]:
    return frozenset(s.text for s in canonical_stems(name, 0, len(name)))


def _mentions(reading: Reading, taken: Sequence[Span]) -> Iterable[_Mention]:
    """The noun phrases of one article that may be actors, none overlapping another."""
    starts = {t.span.start: t for t in reading.terms}
    used_to = 0
    for sentence in reading.sheet.body:
        acting = _subjects(reading, sentence)
        for term in (t for t in reading.terms if sentence.span.contains(t.span)):
            if term.span.start < used_to:
                continue
            mention = _mention(reading, sentence, term, starts, taken, acting)
            if mention is not None:
                used_to = mention.span.end
                yield mention


def _mention(
    reading: Reading,
    sentence: Sentence,
    term: Term,
    starts: Mapping[int, Term],
    taken: Sequence[Span],
    acting: frozenset[int],
) -> _Mention | None:
    words = [t for t in sentence.tokens if term.span.start <= t.start < term.span.end]
    head = words[-1].text.lower() if words else ""
    if head not in _BODIES and head not in _PEOPLE:
        return None
    dates = [m.span for m in reading.moments if m.span.overlaps(term.span)]
    idle = (t for t in words if t is words[-1] or not (_counts(t) or any(d.start <= t.start < d.end for d in dates)))
    begin = next(idle).start
    span = _extended(reading, sentence, term, starts)
    span = Span(span.article, begin, span.end)
    if any(t.contains(span) or (t.overlaps(span) and not span.contains(t)) for t in taken):
        return None
    if head in _BODIES - _ONE_OF_ITS_KIND and _bears_name(reading, span, words[-1]):
        return None
    text = reading.article.text
    around = [(span.start, words[-1].start), (words[-1].end, span.end)]
    own = {s.text for a, b in around if a < b for s in canonical_stems(text, a, b)} - _QUANTIFIERS
    if not own and head not in _ONE_OF_ITS_KIND:
        return None
    kind: NameKind = "organisation" if head in _BODIES and head not in _PEOPLE else "group"
    form = " ".join(reading.article.cut(span).split())
    return _Mention(span, _singular(head), frozenset(own), term.span.start in acting, kind, form)


def _bears_name(reading: Reading, span: Span, head: Token) -> bool:
    """Is the description that of a named body, which stands before its head ("the Dockside trade union")? A possessive
    or a place's name says whose it is instead."""
    starts = [n.span.end for n in reading.names if n.span.start == span.start and _is_body(n)]
    between = [reading.article.text[end : head.start] for end in starts]
    return any(gap[:1].isspace() and gap == gap.lower() for gap in between)


def _is_body(name: Name) -> bool:
    return name.kind in ("organisation", "group") and not name.people


def _counts(token: Token) -> bool:
    """Does the word only say how many ("five", "2,000", "all")?"""
    return token.tag == "NUM" or token.text[0].isdigit() or token.text.lower() in _QUANTIFIERS


def _extended(reading: Reading, sentence: Sentence, term: Term, starts: Mapping[int, Term]) -> Span:
    """The noun phrase with the "of" or "in" phrase right behind it ("parliament in Osk Maren")."""
    behind = [t for t in sentence.tokens if t.start >= term.span.end][:3]
    if not behind or behind[0].text.lower() not in _JOINERS:
        return term.span
    for token in behind[1:]:
        other = starts.get(token.start)
        if other is not None:
            named = any(n.span.overlaps(other.span) and not n.people for n in reading.names)
            return Span(term.span.article, term.span.start, other.span.end) if named else term.span
        if token.tag != "DET":
            break
    return term.span


def _subjects(reading: Reading, sentence: Sentence) -> frozenset[int]:
    """Where the noun phrases begin that are subjects of the sentence's clauses with a verb other than "be"."""
    found = set()
    terms = [t for t in reading.terms if sentence.span.contains(t.span)]
    for assertion in reading.assertions:
        if not sentence.span.contains(assertion.span) or not _is_doing(sentence.tokens, assertion.predicate):
            continue
        inside = [t for t in terms if assertion.span.start <= t.span.start and t.span.end <= assertion.predicate.start]
        if inside:
            found.add(inside[0].span.start)
            continue
        first = next((t for t in sentence.tokens if t.start >= assertion.span.start), None)
        before = [t for t in terms if assertion.span.start - 3 <= t.span.end <= assertion.span.start]
        # "Factions who demand"; and where a date hides the subject ("on Monday parliament rejected").
        hidden = assertion.span.start == assertion.predicate.start
        if first is not None and before and (first.text.lower() in _RELATIVES or hidden):
            found.add(_governing(sentence.tokens, terms, before[-1]).span.start)
    return frozenset(found)


def _governing(tokens: Sequence[Token], terms: Sequence[Term], term: Term) -> Term:
    """The noun phrase that the phrase ends ("villagers" of "villagers of Lisbon"), or the phrase itself."""
    ahead = [t for t in tokens if t.end <= term.span.start][-1:]
    if not ahead or ahead[0].text.lower() not in _JOINERS:
        return term
    return next((t for t in terms if t.span.end == ahead[0].start - 1), term)


def _is_doing(tokens: Sequence[Token], predicate: Span) -> bool:
    """Does the subject of this predicate do something? Not where it is something, has it, or suffers it."""
    words = [t.text.lower() for t in tokens if predicate.start <= t.start < predicate.end]
    passive = bool(_BE.intersection(words[:-1])) and not words[-1].endswith("ing")
    return bool(words) and words[-1] not in _BE | _STATIVE and not passive


def _singular(head: str) -> str:
    if head.endswith("ies"):
        return head[:-3] + "y"
    return head[:-1] if head.endswith("s") and not head.endswith("ss") else head


def _grouped(mentions: Sequence[_Mention]) -> list[list[_Mention]]:
    """Mentions with one head in groups of one actor each. A description with fewer modifiers joins where one group
    alone has them all."""
    groups: list[tuple[frozenset[str], list[_Mention]]] = []
    for mention in sorted(mentions, key=lambda m: (-len(m.modifiers), sorted(m.modifiers), m.span)):
        equal = [g for g in groups if _holds(g[0], mention.modifiers) and _holds(mention.modifiers, g[0])]
        wider = [g for g in groups if _holds(g[0], mention.modifiers)]
        if equal:
            equal[0][1].append(mention)
        elif len(wider) == 1:
            wider[0][1].append(mention)
        elif not wider:
            groups.append((mention.modifiers, [mention]))
    return [members for _, members in groups]


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


def _build(groups: Sequence[Sequence[_Mention]], taken: set[str]) -> tuple[Actor, ...]:
    described = sorted((_name(g), min(m.span for m in g), g) for g in groups)
    used, actors = set(taken), []
    for name, _, group in described:
        base = number = f"actor:{slug(name)}"
        count = 1
        while number in used:
            count += 1
            number = f"{base}-{count}"
        used.add(number)
        kinds = Counter(m.kind for m in group)
        kind = min(kinds, key=lambda k: (-kinds[k], k))
        actors.append(Actor(number, name, kind, (), tuple(sorted({m.span for m in group}))))
    return tuple(sorted(actors, key=lambda a: a.id))


def _name(group: Sequence[_Mention]) -> str:
    """The form that most articles print, of equals the longest."""
    forms: dict[str, set[str]] = defaultdict(set)
    for mention in group:
        forms[mention.form].add(mention.span.article)
    return min(forms, key=lambda f: (-len(forms[f]), -len(f), f))
