"""What a scorer's line on a miss is counted as."""

import pytest
from evaluation.misses import set_kind, story_kind


@pytest.mark.parametrize(
    ("miss", "kind"),
    [
        ("quotes found: missed ('002', 'no provision whatever')", "quotes found: a fragment"),
        ("quotes found: missed ('002', 'we looked at every option and none would do')", "quotes found: a sentence or more"),
        ("quotes found: should not be: ('scare quote', 'delay')", "quotes found: should not be: scare quote"),
        ("quotes drift: missed ('Ada Quill', True, None)", "quotes drift: statement not joined"),
        ("quotes drift: missed ('Ada Quill', True, False)", "quotes drift: asked True, said False"),
        ("quotes speaker: missed ('an official (unnamed)', 'Quill')", "quotes speaker: an unnamed one was asked"),
        ("quotes speaker: missed ('Ada Quill', None)", "quotes speaker: no speaker, or none alone"),
        ("quotes speaker: missed ('Ada Quill', 'Bell')", "quotes speaker: another, or the name not whole"),
        ("figures status: missed ('dead', 'differs', 'agreed')", "figures status: asked differs, said agreed"),
        ("figures status: missed ('dead', 'differs', None)", "figures status: figure not found"),
        ("figures joined: missed ('dead', 11, 5)", "figures joined: some reports apart"),
        ("claims joined: missed ('the ferry sank', 1, 'of', 2)", "claims joined: found nowhere together"),
        ("claims support: missed ('x', 'independent', ['separate'])", "claims support: asked independent, said separate"),
        ("claims support: missed ('x', ['separate', 'one-origin'], ['independent'])", "claims support: asked one-origin or separate, said independent"),
        ("claims support: missed ('x', 'one-origin', [])", "claims support: half of the reports, or fewer, together"),
        ("claims support: missed ('x', 'one-origin', ['one-origin'])", "claims support: half of the reports, or fewer, together"),
        ("commitments: missed (None, '000', 'we shall search on')", "commitments: without a deadline"),
        ("commitments: missed ('2023-10-31', '000', 'by the end of the month')", "commitments: with a deadline"),
        ("incidents: missed (datetime.date(2023, 1, 8), 'vote', '003', 'voted')", "incidents: not found"),
        ("incident type: missed ('ASSAULT', 'x', '001', ['MOBILIZE'])", "incident type: another type"),
        ("incident type: missed ('ASSAULT', 'x', '001', [])", "incident type: incident not found"),
        ("lineage: missed ('same original', ['002', '004'])", "lineage: same original not seen"),
        ("positions: missed ('Quill', ['opposes', 'denies'], '001', 'no')", "positions: denies or opposes"),
        ("disputes: missed how many died", "disputes: sides not seen together"),
        ("figures joined: missed what it is not made of", "figures joined: not found"),
        ("a new section: missed ('x',)", "a new section: not found"),
    ],
)  # fmt: skip
def test_kinds_of_story_misses(miss: str, kind: str) -> None:
    """Section and kind; a line of a form that is not known is still counted."""
    section, found, _ = story_kind(miss)
    assert found == kind
    assert section == miss.split(":")[0]


def test_words_of_a_miss_are_plain() -> None:
    """Without the marks of Python, and not longer than a line or two."""
    assert story_kind("figures joined: missed ('dead', ['002', '004'], 5, None)")[2] == "dead · 002 · 004 · 5"
    assert story_kind("incidents: missed (datetime.date(2023, 1, 8), 'vote')")[2] == "2023-01-08 · vote"
    assert len(story_kind(f"disputes: missed {'x' * 500}")[2]) <= 150


@pytest.mark.parametrize(
    ("scorer", "line", "kind"),
    [
        ("quotes.py", "d12 [indirect] he had seen nothing of it", "indirect not found"),
        ("moments.py", "d3 value 2012-01 read as 2012: 'January'", "another value"),
        ("moments.py", "d3 not found P3D: 'three days'", "not found"),
        ("moments.py", "d3 should not be 2012: 'May'", "should not be"),
        ("figures.py", "s9 not found: {'value': 3}", "value not found"),
        ("figures.py", "unit 'km' read as 'm': 2 times", "a unit read as another"),
        ("names.py", "w1 10-14 ORG: Bell", "ORG not found, or of another kind"),
        ("lineage.py", "a1 b2: copy a->b, said none ", "copy, said none"),
        ("lineage.py", "a1 b2: copy a->b, said copy b->a", "copy, direction not given or wrong"),
        ("synthetic.py", "case 3 a1 -> b2 (new lead)", "new lead not linked"),
        ("synthetic.py", "case 3: 2 origins, counted 1", "number of origins"),
        ("reuse.py", "called copy a1 b2: 51 of 60 runs", "called copy"),
        ("stories.py", "s1: 2: ['a']", "story not found whole"),
        ("names.py", "something else", "other"),
    ],
)
def test_kinds_of_set_misses(scorer: str, line: str, kind: str) -> None:
    """A kind, and never a word of the set's texts."""
    assert set_kind(scorer, line) == kind
