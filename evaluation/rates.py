"""How often the tool is wrong, as each page (src/secondsource/show/rates.json) and docs/findings.md say it.

    python -m evaluation.rates

In: docs/accuracy.md (stories that the tool was tuned on) and evaluation/first_runs.json (stories that it had never met,
scored once). Out: tables of what is measured in plain words; the same bytes for the same figures. Measures nothing.
"""

import json
import re
import statistics
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from evaluation.first_runs import RECORD
from evaluation.pages import put_between
from evaluation.scorers import ROOT

ACCURACY = ROOT / "docs" / "accuracy.md"
RATES = ROOT / "src" / "secondsource" / "show" / "rates.json"
FINDINGS = ROOT / "docs" / "findings.md"
BEGIN, END = "<!-- rates: begin; written by `make evaluate` -->", "<!-- rates: end -->"
FALSE_INDEPENDENCE = "false independence"
# The sections of the scorer in the words of somebody who has not read docs/terms.md, in the order of the page.
PLAIN = {
    "origins credited": "which agency, document or outlet an article names as where it has it from",
    "origins inferred": "which articles rest on an original that they do not name",
    "lineage": "which articles have their text from one another",
    "direction": "which of two articles had it first",
    "paraphrase": "which sentences are another article's in other words",
    "disputes": "what the articles contradict each other on",
    "claims found": "what is claimed",
    "claims joined": "that two sentences in other words claim the same",
    "claims support": "whether those who claim it have it from one place or from several",
    "figures found": "figures and what they count",
    "figures joined": "that two figures are of the same thing",
    "figures status": "whether two figures of the same thing agree",
    "quotes found": "quotations",
    "quotes indirect": "what somebody said without quotation marks",
    "quotes speaker": "who is quoted",
    "quotes joined": "that two quotations are one statement",
    "quotes drift": "whether the words of a statement were changed",
    "timeline": "what happened when",
    "timeline joined": "that two articles tell of one event",
    "incidents": "attacks, accidents and arrests",
    "incident type": "of which kind these are",
    "commitments": "who promised what by when",
    "commitments joined": "that two articles tell of one promise",
    "positions": "who demands, supports or opposes what",
    "framing": "what each outlet calls the same thing",
    "actors": "which names are one person or body",
    "published": "when an article was published",
    "furniture": "what on a page is not the article",
    "articles": "which articles are about the event",
}
_ROW = re.compile(
    r"\| story `[\w-]{1,60}` \| ([\w ]{1,40}?)(?: \(less is better\))? \| [\d.]+ "
    r"\| (\d+) of (\d+)(?:, (\d+) false)? \|"
)
_TOTAL = re.compile(r"\*\*[\d.]+%\*\* \((\d+) of (\d+), (\d+) false\)")
_COUNT = re.compile(r"(\d+) of (\d+)")


def make_rates(accuracy: str, runs: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The table: `tuned` and `unmet` say what was scored as wholes, `measures` what of it in plain words.

    Of tuned stories what was found, marked and false is added up; of unmet ones stand the lowest, the middle and the
    highest share, because of each first run shares alone are kept.
    """
    tuned: dict[str, list[tuple[int, int, int]]] = {}
    for measure, found, marked, false in _ROW.findall(accuracy):
        tuned.setdefault(measure, []).append((int(found), int(marked), int(false or 0)))
    whole = [tuple(map(int, total)) for total in _TOTAL.findall(accuracy)]
    wrong = [tuple(map(int, _COUNT.findall(run["false independence"])[0])) for run in runs if run.get("found")]
    return {
        "tuned": {
            "stories": len(whole), **_added(whole),
            "falsely independent": list(_added(tuned.get(FALSE_INDEPENDENCE, [])).values())[:2],
        },
        "unmet": {
            "stories": len(runs),
            "lowest": min(run["score"] for run in runs), "highest": max(run["score"] for run in runs),
            "falsely independent": [sum(n for n, _ in wrong), sum(of for _, of in wrong)],
            "stories with any": sum(n > 0 for n, _ in wrong), "stories counted": len(wrong),
        },
        "measures": list(_measures(tuned, runs)),
    }  # fmt: skip


def _measures(tuned: Mapping[str, list[tuple[int, int, int]]], runs: Sequence[Mapping[str, Any]]) -> Iterator[Any]:
    for measure, plain in PLAIN.items():
        shares = sorted(run["figures"][measure] for run in runs if measure in run.get("figures", {}))
        counted = tuned.get(measure, [])
        if not shares and not counted:
            continue
        yield {
            "measure": measure, "plain": plain,
            "tuned": {"stories": len(counted), **_added(counted)} if counted else None,
            "unmet": {
                "stories": len(shares), "lowest": shares[0], "middle": round(statistics.median(shares), 4),
                "highest": shares[-1],
            } if shares else None,
        }  # fmt: skip


def _added(counts: Sequence[tuple[int, ...]]) -> dict[str, int]:
    return {name: sum(one[n] for one in counts) for n, name in enumerate(("found", "marked", "false"))}


def rates_table(rates: Mapping[str, Any]) -> str:
    """The table as Markdown, a row a measure, the whole first."""
    tuned, unmet = rates["tuned"], rates["unmet"]
    wrong = [" of ".join(map(str, part["falsely independent"])) for part in (tuned, unmet)]
    lines = [
        f"| looked for | {tuned['stories']} stories it was tuned on: found of what was marked "
        f"| {unmet['stories']} it had never met, first run: lowest, middle, highest share (of so many) |",
        "|---|---|---|",
        f"| everything | {_say_counted(tuned)} | {unmet['lowest']:.0%}, –, {unmet['highest']:.0%} |",
        f"| called independent and is not (less is better) | {wrong[0]} | {wrong[1]}, "
        f"in {unmet['stories with any']} of {unmet['stories counted']} stories |",
    ]
    for one in rates["measures"]:
        met = "–" if one["tuned"] is None else _say_counted(one["tuned"])
        lines.append(f"| {one['plain']} ({one['measure']}) | {met} | {_say_range(one['unmet'])} |")
    return "\n".join(lines) + "\n"


def _say_counted(counted: Mapping[str, int]) -> str:
    false = f", {counted['false']} false" if counted["false"] else ""
    share = counted["found"] / (counted["marked"] + counted["false"])
    return f"{counted['found']} of {counted['marked']}{false}: {share:.0%}"


def _say_range(unmet: Mapping[str, float] | None) -> str:
    if unmet is None:
        return "–"
    return f"{unmet['lowest']:.0%}, {unmet['middle']:.0%}, {unmet['highest']:.0%} ({unmet['stories']})"


def write_rates(path: Path = RATES, page: Path = FINDINGS) -> None:
    """Write the table from the figures that stand in the docs, for the page of a dossier and into the docs' page."""
    rates = make_rates(ACCURACY.read_text("utf-8"), json.loads(RECORD.read_text("utf-8")))
    path.write_text(json.dumps(rates, ensure_ascii=False, indent=1) + "\n", "utf-8")
    page.write_text(put_between(page.read_text("utf-8"), BEGIN, END, rates_table(rates)), "utf-8")


if __name__ == "__main__":
    write_rates()
    sys.exit(0)
