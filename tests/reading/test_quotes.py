"""Statements, their extent, mode and cue."""


import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.steps import grows_in_proportion

from secondsource.model.articles import Article, Furniture
from secondsource.model.readings import Name, Quote, Sheet
from secondsource.reading.quotes import Quoted, find_quotes
from secondsource.reading.sheets import lay_out
from secondsource.reading.tags import NoTagger


def _read(text: str, **fields: object) -> tuple[Article, Quoted]:
    article = Article("a", "a.txt", text, **fields)  # type: ignore[arg-type]
    return article, find_quotes(lay_out(article), ())


def _contents(article: Article, quotes: tuple[Quote, ...]) -> list[list[str]]:
    return [[article.cut(p) for p in (q.pieces or (q.content,))] for q in quotes]


@pytest.mark.parametrize(
    ("text", "mode", "content"),
    [
        ("“We will leave,” the minister said.", "direct", ["We will leave,"]),  # cue behind
        ("“We will leave,” said Ada Brook, a retired pilot.", "direct", ["We will leave,"]),  # inverted
        ("The mayor said: “We will leave.”", "direct", ["We will leave."]),  # cue before
        (
            "The mayor said the deal was “a gift” to rivals.",
            "partial",
            ["the deal was “a gift” to rivals"],
        ),  # marks inside
        ("The mayor said that the dam had failed.", "indirect", ["that the dam had failed"]),  # that
        ("The dam had failed, the mayor said on Monday.", "indirect", ["The dam had failed"]),  # cue at the end
        ("According to Ada Brook, the dam had failed.", "indirect", ["the dam had failed"]),  # fronted
        ("The dam had failed, according to officials.", "indirect", ["The dam had failed"]),  # and at the end
        ("She was quoted as saying the dam had failed.", "indirect", ["the dam had failed"]),  # passive
        ("“We will,” she said, “leave the town.”", "direct", ["We will,", "leave the town."]),  # interrupted
        (
            "“We will leave,” she said. “It is time to go.”",
            "direct",
            ["We will leave,", "It is time to go."],
        ),  # goes on
        (
            "“We know it fell,” said a farmer. “They want us out,” adding that it was late.",
            "direct",
            ["We know it fell,", "They want us out,"],
        ),  # and adds
        ("“Who will pay for this?” Ada Brook, a teacher, said.", "direct", ["Who will pay for this?"]),  # question
        ("“We go now. They stay here. All is well,” he said.", "direct", ["We go now. They stay here. All is well,"]),
        ("The mayor left, telling reporters that the dam had failed.", "indirect", ["that the dam had failed"]),
        ("The mayor said the people who stayed would teach.", "indirect", ["the people who stayed would teach"]),
        ("He admitted, too, that the dam had failed.", "indirect", ["that the dam had failed"]),  # a word put in
        ("With the dam, she said, it was different.", "indirect", ["With the dam", "it was different"]),  # a lead
        ("With the dam, she said at last, it was different.", "indirect", ["With the dam", "it was different"]),
        ("The dam failed, she said, and it will again.", "indirect", ["The dam failed", "and it will again"]),
        ("If it broke, she said, the town was lost.", "indirect", ["If it broke", "the town was lost"]),  # put in
        ("As the paper noted, the dam was old.", "indirect", ["the dam was old"]),  # "as"
        ("The poll shows Brook ahead of Hill.", "indirect", ["Brook ahead of Hill"]),  # a document shows
        ("The dam was old, the report found.", "indirect", ["The dam was old"]),  # and finds
        ("She said that she left and hoped to rest.", "indirect", ["that she left and hoped to rest"]),  # one statement
        ("She said that he hoped to rest.", "indirect", ["that he hoped to rest"]),  # a wish within it
        ("The mayor promised every tenant “a new roof”.", "partial", ["every tenant “a new roof”"]),  # an object
        ("He speaks of “a sea of mud”.", "direct", ["a sea of mud"]),  # and another
        ("The mayor greeted “every friend of the town”.", "direct", ["every friend of the town"]),  # judged
        ("The mayor rejected the claim as “nonsense”.", "partial", ["the claim as “nonsense”"]),  # and another
        ("Hundreds marched, some of them chanting “thieves”.", "direct", ["thieves"]),  # a manner of speaking
        ("She said in a note, as quoted by the Bell, that it was “late”.", "partial", ["that it was “late”"]),  # put in
        ("He warned prior to the vote that it was late.", "indirect", ["that it was late"]),  # a time
        ("Men responded with a “last word” of fire, reports the Bell.", "partial",
         ["Men responded with a “last word” of fire"]),  # marks within a phrase
        ("The mayor said nothing was agreed.", "indirect", ["nothing was agreed"]),  # no object, a subject
        (
            "“It is a gift,” said Ada Brook, who rates it “hold”.",
            "direct",
            ["It is a gift,"],
        ),  # a term behind it
    ],
)
def test_reads_one_statement(text: str, mode: str, content: list[str]) -> None:
    """Content without the outer marks; a statement with marks inside keeps them."""
    article, quoted = _read(text)
    assert [(mode, content)] == [(q.mode, [article.cut(p) for p in (q.pieces or (q.content,))]) for q in quoted.quotes]


@pytest.mark.parametrize(
    "text",
    [
        "The attack was claimed by a militia.",  # a passive with its agent
        "He was told that the road was shut.",  # nobody is said to speak
        "The mayor did not say that the dam had failed.",  # denied
        "He read “War and Peace and All the Rest of It” twice.",  # a title
        "The mayor said nothing.",  # an object alone
        "The sale was rejected as risky.",  # a passive
        "A risk said to be small is gone.",  # a participle
        "The United States and its allies left.",  # a noun like a verb
        "Work went on according to the plan.",  # nobody speaks
        "It fell, and Ada Brook found the key.",  # nothing said
        "The so-called deal is dead.",  # half a word
    ],
)
def test_reads_no_statement(text: str) -> None:
    """Words like those of saying that say nothing."""
    assert _contents(*(lambda a, q: (a, q.quotes))(*_read(text))) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The so-named “gift” was late.", ["gift"]),  # a term
        ("The force [short for “Red Guard”] left.", ["Red Guard"]),  # a gloss in brackets
        ("The mayor said the deal was “a gift” to rivals.", []),  # part of a statement
    ],
)
def test_scare_quotes(text: str, expected: list[str]) -> None:
    """Words in marks that are no statement stand apart."""
    article, quoted = _read(text)
    assert expected == [article.cut(s) for s in quoted.scare]


def test_two_speakers_share_a_sentence() -> None:
    """A conjoined cue ends the statement before it and keeps the speaker."""
    article, quoted = _read("Ada Brook said that the dam had failed, and added that a wall was needed.")
    assert _contents(article, quoted.quotes) == [["that the dam had failed"], ["that a wall was needed"]]
    assert [article.cut(q.speaker) for q in quoted.quotes if q.speaker] == ["Ada Brook", "Ada Brook"]


def test_a_conjoined_clause_with_marks_is_a_statement_of_its_own() -> None:
    """What is indirect stays so beside a quotation."""
    article, quoted = _read("The dam had failed, she said, and he had called it “a gift from the sea” twice.")
    assert [q.mode for q in quoted.quotes[:2]] == ["indirect", "partial"]
    assert _contents(article, quoted.quotes)[0] == ["The dam had failed"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Brook laughs. “They have one name and no plan at all.”", "Ada Brook"),  # the subject before
        ("She is careful. “I have seen the numbers and no more.”", "She"),  # a pronoun
        (
            "“It is late,” Ada Brook said. Who pays then? “We will all pay for it in the end.”",
            "Ada Brook",
        ),  # a question
        ("It rained. “They have one name and no plan at all.”", None),  # nobody
        ("Ada Brook laughs.\n\n“They have one name and no plan at all.”", None),  # another paragraph
    ],
)
def test_speaker_in_force(text: str, expected: str | None) -> None:
    """A quotation without a cue is of the person whom its paragraph is about."""
    article = Article("a", "a.txt", text)
    at = text.find("Ada Brook")
    names = (Name(article.span(at, at + 9), "person", "ada brook"),) if at >= 0 else ()
    last = find_quotes(lay_out(article), names).quotes[-1]
    assert expected == (article.cut(last.speaker) if last.speaker else None)


def test_question_goes_on_with_the_statement_before() -> None:
    """A question in marks is not swallowed by the sentence behind it, which has a statement of its own."""
    text = "“It was mine,” she said. “Now what shall I do with it?” The thing had been over at once, she said."
    article, quoted = _read(text)
    assert _contents(article, quoted.quotes) == [
        ["It was mine,", "Now what shall I do with it?"],
        ["The thing had been over at once"],
    ]


def test_free_standing_quotation_takes_the_speaker_in_force() -> None:
    """A paragraph of marks alone belongs to who spoke just before."""
    article, quoted = _read("“We will leave,” Ada Brook said.\n\n“There is nothing left to win in this town.”")
    assert [article.cut(q.speaker) for q in quoted.quotes if q.speaker] == ["Ada Brook", "Ada Brook"]


def test_nobody_speaks_a_lone_quotation() -> None:
    """Without a speaker in force there is none."""
    _, quoted = _read("“There is nothing left to win in this town.”")
    assert [(q.kind, q.speaker) for q in quoted.quotes] == [("none", None)]


def test_transcript() -> None:
    """Labels that come again are speakers."""
    article, quoted = _read("BROOK: We will leave.\n\nHILL: When?\n\nBROOK: Soon.\n\nHILL: Good.")
    assert [article.cut(q.speaker) for q in quoted.quotes if q.speaker] == ["BROOK", "HILL", "BROOK", "HILL"]


def test_signed_quotation() -> None:
    """A name behind a dash under a quotation is its speaker."""
    article, quoted = _read("“There is nothing left to win in this town.” — Ada Brook")
    assert [article.cut(q.speaker) for q in quoted.quotes if q.speaker] == ["Ada Brook"]


def test_a_dash_with_marks_alone_behind_it_is_no_signature() -> None:
    """“…” — and a stop: nobody signed; before, the empty range behind the dash was an error."""
    article, quoted = _read("They met. “We will all leave here on Monday” — .")
    assert [(article.cut(q.content), q.speaker) for q in quoted.quotes] == [("We will all leave here on Monday", None)]


def test_furniture_says_nothing() -> None:
    """No statement is read inside furniture."""
    text = "“We will leave,” the mayor said."
    _, quoted = _read(text, furniture=(Furniture(0, len(text), "related"),))
    assert Quoted((), ()) == quoted


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from('said , . “We go” " Ada told that according to and : — he ’s \n'.split(" ")), max_size=25)
)
def test_every_span_lies_in_the_text(words: list[str]) -> None:
    """Whatever the order of words and marks, pieces are in order inside the content, and nothing is read twice."""
    article, quoted = _read(" ".join(words) + ".")
    for quote in quoted.quotes:
        assert all(quote.content.contains(p) for p in quote.pieces)
        assert quote.content.end <= len(article.text)
    assert len({(q.content, q.pieces) for q in quoted.quotes}) == len(quoted.quotes)


@pytest.mark.parametrize(
    "piece",
    [
        '"',
        "a",
        " said",
        " Xa said",
        "“a ",
        '"Ab said it."\n',
        "Xa said that ",
        "NAME: a\n",
        "who a man ",
        '"Go." he said. ',
    ],
)
def test_the_worst_texts_take_steps_in_proportion(piece: str) -> None:
    """Four times the text takes no more than about four times the steps."""
    grows_in_proportion(lambda sheet: find_quotes(sheet, ()), lambda n: long_sheet(piece, n), 2_000)


@pytest.mark.parametrize("piece", ["a", " said", " Xa said", "Xa said that ", "who a man "])
def test_no_pattern_runs_away(piece: str) -> None:
    """Half a megabyte of the worst kind, in which nobody is quoted, is read to its end."""
    assert find_quotes(long_sheet(piece, 500_000), ()).quotes == ()


def long_sheet(piece: str, size: int) -> Sheet:
    """So many characters of one piece over and over."""
    return lay_out(Article("a", "a.txt", piece * (size // len(piece))), tagger=NoTagger())


def test_a_transcript_in_marks() -> None:
    """Each turn stands in marks of its own with its label in capitals."""
    article, quoted = _read("“BROOK: We will leave the town tomorrow.”\n\n“HILL: And who will pay for all of this?”")
    found = [(article.cut(q.speaker) if q.speaker else "", article.cut(q.content)) for q in quoted.quotes]
    assert found == [("BROOK", "We will leave the town tomorrow."), ("HILL", "And who will pay for all of this?")]


def test_a_thought_in_passing_is_nobodys_turn() -> None:
    """The quotation behind it is still the pilot's, who spoke, and not of those who urged her."""
    text = "“It fell,” said Ada Brook, a pilot, and men urged her to leave. “We used to mend it with rope and tar.”"
    article, quoted = _read(text)
    assert {"Ada Brook, a pilot"} == {
        article.cut(q.speaker) for q in quoted.quotes if q.mode == "direct" and q.speaker is not None
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Odile Brandt denied having seen the letter.", "having seen the letter"),
        ("It was Odile Brandt’s promise that the bridge would open.", "that the bridge would open"),
        ("The weekly announced that it would close.", "that it would close"),
        ("He claims to be counting the votes.", "to be counting the votes"),
        ("Odile Brandt said about 40 workers had left the yard.", "about 40 workers had left the yard"),
        ("The yard will close, an aide said on condition of anonymity as she was not to speak.", "The yard will close"),
        ("They read her announcement earlier this month that the bridge would open.", "that the bridge would open"),
    ],
)
def test_what_is_said_without_a_plain_clause(text: str, expected: str) -> None:
    """A gerund, a noun of saying; an adjective that stands for a noun speaks."""
    sheet = lay_out(Article("a", "a.txt", text))
    found = find_quotes(sheet, ()).quotes
    assert [text[q.content.start : q.content.end] for q in found] == [expected]
