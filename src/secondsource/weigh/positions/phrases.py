"""Ways of taking a stance that are more than one verb: "wants X to", "called it a breach of trust", "its demands".

In: a tagged sentence. Out: `StanceWord`s, as `positions.stances` finds for single verbs. The constructions are
chosen by hand after Levin (1993) §32 (desire) and §29 (predicative complements) and the CAMEO categories 02, 10, 12 and
13; what only follows from a stance ("does not owe a crown") is none.
"""

from collections.abc import Iterator, Sequence

from secondsource.model.findings import PositionStance
from secondsource.model.readings import Sentence, Token
from secondsource.text.english import POSSESSIVE_CLITICS
from secondsource.text.stems import stem

from ..incidents.lexicon import lexicon
from ..judgements import BLAMING, CRIMES, judged
from ..valence import valence
from .charges import CRIMINALS
from .stances import NEGATIONS, Form, StanceWord, form_of, is_denied, object_of

# What is wanted, where "want" alone stands before a noun: things that are demanded (after CAMEO category 10, by hand).
_CLAIMED = frozenset(
    """apology end inquiry investigation explanation compensation guarantee guarantees ceasefire cease-fire truce
    withdrawal resignation refund repayment vote referendum justice talks""".split()
)
# "Wants the money back", "wants them out", "wants him released".
_BACK = frozenset("back out gone returned repaid released freed removed reinstated".split())
_WANTING = frozenset(stem(v) for v in ("want",))
_THREATS = frozenset(stem(v) for v in ("threaten", "vow", "warn", "pledge"))
_INSISTING = frozenset(stem(v) for v in ("insist", "stress"))
_MAINTAINING = frozenset(stem(v) for v in ("maintain", "insist", "swear", "assert", "protest")) | {"swore"}
_UNWILLING = frozenset("reluctant unwilling loath".split())
_WILLING = frozenset("eager keen inclined ready prepared".split())
_STRENGTHENING = frozenset(stem(v) for v in ("bolster", "strengthen", "support", "back", "help", "protect", "defend"))
_TELLING = frozenset(
    """say comment elaborate answer discuss speak talk name identify give disclose reveal confirm describe explain
    speculate provide be let""".split()
)
# Verbs that give a thing a name (Levin §29.1, §29.2); those of the second row need "as".
_NAMING = frozenset(stem(v) for v in ("call", "brand", "label", "term", "dub", "deem", "consider", "declare", "find"))
_NAMING_AS = frozenset(stem(v) for v in ("describe", "see", "view", "regard", "refer", "dismiss", "characterize"))
# Nouns of stances, with the prepositions that bring their object.
_NOUNS: dict[str, tuple[PositionStance, tuple[str, ...]]] = {
    "demand": ("demands", ("for", "that", "to")),
    "demands": ("demands", ("for", "that", "include", "which", "on")),
    "call": ("demands", ("for",)),
    "calls": ("demands", ("for",)),
    "push": ("demands", ("for", "to")),
    "plea": ("demands", ("for", "to")),
    "support": ("supports", ("for", "to")),
    "backing": ("supports", ("for", "to")),
    "commitment": ("supports", ("to",)),
    "ultimatum": ("demands", ("to", "that")),
    "need": ("demands", ("for", "to")),
    "praise": ("supports", ("for",)),
    "endorsement": ("supports", ("of",)),
    "approval": ("supports", ("of", "for")),
    "opposition": ("opposes", ("to",)),
    "disapproval": ("opposes", ("of",)),
    "concern": ("opposes", ("about", "over", "at")),
    "concerns": ("opposes", ("about", "over", "at")),
    "reservations": ("opposes", ("about", "over")),
    "misgivings": ("opposes", ("about", "over")),
    "doubts": ("opposes", ("about", "over")),
    "alarm": ("opposes", ("about", "over", "at")),
    "dismay": ("opposes", ("about", "over", "at")),
    "unease": ("opposes", ("about", "over", "at")),
    "objection": ("opposes", ("to",)),
    "objections": ("opposes", ("to",)),
    "rejection": ("opposes", ("of",)),
    "condemnation": ("opposes", ("of",)),
    "criticism": ("opposes", ("of",)),
    "backlash": ("opposes", ()),
    "outcry": ("opposes", ()),
}
# Verbs that bring such a noun into the open.
_VOICING = frozenset(
    stem(v)
    for v in """voice express reiterate repeat renew announce declare present issue submit raise signal state pledge
    offer reaffirm restate give gave lend lent throw threw deliver set stress emphasize emphasise underscore underline
    highlight register drum""".split()
)
# What is threatened with where "if … not" demands: acts of protest and force, after PLOVER.
_FORCE = frozenset(("PROTEST", "COERCE", "SANCTION", "ASSAULT"))
# Participles of an attitude with what it is to, and who is called after what he does.
_INCLINED: dict[str, PositionStance] = {"opposed": "opposes", "committed": "supports"}
_REGARDING: dict[str, PositionStance] = {
    **dict.fromkeys("supportive appreciative approving".split(), "supports"),
    **dict.fromkeys("critical sceptical skeptical wary dismissive contemptuous disapproving".split(), "opposes"),
}
_CALLED: dict[str, PositionStance] = {
    **dict.fromkeys("advocate supporter backer champion proponent defender".split(), "supports"),
    **dict.fromkeys("critic opponent foe detractor".split(), "opposes"),
}
_ABOUT = frozenset("with by about over at of".split())  # "is angry over the bill", "was pleased with it"
# "His call Tuesday for a vote".
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday".split())
_OWNERS = frozenset("its his her their our my".split())
_VAGUE = frozenset("to nothing no that this it you everybody everyone".split())  # "I want you to know"
_NOMINAL = frozenset("DET NOUN PROPN PRON ADJ NUM".split())
_BREAKS = frozenset(";:—–")
_JUDGED = 1.5  # how far a name must be from neutral, as in `positions.said`
_DRAWING = frozenset(
    stem(v)
    for v in """draw drew drawn have has had win won get got receive enjoy face meet met spark prompt provoke earn
    attract secure gain""".split()
)
_HYPHENS = frozenset("-‑")
_OWNED = 8  # words from a verb to the noun that it voices, an owner's name between
_NAMED = 10  # words from a verb of naming to the name: "called the revived controversy over it a sideshow"
_REACH = 14  # words in which a construction must be complete


def find_phrases(sentence: Sentence) -> Iterator[StanceWord]:
    """The stances of a sentence that are told by a construction, in order; none that is denied or only possible."""
    for at, token in enumerate(sentence.tokens):
        if token.tag == "VERB":
            found = _of_verb(sentence.tokens, at) or _of_attitude(sentence.tokens, at)
        elif token.tag in ("NOUN", "PROPN") or token.text == "ultimatum":
            found = _of_noun(sentence.tokens, at)
        elif token.tag in ("ADJ", "ADP"):
            found = _of_attitude(sentence.tokens, at) or _in_support(sentence.tokens, at)
        else:
            found = _judged(sentence.tokens, at) or _if_not(sentence.tokens, at)
        if found is not None:
            yield found


def _of_verb(tokens: Sequence[Token], at: int) -> StanceWord | None:
    form, root = form_of(tokens, at), stem(tokens[at].text)
    if form not in ("finite", "participle"):
        return None
    if root in _WANTING or root == "expect" or (root == "like" and _low(tokens, at - 1) in ("would", "'d", "’d")):
        return _wanted(tokens, at, form, root)
    if is_denied(tokens, at):
        return None
    if root in _THREATS:
        return _unless(tokens, at, form)
    if _low(tokens, at + 1) == "not" and _low(tokens, at + 2) == "guilty":
        return StanceWord(at, form, "denies", at + 1, at + 2)
    if root in _MAINTAINING | {"profess", "proclaim"} and "innocence" in _clause(tokens, at)[:4]:
        return _word(tokens, at, form, "denies")
    if root in _MAINTAINING and (denied := _is_own_denial(tokens, at)) is not None:
        return _word(tokens, at, form, "denies", denied)
    if root in _INSISTING and _is_subjunctive(tokens, at):
        return _word(tokens, at, form, "demands")
    refused = root == "refus" and form == "finite" and _low(tokens, at + 1) == "to"
    if refused and stem(_low(tokens, at + 2)) not in _told():
        return _word(tokens, at, form, "opposes", at + 2)
    return _named(tokens, at, form, root)


def _told() -> frozenset[str]:
    return frozenset(stem(v) for v in _TELLING)


def _low(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text.lower() if 0 <= at < len(tokens) else ""


def _word(tokens: Sequence[Token], at: int, form: Form, stance: PositionStance, start: int = 0) -> StanceWord | None:
    first, last = object_of(tokens, max(at, start - 1))
    return StanceWord(at, form, stance, first, last) if first <= last else None


def _clause(tokens: Sequence[Token], at: int) -> list[str]:
    """The words behind `at`, up to a break, in lower case."""
    found = []
    for token in tokens[at + 1 : at + 1 + _REACH]:
        if token.text in _BREAKS or token.text in (",", "."):
            break
        found.append(token.text.lower())
    return found


def _wanted(tokens: Sequence[Token], at: int, form: Form, root: str) -> StanceWord | None:
    """ "Wants the state to buy", "wants the money back", "wants an apology"; to expect a thing back demands it."""
    words = _clause(tokens, at)
    if not words or words[0] in _VAGUE or _tag(tokens, at + 1) not in _NOMINAL:
        return None
    back = bool(_BACK & set(words[1:]))
    if root == "expect":
        return _word(tokens, at, form, "demands") if "back" in words[1:] and not is_denied(tokens, at) else None
    asked = any(
        t.text.lower() == "to" and _tag(tokens, i + 1) in ("VERB", "AUX")
        for i, t in enumerate(tokens[at + 2 : at + 1 + len(words)], at + 2)
    )
    if not asked and not back and not _CLAIMED & set(words[:3]):
        return None
    if any(_low(tokens, i) in NEGATIONS for i in range(max(0, at - 3), at)):
        return _word(tokens, at, form, "opposes")
    liked = _low(tokens, at - 1) in ("would", "'d", "’d")
    return None if is_denied(tokens, at - 1 if liked else at) else _word(tokens, at, form, "demands")


def _tag(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].tag if 0 <= at < len(tokens) else ""


def _unless(tokens: Sequence[Token], at: int, form: Form) -> StanceWord | None:
    """ "Threatened to strike unless talks open": what follows "unless" is demanded."""
    if _low(tokens, at + 1) not in ("to", "that", "he", "she", "it", "they"):
        return None
    for i in range(at + 2, min(len(tokens), at + 2 * _REACH)):
        if tokens[i].text in _BREAKS:
            return None
        if _low(tokens, i) == "unless":
            return _word(tokens, at, form, "demands", i + 1)
    return None


def _is_own_denial(tokens: Sequence[Token], at: int) -> int | None:
    """Where what is denied begins in "has maintained ever since her arrest that she never saw it": what somebody says
    of himself is not so; None where nothing is denied."""
    for i in range(at + 1, min(len(tokens) - 2, at + _REACH)):
        if tokens[i].text in _BREAKS or tokens[i].text == ".":
            return None
        if _low(tokens, i) == "that" and _low(tokens, i + 1) in ("he", "she", "they", "it"):
            group = [t.text.lower() for t in tokens[i + 2 : i + 5]]
            denied = bool({"never", "not", "n't", "n’t"} & set(group))
            return i + 1 if denied and not {"will", "would", "can", "could"} & set(group) else None
    return None


def _is_subjunctive(tokens: Sequence[Token], at: int) -> bool:
    """ "Insisted that they be disarmed", "that they must go": no statement of what is."""
    if _low(tokens, at + 1) != "that":
        return False
    for i in range(at + 2, min(len(tokens), at + _REACH)):
        low = _low(tokens, i)
        if low in ("must", "should"):
            return True
        if tokens[i].tag in ("AUX", "VERB"):
            return low == "be"
        if low == "to":
            return False
    return False


def _named(tokens: Sequence[Token], at: int, form: Form, root: str) -> StanceWord | None:
    """ "Called the closure a breach of trust", "described it as illegal"."""
    # "Call for", "call on": a demand.
    if (root not in _NAMING and root not in _NAMING_AS) or (_tag(tokens, at + 1) == "ADP" and root != "refer"):
        return None
    words = _clause(tokens, at)
    bound = words.index("as") if "as" in words else None
    if root not in _NAMING and bound is None:
        return None
    start = 1 if bound is None else bound + 1
    for i in [i for i in range(start, len(words)) if words[i][0].isalnum()][:_NAMED]:
        rating = judged(words[i], tokens[at + 1 + i].tag) or _warlike(words[i])
        if (words[i] in CRIMINALS or words[i] in CRIMES) and not set(words[max(0, i - 3) : i]) & NEGATIONS:
            return _word(tokens, at, form, "accuses")
        if abs(rating) >= _JUDGED and not set(words[max(0, i - 3) : i]) & NEGATIONS:
            return _word(tokens, at, form, "opposes" if rating < 0 else "supports")
    return None


def _warlike(word: str) -> float:
    """What is called an invasion or an attack is blamed."""
    return -_JUDGED if any(e.type in ("ASSAULT", "THREATEN") for e in lexicon().find(word, "NOUN")) else 0.0


def _of_noun(tokens: Sequence[Token], at: int) -> StanceWord | None:
    """ "The union's demands, which include …", "its demand for …", "voiced support for …"."""
    if _low(tokens, at) in _CALLED:
        return _called(tokens, at)
    entry = _NOUNS.get(_low(tokens, at)) or _felt(_low(tokens, at))
    if entry is None:
        return None
    stance, links = entry
    following = at + 1
    while _low(tokens, following) in (",", "–", "—", "-") or _low(tokens, following) in _DAYS:
        following += 1
    linked = _low(tokens, following) in links
    if stance != "demands" and _low(tokens, following) in ("from", "of") and _is_drawn(tokens, at):
        return StanceWord(at, "passive", stance, max(0, at - 4), at)
    if links == ("to",) and stance == "supports" and not _is_upheld(tokens, following + 1):
        return None
    voiced = _voice(tokens, at) if linked else None  # "reiterated Norra's commitment to": who says so takes it
    first, last = object_of(tokens, following)
    if voiced is not None and first <= last:
        return StanceWord(voiced, "finite", stance, first, last)
    begin = at
    while begin > 0 and at - begin < 4 and tokens[begin - 1].tag in ("ADJ", "NOUN", "ADP", "DET", "NUM"):
        begin -= 1
    begin = _compound_from(tokens, begin)
    before = _low(tokens, begin - 1)
    if before in POSSESSIVE_CLITICS or before in _OWNERS:
        if not linked or _low(tokens, at) == "need":
            return None
        return _word(tokens, at, "noun", stance, following + 1)
    if tokens[begin - 1].tag == "VERB" and begin and stem(before) in _VOICING and not is_denied(tokens, begin - 1):
        form = form_of(tokens, begin - 1)
        # "Presented a list of demands to the ministry": what is demanded is said elsewhere.
        if form in ("finite", "participle") and (linked or stance == "demands"):
            ahead = len(_clause(tokens, at))
            return StanceWord(begin - 1, form, stance, at + 2 if linked and ahead > 1 else begin, at + ahead)
    return None


def _compound_from(tokens: Sequence[Token], begin: int) -> int:
    """Where the phrase begins whose words are tied by hyphens before word `begin` ("a take-it-or-leave-it offer")."""
    tied = begin
    while tied > 1 and (tokens[tied - 1].text in _HYPHENS or tokens[tied - 2].text in _HYPHENS):
        tied -= 1
    if tied == begin:
        return begin
    tied -= 1
    return tied - 1 if tied > 0 and tokens[tied - 1].tag == "DET" else tied


def _is_drawn(tokens: Sequence[Token], at: int) -> bool:
    """ "Drew criticism from the union", "has the support of the mayor": it is theirs whose name follows."""
    i = at - 1
    while i > 0 and at - i < 5 and tokens[i].tag in ("DET", "ADJ", "ADV", "NOUN"):
        i -= 1
    return tokens[i].tag in ("VERB", "AUX") and stem(_low(tokens, i)) in _DRAWING and not is_denied(tokens, i)


def _voice(tokens: Sequence[Token], at: int) -> int | None:
    """The verb that brings the noun at `at` into the open, whoever else's it is called; None where none does."""
    i = at - 1
    while i > 0 and at - i < _OWNED and (tokens[i].tag in _NOMINAL or tokens[i].tag in ("PART", "PUNCT")):
        if tokens[i].text in (",", ";", ":"):
            return None
        i -= 1
    voiced = tokens[i].tag == "VERB" and stem(_low(tokens, i)) in _VOICING and not is_denied(tokens, i)
    return i if voiced and form_of(tokens, i) == "finite" else None


def _is_upheld(tokens: Sequence[Token], at: int) -> bool:
    """Is somebody committed to a thing, or to its defence ("to the pact", "to defend it"; not "to scrapping it")?"""
    if _tag(tokens, at) == "VERB":
        return stem(_low(tokens, at)) in _STRENGTHENING
    return _tag(tokens, at) in _NOMINAL


def _called(tokens: Sequence[Token], at: int) -> StanceWord | None:
    """ "Has been a powerful advocate for the law", "is a critic of the ban"."""
    if _low(tokens, at + 1) not in ("of", "for"):
        return None
    verb = at - 1
    while verb >= 0 and at - verb < 6 and tokens[verb].tag in ("DET", "ADJ", "ADV", "NOUN"):
        verb -= 1
    if verb > 0 and tokens[verb].text == "," and tokens[verb + 1].tag == "DET" and tokens[verb - 1].tag == "PROPN":
        first, last = object_of(tokens, at + 1)
        ends = next((i for i in range(first, last + 1) if tokens[i].text == ","), last + 1)
        # "X, a critic of the plan, …"
        return StanceWord(verb, "apposed", _CALLED[_low(tokens, at)], first, ends - 1) if first < ends else None
    while verb >= 0 and at - verb < 6 and tokens[verb].tag in ("DET", "ADJ", "ADV", "NOUN", "PUNCT"):
        verb -= 1
    if verb < 0 or _low(tokens, verb) not in _BE or is_denied(tokens, verb + 1):
        return None
    return _word(tokens, verb, "finite", _CALLED[_low(tokens, at)], at + 2)


def _felt(noun: str) -> tuple[PositionStance, tuple[str, ...]] | None:
    """ "Expressed outrage at it", "voiced satisfaction with it": what is felt about a thing and said, is a stance."""
    if abs(valence(noun)) < _JUDGED:
        return None
    return ("supports" if valence(noun) > 0 else "opposes"), ("at", "over", "with", "about")


def _of_attitude(tokens: Sequence[Token], at: int) -> StanceWord | None:
    """ "Is reluctant to open", "is against the deal", "is in favour of it"."""
    low, verb = _low(tokens, at), at - 1
    while verb >= 0 and at - verb < 4 and tokens[verb].tag == "ADV":
        verb -= 1
    if verb < 0 or tokens[verb].tag not in ("AUX", "VERB") or _low(tokens, verb) not in _BE or is_denied(tokens, at):
        return None
    if low in _UNWILLING and _low(tokens, at + 1) == "to" and stem(_low(tokens, at + 2)) not in _told():
        return _word(tokens, verb, "finite", "opposes", at + 2)
    if low in _WILLING and _low(tokens, at + 1) == "to" and stem(_low(tokens, at + 2)) in _STRENGTHENING:
        return _word(tokens, verb, "finite", "supports", at + 3)
    if low in _REGARDING and _low(tokens, at + 1) in ("of", "towards", "toward"):
        return _word(tokens, verb, "finite", _REGARDING[low], at + 2)
    if tokens[at].tag == "ADJ" and abs(valence(low)) >= _JUDGED and _low(tokens, at + 1) in _ABOUT:
        return _word(tokens, verb, "finite", "supports" if valence(low) > 0 else "opposes", at + 2)
    if low in _INCLINED and _low(tokens, at + 1) == "to" and _is_upheld(tokens, at + 2):
        return _word(tokens, verb, "finite", _INCLINED[low], at + 2)
    if low == "against" and _tag(tokens, at + 1) in ("DET", "NOUN", "PROPN", "PRON", "ADJ"):
        return _word(tokens, verb, "finite", "opposes", at + 1)
    if (low, _low(tokens, at + 1)) == ("on", "board") and _low(tokens, at + 2) in ("with", "for"):
        return _word(tokens, verb, "finite", "supports", at + 3)
    if low == "in" and _low(tokens, at + 1) in ("favour", "favor") and _low(tokens, at + 2) == "of":
        return _word(tokens, verb, "finite", "supports", at + 3)
    return None


def _in_support(tokens: Sequence[Token], at: int) -> StanceWord | None:
    """ "Turned out for a rally in support of the strike", "wrote in opposition to it": of who does it."""
    stance = _SIDING.get((_low(tokens, at + 1), _low(tokens, at + 2))) if _low(tokens, at) == "in" else None
    reach = _REACH if _low(tokens, at + 1) not in ("favour", "favor") else 3  # "found many in favour of it"
    verb = next((i for i in range(at - 1, max(-1, at - reach), -1) if tokens[i].tag in ("VERB", "PUNCT")), None)
    if stance is None or verb is None or tokens[verb].tag != "VERB" or is_denied(tokens, verb):
        return None
    form = form_of(tokens, verb)
    return _word(tokens, verb, form, stance, at + 3) if form in ("finite", "participle") else None


_SIDING: dict[tuple[str, str], PositionStance] = {
    ("support", "of"): "supports",
    ("favour", "of"): "supports",
    ("favor", "of"): "supports",
    ("defence", "of"): "supports",
    ("defense", "of"): "supports",
    ("opposition", "to"): "opposes",
    ("protest", "at"): "opposes",
    ("protest", "against"): "opposes",
    ("protest", "over"): "opposes",
    ("defiance", "of"): "opposes",
}
_BE = frozenset("am is are was were be been being remain remains remained".split())


def _judged(tokens: Sequence[Token], at: int) -> StanceWord | None:
    """ "This is a breach of trust": in somebody's mouth, a stance."""
    if _low(tokens, at) not in ("is", "was", "'s", "’s") or _low(tokens, at - 1) not in ("this", "that", "it"):
        return None
    if _low(tokens, at - 2) in ("if", "whether", "unless"):
        return None
    for i in range(at + 1, min(len(tokens), at + 5)):
        if _low(tokens, i) in NEGATIONS or tokens[i].tag == "PUNCT":
            return None
        if _low(tokens, i) in BLAMING - {"lie"}:  # "it's a lie" denies
            found = _word(tokens, at, "quoted", "opposes")
            return found if found is not None and found.last > found.first else None
    return None


def _if_not(tokens: Sequence[Token], at: int) -> StanceWord | None:
    """ "If there are no talks, we will strike": in somebody's mouth, a demand for talks."""
    if _low(tokens, at) != "if":
        return None
    ours = next((i for i in range(at + 2, min(len(tokens), at + 2 * _REACH)) if _low(tokens, i) in ("we", "i")), None)
    if ours is None or _low(tokens, ours + 1) not in ("will", "shall", "'ll", "’ll"):
        return None
    denied = any(_low(tokens, i) in NEGATIONS or _low(tokens, i) == "no" for i in range(at + 1, ours))
    entries = [e for t in tokens[ours + 2 : ours + 8] for e in lexicon().find(t.text, t.tag)]
    if not denied or not any(e.type in _FORCE for e in entries):
        return None
    return StanceWord(at, "quoted", "demands", at + 1, ours - 1)
