"""What the tool is held against: the sets, the rows of their scorers that are shown, and what others reach.

`floor` and `best` are copied from ../shared/data/README.md, where each set's provenance and licence stand; only
figures that were read in a file or paper are quoted, none from memory. The texts of the sets are other people's: they
are read, scored and never written anywhere.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One measure of a set: the scorer's name for it, a few lines' score on the same set, the best published one."""

    section: str
    measure: str
    floor: float | None = None
    best: str = ""


@dataclass(frozen=True, slots=True)
class ReadingSet:
    """Article lines that are read one by one, and the scorer of the readings. `made_from`: a token file that the scorer
    turns into article lines first."""

    name: str
    about: str
    scorer: str
    rows: tuple[Row, ...]
    made_from: str | None = None


READING_SETS = (
    ReadingSet(
        "polnear-dev", "quotes, 84 articles", "quotes.py",
        (
            Row("content matched", "content matched, F1", 0.483),
            Row("content overlap", "content, words, F1", 0.574, "0.833 (Citron 2021, on PARC3)"),
            Row("attribution", "content and speaker, F1", 0.176),
            Row("speaker", "speaker of matched content", 0.473),
        ),
    ),
    ReadingSet(
        "timeml-timebank", "dates, 183 articles", "moments.py",
        (Row("relaxed", "found, F1", 0.749), Row("type", "type, F1", 0.702), Row("value", "value, F1", 0.637)),
    ),
    ReadingSet(
        "timeml-aquaint", "dates, 73 articles", "moments.py",
        (Row("relaxed", "found, F1", 0.829), Row("type", "type, F1", 0.809), Row("value", "value, F1", 0.670)),
    ),
    ReadingSet(
        "figures-rtxt", "figures, 328 sentences", "figures.py",
        (
            Row("value", "value, F1", 0.780, "0.842 currency, 0.865 dimension (CQE)"),
            Row("value+unit", "value and unit, F1", 0.265, "0.792 currency, 0.792 dimension (CQE)"),
        ),
    ),
    ReadingSet(
        "figures-newsquant-sample", "figures, 20 sentences", "figures.py",
        (
            Row("value", "value, F1", 0.769, "0.919 (CQE, all of NewsQuant)"),
            Row("value+unit", "value and unit, F1", 0.205, "0.855 (CQE, all of NewsQuant)"),
            Row("value+what (a word)", "value and what is counted, F1", 0.154, "0.759 (CQE, all of NewsQuant)"),
        ),
    ),
    ReadingSet(
        "wikigold-test", "names, 27 articles", "names.py",
        (Row("span", "span, F1", 0.682), Row("span+type", "span and kind, F1", 0.384)),
        made_from="ner-wikigold-test.tsv.gz",
    ),
    ReadingSet(
        "crossner-politics-test", "names, 102 articles", "names.py",
        (Row("span", "span, F1", 0.722), Row("span+type", "span and kind, F1", 0.383)),
        made_from="ner-crossner-politics-test.tsv.gz",
    ),
    ReadingSet(
        "re3d-test", "names, 20 articles", "names.py",
        (Row("span", "span, F1", 0.488), Row("span+type", "span and kind, F1", 0.319)),
        made_from="ner-re3d-test.tsv.gz",
    ),
    ReadingSet(
        "uner-test", "names, 103 articles", "names.py",
        (Row("span", "span, F1", 0.375), Row("span+type", "span and kind, F1", 0.198)),
        made_from="ner-uner-test.tsv.gz",
    ),
)  # fmt: skip
