"""Assertions and terms of an article.

In: its sheet, names and quotes. Out: one `Assertion` a clause that could be true or false, and the noun phrases as
`Term`s. Who is right is nobody's business here: an assertion says what is said, on whose word, and how firmly.
"""

from collections.abc import Sequence

from ..model.readings import Assertion, Modality, Name, Quote, Sentence, Sheet, Term
from ..model.spans import Span
from ..text.stems import FUNCTION_WORDS, stem
from .chunks import Chunk, find_chunks
from .clauses import Clause, find_clauses
from .placing import place

# Closed class of English modal verbs and the adverbs and verbs grammars list as hedges (Hyland 1998, ch. 5).
_HEDGES = frozenset(
    """may might could possibly perhaps likely unlikely reportedly allegedly apparently seemingly probably unclear
    appear appears appeared seem seems seemed""".split()
)
_FUTURE = frozenset({"will", "shall", "would", "'ll", "’ll", "wo"})
_PLANNING = frozenset(
    """plan plans planned expected set due going scheduled intends intend intended aims aim hopes hope about
    poised""".split()
)
_ASKING = frozenset({"whether", "if"})


def find_assertions(sheet: Sheet, names: Sequence[Name], quotes: Sequence[Quote]) -> tuple[Assertion, ...]:
    """One assertion a clause of the body, in order of the text."""
    found: list[Assertion] = []
    ordered = sorted(quotes, key=lambda q: (len(q.content), q.content))
    body = sheet.body
    named, quoted = place(body, names, lambda n: n.span), place(body, ordered, lambda q: q.content)
    for sentence, touching, said in zip(body, named, quoted, strict=True):
        inside = [n for n in touching if sentence.span.contains(n.span)]
        for clause in find_clauses(sentence):
            found.append(_assertion(sheet, sentence, clause, inside, said))
    return tuple(found)


def _assertion(
    sheet: Sheet, sentence: Sentence, clause: Clause, names: Sequence[Name], quotes: Sequence[Quote]
) -> Assertion:
    span = _span(sheet, sentence, clause.first, clause.last)
    subject = _chunk_span(sheet, sentence, clause.subject)
    actors = tuple(n.span for n in names if subject is not None and n.span.overlaps(subject))
    if not actors and subject is not None:
        actors = (subject,)
    verb = _span(sheet, sentence, clause.verb.first, clause.verb.last)
    speaker = next((q.speaker for q in quotes if q.content.overlaps(verb)), None)
    words = [t.text.lower() for t in sentence.tokens[clause.verb.first : clause.last + 1]]
    negated = clause.verb.negated or words[1:2] == ["no"] or _no_object(sentence, clause)
    return Assertion(
        span=span,
        actors=actors,
        predicate=verb,
        object=_chunk_span(sheet, sentence, clause.object),
        negated=negated,
        modality=_modality(sentence, clause),
        attribution=speaker,
    )


def _no_object(sentence: Sentence, clause: Clause) -> bool:
    return clause.object is not None and sentence.tokens[clause.object.first].text.lower() == "no"


def _modality(sentence: Sentence, clause: Clause) -> Modality:
    group = [t.text.lower() for t in sentence.tokens[clause.verb.first : clause.verb.last + 2]]
    before = sentence.tokens[clause.first - 1].text.lower() if clause.first else ""
    if before in _ASKING or sentence.tokens[-1].text == "?":
        return "asked"
    if any(w in _HEDGES for w in group):
        return "hedged"
    if any(w in _FUTURE for w in group):
        return "planned"
    if any(w in _PLANNING and "to" in group[i:] for i, w in enumerate(group)):
        return "planned"
    return "asserted"


def find_terms(sheet: Sheet) -> tuple[Term, ...]:
    """The noun phrases of the body, without a leading article or possessive pronoun; pronouns are none."""
    found: list[Term] = []
    for sentence in sheet.body:
        for chunk in find_chunks(sentence):
            if chunk.kind == "noun":
                term = _term(sheet, sentence, chunk)
                if term is not None:
                    found.append(term)
    return tuple(found)


def _term(sheet: Sheet, sentence: Sentence, chunk: Chunk) -> Term | None:
    tokens, first = sentence.tokens, chunk.first
    while first < chunk.head and tokens[first].text.lower() in FUNCTION_WORDS:
        first += 1
    head = tokens[chunk.head]
    if head.tag not in ("NOUN", "PROPN") or head.text.lower() in FUNCTION_WORDS:
        return None
    return Term(_span(sheet, sentence, first, chunk.last), stem(head.text))


def _chunk_span(sheet: Sheet, sentence: Sentence, chunk: Chunk | None) -> Span | None:
    return None if chunk is None else _span(sheet, sentence, chunk.first, chunk.last)


def _span(sheet: Sheet, sentence: Sentence, first: int, last: int) -> Span:
    return sheet.article.span(sentence.tokens[first].start, sentence.tokens[last].end)
