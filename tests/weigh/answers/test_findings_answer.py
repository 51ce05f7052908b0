"""What the findings of the story let an article say to an asked sentence: its words for one thing, its joined claims and
numbers. On invented articles, the findings made by hand."""

from tests.conftest import counts
from tests.stories import find, gather
from tests.weigh.answers.test_answers import AROUND

from secondsource.model.findings import (
    AnswerFinding,
    Attribution,
    ClaimFinding,
    ClaimReport,
    FigureFinding,
    FigureReading,
    Findings,
    FramingFinding,
    FramingTerm,
    Stance,
)
from secondsource.model.lineage import Reason
from secondsource.pipeline import _ask
from secondsource.weigh.answers.answers import weigh_answers
from secondsource.weigh.answers.called import find_called
from secondsource.weigh.evidence import Evidence

BY = Attribution(None, "none")


def story(*texts: str) -> Evidence:
    return gather(*(AROUND + text for text in texts), published="2024-06-12")


def answer(evidence: Evidence, claim: str, findings: Findings | None = None) -> AnswerFinding:
    return weigh_answers(evidence, [_ask(claim, "2024-06-12", None)], findings)[0]


def stances(told: AnswerFinding) -> list[str]:
    return [article.stance for article in told.articles]


def named(evidence: Evidence, *words: str) -> FramingFinding:
    """A thing that each article calls by one of these words."""
    terms = tuple(
        FramingTerm(word, (find(reading, word),), copied=False)
        for reading, word in zip(evidence.readings, words, strict=True)
    )
    return FramingFinding("framing:1", words[0], terms, (), ())


def test_words_for_one_thing() -> None:
    """What one article calls the tug another calls the Rosalba."""
    evidence = story("The tug burned at Orl.", "The Rosalba burned at Orl.")
    claim = "A tug burned at Orl."
    assert stances(answer(evidence, claim)) == ["supports", "silent"]
    framing = (named(evidence, "tug", "Rosalba"),)
    assert stances(answer(evidence, claim, Findings(framing=framing))) == ["supports", "supports"]


def test_a_word_for_two_things_names_neither() -> None:
    """The tug of one article is another tug than that of the next."""
    evidence = story("The tug burned at Orl.", "The tug sank at Lesk.")
    one, other = (named(gather_one, "tug") for gather_one in (evidence_of(evidence, 0), evidence_of(evidence, 1)))
    assert find_called(evidence, (one, other)).words["tug"] == frozenset()


def evidence_of(evidence: Evidence, number: int) -> Evidence:
    """The evidence of one article alone."""
    return Evidence.gather([evidence.readings[number]], evidence.resolved, evidence.lineage)


def claim_of(evidence: Evidence, *words: str, why: str = "event", stance: Stance = "asserts") -> ClaimFinding:
    """A claim that each article tells in these words."""
    spans = [find(reading, word) for reading, word in zip(evidence.readings, words, strict=True)]
    reports = tuple(ClaimReport(span, stance if n else "asserts", BY, None) for n, span in enumerate(spans))
    return ClaimFinding(
        "claim:1", words[0], reports, counts(2, 2, 2), "separate", False, (), (), (Reason(why, 1.0, ""),), ()
    )


ONE, OTHER = "The harbour court cancelled three Vellan fines", "The harbour court scrapped three Vellan fines"


def test_one_claim() -> None:
    """What the first article says the second says, whose line is told as one claim with it and has the number."""
    evidence = story(f"{ONE}.", f"{OTHER}.")
    assert stances(answer(evidence, f"{ONE}.")) == ["supports", "silent"]
    told = answer(evidence, f"{ONE}.", Findings(claims=(claim_of(evidence, ONE, OTHER),)))
    assert stances(told) == ["supports", "supports"]
    assert told.articles[1].reasons[0].name == "one claim"


def test_no_claim_by_likeness_alone() -> None:
    """Lines that are only alike do not say one act by two verbs; nor does what denies it."""
    evidence = story(f"{ONE}.", f"{OTHER}.")
    for joined in (claim_of(evidence, ONE, OTHER, why="words in common"), claim_of(evidence, ONE, OTHER, stance="denies")):
        assert stances(answer(evidence, f"{ONE}.", Findings(claims=(joined,)))) == ["supports", "silent"]


def test_another_act_is_not_handed_on() -> None:
    """Whoever is captured does not shoot, though one claim tells of both."""
    evidence = story("Dunmore shot his brother.", "Dunmore, whose brother ran, was captured at Orl.")
    joined = claim_of(evidence, "Dunmore shot his brother", "Dunmore, whose brother ran, was captured")
    assert stances(answer(evidence, "Dunmore shot his brother.", Findings(claims=(joined,)))) == ["supports", "silent"]


def counted(evidence: Evidence) -> FigureFinding:
    """One quantity of which each article has a reading, its first."""
    readings = []
    for reading in evidence.readings:
        figure = min(reading.figures, key=lambda f: (f.value is None or f.value < 10, f.span))
        readings.append(
            FigureReading(figure.span, figure.value, figure.low, figure.high, figure.modifier, None, None)
        )
    return FigureFinding(
        "figure:1", "people", None, "count", tuple(readings), "differs", "value", counts(3, 3, 3), (), ()
    )


def test_one_quantity() -> None:
    """Who gives the number that was asked says so, who gives another denies it, whatever the words."""
    evidence = story("The fire killed 12 sailors.", "The toll stands at 12.", "Mourners lit 19 candles, one for each.")
    claim = "The fire killed 12 sailors."
    assert stances(answer(evidence, claim)) == ["supports", "silent", "silent"]
    told = answer(evidence, claim, Findings(figures=(counted(evidence),)))
    assert stances(told) == ["supports", "supports", "denies"]


def test_what_one_says_another_does_not_deny() -> None:
    """The ministry's number is no other number than the owner's."""
    evidence = story("According to Vellan the fire killed 12 sailors.", "Mourners lit 19 candles, one for each.")
    claim = "According to Vellan the fire killed 12 sailors."
    assert stances(answer(evidence, claim, Findings(figures=(counted(evidence),)))) == ["supports", "silent"]
