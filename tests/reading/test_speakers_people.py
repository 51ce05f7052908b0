"""Which names are people, and whom a sentence is about."""

import pytest

from secondsource.model.articles import Article
from secondsource.model.readings import Name
from secondsource.reading.sheets import lay_out
from secondsource.reading.speakers_people import People
from secondsource.reading.tags import NoTagger


def _name(article: Article, text: str, key: str, kind: str = "person", role: str = "", nth: int = 0) -> Name:
    at = -1
    for _ in range(nth + 1):
        at = article.text.index(text, at + 1)
    begin = article.text.index(role) if role else 0
    roles = (article.span(begin, begin + len(role)),) if role else ()
    return Name(article.span(at, at + len(text)), kind, key, roles)  # type: ignore[arg-type]


def _people(text: str, *names: tuple[str, str, str]) -> tuple[Article, People, tuple[Name, ...]]:
    article = Article("a", "a.txt", text)
    found = tuple(sorted((_name(article, *n) for n in names), key=lambda n: n.span))
    return article, People(lay_out(article, tagger=NoTagger()), found), found


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Ada Brook left.", ("Ada Brook", "ada brook", "person"), True),  # a given name
        ("Hilltown left.", ("Hilltown", "hilltown", "person"), False),  # one word, and nothing that speaks for it
        ("In Osk Hill it rained.", ("Osk Hill", "osk hill", "person"), False),  # a place by its preposition
        ("Ada Brook, 58, left.", ("Ada Brook", "ada brook", "organisation"), True),  # an age
        ("Brook, who is ill, left.", ("Brook", "brook", "person"), True),  # "who"
        ("Hill Party, 30 per cent, left.", ("Hill Party", "hill party", "organisation"), False),  # no age
        ("Hill Party left.", ("Hill Party", "hill party", "organisation"), False),  # nothing at all
    ],
)
def test_is_person(text: str, name: tuple[str, str, str], expected: bool) -> None:
    """The kind that was found is believed only where the article bears it out."""
    _, people, found = _people(text, name)
    assert expected is people.is_person(found[0])


def test_a_title_makes_a_person() -> None:
    """One word with a role before it."""
    article = Article("a", "a.txt", "Minister Brook left.")
    name = _name(article, "Brook", "brook", role="Minister")
    people = People(lay_out(article, tagger=NoTagger()), (name,))
    assert people.is_person(name)
    assert people.titled == {"brook"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Brook met nobody.", ["Ada Brook"]),  # the subject
        ("The letter of Ada Brook came.", []),  # behind a preposition
        ("The letter to Minister Ada Brook came.", []),  # with a title between
        ("Ada Brook's letter came.", []),  # a possessor
        ("Jan told Ada Brook the news.", []),  # spoken to
        ("“Ada Brook left us,” it says.", []),  # in somebody's words
    ],
)
def test_subjects(text: str, expected: list[str]) -> None:
    """Whom the text is about, not who is mentioned."""
    article, people, _ = _people(text, ("Ada Brook", "ada brook", "person"))
    assert expected == [article.cut(n.span) for n in people.subjects(0, len(text))]


@pytest.mark.parametrize(
    ("text", "role", "he", "she"),
    [
        ("Mr Brook left.", "", True, False),  # a courtesy title
        ("Ms Brook left.", "", False, True),  # and another
        ("The chairwoman Brook left.", "chairwoman", False, True),  # a role that tells
        ("The minister Brook left.", "minister", True, True),  # one that does not
    ],
)
def test_may_be(text: str, role: str, he: bool, she: bool) -> None:
    """Gender is known only where it is printed."""
    article = Article("a", "a.txt", text)
    name = _name(article, "Brook", "brook", role=role)
    people = People(lay_out(article, tagger=NoTagger()), (name,))
    assert (he, she) == (people.may_be(name, "he"), people.may_be(name, "she"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Hill came. Hill left. Omar Hill stayed.", "Ada Hill"),  # the other comes later
        ("Ada Hill came. Omar Hill stayed. Hill left.", None),  # either may be meant
        ("Hill left. Ada Hill came. Omar Hill stayed.", None),  # nobody yet
    ],
)
def test_namesake(text: str, expected: str | None) -> None:
    """A surname that two bear means the one named before it, if there is one."""
    article = Article("a", "a.txt", text)
    alone = text.index("Hill left")
    names = [_name(article, "Ada Hill", "ada hill"), _name(article, "Omar Hill", "omar hill")]
    names.append(Name(article.span(alone, alone + 4), "person", "hill"))
    people = People(lay_out(article, tagger=NoTagger()), tuple(sorted(names, key=lambda n: n.span)))
    span = people.namesake(names[2])
    assert expected == (None if span is None else article.cut(span))


def test_inside_is_whole_names_in_order() -> None:
    """A name that only begins in the stretch is not in it."""
    article, people, _ = _people(
        "Ada Brook met Jan Moss.", ("Ada Brook", "ada brook", "person"), ("Jan Moss", "m", "person")
    )
    assert [article.cut(n.span) for n in people.inside(0, 18)] == ["Ada Brook"]
    assert [article.cut(n.span) for n in people.inside(0, 23)] == ["Ada Brook", "Jan Moss"]
