"""Irregular forms of English: the base of "led" and "women".

In: a word. Out: its base, or the word as it is. Closed classes (Quirk et al. 1985, §3.11-3.19 and §5.78-5.103); forms
that are bases themselves ("found", "left", "lay", "saw") stand here too: who asks knows whether he has a verb.
"""

_VERBS = """
arise arose arisen, awake awoke awoken, bear bore borne, beat beaten, become became, begin began begun, bend bent,
bind bound, bite bit bitten, bleed bled, blow blew blown, break broke broken, breed bred, bring brought, build built,
burn burnt, buy bought, catch caught, choose chose chosen, cling clung, come came, creep crept, deal dealt, dig dug,
do did done, draw drew drawn, dream dreamt, drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen,
feed fed, feel felt, fight fought, find found, flee fled, fling flung, fly flew flown, forbid forbade forbidden,
foresee foresaw foreseen, forget forgot forgotten, forgive forgave forgiven, freeze froze frozen, get got gotten,
give gave given, go went gone, grind ground, grow grew grown, hang hung, hear heard, hide hid hidden, hold held,
keep kept, kneel knelt, know knew known, lay laid, lead led, leap leapt, learn learnt, leave left, lend lent,
lie lay lain, light lit, lose lost, make made, mean meant, meet met, mistake mistook mistaken, overcome overcame,
overthrow overthrew overthrown, pay paid, prove proven, rebuild rebuilt, ride rode ridden, ring rang rung,
rise rose risen, run ran, say said, see saw seen, seek sought, sell sold, send sent, sew sewn, shake shook shaken,
shine shone, shoot shot, show shown, shrink shrank shrunk, sing sang sung, sink sank sunk, sit sat, slay slew slain,
sleep slept, slide slid, smell smelt, sow sown, speak spoke spoken, spell spelt, spend spent, spill spilt, spin spun,
spoil spoilt, spring sprang sprung, stand stood, steal stole stolen, stick stuck, sting stung, stink stank stunk,
strike struck, strive strove striven, swear swore sworn, sweep swept, swell swollen, swim swam swum, swing swung,
take took taken, teach taught, tear tore torn, tell told, think thought, throw threw thrown,
undergo underwent undergone, understand understood, undertake undertook undertaken, undo undid undone, uphold upheld,
wake woke woken, wear wore worn, weave wove woven, weep wept, win won, wind wound,
withdraw withdrew withdrawn, withhold withheld, withstand withstood, write wrote written
"""
_NOUNS = """
calf calves, child children, crisis crises, foot feet, goose geese, half halves, knife knives, leaf leaves, life lives,
loaf loaves, louse lice, man men, mouse mice, ox oxen, self selves, shelf shelves, thief thieves, tooth teeth,
wife wives, wolf wolves, woman women
"""


def _read(rows: str) -> dict[str, str]:
    return {form: row.split()[0] for row in rows.split(",") for form in row.split()[1:]}


_BASE_OF_VERB, _BASE_OF_NOUN = _read(_VERBS), _read(_NOUNS)


def base_of_verb(form: str) -> str:
    """The base of an irregular past form ("led" is of "lead"); any other word as it is."""
    return _BASE_OF_VERB.get(form.lower(), form)


def base_of_noun(form: str) -> str:
    """The singular of an irregular plural; any other word as it is."""
    return _BASE_OF_NOUN.get(form.lower(), form)
