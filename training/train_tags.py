"""Makes src/secondsource/weights/tags.crf.gz: the part-of-speech tagger.

    python training/train_tags.py CORPORA [--out FOLDER]

CORPORA holds pos-ewt-{train,dev,test}.tsv.gz (UD_English-EWT, CC BY-SA 4.0). Writes the weights and their card. The
same corpora give the same bytes again.
"""

import argparse
import sys
from pathlib import Path

from corpora import Labelled, read_tags
from crf_training import Card, train
from crf_weights import pack

from secondsource.reading.crf import Labeller, Weights, flatten
from secondsource.reading.features import TAGGER, see_tags

# Accuracy on EWT dev .9457, with the averaged perceptron (12 iterations, features seen twice) .9425, and larger weights
# (2.5 MB to 2.2 MB).
SETTINGS = {"c1": 0.1, "c2": 0.01, "max_iterations": 60}


def accuracy(labeller: Labeller, sentences: list[Labelled]) -> float:
    """The share of words that get their gold tag."""
    found = labeller.label([see_tags(s.words) for s in sentences])
    right = [a == b for tags, s in zip(found, sentences, strict=True) for a, b in zip(tags, s.labels, strict=True)]
    return sum(right) / len(right)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "src/secondsource/weights")
    options = parser.parse_args()
    parts = {p: read_tags(options.corpora / f"pos-ewt-{p}.tsv.gz") for p in ("train", "dev", "test")}
    seen = ((flatten(see_tags(s.words), TAGGER), s.labels) for s in parts["train"])
    packed = pack(train(seen, SETTINGS, algorithm="lbfgs"), TAGGER)
    labeller = Labeller(Weights(packed), TAGGER)
    scores = {p: accuracy(labeller, parts[p]) for p in ("dev", "test")}
    card = Card(
        file="tags.crf.gz",
        title="Part-of-speech tagger (UPOS), English",
        method="linear-chain CRF, L-BFGS with elastic net (python-crfsuite)",
        settings=SETTINGS,
        data=("UD_English-EWT, training part (12,544 sentences), https://universaldependencies.org, CC BY-SA 4.0",),
        licence="CC BY-SA 4.0: see LICENSE-weights.md",
        command="python training/train_tags.py CORPORA",
        scores=tuple(f"UPOS accuracy on EWT {p}, our tokens: {v:.4f}" for p, v in scores.items()),
    )
    card.write(options.out, packed)
    print("\n".join(card.scores), len(packed))
    return 0


if __name__ == "__main__":
    sys.exit(main())
