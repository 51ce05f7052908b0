"""Documents and press conferences that an article takes its news from, and what is only talked about."""


import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.steps import grows_in_proportion

from secondsource.model.articles import Article, Furniture
from secondsource.model.readings import DocumentCredit
from secondsource.reading.credits_documents import find_documents
from secondsource.reading.names import find_names
from secondsource.reading.readings import read_article
from secondsource.reading.sheets import lay_out


def read(text: str, *, furniture: tuple[Furniture, ...] = ()) -> tuple[DocumentCredit, ...]:
    """The documents that a text credits."""
    return read_article(Article("a", "a.txt", text, furniture=furniture)).documents


def words(text: str) -> list[tuple[str, str | None]]:
    """The words of each credit, and of its issuer."""
    article = Article("a", "a.txt", text)
    return [(article.cut(c.span), c.issuer and article.cut(c.issuer)) for c in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # somebody speaks in it
        ("“It holds,” Ada Brook said in a statement.", [("said in a statement", "Ada Brook")]),
        ("The dam holds, Ada Brook said on Monday in a written statement.", [("said on Monday in a written statement", "Ada Brook")]),
        ("Ada Brook told the council in a letter that the dam holds.", [("told the council in a letter", "Ada Brook")]),
        # fronted, with the speaker behind
        ("In a statement, the Dam Authority said that it holds.", [("In a statement", "Dam Authority")]),
        ("In its press release Nordmark Group blames the rain.", [("In its press release", "Nordmark Group")]),
        # the document speaks
        ("The White House statement said that it holds.", [("The White House statement said", "White House")]),
        ("A statement from Ada Brook’s office says that it holds.", [("A statement from Ada Brook’s office says", "Ada Brook’s office")]),
        ("The leaked memo warns of floods.", [("The leaked memo warns", None)]),
        # a poll, by who asked
        ("A recent Norland poll shows that most want it.", [("A recent Norland poll shows", "Norland")]),
        ("In a Hill University poll, 54 percent want it.", [("In a Hill University poll", "Hill University")]),
        ("Another poll showed that most want it.", [("Another poll showed", None)]),
        # prepared words, a page, a call
        ("In prepared testimony, Ada Brook said that the dam holds.", [("In prepared testimony", "Ada Brook")]),
        ("On its website, the Dam Authority says that it holds.", [("On its website", "Dam Authority")]),
        ("In a conference call with reporters, Ada Brook said that it holds.", [("In a conference call", "Ada Brook")]),
        # an occasion that somebody holds
        ("Mayor Ada Brook held a news conference on Thursday.", [("held a news conference", "Ada Brook")]),
        # according to it
        ("According to the notification, two gates will close.", [("According to the notification", None)]),
        ("Two gates will close, according to court filings.", [("according to court filings", None)]),
        ("It cut jobs, according to documents of the miners’ union.", [("according to documents of the miners’ union", "miners’ union")]),
        # seen by somebody
        ("The annex to the lease, which the Hill Courier has seen, names no date.", [("The annex to the lease, which the Hill Courier has seen", None)]),
        ("A memo seen by the Hill Courier names no date.", [("A memo seen by", None)]),
        # given out, with what it says
        ("Nordmark Group put a notice up on its gate saying that it will close.", [("put a notice", "Nordmark Group")]),
        ("Ada Brook issued a statement praising the crew.", [("issued a statement", "Ada Brook")]),
        ("The dam holds, Ada Brook wrote in a post on Facebook.", [("wrote in a post", "Ada Brook")]),
        # press conferences, named and unnamed
        ("At a press conference on Monday, Ada Brook said that the dam holds.", [("At a press conference", "Ada Brook")]),
        ("Ada Brook told reporters in Lisk that the dam holds.", [("told reporters", "Ada Brook")]),
        ("Mayor Ada Brook met representatives of the media on Monday.", [("met representatives of the media", "Ada Brook")]),
    ],
)  # fmt: skip
def test_frames_of_evidence(text: str, expected: list[tuple[str, str | None]]) -> None:
    """Each frame, and whose the document is as far as the sentence says."""
    assert expected == words(text)


@pytest.mark.parametrize(
    "text",
    [
        "The two ministers signed the agreement on Monday.",  # an event
        "The company signed a contract with the town.",  # another
        "The council will vote on the report in May.",  # a thing to come
        "She was named in the indictment.",  # talked about
        "He worked at the post office, he said.",  # another noun
        "The release of the hostages went on for hours.",  # an action
        "The notice period ends in May, she said.",  # the first of a compound
        "Repairs will take longer than the contract says.",  # a measure
        "He left a note on the door.",  # a thing
        "The dam failed, according to a report in Zedpost.",  # an outlet's
        "Two thirds agree, according to a Reuters survey.",  # another
        "Two thirds agree, according to a Reuters poll.",  # and a poll
        "Recent polls show that most want it.",  # several
        "It lies in the path of a lawsuit in which the town argued otherwise.",  # who argues is the town
        "Reporters waited outside the dam.",  # nobody speaks
        "He told the media outlet that it was late.",  # one outlet
    ],
)
def test_what_is_only_talked_about(text: str) -> None:
    """No words are taken from it."""
    assert words(text) == []


def test_one_document_under_several_words() -> None:
    """ "The release" is the press release, and "the statement" too; a second company's is another."""
    text = (
        "In its press release Nordmark Group blames the rain. “We are sorry,” the release goes on. The river had risen, "
        "Ada Brook said in the statement.\n\nThe Hill Trust said in a statement that nobody had been warned."
    )
    assert [(c.noun, c.key) for c in read(text)] == [
        ("press release", 0),
        ("release", 0),
        ("statement", 0),
        ("statement", 1),
    ]


def test_the_company_is_the_one_told_of() -> None:
    """ "The company" means whom the sentences before are about, else whom most is about; between two nobody can say."""
    said = "The company said in a statement that the mill made losses."
    about = "Nordmark Group will close its mill. Nordmark Group employs 300. It rained on the Hill Trust.\n\n"
    assert words(about + said) == [("said in a statement", "Nordmark Group")]
    both = "It rained on Nordmark Group and on the Hill Trust.\n\n"
    assert words(both + said) == [("said in a statement", None)]


def test_the_introduction_is_a_credit() -> None:
    """Where the article names in full what it later calls "the notification"."""
    text = (
        "The notification of closure under Section 4 came on Monday. Nobody had known.\n\n"
        "According to the notification, two gates will close."
    )
    found = read(text)
    assert [c.name for c in found] == ["notification of closure"] * 2
    assert text[found[0].span.start : found[0].span.end] == "The notification of closure"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In a statement issued on Monday morning, the head of the port, Ada Brook, said so.", "Ada Brook"),  # fronted
        ("Hill Trust director Ada Brook spoke to reporters on Monday.", "Ada Brook"),  # a body's name in her title
        ("After talks with Carl Voss, Ada Brook issued a statement praising him.", "Ada Brook"),  # who was met before
        ("He released a letter from his doctor that says so.", "his doctor"),  # somebody without a name
        ("The harbour office said in a statement that it was late.", "harbour office"),  # a body without one
        ("The Hill Trust’s spokesman said in a statement that it was late.", "Hill Trust"),  # who speaks for it
        ("An official said in a statement that it was late.", None),  # anybody
    ],
)
def test_issuers(text: str, expected: str | None) -> None:
    """Whose a document is where its phrase does not say so."""
    assert [issuer for _, issuer in words(text)] == [expected]


def test_two_letters() -> None:
    """The one from his doctor is not the one in which the mayor speaks."""
    text = "He released a letter from his doctor that says so.\n\nMayor Ada Brook said in the letter that it was late."
    assert [c.key for c in read(text)] == [0, 1]


def test_furniture_credits_no_document() -> None:
    """What the page adds is not the article's."""
    text = "The dam holds.\n\nAda Brook said in a statement that it holds."
    assert read(text, furniture=(Furniture(16, len(text), "other"),)) == ()


@pytest.mark.parametrize(
    "piece", ["statement ", "said in a ", "the statement, ", "told reporters ", "in the letter of the ", "A", " of"]
)
def test_the_worst_texts_take_steps_in_proportion(piece: str) -> None:
    """No text makes it run away: four times as much in no more than about four times the steps."""
    grows_in_proportion(read, lambda n: piece * (n // len(piece)), 2_000)


@given(st.lists(st.sampled_from(["Ada Brook ", "said in ", "a statement ", "the ", "according to ", "letter ", ", ", ". ", "which "]), max_size=25))  # fmt: skip
def test_every_span_is_a_slice_of_a_sentence(pieces: list[str]) -> None:
    """Whatever stands there: nothing empty, nothing outside, in order, keys without a gap."""
    text = "".join(pieces)
    sheet = lay_out(Article("a", "a.txt", text))
    found = find_documents(sheet, find_names(sheet), (), ())
    assert all(0 <= c.span.start < c.span.end <= len(text) for c in found)
    assert sorted(found, key=lambda c: (c.span, c.key)) == list(found)
    assert sorted({c.key for c in found}) == list(range(len({c.key for c in found})))
