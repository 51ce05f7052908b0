"""The shipped vectors are what their script makes."""

import gzip
import importlib.util
import json
from importlib.resources import files
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

LARGEST = 2_000_000
TRAINING = Path(__file__).parents[2] / "training"


@pytest.fixture
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_vectors", TRAINING / "make_vectors.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_words_that_a_dictionary_has_are_kept_in_order(script: ModuleType) -> None:
    """No marks, no numbers, nothing of two letters, no word that WordNet lacks."""
    assert script.words_of(["the", "ship", ",", "of", "1998", "xqzzt", "ferry", "émigré"]) == ["ferry", "ship"]


def test_the_common_direction_is_taken_away(script: ModuleType) -> None:
    """By hand: all rows share a large first part and differ most in the second; what tells them is in the rest."""
    generator = np.random.default_rng(1)
    rest = generator.normal(size=(200, 80))
    vectors = np.column_stack((np.full(200, 50.0), 40 * generator.normal(size=200), rest))
    kept = script.cut(vectors).astype(float)
    kept /= np.linalg.norm(kept, axis=1, keepdims=True)
    wanted = rest - rest.mean(0)
    wanted /= np.linalg.norm(wanted, axis=1, keepdims=True)
    upper = np.triu_indices(200, 1)
    assert np.corrcoef((kept @ kept.T)[upper], (wanted @ wanted.T)[upper])[0, 1] > 0.8
    assert np.abs(kept.mean(0)).max() < 0.2


def test_the_file(script: ModuleType, tmp_path: Path) -> None:
    """A note, the size, the words, the bytes."""
    words = sorted("anchor basket candle doctor engine farmer garden hammer island jacket kettle ladder".split())
    more = [f"{a}{b}" for a in ("ship", "bank", "road") for b in ("s", "ing", "ed")]
    generator = np.random.default_rng(2)
    model = {
        "words": [*words, *more],
        "dimensions": 100,
        "vectors": {w: [*map(float, generator.normal(size=100)), 1.0, 0] for w in [*words, *more]},
    }
    path = tmp_path / "model.json"
    path.write_text(json.dumps(model), encoding="utf-8")
    head, rows = script.make_table(path).split(b"\n\n", 1)
    note, size, *kept = head.decode().split("\n")
    count, directions = map(int, size.split())
    assert note.startswith("# Cut from GloVe")
    assert set(words) <= set(kept)
    assert len(kept) == count
    assert len(rows) == count * directions


def test_the_shipped_table_is_small_and_says_whose_it_is() -> None:
    folder = files("secondsource.text")
    packed = folder.joinpath("vectors.gz").read_bytes()
    assert len(packed) <= LARGEST
    assert gzip.decompress(packed).startswith(b"# Cut from GloVe")
    assert "Public Domain Dedication" in folder.joinpath("LICENSE-vectors.txt").read_text(encoding="utf-8")
