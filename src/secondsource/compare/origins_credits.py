"""What the credits of one article say: which origin, and which words of the article it governs.

Goes in: a Reading. Comes out: its citations: origin, credit, governed spans. Compares no two articles.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from secondsource.compare.outlets import is_agency, is_brand, is_own
from secondsource.model.identifiers import slug
from secondsource.model.lineage import Governed, OriginKind
from secondsource.model.readings import Credit, CreditHow, Reading, Sentence
from secondsource.model.spans import Span

# Lines that say whose text the whole article is.
STAFF_LINES: Collection[CreditHow] = ("dateline", "byline", "credit line")
# A sentence that goes on with what was credited: its speaker is a pronoun or the one just credited.
_GOES_ON = re.compile(
    r"""\b(?:he|she|they|it|the\s(?:official|officials|source|sources|paper|newspaper|magazine|report|article|agency
    |outlet|statement|minister|spokesman|spokeswoman|spokesperson))\s
    (?:also\s|further\s|then\s)?(?:said|says|added|adds|told|noted|wrote|reported|continued|explained)\b
    |\baccording\sto\sthe\s(?:official|source|sources|report|paper|newspaper|agency|article)\b
    |^(?:under|in)\sthe\s(?:agreement|deal|plan|proposal|interview|report|article)\b""",
    re.VERBOSE | re.IGNORECASE,
)
# Before a credit put into a sentence (`$` is the end of the searched range); and where another clause begins.
_PUT_IN = re.compile(r",\s(?:the\s|as\s)?$", re.IGNORECASE)
_CLAUSE_BREAK = re.compile(r"[;–—]\s|\s-\s|,\s(?=but\b|while\b|although\b)")
# Sentences after the credit that may go on with it; further off, a new subject is likelier than not.
_FURTHER = 3
# A sentence with so many words and characters beside its credit is the credit alone ("Meridian again.").
_FEW, _LONGEST_REST = 2, 24
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Citation:
    """An article credits an origin: `governed` are the words that the credit speaks for."""

    article: str
    origin: str
    name: str
    kind: OriginKind
    credit: Credit
    own: bool
    governed: tuple[Governed, ...]


def origin_id(name: str) -> str:
    """The id of an origin that has a name."""
    return f"origin:{slug(name)}"


def find_citations(
    reading: Reading,
    credits: Sequence[Credit],
    names: Mapping[str, str],
    agencies: Collection[str] = frozenset(),
) -> tuple[Citation, ...]:
    """The credits of a reading, as the story settles them, as citations, in order of the text. `names`: the fullest
    form of each name in the set; `agencies`: those whose text a dateline of the set says it is, beside the agencies
    that are known."""
    found = []
    for credit in credits:
        if slug(credit.name):
            found.append(_cite(reading, credits, credit, names.get(credit.name, credit.name), agencies))
    return tuple(found)


def _cite(
    reading: Reading, credits: Sequence[Credit], credit: Credit, name: str, agencies: Collection[str]
) -> Citation:
    own = is_own(name, reading)
    if credit.how in STAFF_LINES and reading.article.outlet is not None:  # "(CNN)" above an article of "CNN (Web News)"
        own = own or is_brand(name, reading.article.outlet)
    origin = origin_id(name)
    kind: OriginKind = "agency" if is_agency(name) or name in agencies else "outlet"
    if own:
        how_governed = tuple(Governed(s, origin, "own reporting", True) for s in _sentence_of(reading, credit))
    elif credit.how == "attribution":
        others = [*(c.span for c in credits), *(c.span for c in reading.documents)]
        spans = spoken_for(reading, others, credit.span)
        how_governed = tuple(Governed(s, origin, "credit", True) for s in spans)
    elif credit.how in STAFF_LINES:
        how_governed = tuple(Governed(s, origin, "staff line", True) for s in _whole_body(reading))
    else:
        how_governed = tuple(Governed(s, origin, "credit", True) for s in _sentence_of(reading, credit))
    return Citation(reading.article.id, origin, name, kind, credit, own, how_governed)


def _whole_body(reading: Reading) -> list[Span]:
    body = reading.sheet.body
    return [Span(reading.article.id, body[0].span.start, body[-1].span.end)] if body else []


def _sentence_of(reading: Reading, credit: Credit) -> list[Span]:
    return [s.span for s in reading.sheet.body if s.span.overlaps(credit.span)]


def spoken_for(reading: Reading, credits: Sequence[Span], credit: Span) -> list[Span]:
    """What the words of a credit speak for: their sentence, quotations that run out of it, and the sentences that go on
    with it; `credits`: the words of all credits of the article."""
    body = reading.sheet.body
    at = [i for i, s in enumerate(body) if s.span.overlaps(credit)]
    if not at:
        return []
    spans = [body[i].span for i in at]
    spans[0] = _from_clause(reading, spans[0], credit)
    spans += [q.content for q in reading.quotes if q.content.overlaps(spans[-1]) and not spans[-1].contains(q.content)]
    for sentence in body[at[-1] + 1 : at[-1] + 1 + _FURTHER]:
        if not _continues(reading, credits, sentence, body[at[-1]], spans):
            break
        spans.append(sentence.span)
    if at[0] > 0 and _is_credit_alone(reading, body[at[0]], credit):
        before = body[at[0] - 1]
        if before.paragraph == body[at[0]].paragraph and not any(c.overlaps(before.span) for c in credits):
            spans.append(before.span)
    return spans


def _is_credit_alone(reading: Reading, sentence: Sentence, credit: Span) -> bool:
    """Is a sentence nothing but its credit ("Meridian again.")? It speaks for the sentence before it."""
    text = reading.article.text
    rest = text[sentence.span.start : credit.start] + " " + text[credit.end : sentence.span.end]
    return len(rest) <= _LONGEST_REST and len(_WORD.findall(rest)) <= _FEW


def _from_clause(reading: Reading, sentence: Span, credit: Span) -> Span:
    """Of a sentence with a credit put into its middle (", the Echo noted,") the part from the clause that it stands in:
    what comes before a dash or "but" is the writer's."""
    text = reading.article.text
    if not _PUT_IN.search(text, sentence.start, credit.start) or text[credit.end : credit.end + 1] != ",":
        return sentence
    breaks = [m.end() for m in _CLAUSE_BREAK.finditer(text, sentence.start, credit.start)]
    return Span(sentence.article, breaks[-1], sentence.end) if breaks else sentence


def _continues(
    reading: Reading, credits: Sequence[Span], sentence: Sentence, credited: Sentence, spans: list[Span]
) -> bool:
    """Does a sentence, near enough and with no credit of its own, go on with what was credited?"""
    if sentence.paragraph > credited.paragraph + 1 or any(c.overlaps(sentence.span) for c in credits):
        return False
    if any(s.contains(sentence.span) for s in spans):
        return True
    return _GOES_ON.search(reading.article.cut(sentence.span)) is not None
