"""Names joined over articles: one bearer is one actor, two are two."""

import pytest
from tests.stories import readings

from secondsource.compare.actors import find_actors
from secondsource.compare.actors_people import transliteration_key


def forms(*texts: str) -> dict[str, set[str]]:
    """For each actor the forms that the articles print."""
    read = readings(*texts)
    by_id = {r.article.id: r.article for r in read}
    actors, _ = find_actors(read)
    return {a.name: {by_id[m.article].cut(m) for m in a.mentions} for a in actors}


def test_spellings_of_one_man() -> None:
    """Transliterations of one name are one actor, and so is his bare surname elsewhere."""
    found = forms(
        "Prime Minister Karim al-Rashidi spoke in parliament. Mr. al-Rashidi left early.",
        "Kareem al-Rasheedi told reporters that he would stay.",
        "Critics of al-Rashidi gathered in the square.",
    )
    joined = [f for f in found.values() if "Karim al-Rashidi" in f]
    assert [{"Karim al-Rashidi", "al-Rashidi", "Kareem al-Rasheedi"}] == joined


def test_a_people_is_no_actor() -> None:
    """"Iraqi" tells whose flag it is, and does nothing; the body that it names does."""
    found = forms("An Iraqi flag hung there. Iraqi troops left Oslo, and Sunnis watched.")
    assert {"Iraqi troops", "Oslo"} == set(found)


def test_two_people_with_one_surname_stay_two() -> None:
    """A given name vetoes: Ilona and Marek Dorn are two, and a bare Dorn is neither."""
    found = forms("President Ilona Dorn spoke. Her rival Marek Dorn listened.", "Mr. Dorn was seen at the harbour.")
    assert {"Ilona Dorn", "Marek Dorn"} <= set(found)
    assert all(len(f & {"Ilona Dorn", "Marek Dorn"}) < 2 for f in found.values())
    assert not any("Dorn" in f and len(f) > 1 for f in found.values())


def test_abbreviation_declared_in_one_article_holds_in_another() -> None:
    """"(HLF)" beside the name makes the initials the same actor, also where only the initials stand."""
    found = forms(
        "The Highland Liberation Front (HLF) attacked a convoy. The HLF said so.",
        "The Highland Liberation Front denied it.",
    )
    assert any({"Highland Liberation Front", "HLF"} <= f for f in found.values())


def test_one_name_over_two_articles() -> None:
    """An alias of one article holds in another; the print with diacritics gives the name."""
    found = forms(
        "The Upland Liberation Front, better known as the Grey Foxes, attacked. Mayor Jana Nováková fled.",
        "The Grey Foxes denied it. Mayor Jana Novakova returned.",
        "Mayor Jana Novakova wept.",
    )
    assert any({"Upland Liberation Front", "Grey Foxes"} <= f for f in found.values())
    assert found["Jana Nováková"] == {"Jana Nováková", "Jana Novakova"}


def test_order_of_articles_changes_nothing() -> None:
    """Actors, ids and mentions are the same in any order."""
    read = readings("Anna Berg met Tomas Lind in Harstad.", "Berg and Lind shook hands.", "Mr. Lind left Harstad.")
    assert find_actors(read) == find_actors(read[::-1])


def test_every_mention_has_one_actor() -> None:
    """No name stands in two actors, and the map says whose it is."""
    actors, actor_of = find_actors(readings("Anna Berg met Tomas Lind in Harstad.", "Anna Berg left Harstad."))
    mentions = [m for a in actors for m in a.mentions]
    assert len(mentions) == len(set(mentions)) == len(actor_of)
    assert all(actor_of[m] == a.id for a in actors for m in a.mentions)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [("Soleimani", "Suleimani", True), ("Qassem", "Qassim", True), ("Kadhimi", "Rashidi", False), ("Dorn", "Dorm", False)],
)
def test_transliteration_key(left: str, right: str, same: bool) -> None:
    """Spelling habits are taken away, different names stay different."""
    assert same == (transliteration_key(left) == transliteration_key(right))
