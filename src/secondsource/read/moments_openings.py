"""At which words of a sentence a rule of `moments` can begin at all.

In: the patterns of the rules. Out: the same rules by what stands at a place of a text; a rule that is left out there
cannot match there. How a rule can begin is read from its pattern, so that nothing has to be kept in step by hand.

Trying all 65 patterns at every character took 16 of the 71 ms in which an article of 600 words was read; so it takes 3.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import Generic, TypeVar

Build = TypeVar("Build")

# Letters of a word that are compared. "The" begins 32 rules, "of" one, "said" none.
_LETTERS = 3
_DIGIT = "0"
# What a verbose pattern is made of, as far as `moments_words.compile_rule` writes it.
_PIECE = re.compile(
    r"""(?P<around>\(\?<?[=!]) | (?P<open>\((?:\?(?:P<\w+>|-?[a-z]*:))?) | (?P<close>\)) | (?P<bar>\|)
    | (?P<class>\[(?:\\.|[^\]\\])*\]) | (?P<escape>\\.) | (?P<repeat>\{[\d,]+\}|[?*+]) | \s+
    | (?P<letters>[^\W\d_]+(?![?*+{])|[^\W\d_]+?(?=[^\W\d_][?*+{])) | (?P<other>.)""",
    re.VERBOSE,
)


class Openings(Generic[Build]):
    """Rules, each a pattern and its builder, to be asked which of them may begin at a place."""

    def __init__(self, rules: Sequence[tuple[re.Pattern[str], Build]]) -> None:
        """Takes the rules in order of preference; case is ignored.

        Raises:
            ValueError: a rule can begin with any character, or match nothing.
        """
        self._rules = tuple((n, pattern, build) for n, (pattern, build) in enumerate(rules))
        self._by_opening: defaultdict[str, set[int]] = defaultdict(set)
        for n, pattern, _ in self._rules:
            for opening in openings_of(pattern.pattern):
                self._by_opening[opening].add(n)
        marks = "".join(sorted(o for o in self._by_opening if not o.isalnum()))
        # No rule begins inside a word or a number (`moments_words.compile_rule`).
        self._places = re.compile(rf"[{re.escape(marks)}]|\w+")
        # Kept by the object, not the class. Some 2,000 beginnings of words occur in 400,000 words of news.
        self._begun_by = lru_cache(maxsize=4096)(self._find_begun_by)

    def matches(self, text: str, start: int, end: int) -> list[tuple[int, re.Match[str], Build]]:
        """What `finditer` of each rule finds in a range of the text, with the rule's number and builder."""
        found: list[tuple[int, re.Match[str], Build]] = []
        behind: dict[int, int] = {}
        for place in self._places.finditer(text, start, end):
            at = place.start()
            for n, pattern, build in self._begun_by(text[at : at + _LETTERS]):
                if behind.get(n, at) <= at and (match := pattern.match(text, at, end)) is not None:
                    behind[n] = match.end()
                    found.append((n, match, build))
        return found

    def _find_begun_by(self, letters: str) -> tuple[tuple[int, re.Pattern[str], Build], ...]:
        first = letters[0]
        if not first.isalnum():
            begun = self._by_opening[first]
        elif any(c.isalnum() and not c.isascii() for c in letters):
            return self._rules  # where case is ignored, letters beyond ASCII match some of it ("ſunday", "İn")
        elif first.isdigit():
            begun = self._by_opening[_DIGIT]
        else:
            low = letters.lower()
            begun = {n for size in range(1, _LETTERS + 1) for n in self._by_opening.get(low[:size], ())}
        return tuple(rule for rule in self._rules if rule[0] in begun)


def openings_of(pattern: str) -> frozenset[str]:
    """How a match of a verbose pattern can begin: up to three letters in lower case, `0` for any digit, or a mark.

    Raises:
        ValueError: it can begin with any character, or match nothing.
    """
    openings, empty = _Reader(pattern).alternatives()
    if empty or "" in openings:
        raise ValueError(f"begins with anything: {pattern}")
    return frozenset(openings)


class _Reader:
    """A pattern read piece by piece, for what its matches begin with: the sets FIRST of a grammar."""

    def __init__(self, pattern: str) -> None:
        self._pieces = [(m.lastgroup, m.group()) for m in _PIECE.finditer(pattern) if m.lastgroup]
        self._at = 0

    def alternatives(self) -> tuple[set[str], bool]:
        """The openings of all alternatives up to the end of the group, and whether one of them may be empty."""
        openings, empty = self._sequence()
        while self._take("bar"):
            more, without = self._sequence()
            openings, empty = openings | more, empty or without
        self._take("close")
        return openings, empty

    def _sequence(self) -> tuple[set[str], bool]:
        openings: set[str] = set()
        empty = True
        while self._at < len(self._pieces) and self._pieces[self._at][0] not in ("bar", "close"):
            found, without = self._atom()
            if empty:
                openings |= found
            empty = empty and without
        return openings, empty

    def _atom(self) -> tuple[set[str], bool]:
        kind, piece = self._pieces[self._at]
        self._at += 1
        if kind == "around":
            self.alternatives()
        if kind == "around" or piece in (r"\b", r"\B", r"\Z", "^", "$"):
            return set(), True  # consumes nothing
        if kind == "open":
            openings, empty = self.alternatives()
        else:
            openings, empty = _characters(kind, piece), False
        repeat = self._take("repeat")
        return openings, empty or repeat in ("?", "*") or repeat.startswith("{0")

    def _take(self, kind: str) -> str:
        """The next piece where it is of this kind, else nothing."""
        if self._at == len(self._pieces) or self._pieces[self._at][0] != kind:
            return ""
        self._at += 1
        return self._pieces[self._at - 1][1]


def _characters(kind: str | None, piece: str) -> set[str]:
    """The openings of letters, a class, an escape or a mark; the empty one where it may be any character."""
    if kind == "letters":
        return {piece[:_LETTERS].lower()}
    if piece == "." or re.search(r"^\[\^|\\[wWsSD]|[^\W\d]-[^\W\d]", piece):
        return {""}
    members = re.findall(r"\\?.", piece[1:-1] if kind == "class" else piece)
    return {_DIGIT if m == r"\d" or m.isdigit() else m[-1].lower() for m in members}
