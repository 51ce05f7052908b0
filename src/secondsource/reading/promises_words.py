"""Words that promises are read by: of undertaking, of planning, of what nobody does on purpose, of who can act.

In: nothing. Out: closed sets of lower-case words, and what a verb or noun form says by itself. Looks at no sentence.
"""

from typing import Literal

# What may stand behind a word of undertaking: "to" with a verb, with somebody before it or not; a clause with a future;
# a thing.
Frame = Literal["to", "to whom", "that", "thing"]


def _forms(lemma: str) -> tuple[str, ...]:
    """The forms of a regular English verb or noun, its noun in -s among them."""
    if lemma.endswith("e"):
        return lemma, lemma + "s", lemma + "d", lemma[:-1] + "ing"
    doubled = lemma + lemma[-1] if lemma in _DOUBLING else lemma
    return lemma, lemma + "s", doubled + "ed", doubled + "ing"


_DOUBLING = frozenset(("commit", "plan"))
_IRREGULAR = {
    "undertake": "undertake undertakes undertook undertaken undertaking",
    "swear": "swear swears swore sworn swearing",
    "intend": "intend intends intended intending",
    "decide": "decide decides decided deciding",
}
# Commissive verbs (the class COMMIT: to bring oneself under an obligation), with the frames that they take.
_COMMISSIVE: dict[str, tuple[Frame, ...]] = {
    **dict.fromkeys(("promise", "pledge", "guarantee", "vow"), ("to", "to whom", "that", "thing")),
    **dict.fromkeys(("undertake", "agree", "swear", "threaten"), ("to", "that")),
    **dict.fromkeys(("assure",), ("that",)),
    **dict.fromkeys(("aim", "commit", "consent", "offer", "volunteer", "intend", "plan", "decide", "resolve"), ("to",)),
}
VERBS: dict[str, tuple[Frame, ...]] = {
    form: frames
    for lemma, frames in _COMMISSIVE.items()
    for form in _IRREGULAR.get(lemma, " ".join(_forms(lemma))).split()
}
# Nouns of undertaking before "to" with a verb; those of the first row before "of" too ("a promise of 800 jobs"). Not
# "plan": "its own plan to meet the target" is a way to do it.
NOUNS_OF = frozenset("promise promises pledge pledges vow vows guarantee guarantees undertaking undertakings".split())
NOUNS = NOUNS_OF | frozenset(
    """commitment commitments agreement agreements deal deals assurance assurances accord accords pact pacts plans
    offer offers threat threats intention""".split()
)
# Nouns before a clause with a future ("her vow that pensions would not be touched", "gave his word that").
NOUNS_THAT = NOUNS_OF | frozenset("assurance assurances commitment word announcement insistence declaration".split())
# An agreed order of things ("a timetable for the departure … by the end of the year").
SETTING = frozenset("timetable timeline deadline schedule date".split())
# Told of what somebody means to do, a promise only with a day ("aims to cut emissions by 2035").
AIMING = frozenset("aim aims aimed".split())
# Who binds another by law or contract to do something: the other undertakes it.
# Undertaken by somebody who can: "the storm threatens to", "the evening promises to".
BY_AGENTS = frozenset(form for lemma in ("threaten", "promise") for form in _forms(lemma))
BINDING = frozenset(
    "oblige obliges obliged obligate obligates obligated bind binds bound commit commits committed".split()
)
REFLEXIVES = frozenset("himself herself itself themselves ourselves myself".split())

WILL = frozenset(("will", "shall", "'ll", "’ll", "wo"))
WOULD = frozenset(("would", "'d", "’d"))
FUTURE = WILL | WOULD
PLANNED = frozenset("set due expected scheduled planned slated going".split())  # before "to"
# What one says of oneself alone ("we are prepared to pay"): of others it is told of what they could do.
READY = frozenset("prepared ready willing".split())
BE = frozenset("is are was were am 's 're 'm ’s ’re ’m be".split())
# With one of these a future is a forecast, a wish or an idea, no undertaking.
FORECAST = frozenset(
    """likely probably perhaps may might could possibly unlikely surely hopefully inevitably eventually presumably
    maybe hope hopes hoped hoping wish fear fears fearing thinking believing predict predicted forecast""".split()
)
# Whose statement is a guess, not what he means to do.
GUESSING = tuple(
    "predict forecast hope fear expect think believe worr estimat suggest imagin assum guess bet doubt wonder argu "
    "project calculat reckon ask suspect speculat feel felt thought find found".split()
)
# Who speaks for nobody but foretells: what they say of others is a forecast.
GUESSERS = frozenset(
    """expert experts analyst analysts economist economists observer observers critic critics study studies poll polls
    survey surveys forecast forecasts forecaster forecasters scientist scientists historian historians""".split()
)
# Verbs of demanding: what one wants of another is none of his promises. Verbs of refusing and of undoing one.
DEMAND = frozenset(
    form for lemma in "demand urge call ask request want insist require press beg".split() for form in _forms(lemma)
)
REFUSAL = frozenset(
    form for lemma in "refuse decline fail reject oppose block criticise criticize".split() for form in _forms(lemma)
) | frozenset("deny denies denied denying broke break breaks broken breaking".split())
MODAL_GUARDS = frozenset("would should could may might can must ought".split())

# States; with a deadline they are as good as an act ("the troops will be home by June").
STATES = frozenset(
    """be have need know think believe seem appear see want like look feel hear mean matter depend belong own cost
    contain consist lack deserve equal love hate prefer hope wish expect understand remember forget notice
    consider recognise recognize realise realize enjoy suffer fear regret resemble exist tend require find get got able
    owe""".split()
)
# Happenings and outcomes, which nobody does on purpose.
HAPPENINGS = frozenset(
    """happen occur rise fall drop grow shrink increase decrease decline climb jump soar surge plunge slump slow
    become turn fail lose win die collapse survive struggle benefit gain face experience learn discover prove emerge
    cause trigger result affect hurt harm damage destroy ruin hit miss last prevail triumph succeed dominate reach
    exceed total average trail suffice arise vanish disappear worsen improve widen narrow peak rain snow freeze melt
    lead inherit expire force inspire embolden encourage discourage spark fuel boost spell serve determine define
    reflect dip rebound""".split()
)
# What one only says about one's own saying: "I will say this".
SAYING = frozenset("say admit note argue bet add guess tell mention confess repeat remind".split())
NOT_DONE = STATES | HAPPENINGS | SAYING
# Passives of the same: what befalls somebody.
BEFALLEN = frozenset(
    """affected hit hurt harmed damaged destroyed forced remembered killed needed seen based expected known felt ruined
    required elected defeated beaten lost left born able found caught spared worsened overwhelmed tempted
    surprised disappointed tested judged decided determined driven fuelled dominated marked haunted crushed
    hit struck compared reflected""".split()
)
# What the one it is promised to does: "every employee would receive …", "families will have their money".
RECEIVING = frozenset(("receive", "have", "get", "keep"))

# Nouns for those who can bind themselves: bodies, offices, people by role.
AGENTS = frozenset(
    """company firm group union ministry government administration office agency party council police army military bank
    court commission committee board team club federation association university hospital parliament side campaign
    service regulator authority organisation organization corporation institute charity airline carrier manufacturer
    retailer lender foundation league militia brigade navy coalition alliance cabinet congress senate assembly state
    management leadership delegation mission force troop soldier guard rebel militant
    official minister president premier chancellor senator governor mayor secretary king queen ambassador judge
    director candidate nominee commander leader chief pope spokesman spokeswoman chairman chairwoman executive
    lawmaker negotiator mediator diplomat envoy prosecutor investigator inspector officer owner operator employer
    worker engineer doctor teacher lawyer lawyers organiser organizer republican democrat member delegate
    shareholder partner founder editor publisher developer supplier producer buyer landlord
    staff crew personnel unit department bureau treasury secretariat directorate tribunal""".split()
)
UNIVERSAL = frozenset(("every", "no", "each", "all"))


def is_agent(noun: str) -> bool:
    """Does the noun, one or many, name somebody who can bind himself?"""
    low = noun.lower()
    one = low[:-3] + "y" if low.endswith("ies") else low.removesuffix("s")
    return low in AGENTS or one in AGENTS


RULING = frozenset(("rule", "rules", "ruled", "ruling"))
# "Under the deal, the owners will pay": what an order of things lays down is told of those who made it.
ORDERS = frozenset(
    """deal agreement plan accord pact treaty terms scheme programme program settlement proposal contract truce
    ceasefire arrangement compact memorandum charter lease licence license grant term""".split()
)
# Before "for".
CALLING = frozenset("calls called provides provided".split())
# Verbs of such an order, with the frame in which they lay something down.
LAYING_DOWN: dict[str, Frame] = {
    **{form: "to" for lemma in ("require", "oblige") for form in _forms(lemma)},
    **dict.fromkeys((*CALLING, "envisages", "envisaged", "foresees", "foresaw"), "thing"),
    **dict.fromkeys("stipulates stipulated specifies specified provides states".split(), "that"),
}
BINDERS = frozenset(
    (*VERBS, *NOUNS, *NOUNS_THAT, *SETTING, *BINDING, *RULING, *LAYING_DOWN, *AIMING, "condition", "until")
)
TRIGGERS = BINDERS | FUTURE | PLANNED | READY | {"must", "latest", "later"}
