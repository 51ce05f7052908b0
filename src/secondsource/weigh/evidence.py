"""What every finding is weighed on: the articles, their readings, the overlay and the lineage, and how reports count.

In: records of `compare`. Out: `Counts`, `Support` and `rests_on` for any list of spans. A copy never adds an origin;
no copying found is no independence.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from secondsource.model.findings import Counts, OriginCounts, Support
from secondsource.model.lineage import Governed, Lineage, origin_of
from secondsource.model.readings import Quote, Reading, Sentence
from secondsource.model.resolution import Resolved
from secondsource.model.spans import Span
from secondsource.text.groups import Groups
from secondsource.text.ranges import Range, clip, merge

from .families import Families, article_node, is_article_node, outlets_among
from .likeness import content_stems

# A speaker that is some medium and has no name of its own: "state media", "North Korean state television", "local
# newspapers"; not "Associated Press", nor "the Guardian newspaper".
_UNNAMED_MEDIA = re.compile(
    r"(?:[Tt]he |[Aa]n? |[Ss]ome )?(?:(?:[A-Z][\w.-]* ){0,2}[a-z][\w-]*(?:'s|’s)? |[A-Z][a-z][\w-]* (?=[a-z]))?"
    r"(?:[a-z][\w-]* )?(?:media|(?i:tv)|television|radio|broadcasters?|newspapers|press|(?:news )?agenc(?:y|ies)"
    r"|(?:media|press|news) reports?)|[Mm]edia(?: reports?)?"
)

# Two places of different articles whose words lead to one origin.
Tie = tuple[Span, Span]
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that weighing may look at. `readings` go by article id; `apart` are articles on something else.

    `by_id`, `starts` (where the sentences of an article begin), `governed`, `families`, `named` (where actors are
    named, in order of place), `spoken` (what is said, the actor or the statement, and the speaker's name) and
    `speak_for` (by speaker the bodies he is named with) are indexes over the other fields; `gather` makes them. `kept`
    is what was asked for by `once` and `once_at`.
    """

    readings: tuple[Reading, ...]
    resolved: Resolved
    lineage: Lineage
    apart: frozenset[str]
    by_id: Mapping[str, Reading]
    starts: Mapping[str, tuple[int, ...]]
    governed: Mapping[str, tuple[Governed, ...]]
    families: Families
    named: Mapping[str, tuple[tuple[Span, str], ...]]
    spoken: Mapping[str, tuple[tuple[Span, str, str], ...]]
    speak_for: Mapping[str, frozenset[str]]
    kept: dict[Callable[..., Any], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @classmethod
    def gather(
        cls,
        readings: Sequence[Reading],
        resolved: Resolved,
        lineage: Lineage,
        *,
        apart: frozenset[str] = frozenset(),
    ) -> "Evidence":
        """The evidence of a story, indexed by article."""
        ordered = tuple(sorted(readings, key=lambda r: r.article.id))
        governed: dict[str, list[Governed]] = {}
        for record in lineage.governed:
            governed.setdefault(record.span.article, []).append(record)
        named: dict[str, list[tuple[Span, str]]] = {}
        for mention in sorted(resolved.actor_of.items(), key=lambda m: (m[0].start, m[1], m[0])):
            named.setdefault(mention[0].article, []).append(mention)
        spoken: dict[str, list[tuple[Span, str, str]]] = {}
        for n, said in enumerate(resolved.statements):
            who, name = said.speaker.actor or f"statement {n}", said.speaker.name or "one speaker"
            for quote in said.renderings:
                spoken.setdefault(quote.content.article, []).append((quote.content, who, name))
        by_id = {r.article.id: r for r in ordered}
        return cls(
            ordered,
            resolved,
            lineage,
            apart,
            by_id,
            {i: tuple(s.span.start for s in r.sheet.sentences) for i, r in by_id.items()},
            {k: tuple(v) for k, v in governed.items()},
            Families.find([r.article for r in ordered], lineage),
            {k: tuple(v) for k, v in named.items()},
            {k: tuple(v) for k, v in spoken.items()},
            _speak_for(resolved, named),
        )

    def once(self, make: Callable[["Evidence"], Made]) -> Made:
        """What `make` makes of the evidence: made when it is first asked for, kept as long as the evidence is. It must
        not hold the evidence: the two would keep each other."""
        if make not in self.kept:
            self.kept[make] = make(self)
        made: Made = self.kept[make]
        return made

    def once_at(self, make: Callable[["Evidence", Span], Made], span: Span) -> Made:
        """What `make` makes of a place: the same for each place that is asked for."""
        known: dict[Span, Made] = self.kept.setdefault(make, {})
        if span not in known:
            known[span] = make(self, span)
        return known[span]

    def reading(self, article_id: str) -> Reading:
        """The reading of one article.

        Raises:
            KeyError: no such article.
        """
        return self.by_id[article_id]

    def text(self, span: Span) -> str:
        """The characters of a span, line ends and runs of spaces as one space."""
        return " ".join(self.reading(span.article).article.cut(span).split())

    def stems(self, span: Span) -> tuple[str, ...]:
        """The canonical stems of the content words of a place, in order."""
        return self.once_at(_stems_of, span)

    def text_without_names(self, span: Span) -> str:
        """The same without what is named or credited inside it: what is left can be said by somebody else."""
        text, at, kept = self.reading(span.article).article.text, span.start, []
        for start, end in clip(self.once(_named_or_credited)[span.article], span.start, span.end):
            kept.append(text[at:start])
            at = end
        return " ".join(" ".join((*kept, text[at : span.end])).split())

    def sentence(self, span: Span) -> Sentence | None:
        """The sentence of the article in which the span begins."""
        sentences = self.reading(span.article).sheet.sentences
        at = bisect_right(self.starts[span.article], span.start) - 1
        return sentences[at] if at >= 0 and span.start < sentences[at].span.end else None

    def begun(self, spans: Iterable[Span]) -> frozenset[Span]:
        """The sentences in which the spans begin."""
        return frozenset(s.span for span in spans if (s := self.sentence(span)) is not None)

    def sentences(self, span: Span) -> tuple[Sentence, ...]:
        """The sentences of the article that the span overlaps, in order."""
        sentences, starts = self.reading(span.article).sheet.sentences, self.starts[span.article]
        first, last = max(0, bisect_right(starts, span.start) - 1), bisect_left(starts, span.end)
        return tuple(s for s in sentences[first:last] if s.span.overlaps(span))

    def actors_in(self, span: Span) -> tuple[str, ...]:
        """Ids of the actors who are named inside `span`, each once, in order of mention."""
        mentions = self.named.get(span.article, ())
        first = bisect_left(mentions, span.start, key=lambda m: m[0].start)
        last = bisect_left(mentions, span.end, key=lambda m: m[0].start)
        return tuple(dict.fromkeys(actor for place, actor in mentions[first:last] if span.contains(place)))

    def origin(self, span: Span) -> Governed | None:
        """What governs the words of the span, None where nothing says or shows where they are from."""
        return self.once_at(_origin_of, span)

    def speakers(self, span: Span) -> tuple[tuple[str, str], ...]:
        """Who makes the statements that the words of `span` stand in, as pairs (actor or statement, name), sorted."""
        said = self.spoken.get(span.article, ())
        return tuple(sorted({(who, name) for content, who, name in said if content.meets(span)}))

    def speaker_of(self, quote: Quote) -> str | None:
        """The actor who makes a statement, None where the articles do not tell which, or keep his name back."""
        said = self.spoken.get(quote.content.article, ()) if quote.kind != "unnamed" else ()
        found = {who for content, who, _ in said if content == quote.content}
        known = [a.id for a in self.resolved.actors if a.id in found]
        return known[0] if len(known) == 1 else None

    def counts(self, spans: Iterable[Span], *, beside: Iterable[Span] = (), ties: Iterable[Tie] = ()) -> Counts:
        """Articles, outlets, families and origins behind the reports at `spans`, side by side. `beside`: other reports
        of the same thing, which add no origin but may show that one passes on another. `ties`: pairs of them that lead
        to one origin."""
        places = sorted(set(spans))
        articles = sorted({s.article for s in places})
        known = [self.by_id[i].article for i in articles]
        outlets = {a.outlet or a.id for a in known}
        families = {a.family or a.outlet or a.id for a in known}
        evidenced, others = self._origins(places, beside, ties)
        return Counts(
            len(articles), len(outlets), len(families), OriginCounts(len(evidenced), len(evidenced) + len(others))
        )

    def evidenced_origins(self, spans: Iterable[Span]) -> tuple[str, ...]:
        """Ids of the evidenced origins behind the reports at `spans`, sorted."""
        return tuple(sorted(group[0] for group in self._origins(sorted(set(spans)))[0]))

    def families_of(self, spans: Iterable[Span]) -> dict[str, tuple[str, ...]]:
        """By publisher family the outlets of it that stand behind the reports at `spans`, where these are several."""
        known = self._known(sorted(set(spans)))
        nodes = {g.origin for found in known.values() for g in found}
        nodes |= {article_node(article) for article, found in known.items() if not found}
        together = self.families.together(nodes)
        if not together:
            return {}
        outlets = {i: r.article.outlet or i for i, r in self.by_id.items()}
        names = {article_node(i): outlet for i, outlet in outlets.items()}
        for o in self.lineage.origins:  # one that is an article has the article's title for a name
            printed = [outlets.get(t.article, o.name) for t in o.articles if t.how == "is"]
            names[o.id] = printed[0] if printed and o.kind == "article" else o.name
        behind = {family: {names.get(node, node) for node in members} for family, members in together.items()}
        return {family: tuple(sorted(found)) for family, found in behind.items() if len(found) > 1}

    def support(self, spans: Iterable[Span], *, beside: Iterable[Span] = (), ties: Iterable[Tie] = ()) -> Support:
        """`independent` with two evidenced origins or more, `one-origin` where all that is known leads to one,
        `separate` where nobody says and nothing shows where the reports are from.

        An article that credits the one origin elsewhere and is silent here leads to no other: in eleven marked stories
        that turns four labels right and none wrong.
        """
        evidenced, others = self._origins(sorted(set(spans)), beside, ties)
        if len(evidenced) >= 2:
            return "independent"
        if len(evidenced) + len(others) == 1:
            return "one-origin"
        named = evidenced or [group for group in others if not all(map(is_article_node, group))]
        rest = [group for group in others if group not in named]
        return "one-origin" if len(named) == 1 and self._all_rest_on(named[0], rest) else "separate"

    def _origins(
        self, places: Sequence[Span], beside: Iterable[Span] = (), ties: Iterable[Tie] = ()
    ) -> tuple[list[list[str]], list[list[str]]]:
        """Evidenced origins; and what is left: unnamed originals, and articles whose words nothing explains. What leads
        to one origin is a group, the evidenced ones of it alone where there are such.

        An article of which one report has an origin adds none for another report of the same thing without one.
        """
        known = self._known(places)
        evidenced = {g.origin for found in known.values() for g in found if g.evidenced}
        others = {g.origin for found in known.values() for g in found if not g.evidenced}
        others |= {article_node(article) for article, found in known.items() if not found}
        evidenced -= self._passed_on(self._known(sorted({*places, *beside})))
        others -= evidenced
        together: Groups[str] = Groups(sorted(evidenced | others))
        for one, other in (
            *self._side_by_side(evidenced, places),
            *self._tied(known, ties),
            *self._own(known, evidenced),
            *self.families.pairs(evidenced | others),
        ):
            if {one, other} <= evidenced | others:
                together.join(one, other)
        groups = together.members().values()
        shown = [[m for m in members if m in evidenced] for members in groups]
        return [named for named in shown if named], [m for m, named in zip(groups, shown, strict=True) if not named]

    def _tied(self, known: Mapping[str, Sequence[Governed]], ties: Iterable[Tie]) -> Iterator[tuple[str, str]]:
        """The origins of tied reports; an article of which nothing is explained stands for itself."""
        for left, right in ties:
            ends = []
            for place in (left, right):
                governed = self.origin(place)
                if governed is not None:
                    ends.append(governed.origin)
                elif not known.get(place.article):
                    ends.append(article_node(place.article))
            if len(ends) == len((left, right)):
                yield ends[0], ends[1]

    def _own(self, known: Mapping[str, Sequence[Governed]], origins: set[str]) -> Iterator[tuple[str, str]]:
        """Articles that nothing explains here, with the origin that is their own outlet: it is who others credit."""
        outlets = self.once(_outlets)
        for article in (a for a, found in known.items() if not found):
            yield from ((article_node(article), o) for o in sorted(origins & outlets[article]))

    def _all_rest_on(self, origins: Sequence[str], others: Sequence[Sequence[str]]) -> bool:
        """Is all that is left articles that credit one of these origins for something else that they tell?"""
        resting = {article_node(t.article) for o in self.lineage.origins if o.id in origins for t in o.articles}
        return all(resting.issuperset(group) for group in others)

    def _side_by_side(self, origins: set[str], places: Sequence[Span]) -> Iterator[tuple[str, str]]:
        """Origins that stand behind one sentence together: "he told CNN and CBS" may be from either, and so
        may a sentence that credits the one in the words of the other. It is no second origin of what another article
        has from one of the two. Nor is an outlet that has it from media it does not name."""
        for place in places:
            governed = self.origin(place)
            if governed is None or governed.origin not in origins:
                continue
            if self._relayed(place) or governed.origin.endswith("state-media"):
                yield from ((governed.origin, other) for other in sorted(origins))
            sentence = self.sentence(place)
            if sentence is None:
                continue
            for other in self.governed.get(place.article, ()):
                if other.evidenced and other.origin in origins and other.span.overlaps(sentence.span):
                    yield governed.origin, other.origin

    def _relayed(self, place: Span) -> bool:
        """Is the report told as what unnamed media said ("state television reported")? They may be any of the others:
        an agency had a leader's order from "state media", another article from the state's agency by its name."""
        reading = self.reading(place.article)
        spoken = (q.speaker for q in reading.quotes if q.speaker is not None and q.content.overlaps(place))
        return any(_UNNAMED_MEDIA.fullmatch(self.text(speaker)) is not None for speaker in spoken)

    def _known(self, places: Sequence[Span]) -> dict[str, list[Governed]]:
        """What governs the reports of each article."""
        found: dict[str, list[Governed]] = {}
        for place in places:
            governed = self.origin(place)
            found.setdefault(place.article, []).extend([] if governed is None else [governed])
        return found

    def _passed_on(self, known: Mapping[str, Sequence[Governed]]) -> set[str]:
        """Origins that are outlets whose own article, at hand, has the same thing from others: who credits it credits
        what it credits. Of two that credit each other (the circle) both stay."""
        passed: dict[str, set[str]] = {}
        every, outlets = {g.origin for rows in known.values() for g in rows}, self.once(_outlets)
        for article, found in known.items():
            theirs = {g.origin for g in found}
            own = every & outlets[article]
            if theirs and not theirs & own:
                for origin in own:
                    passed.setdefault(origin, set()).update(theirs)
        return {o for o, theirs in passed.items() if not all(t in passed for t in theirs)}

    def rests_on(self, spans: Iterable[Span]) -> tuple[str, ...]:
        """The articles that the reports stand in: without any of them the finding would not stand as it does."""
        return tuple(sorted({s.article for s in spans}))

    def dated_by(self, spans: Iterable[Span]) -> frozenset[str]:
        """The articles by whose day a date in the words of `spans` is known: "on Tuesday" in one without a day of its
        own; none for a date that the words name whole."""
        found: set[str] = set()
        for span in spans:
            placed = self.resolved.placed.get(span.article, ())
            moments = self.resolved.moments.get(span.article, ()) if placed else ()
            if any(m.anchor != "none" and m.span.overlaps(span) for m in moments):
                found.update(placed)
        return frozenset(found)


def _named_or_credited(evidence: Evidence) -> dict[str, list[Range]]:
    """By article the ranges of what is named or credited in it."""
    places = {
        i: [*(n.span for n in r.names), *(c.span for c in evidence.resolved.credits_of(r))]
        for i, r in evidence.by_id.items()
    }
    return {i: merge((p.start, p.end) for p in found) for i, found in places.items()}


def _outlets(evidence: Evidence) -> dict[str, frozenset[str]]:
    """By article the origins that are its own outlet: it is who others credit."""
    origins = {g.origin for found in evidence.governed.values() for g in found}
    return outlets_among(origins, [r.article for r in evidence.readings])


def _origin_of(evidence: Evidence, span: Span) -> Governed | None:
    return origin_of(span, evidence.governed.get(span.article, ()))


def _stems_of(evidence: Evidence, span: Span) -> tuple[str, ...]:
    return content_stems(evidence.text(span))


def _speak_for(resolved: Resolved, named: Mapping[str, Sequence[tuple[Span, str]]]) -> dict[str, frozenset[str]]:
    """By actor the organisations that the words for him as a speaker name: "Captain Renn of the Coast Guard said"."""
    bodies = {a.id for a in resolved.actors if a.kind == "organisation"}
    found: dict[str, set[str]] = {}
    for said in resolved.statements:
        for phrase in (q.speaker for q in said.renderings if q.speaker is not None and said.speaker.actor):
            inside = {a for place, a in named.get(phrase.article, ()) if a in bodies and phrase.contains(place)}
            found.setdefault(said.speaker.actor or "", set()).update(inside - {said.speaker.actor})
    return {actor: frozenset(inside) for actor, inside in found.items() if inside}
