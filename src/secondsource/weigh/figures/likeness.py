"""How much speaks for two figures being readings of one quantity, whatever their values are.

In: two mentions, what the story teaches about its words. Out: a `Likeness` with its reasons, or what forbids a join.
Knows no lists of topics: nouns meet as stems, by their first letters, or because the story itself sets them beside the
same telling number.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from secondsource.model.articles import Dated
from secondsource.model.lineage import Reason
from secondsource.model.readings import Figure
from secondsource.model.spans import Span
from secondsource.weigh.figures.bounds import show_value
from secondsource.weigh.figures.mentions import Mention
from secondsource.weigh.figures.roles import ANYONE

# Stems that share five letters meet where a suffix keeps them apart ("trooper", "troop"); set by hand, not measured.
_CUT = 5
# Currencies of several states that news calls by one name (ISO 4217).
_NAMED_MONEY = {
    "crown": ("CZK", "SEK", "NOK", "DKK", "ISK"), "krona": ("SEK", "ISK"), "krone": ("NOK", "DKK"),
    "franc": ("CHF", "XAF", "XOF"), "peso": ("MXN", "PHP", "ARS", "CLP", "COP", "UYU"), "lira": ("TRY", "LBP", "SYP"),
}  # fmt: skip
# Weights of the evidence, set by hand while reading the joins of the two marked stories and 40 stories of ECB+, which
# have no marked figures: no held-out measurement. A join needs what `figures.joins` asks.
_SAME_NOUN, _LIKE_NOUN, _SHARED_TRAIT, _OTHER_NOUN = 1.0, 0.7, 0.4, -0.5
_SAME_ANYONE = 0.6  # "17 people died" and "took 17 people in his boat": whoever is counted, is people
_NEAR_WORD, _FRAME_WORD, _MOST_WORDS = 0.6, 0.3, 1.6
_BESIDE, _AROUND = 1.0, 0.5
_LEAST_TOLD = 0.25  # even a small number beside another one tells something
_ALIGNED, _FACT = 0.8, 0.5
_VOTE = 1.2  # of one story few votes end alike; that the same was voted on, some word or name must say
_ROLE, _ONLY_ROLE = 0.4, 0.9
_LEAD = 1.3  # the toll that an article begins with is that of the event which the story tells
_NAME, _MOST_NAMES = 0.5, 0.8
_DATES = {10: 0.4, 7: 0.3, 4: 0.2}
_SAME_TIME, _OTHER_YEAR = 0.6, -0.6
_LEFT_OUT = 0.5
_SAME_UNIT, _SPAN_UNIT = 0.75, 0.5
_RUN_WORD, _LEAST_RUN, _MOST_RUN = 0.3, 3, 1.2
_SPANS = frozenset(("hour", "day", "week", "month", "year", "decade"))


@dataclass(frozen=True, slots=True)
class Lore:
    """What a story teaches: `weight` of a stem (1 where no article uses it in more than one sentence, less the more
    do), pairs of nouns that stand for one thing, and pairs of sentences that state one fact."""

    weight: Mapping[str, float]
    alike: frozenset[tuple[str, str]] = frozenset()
    facts: frozenset[tuple[Span, Span]] = frozenset()

    def teaches(self, nouns: Iterable[str], others: Collection[str]) -> bool:
        """Does a noun of the ones stand for the same thing as one of the others?"""
        return any(_in_order(a, b) in self.alike for a in nouns for b in others)


@dataclass(frozen=True, slots=True)
class Likeness:
    """The evidence for one quantity, without the values: a sum, and the reasons that make it up."""

    score: float
    reasons: tuple[Reason, ...]
    conflict: bool


def learn_weights(mentions: Iterable[Mention], facts: frozenset[tuple[Span, Span]] = frozenset()) -> Lore:
    """Stems weighed by how many of an article's sentences with figures have them; `facts` are pairs of sentences, the
    earlier span first.

    The most of any one article counts, not the sum: so a copy of an article changes no weight.
    """
    used: dict[str, Counter[str]] = {}
    seen: set[Span] = set()
    for mention in mentions:
        if mention.sentence not in seen:
            seen.add(mention.sentence)
            for word in mention.frame | mention.names:
                used.setdefault(word, Counter())[mention.span.article] += 1
    return Lore({word: round(max(counts.values()) ** -0.5, 3) for word, counts in used.items()}, facts=facts)


def forbidden(left: Mention, right: Mention) -> bool:
    """Can the two not be one quantity: other units, another fate, the same sentence?"""
    a, b = left.figure, right.figure
    if a.modifier != b.modifier and {a.modifier, b.modifier} == {"up", "down"}:
        return True
    if left.tally and right.tally and left.tally != right.tally:
        return True  # two votes
    if left.role != right.role and {left.role, right.role}.isdisjoint((None, "aboard")):
        return True  # who were aboard may be dead or saved
    apart = left.sentence == right.sentence and not (left.toll and right.toll) and right.span not in left.rivals
    return apart or not units_meet(a, b)


def units_meet(left: Figure, right: Figure) -> bool:
    """May the two be of one unit: the same, one without what it is counted by, or a currency's name beside its code?

    "€25,000" is "25,000 euros per family", "CZK412m" is "412 million crowns"; a bare number ("a man of 58") may be
    an age.
    """
    if left.kind != right.kind:
        bare = next((f for f in (left, right) if f.kind == "count"), None)
        return bare is not None and bare.unit is None and "year of age" in (left.unit, right.unit)
    if left.kind not in ("money", "measure") or left.unit == right.unit:
        return True
    (a, _, by), (b, _, other) = ((f.unit or "").partition("/") for f in (left, right))
    if by and other and by != other:
        return False
    return a == b or (left.kind == "money" and (b in _NAMED_MONEY.get(a, ()) or a in _NAMED_MONEY.get(b, ())))


def compare(left: Mention, right: Mention, lore: Lore) -> Likeness:
    """The evidence that the two count the same, as far as their words, dates and neighbours say."""
    reasons = [
        *_compare_nouns(left, right, lore),
        *_compare_words(left, right, lore),
        *_compare_names(left, right, lore),
        *_compare_numbers(left, right),
        *_compare_units(left, right),
        *_compare_wording(left, right),
        *_compare_dates(left, right),
    ]
    if left.span.article != right.span.article and left.aligned & right.aligned:
        reasons.append(Reason("aligned", _ALIGNED, "one sentence is set beside the other: the same in other words"))
    elif _of_one_fact(left, right, lore):
        reasons.append(Reason("fact", _FACT, "the two sentences state one fact"))
    if left.tally is not None and left.tally == right.tally and left.span.article != right.span.article:
        votes = " to ".join(map(show_value, left.tally))
        reasons.append(Reason("vote", _VOTE, f"both are a side of a vote of {votes}"))
    if left.role is not None and left.role == right.role:
        # Where the nouns say nothing ("11 lives", "11 were killed"), those who met this fate are what is counted.
        weight = _ROLE if any(r.name == "counted" for r in reasons) else _ONLY_ROLE
        reasons.append(Reason("fate", weight, f"both count the {left.role}"))
        if _both_lead(left, right) and left.span.article != right.span.article:
            reasons.append(Reason("lead", _LEAD, "both stand at the head of their articles"))
    conflict = any(r.weight < 0 for r in reasons)
    return Likeness(round(sum(r.weight for r in reasons), 3), tuple(r for r in reasons if r.weight > 0), conflict)


def _of_one_fact(left: Mention, right: Mention, lore: Lore) -> bool:
    """Do the sentences state one fact, and is the number one of it?

    Two numbers of one fact differ far more often because they count different things ("67 votes", "51 votes"); of
    several sums in a sentence two of different things are easily one ("80 million", in two of three such joins).
    """
    if left.figure.value != right.figure.value or _pair(left.sentence, right.sentence) not in lore.facts:
        return False
    return left.figure.kind != "money" or not any(n.kind == "money" for n in left.beside | right.beside)


def _pair(left: Span, right: Span) -> tuple[Span, Span]:
    return (left, right) if left < right else (right, left)


def _in_order(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _both_lead(left: Mention, right: Mention) -> bool:
    return left.leads and right.leads and not left.adds and not right.adds


def _compare_nouns(left: Mention, right: Mention, lore: Lore) -> list[Reason]:
    shared = sorted(left.nouns & right.nouns)
    if shared == ["time"]:
        return []  # "four times the fine" is not four times another
    if shared:
        weight = _SAME_ANYONE if set(shared) <= ANYONE else _SAME_NOUN
        return [Reason("counted", weight, f"both count “{shared[0]}”")]
    for a in sorted(left.nouns):
        for b in sorted(right.nouns):
            if (len(a) >= _CUT and a[:_CUT] == b[:_CUT]) or _in_order(a, b) in lore.alike:
                return [Reason("counted", _LIKE_NOUN, f"“{a}” beside “{b}” for one thing")]
    traits = sorted((left.nouns | left.traits) & (right.nouns | right.traits))
    if traits:
        return [Reason("counted", _SHARED_TRAIT, f"both are said to be “{traits[0]}”")]
    if left.span.article == right.span.article and not (left.nouns and right.nouns):
        return [Reason("counted", _LEFT_OUT, "the same article says it again without saying of what")]
    # Only of counts do the nouns say what is counted; what money or a share is of is the phrase that stands nearest.
    told = _says_what(left) and _says_what(right) and left.nouns and right.nouns
    if told and not (left.nouns | right.nouns) & ANYONE:
        return [Reason("counted", _OTHER_NOUN, "other nouns")]
    return []


def _says_what(mention: Mention) -> bool:
    return mention.figure.kind == "count" and (mention.figure.unit is not None or "time" in mention.nouns)


def _compare_words(left: Mention, right: Mention, lore: Lore) -> list[Reason]:
    nouns = left.nouns & right.nouns
    near = sorted((left.near & right.near) - nouns)
    frame = sorted((left.frame & right.frame) - nouns - set(near))
    total = _NEAR_WORD * sum(lore.weight[w] for w in near) + _FRAME_WORD * sum(lore.weight[w] for w in frame)
    if not total:
        return []
    telling_words = sorted([*near, *frame], key=lambda w: (-lore.weight[w], w not in near, w))[:5]
    return [Reason("words", round(min(_MOST_WORDS, total), 3), "shared words: " + ", ".join(telling_words))]


def _compare_names(left: Mention, right: Mention, lore: Lore) -> list[Reason]:
    shared = sorted(left.names & right.names, key=lambda n: (-lore.weight[n], n))
    total = _NAME * sum(lore.weight[n] for n in shared)
    if not total:
        return []
    return [Reason("names", round(min(_MOST_NAMES, total), 3), "shared names: " + ", ".join(shared[:3]))]


def _compare_numbers(left: Mention, right: Mention) -> list[Reason]:
    """The other numbers of the two sentences, else paragraphs: two that agree together are seldom chance."""
    for name, weight, shared in (
        ("numbers beside", _BESIDE, left.beside & right.beside),
        ("numbers around", _AROUND, left.around & right.around),
    ):
        others = [n for n in shared if n.value != left.figure.value]
        if others:
            # Two numbers that both tell something and meet in both places tell more together.
            told = max(_LEAST_TOLD, *(n.told for n in others)) + min(left.told, right.told) / 2
            values = ", ".join(show_value(n.value) for n in sorted(others)[:5])
            return [Reason(name, round(weight * min(1.0, told), 3), f"also there in both: {values}")]
    return []


def _compare_units(left: Mention, right: Mention) -> list[Reason]:
    """A unit in which little else is told: as much as a noun; spans of the calendar are told of anything.

    One article tells of two "10 minutes", and points are told of as many things as shares are.
    """
    a, b = left.figure, right.figure
    if a.kind != "measure" or a.unit != b.unit or a.unit is None:
        return []
    if a.unit.endswith("point") or (left.span.article == right.span.article and min(left.told, right.told) < 0.5):
        return []
    weight = _SPAN_UNIT if a.unit in _SPANS else _SAME_UNIT
    return [Reason("unit", weight, f"both are told in {a.unit}")]


def _compare_wording(left: Mention, right: Mention) -> list[Reason]:
    """The words that run on from the number the same in both: a phrase that one took from the other, or both heard."""
    runs = [_run(left.before, right.before)[::-1], _run(left.behind, right.behind)]
    words = len(runs[0]) + len(runs[1])
    if words < _LEAST_RUN or left.span.article == right.span.article:
        return []
    said = " ".join((*runs[0], "…", *runs[1]))
    return [Reason("wording", round(min(_MOST_RUN, words * _RUN_WORD), 3), f"in the same words: {said}")]


def _run(left: Sequence[str], right: Sequence[str]) -> Sequence[str]:
    """The words with which both begin."""
    length = next((n for n, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    return left[:length]


def _compare_dates(left: Mention, right: Mention) -> list[Reason]:
    if left.when and right.when and not left.now and not right.now:
        first, second = sorted((left.when.date, right.when.date), key=lambda d: (len(d), d))
        if second.startswith(first):
            return [Reason("date", _SAME_TIME, f"both are dated {first}")]
    if in_other_years(left, right) or in_other_years(right, left):
        return [Reason("date", _OTHER_YEAR, "one is dated years before the other was told")]
    for day in sorted(left.days & right.days, key=lambda d: (-len(d), d)):
        weight = _DATES.get(len(day), min(_DATES.values()))
        return [Reason("date", weight, f"both sentences date to {day}")]
    return []


def in_other_years(dated: Mention, told: Mention) -> bool:
    """Is the one toll dated to a year in which the other, that has no date, was not printed?"""
    if dated.role is None or dated.role != told.role or dated.when is None or dated.now:
        return False
    if told.when is not None or told.published is None:
        return False
    return dated.when.date[:4] != told.published.date[:4]


def dates_apart(left: Dated | None, right: Dated | None) -> bool:
    """Do two dates exclude each other? Two days' distance is within the errors of dating a weekday."""
    if left is None or right is None:
        return False
    length = min(len(left.date), len(right.date))
    if length < 10:
        return left.date[:length] != right.date[:length]
    return abs((date.fromisoformat(left.date) - date.fromisoformat(right.date)).days) > 2


def learn_nouns(groups: Iterable[Iterable[Mention]], lore: Lore) -> Lore:
    """The lore with the nouns that stand beside one telling number in one group of readings.

    Only groups of two articles teach, and only through readings that other evidence joined.
    """
    pairs: set[tuple[str, str]] = set(lore.alike)
    for group in groups:
        members = [m for m in group if m.nouns and m.told >= 0.75 and m.figure.kind == "count"]
        if len({m.span.article for m in members}) < 2:
            continue
        nouns = sorted({n for m in members for n in m.nouns})
        pairs |= {(a, b) for a in nouns for b in nouns if a < b}
    return replace(lore, alike=frozenset(pairs))
