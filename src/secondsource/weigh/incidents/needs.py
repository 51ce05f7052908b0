"""What must stand beside a word that it tells of an incident: the conditions of the trigger lexicon.

In: a tagged sentence, a word of it, its entry, and the words of the clause. Out: whether what the entry needs is there.
The patterns are those of the CAMEO verb dictionary (CAMEO.2.0, openeventdata/petrarch2, MIT licence), where a verb has
a category by its object ("lift sanctions", "close the border"); written down anew, none of its lines was copied.
"""

from collections.abc import Sequence

from secondsource.model.readings import Token
from secondsource.text.stems import stem

from ..judgements import BLAMING, judged
from ..valence import valence
from .lexicon import Entry, lexicon

# Common nouns by what they are: weapons and who carries them; accidents, natural disasters and diseases; armed forces;
# people held; work. Written down by hand with WordNet beside it: its frequent words, no whole class. A word is held
# against them in lower case, without a plural "s".
_WEAPONS = frozenset(
    """rocket missile bomb shell mortar grenade bullet gun drone jet warplane aircraft helicopter artillery explosive
    gunman bomber sniper tank torpedo shrapnel mine airstrike shelling bombing gunfire knife attacker militant rebel
    insurgent""".split()
)
ACCIDENTS = frozenset(
    """crash accident collision earthquake quake flood storm hurricane cyclone typhoon tornado landslide avalanche
    blaze wildfire fire virus disease outbreak epidemic pandemic cancer fever heart derailment stampede heatwave
    drought tsunami eruption panic""".split()
)
_TROOPS = frozenset(
    """troop soldier force police warship ship fleet jet tank battalion brigade army navy regiment unit reinforcement
    peacekeeper officer marine guard carrier reservist conscript""".split()
)
_HELD = frozenset("hostage prisoner detainee captive inmate suspect soldier journalist sailor".split())
_WORK = frozenset(
    """worker union staff crew driver teacher nurse doctor pilot employee pay wage walkout labour labor industrial
    general hunger miner railway rail""".split()
)
_MARKETS = frozenset(
    "stock share price market index dollar bond oil currency cash money deposit savings pension".split()
)
_ARMED = frozenset(
    """air drone missile rocket military retaliatory suicide aerial precision artillery naval airstrike bombing
    mortar cross-border violent armed""".split()
)
# A conference of these is a statement; an exercise of these is one of soldiers.
_PRESS = frozenset("press news media".split())
_DRILLED = frozenset("joint training live-fire fire wargame war combat defence defense allied annual winter".split())
# Who gathers where, that it is a protest: many, in a public place or with a purpose (CAMEO 141).
_CROWDS = frozenset(
    "thousand hundred dozen ten crowd protester demonstrator supporter opponent activist marcher student worker".split()
)
_SQUARES = frozenset("square street avenue plaza parliament embassy protest rally demonstration chant demand".split())
# What is signed besides pacts: "signed up", and what orders somebody to do a thing.
_SIGNED_ELSE = frozenset("up off out onto autograph autographs".split())
_ORDERS = frozenset("order decree directive plan petition register memo".split())
_FAULT = 10  # words in which what is admitted is a fault
_FAULTS = frozenset("wrongdoing wrong mistake mistakes error errors fault blame responsibility fumbled botched".split())
# What eases a burden that whoever gives it has laid on others (WordNet 3.1: kinds of relief, exemption and remedy).
_RELIEFS = frozenset(
    """fix relief remedy exemption waiver reprieve concession moratorium amnesty respite dispensation rebate leniency
    clemency deferral""".split()
)
_SESSIONS = frozenset("emergency special closed joint extraordinary plenary closed-door urgent".split())
DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight earlier""".split()
)
_FIRING = frozenset(stem(v) for v in "open exchange trade return draw drew come came".split())
_PLANTED = frozenset("car truck lorry suicide roadside nail petrol parcel letter".split())
# "Meet a deadline" is no meeting.
_MET = frozenset(
    "demand target need requirement standard goal deadline condition cost criterion expectation end".split()
)
_FORCES = frozenset("army military militant rocket drone missile warplane".split())
_MONEY = frozenset(
    """$ € £ ¥ usd eur gbp crown krona kronor krone franc zloty forint rouble ruble rupee yuan yen won real peso rand
    lira dinar dirham riyal shekel naira shilling dollar euro pound million billion cash money fund""".split()
)
_PROPOSALS = frozenset("proposal plan offer deal truce ceasefire cease-fire term agreement accord demand".split())
# What is eased, dropped, frozen or halted, after the patterns of CAMEO.2.0's LIFT, FREEZE, CANCEL and PLUNGE.
_LIFTED = frozenset(
    """sanction ban curfew blockade restriction embargo boycott siege objection opposition charge case investigation
    demand threat aid asset account relation cooperation talk negotiation flight import export tariff claim""".split()
)
# What is closed by order, and what aid consists of, after the patterns of CAMEO.2.0's CANCEL and BRING.
_CLOSED = frozenset(
    """border road route highway motorway bridge port airport airspace crossing checkpoint strait school university
    station embassy consulate mosque church television newspaper radio access frontier""".split()
)
_GOODS = frozenset(
    """aid food medicine water relief assistance grain rice flour weapon ammunition shelter tent loan supplies vaccine
    fuel blanket humanitarian""".split()
)
_REVENGE = frozenset(stem(v) for v in "respond retaliate punish avenge revenge strike hit attack destroy crush".split())
_BUILDINGS = frozenset("house home church mosque temple synagogue office village town school shop car flag".split())
_BLOCKERS = frozenset(
    """protester demonstrator activist farmer driver trucker striker road motorway highway street railway""".split()
)
# What a court or an office lifts again (CAMEO 085), what is broken off (161, 162), called off (160), and left (12).
_PENALTIES = frozenset(
    """fine sentence conviction penalty verdict ban charge sanction punishment ruling indictment injunction""".split()
)
_TIES = frozenset(
    """tie relation link contact hotline communication channel aid assistance funding cooperation negotiation
    talk dialogue""".split()
)
_MEETINGS = frozenset("talk visit meeting summit trip negotiation exercise".split())
_PACTS = frozenset("agreement treaty pact accord armistice ceasefire cease-fire truce convention".split())
_ALERTS = frozenset("alert readiness standby ready combat-ready battle-ready".split())
_ARMS = frozenset("missile rocket bomb warhead weapon torpedo".split())
_TESTED = _ARMS | frozenset("nuclear atomic ballistic hydrogen thermonuclear".split())
_AIRCRAFT = frozenset("bomber jet warplane fighter sortie".split())
_YIELDED = frozenset("defeat demand point ground power territory control election penalty".split())
# What a crowd is driven off with (CAMEO 175).
_DISPERSING = frozenset("teargas tear-gas tear rubber cannon baton".split())
_PHONES = frozenset("phone telephone video".split())
_BILLS = frozenset("bill law legislation measure resolution amendment motion act proposal".split())
# What is threatened with, where somebody warns of it: a flood is none.
_FORCEFUL = frozenset(
    """war strike attack retaliation reprisal consequence response action measure force sanction invasion
    counterattack punishment""".split()
)
# What makes a sentence one of a court.
_PENAL = frozenset("court judge prison jail month year suspended death life convicted appeal tribunal".split())
# "The sentence she got", and not the one that is lifted.
_HANDED = frozenset("got gets get received receive given gave handed passed imposed faces".split())
_ENVOYS = frozenset("ambassador envoy diplomat consul attache chargé charge delegation".split())
# Verbs that mean it with a particle alone.
_PARTICLES = {"set": "aside", "throw": "out", "strike": "down", "let": "off", "break": "off", "shut": "down",
              "call": "off", "tear": "up"}  # fmt: skip
_AHEAD = frozenset("will would is are 'll ’ll".split())  # "warned he would strike": whoever warns of what he will do
_BE = frozenset("is are was were been being".split())
_OBJECTS = {
    "proposal": _PROPOSALS,
    "claims": _LIFTED,
    "buildings": _BUILDINGS,
    "goods": _GOODS,
    "sentence": frozenset("sentence verdict ruling conviction".split()),
    "searched": frozenset("house home office premise".split()),
    "suspects": _HELD,
    "arms": _ARMS,
    "aircraft": _AIRCRAFT,
    "dispersing": _DISPERSING,
    "law": _BILLS - {"resolution", "motion"},  # what these say is the act ("passed a resolution demanding")
    "disarmed": frozenset("arm weapon gun".split()),
    "emergency": frozenset("emergency curfew lockdown martial".split()),
    "suit": frozenset("suit lawsuit case claim petition challenge appeal motion complaint".split()),
    "state": frozenset("government state independence sovereignty statehood republic".split()),
    "argued": frozenset("argument testimony evidence appeal case".split()),
    "intelligence": frozenset("intelligence information data evidence".split()),
    "forces": frozenset(
        "troop force patrol interceptor missile security police defence defense soldier presence".split()
    ),
    "yielded": _YIELDED,
}
# What stands behind an active verb, or before a passive one.
_EITHER = {"envoy": _ENVOYS, "penalty": _PENALTIES, "ties": _TIES, "meeting": _MEETINGS, "pact": _PACTS, "bill": _BILLS}
# What one of the two words behind is.
_NEXT = {
    "against": frozenset("against to made issued from".split()),
    "with": frozenset(("with",)),
    "of": frozenset(("of",)),
    "to": frozenset(("to",)),
    "outside": frozenset(("outside",)),
    "out": frozenset(("out",)),
    "into": frozenset(("into",)),
    "down": frozenset(("down",)),
}
_REACH = 8  # words after a trigger in which its object is looked for


def singular(word: str) -> str:
    """The word in lower case without a plural "s"."""
    low = word.lower()
    return low[:-1] if low.endswith("s") and not low.endswith("ss") and len(low) > 3 else low


def words_around(tokens: Sequence[Token], first: int, last: int) -> set[str]:
    """The words `first` to `last` in the singular, without weapons that only say what kind another noun is of ("gun
    owners", not "gun attack")."""
    kept = (i for i in range(first, last + 1) if not _is_kind(tokens, i))
    return {singular(tokens[i].text) for i in kept}


def _is_kind(tokens: Sequence[Token], at: int) -> bool:
    if singular(tokens[at].text) not in _WEAPONS or at + 1 >= len(tokens) or tokens[at + 1].tag != "NOUN":
        return False
    behind = tokens[at + 1].text
    violent = any(e.type in ("ASSAULT", "MOBILIZE") for e in lexicon().find(behind, "NOUN"))
    return not violent and singular(behind) not in _WEAPONS | _TROOPS | {"fire"}


def has_needed(tokens: Sequence[Token], at: int, entry: Entry, words: set[str]) -> bool:
    """Does what the entry needs stand in the clause?"""
    tokens = _without_day(tokens, at)
    after = [t.text.lower() for t in tokens[at + 1 : at + 1 + _REACH]]
    before = {t.text.lower() for t in tokens[max(0, at - 2) : at]}
    match entry.needs:
        case "actors":
            # "Met by riot police" received no visit.
            met = tokens[at].text.lower() == "met"
            suffered = met and bool(before & _BE) and bool({"by", "with"} & set(after))
            return not suffered and not {singular(w) for w in after[:4]} & _MET
        case "infinitive":
            asked = any(t.text.lower() == "to" and t.tag == "PART" for t in tokens[at + 2 : at + 14])
            return asked or after[:1] == ["for"]
        case "for":
            return after[:1] in (["for"], ["on"], ["upon"])
        case "person":
            return bool({singular(w) for w in after} & _HELD)
        case "people":
            return not words & _MARKETS
        case "troops":
            return bool(words & _TROOPS)
        case "violent":
            return not words & ACCIDENTS
        case "weapon":
            return bool(words & _WEAPONS)
        case "armed":
            forces = bool(words & _FORCES or {"air", "force"} <= words) and not words & _WORK
            return bool({singular(w) for w in before} & _ARMED) or forces
        case "planted":
            return bool(before & _PLANTED)
        case "work":
            return (bool(words & _WORK) or _is_trade(tokens, at)) and not {singular(w) for w in before} & _ARMED
        case _:
            return _has_object(tokens, at, entry, after, words)


def _without_day(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """The words without the day right behind the trigger ("warned on Monday that", "agreed Monday to")."""
    low = [t.text.lower() for t in tokens[at + 1 : at + 3]]
    skip = 2 if low[:1] == ["on"] and low[1:] != [] and low[1] in DAYS else int(low[:1] != [] and low[0] in DAYS)
    return [*tokens[: at + 1], *tokens[at + 1 + skip :]] if skip else tokens


def _has_object(tokens: Sequence[Token], at: int, entry: Entry, after: Sequence[str], words: set[str]) -> bool:
    """Does the object stand behind the trigger that makes it an event of its type?"""
    needs, lemma = entry.needs, entry.lemma
    objects = {singular(w) for w in after}
    if needs in _OBJECTS:
        return bool(objects & _OBJECTS[needs])
    if needs in _NEXT:
        return bool(set(after[:2]) & _NEXT[needs])
    if needs in _EITHER:
        return _has_either(tokens, at, lemma, _EITHER[needs], objects, words)
    previous = tokens[at - 1].text.lower() if at else ""
    before = {t.text.lower() for t in tokens[max(0, at - 2) : at]}
    match needs:
        case "roads":
            return bool(words & _BLOCKERS)
        case "blame":
            return bool(set(after) & BLAMING)
        case "callup":
            return after[:1] == ["up"] and bool(objects & _TROOPS)
        case "pullback":
            return bool(set(after) & {"out", "back", "home"}) and bool(objects & _TROOPS)
        case "stoppage":
            left = after[:3] in (["off", "the", "job"], ["off", "their", "jobs"])
            return left or after[:1] in (["work"], ["tools"]) or (after[:1] == ["out"] and bool(words & _WORK))
        case "money":
            return any(w in _MONEY or _is_sum(w) for w in objects)
        case "shots":
            return singular(previous) in _WEAPONS
        case "named":
            return any(t.tag == "PROPN" for t in tokens[at + 1 : at + 3]) and not objects & _MONEY
        case "revenge":
            return bool({stem(w) for w in after[:6]} & _REVENGE)
        case "closing":
            return bool((objects | {singular(previous)}) & _CLOSED)
        case "undertake":
            return any(t.text.lower() == "to" and t.tag == "PART" for t in tokens[at + 1 : at + 3])
        case "journey":
            return after[:1] in (["to"], ["in"], ["for"]) and _is_journey(tokens, at)
        case "alert":
            return bool({singular(t.text) for t in tokens[at + 1 : at + 2 * _REACH]} & _ALERTS)
        case "unpressed":
            return previous not in _PRESS
        case "drilled":
            near = {t.text.lower() for t in tokens[max(0, at - 4) : at]}
            return bool({singular(w) for w in near} & (_ARMED | _DRILLED)) or bool(words & _FORCES)
        case "crowd":
            return after[:1] == ["outside"] or (bool(words & _CROWDS) and bool(objects & _SQUARES))
        case "signed":
            return not set(after[:2]) & _SIGNED_ELSE and after[:2] != ["on", "to"] and not objects & _ORDERS
        case "guilty":
            return "guilty" in after
        case "dismissed":
            return any(t.tag == "PROPN" for t in tokens[at + 1 : at + 3]) and not words & (_WEAPONS | _DISPERSING)
        case "hostages":
            return bool({"hostage", "hostages", "captive", "prisoner"} & set(after))
        case "blamed":
            return any(t.tag in ("PROPN", "DET", "PRON") for t in tokens[at + 1 : at + 2])
        case "leaving":
            way = after[:2] == ["out", "of"] or after[:1] == ["from"] or after[:2] == ["away", "from"]
            return way and bool(objects & (_PACTS | _MEETINGS | {"deal"}))
        case "ruled":
            return after[:1] == ["against"]
        case "favoured":
            return after[:1] == ["in"] and bool({"favour", "favor"} & set(after[1:3]))
        case "office":
            return bool(objects & {"nominee", "nomination", "appointment"}) or "as" in after[:6]
        case "convened":
            return bool({t.text.lower() for t in tokens[max(0, at - 3) : at]} & _SESSIONS)
        case "court":
            return after[:1] == ["before"] or after[:2] == ["in", "court"]
        case "freed":
            return bool(before & _BE)
        case "himself":
            return bool(set(after[:1]) & {"himself", "herself", "themselves"}) and "in" in after[1:4]
        case "streets":
            return after[:3] == ["to", "the", "streets"]
        case "fault":
            told = (t.text.lower() for t in tokens[at + 1 : at + 1 + _FAULT])
            return any(w in _FAULTS or judged(w, "NOUN") < 0 or valence(w) <= -1 for w in told)
        case "answering":
            return "blame" in after[:3] or after[:2] == ["full", "responsibility"]
        case "relieving":
            return bool((objects | {singular(previous)}) & _RELIEFS)
        case "alone":
            following = tokens[at + 1].tag if at + 1 < len(tokens) else ""
            return following not in ("DET", "NOUN", "ADJ", "PRON", "SCONJ")
        case "onto":
            return after[:1] == ["onto"] or after[:2] == ["on", "to"]
        case "opened":
            return stem(previous) in _FIRING or previous == "under"
        case "tested":
            return bool({singular(t.text) for t in tokens[max(0, at - 3) : at]} & _TESTED) or (
                after[:1] == ["of"] and bool(objects & _ARMS)
            )
        case "phone":
            return after[:2] == ["by", "phone"] or ("by" in after and bool(set(after) & _PHONES))
        case "phoned":
            return singular(previous) in _PHONES
        case "warned":
            force = bool({singular(w) for w in after[:6]} & _FORCEFUL)
            said = [t.text.lower() for t in tokens[at + 1 : at + 1 + _REACH] if t.tag not in ("PROPN", "SCONJ", "NUM")]
            own = said[:1] != [] and said[0] in ("it", "he", "she", "they") and bool(_AHEAD & set(said[1:3]))
            return after[:1] == ["against"] or (after[:1] in (["of"], ["that"]) and force) or own
        case "penal":
            near = {singular(t.text) for t in tokens[max(0, at - _REACH) : at + _REACH]}
            return bool(near & _PENAL) and bool(near & _HANDED)
        case "object-to":
            return is_told_to(tokens, at)
        case "unless":
            return "unless" in [t.text.lower() for t in tokens[at : at + 3 * _REACH]]
        case _:
            return True


def _has_either(
    tokens: Sequence[Token], at: int, lemma: str, things: frozenset[str], objects: set[str], words: set[str]
) -> bool:
    """Is one of these things the object of the verb, or in its clause where it is passive; with the particle that the
    verb needs ("threw out the fine")?"""
    particle = _PARTICLES.get(lemma)
    if particle is not None and particle not in [t.text.lower() for t in tokens[at + 1 : at + 1 + _REACH]]:
        return False
    passive = any(t.text.lower() in _BE for t in tokens[max(0, at - 3) : at])
    return bool((words if passive else objects) & things)


def is_told_to(tokens: Sequence[Token], at: int) -> bool:
    """Does an infinitive follow right behind the object ("told it to leave", not "told reporters he wanted to leave"),
    or behind a passive ("was told to leave")?"""
    i = at + 1
    while i < min(len(tokens), at + _REACH) and tokens[i].tag in ("NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM"):
        i += 1
    passive = any(t.text.lower() in _BE for t in tokens[max(0, at - 3) : at])
    to_do = i + 1 < len(tokens) and tokens[i].text.lower() == "to" and tokens[i + 1].tag in ("VERB", "AUX")
    return to_do and (i > at + 1 or passive)


def _is_trade(tokens: Sequence[Token], at: int) -> bool:
    """ "The dockers' strike", "a postmen's strike": before it, whose strike it is."""
    clitic = tokens[at - 1].text if at > 1 else ""
    whose = tokens[at - 2].text.lower() if at > 1 else ""
    return clitic in ("'", "’", "'s", "’s") and whose.endswith(("ers", "ors", "men"))


def _is_journey(tokens: Sequence[Token], at: int) -> bool:
    """Does somebody named, or a person, go to a place that is named ("arrived in Norra"), and no parcel?"""
    somebody = any(t.tag == "PROPN" or t.text.lower() in ("he", "she") for t in tokens[max(0, at - 5) : at])
    return somebody and any(t.tag == "PROPN" for t in tokens[at + 2 : at + 4])


def _is_sum(word: str) -> bool:
    """ "CZK412m", "€16.3m": a number that its currency is written to."""
    return any(c.isdigit() for c in word) and (not word[0].isdigit() or word[-1] in "€£$")
