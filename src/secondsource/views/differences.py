"""What is new in one dossier against an earlier one of the same story.

Goes in: two dossiers. Comes out: `Difference`, its parts in the order of the newer dossier's findings. Findings have
ids made of their evidence, which grows with the story; so two of them are taken for one where they point at the same
words of the same articles. An article whose text has changed is no evidence for that: it is named.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from ..model.differences import AnswerChange, ClaimChange, CommitmentChange, Difference, FigureChange
from ..model.findings import AnswerFinding, ClaimFinding, CommitmentFinding, Dossier, FigureFinding
from ..model.spans import Span

# Characters of a stretch: a sentence or two, so that most spans stand in one or two. 8,000 claims of one article, each
# held against each, took 14 s; by stretches under 1 s.
_BLOCK = 256

Finding = TypeVar("Finding", ClaimFinding, FigureFinding, CommitmentFinding)


def compare_dossiers(old: Dossier, new: Dossier) -> Difference:
    """What `new` says that `old` does not."""
    before, after = _texts(old), _texts(new)
    same = frozenset(i for i, text in before.items() if after.get(i) == text)
    claims = _pair(old.findings.claims, new.findings.claims, lambda c: [r.span for r in c.reports], same)
    figures = _pair(old.findings.figures, new.findings.figures, lambda f: [r.span for r in f.readings], same)
    commitments = _pair(old.findings.commitments, new.findings.commitments, lambda c: [r.span for r in c.reports], same)
    known = [ClaimChange(claims[c.id], c) for c in new.findings.claims if c.id in claims]
    fresh = [c for c in new.findings.claims if c.id not in claims]
    several = tuple(c for c in fresh if c.counts.articles > 1)
    return Difference(
        before=old.story.counts,
        after=new.story.counts,
        added=tuple(sorted(after.keys() - before.keys())),
        gone=tuple(sorted(before.keys() - after.keys())),
        rewritten=tuple(sorted((before.keys() & after.keys()) - same)),
        origins=tuple(sorted((c for c in known if c.gained_origin), key=lambda c: c.new.support != "independent")),
        disputes=tuple(c for c in new.findings.claims if c.disputed and not (c.id in claims and claims[c.id].disputed)),
        differing=tuple(f for f in new.findings.figures if f.status == "differs" and not _differed(figures.get(f.id))),
        settled=tuple(change for change in known if change.old.disputed and not change.new.disputed),
        figures=tuple(_figure_changes(new.findings.figures, figures)),
        commitments=tuple(_commitment_changes(new.findings.commitments, commitments)),
        claims=several,
        single=len(fresh) - len(several),
        answers=tuple(_answer_changes(old.answers, new.answers)),
        methods=_other_versions(old.made.methods, new.made.methods),
    )


def _texts(dossier: Dossier) -> dict[str, str]:
    return {entry.article.id: entry.article.text for entry in dossier.articles}


def _pair(
    old: Sequence[Finding], new: Sequence[Finding], spans: Callable[[Finding], Iterable[Span]], same: frozenset[str]
) -> dict[str, Finding]:
    """The earlier finding of each newer one's id that has one: those with the very same words first, then those that
    share the words of most articles; each taken once."""
    earlier, later = ([sorted({s for s in spans(f) if s.article in same}) for f in found] for found in (old, new))
    alike: dict[tuple[Span, ...], deque[int]] = {}
    for number, words in enumerate(earlier):
        alike.setdefault(tuple(words), deque()).append(number)
    chosen: dict[int, int] = {}  # by the place of the newer one
    for order, words in enumerate(later):
        if words and (waiting := alike.get(tuple(words))):
            chosen[order] = waiting.popleft()
    taken = set(chosen.values())
    blocks: dict[tuple[str, int], list[tuple[Span, int]]] = {}
    for number, words in enumerate(earlier):
        for block, span in _in_blocks(words if number not in taken else ()):
            blocks.setdefault(block, []).append((span, number))
    candidates = []
    for order, words in enumerate(later):
        shared: dict[int, set[str]] = {}
        for block, span in _in_blocks(words if order not in chosen else ()):
            for known, number in blocks.get(block, ()):
                if span.meets(known):
                    shared.setdefault(number, set()).add(span.article)
        candidates += [(-len(articles), order, number) for number, articles in shared.items()]
    for _, order, number in sorted(candidates):
        if number not in taken and order not in chosen:
            chosen[order] = number
            taken.add(number)
    return {new[order].id: old[number] for order, number in chosen.items()}


def _in_blocks(words: Iterable[Span]) -> Iterator[tuple[tuple[str, int], Span]]:
    """Each span with each stretch of the article that it stands in: only spans of one stretch need be compared."""
    for span in words:
        for block in range(span.start // _BLOCK, (span.end - 1) // _BLOCK + 1):
            yield (span.article, block), span


def _differed(figure: FigureFinding | None) -> bool:
    return figure is not None and figure.status == "differs"


def _figure_changes(new: Iterable[FigureFinding], old: Mapping[str, FigureFinding]) -> Iterable[FigureChange]:
    for figure in new:
        known = old.get(figure.id)
        if known is None:
            continue
        values = {(r.value, r.low, r.high) for r in known.readings}
        others = tuple(n for n, r in enumerate(figure.readings) if (r.value, r.low, r.high) not in values)
        if others:
            yield FigureChange(known, figure, others)


def _commitment_changes(
    new: Iterable[CommitmentFinding], old: Mapping[str, CommitmentFinding]
) -> Iterable[CommitmentChange]:
    for commitment in new:
        known = old.get(commitment.id)
        if commitment.status == "overdue" if known is None else commitment.status != known.status:
            yield CommitmentChange(known, commitment)


def _answer_changes(old: Iterable[AnswerFinding], new: Iterable[AnswerFinding]) -> Iterable[AnswerChange]:
    """A sentence is known again by its words. An article that has gone silent is told, too."""
    earlier = {answer.text: answer for answer in old}
    for answer in new:
        known = earlier.get(answer.text)
        if known is None:
            continue
        said = {one.article: one.stance for one in known.articles}
        now = {one.article: one.stance for one in answer.articles}
        changed = tuple(sorted(i for i in now.keys() | said if now.get(i, "silent") != said.get(i, "silent")))
        if changed or answer.counts != known.counts:
            yield AnswerChange(known, answer, changed)


def _other_versions(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[str, ...]:
    changed = (k for k in sorted({*old, *new}) if old.get(k) != new.get(k))
    return tuple(f"{old.get(k, k + ' not there')} → {new.get(k, k + ' not there')}" for k in changed)
