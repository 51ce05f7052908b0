"""Plain values back to records: what fits is taken as it is, what does not is named by its place."""

from collections.abc import Mapping
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.errors import DossierError
from secondsource.model.articles import Dated
from secondsource.model.findings import Change, ClaimReport, Counts, FramingFinding
from secondsource.model.spans import Span
from secondsource.show.plain import to_plain
from secondsource.show.typed import decode, wrong

TEXTS = {"a": "The Bell rings."}
SPAN = {"article": "a", "start": 4, "end": 8, "text": "Bell"}
COUNTS = {"articles": 1, "outlets": 1, "families": 1, "origins": {"shown": 0, "at_most": 1}}
DEEP: Any = []
for _ in range(5000):
    DEEP = [DEEP]

FITS: list[tuple[Any, Any, Any]] = [
    (str, "x", "x"),
    (str | None, None, None),
    (float, 3, 3.0),  # JSON writes a whole number without a point
    (int, 3, 3),
    (tuple[str, ...], ["b", "a"], ("b", "a")),
    (Mapping[str, str], {"k": "v"}, {"k": "v"}),
    (Literal["=", "~"], "~", "~"),
    (Any, {"k": [1, 2.5, None, True, "v"]}, {"k": [1, 2.5, None, True, "v"]}),
    (Span, SPAN, Span("a", 4, 8)),
    (Span, {**SPAN, "colour": "red"}, Span("a", 4, 8)),  # a key of a later version
    (Change, {"from": SPAN, "to": SPAN, "kind": "cut"}, Change(Span("a", 4, 8), Span("a", 4, 8), "cut")),
    (Dated, {"date": "2021", "precision": "year", "how": "stated"}, Dated("2021", "year", "stated")),  # has a default
]
FITS_NOT: list[tuple[Any, Any, str]] = [
    (str, 3, "x: is 3, not a text"),
    (str, None, "x: is null"),
    (str, "\ud800", "x: holds half a surrogate pair"),
    (int, True, "x: is true, not a whole number"),
    (int, 3.0, "x: is 3.0, not a whole number"),
    (int, "3", "x: is '3', not a whole number"),
    (int, 10**5000, "x: is a very large number, not a whole number"),
    (float, float("nan"), "x: is nan, not a finite number"),
    (float, float("inf"), "x: is inf, not a finite number"),
    (float, 10**400, "x: is a very large number, not a finite number"),
    (float, False, "x: is false, not a number"),
    (bool, 1, "x: is 1, not true or false"),
    (tuple[str, ...], "ab", "x: is 'ab', not a list"),
    (tuple[str, ...], ["a", 1], r"x\[1\]: is 1, not a text"),
    (Mapping[str, str], ["a"], "x: is a list, not an object"),
    (Mapping[str, str], {"a": None}, r"x\.a: is null, not a text"),
    (Literal["=", "~"], "<", "x: is '<', which is none of '=', '~'"),
    (Literal["=", "~"], ["="], "x: is a list, which is none of"),
    (Any, DEEP, "x: is nested deeper than 100 levels"),
    (Any, {"a": [float("nan")]}, "x: is nan"),
    (Any, [10**5000], "x: holds a very large number"),
    (Any, [object()], "x: holds object, which is no JSON"),
    (Any, {"\udfff": 1}, "x: holds half a surrogate"),
    (Span, {**SPAN, "text": "bell"}, r"x\.text: is not what the article 'a' says there"),
    (Span, {**SPAN, "text": None}, r"x\.text: is not what"),
    (Span, {**SPAN, "article": "z"}, r"x\.article: is 'z', and no article has this id"),
    (Span, {**SPAN, "end": 99}, "x: characters 4 to 99 are no part"),
    (Span, {**SPAN, "start": -1}, "x: characters -1 to 8 are no part"),
    (Span, {**SPAN, "start": 8}, "x: characters 8 to 8 are no part"),
    (Span, {"article": "a", "start": 4, "text": "Bell"}, r"x\.end: is missing"),
    (Span, "Bell", "x: is 'Bell', not an object"),
    (Counts, {**COUNTS, "origins": {"shown": 0}}, r"x\.origins\.at_most: is missing"),
    (Counts, {**COUNTS, "origins": DEEP}, r"x\.origins: is a list, not an object"),
    (ClaimReport, {"span": SPAN, "stance": "knows"}, r"x\.stance: is 'knows', which is none of"),
    (FramingFinding, {"id": "f", "referent": "r", "terms": [], "reasons": [], "rests_on": []}, "without evidence"),
    (str, ["x" * 99], "x: is a list, not a text"),
    (int, "x" * 99, "x: is 'x{40}'…, not"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "value", "expected"), FITS)
def test_what_fits_is_taken(kind: Any, value: Any, expected: Any) -> None:
    """Nothing is converted but a whole number where any number may stand."""
    made = decode(kind, value, ("x",), TEXTS)
    assert expected == made
    assert type(expected) is type(made)


@pytest.mark.parametrize(("kind", "value", "message"), FITS_NOT, ids=map(str, range(len(FITS_NOT))))  # pytest cannot print 10**5000
def test_what_does_not_fit_is_named_by_its_place(kind: Any, value: Any, message: str) -> None:
    """The message says where, what stands there, and what to do."""
    with pytest.raises(DossierError, match=message) as caught:
        decode(kind, value, ("x",), TEXTS)
    assert "A dossier is what `secondsource check" in str(caught.value)
    assert len(str(caught.value)) < 500


def test_a_place_is_a_path() -> None:
    """As a reader of JSON writes it; a long one is cut."""
    assert wrong(("claims", 3, "reports", 0, "span"), "x").place == "claims[3].reports[0].span"
    assert wrong((), "x").place == "the dossier"
    assert len(wrong(("k" * 5000,), "x").place) == 200


def words(length: int) -> Any:
    """Strings that JSON can hold."""
    return st.text(st.characters(codec="utf-8"), max_size=length)


@given(st.builds(Counts, *[st.integers(0, 99)] * 3, st.builds(lambda a: decode(Counts, COUNTS, (), {}).origins, st.none())))
def test_counts_come_back(counts: Counts) -> None:
    """What `plain` wrote is read back as it was."""
    assert decode(Counts, to_plain(counts, lambda span: ""), (), {}) == counts


@given(st.integers(0, 14), st.integers(1, 15))
def test_spans_come_back(start: int, length: int) -> None:
    """Every span of a text, with its words."""
    span = Span("a", start, min(start + length, 15))
    plain = to_plain(span, lambda s: TEXTS["a"][s.start : s.end])
    assert decode(Span, plain, (), TEXTS) == span
