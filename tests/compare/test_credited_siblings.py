"""Articles that tell again what another credits to a third: several sentences, in other words, without the name."""

import pytest
from tests.compare.lineage_fixtures import HARBOUR, article, plain, reading

from secondsource.compare.lineage import trace
from secondsource.compare.passages import HANDFUL
from secondsource.model.lineage import Lineage
from secondsource.model.readings import CreditHow, Reading
from secondsource.model.resolution import Resolved

BELLS = "Bells rang in three parishes on Sunday, which nobody had asked for and which nobody would explain.\n\n"
FROST = "Apple growers in the Tarn valley counted their losses after the third night of frost in a row.\n\n"
# Three facts under one credit, and the same facts with nearly every word exchanged.
CREDITED = (
    "The business daily Meridian says the dredger contract is worth 46 million crowns a year and runs to the end of "
    "2034, that shares in its owner lost 7.3% on Tuesday, and that about 64,000 tonnes of silt were missing in 2026.\n"
)
RETOLD = (
    "Digging the channel brings its operator 46 million crowns a year and will go on until the end of 2034.\n\n"
    "Stakes in the operator tumbled 7.3% on Tuesday, the heaviest fall for twelve months.\n\n"
    "At present prices the missing 64,000 tonnes of mud could fetch a fortune.\n"
)
MERIDIAN = "origin:meridian"


def teller(text: str = CREDITED, *, how: CreditHow = "attribution") -> Reading:
    return reading(article("a", BELLS + text, outlet="Bay Post"), credits=[("Meridian", "Meridian", how)])


def found(*readings: Reading) -> Lineage:
    return trace(readings, Resolved())


def ties(lineage: Lineage) -> dict[str, str]:
    """How each article rests on the Meridian."""
    return {t.article: t.how for o in lineage.origins if o.id == MERIDIAN for t in o.articles}


def test_the_third_stands_behind_both() -> None:
    """Inferred for the article that names nobody, and no evidence of its words."""
    lineage = found(teller(3 * HARBOUR + CREDITED), plain("z", FROST + RETOLD, outlet="Tarn Mail"))
    assert ties(lineage) == {"a": "credited", "z": "inferred"}
    relations = {(x.from_, x.to): x.relation for x in lineage.links}
    assert relations == {(MERIDIAN, "a"): "cites", (MERIDIAN, "z"): "same-original"}
    assert not any(g.evidenced for g in lineage.governed if g.span.article == "z")


@pytest.mark.parametrize(
    ("retold", "outlet", "more"),
    [
        # two of the three facts may be in both by chance
        ("\n\n".join(RETOLD.split("\n\n")[:2]), "Tarn Mail", ()),
        # another article of the same outlet
        (RETOLD, "Bay Post", ()),
        # the third's own article is at hand and has none of it
        (RETOLD, "Tarn Mail", (plain("m", FROST + "No tide was missed.\n", outlet="Meridian"),)),
        # or may be: an article whose outlet nobody knows was told things by somebody
        (
            RETOLD,
            "Tarn Mail",
            (reading(article("m", "He told the Meridian.\n"), credits=[("told the Meridian", "Meridian", "attribution")]),),
        ),
    ],
)
def test_what_is_too_little(retold: str, outlet: str, more: tuple[Reading, ...]) -> None:
    """Nothing is said of the article that names nobody."""
    assert "z" not in ties(found(teller(), plain("z", FROST + retold, outlet=outlet), *more))


def test_an_article_that_names_the_third_is_asked_itself() -> None:
    """It credits the third for something else: these words it may have from elsewhere."""
    named = article("z", FROST + RETOLD + "The Meridian printed a map.\n", outlet="Tarn Mail")
    lineage = found(teller(), reading(named, credits=[("The Meridian", "Meridian", "attribution")]))
    assert ties(lineage) == {"a": "credited", "z": "credited"}
    assert not any(g.span.article == "z" and g.how == "passage" for g in lineage.governed)


def test_only_in_a_handful() -> None:
    """In an archive three facts under one credit are chance."""
    strangers = [plain(f"s{n:02}", f"Paragraph {n} of nothing in common with number {n}.\n") for n in range(HANDFUL)]
    assert "z" not in ties(found(teller(), plain("z", FROST + RETOLD, outlet="Tarn Mail"), *strangers))
