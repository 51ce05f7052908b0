"""Words by which somebody binds himself, and what only looks like it."""

import pytest
from tests.promise_fixtures import all_of, rows


@pytest.mark.parametrize(
    ("text", "what"),
    [
        # the verb and "to"; the object stays with it though the tagger takes it for a subject
        ("The club has decided to appeal.", "to appeal"),
        ("Her pledge to cut bus fares was repeated on Wednesday.", "to cut bus fares"),
        # the verb and a clause, with "that" or without
        ("Both governments have promised that aid will flow again.", "aid will flow again"),
        # what somebody can do by it, told to one who stands between
        ("Critics recalled her promise that tenants who like their flats can keep them.", "tenants who like their flats can keep them"),
        ("The minister promised tenants they could keep their flats.", "they could keep their flats"),
        # the verb and a thing
        ("The governor has pledged an inquiry.", "an inquiry"),
        ("The leaflet promises at least six months' wages.", "at least six months' wages"),
        # the passive: the thing promised is the object or the subject
        ("Residents have been promised compensation.", "compensation"),
        ("A new school was promised for the district in 2019.", "A new school"),
        # with the -ing form; the tagger's adjective
        ("The company is committed to paying suppliers.", "to paying suppliers"),
        # the noun and a clause
        ("Dorrath gave her word that the trainers would stay.", "the trainers would stay"),
        # the noun and a number of things
        ("The grant came with a promise of 800 jobs until 2027.", "800 jobs until 2027"),
        # a truce is agreed to, as an act is
        ("Both sides agreed to a truce.", "a truce"),
        # a contract binds, a condition does, a term does
        ("The grant obliges Vela Rail to keep 90 jobs.", "to keep 90 jobs"),
        ("The firm bound itself to keep the line open.", "to keep the line open"),
        ("It was sold on condition that it keep its name.", "it keep its name"),
        ("The board has until 15 May to publish the accounts.", "to publish the accounts"),
        # a day set
        ("The operator has set itself a deadline of 1 June to reopen.", "deadline of 1 June to reopen"),
        # not to do a thing
        ("The minister ruled out raising the tax.", "ruled out raising the tax"),
        # the tagger's noun
        ("The supplier undertook to deliver the doses.", "to deliver the doses"),
        # a threat undertakes what nobody wants
        ("The union threatens to walk out.", "to walk out"),
    ],
)
def test_forms(text: str, what: str) -> None:
    """Each row is a word of undertaking with another complement."""
    assert all_of("what", text) == [what]


@pytest.mark.parametrize(
    "text",
    [
        "The company has not promised to pay.",  # denied
        "The minister denied that he had agreed to resign.",  # by another verb
        "It is unlikely that the council will agree to pay.",  # foretold
        "She asked him to promise to come back.",  # asked for
        "The union called on the firm to promise to keep the plant open.",  # demanded
        "There is little support for a deal to ease the cuts.",  # wished for
        "If the bank agrees to pay, the suit ends.",  # a condition
        "The storm threatens to flood the old town.",  # nobody's word
        "All agreed that the tax would raise prices.",  # an opinion
        "The boy promised that he could swim.",  # what he can do himself
        "The council agreed that tenants could keep their flats.",  # no word of promising
        "It was seen as the promise of youth.",  # no number, nothing to keep
        "He took injections intended to calm him.",  # what a thing is for
        "The court decided to hear the case.",  # done
        "They committed a crime to get the money.",  # no bond
        "The form bears the date of 21 June.",  # a date, no deadline
        "He read a book on the Promised Land.",  # a name
        "What the town needs is one plan to rule them all.",  # a way to do it
    ],
)
def test_not_bound(text: str) -> None:
    """Each row has a word of undertaking and undertakes nothing."""
    assert rows(text) == []


def test_who_is_bound_by_a_contract() -> None:
    """Of "obliges" the object undertakes, of "is committed" the subject."""
    assert all_of("who", "The grant obliges Vela Rail to keep 90 jobs.") == ["Vela Rail"]
    assert all_of("who", "The company is committed to paying suppliers.") == ["The company"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        # somebody's, for or of a thing
        ("Marchers say Ruritania has reneged its promise for free and fair talks.", "free and fair talks"),
        ("Its promise of free talks was broken.", "free talks"),
        # kept by somebody, whoever asks for it
        ("Marchers called on Lesna to fulfil promises of free talks.", "free talks"),
        # an act in -ing; a noun of an act
        ("He repeated her campaign vow of reaching out to the poor.", "reaching out to the poor"),
        ("Ruritania is firm in its commitment to the defence of Elbonia.", "the defence of Elbonia"),
        # nobody's; no act
        ("It shows the promise of youth.", ""),
        ("His commitment to the club was never in doubt.", ""),
        ("They lack any promise of talks.", ""),
    ],
)
def test_a_promise_that_somebody_has_given(text: str, what: str) -> None:
    """A noun of undertaking before what is undertaken, with its owner or a verb of keeping it."""
    assert all_of("what", text) == ([what] if what else [])
