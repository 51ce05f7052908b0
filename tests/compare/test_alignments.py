"""Aligned sentences: rewrites found in order, other accounts left alone."""


import pytest
from tests.compare.lineage_fixtures import HARBOUR, ORCHARD, REWRITE, plain
from tests.steps import grows_in_proportion

from secondsource.compare import alignments
from secondsource.compare.alignments import align, find_aligned, in_order
from secondsource.compare.clauses import find_clause
from secondsource.compare.wordings import make_wording
from secondsource.model.readings import Reading


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        # words exchanged, order kept
        (
            "Divers found a deep crack in the lower gate of the northern lock on Tuesday morning.",
            "Divers discovered a deep crack in the lower gate of its northern lock Tuesday morning.",
            1,
        ),
        # the same words, another order and another statement
        (
            "The northern lock of Morven was closed by the harbour authority after divers found a crack.",
            "A crack, authority says, divers never found: harbour of Morven closed, lock northern.",
            0,
        ),
        # initials, nations and number words are one form
        (
            "The U.S. sent three German engineers to the Iraqi harbour of Basra in April.",
            "The United States sent 3 engineers from Germany to the harbour of Basra, Iraq, in April.",
            1,
        ),
        # under six words nothing is said
        ("He said so on Monday.", "He said so on Monday.", 0),
        # the story's own names alone
        (
            "Morven harbour lock divers were praised by the mayor for their long and tireless service.",
            "Nobody at Morven harbour asked the lock keeper why insurance premiums had tripled over winter.",
            0,
        ),
    ],
)
def test_align_two_sentences(left: str, right: str, expected: int) -> None:
    """Likeness is the order of content stems in one canonical form."""
    assert expected == len(align(plain("a", left), plain("b", right)))


def test_a_rewrite_is_aligned_in_order() -> None:
    """Four sentences of the rewrite, none with the articles of another story."""
    left, right = make_wording(plain("a", HARBOUR)), make_wording(plain("b", REWRITE))
    assert [(p.left, p.right) for p in in_order(find_aligned(left, right))] == [
        (0, 0),
        (1, 1),
        (2, 2),
        (3, 3),
    ]
    assert align(plain("a", HARBOUR), plain("b", ORCHARD)) == ()


def test_a_moved_paragraph_is_still_aligned() -> None:
    """What stands elsewhere must be plain by itself."""
    paragraphs = HARBOUR.strip().split("\n\n")
    moved = "\n\n".join([*paragraphs[3:], *paragraphs[:3]])
    assert len(align(plain("a", HARBOUR), plain("b", moved))) == len(paragraphs)


def test_a_sentence_that_was_split() -> None:
    """Each part beside the clause that it was made from."""
    left = plain(
        "a",
        "Engineers drained the chamber on Friday and welded the crack in the gate, and pilots led ninety ships "
        "through the southern channel at night.",
    )
    right = plain(
        "b",
        "Engineers drained the chamber on Friday and welded the crack in the gate. "
        "Pilots led ninety ships through the southern channel at night.",
    )
    assert [(left.article.cut(a.left), right.article.cut(a.right)) for a in align(left, right)] == [
        (
            "Engineers drained the chamber on Friday and welded the crack in the gate",
            "Engineers drained the chamber on Friday and welded the crack in the gate",
        ),
        (
            "and pilots led ninety ships through the southern channel at night",
            "Pilots led ninety ships through the southern channel at night",
        ),
    ]


def test_a_clause_in_two_frames() -> None:
    """The same statement with its frame before and behind is set beside itself, up to the next mark where one is near."""
    left = plain(
        "a",
        "In a long report for the weekly magazine about the coast and its many ailing docks, where wood rots, "
        "steel rusts and money has been short since the herring left, an inspector named Ove Lund writes that "
        "seven rotten gates between Morven and Callan need replacing before next winter.",
    )
    right = plain(
        "b",
        "Seven rotten gates between Morven and Callan need replacing before next winter, says somebody who knows the "
        "dams, sluices and pumping stations of this district from thirty years of service "
        "under four directors and two ministers, the last of whom opened the museum.",
    )
    (alignment,) = align(left, right)
    assert (left.article.cut(alignment.left), right.article.cut(alignment.right)) == (
        "an inspector named Ove Lund writes that seven rotten gates between Morven and Callan need replacing before next winter",
        "Seven rotten gates between Morven and Callan need replacing before next winter",
    )


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        # a quotation made indirect
        (
            "“Every winter we lose two of the eleven barges that we still insure,” the owner said.",
            "The owner conceded that every winter they lose two of the eleven barges that they still insure.",
            1,
        ),
        # nouns swapped, the frame kept
        (
            "She said they had weighed every proposal and none of them would keep the ferry afloat until spring.",
            "“We considered each offer and none of them would keep the boat afloat until spring,” she said.",
            1,
        ),
        # sums written in other ways
        (
            "Repairs of the sluice will cost CRO40m, paid in seven instalments.",
            "Mending the lock is to cost 40 million crowns, payable in 7 instalments.",
            1,
        ),
        # names without their diacritics
        (
            "Ludvík Šťáva of Brodné signed for the pumps himself.",
            "It was Ludvik Stava of Brodne who signed for the pumps.",
            1,
        ),
        # a date and a title in common say nothing
        (
            "Harbour Minister Ada Brill, a former pilot, will speak to insurers and widows in Callan by the end of next "
            "month.",
            "By the end of next month a dredger is to work there, though no yard has sold one yet, says Harbour Minister "
            "Ada Brill.",
            0,
        ),
    ],
)
def test_rewrites_of_one_sentence(left: str, right: str, expected: int) -> None:
    """All words in their order count, the frame too; what stands in every account does not."""
    assert expected == len(align(plain("a", left), plain("b", right)))


def test_two_short_neighbours_of_an_aligned_pair() -> None:
    """Right behind an aligned pair two rare words are enough; alone they are nothing."""
    pair = "Divers found a deep crack in the lower gate of the northern lock on Tuesday morning."
    one, two = "The insurer sent a surveyor to measure rust.", "A surveyor measured how far rust had come."
    assert len(align(plain("a", f"{pair} {one}"), plain("b", f"{pair} {two}"))) == 2
    assert align(plain("a", one), plain("b", two)) == ()


def test_no_line_stands_beside_two() -> None:
    """A lead printed twice is a line once, and no sentence is used twice."""
    lead = "Divers found a deep crack in the lower gate of the northern lock on Tuesday morning.\n\n"
    found = align(plain("a", lead + HARBOUR), plain("b", lead + lead + HARBOUR))
    assert len({a.left for a in found}) == len(found) == len({a.right for a in found})


def test_the_order_of_the_two_does_not_matter() -> None:
    """Left and right are names alone."""
    forth, back = align(plain("a", HARBOUR), plain("b", REWRITE)), align(plain("b", REWRITE), plain("a", HARBOUR))
    assert {(a.left, a.right) for a in forth} == {(a.right, a.left) for a in back}


def test_long_articles_take_steps_in_proportion(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sentences that share their names and nothing else: each is judged beside so many candidates and no more."""
    monkeypatch.setattr(alignments, "_CANDIDATES", 4)

    def given(size: int) -> tuple[Reading, Reading]:
        one = "Morven harbour lock divers saw thing{0} near place{0} and kept item{0} there."
        two = "Morven harbour lock divers lost tool{0} under board{0} but took rope{0} home."
        a, b = (" ".join(line.format(i) for i in range(size)) for line in (one, two))
        return plain("a", a), plain("b", b)

    grows_in_proportion(lambda pair: align(*pair), given, 40)


def test_a_pair_is_shown_by_what_it_rests_on() -> None:
    """Likeness of the whole sentences shows them whole, though their best clause is four words."""
    left = plain(
        "a",
        "Morven sent dredgers in 2014 at the request of the council in Callan, after the river guard (RG) closed "
        "seven locks in the Tarn valley.",
    )
    right = plain(
        "b",
        "Brodna first sent dredgers in 2014, invited by a council that had just lost seven locks in the Tarn range "
        "to the river guard (RG), also called the Wardens.",
    )
    (found,) = align(left, right)
    assert (left.article.cut(found.left), right.article.cut(found.right)) == (left.article.text, right.article.text)


def test_lists_of_one_form_cost_by_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines that all share their frame are looked at beside a bounded number of the other article's."""
    counts = []
    for lines in (150, 300):
        rows = [
            f"Candidate Tern{i} won ward Lark{i} with {1000 + i} votes of {9000 + i} that were cast." for i in range(lines)
        ]
        pair = [make_wording(plain(i, "\n\n".join(rows))) for i in "ab"]
        calls = 0

        def counted(*arguments: object, **more: object) -> object:
            nonlocal calls
            calls += 1
            return find_clause(*arguments, **more)  # type: ignore[arg-type]

        monkeypatch.setattr(alignments, "find_clause", counted)
        found = find_aligned(*pair)
        monkeypatch.undo()
        assert {(p.left, p.right) for p in found if p.whole} == {(i, i) for i in range(lines)}
        counts.append(calls)
    assert counts[1] < 2.2 * counts[0]
