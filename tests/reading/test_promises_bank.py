"""A bank of undertakings in the constructions of English news, and of what only looks like one.

The sentences were invented, from no text that the tool was tuned on, before any was run: 107 of 124 were read rightly
then. The last rows of a kind, "added", came after, with the rule that they are for.
"""

import pytest

from secondsource.model.articles import Article
from secondsource.reading.readings import read_article

# (sentence, what is undertaken begins or is contained here, by when; "" for no deadline)
UNDERTAKINGS = [
    # verbs of undertaking with an infinitive
    ("The bank undertook to refund all overcharged customers by the end of June.", "refund all", "the end of June"),
    ("The retailer has promised, according to its chairman, to reopen 40 stores.", "reopen 40 stores", ""),
    ("Vela Rail promised on Monday to compensate stranded passengers.", "compensate stranded passengers", ""),
    ("The airline vowed not to raise fares before the summer.", "raise fares", "the summer"),
    ("Mayor Ada Brook has pledged to double the number of shelters by 2030.", "double the number", "2030"),
    ("The two governments agreed on Tuesday to reopen the border crossing by 1 March.", "reopen the border", "1 March"),
    ("The landlord swore to repair the roof within ten days.", "repair the roof", "ten days"),
    pytest.param(
        "The council has resolved to clear the site by autumn.",
        "clear the site",
        "autumn",
        marks=pytest.mark.xfail(reason="a season without its article is no moment"),
    ),
    ("The insurer offered to settle all remaining claims by next week.", "settle all remaining", "next week"),
    ("Kestrel Motors committed itself to building the plant in Lesna.", "building the plant", ""),
    ("The ministry has bound itself to publish the figures every quarter.", "publish the figures", ""),
    ("Both sides have consented to withdraw their artillery by Sunday.", "withdraw their artillery", "Sunday"),
    ("The club promised its fans to freeze ticket prices for two seasons.", "freeze ticket prices", ""),
    ("Negotiators agreed in principle to extend the truce.", "extend the truce", ""),
    ("The utility says it is committed to restoring power by midnight.", "restoring power", "midnight"),
    ("The rebels have threatened to resume shelling if talks fail.", "resume shelling", ""),
    ("The regulator intends to publish its findings before Christmas.", "publish its findings", "Christmas"),
    # verbs with a clause
    ("The company announced that it will close two depots next year.", "close two depots", ""),
    ("The minister gave an assurance that no hospital would lose its emergency ward.", "no hospital would lose", ""),
    ("The developer guaranteed that the tower would be finished by December 2027.", "tower would be", "December 2027"),
    ("The premier assured residents that the dam would be rebuilt within a year.", "dam would be rebuilt", "a year"),
    ("The chief executive gave his word that nobody would be dismissed.", "nobody would be dismissed", ""),
    ("Otto Finn said he would resign by Friday unless the vote was repeated.", "resign", "Friday"),
    ("The charity said it would open a second kitchen in the old school.", "open a second kitchen", ""),
    ("The airport confirmed the runway would reopen by Thursday.", "runway would reopen", "Thursday"),
    ("Parents were told the school would reopen by Monday.", "school would reopen", "Monday"),
    ("The operator has told passengers that they will be refunded in full.", "refunded in full", ""),
    ("The chancellor insisted that pensions would not be cut.", "pensions would not be cut", ""),
    # nouns of undertaking
    ("A pledge to plant a million trees was repeated by the prime minister.", "plant a million trees", ""),
    ("The pact contains an agreement to end fishing in the bay by 2028.", "end fishing", "2028"),
    ("The government stands by its commitment to halve child poverty within five years.", "halve child", "five years"),
    ("Her promise that the archive would be opened drew applause.", "archive would be opened", ""),
    ("The bank gave an undertaking to keep the branch open until 2030.", "keep the branch open", "2030"),
    ("The state received guarantees that the reactor would be shut down by March.", "reactor would be", "March"),
    ("The mayor made a promise to voters to scrap the toll.", "scrap the toll", ""),
    ("Under a deal reached on Sunday, the militia is to leave the port by Friday.", "leave the port", "Friday"),
    ("Under the deal, the buyer must keep all 300 jobs until the end of 2029.", "keep all 300 jobs", "the end of 2029"),
    ("Under the terms of the settlement, the firm will pay 40 million euros to victims.", "pay 40 million", ""),
    ("The accord commits Ruritania to dismantling the base by 31 May.", "dismantling the base", "31 May"),
    ("The contract requires the builder to finish the bridge by 30 June.", "finish the bridge", "30 June"),
    ("The ceasefire deal calls for the release of all prisoners by Saturday.", "release of all prisoners", "Saturday"),
    ("The ministry set a deadline of 15 May for the evacuation of the camp.", "evacuation of the camp", "15 May"),
    # passives
    ("Workers have been promised a bonus by Easter.", "a bonus", "Easter"),
    ("Farmers were guaranteed a minimum price until 2027.", "minimum price", "2027"),
    ("It was agreed that the troops would withdraw by the end of the month.", "withdraw", "the end of the month"),
    ("The road is to be reopened by 4 April.", "reopened", "4 April"),
    ("The final report is due to be published by 10 May.", "published", "10 May"),
    ("The last prisoners are to be freed on Wednesday.", "freed", "Wednesday"),
    # said, in marks and out of them
    ("“We will not sell the harbour,” Mayor Otto Finn said.", "not sell the harbour", ""),
    ("“We'll have every tram running by May,” said Ada Brook, who heads Vela Rail.", "every tram running", "May"),
    ("“I promise that I shall stand down in the spring,” the president told reporters.", "stand down", ""),
    ("“You have my word: we are going to rebuild this town,” she told residents.", "rebuild this town", ""),
    ("Vela Rail will hire 200 drivers by September, it said.", "hire 200 drivers", "September"),
    ("The army will leave the valley no later than 3 August, the general said.", "leave the valley", "3 August"),
    # told of an act set for a day
    ("The two presidents will sign the treaty in Lesna on 4 June.", "sign the treaty", ""),
    ("The union will ballot its members on Thursday.", "ballot its members", "Thursday"),
    ("Kestrel Motors plans to halve its workforce by the end of 2026.", "halve its workforce", "the end of 2026"),
    ("The court has given the ministry until 5 May to produce the files.", "produce the files", "5 May"),
    ("The company aims to cut emissions in half by 2035.", "cut emissions", "2035"),
    # ellipsis and the order of words
    (
        "The firm promised to pay the fine, to replace its board and to publish the audit by July.",
        "publish the",
        "July",
    ),
    ("By 1 May the ministry will have moved every file to the new archive.", "moved every file", "1 May"),
    ("If the strike is called off, the company will reopen talks, it said.", "reopen talks", ""),
    # added: words in marks behind "to"
    ("The union vowed to “double down” on its work.", "double down", ""),
    # added: a maker parted from his verb
    ("Vela Holdings, formed for the deal, will take over the studio on 3 May, it said.", "take over", "3 May"),
    # added: a future of a name with an object, the paper's own news
    ("Vela Rail will pay about 16 million euros for the rest.", "pay about 16 million", ""),
    # added: verbs of state that are acts
    ("The bank announced it would get rid of the fees.", "get rid of the fees", ""),
    ("Otto Finn has said that Ruritania would remain neutral.", "remain neutral", ""),
    # added: what a plan gives to whom
    ("Under the plan, creditors would receive about 92 million euros.", "receive about 92 million", ""),
    ("The treaty stipulates that the base must be cleared by 1 June.", "the base must be cleared", "1 June"),
    # added: a present that is set a deadline
    ("“We open at the latest on Monday 25 November,” the director said.", "open at the latest", "25 November"),
    # added: a pronoun, set for a day
    ("They will hand over the base on Friday.", "hand over the base", "Friday"),
    ("Under the plan, creditors, who are owed 430 million, would receive 92 million.", "receive 92 million", ""),
    # added: what an authority allows
    ("Families would be allowed to return to the valley, officials said.", "allowed to return", ""),
    # added: a result set for a day
    ("The dean said the papers will be with the panel on Monday.", "papers will be with the panel", "Monday"),
    # added: the day of the act, not one before it
    ("Vela Rail, founded in July 1997, will join the pact on 12 March.", "join the pact", "12 March"),
]

NEAR_MISSES = [
    # predictions
    "Analysts expect the bank to close 40 branches by the end of the year.",
    "Unemployment will reach 9 per cent by December, the central bank forecast.",
    "The river will probably crest by Friday.",
    "The market is likely to recover by the spring, brokers said.",
    "“Prices will fall by the summer,” economist Ada Brook predicted.",
    "The storm is expected to weaken by Thursday.",
    "By 2050 the city will be home to two million people.",
    "The evening promises to be long.",
    "The dispute threatens to delay the opening until May.",
    "It will be dark by five.",
    "The team will surely lose on Saturday.",
    "Experts say the glacier will disappear by 2060.",
    # demands and calls
    "The union demanded that the company pay the bonus by Friday.",
    "Residents urged the council to reopen the library before winter.",
    "The opposition called on the minister to resign by Monday.",
    "“The company must pay by Friday,” the union said.",
    "Ruritania should withdraw its troops, the president said.",
    "Campaigners want the government to commit to ending the tests.",
    "Lawyers asked the court to order the firm to publish the report by May.",
    "The mayor pressed Vela Rail for a promise to keep the station.",
    # hopes
    "The town hopes to have a new bridge by 2030.",
    "Families hope the mine will reopen by the autumn.",
    "The coach would like to sign a striker before Sunday.",
    "She dreams of opening a school one day.",
    "The company would love to return to Lesna, it said.",
    # habits and general truths
    "Every spring the villagers clear the ditches by hand.",
    "The ferry leaves at nine and returns by noon.",
    "Children will often cry when they are tired.",
    "The museum opens on Mondays.",
    "A good carpenter will measure twice.",
    # negated, refused
    "The company has not promised to keep the plant open.",
    "The minister refused to commit to publishing the report by May.",
    "The bank made no promise to refund customers.",
    "Neither side has agreed to leave the valley.",
    "He never promised that taxes would fall.",
    "The board rejected a plan to sell the site by June.",
    "The landlord denied having agreed to repair the roof.",
    # hypothetical
    "If the company were to promise a pay rise, the strike would end.",
    "The government could agree to extend the deadline.",
    "The firm might pledge to keep the jobs.",
    "Would the ministry agree to publish the files by May?",
    "A deal to end the strike may be reached by Friday.",
    "The company is considering whether to close the line by May.",
    "Had he promised to pay, they would have stayed.",
    # reports of past promises broken or kept, and acts that are done
    "The firm broke its promise to reopen the mine.",
    "The company closed its plant in May.",
    "The council had finished the work by June.",
    "The troops left the valley by the end of March.",
    "The court decided to hear the case.",
    "The ship was due to arrive on Tuesday but sank.",
    "The factory was to have opened in May.",
    "The minister agreed that the road was dangerous.",
    # somebody else's expectation, and words that only look alike
    "The public expects the government to act before the election.",
    "Investors bet that the bank will raise rates by March.",
    "Critics doubt that the ministry will publish the report by May.",
    "The holy land was the Promised Land of the song.",
    "He showed promise as a young striker.",
    "The shoes were committed to storage.",
    "The will was read by the end of May.",
    "The town was bound to suffer.",
    "The agreement was signed in May.",
    "She was offered tea by the guard.",
    # added, each with its rule
    "They say it will level the field for the shops.",
    "They also wonder what proof the officers will ask for.",
    "As glad as the members are to jam the line, nobody came.",
    "The parties know what promises they might make.",
    "The rule was always intended to apply at once to the poor.",
    "His lack of commitment to talk put it out of reach.",
    "The holders would have received 20 euros under the old terms of the deal.",
    "It will matter if the regional telephone company ever decides to buy the rest.",
    "“I think Otto Finn will go slowly,” a rival said.",
    "You agree to receive our letters and offers.",
    "The share will dip below a half by 2050, Otto Finn says.",
    "The plan provides jobs for 300 people.",
]


def promises(text: str) -> list[tuple[str, str]]:
    """(what is promised, by when) of a text; "" where no deadline is set."""
    reading = read_article(Article("a", "a", text, language="en"))
    cut = reading.article.cut
    return [(cut(p.what), cut(p.due) if p.due else "") for p in reading.promises]


@pytest.mark.parametrize(("text", "what", "due"), UNDERTAKINGS)
def test_undertakings(text: str, what: str, due: str) -> None:
    """Each is found, with its deadline where it sets one."""
    found = promises(text)
    assert any(what in w and due in d for w, d in found), found


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_near_misses(text: str) -> None:
    """None is an undertaking."""
    assert promises(text) == []
