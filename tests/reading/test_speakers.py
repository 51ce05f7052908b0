"""Who speaks: the whole phrase, its kind, and who a pronoun or a role stands for."""

import pytest

from secondsource.model.articles import Article
from secondsource.model.readings import Name
from secondsource.reading.quotes import find_quotes
from secondsource.reading.sheets import lay_out


def _name(article: Article, text: str, key: str, role: str = "", kind: str = "person", nth: int = 0) -> Name:
    at = -1
    for _ in range(nth + 1):
        at = article.text.index(text, at + 1)
    roles = ()
    if role:
        begin = article.text.index(role)
        roles = (article.span(begin, begin + len(role)),)
    return Name(article.span(at, at + len(text)), kind, key, roles)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Brook, the mayor of Hill Town, said the dam had failed.", "Ada Brook, the mayor of Hill Town,"),
        ("“We go,” said Ada Brook, the mayor of Hill Town.", "Ada Brook, the mayor of Hill Town"),  # inverted
        ("On Monday, Ada Brook said the dam had failed.", "Ada Brook"),  # a fronted phrase
        ("Ahead of the visit, the minister told reporters that it was late.", "the minister"),  # and a longer one
        ("The dam failed, said Ada Brook, who runs it.", "Ada Brook, who runs it"),  # a relative clause
        ("A senior official familiar with the talks said it was late.", "A senior official familiar with the talks"),
        ("The mayor left, saying that it was late.", "The mayor"),  # subject of the main clause
        ("Ada Brook this week said the dam had failed.", "Ada Brook"),  # a time between
        ("“It is late,” it quoted an aide in the office as saying.", "an aide in the office"),  # who is quoted
        ("The paper quoted Ada Brook as saying that it was late.", "Ada Brook"),  # and before the statement
        ("Her claim that the dam failed is false.", "Her"),  # a noun with its possessor
        (
            "“We go,” said the official, who left.",
            "the official, who left",
        ),  # a person that the tagger calls an adjective
        (
            "A farmer who had not seen his house in a year said it was late.",
            "A farmer who had not seen his house in a year",
        ),
        (
            "A person close to the company says it was late.",
            "A person close to the company",
        ),  # "to" behind an adjective
        ("The firm, which makes pumps, said it was late.", "The firm, which makes pumps"),  # a clause on a thing
        ("Ada Brook, 29, of Reno, Nev., said the dam had failed.", "Ada Brook, 29, of Reno, Nev."),  # commas inside
        ("Ada Brook, its chief engineer, said the dam had failed.", "Ada Brook, its chief engineer"),  # a possessive
        ("Ada Brook, a mother of two, told the paper that it was late.", "Ada Brook, a mother of two"),  # no inversion
        ("Ada Brook — and her brother — say that it was late.", "Ada Brook — and her brother"),  # dashes
        ("Those near to him say that it was late.", "Those near to him"),  # no noun
        ("Some said they were late.", "Some"),  # nor here
        ("In Reno, 85% of voters said it was late.", "85% of voters"),  # a share
        ("A letter filed on Monday says that it was late.", "A letter filed on Monday"),  # a participle
        ("They left with the men, many of whom say it was late.", "many of whom"),  # a relative pronoun
        ("It was late, according to exit polls.", "exit polls"),  # a verb to the tagger
        ("According to Hill News, both of the dams are old.", "Hill News"),  # no apposition
        ("It sent a letter asking the mayor to leave.", "a letter"),  # what asks
        ("“We go,” said the retired pilot.", "the retired pilot"),  # a participle before its noun
        (
            "Duarte Pinhal, spokesman for the court, who on Monday declined to comment, said it was late.",
            "Duarte Pinhal, spokesman for the court, who on Monday declined to comment",
        ),  # back over all that stands between commas
        (
            "Jonas Veit, who runs the yard with his brothers, and who was there, says it was late.",
            "Jonas Veit, who runs the yard with his brothers, and who was there",
        ),  # two clauses
        (
            "The head of the union, Carla Neves, whose members left, told them that it was late.",
            "The head of the union, Carla Neves, whose members left",
        ),  # a role before its name
        (
            "A memo by the firm, dated March 3, 2015 and addressed to the board, says it was late.",
            "A memo by the firm, dated March 3, 2015 and addressed to the board",
        ),  # participles
        (
            "The letter, sent on Friday to all members, says it was late.",
            "The letter, sent on Friday to all members",
        ),  # an irregular one
        ("Maria Sand, speaking to reporters outside the court, said it was late.", "Maria Sand"),  # while speaking
        ("Maria Sand, in a letter to the council, said it was late.", "Maria Sand"),  # where
        ("This week, the mayor, who was away, said it was late.", "the mayor, who was away"),  # a time is no name
        ("The mayor was quoted by the Bell as saying that it was late.", "The mayor"),  # not by whom
        ("“We go,” said taxi driver Musa Keita, 34. “All of us.”", "taxi driver Musa Keita"),  # a verb to the tagger
        ("“We go,” the 44-year-old said.", "the 44-year-old"),  # an adjective for a noun
        ("“We go,” the chief executive said.", "the chief executive"),  # and another, to the tagger
        ("The firm, which left, named no date, saying that it was late.", "The firm, which left,"),  # past a clause
        ("“It held well,” a farmer living near the weir told me.", "a farmer living near the weir"),  # a reduced clause
        ("“It held well,” said another.", "another"),  # no noun
        ("“It held well,” another told the Courier.", "another"),
        ("“It held well,” said the others.", "the others"),
        ("“It held well,” said the other.", "the other"),
        ("An aide quoted by the agency, who left, said it was late.", "An aide quoted by the agency, who left"),
    ],
)
def test_phrase(text: str, expected: str) -> None:
    """The whole phrase with its appositions, nothing before it."""
    article = Article("a", "a.txt", text)
    (quote,) = find_quotes(lay_out(article), ()).quotes
    assert quote.speaker is not None
    assert expected.rstrip(",") == article.cut(quote.speaker).rstrip(",")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two officials said it was late.", "unnamed"),  # nobody by name
        ("Defence Ministry officials said it was late.", "unnamed"),  # a name that is not the speaker's
        ("The report said it was late.", "document"),  # a paper
        ("State media said it was late.", "outlet"),  # an outlet without a name
        ("The Hill Courier said it was late.", "outlet"),  # one by its form
        ("The leaflet says it was late.", "document"),  # another paper
        ("Marchers said it was late.", "unnamed"),  # several, with the capital of the sentence
        ("A plumber from Hull said it was late.", "unnamed"),  # a town is not the speaker's name
        ("Reuters said it was late.", "outlet"),  # an outlet by the table
    ],
)
def test_kind(text: str, expected: str) -> None:
    """What kind of speaker a phrase names."""
    article = Article("a", "a.txt", text)
    assert [expected] == [q.kind for q in find_quotes(lay_out(article), ()).quotes]


def test_pronoun_prefers_the_last_speaker() -> None:
    """ "He" is who spoke before, not who was spoken to."""
    article = Article("a", "a.txt", "Omar Hill said of Jan Moss that it was late. “We will go,” he said.")
    names = (_name(article, "Omar Hill", "hill"), _name(article, "Jan Moss", "moss"))
    quotes = find_quotes(lay_out(article), names).quotes
    assert [article.cut(q.referent) for q in quotes if q.referent] == ["Omar Hill"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Omar Hill came home. He had seen Lisk. He sat down. “We go,” he said.", "Omar Hill"),  # a thread of pronouns
        ("Omar Hill came home. It rained. It snowed. It froze. It was dark. “We go,” he said.", None),  # it is cut
        ("Omar Hill came home. The letter of Jan Moss was there. “We go,” he said.", "Omar Hill"),  # governed
        ("Omar Hill said it. Then Jan Moss sat down. “We go,” he said.", "Jan Moss"),  # the nearer subject
        ("Omar Hill said it. A neighbour said it was late. “We go,” he said.", None),  # somebody without a name
        ("Omar Hill said it. The company said so too. “We go,” he said.", "Omar Hill"),  # a company is no "he"
        ("Omar Hill came. Ms Jan Moss sat down. “We go,” he said.", "Omar Hill"),  # a woman is no "he"
        (
            "“It is late,” Omar Hill said. It rained. It rained. It rained. It rained. It rained. “We go,” he said.",
            "Omar Hill",
        ),  # the only one who speaks
    ],
)
def test_he(text: str, expected: str | None) -> None:
    """Whom "he" means: the nearest who spoke or was the subject, over a thread of pronouns."""
    article = Article("a", "a.txt", text)
    names = [_name(article, who, who.lower()) for who in ("Omar Hill", "Jan Moss") if who in text]
    last = find_quotes(lay_out(article), tuple(sorted(names, key=lambda n: n.span))).quotes[-1]
    assert (expected is not None, expected) == (
        last.kind == "named",
        article.cut(last.referent) if last.referent else None,
    )


def test_a_town_is_no_he() -> None:
    """A name that was taken for a person's is not what "he" means where nothing speaks for it."""
    article = Article("a", "a.txt", "Hilltown was quiet. “We go,” he said.")
    (quote,) = find_quotes(lay_out(article), (_name(article, "Hilltown", "hilltown"),)).quotes
    assert (quote.kind, quote.referent) == ("unnamed", None)


def test_she_stays_she() -> None:
    """Who was "she" before is not "he" after."""
    text = "Jan Moss came. “We go,” she said. “Not me,” he said."
    article = Article("a", "a.txt", text)
    quotes = find_quotes(lay_out(article), (_name(article, "Jan Moss", "moss jan"),)).quotes
    assert [q.kind for q in quotes] == ["named", "unnamed"]


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("A senior official in the office of Chancellor Ada Brook", "unnamed"),  # the chancellor's official
        ("A senior official in the office of Chancellor Ada Brook, who left,", "unnamed"),  # and a clause on him
        ("An aide who had worked for Ada Brook", "unnamed"),  # in a clause
        ("A pal of the minister", "unnamed"),  # no minister
        ("A former minister", "unnamed"),  # nobody named
        ("Ada Brook’s lawyer", "unnamed"),  # a possessor
        ("Her lawyer, Ada Brook", "named"),  # an apposition
        ("The Bell’s editor, Ada Brook", "named"),  # of another's head
        ("its treasurer, Ada Brook", "named"),  # of a head that is in no list
        ("Her lawyer, Chancellor Ada Brook", "named"),  # with a title
        ("Sen. Ada Brook (R-Reno)", "named"),  # with a title and brackets
        ("Ada Brook of the Hill Institute", "named"),  # the head
        ("President of Luria Ada Brook", "named"),  # a title with its country
    ],
)
def test_a_name_in_the_phrase_is_not_always_the_speakers(phrase: str, kind: str) -> None:
    """A name behind a preposition, in a clause or in a possessive is somebody else's."""
    article = Article("a", "a.txt", f"{phrase} said it was late.")
    names = (_name(article, "Ada Brook", "ada brook"),) if "Ada Brook" in phrase else ()
    assert [kind] == [q.kind for q in find_quotes(lay_out(article), names).quotes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Omar Hill sits down. “It is short,” says the foreign minister.", "Omar Hill"),  # a role nobody bears
        ("Omar Hill sits down. “It is short,” says the father of four.", "Omar Hill"),  # a description
        ("Omar Hill sits down. “It is short,” says a minister.", None),  # some minister
        ("Omar Hill sits down. “It is short,” says the spokesman.", None),  # who may be anybody
        ("Omar Hill sits down. Jan Moss too. “It is short,” says the minister.", None),  # which of the two?
    ],
)
def test_described(text: str, expected: str | None) -> None:
    """A role or description that nobody bears in print is the one whom the sentences before are about."""
    article = Article("a", "a.txt", text)
    names = tuple(_name(article, who, who.lower()) for who in ("Omar Hill", "Jan Moss") if who in text)
    (quote,) = find_quotes(lay_out(article), names).quotes
    assert expected == (article.cut(quote.referent) if quote.referent else None)


def test_surname_of_two() -> None:
    """A surname means the one who has been named in full; the other comes later."""
    article = Article("a", "a.txt", "Omar Hill came. “We go,” Hill said. Ada Hill stayed.")
    names = (
        _name(article, "Omar Hill", "omar hill"),
        _name(article, "Hill", "hill", nth=1),
        _name(article, "Ada Hill", "ada hill"),
    )
    (quote,) = find_quotes(lay_out(article), names).quotes
    assert (quote.kind, article.cut(quote.referent) if quote.referent else None) == ("named", "Omar Hill")


def test_pronoun_is_not_guessed() -> None:
    """Two people who fit equally leave it open."""
    article = Article("a", "a.txt", "Omar Hill met Jan Moss. “We will go,” he said.")
    names = (_name(article, "Omar Hill", "hill"), _name(article, "Jan Moss", "moss"))
    assert [(q.kind, q.referent) for q in find_quotes(lay_out(article), names).quotes] == [("unnamed", None)]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("The Lurian premier", "Omar Hill"),  # another word for the role, the same country
        ("The prime minister", "Omar Hill"),  # the only one
        ("The Vostan premier", None),  # another country's
        ("The president", "Jan Moss"),  # another role
        ("The Lurian leader", "Omar Hill"),  # any head of state or government, told by the country
        ("The leader", None),  # both lead
    ],
)
def test_role(phrase: str, expected: str | None) -> None:
    """A role stands for the one person of the article who bears it."""
    text = f"Luria Prime Minister Omar Hill met Arken President Jan Moss. {phrase} said it was late."
    article = Article("a", "a.txt", text)
    names = (
        _name(article, "Omar Hill", "hill", "Luria Prime Minister"),
        _name(article, "Jan Moss", "moss", "Arken President"),
    )
    (quote,) = find_quotes(lay_out(article), names).quotes
    assert expected == (article.cut(quote.referent) if quote.referent else None)
