"""How likely two dated reports of different articles tell of one event: evidence of several kinds in one sum.

In: the reports, what they say, the days of publication, pairs of sentences that state one fact. Out: a probability and
the reasons. Decides nothing.

The weights are those of a logistic regression (ridge .5) on the 2,105 pairs of reports that ten hand-marked stories
tell apart or together (461 together), rounded to a tenth. Held out story by story, it finds 65 % of them at a precision
of .9. A verb in common added nothing.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from secondsource.model.lineage import Reason
from secondsource.model.spans import Span

from ..events.told import Told
from ..evidence import Evidence
from ..incidents.incidents import Incident
from .contents import Content, Contents
from .dates import compatible, extent_of

_BASE = 0.3
_CLAUSE, _SENTENCE = 1.6, 1.2  # weighted Dice of the clauses, of the sentences
_IN_CLAUSE, _IN_SENTENCE = 0.5, 0.8  # the weight of what they share, up to `_ENOUGH`
_ENOUGH_CLAUSE, _ENOUGH_SENTENCE = 3.0, 4.0
_FACT, _MOST_FACT = 1.2, 1.2  # how far their sentences state one fact
_BESIDE = 0.8  # they stand in one statement, or their sentences are set beside each other as rewrites
_TYPE, _BY = 1.4, 0.9  # incidents of one type; by or on the same actor
_OTHERS = -4.0  # set by hand: two attacks of one month by two sides are two
_KINDS = -1.0  # set by hand as well: what is sent and what is scrapped are two acts, whatever words they share
# Types that one act is told under by two papers: an order and a request, a rebuke and a rejection, a pact and its
# approval, a penalty and a sanction.
_ONE_KIND = tuple(
    frozenset(k.split())
    for k in ("DEMAND REQUEST", "ACCUSE REJECT", "AGREE SUPPORT COOPERATE CONSULT AID", "COERCE SANCTION DEMAND",
              "CONCEDE RETREAT AGREE", "THREATEN DEMAND", "PROTEST DEMAND REJECT", "ASSAULT COERCE")
)  # fmt: skip
_NUMBER, _ACTOR, _PART = 1.0, 0.2, 1.2  # a number of two digits, an actor, "night" in common
_SAYING = -0.5  # one tells what was said, the other what happened
_RIVALS = -0.4  # for each further thing (as a logarithm) that either article tells of that day
_ALONE = 1.2  # neither tells anything else of that time
_NEWS = -1.2  # for each that tells of the days around its own publication, on which everything happens
_COARSE, _OTHER_DATE = -1.5, -1.5  # a year holds several events; the dates are not the same
_AROUND = 3  # days from its own publication that count as around it


class Signs:
    """What two reports of a story are compared by."""

    def __init__(
        self,
        evidence: Evidence,
        contents: Contents,
        told: Sequence[Told],
        known: Sequence[Content],
        facts: Mapping[tuple[Span, Span], float],
    ) -> None:
        """`known` is what each of `told` says; `facts` the likeness of sentences that state one fact."""
        self._contents, self._told, self._known, self._facts = contents, told, known, facts
        self._day = {i: Counter[str | None]() for i in {t.span.article for t in told}}
        for one in told:
            self._day[one.span.article][one.date] += 1
        self._alone = _alone(told)
        self._coarse = [t.extent is not None and t.extent.is_coarse for t in told]
        days = {i: d.date for i, d in evidence.resolved.published.items() if d.precision == "day"}
        self._news = [_is_news(t, days.get(t.span.article)) for t in told]

    def compare(self, i: int, j: int) -> float:
        """The probability that reports `i` and `j` are of one event."""
        score, words = self._words(i, j)
        weights = [*([score] if words else []), *(r.weight for r in self._events(i, j))]
        if not any(w > 0 for w in weights):
            return 0.0
        return round(1 / (1 + math.exp(-math.fsum([_BASE, *weights, self._dates(i, j)]))), 3)

    def why(self, i: int, j: int) -> tuple[str, str]:
        """The name of the main reason for it, and its words."""
        score, words = self._words(i, j)
        common = "words in common: " + ", ".join(self._contents.best_first(words)[:5])
        reasons = [*([Reason("words", score, common)] if words else []), *self._events(i, j)]
        if not any(r.weight > 0 for r in reasons):
            return "words", "no telling word in common"
        best = max(reasons, key=lambda r: (r.name != "words", r.weight, r.detail))
        return best.name, best.detail

    def _words(self, i: int, j: int) -> tuple[float, tuple[str, ...]]:
        """What their clauses and sentences have in common, and how much it weighs."""
        left, right = self._known[i], self._known[j]
        clause = self._contents.shared(left.clause, right.clause)
        whole = self._contents.shared(left.sentence, right.sentence)
        score = _CLAUSE * clause.dice + _IN_CLAUSE * min(_ENOUGH_CLAUSE, clause.weight)
        score += _SENTENCE * whole.dice + _IN_SENTENCE * min(_ENOUGH_SENTENCE, whole.weight)
        score += _ACTOR * min(2, sum(w.startswith("actor:") for w in clause.items))
        if any(w[0].isdigit() and len(w) > 1 for w in clause.items):
            score += _NUMBER
        return score, clause.items or whole.items

    def _events(self, i: int, j: int) -> list[Reason]:
        """What is known of the two by their kind, their sentences, their statements."""
        a, b, left, right = self._told[i], self._told[j], self._known[i], self._known[j]
        found = []
        if a.incident is not None and b.incident is not None and a.incident.type == b.incident.type:
            found.append(_same_type(a.incident, b.incident))
        fact = self._facts.get((a.around, b.around), self._facts.get((b.around, a.around), 0.0))
        if fact > 0:
            told = "their sentences state one fact in other words"
            found.append(Reason("fact", _FACT * min(_MOST_FACT, fact), told))
        if left.statements & right.statements:
            found.append(Reason("statement", _BESIDE, "they stand in one statement"))
        elif left.alignments & right.alignments:
            found.append(Reason("aligned", _BESIDE, "their sentences are set beside each other as rewrites"))
        return found

    def _dates(self, i: int, j: int) -> float:
        """What the dates say by themselves, for or against."""
        a, b = self._told[i], self._told[j]
        score = _RIVALS * math.log(self._day[a.span.article][a.date] * self._day[b.span.article][b.date])
        score += _NEWS * (self._news[i] + self._news[j])
        if i in self._alone and j in self._alone:
            score += _ALONE
        if self._coarse[i] or self._coarse[j]:
            score += _COARSE
        if a.date != b.date:
            score += _OTHER_DATE
        if self._known[i].parts & self._known[j].parts:
            score += _PART
        if a.incident is not None and b.incident is not None and are_two_kinds(a.incident.type, b.incident.type):
            score += _KINDS
        if self._known[i].says != self._known[j].says:
            score += _SAYING
        return score


def are_two_kinds(one: str, other: str) -> bool:
    """Are two types of incident such that one act is not told under both?"""
    return one != other and not any({one, other} <= kinds for kinds in _ONE_KIND)


def _same_type(one: Incident, other: Incident) -> Reason:
    """What it says that two incidents are of one type: against, where they are by different actors."""
    if one.by and other.by and not set(one.by) & set(other.by):
        return Reason("type", _OTHERS, "incidents of one type, by different actors")
    parties = set(one.by) & set(other.by) or set(one.on) & set(other.on)
    return Reason("type", _TYPE + (_BY if parties else 0.0), f"both tell of {one.trigger}")


def _is_news(told: Told, published: str | None) -> bool:
    """Does the report tell of the days around its own publication, and not of days to come?"""
    day = extent_of(published) if published else None
    return told.extent is not None and day is not None and told.extent.apart(day.first) <= _AROUND


def _alone(told: Sequence[Told]) -> set[int]:
    """The reports with whose date no other report of the same article could be one."""
    here: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        here[one.span.article].append(one)
    found = set()
    for i, one in enumerate(told):
        rivals = [t for t in here[one.span.article] if t.expression != one.expression]
        if one.extent is not None and not any(t.extent and compatible(t.extent, one.extent) for t in rivals):
            found.add(i)
    return found
