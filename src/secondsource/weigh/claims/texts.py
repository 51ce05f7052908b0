"""The words that a claim is shown under: what an editor can read without the article around it.

In: the evidence and the reports of a claim. Out: passages of single articles, the best first: exact words of one
article, though not always a report, as half a sentence is widened to the clause or sentence that holds it and a lone
quotation mark is left off. Nothing is written here, and no report changes.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from secondsource.model.readings import Assertion, Sentence, Token
from secondsource.model.spans import Span

from ..evidence import Evidence
from ..likeness import share_of_shorter

# Opening and closing marks that must come in pairs; a straight one is both. Single ones are apostrophes too.
_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))
_STRAIGHT = '"'
_OPENING, _CLOSING = frozenset('“«(["‘'), frozenset('”»)]"’')
# What no passage ends with, and what ends a sentence.
_TRAILING, _STOPS = frozenset(",;:-–—("), frozenset(".!?…")
# The closed class of relative pronouns; "that" before a clause is none of its words.
_RELATIVES = frozenset("who whom whose which that what where when why how whether if".split())
# Whose these are only the text before says. "There" and the "it" of the weather are too few to be told apart.
_PRONOUNS = frozenset("he she it they this that these those him her them his their its".split())
_FIRST_PERSON = frozenset("i we me us my our ours mine myself ourselves you your".split())
# Nothing ends with these: what they govern is missing.
_GOVERNING = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "AUX", "PART"})
# What each flaw counts. Words without subject and verb claim nothing; a passage cut at its beginning or out of a pair
# of marks is no clause; the others are read, with more trouble.
_NO_CLAUSE, _CUT, _MARKS, _CUT_END, _PRONOUN, _CONJUNCTION, _SECOND, _LOWER = 8, 6, 8, 4, 3, 2, 1, 1
# A sentence is read at a glance up to two lines of a page, and with trouble beyond five: characters.
_SHORT, _LONG = 220, 450
_LENGTHY = 2
# A report that has nothing in common with the others counts as much as a clause that is missing.
_OFF = 8
# With more flaws than this another report's words are worse than two claims under one text: what begins with a pronoun
# and ends amid a clause is read still, half a clause is not.
_READABLE = 7
# Reports that are looked at: claims of forty articles have up to sixty.
_MOST = 60


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one article, and what they lack to be read alone (0: nothing)."""

    span: Span
    flaws: int

    @property
    def readable(self) -> bool:
        """Can it be read alone, if with some trouble?"""
        return self.flaws <= _READABLE


def find_passages(evidence: Evidence, spans: Sequence[Span], *, without: Collection[Span] = ()) -> list[Passage]:
    """What the reports at `spans` can be shown as, best first: what reads alone, and what is most like the others.

    `without`: reports of another side, whose words none of the passages may hold that the report itself does not.
    """
    central = _centrality(evidence, spans[:_MOST])
    most = max(central.values())
    ranked: dict[Span, tuple[float, int, Passage]] = {}
    for span, shared in central.items():
        off = _OFF * (1 - shared / most) if most else 0.0
        for wide, place in enumerate(_passages(evidence, span)):
            passage = trimmed(evidence, place)
            if passage in ranked or any(w.overlaps(passage) and not w.overlaps(span) for w in without):
                continue
            flaws = _flaws(evidence, passage)
            ranked[passage] = (round(flaws + off, 3), wide, Passage(passage, flaws))
    return [p for _, _, p in sorted(ranked.values(), key=lambda r: (r[0], r[1], len(r[2].span), r[2].span))]


def find_sentences(evidence: Evidence, span: Span) -> list[Passage]:
    """The sentence in which the report at `span` stands, and what widens it to be read alone, trimmed, narrow to wide.
    """
    places = list(_passages(evidence, span))[1:]
    return [Passage(t, _flaws(evidence, t)) for t in dict.fromkeys(trimmed(evidence, p) for p in places)]


def states_something(evidence: Evidence, span: Span) -> bool:
    """Does the span stand in a sentence with a verb that has a subject? A dateline, a menu and a byline do not."""
    return any(_has_clause(evidence, s, s.span) for s in evidence.sentences(span))


def _centrality(evidence: Evidence, spans: Sequence[Span]) -> dict[Span, float]:
    """By report, what share of its words those of other articles have, summed."""
    stems = {s: frozenset(evidence.stems(s)) for s in spans}
    return {
        s: sum(share_of_shorter(stems[s], stems[o]) for o in spans if o.article != s.article) for s in stems
    }


def _passages(evidence: Evidence, span: Span) -> Iterator[Span]:
    """The report, its sentence, and as many sentences of the paragraph as close the quotation it stands in."""
    yield span
    inside = evidence.sentences(span)
    if not inside:
        return
    whole = Span(span.article, min(span.start, inside[0].span.start), max(span.end, inside[-1].span.end))
    yield whole
    sentences = evidence.reading(span.article).sheet.sentences
    first, last = sentences.index(inside[0]), sentences.index(inside[-1])
    opening = next((t for t in inside[0].tokens if t.text[0].isalnum()), None)
    if opening is not None and _leans(opening) and first and _is_beside(sentences[first - 1], inside[0]):
        yield Span(span.article, sentences[first - 1].span.start, whole.end)
    if opening is not None and opening.tag == "CCONJ":
        yield Span(span.article, opening.end, whole.end)
    if _is_balanced(evidence.text(whole)):
        return
    for step in (1, -1):
        wider, at = whole, last if step == 1 else first
        while 0 <= at + step < len(sentences) and _is_beside(sentences[at + step], inside[0]):
            at += step
            near = sentences[at].span
            wider = Span(span.article, min(wider.start, near.start), max(wider.end, near.end))
            if len(wider) > _LONG:
                break
            if _is_balanced(evidence.text(wider)):
                yield wider
                break


def _is_beside(one: Sentence, other: Sentence) -> bool:
    return (one.paragraph, one.kind) == (other.paragraph, other.kind)


def _leans(first: Token) -> bool:
    """Does a sentence that begins with this word go on from the one before: with a conjunction, a pronoun, or in the
    middle of what the splitter took for two ("Gen." before a name)?"""
    return first.tag in ("CCONJ", "SCONJ") or first.text[0].islower() or _begins_with_pronoun(first)


def trimmed(evidence: Evidence, span: Span) -> Span:
    """The span with the stop that ends its sentence, without a lone quotation mark at an edge or a comma at its end."""
    reading = evidence.reading(span.article)
    text, start, end = reading.article.text, span.start, span.end
    for credit in evidence.resolved.credits_of(reading):
        if credit.how == "dateline" and credit.span.start <= start + 1 < credit.span.end < end:
            start = credit.span.end
    while end < len(text) and text[end] in _STOPS and text[end - 1] not in _STOPS:
        end += 1
    for _ in range(3):  # a comma before a mark before a comma is as deep as it goes
        while start < end and (text[start].isspace() or text[start] in _TRAILING | {"*", "•"}):
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] in _TRAILING):
            end -= 1
        if _is_balanced(text[start:end]) or end - start < 2:
            break
        before, after = text[start - 1] if start else "", text[end] if end < len(text) else ""
        if text[start] in _OPENING and _is_balanced(text[start:end] + (after if after in _CLOSING else "")):
            end += after in _CLOSING and after != ""
        if _is_balanced(text[start:end]):
            break
        if text[start] in _OPENING and _is_balanced(text[start + 1 : end]):
            start += 1
        elif text[end - 1] in _CLOSING and _is_balanced(text[start : end - 1]):
            end -= 1
        elif before in _OPENING and before and _is_balanced(text[start - 1 : end]):
            start -= 1
    return Span(span.article, start, end) if start < end else span


def _is_balanced(text: str) -> bool:
    """Does every opening mark of the text have its closing one?"""
    return text.count(_STRAIGHT) % 2 == 0 and all(text.count(a) == text.count(b) for a, b in _PAIRS)


def _flaws(evidence: Evidence, span: Span) -> int:
    """What the passage lacks to be read alone, summed."""
    text = evidence.text(span)
    sentences = evidence.sentences(span)
    tokens = [t for s in sentences for t in s.tokens if span.start <= t.start and t.end <= span.end]
    words = [t for t in tokens if t.text[0].isalnum()]
    if not sentences or not words:
        return _NO_CLAUSE + _CUT
    opens = words[0].start <= _first_word(sentences[0])
    stated = any(_has_clause(evidence, s, span) for s in sentences) and not _only_names_speaker(evidence, span)
    found = 0 if stated else _NO_CLAUSE
    found += 0 if opens or _begins_clause(evidence, span, words[0]) else _CUT
    found += 0 if _is_balanced(text) else _MARKS
    found += 0 if _ends_well(sentences[-1], words[-1]) else _CUT_END
    found += _PRONOUN if _begins_with_pronoun(words[0]) or _has_first_person(tokens) else 0
    found += _CONJUNCTION if words[0].tag == "CCONJ" else 0
    found += _LOWER if not opens or words[0].text[0].islower() else 0
    found += _LOWER if sentences[0].kind == "headline" or text.endswith("?") else 0
    found += _SECOND * (len(sentences) - 1)
    return found + (_LENGTHY if len(text) > _SHORT else 0) + (_CUT_END if len(text) > _LONG else 0)


def _first_word(sentence: Sentence) -> int:
    return next((t.start for t in sentence.tokens if t.text[0].isalnum()), sentence.span.start)


def _clauses(evidence: Evidence, span: Span) -> Sequence[Assertion]:
    """The clauses that begin inside the span, in order."""
    clauses = evidence.reading(span.article).assertions
    first = bisect_left(clauses, span.start, key=lambda a: a.span.start)
    return clauses[first : bisect_left(clauses, span.end, key=lambda a: a.span.start)]


def _has_clause(evidence: Evidence, sentence: Sentence, span: Span) -> bool:
    """Is there a verb with its subject inside the span? A headline is not parsed: there a verb is enough."""
    if sentence.kind != "body":
        inside = (t for t in sentence.tokens if span.start <= t.start and t.end <= span.end)
        return sentence.kind == "headline" and any(t.tag in ("VERB", "AUX") for t in inside)
    whole = (a for a in _clauses(evidence, span) if a.predicate.end <= span.end)
    return any(a.actors and not _is_relative(evidence, a) for a in whole)


def _only_names_speaker(evidence: Evidence, span: Span) -> bool:
    """Is it only who says what stands outside the passage ("The Callan Herald says")?"""
    quotes = evidence.reading(span.article).quotes
    inside = [q for q in quotes if q.cue is not None and span.contains(q.cue)]
    return bool(inside) and not any(q.content.meets(span) for q in inside)


def _is_relative(evidence: Evidence, clause: Assertion) -> bool:
    return evidence.text(clause.actors[0]).lower() in _RELATIVES


def _begins_clause(evidence: Evidence, span: Span, first: Token) -> bool:
    """Does the passage begin with the subject of a clause that no conjunction puts under another? "The army shot first"
    is not what "denied that the army shot first" says."""
    clause = next((a for a in _clauses(evidence, span) if a.span.start <= first.start), None)
    if clause is None or not clause.actors or _is_relative(evidence, clause):
        return False
    sentence = evidence.sentence(span)
    before = [] if sentence is None else [t for t in sentence.tokens if t.end <= first.start]
    if not before:
        return True
    previous = before[-1]
    return previous.tag in ("CCONJ", "PUNCT") and previous.text not in _OPENING and before[-2:][0].tag != "SCONJ"


def _ends_well(sentence: Sentence, last: Token) -> bool:
    """Does it end with its sentence, or before a mark or conjunction, with nothing left to be governed?"""
    behind = next((t for t in sentence.tokens if t.start >= last.end), None)
    whole = behind is None or all(not t.text[0].isalnum() for t in sentence.tokens if t.start >= last.end)
    return whole or (
        last.tag not in _GOVERNING and behind is not None and behind.tag in ("PUNCT", "CCONJ", "SCONJ")
    )


def _begins_with_pronoun(first: Token) -> bool:
    """Is the first word one that stands for something said before? "That day" is, too."""
    return first.text.lower() in _PRONOUNS and first.tag in ("PRON", "DET")


def _has_first_person(tokens: Sequence[Token]) -> bool:
    """Does somebody speak of himself outside quotation marks? Who, the words before the passage tell."""
    quoted = False
    for token in tokens:
        if token.text in ("“", "”", '"', "``", "''"):
            quoted = token.text == "“" or (token.text not in ("”", "''") and not quoted)
        elif not quoted and token.text.lower() in _FIRST_PERSON and token.text != "US":
            return True
    return False
