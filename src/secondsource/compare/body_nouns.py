"""Common nouns for bodies that act in the news, by what they take to tell one from another.

Closed semantic classes, written down by hand with WordNet's organization.n.01 beside it; fitted to no text. Holds words
alone and judges nothing.
"""

# What a country or company has one of: may stand alone ("parliament voted").
ONE_OF_ITS_KIND = frozenset(
    """parliament congress senate assembly legislature government cabinet opposition police army military navy
    judiciary coastguard""".split()
)
# What has an office, a head and rules: "the tribunal" is the one that the article speaks of.
INSTITUTIONS = frozenset(
    """ministry court tribunal council committee commission board agency authority department bureau office directorate
    secretariat inspectorate regulator watchdog administration institute institution university college academy union
    federation confederation association society foundation fund bank exchange registry register embassy consulate
    delegation mission synod hospital centre center service chamber consortium ombudsman treasury municipality
    prefecture guild cooperative syndicate magistracy chancellery presidency""".split()
)
# What is many things besides bodies: one that says or decides something is a body.
VAGUE = frozenset("office centre center service exchange register mission fund society chamber".split())
BODIES = (
    ONE_OF_ITS_KIND
    | INSTITUTIONS
    | frozenset(
        """party coalition alliance bloc faction wing movement militia guerrilla junta regime company firm corporation
        group church mosque school prosecutor charity club team jury panel force forces troops management tribe operator
        airline utility brigade trust industry lobby caucus sector""".split()
    )
)
# Offices with the adjective behind ("the Prosecutor General"): whoever holds one acts as a body does.
GENERALS = frozenset("prosecutor inspector auditor attorney solicitor comptroller surveyor secretary".split())
# Who speaks for a body and stands behind its name ("coast guard spokesman").
REPRESENTING = frozenset(
    """spokesman spokeswoman spokesperson chief director commander captain official president chairman chairwoman
    secretary head leader manager""".split()
)
# Whose guards are a body ("the coast guard"); a prison's are people.
GUARDED = frozenset("coast coastal coastline national border home republican revolutionary presidential civil".split())
