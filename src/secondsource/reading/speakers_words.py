"""Closed classes of nouns that speak, and the head of the phrase that names who speaks.

Goes in: words. Comes out: sets of words, and yes or no. Knows no article.
"""

# Heads that speak without a name: their phrase may hold a name ("Pentagon officials") and is still unnamed.
UNNAMED = frozenset(
    """source sources official officials analyst analysts expert experts aide aides adviser advisers advisor advisors
    individual individuals person people man woman men women witness witnesses resident residents critic critics
    observer observers diplomat diplomats spokesman spokeswoman spokesperson spokespeople representative representatives
    supporter supporters activist activists lawyer lawyers lawmaker lawmakers politician politicians insider insiders
    leader leaders employee employees member members authorities soldier soldiers officer officers investigator
    investigators prosecutor prosecutors researcher researchers scientist scientists economist economists historian
    historians voter voters democrats republicans reporter reporters journalist journalists commander commanders
    staffer staffers operative operatives strategist strategists others many some several few both one""".split()
)
DOCUMENTS = frozenset(
    """report reports statement document documents letter memo memorandum poll polls survey surveys study studies
    resolution transcript email emails e-mail e-mails indictment complaint lawsuit filing filings ruling law bill
    agreement communique communiqué declaration paper book leaflet annex contract notice petition manifesto charter
    treaty pamphlet brochure data figures records release post tweet article
    analysis review message messages note notes banner placard poster sign headline inscription judgment judgement
    verdict brief dossier file files guidelines constitution act code decree directive regulation regulations protocol
    minutes log diary bulletin newsletter circular flyer text warrant affidavit notification certificate""".split()
)
OUTLET_NOUNS = frozenset(
    """newspaper newspapers media outlet outlets agency agencies broadcaster website magazine network daily weekly
    tabloid press news""".split()
)
# Bodies speak, but are nobody whom "he" or "she" may mean.
BODIES = frozenset(
    """company firm group union ministry government governments office agency party council police army military bank
    court commission committee department board team club federation association university hospital parliament side
    sides administration campaign statement service regulator authority organisation organization""".split()
)
# A part of a document speaks for the whole: "paragraph 152 of the judgment".
PARTS = frozenset("paragraph paragraphs section sections chapter page pages line lines passage part clause".split())
# What a reader takes for one person without a role: "the grandmother of four".
KIN = frozenset(
    "father mother grandfather grandmother grandad granddad grandma dad mum mom parent widow widower".split()
)
# Words behind the head noun of a phrase.
_BEHIND_HEAD = frozenset("of for at in from with on who familiar to , close within by".split())
# The endings of trades; other people are in `ROLES`, other things that speak in `DOCUMENTS` and `BODIES`.
_TRADES = ("er", "or", "ist", "ian", "man", "woman", "smith", "hand", "pensioner", "student", "nurse", "cook")


def is_someone(words: list[str]) -> bool:
    """Does the phrase name a person, though not by name: neither a body nor a word like "it"?"""
    return len(words) > 1 and head_of(words) not in BODIES


def head_of(words: list[str]) -> str:
    """The head noun of a phrase: the last word before its first comma, preposition or participle."""
    for i, word in enumerate(words):
        if i and word.lower() in _BEHIND_HEAD:
            return _noun(words[:i])
    return _noun(words)


def _noun(words: list[str]) -> str:
    """The last word, lower case; of "paragraph 152" and "Judgment 11/2018" the one before the number."""
    last = len(words) - 1
    while last > 0 and (words[last].isdigit() or not words[last][0].isalnum()):
        last -= 1
    return words[last].lower() if words else ""


def is_trade(head: str) -> bool:
    """Does the noun name what a person does, by its ending ("plumber")?"""
    known = head in UNNAMED or head in DOCUMENTS or head in BODIES or head in OUTLET_NOUNS
    return not known and head.endswith(_TRADES)
