"""An asked sentence as a line of the story: its words with the keys that they are found by.

In: a sentence of the user's, read as an article's, and what the words of the story name. Out: a `Page`. Mends what only
a sentence alone gets wrong: a bound that is none, and that no verb is read in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from secondsource.model.readings import Figure, Moment, Reading, Sentence, Token
from secondsource.model.spans import Span
from secondsource.text.irregular import base_of_verb

from ..likeness import content_stems
from .called import Called
from .lines import Page, make_page


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence of the user's, read as an article's, its moments resolved on the day of the story."""

    text: str
    reading: Reading
    moments: tuple[Moment, ...]


def page_of(asked: Asked, called: Called | None = None) -> Page | None:
    """The sentences as one line: what a full stop parts is asked together, and a question asks whether it is so."""
    tokens = tuple(t for s in asked.reading.sheet.sentences for t in s.tokens if t.text != "?")
    if not tokens:
        return None
    tokens = _with_verb(tokens)
    span = Span(asked.reading.article.id, tokens[0].start, tokens[-1].end)
    reading, sentence = asked.reading, Sentence(span, tokens, 0, "body")
    figures = [_unbound(tokens, figure) for figure in reading.figures]
    page = make_page(sentence, 0, figures, asked.moments, (), names=reading.names, asked=True)
    if called is None:
        return page
    stems = [[s for s in content_stems(t.text) if s in called.words] for t in tokens]
    keys = tuple(k.union(*(called.words[s] for s in own)) for k, own in zip(page.keys, stems, strict=True))
    return replace(page, keys=keys)


def _with_verb(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words of a sentence in which none is read as a verb ("The court upheld the law") with the first that looks
    like a past form read as one."""
    if any(t.tag in ("VERB", "AUX") for t in tokens):
        return tuple(tokens)
    low = [t.text.lower() for t in tokens]
    past = (i for i in range(1, len(low) - 1) if base_of_verb(low[i]) != low[i] or low[i].endswith("ed"))
    at = next(past, None)
    return tuple(replace(t, tag="VERB") if i == at else t for i, t in enumerate(tokens))


def _unbound(tokens: Sequence[Token], figure: Figure) -> Figure:
    """ "Back up to 90 days" is 90 days: the particle is the verb's, no bound."""
    before = [t.text.lower() for t in tokens if t.start < figure.span.start]
    return replace(figure, modifier="=") if figure.modifier == "<" and before[-1:] in (["back"], ["is"]) else figure
