"""The open corpora that weights are trained on: read, and cut again into the tokens that the tool itself makes.

Goes in: tab-separated files, a token a line, a blank line between sentences. Comes out: sentences of (words, labels).
Texts stay where they are: nothing of them is written anywhere but into weights.
"""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from secondsource.reading.gazetteer import gazetteer
from secondsource.text.words import find_words

PRONOUNS = frozenset("i we you he she it they me us him her them who".split())


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence: its words and a label for each."""

    words: tuple[str, ...]
    labels: tuple[str, ...]


def read_rows(path: Path) -> Iterator[list[list[str]]]:
    """The sentences of a corpus file, each a list of rows of columns; tokens that are white space are left out."""
    rows: list[list[str]] = []
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if len(columns) < 2:
                if rows:
                    yield rows
                rows = []
            elif columns[0].strip():
                rows.append(columns)
    if rows:
        yield rows


def read_tags(path: Path) -> list[Labelled]:
    """Sentences with universal parts of speech (columns: token, UPOS, XPOS, lemma, space after)."""
    return [recut([r[0] for r in rows], [r[1] for r in rows], [r[4] == "1" for r in rows]) for rows in read_rows(path)]


def read_names(path: Path) -> list[Labelled]:
    """Sentences with BIO labels of names (columns: token, label), cut by our tokenizer, titles taken out of persons.

    Nationalities and groups (NORP, in one corpus alone) count as MISC, as the others have them.
    """
    found = []
    for rows in read_rows(path):
        words: list[str] = []
        labels: list[str] = []
        for token, label in rows:
            # A clitic stands glued to its word in real text ("Iraq's"): cut alone it would come apart.
            parts = [token] if token[0] in "'’" else [w.text for w in find_words(token)]
            label = label.replace("NORP", "MISC")
            words += parts
            labels += [label if k == 0 or label == "O" else "I-" + label[2:] for k in range(len(parts))]
        found.append(Labelled(tuple(words), tuple(_without_titles(words, _without_pronouns(words, labels)))))
    return found


def _without_pronouns(words: list[str], labels: list[str]) -> list[str]:
    """The labels with no pronoun for a name: re3d marks "We" and "She" where they stand for somebody."""
    return [
        "O" if label[0] == "B" and word.lower() in PRONOUNS and labels[i + 1 : i + 2] != ["I" + label[1:]] else label
        for i, (word, label) in enumerate(zip(words, labels, strict=True))
    ]


def _without_titles(words: list[str], labels: list[str]) -> list[str]:
    """The labels with no title inside a person's name: re3d has "President X" whole, the other corpora X alone."""
    lists = gazetteer()
    found = list(labels)
    for i, label in enumerate(found):
        title = "title" in lists.single.get(words[i].lower().rstrip("."), ())  # `ranks.txt` is no part of the training
        if label == "B-PER" and title and found[i + 1 : i + 2] == ["I-PER"]:
            found[i], found[i + 1] = "O", "B-PER"
    return found


def recut(tokens: list[str], tags: list[str], spaced: list[bool]) -> Labelled:
    """The sentence cut by our own tokenizer; a piece takes the tag of the token it begins in, a mark is `PUNCT`.

    "e-mail", one NOUN there, becomes NOUN PUNCT NOUN, as the corpus itself has it for most hyphenated words.
    """
    text, owner = "", []
    for i, (token, space) in enumerate(zip(tokens, spaced, strict=True)):
        text += token + " " * space
        owner += [i] * (len(token) + space)
    words = find_words(text)
    labels = []
    for word in words:
        whole, tag = tokens[owner[word.start]], tags[owner[word.start]]
        is_mark = not any(c.isalnum() for c in word.text)
        inner = word.text != whole and is_mark and any(c.isalnum() for c in whole)
        labels.append("PUNCT" if inner else tag)
    return Labelled(tuple(w.text for w in words), tuple(labels))
