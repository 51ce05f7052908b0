"""Writes src/secondsource/weigh/valence.txt: words that judge, with how much, cut from the lexicon of VADER.

    python training/make_valence.py vader_lexicon.txt LICENSE.txt

Both files stand in the package `vaderSentiment` (3.3.2 of PyPI; MIT licence, copied into the head of what is written).
Hutto and Gilbert 2014, "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text". Kept are
plain words that its ten raters put at least 1.0 from neutral on average and that they agree on (a standard deviation
below the distance); what they disagree on says little of who judges.
"""

import re
import sys
from pathlib import Path

_LEAST = 1.0
_TARGET = Path(__file__).parent.parent / "src" / "secondsource" / "weigh" / "valence.txt"


def main(lexicon: Path, licence: Path) -> None:
    """Writes the words and their mean ratings, in order of the alphabet, below the licence."""
    rows = []
    for line in lexicon.read_text(encoding="utf-8").splitlines():
        word, mean, deviation, _ = line.split("\t")
        if re.fullmatch("[a-z]{3,}", word) and float(deviation) < abs(float(mean)) >= _LEAST:
            rows.append(f"{word} {mean}")
    head = [
        "# Words that judge and their mean rating (-4 to 4), from the lexicon of VADER",
        "# (github.com/cjhutto/vaderSentiment), by training/make_valence.py. Its licence:",
        *(f"# {line}".rstrip() for line in licence.read_text(encoding="utf-8").splitlines()),
    ]
    _TARGET.write_text("\n".join([*head, *sorted(set(rows))]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
