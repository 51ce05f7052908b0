"""Makes src/secondsource/weights/common_words.txt: words that English writes in lower case.

    python training/make_common_words.py CORPORA [--out FOLDER]

From pos-ewt-train (UD_English-EWT, CC BY-SA 4.0): words of letters alone that stand twice or more in lower case and are
never mostly capitalised. With them a capital at the start of a sentence or in a headline is told from a name's.
"""

import argparse
import collections
import sys
from pathlib import Path

from corpora import read_tags

# Seen once may be a slip: these are texts of the web. A judgement.
_OFTEN = 2


def common_words(sentences: list[tuple[str, ...]]) -> list[str]:
    """The words, sorted."""
    low: collections.Counter[str] = collections.Counter()
    high: collections.Counter[str] = collections.Counter()
    for words in sentences:
        for i, word in enumerate(words):
            if word.isalpha() and word.islower():
                low[word] += 1
            elif word.isalpha() and word[0].isupper() and i:
                high[word.lower()] += 1
    return sorted(w for w, n in low.items() if n >= _OFTEN and n > high[w] and len(w) > 1)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "src/secondsource/weights")
    options = parser.parse_args()
    words = common_words([s.words for s in read_tags(options.corpora / "pos-ewt-train.tsv.gz")])
    head = "# Words written in lower case in UD_English-EWT (train), CC BY-SA 4.0; "
    head += "made by training/make_common_words.py\n"
    (options.out / "common_words.txt").write_text(head + "\n".join(words) + "\n", encoding="utf-8")
    print(len(words), "words")
    return 0


if __name__ == "__main__":
    sys.exit(main())
