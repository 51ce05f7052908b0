"""What a noun phrase is an argument of, by the words right before and behind it.

In: the tokens of a sentence and the phrase's first and last. Out: roles: "subject V", "object V", "P of V", verbs and
nouns by their stems.
"""

from collections.abc import Iterator, Sequence

from secondsource.model.readings import Token
from secondsource.text.stems import stem

_OF = frozenset("of in on at for to from by against with over".split())


def find_roles(tokens: Sequence[Token], first: int, last: int) -> Iterator[str]:
    """What the phrase is an argument of: "subject V", "object V", "P of V" by the words right before and behind it."""
    verb = _verb_behind(tokens, last + 1)
    if verb is not None:
        yield verb
    at = first - 1
    while at >= 0 and tokens[at].tag in ("DET", "NUM"):
        at -= 1
    if at < 0:
        return
    before = tokens[at]
    if before.tag == "VERB":
        yield f"object {stem(before.text)}"
    elif before.text.lower() in _OF and at and tokens[at - 1].tag in ("NOUN", "VERB"):
        yield f"{before.text.lower()} {stem(tokens[at - 1].text)}"


def _verb_behind(tokens: Sequence[Token], at: int) -> str | None:
    passive = False
    for token in tokens[at : at + 5]:
        low = token.text.lower()
        if token.tag == "AUX":
            passive = low in ("was", "were", "been", "be", "is", "are", "being")
        elif token.tag == "VERB":
            progressive = low.endswith("ing")
            return f"{'object' if passive and not progressive else 'subject'} {stem(token.text)}"
        elif token.tag not in ("ADV", "PART") and low not in ("that", "which", "who"):
            return None
    return None
