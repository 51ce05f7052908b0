"""Claims: assertions that one or more articles make, grown around what can be anchored.

In: the evidence and the findings made of it (statements, figures, events, commitments) and the aligned sentences. Out:
`ClaimFinding`s. A claim begins with an anchor, because "the same fact in other words" has no good measure of its own
(reading.md §4); a wrong join is worse than a missed one. Order (`_rank`): what several articles tell before what one
does; there what is contested first, then what most tell and open with. The list is bounded (`_LISTED`): past fifty or
so nobody reads on, and what is left out stands under figures, quotes and timeline.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, islice

from secondsource.model.findings import (
    Attribution,
    ClaimFinding,
    ClaimReport,
    ClaimSide,
    Counts,
    FigureFinding,
    OriginCounts,
    Stance,
    Support,
)
from secondsource.model.identifiers import finding_id
from secondsource.model.lineage import Reason
from secondsource.model.readings import Assertion, Reading, Sentence
from secondsource.model.spans import Span, inside

from ..anchors import Anchor, Weighed, add_groups, find_anchors, find_places, merge_anchors
from ..disputes.disputes import find_sides, stances_of
from ..evidence import Evidence, Tie
from ..likeness import content_stems, share_of_shorter
from ..ties import find_ties
from .groups import find_groups
from .likeness import HANDFUL, Likeness, find_likeness
from .texts import find_passages, states_something
from .worth import worth

# What a report must share with the central one to carry its support: three content words and three fifths of the
# shorter one's: two leads of one story share names and what it is about. With two fifths a claim each of two in sixteen
# marked stories came out independent that is not, with three fifths none; 216 of 322 have the right support (211).
_CORE_WORDS, _CORE = 3, 0.6
# And so much of the longer one's: a paragraph that was taken for one sentence has three fifths of many a short one. It
# takes both that came out independent and are not from seven stories; from .1 to .35 no label is lost.
_CORE_OF_LONGER = 0.3
# Of what only one article says the sentence of each that is worth most is listed as a claim, and while there is room
# others, up to so many more an article over all: a list of everything is read by nobody. With four, 20 more marked
# reports of nine stories are found and 8 more labels are right, and 18 claims are too many, all of them in two stories
# of which nothing was marked that one article alone tells.
_ALONE_EACH = 2
# What nobody is said to say is listed from this worth on (`worth`): of 298 listed of twenty-one stories one in twenty
# is worth 2.75 or less, so that it leaves out nothing but where there is room for all.
_WORTH = 2.5
# Claims of several articles that the list holds, and so many more an article: fourteen marked stories of five to eight
# articles hold 15 to 43. What findings anchor is listed all; what is likeness alone, surest first, while there is room.
_LISTED, _LISTED_EACH = 30, 3
# Anchors of no more strength than this are no finding of their own: figures, events, likeness.
_WEAK = 2
# A line shorter than this ("INTERVIEW", "(NPA)") claims nothing.
_FEWEST_TOKENS = 6
# The sentences that an article opens with.
_OPENING = 3


def weigh_claims(evidence: Evidence, weighed: Weighed) -> tuple[ClaimFinding, ...]:
    """The claims of a story, in the order in which an editor should see them."""
    likeness = find_likeness(evidence, find_places(weighed))
    several, alone = _listed(evidence, weighed, likeness)
    many = likeness if len(likeness.told) > HANDFUL else None
    told = [[evidence.begun(s) for s in a.sides] for a in [*several, *alone] if a.sides]
    claims = [_claim(evidence, a, weighed.figures, told, many) for a in [*several, *alone]]
    claims = [c for c in claims if any(states_something(evidence, r.span) for r in c.reports)]
    unique = {frozenset(r.span for r in c.reports): c for c in reversed(claims)}
    opening = {r.article.id: _opening(r) for r in evidence.readings}
    return tuple(_told_apart(evidence, sorted(unique.values(), key=lambda c: _rank(c, opening))))


def _told_apart(evidence: Evidence, claims: Iterable[ClaimFinding]) -> Iterator[ClaimFinding]:
    """The claims, no two under one text where another of its reports can stand for the later one: a sentence that tells
    two things is the most central report of both."""
    used: set[str] = set()
    for claim in claims:
        text = claim.text
        if text in used and not claim.sides:
            others = (p for p in find_passages(evidence, [r.span for r in claim.reports]) if p.readable)
            text = next((t for p in others if (t := evidence.text(p.span)) not in used), text)
        used.add(text)
        yield claim if text == claim.text else replace(claim, text=text)


def _opening(reading: Reading) -> int:
    """Where the headline and the first sentences of an article end."""
    body = [s.span.end for s in reading.sheet.body if len(s.tokens) >= _FEWEST_TOKENS]
    return body[min(_OPENING, len(body)) - 1] if body else 0


def _rank(claim: ClaimFinding, opening: Mapping[str, int]) -> tuple[bool, bool, int, int, Span, str]:
    """What an editor must see first: of several articles before of one, what is contested; then what most articles
    tell, those that open with it counted twice; then what has the most evidenced origins."""
    begin = {r.span.article for r in claim.reports if r.span.start < opening[r.span.article]}
    return (
        claim.counts.articles < 2,
        not claim.disputed,
        -claim.counts.articles - len(begin),
        -claim.counts.origins.shown,
        min(r.span for r in claim.reports),
        claim.id,
    )


def _listed(evidence: Evidence, weighed: Weighed, likeness: Likeness) -> tuple[list[Anchor], list[Anchor]]:
    """What claims are made of: anchors of several articles, and of one. Groups of like sentences are taken surest first
    while there is room; those that share no sentence with a surer one may be one with an event."""
    found, most = find_anchors(evidence, weighed), _LISTED + _LISTED_EACH * len(evidence.readings)
    room = most - sum(_is_of_several(a) for a in merge_anchors(evidence, found))
    groups = find_groups(likeness)
    surest = list(islice(groups, max(0, room)))
    firsts = [Anchor(g.spans, g.reasons, 1) for g in surest if g.first]
    further = chain((g for g in surest if not g.first), groups)
    anchors = _without_told_twice(evidence, merge_anchors(evidence, [*found, *firsts]))
    several = add_groups(evidence, [a for a in anchors if _is_of_several(a)], further, at_most=most)
    contested = [a for a in anchors if a.sides and a not in several]
    return several, [*contested, *_alone(evidence, [*several, *contested])]


def _is_of_several(anchor: Anchor) -> bool:
    return len({s.article for s in anchor.spans}) > 1


def _without_told_twice(evidence: Evidence, anchors: Sequence[Anchor]) -> list[Anchor]:
    """The anchors but for those by likeness, date or figure alone whose sentences all stand in one dispute."""
    disputed = [evidence.begun(a.spans) for a in anchors if a.sides]

    def is_told(anchor: Anchor) -> bool:
        sentences = evidence.begun(anchor.spans)
        return any(sentences <= d for d in disputed)

    return [a for a in anchors if a.sides or a.strength > _WEAK or not is_told(a)]


def _alone(evidence: Evidence, several: Sequence[Anchor]) -> list[Anchor]:
    """What each article alone tells, of sentences that no claim of several articles covers: of each article what is
    worth most, then while there is room the others, what is worth most before the rest."""
    covered: dict[str, list[Span]] = {}
    for span in (s for a in several for s in a.spans):
        covered.setdefault(span.article, []).append(span)
    read = [r for r in evidence.readings if r.assertions]  # else nothing was: not English, or not a sentence
    found = [_uncovered(evidence, r, covered.get(r.article.id, ())) for r in read]
    ranked = sorted((n > 0, -value, k, n) for k, lines in enumerate(found) for n, (value, _) in enumerate(lines))
    firsts = sum(bool(lines) for lines in found)
    room = max(firsts, _LISTED + (_LISTED_EACH + _ALONE_EACH) * len(evidence.readings) - len(several))
    return [found[k][n][1] for _, _, k, n in ranked[:room]]


def _uncovered(evidence: Evidence, reading: Reading, known: Sequence[Span]) -> list[tuple[float, Anchor]]:
    """The sentences of an article that state something outside `known`, what is worth most first, with what each is
    worth: the first in the text, what is worth `_WORTH`, and what somebody says."""
    body = (s for s in reading.sheet.body if len(s.tokens) >= _FEWEST_TOKENS)
    free = (s for s in body if not any(s.span.overlaps(k) for k in known))
    told = [(worth(evidence, reading, s), s) for s in free if states_something(evidence, s.span)]
    kept = [(v, s) for n, (v, s) in enumerate(told) if not n or v >= _WORTH or _is_said(evidence, s)]
    kept.sort(key=lambda t: (-t[0], t[1].span))
    return [(v, Anchor((s.span,), (Reason("alone", v, "what one article alone tells"),), 0)) for v, s in kept]


def _is_said(evidence: Evidence, sentence: Sentence) -> bool:
    return bool(evidence.speakers(sentence.span)) and sentence.tokens[-1].text != "?"


def _claim(
    evidence: Evidence,
    anchor: Anchor,
    figures: Sequence[FigureFinding],
    disputes: Sequence[Sequence[frozenset[Span]]],
    likeness: Likeness | None,
) -> ClaimFinding:
    spans = sorted(set(anchor.spans))
    text_span = _by_centrality(evidence, spans)[0]
    sides, why = find_sides(evidence, anchor, spans, figures, told=disputes, likeness=likeness)
    stances = stances_of(sides, [*anchor.reasons, *why])
    plain = (_report(evidence, s) for s in spans)
    reports = tuple(replace(r, stance=stances.get(n, r.stance)) for n, r in enumerate(plain))
    everyone = {r.article.id for r in evidence.readings} - evidence.apart
    core = _core(evidence, anchor, spans, text_span, figures)
    if any(r.name == "figures differ" for r in why):  # "how many died": who gives another number tells it as well
        core = sorted({*core, *(spans[i] for side in sides for i in side)})
    speaker = _one_speaker(evidence, core)
    ties = find_ties(evidence, spans)
    who = "one side" if anchor.sides else "all"
    told = [Reason("one speaker", 1.0, f"{who} on the word of {speaker}, whoever prints it")] if speaker else []
    reasons = [*anchor.reasons, *why, *told, *support_reasons(evidence, spans)]
    told_sides = _told_sides(evidence, spans, sides)
    return ClaimFinding(
        id=finding_id("claim", spans),
        text=_text(evidence, spans, told_sides, text_span),
        reports=reports,
        counts=_counts(evidence, spans, core, ties, one_speaker=speaker is not None),
        support="one-origin" if speaker else _support(evidence, spans, core, ties),
        disputed=bool(sides),
        sides=told_sides,
        missing_from=tuple(sorted(everyone - {s.article for s in spans})),
        reasons=tuple(reasons),
        rests_on=evidence.rests_on(spans),
    )


def _text(evidence: Evidence, spans: Sequence[Span], sides: Sequence[ClaimSide], central: Span) -> str:
    """What the claim is shown under: where it is disputed what the side of the central report says, or another side
    where that cannot be read alone."""
    if not sides:
        return evidence.text(find_passages(evidence, spans)[0].span)

    def rank(side: ClaimSide) -> tuple[bool, bool]:
        return not side.text[:1].isupper() and side.text[:1] not in "“\"", spans.index(central) not in side.reports

    return min(sides, key=rank).text


def _told_sides(evidence: Evidence, spans: Sequence[Span], sides: Sequence[Sequence[int]]) -> tuple[ClaimSide, ...]:
    """The sides, each under words of its own that can be read alone and hold nothing of another side."""
    found: list[ClaimSide] = []
    for side in sides:
        mine = [spans[i] for i in side]
        others = [spans[i] for other in sides if other is not side for i in other]
        used = {s.text for s in found}
        texts = [evidence.text(p.span) for p in find_passages(evidence, mine, without=others)]
        text = next((t for t in texts if t not in used), evidence.text(mine[0]))
        found.append(ClaimSide(text, tuple(side)))
    return tuple(found)


def _support(evidence: Evidence, spans: Sequence[Span], core: Sequence[Span], ties: Sequence[Tie]) -> Support:
    """What the core supports. Where that is one article of several and no report at all has an evidenced origin,
    nothing leads the others to its origin: they are separate, unless ties or one text say otherwise. What one article
    alone states, and has nobody say, has no origin that is known either: of 22 such assertions of nine marked stories 9
    are marked as separate, 9 as either and 4 as of one origin."""
    if _nobody_says(evidence, spans):
        return "separate"
    alone = len({s.article for s in core}) < 2 <= len({s.article for s in spans})
    if alone and not evidence.evidenced_origins(spans):
        return evidence.support(spans, ties=ties)
    return evidence.support(core, beside=spans, ties=ties)


def _nobody_says(evidence: Evidence, spans: Sequence[Span]) -> bool:
    """Does one article alone state it, on nobody's word and with no origin that is known?"""
    silent = all(evidence.origin(s) is None and not evidence.speakers(s) for s in spans)
    return silent and len({s.article for s in spans}) == 1


def support_reasons(evidence: Evidence, spans: Iterable[Span]) -> list[Reason]:
    """Which origins are evidenced behind reports, and which of their outlets are of one family."""
    names = {o.id: o.name for o in evidence.lineage.origins}
    origins = evidence.evidenced_origins(spans)
    families = [
        Reason("one family", 1.0, f"{', '.join(outlets)} are of one publisher family, {family}")
        for family, outlets in evidence.families_of(spans).items()
    ]
    if not origins:
        return [*families, Reason("origins", 0.0, "no report says where it is from, and no shared text shows it")]
    told = ", ".join(names.get(o, o) for o in origins)
    return [*families, Reason("origins", 1.0, f"evidenced: {told}")]


def _by_centrality(evidence: Evidence, spans: Sequence[Span]) -> list[Span]:
    """The reports, first the one whose words the others have most of (ties: the shorter, then by place)."""
    stems = {s: frozenset(evidence.stems(s)) for s in spans}

    def rank(span: Span) -> tuple[float, int, Span]:
        others = [share_of_shorter(stems[span], stems[o]) for o in spans if o.article != span.article]
        return (-round(sum(others), 3), len(span), span)

    return sorted(spans, key=rank)


def _counts(
    evidence: Evidence, spans: Sequence[Span], core: Sequence[Span], ties: Sequence[Tie], *, one_speaker: bool
) -> Counts:
    """The counts of all reports; origins are shown by those alone that carry the claim's support, and where these stand
    on one speaker's word there is one at most."""
    every, shown = evidence.counts(spans, ties=ties), evidence.counts(core, beside=spans, ties=ties).origins.shown
    origins = OriginCounts(min(1, shown), 1) if one_speaker else OriginCounts(shown, every.origins.at_most)
    return replace(every, origins=origins)


def _core(
    evidence: Evidence, anchor: Anchor, spans: Sequence[Span], central: Span, figures: Sequence[FigureFinding]
) -> list[Span]:
    """The reports whose own words say what the central one says: only these carry its support. Of a claim with sides,
    those of the other side carry none of it.

    A chain of joins may tie background to a claim ("in June I shall ask for it" to what is due in June); the origin of
    such a report is no second origin of the claim. Where both give one quantity the same value, that is what they say.
    """
    stems = evidence.once_at(_stems_without_names, central)
    counted = [f for f in figures if f.id in anchor.findings]

    def says_it(span: Span) -> bool:
        others = evidence.once_at(_stems_without_names, span)
        if len(stems & others) < max(_CORE_WORDS, _CORE_OF_LONGER * max(len(stems), len(others))):
            return False
        return share_of_shorter(stems, others) >= _CORE

    against = {s for side in anchor.sides if central not in side for s in side}
    spans = [s for s in spans if s not in against]
    return [s for s in spans if s == central or says_it(s) or any(_count_alike(f, s, central) for f in counted)]


def _stems_without_names(evidence: Evidence, span: Span) -> frozenset[str]:
    return frozenset(content_stems(evidence.text_without_names(span)))


def _count_alike(finding: FigureFinding, left: Span, right: Span) -> bool:
    """Do the two places give the quantity the same value?"""
    here, there = (
        {(r.value, r.low, r.high) for r in finding.readings if place.contains(r.span)} for place in (left, right)
    )
    return bool(here & there)


def _one_speaker(evidence: Evidence, core: Sequence[Span]) -> str | None:
    """Who says it, where reports of several articles all stand on one speaker's word: two outlets that heard one man
    are no two origins of what he says."""
    if len({s.article for s in core}) < 2:
        return None
    speakers: set[tuple[str, str]] = set()
    for span in core:
        found = set(evidence.speakers(span))
        if not found:
            return None
        speakers = found if not speakers else {s for s in speakers if s[0] in {f[0] for f in found}}
    return min(speakers)[1] if speakers else None


def _assertion(evidence: Evidence, span: Span) -> Assertion | None:
    """The assertion of the article that shares most with the span (ties: the tightest)."""
    sentences = evidence.sentences(span)
    near = Span(span.article, sentences[0].span.start, sentences[-1].span.end) if sentences else span
    found = [a for a in inside(evidence.reading(span.article).assertions, near) if a.span.overlaps(span)]
    return max(found, key=lambda a: (a.span.shared(span), -len(a.span), -a.span.start), default=None)


def _report(evidence: Evidence, span: Span) -> ClaimReport:
    assertion = _assertion(evidence, span)
    governed = evidence.origin(span)
    origin = governed.origin if governed is not None else None
    return ClaimReport(span, _stance(assertion), attribution_of(evidence, span), origin)


def _stance(assertion: Assertion | None) -> Stance:
    if assertion is None:
        return "asserts"
    if assertion.modality == "asked":
        return "asks"
    if assertion.modality == "hedged":
        return "hedges"
    return "asserts"


def attribution_of(evidence: Evidence, span: Span) -> Attribution:
    """Whose word the report stands on: the tightest statement that holds it, else a credit in its sentence."""
    reading = evidence.reading(span.article)
    said = [(q, q.speaker) for q in reading.quotes if q.speaker is not None and q.content.meets(span)]
    if said:
        quote, speaker = min(said, key=lambda q: (len(q[0].content), q[0].content))
        return Attribution(evidence.text(speaker), quote.kind, evidence.speaker_of(quote))
    sentence = evidence.sentence(span)
    for credit in evidence.resolved.credits_of(reading):
        if sentence is not None and credit.how == "attribution" and sentence.span.overlaps(credit.span):
            return Attribution(credit.name, "outlet")
    return Attribution(None, "none")
