"""Runs the tool over a set and its scorer over what came out.

The scorers are the independent ones of ../shared, run as programs: nothing of them is imported.
"""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sets import ReadingSet

from secondsource import analyse, dossier_json, read_article, read_inputs
from secondsource.show.dossiers import dumps
from secondsource.show.readings import reading_line

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
BUILD = ROOT / "build" / "evaluation"


@dataclass(frozen=True, slots=True)
class StoryScore:
    """What score_story.py says of one story: (found, marked, false) by section; `rates`: of how many, for sections that
    count false things alone."""

    name: str
    own: bool
    sections: dict[str, list[int]]
    rates: dict[str, int]
    misses: list[str]

    @property
    def total(self) -> tuple[int, int, int]:
        """Found, marked and false over all sections."""
        found, marked, false = (sum(row[n] for row in self.sections.values()) for n in range(3))
        return found, marked, false


def score_story(folder: Path, *, own: bool) -> StoryScore:
    """Make the dossier of a marked story and hold it against its gold. `own`: the story may be quoted."""
    about = folder / "about.csv"
    intake = read_inputs([str(folder)], about=str(about) if about.exists() else None)
    dossier = analyse(intake.articles, skipped=intake.skipped, notes=intake.notes)
    BUILD.mkdir(parents=True, exist_ok=True)
    path = BUILD / f"{folder.name}.json"
    path.write_text(dumps(dossier_json(dossier)), "utf-8")
    result = run_scorer(SHARED / "score_story.py", path, folder, "--misses")
    return StoryScore(folder.name, own, result["sections"], result["rates"], result["misses"])


def score_readings(chosen: ReadingSet) -> dict[str, Any]:
    """Read every article of a set and score the readings: the scorer's sections by name."""
    BUILD.mkdir(parents=True, exist_ok=True)
    scorer = SHARED / "evaluate" / chosen.scorer
    articles, gold = SHARED / "data" / f"{chosen.name}.jsonl", SHARED / "data" / f"{chosen.name}.gold.jsonl"
    if chosen.made_from:
        articles, gold = BUILD / f"{chosen.name}.jsonl", BUILD / f"{chosen.name}.gold.jsonl"
        source = SHARED / "data" / "train" / chosen.made_from
        subprocess.run([sys.executable, scorer, "make", source, articles], check=True, capture_output=True)
    readings = BUILD / f"{chosen.name}.readings.jsonl"
    with readings.open("w", encoding="utf-8", newline="\n") as stream:
        for article in read_inputs([str(articles)]).articles:
            stream.write(reading_line(read_article(article)))
    sections: dict[str, Any] = run_scorer(scorer, readings, gold)["sections"]
    return sections


def run_scorer(scorer: Path, *arguments: Path | str) -> dict[str, Any]:
    """What a scorer prints with --json."""
    done = subprocess.run(
        [sys.executable, scorer, *arguments, "--json"], capture_output=True, text=True, encoding="utf-8", check=True
    )
    result: dict[str, Any] = json.loads(done.stdout)
    return result
