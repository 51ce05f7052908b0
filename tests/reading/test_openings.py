"""Which rules are tried where, against trying every rule at every character."""

import re

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from secondsource.reading.figures import _NUMBER
from secondsource.reading.figures_vague import RATIO, VAGUE
from secondsource.reading.moments import _RULES
from secondsource.reading.openings import Openings, needs_of, openings_of

FORMS = [(_NUMBER, None), (VAGUE, None), (RATIO, None)]
CAPITAL = "(?=(?-i:[A-Z]))"
PATTERNS = [pattern for pattern, _ in (*_RULES, *FORMS)]

WORDS = (
    "the The a an on of in last next late early mid 3 26th 2021 1990s ’90s '04 May March 5 Oct. Tues. Monday MONDAY "
    "7:15 p.m. noon ½ ¼ .5 1/2 two twenty twenty-first years year-ago weeks ago earlier later quarter first 1st century "
    "overnight every daily Good Friday Christmas St. Patrick's ſunday ſummer ﬁve İn today now soon past future 3-4-5 "
    "dozen half a million USD115 tripled fold in five third thirds ⅔ minus hundred tens scores twofold "
    "2021-07-26 12/05/2021 $5 x5 (2003) - – — , . ; : ٣ ２０２１ day-after hour's o'clock GMT end beginning turn and to"
).split()


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"Monday\b", {"mon"}),  # a word: its first letters
        (r"(?:the_)?day", {"the", "day"}),  # what may be left out, and what stands behind
        (r"an?_hour", {"a"}),  # the last letter may be missing
        (r"s?x", {"s", "x"}),  # a letter that may be missing alone
        (r"\d{1,2}[ ]May", {"0"}),  # any digit
        (r"[ap]\.?m", {"a", "p"}),  # a class, character by character
        (r"['’]?\d0s", {"'", "’", "0"}),  # a mark that may be missing
        (r"(?<![\w$])(?!The\b)(?:(?-i:May)|(?P<m>june))", {"may", "jun"}),  # look-arounds consume nothing
        (r"(?=(?:one|two)[ ])three", {"thr"}),  # nor does a group inside one
        (r"(?:more_){0,2}years", {"mor", "yea"}),  # a number of times that may be none
        (r"(?:first|1st)[ ]half", {"fir", "0"}),
    ],
)
def test_a_pattern_says_how_its_matches_begin(pattern: str, expected: set[str]) -> None:
    """Every way in which a match can begin, and no word from further inside."""
    assert expected == openings_of(pattern.replace("_", "[ ]"))


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"(?:last|next)_(?:day|week)", {("last", "next"), ("day", "week")}),  # one of each
        (r"(?:last_)?week", {("week",)}),  # not what may be left out
        (r"(?:last_|\d_)week", {("0", "last"), ("week",)}),  # any digit
        (r"week(?=_\d)(?!_ago)(?<=ek)", {("0",), ("week",)}),  # what a look-ahead asks for, nothing else around
        (r"days?|weeks?", {("day", "week")}),
        (r"(?:apr|april)_\d", {("apr",), ("0",)}),  # where "april" stands, "apr" does
        (r"the_(?:end|rest)_of", {("end", "rest")}),  # nothing is told by "the" and "of"
        (r"of_the", {("of",), ("the",)}),  # but where there is nothing else
        (r"week{2}s{0,1}", {("wee",)}),  # the repeated letter stands alone
        (r"May|x", set()),  # one of the ways needs no word
    ],
)
def test_a_pattern_says_what_its_matches_hold(pattern: str, expected: set[tuple[str, ...]]) -> None:
    """Each match holds a word of every choice."""
    assert expected == {tuple(sorted(some)) for some in needs_of(pattern.replace("_", "[ ]"))}


@pytest.mark.parametrize("number", range(len(PATTERNS)))
@settings(max_examples=6, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow], deadline=None)
@given(data=st.data())
def test_no_match_is_lost(number: int, data: st.DataObject) -> None:
    """What a rule matches, in any of its forms and cases, it is tried on."""
    pattern = PATTERNS[number]
    drawn = re.compile(pattern.pattern.replace(CAPITAL, ""), pattern.flags)  # hypothesis hardly ever guesses that
    text = data.draw(st.from_regex(drawn))
    text = text.title() if CAPITAL in pattern.pattern else text
    expected = [m.span() for m in pattern.finditer(text)]
    assert expected == [m.span() for _, m, _ in Openings([(pattern, None)]).matches(text, 0, len(text))]


@pytest.mark.parametrize("pattern", [r"\w+day", r".5", r"[^a]b", r"[a-z]b", r"(?:a)?", r"x*"])
def test_what_begins_with_anything_is_refused(pattern: str) -> None:
    """Such a rule would silently never be tried; it fails where the rules are put together."""
    with pytest.raises(ValueError, match="begins with anything"):
        Openings([(re.compile(pattern, re.VERBOSE), None)])


@pytest.mark.parametrize("rules", [_RULES, FORMS], ids=["moments", "figures"])
@example(words=["İn", "years"], between=" ")  # in lower case two characters, the second no letter
@example(words=["USD", "115"], between="")  # begins where a word ends
@given(
    words=st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=3)), max_size=14),
    between=st.sampled_from([" ", "-", ""]),
)
def test_the_same_matches_as_every_rule_at_every_character(
    rules: list[tuple[re.Pattern[str], None]], words: list[str], between: str
) -> None:
    """The shipped rules find what `finditer` finds with them, in any mixture of their words and other characters."""
    text = between.join(words)
    expected = sorted(
        (n, m.span()) for n, (pattern, _) in enumerate(rules) for m in pattern.finditer(text, 0, len(text))
    )
    assert expected == sorted((n, m.span()) for n, m, _ in Openings(rules).matches(text, 0, len(text)))
