"""How two articles hang together: what is told of an article that another credits, what is only shown, and what a paragraph is."""

from dataclasses import replace

import pytest
from tests.compare.lineage_fixtures import HARBOUR, ORCHARD, REWRITE, article, plain, reading

from secondsource.compare.kinship import find_kinship
from secondsource.compare.lineage import trace
from secondsource.compare.wordings import Wording, make_wording
from secondsource.model.readings import Reading
from secondsource.model.resolution import Resolved

REPORT = (
    "The insurer sent a surveyor to measure rust on the gate. Some 412 boats wait outside the breakwater by now. "
    "Nobody in the town could remember a longer queue than this one."
)
RETOLD = (
    "Rust on the gate was what a surveyor was to measure for the insurer, the Morven Post says. "
    "The queue has come to 412 boats, by its count. Musicians played on the promenade until midnight."
)
SAID = "“We have closed the northern lock until divers reach the cracked gate,” the harbour master Ilse Brandt said."
TOLD = "Ilse Brandt told us: “We have closed the northern lock until divers reach the cracked gate.”"
_PARAGRAPH = (
    "The ferry company said on Friday that it would sell three of its oldest boats to a buyer in the south, cut the "
    "winter timetable by a third, and ask the islands' council for a loan with which to pay the wages of its crews "
    "until the first visitors come back in May."
)


def _long(marker: str) -> str:
    """Sixty sentences of words that no other text has."""
    return "\n\n".join(f"{' '.join(f'{marker}{n}x{k}' for k in range(9))}." for n in range(60)) + "\n\n"


def _wording(identifier: str, text: str, quote: str | None = None) -> Wording:
    return make_wording(reading(article(identifier, text), quotes=(quote,) if quote else ()))


def retelling(text: str = RETOLD, *, credited: str | None = "Morven Post") -> Reading:
    """A reading that credits another outlet."""
    credits = ((credited, credited, "attribution"),) if credited is not None else ()
    return reading(article("b", text, outlet="Quay News"), credits=credits)  # type: ignore[arg-type]


def report(outlet: str | None = "Morven Post") -> Reading:
    """The reading of the article that is retold."""
    return reading(article("a", REPORT, outlet=outlet))


def test_an_article_that_another_credits() -> None:
    """Its sentences stand beside those that retell them, and nothing is concluded."""
    kin = find_kinship(make_wording(report()), make_wording(retelling()))
    assert kin is not None
    assert (kin.kind, kin.shared, kin.aligned, kin.only_shown()) == ("quotation", (), (), True)
    assert [(p.left, p.right) for p in kin.further] == [(0, 0), (1, 1)]


def test_nobody_is_credited() -> None:
    """The same two texts where neither credits what the other prints."""
    assert find_kinship(make_wording(report()), make_wording(retelling(RETOLD, credited=None))) is None
    assert find_kinship(make_wording(report("Callan Times")), make_wording(retelling())) is None


def test_one_sentence_is_too_little() -> None:
    """One sentence that tells the same may be chance."""
    text = RETOLD.replace("The queue has come to 412 boats, by its count. ", "")
    assert find_kinship(make_wording(report()), make_wording(retelling(text))) is None


def test_beyond_a_handful_nothing_is_shown() -> None:
    """Where what is only shown is not asked for, there is none."""
    assert find_kinship(make_wording(report()), make_wording(retelling()), shown=False) is None


def test_it_is_told_as_a_citation() -> None:
    """An entry without a direction, with its pairs and why, and no passage for anything else to rest on: the two share
    eight words in a row besides."""
    row = " A drummer of nine lives over the old bakery."
    one = reading(article("a", REPORT + row, outlet="Morven Post"))
    lineage = trace((one, retelling(RETOLD + row)), Resolved())
    assert lineage.passages == ()
    (link,) = [x for x in lineage.links if x.from_ == "a"]
    assert (link.to, link.relation, link.directed) == ("b", "cites", False)
    assert len([e for e in link.evidence if e.from_ is not None]) == 3
    first = link.evidence[0].from_
    assert first is not None
    assert one.article.text.endswith(one.article.cut(first).strip()), "the surest pair stands first"
    assert link.reasons[0].detail == "one credits the other; 3 sentences or parts of sentences tell the same"


def test_what_is_only_shown_decides_nothing() -> None:
    """Without the lines that are only shown a kinship is the same in all else."""
    left, right = make_wording(plain("a", HARBOUR)), make_wording(plain("b", REWRITE))
    whole, bare = find_kinship(left, right), find_kinship(left, right, shown=False)
    assert whole is not None
    assert bare == replace(whole, further=())


def test_a_pair_that_is_only_shown_is_left_out() -> None:
    """One quotation too short to tell: shown between two reports of one event, and nothing in an archive."""
    texts = (f"{SAID}\n\n{HARBOUR}", f"{TOLD}\n\n{ORCHARD}")
    left, right = (make_wording(plain(i, text)) for i, text in zip("ab", texts, strict=True))
    whole = find_kinship(left, right)
    assert whole is not None
    assert whole.only_shown()
    assert find_kinship(left, right, shown=False) is None


@pytest.mark.parametrize(
    ("shared", "quote", "expected"),
    [
        (_PARAGRAPH, None, True),  # a paragraph of 49 words in articles of 600
        (_PARAGRAPH[:111], None, False),  # a sentence of 22 words
        (_PARAGRAPH, _PARAGRAPH, False),  # somebody's words in both
        (_PARAGRAPH, _PARAGRAPH[:40], True),  # a few words of it are quoted
    ],
)
def test_a_paragraph_of_long_articles(shared: str, quote: str | None, expected: bool) -> None:
    """A paragraph word for word is a text taken over, however long the articles are; a sentence or a quotation not."""
    kin = find_kinship(
        _wording("a", _long("ka") + shared + "\n\n" + _long("kb"), quote),
        _wording("b", _long("kc") + shared + "\n\n" + _long("kd"), quote),
    )
    assert kin is not None
    assert (expected, False) == (kin.has_paragraph(), kin.kind == "copy")


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (HARBOUR, REWRITE, True),  # half of the one is said again, few words in a row
        (_long("ka") + HARBOUR, _long("kb") + REWRITE, False),  # the same clauses are little of both
        (_long("ka") + _PARAGRAPH[:111] + HARBOUR, _long("kb") + _PARAGRAPH[:111] + REWRITE, True),  # and a sentence
    ],
)
def test_is_worded(left: str, right: str, expected: bool) -> None:
    """Clauses are more than a common event where they are half of a text, or where passages stand beside them."""
    kin = find_kinship(_wording("a", left), _wording("b", right))
    assert kin is not None
    assert expected == kin.is_worded()


def test_strangers_have_no_kinship() -> None:
    """Two articles on different matters share nothing."""
    assert find_kinship(_wording("a", HARBOUR), _wording("b", ORCHARD)) is None


def _links(outlets: tuple[str, str], *, credited: bool) -> list[tuple[str, str, str]]:
    """Two long articles with one paragraph in common, each with a line of the agency's or without."""
    line = "\n\nAssociated Press contributed to this report.\n" if credited else "\n"
    credits = (("Associated Press contributed to this report", "Associated Press", "credit line"),) if credited else ()
    texts = (_long("ka") + _PARAGRAPH + line, _long("kb") + _PARAGRAPH + line)
    readings = [
        reading(article(i, text, outlet=outlet), credits=credits)  # type: ignore[arg-type]
        for i, text, outlet in zip("ab", texts, outlets, strict=True)
    ]
    return [(link.from_, link.to, link.relation) for link in trace(readings, Resolved()).links]


def test_a_paragraph_among_a_handful() -> None:
    """Between two outlets it is a text taken over; one outlet's may be a box that it prints beside everything."""
    assert _links(("Morven Post", "Quay News"), credited=False) == [("a", "b", "verbatim")]
    assert [link for link in _links(("Quay News", "Quay News"), credited=False) if link[2] != "cites"] == []


def test_a_paragraph_of_an_agency_that_both_credit() -> None:
    """Siblings of the agency's text: neither had it from the other."""
    links = _links(("Morven Post", "Quay News"), credited=True)
    assert links == [("origin:associated-press", i, "same-original") for i in "ab"]
