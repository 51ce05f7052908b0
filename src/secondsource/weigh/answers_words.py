"""Words that say the same of one thing: what lets an asked sentence find an article's in other words.

In: a word, or a verb with its particle. Out: the name of its class, if it has one. Classes of general news English,
written by hand after the headings of Roget's thesaurus and the classes of VerbNet, irregular forms included; a word
stands in one class. What is in no class is compared by its stem and its first letters alone.
"""

from collections.abc import Mapping
from functools import lru_cache

from secondsource.text.stems import stem

# Classes that cannot both be true of one act, by their first words.
_OPPOSITE = """
rise fall, raise cut, win lose, support oppose, accept refuse, allow ban, earn loss, begin end, arrive leave
"""
# Past forms that no stemmer brings to their verb (Quirk et al. 1985, §3.16-3.19), where both forms are in no class.
_IRREGULAR = """
lead led, hold held, bring brought, think thought, feel felt, keep kept, lose lost, make made, mean meant, run ran,
set set, stand stood, take took taken, write wrote written, wear wore worn, drive drove driven, ride rode ridden,
choose chose chosen, break broke broken, steal stole stolen, freeze froze frozen, throw threw thrown, draw drew drawn,
blow blew blown, fly flew flown, swear swore sworn, tear tore torn, bear bore borne, shake shook shaken, fall fell,
forget forgot forgotten, hide hid hidden, bite bit bitten, beat beaten, swim swam swum, sing sang sung, ring rang rung,
drink drank drunk, spring sprang sprung, stick stuck, dig dug, hang hung, swing swung, spin spun, feed fed, breed bred,
bleed bled, flee fled, meet met, sleep slept, sweep swept, weep wept, creep crept, deal dealt, dream dreamt, lend lent,
bend bent, burn burnt, catch caught, seek sought, teach taught, understand understood, withstand withstood, light lit,
sit sat, lay laid, lie lay lain, wake woke woken, strike struck, win won, find found, bind bound, grind ground, eat ate
eaten, speak spoke spoken, forgive forgave forgiven, overcome overcame, withdraw withdrew withdrawn, undergo underwent
"""
# A line is a class, which its first word names; one that begins with ">" goes on with the one before. A verb with its
# particle is written with a dash.
_CLASSES = """
kill killed slay slain murder assassinate die dies died dying dead death deaths perish perished eradicate fatal fatality
wound wounded injure injured injury hurt
capture captured seize seized abduct kidnap
arrest detain detained custody jail jailed imprison held
free release released freed
attack assault raid raided storm stormed
bomb bombed bombing blast explosion explode exploded detonate
fire fired firing launch launched shoot shot shooting
hit struck
fight fighting fought combat battle
soldier soldiers troop troops trooper troopers military serviceman
rebel rebels insurgent insurgents militant militants guerrilla insurrectionist
war conflict
end ended ends finish finished conclude concluded over halt halted cease stop stopped expire expired lapse lapsed
begin began begun start started commence commenced open opened
close closed closing closure shut shuts shutting shutter shuttering
leave leaves left leaving depart departed departure withdraw withdrew withdrawn withdrawal pull-out go-home quit
stay stays stayed remain remains remained keep-in
send sent sending dispatch dispatched ship
return returned give-back hand-back hand-over restore surrender
arrive arrived arrival
move moved moving relocate transfer transferred
sink sank sunk founder foundered capsize capsized go-down went-down
crash crashed collide collision ram rammed
build built construct constructed
destroy destroyed demolish wreck wrecked ruin ruined
repair repaired mend mended fix fixed
replace replaced change changed renew renewed
cut reduce reduced reduction slash slashed trim trimmed shrink shrank lower lowered slice sliced
raise raised increase increased hike hiked lift lifted
rise rose risen grow grew grown climb climbed soar soared
fall fell fallen drop droppedplunge plunged slump slumped tumble tumbled slide slid
cost costs price priced
pay pays paid payment wage wages salary salaries remuneration
compensation compensate redundancy severance
fine fined penalty penalties
money funds cash
grant granted grants give gave given award awarded subsidy subsidies subsidise handout subvention
debt owe owes owed
earn earned earnings profit profits profitable
loss losses lossmaking
job jobs post position positions employment
worker workers employee employees staff workforce
sack sackedlayoff layoffs axe axed
company firm group corporation enterprise business
factory plant works manufactory site mill
owner proprietor
boss chief head chairman chairwoman director
minister ministry
government authorities administration cabinet state
parliament house assembly deputies legislature lawmakers mps
vote voted ballot poll resolution motion
elect elected election elections
law act statute legislation
court tribunal judges bench
judge magistrate
ruling judgment verdict decision
cancel cancelled annul annulled quash quashed overturn overturned scrap scrapped revoke revoked rescind throw-out
>threw-out set-aside let-off void
suspend suspended suspension freeze froze frozen
appeal complaint complain complained
trial tried retrial retry stand-trial
charge charged charges indict indicted prosecute prosecuted
inquiry enquiry investigation investigate investigated probe
prosecutor prosecutors attorney
suspect suspected suspects suspicion
guilty convict convicted conviction
sentence sentenced
document documents file files record records paper papers sheet sheets memo memorandum note
publish published print printed publication
newspaper weekly daily magazine
leak leaked disclosure disclose disclosed reveal revealed expose exposed
help helped assist assisted aid aided
tell told inform informed notify notified learn learned learnt hear heard acquaint acquainted
warn warned warning warnings caution cautioned cautioning
ignore ignored disregard disregarded overlook overlooked neglect neglected
answer answered reply replied respond responded response
ask asked request requested urge urged appeal-to call-on invite invited
demand demanded insist insisted
promise promised pledge pledged vow vowed undertake undertook guarantee guaranteed assure assured
offer offered propose proposed
agree agreed agreement deal accord pact settlement
sign signed signature initialled
meet met meeting talks
decide decided
order ordered instruct instructed command commanded
ban banned prohibit prohibited prohibition forbid forbade forbidden bar barred
allow allowed permit permitted let
accept accepted
refuse refused reject rejected decline
supply supplied provide provided deliver delivered furnish
buy bought purchase purchased acquire acquired
sell sold sale
own owns owned possess possesses
use used utilise utilised
need needs needed require required
want wants wanted wish wished desire
see saw seen view viewed set-eyes
find found discover discovered ascertain ascertained note noted notice noticed
show showed shown display
count counted counting recount
check checked inspect inspected inspection inspections examine examined verify
inspector inspectors surveyor surveyors
fault faults defect defects flaw flaws deficiency
false wrong incorrect untrue
true correct accurate
rocket rockets missile missiles
ship vessel ferry boat
passenger passengers
people persons person individuals
aboard board onboard
sail sailed sailing cruise cruised cruising
crew team
captain master skipper
rescue rescued save saved
survivor survivors
victim victims
family families relatives bereaved
child children kids tots
woman women
man men
doctor physician
hospital clinic
storm storms tempest gale
sea waters
town city
village hamlet
island isle
capital
country nation
border frontier
airfield airport airbase
gate gates
store stores silo silos depot warehouse
wheat grain
reserve reserves stock stocks
rent rented let-to lease leased hire hired
carnival
club association society
last lasted cover covers suffice
enough plenty ample sufficient adequate
shortage short lack lacking lacked
missing unaccounted
big large larger huge
small smaller
high higher
low
real actual
list manifest register
cause caused reason
blame blamed accuse accused accusation
deny denied denial
apologise apologised apologize apology apologies
resign resigned resignation step-down
strike walkout walk-out down-tools stop-work
protest protested demonstrate demonstration rally marched march
anger angry fury furious
fear feared fears worry worried
support supported back backed
oppose opposed
win won victory
lose lost
blockade blockaded block blocked
struggle struggled struggling
recover recovered reclaim claw-back get-back
withhold withheld hold-back
prevent prevented
threaten threatened threat
spend spent
report reported
train trained training teach taught teaching school schooling
trainer trainers instructor instructors coach
helicopter helicopters
visit visited
speak spoke talk
carry carried bear
overload overloaded overloading
"""


def _read() -> tuple[dict[str, str], dict[tuple[str, str], str]]:
    single: dict[str, str] = {}
    phrasal: dict[tuple[str, str], str] = {}
    for line in _CLASSES.strip().replace("\n>", " ").splitlines():
        words = line.split()
        name = "=" + words[0]
        for word in words:
            verb, dash, particle = word.partition("-")
            if dash:
                phrasal.setdefault((stem(verb), particle), name)
            else:
                single.setdefault(stem(word), name)
                single.setdefault(word, name)
    return single, phrasal


def _bases() -> dict[str, str]:
    verbs = (verb.split() for verb in _IRREGULAR.split(","))
    return {form: verb[0] for verb in verbs for form in verb[1:] if form not in _SINGLE}


def _opposites() -> dict[str, str]:
    pairs = [pair.split() for pair in _OPPOSITE.split(",")]
    return {f"={a}": f"={b}" for one, other in pairs for a, b in ((one, other), (other, one))}


_SINGLE, _PHRASAL = _read()
OPPOSITE: Mapping[str, str] = _opposites()
_BASES = _bases()
PARTICLES: Mapping[str, frozenset[str]] = {
    verb: frozenset(p for v, p in _PHRASAL if v == verb) for verb, _ in _PHRASAL
}


@lru_cache(maxsize=65536)
def class_of(word: str) -> str | None:
    """The class of a word, by its printed form or its stem."""
    low = word.lower()
    return _SINGLE.get(low) or _SINGLE.get(stem(low))


def base_of(verb: str) -> str:
    """The base of an irregular past form: "led" is of "lead"; any other word as it is."""
    return _BASES.get(verb.lower(), verb)


def class_with(verb: str, particle: str) -> str | None:
    """The class of a verb with the particle that stands behind it: "throw" "out"."""
    return _PHRASAL.get((stem(verb), particle.lower()))
