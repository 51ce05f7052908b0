"""Names that judge: words that blame or praise whoever did a thing.

Evaluative nouns and adjectives of moral blame (a breach, a betrayal, unlawful), not of mere misfortune (a disaster,
a tragedy), which blames nobody; and of success. What somebody calls a thing so, is a stance on it.
"""

BLAMING = frozenset(
    """betrayal breach crime deception disgrace farce fraud injustice insult lie mistake outrage provocation scandal
    sellout shame violation aggression blackmail blunder theft robbery humiliation unacceptable illegal unlawful unfair
    unjust irresponsible shameful disgraceful outrageous reckless cowardly barbaric immoral unconstitutional""".split()
)
PRAISING = frozenset("success victory triumph milestone breakthrough".split())
