"""Which words of a text the recogniser takes for a name.

Goes in: the sentences of an English text, as words and their tags. Comes out: spans of them, labelled. Opens the
shipped weights on first use; a user's own recogniser can be put in its place (`Recogniser`), and one object in that of
the tagger as well (`Annotator`). Whether such a span is a name, and of what kind, is judged from `name_spans` on,
whoever recognised it.
"""

from collections.abc import Sequence
from functools import cache
from typing import Literal, Protocol

from .crf import Labeller, load
from .features import RECOGNISER, see_names
from .gazetteer import gazetteer
from .tags import Tagger

# People, bodies, places; NORP (nationalities, religious and political groups) and MISC (events, works, products) are
# written like names and are none here.
Label = Literal["PER", "ORG", "LOC", "NORP", "MISC"]
# First word, word behind the last, label.
Labelled = tuple[int, int, Label]
_WEIGHTS = "names.crf.gz"


class Recogniser(Protocol):
    """Whatever says which words of a sentence form a name."""

    def recognise(self, sentences: Sequence[Sequence[str]], tags: Sequence[Sequence[str]]) -> list[list[Labelled]]:
        """The names of each sentence of an article, in order, none overlapping another; `tags` are the UPOS tags of
        the words."""
        ...


class Annotator(Tagger, Recogniser, Protocol):
    """What stands in for the shipped tagger and the shipped recogniser at once."""

    @property
    def name(self) -> str:
        """What the dossier calls it (`made.settings.model`): name and version, the same on any machine."""
        ...


class CrfRecogniser:
    """The shipped recogniser; its weights are opened once a process. It knows no NORP, which is MISC to it."""

    def recognise(self, sentences: Sequence[Sequence[str]], tags: Sequence[Sequence[str]]) -> list[list[Labelled]]:
        """The names of each sentence, in order, none overlapping another."""
        member = gazetteer().memberships
        seen = [see_names(words, told, member(words)) for words, told in zip(sentences, tags, strict=True)]
        return [_spans(labels) for labels in _labeller().label(seen)]


def _spans(labels: Sequence[str]) -> list[Labelled]:
    """The names of a sentence from labels in BIO (Ramshaw and Marcus 1995)."""
    found: list[Labelled] = []
    for i, label in enumerate(labels):
        if label == "O":
            continue
        kind: Label = label[2:]  # type: ignore[assignment]  # what the shipped weights were trained on
        if label[0] == "I" and found and found[-1][1] == i and found[-1][2] == kind:
            found[-1] = (found[-1][0], i + 1, kind)
        else:
            found.append((i, i + 1, kind))
    return found


@cache
def _labeller() -> Labeller:
    return load(_WEIGHTS, RECOGNISER)
