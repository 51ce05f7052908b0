"""Reports that contradict each other: found, set on two sides, and told apart from silence and from other things."""

import pytest
from tests.stories import gather

from secondsource.weigh.disputes_contradictions import find_contradictions
from secondsource.weigh.evidence import Evidence


def sides(evidence: Evidence) -> list[list[list[str]]]:
    """The words of each side of each contradiction."""
    return [[[evidence.text(s) for s in side] for side in c.sides] for c in find_contradictions(evidence)]


FILLER = (
    "The harbour lies north of the town. Fishing boats come and go all summer. A school was built there in 1950. "
    "Gulls nest on the roofs. The mayor has a small office near the church. Prices of houses rose last year. "
    "Children swim below the bridge. Many tourists stay for one night. The old cinema shows films on Sundays. "
)

DENIED = [
    # what is denied stands in the sentence before
    (
        "Inspector Mona Vale claimed that Port Master Jon Riggs burned the ledger. Riggs denies this.",
        [["Inspector Mona Vale claimed that Port Master Jon Riggs burned the ledger."], ["Riggs denies this."]],
    ),
    # or in the same sentence
    (
        "Clerks said the ledger was burned after the audit, though the port authority denied the allegation.",
        [
            ["Clerks said the ledger was burned after the audit"],
            ["though the port authority denied the allegation."],
        ],
    ),
    # a claim, and what is told against it
    (
        "Despite claims that the harbour was empty, pictures show three ferries at the quay on that evening.",
        [
            ["pictures show three ferries at the quay on that evening."],
            ["Despite claims that the harbour was empty"],
        ],
    ),
    # told otherwise, and what the other tells
    (
        "No boat came before midnight, a diver said. The coast guard tells it differently. Its first boat came at ten.",
        [
            ["No boat came before midnight, a diver said."],
            ["The coast guard tells it differently.", "Its first boat came at ten."],
        ],
    ),
    # somebody's words called what is not so
    (
        "The minister said that he called the fire a crime at once. Mona Vale called the minister's remarks a lie.",
        [
            ["The minister said that he called the fire a crime at once."],
            ["Mona Vale called the minister's remarks a lie."],
        ],
    ),
    # a second denial of the same is on the side of the first
    (
        "Inspector Mona Vale claimed that Jon Riggs burned the ledger. Riggs denies this. “That is not true,” he said.",
        [
            ["Inspector Mona Vale claimed that Jon Riggs burned the ledger."],
            ["Riggs denies this.", "“That is not true,” he said."],
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), DENIED)
def test_a_denial_stands_beside_what_it_denies(text: str, expected: list[list[str]]) -> None:
    """The words denied and the denial are two sides."""
    assert sides(gather(FILLER + text)) == [expected]


ACROSS = [
    # the content of a denial, affirmed in another article
    (
        "The owner denied that there had been any overload.",
        "A diver spoke of an overload of the ferry.",
        [["A diver spoke of an overload of the ferry."], ["The owner denied that there had been any overload."]],
    ),
    # held open by one, said by another
    (
        "It is still unclear whether the ferry carried horses.",
        "The ferry carried horses and hay, a farmer said.",
        [
            ["The ferry carried horses and hay, a farmer said."],
            ["It is still unclear whether the ferry carried horses."],
        ],
    ),
    # a denial of what another says is not so
    (
        "Critics were wrong in their assertions his inquiry failed to interview key divers, the judge said.",
        "The inquiry did not include the accounts of key divers, a lawyer said.",
        [
            ["The inquiry did not include the accounts of key divers, a lawyer said."],
            ["Critics were wrong in their assertions his inquiry failed to interview key divers, the judge said."],
        ],
    ),
    # the object of a support verb
    (
        "“She did not make the safety decisions,” he said.",
        "“Obviously she was the decision maker,” said the farmer.",
        [
            ["“Obviously she was the decision maker,” said the farmer."],
            ["“She did not make the safety decisions,” he said."],
        ],
    ),
    # a sum that was never told, and told
    (
        "Alma Lines bought the yard in 1998 for a price that was never published.",
        "Alma Lines bought the yard in 1998 for $310 million.",
        [
            ["Alma Lines bought the yard in 1998 for $310 million."],
            ["Alma Lines bought the yard in 1998 for a price that was never published."],
        ],
    ),
    # what somebody is, and is not
    (
        "The vote fell on a day when the island council didn't consider itself in recess.",
        "He says the island council was in recess that week.",
        [
            ["He says the island council was in recess that week."],
            ["The vote fell on a day when the island council didn't consider itself in recess."],
        ],
    ),
    # a passive denied, whose subject another verb of the class has for object
    (
        "The village council had not been told anything, she said.",
        "The firm informed the village council in May.",
        [
            ["The firm informed the village council in May."],
            ["The village council had not been told anything, she said."],
        ],
    ),
    # a verb and its object close by, in another form
    (
        "The plan will not cut public spending, she said.",
        "Farmers said: “It cuts spending.”",
        [["Farmers said: “It cuts spending.”"], ["The plan will not cut public spending, she said."]],
    ),
    # a verb with its object, once denied
    (
        "The council plan would not do harm and does not raise fares, she said.",
        "He called it a plan that raises fares for everybody.",
        [
            ["He called it a plan that raises fares for everybody."],
            ["The council plan would not do harm and does not raise fares, she said."],
        ],
    ),
]


@pytest.mark.parametrize(("one", "other", "expected"), ACROSS)
def test_across_articles(one: str, other: str, expected: list[list[str]]) -> None:
    """One article says what another denies, or holds open."""
    assert sides(gather(FILLER + one, FILLER.replace("town", "city") + other)) == [expected]


DIFFERENT = [
    # an act with two qualities
    (
        "In April the island council passed a non-binding motion on the old lighthouse.",
        "The island council passed a binding motion on the lighthouse.",
        "nonbind against bind",
    ),
    # one call at two times of day
    (
        "The distress call came in at 9.52 pm.",
        "The owner maintains that the bridge sent its distress call at 9.31 pm.",
        "9.31 pm against 9.52 pm, of call, distress",
    ),
    # one payment by two days
    (
        "The firm will pay its workers a severance of six wages by 12 March.",
        "A severance of six wages is due to all workers by 20 May.",
        "12 March against 20 May, of 6, sever, wage, worker",
    ),
    # one signature on two days
    (
        "The four-page letter bears the signatures of two surveyors and was written on 12 June.",
        "Written on 21 June, the letter is four pages long and has two surveyors to sign for it.",
        "12 June against 21 June, of letter, page, written",
    ),
    # what begins once begins on one day
    (
        "The protests against the dam began on 3 February.",
        "The protests started on 5 February.",
        "3 February against 5 February, of protest",
    ),
    # one thing judged in opposite ways
    (
        "The dam is a step in the right direction, the mayor said.",
        "Farmers called the dam a step backward.",
        "“right” against “backward”, of step",
    ),
    (
        "The mayor insisted that the change is minor.",
        "It is a historic change, farmers said.",
        "“minor” against “historic”, of chang",
    ),
    (
        "The new tolls are helping the town, the mayor said.",
        "Farmers said that the tolls do not do enough.",
        "“are helping” against “not do enough”, of toll",
    ),
    (
        "There were plenty of jackets, she said, but nobody handed them out.",
        "We found the jackets ourselves, and there weren't enough of them, he said.",
        "“plenty” against “n't enough”, of jacket",
    ),
    # one meeting in the morning and in the night
    (
        "At a council meeting Monday morning the plan fell.",
        "In a long Monday night meeting of the council the plan fell.",
        "Monday morning against Monday night, of meet",
    ),
]


@pytest.mark.parametrize(("one", "other", "detail"), DIFFERENT)
def test_qualities_and_times_that_differ(one: str, other: str, detail: str) -> None:
    """One act or event with two qualities, days or hours: the sentences stand against each other, and the reason says
    by which."""
    evidence = gather(FILLER + one, FILLER.replace("town", "city") + other, published="2031-02-06")
    found = [(c.sides, c.reason.detail) for c in find_contradictions(evidence)]
    assert [d for _, d in found] == [detail]
    assert {evidence.text(s) for side in found[0][0] for s in side} == {one, other}


ALIKE = [
    # the same hour in two clocks, and an hour of another zone
    ("The distress call came in at 9.52 pm.", "The distress call came in at 21:52."),
    # a day inside the other
    ("The firm will pay a severance of six wages by the end of March.", "A severance of six wages is due by 31 March."),
    # two statements on two days
    ("Mayor Ilse Brandt said on Monday the dam would hold.", "Mayor Ilse Brandt said on Tuesday the roads were open."),
    # another sum
    ("Alma Lines bought the yard for an undisclosed sum.", "Alma Lines paid its captains $2 million."),
    # two changes, and what is only asked
    ("The mayor wants small changes of the fares.", "Farmers want major changes of the school."),
    ("The new tolls are helping, the mayor said.", "Farmers ask whether the tolls have an effect."),
    # two acts with two qualities
    ("The council passed a non-binding motion.", "The contract of the ferry line is binding."),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_may_both_hold_is_no_dispute(one: str, other: str) -> None:
    """Days and qualities that agree, or are of two things."""
    assert sides(gather(FILLER + one, FILLER.replace("town", "city") + other, published="2031-02-06")) == []


NONE = [
    # a demand that is rejected is no denial
    "Nurses asked for more pay. The hospital rejected the demand.",
    # something is withheld, nothing is denied
    "The ministry denied the agency its budget. The agency needs its budget.",
    # a negated denial
    "Inspector Mona Vale claimed that Jon Riggs burned the ledger. Riggs did not deny this.",
    # a question
    "Was the ledger burned? Who could deny that?",
    # only possible, or another thing with the same verb
    "The council may raise fares. The council does not raise chickens.",
    # not only
    "The council does not only raise fares. It is a council that raises fares.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_contradiction(text: str) -> None:
    """What denies nothing that is said makes no dispute."""
    assert sides(gather(FILLER + text)) == []


def test_order_changes_nothing() -> None:
    """The same articles in another order give the same contradictions; another article beside them takes none away."""
    one, other = FILLER + ACROSS[0][0], FILLER.replace("town", "city") + ACROSS[0][1]
    told = {str(s) for s in sides(gather(one, other))}
    assert told == {str(s) for s in sides(gather(other, one))}
    assert told <= {str(s) for s in sides(gather(one, other, "The weather in the hills was mild on Tuesday."))}


def test_a_copy_stands_on_the_side_of_its_sentence() -> None:
    """A sentence that two articles print stands twice on its side."""
    said = "A diver from Callan said that there was an overload of the ferry on the last evening of the summer."
    others = FILLER.replace("town", "city"), FILLER.replace("north", "south")
    found = sides(gather(FILLER + ACROSS[0][0], others[0] + said, others[1] + said))
    assert [[said, said], [ACROSS[0][0]]] in found
