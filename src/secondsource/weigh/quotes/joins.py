"""Statements of the overlay that are one after all: printed by several papers in other words, in pieces, or under
another speaker.

In: the evidence and pairs of sentences that state one fact. Out: statements with their renderings and why they are held
to be one. What the overlay joined stays joined. A wrong join puts words into somebody's mouth: nothing is joined on one
sign alone.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from secondsource.model.lineage import Reason
from secondsource.model.resolution import Speaker, Statement
from secondsource.model.spans import Span

from ..evidence import Evidence
from ..same_facts import LikePair
from .signs import Said, Signs, describe

# Above this the pairs of ten hand-marked stories are one statement; above the second even where one of the two papers
# prints both, as a quote cut in two is.
_ONE, _CERTAIN = 7.5, 9.0
# Only quotes that share words which at most so many quotes have, and that weigh so much together, are compared.
_OFTEN, _WORTH = 25, 3.0


@dataclass(frozen=True, slots=True)
class JoinedStatement:
    """One statement, the reasons for the joins beyond the words that the overlay joined by, and the renderings that are
    given to somebody else by name."""

    statement: Statement
    reasons: tuple[Reason, ...]
    given_to_others: frozenset[Span] = frozenset()


def join_statements(evidence: Evidence, like: Sequence[LikePair]) -> list[JoinedStatement]:
    """The statements, those that are one joined, in order of their first rendering."""
    statements = evidence.resolved.statements
    said = [describe(evidence, q, s.speaker, n) for n, s in enumerate(statements) for q in s.renderings]
    signs = Signs(evidence, like, said)
    scored = [(signs.compare(said[i], said[j], _ONE), i, j) for i, j in _near(said, signs)]
    groups = [[n] for n in range(len(statements))]
    home = list(range(len(statements)))
    reasons: list[list[Reason]] = [[] for _ in statements]
    likely = [s for s in scored if s[0].score >= _ONE]
    for likeness, i, j in sorted(likely, key=lambda s: (-s[0].score, s[1], s[2])):
        a, b = sorted((home[said[i].statement], home[said[j].statement]))
        if a == b or not _may_join(statements, groups[a], groups[b], likeness.score, signs):
            continue
        groups[a].extend(groups[b])
        for n in groups[b]:
            home[n] = a
        reasons[a].extend((*reasons[b], *likeness.reasons))
        groups[b], reasons[b] = [], []
    found = [_joined([statements[n] for n in sorted(g)], signs, reasons[at]) for at, g in enumerate(groups) if g]
    return sorted(found, key=lambda f: f.statement.renderings[0].content)


def _near(said: Sequence[Said], signs: Signs) -> Iterator[tuple[int, int]]:
    """Pairs of quotes of different articles and statements that share words worth a comparison."""
    holders: dict[str, list[int]] = defaultdict(list)
    for n, one in enumerate(said):
        if one.parts:
            for form in sorted(set(one.forms)):
                holders[form].append(n)
    shared: dict[tuple[int, int], float] = defaultdict(float)
    for form, held in sorted(holders.items()):
        if len(held) <= _OFTEN:
            for pair in combinations(held, 2):
                shared[pair] += signs.weight(form)
    for (i, j), weight in sorted(shared.items()):
        if weight >= _WORTH and said[i].statement != said[j].statement and said[i].article != said[j].article:
            yield i, j


def _may_join(
    statements: Sequence[Statement], left: Iterable[int], right: Iterable[int], score: float, signs: Signs
) -> bool:
    """May two groups be one: no article prints both, unless the join is certain, and no two people say them, unless
    the words leave no doubt."""
    groups = [[statements[n] for n in side] for side in (left, right)]
    articles = [{q.content.article for s in g for q in s.renderings if q.mode != "indirect"} for g in groups]
    people = [{s.speaker.actor for s in g if s.speaker.actor and not signs.relays(s.speaker)} for g in groups]
    doubtful = bool(articles[0] & articles[1]) or (all(people) and people[0] != people[1])
    return score >= _CERTAIN or not doubtful


def _joined(statements: Sequence[Statement], signs: Signs, reasons: Iterable[Reason]) -> JoinedStatement:
    """One statement of several: said by the one whom most articles name, a person rather than a paper that passes on
    what he says."""
    if len(statements) == 1:
        return JoinedStatement(statements[0], ())
    named = Counter[Speaker]()
    for statement in statements:
        named[statement.speaker] += len({q.content.article for q in statement.renderings})

    def rank(speaker: Speaker) -> tuple[bool, bool, bool, int, str]:
        unnamed = speaker.kind in ("unnamed", "none")
        return (speaker.actor is None, signs.relays(speaker), unnamed, -named[speaker], speaker.name or "")

    chosen = min(named, key=rank)
    others = [s for s in statements if s.speaker.actor not in (None, chosen.actor)]
    return JoinedStatement(
        Statement(chosen, tuple(sorted((q for s in statements for q in s.renderings), key=lambda q: q.content))),
        tuple(reasons),
        frozenset(q.content for s in others for q in s.renderings),
    )
