"""Verbs that take a stance by themselves, and what must follow each: the table that `positions.stances` reads.

In: nothing. Out: by stem the stances of a verb, each with what must follow it; and those it takes only where it is
denied. Chosen by hand after Levin (1993) §33 (judgment) and §37 (communication) and the CAMEO categories 02, 05, 10, 11
and 12.
"""

from secondsource.model.findings import PositionStance
from secondsource.text.stems import stem

# What must follow: "" anything, "for", "on", "against" and the like: that preposition, "to": an infinitive behind an
# object, "that": a clause.
_LISTED: tuple[tuple[PositionStance, str, str], ...] = (
    ("demands", "", "demand urge request"),
    ("demands", "on", "insist"),
    ("demands", "that", "recommend"),
    ("demands", "doing", "recommend"),
    ("demands", "to them", "appeal plead"),
    ("demands", "claimed", "seek sought"),
    ("supports", "doing", "propose advocate"),
    ("demands", "for", "call push plead appeal press ask march rally lobby beg clamour clamor agitate petition"),
    (
        "demands",
        "to",
        "require petition implore beseech order press pressure advise exhort entreat beg instruct command enjoin",
    ),
    ("demands", "object to", "tell told"),
    # "Pressed the ministry for an answer", "pressed it on the cost".
    ("demands", "object for", "press pressure lobby petition push ask beg implore badger sue"),
    ("demands", "object on", "press pressure"),
    ("supports", "", "advocate endorse welcome applaud praise hail laud acclaim salute favour favor champion commend"),
    ("supports", "object", "support back defend sponsor cosponsor co-sponsor"),
    ("supports", "", "appreciate congratulate thank cheer extol eulogise eulogize glorify admire espouse venerate"),
    # Who puts a plan forward is for it (Levin's §37.7 "say" verbs of proposals; CAMEO 03).
    (
        "supports",
        "plan",
        """propose unveil draft author coauthor co-author introduce float craft push drew draw write wrote written table
        announce""",
    ),
    ("supports", "one plan", "offer"),  # shops offer plans
    ("supports", "object", "embrace uphold trust bless prefer"),
    ("supports", "with", "agree agreed side"),
    ("supports", "by", "stand stood"),
    ("supports", "for", "campaign vote vouch root stump"),
    ("supports", "with", "stand stood"),
    # Phrasal verbs of taking sides (Quirk et al. 1985 §16.2-9, those of support and attack in common use).
    ("supports", "behind", "stand stood rally unite line fall fell get got throw threw"),
    ("supports", "around", "rally"),
    ("supports", "up for", "stand stood stick stuck speak spoke"),
    ("supports", "on to", "sign"),
    ("supports", "onto", "sign"),
    ("supports", "off on", "sign"),
    ("supports", "on board", "come came jump"),
    ("supports", "a thing", "agree agreed accede assent consent"),
    (
        "opposes",
        "",
        "oppose condemn denounce criticise criticize decry deplore reject rebuff slam lambast lambaste censure",
    ),
    ("opposes", "", "blast assail rebuke castigate chastise deride disparage dismiss disapprove resent protest"),
    # Kinds and synonyms of "criticize", "reject" and "dislike" in WordNet 3.1, and Levin's §31.2 and §33.
    (
        "opposes",
        "",
        """admonish berate chide excoriate upbraid reprimand reprove scold ridicule mock vilify lament bemoan denigrate
        belittle pillory spurn dislike distrust despise detest loathe abhor abominate disdain hate""",
    ),
    ("opposes", "object", "resist contest challenge fault veto rebuff"),
    ("opposes", "worth", "question doubt"),
    ("opposes", "at", "balk baulk bristle chafe scoff"),
    ("opposes", "against", "rail warn caution inveigh fulminate"),
    ("opposes", "to", "object"),
    ("opposes", "with", "disagree"),
    ("opposes", "against", "vote campaign lobby argue protest rally march unite mobilise mobilize organise organize"),
    ("opposes", "in against", "dig dug"),
    ("opposes", "out against", "come came speak spoke lash cry cried"),
    ("opposes", "back against", "push hit fight fought"),
    ("opposes", "back on", "push"),
    ("opposes", "out at", "lash hit strike struck"),
    ("opposes", "into", "tear tore lay laid rip light lit lace"),
    ("opposes", "on", "pounce frown round"),
    ("opposes", "upon", "pounce frown"),
    ("opposes", "at", "sneer rage"),
    ("opposes", "aim at", "take took taken"),
    ("opposes", "issue with", "take took taken"),
    ("opposes", "exception to", "take took taken"),
    ("opposes", "object", "bash trash savage skewer pan knock hammer slate"),
    ("opposes", "", "critique"),
    ("opposes", "intended", "fight appeal block overturn repeal undo scrap thwart defeat dismantle defund outlaw"),
    ("opposes", "out", "rule"),
    ("denies", "", "deny rebut refute dispute disavow disclaim gainsay"),
    ("accuses", "that", "charge"),
    ("accuses", "person with", "charge"),
    ("accuses", "", "indict sue sued suing impeach prosecute"),
    ("accuses", "", "accuse blame implicate incriminate allege"),
    ("accuses", "of", "suspect"),
)
Entry = tuple[PositionStance, str]


def _by_stem() -> dict[str, tuple[Entry, ...]]:
    found: dict[str, tuple[Entry, ...]] = {}
    for stance, needs, verbs in _LISTED:
        for verb in verbs.split():
            found[stem(verb)] = (*found.get(stem(verb), ()), (stance, needs))
    return found


BY_STEM = _by_stem()
# Stances only where they are denied.
REFUSED: dict[str, tuple[Entry, ...]] = {
    stem(v): (("supports", "never"),) for v in ("approve", "accept", "agree", "allow", "permit", "tolerate")
}
