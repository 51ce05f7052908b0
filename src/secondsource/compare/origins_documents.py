"""Documents and press conferences as origins: which credits of several articles speak of one, and what it governs.

Goes in: readings with their document credits, and the overlay; and for articles that quote one without saying so
their kinships. Comes out: `CitedDocument`s. Two outlets that cite one
statement share an origin: credits are joined by the same issuer and kind of document, by the same words quoted from it,
and by the same phrase ("the annex to the contract"); never by the bare word ("a leaflet").
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from secondsource.compare.alignments import spans_of
from secondsource.compare.kinship import Kinship
from secondsource.compare.origins_credits import Citation, spoken_for
from secondsource.compare.places import Places
from secondsource.model.identifiers import digest, slug
from secondsource.model.lineage import Governed
from secondsource.model.readings import DocumentCredit, Reading
from secondsource.model.resolution import Actor, Resolved
from secondsource.model.spans import Span
from secondsource.text.groups import Groups

_Key = tuple[str, int]
# What one who met the press goes on to say there stands in the paragraph that says so or the next one.
_PARAGRAPHS = 1
# The genre of what is said aloud and to all (`read.credits_genres`).
_OCCASION = "press conference"
# A clause of that weight in common, so much of it in quotation marks: in twelve marked stories eight of nine are the
# document's, of lighter ones ("a step in the right direction") one of six.
_QUOTED_CLAUSE, _IN_MARKS = 4.5, 0.4


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """`article` takes words from the document `origin`: `evidence` says so (or is it, where the article does not say
    so and another one does: not `credited`), `governed` are the words."""

    article: str
    origin: str
    name: str
    evidence: tuple[Span, ...]
    governed: tuple[Governed, ...]
    credited: bool = True


@dataclass(frozen=True, slots=True)
class _Here:
    """One document in one article: what it is called, whose it is, its credits and the sentences they speak for."""

    key: _Key
    genre: str
    nouns: tuple[str, ...]
    name: str
    issuer: str | None
    person: bool
    evidence: tuple[Span, ...]
    spans: tuple[Span, ...]


def find_cited_documents(readings: Sequence[Reading], resolved: Resolved) -> list[CitedDocument]:
    """The documents that the articles credit, in order of article and key; one origin for what is shown to be one."""
    actors = {a.id: a for a in resolved.actors}
    speaker_of = {r.content: s.speaker.actor for s in resolved.statements for r in s.renderings}
    here = []
    for reading in sorted(readings, key=lambda r: r.article.id):
        said = [(q.content, actor) for q in reading.quotes if (actor := speaker_of.get(q.content)) is not None]
        here += _documents_of(reading, resolved, actors, said)
    found = []
    for group in _joined(here, resolved):
        name, known = _name(group)
        for h in group:
            origin = f"origin:{slug(name)}" if known else f"origin:{digest(name, *group[0].key)}"
            # Not evidenced: what an outlet reports elsewhere may rest on the same statement, so that a document beside
            # an outlet's credit shows no second origin (a release and an agency's report of it, both at hand).
            governed = tuple(Governed(s, origin, "credit", False) for s in h.spans if known)
            found.append(CitedDocument(h.key[0], origin, name, h.evidence, governed))
    return sorted(found, key=lambda c: (c.article, c.evidence, c.origin))


def find_quoted_documents(
    documents: Sequence[CitedDocument], kins: Sequence[Kinship], citations: Mapping[str, Sequence[Citation]]
) -> list[CitedDocument]:
    """Documents that an article quotes and does not name: what another one has in quotation marks from them stands in
    it too, with no outlet credited. For a handful of articles: elsewhere such a clause may be anybody's."""
    citing = {(d.origin, d.article) for d in documents}
    attributed = Places((g.span, c) for cited in citations.values() for c in cited for g in _attributed(c))
    documented = Places((g.span, d) for d in documents for g in d.governed)
    found: dict[tuple[str, str], tuple[str, set[Span]]] = {}
    for kin in kins:
        for theirs, words, both in _quoted_in_common(kin):
            if not both and any(attributed.overlapping(words)):
                continue
            for _, d in documented.overlapping(theirs):
                if (d.origin, words.article) not in citing:
                    found.setdefault((words.article, d.origin), (d.name, set()))[1].add(words)
    return [
        CitedDocument(a, o, name, tuple(sorted(w)), tuple(Governed(s, o, "passage", False) for s in sorted(w)), False)
        for (a, o), (name, w) in sorted(found.items())
    ]


def _attributed(citation: Citation) -> Sequence[Governed]:
    return citation.governed if citation.credit.how == "attribution" and not citation.own else ()


def _quoted_in_common(kin: Kinship) -> Iterator[tuple[Span, Span, bool]]:
    """The clauses in common of which a part stands in quotation marks, both ways round; whether it does so in both."""
    for pair in (*kin.aligned, *kin.further):
        if not pair.strong or pair.clause.weight < _QUOTED_CLAUSE:
            continue
        left, right = spans_of(kin.left, kin.right, pair)
        marked = [kin.left.in_marks(left) >= _IN_MARKS, kin.right.in_marks(right) >= _IN_MARKS]
        if any(marked):
            yield left, right, all(marked)
            yield right, left, all(marked)


def _documents_of(
    reading: Reading, resolved: Resolved, actors: Mapping[str, Actor], said: Sequence[tuple[Span, str]]
) -> list[_Here]:
    gathered: dict[int, list[DocumentCredit]] = defaultdict(list)
    for credit in reading.documents:
        gathered[credit.key].append(credit)
    others = [*(c.span for c in resolved.credits_of(reading)), *(c.span for c in reading.documents)]
    found = []
    for key, credits in sorted(gathered.items()):
        first = credits[0]
        issuer, person = _issuer(reading, first.issuer, resolved, actors)
        spans = {s for c in credits for s in spoken_for(reading, others, c.span)}
        speaker = resolved.actor_of.get(first.issuer) if first.issuer is not None else None
        if first.genre == _OCCASION and speaker is not None:
            theirs = [span for span, actor in said if actor == speaker]
            spans |= {s for c in credits for s in _said_on(reading, others, c.span, theirs)}
        nouns = tuple(c.noun for c in credits)
        evidence = tuple(c.span for c in credits)
        place = (reading.article.id, key)
        found.append(_Here(place, first.genre, nouns, first.name, issuer, person, evidence, tuple(sorted(spans))))
    return found


def _said_on(reading: Reading, credits: Sequence[Span], credit: Span, theirs: Sequence[Span]) -> list[Span]:
    """The sentences behind the one of a credit in which the same speaker speaks, up to the next credit."""
    body = reading.sheet.body
    at = next((i for i, s in enumerate(body) if s.span.overlaps(credit)), len(body))
    found = []
    for sentence in body[at + 1 :]:
        if sentence.paragraph > body[at].paragraph + _PARAGRAPHS or any(c.overlaps(sentence.span) for c in credits):
            break
        if any(t.overlaps(sentence.span) for t in theirs):
            found.append(sentence.span)
    return found


def _issuer(
    reading: Reading, span: Span | None, resolved: Resolved, actors: Mapping[str, Actor]
) -> tuple[str | None, bool]:
    """The fullest name of the issuer, and whether it is a person."""
    if span is None:
        return None, False
    actor = actors.get(resolved.actor_of.get(span, ""))
    if actor is not None:
        return actor.name, actor.kind == "person"
    return " ".join(reading.article.cut(span).split()), False


def _joined(here: Sequence[_Here], resolved: Resolved) -> list[list[_Here]]:
    """The credits that speak of one document, in groups."""
    by_key = {h.key: h for h in here}
    groups: Groups[_Key] = Groups(by_key)
    alike: dict[tuple[str, str], _Key] = {}
    for h in here:
        signs = [h.issuer] if h.issuer is not None else [h.name] if " " in h.name.removeprefix(h.nouns[0]) else []
        for sign in signs:
            groups.join(h.key, alike.setdefault((h.genre, slug(sign)), h.key))
    for left, right in _same_words(here, resolved):
        groups.join(left, right)
    return [[by_key[k] for k in members] for members in groups.members().values()]


def _same_words(here: Sequence[_Here], resolved: Resolved) -> list[tuple[_Key, _Key]]:
    """Documents of one kind from which two articles quote one statement."""
    found = []
    documented = Places((span, n) for n, h in enumerate(here) for span in h.spans)
    for statement in resolved.statements:
        numbers = {n for r in statement.renderings for _, n in documented.overlapping(r.content)}
        holding = [here[n] for n in sorted(numbers)]
        found += [(a.key, b.key) for a in holding for b in holding if a.key < b.key and a.genre == b.genre]
    return found


def _name(group: Sequence[_Here]) -> tuple[str, bool]:
    """What to call a document, and whether it is known which one it is: by issuer, a body before a person, else by the
    phrase that introduces it."""
    nouns = Counter(n for h in group for n in h.nouns)
    noun = min(nouns, key=lambda n: (-len(n.split()), -nouns[n], n))
    issuers = Counter((h.person, h.issuer) for h in group if h.issuer is not None)
    if issuers:
        _, issuer = min(issuers, key=lambda i: (i[0], -issuers[i], i[1]))
        return f"{noun} of {'the ' if issuer[:1].islower() else ''}{issuer}", True
    names = sorted({h.name for h in group}, key=lambda n: (-len(n), n))
    return names[0], " " in names[0].removeprefix(noun)
