"""Numbers that one article sets side by side for one quantity, and bare ones that take up a quantity told before.

In: mentions and their evidence. Out: the mentions with their `rivals`: "The owner's list has 143 names. The ministry
speaks of 151 and the coast guard of 180"; "840 jobs go … with the agency people, she said, it is 1,090". Compares no
articles and judges no values.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from secondsource.model.readings import Sentence
from secondsource.model.spans import Span
from secondsource.text.canonical import canonical_stems
from secondsource.weigh.as_of import to_dated
from secondsource.weigh.evidence import Evidence
from secondsource.weigh.figures.bounds import bounds, same_value
from secondsource.weigh.figures.mentions import Mention, let_first_lead
from secondsource.weigh.figures.roles import ANYONE, Role, role_of_topic

# What stands before a bare number that is told of something said before: what is, what somebody speaks of, what a
# count is put at. Closed: the copula, the verbs of saying and reckoning with their prepositions, the nouns of number.
# No sums: "it makes 145" adds up two others.
_TAKES_UP = re.compile(
    r"""(?:\b(?:it|that|there|this)\s+(?:is|was|were|are|may\s+be|had\s+been|have\s+been)
    |\b(?:it|that|there)['’]s
    |\b(?:speak|speaks|spoke|talk|talks|talked)\s+of
    |\b(?:put|puts|set|sets|gave|gives|reckons?|estimates?|estimated)\s+
        (?:it|them|that|this|the\s+(?:number|figure|count|toll))\s+(?:at|as|to\s+be)
    |\b(?:number|figure|count|toll)\s+(?:is|was|stood|stands)(?:\s+at)?
    |\b(?:say|says|said|claim|claims|claimed|count|counts|counted|insists?|insisted\s+on)
    )(?:\s+(?:nearer|closer|more\s+like)(?:\s+to)?)?\s+$""",
    re.IGNORECASE | re.VERBOSE,
)
# Nothing that it could count comes behind.
_STOPS = re.compile(r"\s*(?:[.,;:!?”\"’)–—]|$|of\s+(?:us|them)\b|(?:and|but|when|while|as|or|she|he)\b)", re.IGNORECASE)
# A place of its own: "In Orl 40 died, in Brun it was 12".
_ELSEWHERE = re.compile(r"\b(?:[Ii]n|[Aa]t)\s+(?:the\s+)?[A-Z]")
# Two clauses of one sentence, the verb left out of the second: "of 151 and the coast guard of 180".
_GAP = re.compile(
    r",?\s+(?:and|while|but|whereas)\s+(?:(?:the|an?|its|their|his|her)\s+)?(?:[\w.'’-]+\s+){1,4}?(?P<prep>of|at|as|to)\s+",
    re.IGNORECASE,
)
# A verb before the first, not a noun: "a crew of 12 and a staff of 40" are two.
_PREPOSITION = re.compile(
    r"\b(?:(?:speak|speaks|spoke|talk|talks|talked)\s+|(?:puts?|sets?|gave|gives?|estimate[sd]?|counte?d?s?)\b[^.;,]{0,40}\s)"
    r"(of|at|as|to)\s+$",
    re.IGNORECASE,
)
# One number put right by another: "41, not 43", "not 12 but 14".
_NOT = re.compile(r",?\s+(?:and\s+)?not\s+(?:the\s+)?", re.IGNORECASE)
_BUT = re.compile(r",?\s+but\s+(?:rather\s+)?", re.IGNORECASE)
_NOT_BEFORE = re.compile(r"\bnot\s+$", re.IGNORECASE)
# Each on somebody's word: "400 according to the union and 350 according to the company".
_CREDITED = re.compile(
    r"\s*[,(]?\s*(?:according\s+to|by\s+(?:the\s+)?[\w'’]+(?:['’]s|s['’])?\s+(?:count|reckoning|account|tally|estimate))\b",
    re.IGNORECASE,
)
# The verb of saying left out, or said once more: "the union says 400, the company 350".
_SAYS = re.compile(
    r"\b(?:says?|said|claims?|claimed|counts?|counted|puts?\s+it\s+at|estimates?|estimated)\s+$", re.IGNORECASE
)
_SAYS_GAP = re.compile(
    r"(?:,\s+(?:and\s+|while\s+|but\s+)?|\s+and\s+|;\s+)(?:the\s+|its\s+|their\s+)?(?:[\w.'’-]+\s+){1,4}?"
    r"(?:(?:says?|said|claims?|claimed|counts?|counted)\s+)?",
    re.IGNORECASE,
)
# An open question that a sentence answers more than once: "How much is less plain: it was €20 … and €25 …".
_OPEN = re.compile(r"\bhow\s+(?:many|much|long|far|high|big)\b[^.?!:]{0,60}:", re.IGNORECASE)
# Who counts otherwise than somebody before: "The paper counts differently", "fewer than the number read out".
_OTHERWISE = re.compile(
    r"\bcounts?\s+(?:\w+\s+)?differently\b|\b(?:fewer|less|more|lower|higher|larger|smaller)\s+(?:\w+\s+)?than\s+"
    r"(?:the|that)\s+(?:one|number|figure|toll|count|amount|sum)\b",
    re.IGNORECASE,
)
# What is asked or talked about, so that a bare number behind it answers.
_TOPIC = re.compile(r"\bhow\s+many\b|\bnumber\s+of\b", re.IGNORECASE)
_ALL = re.compile(r"\b(?:all|these|those)\s+$", re.IGNORECASE)
# A sentence that goes on from the one before: it begins with a pronoun.
_TELLS_ON = re.compile(r"[\"“”‘']?(?:We|They|It|He|She|There|That|This)\b")
# How many sentences back a bare number looks, and one that is said to differ; set by hand.
_BACK, _FAR_BACK = 3, 10
# Values of one quantity are of one order.
_ORDER = 3


def tie_rivals(mentions: Sequence[Mention], evidence: Evidence) -> tuple[Mention, ...]:
    """The mentions in order, with the rivals that their own article gives them and what bare ones take from those."""
    by_article: dict[str, list[Mention]] = {}
    for mention in sorted(mentions, key=lambda m: m.span):
        by_article.setdefault(mention.span.article, []).append(mention)
    return let_first_lead([m for _, own in sorted(by_article.items()) for m in _Article(own, evidence).tied()])


@dataclass(frozen=True, slots=True)
class _Place:
    """A sentence and its number, with the text before the figure and the end of the sentence."""

    at: int
    sentence: Sentence
    before: str
    end: int


class _Article:
    """The mentions of one article at work."""

    __slots__ = ("_evidence", "_mentions", "_places", "_sentences", "_text")

    def __init__(self, mentions: Sequence[Mention], evidence: Evidence) -> None:
        self._evidence = evidence
        sheet = evidence.reading(mentions[0].span.article).sheet
        self._text = sheet.article.text
        self._sentences = sheet.sentences
        self._mentions = list(mentions)
        starts = [s.span.start for s in sheet.sentences]
        self._places = [self._place(m, starts) for m in mentions]

    def _place(self, mention: Mention, starts: Sequence[int]) -> _Place:
        at = bisect_right(starts, mention.span.start) - 1
        sentence = self._sentences[at]
        return _Place(at, sentence, self._text[sentence.span.start : mention.span.start], sentence.span.end)

    def tied(self) -> Iterator[Mention]:
        """The mentions with what ties give them."""
        self._mentions = [self._look_back(m, p) for m, p in zip(self._mentions, self._places, strict=True)]
        home = list(range(len(self._mentions)))
        for j in range(len(self._mentions)):
            i = self._antecedent(j)
            if i is None:
                self._answer(j)
                continue
            home = [home[i] if h == home[j] else h for h in home]
            first, second = self._mentions[i], self._mentions[j]
            if second.figure.unit is None and first.figure.kind == second.figure.kind:
                taken = replace(second, nouns=first.nouns, traits=first.traits, role=second.role or first.role)
                self._mentions[j] = taken
        for n, mention in enumerate(self._mentions):
            spans = frozenset(m.span for k, m in enumerate(self._mentions) if home[k] == home[n])
            yield replace(mention, rivals=spans) if len(spans) > 1 else mention

    def _look_back(self, mention: Mention, place: _Place) -> Mention:
        """ "… since the Galeb sank in 2017. "We buried 13 people": a toll without a day is of what was told before it.

        Only of what happened in another year: without one the toll is that of the story.
        """
        own = self._text[place.sentence.span.start : place.end]
        if mention.role is None or mention.when or mention.days or not place.at or not _TELLS_ON.match(own):
            return mention
        before = self._sentences[place.at - 1]
        moments = self._evidence.resolved.moments.get(mention.span.article, ())
        dated = {to_dated(m, mention.published) for m in moments if m.type == "DATE" and before.span.contains(m.span)}
        known = [d for d in dated if d is not None]
        if len(known) != 1 or before.paragraph != place.sentence.paragraph or mention.published is None:
            return mention
        if known[0].date[:4] == mention.published.date[:4]:
            return mention
        words = frozenset(s.text for s in canonical_stems(self._text, before.span.start, before.span.end))
        names = frozenset(self._evidence.actors_in(before.span))
        return replace(mention, when=known[0], names=mention.names | names, frame=mention.frame | words)

    def _antecedent(self, j: int) -> int | None:
        """The figure before that tells of the same quantity; nothing where no sign of it stands in the text."""
        otherwise = self._counts_otherwise(j)
        for i in range(j - 1, -1, -1):
            back = self._places[j].at - self._places[i].at
            if back > _FAR_BACK:
                return None
            if not self._alike(i, j):
                continue
            other = otherwise and back > 0 and self._mentions[i].told > 0
            if other or self._side_by_side(i, j) or self._said_again(i, j):
                return i
        return None

    def _alike(self, i: int, j: int) -> bool:
        """May the two be of one quantity: of one kind, order and time, and not one more than the other?"""
        left, right = self._mentions[i], self._mentions[j]
        if left.figure.kind != right.figure.kind or left.adds or right.adds or left.now or right.now:
            return False
        if left.figure.kind != "count" and left.figure.unit != right.figure.unit:
            return False
        if left.change or right.change or (left.when and right.when and left.when.date != right.when.date):
            return False
        if left.role and right.role and left.role != right.role:
            return False
        least, most = sorted((bounds(left.figure)[1], bounds(right.figure)[1]))
        return least > 0 and most <= _ORDER * least

    def _side_by_side(self, i: int, j: int) -> bool:
        left, right = self._mentions[i], self._mentions[j]
        here, there = self._places[j], self._places[i]
        if here.at == there.at:
            return i == j - 1 and (
                self._gapped(left, right) or self._put_right(left, right) or self._both_answer(there, left, right)
            )
        if here.at - there.at > _BACK or here.sentence.paragraph - there.sentence.paragraph > 1:
            return False
        near = i == j - 1 or self._places[j - 1].at == there.at
        dated = right.when is not None and left.when is None
        return near and left.told > 0 and right.told > 0 and not dated and self._is_bare(j)

    def _is_bare(self, j: int) -> bool:
        """ "It is 1,090", "the ministry speaks of 151": a number that says nothing of its own is counted."""
        mention, place = self._mentions[j], self._places[j]
        if mention.figure.kind == "count" and mention.figure.unit is not None:
            return False
        taken_up = _TAKES_UP.search(place.before[-60:]) is not None
        return taken_up and self._stops(mention) and not self._elsewhere(place)

    def _elsewhere(self, place: _Place) -> bool:
        return _ELSEWHERE.search(place.before) is not None

    def _gapped(self, left: Mention, right: Mention) -> bool:
        if not _says_no_more(left, right):
            return False
        if _SAYS.search(self._text[max(0, left.span.start - 20) : left.span.start]):
            gap = _SAYS_GAP.fullmatch(self._text, left.span.end, right.span.start)
            return gap is not None and self._stops(right)
        if _CREDITED.match(self._text, left.span.end) and _CREDITED.match(self._text, right.span.end):
            return True
        first = _PREPOSITION.search(self._text[max(left.sentence.start, left.span.start - 60) : left.span.start])
        gap = _GAP.fullmatch(self._text, left.span.end, right.span.start)
        return first is not None and gap is not None and first[1].lower() == gap["prep"].lower()

    def _put_right(self, left: Mention, right: Mention) -> bool:
        """ "41, not 43", "not 12 but 14": the second says no more than a number, or counts the same."""
        units = {left.figure.unit, right.figure.unit}
        if left.figure.kind != "count" or (len(units) > 1 and None not in units):
            return False
        if _NOT.fullmatch(self._text, left.span.end, right.span.start):
            return self._stops(right)
        before = self._text[max(0, left.span.start - 6) : left.span.start]
        but = _BUT.fullmatch(self._text, left.span.end, right.span.start)
        return but is not None and _NOT_BEFORE.search(before) is not None

    def _stops(self, mention: Mention) -> bool:
        return _STOPS.match(self._text, mention.span.end) is not None

    def _both_answer(self, place: _Place, left: Mention, right: Mention) -> bool:
        opened = _OPEN.search(place.before)
        between = self._text[left.span.end : right.span.start]
        return opened is not None and right.span.end - left.span.start < 120 and " and " in between

    def _counts_otherwise(self, j: int) -> bool:
        """Does the sentence, or the one before it, say that somebody else counts otherwise?"""
        here = self._places[j]
        if self._mentions[j].told == 0:
            return False
        earlier = self._sentences[here.at - 1 : here.at] if here.at else ()
        if not any(_OTHERWISE.search(self._text, s.span.start, s.span.end) for s in (*earlier, here.sentence)):
            return False
        # Of the first number of the sentence that tells anything.
        return not any(
            p.at == here.at and m.told > 0 for p, m in zip(self._places[:j], self._mentions[:j], strict=True)
        )

    def _said_again(self, i: int, j: int) -> bool:
        """ "Nine faults … all nine of them", "asked for six tugs. We need six tugs": one value, told on."""
        left, right = self._mentions[i], self._mentions[j]
        here, there = self._places[j], self._places[i]
        if not same_value(left.figure, right.figure) or left.figure.value != right.figure.value:
            return False
        if left.figure.kind != "count" or not 1 <= here.at - there.at <= _BACK:
            return False
        if right.figure.unit is None or right.nouns & left.nouns:
            told = _ALL.search(here.before[-8:]) is not None or (right.figure.unit is None and self._is_bare(j))
            close = here.at - there.at == 1 and bool(right.nouns & left.nouns) and (right.figure.value or 0) > 2
            return told or close
        return False

    def _answer(self, j: int) -> None:
        """A number that says too little of what is counted answers what was asked in the sentences before."""
        mention, place = self._mentions[j], self._places[j]
        bare = self._is_bare(j)
        if mention.role is not None or mention.figure.kind != "count" or self._elsewhere(place):
            return
        if not bare and not (mention.nouns <= ANYONE and mention.nouns and _TAKES_UP.search(place.before[-60:])):
            return
        for sentence in reversed(self._sentences[max(0, place.at - 2) : place.at]):
            found = _topic(self._text, sentence.span)
            if found is not None and place.sentence.paragraph - sentence.paragraph <= 1:
                nouns, role = found
                self._mentions[j] = replace(mention, role=role, nouns=nouns if bare else mention.nouns)
                return


def _says_no_more(left: Mention, right: Mention) -> bool:
    """Is the second a bare number behind a count, or a number of the same unit as the first?"""
    if left.figure.kind == "count":
        return right.figure.unit is None
    return left.figure.unit == right.figure.unit


def _topic(text: str, sentence: Span) -> tuple[frozenset[str], Role | None] | None:
    """What "how many …" or "the number of …" of this sentence asks for, and what befell them."""
    match = _TOPIC.search(text, sentence.start, sentence.end)
    if match is None:
        return None
    words = canonical_stems(text, match.end(), sentence.end)[:6]
    if not words:
        return None
    return frozenset({words[0].text}), role_of_topic(text, words)
