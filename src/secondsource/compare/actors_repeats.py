"""Names that one article's reader passed over and the rest of the story knows.

In: readings, the actors of a story and whose each name is. Out: the same with the places added where an article prints
a name's words and no name was seen: "OZREN" in a heading, "No Sjoholm, then." Nothing is guessed: a form that two bear,
that the story also writes in lower case, or that stands beside another capital adds none.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from secondsource.model.readings import Reading, Sentence, Token
from secondsource.model.resolution import Actor
from secondsource.model.spans import Span
from secondsource.text.ranges import merge, overlap

from .actors_groups import plain
from .actors_people import name_words
from .printed_forms import Form, PrintedForms

# Shorter words ("US", "May", "Al") are as often others; longer forms are sentences that passed for a name. Judgements.
_SHORTEST, _LONGEST = 4, 6


def with_repeats(
    readings: Sequence[Reading], actors: Sequence[Actor], actor_of: Mapping[Span, str]
) -> tuple[tuple[Actor, ...], dict[Span, str]]:
    """The actors with the mentions that no reader saw, and for the span of each mention the id of its actor."""
    ordered = sorted(readings, key=lambda r: r.article.id)
    forms = _forms(ordered, actors, actor_of)
    sought = PrintedForms(forms)
    found = dict(actor_of)
    for reading in ordered:
        taken = merge((n.span.start, n.span.end) for n in reading.names)
        for span, form in _places(reading, sought):
            if not overlap(taken, span.start, span.end):
                found[span] = forms[form]
    mentions: dict[str, set[Span]] = defaultdict(set)
    for span, actor in found.items():
        mentions[actor].add(span)
    return tuple(replace(a, mentions=tuple(sorted({*a.mentions, *mentions[a.id]}))) for a in actors), found


def _forms(readings: Sequence[Reading], actors: Sequence[Actor], actor_of: Mapping[Span, str]) -> dict[Form, str]:
    """The forms, in small letters without diacritics, that one actor alone has, and that actor: what is printed as a
    name inside a sentence, and the surnames of people."""
    lowered = {t.text for r in readings for s in r.sheet.sentences for t in s.tokens if t.text.islower()}
    named = {a.id: a for a in actors}
    bearers: dict[Form, set[str]] = defaultdict(set)
    firm = set()
    for reading in readings:
        starts = {s.tokens[0].start for s in reading.sheet.sentences if s.tokens}
        for name in reading.names:
            actor = named.get(actor_of.get(name.span, ""))
            if actor is None or name.damaged:
                continue
            words = reading.article.cut(name.span).split()
            forms = {tuple(plain(w) for w in words)}
            if actor.kind == "person" and len(words) > 1:
                forms.add((plain(name_words(" ".join(words))[-1]),))
            for form in forms:
                bearers[form].add(actor.id)
                firm.update([form] if name.span.start not in starts else [])
    return {
        form: min(ids)
        for form, ids in bearers.items()
        if len(ids) == 1 and form in firm and len(form) <= _LONGEST
        if len(form) > 1 or (len(form[0]) >= _SHORTEST and form[0].isalpha() and form[0] not in lowered)
    }


def _places(reading: Reading, sought: PrintedForms) -> Iterable[tuple[Span, Form]]:
    """Where the article prints a form, the longest first, none overlapping another."""
    for sentence in reading.sheet.sentences:
        if sentence.kind == "furniture":
            continue
        capitals = [i for i, t in enumerate(sentence.tokens) if t.text[:1].isupper()]
        words = [plain(t.text) for t in sentence.tokens] if capitals else []
        shouted = _is_shouted(sentence)
        behind = 0
        for at in capitals:
            for form in sought.at(words, at) if at >= behind else ():
                end = at + len(form)
                tokens = sentence.tokens[at:end]
                if _is_written_so(tokens) and (shouted or _stands_alone(sentence.tokens, at, end)):
                    yield reading.article.span(tokens[0].start, tokens[-1].end), form
                    behind = end
                    break


def _is_written_so(tokens: Sequence[Token]) -> bool:
    """Does the form begin and end with a capital, and is it no adjective ("Western countries")?"""
    adjective = len(tokens) == 1 and tokens[0].tag == "ADJ"
    return tokens[0].text[:1].isupper() and tokens[-1].text[:1].isupper() and not adjective


def _is_shouted(sentence: Sentence) -> bool:
    """Is this a heading in capitals throughout?"""
    return all(t.text.isupper() for t in sentence.tokens if t.text.isalpha())


def _stands_alone(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Does no other word with a capital stand beside it, which would make another name of both? The capital that
    opens the sentence, a quotation mark before it or not, says nothing."""
    opens = not any(t.text[0].isalnum() for t in tokens[: max(0, start - 1)])
    before = start > 0 and not opens and tokens[start - 1].text[:1].isupper()
    return not before and not (end < len(tokens) and tokens[end].text[:1].isupper())
