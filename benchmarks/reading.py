"""CPU time of reading articles with all annotators, and of cutting the same texts into words alone; one process.

    python benchmarks/reading.py WARM.txt … -- TEXT.txt …

Prints three numbers: seconds of reading, seconds of cutting, words. The articles before `--` are read first and not
counted, so that weights and lists are open. None is read twice: words that were seen are kept in memory. The collector
is set as the command line sets it.
"""

import sys
import time

from secondsource import read, read_inputs
from secondsource.cli import spare_collector
from secondsource.text.sentences import find_sentences
from secondsource.text.words import find_words

CUTS = 20  # one alone takes a hundredth of a second


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
    began = time.process_time()
    for _ in range(CUTS):
        for article in articles:
            for start, end in find_sentences(article.text):
                find_words(article.text, start, end)
    cutting = (time.process_time() - began) / CUTS
    print(reading, cutting, sum(len(a.text.split()) for a in articles))


if __name__ == "__main__":
    main(sys.argv[1:])
