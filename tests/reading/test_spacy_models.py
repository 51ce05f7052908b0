"""A spaCy pipeline of one's own: what it says is mapped, what it does not say is the shipped ones', nothing is cut anew.

Twice: with a pipeline that is none (everywhere), and with a tiny one made here (where spaCy is installed).
"""

import ast
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.fake_spacy import Doc, Pipeline, install, name_capitals

from secondsource.errors import ModelError, SettingsError
from secondsource.model.articles import Article
from secondsource.pipeline import analyse, read, try_to_read
from secondsource.reading import spacy_models
from secondsource.reading.recognisers import CrfRecogniser
from secondsource.reading.spacy_models import LABELS, SpacyAnnotator, load_spacy
from secondsource.reading.tags import tag

WORDS = ["Paul", "Mercer", "flew", "to", "Iraq", "."]


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> None:
    """No spaCy, but something that looks like it."""
    install(monkeypatch)


def annotator(component: Callable[[Doc], None] | None, **more: Any) -> SpacyAnnotator:
    """The annotator of a pipeline with this component."""
    return SpacyAnnotator(Pipeline(component, **more))


def labelled(*spans: tuple[int, int, str]) -> Callable[[Doc], None]:
    """A component that marks these."""

    def mark(doc: Doc) -> None:
        doc.ents = []
        for span in spans:
            doc.mark(*span)

    return mark


def tagged(*tags: str) -> Callable[[Doc], None]:
    """A component that gives the words these tags."""

    def give(doc: Doc) -> None:
        for token, given in zip(doc, tags, strict=True):
            token.pos_ = given

    return give


@pytest.mark.usefixtures("fake")
@pytest.mark.parametrize(
    ("given", "expected"),
    [
        # OntoNotes
        ("PERSON", "PER"), ("NORP", "NORP"), ("FAC", "LOC"), ("ORG", "ORG"), ("GPE", "LOC"), ("LOC", "LOC"),
        ("PRODUCT", "MISC"), ("EVENT", "MISC"), ("WORK_OF_ART", "MISC"), ("LAW", "MISC"), ("LANGUAGE", "MISC"),
        # CoNLL
        ("PER", "PER"), ("MISC", "MISC"),
        # no names: read by rules of their own, or a label of somebody's own
        *((label, None) for label in "DATE TIME PERCENT MONEY QUANTITY ORDINAL CARDINAL SHIP".split()),
    ],
)  # fmt: skip
def test_labels(given: str, expected: str | None) -> None:
    """Every label of OntoNotes and CoNLL has one of ours, or is no name; so has none that is not known."""
    found = annotator(labelled((1, 3, given))).recognise([WORDS], [[]])[0]
    assert found == ([] if expected is None else [(1, 3, expected)])
    assert (given in LABELS) == (expected is not None)


@pytest.mark.usefixtures("fake")
@pytest.mark.parametrize(
    ("words", "span", "expected"),
    [
        ("The Harbour Board met", (0, 3), (1, 3)),  # the capital of what opens a sentence says nothing
        ("He told The Ledger", (2, 4), (2, 4)),  # in the middle it does
        ("the Harbour Board met", (0, 3), (0, 3)),  # cut later, as the shipped one's are
        ("The said so", (0, 1), (0, 1)),  # nothing would be left
    ],
)
def test_article_before_a_name(words: str, span: tuple[int, int], expected: tuple[int, int]) -> None:
    """OntoNotes has articles inside names."""
    assert annotator(labelled((*span, "ORG"))).recognise([words.split()], [[]])[0] == [(*expected, "ORG")]


@pytest.mark.usefixtures("fake")
@pytest.mark.parametrize(
    ("given", "expected"),
    [("NOUN", "NOUN"), ("CONJ", "CCONJ"), ("SPACE", "X"), ("EOL", "X"), ("X", "X")],
)
def test_tags(given: str, expected: str) -> None:
    """The tags of Universal Dependencies 2, and what spaCy has besides."""
    assert annotator(tagged(given)).tag([["word"]])[0] == [expected]


@pytest.mark.usefixtures("fake")
def test_words_without_a_tag_have_the_shipped_one() -> None:
    """A pipeline that tags no word, or one of them."""
    shipped = tag(WORDS)
    assert annotator(labelled()).tag([WORDS])[0] == shipped
    assert annotator(tagged("INTJ", "", "", "", "", "")).tag([WORDS])[0] == ["INTJ", *shipped[1:]]


@pytest.mark.usefixtures("fake")
def test_pipeline_that_recognises_nothing_leaves_it_to_the_shipped_recogniser() -> None:
    """A tagger has no word on names; a recogniser that sees none in a sentence has."""
    shipped = CrfRecogniser().recognise([WORDS], [tag(WORDS)])[0]
    assert shipped != []
    assert annotator(tagged(*["NOUN"] * 6)).recognise([WORDS], [tag(WORDS)])[0] == shipped
    assert annotator(labelled()).recognise([WORDS], [tag(WORDS)])[0] == []
    assert annotator(lambda doc: setattr(doc, "ents", None)).recognise([WORDS], [tag(WORDS)])[0] == shipped


@pytest.mark.usefixtures("fake")
def test_declared_recogniser_has_the_last_word() -> None:
    """Where the component says that it sets `doc.ents`, a sentence without a mark has no name."""

    class Silent(Doc):
        ents = ()  # type: ignore[assignment]

    def say_nothing(doc: Doc) -> None:
        doc.__class__ = Silent
        doc.__dict__.pop("ents")

    silent = annotator(say_nothing, assigns=["doc.ents"])
    assert silent.recognise([WORDS], [tag(WORDS)])[0] == []


@pytest.mark.usefixtures("fake")
def test_it_sees_our_words_with_their_spaces() -> None:
    """The words as they are cut here, spaces where English prints them; no pipeline is asked twice for a sentence."""
    pipeline = Pipeline(name_capitals)
    own = SpacyAnnotator(pipeline)
    own.recognise([WORDS], own.tag([WORDS]))
    (doc,) = pipeline.asked
    assert [t.text for t in doc] == WORDS
    assert doc.spaces == [True, True, True, True, False, False]


@pytest.mark.usefixtures("fake")
def test_no_words_no_question() -> None:
    """spaCy has no Doc of nothing worth asking for."""
    own = annotator(name_capitals)
    assert (own.tag([[]])[0], own.recognise([[]], [[]])[0]) == ([], [])


@pytest.mark.usefixtures("fake")
@pytest.mark.parametrize(
    ("component", "lang", "said"),
    [(None, "en", "no components"), (name_capitals, "de", "'de'.*English")],
)
def test_pipeline_that_cannot_be_used(component: Callable[[Doc], None] | None, lang: str, said: str) -> None:
    """An empty one would say nothing, a German one nonsense: refused at once, with what to do."""
    with pytest.raises(SettingsError, match=rf"{lang}_tiny 1\.2\.0.*{said}.*Name "):
        annotator(component, lang=lang)


@pytest.mark.usefixtures("fake")
def test_pipeline_for_any_language_can() -> None:
    """`xx` is what multi-language pipelines say."""
    assert annotator(name_capitals, lang="xx").recognise([["in", "Morven"]], [[]])[0] == [(1, 2, "LOC")]


@pytest.mark.usefixtures("fake")
def test_component_that_cuts_anew_is_refused() -> None:
    """Spans would no longer be slices: `merge_entities` and the like."""
    with pytest.raises(SettingsError, match=r"joins or splits words \(tiny_component\)"):
        annotator(lambda doc: doc.tokens.pop()).tag([WORDS])


@pytest.mark.usefixtures("fake")
@pytest.mark.parametrize("error", [RuntimeError("out of memory"), KeyError("E018")])
def test_component_that_fails_costs_its_article(error: Exception) -> None:
    """It is named as the model's fault, not ours; the others are read on."""

    def fail(doc: Doc) -> None:
        if "Mercer" in [t.text for t in doc]:
            raise error
        name_capitals(doc)

    own = annotator(fail)
    article = Article("a", "a.txt", "Paul Mercer left.")
    with pytest.raises(ModelError, match=rf"en_tiny 1\.2\.0.*{type(error).__name__}"):
        read(article, annotator=own)
    skipped = try_to_read(article, annotator=own)
    assert getattr(skipped, "code", None) == "model"
    dossier = analyse([article, Article("b", "b.txt", "The ferry left Morven.")], annotator=own)
    assert ([e.article.id for e in dossier.articles], [s.code for s in dossier.skipped]) == (["b"], ["model"])


@pytest.mark.usefixtures("fake")
def test_dossier_says_which_model_read() -> None:
    """Name and version of the pipeline and of spaCy; without one the dossier is what it was."""
    article = Article("a", "a.txt", "The ferry left Tarn.")
    with_it = analyse([article], annotator=annotator(name_capitals)).made
    assert with_it.settings["model"] == "en_tiny 1.2.0 (spaCy 3.8.99)"
    assert "model" not in analyse([article]).made.settings


def test_where_spacy_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """What happened, what to do."""
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(
        SettingsError, match=r"--model en_tiny: spaCy is not installed.*pip install 'secondsource\[spacy\]'"
    ):
        load_spacy("en_tiny")


@pytest.mark.parametrize(
    "error", [OSError("[E050] Can't find model"), ValueError("\nbad\n\nconfig\n"), ImportError("torch")]
)
def test_pipeline_that_cannot_be_loaded(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    """spaCy's reason in one line, and that nothing is downloaded."""

    def load(name: str) -> object:
        raise error

    install(monkeypatch, load)
    reason = " ".join(str(error).split()).replace("[", r"\[")
    with pytest.raises(
        SettingsError, match=rf"--model en_tiny: spaCy cannot load it \({reason}\).*nothing is downloaded"
    ):
        load_spacy("en_tiny")


def test_loaded_by_name_or_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """spaCy is handed what was typed."""
    install(monkeypatch, {"./models/tiny": Pipeline(name_capitals)}.__getitem__)
    assert load_spacy("./models/tiny").recognise([["in", "Morven"]], [[]])[0] == [(1, 2, "LOC")]


def test_imported_where_it_is_used_alone() -> None:
    """Nothing but a user's own model costs half a second of importing spaCy."""
    top = ast.parse(Path(spacy_models.__file__).read_text("utf-8")).body
    imported = {n.module or "" for n in top if isinstance(n, ast.ImportFrom)} | {
        alias.name for n in top if isinstance(n, ast.Import) for alias in n.names
    }
    assert not {name for name in imported if name.startswith("spacy")}
    script = "import sys, secondsource; secondsource.analyse([]); print('spacy' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == "False\n"
    )


# spaCy itself


@pytest.fixture
def spacy() -> Any:
    """spaCy, where it is installed: it is an extra, and too heavy to be needed for tests."""
    return pytest.importorskip("spacy", reason="spaCy is not installed: pip install 'secondsource[spacy]'")


@pytest.fixture
def tiny(spacy: Any) -> Any:
    """A blank English pipeline with one component, made here: proper nouns by their capital, "Quillon" a ship."""
    from spacy.language import Language
    from spacy.tokens import Span

    @Language.component("secondsource_test_capitals")
    def capitals(doc: Any) -> Any:
        for token in doc:
            if not token.is_punct:
                token.pos_ = "PROPN" if token.is_title else "NOUN"
        found = [(t.i, "PRODUCT" if t.text == "Quillon" else "PERSON") for t in doc if t.is_title and t.i]
        doc.ents = [Span(doc, at, at + 1, label=label) for at, label in found]
        return doc

    nlp = spacy.blank("en")
    nlp.add_pipe("secondsource_test_capitals")
    return nlp


def test_spacy_reads_our_words(tiny: Any) -> None:
    """Words that spaCy would cut otherwise, tags by the component, punctuation by the shipped tagger, names by both."""
    text = "The crew of Quillon can’t sail, state-backed Morvane said. Iraq agreed."
    reading = read(Article("a", "a.txt", text), annotator=SpacyAnnotator(tiny))
    tokens = [t for s in reading.sheet.sentences for t in s.tokens]
    assert [t.text for t in tokens][4:10] == ["ca", "n’t", "sail", ",", "state", "-"]
    assert {t.text: t.tag for t in tokens}["Morvane"] == "PROPN"
    assert {t.text: t.tag for t in tokens}[","] == "PUNCT"
    # a ship is no name here, a country that the component passed over is one of the shipped lists
    assert [(text[n.span.start : n.span.end], n.kind) for n in reading.names] == [
        ("Morvane", "person"),
        ("Iraq", "place"),
    ]


def test_spacy_from_a_folder(spacy: Any, tmp_path: Path) -> None:
    """A pipeline that was written to disk, read again by name of its folder: the same names."""
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "ORG", "pattern": "Quillon Tarn"}])
    nlp.to_disk(tmp_path / "tiny")
    words = ["They", "joined", "Quillon", "Tarn", "."]
    own = load_spacy(str(tmp_path / "tiny"))
    assert own.recognise([words], [[]])[0] == [(2, 4, "ORG")]
    assert own.recognise([WORDS], [tag(WORDS)])[0] == []  # it recognises, and sees none
    assert own.tag([words])[0] == tag(words)
    assert own.name == f"en_pipeline 0.0.0 (spaCy {spacy.__version__})"


def test_spacy_component_that_joins_words(spacy: Any) -> None:
    """spaCy's own `merge_entities`."""
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "ORG", "pattern": "Quillon Tarn"}])
    nlp.add_pipe("merge_entities")
    with pytest.raises(SettingsError, match=r"joins or splits words \(entity_ruler, merge_entities\)"):
        SpacyAnnotator(nlp).tag([["Quillon", "Tarn"]])


@pytest.mark.parametrize("name", ["no_such_pipeline", "blank:en", "."])
def test_spacy_that_cannot_load_it(spacy: Any, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not installed, nothing in it, a folder that is none."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SettingsError, match="Name a "):
        load_spacy(name)


def test_spacy_keeps_no_words(tiny: Any) -> None:
    """The strings of what was read are freed, also in a zone of the caller's."""
    own = SpacyAnnotator(tiny)
    before = len(tiny.vocab.strings)
    own.tag([[f"word{n}" for n in range(100)]])
    assert len(tiny.vocab.strings) < before + 20
    with tiny.memory_zone():
        own.tag([["other", "words"]])
        assert tiny.vocab.in_memory_zone


def test_spacy_component_that_fails(spacy: Any) -> None:
    """Its article is left out, the next one is read, and no words are kept."""
    from spacy.language import Language

    @Language.component("secondsource_test_failing", assigns=["doc.ents"])
    def fail(doc: Any) -> Any:
        if doc[0].text == "Bad":
            raise RuntimeError("no memory")
        return doc

    nlp = spacy.blank("en")
    nlp.add_pipe("secondsource_test_failing")
    own = SpacyAnnotator(nlp)
    with pytest.raises(ModelError, match="RuntimeError: no memory"):
        own.tag([["Bad", "Quillon"]])
    assert not nlp.vocab.in_memory_zone
    assert own.recognise([["Paul", "Mercer"]], [[]])[0] == []
    assert "Quillon" not in nlp.vocab.strings
