"""Draws a real story that nobody has tuned for: five to eight articles of ../shared/data/load.jsonl.gz.

    python -m evaluation.fresh_story --seed N [--to FOLDER]

The articles are of one event as far as words show it (near content, published within a day of the first), of several
outlets, 250 to 900 words each. They are written to a scratch folder (build/fresh/seed-N) with what is known about them
(about.csv) and an empty gold.yaml. Mark it before anybody runs the tool on it (docs/marking.md), then score it once:
`python -m evaluation.first_runs FOLDER`. The texts are other people's: the folder stays out of the repository.
The same seed gives the same story. Exits 2 where the archive is not there or the folder holds something already.
"""

import argparse
import csv
import datetime
import gzip
import json
import math
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.scorers import ROOT
from evaluation.scoring import DATA

ARCHIVE = DATA / "load.jsonl.gz"
FEWEST, MOST, OUTLETS = 5, 8, 4
_WORDS = range(250, 901)  # of an article, as in the project's own stories
_DAYS = 1  # from the first article; most events leave the news within two days
# Cosine of TF-IDF with the first article. On stories-allsides three in four pairs of one story reach .22; of the pairs
# of two stories within two days one in a hundred reaches .15, one in a thousand .29.
_NEAR = 0.20
_PER_OUTLET = 2
_OPINION = re.compile(r"\W*(?:analysis|commentary|editorial|opinion|op-ed)\b", re.IGNORECASE)
_SECTIONS = """furniture: {}
bylines: {}
published: {}
origins: []
lineage: {same_original: [], derived: [], shared_source: [], unrelated: []}
actors: []
quotes: []
scare_quotes: {}
figures: []
timeline: []
commitments: []
disputes: []
framing: []
claims: []
positions: []
incidents: []
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article of the archive, with its words weighed."""

    id: str
    title: str
    text: str
    outlet: str
    url: str
    published: str
    day: datetime.date
    weights: Mapping[str, float]
    length: float


def draw(archive: Sequence[Entry], seed: int) -> list[Entry]:
    """The articles of the first story found from a random place on, by day, outlet and id; none where there is none."""
    by_day: dict[datetime.date, list[Entry]] = {}
    for entry in archive:
        by_day.setdefault(entry.day, []).append(entry)
    order = sorted(archive, key=lambda entry: entry.id)
    random.Random(seed).shuffle(order)
    for first in order:
        story = _around(first, by_day)
        if len(story) >= FEWEST and len({entry.outlet for entry in story}) >= OUTLETS:
            return sorted(story, key=lambda entry: (entry.day, entry.outlet, entry.id))
    return []


def read_archive(path: Path) -> list[Entry]:
    """The articles that may be drawn, each with its TF-IDF weights over the whole archive."""
    raw = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            if article.get("published") and article.get("outlet"):
                raw.append(
                    (article, Counter(re.findall(r"[a-z]{3,}", f"{article['title']} {article['text']}".lower())))
                )
    spread = Counter(word for _, counts in raw for word in counts)
    return list(_weigh(raw, spread))


def write_story(story: Sequence[Entry], folder: Path) -> None:
    """The articles as text files, about.csv, and a gold.yaml to fill in.

    Raises:
        FileExistsError: the folder holds something already.
    """
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(f"{folder} holds something already; nothing was written")
    folder.mkdir(parents=True, exist_ok=True)
    names = [
        f"{n:03}_{re.sub(r'[^a-z0-9]+', '-', entry.outlet.lower()).strip('-')}.txt" for n, entry in enumerate(story)
    ]
    for name, entry in zip(names, story, strict=True):
        (folder / name).write_text(f"{entry.title}\n\n{entry.text}\n", "utf-8")
    with (folder / "about.csv").open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream, lineterminator="\n")
        rows.writerow(["location", "outlet", "published", "url", "title", "byline", "language"])
        rows.writerows(
            [name, entry.outlet, entry.published[:10], entry.url, entry.title, "", ""]
            for name, entry in zip(names, story, strict=True)
        )
    keys = ", ".join(json.dumps(name[:3]) for name in names)
    head = f'story:\n  what: ""\n  when: {story[0].day}\n  articles: [{keys}]\n\n'
    (folder / "gold.yaml").write_text("# How to mark: docs/marking.md\n" + head + _SECTIONS, "utf-8")


def main() -> int:
    """Draw a story, or say why that cannot be done."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, required=True, help="which story: a whole number")
    parser.add_argument("--to", type=Path, help="the folder (build/fresh/seed-N)")
    chosen = parser.parse_args()
    folder = chosen.to or ROOT / "build" / "fresh" / f"seed-{chosen.seed}"
    if not ARCHIVE.exists():
        print(f"fresh story: {ARCHIVE} is not there; a story is drawn from that archive.", file=sys.stderr)
        return 2
    print(f"reading {ARCHIVE.name} …", flush=True)
    story = draw(read_archive(ARCHIVE), chosen.seed)
    if not story:
        print("fresh story: no group of articles is near enough; another archive is needed.", file=sys.stderr)
        return 2
    try:
        write_story(story, folder)
    except OSError as error:
        print(f"fresh story: {error}", file=sys.stderr)
        return 2
    for entry in story:
        print(f"  {entry.day}  {entry.outlet}: {entry.title}")
    print(f"{len(story)} articles are in {folder}.")
    print(f"Next: mark {folder / 'gold.yaml'} (docs/marking.md) before the tool sees it; then")
    print(f"  python -m evaluation.oracle {folder}        does the marking hold together?")
    print(f"  python -m evaluation.first_runs {folder}    score it, once, and record the figures")
    return 0


def _weigh(raw: Sequence[tuple[dict[str, str], Counter[str]]], spread: Counter[str]) -> Iterator[Entry]:
    for article, counts in raw:
        if len(article["text"].split()) not in _WORDS or any(_OPINION.match(article[key]) for key in ("title", "text")):
            continue
        weights = {w: (1 + math.log(n)) * math.log(len(raw) / spread[w]) for w, n in counts.items() if spread[w] > 1}
        yield Entry(
            article["id"],
            article["title"],
            article["text"],
            article["outlet"],
            article.get("url") or "",
            article["published"],
            datetime.date.fromisoformat(article["published"][:10]),
            weights,
            math.sqrt(math.fsum(x * x for x in weights.values())),
        )


def _around(first: Entry, by_day: Mapping[datetime.date, Sequence[Entry]]) -> list[Entry]:
    """`first` and what is nearest to it, the nearest first, no outlet more than twice, no title twice."""
    days = (first.day + datetime.timedelta(n) for n in range(-_DAYS, _DAYS + 1))
    near = sorted(
        ((-_cosine(first, other), other.id, other) for day in days for other in by_day.get(day, ())),
        key=lambda item: item[:2],
    )
    story: list[Entry] = []
    for distance, _, other in near:
        taken = Counter(entry.outlet for entry in story)
        again = any(entry.title == other.title for entry in story)
        if -distance >= _NEAR and taken[other.outlet] < _PER_OUTLET and not again and len(story) < MOST:
            story.append(other)
    return story


def _cosine(left: Entry, right: Entry) -> float:
    shared = math.fsum(left.weights[word] * right.weights[word] for word in left.weights.keys() & right.weights.keys())
    return shared / (left.length * right.length) if left.length and right.length else 0.0


if __name__ == "__main__":
    sys.exit(main())
