"""Two values in one slot: what makes it one, and what does not."""

from dataclasses import replace

import pytest
from tests.weigh.figure_fixtures import story

from secondsource.model.lineage import Lineage
from secondsource.weigh.evidence import Evidence
from secondsource.weigh.figures.figures import weigh_figures
from secondsource.weigh.figures.mentions import Mention, find_mentions
from secondsource.weigh.figures.slots import same_slot

LIST = "Three cutters seek: [three planes|3|plane|planes], [eleven boats|11|boat|boats], [240 men|240|man|men]."


def slot(left: str, right: str, *, names: tuple[str, str] = ("orl", "orl")) -> str | None:
    """The name of the slot of the first figures of two articles, whose sentences name these actors."""
    first, second = (m for a in "ab" for m in [first_of(a, left, right)])
    found = same_slot(replace(first, names=frozenset({names[0]})), replace(second, names=frozenset({names[1]})))
    return found.name if found else None


def first_of(article: str, *texts: str) -> Mention:
    """The first mention of an article."""
    return next(m for m in find_mentions(story(*texts)) if m.span.article == article)


@pytest.mark.parametrize(
    ("left", "right", "names", "expected"),
    [
        # the odd one of a list whose other members are the same
        (
            "[Ten boats|10|boat|boats], [240 men|240|man|men] and [three planes|3|plane|planes] seek.",
            None,
            None,
            "list",
        ),
        # another member differs too
        ("[Ten boats|10|boat|boats], [250 men|250|man|men] and [three planes|3|plane|planes] seek.", None, None, None),
        # one shared member is chance
        ("[Ten boats|10|boat|boats] and [240 men|240|man|men] seek.", None, None, None),
        # a sum for each
        (
            "She pledged [20,000 euros|20000|EUR] to every bereaved family.",
            "They get [25,000 euros per family|25000|EUR/family].",
            ("orl", "orl"),
            "each",
        ),
        # for each of others
        (
            "She pledged [20,000 euros|20000|EUR] to every widow.",
            "They get [25,000 euros per family|25000|EUR/family].",
            ("orl", "orl"),
            None,
        ),
        # a share of one whole, of one body
        (
            "It has [70 %|70|%|the staff] of the staff.",
            "It has [75 %|75|%|the staff] of the staff.",
            ("orl", "orl"),
            "share",
        ),
        # of two wholes
        (
            "It has [70 %|70|%|the staff] of the staff.",
            "It has [75 %|75|%|the new staff] of the new staff.",
            ("orl", "orl"),
            None,
        ),
        # of two bodies
        (
            "It has [70 %|70|%|the staff] of the staff.",
            "It has [75 %|75|%|the staff] of the staff.",
            ("orl", "brun"),
            None,
        ),
        # one of several shares of a sentence
        (
            "[70 %|70|%|the staff] of the staff and [9 %|9|%|men] of the men.",
            "It has [75 %|75|%|the staff] of the staff.",
            ("orl", "orl"),
            None,
        ),
        # those who live in one place
        (
            "Orl has [21,400 inhabitants|21400|inhabitant|inhabitants].",
            "[23,000 people|23000|person|people] live in Orl.",
            ("orl", "orl"),
            "home",
        ),
        # in two places
        (
            "Orl has [21,400 inhabitants|21400|inhabitant|inhabitants].",
            "[23,000 people|23000|person|people] live in Brun.",
            ("orl", "brun"),
            None,
        ),
    ],
)
def test_two_values_stand_in_one_slot(
    left: str, right: str | None, names: tuple[str, str] | None, expected: str | None
) -> None:
    """The signs, and what each row lacks; without a right side the left one stands beside a list."""
    if right is None:
        found = [
            same_slot(a, b).name if same_slot(a, b) else None
            for a in find_mentions(story(left))
            for b in [m for m in find_mentions(story("No.", LIST)) if m.figure.value == 11]
        ]
        assert found[0] == expected
    else:
        assert slot(left, right, names=names or ("orl", "orl")) == expected


def test_a_list_makes_the_odd_ones_differ() -> None:
    """Ten boats against eleven: one finding with both values."""
    other = "Out there are [240 men|240|man|men], [ten boats|10|boat|boats] and [three planes|3|plane|planes] to seek."
    first = weigh_figures(story(LIST, other))[0]
    assert (first.status, sorted(r.value or 0 for r in first.readings)) == ("differs", [10, 11])


def test_what_adds_up_is_no_other_value() -> None:
    """Seven rifles and two pistols are nine arms: a part and the whole."""
    parts = "They took [seven rifles|7|rifle|rifles] of the gang at Orl and [two pistols|2|pistol|pistols] at noon."
    whole = "They took [nine rifles|9|rifle|rifles] of the gang at Orl at noon."
    more = "They took [eight rifles|8|rifle|rifles] of the gang at Orl at noon."
    assert [f.status for f in weigh_figures(story(parts, whole, aligned=True))] == ["single"] * 3
    assert weigh_figures(story(parts, more, aligned=True))[0].status == "differs"


@pytest.mark.parametrize(
    ("left", "right", "status"),
    [
        # about three quarters are not about 70 %
        ("[about 70 %|~70|%|the staff]", "[about 75 %|~75|%|the staff]", "differs"),
        ("[about 70 %|~70|%|the staff]", "[72 %|72|%|the staff]", "agreed"),
    ],
)
def test_about_a_single_digit_is_less_wide(left: str, right: str, status: str) -> None:
    """Between 70 and 80 one says 75."""
    pair = (
        f"The guild of Orl says {left} of the staff are members.",
        f"The guild of Orl says {right} of the staff are members.",
    )
    assert weigh_figures(story(*pair, aligned=True))[0].status == status


def test_a_share_in_words_is_compared_in_per_cent() -> None:
    """Three quarters, read as a ratio, and 70 %: the readings keep what is printed."""
    evidence = story("It has [70 %|70|%|the staff] of the staff.", "It has [75 %|75|%|the staff] of the staff.")
    reading = next(r for r in evidence.readings if r.article.id == "b")
    ratio = replace(reading.figures[0], value=0.75, unit=None, kind="ratio")
    words = replace(reading, figures=(ratio,))
    both = Evidence.gather([evidence.readings[0], words], evidence.resolved, Lineage())
    shares = [m for m in find_mentions(both) if m.span.article == "b"]
    assert [(m.figure.value, m.figure.kind, m.printed.value) for m in shares] == [(75.0, "percent", 0.75)]
