"""Names that judge: words that blame or praise whoever did a thing.

Evaluative nouns and adjectives of moral blame (a breach, a betrayal, unlawful), not of mere misfortune (a disaster,
a tragedy), which blames nobody; and of success. What somebody calls a thing so, is a stance on it. The adjectives are
the antonyms that Martin and White (2005, tables 2.6 to 2.8) list for propriety, veracity, capacity and valuation.
"""

from .valence import valence

BLAMING = frozenset(
    """betrayal breach crime deception disgrace farce fraud injustice insult lie mistake outrage provocation scandal
    sellout shame violation aggression blackmail blunder theft robbery humiliation unacceptable illegal unlawful unfair
    unjust irresponsible shameful disgraceful outrageous reckless cowardly barbaric immoral unconstitutional
    bad evil corrupt cruel selfish greedy arrogant rude dishonest deceitful deceptive manipulative devious disingenuous
    incompetent foolish stupid useless worthless inadequate insufficient ineffective illegitimate unjustified unfounded
    baseless groundless unwarranted inexcusable indefensible bogus wrong disappointing
    sideshow sham charade circus mockery hoax stunt hypocrisy nonsense absurdity whitewash smear cruelty oppression
    tyranny negligence incompetence recklessness cowardice folly madness coward fool clown bully tyrant dictator
    hypocrite revolting disgusting appalling despicable abhorrent deplorable unjustifiable unreasonable undemocratic
    discriminatory disproportionate misguided shortsighted hypocritical absurd ridiculous ludicrous unworkable
    unrealistic
    threat danger menace provocative unhelpful unconstructive counterproductive destabilising destabilizing divisive
    unsustainable intolerable unforgivable repugnant heinous""".split()
)
PRAISING = frozenset("success victory triumph milestone breakthrough righteous hero patriot heroine".split())
# Who calls a thing so accuses whoever did it (hyponyms of WordNet's crime.n.01, the frequent ones).
CRIMES = frozenset(
    """crime fraud theft robbery blackmail treason cover-up coverup murder corruption bribery extortion sabotage
    vandalism terrorism genocide smuggling forgery espionage perjury kidnapping libel slander piracy""".split()
)
# Adjectives that praise, and other words as other parts of speech.
_PRAISING_ADJECTIVES = frozenset("right fair just legitimate effective acceptable justified".split())
_BLAMED, _PRAISED = -2.0, 2.0


def judged(word: str, tag: str) -> float:
    """How much a word of this UPOS tag judges what it is said of, -4 to 4; 0.0 for verbs and for misfortune."""
    low = word.lower()
    if (low in BLAMING or low in CRIMES) and tag not in ("VERB", "AUX"):
        return _BLAMED
    if tag not in ("ADJ", "NOUN"):
        return 0.0
    if low in PRAISING or (tag == "ADJ" and low in _PRAISING_ADJECTIVES):
        return _PRAISED
    return valence(low) if tag == "ADJ" else 0.0
