"""What of spaCy `read.spacy_models` touches, in a few lines: its mapping is tested where spaCy (330 MB) is not there."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from types import ModuleType, SimpleNamespace

import pytest


class Doc:
    """Words with a tag each, empty at first, and entities."""

    def __init__(self, vocab: object, words: Sequence[str], spaces: Sequence[bool]) -> None:
        self.tokens = [SimpleNamespace(text=w, pos_="") for w in words]
        self.spaces = list(spaces)
        self.ents: list[SimpleNamespace] | None = None

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[SimpleNamespace]:
        return iter(self.tokens)

    def has_annotation(self, what: str) -> bool:
        """Has anybody said which words are entities?"""
        assert what == "ENT_IOB"
        return self.ents is not None

    def mark(self, start: int, end: int, label: str) -> None:
        """One more entity."""
        self.ents = [*(self.ents or []), SimpleNamespace(start=start, end=end, label_=label)]


class Pipeline:
    """One component: a function on a Doc that may declare what it sets."""

    def __init__(
        self, component: Callable[[Doc], None] | None, *, assigns: Sequence[str] = (), lang: str = "en"
    ) -> None:
        self.component = component
        self.assigns = list(assigns)
        self.lang = lang
        self.vocab = SimpleNamespace(in_memory_zone=False)
        self.meta = {"lang": lang, "name": "tiny", "version": "1.2.0"}
        self.pipe_names = ["tiny_component"] if component else []
        self.asked: list[Doc] = []

    def get_pipe_meta(self, name: str) -> SimpleNamespace:
        return SimpleNamespace(assigns=self.assigns)

    def memory_zone(self) -> AbstractContextManager[None]:
        return nullcontext()

    def __call__(self, doc: Doc) -> Doc:
        assert self.component is not None
        self.asked.append(doc)
        self.component(doc)
        return doc


def install(monkeypatch: pytest.MonkeyPatch, load: Callable[[str], object] | None = None) -> None:
    """Put this in the place of spaCy for a test; `load` is its `spacy.load`."""
    contents: dict[str, dict[str, object]] = {
        "spacy": {"load": load}, "spacy.about": {"__version__": "3.8.99"}, "spacy.tokens": {"Doc": Doc},
    }  # fmt: skip
    for name, names in contents.items():
        module = ModuleType(name)
        vars(module).update(names)
        monkeypatch.setitem(sys.modules, name, module)


def name_capitals(doc: Doc) -> None:
    """A component: words with a capital are entities, `GPE`, and proper nouns; the others have no tag."""
    doc.ents = []
    for at, token in enumerate(doc):
        if token.text[:1].isupper():
            token.pos_ = "PROPN"
            doc.mark(at, at + 1, "GPE")
