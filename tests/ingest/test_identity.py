"""Ids, and which inputs are one article."""

import hashlib
import itertools
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.ingest.drafts import Draft
from secondsource.ingest.identity import make_id, sift

A, B, NONE = "Gull", "Tern", None
ONE, TWO = "https://gull.example/1", "https://gull.example/2"


def draft(outlet: str | None = None, url: str | None = None, *, text: str = "T", at: str = "x") -> Draft:
    """An input with this outlet and URL."""
    return Draft(location=at, text=text, outlet=outlet, url=url)


@pytest.mark.parametrize(
    ("made", "parts"),
    [
        (Draft("x", "T"), [None, None, None, "T"]),
        # The outlet stands before the URL; everything as the input gives it.
        (Draft("x", "Tä", outlet=A, url=ONE, published="2021-07-26", title="H"), [A, "2021-07-26", "H", "Tä"]),
        (Draft("x", "T", url=ONE), [ONE, None, None, "T"]),
    ],
)
def test_a_made_id_is_a_digest_of_the_article(made: Draft, parts: list[str | None]) -> None:
    """16 hex digits of SHA-256 over the compact JSON array."""
    line = json.dumps(parts, separators=(",", ":"), ensure_ascii=False).encode()
    assert hashlib.sha256(line).hexdigest()[:16] == make_id(made)


def test_a_given_id_is_used_as_given() -> None:
    """Whatever it looks like."""
    assert make_id(Draft("x", "T", given_id=" é/1 ")) == " é/1 "


@pytest.mark.parametrize(
    ("keys", "articles"),
    [
        # Equal outlet and URL.
        ([(A, ONE), (A, ONE)], 1),
        ([(NONE, NONE), (NONE, NONE)], 1),
        # Another outlet, or another URL: reprints.
        ([(A, ONE), (B, ONE)], 2),
        ([(A, ONE), (A, TWO)], 2),
        # Unknown joins the only candidate.
        ([(NONE, NONE), (A, ONE)], 1),
        ([(A, NONE), (A, ONE)], 1),
        ([(NONE, ONE), (A, ONE)], 1),
        ([(A, NONE), (NONE, ONE)], 1),
        ([(NONE, NONE), (A, NONE), (NONE, ONE)], 1),
        # Two candidates: it joins neither.
        ([(NONE, NONE), (A, ONE), (B, TWO)], 3),
        ([(A, NONE), (A, ONE), (A, TWO)], 3),
        ([(A, NONE), (B, NONE), (NONE, ONE)], 3),
        # What is known and differs joins nothing.
        ([(A, NONE), (B, ONE)], 2),
        ([(A, NONE), (B, NONE)], 2),
    ],
)
def test_which_inputs_of_one_text_are_one_article(keys: list[tuple[str | None, str | None]], articles: int) -> None:
    """The rule of formats.md, in any order of the inputs."""
    drafts = [draft(outlet, url, at=str(i)) for i, (outlet, url) in enumerate(keys)]
    for order in itertools.permutations(drafts):
        sifted = sift(order)
        assert (articles, len(drafts) - articles) == (len(sifted.kept), len(sifted.notes))


def test_other_texts_are_other_articles() -> None:
    """A letter makes another text."""
    assert len(sift([draft(A, ONE), draft(A, ONE, text="t")]).kept) == 2


def test_the_fullest_is_kept() -> None:
    """Of one article given twice, the input that says more."""
    full = Draft("y", "T", outlet=A, url=ONE, title="H")
    assert [full] == [kept for _, kept in sift([draft(A, ONE), full]).kept]


def test_reprints_at_one_outlet_get_ids_of_their_own() -> None:
    """The rule hashes the outlet and not the URL, so two URLs of one outlet would share an id."""
    drafts = [draft(A, ONE, at="1"), draft(A, TWO, at="2")]
    ids = {kept.location: own for own, kept in sift(drafts).kept}
    assert len(set(ids.values())) == 2
    assert ids == {kept.location: own for own, kept in sift(drafts[::-1]).kept}


KEYS = st.tuples(st.sampled_from([None, A, B]), st.sampled_from([None, ONE, TWO]), st.sampled_from(["T", "U"]))


@given(st.lists(KEYS, max_size=7), st.randoms(use_true_random=False))
def test_nothing_depends_on_the_order(keys: list[tuple[str | None, str | None, str]], random: object) -> None:
    """The same ids are kept, all different, and every input is kept or noted."""
    drafts = [draft(outlet, url, text=text, at=str(i)) for i, (outlet, url, text) in enumerate(keys)]
    shuffled = list(drafts)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, two = sift(drafts), sift(shuffled)
    assert sorted(own for own, _ in one.kept) == sorted(own for own, _ in two.kept)
    assert len(one.kept) == len({own for own, _ in one.kept})
    assert len(drafts) == len(one.kept) + len(one.notes)
