"""What the credits of one article say: which origin, and which words of the article it governs.

Goes in: a Reading. Comes out: its citations: origin, credit, governed spans. Compares no two articles.
"""

import re
from dataclasses import dataclass

from secondsource.compare.directions import outlet_key
from secondsource.model.identifiers import slug
from secondsource.model.lineage import Governed, OriginKind
from secondsource.model.readings import Credit, Reading, Sentence
from secondsource.model.spans import Span

# National and international news agencies, written down from general knowledge; not yet checked against a register.
AGENCIES = frozenset(
    slug(name)
    for name in """
    Associated Press; Reuters; Thomson Reuters; Agence France-Presse; AFP; United Press International; UPI;
    Xinhua; Xinhua News Agency; TASS; RIA Novosti; Interfax; Deutsche Presse-Agentur; dpa; ANSA; EFE; Kyodo;
    Kyodo News; Jiji Press; Yonhap; Press Trust of India; PTI; ANI; Asian News International; IANS;
    Indo-Asian News Service; Anadolu Agency; Anadolu; Press Association; PA Media; Canadian Press; The Canadian
    Press; Australian Associated Press; Belga; Lusa; Austria Presse Agentur; APA; ATS; Keystone-SDA; TT;
    NTB; Ritzau; MTI; PAP; CTK; Bernama; Antara; Islamic Republic News Agency; IRNA; SANA; WAM; MENA; Press
    Association; McClatchy-Tribune""".split(";")
)
# A sentence that goes on with what was credited: its speaker is a pronoun or the source just named.
_GOES_ON = re.compile(
    r"""\b(?:he|she|they|it|the\s(?:official|officials|source|sources|paper|newspaper|magazine|report|article|agency
    |outlet|statement|minister|spokesman|spokeswoman|spokesperson))\s
    (?:also\s|further\s|then\s)?(?:said|says|added|adds|told|noted|wrote|reported|continued|explained)\b
    |\baccording\sto\sthe\s(?:official|source|sources|report|paper|newspaper|agency|article)\b
    |^(?:under|in)\sthe\s(?:agreement|deal|plan|proposal|interview|report|article)\b""",
    re.VERBOSE | re.IGNORECASE,
)
# Sentences after the credit that may go on with it; further off, a new subject is likelier than not.
_FURTHER = 3


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


def find_citations(reading: Reading) -> tuple[Citation, ...]:
    """The credits of a reading as citations, in order of the text."""
    return tuple(_cite(reading, c) for c in reading.credits if slug(c.name))


def _cite(reading: Reading, credit: Credit) -> Citation:
    outlet = reading.article.outlet
    own = outlet is not None and outlet_key(outlet) == outlet_key(credit.name)
    origin = origin_id(credit.name)
    kind: OriginKind = "agency" if slug(credit.name) in AGENCIES else "outlet"
    if own:
        how_governed = tuple(Governed(s, origin, "own reporting", True) for s in _sentence_of(reading, credit))
    elif credit.how == "attribution":
        how_governed = tuple(Governed(s, origin, "credit", True) for s in _spoken_for(reading, credit))
    elif credit.how in ("dateline", "byline", "credit line"):
        how_governed = tuple(Governed(s, origin, "staff line", True) for s in _whole_body(reading))
    else:
        how_governed = tuple(Governed(s, origin, "credit", True) for s in _sentence_of(reading, credit))
    return Citation(reading.article.id, origin, credit.name, kind, credit, own, how_governed)


def _whole_body(reading: Reading) -> list[Span]:
    body = reading.sheet.body
    return [Span(reading.article.id, body[0].span.start, body[-1].span.end)] if body else []


def _sentence_of(reading: Reading, credit: Credit) -> list[Span]:
    return [s.span for s in reading.sheet.body if s.span.overlaps(credit.span)]


def _spoken_for(reading: Reading, credit: Credit) -> list[Span]:
    """The sentence of the credit, quotations that run out of it, and the sentences that go on with it."""
    body = reading.sheet.body
    at = [i for i, s in enumerate(body) if s.span.overlaps(credit.span)]
    if not at:
        return []
    spans = [body[i].span for i in at]
    spans += [q.content for q in reading.quotes if q.content.overlaps(spans[-1]) and not spans[-1].contains(q.content)]
    for sentence in body[at[-1] + 1 : at[-1] + 1 + _FURTHER]:
        if not _continues(reading, sentence, body[at[-1]], spans):
            break
        spans.append(sentence.span)
    return spans


def _continues(reading: Reading, sentence: Sentence, credited: Sentence, spans: list[Span]) -> bool:
    """Does a sentence, near enough and with no credit of its own, go on with what was credited?"""
    if sentence.paragraph > credited.paragraph + 1 or any(c.span.overlaps(sentence.span) for c in reading.credits):
        return False
    if any(s.contains(sentence.span) for s in spans):
        return True
    return _GOES_ON.search(reading.article.cut(sentence.span)) is not None
