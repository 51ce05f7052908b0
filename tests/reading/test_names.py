"""Names of persons, bodies, groups and places: found, of the right kind, joined where they are one bearer's."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.steps import grows_in_proportion

from secondsource.model.articles import Article, Furniture
from secondsource.model.readings import Name
from secondsource.reading.names import find_names
from secondsource.reading.sheets import lay_out


def read(text: str, **more: object) -> tuple[Name, ...]:
    """The names of a text."""
    return find_names(lay_out(Article(id="a", location="a", text=text, **more)))  # type: ignore[arg-type]


def printed(text: str) -> list[tuple[str, str]]:
    """The names of a text as printed, with their kinds."""
    return [(text[n.span.start : n.span.end], n.kind) for n in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a title is no part of the name, a possessive neither
        ("President Paul Mercer's plan was rejected.", ("Paul Mercer", "person")),
        ("Mr. Mercer spoke to reporters in the evening.", ("Mercer", "person")),
        # an Arabic article belongs to the surname, in either case
        ("Officials met Karim al-Rashidi on Monday.", ("Karim al-Rashidi", "person")),
        # a place and its abbreviation, by the shipped list
        ("The US withdrew its troops last year.", ("US", "place")),
        ("Police in the U.S. made two arrests.", ("U.S.", "place")),
        # a listed group, although the recogniser might call it a body
        ("Fighters of the Taliban attacked the town.", ("Taliban", "group")),
        # a body by its head word
        ("The Ministry of Defence declined to comment.", ("Ministry of Defence", "organisation")),
    ],
)
def test_a_name_and_its_kind(text: str, expected: tuple[str, str]) -> None:
    """The name stands in the reading with its kind, and exactly so."""
    assert expected in printed(text)


@pytest.mark.parametrize(
    "text",
    [
        "On Monday the ministers met again in March.",  # weekday and month
        "The talks ended. They will go on next week.",  # a capital at the start of a sentence
        "However, nobody was hurt.",
    ],
)
def test_what_is_no_name(text: str) -> None:
    """A capital alone makes no name."""
    assert printed(text) == []


def test_words_for_a_people_are_marked() -> None:
    """Nationality and faith are names of groups that bear no part themselves; not inside a name or the role beside it."""
    text = "Iraqi and American officials met Sunnis. Iraqi President Karim Dorn left the Iraqi Football Association."
    people = [(text[n.span.start : n.span.end], n.kind, n.key) for n in read(text) if n.people]
    assert people[:2] == [("Iraqi", "group", "iraq people"), ("American", "group", "united states people")]
    assert [p[0] for p in people] == ["Iraqi", "American", "Sunnis"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a body or all who live there, behind a people's name or before a place's
        ("The Iraqi government fell. He left.", ("Iraqi government", "organisation")),
        ("He spoke for the people of Iraq today.", ("people of Iraq", "group")),
        ("It was a blow to the Syrian people again.", ("Syrian people", "group")),
        # a part of a place, where it ends, what sort it is
        ("They fled to northern Iraq by night.", ("northern Iraq", "place")),
        ("A convoy waited at the Turkish border.", ("Turkish border", "place")),
        ("They entered the city of Baghdad at dawn.", ("city of Baghdad", "place")),
        # some of a country's people are no body: the country is named
        ("Two U.S. citizens were hurt in the blast.", ("U.S.", "place")),
        # a capital inside the sentence makes the plural a part of the name, one that opens it does not
        ("He met the Friends of Syria in Paris.", ("Friends of Syria", "organisation")),
        ("Friends of Syria met.", ("Syria", "place")),
        # a nickname in marks is inside the name
        ('General Richard "Rex" Keller, who led them, left.', ('Richard "Rex" Keller', "person")),
        # an operation is no person's
        ("Troops of Operation Grey Heron left Oslo.", ("Oslo", "place")),
    ],
)
def test_names_with_common_words(text: str, expected: tuple[str, str]) -> None:
    """Common words beside the name of a place or a people make another name of it."""
    assert expected in printed(text)


def test_an_operation_is_no_person() -> None:
    """Events have names, and bear no part."""
    assert "person" not in {kind for _, kind in printed("Troops of Operation Grey Heron left Oslo.")}


def test_a_headline_in_capitals_is_no_heap_of_names() -> None:
    """In a heading with capitals throughout, only what the body or the lists know is a name."""
    text = "Mercer Says Bridge Repair Will Start Soon\nPaul Mercer, the mayor, said the bridge repair will start soon."
    assert {("Mercer", "person"), ("Paul Mercer", "person")} == set(printed(text))


def test_a_surname_joins_the_full_name() -> None:
    """The surname alone, with or without its article, has the key of the one full name."""
    text = "Karim al-Rashidi arrived. Al-Rashidi smiled. Later Rashidi left."
    assert {"karim al-rashidi"} == {n.key for n in read(text)}


def test_two_people_with_one_surname_stay_two() -> None:
    """Two full names are two bearers, and the bare surname is nobody's in particular."""
    text = "Anna Keller met Robert Keller in Vienna. Keller said little."
    keys = [n.key for n in read(text) if n.kind == "person"]
    assert keys == ["anna keller", "robert keller", "keller"]


@pytest.mark.parametrize(
    "text",
    [
        "Fighters of Daesh (IS) fled. IS lost the town.",  # listed forms
        "The Union of River Pilots (URP) called a strike. The URP has many members.",  # declared in the text
    ],
)
def test_an_abbreviation_joins_its_name(text: str) -> None:
    """An abbreviation that the lists or the text explain shares the key."""
    bodies = [n for n in read(text) if n.kind in ("organisation", "group")]
    assert len(bodies) >= 2
    assert len({n.key for n in bodies}) == 1


def test_a_country_has_one_key() -> None:
    """All forms of one country share the key."""
    text = "The US and the United States are one. So is the U.S. as well."
    assert [n.key for n in read(text)] == ["united states"] * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # before the name
        ("Norwegian Foreign Minister Anna Keller arrived.", ["Norwegian Foreign Minister"]),
        # behind it
        ("Anna Keller, a retired army general, said no.", ["a retired army general"]),
        # a clause behind a comma is no role
        ("When Anna Keller, he said, had left.", []),
    ],
)
def test_roles(text: str, expected: list[str]) -> None:
    """Titles and appositions as printed."""
    name = next(n for n in read(text) if n.key == "anna keller")
    assert expected == [text[r.start : r.end] for r in name.roles]


def test_the_apposition_says_the_kind() -> None:
    """What is called a militia is a group, whatever it looks like."""
    text = "He spoke for Omar Sahl al-Dar, one of the largest militias with offices in the city."
    assert ("Omar Sahl al-Dar", "group") in printed(text)


def test_a_damaged_name_is_put_together() -> None:
    """A word put into a name by a rewriting tool: the span covers both halves, the key is the whole name."""
    text = "They complied with Minister Karim al-wish, Rashidi's deadline for a decision."
    (name,) = [n for n in read(text) if n.damaged]
    assert text[name.span.start : name.span.end] == "Karim al-wish, Rashidi"
    assert name.key == "karim al-rashidi"


def test_names_in_furniture_are_left_out() -> None:
    """What the page says is no part of the reading."""
    text = "Cars turn back.\nRead also: Paul Mercer visits Vienna"
    furniture = (Furniture(16, len(text), "related"),)
    assert read(text, furniture=furniture) == ()


def test_the_same_words_have_one_kind() -> None:
    """One surface, one kind, throughout an article."""
    text = "Paul Mercer spoke. Mercer was brief. We asked Mercer again. Mercer left for Vienna."
    assert {"person"} == {n.kind for n in read(text) if text[n.span.start : n.span.end] == "Mercer"}


def test_in_another_language_the_lists_alone_speak() -> None:
    """German nouns with their capitals are no names; a listed form is one."""
    text = "Der Minister besuchte die NATO und sprach mit der Presse über den Haushalt."
    assert [text[n.span.start : n.span.end] for n in read(text, language="de")] == ["NATO"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Envoys met Han Jong-su in Vienna.", "Han Jong-su"),  # a part of the given name behind a hyphen
        ("Anna Keller-Moss resigned on Friday.", "Anna Keller-Moss"),  # a double surname
        ("Paul Mercer's Cabinet met in the morning.", "Paul Mercer"),  # a person ends at the possessive
        ("Young supporters of Anna Keller cheered.", "Anna Keller"),  # what describes is no part
    ],
)
def test_where_a_name_ends(text: str, expected: str) -> None:
    """Hyphens join parts of a name, possessives and descriptions end it."""
    assert (expected, "person") in printed(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Troops fought ISIS group fighters near the dam.", "ISIS"),  # a common word behind a listed name
        ("Troops fought the Islamic State group near the dam.", "Islamic State group"),  # a listed form itself
    ],
)
def test_listed_names_end_where_the_list_says(text: str, expected: str) -> None:
    """Of a listed body the listed form is the name."""
    assert (expected, "group") in printed(text)


def test_the_party_and_state_of_a_legislator_are_no_name() -> None:
    """ "(R-Iowa)" behind a name is neither person nor place of its own."""
    text = "Anna Keller (R-Iowa) voted no."
    assert [text[n.span.start : n.span.end] for n in read(text) if n.kind == "person"] == ["Anna Keller"]


def test_a_surname_of_two_is_his_who_was_introduced() -> None:
    """Before the second bearer is named, the surname is the first one's; behind her, nobody's in particular."""
    text = "President Anna Keller spoke. Keller said no. Speaker Robert Keller disagreed. Keller left."
    keys = [n.key for n in read(text) if text[n.span.start : n.span.end] == "Keller"]
    assert keys == ["anna keller", "keller"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an army is none of the works and events that the recogniser takes it for
        ("Troops fought the Upland Liberation Army in the valley.", ("Upland Liberation Army", "organisation")),
        # a common word behind a proper one
        ("A survey that Skein Research made was shown to us.", ("Skein Research", "organisation")),
        # what is written with & or a digit is a firm's
        ("The case was taken by Harrow & Pell on Monday.", ("Harrow & Pell", "organisation")),
        ("She spoke to Kanal24 on Monday about the case.", ("Kanal24", "organisation")),
        # a base is a place
        ("Rockets hit Ashford Air Base on Monday.", ("Ashford Air Base", "place")),
        # both fields of a ministry
        ("The Ministry of Trade and Commerce said so.", ("Ministry of Trade and Commerce", "organisation")),
        # a trade that opens the sentence is no part of the name
        ("Bridgekeeper Milan Dorvak came home on Tuesday.", ("Milan Dorvak", "person")),
        # nor is a notice
        ("Copyright Northern Dispatch Limited.", ("Northern Dispatch Limited", "organisation")),
    ],
)
def test_names_that_the_recogniser_does_not_see(text: str, expected: tuple[str, str]) -> None:
    """What print and neighbours say of a name holds against the recogniser."""
    assert expected in printed(text)


def test_an_opening_word_in_capitals_is_no_name() -> None:
    """Some papers open a story in capitals; a dateline in capitals is the place of the body."""
    assert printed("SHAMELESS ministers gave the workers a leaflet and left.") == []
    text = "PRAGUE, Nov 3 - The works will close. The ministry in Prague said so."
    assert {("PRAGUE", "place"), ("Prague", "place")} == set(printed(text))


def test_a_given_name_that_is_a_city() -> None:
    """Milan beside a Milan Dorvak is he; where somebody is in Milan, it is the city."""
    text = "Mr. Milan Dorvak came home. Milan says that he is tired."
    assert {"person"} == {n.kind for n in read(text)}
    text = "Mr. Milan Dorvak came home. He had lived in Milan and Milan was dear to him."
    assert ("Milan", "place") in printed(text)


def test_a_country_without_a_list() -> None:
    """Of whose name the article makes an adjective, that is a place; the adjective is its people."""
    text = "Valdore sent troops. Valdorian soldiers fired. Valdore denied it. A Valdorian officer left."
    assert {("Valdore", "place"), ("Valdorian", "group")} == set(printed(text))
    assert {"Valdorian"} == {text[n.span.start : n.span.end] for n in read(text) if n.people}


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet="ABCab -.,'’s()[]\n\"al", max_size=120))
def test_names_are_exact_in_order_and_apart(text: str) -> None:
    """Spans lie in the text, in order, none overlaps another, keys are not empty; twice read is the same."""
    names = read(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(names))
    assert all(n.span.end <= len(text) and n.key for n in names)
    assert names == read(text)


@pytest.mark.parametrize("unit", ["John ", "al-", "(X) ", "Al-wish, K's ", "Kingdom of ", "John Smith, a ", '"'])
def test_worst_case_texts_take_linear_time(unit: str) -> None:
    """Four times the text takes no more than about four times the steps: none is quadratic."""
    grows_in_proportion(read, lambda n: unit * n, 300)
