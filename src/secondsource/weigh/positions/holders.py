"""Who takes a stance: the actors that are the subject, the agent or the owner of a stance word.

In: a reading, the overlay, and a stance word. Out: ids of actors, none where the text names none: a position without a
holder is no position.
"""

from collections.abc import Sequence

from secondsource.model.readings import Assertion, Sentence
from secondsource.model.spans import Span, inside
from secondsource.text.english import POSSESSIVE_CLITICS

from .nearby import adds_saying, before_insertion, before_participle, goes_on, right_before, tellers
from .stances import GERUND, StanceWord
from .subjects import Ground, actor_at, before, named_in, speaker_of, subject_of, terms_of

# Documents and acts by which a body speaks: "a resolution demanding" is a demand of who passed it.
_ACTS = frozenset(
    """resolution motion statement letter petition vote bill law declaration decree ruling order note communique
    communiqué appeal manifesto decision memo report message protest rally march""".split()
)
# With an object, these have the object do what the infinitive says ("urged the cabinet to support").
_CONTROL = ("ask", "urg", "tell", "told", "order", "want", "forc", "allow", "help", "get", "press", "request", "requir",
            "call", "persuad", "convinc", "encourag", "expect", "instruct")  # fmt: skip


# Verbs that bring somebody to do what the infinitive says, of his own will or not.
_MOVING = frozenset("led leads lead leading prompted prompts prompting drove pushed moved caused forced".split())


def find_holders(ground: Ground, sentence: Sentence, word: StanceWord) -> tuple[str, ...]:
    """Ids of the actors who take the stance, in order of the text; () where none is named."""
    if word.form not in ("finite", "participle"):
        found = _holder(ground, sentence, word)
        if found is None and word.form == "infinitive":
            return _of_governing(ground, sentence, word)
        return () if found is None else (found,)
    beside = right_before(ground, sentence, word.at) if word.form == "finite" else ()
    parted, subject = before_insertion(ground, sentence, word.at) if word.form == "finite" else (False, None)
    if parted and not beside:
        return () if subject is None else (subject,)
    several = _they(ground, sentence, word)
    if several:
        return several
    found = _holder(ground, sentence, word)
    bracketed = word.at > 0 and ")" in {t.text for t in sentence.tokens[max(0, word.at - 3) : word.at]}
    if found is not None:
        return beside if found in beside or (beside and bracketed) else (found,)
    parted_by = before_participle(ground, sentence, word.at) if word.form == "finite" and not beside else None
    if parted_by is not None:
        return (parted_by,)
    at = word.at
    return beside or tellers(ground, sentence, at) or adds_saying(ground, sentence, at) or goes_on(ground, sentence, at)


def _they(ground: Ground, sentence: Sentence, word: StanceWord) -> tuple[str, ...]:
    """ "A, B and C said that they oppose": those who say it, where "they" stands before the verb and several do."""
    i = word.at - 1
    while i >= 0 and sentence.tokens[i].tag in ("AUX", "ADV", "PART"):
        i -= 1
    if i < 0 or sentence.tokens[i].text.lower() != "they":
        return ()
    start = sentence.tokens[i].start
    told = [a for a in inside(ground.reading.assertions, sentence.span) if a.predicate.end <= start]
    if not told:
        return ()
    verb = next(j for j, t in enumerate(sentence.tokens) if t.end > told[-1].predicate.start)
    several = right_before(ground, sentence, verb)
    return several if len(several) > 1 else ()


def _of_governing(ground: Ground, sentence: Sentence, word: StanceWord) -> tuple[str, ...]:
    """ "The party's leader, X, used the day to demand": the name right before the verb that the infinitive hangs on."""
    place = sentence.tokens[word.at].start
    ahead = [a for a in inside(ground.reading.assertions, sentence.span) if a.predicate.end <= place]
    moved = _moved(ground, sentence, ahead[-1], word) if ahead else ()
    if not ahead or moved or _is_control(ground, sentence, ahead[-1], place):
        return moved
    verb = next(i for i, t in enumerate(sentence.tokens) if t.end > ahead[-1].predicate.start)
    return right_before(ground, sentence, verb)


def _moved(ground: Ground, sentence: Sentence, governing: Assertion, word: StanceWord) -> tuple[str, ...]:
    """ "A step that led the government to demand": who is led to it takes the stance."""
    verb = [t.text.lower() for t in sentence.tokens if governing.predicate.start <= t.start < governing.predicate.end]
    to = next(
        (i for i in range(word.at - 1, max(-1, word.at - 4), -1) if sentence.tokens[i].text.lower() == "to"), None
    )
    if to is None or not verb or verb[-1] not in _MOVING:
        return ()
    return right_before(ground, sentence, to, objects=True)


def _holder(ground: Ground, sentence: Sentence, word: StanceWord) -> str | None:
    """The actor that the clause gives for the subject, the agent or the owner, None where it gives none."""
    clauses = inside(ground.reading.assertions, sentence.span)
    place = sentence.tokens[word.at]
    if word.form == "apposed":
        return before(ground, sentence, place.start)
    if word.form == "passive":
        return _agent(ground, sentence, word)
    if word.form == "quoted":
        return speaker_of(ground, Span(sentence.span.article, place.start, place.end))
    if word.form == "noun":
        return _owner(ground, sentence, clauses, word)
    if word.form == "finite":
        own = next((a for a in clauses if a.predicate.start <= place.start < a.predicate.end), None)
        if own is None:
            # The tagger took the verb for a noun: no clause is its own.
            held = next((a for a in clauses if a.span.start <= place.start < a.span.end), None)
            right = before(ground, sentence, place.start)
            return right or (subject_of(ground, sentence, clauses, held) if held is not None else None)
        return subject_of(ground, sentence, clauses, own)
    own = next((a for a in clauses if a.predicate.start <= place.start < a.predicate.end), None)
    if word.form == "infinitive" and own is not None:
        return subject_of(ground, sentence, clauses, own)  # "is trying to press it to": of one verb group
    governing = next((a for a in reversed(clauses) if a.predicate.end <= place.start), None)
    if word.form == "participle":
        return _of_participle(ground, sentence, clauses, governing, word)
    if governing is None or _is_control(ground, sentence, governing, place.start):
        return None
    return subject_of(ground, sentence, clauses, governing)


def _owner(ground: Ground, sentence: Sentence, clauses: Sequence[Assertion], word: StanceWord) -> str | None:
    """Whose the noun is: the name before "'s"; behind "its", the subject of the clause."""
    tokens = sentence.tokens
    for i in range(word.at - 1, max(-1, word.at - 6), -1):
        low = tokens[i].text.lower()
        if low in POSSESSIVE_CLITICS:
            near = ground.named(Span(sentence.span.article, sentence.span.start, tokens[i].end))
            fits = [(m, a) for m, a in near if tokens[i].start <= m.end]
            return max(fits, key=lambda f: (len(f[0]), f[0]))[1] if fits else None
        if low in ("its", "his", "her", "their"):
            governing = next((a for a in reversed(clauses) if a.predicate.end <= tokens[i].start), None)
            return subject_of(ground, sentence, clauses, governing) if governing is not None else None
    return None


def _agent(ground: Ground, sentence: Sentence, word: StanceWord) -> str | None:
    """Who stands behind "by"."""
    tokens = sentence.tokens
    for i in range(word.at + 1, min(len(tokens), word.at + 6)):
        drawn = tokens[word.at].tag == "NOUN" and tokens[i].text.lower() in ("from", "of")
        if (drawn or tokens[i].text.lower() == "by") and i + 1 < len(tokens):
            region = Span(sentence.span.article, tokens[i + 1].start, tokens[min(len(tokens), i + 9) - 1].end)
            return actor_at(ground, region, terms_of(ground, sentence))
    return None


def _of_participle(
    ground: Ground,
    sentence: Sentence,
    clauses: Sequence[Assertion],
    governing: Assertion | None,
    word: StanceWord,
) -> str | None:
    """Behind a comma, the subject of the clause before; behind a noun, that noun, or who acts by it (a resolution)."""
    previous, place = sentence.tokens[word.at - 1], sentence.tokens[word.at].start
    behind = (
        []
        if governing is None
        else [t.text.lower() for t in sentence.tokens if governing.predicate.end <= t.start < previous.end]
    )
    written = any(w in _ACTS or w.removesuffix("s") in _ACTS for w in behind[:4])  # "sent letters to X demanding"
    absolute = _with_whom(ground, sentence, governing, word) if previous.text in (",", "and") else None
    if absolute is not None:
        return absolute
    gerund = previous.text.lower() in GERUND
    if governing is None and gerund:  # "After rejecting the plan, the council met"
        governing = next((a for a in clauses if a.predicate.start > place), None)
    if previous.text == "," or previous.text.lower() in _ACTS or written or gerund:
        return None if governing is None else subject_of(ground, sentence, clauses, governing)
    return before(ground, sentence, sentence.tokens[word.at].start)


def _with_whom(ground: Ground, sentence: Sentence, governing: Assertion | None, word: StanceWord) -> str | None:
    """ "It lost friends, with Norra and others, as it seems, lamenting the war": the first name of the absolute phrase,
    None where no such phrase opens between the verb before and the participle."""
    tokens = sentence.tokens
    for i in range(word.at - 1, 0, -1):
        if governing is not None and tokens[i].start < governing.predicate.end:
            return None
        if tokens[i].text.lower() == "with" and tokens[i - 1].text == ",":
            return named_in(ground, Span(sentence.span.article, tokens[i + 1].start, tokens[word.at].start))
    return None


def _is_control(ground: Ground, sentence: Sentence, governing: Assertion, start: int) -> bool:
    """Is the infinitive's subject the object of the governing verb?"""
    verb = [t for t in sentence.tokens if governing.predicate.start <= t.start < governing.predicate.end][-1:]
    if not verb or not verb[0].text.lower().startswith(_CONTROL):
        return False
    return any(governing.predicate.end <= t.span.start and t.span.end <= start for t in terms_of(ground, sentence))
