"""What `check --claim` answers on the project's own stories: what was reached is held, and nothing else is moved."""

from functools import cache

import pytest
from evaluation.asked import SETS, Row, claims_of, confusion, load_asked, make_dossier, score_asked
from evaluation.scorers import ROOT
from tests.documents import example_document

from secondsource import Dossier, dossier_json

STORIES = sorted(load_asked()["sentences"])
# Sentences answered rightly, by set and story, as last measured. First runs: 58 of the 80, 16 of the later 24, 2 of the
# 16 swapped, 10 of the 40 fresh, 14 of the 40 held, 15 of the 40 unread, 35 of the 44 swapped further, 34 of the 80 of
# the sixth; each set was mended for after its first run, so that only first runs say how often a new sentence is right:
# of those by other hands two fifths at best, and more than half of these are absent ones. Words in other words were
# mended for on all but the unread, of which they then answered 18 of 40, where the same words had answered 17. The
# seventh was mended for after 41 of its 80. Two sentences (one of the first, one of the fresh) fell when a verb was no
# longer taken for a noun by its meaning alone, nor for a verb that is only near in use: "Obama resigned" had been
# supported by "Obama apologised" in a real story. Eight more fell with the word vectors (decision 0020).
REACHED = {
    "sentences": {"hradovice-closure": 17, "istravia-ferry": 15, "lusarra-grain": 18, "tamvar-drawdown": 18},
    "later": {"hradovice-closure": 6, "istravia-ferry": 4, "lusarra-grain": 6, "tamvar-drawdown": 5},
    "swapped": {"hradovice-closure": 4, "istravia-ferry": 4, "lusarra-grain": 4, "tamvar-drawdown": 4},
    "swapped_further": {"hradovice-closure": 9, "istravia-ferry": 11, "lusarra-grain": 10, "tamvar-drawdown": 10},
    "fresh": {"hradovice-closure": 7, "istravia-ferry": 5, "lusarra-grain": 6, "tamvar-drawdown": 7},
    "held": {"hradovice-closure": 7, "istravia-ferry": 7, "lusarra-grain": 5, "tamvar-drawdown": 7},
    "unread": {"hradovice-closure": 5, "istravia-ferry": 7, "lusarra-grain": 5, "tamvar-drawdown": 6},
    "sixth": {"hradovice-closure": 10, "istravia-ferry": 13, "lusarra-grain": 10, "tamvar-drawdown": 15},
    "seventh": {"hradovice-closure": 8, "istravia-ferry": 14, "lusarra-grain": 9, "tamvar-drawdown": 16},
    "eighth": {"hradovice-closure": 7, "istravia-ferry": 10, "lusarra-grain": 8, "tamvar-drawdown": 10},
}
# The set that nothing was mended for.
UNREAD = "eighth"
story = pytest.mark.parametrize("name", STORIES)


@cache
def dossier_of(name: str) -> Dossier:
    return make_dossier(name)


@cache
def rows_of(name: str) -> tuple[Row, ...]:
    return tuple(score_asked(name, dossier_of(name)))


def test_each_story_is_asked_alike() -> None:
    """Five sentences of each kind a story, and each says what of which article."""
    asked = load_asked()
    for stories in asked.values():
        kinds = {name: sorted(row["kind"] for row in rows) for name, rows in stories.items()}
        assert len(set(map(tuple, kinds.values()))) == 1
    assert {len(rows) for rows in asked["sentences"].values()} == {20}
    every = [row for stories in asked.values() for rows in stories.values() for row in rows]
    unsaid = ("absent", "swapped")
    assert [row["text"] for row in every if bool(row["articles"]) == (row["kind"] in unsaid)] == []


@story
def test_what_was_reached_is_held(name: str) -> None:
    """Raise REACHED where more is right; it falls with a reason or not at all."""
    right = {s: sum(row.is_right for row in rows_of(name) if row.set == s) for s in SETS}
    assert {s: right[s] - REACHED[s][name] for s in SETS if right[s] < REACHED[s][name]} == {}


def test_a_wrong_word_is_worse_than_silence() -> None:
    """One article that only holds a thing open is said to support it; of sentences in which one thing is exchanged, which
    somebody wrote to mislead, six are said to be supported or denied; of the eighty that nothing was mended for, three
    are answered wrongly in four articles."""
    rows = [row for name in STORIES for row in rows_of(name)]
    strange = [cell for row in rows if row.set == UNREAD for cell in row.cells if cell.is_wrong_word]
    assert len(strange) <= 4
    rows = [row for row in rows if row.set != UNREAD]
    wrong = [(row.kind, cell) for row in rows for cell in row.cells if cell.is_wrong_word]
    assert {(cell.right[0], cell.answered) for kind, cell in wrong if kind != "swapped"} <= {("hedges", "supports")}
    assert sum(kind != "swapped" for kind, _ in wrong) <= 1
    assert sum(kind == "swapped" for kind, _ in wrong) <= 6
    assert sum(number for (_, answered), number in confusion(rows).items() if answered == "silent") < 2900


@story
def test_asking_changes_nothing_else(name: str) -> None:
    """The dossier with answers is the one without, but for the answers and the setting that asked for them."""
    asked = dossier_json(dossier_of(name))
    plain = example_document(ROOT / "examples" / name)
    assert asked["made"]["settings"].pop("claims") == list(claims_of(name))
    assert len(asked.pop("answers")) == len(claims_of(name))
    assert plain["answers"] == []
    assert asked == {key: value for key, value in plain.items() if key != "answers"}
