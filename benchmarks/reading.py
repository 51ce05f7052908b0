"""CPU time of reading articles with all annotators, and of cutting the same texts into words alone; one process.

    python benchmarks/reading.py WARM.txt … -- TEXT.txt …

Prints three numbers: seconds of reading, seconds of cutting, words. The articles before `--` are read first and not
counted, so that weights and lists are open. None is read twice: words that were seen are kept in memory. The collector
is set as the command line sets it.
"""

import sys
import time

from tokeniser import time_tokeniser

from secondsource import read, read_inputs
from secondsource.cli import spare_collector


def main(arguments: list[str]) -> None:
    """Measure and print."""
    spare_collector()
    at = arguments.index("--")
    for article in read_inputs(arguments[:at]).articles:
        read(article)
    articles = read_inputs(arguments[at + 1 :]).articles
    began = time.process_time()
    for article in articles:
        read(article)
    reading = time.process_time() - began
    cutting = time_tokeniser(articles)
    print(reading, cutting, sum(len(a.text.split()) for a in articles))


if __name__ == "__main__":
    main(sys.argv[1:])
