"""Words that deny a thing or hold it open: "denied that", "rejected the charge", "it is unclear whether".

In: a line. Out: `Frame`s, each with what is denied or held open there. What says it is so is found elsewhere. The verbs
are those of denying and doubting among the public and private verbs of Quirk et al. (1985, §16.31), with the nouns and
adjectives of the same roots; what is rejected or dismissed is denied only where it is something said.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from secondsource.model.readings import Token
from secondsource.text.english import POSSESSIVE_CLITICS, POSSESSIVES
from secondsource.text.stems import stem

from .lines import Line

Kind = Literal["denied", "open", "against"]
_DENY = frozenset(map(stem, "deny refute dispute rebut contradict disavow disclaim debunk".split()))
_DENY_STEM = stem("deny")
_REFUSE = frozenset(map(stem, "reject dismiss rebuff discount question challenge".split()))
# Verbs of the same that take their object by a preposition (Quirk et al. 1985, §16.5): "took issue with the claim". A
# noun for something said follows them.
_BY_PREPOSITION = {
    "issue": (frozenset("take takes took taken taking".split()), frozenset(("with",))),
    "back": (frozenset("push pushes pushed pushing hit hits hitting".split()), frozenset(("on", "against", "at"))),
    "doubt": (frozenset("cast casts casting throw throws threw".split()), frozenset(("on",))),
}
_DISAGREE, _AGREE, _WITH = stem("disagree"), stem("agree"), frozenset("with that".split())
# Verbs whose "not" is that of the clause behind them (Horn 1989, §5.2: opinion).
_OPINION = frozenset(map(stem, "think believe agree suppose".split()))
# What ends before something is said, or done (Karttunen 1971: implicatives of negative polarity).
_STOP, _WORD = frozenset(map(stem, "stop fall fell".split())), frozenset("word words saying it that".split())
_DOUBT = frozenset(map(stem, "question doubt".split()))
# What is said of somebody or something: to reject it is to deny what it says.
SAYINGS = frozenset(
    map(
        stem,
        """charge accusation allegation claim suggestion report assertion notion idea contention argument account
        version insinuation rumour rumor theory characterization criticism complaint story statement speculation
        implication""".split(),
    )
)
# Nouns that name no act: "denied any involvement", "denies responsibility".
_PART_IN = frozenset(
    map(stem, "responsibility involvement wrongdoing role part guilt connection link complicity".split())
)
_UNKNOWN = frozenset("unclear unknown uncertain doubtful questionable inconclusive unproven".split())
_KNOWN = frozenset("clear known certain sure proven established confirmed".split())
_TOLD = frozenset("recorded reported said stated disclosed explained".split())
# What shows that a thing is so; where there is none of it, that is open.
_EVIDENCE = frozenset(map(stem, "evidence proof indication sign confirmation".split()))
_FALSE = frozenset("false untrue wrong unfounded baseless groundless incorrect mistaken".split())
# Not "wrong": what somebody calls wrong is mostly a deed or a plan ("a toll would be wrong"), three of three in
# two days of an archive.
_UNTRUE = frozenset("true false untrue nonsense incorrect absurd".split())
_BE = frozenset("is was 's ’s are were".split())
_PRONOUNS = frozenset("that this it".split())
_NOT = frozenset("not n't n’t never yet cannot hardly no".split())
_WHETHER = frozenset("whether if".split())
_THIS = frozenset("this it that these them so".split())
# A telling that another telling differs from: what stands before it is told otherwise in what stands behind it.
_DIFFERS = frozenset("differently otherwise".split())
_TELLING = frozenset(map(stem, "tell tells told see sees saw say says remember recall describe put".split()))
_LIGHT = frozenset(
    "in his her their its any all the a an such some every having that being to have had it he she they".split()
)
# What somebody's words are called by who says that they are not so.
_CALLING = frozenset("call calls called calling label labels labelled labeled brand brands branded dubbed".split())
_LIES = frozenset(
    """false untrue unfounded baseless groundless nonsense absurd ridiculous misleading revisionist fiction
    propaganda fabrication fabrications lie lies smear slander distortion misinformation disinformation""".split()
)
# Of what is not so it is said that it does not happen, or is not true.
_BEING = frozenset("happen happened happening occur occurred exist existed true correct possible".split())
_CLAIMING = frozenset(map(stem, "say said claim insist maintain contend argue".split()))
_PROVEN = frozenset("proven proved substantiated".split())
# How far before that judgement the noun for what is said stands, in words; what it says begins with these.
_SAID, _ABOUT = 9, ("about", "that")
_WORDS = frozenset(map(stem, "comment remark statement explanation word assurance".split()))
SAID = SAYINGS | _WORDS
_STOPS = frozenset(";:—–.?!")
_TURNS = frozenset("but and although though while whereas however yet because which who as".split())
# What is denied is told in so many words: no clause of the marked stories that is was longer. A judgement.
_LONGEST = 24


@dataclass(frozen=True, slots=True)
class Frame:
    """Word `cue` denies or holds open words `first` to `last` (inclusive); `back`: what it denies stands before it, in
    its sentence ("which he denied") or in the one before ("X denies this"); "behind": and what it says, in the next."""

    cue: int
    kind: Kind
    first: int
    last: int
    back: Literal["", "sentence", "before", "behind"]


def find_frames(line: Line) -> Iterator[Frame]:
    """The frames of a line, left to right; none of a question."""
    tokens = line.tokens
    low = [t.text.lower() for t in tokens]
    for at, token in enumerate(() if line.is_question else tokens):
        root = stem(token.text)
        if token.tag in ("VERB", "NOUN") and (root in _DENY or root in _REFUSE or root in _DOUBT):
            kind = _verb_kind(tokens, low, at, root)
            if kind is not None and not _negated(low, at):
                yield _frame(tokens, low, at, kind)
        elif low[at] in _UNKNOWN or (low[at] in _KNOWN and _negated(low, at)):
            question = next((i for i in range(at + 1, min(len(low), at + 4)) if low[i] in (*_WHETHER, "that")), None)
            if question is not None and (low[question] != "that" or low[at] in _KNOWN):
                yield _frame(tokens, low, question, "open")
        elif token.tag == "NOUN" and root in _EVIDENCE and low[at + 1 : at + 2] in (["that"], ["of"]):
            if _negated(low, at):
                yield _frame(tokens, low, at + 1, "open")
        elif at == 0 and low[at] == "whether":
            if (end := _unanswered(low)) is not None:
                yield Frame(at, "open", 1, end, "")
        elif low[at] in _FALSE and "in" in low[at + 1 : at + 2] and not _negated(low, at):
            yield _frame(tokens, low, at, "denied")
        elif _denies_that(low, at) or _is_called_untrue(low, at):
            yield Frame(at, "denied", at, at, "before")
        elif (said := _said_untrue(low, at)) is not None:
            about = low[said + 1] in _ABOUT
            judged = at - 1 - sum(w in _NOT for w in low[said + 1 : at])
            yield Frame(at, "denied", said + 2 if about else at, judged - 1 if about else at, "" if about else "before")
        elif low[at] in _DIFFERS and at + 2 >= len(low) and any(stem(w) in _TELLING for w in low[max(0, at - 3) : at]):
            yield Frame(at, "denied", at, at, "behind")
        elif (last := _opposing(tokens, low, at)) is not None:
            yield replace(_frame(tokens, low, last, "denied"), cue=at)
        elif (relative := _said_not_to_be(tokens, low, at)) is not None:
            yield Frame(at, "denied", 0, relative, "sentence")
        elif root in _STOP and low[at + 1 : at + 3] == ["short", "of"] and _WORD & set(low[at + 3 : at + 5]):
            yield Frame(at, "denied", at, at, "before")
        elif low[at] == "knowledge" and low[at + 1 : at + 2] == ["of"] and low[at - 1] in _NOT:
            yield replace(_frame(tokens, low, at + 1, "denied"), cue=at)
        elif low[at] == "despite" and any(stem(w) in SAYINGS for w in low[at + 1 : at + 4]):
            yield _frame(tokens, low, at, "against")


def _opposing(tokens: Sequence[Token], low: Sequence[str], at: int) -> int | None:
    """The last word of "took issue with", "disagrees with" and "does not think that", where something said, or a
    clause, follows."""
    root, behind = stem(low[at]), low[at + 1 : at + 8]
    said = any(stem(w) in SAID for w in behind)
    if low[at] in _BY_PREPOSITION and behind and at:
        verbs, prepositions = _BY_PREPOSITION[low[at]]
        return at + 1 if low[at - 1] in verbs and behind[0] in prepositions and said else None
    if tokens[at].tag != "VERB":
        return None
    if root == _DISAGREE and behind and behind[0] in _WITH and (said or behind[0] == "that"):
        return at + 1 if not _negated(low, at) else None
    if root in _OPINION and _NOT & set(low[max(0, at - 2) : at]) and "to" not in behind[:1]:
        clause = root != _AGREE and any(t.tag in ("VERB", "AUX") for t in tokens[at + 2 : at + 9])
        clause = clause or behind[:1] == ["that"]
        return at + (behind[:1] == ["that"]) if clause else None
    return None


def _said_not_to_be(tokens: Sequence[Token], low: Sequence[str], at: int) -> int | None:
    """The last word of what "… that the owner says would not happen" denies: a relative clause without its subject that
    only says that it is not so."""
    if tokens[at].tag != "VERB" or stem(low[at]) not in _CLAIMING:
        return None
    behind = low[at + 1 : at + 5]
    untrue = bool(_LIES & set(behind)) or (bool(_NOT & set(behind)) and bool(_BEING & set(behind)))
    if not (untrue and behind and tokens[at + 1].tag in ("AUX", "VERB", "ADV")):
        return None
    for i in range(at - 1, max(0, at - 7), -1):
        if low[i] in ("which", "that"):
            return i - 2 if low[i - 1] in (",", "and") else i - 1
        if tokens[i].tag in ("VERB", "AUX") or low[i] in _STOPS or low[i] == ",":
            return None
    return None


def _unanswered(low: Sequence[str]) -> int | None:
    """The last word of the question of "Whether the work was done is not known"."""
    for i in range(2, min(len(low), _LONGEST)):
        if low[i] in _BE:
            behind = low[i + 1 : i + 4]
            if _UNKNOWN & set(behind) or (_NOT & set(behind) and (_KNOWN | _TOLD) & set(behind)):
                return i - 1
    return None


def names_no_act(token: Token) -> bool:
    """Is it a noun for having a part in something, which says nothing of what ("involvement")?"""
    return stem(token.text) in _PART_IN


def is_opinion(token: Token) -> bool:
    """Is it a verb of holding an opinion ("does not think that")?"""
    return stem(token.text) in _OPINION


def may_deny(token: Token) -> bool:
    """Is it a word that denies, rejects or doubts, whatever its tag?"""
    return stem(token.text) in _DENY | _REFUSE | _DOUBT


def _denies_that(low: Sequence[str], at: int) -> bool:
    """ "That is not true", "it's nonsense": a pronoun right before, and the negation that "true" needs."""
    if low[at] not in _UNTRUE:
        return False
    before = [w for w in low[max(0, at - 5) : at] if w not in ("simply", "completely", "just", "absolutely", "flatly")]
    plain = [w for w in before if w not in _NOT]
    right = len(plain) > 1 and plain[-1] in _BE and plain[-2] in _PRONOUNS
    ends = at + 1 == len(low) or not low[at + 1][0].isalnum()
    return right and ends and (low[at] == "true") == (len(plain) < len(before))


def _is_called_untrue(low: Sequence[str], at: int) -> bool:
    """ "Called the minister's remarks a lie": somebody's words, and a word for what is not so, behind them."""
    if low[at] not in _CALLING:
        return False
    near = range(at + 1, min(len(low), at + 6))
    owned = next((i for i in near if low[i] in POSSESSIVE_CLITICS or low[i] in POSSESSIVES), None)
    if owned is None:
        return False
    said = next((i for i in range(owned + 1, min(len(low), owned + 4)) if stem(low[i]) in SAID), None)
    return said is not None and bool(_LIES & set(low[said + 1 : said + 6]))


def _said_untrue(low: Sequence[str], at: int) -> int | None:
    """The words of somebody that are judged untrue or unproven there: "the criticism of the report was unfounded", "did
    not regard the claim as proven"."""
    if low[at] not in _LIES and low[at] not in _PROVEN:
        return None
    near = range(at - 1, max(-1, at - _SAID), -1)
    judged = at > 0 and low[at] in _LIES and low[at - 1] in _BE
    unproven = low[at] in _PROVEN and (_negated(low, at) or any(low[i] in _NOT for i in near))
    if not (judged or unproven):
        return None
    return next((i for i in near if stem(low[i]) in SAYINGS), None)


def _verb_kind(tokens: Sequence[Token], low: Sequence[str], at: int, root: str) -> Kind | None:
    following = low[at + 1 : at + 4]
    if root in _DOUBT and _WHETHER & set(following):
        return "open"
    if tokens[at].tag == "NOUN" and root != _DENY_STEM:  # "denies" is read as a noun behind a name
        return None
    if low[at].endswith("ing") and at and low[at - 1] == "," and any(stem(w) in SAYINGS for w in following):
        return None if root in _DOUBT else "against"
    if root == _DENY_STEM and _is_withheld(tokens, low, at):
        return None
    if at and low[at - 1] == "to" and (at < 2 or tokens[at - 2].tag not in ("VERB", "AUX")):
        return None  # "has reason to doubt it": nobody does yet
    if root in _REFUSE:
        said = any(stem(w) in SAYINGS for w in low[at + 1 : at + 5])
        trailing = at and _relative(tokens, low, at) is not None and (at + 1 == len(low) or low[at + 1] in ".,")
        return "denied" if (said and low[at][-3:] != "ing") or trailing else None
    return "denied"


def _is_withheld(tokens: Sequence[Token], low: Sequence[str], at: int) -> bool:
    """Is something withheld from somebody, and nothing said untrue ("denied the agency its head")?"""
    if at + 1 >= len(low) or low[at + 1] in (*_PRONOUNS, *_LIGHT, *_WHETHER, ",", "."):
        return any(w in POSSESSIVES for w in low[at + 3 : at + 6])
    following = tokens[at + 1 : at + 5]
    said = low[at + 1].endswith("ing") or any(stem(t.text) in _PART_IN or stem(t.text) in SAYINGS for t in following)
    return not said and not any(t.tag in ("VERB", "AUX") for t in tokens[at + 2 : at + 10])


def _negated(low: Sequence[str], at: int) -> bool:
    return bool(_NOT & set(low[max(0, at - 3) : at]))


def _relative(tokens: Sequence[Token], low: Sequence[str], at: int) -> int | None:
    """A "which" before the verb and its subject ("…, which the owner disputes"), or what was said, called by a noun
    ("…, a charge that he denied")."""
    for i in range(at - 1, max(-1, at - 7), -1):
        if low[i] == "which" and i and low[i - 1] == "," and i < at - 1:
            return i
        if low[i] in ("a", "an") and i and low[i - 1] == "," and any(stem(w) in SAYINGS for w in low[i + 1 : i + 3]):
            return i
        if tokens[i].tag == "VERB" or low[i] in _STOPS or low[i] == ",":
            return None
    return None


def _frame(tokens: Sequence[Token], low: Sequence[str], at: int, kind: Kind) -> Frame:
    relative = _relative(tokens, low, at) if kind == "denied" else None
    if relative is not None:
        return Frame(at, kind, 0, relative - 2, "sentence")
    first = at + 1
    while first < len(low) - 1 and (low[first] in _LIGHT or stem(low[first]) in SAYINGS or low[first] == "of"):
        first += 1
    last = first - 1
    for i in range(first, min(len(low), at + 1 + _LONGEST)):
        turns = low[i] in _TURNS and (kind != "against" or low[i] != "and")
        if low[i] in _STOPS or turns or low[i] == ",":
            break
        last = i
    said = [w for w in low[at + 1 : last + 1] if w not in _LIGHT and w[0].isalnum() and stem(w) not in SAYINGS]
    back: Literal["", "sentence", "before"] = ""
    pointing = kind == "denied" and "such" in low[at + 1 : last + 1]
    if pointing or all(w in _THIS or (kind == "denied" and stem(w) in _PART_IN) for w in said):
        back = "before"
    return Frame(at, kind, min(first, last), last, back)
