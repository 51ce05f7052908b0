"""The stages in order: articles → readings → overlay and lineage → findings → dossier.

The only module that knows the stages; each of them knows only records. Opens nothing but through `ingest`.
"""

import warnings
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from .compare.actors import find_actors
from .compare.credits import settle_credits
from .compare.dates import Dates, find_dates
from .compare.described import find_described, join_actors
from .compare.lineage import trace
from .compare.statements import find_statements
from .compare.stories import find_apart
from .errors import ModelError, StageError
from .ingest import Intake, Limits, from_text, iterate_inputs, read_inputs
from .model.articles import Article, Dated, Skipped
from .model.findings import ArticleEntry, Dossier, Findings, Made
from .model.lineage import Lineage, Shares
from .model.readings import Reading
from .model.resolution import Resolved
from .reading.readings import read_article
from .reading.recognisers import Annotator
from .reading.spacy_models import load_spacy
from .reading.tags import Tagger
from .settings import Settings
from .weigh.anchors import Weighed
from .weigh.answers.answers import weigh_answers
from .weigh.answers.asked import Asked
from .weigh.brief import weigh_brief
from .weigh.claims.claims import weigh_claims
from .weigh.commitments.commitments import weigh_commitments
from .weigh.evidence import Evidence
from .weigh.figures.figures import weigh_figures
from .weigh.framing import weigh_framing
from .weigh.harm import with_harm
from .weigh.positions.positions import weigh_positions
from .weigh.quotes.quotes import weigh_quotes
from .weigh.same_facts import find_like_pairs
from .weigh.series import weigh_series
from .weigh.stories import only_here, weigh_story
from .weigh.timeline.timeline import weigh_timeline

__all__ = [
    "Annotator",
    "Intake",
    "Limits",
    "analyse",
    "compare",
    "compare_lineage",
    "from_text",
    "iterate_inputs",
    "lineage",
    "load_spacy",
    "read",
    "read_inputs",
    "try_to_read",
]

# The version of each method: raised when the same articles may give another answer.
METHODS = {
    "reading": "reading/9",
    "dates": "dates/5",
    "actors": "actors/5",
    "statements": "statements/2",
    "lineage": "lineage/7",
    "weighing": "weighing/9",
}
Progress = Callable[[str, int, int], None]
# What a pure function on an article's text can raise by a fault of ours; whatever else comes is no fault of reading.
_FAULTS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


def analyse(
    articles: Sequence[Article],
    *,
    skipped: Sequence[Skipped] = (),
    notes: Sequence[str] = (),
    settings: Settings | None = None,
    annotator: Annotator | None = None,
    progress: Progress | None = None,
) -> Dossier:
    """The dossier of a handful of articles on one event: the same in any order of the articles.

    `skipped` and `notes` are handed through. `progress` is called with what is done, how much of it, and of how much.
    `annotator` stands in for the shipped tagger and recogniser. An article on which a reader fails is skipped and
    named; the others are read on.
    """
    settings = settings or Settings()
    tell = progress or (lambda what, done, of: None)
    readings, failed = _read_all(sorted(articles, key=lambda a: a.id), annotator, tell)
    tell("comparing", 0, 1)
    resolved, lineage, apart = compare(readings)
    tell("weighing", 0, 1)
    evidence = Evidence.gather(readings, resolved, lineage, apart=apart)
    as_of = settings.as_of or _latest_day(resolved)
    findings = _weigh(evidence, as_of)
    dossier = Dossier(
        made=Made(_version(), METHODS, _told(settings, as_of, annotator)),
        story=weigh_story(evidence, findings.timeline),
        articles=_entries(evidence, findings),
        origins=lineage.origins,
        lineage=lineage.links,
        actors=resolved.actors,
        findings=findings,
        skipped=tuple(sorted((*skipped, *failed), key=lambda s: (s.location, s.code, s.reason))),
        notes=tuple(notes),
        answers=weigh_answers(evidence, [_ask(claim, as_of, annotator) for claim in settings.claims], findings),
    )
    tell("weighing", 1, 1)
    return dossier


def read(article: Article | str, *, annotator: Annotator | None = None, tagger: Tagger | None = None) -> Reading:
    """Everything that is read of one article, alone. A string is the text of one of which nothing else is known.

    `annotator` stands in for the shipped tagger and recogniser, `tagger` for the tagger alone.

    Raises:
        ModelError: a model of the user's failed on the article.
        SettingsError: the string is empty.
        StageError: a reader failed on the article, by a fault of ours.
    """
    if isinstance(article, str):
        article = from_text(article)
    try:
        return read_article(article, annotator=annotator, tagger=tagger)
    except _FAULTS as error:
        detail = f"{type(error).__name__}: {error}"
        raise StageError(article.location, METHODS["reading"], detail) from error


def try_to_read(article: Article, *, annotator: Annotator | None = None) -> Reading | Skipped:
    """The reading of an article, or, where a reader fails on it, why it is left out: one article never stops a run."""
    try:
        return read(article, annotator=annotator)
    except (ModelError, StageError) as error:
        return Skipped(article.location, str(error), error.code)


def lineage(
    articles: Sequence[Article],
    *,
    annotator: Annotator | None = None,
    progress: Progress | None = None,
    skip: Callable[[Skipped], object] | None = None,
) -> Lineage:
    """Who of these articles, of one event or of many, has it from whom: the same in any order of the articles.

    An article on which a reader fails is left out: `skip` is called with it, or, without `skip`, a warning names it.
    The keys of `shares` are the ids of those that were read. The rest as in `analyse`.
    """
    tell = progress or (lambda what, done, of: None)
    readings, failed = _read_all(sorted(articles, key=lambda a: a.id), annotator, tell)
    for one in failed:
        if skip is None:
            warnings.warn(f"skipped: {one.location}: {one.reason} [{one.code}]", RuntimeWarning, stacklevel=2)
        else:
            skip(one)
    tell("comparing", 0, 1)
    return compare_lineage(readings)


def compare(readings: Sequence[Reading]) -> tuple[Resolved, Lineage, frozenset[str]]:
    """What several readings share: the overlay, the lineage, and which articles are about something else."""
    apart = find_apart(readings)
    resolved = _resolve(readings, find_dates(readings, apart))
    return resolved, trace(readings, resolved), apart


def compare_lineage(readings: Sequence[Reading]) -> Lineage:
    """The lineage that `compare` finds, alone: where every article has its day, which are about something else is not
    asked, as that dates the others only."""
    dated = all(r.article.published is not None for r in readings)
    dates = Dates({}, {}) if dated else find_dates(readings, find_apart(readings))
    return trace(readings, _resolve(readings, dates))


def _resolve(readings: Sequence[Reading], dates: Dates) -> Resolved:
    named, actor_of = find_actors(readings)
    described = find_described(readings, named, actor_of)
    actors = join_actors(named, described)
    everyone = {m: a.id for a in actors for m in a.mentions}
    statements = find_statements(readings, named, actor_of)
    credits = settle_credits(readings)
    return Resolved(dates.published, dates.moments, actors, everyone, statements, credits, dates.placed)


def _read_all(
    articles: Sequence[Article], annotator: Annotator | None, tell: Progress
) -> tuple[list[Reading], list[Skipped]]:
    found = []
    for n, article in enumerate(articles):
        tell("reading", n, len(articles))
        found.append(try_to_read(article, annotator=annotator))
    tell("reading", len(articles), len(articles))
    return [f for f in found if isinstance(f, Reading)], [f for f in found if isinstance(f, Skipped)]


def _weigh(evidence: Evidence, as_of: str | None) -> Findings:
    like = tuple(find_like_pairs(evidence))
    quotes = weigh_quotes(evidence, like)
    figures = weigh_figures(evidence, like)
    timeline, undated = (with_harm(events, figures, evidence) for events in weigh_timeline(evidence, like))
    commitments = weigh_commitments(evidence, as_of, like)
    positions = weigh_positions(evidence)
    claims = weigh_claims(evidence, Weighed(quotes, figures, timeline, commitments, positions, like))
    return Findings(
        quotes=quotes,
        figures=figures,
        timeline=timeline,
        undated=undated,
        commitments=commitments,
        positions=positions,
        claims=claims,
        series=weigh_series(evidence, figures),
        framing=weigh_framing(evidence, timeline, like),
        brief=weigh_brief(evidence, claims),
    )


def _told(settings: Settings, as_of: str | None, annotator: Annotator | None) -> dict[str, Any]:
    """The settings as the dossier keeps them: a key only for what was asked for."""
    told: dict[str, Any] = {"as_of": as_of}
    if annotator is not None:
        told["model"] = annotator.name
    if settings.claims:
        told["claims"] = list(settings.claims)
    return told


def _ask(claim: str, as_of: str | None, annotator: Annotator | None) -> Asked:
    """A sentence of the user's, read as an article's of the latest day of the set; it is no article of the story."""
    day = Dated(as_of, "day", "metadata") if as_of is not None else None
    reading = read(Article("claim", "--claim", claim, published=day, language="en"), annotator=annotator)
    return Asked(claim, reading, find_dates([reading]).moments["claim"])


def _entries(evidence: Evidence, findings: Findings) -> tuple[ArticleEntry, ...]:
    every = [
        (f.id, f.rests_on)
        for group in (findings.quotes, findings.figures, findings.timeline, findings.commitments, findings.claims)
        for f in group
    ]
    whole = Shares(1.0, 0.0, 0.0, 0.0)
    return tuple(
        ArticleEntry(
            reading.article,
            evidence.resolved.published.get(article_id),
            evidence.lineage.shares.get(article_id, whole),
            only_here(every, article_id),
            evidence.lineage.borrowed.get(article_id, ()),
        )
        for article_id, reading in sorted(evidence.by_id.items())
    )


def _latest_day(resolved: Resolved) -> str | None:
    days = [d.date for d in resolved.published.values() if d.precision == "day"]
    return max(days, default=None)


def _version() -> str:
    try:
        return version("secondsource")
    except PackageNotFoundError:
        return "0"
