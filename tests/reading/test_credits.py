"""Credits to outlets and agencies, and what is none."""


import pytest
from tests.steps import grows_in_proportion

from secondsource.model.articles import Article, Furniture
from secondsource.model.readings import Name, Sheet
from secondsource.reading.credits import find_credits, find_unnamed_interviews
from secondsource.reading.sheets import lay_out
from secondsource.reading.tags import NoTagger


def _credits(text: str, names: tuple[Name, ...] = (), furniture: tuple[Furniture, ...] = ()) -> list[tuple[str, str]]:
    article = Article("a", "a.txt", text, furniture=furniture)
    return [(c.how, c.name) for c in find_credits(lay_out(article, tagger=NoTagger()), names).certain]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HILL TOWN (AP) — The dam failed.", [("dateline", "Associated Press")]),  # place and agency
        ("LONDON, July 3 (Reuters) - The dam failed.", [("dateline", "Reuters")]),  # and a day
        ("HILL TOWN (AFP/Reuters) — It fell.", [("dateline", "Agence France-Presse"), ("dateline", "Reuters")]),  # two
        ("By ADA BROOK, Associated Press", [("byline", "Associated Press")]),  # byline
        ("(With inputs from AP)", [("credit line", "Associated Press")]),  # credit line
        ("Source: Xinhua", [("credit line", "Xinhua")]),  # and another
        ("A source told AFP that it was late.", [("attribution", "Agence France-Presse")]),  # told
        ("AP’s source said it was late.", [("attribution", "Associated Press")]),  # a possessive
        ("It was late, Xinhua reported.", [("attribution", "Xinhua")]),  # reported
        ("As per AP, it was late.", [("attribution", "Associated Press")]),  # as per
        ("It was late, a new report in Zedpost said.", [("attribution", "Zedpost")]),  # an outlet by its frame
        ("He told the newspaper Al-Noor that it was late.", [("attribution", "Al-Noor")]),  # by the noun beside it
        ("He said so in the interview, published by Zedpost, on Monday.", [("attribution", "Zedpost")]),  # put in between
        ("In his comments to the Hill Town Gazette he said so.", [("attribution", "Hill Town Gazette")]),  # comments
        ("In his comments to the Hill Town Board he said so.", []),  # which are made to anybody
        ("He told the Hill Town Gazette it was late.", [("attribution", "Hill Town Gazette")]),  # by its own words
        ("See https://www.reuters.com/world/dam for more.", [("link", "Reuters")]),  # a link
        (
            "The Northern News Agency (NNA) is new. It was late, NNA reported.",
            [("attribution", "Northern News Agency")],
        ),
        ("He told AP it was late. He told the agency why.", [("attribution", "Associated Press")] * 2),  # named before
        ("It fell, AP reported. The agency said why.", [("attribution", "Associated Press")] * 2),  # the agency speaks
        ("AP reported it. An aide quoted by the agency left.", [("attribution", "Associated Press")] * 2),  # is quoted
        (
            "AP reported it.\n\nSources: Associated Press, Meridian, Nova Lurian (paywall)",
            [("attribution", "Associated Press")]
            + [("credit line", name) for name in ("Associated Press", "Meridian", "Nova Lurian")],
        ),  # a list of which one is an outlet
        ("Business daily Meridian reported that it fell.", [("attribution", "Meridian")]),  # a title without an article
        ("The Hill Courier counts otherwise.", [("attribution", "Hill Courier")]),  # an outlet as subject
        ("The Hill Courier is new. It fell, the Courier wrote.", [("attribution", "Hill Courier")]),  # its short form
        ("AP, meanwhile, said that it fell.", [("attribution", "Associated Press")]),  # joined to the sentence before
        ("Reuters, on the other hand, posted a story that it held.", [("attribution", "Reuters")]),  # and posted a piece
        ("Letters provided to AP by her aunt say so.", [("attribution", "Associated Press")]),  # what it was given
        ("Letters provided to the council by her aunt say so.", []),
        ("A check of land registers by Reuters showed it.", [("attribution", "Reuters")]),  # what it looked at itself
        ("A check of land registers by the council showed it.", []),
        ("Two officials tell AFP that it fell.", [("attribution", "Agence France-Presse")]),  # told now
        ("The council, meanwhile, said that it fell.", []),  # which a council is, too
        ("AP's Ada Brook, reporting from Hill Town, says it fell.", [("attribution", "Associated Press")]),  # on the spot
        ("The Hill Courier suggests that it fell.", [("attribution", "Hill Courier")]),  # suggests
        ("As AP's Chief Political Correspondent Ada Brook reported, it fell.", [("attribution", "Associated Press")]),  # a title
        ("It fell, as reported earlier by AP's Ada Brook.", [("attribution", "Associated Press")]),  # when it was
        ("Ms. Brook tells THE NEW YORK TIMES that it fell.", [("attribution", "The New York Times")]),  # in capitals
        ("Last week the Hill Courier highlighted a family of five.", [("attribution", "Hill Courier")]),  # highlighted
        ("Ada Brook wrote recently for Harbour Watch magazine that it fell.", [("attribution", "Harbour Watch")]),  # its kind behind
        ("A Lurian news agency reported that it fell.", []),  # one capital is no title
        ("Local newspapers said it fell.", []),  # which a plural with a capital is not
        ("According to HarbourWatch.org, it fell.", [("attribution", "HarbourWatch.org")]),  # an address
        ("Lurian state television reported that it fell.", [("attribution", "Lurian state media")]),  # a state's media
        (
            "State media says it fell. In a photo released by Lurian state-run media it stands.",
            [("attribution", "Lurian state media")] * 2,
        ),  # which are one where one state is named
        ("State media is weak there, and official radio stations are few.", []),  # and say nothing here
        ("AP reported it. According to the paper, it fell.", [("attribution", "Associated Press")] * 2),  # named before
        ("AP reported it. The wire service adds that it fell.", [("attribution", "Associated Press")] * 2),
        ("Reuters sums up the night this way: it fell.", [("attribution", "Reuters")]),  # sums up
        ("A Reuters/Norland poll found that it fell.", [("attribution", "Reuters")]),  # an outlet's own poll
        ("He had to admit it to the Gazette.", [("attribution", "Gazette")]),  # an outlet's word in a frame
        ("It was a shame, he said on Lurian radio.", [("attribution", "Lurian radio")]),  # a station by its country
        ("He told Lurian state television so.", [("attribution", "Lurian state television")]),  # and another
        ("It fell, according to XTB. An aide told the agency so.", [("attribution", "XTB")] * 2),  # called an agency
        ("It fell.\n\n(Reporting by Ada Brook; Editing by Jan Moss)", [("credit line", "Reuters")]),  # a house style
        (
            "LISK, May 3 (Farwire) - It fell.\n\n(Reporting by Ada Brook; Editing by Jan Moss)",
            [("dateline", "Farwire")],
        ),  # another's, who is named
        ("PRAGUE, Nov 12 (Farwire) - It fell.", [("dateline", "Farwire")]),  # a place in capitals and a day
        ("Lisk (Corvane) (NWA) – It fell.", [("dateline", "NWA")]),  # a place with its country
        (
            "PRAGUE, Nov 12 (Farwire) - It fell.\n\n“No,” he told Farwire.",
            [("dateline", "Farwire"), ("attribution", "Farwire")],
        ),  # its own
        (
            "It fell, Farwire reported on Tuesday. According to Farwire, it rained.",
            [("attribution", "Farwire")] * 2,
        ),  # what outlets do
        ("It fell, Farwire reported. The agency said why.", [("attribution", "Farwire")] * 2),  # and is called
        ("“It held,” she said Wednesday on MSNBC.", [("attribution", "MSNBC")]),  # said on a station
        ("He appeared on CNN’s “Night Desk” to say so.", [("attribution", "CNN")]),  # and its programme
        ("He defended the dam on CNN’s “Night Desk” at length.", [("attribution", "CNN")]),  # by whatever verb
        ("Lurian shares fell on CNN’s loss.", []),  # no programme
        ("Lurian’s KCNA news agency quoted an aide.", [("attribution", "Korean Central News Agency")]),  # what it is
        ("An aide predicted to Fox News that it would hold.", [("attribution", "Fox News")]),  # said in another word
        (
            "The dam held, reports the Financial Times.",
            [("attribution", "Financial Times")],
        ),  # the verb before the name
        ("As NPR’s Ada Brook reports, the dam held.", [("attribution", "NPR")]),  # by its reporter's name
        (
            "In a commentary for the Financial Times he said so.",
            [("attribution", "Financial Times")],
        ),  # what it printed
        (
            "The Times of Lisk reported that it fell.",
            [("attribution", "Times of Lisk")],
        ),  # an outlet's word before "of"
        ("The dam was sound, as quoted by Farwire.", [("attribution", "Farwire")]),  # quoted by
        ("The dam failed.\n\nIt will be built again. (AP)", [("credit line", "Associated Press")]),  # at the end
        (
            "The Northern News Agency (NNA) is new.\n\nIt fell. (NNA)",
            [("credit line", "Northern News Agency")],
        ),  # an abbreviation at the end
        (
            "The Hill Echo, the newspaper of the port, also reports it.",
            [("attribution", "Hill Echo")],
        ),  # an apposition behind the name
        ("Reuters, citing two pilots, put it at four.", [("attribution", "Reuters")]),  # who cites others
        (
            "It fell, Nova reports, quoting the port. Nova said why.",
            [("attribution", "Nova")] * 2,
        ),  # reports and quotes
        ("It fell, a report obtained exclusively by the Hill Echo says.", [("attribution", "Hill Echo")]),  # an adverb
        ("But the Hill Courier says so.", [("attribution", "Hill Courier")]),  # a conjunction is no part of the name
        ("Hill TV’s Channel 4 said so.", [("attribution", "Hill TV’s Channel 4")]),  # a channel by its number
    ],
)
def test_finds_credits(text: str, expected: list[tuple[str, str]]) -> None:
    """Each frame of a credit, with the canonical name."""
    assert expected == _credits(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry told parliament that it was late.",  # bodies that are no outlets
        "According to the Defence Ministry, it was late.",  # a speaker
        "He told Congress that it was late.",  # a body without an article
        "The Reuters Institute studied the press.",  # a name inside a name
        "He told a leading media outlet that it was late.",  # no name
        "The Atomic Energy Agency said it was late.",  # an agency of another kind
        "The mayor (RIP) — we loved him.",  # brackets and a dash alone
        "It was late, according to XTB. The agency said so.",  # an agency of any kind
        "The house belongs to the Party. (HLP)",  # brackets at the end that name no outlet
        "Courier services are late.",  # an outlet's word that is none
        "He said it to the TV.",  # a set
        "He was on Spanish-language television.",  # any station
        "The agency said it was late.",  # which?
        "LISK (Updates with reaction) - It fell.",  # brackets in a dateline that hold no name
        "Sen. Brook (R-Ohio) - she is back.",  # a party
        "It was late, the Mill reported a loss. According to the Mill, it rained.",  # what a company reports
        "Lisk, May 3 (Friday) - It fell.",  # a day in brackets
        "It fell.\n\nReporting by Ada Brook.",  # a byline at the end
        "The report says CNN was late.",  # what somebody says of an outlet
        "He put his book on CNN.",  # nothing is said on it
        "She is the voice of Lisk.",  # no name
    ],
)
def test_finds_no_credit(text: str) -> None:
    """Speakers, bodies and names in names are no credits."""
    assert _credits(text) == []


def test_a_person_who_reported_is_no_outlet() -> None:
    """ "It fell, Brook wrote." Brook is Ada Brook, whom the article names in full."""
    text = "Ada Brook is a diver. It fell, Brook wrote. Brook said why."
    person = Name(Article("a", "a.txt", text).span(0, 9), "person", "ada brook")
    assert _credits(text, (person,)) == []
    assert _credits(text) != []


def test_told_an_organisation() -> None:
    """A name found as an organisation is an outlet where one tells it something."""
    text = "A source told Zedpost that it was late."
    at = text.index("Zedpost")
    name = Name(Article("a", "a", text).span(at, at + 7), "organisation", "zedpost")
    assert _credits(text, (name,)) == [("attribution", "Zedpost")]


def test_span_is_the_words_that_credit() -> None:
    """The evidence begins with the frame and ends with the outlet."""
    article = Article("a", "a.txt", "A source has told AP that it was late.")
    (credit,) = find_credits(lay_out(article, tagger=NoTagger()), ()).certain
    assert article.cut(credit.span) == "told AP"


def test_the_agency_is_not_remembered_for_long() -> None:
    """Four sentences behind a credit "the agency" is somebody else."""
    text = "It fell, AP reported. It rained. It snowed. It was late. The agency said so."
    assert _credits(text) == [("attribution", "Associated Press")]


def test_own_outlet_by_its_short_form() -> None:
    """ "Told the Courier" in the Courier is credited to it by its whole name."""
    article = Article("a", "a.txt", "He told the Courier that it was late.", outlet="Hill Courier")
    assert [c.name for c in find_credits(lay_out(article, tagger=NoTagger()), ()).certain] == ["Hill Courier"]


def test_furniture_credits_nobody() -> None:
    """A credit inside furniture is the page's."""
    assert _credits("It was late, AP reported.", furniture=(Furniture(0, 25, "related"),)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He told a leading media outlet that it was late.", ["told a leading media outlet"]),  # an outlet, which?
        ("In an interview on Sunday, he said so.", ["In an interview on Sunday"]),  # with whom?
        ("In an interview with AP, he said so.", []),  # with AP
        ("In an interview on Hill TV, he said so.", []),  # on a station
        ("He told reporters so.", []),  # no outlet
    ],
)
def test_unnamed_interviews(text: str, expected: list[str]) -> None:
    """Frames that credit an outlet without naming it."""
    article = Article("a", "a.txt", text)
    found = find_unnamed_interviews(lay_out(article, tagger=NoTagger()), ())
    assert expected == [article.cut(s) for s in found]


@pytest.mark.parametrize(
    "piece",
    [
        "Ab ",
        "in a ",
        "told a ",
        "according to ",
        "(AB)",
        "published report in ",
        "the The ",
        "on Hill radio ",
        "told AB the agency ",
        "The Hill Courier (HC) said. ",
    ],
)
def test_the_worst_texts_take_steps_in_proportion(piece: str) -> None:
    """Four times the text takes no more than about four times the steps."""

    def work(sheet: Sheet) -> None:
        find_credits(sheet, ())
        find_unnamed_interviews(sheet, ())

    grows_in_proportion(work, lambda n: long_sheet(piece, n), 2_000)


@pytest.mark.parametrize("piece", ["Ab ", "in a ", "told a ", "according to ", "published report in ", "the The "])
def test_no_pattern_runs_away(piece: str) -> None:
    """Half a megabyte of the worst kind, in which nobody is credited, is read to its end."""
    sheet = long_sheet(piece, 500_000)
    assert find_credits(sheet, ()).certain == ()
    assert find_unnamed_interviews(sheet, ()) == ()


def long_sheet(piece: str, size: int) -> Sheet:
    """So many characters of one piece over and over."""
    return lay_out(Article("a", "a.txt", piece * (size // len(piece))), tagger=NoTagger())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quayside reckons it fell.", ["Quayside"]),  # a verb
        ("It fell, according to the Port Voice.", ["Port Voice"]),  # a frame
        ("It fell (Interwire, Tuesday).", ["Interwire"]),  # brackets
        ("Sources: Nova, Meridian (paywall)", ["Meridian", "Nova"]),  # a list
        ("It fell, AP reported.", []),  # what is a credit already
        ("He lives in Lisk.", []),  # no frame
        ("Interwire again. It fell.", ["Interwire"]),  # nothing but a name
        ("From the Ledger also: it fell.", ["Ledger"]),  # more from the same
        ("I only have Nova second hand.", ["Nova"]),  # by another
        ("It fell, via the Meridian.", ["Meridian"]),  # through another
        ("The state agency Nova held to 14.", ["Nova"]),  # what any agency may be
        ("Author: Nova / RL", ["Nova", "RL"]),  # authors
        ("From Lisk he went home.", []),  # a place
        ("Lisk again won.", []),  # a name and more
    ],
)
def test_possible_credits(text: str, expected: list[str]) -> None:
    """Frames around a name of which the article alone does not show what it is."""
    sheet = lay_out(Article("a", "a.txt", text), tagger=NoTagger())
    assert [c.name for c in find_credits(sheet, ()).possible] == expected
