"""The stance that somebody takes by what he says: "X must go", "we will not", "it was wrong", "they lied".

In: a sentence, the clauses in it, and who says them. Out: `StanceWord`s of the form "quoted", on the verb of the
clause. By grammar first: what an obligation is said to be on somebody else is demanded; what the speaker says he will
not do, he opposes; what he says he did not do, he denies. What he judges, he supports or opposes; an act of somebody
else's that he judges, he accuses of. After Martin and White 2005, "The Language of Evaluation" (judgement,
appreciation), and Palmer 2001, "Mood and Modality" (deontic modals). A clause outside a quotation or report of speech
takes none.
"""

from collections.abc import Iterator, Sequence

from secondsource.model.findings import PositionStance
from secondsource.model.readings import Assertion, Sentence, Token
from secondsource.model.spans import Span
from secondsource.text.english import POSSESSIVE_CLITICS
from secondsource.text.kinds import is_kind_of
from secondsource.text.stems import stem

from ..judgements import CRIMES, judged
from ..valence import valence
from .charges import does_wrong, is_command, is_disowned, is_guilty, is_untrue, is_unwelcome, is_violent
from .consequences import brings_good, does_not_work, foresees_harm, is_mere_notice, is_step, is_too_little
from .denied import denies_something, is_denied
from .implied import is_suspected, is_trusted, is_wanted, would_harm
from .speech import ABLE, BE, COPULAS, DENYING, EPISTEMIC, MENTAL, WILL, Said, low_of, split_verb
from .stances import NEGATIONS, StanceWord, object_of
from .subjects import Ground, is_word_for_word, named_in

_OBLIGING = frozenset("must should ought".split())
_NEEDING = frozenset("need needs have has".split())  # "had to" tells of what was done
_NOW = frozenset("am is are be 's ’s 'm ’m 're ’re".split())
# It is important, it is time, that something be done: a demand (deontic adjectives, Quirk et al. 1985 §14.24).
_DEONTIC = frozenset("important necessary essential vital crucial imperative urgent time".split())
_SUBORDINATING = frozenset("if whether unless when until what why how as than".split())
_MARKS = frozenset("\"“”")
_FIRST = frozenset("i we".split())
_OWN = frozenset("he she it they".split())
_OTHERS = frozenset("you they".split())
_AGREEING = frozenset(
    stem(v) for v in "approve support accept agree back endorse like tolerate allow want need".split()
)
_CEASING = frozenset(stem(v) for v in "stop cease rest hesitate quit give fail".split())  # "we will not rest"
_STATES = frozenset("be have need take".split())  # "we won't have a majority" refuses nothing
_GUILTY = frozenset("responsible guilty behind".split())  # "are behind the murders"
_JUDGED = 1.5  # how far from neutral a predicate must be: "good" is 1.9, "important" 0.8. Tried 1.0, 1.5, 2.0
_REACH = 9  # words of a predicate behind its verb


def find_said(ground: Ground, sentence: Sentence, clauses: Sequence[Assertion]) -> Iterator[tuple[StanceWord, str]]:
    """The stances that are taken in the sentence by what is said, with who takes them, each once, in order."""
    seen: set[tuple[str, PositionStance]] = set()
    for clause in clauses:
        said = _said(ground, sentence, clause)
        if said is None or clause.modality == "asked":
            continue
        stance = _stance(ground, sentence.tokens, said)
        holder = said.teller
        if stance is None and is_denied(sentence.tokens, said):
            spoken_for = _named(ground, sentence.tokens, said)
            if spoken_for is not None and _speaks_for(ground, said, spoken_for):
                stance, holder = "denies", spoken_for
        if stance is not None and (holder, stance) not in seen:
            seen.add((holder, stance))
            at = said.verb.stop - 1
            first, last = object_of(sentence.tokens, at)
            start = said.subject.start if said.subject else said.verb.start
            yield StanceWord(at, "quoted", stance, start, max(at, last if last >= first else at)), holder


def find_commands(ground: Ground, sentence: Sentence) -> Iterator[tuple[StanceWord, str]]:
    """The imperatives that open what somebody says word for word in the sentence: demands."""
    for quote, actor in ground.told:
        pieces = quote.pieces or (quote.content,)
        for piece in pieces if actor is not None and quote.mode == "direct" and quote.kind != "outlet" else ():
            inside = [i for i, t in enumerate(sentence.tokens) if piece.start <= t.start and t.end <= piece.end]
            if not inside or not is_command([sentence.tokens[i] for i in inside]):
                continue
            opened = inside[0] == 0 or sentence.tokens[inside[0] - 1].tag == "PUNCT"
            at = next(i for i in inside if sentence.tokens[i].tag != "PUNCT")
            first, last = object_of(sentence.tokens, at)
            if opened and actor is not None:
                yield StanceWord(at, "quoted", "demands", at, max(at, last if last >= first else at)), actor


def _said(ground: Ground, sentence: Sentence, clause: Assertion) -> Said | None:
    """The clause as one that somebody says: inside the quotation, and not the words that introduce it."""
    inside = [
        (q, a)
        for q, a in ground.told
        if a is not None
        and q.kind != "outlet"
        and q.content.contains(clause.predicate)
        and not (q.cue and q.cue.overlaps(clause.predicate))
    ]
    if not inside:
        return None
    quote, teller = min(inside, key=lambda t: len(t[0].content))
    if quote.pieces and quote.mode == "direct" and not any(p.contains(clause.predicate) for p in quote.pieces):
        return None
    tokens = sentence.tokens
    begin = max(clause.span.start, quote.content.start)
    subject = [i for i, t in enumerate(tokens) if begin <= t.start and t.end <= clause.predicate.start]
    verb = [i for i, t in enumerate(tokens) if clause.predicate.start <= t.start < clause.predicate.end]
    if not verb or teller is None:
        return None
    if not subject and quote.mode == "partial":
        # "That Norra “owes nothing”": the mark of quotation parts the subject from its verb.
        said = (i for i, t in enumerate(tokens) if quote.content.start <= t.start and i < verb[0])
        opening = [i for i in said if tokens[i].tag != "PUNCT"]
        subject = opening if not any(tokens[i].tag in ("VERB", "AUX") for i in opening) else []
    while subject and (tokens[subject[0]].tag in ("PUNCT", "SCONJ", "CCONJ", "ADV")):
        subject.pop(0)
    while subject and (tokens[subject[-1]].tag == "ADV" or tokens[subject[-1]].text in _MARKS):
        subject.pop()  # "she never saw it"
    if _is_conditional(tokens, subject[0] if subject else verb[0]) or _is_called_for(tokens, (subject or verb)[0]):
        return None
    stop = verb[-1] + 1
    while stop < len(tokens) and stop <= verb[-1] + _REACH and tokens[stop].text not in ".;:,—–":
        stop += 1
    return Said(
        quote, teller, range(subject[0], subject[-1] + 1) if subject else range(0), range(verb[0], verb[-1] + 1),
        range(verb[-1] + 1, stop),
    )  # fmt: skip


def _is_conditional(tokens: Sequence[Token], first: int) -> bool:
    """ "If it was wrong", "which was wrong", "should it go wrong": nothing that is said to be so by itself."""
    before = tokens[first - 1] if first else None
    low = tokens[first].text.lower()
    following = tokens[first + 1].tag if first + 1 < len(tokens) else ""
    if low in ("should", "were", "had") and following in ("PRON", "DET", "PROPN", "NOUN"):
        return True
    if low in ("which", "who", "what", "where", "when") or (
        before is not None and before.text.lower() in _SUBORDINATING and not _is_therefore(tokens, first - 1)
    ):
        return True
    if low == "that" and following == "AUX" and tokens[first + 1].text.lower() in _OBLIGING:
        return False  # "a scheme that must be scrapped"
    return low == "that" and before is not None and before.tag in ("NOUN", "PROPN")


def _is_therefore(tokens: Sequence[Token], at: int) -> bool:
    """ "That's why it is wrong": so it is."""
    return tokens[at].text.lower() == "why" and at > 0 and tokens[at - 1].text.lower() in _NOW


def _is_called_for(tokens: Sequence[Token], first: int) -> bool:
    """ "It is important that we do not wait": of what is called for, the clause before tells the stance."""
    before = [t.text.lower() for t in tokens[max(0, first - 2) : first]]
    return before[-1:] == ["that"] and before[:1] != [] and before[0] in _DEONTIC


def _speaks_for(ground: Ground, said: Said, actor: str) -> bool:
    """Is the body part of the teller's office ("White House press secretary")?"""
    name = ground.actors[actor].name.lower()
    return any(name in role.lower() for role in ground.actors[said.teller].roles)


def _stance(ground: Ground, tokens: Sequence[Token], said: Said) -> PositionStance | None:
    """The stance of the clause: of obligation, of refusal, of denial, of judgement."""
    own = _is_own(ground, tokens, said)
    return (
        _demanded(tokens, said, own=own)
        or (_refused(tokens, said) if own else None)
        or ("demands" if own and _is_wanted(tokens, said) else None)
        or _foreseen(tokens, said, own=own)
        or _charged(ground, tokens, said, own=own)
        or denies_something(tokens, said, own=own)
        or _implied(tokens, said, own=own)
        or _judged(ground, tokens, said, own=own)
    )


def _is_own(ground: Ground, tokens: Sequence[Token], said: Said) -> bool:
    """Does the clause speak of the speaker: "I", "we"; in words that are not his own "he", "it", or his name?"""
    if not said.subject:
        return False
    first = tokens[said.subject[0]]
    if first.text.lower() in _FIRST:
        return True
    if not is_word_for_word(ground, said.quote, first.start) and first.text.lower() in _OWN and len(said.subject) == 1:
        return (ground.actors[said.teller].kind == "person") == (first.text.lower() in ("he", "she"))
    return _named(ground, tokens, said) == said.teller


def _named(ground: Ground, tokens: Sequence[Token], said: Said) -> str | None:
    """The actor whom the subject names, as its head or as whose it is ("Norra's conduct")."""
    if not said.subject:
        return None
    region = Span(said.quote.content.article, tokens[said.subject[0]].start, tokens[said.subject[-1]].end)
    return named_in(ground, region)


def _demanded(tokens: Sequence[Token], said: Said, *, own: bool) -> PositionStance | None:
    """ "X must go", "you need to", "it is time to"; "should have", "should not" and "must not" criticise."""
    verb, rest = low_of(tokens, said.verb), low_of(tokens, said.rest)
    obliged = bool(_OBLIGING & set(verb))
    words = verb + rest[:2]
    for i, word in enumerate(words[:-1]):
        obliged = obliged or (word in _NEEDING and words[i + 1] == "to" and not {"would", "may", "might"} & set(verb))
    if obliged and said.subject and not own:
        if low_of(tokens, said.subject)[0] in ("no", "nobody", "none"):
            return None  # "no family will have to wait": a promise
        if {"should", "ought"} & set(verb) and "have" in verb:
            return "opposes"
        if "must" in verb and "have" in verb:
            return None
        return "opposes" if DENYING & set(verb) else "demands"
    if {"is", "'s", "’s", "be"} & set(verb) and _DEONTIC & set(rest[:3]) and {"to", "that", "for"} & set(rest[1:6]):
        if "that" in rest[1:4] and NEGATIONS & set(rest[3:7]):
            return "opposes"  # "it is important that we do not wait"
        return None if DENYING & set(verb + rest[:2]) or is_mere_notice(rest) else "demands"
    return "demands" if verb[-1] == "need" and rest[:1] == ["for"] and not own else None  # "an urgent need for talks"


def _charged(ground: Ground, tokens: Sequence[Token], said: Said, *, own: bool) -> PositionStance | None:
    """ "That is not true", "they lied to us", "it was behind the attack", "there is no excuse for it"."""
    verb, rest, subject = split_verb(low_of(tokens, said.verb)), low_of(tokens, said.rest), low_of(tokens, said.subject)
    before = low_of(tokens, range(max(0, said.verb.start - 1), said.verb.start))
    if subject[:1] == ["there"] or (not subject and before == ["there"]):
        return "opposes" if is_unwelcome(rest) else None
    if own:
        return "denies" if is_disowned(verb, rest) else None
    copula = verb[-1] in COPULAS
    if copula and is_untrue(subject, verb, rest):
        return "denies"
    if not subject or subject[0] in ("i", "we"):
        return None
    if copula:
        return "accuses" if is_guilty(verb, rest) else None
    named = _named(ground, tokens, said)
    somebody = named is not None and named != said.teller and _acts(ground, tokens, said, named)
    theirs = subject[0] in ("they", "he", "she", "you") and len(subject) == 1
    body = len(subject) > 1 and subject[0] == "the" and tokens[said.subject[-1]].tag == "NOUN"
    if does_wrong(verb, rest):
        return "accuses" if somebody or theirs or body else None
    person = body and is_kind_of(subject[-1], "person")  # "the doctor killed", no fire
    return "accuses" if is_violent(verb) and (somebody or person) else None


def _foreseen(tokens: Sequence[Token], said: Said, *, own: bool) -> PositionStance | None:
    """ "The cuts could cause chaos", "it won't work", "it does not go far enough", "it would be wrong to wait"."""
    subject = [tokens[i] for i in said.subject]
    opened = [t for t in tokens if t.start >= said.quote.content.start][:1]
    if own and [t.text.lower() for t in subject] not in (["it"], ["they"]):
        return None
    verb, rest = split_verb(low_of(tokens, said.verb)), low_of(tokens, said.rest)
    if is_too_little(verb, rest):
        return "opposes"
    if not is_step(subject) and not is_step(opened[:1]):
        return None
    end = min(len(tokens), said.verb.stop + 2 * _REACH)
    if foresees_harm(verb, tokens[said.verb.stop : end]) or does_not_work(low_of(tokens, said.subject), verb, rest):
        return "opposes"
    if brings_good(verb):
        return "supports"
    judging = verb[-1] == "be" and "would" in verb and "have" not in verb
    rating = _rating(tokens, said)[0] if judging else 0.0
    if rating <= -_JUDGED:
        return "opposes"
    return "supports" if rating >= _JUDGED and "to" in rest[:6] else None


def _refused(tokens: Sequence[Token], said: Said) -> PositionStance | None:
    """ "We will not", "I do not accept": what the speaker says he will not do or agree to."""
    verb = low_of(tokens, said.verb)
    root = stem(verb[-1])
    if not NEGATIONS & set(split_verb(verb)) or ("going" in verb[:-1] and "was" in verb):
        return None
    if any(stem(w) in _AGREEING for w in verb):
        return "opposes"
    future = WILL & set(verb) or "going" in verb[:-1]
    if root in _CEASING and (root != "give" or low_of(tokens, said.rest)[:1] in (["up"], ["in"])):
        return None  # "we will not rest", "we will not give up"; "we won't give them anything" refuses
    return "opposes" if future and root not in MENTAL | _STATES else None


def _is_wanted(tokens: Sequence[Token], said: Said) -> bool:
    tag = tokens[said.rest.start].tag if said.rest else ""
    return is_wanted(low_of(tokens, said.verb), low_of(tokens, said.rest), tag, low_of(tokens, said.subject))


def _implied(tokens: Sequence[Token], said: Said, *, own: bool) -> PositionStance | None:
    """ "They have our support", "he is suspected of it", "it would ruin us"."""
    verb, rest = split_verb(low_of(tokens, said.verb)), low_of(tokens, said.rest)
    if is_trusted(verb, rest):
        return "supports"
    if is_suspected(verb, rest):
        return "accuses"
    return "opposes" if not own and said.subject and verb[-1] not in _SUFFERED and would_harm(verb) else None


def _judged(ground: Ground, tokens: Sequence[Token], said: Said, *, own: bool) -> PositionStance | None:
    """What the speaker says of a thing with words that judge; of an act of somebody else, an accusation."""
    verb = low_of(tokens, said.verb)
    if (ABLE | {"would"}) & set(verb) or not said.subject:
        return None
    copula = verb[-1] in COPULAS
    rating, negated = _rating(tokens, said) if copula else (min(0.0, _harm(tokens, said)), False)
    if abs(rating) < _JUDGED or low_of(tokens, said.subject)[0] == "there":
        return None
    if rating > 0 and not own and not negated and verb[-1] in ("was", "were", "been"):
        return None  # "it was a good ship" tells of it, "it is a good step" is for it
    if rating > 0:
        # "It was not wrong" denies; "I am proud of it" is for it, "I am happy" for nothing.
        return ("denies" if negated else "supports") if not own or _of_something(tokens, said) else None
    if own and copula:
        return "opposes" if _of_something(tokens, said) else None  # "I am very disappointed by the ruling"
    named = _named(ground, tokens, said)
    if named is not None and named != said.teller and _acts(ground, tokens, said, named):
        return "accuses"
    if not own and copula:
        told = low_of(tokens, said.rest)
        them = tokens[said.subject[0]].text.lower() in _OTHERS
        guilty = bool(CRIMES & set(told[:3]) or _GUILTY & set(told[:4])) or them
        return "accuses" if guilty else "opposes"
    return None


def _acts(ground: Ground, tokens: Sequence[Token], said: Said, actor: str) -> bool:
    """Is the actor who does it, or whose doing it is: the name ends the subject, or a possessive follows it?"""
    ends = {tokens[said.subject[-1]].end}
    for i in said.subject:
        if tokens[i].text.lower() in POSSESSIVE_CLITICS:
            ends |= {tokens[i].start, tokens[i].end}
    for span, found in ground.mentions:
        if found == actor and span.end in ends and span.article == said.quote.content.article:
            first = next(i for i in said.subject if tokens[i].end > span.start)
            while first > said.subject[0] and tokens[first - 1].tag in ("DET", "ADJ", "PROPN"):
                first -= 1
            if first == said.subject[0] or tokens[first - 1].tag not in ("ADP", "SCONJ"):
                return True
    return False


def _of_something(tokens: Sequence[Token], said: Said) -> bool:
    """ "Proud of it", "pleased with it": a feeling about something."""
    return bool({"of", "with", "by", "about"} & set(low_of(tokens, said.rest)[1:4]))


def _rating(tokens: Sequence[Token], said: Said) -> tuple[float, bool]:
    """The strongest rating of an adjective or noun behind a copula, up to the next verb, clause or phrase; and whether
    it stands denied ("not acceptable")."""
    best, turned = 0.0, False
    denied = bool(NEGATIONS & set(split_verb(low_of(tokens, said.verb))))
    for i in said.rest:
        low = tokens[i].text.lower()
        blamed = judged(low, tokens[i].tag) if tokens[i].tag == "PRON" else 0.0  # "theft," mistaken for one
        if tokens[i].tag in ("VERB", "AUX", "SCONJ", "PRON") and low not in DENYING and not blamed:
            break
        denied = (denied or low in DENYING) and low not in ("just", "only", "merely")  # "not just bad"
        if (tokens[i].tag not in ("ADJ", "NOUN") and not blamed) or low in EPISTEMIC:
            continue
        rating = judged(low, tokens[i].tag)
        if not rating and tokens[i].tag == "NOUN" and _NOW & set(low_of(tokens, said.verb)):
            # "It is a mess" blames, "it was a tragedy" tells.
            rating = -_JUDGED if is_kind_of(low, "misfortune") else min(0.0, valence(low))
        if abs(rating) > abs(best):
            best, turned = (-rating if denied else rating), denied
    return best, turned


def _harm(tokens: Sequence[Token], said: Said) -> float:
    """The rating of the verb itself, where it is active and tells of what is done, not suffered."""
    verb = low_of(tokens, said.verb)
    if NEGATIONS & set(split_verb(verb)) or (len(verb) > 1 and BE & set(verb[:-1]) and not verb[-1].endswith("ing")):
        return 0.0
    if verb[-1] in _SUFFERED or verb[-1] in COPULAS or stem(verb[-1]) in _STANCES:
        return 0.0
    done = [i for i in said.rest[:_OBJECT] if tokens[i].tag in ("NOUN", "ADJ")]
    return min([valence(verb[-1]), *(valence(tokens[i].text) + _WEAKER for i in done)], default=0.0)


_STANCES = frozenset(stem(v) for v in "deny reject oppose criticize criticise condemn demand fight".split())
_OBJECT = 5  # words of the object of what is done
_WEAKER = 0.5  # "carried out attacks" tells of as much as "attacked", "spoke of attacks" of less
# Verbs that are rated low and tell of what befalls their subject.
_SUFFERED = frozenset(
    """lost lose loses losing suffered suffer suffers suffering died die dies dying fear feared fears fearing worried
    worry worries lack lacks lacked missed miss misses regret regrets regretted""".split()
)
