"""What was read of one article: quotes, figures, moments, names, credits, promises, assertions, terms.

A Reading is never changed after it is made. What the other articles of the story teach is an overlay
(`model.resolution`), not a new Reading.
"""

from dataclasses import dataclass
from typing import Literal

from .articles import Article
from .spans import Span

SentenceKind = Literal["headline", "byline", "body", "furniture"]
NameKind = Literal["person", "organisation", "group", "place"]
QuoteMode = Literal["direct", "partial", "indirect"]
SpeakerKind = Literal["named", "unnamed", "document", "outlet", "none"]
Modifier = Literal["=", "~", "<", ">", "up", "down"]
FigureKind = Literal["count", "money", "percent", "ratio", "measure"]
MomentType = Literal["DATE", "TIME", "DURATION", "SET"]
Anchor = Literal["publication", "previous", "none"]
CreditHow = Literal["dateline", "byline", "credit line", "attribution", "link"]
Modality = Literal["asserted", "hedged", "planned", "asked"]


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a sentence: offsets into the article's text, the slice, and its universal part of speech (UPOS)."""

    start: int
    end: int
    text: str
    tag: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, its tagged words, which paragraph (from 0) it stands in, and whether it is article or page."""

    span: Span
    tokens: tuple[Token, ...]
    paragraph: int
    kind: SentenceKind

    def __hash__(self) -> int:
        # Where it begins: with every word hashed anew, looking up its chunks and clauses took as long as finding them.
        return self.span.start


@dataclass(frozen=True, slots=True)
class Sheet:
    """An article laid out in tagged sentences: what every annotator starts from. In order; furniture included."""

    article: Article
    sentences: tuple[Sentence, ...]

    @property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences that the article itself says: neither furniture, headline nor byline."""
        return tuple(s for s in self.sentences if s.kind == "body")


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name. `key` is what joins the mentions inside this article: those of one bearer share it. `roles` are
    titles and appositions as printed; `damaged` is set where the print is corrupt ("Idris al-order"), `people` where a
    word means a people or a faith ("Iraqi flag", "Sunnis"): it tells whose something is, and bears no part itself."""

    span: Span
    kind: NameKind
    key: str
    roles: tuple[Span, ...] = ()
    damaged: bool = False
    people: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """A statement that somebody makes, directly, in part or indirectly; see `formats.md` for the modes.

    `speaker` is the phrase that names the speaker where the statement is made; `referent` the name that this phrase
    stands for inside the article where it is a pronoun or a role ("he", "the minister"), else None.
    """

    content: Span
    pieces: tuple[Span, ...]
    speaker: Span | None
    cue: Span | None
    mode: QuoteMode
    kind: SpeakerKind
    referent: Span | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity as printed: `value`, or `low` and `high` for ranges and vague sizes."""

    span: Span
    value: float | None
    low: float | None
    high: float | None
    modifier: Modifier
    unit: str | None
    kind: FigureKind
    what: Span | None


@dataclass(frozen=True, slots=True)
class Moment:
    """A temporal expression. `rule` says which rule read it, and holds what `resolve` needs once the anchor is known;
    `value` is TIMEX3, with X for what the article alone does not fix; `edtf` the date as EDTF where there is one."""

    span: Span
    type: MomentType
    value: str
    edtf: str | None
    anchor: Anchor
    rule: str


@dataclass(frozen=True, slots=True)
class Credit:
    """The article says where a part of it comes from: `span` the words that say so, `name` the outlet or agency."""

    span: Span
    name: str
    how: CreditHow


@dataclass(frozen=True, slots=True)
class DocumentCredit:
    """The article says that words are from a document or a press conference: `span` the words that say so, `noun` what
    it is called there, `genre` the kind of document, `name` the phrase that introduces it ("annex to the contract").
    `key` joins the credits of one document inside this article; `issuer` the words that name whose it is, where known.
    """

    span: Span
    noun: str
    genre: str
    name: str
    key: int
    issuer: Span | None


@dataclass(frozen=True, slots=True)
class Promise:
    """Somebody undertakes something; `due` is the words that set the deadline."""

    span: Span
    who: Span | None
    to: Span | None
    what: Span
    due: Span | None
    condition: Span | None


@dataclass(frozen=True, slots=True)
class Assertion:
    """One clause that could be true or false."""

    span: Span
    actors: tuple[Span, ...]
    predicate: Span
    object: Span | None
    negated: bool
    modality: Modality
    attribution: Span | None


@dataclass(frozen=True, slots=True)
class Term:
    """A noun phrase; `head` is its last noun, lower-cased and stemmed."""

    span: Span
    head: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read of one article, each list in order of the text. `interviews`: phrases that tell of an
    interview and name no outlet ("told a leading newspaper", "in an interview on Sunday"). `possible_credits`: frames
    that credit a name if it is an outlet's, which the article alone does not show ("Meridian reckons"). `documents`:
    credits to what is no outlet: statements, letters, press conferences."""

    sheet: Sheet
    names: tuple[Name, ...]
    quotes: tuple[Quote, ...]
    scare: tuple[Span, ...]
    figures: tuple[Figure, ...]
    moments: tuple[Moment, ...]
    credits: tuple[Credit, ...]
    promises: tuple[Promise, ...]
    assertions: tuple[Assertion, ...]
    terms: tuple[Term, ...]
    interviews: tuple[Span, ...] = ()
    possible_credits: tuple[Credit, ...] = ()
    documents: tuple[DocumentCredit, ...] = ()

    @property
    def article(self) -> Article:
        """The article that was read."""
        return self.sheet.article
