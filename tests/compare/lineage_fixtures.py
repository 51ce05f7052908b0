"""Readings made by hand from invented articles: sheets without tags, credits and quotes where a test names them."""

import re
from collections.abc import Sequence

from secondsource.model.articles import Article, Dated
from secondsource.model.readings import Credit, CreditHow, Quote, Reading, Sentence, Sheet, Token
from secondsource.model.spans import Span
from secondsource.text.sentences import find_paragraphs, find_sentences
from secondsource.text.words import find_words

HARBOUR = (
    "The harbour authority of Morven closed the northern lock on Tuesday after divers found a crack in the lower gate.\n\n"
    "Ships of more than ninety metres must wait outside the breakwater until engineers have drained the chamber.\n\n"
    "Captain Ilse Brandt, who runs the pilot service, expects a backlog of forty vessels before the weekend begins.\n\n"
    "Grain exporters asked the ministry to open the old southern channel, which silted up eleven years ago.\n\n"
    "A spokesman for the insurers declined to estimate the damage while the inspection is still going on.\n\n"
    "Two tugs and a floating crane left the yard at Port Callan in the evening to help with the repair.\n"
)
REWRITE = (
    "Morven's port authority shut the northern lock Tuesday when divers discovered a crack in its lower gate.\n\n"
    "Ships longer than ninety metres have to wait outside the breakwater until engineers drain the chamber.\n\n"
    "Captain Ilse Brandt, head of the pilot service, anticipates a backlog of forty vessels before the weekend.\n\n"
    "Exporters of grain asked the ministry to reopen the old southern channel, silted up for eleven years.\n\n"
    "Fishermen at the quay said nobody had warned their cooperative about any works this season at all.\n\n"
    "The mayor cancelled the regatta, and hotels along the promenade reported dozens of lost bookings already.\n\n"
    "Schools near the embankment will stay open, the district told parents in a short letter on Wednesday.\n\n"
    "Engineers from the university are to measure the pressure against the wall with new instruments.\n"
)
ORCHARD = (
    "Apple growers in the Tarn valley counted their losses after the third night of frost in a row this April.\n\n"
    "Sprinklers kept blossom alive on the lower terraces, but the wells ran dry before the morning came.\n\n"
    "The cooperative fears that its cider press will stand idle and has offered seasonal workers other jobs.\n\n"
    "Meteorologists see no end of the cold spell and advise the villages to cover young trees with fleece.\n"
)


def article(identifier: str, text: str, *, outlet: str | None = None, published: str | None = None) -> Article:
    """An article of nothing but body text."""
    dated = Dated(published[:10], "day", "metadata") if published else None
    time = published if published and len(published) > 10 else None
    return Article(identifier, f"{identifier}.txt", text, outlet=outlet, published=dated, published_time=time)


def words(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The words of a sentence, none with a part of speech."""
    return tuple(Token(w.start, w.end, w.text, "X") for w in find_words(text, start, end))


def reading(
    source: Article,
    *,
    credits: Sequence[tuple[str, str, CreditHow]] = (),
    quotes: Sequence[str] = (),
    interviews: Sequence[str] = (),
) -> Reading:
    """A reading: `credits` as (words, name, how), quotes by their words, all at their first place."""
    starts = [a for a, _ in find_paragraphs(source.text)]
    sentences = tuple(
        Sentence(Span(source.id, a, b), words(source.text, a, b), sum(s <= a for s in starts) - 1, "body")
        for a, b in find_sentences(source.text)
    )
    return Reading(
        sheet=Sheet(source, sentences),
        names=(),
        quotes=tuple(Quote(find(source, q), (), None, None, "direct", "named") for q in quotes),
        scare=(),
        figures=(),
        moments=(),
        credits=tuple(Credit(find(source, words), name, how) for words, name, how in credits),
        promises=(),
        assertions=(),
        terms=(),
        interviews=tuple(find(source, i) for i in interviews),
    )


def find(source: Article, words: str) -> Span:
    """Where the words first stand."""
    match = re.search(re.escape(words), source.text)
    assert match is not None, words
    return Span(source.id, match.start(), match.end())


def plain(identifier: str, text: str, *, outlet: str | None = None, published: str | None = None) -> Reading:
    """A reading without credits and quotes."""
    return reading(article(identifier, text, outlet=outlet, published=published))
