"""Does a date without a year lie before or ahead of what is being told? Decided by the verb it hangs on.

In: a sentence's tagged words and a place among them. Out: `back`, `ahead`, `near` where the verb fits both, None where
there is no verb. "Said Friday" lies back; "will be announced on Monday", "to be announced Monday" and "is travelling
on Monday" ahead; "Monday's announcement comes" may be either.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile

from ..model.readings import Token
from ..text.english import MODALS

# Closed classes: what makes the verb behind it point ahead (modal verbs, the infinitive).
_WILL = frozenset(("wo", "ll"))
_MODALS = MODALS | _WILL | {"to"}
# Words that say of what stands with them that it is still to come.
_PLANNED = frozenset(
    """expected scheduled due planned slated plans plan planning expects expect intends hopes upcoming tentatively
    payable expire expires begins starts""".split()
)
_AHEAD = frozenset("ahead until till".split())
_UNTIL = frozenset(("until", "till"))
_WERE = frozenset("was were had been".split())
_CONDITIONS = frozenset("if unless until provided deadline ultimatum".split())
_BE = frozenset("is are am 's ’s 're ’re 'm ’m be".split())
_SAYS = frozenset("says say adds tells notes according is are has have 's ’s 've ’ve do does".split())
_VERBAL = frozenset(("VERB", "AUX"))
_CHAIN = frozenset(("VERB", "AUX", "PART", "ADV"))
# Past forms and participles without "-ed" (Quirk et al. 1985, §3.11-20); those that are also present forms ("cut") are
# read as past, which news is told in.
_IRREGULAR = frozenset(
    """awoke beat became become been began begun bent bet bit bled blew born bought bound bred broke broken brought
    built burnt burst came cast caught chose chosen clung come cost crept cut dealt did done drank drawn drew
    driven drove dug eaten ate fallen fed fell felt fled flew flown forbade forgave forgot fought found froze
    frozen gave given gone got grew ground grown had heard held hid hidden hit hung hurt kept knelt knew known
    laid lain lay leapt learnt led left lent let lit lost made meant met mistook outdid overcame overran
    overthrew overtook paid put quit ran rang read rebuilt reset ridden risen rode rose run said sang sank sat
    saw seen sent set shaken shone shook shot shown shrank shrunk shut slept slew slid sold sought spent spilt
    split spoke spoken sprang spread spun stolen stole stood strode struck stuck stung sung sunk swam swept
    swore sworn swung taken taught thought threw thrown told took tore torn understood undertook upheld upset
    was went wept were withdrawn withdrew withheld withstood woke won wore worn wound wrote written""".split()
)
_IS = frozenset("is are am ’s 's ’re 're".split())
# Verbs whose infinitive is told as a fact: aspectual ones, and the implicatives of Karttunen (1971).
_FACTUAL = frozenset(
    """began begun started continued ceased proceeded managed happened failed seemed appeared proved helped turned came
    went rushed hurried forced made led used""".split()
)
_DID = frozenset("did does do had has have 's ’s 've ’ve was were been".split())
_TELL = frozenset("say tell add note according".split())
# The commonest public verbs (Quirk et al. 1985, §16.31): a day that goes with one is when it was said.
_SAYING = frozenset(
    """say says said saying tell tells told telling report reports reported announce announces announced state states
    stated confirm confirms confirmed add adds added admit admits admitted claim claims claimed note notes noted deny
    denies denied warn warns warned acknowledge acknowledged testify testified estimate estimated according""".split()
)
# "To punish it for a test in February", "to pass a bill in response to the flood in May": what is reacted to is over.
_REACTING = frozenset(
    """punish avenge retaliate mourn commemorate remember investigate response reaction retaliation wake aftermath after
    following since""".split()
)
_GROUP = 5  # words of one verb group, adverbs among them
_WINDOW = 30  # words on either side that are looked at: keeps the work linear where a sentence never ends


def direction_at(tokens: Sequence[Token], start: int, end: int) -> str | None:
    """The direction of the date at the character range [start, end) of the sentence that `tokens` make up."""
    found = weekday_direction_at(tokens, start, end)
    return "ahead" if found == "soon" else found


def weekday_direction_at(tokens: Sequence[Token], start: int, end: int) -> str | None:
    """The same of a weekday, or `soon`: ahead by an infinitive or "for" alone ("staged rallies to mark it on Friday"),
    which may still be told of what is over."""
    first = bisect_left(tokens, start + 1, key=lambda t: t.end)
    after = bisect_left(tokens, end, key=lambda t: t.start)
    owner = after < len(tokens) and tokens[after].text in ("'s", "’s")
    near = [t.text.lower() for t in tokens[max(0, first - 4) : first]]
    if near[-2:] == ["back", "in"] or near[-1:] == ["back"]:
        return "back"
    if near[-1:] in (["by"], ["for"]) and not owner and _is_weekday(tokens, first):
        if near[-1] == "by":
            return "back" if _told_as_past(tokens, first, after) else "ahead"
        return "soon"
    if _UNTIL & set(near) and _had_been(tokens, first, after):
        return "back"
    if _AHEAD & set(near):
        return "ahead"
    if (_PLANNED | {"set"} if near[-1:] == ["for"] else _PLANNED) & set(near):
        return "near" if _WERE & set(near) else "ahead"
    for i in range(first - 1, max(-1, first - _WINDOW) if not _opens_clause(tokens, first) else first - 1, -1):
        if tokens[i].text in (";", ":"):
            break
        if tokens[i].tag in _VERBAL:
            found = _of_verb(tokens, i, beside=first - i <= 2 and not owner)
            if found:
                # "Steps to soften Tuesday's verdict": whose day it is has nothing to do with the infinitive.
                infinitive = found in ("ahead", "soon") and tokens[i - 1].text.lower() == "to"
                if infinitive and (owner or _is_attribute(tokens, after)):
                    return "back" if owner else "near"
                if infinitive and not _REACTING.isdisjoint(t.text.lower() for t in tokens[i:first]):
                    return "back"
                return found
    for i in range(after, min(len(tokens), after + _WINDOW)):
        if tokens[i].tag in _VERBAL:
            last = i
            while tokens[last].tag != "VERB" and last + 1 < len(tokens) and tokens[last + 1].tag in _CHAIN:
                last += 1
            copula = last == i and tokens[i].text.lower() in _IS
            return "near" if copula else _of_verb(tokens, last, beside=False) or "near"  # "the vote on Friday is open"
    return None


def _is_attribute(tokens: Sequence[Token], after: int) -> bool:
    """ "To sell itself under a June agreement"."""
    return after < len(tokens) and tokens[after].tag == "NOUN"


def _had_been(tokens: Sequence[Token], first: int, after: int) -> bool:
    """ "Until Thursday they had not named him": the past perfect looks back on the time that ended then."""
    around = tokens[max(0, first - _WINDOW) : min(len(tokens), after + _WINDOW)]
    return any(t.tag == "AUX" and t.text.lower() == "had" for t in around)


def _opens_clause(tokens: Sequence[Token], first: int) -> bool:
    """ "…, but in March a judge ruled": the date begins a clause, and hangs on the verb behind it."""
    at = first - 1
    while at >= 0 and first - at <= 3 and tokens[at].tag in ("ADP", "ADV"):
        at -= 1
    return at >= 1 and tokens[at].tag == "CCONJ" and (tokens[at].text.lower() == "but" or tokens[at - 1].text == ",")


def _is_weekday(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].text.lower().endswith("day")


def _told_as_past(tokens: Sequence[Token], first: int, after: int) -> bool:
    """ "By Friday the water had fallen": a past tense near the date, and no condition or demand in the sentence."""
    around = tokens[max(0, first - _WINDOW) : min(len(tokens), after + _WINDOW)]
    words = {t.text.lower() for t in around}
    return bool(words & _WERE) and not words & _CONDITIONS and not words & _MODALS


def _of_verb(tokens: Sequence[Token], at: int, *, beside: bool) -> str | None:
    """The direction a verb group gives, `at` its last word; None for a participle that hangs on another verb.

    `beside`: the date stands right at the verb, where a present tense is a plan ("opens Monday").
    """
    verb = tokens[at].text.lower()
    begin = at
    while begin > 0 and at - begin < 5 and tokens[begin - 1].tag in _CHAIN:
        begin -= 1
    group = {t.text.lower() for t in tokens[begin : at + 1]}
    if group & _MODALS:
        led = {t.text.lower() for t in tokens[max(0, begin - 4) : begin]} | group
        if "to" in group and "had" in led and led & (_PLANNED | {"set"}):
            return "back"  # "had been set to end Friday"
        if "to" in group and not group & MODALS and led & _FACTUAL:
            return "back"  # "began to gather on Monday"
        told = group & {"have", "’ve", "'ve"} or (group & {"could", "can"} and _is_denied(tokens, begin, group))
        if told and not group & {"will", "to"}:
            return "back"
        return "ahead" if group & MODALS or group & _WILL else "soon"
    if group & _PLANNED and not group & _WERE:
        return "ahead"
    if verb.endswith("ing"):
        return "ahead" if group & _BE else "back" if group & _WERE else None
    if group & {"is", "are"} and at > begin and tokens[at].tag == "VERB":
        return "near"  # "when the case is heard in May"
    if group <= _IS and tokens[at].tag == "AUX":
        return "ahead" if beside else "back"  # "the vote is on Friday"
    if tokens[at].tag == "VERB" and verb not in _SAYS and (verb.endswith("s") or _is_present(verb, group)):
        return "ahead" if beside else "near"
    return "back"


def _is_present(verb: str, group: set[str]) -> bool:
    """ "Ministers meet Thursday": neither a past form nor a verb of saying."""
    return not (verb.endswith("ed") or verb in _IRREGULAR or verb in _TELL or group & _DID)


def _is_denied(tokens: Sequence[Token], begin: int, group: set[str]) -> bool:
    """ "Could not be reached Monday", "neither he nor she could be reached Monday"."""
    before = {t.text.lower() for t in tokens[max(0, begin - 12) : begin]}
    return bool(group & {"not", "n't", "n’t"} or before & {"neither", "nor", "nobody", "none"})


def is_day_of_saying(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Does the date at [start, end) say when somebody said something ("officials said on Monday"), not when it was?"""
    first = bisect_left(tokens, start + 1, key=lambda t: t.end)
    after = bisect_left(tokens, end, key=lambda t: t.start)
    before = range(first - 1, max(-1, first - _WINDOW), -1)
    behind = range(after, min(len(tokens), after + _WINDOW))
    verb = next((i for way in (before, behind) for i in way if tokens[i].tag in _VERBAL), None)
    if verb is None:
        return False
    group = takewhile(lambda t: t.tag in _CHAIN, tokens[verb : verb + _GROUP])
    said = next((t for t in group if t.tag == "VERB"), tokens[verb])  # "has not yet said"
    return said.text.lower() in _SAYING
