"""Floors: what each figure reached, pinned with a digest of the data it was reached on.

    python -m evaluation.floors lower SET MEASURE --because "why it is right that this falls"

A figure that falls below its floor fails `make test` (the project's own stories) and `make evaluate` (all). A floor
rises by itself; it is lowered by the command above alone, which keeps the reason in evaluation/floors.json. Where the
data itself changed (a marking was corrected, an article was added) the set is pinned anew, and what fell by it is kept
there too. A test walks the file's history, so that a floor lowered by hand shows.
"""

import argparse
import json
import math
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from evaluation.scoring import BUILD, Figure, Scored

FLOORS = Path(__file__).resolve().parent / "floors.json"
MEASURED = BUILD / "figures.json"
_ONE = 10_000  # a share is pinned to four digits: one mark in ten thousand, more than the largest set has


@dataclass(slots=True)
class Pin:
    """A set's data, by digest, and the floor of each measure: a share, of which more is better."""

    data: str
    floors: dict[str, float]


@dataclass(slots=True)
class Pins:
    """The whole file. `lowered`: each floor lowered on purpose (set, measure, from, to, because); `pinned_anew`: each
    set whose data changed (set, was, now, fell: measure → from, to)."""

    sets: dict[str, Pin] = field(default_factory=dict)
    lowered: list[dict[str, Any]] = field(default_factory=list)
    pinned_anew: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Fall:
    """A figure below its floor, on the same data."""

    set: str
    measure: str
    floor: float
    figure: float

    def __str__(self) -> str:
        return f"{self.set}, {self.measure}: {self.figure:.4f}, and the floor is {self.floor:.4f}"


def goodness(figure: Figure) -> float:
    """The figure as a share of which more is better, cut to the digits that are pinned."""
    share = 1 - figure.value if figure.lower else figure.value
    return math.floor(share * _ONE + 1e-6) / _ONE


def find_falls(scored: Scored, pins: Pins) -> list[Fall]:
    """Figures below their floors; a measure that has a floor and was not measured fell to nothing. Empty where the set
    is not pinned, or its data are others than those it was pinned on."""
    pin = pins.sets.get(scored.name)
    if pin is None or pin.data != scored.digest:
        return []
    now = {figure.measure: goodness(figure) for figure in scored.figures}
    return [
        Fall(scored.name, measure, floor, now.get(measure, 0.0))
        for measure, floor in sorted(pin.floors.items())
        if now.get(measure, 0.0) < floor
    ]


def raise_floors(scored: Iterable[Scored], pins: Pins) -> None:
    """Pin what is new, raise what rose, pin anew what stands on other data; lower nothing on the same data."""
    for one in scored:
        now = {figure.measure: goodness(figure) for figure in one.figures}
        pin = pins.sets.get(one.name)
        if pin is None:
            pins.sets[one.name] = Pin(one.digest, now)
        elif pin.data == one.digest:
            pin.floors |= {m: max(share, pin.floors.get(m, 0.0)) for m, share in now.items()}
        else:
            fell = {m: [was, now.get(m, 0.0)] for m, was in sorted(pin.floors.items()) if now.get(m, 0.0) < was}
            pins.pinned_anew.append({"set": one.name, "was": pin.data[:12], "now": one.digest[:12], "fell": fell})
            pins.sets[one.name] = Pin(one.digest, now)


def find_silent_falls(before: Pins, after: Pins) -> list[str]:
    """What fell from one version of the file to the next without a word in the later one."""
    new_words = after.lowered[len(before.lowered) :]
    new_pins = after.pinned_anew[len(before.pinned_anew) :]
    spoken = {(entry["set"], entry["measure"]) for entry in new_words if str(entry.get("because", "")).strip()}
    spoken |= {(entry["set"], measure) for entry in new_pins for measure in entry["fell"]}
    silent = []
    if after.lowered[: len(before.lowered)] != before.lowered:
        silent.append("an entry of `lowered` was changed or taken out")
    if after.pinned_anew[: len(before.pinned_anew)] != before.pinned_anew:
        silent.append("an entry of `pinned_anew` was changed or taken out")
    for name, pin in sorted(before.sets.items()):
        floors = after.sets[name].floors if name in after.sets else {}
        for measure, floor in sorted(pin.floors.items()):
            if floors.get(measure, 0.0) < floor and (name, measure) not in spoken:
                silent.append(f"{name}, {measure}: {floor} → {floors.get(measure, 'no floor')}")
    return silent


def read_pins(text: str) -> Pins:
    """Raises ValueError, KeyError or TypeError where the text is no floors file."""
    raw = json.loads(text)
    return Pins(
        {name: Pin(pin["data"], pin["floors"]) for name, pin in raw["sets"].items()}, raw["lowered"], raw["pinned_anew"]
    )


def load_pins(path: Path = FLOORS) -> Pins:
    """The pins of the file; none where there is no file."""
    return read_pins(path.read_text("utf-8")) if path.exists() else Pins()


def save_pins(pins: Pins, path: Path = FLOORS) -> None:
    """Write the file: the same bytes for the same pins."""
    raw = asdict(pins)
    raw["sets"] = {
        name: {"data": pin.data, "floors": dict(sorted(pin.floors.items()))} for name, pin in sorted(pins.sets.items())
    }
    path.write_text(json.dumps(raw, ensure_ascii=False, indent=1) + "\n", "utf-8")


def save_measured(scored: Iterable[Scored], path: Path = MEASURED) -> None:
    """Keep what was measured, for `lower`."""
    figures = {one.name: {figure.measure: goodness(figure) for figure in one.figures} for one in scored}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", "utf-8")


def lower_floor(pins: Pins, name: str, measure: str, measured: Mapping[str, Mapping[str, float]], because: str) -> None:
    """Lower one floor to what was measured last.

    Raises:
        ValueError: there is no such floor, it did not fall, nothing was measured, or no reason is given.
    """
    if not because.strip():
        raise ValueError("a reason is needed: --because TEXT")
    pin = pins.sets.get(name)
    if pin is None or measure not in pin.floors:
        raise ValueError(f"no floor is pinned for {name}, {measure}; evaluation/floors.json lists them")
    if measure not in measured.get(name, {}):
        raise ValueError(f"{name}, {measure} was not measured; run `make evaluate` first")
    floor, figure = pin.floors[measure], measured[name][measure]
    if figure >= floor:
        raise ValueError(f"{name}, {measure} reaches {figure}; its floor of {floor} need not be lowered")
    pins.lowered.append({"set": name, "measure": measure, "from": floor, "to": figure, "because": because.strip()})
    pin.floors[measure] = figure


def main() -> int:
    """Lower a floor; 2 where that cannot be done."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    lower = parser.add_subparsers(required=True, metavar="lower").add_parser("lower", help="lower one floor")
    lower.add_argument("set")
    lower.add_argument("measure")
    lower.add_argument("--because", required=True, metavar="TEXT")
    chosen = parser.parse_args()
    pins = load_pins()
    try:
        measured = json.loads(MEASURED.read_text("utf-8")) if MEASURED.exists() else {}
        lower_floor(pins, chosen.set, chosen.measure, measured, chosen.because)
    except ValueError as error:
        print(f"floors: {error}", file=sys.stderr)
        return 2
    save_pins(pins)
    print(f"{chosen.set}, {chosen.measure}: the floor is {pins.sets[chosen.set].floors[chosen.measure]} now.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
