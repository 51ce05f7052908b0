"""CPU time of a whole dossier of many articles of one event, by stage, and of cutting their texts into words alone; one
process.

    python benchmarks/weighing.py COUNT WARM.txt … -- TEXT.txt …

Prints four numbers: seconds of reading, of comparing, of weighing, and of cutting. COUNT articles are made of those
behind `--`: each further round leaves out other paragraphs of them, as outlets that cut one agency's report do. The
articles before `--` are analysed first and not counted, so that weights and lists are open.
"""

import sys
import time
from itertools import count, islice, pairwise

from tokeniser import time_tokeniser

from secondsource import analyse, from_text, read_inputs
from secondsource.cli import spare_collector

STAGES = ("reading", "comparing", "weighing")


def cut_down(text: str, turn: int) -> str:
    """The text in the first round; in round `turn` without each of its paragraphs but the first that stands at a place
    which `turn` + 1 divides: no two rounds are alike."""
    paragraphs = text.split("\n\n")
    return "\n\n".join(p for n, p in enumerate(paragraphs) if not turn or not n or n % (turn + 1))


def main(arguments: list[str]) -> None:
    """Measure and print."""
    spare_collector()
    at = arguments.index("--")
    analyse(read_inputs(arguments[1:at]).articles)
    told = read_inputs(arguments[at + 1 :]).articles
    every = (from_text(cut_down(article.text, turn)) for turn in count() for article in told)
    articles = list(islice(every, int(arguments[0])))
    marks: dict[str, list[float]] = {stage: [] for stage in STAGES}
    analyse(articles, progress=lambda what, done, of: marks[what].append(time.process_time()))
    ends = [marks["reading"][0], marks["comparing"][0], marks["weighing"][0], marks["weighing"][-1]]
    cutting = time_tokeniser(articles)
    print(*(later - earlier for earlier, later in pairwise(ends)), cutting)


if __name__ == "__main__":
    main(sys.argv[1:])
