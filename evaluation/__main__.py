"""Scores the tool and writes docs/accuracy.md, the README's table, docs/report.svg, evaluation/floors.json, and the
rates that every page and docs/findings.md show (src/secondsource/show/rates.json).

    python -m evaluation [--jobs N]

Needs nothing but this project for the picture; the scorers and the sets lie in ../shared. What is not there is left out
and said. The same code and sets give the same bytes. Exits 1 where a figure fell below its floor (all is written but
the floor), 2 where a scorer failed.
"""

import argparse
import os
import subprocess
import sys
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from pathlib import Path

from evaluation.floors import find_falls, load_pins, raise_floors, save_measured, save_pins
from evaluation.pages import accuracy_page, put_between, readme_table
from evaluation.rates import write_rates
from evaluation.scorers import ROOT, SHARED, STORY_SCORER
from evaluation.scoring import Scored, needed_file, score_set, score_story
from evaluation.sets import SETS
from secondsource import analyse, read_inputs
from secondsource.show.terminal import export_picture

BEGIN, END = "<!-- accuracy: begin; written by `make evaluate` -->", "<!-- accuracy: end -->"
PICTURED = ROOT / "examples" / "tamvar-drawdown"
PICTURE_LINES = 56  # what fits beside the first screen of a README


def main() -> int:
    """Measure what can be measured."""
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__.partition("\n\n")[0])
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="how many run side by side")
    jobs = max(1, parser.parse_args().jobs)
    draw_picture(PICTURED)
    try:
        scored, left_out = score_all(jobs)
    except subprocess.CalledProcessError as error:
        words = error.stderr if isinstance(error.stderr, str) else (error.stderr or b"").decode(errors="replace")
        print(f"{' '.join(map(str, error.cmd))} failed:\n{words}", file=sys.stderr)
        return 2
    for reason in left_out:
        print(f"left out: {reason}", file=sys.stderr)
    if not scored:
        print("Nothing could be measured; docs and README stay as they are.", file=sys.stderr)
        return 0
    pins = load_pins()
    falls = [fall for one in scored for fall in find_falls(one, pins)]
    raise_floors(scored, pins)
    save_pins(pins)
    save_measured(scored)
    (ROOT / "docs" / "accuracy.md").write_text(accuracy_page(scored, pins, left_out), "utf-8")
    write_rates()
    readme = ROOT / "README.md"
    readme.write_text(put_between(readme.read_text("utf-8"), BEGIN, END, readme_table(scored)), "utf-8")
    print(readme_table(scored))
    for fall in falls:
        print(f"fell: {fall}", file=sys.stderr)
    if falls:
        print("Mend it, or say why it is right: python -m evaluation.floors lower --help", file=sys.stderr)
    return int(bool(falls))


def score_all(jobs: int) -> tuple[list[Scored], list[str]]:
    """Every story and set that is at hand, stories first, in the order of the pages; and what is not, with why."""
    stories = [(f.parent, own) for f, own in marked_stories()] if STORY_SCORER.exists() else []
    left_out = [] if stories else [f"Stories: the scorer {STORY_SCORER} is not there."]
    at_hand = [chosen for chosen in SETS if needed_file(chosen).exists()]
    left_out += [f"{chosen.name}: {needed_file(chosen)} is not there." for chosen in SETS if chosen not in at_hand]
    with ProcessPoolExecutor(jobs) as pool:
        waiting: dict[Future[Scored], str] = {}
        for chosen in sorted(at_hand, key=lambda c: -c.seconds):
            waiting[pool.submit(score_set, chosen)] = chosen.name
        for folder, own in stories:
            waiting[pool.submit(score_story, folder, own=own)] = folder.name
        for number, done in enumerate(as_completed(waiting), 1):
            done.result()
            print(f"{number} of {len(waiting)}: {waiting[done]}", flush=True)
    by_name = {waiting[done]: done.result() for done in waiting}
    order = [folder.name for folder, _ in stories] + [chosen.name for chosen in at_hand]
    return [by_name[name] for name in order], left_out


def marked_stories() -> list[tuple[Path, bool]]:
    """The gold file of each marked story, and whether the story is the project's own."""
    found = []
    for parent, own in ((ROOT / "examples", True), (SHARED / "stories", False)):
        found += [(gold, own) for gold in sorted(parent.glob("*/gold.yaml"))]
    return found


def draw_picture(folder: Path) -> None:
    """The top of the report on the bundled story, as the README shows it."""
    intake = read_inputs([str(folder)], about=str(folder / "about.csv"))
    dossier = analyse(intake.articles, skipped=intake.skipped, notes=intake.notes)
    title = f"secondsource check examples/{folder.name}"
    (ROOT / "docs" / "report.svg").write_text(export_picture(dossier, title=title, lines=PICTURE_LINES), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
