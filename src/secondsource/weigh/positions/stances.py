"""Words by which somebody takes a stance: demands, supports, opposes, denies, accuses.

In: a tagged sentence. Out: `StanceWord`s, each with the part of the sentence that says what it is about. Who takes the
stance is found elsewhere. The verbs stand in `positions.listed`; an explicit stance word alone counts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from secondsource.model.findings import PositionStance
from secondsource.model.readings import Sentence, Token
from secondsource.text.stems import stem

from ..incidents.needs import is_told_to, singular
from .listed import BY_STEM, REFUSED
from .plans import CLAIMED, is_for_something, is_intended, is_plan, is_plan_before

Form = Literal["finite", "passive", "infinitive", "participle", "noun", "apposed", "quoted"]
# What is doubted of a thing that is opposed (after Martin and White's valuation).
_WORTH = frozenset(
    """legitimacy legality validity wisdom motives motive integrity credibility fairness sincerity competence judgment
    judgement need necessity independence impartiality merits value authority fitness""".split()
)
# To reject an accusation is to deny it.
_CHARGES = frozenset(
    """charge charges accusation accusations allegation allegations claim claims suggestion suggestions report
    reports""".split()
)
# Forms of stance verbs that are forms of no noun.
_VERB_FORMS = frozenset(
    """accuse accuses accused deny denies denied condemn condemns condemned denounce denounces denounced oppose opposes
    rejects rejected criticises criticizes criticised criticized endorses""".split()
)
# What is not approved of or accepted is opposed; to approve a thing is mostly an act of office.
_AGREEING = frozenset(stem(v) for v in ("approve", "accept", "agree", "allow", "permit", "tolerate"))
# Present forms that the tagger takes for plural nouns, where a name stands before them and an object behind.
_PRESENT = frozenset("supports backs favours favors demands urges blames doubts".split())
_QUOTES = frozenset(('"', "“", "”"))
# Verbs that say how an act goes on; the participle behind them is the act ("was busy calling for", "kept demanding").
_ONGOING = frozenset("busy began begun begins start started keep kept keeps continue continued continues".split())
# What stands before a gerund whose subject is that of its clause.
GERUND = frozenset("by after while".split())
_REPORTED = frozenset("said says told announced added vowed promised indicated".split())
_QUESTIONS = frozenset("whether how why what who where".split())
_BLAMING = frozenset("blame blames blamed blaming".split())
_ASKING = frozenset(stem(v) for v in ("ask", "request"))
_REFUSING = frozenset(stem(v) for v in ("reject", "dismiss", "rebuff"))
_BE = frozenset("am is are was were be been being 's ’s 're ’re 'm ’m gets got".split())
NEGATIONS = frozenset("""not n't n’t never neither nor without hardly cannot unable""".split())
# Not to do what the next verb says ("refused to back it", "his failure to condemn").
_NOT_DOING = frozenset(
    stem(w)
    for w in """refuse decline fail stop hesitate refusal failure hesitancy hesitation reluctance inability
    unwillingness pressure need""".split()
)
_HEDGES = frozenset("may might could would if whether any".split())
_BREAKS = frozenset(";:—–)(")
_SUBORDINATES = frozenset("while whereas although though as after before when which who because since but and".split())
# What a stance is about is told in a clause: more words than this are no longer of it. A judgement.
_LONGEST = 30
_OWN = 6  # words from a verb of saying to what the speaker will do: "said on Sunday that he would"
_OBJECT_TAGS = frozenset(("NOUN", "PROPN", "DET", "ADJ", "NUM", "PRON", "VERB"))


@dataclass(frozen=True, slots=True)
class StanceWord:
    """Word `at` of the sentence takes a stance; words `first` to `last` (inclusive) say on what."""

    at: int
    form: Form
    stance: PositionStance
    first: int
    last: int


def find_stance_words(sentence: Sentence) -> list[StanceWord]:
    """The stance words of a sentence that are neither denied nor only possible, in order."""
    found = []
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.tag != "VERB" and not _is_mistagged(tokens, at):
            continue
        entries = BY_STEM.get(stem(token.text), REFUSED.get(stem(token.text), ()))
        if stem(token.text) in _REFUSING and _is_charge(tokens, at):
            entries = (("denies", ""),)
        form = form_of(tokens, at) if entries else None
        if form == "finite" and _is_refused(tokens, at):
            first, last = object_of(tokens, at)
            held = (e for e in entries if e[1] == "never" or _follows(tokens, at, e[1], passive=False))
            if any(e[0] == "supports" or stem(token.text) in _AGREEING for e in held) and first <= last:
                found.append(StanceWord(at, form, "opposes", first, last))
            continue
        if form is None or is_denied(tokens, at) or _is_compound(tokens, at):
            continue
        entry = next((e for e in entries if _follows(tokens, at, e[1], passive=form == "passive")), None)
        purpose = form == "infinitive" and not is_intended(tokens, at)
        if entry is None or (purpose and (entry[0] == "supports" or entry[1] == "object to")):
            continue  # "to support" is mostly what something is for, or what somebody is asked
        stance, needs = entry
        first, last = object_of(tokens, at)
        if form != "passive" and (last < first or _is_none(tokens, at, first)):
            continue
        parts = needs.split() if form != "passive" else []
        opening = [t.text.lower() for t in tokens[first : first + len(parts)]]
        if parts and opening == parts and last >= first + len(parts):
            first += len(parts)  # "call for talks": what is demanded are talks
            if tokens[first].tag == "AUX":
                continue  # "all we call for is …"
        if token.text.lower() in _BLAMING and not _names_guilty(tokens, first, last):
            continue
        if stance == "opposes" and _is_for_a_deed(tokens, first, last):
            stance = "accuses"
        found.append(StanceWord(at, form, stance, first, max(first, last)))
    return found


def _is_joined(tokens: Sequence[Token], at: int) -> bool:
    """ "Said it does not work and accused them": the "not" is of a verb that is no past form."""
    joined = at > 1 and tokens[at - 1].text.lower() in ("and", "but") and tokens[at - 2].tag != "PUNCT"
    return joined and tokens[at].text.lower().endswith("ed")


def _is_refused(tokens: Sequence[Token], at: int) -> bool:
    """ "Does not support", "will not accept": denied by its own verb group, and no mere possibility."""
    group = [t.text.lower() for t in tokens[max(0, at - 4) : at]]
    near = [w for w in group[-3:] if w in ("not", "n't", "n’t", "never")]
    return bool(near) and not _is_joined(tokens, at) and not set(group) & {"may", "might", "could", "to"}


def _is_mistagged(tokens: Sequence[Token], at: int) -> bool:
    """A stance verb that the tagger takes for a noun: a form that no noun has ("denies this"), or what a second verb
    of the same subject looks like ("demands an end to it and calls for aid")."""
    low = tokens[at].text.lower()
    before = tokens[at - 1] if at else None
    if before is None or tokens[at].tag not in ("NOUN", "PROPN", "ADP") or tokens[at].text[0].isupper():
        return False
    if low in _PRESENT:
        return _is_present(tokens, at)
    if low in _VERB_FORMS:
        return before.tag in ("NOUN", "PROPN", "PRON", "ADJ", "CCONJ", "ADV") and before.text not in ("'s", "’s")
    earlier = tokens[max(0, at - _LONGEST) : at]
    return low == "calls" and before.text.lower() == "and" and any(stem(t.text) in BY_STEM for t in earlier)


def _is_present(tokens: Sequence[Token], at: int) -> bool:
    """ "Obama "supports the pact": a verb between a name and an object."""
    name = at - 2 if tokens[at - 1].text in _QUOTES else at - 1
    object_behind = at + 1 < len(tokens) and tokens[at + 1].tag in ("PROPN", "DET", "PRON")
    return name >= 0 and tokens[name].tag == "PROPN" and object_behind


def _is_compound(tokens: Sequence[Token], at: int) -> bool:
    """ "The army-backed plan": a description, and no stance told here."""
    return at > 0 and tokens[at - 1].text in ("-", "‑") and not _is_joint(tokens, at)


def _is_joint(tokens: Sequence[Token], at: int) -> bool:
    """ "Co-sponsored": a verb behind its prefix."""
    return at > 1 and tokens[at - 1].text in ("-", "‑") and tokens[at - 2].text.lower() == "co"


def _names_guilty(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Is a body blamed ("blamed the rebels", "blamed it on …"), rather than a cause ("blames years of losses")?"""
    words = [t.text.lower() for t in tokens[first : last + 1]]
    named = tokens[first].tag in ("PROPN", "PRON") or any(t.tag == "PROPN" for t in tokens[first : first + 4])
    return named or bool({"for", "on"} & set(words))


def _is_for_a_deed(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "Blasted the president for breaking it", "slammed the ministry over its handling": somebody, for what he did."""
    for i in range(first + 1, last):
        low = tokens[i].text.lower()
        if low in ("for", "about") and tokens[i + 1].tag == "VERB" and tokens[i + 1].text.lower().endswith("ing"):
            return _names_guilty(tokens, first, last)
        if low == "over" and tokens[i + 1].text.lower() in ("its", "his", "her", "their"):
            return True
    return False


def _is_none(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Is it none ("defend itself", "asked not to be named"), or about nothing?"""
    opening = [t.text.lower() for t in tokens[first : first + 3]]
    last = object_of(tokens, at)[1]
    if all(t.tag in ("DET", "PUNCT", "PART", "ADP") for t in tokens[first : last + 1]):
        return True
    # "Whom they have both accused of fraud", "which he blamed on them"
    told = at > 0 and (tokens[at - 1].tag in ("AUX", "ADV", "PRON") or tokens[at - 1].text.lower() == "both")
    relative = {"that", "which", "whom"} & {t.text.lower() for t in tokens[max(0, at - 4) : at]}
    told = told or (bool(relative) and tokens[at - 1].tag == "PROPN")
    if not told and (opening[0] == "of" or (opening[0] == "on" and tokens[at].text.lower() in _BLAMING)):
        return True  # "people accused of fraud", "raids blamed on them": they accuse nobody
    if at and (tokens[at - 1].text.lower(), tokens[at].text.lower()) in (("in", "order"), ("as", "opposed")):
        return True
    if stem(tokens[at].text) in _ASKING and _QUESTIONS & {t.text.lower() for t in tokens[first : first + 8]}:
        return True  # "asked the minister whether …" asks, and demands nothing
    if opening[0].endswith(("self", "selves")) or "anonymity" in opening:
        return True
    return opening[0] in ("to", "not") and stem(tokens[at].text) in _ASKING


def _is_charge(tokens: Sequence[Token], at: int) -> bool:
    return any(t.text.lower() in _CHARGES for t in tokens[at + 1 : at + 5])


def form_of(tokens: Sequence[Token], at: int) -> Form | None:
    """How the verb stands; None where it only describes a noun ("the required papers")."""
    low = tokens[at].text.lower()
    i = at - 1 if not _is_joint(tokens, at) else at - 3
    while i >= 0 and at - i <= 5 and tokens[i].tag in ("ADV", "AUX", "PART"):
        i -= 1
    group = [t.text.lower() for t in tokens[i + 1 : at]]
    if "to" in group:
        return "infinitive"
    if low.endswith("ing"):
        if any(w in _BE for w in group):
            return "finite"
        before = tokens[at - 1] if at else None
        if before is not None and before.text.lower() in _ONGOING:
            return "finite"
        if before is not None and before.text.lower() in GERUND:
            return "participle"  # "answered by rejecting it"
        return "participle" if before is not None and (before.text == "," or before.tag in ("NOUN", "PROPN")) else None
    past = low.endswith(("ed", "en")) or low in ("denied",)
    if past and any(w in _BE for w in group):
        return "passive"
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if past and after is not None and after.text.lower() == "by" and not group:
        # "A bill backed by the mayor"
        return "passive" if at and tokens[at - 1].tag in ("NOUN", "PROPN") else None
    opened = at > 0 and tokens[at - 1].tag in ("DET", "ADJ", "NUM")
    modifies = opened and after is not None and after.tag in ("NOUN", "ADJ")
    return None if past and modifies else "finite"


def is_denied(tokens: Sequence[Token], at: int) -> bool:
    """Is the word at `at` denied or only possible?"""
    before = [t.text.lower() for t in tokens[max(0, at - 5) : at]]
    if _is_joined(tokens, at):
        before = [w for w in before if w not in NEGATIONS]
    if "to" in before and any(stem(w) in _NOT_DOING for w in before):
        return True
    if before[-1:] == ["having"] and any(w in ("denied", "denies", "deny", "denying") for w in before):
        return True
    hedged = [w for w in before if w in NEGATIONS or w in _HEDGES]
    return bool(hedged) and not (hedged == ["would"] and _is_reported(tokens, at))


def _is_reported(tokens: Sequence[Token], at: int) -> bool:
    """ "Said he would demand it": "would" of a speaker's own future, and no condition."""
    earlier = [t.text.lower() for t in tokens[:at]]
    said = next((i for i in range(len(earlier) - 1, -1, -1) if earlier[i] in _REPORTED), None)
    if said is None or {"if", "unless", "were", "whether", "which"} & {t.text.lower() for t in tokens}:
        return False
    between = earlier[said + 1 :]
    return len(between) <= _OWN and between[-1:] == ["would"] and between[-2:-1] in (["he"], ["she"], ["it"], ["they"])


def _follows(tokens: Sequence[Token], at: int, needs: str, *, passive: bool) -> bool:
    after = [t for t in tokens[at + 1 : at + 14] if t.tag != "ADV"]
    words = [t.text.lower() for t in after]
    if passive:
        # "Was called for by the party"; "was called out by it" is none.
        if needs in ("plan", "one plan"):
            return is_plan_before(tokens, at)
        if needs in ("a thing", "object for", "object on"):
            return False
        alone = needs in ("", "object", "to", "that", "of", "object to", "never", "person with", "claimed")
        return alone or [t.text.lower() for t in tokens[at + 1 : at + 3]][: len(needs.split())] == needs.split()
    match needs:
        case "for":
            # "Call on the government to …", "ask the government to …" demand as well.
            on = words[:1] == ["on"] or tokens[at].text.lower().startswith("ask")
            return words[:1] == ["for"] or (on and _to_do(tokens, at))
        case "to":
            return _to_do(tokens, at) or words[:1] == ["to"]
        case "on":
            # "Insist on a vote" demands; "insist that all is well" says so.
            return words[:1] == ["on"]
        case "never":
            return False
        case "of":
            return "of" in words[1:]
        case "object to":
            return is_told_to(tokens, at)
        case "worth":
            return bool(_WORTH & set(words[:4]))
        case "against" | "with" | "by" | "at":
            return words[:1] == [needs]
        case "plan":
            return is_plan(tokens, at + 1)
        case "one plan":
            return is_plan(tokens, at + 1, one=True)
        case "a thing":
            # "Agreed to the terms", and not "agreed to meet"
            return words[:1] == ["to"] and len(after) > 1 and after[1].tag in _OBJECT_TAGS - {"VERB"}
        case "intended":
            return is_intended(tokens, at) and bool(after) and after[0].tag in _OBJECT_TAGS
        case "doing":
            return bool(after) and after[0].tag == "VERB" and words[0].endswith("ing")
        case "to them":
            return words[:1] in (["to"], ["with"]) and _to_do(tokens, at)
        case "claimed":
            return bool(CLAIMED & {singular(w) for w in words[:5]})
        case "person with":
            return "with" in words[1:7] and bool(after) and after[0].tag in ("PROPN", "DET", "PRON", "NUM", "NOUN")
        case "out":
            return words[:1] == ["out"]
        case "object for" | "object on":
            return is_for_something(tokens, at, needs.removeprefix("object "))
        case "behind" | "around" | "onto" | "into" | "upon":
            return words[:1] == [needs]
        case _ if " " in needs:
            return [t.text.lower() for t in tokens[at + 1 : at + 3]] == needs.split()
        case "that":
            return "that" in words[:3] or (bool(after) and after[0].tag in ("PRON", "PROPN") and _says_so(after))
        case "object":
            # "Back the plan" is a stance, "back in town" none.
            return bool(after) and after[0].tag in _OBJECT_TAGS
        case _:
            return bool(after)


def _says_so(after: Sequence[Token]) -> bool:
    """ "Alleged it was a plot": a clause without "that"."""
    return any(t.tag in ("VERB", "AUX") for t in after[1:4])


def _to_do(tokens: Sequence[Token], at: int) -> bool:
    """Does an infinitive follow behind an object ("the government to send")?"""
    window = tokens[at + 2 : at + 14]
    for i, token in enumerate(window):
        if token.text in _BREAKS or token.text == ",":
            return False
        if token.text.lower() == "to" and i + 1 < len(window) and window[i + 1].tag in ("VERB", "AUX", "ADV"):
            return True
    return False


def object_of(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """What the stance is on: the words behind the verb up to the end of its clause."""
    first = last = at + 1
    for i in range(at + 1, min(len(tokens), at + 1 + _LONGEST)):
        low = tokens[i].text.lower()
        # Behind three words a comma ends what the stance is on ("…, according to officials").
        following = tokens[i + 1].text.lower() if i + 1 < len(tokens) else ""
        comma = low == "," and (i - at > 3 or following in _SUBORDINATES or following.endswith("ing"))
        coordinated = low == "and" and following.endswith("ing")
        if tokens[i].text in _BREAKS or comma or coordinated or low in ('"', "”", "“", "."):
            break
        last = i + 1
    while last > first and not tokens[last - 1].text[0].isalnum():
        last -= 1
    return first, last - 1
