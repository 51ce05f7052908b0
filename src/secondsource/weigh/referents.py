"""Which words stand for one and the same thing: the roads that lead to a referent.

In: actors, terms, aligned sentences, incidents and claims. Out: `Referent`s, each a set of spans with the reason why
they name one thing. Names of one actor; nouns at the same place of aligned sentences; what an incident is called by the
articles that tell of it; subjects and objects of the same verb in reports of one claim; groups that share a relational
compound ("northern-backed militias", "northern-backed rebels"). Never a list of synonyms.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from secondsource.model.findings import ClaimFinding, EventFinding
from secondsource.model.lineage import Alignment, Reason
from secondsource.model.readings import Assertion, Term, Token
from secondsource.model.spans import Span
from secondsource.text.stems import stem

from .evidence import Evidence
from .incidents_lexicon import lexicon
from .likeness import content_stems

# "X-backed", "pro-X": participles and prefixes that tell whose a group is (closed class of relational compounds).
_COMPOUND = re.compile(
    r"(?i)\b(\w+)[-‐‑ ]"
    r"(?:backed|led|allied|aligned|affiliated|sponsored|funded|supported|linked|controlled|run|owned)\b"
    r"|\b(pro|anti)[-‐‑](\w+)"
)
# A replaced stretch of aligned sentences longer than this is no term for a term ("prize" for "trophy").
_LONGEST = 3
# A term in the reports of a claim that stands so often in the story is too general to be one referent's name alone.
_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Referent:
    """Spans that name one thing; `name` is a term of it."""

    name: str
    spans: tuple[Span, ...]
    reason: Reason


@dataclass(frozen=True, slots=True)
class Use:
    """A term where it stands, its canonical stems and the relational compound in it."""

    term: Term
    text: str
    stems: tuple[str, ...]
    compound: str | None


def find_referents(
    evidence: Evidence, events: Sequence[EventFinding], claims: Sequence[ClaimFinding]
) -> list[Referent]:
    """All candidates, the surest road first."""
    uses = find_uses(evidence)
    return [
        *_of_actors(evidence),
        *_of_incidents(evidence, uses, events),
        *_of_compounds(evidence, uses),
        *_of_roles(evidence, uses, claims),
        *_of_alignments(evidence, uses),
    ]


def find_uses(evidence: Evidence) -> list[Use]:
    """The terms of all articles with what they are compared by."""
    found = []
    for reading in evidence.readings:
        for term in reading.terms:
            text = evidence.text(term.span)
            found.append(Use(term, text, content_stems(text), _compound(text)))
    return found


def _compound(text: str) -> str | None:
    match = _COMPOUND.search(text)
    if match is None:
        return None
    nation = content_stems(match.group(1) or match.group(3))
    side = "anti " if (match.group(2) or "").lower() == "anti" else ""
    return side + nation[0] if nation else None


def _of_actors(evidence: Evidence) -> list[Referent]:
    """Groups and organisations that bear several names; a person's forms and mere initials are no word choice."""
    found = []
    for actor in evidence.resolved.actors:
        heads = {stem(evidence.text(m).split()[-1]) for m in actor.mentions}
        if actor.kind in ("group", "organisation") and len(heads) > 1:
            reason = Reason("one actor", 1.0, f"all name {actor.name}")
            found.append(Referent(actor.name, actor.mentions, reason))
    return found


def _of_incidents(evidence: Evidence, uses: Sequence[Use], events: Sequence[EventFinding]) -> list[Referent]:
    """What the articles that tell of one incident call it: nouns that name an act of its type."""
    found = []
    for event in events:
        if event.type is None or event.counts.articles < 2:
            continue
        spans = [
            use.term.span
            for report in event.reports
            for use in uses
            if report.span.contains(use.term.span) and _names_act(use, event.type)
        ]
        if spans:
            found.append(Referent(event.what, tuple(spans), Reason("one incident", 1.0, f"{event.type}, {event.date}")))
    return found


def _names_act(use: Use, kind: str) -> bool:
    return any(entry.type == kind for entry in lexicon().find(use.text.split()[-1], "NOUN"))


def _of_compounds(evidence: Evidence, uses: Sequence[Use]) -> list[Referent]:
    """Plural groups that share a relational compound; wider: groups that share another quality of theirs, no nation."""
    found = []
    places = {s for a in evidence.resolved.actors if a.kind == "place" for s in content_stems(a.name)}
    for compound in sorted({u.compound for u in uses if u.compound is not None}):
        core = [u for u in uses if u.compound == compound and _is_plural(u.text)]
        if len(core) < 2:
            continue
        qualities = {q for u in core for q in _qualities(u)} - {compound.split()[-1]} - places
        others = [u for u in uses if u.compound is None and _is_plural(u.text) and len(u.stems) < _LONGEST + 1]
        wider = [u for u in others if qualities & _qualities(u)]
        shared = sorted(q for q in qualities if any(q in _qualities(u) for u in wider))
        detail = "share “" + "”, “".join([compound, *shared]) + "”"
        spans = tuple(u.term.span for u in (*core, *wider))
        found.append(Referent(core[0].text, spans, Reason("shared modifier", 1.0, detail)))
    return found


def _qualities(use: Use) -> set[str]:
    """Capitalised modifiers of a term (a confession, a party): what a group is called by beside its nation."""
    words = [w for w in re.findall(r"\w+", use.text)[:-1] if w[0].isupper() and w.lower() not in ("us", "uk", "un")]
    return {s for w in words for s in content_stems(w)} - {use.compound or ""}


def _is_plural(text: str) -> bool:
    last = text.split()[-1].lower()
    return last.endswith("s") and not last.endswith(("ss", "us", "is"))


def _of_roles(evidence: Evidence, uses: Sequence[Use], claims: Sequence[ClaimFinding]) -> list[Referent]:
    """Subjects, or objects, of one verb in the reports of one claim, where they have no noun in common."""
    by_span = {u.term.span: u for u in uses}
    groups: list[set[Span]] = []
    for claim in claims:
        if claim.counts.articles < 2:
            continue
        told = [(s, a) for s in {r.span for r in claim.reports} for a in _assertions(evidence, s)]
        for n, (_, one) in enumerate(told):
            for _, other in told[n + 1 :]:
                groups.extend(_same_role(evidence, by_span, one, other))
    merged = _merge(groups)
    reason = Reason("one role", 1.0, "subject or object of the same verb in reports of one claim")
    return [Referent(evidence.text(min(g)), tuple(sorted(g)), reason) for g in merged if len(g) <= _MOST_WORDS * 2]


def _assertions(evidence: Evidence, span: Span) -> list[Assertion]:
    return [a for a in evidence.reading(span.article).assertions if 2 * a.predicate.shared(span) > len(a.predicate)]


def _same_role(evidence: Evidence, by_span: dict[Span, Use], one: Assertion, other: Assertion) -> list[set[Span]]:
    if one.span.article == other.span.article or one.negated != other.negated:
        return []
    if stem(evidence.text(one.predicate).split()[-1]) != stem(evidence.text(other.predicate).split()[-1]):
        return []
    found = []
    subjects = _terms_in(by_span, one.actors), _terms_in(by_span, other.actors)
    objects = _terms_in(by_span, _object(one)), _terms_in(by_span, _object(other))
    for pair, counterpart in ((subjects, objects), (objects, subjects)):
        left, right = _pair(pair)
        if left and right and left.term.head != right.term.head and _agree(*_pair(counterpart)):
            found.append({left.term.span, right.term.span})
    return found


def _object(assertion: Assertion) -> list[Span]:
    return [assertion.object] if assertion.object is not None else []


def _agree(left: Use | None, right: Use | None) -> bool:
    return left is not None and right is not None and bool(set(left.stems) & set(right.stems))


def _pair(sides: tuple[list[Use], list[Use]]) -> tuple[Use | None, Use | None]:
    return (sides[0][0] if len(sides[0]) == 1 else None), (sides[1][0] if len(sides[1]) == 1 else None)


def _terms_in(by_span: dict[Span, Use], spans: Iterable[Span]) -> list[Use]:
    return [u for s in spans for t, u in by_span.items() if s.contains(t) or t.contains(s)]


def _merge(groups: Iterable[set[Span]]) -> list[set[Span]]:
    merged: list[set[Span]] = []
    for group in groups:
        touching = [m for m in merged if m & group]
        for m in touching:
            merged.remove(m)
        merged.append(group.union(*touching))
    return sorted(merged, key=min)


def _of_alignments(evidence: Evidence, uses: Sequence[Use]) -> list[Referent]:
    """Nouns that stand for each other at the same place of aligned sentences."""
    found = []
    for alignment in evidence.lineage.alignments:
        for left, right in _replaced(evidence, alignment):
            one = _ending_at(uses, left)
            other = _ending_at(uses, right)
            if one is not None and other is not None and one.term.head != other.term.head:
                reason = Reason("aligned", alignment.score, "at the same place of aligned sentences")
                found.append(Referent(one.text, (one.term.span, other.term.span), reason))
    return found


def _replaced(evidence: Evidence, alignment: Alignment) -> list[tuple[Span, Span]]:
    """Short stretches of the one sentence that stand where short stretches of the other do."""
    left, right = _tokens(evidence, alignment.left), _tokens(evidence, alignment.right)
    matcher = SequenceMatcher(None, [stem(t.text) for t in left], [stem(t.text) for t in right], autojunk=False)
    found = []
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind == "replace" and j - i <= _LONGEST and m - k <= _LONGEST:
            article, other = alignment.left.article, alignment.right.article
            found.append((Span(article, left[i].start, left[j - 1].end), Span(other, right[k].start, right[m - 1].end)))
    return found


def _tokens(evidence: Evidence, span: Span) -> list[Token]:
    sentences = [s for s in evidence.reading(span.article).sheet.sentences if s.span.overlaps(span)]
    return [t for s in sentences for t in s.tokens if span.start <= t.start and t.end <= span.end]


def _ending_at(uses: Sequence[Use], span: Span) -> Use | None:
    """The term whose last word is the last word of the stretch."""
    fits = [u for u in uses if u.term.span.article == span.article and u.term.span.end == span.end]
    return fits[0] if fits else None
