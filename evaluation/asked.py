"""Scores what `check --claim` answers on the project's own stories against what a person expects of each article.

    python -m evaluation.asked [-v]

In: evaluation/asked.json and examples/. Out: how many sentences are answered rightly, a confusion table of articles.
A sentence is right where an article shows the stance that it was written for, and no article is said to support or deny
it that does not: silence is no fault of an answer, a wrong word is. One written to be absent, or with one thing swapped
so that nobody says it, is right where all are silent.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.scorers import ROOT
from secondsource import Dossier, Settings, analyse, read_inputs

ASKED = ROOT / "evaluation" / "asked.json"
SETS = ("sentences", "later", "swapped", "fresh", "held", "unread", "swapped_further", "sixth", "seventh", "eighth")
STANCES = ("supports", "denies", "hedges", "silent")
_WANTED = {"supported": "supports", "denied": "denies", "hedged": "hedges", "absent": None, "swapped": None}


@dataclass(frozen=True, slots=True)
class Cell:
    """One article: the stances that are right, and the one that was answered."""

    article: str
    right: tuple[str, ...]
    answered: str

    @property
    def is_wrong_word(self) -> bool:
        """Is it said to support or deny what it does not?"""
        return self.answered in ("supports", "denies") and self.answered not in self.right


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence that was asked of a story, in which set of the file, for which stance, and the answer by article."""

    story: str
    set: str
    kind: str
    text: str
    cells: tuple[Cell, ...]

    @property
    def is_right(self) -> bool:
        """As the module's docstring says."""
        wanted = _WANTED[self.kind]
        if wanted is None:
            return all(cell.answered == "silent" for cell in self.cells)
        shown = any(cell.answered == wanted and wanted in cell.right for cell in self.cells)
        return shown and not any(cell.is_wrong_word for cell in self.cells)


def load_asked() -> dict[str, dict[str, list[dict[str, Any]]]]:
    """The sentences by set and story."""
    document = json.loads(ASKED.read_text("utf-8"))
    return {name: document[name] for name in SETS}


def claims_of(story: str) -> tuple[str, ...]:
    """Every sentence that is asked of a story, in order, once where two sets ask the same."""
    return tuple(dict.fromkeys(row["text"] for name in SETS for row in load_asked()[name][story]))


def make_dossier(story: str) -> Dossier:
    """The dossier of an example with the answers to its sentences."""
    folder = ROOT / "examples" / story
    intake = read_inputs([str(folder)], about=str(folder / "about.csv"))
    return analyse(
        intake.articles, skipped=intake.skipped, notes=intake.notes, settings=Settings(claims=claims_of(story))
    )


def score_asked(story: str, dossier: Dossier) -> Iterator[Row]:
    """Each sentence of a story beside its answer."""
    numbers = {e.article.id: str(int(Path(e.article.location).name.split("_")[0])) for e in dossier.articles}
    answers = {answer.text: answer for answer in dossier.answers}
    for name, stories in load_asked().items():
        for row in stories[story]:
            expected: Mapping[str, str] = row["articles"]
            cells = (
                Cell(numbers[a.article], tuple(expected.get(numbers[a.article], "silent").split("|")), a.stance)
                for a in answers[row["text"]].articles
            )
            yield Row(story, name, row["kind"], row["text"], tuple(sorted(cells, key=lambda c: int(c.article))))


def confusion(rows: Iterable[Row]) -> Counter[tuple[str, str]]:
    """How many articles of which a stance is right (the first, where several are) were answered how."""
    cells = (cell for row in rows for cell in row.cells)
    return Counter((c.answered if c.answered in c.right else c.right[0], c.answered) for c in cells)


def main() -> None:
    """Print the shares, the table, and with -v what is missed."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.asked", description=__doc__.partition("\n")[0])
    parser.add_argument("-v", action="store_true", dest="verbose", help="also what is missed")
    verbose = parser.parse_args().verbose
    rows = [row for story in load_asked()["sentences"] for row in score_asked(story, make_dossier(story))]
    for name in SETS:
        for kind in _WANTED:
            some = [row for row in rows if (row.set, row.kind) == (name, kind)]
            if some:
                print(f"{name}, {kind}: {sum(row.is_right for row in some)} of {len(some)}")
    table = confusion(rows)
    print("right \\ answered".ljust(18), *(s.rjust(9) for s in STANCES))
    for right in STANCES:
        print(right.ljust(18), *(str(table[right, answered]).rjust(9) for answered in STANCES))
    for row in rows if verbose else ():
        missed = [f"{c.article}: {'|'.join(c.right)}, not {c.answered}" for c in row.cells if c.answered not in c.right]
        if missed:
            print("right" if row.is_right else "WRONG", row.story, row.kind, repr(row.text), "; ".join(missed))


if __name__ == "__main__":
    main()
