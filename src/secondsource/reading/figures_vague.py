"""Sizes without a number ("dozens", "a handful", "tens of thousands") and ratios ("tripled", "one in five", "twofold").

In: a sentence. Out: figures: a vague size has `low` and `high`, a ratio its value. What a vague word spans is a
convention: a plural scale word means two to ten of it, "dozens" two to eight (from 100 on "hundreds" would be said),
"scores" two to five of twenty, "a handful" three to nine.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable

from ..model.articles import Article
from ..model.readings import Figure, Modifier, Sentence
from .figures_phrases import counted_noun, modifier_before, phrase_before, phrase_of_count
from .numbers import SCALES, parse_number
from .units import currency_behind, singular

Match = re.Match[str]
_SOME = r"(?:several|a[ ]few|some|a[ ]couple[ ]of|many)"
VAGUE = re.compile(
    rf"\b(?:(?P<multiple>tens|dozens|hundreds|thousands)[ ]of[ ](?P<of>hundreds|thousands|millions|billions)"
    rf"|{_SOME}[ ](?P<some>dozen|hundred|thousand|million|billion)"
    r"|(?P<n>\d{1,3}|one|two|three|four|five|six|half[ ]a|a)[ ](?P<dozen>dozen)"
    r"|(?P<plural>(?:scores|trillions)(?=[ ]of\b|[ ]more\b|[ ](?:dead|were|are|have|had|killed)\b)"
    r"|(?:dozens|hundreds|thousands|millions|billions))\b"
    r"|(?P<handful>a[ ]handful)(?=[ ]of\b))",
    re.IGNORECASE,
)
_OF = re.compile(r"[ ]of(?=[ ])|")
_SIZES = {"tens": 10.0, "dozen": 12.0, "dozens": 12.0, "score": 20.0, "scores": 20.0, "handful": 3.0}
_MOST = {"dozens": 8.0, "dozen": 8.0, "scores": 5.0, "handful": 3.0}
RATIO = re.compile(
    r"\b(?:(?P<verb>(?:more[ ]than[ ]|nearly[ ]|almost[ ])?"
    r"(?P<times>doubled|tripled|trebled|quadrupled|quintupled|halved))"
    r"|(?P<n>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})[ ](?:in|out[ ]of)[ ](?:every[ ])?"
    r"(?P<m>two|three|four|five|six|seven|eight|nine|ten|twenty|\d{1,6})"
    r"(?![ ]?(?:years|months|weeks|days|hours|minutes)\b|[\d.,]*\d|-[a-z]|[ ](?:hundred|thousand|million))"
    r"|(?P<fold>two|three|four|five|six|seven|eight|nine|ten|\d{1,3})-?fold\b"
    r"|(?P<twice>twice)(?=[ ](?:as|the)\b))",
    re.IGNORECASE,
)
_TIMES = {"doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "quintupled": 5.0, "halved": 0.5}


def find_vague(article: Article, text: str, sentence: Sentence, matches: Iterable[Match]) -> list[Figure]:
    """Sizes that no number states, of the matches of `VAGUE`; `value` is set for counted dozens ("two dozen")."""
    found = []
    for match in matches:
        value, low, high = _size(match)
        found.append(_build(article, text, sentence, match, value, low, high))
    return found


def find_ratios(article: Article, text: str, sentence: Sentence, matches: Iterable[Match]) -> list[Figure]:
    """What multiplies or shares, of the matches of `RATIO`: "tripled" is 3, "one in five" 0.2, "tenfold" 10."""
    found = []
    for match in matches:
        value = _ratio(match)
        if value is None:
            continue
        modifier: Modifier = "="
        start = match.start()
        if match["verb"]:
            lead = match["verb"].lower()
            modifier = ">" if lead.startswith("more") else "~" if lead.startswith(("nearly", "almost")) else "="
        elif said := modifier_before(text, sentence.span.start, start):
            modifier, start = said
        at = bisect_left(sentence.tokens, match.start() + 1, key=lambda t: t.end)
        phrase = phrase_before(sentence.tokens, at, []) if match["verb"] or match["fold"] else None
        if match["n"]:
            behind = bisect_left(sentence.tokens, match.end(), key=lambda t: t.start)
            head = counted_noun(sentence.tokens, behind)
            phrase = None if head is None else phrase_of_count(sentence.tokens, behind, head)
        what = None
        if phrase:
            what = article.span(sentence.tokens[phrase[0]].start, sentence.tokens[phrase[1]].end)
        found.append(Figure(article.span(start, match.end()), value, None, None, modifier, None, "ratio", what))
    return found


def _size(match: Match) -> tuple[float | None, float | None, float | None]:
    if match["dozen"]:
        times = {"a": 1.0, "half a": 0.5}.get(match["n"].lower()) or parse_number(match["n"])
        return (None if times is None else times * 12), None, None
    if match["handful"]:
        return None, 3.0, 9.0
    if match["multiple"]:
        one = _scale(match["multiple"]) * _scale(match["of"])
    else:
        one = _scale(match["some"] or match["plural"])
    word = (match["some"] or match["plural"] or "").lower()
    return None, 2 * one, _MOST.get(word, 10.0) * one


def _scale(word: str) -> float:
    word = word.lower()
    return _SIZES.get(word) or SCALES[word.removesuffix("s")]


def _ratio(match: Match) -> float | None:
    if match["times"]:
        return _TIMES[match["times"].lower()]
    if match["twice"]:
        return 2.0
    if match["fold"]:
        return parse_number(match["fold"])
    above, below = parse_number(match["n"]), parse_number(match["m"])
    return above / below if above and below and above < below else None


def _build(
    article: Article, text: str, sentence: Sentence, match: Match,
    value: float | None, low: float | None, high: float | None,
) -> Figure:  # fmt: skip
    tokens = sentence.tokens
    start, end, unit, what = match.start(), match.end(), None, None
    modifier: Modifier = "="
    if said := modifier_before(text, sentence.span.start, start):
        modifier, start = said
    behind = _OF.match(text, end, sentence.span.end)
    if behind and (money := currency_behind(text, behind.end(), sentence.span.end, scaled=True)):
        unit, end = money
        return Figure(article.span(start, end), value, low, high, modifier, unit, "money", None)
    at = bisect_left(tokens, end, key=lambda t: t.start)
    # "Thousands fled homes": the bare size counts what it does not name.
    bare = match["plural"] is not None and not (at < len(tokens) and tokens[at].text.lower() in ("of", "more"))
    head = None if bare else counted_noun(tokens, at)
    if head is not None:
        unit, end = singular(tokens[head].text), tokens[head].end
        first, last = phrase_of_count(tokens, at, head)
        what = article.span(tokens[first].start, tokens[last].end)
    return Figure(article.span(start, end), value, low, high, modifier, unit, "count", what)
