"""Word choice: what the articles call one and the same thing.

In: actors, terms and events. Out: one `FramingFinding` a referent that is called differently. Three roads lead to a
referent: an actor who bears several names; noun phrases that share a compound modifier ("northern-backed militias",
"northern-backed rebels") or stand at the same place of aligned sentences; and what an incident is called where several
articles tell of it. Never a list of synonyms.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from secondsource.model.findings import EventFinding, FramingFinding, FramingTerm
from secondsource.model.identifiers import finding_id
from secondsource.model.lineage import Reason
from secondsource.model.readings import Term
from secondsource.model.spans import Span
from secondsource.text.folding import fold_plain
from secondsource.text.ranges import merge, overlap
from secondsource.text.stems import FUNCTION_WORDS, stem

from .evidence import Evidence
from .incidents_lexicon import lexicon

# "X-backed", "pro-X": participles and prefixes that tell whose a group is (closed class of relational compounds).
_COMPOUND = re.compile(
    r"(?i)\b(\w+)[-‐‑ ](backed|led|allied|aligned|affiliated|sponsored|funded|supported|linked|controlled|run|owned)\b"
    r"|\b(pro|anti)[-‐‑](\w+)"
)
_TRAILING = re.compile(r"(?i)\s+(?:group|organisation|organization|movement|militants?|fighters?)$")


@dataclass(frozen=True, slots=True)
class _Use:
    """A term where it stands."""

    term: Term
    text: str
    modifiers: frozenset[str]
    compound: str | None


def weigh_framing(evidence: Evidence, events: Sequence[EventFinding]) -> tuple[FramingFinding, ...]:
    """Referents that two articles or more call by two terms or more; by how many terms, then by place."""
    copied = _copied(evidence)
    uses = _uses(evidence)
    found: list[FramingFinding] = []
    taken: set[Span] = set()
    candidates = [*_by_name(evidence), *_by_incident(evidence, uses, events), *_by_modifier(uses), *_by_alignment(evidence, uses)]
    for referent, spans, reason in candidates:
        free = [s for s in spans if not any(s.overlaps(t) for t in taken)]
        finding = _finding(evidence, referent, free, reason, copied)
        if finding is not None:
            found.append(finding)
            taken.update(s for term in finding.terms for s in term.spans)
    return tuple(sorted(found, key=lambda f: (-len(f.terms), f.terms[0].spans[0], f.id)))


def _finding(
    evidence: Evidence, referent: str, spans: Iterable[Span], reason: Reason, copied: Mapping[str, list[tuple[int, int]]]
) -> FramingFinding | None:
    terms: dict[tuple[str, bool], list[Span]] = {}
    for span in sorted(set(spans)):
        key = fold_plain(evidence.text(span)).replace(".", "")
        taken = 2 * overlap(copied.get(span.article, []), span.start, span.end) > len(span)
        terms.setdefault((key, taken), []).append(span)
    kinds = {_TRAILING.sub("", re.sub(r"\W+", " ", k)) for k, _ in terms}
    articles = {s.article for group in terms.values() for s in group}
    if len(kinds) < 2 or len(articles) < 2:
        return None
    listed = tuple(
        FramingTerm(evidence.text(group[0]), tuple(group), taken)
        for (_, taken), group in sorted(terms.items(), key=lambda x: (-len(x[1]), x[0]))
    )
    every = [s for t in listed for s in t.spans]
    return FramingFinding(
        finding_id("framing", every, referent), referent, listed, (reason,), evidence.rests_on(every)
    )


def _copied(evidence: Evidence) -> dict[str, list[tuple[int, int]]]:
    """Words that an article did not choose itself: in quotation marks, or shared with another article word for word."""
    ranges: dict[str, list[tuple[int, int]]] = {r.article.id: [] for r in evidence.readings}
    for reading in evidence.readings:
        for quote in reading.quotes:
            if quote.mode == "direct":
                ranges[reading.article.id].append((quote.content.start, quote.content.end))
    for passage in evidence.lineage.passages:
        for side in (passage.left, passage.right):
            ranges.setdefault(side.article, []).append((side.start, side.end))
    return {k: merge(v) for k, v in ranges.items()}


def _uses(evidence: Evidence) -> list[_Use]:
    found = []
    for reading in evidence.readings:
        for term in reading.terms:
            text = evidence.text(term.span)
            words = [w for w in re.findall(r"[\w’']+", text) if w.lower() not in FUNCTION_WORDS]
            modifiers = frozenset(_root(w) for w in words[:-1] if not w.isdigit())
            found.append(_Use(term, text, modifiers, _compound(text)))
    return found


def _root(word: str) -> str:
    """A stem that an adjective of nationality and its noun share in most cases (Iran / Iranian): five letters."""
    root = stem(word)
    return root[:-2] if root.endswith(("ian", "ese")) and len(root) > 5 else root


def _compound(text: str) -> str | None:
    match = _COMPOUND.search(text)
    if match is None:
        return None
    return _root(match.group(1) or match.group(4))[:5]


def _by_name(evidence: Evidence) -> list[tuple[str, list[Span], Reason]]:
    """Groups and organisations that bear several names; a person's forms are no word choice, nor are abbreviations."""
    found = []
    for actor in evidence.resolved.actors:
        if actor.kind not in ("group", "organisation"):
            continue
        reason = Reason("one actor", 1.0, f"all name {actor.name}")
        found.append((actor.name, list(actor.mentions), reason))
    return found


def _by_incident(
    evidence: Evidence, uses: Sequence[_Use], events: Sequence[EventFinding]
) -> list[tuple[str, list[Span], Reason]]:
    """What several articles call one incident: the nouns of its trigger in their reports."""
    found = []
    for event in events:
        if event.type is None or event.counts.articles < 2:
            continue
        spans: list[Span] = []
        for report in event.reports:
            sentence = evidence.sentence(report.span)
            inside = [u for u in uses if sentence is not None and sentence.span.contains(u.term.span)]
            spans.extend(u.term.span for u in inside if _is_act(event, u))
        found.append((event.what, spans, Reason("one incident", 1.0, f"{event.type}, {event.date}")))
    return found


def _is_act(event: EventFinding, use: _Use) -> bool:
    """Is the noun one that names an act of the event's type?"""
    return any(entry.type == event.type for entry in lexicon().find(use.text.split()[-1], "NOUN"))


def _by_modifier(uses: Sequence[_Use]) -> list[tuple[str, list[Span], Reason]]:
    """Plural groups that share a relational compound, and those that share another modifier of theirs and are plural."""
    compounds = sorted({u.compound for u in uses if u.compound is not None})
    found = []
    for compound in compounds:
        core = [u for u in uses if u.compound == compound and _plural(u.text)]
        proper = {m for u in core for m in u.modifiers if any(w[0].isupper() and _root(w) == m for w in re.findall(r"\w+", u.text))}
        proper -= {m for m in proper if m[:5] == compound}
        wider = [
            u
            for u in uses
            if u not in core and _plural(u.text) and u.modifiers & proper and len(u.modifiers) <= 3 and u.compound in (None, compound)
        ]
        if len(core) >= 2:
            spans = [u.term.span for u in (*core, *wider)]
            detail = f"share the modifier “{compound}…”" + (f" or {', '.join(sorted(proper))}" if wider else "")
            found.append((core[0].text, spans, Reason("shared modifier", 1.0, detail)))
    return found


def _plural(text: str) -> bool:
    last = text.split()[-1].lower()
    return last.endswith("s") and not last.endswith(("ss", "us", "is"))


def _by_alignment(evidence: Evidence, uses: Sequence[_Use]) -> list[tuple[str, list[Span], Reason]]:
    """Two terms of aligned sentences that share a modifier and differ in the noun, or the other way round."""
    found = []
    for alignment in evidence.lineage.alignments:
        left = [u for u in uses if alignment.left.contains(u.term.span)]
        right = [u for u in uses if alignment.right.contains(u.term.span)]
        for one in left:
            fits = [
                other
                for other in right
                if one.term.head != other.term.head
                and one.modifiers & other.modifiers
                and other.text.lower() != one.text.lower()
            ]
            if len(fits) == 1:
                shared = ", ".join(sorted(one.modifiers & fits[0].modifiers))
                reason = Reason("aligned", alignment.score, f"at the same place of aligned sentences, both “{shared}”")
                found.append((one.text, [one.term.span, fits[0].term.span], reason))
    return found
