"""Plans that somebody puts forward, and things that somebody is pressed for: what stands beside stance verbs.

In: a tagged sentence and the place of a verb or of what follows it. Out: whether what the verb needs stands there. By
closed classes of nouns; judges no stance.
"""

from collections.abc import Sequence

from secondsource.model.readings import Token
from secondsource.text.stems import stem

from ..incidents.needs import singular

# Courses of action that somebody puts forward (WordNet's plan_of_action.n.01, law.n.02, proposal.n.01: the frequent
# kinds, and what news calls so).
_PLANS = frozenset(
    """plan proposal bill law legislation measure resolution amendment motion fix solution compromise reform ban package
    programme program treaty budget strategy initiative remedy alternative framework roadmap repeal moratorium
    referendum deal scheme blueprint tariff""".split()
)
# Verbs of intending, deciding and going on (Levin 1993 §37.7; Palmer 2001, commissives): the act is their subject's.
_INTENDING = frozenset(
    stem(v)
    for v in """going plan intend vow pledge promise decide vote agree continue want choose chose opt resolve prepare
    move try seek sought aim determine inclined refuse swear swore""".split()
)
# What is sought of somebody, as a thing that is demanded (after CAMEO category 10).
CLAIMED = frozenset(
    """apology end inquiry investigation explanation compensation guarantee ceasefire cease-fire truce withdrawal
    resignation refund repayment vote referendum justice talk rise raise damages damage repeal ban injunction reversal
    extradition release return change concession access autonomy independence dismissal removal sanction""".split()
)
_TIMES = frozenset("second minute hour day week month year decade day time moment".split())
_PHRASE = 9  # words of a noun phrase
_OWNERS = frozenset("its his her their our my your".split())
_JOINING = frozenset("- ‑ ' ’ 's ’s \" “ ”".split())


def is_plan(tokens: Sequence[Token], first: int, *, one: bool = False) -> bool:
    """Does a noun phrase begin here whose head is a course of action that is put forward ("an administrative fix");
    with `one`, a single one?"""
    head = None
    for token in tokens[first : first + _PHRASE]:
        owner = token.text.lower() in _OWNERS
        if token.tag not in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "ADV") and not owner and token.text not in _JOINING:
            break
        head = token
    if head is None or head.tag not in ("NOUN", "PROPN"):
        return False
    return (head.text.lower() if one else singular(head.text)) in _PLANS


def is_plan_before(tokens: Sequence[Token], at: int) -> bool:
    """Does a plan stand before a passive ("a fix was offered", "legislation drafted by")?"""
    i = at - 1
    while i >= 0 and tokens[i].tag in ("AUX", "ADV", "PART"):
        i -= 1
    return i >= 0 and tokens[i].tag in ("NOUN", "PROPN") and singular(tokens[i].text) in _PLANS


def is_for_something(tokens: Sequence[Token], at: int, link: str) -> bool:
    """Does a phrase of this preposition follow right behind the object, none of a time ("pressed it for an answer")?"""
    i = at + 1
    while i < min(len(tokens), at + _PHRASE) and tokens[i].tag in ("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM"):
        i += 1
    while i + 2 < len(tokens) and tokens[i].text.lower() == "for" and singular(tokens[i + 1].text) in _TIMES:
        i += 2  # "pressing it for weeks on …"
    behind = [t.text.lower() for t in tokens[i : i + 3]]
    return i > at + 1 and behind[:1] == [link] and not {singular(w) for w in behind[1:]} & _TIMES


def is_intended(tokens: Sequence[Token], at: int) -> bool:
    """ "Is going to back it", "voted to endorse": is the infinitive at `at` what the verb before it undertakes?"""
    return at > 1 and tokens[at - 1].text.lower() == "to" and stem(tokens[at - 2].text) in _INTENDING
