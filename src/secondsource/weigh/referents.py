"""Which words stand for one and the same thing: the roads that lead to a referent.

In: actors, terms, aligned and like sentences, incidents. Out: `Referent`s, each a set of spans with the reason why they
name one thing. Names of one actor; what an incident is called by the articles that tell of it; groups that share a
relational compound ("northern-backed militias", "northern-backed rebels"); nouns with one modifier in sentences that
state one fact; nouns at the same place of aligned sentences. Never a list of synonyms.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from secondsource.model.findings import EventFinding
from secondsource.model.lineage import Alignment, Reason
from secondsource.model.readings import Term, Token
from secondsource.model.spans import Span
from secondsource.text.groups import Groups
from secondsource.text.stems import stem

from .evidence import Evidence
from .incidents_lexicon import lexicon
from .likeness import content_stems
from .same_facts import LikePair

# "X-backed", "pro-X": participles and prefixes that tell whose a group is (closed class of relational compounds).
_COMPOUND = re.compile(
    r"(?i)\b(\w+)[-‐‑ ]"
    r"(?:backed|led|allied|aligned|affiliated|sponsored|funded|supported|linked|controlled|run|owned)\b"
    r"|\b(pro|anti)[-‐‑](\w+)"
)
# A replaced stretch of aligned sentences longer than this is no term for a term ("prize" for "trophy").
_LONGEST = 3
# A modifier of more different nouns than this is a general one: "senior", "joint" and "foreign" stand beside four or
# more in our example.
_MOST_HEADS = 3


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


def find_referents(evidence: Evidence, events: Sequence[EventFinding], like: Sequence[LikePair]) -> list[Referent]:
    """All candidates, the surest road first."""
    uses = find_uses(evidence)
    return [
        *_of_actors(evidence),
        *_of_incidents(uses, events),
        *_of_compounds(evidence, uses),
        *_of_modifiers(evidence, uses, like),
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


def _of_incidents(uses: Sequence[Use], events: Sequence[EventFinding]) -> list[Referent]:
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


def _of_modifiers(evidence: Evidence, uses: Sequence[Use], like: Sequence[LikePair]) -> list[Referent]:
    """Common nouns with one modifier in sentences that state one fact ("compressor plant", "compressor works").

    A modifier that stands beside many different nouns of the story ("senior", "joint") says nothing of which it is;
    neither does a nation or a name.
    """
    heads: dict[str, set[str]] = {}
    by_sentence: dict[Span, list[Use]] = {}
    for use in uses:
        for modifier in _modifiers(use):
            heads.setdefault(modifier, set()).add(use.stems[-1])
        sentence = evidence.sentence(use.term.span)
        if sentence is not None and _modifiers(use):
            by_sentence.setdefault(sentence.span, []).append(use)
    telling = {m for m, found in heads.items() if len(found) <= _MOST_HEADS}
    groups: Groups[Span] = Groups()
    for pair in like:
        left, right = by_sentence.get(pair.left, []), by_sentence.get(pair.right, [])
        for one in left:
            fits = [other for other in right if _one_thing(one, other, telling)]
            rivals = [x for x in left if fits and x is not one and _one_thing(x, fits[0], telling)]
            if len(fits) == 1 and not rivals:
                groups.join(one.term.span, fits[0].term.span)
    reason = Reason("shared modifier", 1.0, "one modifier, in sentences that state one fact")
    return [Referent(evidence.text(first), tuple(spans), reason) for first, spans in groups.members().items()]


def _modifiers(use: Use) -> set[str]:
    """Canonical stems of the small-letter words before a common noun; numbers are none."""
    words = use.text.split()
    if len(words) < 2 or not words[-1].islower():
        return set()
    return {s for w in words[:-1] if w.islower() for s in content_stems(w) if not s[0].isdigit()}


def _one_thing(left: Use, right: Use, telling: set[str]) -> bool:
    shared = _modifiers(left) & _modifiers(right) & telling
    return bool(shared) and left.stems[-1] not in right.stems and right.stems[-1] not in left.stems


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
