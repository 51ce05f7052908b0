"""What came of a commitment: still open, overdue, said to be kept, or taken back.

In: the words in front of what is promised, the deadline, the day to judge by. Out: a status, or None where nothing
says. Nobody's word is taken for more than it is: "reported met" is what an article says, not that it was met.
"""

import re
from collections.abc import Iterable

from secondsource.model.findings import CommitmentStatus

# "has withdrawn its offer to", "dropped plans to"; "kept her promise to", "made good on a pledge to".
_WITHDRAWN = re.compile(
    r"(?i)\b(?:withdr[ae]w\w*|cancel\w*|scrap(?:s|ped|ping)?|abandon\w*|dropp\w+|shelv\w+|tak\w+ back|took back)"
    r"(?: [\w'’]+){0,3} (?:offer|plan|promise|pledge|vow|threat|commitment|undertaking|guarantee)s?\b"
)
_MET = re.compile(
    r"(?i)\b(?:kept|keeps|keeping|honou?red|honou?ring|fulfilled|fulfilling|made good on|delivered on)"
    r"(?: [\w'’]+){0,3} (?:promise|pledge|vow|commitment|undertaking|guarantee)s?\b"
)


def reported_status(before: Iterable[str]) -> CommitmentStatus | None:
    """What the words in front of what is promised say of it, one report each; a withdrawal outweighs the rest."""
    told = list(before)
    if any(_WITHDRAWN.search(words) for words in told):
        return "withdrawn"
    return "reported met" if any(_MET.search(words) for words in told) else None


def dated_status(due: str | None, as_of: str | None) -> CommitmentStatus | None:
    """`open` before or on the day, `overdue` after it; nothing without a day on either side."""
    if due is None or as_of is None or "X" in due:
        return None
    last = due.rstrip("~?%").split("/")[-1]
    if not last:
        return None
    return "overdue" if as_of[: len(last)] > last else "open"
