"""Whether two figures of other values stand in one slot: the rest of a list is the same, a sum goes to each of the same
takers, a share is one of the same whole, as many live in one place.

In: two mentions. Out: the reason, or nothing. Weighs no values.
"""

from secondsource.model.lineage import Reason
from secondsource.weigh.figures.mentions import Mention

# Weights set by hand beside those of `figures.likeness`: together with the words around them they must reach what
# `figures.joins` asks of two values in one slot.
_LIST, _EACH, _SHARE, _HOME = 1.5, 1.4, 0.3, 1.2
_FEWEST = 2  # other members of a list that are the same in both


def same_slot(left: Mention, right: Mention) -> Reason | None:
    """Why the two stand in one slot; nothing where no such sign is there or they are of one sentence."""
    if left.figure.kind != right.figure.kind or left.sentence == right.sentence:
        return None
    listed = _in_one_list(left, right) or _for_each(left, right)
    return listed or _of_one_whole(left, right) or _at_one_place(left, right)


def _in_one_list(left: Mention, right: Mention) -> Reason | None:
    """ "Three helicopters, eleven vessels and 240 men", "240 men, ten boats, three helicopters": the odd ones out."""
    if left.figure.kind != "count" or left.role != right.role:
        return None
    if not _alone(left, right) or not _alone(right, left):
        return None
    shared = left.beside & right.beside
    if len(shared) < _FEWEST or max(n.told for n in shared) < 0.5:
        return None
    values = ", ".join(f"{n.value:,.12g}" for n in sorted(shared))
    return Reason("list", _LIST, f"the one number that differs in a list with {values}")


def _alone(mention: Mention, other: Mention) -> bool:
    """Are all other numbers of its sentence in the other sentence too?"""
    return not any(n not in other.beside for n in mention.beside) and bool(mention.beside)


def _for_each(left: Mention, right: Mention) -> Reason | None:
    """ "20,000 euros to every family", "25,000 euros per family"."""
    if left.figure.kind != "money" or left.taker is None or left.taker != right.taker:
        return None
    if not (left.days & right.days or left.names & right.names or left.near & right.near - {left.taker}):
        return None
    return Reason("each", _EACH, f"both are for each “{left.taker}”")


def _of_one_whole(left: Mention, right: Mention) -> Reason | None:
    """ "70 % of the workforce", "three quarters of the workforce", of one body; each the one share of its sentence.

    "65 % of the traffic with Orl" and "75 % of the traffic" are of two wholes.
    """
    whole = sorted(left.nouns | left.traits)
    if left.figure.kind != "percent" or not whole or set(whole) != right.nouns | right.traits:
        return None
    if left.change or right.change or {"up", "down"} & {left.figure.modifier, right.figure.modifier}:
        return None
    if not left.names & right.names or any(n.kind == "percent" for n in left.beside | right.beside):
        return None
    return Reason("share", _SHARE, f"both are a share of “{whole[0]}”")


def _at_one_place(left: Mention, right: Mention) -> Reason | None:
    """ "Orl has 21,400 inhabitants", "23,000 people live in Orl"."""
    if left.role != "living" or right.role != "living" or not left.names & right.names:
        return None
    return Reason("home", _HOME, "both count those who live there")
