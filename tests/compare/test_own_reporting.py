"""Own reporting: what somebody said to the outlet that prints it."""

import pytest
from tests.compare.lineage_fixtures import article, plain, reading

from secondsource.compare.origins_credits import find_citations
from secondsource.compare.own_reporting import OwnReporting, find_own_reporting, find_said
from secondsource.model.readings import Reading
from secondsource.model.resolution import Resolved, Speaker, Statement

TEXT = (
    "“The gate was rotten long before we came,” the diver Osk Hamm told this newspaper on the quay. The council meets "
    "on Thursday.\n\n“Nobody had oiled it since the flood,” he said. He conceded that the pump, bought in 1988, leaked."
)
SAID = ("The gate was rotten long before we came,", "Nobody had oiled it since the flood,")


def own(one: Reading, *, resolved: Resolved | None = None) -> list[OwnReporting]:
    said = find_said(resolved or Resolved()).get("a", ())
    return find_own_reporting(one, find_citations(one, one.credits, {}), said, {})


def test_an_interview_with_this_newspaper() -> None:
    """The sentence of the frame, and what the same speaker says elsewhere; the outlet is the origin."""
    one = reading(article("a", TEXT, outlet="Callan Echo"), quotes=SAID)
    diver = Speaker("Osk Hamm", "actor:osk-hamm", "named")
    statements = tuple(Statement(diver, (q,)) for q in one.quotes)
    (found,) = own(one, resolved=Resolved(statements=statements))
    assert (found.origin, found.kind) == ("origin:callan-echo", "outlet")
    assert [one.article.cut(g.span).split()[0] for g in found.governed] == ["“The", "“Nobody"]
    assert all(g.evidenced for g in found.governed)


def test_what_another_speaker_says_is_not_of_the_interview() -> None:
    """Only the one who was interviewed."""
    one = reading(article("a", TEXT, outlet="Callan Echo"), quotes=SAID)
    speakers = (Speaker("Osk Hamm", "actor:osk-hamm", "named"), Speaker("Ada Brill", "actor:ada-brill", "named"))
    statements = tuple(Statement(s, (q,)) for s, q in zip(speakers, one.quotes, strict=True))
    (found,) = own(one, resolved=Resolved(statements=statements))
    assert len(found.governed) == 1


def test_an_unnamed_newspaper_has_an_origin_of_its_own() -> None:
    """Nobody says what the newspaper is called: the article is the origin."""
    (found,) = own(plain("a", TEXT))
    assert found.kind == "article"


def test_told_reporters_is_no_interview() -> None:
    """A press conference belongs to nobody."""
    assert own(plain("a", TEXT.replace("this newspaper", "reporters"), outlet="Callan Echo")) == []


def test_told_the_echo_in_the_echo() -> None:
    """A credit to the own outlet, by the last word of its name."""
    text = TEXT.replace("this newspaper", "the Echo")
    one = reading(article("a", text, outlet="Callan Echo"), credits=[("told the Echo", "Echo", "attribution")])
    (found,) = own(one)
    assert found.origin == "origin:callan-echo"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The gate was rotten, the harbour office told us.", True),
        ("“It was rotten,” said a diver, who asked us not to print his name.", True),
        ("He talks to us on the quay about the gate.", True),
        ("“Nobody told us that the gate was rotten,” he said.", False),  # the speaker's own "us"
        ("The gate concerns all of us on this coast.", False),
    ],
)
def test_us_is_the_outlet(text: str, expected: bool) -> None:
    """Outside quotation marks "us" is who prints it."""
    found = own(plain("a", text, outlet="Callan Echo"))
    assert expected == bool(found)


def test_a_quotation_that_runs_on_is_of_the_interview() -> None:
    """Its second half stands in the next sentence, and the speaker has no name."""
    text = "“All knew of it,” said a former diver, who asked us not to print his name. “The gate was rotten for years.”"
    one = reading(article("a", text, outlet="Callan Echo"), quotes=(text[1:-1],))
    unnamed = Speaker("a former diver", None, "unnamed")
    (found,) = own(one, resolved=Resolved(statements=(Statement(unnamed, one.quotes),)))
    assert len(found.governed) == 2
