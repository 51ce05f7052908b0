"""Floors: they rise by themselves, fall only with a reason, and the bundled stories reach theirs."""

import subprocess
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from evaluation.floors import (
    FLOORS,
    Pin,
    Pins,
    find_falls,
    find_silent_falls,
    goodness,
    load_pins,
    lower_floor,
    raise_floors,
    read_pins,
    save_pins,
)
from evaluation.scorers import SHARED, STORY_SCORER
from evaluation.scoring import Figure, Scored, judge_story, story_digest
from tests.documents import example_document

from secondsource.show.dossiers import dumps

ROOT = Path(__file__).parents[2]
STORIES = sorted(path.parent for path in (ROOT / "examples").glob("*/gold.yaml"))
REAL = sorted(path.parent for path in (SHARED / "stories").glob("*/gold.yaml"))


def scored(value: float, *, data: str = "d1", lower: bool = False) -> Scored:
    """One set with one measure."""
    return Scored("ferry", "made", True, True, data, (Figure("Quotes", "quotes found", value, lower=lower),))


def pins(floor: float = 0.5) -> Pins:
    """One pinned set."""
    return Pins({"ferry": Pin("d1", {"quotes found": floor})})


@pytest.mark.parametrize("folder", [*STORIES, *REAL], ids=lambda path: path.name)
def test_stories_reach_their_floors(folder: Path, tmp_path: Path) -> None:
    """No figure of a marked story falls unseen. Of our own the data must be those that were pinned."""
    if not STORY_SCORER.exists():
        pytest.skip(f"the scorer {STORY_SCORER} is not there")
    own = folder in STORIES
    pin = load_pins().sets.get(folder.name)
    assert pin is not None, "not pinned: run `make evaluate`"
    if pin.data != story_digest(folder):
        assert not own, "the articles or their marking changed: run `make evaluate`, which pins the story anew"
        pytest.skip("this story's marking is not the one that the floors were pinned on")
    dossier = tmp_path / "dossier.json"
    dossier.write_text(dumps(example_document(folder)), "utf-8")
    falls = find_falls(judge_story(folder, dossier, own=own), load_pins())
    assert [str(fall) for fall in falls] == []


def test_every_bundled_story_is_pinned() -> None:
    """And no floor stands for a story that is gone."""
    assert {folder.name for folder in STORIES} <= set(load_pins().sets)


def test_no_floor_was_lowered_silently() -> None:
    """Each version of the file against the one before, up to the working copy."""
    versions = history_of(FLOORS)
    if versions is None:
        pytest.skip("no git history at hand")
    texts = [*versions, FLOORS.read_text("utf-8")]
    for before, after in pairwise(texts):
        assert find_silent_falls(read_pins(before), read_pins(after)) == []


def test_a_fall_is_found() -> None:
    """Below the floor on the same data; not on other data, nor at the floor."""
    assert [str(fall) for fall in find_falls(scored(0.4), pins())] == [
        "ferry, quotes found: 0.4000, and the floor is 0.5000"
    ]
    assert find_falls(scored(0.5), pins()) == []
    assert find_falls(scored(0.4, data="d2"), pins()) == []
    assert find_falls(scored(0.4), Pins()) == []


def test_a_measure_that_is_gone_fell() -> None:
    """A scorer's section that no longer comes out is not passed over."""
    (fall,) = find_falls(replace(scored(0.9), figures=()), pins())
    assert fall.figure == 0


@pytest.mark.parametrize(
    ("value", "lower", "expected"), [(2 / 3, False, 0.6666), (0.25, True, 0.75), (1.0, False, 1.0)]
)
def test_shares_are_cut_not_rounded(value: float, lower: bool, expected: float) -> None:
    """So that a figure always reaches the floor it set."""
    assert goodness(scored(value, lower=lower).figures[0]) == expected


def test_floors_rise_and_never_fall() -> None:
    """On the same data."""
    pinned = pins()
    raise_floors([scored(0.4)], pinned)
    assert pinned.sets["ferry"].floors == {"quotes found": 0.5}
    raise_floors([scored(0.7)], pinned)
    assert pinned.sets["ferry"].floors == {"quotes found": 0.7}
    assert pinned.pinned_anew == []


def test_other_data_are_pinned_anew_and_it_is_said() -> None:
    """What fell by a new marking is written down."""
    before, after = pins(), pins()
    raise_floors([scored(0.4, data="d2")], after)
    assert after.sets["ferry"] == Pin("d2", {"quotes found": 0.4})
    assert after.pinned_anew == [{"set": "ferry", "was": "d1", "now": "d2", "fell": {"quotes found": [0.5, 0.4]}}]
    assert find_silent_falls(before, after) == []


def test_lowering_needs_a_reason_and_keeps_it() -> None:
    """The one way down."""
    before, after = pins(), pins()
    measured = {"ferry": {"quotes found": 0.4}}
    with pytest.raises(ValueError, match="reason"):
        lower_floor(after, "ferry", "quotes found", measured, " ")
    lower_floor(after, "ferry", "quotes found", measured, "scare quotes are no quotes any more")
    assert after.sets["ferry"].floors == {"quotes found": 0.4}
    assert find_silent_falls(before, after) == []


@pytest.mark.parametrize(
    ("name", "measure", "measured", "message"),
    [
        ("tram", "quotes found", {}, "no floor is pinned"),
        ("ferry", "quotes lost", {}, "no floor is pinned"),
        ("ferry", "quotes found", {}, "was not measured"),
        ("ferry", "quotes found", {"ferry": {"quotes found": 0.6}}, "need not be lowered"),
    ],
)
def test_lowering_what_did_not_fall(name: str, measure: str, measured: Any, message: str) -> None:
    """Says why it cannot be done, and changes nothing."""
    pinned = pins()
    with pytest.raises(ValueError, match=message):
        lower_floor(pinned, name, measure, measured, "because")
    assert pinned == pins()


@pytest.mark.parametrize(
    "after",
    [
        pins(0.4),
        Pins(),
        Pins({"ferry": Pin("d2", {"quotes found": 0.4})}),  # other data, and not a word
        Pins(
            {"ferry": Pin("d1", {"quotes found": 0.4})}, [{"set": "ferry", "measure": "quotes found", "because": " "}]
        ),
    ],
)
def test_silent_falls_are_found(after: Pins) -> None:
    """A floor lowered, or taken out, by hand."""
    assert len(find_silent_falls(pins(), after)) == 1


def test_reasons_cannot_be_taken_back() -> None:
    """What was once said of a floor stays."""
    said = pins(0.4)
    said.lowered.append({"set": "ferry", "measure": "quotes found", "from": 0.5, "to": 0.4, "because": "x"})
    assert find_silent_falls(said, pins(0.4)) == ["an entry of `lowered` was changed or taken out"]


def test_the_file_reads_back(tmp_path: Path) -> None:
    """The same pins, the same bytes."""
    path = tmp_path / "floors.json"
    save_pins(pins(), path)
    assert load_pins(path) == pins()
    first = path.read_bytes()
    save_pins(load_pins(path), path)
    assert path.read_bytes() == first
    assert load_pins(tmp_path / "none.json") == Pins()


def history_of(path: Path) -> list[str] | None:
    """Every committed version of a file, oldest first; None where git cannot say."""
    run = ["git", "-C", str(path.parent)]
    try:
        log = subprocess.run(
            [*run, "log", "--reverse", "--format=%H", "--", path.name], capture_output=True, text=True, check=True
        )
        return [
            subprocess.run(
                [*run, "show", f"{commit}:./{path.name}"], capture_output=True, text=True, encoding="utf-8", check=True
            ).stdout
            for commit in log.stdout.split()
        ]
    except (OSError, subprocess.CalledProcessError):
        return None
