"""Names that judge: words that blame or praise whoever did a thing.

Evaluative nouns and adjectives of moral blame (a breach, a betrayal, unlawful), not of mere misfortune (a disaster,
a tragedy), which blames nobody; and of success. What somebody calls a thing so, is a stance on it. The adjectives are
the antonyms that Martin and White (2005, tables 2.6 to 2.8) list for propriety, veracity, capacity and valuation.
"""

BLAMING = frozenset(
    """betrayal breach crime deception disgrace farce fraud injustice insult lie mistake outrage provocation scandal
    sellout shame violation aggression blackmail blunder theft robbery humiliation unacceptable illegal unlawful unfair
    unjust irresponsible shameful disgraceful outrageous reckless cowardly barbaric immoral unconstitutional
    bad evil corrupt cruel selfish greedy arrogant rude dishonest deceitful deceptive manipulative devious disingenuous
    incompetent foolish stupid useless worthless inadequate insufficient ineffective illegitimate unjustified unfounded
    baseless groundless unwarranted inexcusable indefensible bogus wrong disappointing""".split()
)
PRAISING = frozenset(
    "success victory triumph milestone breakthrough right fair just legitimate effective righteous".split()
)
