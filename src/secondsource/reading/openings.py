"""Which rules of `moments` and `figures` can match in a sentence at all, and at which of its words.

In: the patterns of the rules. Out: the same rules by what stands at a place of a text; a rule that is left out there
cannot match there. Two things are read from a pattern, so that nothing has to be kept in step by hand: how a match can
begin (FIRST of a grammar), and words of which each match holds one ("the next week" one of "day", "week", "month" …).

Trying all 65 patterns at every character took 16 of the 71 ms in which an article of 600 words was read; by their
openings 3.5, with the words they need 1.6. On 84 articles of 67,600 words 319,000 matches were tried by their openings
and are 46,000; of the forms of figures every place of a third of the sentences, and are 17,000.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Build = TypeVar("Build")
Key = TypeVar("Key")
Value = TypeVar("Value")
Rule = tuple[int, re.Pattern[str], Build]

# Letters of a word that are compared. "The" begins 32 rules, "of" one, "said" none.
_LETTERS = 3
_DIGIT = "0"
# A choice of more words than this is not asked for: number words stand in half of the sentences.
_MOST_WORDS = 48
# Words (and endings) that stand in nearly every sentence: a choice with one of them says nothing.
_EVERYWHERE = frozenset("the of in and to for on by at that this its st nd rd th".split())
# Where case is ignored these match an ASCII letter (the only ones, Python's `re`, "IGNORECASE").
_FOLDED = str.maketrans({"\u0130": "i", "\u0131": "i", "\u017f": "s", "\u212a": "k"})
# Words kept of which is known what they hold and begin: 84 articles of news hold 9,600 words.
_MOST_KEPT = 16384
# What a verbose pattern is made of, as far as `moments_words.compile_rule` writes it.
_PIECE = re.compile(
    r"""(?P<around>\(\?<?[=!]) | (?P<open>\((?:\?(?:P<\w+>|-?[a-z]*:))?) | (?P<close>\)) | (?P<bar>\|)
    | (?P<class>\[(?:\\.|[^\]\\])*\]) | (?P<escape>\\.) | (?P<repeat>\{[\d,]+\}|[?*+]) | \s+
    | (?P<letters>[^\W\d_]+(?![?*+{])|[^\W\d_]+?(?=[^\W\d_][?*+{])) | (?P<other>.)""",
    re.VERBOSE,
)


class Openings(Generic[Build]):
    """Rules, each a pattern and its builder, to be asked which of them match in a text."""

    def __init__(self, rules: Sequence[tuple[re.Pattern[str], Build]]) -> None:
        """Takes the rules in order of preference; case is ignored.

        Raises:
            ValueError: a rule can begin with any character, or match nothing.
        """
        self._rules: tuple[Rule[Build], ...] = tuple((n, pattern, build) for n, (pattern, build) in enumerate(rules))
        self._by_opening: defaultdict[str, set[int]] = defaultdict(set)
        needs: list[tuple[frozenset[str], ...]] = []
        for n, pattern, _ in self._rules:
            said = _Parser(pattern.pattern).alternatives()
            for opening in _openings(said, pattern.pattern):
                self._by_opening[opening].add(n)
            needs.append(_needs(said))
        marks = "".join(sorted(o for o in self._by_opening if not o.isalnum()))
        # No rule begins inside a word or a number, but one may begin between them ("USD115").
        self._places = re.compile((rf"[{re.escape(marks)}]|" if marks else "") + r"\d+|[^\W\d]+")
        bits = {choice: 1 << i for i, choice in enumerate(sorted({c for some in needs for c in some}, key=sorted))}
        self._needs = tuple(sum(bits[choice] for choice in some) for some in needs)
        self._digit = sum(bit for choice, bit in bits.items() if _DIGIT in choice)
        # By the two letters that a word of a choice begins with: 2 µs for a word never met, choice by choice 27.
        self._by_letters: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        for choice, bit in bits.items():
            for word in choice - {_DIGIT}:
                self._by_letters[word[:2]].append((word, bit))
        # Kept by the object, not the class.
        self._words = _Kept(self._look_at)
        self._begun = _Kept(self._find_begun_by)
        self._able = _Kept(self._find_able)

    def matches(self, text: str, start: int, end: int) -> list[tuple[int, re.Match[str], Build]]:
        """What `finditer` of each rule finds in a range of the text, with the rule's number and builder."""
        held, places = 0, []
        words = self._words
        for place in self._places.finditer(text, start, end):
            holds, begun = words[place.group()]
            held |= holds
            if begun:
                places.append((place.start(), begun))
        able = self._able[held]
        found: list[tuple[int, re.Match[str], Build]] = []
        behind: dict[int, int] = {}
        for at, begun in places if able else ():
            for n, pattern, build in begun:
                if n in able and behind.get(n, at) <= at and (match := pattern.match(text, at, end)) is not None:
                    behind[n] = match.end()
                    found.append((n, match, build))
        return found

    def _find_able(self, held: int) -> frozenset[int]:
        """The rules that can match where these choices are held."""
        return frozenset(n for n, needs in enumerate(self._needs) if needs & held == needs)

    def _look_at(self, word: str) -> tuple[int, tuple[Rule[Build], ...]]:
        """The choices of which a word (a mark, a number) holds one, a bit each; the rules that can begin with it."""
        begun = self._rules_beginning(word)
        if word[0].isdigit():
            return self._digit, begun
        low = word.lower() if word.isascii() else word.translate(_FOLDED).lower()
        held = 0
        for at in range(len(low) - 1):
            for some, bit in self._by_letters.get(low[at : at + 2], ()):
                if low.startswith(some, at):
                    held |= bit
        return held, begun

    def _rules_beginning(self, word: str) -> tuple[Rule[Build], ...]:
        first = word[0]
        if not first.isalnum():
            return self._begun[first]
        if any(c.isalnum() and not c.isascii() for c in word[:_LETTERS]):
            return self._rules  # where case is ignored, letters beyond ASCII match some of it ("ſunday", "İn")
        return self._begun[_DIGIT if first.isdigit() else word[:_LETTERS].lower()]

    def _find_begun_by(self, opening: str) -> tuple[Rule[Build], ...]:
        begun = {n for size in range(1, _LETTERS + 1) for n in self._by_opening.get(opening[:size], ())}
        return tuple(rule for rule in self._rules if rule[0] in begun)


class _Kept(dict[Key, Value]):
    """What a function says of a key, kept for the next time, up to a number of keys."""

    def __init__(self, find: Callable[[Key], Value]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, key: Key) -> Value:
        value = self._find(key)
        if len(self) < _MOST_KEPT:
            self[key] = value
        return value


def openings_of(pattern: str) -> frozenset[str]:
    """How a match of a verbose pattern can begin: up to three letters in lower case, `0` for any digit, or a mark.

    Raises:
        ValueError: it can begin with any character, or match nothing.
    """
    return _openings(_Parser(pattern).alternatives(), pattern)


def needs_of(pattern: str) -> tuple[frozenset[str], ...]:
    """Sets of lower-case words (or parts of words), `0` for any digit: each match of a verbose pattern, with what its
    look-aheads ask for, holds one of every set."""
    return _needs(_Parser(pattern).alternatives())


def _openings(said: "_Said", pattern: str) -> frozenset[str]:
    if said.empty or "" in said.openings:
        raise ValueError(f"begins with anything: {pattern}")
    return frozenset(said.openings)


def _needs(said: "_Said") -> tuple[frozenset[str], ...]:
    needs = {_shortest(some) for some in said.needs}
    telling = {some for some in needs if len(some) <= _MOST_WORDS and not some & _EVERYWHERE}
    return tuple(sorted(telling or needs, key=sorted))


def _shortest(words: frozenset[str]) -> frozenset[str]:
    """Without those that another one is part of: where "days" stands, "day" does."""
    return frozenset(w for w in words if not any(v != w and v in w for v in words))


@dataclass(slots=True)
class _Said:
    """What is known of a part of a pattern: how it begins, whether it may match nothing, what each match holds."""

    openings: set[str] = field(default_factory=set)
    empty: bool = True
    needs: list[frozenset[str]] = field(default_factory=list)


class _Parser:
    """A pattern read piece by piece."""

    def __init__(self, pattern: str) -> None:
        self._pieces = [(m.lastgroup, m.group()) for m in _PIECE.finditer(pattern) if m.lastgroup]
        self._at = 0

    def alternatives(self) -> _Said:
        """What all alternatives up to the end of the group say together."""
        said = [self._sequence()]
        while self._take("bar"):
            said.append(self._sequence())
        self._take("close")
        if len(said) == 1:
            return said[0]
        openings = set().union(*(one.openings for one in said))
        needs = []
        if all(one.needs for one in said):
            # Of what an alternative needs, the choice with the longest words says most.
            needs = [frozenset().union(*(max(one.needs, key=_telling) for one in said))]
        return _Said(openings, any(one.empty for one in said), needs)

    def _sequence(self) -> _Said:
        said = _Said()
        while self._at < len(self._pieces) and self._pieces[self._at][0] not in ("bar", "close"):
            one = self._atom()
            if said.empty:
                said.openings |= one.openings
            said.empty = said.empty and one.empty
            said.needs += one.needs
        return said

    def _atom(self) -> _Said:
        kind, piece = self._pieces[self._at]
        self._at += 1
        if kind == "around":
            inside = self.alternatives()
            return _Said(needs=inside.needs if piece == "(?=" else [])
        if piece in (r"\b", r"\B", r"\Z", "^", "$"):
            return _Said()  # consumes nothing
        said = self.alternatives() if kind == "open" else _Said(_characters(kind, piece), False, _words(kind, piece))
        repeat = self._take("repeat")
        if repeat in ("?", "*") or repeat.startswith("{0"):
            return _Said(said.openings)
        return said

    def _take(self, kind: str) -> str:
        """The next piece where it is of this kind, else nothing."""
        if self._at == len(self._pieces) or self._pieces[self._at][0] != kind:
            return ""
        self._at += 1
        return self._pieces[self._at - 1][1]


def _telling(words: frozenset[str]) -> tuple[int, int]:
    return min(len(w) for w in words), -len(words)


def _words(kind: str | None, piece: str) -> list[frozenset[str]]:
    """What letters, a class, an escape or a mark need: a word of two letters or more, or a digit."""
    if kind == "letters":
        return [frozenset((piece.lower(),))] if len(piece) > 1 else []
    return [frozenset(_DIGIT)] if re.fullmatch(r"\\d|\d|\[(?:\\d|[\d-])+\]", piece) else []


def _characters(kind: str | None, piece: str) -> set[str]:
    """The openings of letters, a class, an escape or a mark; the empty one where it may be any character."""
    if kind == "letters":
        return {piece[:_LETTERS].lower()}
    if piece == "." or re.search(r"^\[\^|\\[wWsSD]|[^\W\d]-[^\W\d]", piece):
        return {""}
    members = re.findall(r"\\?.", piece[1:-1] if kind == "class" else piece)
    return {_DIGIT if m == r"\d" or m.isdigit() else m[-1].lower() for m in members}
