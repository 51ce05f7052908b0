"""Bodies joined over articles: forms, initials, fields, short forms; what fits two joins neither."""


import pytest
from tests.steps import grows_in_proportion

from secondsource.compare.actors_bodies import body_key, described_as, join_bodies
from secondsource.compare.actors_groups import Groups, Node, gather_nodes
from secondsource.model.articles import Article
from secondsource.model.readings import Name, NameKind, Reading, Sheet

BODY: NameKind = "organisation"


def reading(identifier: str, *forms: str) -> Reading:
    """A reading of nothing but these names, each a node of its own."""
    text = " ; ".join(forms)
    article = Article(identifier, identifier, text)
    places = [text.index(form) for form in forms]
    names = tuple(Name(article.span(at, at + len(f)), BODY, f.lower()) for at, f in zip(places, forms, strict=True))
    return Reading(Sheet(article, ()), names, (), (), (), (), (), (), (), ())


def joined(*articles: tuple[str, ...], places: frozenset[str] = frozenset()) -> set[frozenset[str]]:
    """The groups of two keys and more, of articles given as tuples of forms."""
    nodes = gather_nodes([reading("abcdef"[n], *forms) for n, forms in enumerate(articles)])
    kinds: dict[Node, NameKind] = {node: "place" if node[1] in places else BODY for node in nodes}
    groups = Groups(nodes)
    join_bodies(nodes, kinds, groups)
    found = (frozenset(key for _, key in members) for members in groups.members().values())
    return {group for group in found if len(group) > 1}


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        # diacritics, article, legal form
        ((("Nørdlys",), ("Nordlys Energi", "the Valdés Group"), ("Valdes Group",)), {"the valdés group", "valdes group"}),
        ((("Northlight AB",), ("Northlight",)), {"northlight ab", "northlight"}),
        # initials, also where no article spells out both
        ((("Union of River Pilots",), ("URP",)), {"union of river pilots", "urp"}),
        # the fields of a ministry
        ((("Trade Ministry",), ("Ministry of Industry and Trade",)), {"trade ministry", "ministry of industry and trade"}),
        ((("Ministry of Trade and Commerce",), ("Ministry of Industry and Trade",)), {"ministry of trade and commerce", "ministry of industry and trade"}),
        # the last word, and all but the last
        ((("Harstad Courier",), ("Courier",)), {"harstad courier", "courier"}),
        ((("Northlight Cooling",), ("Northlight",)), {"northlight cooling", "northlight"}),
        # a word less of what it is called in the same article
        ((("Kessim Grain Board", "Grain Board"),), {"kessim grain board", "grain board"}),
        # a word of its level less
        ((("State Audit Office",), ("Audit Office",)), {"state audit office", "audit office"}),
        # a letter less
        ((("Provisions Institute",), ("Provisons Institute",)), {"provisions institute", "provisons institute"}),
        ((("Provisions Institute",), ("Provisions Institut",)), {"provisions institute", "provisions institut"}),
        # a common noun behind the name
        ((("Dockside trade union",), ("Dockside",)), {"dockside trade union", "dockside"}),
    ],
)  # fmt: skip
def test_what_is_one(articles: tuple[tuple[str, ...], ...], expected: set[str]) -> None:
    """Each road by which two forms are one body's."""
    assert {frozenset(expected)} == joined(*articles)


@pytest.mark.parametrize(
    "articles",
    [
        (("River Pilots",), ("Royal Police",), ("RP",)),  # initials of two
        (("Harstad Courier",), ("Ilmen Courier",), ("Courier",)),  # the last word of two
        (("Northlight Cooling",), ("Northlight Energy",), ("Northlight",)),  # the first word of two
        (("Northlight Foundation",), ("Northlight",)),  # what a body owns
        (("Bank of Norway",), ("Norway",)),  # the country of a bank
        (("Trade Ministry",), ("Ministry of Defence",)),
        (("Old Bank",), ("Old",)),  # too short a form
        (("Kessim Grain Board",), ("Grain Board",)),  # in another article it may be another country's
        (("Kessim Grain Board", "Ilmen Grain Board", "Grain Board"),),  # the end of two
        (("Bank of the Grain Board", "Grain Board"),),  # that board's bank
        (("Western Railways",), ("Eastern Railways",)),
        (("Central Court",), ("Centrum Court",)),  # more than a slip
        (("Kessim Captain",), ("Kessim Captains",)),  # many are no one
    ],
)
def test_what_stays_apart(articles: tuple[tuple[str, ...], ...]) -> None:
    """Where two fit, or nothing does, nobody is joined."""
    assert joined(*articles) == set()


def test_a_place_is_no_short_form_of_its_paper() -> None:
    """Harstad is no Harstad Courier."""
    assert joined(("Harstad Courier",), ("Harstad",), places=frozenset({"harstad"})) == set()


@pytest.mark.parametrize(
    ("name", "expected"),
    [("The Northlight Co.", "northlight"), ("Société Générale SA", "societe generale"), ("AB", "ab"), ("U.N.", "un")],
)
def test_body_key(name: str, expected: str) -> None:
    """What outlets leave out of a name is not in its key; something always is."""
    assert expected == body_key(name)


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("Dockside trade union", ("dockside", "organisation")),
        ("Ash airfield", ("ash", "place")),
        ("Ruritanian government", None),  # every country has one
        ("union", None),
        ("Dockside", None),
    ],
)
def test_described_as(form: str, expected: tuple[str, str] | None) -> None:
    """A common noun of a body or place behind a name tells its kind."""
    assert expected == described_as(form)


def test_many_bodies_take_steps_in_proportion() -> None:
    """Bodies of two words, the second of which all have, are not compared each with each."""

    def given(size: int) -> tuple[str, ...]:
        return tuple(f"Aa{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}{chr(97 + i // 676)} Works" for i in range(size))

    grows_in_proportion(joined, given, 200)
