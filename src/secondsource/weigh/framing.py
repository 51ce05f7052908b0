"""Word choice: what the articles call one and the same thing.

In: events and like sentences, for the referents (`referents`) that they show. Out: one `FramingFinding` for each that
two articles or more call by two terms or more. Words in quotation marks, and words shared with another article word for
word, are no choice of the article's own: they are listed, and marked as copied.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from secondsource.model.findings import EventFinding, FramingFinding, FramingTerm
from secondsource.model.identifiers import finding_id
from secondsource.model.spans import Span
from secondsource.text.folding import fold_plain
from secondsource.text.ranges import Range, merge, overlap
from secondsource.text.stems import stem

from .evidence import Evidence
from .framing_association import find_associations
from .referents.found import Referent
from .referents.referents import find_referents
from .same_facts import LikePair

# "Ashen Order" and "the Ashen Order group" are one term.
_TRAILING = re.compile(r"\s+(?:group|organi[sz]ation|movement)$")
# What ends an owner inside a term.
_OWNER = re.compile(r"(?:['’]s|s['’])\s+(?=\S)")


def weigh_framing(
    evidence: Evidence, events: Sequence[EventFinding], like: Sequence[LikePair]
) -> tuple[FramingFinding, ...]:
    """Referents by how many articles call them by another noun than most do ("retreat", not "Tuesday's withdrawal"), by
    how many nouns and terms they have, then by place.

    Words stand in one referent only: the surest one's."""
    copied = _copied(evidence)
    found: list[FramingFinding] = []
    taken: dict[str, set[int]] = {}  # characters: beside 1,000 spans each new one was asked of all, 290,000 times
    for referent in find_referents(evidence, events, like):
        free = [s for s in referent.spans if taken.get(s.article, set()).isdisjoint(_own(evidence, s))]
        finding = _finding(evidence, referent, free, copied)
        if finding is not None:
            found.append(finding)
            for span in (s for term in finding.terms for s in term.spans):
                taken.setdefault(span.article, set()).update(_own(evidence, span))
    return tuple(sorted(found, key=lambda f: (*_differing(f), -len(f.terms), f.terms[0].spans[0], f.id)))


def _own(evidence: Evidence, span: Span) -> range:
    """The characters of a term that are not its owner's: of "the ferry's owner" those of "owner"."""
    behind = max((m.end() for m in _OWNER.finditer(evidence.text(span))), default=0)
    return range(span.start + behind, span.end)


def _differing(finding: FramingFinding) -> tuple[int, int]:
    """Less how many articles call it by none but other nouns of their own than the one that all together use most; and
    less how many nouns they have for it."""
    uses = [(s.article, _noun(t.term)) for t in finding.terms if not t.copied for s in t.spans]
    counts = Counter(noun for _, noun in uses)
    most = min(counts, key=lambda noun: (-counts[noun], noun), default="")
    theirs: dict[str, set[str]] = {}
    for article, noun in uses:
        theirs.setdefault(article, set()).add(noun)
    return -sum(most not in nouns for nouns in theirs.values()), -len(counts)


def _noun(term: str) -> str:
    """The stem of a term's head: "closur" of "the closure of the plant"."""
    return stem(term.lower().partition(" of ")[0].split()[-1])


def _finding(
    evidence: Evidence, referent: Referent, spans: Iterable[Span], copied: Mapping[str, list[Range]]
) -> FramingFinding | None:
    terms: dict[tuple[str, bool], list[Span]] = {}
    for span in sorted(set(spans)):
        key = fold_plain(evidence.text(span)).replace(".", "")
        taken = 2 * overlap(copied.get(span.article, []), span.start, span.end) > len(span)
        terms.setdefault((key, taken), []).append(span)
    kinds = {_TRAILING.sub("", k) for k, _ in terms}
    articles = {s.article for group in terms.values() for s in group}
    if len(articles) < 2 or not (_different(kinds) if referent.named else len(kinds) > 1):
        return None
    listed = tuple(
        FramingTerm(evidence.text(group[0]), tuple(group), taken)
        for (_, taken), group in sorted(terms.items(), key=lambda x: (-len(x[1]), x[0]))
    )
    every = [s for t in listed for s in t.spans]
    outlets = {r.article.id: r.article.outlet for r in evidence.readings if r.article.outlet}
    reasons = (*referent.reasons, *find_associations(listed, outlets))
    return FramingFinding(
        finding_id("framing", every, referent.name), referent.name, listed, reasons, evidence.rests_on(every)
    )


def _different(terms: Iterable[str]) -> bool:
    """Are there two terms, and more than a name and its initials or a shorter form of it?"""
    ordered = sorted(set(terms), key=lambda t: (-len(t), t))
    kept: list[str] = []
    for term in ordered:
        if not any(term in longer or term == _initials(longer) for longer in kept):
            kept.append(term)
    return len(kept) > 1


def _initials(term: str) -> str:
    return "".join(w[0] for w in term.split())


def _copied(evidence: Evidence) -> dict[str, list[Range]]:
    ranges: dict[str, list[Range]] = {r.article.id: [] for r in evidence.readings}
    for reading in evidence.readings:
        for quote in reading.quotes:
            if quote.mode == "direct":
                ranges[reading.article.id].append((quote.content.start, quote.content.end))
    for passage in evidence.lineage.passages:
        for side in (passage.left, passage.right):
            ranges.setdefault(side.article, []).append((side.start, side.end))
    return {k: merge(v) for k, v in ranges.items()}
