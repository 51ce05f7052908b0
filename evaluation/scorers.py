"""The scorers: programs of ../shared that are no part of this project. They are run; nothing of them is imported."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
STORY_SCORER = SHARED / "score_story.py"


def run_scorer(scorer: Path, *arguments: Path | str) -> dict[str, Any]:
    """What a scorer prints with --json.

    Raises:
        subprocess.CalledProcessError: it could not hold the one against the other; its words are in `stderr`.
    """
    done = subprocess.run(
        [sys.executable, scorer, *arguments, "--json"], capture_output=True, text=True, encoding="utf-8", check=True
    )
    result: dict[str, Any] = json.loads(done.stdout)
    return result
