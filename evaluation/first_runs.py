"""Scores a story that nobody has tuned for, once, and records the figures.

    python -m evaluation.first_runs FOLDER --what "real: a budget agreement"

The folder holds a story marked by hand (docs/marking.md). A marking that contradicts itself is not scored; a story
whose articles were scored before is not scored again, because a second run is no first run. Of the story only its
digest, the description and the figures are kept (evaluation/first_runs.json); docs/first-runs.md shows them. Exits 1
where the marking does not hold or the story was scored before, 2 where something cannot be read.
"""

import argparse
import datetime
import hashlib
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from evaluation.oracle import score_oracle
from evaluation.pages import put_between
from evaluation.scorers import ROOT
from evaluation.scoring import Scored, score_story

RECORD = Path(__file__).resolve().parent / "first_runs.json"
PAGE = ROOT / "docs" / "first-runs.md"
BEGIN, END = "<!-- first runs: begin; written by `python -m evaluation.first_runs` -->", "<!-- first runs: end -->"


def texts_digest(folder: Path) -> str:
    """Of the articles alone: a marking may be mended, but the articles have been seen."""
    whole = sorted(hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.txt"))
    return hashlib.sha256("".join(whole).encode()).hexdigest()


def new_run(scored: Scored, *, what: str, day: datetime.date, articles: int, texts: str) -> dict[str, Any]:
    """The entry of a run: what it was of, and what the scorer said."""
    found, marked, false = scored.total
    figures = {
        figure.measure: round(1 - figure.value if figure.lower else figure.value, 4) for figure in scored.figures
    }
    wrong = next((figure.detail for figure in scored.figures if figure.lower), "")
    return {
        "day": day.isoformat(),
        "what": what,
        "articles": articles,
        "score": round(scored.net, 4),
        "found": found,
        "marked": marked,
        "false": false,
        "false independence": wrong,
        "figures": figures,
        "texts": texts,
        "since": "",
    }


def table(runs: Sequence[dict[str, Any]]) -> str:
    """The runs as Markdown, in the order in which they were made."""
    lines = ["| day | story | first run | of what | falsely independent | since |", "|---|---|---|---|---|---|"]
    for run in runs:
        of = f"{run['found']} of {run['marked']}, {run['false']} false" if "found" in run else "–"
        what = f"{run['what']} ({run['articles']} articles)"
        wrong = run.get("false independence") or "–"
        lines.append(f"| {run['day']} | {what} | {run['score']:.1%} | {of} | {wrong} | {run.get('since') or '–'} |")
    return "\n".join(lines) + "\n"


def weakest(run: dict[str, Any], how_many: int = 6) -> list[str]:
    """The sections of a run with the lowest figures, in words."""
    figures = sorted(run["figures"].items(), key=lambda item: (item[1], item[0]))
    return [f"{name} {share:.0%}" for name, share in figures[:how_many]]


def main() -> int:
    """Score a story that was never scored, and write it down."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="articles, gold.yaml and, if there is one, about.csv")
    parser.add_argument("--what", required=True, help='in a few words: "real: a cease-fire"')
    parser.add_argument("--day", type=datetime.date.fromisoformat, default=datetime.date.today(), metavar="YYYY-MM-DD")
    chosen = parser.parse_args()
    runs: list[dict[str, Any]] = json.loads(RECORD.read_text("utf-8"))
    try:
        texts = texts_digest(chosen.folder)
        if any(run.get("texts") == texts for run in runs):
            print(f"first runs: the articles of {chosen.folder} were scored before.", file=sys.stderr)
            return 1
        oracle, missing = score_oracle(chosen.folder)
        if missing or oracle["found"] != oracle["of"] or oracle["false"]:
            print(
                f"first runs: the marking contradicts itself: python -m evaluation.oracle {chosen.folder}",
                file=sys.stderr,
            )
            return 1
        scored = score_story(chosen.folder, own=False)
    except subprocess.CalledProcessError as error:
        print(f"first runs: {error.stderr}", file=sys.stderr)
        return 2
    except (OSError, ValueError, KeyError, yaml.YAMLError) as error:
        print(f"first runs: {chosen.folder} cannot be read: {type(error).__name__}: {error}", file=sys.stderr)
        return 2
    articles = len(list(chosen.folder.glob("*.txt")))
    run = new_run(scored, what=chosen.what, day=chosen.day, articles=articles, texts=texts)
    runs.append(run)
    RECORD.write_text(json.dumps(runs, ensure_ascii=False, indent=1) + "\n", "utf-8")
    PAGE.write_text(put_between(PAGE.read_text("utf-8"), BEGIN, END, table(runs)), "utf-8")
    print(table([run]))
    print(f"weakest: {', '.join(weakest(run))}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
