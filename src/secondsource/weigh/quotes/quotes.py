"""Joined statements weighed: did the words change on their way, and how.

In: the statements of `Resolved`. Out: one `QuoteFinding` a statement. `drift` says that the words differ by more than a
cut at an end; each change stands on the two stretches that differ.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import combinations

from secondsource.model.findings import Change, ChangeKind, QuoteFinding, Rendering
from secondsource.model.identifiers import finding_id
from secondsource.model.lineage import Reason
from secondsource.model.readings import Quote
from secondsource.model.resolution import Speaker, Statement
from secondsource.model.spans import Span
from secondsource.text.folding import fold_plain
from secondsource.text.words import Word, find_words

from ..evidence import Evidence
from ..same_facts import LikePair, find_like_pairs
from .drift import differs
from .joins import JoinedStatement, join_statements

_NEGATIONS = frozenset({"not", "n't", "never", "no", "none", "neither", "nor", "without"})
_MODALS = frozenset("will would shall should can could may might must".split())


def weigh_quotes(evidence: Evidence, like: Sequence[LikePair] | None = None) -> tuple[QuoteFinding, ...]:
    """The statements that most articles print first; those of one article in order of place.

    `like` are the story's pairs of like sentences, where they are at hand; else they are looked for.
    """
    pairs = tuple(find_like_pairs(evidence)) if like is None else like
    found = [_weigh(evidence, s) for s in join_statements(evidence, pairs)]
    return tuple(sorted(found, key=lambda q: (-q.counts.articles, not q.drift, q.renderings[0].span, q.id)))


def _weigh(evidence: Evidence, joined: JoinedStatement) -> QuoteFinding:
    statement = joined.statement
    renderings = tuple(Rendering(q.content, q.pieces, q.mode, q.cue, q.speaker) for q in statement.renderings)
    spans = [r.span for r in renderings]
    changes = _changes(evidence, statement.renderings, joined.given_to_others)
    printed: dict[str, list[Quote]] = {}
    for quote in statement.renderings:
        if quote.mode != "indirect":
            printed.setdefault(quote.content.article, []).append(quote)
    drift = any(differs(evidence, left, right) for left, right in combinations(printed.values(), 2))
    return QuoteFinding(
        id=finding_id("quote", spans),
        speaker=_named(evidence, statement),
        renderings=renderings,
        drift=drift,
        changes=changes,
        counts=evidence.counts(spans),
        reasons=(*_reasons(statement, changes), *joined.reasons),
        rests_on=evidence.rests_on(spans),
    )


def _named(evidence: Evidence, statement: Statement) -> Speaker:
    """The speaker; where it is no actor, by the phrase that a pronoun stands for, without what is told between commas
    ("The annex to the contract" for "It", "a memo" for "a memo by X, dated March 3,")."""
    speaker = statement.speaker
    if speaker.actor is not None or speaker.name is None:
        return speaker
    for quote in statement.renderings:
        said = None if quote.speaker is None else _printed(evidence, quote.speaker)
        if said == speaker.name and quote.referent is not None:
            return replace(speaker, name=_printed(evidence, quote.referent), kind=quote.kind)
    return replace(speaker, name=speaker.name.split(",")[0])


def _printed(evidence: Evidence, span: Span) -> str:
    return re.sub(r"\s+", " ", evidence.reading(span.article).article.cut(span)).strip(" ,")


def _reasons(statement: Statement, changes: Sequence[Change]) -> tuple[Reason, ...]:
    articles = {q.content.article for q in statement.renderings}
    who = statement.speaker.name or "nobody named"
    found = [Reason("speaker", 1.0, f"said by {who}")]
    if len(articles) > 1:
        found.append(Reason("shared words", 1.0, f"the same words in the same order in {len(articles)} articles"))
    if changes:
        kinds = ", ".join(sorted({c.kind for c in changes}))
        found.append(Reason("changes", 1.0, f"between the renderings: {kinds}"))
    return tuple(found)


def _words(evidence: Evidence, quote: Quote) -> list[Word]:
    """The words of the quote's pieces, offsets in the article; of a partial quote the whole statement."""
    text = evidence.reading(quote.content.article).article.text
    pieces = quote.pieces or (quote.content,)
    found = (w for p in pieces for w in find_words(text, p.start, p.end))
    return [w for w in found if w.text[0].isalnum() or w.text in ("'s", "’s")]


def _folded(words: Sequence[Word]) -> list[str]:
    return [fold_plain(w.text) for w in words]


def _changes(evidence: Evidence, quotes: Sequence[Quote], others: Collection[Span]) -> tuple[Change, ...]:
    """What differs between the first rendering (the fullest direct one) and each other article's."""
    ordered = sorted(quotes, key=lambda q: (q.mode != "direct", q.mode == "indirect", -len(q.content), q.content))
    first, found = ordered[0], []
    for other in sorted(ordered[1:], key=lambda q: q.content):
        if other.content.article == first.content.article:
            continue
        if (other.content in others) != (first.content in others):
            found.append(Change(first.content, other.content, "speaker"))
        if other.mode == "indirect":
            if first.mode != "indirect":
                found.append(Change(first.content, other.content, "indirect"))
            continue
        found.extend(_word_changes(evidence, first, other))
    return tuple(found)


def _word_changes(evidence: Evidence, first: Quote, other: Quote) -> list[Change]:
    a, b = _words(evidence, first), _words(evidence, other)
    if not a or not b:
        return []
    matcher = SequenceMatcher(None, _folded(a), _folded(b), autojunk=False)
    found: list[Change] = []
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind == "equal":
            continue
        left = _stretch(first.content.article, a, i, j)
        right = _stretch(other.content.article, b, k, m)
        found.append(Change(left, right, _change_kind(kind, a[i:j], b[k:m])))
    return found


def _stretch(article: str, words: Sequence[Word], first: int, behind: int) -> Span:
    """The words from `first` to before `behind`; where there is none, the word beside the gap."""
    if first == behind:
        first = max(0, min(first, len(words) - 1))
        behind = first + 1
    return Span(article, words[first].start, words[behind - 1].end)


def _change_kind(kind: str, left: Sequence[Word], right: Sequence[Word]) -> ChangeKind:
    a, b = {fold_plain(w.text) for w in left}, {fold_plain(w.text) for w in right}
    if (a ^ b) & _NEGATIONS:
        return "negation"
    if any(w[0].isdigit() for w in a ^ b):
        return "number"
    if (a ^ b) & _MODALS:
        return "modality"
    if kind in ("delete", "insert"):
        return "cut"
    return "reorder" if sorted(a) == sorted(b) else "wording"
