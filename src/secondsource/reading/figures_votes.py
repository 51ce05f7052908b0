"""Votes told as two numbers with a hyphen: "voted 6-1", "a 71-29 vote", "ruled, 5-4, that".

In: the text of a sentence. Out: where the two numbers of each vote stand, and what they say. A score of a game is none,
and neither is a range ("4-6 weeks").
"""

import re
from typing import NamedTuple

from ..text.ranges import Range

_PAIR = re.compile(r"(?<![\w.,/:$£€–-])(\d{1,3})([-–‑])(\d{1,3})(?![\w/:%–-]|[.,]\d)")
# What is decided by counting hands, before the numbers and behind them: how chambers, boards and benches decide.
_DECIDED = re.compile(
    r"\b(?:vot(?:e[sd]?|ing)|rul(?:ed|es|ing)|deci(?:ded?s?|sion)|split|divided|deadlocked|pass(?:ed|es)|approv(?:ed|es)"
    r"|adopt(?:ed|s)|confirm(?:ed|s)|reject(?:ed|s)|upheld|cleared|acquitted)\b[^.;:?!\d]{0,60}$",
    re.IGNORECASE,
)
_VOTED = re.compile(r"\b(?:votes?(?: was)?(?: of)?|voted),? $", re.IGNORECASE)
_A_VOTE = re.compile(
    r"[ -](?:party-line |[a-z]{4,12} )?(?:votes?|decision|ruling|majority|margin|verdict|division|split)\b"
)
# "The side that was voted best won 3-1": a game.
_GAME = re.compile(
    r"\b(?:w[io]n(?:s|ning)?|beat(?:s|en)?|los(?:t|es?|ing)|dr[ae]w|goals?|match(?:es)?|games?|seasons?|innings|playoffs?|"
    r"league|cup|score[sd]?|scoring|victory|champions?\w*|teams?)\b",
    re.IGNORECASE,
)


class Vote(NamedTuple):
    """A vote as printed: its range, and those of the two numbers in it."""

    whole: Range
    numbers: tuple[Range, Range]


def find_votes(text: str, start: int, end: int) -> list[Vote]:
    """The votes told as two numbers within [start, end) of a text, in order."""
    found: list[Vote] = []
    for match in _PAIR.finditer(text, start, end):
        # "Voted 6-1 to keep it and 4-3 that he go": one verb for both.
        if _is_vote(text, start, end, match) or (found and int(match[1]) >= int(match[3])):
            found.append(Vote(match.span(), (match.span(1), match.span(3))))
    return found


def _is_vote(text: str, start: int, end: int, match: re.Match[str]) -> bool:
    """Does a word of deciding stand right by the numbers? Where the second is the larger, they may be a range: only
    "vote" itself tells then."""
    if _GAME.search(text, start, end):
        return False
    before = text[max(start, match.start() - 80) : match.start()]
    if _A_VOTE.match(text, match.end(), end) or _VOTED.search(before):
        return True
    return int(match[1]) >= int(match[3]) and _DECIDED.search(before) is not None
