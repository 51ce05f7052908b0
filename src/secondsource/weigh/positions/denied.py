"""What somebody denies in what he says: "we were not told", "there was no ban", "the claims are not true".

In: the words of a sentence and a clause that somebody says. Out: that he denies it, or None. What he says he will not
do is no denial, nor is what he says he has none of, but for a share in what was done.
"""

from collections.abc import Sequence
from itertools import pairwise

from secondsource.model.findings import PositionStance
from secondsource.model.readings import Token
from secondsource.text.stems import stem

from ..valence import valence
from .speech import ABLE, BE, COPULAS, DENYING, EPISTEMIC, MENTAL, WILL, Said, low_of, split_verb
from .stances import NEGATIONS

_CHARGES = frozenset(
    """claim claims charge charges allegation allegations accusation accusations criticism rumors rumours reports
    suggestions""".split()
)
_UNTRUE = frozenset("false untrue unfounded baseless groundless wrong fabricated incorrect bogus nonsense lies".split())
_SHARES = frozenset("knowledge involvement role part intention plan plans hand connection link links contact".split())
_WITNESSED = frozenset("saw seen heard met meant intended knew".split())
_PURPOSED = frozenset("intended meant aimed designed directed".split())
_OPENING = 3  # words in which what is said comes to the charge it denies: "that rumours about"
# Who says that he kept to what he owes, denies that he broke it (WordNet 3.1: "comply, follow, abide by" and "meet,
# fulfil").
_KEEPING = frozenset(stem(v) for v in "meet met fulfil fulfill comply honour honor observe follow abide adhere".split())
_DUTIES = frozenset(
    """obligation obligations duty duties rule rules law laws contract contracts standard standards procedure procedures
    requirement requirements regulation regulations protocol protocols""".split()
)
# "There is no doubt", "no time", "no need" denies no fact.
_OPEN = frozenset("doubt question reason need way time point guarantee sense fear anger there hope choice".split())


def denies_something(tokens: Sequence[Token], said: Said, *, own: bool) -> PositionStance | None:
    """ "denies", where what the speaker says is that something is not so; `own`: he says it of himself."""
    opening = [t.text.lower() for t in tokens if t.start >= said.quote.content.start][:_OPENING]
    charged = bool(_CHARGES & {*low_of(tokens, said.subject), *opening})  # "rumours about troops coming were unfounded"
    verb = split_verb(low_of(tokens, said.verb))
    if charged and _UNTRUE & set(low_of(tokens, said.rest)) and not NEGATIONS & set(verb):
        return "denies"
    if _is_purpose_denied(tokens, said) or _is_share_denied(tokens, said):
        return "denies"
    if own and _has_kept(verb, low_of(tokens, said.rest)):
        return "denies"
    if not (own or charged or _is_nothing(tokens, said)):
        return None
    return "denies" if is_denied(tokens, said) else None


def _has_kept(verb: Sequence[str], rest: Sequence[str]) -> bool:
    """ "Has met its obligations at all times", "followed the rules": of what was done, and of no plan."""
    done = verb[-1].endswith("ed") or {"has", "have", "had", "'ve", "’ve"} & set(verb[:-1])
    return bool(done and stem(verb[-1]) in _KEEPING and _DUTIES & set(rest) and not NEGATIONS & set(verb))


def _is_nothing(tokens: Sequence[Token], said: Said) -> bool:
    """ "There was no ban": that there is none, is denied."""
    first = said.subject.start if said.subject else max(0, said.verb.start - 1)
    there = tokens[first].text.lower() == "there"
    return (
        there
        and bool({"no", "nothing"} & set(low_of(tokens, said.rest)[:1]))
        and not _OPEN & set(low_of(tokens, said.rest))
    )


def is_denied(tokens: Sequence[Token], said: Said) -> bool:
    """Is a fact denied: no plan, no knowledge and no possibility?"""
    verb, rest = split_verb(low_of(tokens, said.verb)), low_of(tokens, said.rest)
    if verb[-1] in ("have", "has", "had"):
        return rest[:1] == ["no"] and rest[1:2] != [] and rest[1] in _SHARES  # "had no knowledge of it"
    if said.verb.start and tokens[said.verb.start - 1].text.lower() == "never" and verb[-1] in _WITNESSED:
        return not {"like", "such"} & set(rest)  # "she never saw it" is no ignorance, and "anything like it" no denial
    if verb[-1] in COPULAS and not _is_nothing(tokens, said) and abs(_feeling(tokens, said)) >= 1.0:
        return False  # "we have no news", "we are not impressed"
    negated = bool(NEGATIONS & set(verb) or DENYING & set(rest[:1]))
    return negated and not (WILL | ABLE | {"going"}) & set(verb) and stem(verb[-1]) not in MENTAL


def _is_share_denied(tokens: Sequence[Token], said: Said) -> bool:
    """ "They have not been involved in it", "was not responsible for it": of whomever it is said."""
    words = [*split_verb(low_of(tokens, said.verb)), *low_of(tokens, said.rest)[:2]]
    return bool(NEGATIONS & set(words[:4])) and any(
        (a, b) in (("involved", "in"), ("responsible", "for"), ("behind", "the")) for a, b in pairwise([*words, ""])
    )


def _is_purpose_denied(tokens: Sequence[Token], said: Said) -> bool:
    """ "The flights were not intended to provoke": whoever says so denies the purpose."""
    verb, rest = split_verb(low_of(tokens, said.verb)), low_of(tokens, said.rest)
    joined = any(a in NEGATIONS and b in _PURPOSED for a, b in pairwise(rest))  # "was routine and not meant to"
    return joined or bool(NEGATIONS & set(verb) and BE & set(verb) and _PURPOSED & set(verb))


def _feeling(tokens: Sequence[Token], said: Said) -> float:
    """The strongest rating of the three words behind a copula, or 1.0 for an adjective of how sure somebody is."""
    words = low_of(tokens, said.rest)[:3]
    return 1.0 if EPISTEMIC & set(words) else max((valence(w) for w in words), key=abs, default=0.0)
