"""The stance that somebody takes by what he says: "X must go", "we will not", "it was wrong", "they lied".

In: a sentence, the clauses in it, and who says them. Out: `StanceWord`s of the form "quoted", on the verb of the
clause. By grammar first: what an obligation is said to be on somebody else is demanded; what the speaker says he will
not do, he opposes; what he says he did not do, he denies. What he judges, he supports or opposes; an act of somebody
else's that he judges, he accuses of. After Martin and White 2005, "The Language of Evaluation" (judgement,
appreciation), and Palmer 2001, "Mood and Modality" (deontic modals). A clause outside a quotation or report of speech
takes none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from secondsource.model.findings import PositionStance
from secondsource.model.readings import Assertion, Quote, Sentence, Token
from secondsource.model.spans import Span
from secondsource.text.english import POSSESSIVE_CLITICS
from secondsource.text.kinds import is_kind_of
from secondsource.text.stems import stem

from ..judgements import CRIMES, judged
from ..valence import valence
from .charges import does_wrong, is_command, is_disowned, is_guilty, is_untrue, is_unwelcome, is_violent
from .consequences import foresees_harm, is_mere_notice, is_step, is_too_little
from .implied import is_suspected, is_trusted, is_wanted, would_harm
from .stances import NEGATIONS, StanceWord, object_of
from .subjects import Ground, is_word_for_word, named_in

_OBLIGING = frozenset("must should ought".split())
_NEEDING = frozenset("need needs have has".split())  # "had to" tells of what was done
_NOW = frozenset("am is are be 's ’s 'm ’m 're ’re".split())
_COPULAS = frozenset("am is are was were be been being 's ’s 'm ’m 're ’re remains remained".split())
# It is important, it is time, that something be done: a demand (deontic adjectives, Quirk et al. 1985 §14.24).
_DEONTIC = frozenset("important necessary essential vital crucial imperative urgent time".split())
_SUBORDINATING = frozenset("if whether unless when until what why how as than".split())
_FIRST = frozenset("i we".split())
_OWN = frozenset("he she it they".split())
_OTHERS = frozenset("you they".split())
# What a speaker says he does not know or see is no denial (Vendler's verbs of mental state and perception).
_MENTAL = frozenset(
    stem(v)
    for v in """know think see hear understand remember recall believe expect want feel comment say speculate discuss
    mean guess care worry wish hope like mind imagine realize realise recognise recognize forget find get knew saw
    thought heard understood felt said meant found got spoke seen known consider""".split()
)
_AGREEING = frozenset(
    stem(v) for v in "approve support accept agree back endorse like tolerate allow want need".split()
)
_CEASING = frozenset(stem(v) for v in "stop cease rest hesitate quit give fail".split())  # "we will not rest"
# "There is no doubt", "no time", "no need" denies no fact.
_OPEN = frozenset("doubt question reason need way time point guarantee sense fear anger there hope choice".split())
_WILL = frozenset("will wo 'll ’ll would shall".split())
_ABLE = frozenset("can could ca may might".split())
_STATES = frozenset("be have need take".split())  # "we won't have a majority" refuses nothing
# Adjectives of how sure or plain a thing is judge nobody, though they are rated (Martin and White's "engagement").
_EPISTEMIC = frozenset(
    """clear sure certain true likely unlikely possible impossible aware unclear able easy hard capable ready prepared
    willing interesting interested fair difficult tough""".split()
)
_DENYING = NEGATIONS | frozenset("no nothing none nobody neither".split())
_CHARGES = frozenset(
    """claim claims charge charges allegation allegations accusation accusations criticism rumors rumours reports
    suggestions""".split()
)
_UNTRUE = frozenset("false untrue unfounded baseless groundless wrong fabricated incorrect bogus nonsense lies".split())
_SHARES = frozenset("knowledge involvement role part intention plan plans hand connection link links contact".split())
_WITNESSED = frozenset("saw seen heard met meant intended knew".split())
_PURPOSED = frozenset("intended meant aimed designed directed".split())
_GUILTY = frozenset("responsible guilty behind".split())  # "are behind the murders"
_JUDGED = 1.5  # how far from neutral a predicate must be: "good" is 1.9, "important" 0.8. Tried 1.0, 1.5, 2.0
_OPENING = 3  # words in which what is said comes to the charge it denies: "that rumours about"
_REACH = 9  # words of a predicate behind its verb


@dataclass(frozen=True, slots=True)
class _Said:
    """A clause that `teller` says: its subject, its verb group and what follows, as words of the sentence."""

    quote: Quote
    teller: str
    subject: range
    verb: range
    rest: range


def find_said(ground: Ground, sentence: Sentence, clauses: Sequence[Assertion]) -> Iterator[tuple[StanceWord, str]]:
    """The stances that are taken in the sentence by what is said, with who takes them, each once, in order."""
    seen: set[tuple[str, PositionStance]] = set()
    for clause in clauses:
        said = _said(ground, sentence, clause)
        if said is None or clause.modality == "asked":
            continue
        stance = _stance(ground, sentence.tokens, said)
        holder = said.teller
        if stance is None and _is_denied(sentence.tokens, said):
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


def _said(ground: Ground, sentence: Sentence, clause: Assertion) -> _Said | None:
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
    while subject and (tokens[subject[0]].tag in ("PUNCT", "SCONJ", "CCONJ", "ADV")):
        subject.pop(0)
    while subject and tokens[subject[-1]].tag == "ADV":
        subject.pop()  # "she never saw it"
    if _is_conditional(tokens, subject[0] if subject else verb[0]) or _is_called_for(tokens, (subject or verb)[0]):
        return None
    stop = verb[-1] + 1
    while stop < len(tokens) and stop <= verb[-1] + _REACH and tokens[stop].text not in ".;:,—–":
        stop += 1
    return _Said(
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


def _speaks_for(ground: Ground, said: _Said, actor: str) -> bool:
    """Is the body part of the teller's office ("White House press secretary")?"""
    name = ground.actors[actor].name.lower()
    return any(name in role.lower() for role in ground.actors[said.teller].roles)


def _stance(ground: Ground, tokens: Sequence[Token], said: _Said) -> PositionStance | None:
    """The stance of the clause: of obligation, of refusal, of denial, of judgement."""
    own = _is_own(ground, tokens, said)
    return (
        _demanded(tokens, said, own=own)
        or (_refused(tokens, said) if own else None)
        or ("demands" if own and _is_wanted(tokens, said) else None)
        or _foreseen(tokens, said, own=own)
        or _charged(ground, tokens, said, own=own)
        or _denied(tokens, said, own=own)
        or _implied(tokens, said, own=own)
        or _judged(ground, tokens, said, own=own)
    )


def _low(tokens: Sequence[Token], words: range) -> list[str]:
    return [tokens[i].text.lower() for i in words]


def _is_own(ground: Ground, tokens: Sequence[Token], said: _Said) -> bool:
    """Does the clause speak of the speaker: "I", "we"; in words that are not his own "he", "it", or his name?"""
    if not said.subject:
        return False
    first = tokens[said.subject[0]]
    if first.text.lower() in _FIRST:
        return True
    if not is_word_for_word(ground, said.quote, first.start) and first.text.lower() in _OWN and len(said.subject) == 1:
        return (ground.actors[said.teller].kind == "person") == (first.text.lower() in ("he", "she"))
    return _named(ground, tokens, said) == said.teller


def _named(ground: Ground, tokens: Sequence[Token], said: _Said) -> str | None:
    """The actor whom the subject names, as its head or as whose it is ("Norra's conduct")."""
    if not said.subject:
        return None
    region = Span(said.quote.content.article, tokens[said.subject[0]].start, tokens[said.subject[-1]].end)
    return named_in(ground, region)


def _demanded(tokens: Sequence[Token], said: _Said, *, own: bool) -> PositionStance | None:
    """ "X must go", "you need to", "it is time to"; "should have", "should not" and "must not" criticise."""
    verb, rest = _low(tokens, said.verb), _low(tokens, said.rest)
    obliged = bool(_OBLIGING & set(verb))
    words = verb + rest[:2]
    for i, word in enumerate(words[:-1]):
        obliged = obliged or (word in _NEEDING and words[i + 1] == "to" and not {"would", "may", "might"} & set(verb))
    if obliged and said.subject and not own:
        if _low(tokens, said.subject)[0] in ("no", "nobody", "none"):
            return None  # "no family will have to wait": a promise
        if {"should", "ought"} & set(verb) and "have" in verb:
            return "opposes"
        if "must" in verb and "have" in verb:
            return None
        return "opposes" if _DENYING & set(verb) else "demands"
    if {"is", "'s", "’s", "be"} & set(verb) and _DEONTIC & set(rest[:3]) and {"to", "that", "for"} & set(rest[1:6]):
        if "that" in rest[1:4] and NEGATIONS & set(rest[3:7]):
            return "opposes"  # "it is important that we do not wait"
        return None if _DENYING & set(verb + rest[:2]) or is_mere_notice(rest) else "demands"
    return "demands" if verb[-1] == "need" and rest[:1] == ["for"] and not own else None  # "an urgent need for talks"


def _charged(ground: Ground, tokens: Sequence[Token], said: _Said, *, own: bool) -> PositionStance | None:
    """ "That is not true", "they lied to us", "it was behind the attack", "there is no excuse for it"."""
    verb, rest, subject = _split(_low(tokens, said.verb)), _low(tokens, said.rest), _low(tokens, said.subject)
    before = _low(tokens, range(max(0, said.verb.start - 1), said.verb.start))
    if subject[:1] == ["there"] or (not subject and before == ["there"]):
        return "opposes" if is_unwelcome(rest) else None
    if own:
        return "denies" if is_disowned(verb, rest) else None
    copula = verb[-1] in _COPULAS
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


def _foreseen(tokens: Sequence[Token], said: _Said, *, own: bool) -> PositionStance | None:
    """ "The cuts could cause chaos", "it won't work", "it does not go far enough", "it would be wrong to wait"."""
    subject = [tokens[i] for i in said.subject]
    opened = [t for t in tokens if t.start >= said.quote.content.start][:1]
    if own and [t.text.lower() for t in subject] not in (["it"], ["they"]):
        return None
    verb, rest = _split(_low(tokens, said.verb)), _low(tokens, said.rest)
    if is_too_little(verb, rest):
        return "opposes"
    if not is_step(subject) and not is_step(opened[:1]):
        return None
    end = min(len(tokens), said.verb.stop + 2 * _REACH)
    if foresees_harm(verb, tokens[said.verb.stop : end]):
        return "opposes"
    judging = verb[-1] == "be" and "would" in verb and "have" not in verb
    rating = _rating(tokens, said)[0] if judging else 0.0
    if rating <= -_JUDGED:
        return "opposes"
    return "supports" if rating >= _JUDGED and "to" in rest[:6] else None


def _refused(tokens: Sequence[Token], said: _Said) -> PositionStance | None:
    """ "We will not", "I do not accept": what the speaker says he will not do or agree to."""
    verb = _low(tokens, said.verb)
    root = stem(verb[-1])
    if not NEGATIONS & set(_split(verb)) or ("going" in verb[:-1] and "was" in verb):
        return None
    if any(stem(w) in _AGREEING for w in verb):
        return "opposes"
    future = _WILL & set(verb) or "going" in verb[:-1]
    if root in _CEASING and (root != "give" or _low(tokens, said.rest)[:1] in (["up"], ["in"])):
        return None  # "we will not rest", "we will not give up"; "we won't give them anything" refuses
    return "opposes" if future and root not in _MENTAL | _STATES else None


def _is_wanted(tokens: Sequence[Token], said: _Said) -> bool:
    tag = tokens[said.rest.start].tag if said.rest else ""
    return is_wanted(_low(tokens, said.verb), _low(tokens, said.rest), tag, _low(tokens, said.subject))


def _implied(tokens: Sequence[Token], said: _Said, *, own: bool) -> PositionStance | None:
    """ "They have our support", "he is suspected of it", "it would ruin us"."""
    verb, rest = _split(_low(tokens, said.verb)), _low(tokens, said.rest)
    if is_trusted(verb, rest):
        return "supports"
    if is_suspected(verb, rest):
        return "accuses"
    return "opposes" if not own and said.subject and verb[-1] not in _SUFFERED and would_harm(verb) else None


def _split(verb: Sequence[str]) -> list[str]:
    """ "Wo" "n't" and "won't" alike."""
    return [part for word in verb for part in ([word[:-3], "n't"] if word.endswith(("n't", "n’t")) else [word])]


def _denied(tokens: Sequence[Token], said: _Said, *, own: bool) -> PositionStance | None:
    """ "We were not told", "there was no ban", "the claims are not true": what the speaker says is not so."""
    opening = [t.text.lower() for t in tokens if t.start >= said.quote.content.start][:_OPENING]
    charged = bool(_CHARGES & {*_low(tokens, said.subject), *opening})  # "rumours about troops coming were unfounded"
    if charged and _UNTRUE & set(_low(tokens, said.rest)) and not NEGATIONS & set(_split(_low(tokens, said.verb))):
        return "denies"
    if _is_purpose_denied(tokens, said) or _is_share_denied(tokens, said):
        return "denies"
    if not (own or charged or _is_nothing(tokens, said)):
        return None
    return "denies" if _is_denied(tokens, said) else None


def _is_nothing(tokens: Sequence[Token], said: _Said) -> bool:
    """ "There was no ban": that there is none, is denied."""
    first = said.subject.start if said.subject else max(0, said.verb.start - 1)
    there = tokens[first].text.lower() == "there"
    return (
        there
        and bool({"no", "nothing"} & set(_low(tokens, said.rest)[:1]))
        and not _OPEN & set(_low(tokens, said.rest))
    )


def _is_denied(tokens: Sequence[Token], said: _Said) -> bool:
    """Is a fact denied: no plan, no knowledge and no possibility?"""
    verb, rest = _split(_low(tokens, said.verb)), _low(tokens, said.rest)
    if verb[-1] in ("have", "has", "had"):
        return rest[:1] == ["no"] and rest[1:2] != [] and rest[1] in _SHARES  # "had no knowledge of it"
    if said.verb.start and tokens[said.verb.start - 1].text.lower() == "never" and verb[-1] in _WITNESSED:
        return not {"like", "such"} & set(rest)  # "she never saw it" is no ignorance, and "anything like it" no denial
    if verb[-1] in _COPULAS and not _is_nothing(tokens, said) and abs(_feeling(tokens, said)) >= 1.0:
        return False  # "we have no news", "we are not impressed"
    negated = bool(NEGATIONS & set(verb) or _DENYING & set(rest[:1]))
    return negated and not (_WILL | _ABLE | {"going"}) & set(verb) and stem(verb[-1]) not in _MENTAL


def _is_share_denied(tokens: Sequence[Token], said: _Said) -> bool:
    """ "They have not been involved in it", "was not responsible for it": of whomever it is said."""
    words = [*_split(_low(tokens, said.verb)), *_low(tokens, said.rest)[:2]]
    return bool(NEGATIONS & set(words[:4])) and any(
        (a, b) in (("involved", "in"), ("responsible", "for"), ("behind", "the")) for a, b in pairwise([*words, ""])
    )


def _is_purpose_denied(tokens: Sequence[Token], said: _Said) -> bool:
    """ "The flights were not intended to provoke": whoever says so denies the purpose."""
    verb, rest = _split(_low(tokens, said.verb)), _low(tokens, said.rest)
    joined = any(a in NEGATIONS and b in _PURPOSED for a, b in pairwise(rest))  # "was routine and not meant to"
    return joined or bool(NEGATIONS & set(verb) and _BE & set(verb) and _PURPOSED & set(verb))


def _feeling(tokens: Sequence[Token], said: _Said) -> float:
    """The strongest rating of the three words behind a copula, or 1.0 for an adjective of how sure somebody is."""
    words = _low(tokens, said.rest)[:3]
    return 1.0 if _EPISTEMIC & set(words) else max((valence(w) for w in words), key=abs, default=0.0)


def _judged(ground: Ground, tokens: Sequence[Token], said: _Said, *, own: bool) -> PositionStance | None:
    """What the speaker says of a thing with words that judge; of an act of somebody else, an accusation."""
    verb = _low(tokens, said.verb)
    if (_ABLE | {"would"}) & set(verb) or not said.subject:
        return None
    copula = verb[-1] in _COPULAS
    rating, negated = _rating(tokens, said) if copula else (min(0.0, _harm(tokens, said)), False)
    if abs(rating) < _JUDGED or _low(tokens, said.subject)[0] == "there":
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
        told = _low(tokens, said.rest)
        them = tokens[said.subject[0]].text.lower() in _OTHERS
        guilty = bool(CRIMES & set(told[:3]) or _GUILTY & set(told[:4])) or them
        return "accuses" if guilty else "opposes"
    return None


def _acts(ground: Ground, tokens: Sequence[Token], said: _Said, actor: str) -> bool:
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


def _of_something(tokens: Sequence[Token], said: _Said) -> bool:
    """ "Proud of it", "pleased with it": a feeling about something."""
    return bool({"of", "with", "by", "about"} & set(_low(tokens, said.rest)[1:4]))


def _rating(tokens: Sequence[Token], said: _Said) -> tuple[float, bool]:
    """The strongest rating of an adjective or noun behind a copula, up to the next verb, clause or phrase; and whether
    it stands denied ("not acceptable")."""
    best, turned = 0.0, False
    denied = bool(NEGATIONS & set(_split(_low(tokens, said.verb))))
    for i in said.rest:
        low = tokens[i].text.lower()
        blamed = judged(low, tokens[i].tag) if tokens[i].tag == "PRON" else 0.0  # "theft," mistaken for one
        if tokens[i].tag in ("VERB", "AUX", "SCONJ", "PRON") and low not in _DENYING and not blamed:
            break
        denied = (denied or low in _DENYING) and low not in ("just", "only", "merely")  # "not just bad"
        if (tokens[i].tag not in ("ADJ", "NOUN") and not blamed) or low in _EPISTEMIC:
            continue
        rating = judged(low, tokens[i].tag)
        if not rating and tokens[i].tag == "NOUN" and _NOW & set(_low(tokens, said.verb)):
            # "It is a mess" blames, "it was a tragedy" tells.
            rating = -_JUDGED if is_kind_of(low, "misfortune") else min(0.0, valence(low))
        if abs(rating) > abs(best):
            best, turned = (-rating if denied else rating), denied
    return best, turned


def _harm(tokens: Sequence[Token], said: _Said) -> float:
    """The rating of the verb itself, where it is active and tells of what is done, not suffered."""
    verb = _low(tokens, said.verb)
    if NEGATIONS & set(_split(verb)) or (len(verb) > 1 and _BE & set(verb[:-1]) and not verb[-1].endswith("ing")):
        return 0.0
    if verb[-1] in _SUFFERED or verb[-1] in _COPULAS or stem(verb[-1]) in _STANCES:
        return 0.0
    done = [i for i in said.rest[:_OBJECT] if tokens[i].tag in ("NOUN", "ADJ")]
    return min([valence(verb[-1]), *(valence(tokens[i].text) + _WEAKER for i in done)], default=0.0)


_STANCES = frozenset(stem(v) for v in "deny reject oppose criticize criticise condemn demand fight".split())
_OBJECT = 5  # words of the object of what is done
_WEAKER = 0.5  # "carried out attacks" tells of as much as "attacked", "spoke of attacks" of less
_BE = frozenset("is are was were be been being".split())
# Verbs that are rated low and tell of what befalls their subject.
_SUFFERED = frozenset(
    """lost lose loses losing suffered suffer suffers suffering died die dies dying fear feared fears fearing worried
    worry worries lack lacks lacked missed miss misses regret regrets regretted""".split()
)
