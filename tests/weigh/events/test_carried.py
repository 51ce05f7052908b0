"""Dates that a clause has from another of its sentence, and clauses that share none."""


from collections.abc import Callable

import pytest
from tests.steps import grows_in_proportion
from tests.weigh.event_fixtures import story

from secondsource.weigh.timeline.timeline import weigh_timeline


def typed(*texts: str) -> list[tuple[str | None, str]]:
    """Date and type of the incidents of a story."""
    dated, undated = weigh_timeline(story(*texts))
    return [(e.date, e.type) for e in (*dated, *undated) if e.type is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a second verb of one subject shares the day of the first; not its year, and not where it has its own date
        (
            "On 3 May 2030 France expelled an envoy and condemned Spain.",
            [("2030-05-03", "SANCTION"), ("2030-05-03", "ACCUSE")],
        ),
        ("France expelled an envoy in 2029 and condemned Spain.", [("2029", "SANCTION"), (None, "ACCUSE")]),
        (
            "France expelled an envoy on 3 May 2030, and the union denounced Spain.",
            [("2030-05-03", "SANCTION"), (None, "ACCUSE")],
        ),
        (
            "On 3 May 2030 France expelled an envoy who had printed a map, but condemned Spain.",
            [("2030-05-03", "SANCTION"), ("2030-05-03", "ACCUSE")],
        ),
        # what somebody says he does is of the day of his saying so, and so is an office's act that he says he has done;
        # an attack or an arrest is not
        ("On 3 May 2030 France said it was cutting all ties with Spain.", [("2030-05-03", "SANCTION")]),
        ("On 3 May 2030 France said it had cut all ties with Spain.", [("2030-05-03", "SANCTION")]),
        ("On 3 May 2030 France said it had arrested the mayor of Lesna.", [(None, "COERCE")]),
        ("The note comes a day after France said it had cut all ties with Spain.", [("2031-05-13", "SANCTION")]),
        ("France went home after announcing on 3 May 2030 that it was cutting all ties with Spain.", [("2030-05-03", "SANCTION")]),
        # counted in days from the clause before, or from the day of publication; in "days" that nobody counts, not
        (
            "Spain sent troops on 3 May 2030, a day after France had expelled an envoy.",
            [("2030-05-02", "SANCTION"), ("2030-05-03", "MOBILIZE")],
        ),
        ("The note comes a day after France said it was cutting all ties with Spain.", [("2031-05-13", "SANCTION")]),
        ("The note came days after France expelled an envoy.", [(None, "SANCTION")]),
        # of the year beside it, not of the day; of the last time that it was
        ("Nobody spoke in 2029 after France expelled an envoy.", [("2029", "SANCTION")]),
        ("The last time France expelled an envoy was in May 2029.", [("2029-05", "SANCTION")]),
        # said of another than who speaks
        ("On 3 May 2030 France said Spain was cutting all ties with Malta.", [(None, "SANCTION")]),
    ],
)
def test_which_clauses_share_a_date(text: str, expected: list[tuple[str | None, str]]) -> None:
    """Coordinated verbs and announcements have the date of the clause before; others have none."""
    assert expected == typed(text)


def test_an_article_that_the_date_does_not_rest_on_may_go() -> None:
    """The shared date comes from the sentence alone."""
    text = "On 3 May 2030 France expelled an envoy and condemned Spain."
    assert set(typed(text)) <= set(typed(text, "Emil Horak came home on Monday."))


@pytest.mark.parametrize(
    "text",
    [
        # events of one date are held against each other
        lambda n: "On 3 May 2030 France said it was cutting ties and condemned Spain, but ordered it to leave. " * n,
        # each coordinated verb looks through the clauses, and each mention, of its sentence
        lambda n: "France " + "and condemned Spain " * n * 2 + ".",
        # each quotation looks through the sentences of its article
        lambda n: '"We will not pay," Ada Quill said. ' * n,
    ],
)
def test_repeated_text_takes_the_square_of_its_length_at_most(text: Callable[[int], str]) -> None:
    """Many coordinated verbs, announcements and quotations in one text."""
    grows_in_proportion(weigh_timeline, lambda n: story(text(n)), 10, power=2)
