"""A user's own spaCy pipeline in place of the shipped tagger and recogniser.

Goes in: a loaded pipeline, or the name or folder of one on this machine. Comes out: an `Annotator`. The pipeline reads
our words and never cuts its own; what it has no component for, the shipped one does. Downloads nothing; spaCy (the
extra `[spacy]`) is imported where it is used and nowhere else.
"""

from collections.abc import Sequence
from contextlib import nullcontext
from functools import lru_cache
from typing import TYPE_CHECKING

from ..errors import ModelError, SettingsError
from ..text.spacing import guess_spaces
from .recognisers import CrfRecogniser, Label, Labelled
from .tags import UNKNOWN, CrfTagger

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# The labels of OntoNotes 5 (release notes, LDC2013T19, §2.6), which spaCy's English pipelines have, and of CoNLL-2003
# (Tjong Kim Sang and De Meulder 2003), which its multi-language one has. Buildings and roads (FAC) are places here.
# Dates, amounts and whatever label is not named here are no names: moments and figures are read by rules of their own.
LABELS: dict[str, Label] = {
    "PERSON": "PER",
    "NORP": "NORP",
    "FAC": "LOC",
    "ORG": "ORG",
    "GPE": "LOC",
    "LOC": "LOC",
    "PRODUCT": "MISC",
    "EVENT": "MISC",
    "WORK_OF_ART": "MISC",
    "LAW": "MISC",
    "LANGUAGE": "MISC",
    # CoNLL-2003 alone
    "PER": "PER",
    "MISC": "MISC",
}
# The tags of Universal Dependencies 2 (universaldependencies.org/u/pos). spaCy has three more: CONJ, of version 1,
# SPACE and EOL.
_UPOS = frozenset("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())
_OLD_TAGS = {"CONJ": "CCONJ"}
# English, and what is for any language.
_LANGUAGES = ("en", "xx")
# The words of an article are asked for twice, for tags and then for names. A judgement: 200,000 characters, the most
# that is read of one, are some 2,000 sentences.
_KEPT = 4096
# What a component may raise on a text; RuntimeError is PyTorch's.
_FAULTS = (ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)

# What a pipeline says of a sentence: a tag for each word, empty where it gives none; its names, None where it has
# nothing that recognises any.
_Said = tuple[tuple[str, ...], tuple[Labelled, ...] | None]


class SpacyAnnotator:
    """Parts of speech (`Token.pos_`) and names (`Doc.ents`) by a spaCy pipeline."""

    def __init__(self, nlp: "Language") -> None:
        """Takes a loaded pipeline, 3.8 or newer, and changes nothing in it.

        A component of one's own that sets `Doc.ents` should declare `assigns=["doc.ents"]`; else the shipped recogniser
        reads the sentences in which it sets none.

        Raises:
            SettingsError: it has no components, or is for another language than English.
        """
        self.name = _name_of(nlp)
        if not nlp.pipe_names:
            raise SettingsError(f"{self.name} has no components that could read anything. Name a trained pipeline.")
        if nlp.lang not in _LANGUAGES:
            raise SettingsError(
                f"{self.name} is for the language {nlp.lang!r}, and English alone is read. Name an English pipeline."
            )
        self._nlp = nlp
        self._recognises = any("doc.ents" in nlp.get_pipe_meta(name).assigns for name in nlp.pipe_names)
        self._read = lru_cache(maxsize=_KEPT)(self._ask)

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """One UPOS tag for each word of each sentence, the shipped tagger's where the pipeline gives none.

        Raises:
            ModelError: a component fails on the words.
            SettingsError: a component joins or splits words.
        """
        return [self._tags(words) for words in sentences]

    def recognise(self, sentences: Sequence[Sequence[str]], tags: Sequence[Sequence[str]]) -> list[list[Labelled]]:
        """The pipeline's names of each sentence, the shipped recogniser's where it has nothing that recognises any.

        Raises:
            ModelError: a component fails on the words.
            SettingsError: a component joins or splits words.
        """
        return [self._labelled(words, told) for words, told in zip(sentences, tags, strict=True)]

    def _tags(self, words: Sequence[str]) -> list[str]:
        said, _ = self._read(tuple(words))
        if all(said):
            return list(said)
        return [tag or shipped for tag, shipped in zip(said, CrfTagger().tag([words])[0], strict=True)]

    def _labelled(self, words: Sequence[str], tags: Sequence[str]) -> list[Labelled]:
        _, said = self._read(tuple(words))
        return CrfRecogniser().recognise([words], [tags])[0] if said is None else list(said)

    def _ask(self, words: tuple[str, ...]) -> _Said:
        if not words:
            return (), ()
        nlp = self._nlp
        # A zone frees the strings that a text brings: 20,000 sentences of new words left 190 MB behind without one. One
        # inside another would end that one; spaCy's types do not know the attribute.
        zoned = getattr(nlp.vocab, "in_memory_zone", False)
        with nullcontext() if zoned else nlp.memory_zone():
            try:
                said = self._run(words)
            except _FAULTS as error:
                raise ModelError(self.name, f"{type(error).__name__}: {error}") from error
        if len(said[0]) != len(words):
            raise SettingsError(
                f"{self.name}: a component of it joins or splits words ({', '.join(nlp.pipe_names)}). "
                "Load it without that one."
            )
        return said

    def _run(self, words: tuple[str, ...]) -> _Said:
        from spacy.tokens import Doc

        doc = self._nlp(Doc(self._nlp.vocab, words=list(words), spaces=guess_spaces(words)))
        recognises = self._recognises or doc.has_annotation("ENT_IOB")
        return tuple(_upos(t.pos_) for t in doc), _names(doc, words) if recognises else None


def load_spacy(name_or_path: str) -> SpacyAnnotator:
    """The annotator of an installed spaCy pipeline, or of one in a folder.

    Raises:
        SettingsError: spaCy is not installed, or it cannot load the pipeline, or the pipeline cannot be used.
    """
    try:
        import spacy
    except ImportError:
        raise SettingsError(
            f"--model {name_or_path}: spaCy is not installed. Install it: pip install 'secondsource[spacy]'."
        ) from None
    try:
        nlp = spacy.load(name_or_path)
    except (ImportError, OSError, *_FAULTS) as error:
        # Errors of its configuration go over several lines, some of them empty.
        said = " ".join(str(error).split())
        raise SettingsError(
            f"--model {name_or_path}: spaCy cannot load it ({said}). Name a pipeline that is installed here or its "
            "folder; nothing is downloaded for you."
        ) from error
    return SpacyAnnotator(nlp)


def _name_of(nlp: "Language") -> str:
    from spacy.about import __version__

    meta = nlp.meta
    return f"{meta['lang']}_{meta['name']} {meta['version']} (spaCy {__version__})"


def _upos(tag: str) -> str:
    tag = _OLD_TAGS.get(tag, tag)
    return tag if tag in _UPOS or not tag else UNKNOWN


def _names(doc: "Doc", words: Sequence[str]) -> tuple[Labelled, ...]:
    found = []
    for e in doc.ents:
        # OntoNotes has articles inside names. The capital of one that opens a sentence says nothing; a small one goes,
        # and another capital one ("told The Ledger") stays, whoever recognised the name.
        start = 1 if e.start == 0 and e.end > 1 and words[0] == "The" else e.start
        if e.label_ in LABELS:
            found.append((start, e.end, LABELS[e.label_]))
    return tuple(found)
