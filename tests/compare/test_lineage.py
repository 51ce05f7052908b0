"""Lineage: copies, rewrites, siblings, quotations; directions; and what must hold for any set of articles."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.compare.lineage_fixtures import HARBOUR, ORCHARD, REWRITE, article, plain, reading

from secondsource.compare.lineage import trace
from secondsource.compare.wordings import make_wording
from secondsource.model.lineage import Lineage, LineageLink
from secondsource.model.readings import DocumentCredit, Reading
from secondsource.model.resolution import Resolved
from secondsource.model.spans import Span

PARAGRAPHS = HARBOUR.strip().split("\n\n")
CUT = "\n\n".join(PARAGRAPHS[:4])
COPIES = ("verbatim", "paraphrase", "revises")
SPEECH = (
    "“We have waited eleven years for this channel, and I say to every captain on this coast tonight that the waiting "
    "is over, that the dredgers are paid for, and that the first barge will pass before the herring come back,”"
)


def run(*readings: Reading) -> Lineage:
    return trace(readings, Resolved())


def says(links: tuple[LineageLink, ...]) -> list[tuple[str, str, str, bool]]:
    return [(x.from_, x.to, x.relation, x.directed) for x in links]


def test_a_cut_copy_is_the_child() -> None:
    """Containment: the fuller text is the parent, whatever the ids."""
    assert says(run(plain("z", HARBOUR), plain("a", CUT)).links) == [("z", "a", "verbatim", True)]


def test_identical_texts_have_no_direction() -> None:
    """Nothing says who was first, and nothing is guessed; the smaller id stands first."""
    assert says(run(plain("b", HARBOUR), plain("a", HARBOUR)).links) == [("a", "b", "verbatim", False)]


@pytest.mark.parametrize(
    ("outlets", "expected"),
    [
        (("Associated Press", "Tarn Mail"), ("b", "a", "verbatim", True)),  # newspapers print agencies
        (("Associated Press", None), ("b", "a", "verbatim", True)),
        (("Callan Echo", "Tarn Mail"), ("a", "b", "verbatim", False)),
        (("Associated Press", "Reuters"), ("a", "b", "verbatim", False)),  # both are: not known
    ],
)
def test_an_agencys_own_article_is_the_parent(
    outlets: tuple[str, str | None], expected: tuple[str, str, str, bool]
) -> None:
    """Where neither text, credit nor day says who was first."""
    assert says(run(plain("b", HARBOUR, outlet=outlets[0]), plain("a", HARBOUR, outlet=outlets[1])).links) == [expected]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("2020-05-02", "2020-05-01", ("b", "a", "verbatim", True)),  # days
        ("2020-05-01T10:00:00Z", "2020-05-01T09:00:00+00:00", ("b", "a", "verbatim", True)),  # times of one day
        ("2020-05-01T10:00:00Z", "2020-05-01T10:30:00+02:00", ("b", "a", "verbatim", True)),  # zones
        ("2020-05-01T10:00:00", "2020-05-01T09:00:00Z", ("a", "b", "verbatim", False)),  # hours of an unknown zone
        ("2020-05-01", "2020-05-01T09:00:00Z", ("a", "b", "verbatim", False)),  # a day does not come before its hours
    ],
)
def test_times(first: str, second: str, expected: tuple[str, str, str, bool]) -> None:
    """Of two equal texts the earlier is the parent, where both times tell."""
    found = run(plain("a", HARBOUR, published=first), plain("b", HARBOUR, published=second))
    assert [expected] == says(found.links)


def test_a_time_against_the_text_decides_nothing() -> None:
    """The cut text is dated before the fuller one: not known."""
    found = run(plain("a", CUT, published="2020-05-01"), plain("b", HARBOUR, published="2020-05-02"))
    assert [x.directed for x in found.links] == [False]


def test_a_credit_put_in_makes_the_child() -> None:
    """The same text, but for a credit."""
    credited = HARBOUR.replace("this weekend begins.", "").replace("years ago.", "years ago, the Callan Echo reported.")
    child = reading(article("a", credited), credits=[("the Callan Echo reported", "Callan Echo", "attribution")])
    copies = [x for x in says(run(child, plain("b", HARBOUR)).links) if x[2] in COPIES]
    assert copies == [("b", "a", "verbatim", True)]


def test_the_credited_outlet_is_the_parent() -> None:
    """Explicit credit comes before everything else."""
    child = reading(
        article(
            "a", HARBOUR + "\nOther outlets confirmed it. This was first reported by the Callan Echo.\n", outlet="Bay"
        ),
        credits=[("reported by the Callan Echo", "Callan Echo", "attribution")],
    )
    links = run(child, plain("b", HARBOUR, outlet="The Callan Echo")).links
    assert says(links) == [("b", "a", "verbatim", True)]


def test_a_later_print_of_one_outlet_revises() -> None:
    """A version is no copy."""
    found = run(
        plain("a", HARBOUR, outlet="Bay", published="2020-05-02"), plain("b", CUT, outlet="Bay", published="2020-05-01")
    )
    assert says(found.links) == [("b", "a", "revises", True)]


def test_an_outlets_later_article_with_a_part_of_an_earlier_one_is_no_version_of_it() -> None:
    """Two of its six paragraphs in a new report: copied, not revised."""
    report = "\n\n".join((*ORCHARD.strip().split("\n\n"), *PARAGRAPHS[:2])) + "\n"
    one = plain("b", HARBOUR, outlet="Callan Echo", published="2024-03-01")
    two = plain("a", report, outlet="Callan Echo", published="2024-03-02")
    assert says(run(one, two).links) == [("b", "a", "verbatim", True)]


def test_a_rewrite_that_credits_a_third_names_the_original_for_both() -> None:
    """Neither contains the other: siblings of what one of them credits."""
    text = HARBOUR.replace("The harbour authority", "According to the Callan Echo, the harbour authority")
    one = reading(article("a", text), credits=[("According to the Callan Echo", "Callan Echo", "attribution")])
    found = run(one, plain("b", REWRITE))
    assert says(found.links) == [
        ("origin:callan-echo", "a", "same-original", True),
        ("origin:callan-echo", "b", "same-original", True),
    ]
    assert all(e.from_ is not None and e.from_.article != e.to.article for x in found.links for e in x.evidence)


def test_rewrites_that_nobody_credits_have_an_unnamed_original() -> None:
    """A node of its own, and no evidence of where it is from."""
    longer = (
        HARBOUR + "\n" + "\n\n".join(f"Paragraph{i} tells something{i} else{i} nobody{i} has heard." for i in range(4))
    )
    found = run(plain("a", longer), plain("b", REWRITE))
    assert [x.relation for x in found.links] == ["same-original", "same-original"]
    (origin,) = found.origins
    assert (origin.kind, origin.name) == ("unseen", "unnamed original behind a.txt, b.txt")
    assert not any(g.evidenced for g in found.governed)


def test_two_prints_of_agency_copy_are_siblings() -> None:
    """Each has paragraphs of its own beside the agency's."""
    two = "\n\n".join([*PARAGRAPHS[2:], *ORCHARD.strip().split("\n\n")])
    readings = [
        reading(article("a", CUT + "\n\n(NPA)"), credits=[("(NPA)", "Associated Press", "credit line")]),
        reading(article("b", two + "\n\n(NPA)"), credits=[("(NPA)", "Associated Press", "credit line")]),
    ]
    assert says(run(*readings).links) == [
        ("origin:associated-press", "a", "same-original", True),
        ("origin:associated-press", "b", "same-original", True),
    ]


def test_two_prints_of_an_outlets_text_with_an_agency_in_it_are_no_siblings_of_the_agency() -> None:
    """Its own reporter and the agency stand in the line under both: the outlet wrote the text."""
    two = "\n\n".join([*PARAGRAPHS[2:], *ORCHARD.strip().split("\n\n")])
    line = "The Callan Echo and The Associated Press contributed to this report."
    credits = [(line, "Callan Echo", "credit line"), (line, "Associated Press", "credit line")]
    found = run(*(reading(article(i, f"{t}\n\n{line}"), credits=credits) for i, t in (("a", CUT), ("b", two))))
    assert ("a", "b", "verbatim", False) in says(found.links)
    assert not [x for x in found.links if x.relation == "same-original"]


def test_a_press_conference_is_no_copy() -> None:
    """Two that share only a long quotation share a speaker: no copy, no origin, no direction."""
    one = plain("a", f"{ORCHARD}\n{SPEECH} the minister said on the quay.\n")
    two = plain(
        "b", f"{SPEECH} he told a crowd of pilots.\n\nThe band played, and children waved flags at the boats.\n"
    )
    found = run(one, two)
    assert says(found.links) == [("a", "b", "cites", False)]
    assert found.origins == ()


def test_two_accounts_of_one_event_are_not_linked() -> None:
    """Names, places and a date in common are no text in common."""
    other = (
        "A crack in the lower gate has shut Morven's northern lock since Tuesday, and forty ships may soon be waiting.\n\n"
        "The ministry is thinking about the southern channel. Its last dredger was sold for scrap eleven years ago.\n\n"
        "“I have never seen this many masts out there,” said a woman who sells tickets for the lighthouse.\n"
    )
    assert run(plain("a", HARBOUR), plain("b", other)).links == ()


def test_a_child_of_two_parents() -> None:
    """Paragraphs of two articles: both are direct parents."""
    mixed = "\n\n".join([*PARAGRAPHS[:3], *ORCHARD.strip().split("\n\n")[:2]])
    found = run(plain("h", HARBOUR), plain("m", mixed), plain("o", ORCHARD))
    assert {("h", "m"), ("m", "o")} == {tuple(sorted((x.from_, x.to))) for x in found.links}


def test_no_entry_for_what_a_third_explains() -> None:
    """Copies of a copy are linked to what they were made from."""
    reworded = (
        HARBOUR.replace("closed", "shut").replace("wait", "queue").replace("damage", "harm").replace("left", "quit")
    )
    further = reworded.replace("crack", "rift").replace("chamber", "basin").replace("evening", "night")
    found = run(plain("a", HARBOUR), plain("b", reworded), plain("c", further))
    assert {("a", "b"), ("b", "c")} == {(x.from_, x.to) for x in found.links}


PIECES = (
    "Under the plan that two engineers have seen, between 30 and 40 pilots would stay at Morven after the autumn",
    "The dredger costs the district roughly nine million crowns a year and has few admirers left",
    "Tar from the old gasworks still seeps into the basin whenever the sluice is opened after heavy rain",
)
RETOLD = (
    "Two engineers have seen a plan under which only between 30 and 40 pilots remain at Morven after the autumn",
    "The dredger costs the district some nine million crowns every year and has few friends left",
    "Tar from the former gasworks keeps seeping into the basin whenever the sluice opens after rain",
)
TIDES = "The tide stood low that morning, and gulls walked about between the bollards as if they had bought them.\n\n"
BELLS = "Bells rang in three parishes on Sunday, which nobody had asked for and which nobody would explain.\n\n"


def test_an_excerpt_is_the_credited_outlets_in_both() -> None:
    """Two or three sentences in common are little; where one article credits a third for them, both have it from
    there."""
    one = plain("a", TIDES + ". ".join(PIECES[:2]) + ".\n")
    text = BELLS + f"{RETOLD[0]}, the Callan Echo reported. {RETOLD[1]}, the Echo wrote.\n"
    credits = [("the Callan Echo reported", "Callan Echo", "attribution"), ("the Echo wrote", "Echo", "attribution")]
    found = run(one, reading(article("b", text), credits=credits))
    assert says(found.links) == [
        ("origin:callan-echo", "a", "same-original", True),
        ("origin:callan-echo", "b", "same-original", True),
    ]
    assert {t.article: t.how for t in found.origins[0].articles} == {"a": "inferred", "b": "credited"}


def test_an_excerpt_that_nobody_credits_is_no_link() -> None:
    """The same sentences without the credits: not known."""
    found = run(plain("a", TIDES + ". ".join(PIECES[:2]) + ".\n"), plain("b", BELLS + ". ".join(RETOLD[:2]) + ".\n"))
    assert found.links == ()
    assert found.origins == ()


def test_quotations_that_one_credits_are_no_excerpt() -> None:
    """An interview that both quote: a speaker in common, though one says to whom she spoke."""
    one = plain("a", TIDES + "\n".join(f"“{p},” she said." for p in PIECES) + "\n")
    frame = "she told the Callan Echo"
    two = reading(
        article("b", BELLS + "\n".join(f"“{p},” {frame}." for p in PIECES) + "\n"),
        credits=[(frame, "Callan Echo", "attribution")],
    )
    assert {x.relation for x in run(one, two).links} == {"cites"}


def test_an_excerpt_from_an_article_at_hand() -> None:
    """The credited outlet printed the other article: it is the parent, by a short form of its name too."""
    parent = plain("z", TIDES + ". ".join(PIECES) + ".\n", outlet="The Callan Echo")
    text = BELLS + f"{RETOLD[0]}, the Echo reported. {RETOLD[1]}. {RETOLD[2]}.\n"
    child = reading(article("a", text), credits=[("the Echo reported", "Echo", "attribution")])
    assert says(run(parent, child).links) == [("z", "a", "paraphrase", True)]


def test_an_interview_is_the_parent_of_what_retells_it() -> None:
    """What one article prints as told to its own outlet stands in the other without that frame."""
    frame = ", the harbour master told this newspaper"
    parent = plain("z", TIDES + f"{PIECES[0]}{frame}. {PIECES[1]}{frame}. {PIECES[2]}.\n", outlet="Callan Echo")
    child = plain("a", BELLS + ". ".join(RETOLD) + ".\n", outlet="Bay Post")
    found = run(parent, child)
    assert says(found.links) == [("z", "a", "paraphrase", True)]
    assert "interview" in {r.name for r in found.links[0].reasons}
    assert {(g.span.article, g.origin) for g in found.governed} >= {("a", "origin:callan-echo")}


def test_what_was_said_to_all_is_no_interview() -> None:
    """Who tells one outlet what he gave out as a statement: the other took nothing from it, nor a third without a
    frame. In a real story "told NAME" made one article the parent of two that printed the statement."""
    frame = ", the harbour master told this newspaper"
    teller = plain("z", TIDES + f"{PIECES[0]}{frame}. {PIECES[1]}{frame}. {PIECES[2]}.\n", outlet="Callan Echo")
    given = "said in a statement"
    plainly = reading(article("a", BELLS + ". ".join(RETOLD) + ".\n", outlet="Bay Post"))
    text = ORCHARD + " ".join(f"{said}, she {given}." for said in RETOLD) + "\n"
    stated = reading(article("b", text, outlet="Tarn Mail"))
    places = [Span("b", m.start(), m.end()) for m in re.finditer(given, text)]
    credits = tuple(DocumentCredit(place, "statement", "statement", "statement", n, None) for n, place in enumerate(places))
    found = run(teller, plainly, replace(stated, documents=credits))
    assert [x for x in says(found.links) if x[0] == "z" and x[2] in COPIES] == []


def test_an_undirected_print_of_agency_copy_is_a_sibling_too() -> None:
    """A prints the agency, C rewrites it and credits it, B prints A's text or the other way round."""
    dateline = [("MORVEN (NPB)", "Northern Press Bureau", "dateline")]
    wire = reading(article("a", "MORVEN (NPB) - " + HARBOUR + TIDES * 1), credits=dateline)
    print_ = plain("b", HARBOUR.replace("Two tugs", "Three tugs"), published=None)
    text = REWRITE.replace("Morven's port authority", "According to NPB, Morven's port authority", 1)
    credits = [("According to NPB", "NPB", "attribution")]
    retold = reading(article("c", text), credits=credits)
    links = says(run(wire, print_, retold).links)
    assert {("origin:northern-press-bureau", i, "same-original", True) for i in "ac"} <= set(links)
    directed = any(x[:2] in (("a", "b"), ("b", "a")) and x[3] for x in links)
    assert directed or ("origin:northern-press-bureau", "b", "same-original", True) in links


@pytest.mark.parametrize(("strangers", "expected"), [(1, False), (30, True)])
def test_a_paragraph_is_a_copy_among_many(strangers: int, expected: bool) -> None:
    """Among many articles a paragraph word for word is a copy; in a handful it may be a box of promotion."""

    def filler(mark: str) -> str:
        return "".join(f"{' '.join(f'{mark}{n}x{k}' for k in range(9))}.\n\n" for n in range(60))

    paragraph = " ".join(HARBOUR.split("\n\n")[:3]) + "\n\n"
    others = [plain(f"c{n}", filler(f"s{n}y")) for n in range(strangers)]
    links = run(plain("a", filler("ka") + paragraph), plain("b", paragraph + filler("kb")), *others).links
    assert expected == any(x.relation == "verbatim" and {x.from_, x.to} == {"a", "b"} for x in links)


def test_verbatim_boilerplate_is_no_rewrite() -> None:
    """What is word for word the same is told as passages, and too little of it is nothing."""
    box = ". ".join(PIECES) + ". " + ". ".join(RETOLD[:2]) + ".\n\n"
    filler = "\n\n".join(
        f"Paragraph{i} tells something{i} else{i} nobody{i} heard{i} before{i} anywhere{i}." for i in range(90)
    )
    other = filler.replace("Paragraph", "Section").replace("something", "riddle").replace("else", "yet").replace(
        "nobody", "few").replace("heard", "knew").replace("before", "since").replace("anywhere", "abroad")  # fmt: skip
    assert not any(x.relation != "cites" for x in run(plain("a", box + filler), plain("b", other + "\n\n" + box)).links)


TEXTS = st.lists(
    st.tuples(
        st.lists(st.sampled_from(PARAGRAPHS + ORCHARD.strip().split("\n\n") + REWRITE.strip().split("\n\n")[:4]),
                 min_size=1, max_size=7, unique=True),
        st.sampled_from([None, "2020-05-01", "2020-05-02", "2020-05-02T08:00:00Z", "2020-05-03"]),
        st.sampled_from([None, "Bay", "Callan Echo"]),
    ),
    min_size=2, max_size=5,
)  # fmt: skip
SLOW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def make(items: list[tuple[list[str], str | None, str | None]]) -> list[Reading]:
    return [plain(f"i{k}", "\n\n".join(t), published=d, outlet=o) for k, (t, d, o) in enumerate(items)]


@SLOW
@given(TEXTS, st.randoms(use_true_random=False))
def test_the_order_of_inputs_never_matters(items: list, random: object) -> None:
    """The same record, whatever stands first."""
    readings = make(items)
    shuffled = list(readings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert run(*readings) == run(*shuffled)


@SLOW
@given(TEXTS)
def test_no_cycles_and_no_child_before_its_parent(items: list) -> None:
    """Directed entries lead nowhere back, and never against two known days."""
    readings = make(items)
    found = run(*readings)
    days = {r.article.id: r.article.published.date[:10] for r in readings if r.article.published}
    parents: dict[str, set[str]] = {}
    for link in found.links:
        if link.directed and link.relation in COPIES:
            parents.setdefault(link.to, set()).add(link.from_)
            assert days.get(link.from_, "") <= days.get(link.to, "9")
    for start in parents:
        seen, waiting = set(), list(parents[start])
        while waiting:
            one = waiting.pop()
            assert one != start
            if one not in seen:
                seen.add(one)
                waiting.extend(parents.get(one, ()))


@SLOW
@given(TEXTS)
def test_shares_sum_to_one_and_lie_between(items: list) -> None:
    """Own, wire, copied and quoted words are all the words."""
    for shares in run(*make(items)).shares.values():
        parts = (shares.own, shares.wire, shares.copied, shares.quoted)
        assert round(sum(parts), 6) == 1
        assert all(0 <= p <= 1 for p in parts)


@SLOW
@given(TEXTS)
def test_borrowed_words_are_those_of_the_shares(items: list) -> None:
    """Runs of borrowed words stand in order, apart, and hold as many words as the shares say."""
    readings = make(items)
    found = run(*readings)
    for one in readings:
        runs, shares = found.borrowed[one.article.id], found.shares[one.article.id]
        assert all(a.end <= b.start for a, b in pairwise(runs))
        words = make_wording(one)
        for kind, share in (("wire", shares.wire), ("copied", shares.copied), ("quoted", shares.quoted)):
            inside = sum(
                r.start <= start and end <= r.end
                for r in runs if r.kind == kind
                for start, end in zip(words.starts, words.ends, strict=True)
            )
            assert round(inside / max(1, len(words)), 6) == share


@SLOW
@given(TEXTS)
def test_evidence_lies_in_the_articles_of_the_entry(items: list) -> None:
    """`to` spans stand in the taker, `from` spans elsewhere, shares and scores between 0 and 1."""
    for link in run(*make(items)).links:
        assert link.evidence
        assert all(e.to.article == link.to for e in link.evidence)
        assert all(e.from_ is None or e.from_.article != link.to for e in link.evidence)
        assert 0 < link.share <= 1
        assert 0 < link.score <= 1


def roots(found: Lineage, articles: int) -> int:
    """How many origins the copies leave: groups of articles that hang together, each counted once."""
    groups = [{f"i{k}"} for k in range(articles)]
    for link in found.links:
        if link.relation in (*COPIES, "same-original"):
            touching = [g for g in groups if g & {link.from_, link.to}]
            groups = [g for g in groups if not g & {link.from_, link.to}] + [{link.from_, link.to}.union(*touching)]
    return len(groups)


@SLOW
@given(TEXTS, st.integers(0, 4))
def test_a_copy_never_adds_an_origin(items: list, which: int) -> None:
    """An article printed once more leaves the number of separate groups as it was."""
    copied = [*items, (items[which % len(items)][0], None, None)]
    if sum(len(p.split()) for p in copied[-1][0]) < 40:
        return  # under two or three sentences nothing is said about copying (lineage_model.LEAST_OWN)
    assert roots(run(*make(copied)), len(copied)) <= roots(run(*make(items)), len(items))
