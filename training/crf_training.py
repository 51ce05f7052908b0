"""Training a CRF and writing its weights with a card.

Goes in: sentences as feature lists and labels. Comes out: a CRFsuite model; packed weights (`.crf.gz`) with a card
beside them (`.md`).
"""

import hashlib
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pycrfsuite

Settings = Mapping[str, int | float]


def train(
    sentences: Iterable[tuple[Sequence[Sequence[str]], Sequence[str]]], settings: Settings, *, algorithm: str
) -> bytes:
    """The weights that an algorithm of CRFsuite gives (`lbfgs`, `ap`).

    One call a process, else those of `ap` differ: it shuffles with rand().
    """
    trainer = pycrfsuite.Trainer(algorithm=algorithm, params=dict(settings), verbose=False)
    for features, labels in sentences:
        if features:
            trainer.append(features, labels)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        trainer.train(str(path))
        return path.read_bytes()


@dataclass(frozen=True, slots=True)
class Card:
    """What a weights file is: what it was made from, under which licence, how well it does, how to make it again."""

    file: str
    title: str
    method: str
    settings: Settings
    data: tuple[str, ...]
    licence: str
    command: str
    scores: tuple[str, ...]

    def write(self, folder: Path, packed: bytes) -> None:
        """Writes the weights and the card beside them."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / self.file).write_bytes(packed)
        digest = hashlib.sha256(packed).hexdigest()
        lines = [f"# {self.title}", "", f"File `{self.file}`, {len(packed):,} bytes, sha256 `{digest}`", ""]
        lines += [f"- Method: {self.method}; " + ", ".join(f"{k} {v}" for k, v in self.settings.items())]
        lines += [f"- Data: {d}" for d in self.data]
        lines += [f"- Licence: {self.licence}", f"- Made by: `{self.command}`"]
        lines += [f"- Score: {s}" for s in self.scores]
        (folder / (self.file.split(".")[0] + ".card.md")).write_text("\n".join(lines) + "\n", encoding="utf-8")
