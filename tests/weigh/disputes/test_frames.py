"""Words that deny a thing or hold it open, and what they deny."""

import pytest
from tests.weigh.dispute_fixtures import line

from secondsource.weigh.disputes.frames import find_frames, may_deny, names_no_act

FRAMES = [
    # a verb of denying, and its clause
    ("Riggs denied that he burned the ledger.", [("denied", "", "burned the ledger")]),
    ("Riggs rejected claims that the ledger was burned.", [("denied", "", "ledger was burned")]),
    # what is denied stands before: a pronoun, a relative, a part in it, "such"
    ("Riggs flatly denies this.", [("denied", "before", None)]),
    ("The ledger was burned, which Riggs denied.", [("denied", "sentence", "The ledger was burned")]),
    ("The ledger was burned, a charge Riggs denied.", [("denied", "sentence", "The ledger was burned")]),
    ("Riggs denied any involvement.", [("denied", "before", None)]),
    ("Riggs denied possessing such ledgers.", [("denied", "before", None)]),
    ("“That is not true,” he said.", [("denied", "before", None)]),
    ("Vale called the mayor's remarks a lie.", [("denied", "before", None)]),
    # somebody's words, judged: with what they say, or without
    ("He said rumours about soldiers coming were unfounded.", [("denied", "", "soldiers coming")]),
    ("The criticism of the report was unfounded.", [("denied", "before", None)]),
    ("The judge did not regard the claim as proven.", [("denied", "before", None)]),
    # told otherwise
    ("The coast guard tells it differently.", [("denied", "behind", None)]),
    # verbs that take what is said by a preposition; opinions that are not held; what is stopped short of
    ("Riggs took issue with the claim that the ledger was burned.", [("denied", "", "ledger was burned")]),
    ("Riggs pushed back on that assertion.", [("denied", "before", None)]),
    ("Riggs disagreed with the idea that the ledger was burned.", [("denied", "", "ledger was burned")]),
    ("Riggs does not think that the ledger was burned.", [("denied", "", "ledger was burned")]),
    ("The clerk stopped short of the word.", [("denied", "before", None)]),
    ("Riggs had no knowledge of a ledger.", [("denied", "", "ledger")]),
    ("Riggs took issue with the boats.", []),
    ("The tide pushed back against the pier.", []),
    ("Riggs does not think.", []),
    ("The train stopped short of the bridge.", []),
    # said not to be so, in a relative clause
    ("A flood could come, which Riggs says will not happen.", [("denied", "sentence", "A flood could come")]),
    ("A flood could come, which Riggs says will not hurt.", []),
    # held open
    ("It is unclear whether the ferry carried horses.", [("open", "", "ferry carried horses")]),
    ("Experts question whether Riggs is behind it.", [("open", "", "whether Riggs is behind it")]),
    ("There is no evidence that the ferry carried horses.", [("open", "", "ferry carried horses")]),
    ("Whether the seal was ever replaced is not recorded.", [("open", "", "the seal was ever replaced")]),
    # told against
    ("Despite claims that the harbour was empty, boats came.", [("against", "", "harbour was empty")]),
    # a demand, something withheld, a negated denial, a question, a claim that holds: none
    ("The hospital rejected the demand.", []),
    ("The ministry denied the agency its budget.", []),
    ("Riggs did not deny this.", []),
    ("That gives Riggs reason to doubt.", []),
    ("Who could deny that he burned it?", []),
    ("The judge regarded the claim as proven.", []),
    ("There is evidence that the ferry carried horses.", []),
    ("Whether the seal was replaced will be told in May.", []),
    ("He said the bridge was unfounded on rock.", []),
]


@pytest.mark.parametrize(("text", "expected"), FRAMES)
def test_frames(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    """The kind of each frame, where what it denies stands, and its words where they stand in the sentence."""
    told = line(text)
    found = []
    for frame in find_frames(told):
        words = " ".join(t.text for t in told.tokens[frame.first : frame.last + 1])
        found.append((frame.kind, frame.back, words if frame.back in ("", "sentence") else None))
    assert found == expected


@pytest.mark.parametrize(("text", "expected"), [("Riggs denies it.", True), ("Riggs knows it.", False)])
def test_may_deny(text: str, expected: bool) -> None:
    """A word that denies is told by its stem."""
    assert any(may_deny(t) for t in line(text).tokens) is expected


@pytest.mark.parametrize(("word", "expected"), [("involvement", True), ("overload", False)])
def test_names_no_act(word: str, expected: bool) -> None:
    """A part in something says nothing of what."""
    assert [names_no_act(t) for t in line(f"He spoke of the {word}.").tokens if t.text == word] == [expected]
