"""Who took from whom, of two articles that share a text: a cascade of signs, the first that speaks decides.

Goes in: a Kinship, and when each was published. Comes out: the parent's id with the reason, or None: not known. A time
never stands alone against the text.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from secondsource.compare import lineage_model as model
from secondsource.compare.alignments import spans_of
from secondsource.compare.kinship import Kinship
from secondsource.compare.wordings import Wording
from secondsource.model.articles import Dated
from secondsource.model.identifiers import outlet_key
from secondsource.model.lineage import Reason
from secondsource.model.readings import Reading
from secondsource.model.resolution import Resolved
from secondsource.model.spans import Span


@dataclass(frozen=True, slots=True)
class Direction:
    """The parent, and why. `parent` None: not known."""

    parent: str | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Printed:
    """When an article was published: its day, and the time of it where that is given."""

    day: Dated
    time: datetime | None = None

    def __str__(self) -> str:
        return self.time.isoformat() if self.time else self.day.date


@dataclass(frozen=True, slots=True)
class Told:
    """What the articles say about themselves: `names` gives the fullest form of each outlet's name, `printed` the day
    and time, `interviews` the words that somebody said to the article's own outlet, `documents` those that are a
    statement's, a letter's or a press conference's, as it or another article with the same words says, `agencies` those
    whose articles the others are there to print."""

    names: Mapping[str, str]
    printed: Mapping[str, Printed]
    interviews: Mapping[str, Sequence[Span]]
    agencies: Container[str] = ()
    documents: Mapping[str, Sequence[Span]] = field(default_factory=dict)


def find_direction(kin: Kinship, told: Told) -> Direction:
    """Which of the two came first, where anything says so."""
    left, right = told.printed.get(kin.left.id), told.printed.get(kin.right.id)
    for sign in (find_sign(kin, told), _by_version_or_time(kin, left, right), _by_containment(kin)):
        if sign is not None:
            return sign
    return _by_agency(kin, told.agencies) or Direction(None, ())


def find_sign(kin: Kinship, told: Told) -> Direction | None:
    """The parent where the articles themselves say it: one credits the other, or was the one that was spoken to."""
    return _by_credit(kin, told.names) or _by_interview(kin, told)


def find_printed(readings: Iterable[Reading], resolved: Resolved) -> dict[str, Printed]:
    """When each article was published, where that is known."""
    found = {}
    for reading in readings:
        article = reading.article
        day = resolved.published.get(article.id, article.published)
        if day is not None:
            time = datetime.fromisoformat(article.published_time) if article.published_time else None
            found[article.id] = Printed(day, time if day.how == "metadata" else None)
    return found


def earlier(left: Printed | None, right: Printed | None) -> int:
    """-1 where the left one is the earlier, 1 where the right one is, 0 where that is not known.

    Inferred days are no evidence of who was first: a time counts only where it is stated or given. Times are compared
    where both name their zone or neither does; else the days alone tell.
    """
    if left is None or right is None or "inferred" in (left.day.how, right.day.how):
        return 0
    a, b = left.time, right.time
    if a is not None and b is not None and (a.tzinfo is None) == (b.tzinfo is None):
        return (a > b) - (a < b)
    one, other = left.day.date, right.day.date
    length = min(len(one), len(other))
    return (one[:length] > other[:length]) - (one[:length] < other[:length])


def same_outlet(left: Wording, right: Wording) -> bool:
    """Do both say that the same outlet printed them?"""
    a, b = left.outlet, right.outlet
    return a is not None and b is not None and outlet_key(a) == outlet_key(b)


def credits_outlet(wording: Wording, other: Wording, names: Mapping[str, str]) -> bool:
    """Does the first article credit the outlet of the second? `names`: the fullest form of each name in the set."""
    outlet = other.outlet
    if outlet is None or same_outlet(wording, other):
        return False
    return any(outlet_key(names.get(c.name, c.name)) == outlet_key(outlet) for c in wording.credits)


def _reason(name: str, detail: str) -> tuple[Reason, ...]:
    return (Reason(name, model.WEIGHTS[name], detail),)


def _by_credit(kin: Kinship, names: Mapping[str, str]) -> Direction | None:
    """One names the other's outlet; or one is the other's text with a credit put in."""
    a, b = kin.left, kin.right
    forth, back = credits_outlet(a, b, names), credits_outlet(b, a, names)
    if forth != back:
        child, parent = (a, b) if forth else (b, a)
        return Direction(parent.id, _reason("explicit credit", f"credits {parent.outlet}"))
    for parent, child in ((a, b), (b, a)):
        added = _added_credit(kin, parent, child)
        if added is not None:
            return Direction(parent.id, _reason("explicit credit", f"the same text with “{added}” put in"))
    return None


def _added_credit(kin: Kinship, parent: Wording, child: Wording) -> str | None:
    """The credit that stands in the child and not in the parent, whose words are all in the child."""
    theirs = {outlet_key(c.name) for c in parent.credits}
    new = [c for c in child.credits if outlet_key(c.name) not in theirs]
    if not new or kin.explained(parent.id) < 1 - model.CUT_LACKS:
        return None
    lacking = (parent.counts - child.counts).total()
    extra = (child.counts - parent.counts).total()
    credit_words = sum(len(child.reading.article.cut(c.span).split()) for c in new)
    if lacking <= model.CUT_NEW * len(parent) and extra <= 2 * credit_words + model.CREDIT_NEW * len(child):
        return child.reading.article.cut(new[0].span)
    return None


def _by_interview(kin: Kinship, told: Told) -> Direction | None:
    """One prints words as said to its own outlet that stand in the other without that frame, and not as words of a
    statement: who tells one outlet what he gave to all is nobody's interview."""
    public = *told.documents.get(kin.left.id, ()), *told.documents.get(kin.right.id, ())
    pairs = [p for p in common_places(kin) if not any(o.overlaps(place) for o in public for place in p)]
    counts = [
        sum(any(o.overlaps(p[side]) for o in told.interviews.get(wording.id, ())) for p in pairs)
        for side, wording in ((0, kin.left), (1, kin.right))
    ]
    if (counts[0] >= model.LEAST_INTERVIEW) == (counts[1] >= model.LEAST_INTERVIEW) or min(counts):
        return None
    parent = kin.left if counts[0] else kin.right
    return Direction(parent.id, _reason("interview", f"{max(counts)} of the common passages were said to its outlet"))


def common_places(kin: Kinship) -> list[tuple[Span, Span]]:
    """What the two surely have in common, left and right: strong clauses, and passages."""
    clauses = [spans_of(kin.left, kin.right, a) for a in kin.aligned if a.strong]
    return clauses + [
        (kin.left.span(run.left, run.left + run.length), kin.right.span(run.right, run.right + run.length))
        for run in kin.shared
    ]


def _by_version_or_time(kin: Kinship, left: Printed | None, right: Printed | None) -> Direction | None:
    order = earlier(left, right)
    if not order:
        return None
    first = kin.left if order < 0 else kin.right
    days = f"{left} and {right}"
    if same_outlet(kin.left, kin.right):
        return Direction(first.id, _reason("version", f"the same outlet, {days}"))
    against = _by_containment(kin)
    if against is not None and against.parent != first.id:
        return Direction(None, against.reasons + _reason("time", f"against it the dates: {days}"))
    return Direction(first.id, _reason("time", f"published {days}"))


def _by_containment(kin: Kinship) -> Direction | None:
    """A text whose words all stand in the fuller one, which has more, is the cut copy."""
    for parent, child in ((kin.left, kin.right), (kin.right, kin.left)):
        new = (child.counts - parent.counts).total()
        lacks = (parent.counts - child.counts).total()
        if new <= model.CUT_NEW * len(child) and lacks >= model.CUT_LACKS * len(parent):
            return Direction(parent.id, _reason("containment", f"{lacks} words fewer and {new} new of {len(child)}"))
    return None


def _by_agency(kin: Kinship, agencies: Container[str]) -> Direction | None:
    """One of the two is an agency's own article: newspapers print agencies."""
    a, b = kin.left, kin.right
    is_one = [w.outlet is not None and w.outlet in agencies for w in (a, b)]
    if is_one[0] == is_one[1]:
        return None
    parent = a if is_one[0] else b
    return Direction(parent.id, _reason("agency", f"{parent.outlet} is a news agency"))
