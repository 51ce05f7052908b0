"""Scores the tool and writes docs/accuracy.md, the README's table and docs/report.svg.

    python evaluation/evaluate.py

Needs nothing but this project for the picture; the scorers and the sets lie in ../shared. What is not there is left out
and said. The same code and sets give the same bytes.
"""

import sys
from pathlib import Path

from pages import accuracy_page, put_between, readme_table
from scoring import ROOT, SHARED, StoryScore, score_readings, score_story
from sets import READING_SETS

from secondsource import analyse, read_inputs
from secondsource.show.terminal import export_picture

BEGIN, END = "<!-- accuracy: begin; written by `make evaluate` -->", "<!-- accuracy: end -->"
PICTURED = ROOT / "examples" / "tamvar-drawdown"
PICTURE_LINES = 56  # what fits beside the first screen of a README


def main() -> int:
    """Measure what can be measured; 0 unless nothing can."""
    draw_picture(PICTURED)
    left_out: list[str] = []
    stories = score_stories(left_out)
    readings = []
    for chosen in READING_SETS:
        wanted = f"train/{chosen.made_from}" if chosen.made_from else f"{chosen.name}.jsonl"
        if not (SHARED / "data" / wanted).exists():
            left_out.append(f"{chosen.name}: ../shared/data/{wanted} is not there.")
            continue
        print(f"{chosen.name} …", flush=True)
        readings.append((chosen, score_readings(chosen)))
    left_out.append("Lineage and story sets: `secondsource lineage` and `secondsource stories` do not exist yet.")
    for reason in left_out:
        print(f"left out: {reason}", file=sys.stderr)
    if not stories and not readings:
        print("Nothing could be measured; docs and README stay as they are.", file=sys.stderr)
        return 0
    (ROOT / "docs" / "accuracy.md").write_text(accuracy_page(stories, readings, left_out), "utf-8")
    readme = ROOT / "README.md"
    readme.write_text(put_between(readme.read_text("utf-8"), BEGIN, END, readme_table(stories, readings)), "utf-8")
    print(readme_table(stories, readings))
    return 0


def score_stories(left_out: list[str]) -> list[StoryScore]:
    """Every marked story of examples/ and of ../shared/stories."""
    if not (SHARED / "score_story.py").exists():
        left_out.append("Stories: the scorer ../shared/score_story.py is not there.")
        return []
    scores = []
    for parent, own in ((ROOT / "examples", True), (SHARED / "stories", False)):
        for gold in sorted(parent.glob("*/gold.yaml")):
            print(f"{gold.parent.name} …", flush=True)
            scores.append(score_story(gold.parent, own=own))
    return scores


def draw_picture(folder: Path) -> None:
    """The top of the report on the bundled story, as the README shows it."""
    intake = read_inputs([str(folder)], about=str(folder / "about.csv"))
    dossier = analyse(intake.articles, skipped=intake.skipped, notes=intake.notes)
    title = f"secondsource check examples/{folder.name}"
    (ROOT / "docs" / "report.svg").write_text(export_picture(dossier, title=title, lines=PICTURE_LINES), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
