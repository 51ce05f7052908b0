"""The proper names of an article: persons, organisations, groups, places.

Goes in: a `Sheet`. Comes out: `Name` records in order, furniture left out, none overlapping another; `key` joins the
mentions of one bearer inside this article. Words for a people or a faith ("Iraqi", "Sunnis") are names of groups,
marked as such; weekdays, months, events and works are no names.
Compares with no other article: what those teach of a name is `compare`'s affair.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ..model.articles import Article, is_english
from ..model.readings import Name, Sentence, Sheet, Token
from ..model.spans import Span
from ..text.folding import fold_plain
from ..text.ranges import merge, overlap
from .name_damage import find_damaged
from .name_declared import find_declared
from .name_keys import Printed, find_keys, settle_bare, without_contradicted
from .name_people import cut_person, with_nicknames
from .name_phrases import people_of, with_common_words
from .name_roles import apposition_after, apposition_before, kind_by_apposition, title_before
from .name_spans import Candidate, find_candidates
from .name_vote import vote
from .recognisers import Recogniser


def find_names(sheet: Sheet, *, recogniser: Recogniser | None = None) -> tuple[Name, ...]:
    """The names of an article, in order of the text; `recogniser` stands in for the shipped one."""
    sentences = [s for s in sheet.sentences if s.kind != "furniture"]
    seen = find_candidates(sentences, recogniser=recogniser)
    if not is_english(sheet.article.language):
        # German nouns have capitals too: the recogniser and runs of capitals know English alone.
        seen = [c for c in seen if c.by == "list"]
    voted = with_common_words(sentences, vote(sentences, [_told(sentences, c) for c in seen]))
    candidates = _cut(sentences, with_nicknames(sentences, voted))
    named = [(c, _span(sheet.article, sentences[c.sentence].tokens, c.start, c.end)) for c in candidates]
    damaged = find_damaged(sheet.article, sentences)
    broken = merge((d.span.start, d.span.end) for d in damaged)
    named = [(c, span) for c, span in named if not overlap(broken, span.start, span.end)]
    printed = [_printed(sheet.article, c, span) for c, span in named]
    keys = find_keys(sorted({*printed, *((d.name, "person") for d in damaged)}), find_declared(sheet.article, named))
    names = [
        Name(span, c.kind, keys[key], _roles(sheet.article, sentences[c.sentence].tokens, c))
        for (c, span), key in zip(named, printed, strict=True)
        if c.kind is not None
    ]
    names += [Name(d.span, "person", keys[d.name, "person"], d.roles, damaged=True) for d in damaged]
    names += _peoples(sheet.article, sentences, voted, names)
    names.sort(key=lambda n: n.span)
    settled = settle_bare([(n.key, n.kind) for n in names])
    before = {span: sentences[c.sentence].tokens[c.start - 1].text for c, span in named if c.start}
    return tuple(
        replace(n, key=without_contradicted(key, sheet.article.cut(n.span), before.get(n.span, "")))
        if n.kind == "person"
        else replace(n, key=key)
        for n, key in zip(names, settled, strict=True)
    )


def _peoples(
    article: Article, sentences: Sequence[Sentence], candidates: Sequence[Candidate], names: Sequence[Name]
) -> list[Name]:
    """The words that mean a people or a faith, outside other names and the roles beside them ("Iraqi President")."""
    taken = merge((s.start, s.end) for n in names for s in (n.span, *n.roles))
    found = []
    for candidate in candidates:
        tokens = sentences[candidate.sentence].tokens
        entry = people_of(tokens, candidate)
        if entry is None:
            continue
        span = _span(article, tokens, candidate.start, candidate.end)
        if not overlap(taken, span.start, span.end):
            found.append(Name(span, "group", f"{fold_plain(entry.name)} people", people=True))
    return found


def _told(sentences: Sequence[Sentence], candidate: Candidate) -> Candidate:
    """The candidate with the kind that its apposition says ("X, one of the largest militias"), the lists aside."""
    if candidate.by == "list" or candidate.kind is None:
        return candidate
    kind = kind_by_apposition(sentences[candidate.sentence].tokens, candidate.end)
    return candidate if kind is None else replace(candidate, kind=kind, by="told")


def _cut(sentences: Sequence[Sentence], candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that are names, persons cut to the name itself."""
    found: list[Candidate] = []
    before: defaultdict[int, int] = defaultdict(int)
    for candidate in candidates:
        cut: Candidate | None = candidate
        if candidate.kind == "person":
            tokens = sentences[candidate.sentence].tokens
            cut = cut_person(tokens, candidate, before=before[candidate.sentence])
        if cut is not None and cut.start >= before[cut.sentence]:
            before[cut.sentence] = cut.end
            if cut.kind is not None:
                found.append(cut)
    return found


def _span(article: Article, tokens: Sequence[Token], start: int, end: int) -> Span:
    return article.span(tokens[start].start, tokens[end - 1].end)


def _printed(article: Article, candidate: Candidate, span: Span) -> Printed:
    return article.cut(span), candidate.kind or "organisation"


def _roles(article: Article, tokens: Sequence[Token], candidate: Candidate) -> tuple[Span, ...]:
    if candidate.kind != "person":
        return ()
    ranges = (
        title_before(tokens, candidate.start) or apposition_before(tokens, candidate.start, candidate.end),
        apposition_after(tokens, candidate.end),
    )
    return tuple(_span(article, tokens, *r) for r in ranges if r is not None)
