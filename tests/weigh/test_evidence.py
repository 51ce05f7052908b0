"""Counts and support: a copy never adds an origin; no copying found is no independence."""

from dataclasses import replace

import pytest
from tests.stories import article

from secondsource.model.lineage import Governed, Lineage, Origin, OriginTie
from secondsource.model.resolution import Resolved
from secondsource.model.spans import Span
from secondsource.reading.readings import read_article
from secondsource.weigh.evidence import Evidence

TEXT = "The lock was closed on Tuesday. Ships are waiting outside the breakwater."


def evidence(*governed: Governed) -> Evidence:
    """Three articles of one text, two of one outlet, and what governs their words."""
    outlets = {"a": "The Bell", "b": "The Bell", "c": None}
    readings = [read_article(article(i, TEXT, outlet=o)) for i, o in outlets.items()]
    return Evidence.gather(readings, Resolved(), Lineage(governed=tuple(governed)))


def spans(*articles: str) -> list[Span]:
    """The first sentence of each article."""
    return [Span(i, 0, 31) for i in articles]


def governed(article_id: str, origin: str, *, evidenced: bool = True) -> Governed:
    """The whole first sentence of the article comes from this origin."""
    return Governed(Span(article_id, 0, 31), origin, "credit", evidenced)


def test_outlets_and_unknown_outlets() -> None:
    """An outlet counts once; an article whose outlet is not known is its own."""
    counts = evidence().counts(spans("a", "b", "c"))
    assert (counts.articles, counts.outlets, counts.families) == (3, 2, 2)


def test_nobody_says() -> None:
    """Reports without an origin are separate, and each may be one at most."""
    found = evidence()
    assert found.support(spans("a", "b")) == "separate"
    origins = found.counts(spans("a", "b")).origins
    assert (origins.shown, origins.at_most) == (0, 2)


def test_one_agency_is_one_origin() -> None:
    """Two articles that credit one agency rest on one origin."""
    found = evidence(governed("a", "origin:npa"), governed("b", "origin:npa"))
    assert found.support(spans("a", "b")) == "one-origin"
    assert found.counts(spans("a", "b")).origins.at_most == 1


def test_two_evidenced_origins_are_independent() -> None:
    """Two credits of different agencies are two origins."""
    found = evidence(governed("a", "origin:npa"), governed("b", "origin:xyz"))
    assert found.support(spans("a", "b")) == "independent"
    assert found.evidenced_origins(spans("a", "b")) == ("origin:npa", "origin:xyz")


def test_what_one_sentence_credits_together_is_one_origin() -> None:
    """ "He told XYZ and NPA": no second origin of what another article has from NPA alone; a third agency is one."""
    both = (governed("a", "origin:xyz"), Governed(Span("a", 4, 8), "origin:npa", "credit", True))
    found = evidence(*both, governed("c", "origin:npa"))
    assert found.support(spans("a", "c")) == "one-origin"
    assert found.evidenced_origins(spans("a", "c")) == ("origin:npa",)
    third = evidence(*both, governed("c", "origin:far"))
    assert third.support(spans("a", "c")) == "independent"


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        ("State media", "one-origin"),
        ("state television", "one-origin"),
        ("Morvan state television", "one-origin"),
        ("the country's official news agency", "one-origin"),
        ("Local newspapers", "one-origin"),
        ("Media reports", "one-origin"),
        ("Morvan Press", "independent"),  # a name
        ("The minister", "independent"),  # no medium
    ],
)
def test_who_has_it_from_unnamed_media_is_no_second_origin(speaker: str, expected: str) -> None:
    """An agency that says "state media reported" may have it from the very agency that the other article names."""
    told = f"{speaker} said that the lock was closed on Tuesday. Ships wait outside."
    readings = [read_article(article("a", told)), read_article(article("c", TEXT))]
    end = told.index(". Ships") + 1
    records = (Governed(Span("a", 0, end), "origin:npa", "credit", True), governed("c", "origin:xyz"))
    found = Evidence.gather(readings, Resolved(), Lineage(governed=records))
    assert found.support([Span("a", told.index("the lock"), end - 1), Span("c", 0, 31)]) == expected


def test_words_without_names() -> None:
    """What is named inside a span is left out, the words around it stay."""
    reading = read_article(article("a", "Ada Brook told Otto Finn that the lock of Lisk was closed."))
    found = Evidence.gather([reading], Resolved(), Lineage())
    text = reading.article.text
    named = text.replace("Ada Brook ", "").replace("Otto Finn ", "").replace("Lisk ", "")
    assert found.text_without_names(Span("a", 0, len(text))) == named
    assert found.text_without_names(Span("a", 4, 14)) == "told"


def test_an_unnamed_original_is_not_evidence() -> None:
    """A hidden original that nobody names does not make a claim independent."""
    found = evidence(governed("a", "origin:npa"), governed("b", "origin:hidden", evidenced=False))
    assert found.support(spans("a", "b")) == "separate"


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ((governed("a", "origin:npa"),), "one-origin"),  # what nobody explains is where the tied report is from
        ((governed("a", "origin:npa"), governed("b", "origin:xyz")), "one-origin"),  # two credits over one word
        ((governed("a", "origin:npa"), governed("b", "origin:hidden", evidenced=False)), "one-origin"),
        ((), "one-origin"),  # one text, wherever it is from
    ],
)
def test_tied_reports_lead_to_one_origin(records: tuple[Governed, ...], expected: str) -> None:
    """Reports of one word or one text count once, whatever stands over them; a third article is not tied in."""
    found, ties = evidence(*records), [(Span("a", 0, 31), Span("b", 0, 31))]
    assert found.support(spans("a", "b"), ties=ties) == expected
    assert found.counts(spans("a", "b"), ties=ties).origins.at_most == 1
    assert found.counts(spans("a", "b", "c"), ties=ties).origins.at_most == 2
    assert found.support(spans("a", "b")) != expected


def test_a_third_origin_is_not_tied() -> None:
    """Of three credited origins two stand on one word: two are left."""
    records = [governed("a", "origin:npa"), governed("b", "origin:xyz"), governed("c", "origin:far")]
    found = evidence(*records)
    ties = [(Span("a", 0, 31), Span("b", 0, 31))]
    assert found.support(spans("a", "b", "c"), ties=ties) == "independent"
    assert found.counts(spans("a", "b", "c"), ties=ties).origins.shown == 2


def test_the_outlet_that_others_credit_is_no_second_origin() -> None:
    """An article without a word on where it is from, beside one that credits its outlet."""
    assert evidence(governed("c", "outlet:bell")).support(spans("a", "c")) == "one-origin"
    assert evidence(governed("c", "outlet:tide")).support(spans("a", "c")) == "separate"


def test_who_credits_the_one_origin_elsewhere_leads_to_no_other() -> None:
    """Silent here, but resting on the agency elsewhere: one origin is known; that there is one at most is not."""
    tied = Origin("origin:npa", "NPA", "agency", (OriginTie("b", "credited", ()),), (), ("b",))
    known = evidence(governed("a", "origin:npa"))
    found = Evidence.gather(known.readings, Resolved(), replace(known.lineage, origins=(tied,)))
    assert found.support(spans("a", "b")) == "one-origin"
    assert found.counts(spans("a", "b")).origins.at_most == 2
    assert found.support(spans("a", "b", "c")) == "separate"  # "c" credits nobody anywhere


def test_who_shares_the_text_of_the_one_origin_elsewhere_leads_to_no_other() -> None:
    """As with a credit: one original is known, by a shared text alone, and both rest on it. Never independent for that,
    and nothing of it where a second one is known."""
    tied = Origin("origin:npa", "NPA", "agency", (OriginTie("b", "inferred", ()),), (), ("b",))

    def told(*records: Governed) -> Evidence:
        known = evidence(*records)
        return Evidence.gather(known.readings, Resolved(), replace(known.lineage, origins=(tied,)))

    shared = governed("a", "origin:npa", evidenced=False)
    assert told(shared).support(spans("a", "b")) == "one-origin"
    assert told(shared).support(spans("a", "b", "c")) == "separate"  # "c" rests on nothing
    assert told(shared, governed("c", "origin:xyz", evidenced=False)).support(spans("a", "b", "c")) == "separate"


def test_a_copy_adds_no_origin() -> None:
    """Adding an article with the same origin changes neither count of origins."""
    base = evidence(governed("a", "origin:npa"), governed("b", "origin:npa"), governed("c", "origin:npa"))
    assert base.counts(spans("a", "b")).origins == base.counts(spans("a", "b", "c")).origins


def test_a_second_report_in_the_same_article_adds_none() -> None:
    """An article that names its origin once is not a second one where it repeats the thing without naming it."""
    found = evidence(governed("a", "origin:npa"))
    both = [*spans("a"), Span("a", 32, 70)]
    assert found.counts(both).origins.at_most == 1


def test_rests_on() -> None:
    """A finding rests on the articles that it stands in."""
    assert evidence().rests_on(spans("c", "a", "a")) == ("a", "c")


def test_who_is_named_inside_a_span() -> None:
    """Each once, in order of mention, whole names of this article alone."""
    named = {
        Span("a", 40, 45): "actor:ships",
        Span("a", 4, 8): "actor:lock",
        Span("a", 20, 28): "actor:lock",
        Span("a", 28, 34): "actor:over the end",
        Span("b", 4, 8): "actor:other",
    }
    readings = [read_article(article(i, TEXT)) for i in "ab"]
    found = Evidence.gather(readings, Resolved(actor_of=named), Lineage())
    assert found.actors_in(Span("a", 0, 31)) == ("actor:lock",)
    assert found.actors_in(Span("a", 4, 45)) == ("actor:lock", "actor:over the end", "actor:ships")
    assert found.actors_in(Span("a", 5, 20)) == ()
    assert found.actors_in(Span("c", 0, 31)) == ()


def test_by_whose_day_a_date_is_known() -> None:
    """A weekday in an article without a day of its own hangs on the article that places it; a full date on nobody."""
    text = f"{TEXT} It opened on 3 May 2019."
    reading = read_article(article("a", text))
    found = Evidence.gather([reading], Resolved(moments={"a": reading.moments}, placed={"a": ("b",)}), Lineage())
    assert found.dated_by([Span("a", 0, 31)]) == {"b"}
    assert found.dated_by([Span("a", text.index("It opened"), len(text))]) == frozenset()
    assert replace(found, resolved=Resolved(moments={"a": reading.moments})).dated_by([Span("a", 0, 31)]) == frozenset()


def passing(credited: str, governed_by: str | None) -> Evidence:
    """Article a credits an outlet, whose own article b has the same words from `governed_by`; c has them from Farwire."""
    outlets = {"a": None, "b": "The Bell", "c": None}
    readings = [read_article(article(i, TEXT, outlet=o)) for i, o in outlets.items()]
    records = [governed("a", credited), governed("c", "origin:farwire")]
    records += [governed("b", governed_by, evidenced=False)] if governed_by else []
    return Evidence.gather(readings, Resolved(), Lineage(governed=tuple(records)))


def test_an_outlet_that_passes_on_is_no_origin() -> None:
    """Who credits the Bell, which has it from Farwire, credits Farwire: one origin, not two."""
    found = passing("origin:bell", "origin:farwire")
    assert found.evidenced_origins(spans("a", "b", "c")) == ("origin:farwire",)
    assert found.support(spans("a", "b", "c")) == "one-origin"
    assert found.support(spans("a", "c"), beside=spans("b")) == "one-origin"


def test_an_outlet_of_which_nothing_is_known_stays() -> None:
    """Where nothing says that the Bell has it from others, it is an origin."""
    assert passing("origin:bell", None).support(spans("a", "b", "c")) == "independent"
    assert passing("origin:tide", "origin:farwire").support(spans("a", "c"), beside=spans("b")) == "independent"


def test_two_that_credit_each_other() -> None:
    """The circle: neither is explained by the other, so that one is not lost."""
    outlets = {"a": "Tide", "b": "The Bell"}
    readings = [read_article(article(i, TEXT, outlet=o)) for i, o in outlets.items()]
    records = (governed("a", "origin:bell"), governed("b", "origin:tide"))
    found = Evidence.gather(readings, Resolved(), Lineage(governed=records))
    assert found.evidenced_origins(spans("a", "b")) == ("origin:bell", "origin:tide")
