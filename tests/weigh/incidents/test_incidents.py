"""Incidents: which clauses tell of one, of what type, by whom, on whom, and where."""

import pytest
from tests.weigh.event_fixtures import story

from secondsource.weigh.incidents.incidents import Incident, cast_of, describe, find_triggers, trigger_of
from secondsource.weigh.incidents.lexicon import NEEDS, lexicon

PLOVER = set(
    """AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT
    DEMAND""".split()
)


def types(text: str) -> list[str]:
    """The types of the triggers in the first sentence of a text."""
    sentence = story(text).readings[0].sheet.body[0]
    return [t.entry.type for t in find_triggers(sentence, 0, len(sentence.tokens) - 1)]


def incident(text: str) -> Incident:
    """The incident that the first verb of a text's first sentence, else its first trigger, tells of."""
    evidence = story(text)
    sentence = evidence.readings[0].sheet.body[0]
    last = len(sentence.tokens) - 1
    triggers = find_triggers(sentence, 0, last)
    chosen = next((t for t in triggers if t.entry.part == "verb"), triggers[0])
    return describe(sentence, chosen, 0, last, cast_of(evidence.resolved.actors))


def test_the_lexicon_holds_known_types_and_needs() -> None:
    """Every row is of a PLOVER type, and of a need that is looked at."""
    entries = [e for table in (lexicon().verbs, lexicon().nouns) for found in table.values() for e in found]
    assert {e.type for e in entries} <= PLOVER
    assert {e.needs for e in entries} <= NEEDS
    assert len(entries) > 200


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels attacked the port at dawn.", ["ASSAULT"]),
        ("The two ministers met in Geneva on Monday.", ["CONSULT"]),
        ("Miners demonstrated against the closure.", ["PROTEST"]),
        ("Police arrested the editor.", ["COERCE"]),
        ("The army withdrew from the valley.", ["RETREAT"]),
        ("Parliament asked the government to leave the pact.", ["REQUEST", "REJECT", "AGREE"]),
        # only with a weapon
        ("Rockets hit the harbour.", ["ASSAULT"]),
        ("Prices hit a record.", []),
        # by violence, not by accident
        ("A gunman killed two guards.", ["ASSAULT"]),
        # with a weapon, and not with one that says what kind of owners they are
        ("The bill for gun owners hit a wall.", []),
        ("A gun attack hit the harbour.", ["ASSAULT", "ASSAULT"]),
        ("A bus crash killed two tourists.", []),
        # a conference of the press is none of states; to sign up, or an order, signs no pact
        ("The minister held a news conference.", []),
        ("The ministers held a conference.", ["CONSULT"]),
        ("Clerks signed up for a course.", []),
        ("The minister signed on to the harbour bill.", ["SUPPORT"]),
        # a crowd in a square, fire that is opened, an alert that is ordered
        ("Hundreds gathered in the main square.", ["PROTEST"]),
        ("Leaves gathered in the main square.", []),
        ("Guards opened fire.", ["ASSAULT"]),
        ("The army put its rockets on full combat readiness.", ["MOBILIZE"]),
        # to show something is no march
        ("The figures demonstrate the need.", []),
        # what courts and parliaments do, and what only sounds like it
        ("The council passed the harbour bill.", ["SUPPORT"]),
        ("The council passed the harbour.", []),
        ("Spain pulled out of the fishing treaty.", ["REJECT", "AGREE"]),
        ("The clerk pleaded guilty.", ["CONCEDE"]),
        ("The clerk admitted a mistake.", ["CONCEDE"]),
        ("The clerk admitted the guests.", []),
        ("The mayor declared a state of emergency.", ["COERCE"]),
        ("The mayor declared a winner.", []),
        # the day between a verb and what it needs says nothing of it
        ("The mayor warned on Monday that she would strike back.", ["THREATEN"]),
        # a deadline is not met as a minister is
        ("The builder met the deadline.", []),
        # an event noun that only describes another noun
        ("The attack helicopter stood idle.", []),
        # a strike is an attack or a walkout by what stands beside it
        ("An air strike flattened the depot.", ["ASSAULT"]),
        ("Dock workers went on strike.", ["PROTEST"]),
        # work is stopped, a car is
        ("Dock workers stopped work for a day.", ["PROTEST"]),
        ("Dock workers stopped a car.", []),
        ("Dock workers and their union walked out.", ["PROTEST"]),
        ("The guests walked out.", []),
        # money is aid, permission is not
        ("The state granted the mill two million euros.", ["AID"]),
        ("The state gave the mill €2m.", ["AID"]),
        ("The state granted the mill more time.", []),
        # a person is received, a parcel is
        ("The minister will receive Ada Quill in Geneva.", ["CONSULT"]),
        ("The minister will receive a parcel.", []),
        # what is blocked by a power, and by protesters
        ("The navy imposed a blockade.", ["COERCE"]),
        ("Farmers ended a blockade of the motorway.", ["PROTEST"]),
        # troops are pulled out, a car is
        ("The army pulled its troops out of the valley.", ["RETREAT"]),
        ("The army pulled a car out of the river.", []),
        # named what judges it
        ("The mayor called the sale a betrayal.", ["ACCUSE"]),
        ("The mayor called the cat a friend.", []),
        # demands that are made, and demand on a market
        ("The union presented a list of demands.", ["DEMAND"]),
        ("The union noted weak demand for coal.", []),
        # a vow is a threat where something is asked for it
        ("The union vowed to strike unless talks began.", ["THREATEN", "CONSULT"]),
        ("The couple vowed to marry.", []),
        # a proposal is accepted, a prize is
        ("The rebels accepted the proposal.", ["AGREE"]),
        ("The painter accepted the prize.", []),
        # denied
        ("The rebels did not attack the port.", []),
        # another verb before it is
        ("She said the fence does not help and accused the mayor.", ["ACCUSE"]),
        # the month is no march
        ("The fair opens in March.", []),
        # by the object: what is lifted, closed, searched, sent; a hat, a book, a word are none
        ("The government lifted the curfew.", ["CONCEDE", "COERCE"]),
        ("The man lifted his hat.", []),
        ("The government closed the border.", ["COERCE"]),
        ("The man closed the book.", []),
        ("Soldiers searched the houses.", ["COERCE"]),
        ("The ministry delivered food to the town.", ["AID"]),
        ("The mayor delivered a speech.", []),
        # by the preposition: a threat against somebody, a crowd outside
        ("The police recorded threats against the town.", ["THREATEN"]),
        ("The drought is a threat.", []),
        ("Hundreds gathered outside the ministry.", ["PROTEST"]),
        ("The family gathered at home.", []),
        # undertakings, journeys of people
        ("The ministry promised to rebuild the bridge.", ["AGREE"]),
        ("The horse showed promise.", []),
        ("Emil Horak travelled to Lisbon.", ["CONSULT"]),
        ("The parcel travelled to Lisbon.", []),
        # what is annulled, thrown out, set aside: a penalty; ballots, sheets and chairs are none
        ("The court annulled the fine.", ["CONCEDE"]),
        ("The court annulled the ballot.", []),
        ("The court threw out the fine.", ["CONCEDE"]),
        ("The cook threw out the sheets.", []),
        ("Her sentence was set aside by the court.", ["CONCEDE"]),
        ("The chairs were set aside by the porter.", []),
        ("The clerk set her sentence to music.", []),
        # ties are cut, prices are; a pact is scrapped, a car is; talks are called off, a dog is
        ("Norra cut all ties with the south.", ["SANCTION"]),
        ("Norra cut its prices.", []),
        ("Norra scrapped the accord.", ["REJECT", "AGREE"]),
        ("Norra scrapped the old trams.", []),
        ("Norra called off the visit.", ["SANCTION", "CONSULT"]),
        ("The man called off his dog.", []),
        # tests and flights of arms; a drug is tested, a kite is flown
        ("Norra carried out a nuclear test.", ["MOBILIZE"]),
        ("The clinic carried out a blood test.", []),
        ("Norra tested a long-range missile.", ["MOBILIZE"]),
        ("The clinic tested a drug.", []),
        ("Norra was flying bombers over the strait.", ["MOBILIZE"]),
        ("Norra was flying kites over the strait.", []),
        ("The general put his guns on full alert.", ["MOBILIZE"]),
        ("The general put his gloves on the table.", []),
        # by telephone, of whatever they speak
        ("The minister spoke by phone to his counterpart.", ["CONSULT"]),
        ("The minister spoke of his boyhood.", []),
        ("They agreed on it in a phone call.", ["AGREE", "CONSULT"]),
        # warned of force, of floods; who meets, and what is met by force
        ("Norra warned of a strike against the port.", ["THREATEN"]),
        ("The weather office warned of floods.", []),
        ("The crowd was met by riot police.", []),
        # whose strike it is
        ("A porters' strike closed the market.", ["PROTEST"]),
        ("A lightning strike closed the market.", []),
        # suspected of something; suspected to be near
        ("The clerk is suspected of having helped.", ["ACCUSE"]),
        ("The clerk suspected nothing.", []),
        # a defeat is conceded, that it rains is
        ("The mayor conceded defeat.", ["CONCEDE"]),
        ("The mayor conceded that it rained.", []),
        # what drives a crowd off is fired, a starting shot is
        ("Police were firing tear gas at the crowd.", ["COERCE"]),
        ("Police were firing questions at the crowd.", []),
        # a bill is sponsored, a team is
        ("The bill was sponsored by two senators.", ["SUPPORT"]),
        ("The team was sponsored by two bakers.", []),
        # no stance of anybody's
        ("It won 51 votes as opposed to 60.", []),
        # a day behind an event noun makes no compound of it
        ("The cabinet announced sanctions Monday.", ["SANCTION"]),
        # what is voted; who is told to do a thing, and who is told what somebody does
        ("The court voted 6-1 to annul the fine.", ["CONCEDE"]),
        ("They told the weekly to return the papers.", ["DEMAND"]),
        ("They told reporters that he hoped to return.", []),
        # war is warned of in a clause, rain is
        ("Norra warned that war could come.", ["THREATEN"]),
        ("Norra warned that rain could come.", []),
        # troops are withdrawn, and cash
        ("Norra withdrew its troops.", ["RETREAT"]),
        ("The clerk withdrew cash.", []),
        # an envoy is recalled, a car is
        ("Norra recalled its ambassador.", ["SANCTION"]),
        ("Norra recalled its cars.", []),
        # who camps out, who camps; the sentence that somebody got in court
        ("The students camped out at the gate.", ["PROTEST"]),
        ("The students camped at the lake.", []),
        ("The sentence she got in court was long.", ["COERCE"]),
        ("The sentence she wrote was long.", []),
        # what is looked into, what is looked at
        ("The council is looking into the deaths.", ["ACCUSE"]),
        ("The council is looking at the lake.", []),
    ],
)
def test_which_words_tell_of_an_incident(text: str, expected: list[str]) -> None:
    """A trigger counts where what it needs stands beside it."""
    assert expected == types(text)


@pytest.mark.parametrize(
    ("text", "by", "on"),
    [
        ("France attacked Spain.", ["actor:france"], ["actor:spain"]),
        # passive: the agent is behind "by"
        ("Spain was attacked by France.", ["actor:france"], ["actor:spain"]),
        # or inside the event noun's phrase
        ("Emil Horak was killed in a French air strike.", [], ["actor:emil-horak"]),
        # nobody says by whom
        ("Spain was attacked.", [], ["actor:spain"]),
        # an event noun: behind "by", and behind "of"
        ("The invasion of Spain by France failed.", ["actor:france"], ["actor:spain"]),
    ],
)
def test_who_did_it_to_whom(text: str, by: list[str], on: list[str]) -> None:
    """Subject and object, agent phrase, and the noun's own phrase; empty where the text does not say."""
    found = incident(text)
    assert (by, on) == (list(found.by), list(found.on))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen killed a guard, and the rebels claimed responsibility.", "claimed"),
        ("The rebels denied that they attacked the port.", "denied"),
        ("France accused the rebels who attacked the port.", "accused"),
        ("Rebels attacked the port.", None),
    ],
)
def test_responsibility_is_what_the_clause_says(text: str, expected: str | None) -> None:
    """Claimed, denied or accused only by words that say so."""
    assert expected == incident(text).responsibility


def test_the_place_is_a_named_place_behind_a_preposition_of_place() -> None:
    """ "In Lisbon" says where; the country that is attacked does not."""
    assert incident("Rebels attacked a convoy in Lisbon.").place == "Lisbon"
    assert incident("France attacked Spain.").place is None


def test_a_name_inside_a_name_is_no_second_actor() -> None:
    """Of "the port of Spain" and "Spain" in it, the longer is who is meant."""
    evidence = story("The government in Paris attacked the port. Paris attacked the port.")
    sentence, cast = evidence.readings[0].sheet.body[0], cast_of(evidence.resolved.actors)
    found = [span for span, _ in cast.found(sentence, 0, len(sentence.tokens))]
    assert not any(a != b and a.contains(b) for a in found for b in found)


def test_a_date_hangs_on_the_event_noun_before_it() -> None:
    """Of two triggers the noun whose phrase holds the date is meant, not the verb of the sentence."""
    sentence = story("Officials condemned the bombing of May 2030.").readings[0].sheet.body[0]
    last = len(sentence.tokens) - 1
    words = [t.text for t in sentence.tokens]
    triggers = find_triggers(sentence, 0, last)
    verb, moment = words.index("condemned"), words.index("May")
    dated = trigger_of(sentence, triggers, range(verb, verb + 1), range(moment, moment + 2))
    undated = trigger_of(sentence, triggers, range(verb, verb + 1), None)
    assert dated is not None
    assert undated is not None
    assert (dated.entry.lemma, undated.entry.lemma) == ("bombing", "condemn")
