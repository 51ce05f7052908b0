"""Closed classes of English words that more than one reader of a text needs: calendar, numbers, auxiliaries, marks.

Goes in: nothing. Comes out: tuples, in an order that means something, and sets, all lower case (Quirk et al. 1985,
"A Comprehensive Grammar of the English Language", §§3.21-3.39 on auxiliaries, §6.2 on possessives, §6.63 on numerals).
A class that one module alone needs stands there.
"""

MONTHS = tuple("january february march april may june july august september october november december".split())
WEEKDAYS = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
# As news prints them before a day ("Sept. 3"); "May" has no short form.
SHORT_MONTHS = tuple("jan feb mar apr jun jul aug sep sept oct nov dec".split())
SHORT_WEEKDAYS = tuple("mon tue tues wed thu thur thurs fri sat sun".split())
# Parts of a day and of a year, and the stretches that both make up: "last week", "this spring".
PERIODS = frozenset("week month year morning afternoon evening night weekend summer spring fall autumn winter".split())

# The number of a word is its place.
UNDER_TWENTY = tuple(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen""".split()
)
TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}

# Modal verbs as words and as clitics.
MODALS = frozenset("will would should can could may might must shall 'll ’ll".split())
NEGATIONS = frozenset("not n't n’t never neither nor".split())
POSSESSIVES = frozenset("his her their its our my".split())
# The possessive as a token of its own: "Ada" "'s", "workers" "’".
POSSESSIVE_CLITICS = frozenset(("'s", "’s", "'", "’"))
HYPHENS = frozenset("-‐‑–")

# Short forms that a full stop ends and that open no new sentence: before a name, and at the end of a company's.
SHORT_TITLES = tuple("mr mrs ms dr gen maj lt col sgt capt cpl brig adm sen rep gov rev hon prof st jr sr".split())
SHORT_COMPANIES = tuple("inc corp co ltd".split())
# The same before names of other countries, as their English press prints them, and more ranks and offices; some are
# English words too ("arch", "card", "me"), so that only a capital makes a title of them.
TITLES_ABROAD = tuple(
    """mgr ing dipl mag dkfm judr mudr phdr rndr paeddr bc eng engr arq arch lic lcdo lcda dra drs ir sra srta dott
    dottssa avv mme mlle msgr mons fr bp abp card barr adv smt alh ust atty amb asst assoc ret rtd cpt cmdr comdr cdr
    lcdr ltc pvt pfc spc ssgt msgt tsgt cst const supt insp hon rt ven vd revd""".split()
)
