"""An amount that one report gives and another says nobody knows: "for 31 million" and "for a sum never published".

In: the evidence and its lines. Out: `Contradiction`s between sentences of different articles about one transaction. An
amount that is left out is no dispute: that it was never told must be said.
"""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from secondsource.model.lineage import Reason

from .disputes_lines import Line, Lines
from .disputes_records import Contradiction
from .evidence import Evidence

# Nouns for how much money it is, and participles for its being told, denied in a few words behind or by a prefix.
_SUMS = frozenset("sum price amount fee figure cost".split())
_TOLD = frozenset("published disclosed revealed announced released stated specified named known public".split())
_UNTOLD = frozenset("undisclosed unspecified unknown unnamed unstated unpublished confidential secret".split())
_NOT = frozenset("never not n't n’t".split())
_NEAR = 5
# What the two sentences must have in common, its verb among it and names too, as it is one transaction: as of one act
# (`disputes_qualities`). One pair is found in fourteen marked stories, rightly; none in three of 25 to 38 articles.
_WORDS, _RARE = 2, 1.2
# Sentences that say so: bounds the pairs of repeated text. A judgement.
_MOST = 60


def find_untold_amounts(evidence: Evidence, lines: Lines) -> Iterator[Contradiction]:
    """Sentences that give an amount, each beside one that says it was never told, in order of place."""
    money = _with_money(evidence, lines)
    untold = (at for at, line in enumerate(lines.every) if at not in money and _is_untold(line))
    for at in islice(untold, _MOST):
        line = lines.every[at]
        near = {n for item in sorted(line.all_stems) for n in lines.holders_of(item, line.all_stems)} & money
        told = tuple(sorted(lines.every[n].span for n in near if _is_one_deal(lines, line, lines.every[n])))
        if told:
            yield Contradiction((told, (line.span,)), Reason("told and never told", 1.0, "an amount of money"))


def _is_untold(line: Line) -> bool:
    low = [t.text.lower() for t in line.tokens] if not line.is_question else []
    for i, word in enumerate(low):
        if word not in _SUMS:
            continue
        behind = low[i + 1 : i + 1 + _NEAR]
        told = next((n for n, w in enumerate(behind) if w in _TOLD), None)
        if (told is not None and _NOT & set(behind[:told])) or _UNTOLD & {*low[max(0, i - 2) : i], *behind[:3]}:
            return True
    return False


def _is_one_deal(lines: Lines, line: Line, other: Line) -> bool:
    """Have lines of two articles enough in common, the verb of the first among it?"""
    common = line.all_stems & other.all_stems
    verbs = {s for s, t in zip(line.stems, line.tokens, strict=True) if s and t.tag == "VERB"}
    shared = len(common) >= _WORDS and bool(verbs & common) and lines.weigh(common) >= lines.enough(_RARE)
    return shared and other.span.article != line.span.article


def _with_money(evidence: Evidence, lines: Lines) -> frozenset[int]:
    """The lines in which an amount of money stands."""
    found: set[int] = set()
    for article, (first, starts) in lines.starts.items():
        for figure in evidence.reading(article).figures:
            n = bisect_right(starts, figure.span.start) - 1
            if figure.kind == "money" and n >= 0 and lines.every[first + n].span.contains(figure.span):
                found.add(first + n)
    return frozenset(found)
