"""People joined over articles: never two with different given names, nor through a third."""


import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.steps import grows_in_proportion

from secondsource.compare.actors_groups import Groups, gather_nodes
from secondsource.compare.actors_people import _alike, _same_surname, join_people, name_words, without_titles
from secondsource.model.articles import Article
from secondsource.model.readings import Name, Reading, Sheet


def joined(*forms: str) -> set[frozenset[str]]:
    """The groups of people, each form alone in its article."""
    readings = []
    for n, form in enumerate(forms):
        article = Article(f"a{n}", f"a{n}", form)
        name = Name(article.span(0, len(form)), "person", form.lower())
        readings.append(Reading(Sheet(article, ()), (name,), (), (), (), (), (), (), (), ()))
    nodes = gather_nodes(readings)
    groups = Groups(nodes)
    join_people(nodes, list(nodes), groups)
    return {frozenset(key for _, key in members) for members in groups.members().values()}


@pytest.mark.parametrize(
    "forms",
    [
        ("Jana Nováková", "Jana Novakova", "Novakova"),  # diacritics
        ("Karim al-Rashidi", "Kareem al-Rasheedi"),  # romanisation
        ("Henrike Moss", "Henrike Mos"),  # a letter lost
        ("Executive Anna Keller", "Anna Keller"),  # a title unknown to the reader
        ("I. Dorn", "Ilona Dorn"),  # an initial
    ],
)
def test_one_person(forms: tuple[str, ...]) -> None:
    """Spellings of one person are one."""
    assert len(joined(*forms)) == 1


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        (("Ilona Dorn", "Marek Dorn", "Dorn"), 3),  # a bare surname of two
        (("Ilona Dorn", "Ivo Dorn", "I. Dorn"), 2),  # an initial makes no one of two
        (("Omar Ali Dorn", "Karim Ali Dorn"), 2),  # brothers with their father's name
        (("Anna Brand", "Anna Brandell", "Brand"), 2),  # the equal surname before the like one
    ],
)
def test_several_people(forms: tuple[str, ...], expected: int) -> None:
    """Different given names stay different people."""
    assert expected == len(joined(*forms))


def test_the_order_of_articles_changes_nothing() -> None:
    """Whoever comes first, the same are joined."""
    forms = ("Ilona Dorn", "Ivo Dorn", "Ilona M. Dorn", "Dorn")
    assert joined(*forms) == joined(*forms[::-1])


def test_words_and_titles() -> None:
    """Titles fall away, a particle stays with its surname."""
    assert name_words("Dr. Anna van Moss") == ["Anna", "van-Moss"]
    assert without_titles("Prime Minister Anna Keller") == "Anna Keller"
    assert without_titles("Judge") == "Judge"


@given(st.lists(st.text("abdehklmn-’", min_size=1, max_size=7), max_size=12))
def test_surnames_that_are_not_compared_are_not_alike(surnames: list[str]) -> None:
    """Looking only at keys with the same first and last letter misses no pair of surnames that may be one."""
    expected = {left: {right for right in surnames if _same_surname(left, right)} for left in surnames}
    assert expected == _alike(surnames)


def test_not_every_two_people_are_compared() -> None:
    """1,000 people with as many surnames are half a million pairs."""
    letters = "bdfgklmnprst"
    surnames = [f"{a}a{b}o{c}e{d}i".capitalize() for a in letters for b in letters for c in letters for d in letters]

    def given(size: int) -> list[str]:
        return [f"Anna {surname}" for surname in surnames[::5][:size]]

    assert len(joined(*given(1_000))) > 300
    grows_in_proportion(lambda forms: joined(*forms), given, 1_000)
