"""Which promises of several articles are one commitment.

In: pledges, and pairs of sentences that state one fact. Out: groups. Two are joined where they are due on the same day
and speak of the same thing; where one deadline is a part of the other ("2027", "the end of 2027") and their words are
alike; or, with no deadline, where their words are alike and neither is by somebody whom the other leaves out. What the
words leave open, sentences of one fact, one statement, or one maker may say.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from secondsource.model.spans import Span

from ..likeness import share_of_shorter
from ..same_facts import LikePair
from .acts import in_words_of
from .pledges import Pledge

# Share of the shorter promise's content stems: with one deadline the day itself is evidence, so one stem in five is
# enough to tell "end the mission by June" from "pay the wages by June"; without, half. (Of 67 pairs of promises of ten
# stories that are due on one day 62 are one commitment.)
_SAME_DUE, _NO_DUE = 0.2, 0.5
# Sentences so like are of one fact; so like that one word more of the act is enough.
_SURE_FACT, _CERTAIN_FACT = 0.5, 0.75
# Of what a join needs, what the undated pledges of a group must have on average: one alone leads from pledge to pledge.
_MEAN = 0.5
# A report that gives no day is joined to one that does by three stems in five: at half, "redefine the role of the US
# forces" went to "withdraw the US forces by the year's end". One stem is no act, but where sentences of one fact tell
# what one maker will do.
_LEFT_OUT, _SHARED, _SHARED_FACT = 0.6, 2, 1
# Two accounts of one stretch of days, told this many days apart, are of one deadline.
_TOLD_WITHIN = 3


class Joins:
    """Pledges in groups; the same whatever order the articles come in."""

    def __init__(
        self, pledges: Sequence[Pledge], like: Sequence[LikePair], weight: Mapping[str, float] | None = None
    ) -> None:
        """`like` are pairs of sentences that state one fact; `weight` says by stem how rare it is in the story: where
        all speak of "insurance plans" two words in common tell of no one act. Left out, all weigh alike."""
        self._weight = weight or {}
        self._pledges = sorted(pledges, key=lambda p: (p.due is None, p.due or "", -len(p.stems), p.promise.span))
        self._facts: Mapping[tuple[Span, Span], float] = {(p.left, p.right): p.score for p in like}
        self._days = Counter((p.promise.span.article, p.due) for p in pledges)
        self._made = Counter((p.promise.span.article, p.due, p.maker) for p in pledges)

    def groups(self) -> list[list[Pledge]]:
        """The pledges of each commitment: first by their words, then what other signs show to be one."""
        groups: list[list[Pledge]] = []
        for pledge in self._pledges:
            scored = [(self._group_likeness(pledge, g), -i) for i, g in enumerate(groups)]
            best = max(scored, default=(0.0, 0))
            if best[0] > 0:
                groups[-best[1]].append(pledge)
            else:
                groups.append([pledge])
        return self._with_days(self._merged(groups))

    def _merged(self, groups: Sequence[list[Pledge]]) -> list[list[Pledge]]:
        """The groups, two made one where a pledge of each is of one commitment by other signs than its words, and no
        article has a pledge in both."""
        found: list[list[Pledge]] = []
        for group in groups:
            articles = {p.promise.span.article for p in group}
            like = [
                g
                for g in found
                if articles.isdisjoint(p.promise.span.article for p in g)
                and any(self._is_one(p, q) for p in group for q in g)
            ]
            if len(like) == 1:
                like[0].extend(group)
            else:
                found.append(list(group))
        return found

    def _group_likeness(self, pledge: Pledge, group: Sequence[Pledge]) -> float:
        """How like a pledge is to the members of a group; 0 where one of them forbids the join."""
        scores = []
        for other in group:
            found = self._likeness(pledge, other)
            if found is None:
                return 0.0
            scores.append(found)
        if pledge.due is None and sum(score / needed for score, needed in scores) < _MEAN * len(scores):
            return 0.0
        return max((score for score, needed in scores if score >= needed), default=0.0)

    def _likeness(self, pledge: Pledge, other: Pledge) -> tuple[float, float] | None:
        """How like the words of two pledges are, and how like they must be to be one; None where they cannot be."""
        # With a day the day speaks too, and what all speak of may be the act; then no article more or less tips a join.
        undated = pledge.due is None or other.due is None
        act = self._share(pledge, other) if undated else share_of_shorter(pledge.act, other.act)
        if pledge.due is None or other.due is None:
            if pledge.due != other.due:
                return None
            if pledge.unless & other.unless:  # "strike unless there are talks by Friday": one ultimatum, one day
                return act, _SAME_DUE
            if not _same_makers(pledge, other):
                return None
            return max(act, self._same_act(pledge, other)), _NO_DUE
        if pledge.due == other.due and (self._has_rivals(pledge, other) or not _same_makers(pledge, other)):
            # That both say "by the end of June" is then no sign.
            return share_of_shorter(pledge.stems - pledge.deadline, other.stems - other.deadline), _SAME_DUE
        if pledge.due == other.due:
            return share_of_shorter(pledge.stems, other.stems), _SAME_DUE
        return (act, _NO_DUE) if _same_time(pledge.due, other.due) else None

    def _same_act(self, left: Pledge, right: Pledge) -> float:
        """How much of the act, without what only tells how it is done, the two share; nothing where no verb of theirs
        is among it, or where one is undertaken by a person and the other by what is none."""
        a, b = left.core, right.core
        mine, theirs = in_words_of(a, b), in_words_of(b, a)
        if not mine & theirs & (a.verbs | b.verbs):
            return 0.0
        if {left.sort, right.sort} == {"person", "thing"}:
            return 0.0
        return self._weigh_share(mine, theirs)

    def _has_rivals(self, left: Pledge, right: Pledge) -> bool:
        """Does either article tell of another promise for that day?"""
        return any(self._days[p.promise.span.article, p.due] > 1 for p in (left, right))

    def _is_one(self, left: Pledge, right: Pledge) -> bool:
        """Do two pledges stand in one statement; or are they due on one day, and told in sentences of one fact, or made
        by one who undertakes nothing else for it?"""
        if left.due != right.due:
            return False
        if left.statements & right.statements:
            return True
        return left.due is not None and (self._fact(left, right) >= _SURE_FACT or self._one_maker(left, right))

    def _fact(self, left: Pledge, right: Pledge) -> float:
        if left.sentence is None or right.sentence is None:
            return 0.0
        pair = left.sentence, right.sentence
        return self._facts.get(pair, self._facts.get(pair[::-1], 0.0))

    def _one_maker(self, left: Pledge, right: Pledge) -> bool:
        """Does one maker undertake this alone for the day, in each of two articles?"""
        made = (self._made[p.promise.span.article, p.due, p.maker] for p in (left, right))
        return left.maker is not None and left.maker == right.maker and all(n == 1 for n in made)

    def _with_days(self, groups: Sequence[list[Pledge]]) -> list[list[Pledge]]:
        """The groups, those that give no day put to the only one with a day that is of the same act."""
        dated = [list(g) for g in groups if g[0].due is not None]
        days = [list(g) for g in dated]  # an undated pledge does not lead another one to a day
        found = dated
        for group in groups:
            if group[0].due is not None:
                continue
            like = [n for n, g in enumerate(days) if any(self._leaves_out_day(p, q) for p in group for q in g)]
            if len(like) == 1:
                dated[like[0]].extend(group)
            else:
                found = [*found, group]
        return found

    def _leaves_out_day(self, undated: Pledge, dated: Pledge) -> bool:
        """Are the two of one maker, as far as known, and of the same words but for the day? Not where a condition
        stands for the day."""
        if dated.due is None or undated.promise.condition is not None or not _same_makers(undated, dated):
            return False
        shared = len(undated.act & dated.act)
        one_maker = undated.maker is not None and undated.maker == dated.maker
        if one_maker and shared >= _SHARED_FACT and self._fact(undated, dated) >= _CERTAIN_FACT:
            return True
        return shared >= _SHARED and self._share(undated, dated) >= _LEFT_OUT

    def _share(self, left: Pledge, right: Pledge) -> float:
        """Of the act with less weight, the share by weight that the other has too."""
        return self._weigh_share(left.act, right.act)

    def _weigh_share(self, left: frozenset[str], right: frozenset[str]) -> float:
        whole = [sum(self._weight.get(s, 1.0) for s in stems) for stems in (left, right)]
        shared = sum(self._weight.get(s, 1.0) for s in left & right)
        return round(shared / min(whole), 3) if min(whole) else 0.0


def _same_time(left: str, right: str) -> bool:
    """Is one a part of the other ("2027", "the end of 2027"), or are the two about the same day?"""
    if left.startswith(right) or right.startswith(left):
        return True
    if not (left.endswith("~") and right.endswith("~")):
        return False
    return abs((date.fromisoformat(left[:-1]) - date.fromisoformat(right[:-1])).days) <= _TOLD_WITHIN


def _same_makers(left: Pledge, right: Pledge) -> bool:
    """May the two be undertaken by one? A minister's word for her country is the country's."""
    if None in (left.who, right.who) or left.who == right.who:
        return True
    if (left.we and right.sort != "person") or (right.we and left.sort != "person"):
        return True  # a minister's "we" is her country
    return left.who in right.named or right.who in left.named
