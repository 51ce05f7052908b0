"""CPU time of the lineage of so many articles of an archive, reading and comparing apart, and of hashing all 8-word
shingles of the same articles; one process.

    python benchmarks/lineage.py ARCHIVE.jsonl.gz COUNT WARM.txt …

Prints three numbers: seconds of reading, seconds of comparing, seconds of hashing. The articles are those of the
busiest day of the archive and, where it has too few, of the days nearest to it. `WARM.txt` are read and compared
first and not counted, so that weights and lists are open. The collector is set as the command line sets it.
"""

import gzip
import json
import sys
import tempfile
import time
from collections import defaultdict
from datetime import date
from pathlib import Path

from secondsource import read, read_inputs
from secondsource.cli import spare_collector
from secondsource.pipeline import compare_lineage
from secondsource.text.shingles import fold_words, hash_shingles

WIDTH = 8  # words a shingle
HASHES = 5  # times: once takes a second for 300 articles


def choose(archive: Path, count: int) -> list[str]:
    """The lines of so many articles, those of the busiest day first."""
    by_day: dict[str, list[str]] = defaultdict(list)
    with gzip.open(archive, "rt", encoding="utf-8") as lines:
        for line in lines:
            published = str(json.loads(line).get("published") or "")[:10]
            if len(published) == len("2014-11-05"):
                by_day[published].append(line)
    busiest = max(by_day, key=lambda day: (len(by_day[day]), day))
    middle = date.fromisoformat(busiest)
    nearest = sorted(by_day, key=lambda day: (abs((date.fromisoformat(day) - middle).days), day))
    return [line for day in nearest for line in by_day[day]][:count]


def main(arguments: list[str]) -> None:
    """Measure and print."""
    spare_collector()
    archive, count, warm = Path(arguments[0]), int(arguments[1]), arguments[2:]
    with tempfile.TemporaryDirectory() as scratch:
        chosen = Path(scratch) / "chosen.jsonl"
        chosen.write_text("".join(choose(archive, count)), "utf-8")
        articles = read_inputs([str(chosen)]).articles
    compare_lineage([read(article) for article in read_inputs(warm).articles])
    began = time.process_time()
    readings = [read(article) for article in articles]
    reading = time.process_time() - began
    began = time.process_time()
    compare_lineage(readings)
    comparing = time.process_time() - began
    began = time.process_time()
    for _ in range(HASHES):
        for article in articles:
            hash_shingles([word.text for word in fold_words(article.text)], width=WIDTH)
    hashing = (time.process_time() - began) / HASHES
    print(reading, comparing, hashing)


if __name__ == "__main__":
    main(sys.argv[1:])
