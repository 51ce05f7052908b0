"""How much a sentence that one article alone has is worth a place on the list of claims.

In: the evidence and a sentence. Out: a score, by which what only one article tells is put in order. It judges no truth:
it is how likely somebody who marks a story by hand is to mark the sentence as one of its claims.
"""

from collections import Counter

from secondsource.model.readings import Reading, Sentence
from secondsource.model.spans import Span, inside

from ..evidence import Evidence

# Log-odds of a logistic regression on the sentences of nine marked stories (1,400; marked in any claim or not), rounded
# to quarters by hand (no script of it is in the tree); each story left out in turn, of 109 places for what one article
# alone has 38 to 41 go to marked sentences, 29 where the first ones that anybody says have them. What is of the story's
# matter is told by `_SHARED`: the share of its content stems that another article has too.
_SHARED, _FIGURE, _OPENS, _DATED, _NAMES, _SAID = 3.0, 0.75, 0.75, 0.75, 0.75, 0.5
_SHORT, _ASKS, _LEANS = -1.0, -1.25, -0.5
# A sentence of fewer words; and how many open an article, as the list of claims has it.
_FEW_WORDS, _OPENING = 12, 3
# Actors named beyond so many add nothing.
_MOST_NAMES = 3


def worth(evidence: Evidence, reading: Reading, sentence: Sentence) -> float:
    """How much the sentence is worth a place, by what stands in it and where it stands."""
    span, shared = sentence.span, evidence.once(articles_of)
    stems = set(evidence.stems(span))
    known = sum(shared[s] > 1 for s in stems) / len(stems) if stems else 0.0
    moments = evidence.resolved.moments.get(reading.article.id, reading.moments)
    names = min(_MOST_NAMES, len(evidence.actors_in(span))) / _MOST_NAMES
    signs = (
        (_FIGURE, bool(inside(reading.figures, span))),
        (_OPENS, span in evidence.once(_openings)),
        (_DATED, any(m.edtf and m.type == "DATE" for m in inside(moments, span))),
        (_SAID, bool(evidence.speakers(span))),
        (_SHORT, len(sentence.tokens) < _FEW_WORDS),
        (_ASKS, sentence.tokens[-1].text == "?"),
        (_LEANS, sentence.tokens[0].tag == "PRON"),
    )
    return round(_SHARED * known + _NAMES * names + sum(weight for weight, there in signs if there), 3)


def _openings(evidence: Evidence) -> frozenset[Span]:
    """The sentences that the articles open with."""
    return frozenset(s.span for r in evidence.readings for s in r.sheet.body[:_OPENING])


def articles_of(evidence: Evidence) -> Counter[str]:
    """In how many articles a content stem stands."""
    return Counter(
        stem for r in evidence.readings for stem in {w for s in r.sheet.sentences for w in evidence.stems(s.span)}
    )
