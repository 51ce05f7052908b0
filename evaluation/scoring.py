"""Runs the tool over a story or a set, and its scorer over what came out.

The scorers are the independent ones of ../shared, run as programs: nothing of them is imported. Each job is
independent of all others, so that they can run side by side.
"""

import gzip
import hashlib
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from evaluation.misses import set_kind, story_kind
from evaluation.scorers import ROOT, SHARED, STORY_SCORER, run_scorer
from evaluation.sets import CAPABILITIES, BenchmarkSet
from secondsource import analyse, dossier_json, read, read_inputs
from secondsource.compare.stories import find_groups
from secondsource.model.readings import Reading
from secondsource.pipeline import compare
from secondsource.reading.sheets import lay_out
from secondsource.show.dossiers import dumps
from secondsource.show.lineages import lineage_entries
from secondsource.show.readings import reading_line

DATA = SHARED / "data"
BUILD = ROOT / "build" / "evaluation"


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure of one set: `value`, a share from 0 to 1 (with `lower`, of errors); `detail`, what it counts."""

    capability: str
    measure: str
    value: float
    detail: str = ""
    baseline: float | None = None
    best: str = ""
    lower: bool = False


@dataclass(frozen=True, slots=True)
class Scored:
    """What a story or set gave. `digest`: of its data, texts and truth. `kinds`: misses by (capability, kind);
    `examples`: their words, kept of the project's own stories alone. `total`: of a story, what
    was found, is marked, and is false; `headline`: of a set, the measure that the README quotes."""

    name: str
    about: str
    story: bool
    own: bool
    digest: str
    figures: tuple[Figure, ...]
    kinds: Mapping[tuple[str, str], int] = field(default_factory=dict)
    examples: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    total: tuple[int, int, int] = (0, 0, 0)
    headline: str = ""

    @property
    def net(self) -> float:
        """Of a story, the share found of what is marked and what is false."""
        found, marked, false = self.total
        return found / (marked + false) if marked + false else 0.0


def score_story(folder: Path, *, own: bool, dossier: dict[str, Any] | None = None) -> Scored:
    """Make the dossier of a marked story (or take the one given) and hold it against its gold. `own`: the story may be
    quoted.

    Raises:
        subprocess.CalledProcessError: the scorer could not read the one or the other; its words are in `stderr`.
    """
    path = _build(f"{folder.name}.json")
    path.write_text(dumps(dossier or make_dossier(folder)), "utf-8")
    return judge_story(folder, path, own=own)


def judge_story(folder: Path, dossier: Path, *, own: bool) -> Scored:
    """What the scorer says of a dossier that is there."""
    result = run_scorer(STORY_SCORER, dossier, folder, "--misses")
    home = {section: c.name for c in CAPABILITIES for section in c.sections}
    figures = []
    for section, (found, marked, false) in result["sections"].items():
        if section in result["rates"]:
            of = result["rates"][section]
            figures.append(Figure(home[section], section, false / of if of else 0.0, f"{false} of {of}", lower=True))
        else:
            detail = f"{found} of {marked}" + (f", {false} false" if false else "")
            whole = marked + false
            figures.append(Figure(home[section], section, found / whole if whole else 0.0, detail))
    kinds: Counter[tuple[str, str]] = Counter()
    examples: dict[tuple[str, str], list[str]] = {}
    for miss in result["misses"]:
        section, kind, words = story_kind(miss)
        kinds[home[section], kind] += 1
        if own:
            examples.setdefault((home[section], kind), []).append(words)
    total = result["found"], result["of"], result["false"]
    about = "made for this project" if own else "real"
    shown = {kind: tuple(words) for kind, words in examples.items()}
    return Scored(folder.name, about, True, own, story_digest(folder), tuple(figures), kinds, shown, total)


def make_dossier(folder: Path) -> dict[str, Any]:
    """The dossier of a story's folder, with what its `about.csv` says, if it has one."""
    about = folder / "about.csv"
    intake = read_inputs([str(folder)], about=str(about) if about.exists() else None)
    return dossier_json(analyse(intake.articles, skipped=intake.skipped, notes=intake.notes))


def score_set(chosen: BenchmarkSet) -> Scored:
    """Run the tool over a set and score it.

    Raises:
        OSError: a file of the set is not there.
        subprocess.CalledProcessError: the scorer failed; its words are in `stderr`.
    """
    scorer = SHARED / "evaluate" / chosen.scorer
    articles, gold = _prepare(chosen, scorer)
    output = _build(f"{chosen.name}.{chosen.how}.jsonl")
    with output.open("w", encoding="utf-8", newline="\n") as stream:
        stream.writelines(_lines(chosen, articles))
    result = run_scorer(scorer, output, gold, "--misses")
    figures = tuple(
        Figure(chosen.capability, row.measure, score["score"], _detail(score), row.baseline, row.best, row.lower)
        for row in chosen.rows
        if (score := result["sections"].get(row.section)) is not None
    )
    lost = Counter((chosen.capability, set_kind(chosen.scorer, str(line))) for line in result["misses"])
    digest = _digest([articles, gold])
    headline = chosen.rows[chosen.headline].measure
    return Scored(chosen.name, chosen.about, False, False, digest, figures, lost, headline=headline)


def needed_file(chosen: BenchmarkSet) -> Path:
    """The file of ../shared/data without which the set cannot be scored."""
    return DATA / chosen.made_from if chosen.made_from else _found(chosen.name, ".jsonl")


def story_digest(folder: Path) -> str:
    """Of the articles, what is said about them, and the marking."""
    return _digest(sorted([*folder.glob("*.txt"), *folder.glob("about.csv"), folder / "gold.yaml"]))


def _lines(chosen: BenchmarkSet, path: Path) -> Iterator[str]:
    articles = read_inputs([str(path)]).articles
    if chosen.how == "read":
        for article in articles:
            yield reading_line(read(article))
        return
    if chosen.how == "stories":  # groups need the words alone, which takes a quarter of the time of a whole reading
        sheets = [Reading(lay_out(article), (), (), (), (), (), (), (), (), ()) for article in articles]
        for number, members in enumerate(find_groups(sheets)):
            yield from (json.dumps({"id": member, "story": str(number)}) + "\n" for member in members)
        return
    readings = [read(article) for article in articles]
    _, lineage, _ = compare(readings)
    for entry in lineage_entries(lineage, articles):
        yield json.dumps(entry, ensure_ascii=False) + "\n"


def _prepare(chosen: BenchmarkSet, scorer: Path) -> tuple[Path, Path]:
    """The set's article file, and what the scorer holds the output against."""
    if chosen.made_from is None:
        return _found(chosen.name, ".jsonl"), _found(chosen.name, ".gold.jsonl")
    origin = DATA / chosen.made_from
    articles = _build(f"{chosen.name}.jsonl")
    if chosen.days:
        _cut_days(origin, articles, *chosen.days)
        return articles, articles
    seed = ["--seed", str(chosen.seed)] if chosen.seed is not None else []
    subprocess.run([sys.executable, scorer, "make", origin, articles, *seed], check=True, capture_output=True)
    return articles, _build(f"{chosen.name}.gold.jsonl")


def _cut_days(origin: Path, target: Path, first: str, last: str) -> None:
    with gzip.open(origin, "rt", encoding="utf-8") as lines, target.open("w", encoding="utf-8", newline="\n") as stream:
        stream.writelines(line for line in lines if first <= (json.loads(line)["published"] or "")[:10] <= last)


def _found(name: str, suffix: str) -> Path:
    plain, packed = DATA / f"{name}{suffix}", DATA / f"{name}{suffix}.gz"
    return packed if packed.exists() else plain


def _build(name: str) -> Path:
    BUILD.mkdir(parents=True, exist_ok=True)
    return BUILD / name


def _detail(score: Mapping[str, Any]) -> str:
    if "found" in score and "of" in score:
        return f"{score['found']} of {score['of']}"
    if "p" in score and "r" in score:
        return f"P {score['p']:.3f}, R {score['r']:.3f}"
    return ""


def _digest(paths: Iterable[Path]) -> str:
    whole = hashlib.sha256()
    for path in paths:
        whole.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()
