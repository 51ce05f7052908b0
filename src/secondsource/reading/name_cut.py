"""What of some words is a name, and whether any of it is.

Goes in: words and tags of a sentence, a range of them. Comes out: the range without what does not belong to a name, or
nothing. Knows no name but the shipped lists'.
"""

from collections.abc import Sequence

from ..model.readings import Token
from ..text.english import MONTHS, POSSESSIVE_CLITICS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from .features import case_of
from .gazetteer import Gazetteer

# Words with a capital that are no names: the calendar, a closed class.
_CALENDAR = frozenset((*WEEKDAYS, *MONTHS, *SHORT_MONTHS, *SHORT_WEEKDAYS))
# Particles of surnames, which stand before the capitalised part (Chicago Manual of Style, 8.5-8.14).
PARTICLES = frozenset(
    """al el ul ad as ash an ar az bin bint ibn abu umm van von der den de del della di da dos das du la le ten ter
    zu zur y e ben st""".split()
)
# "(R-Iowa)" behind a legislator of the US: party and state.
_PARTY_LETTERS = frozenset("RDI")
# With a capital these open a notice or a caption, and no name of more words ("Copyright Northern Ledger").
_NOTICES = frozenset("copyright photo photograph picture image video file read watch".split())
# Bodies that a country has one of, and what it calls its armed men; written down by hand with WordNet's
# organization.n.01 beside it.
BODIES_OF_PLACES = frozenset(
    """government parliament congress senate cabinet army military navy police judiciary opposition regime
    administration forces troops authorities""".split()
)
# Common nouns that say what kind of place it is whose name follows "of" ("city of Mosul").
SORTS_OF_PLACE = frozenset("city town village province district suburb".split())
# All who live somewhere ("the Iraqi people"); written down by hand.
HEADS_OF_PEOPLE = frozenset("people population citizens civilians nationals residents".split())
DESCRIBES_PLACES = BODIES_OF_PLACES | SORTS_OF_PLACE | HEADS_OF_PEOPLE
_BREAKS = frozenset('()[]{}"“”„«»;:!?…|/')
_PROPER_TAGS = frozenset(("PROPN", "NOUN", "ADJ", "X", "NUM", "VERB"))


def is_calendar(word: str) -> bool:
    """Is this a weekday or a month?"""
    return word.lower().rstrip(".") in _CALENDAR


def is_possessive(word: str) -> bool:
    """Is this the clitic of the possessive?"""
    return word in POSSESSIVE_CLITICS


def has_capital(word: str) -> bool:
    """Does this word hold an upper-case letter?"""
    return case_of(word) in ("Xx", "XX", "xX", "X")


def cut_name(words: Sequence[str], start: int, end: int, lists: Gazetteer) -> tuple[int, int] | None:
    """The range without possessive, marks, articles and lower-case words at its ends; None where nothing is left.

    Of "most of Iraq" "Iraq" is left, of "Iraqi officials" "Iraqi"; a word that heads the names of bodies stays ("Labour
    party", "Iraqi government"): F1 with it .522, without .497 on re3d, .756 and .748 on CrossNER.
    """
    start, end = _longest_unbroken(words, start, end)
    if start == 0 and end > 2 and words[0].lower() in _NOTICES:
        start = 1
    if start == 0 and words[1:2] == ["of"] and lists.is_common(words[0]) and not heads_names(words[0], lists):
        start = 2
    for at in range(end - 2, start, -1):
        # "young supporters of Anna Keller": what is lower case before "of" describes, unless it heads a body's name.
        if words[at] == "of" and words[at - 1].islower() and not heads_names(words[at - 1], lists):
            start = at + 1
            break
    while end > start and not _may_end(words[end - 1], lists):
        end -= 1
    while start < end and not _may_begin(words, start, end):
        start += 1
    return (start, end) if start < end else None


def _longest_unbroken(words: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """The longest stretch between brackets, quotation marks and stops; the first of equals."""
    best, at = (start, start), start
    for i in range(start, end + 1):
        if i == end or words[i] in _BREAKS:
            if i - at > best[1] - best[0]:
                best = (at, i)
            at = i + 1
    return best


def _may_end(word: str, lists: Gazetteer) -> bool:
    if word in POSSESSIVE_CLITICS or word == "s":
        return False
    if word.islower() and heads_names(word, lists):
        return True
    return has_capital(word) or (word[:1].isdigit() and not word.isalpha())


def heads_names(word: str, lists: Gazetteer) -> bool:
    """Does this word head names of bodies or places ("party", "river")?"""
    return any(label.startswith("of-") for label in lists.single.get(word.lower(), ()))


def _may_begin(words: Sequence[str], at: int, end: int) -> bool:
    word = words[at]
    if has_capital(word) or word[:1].isdigit():
        return True
    return word in PARTICLES and at + 1 < end and (has_capital(words[at + 1]) or words[at + 1] in PARTICLES | {"-"})


def is_no_name(tokens: Sequence[Token], words: Sequence[str], lists: Gazetteer, *, opens: bool) -> bool:
    """Is this the calendar, a number, the people of a place, a title, or a common word that opens its sentence?

    `words` are those of the tokens as a sentence writes them; `opens` says whether they stand first.
    """
    if words[0] in _PARTY_LETTERS and words[1:2] == ["-"]:
        return True
    if all(is_calendar(w) or w[:1].isdigit() or not has_capital(w) for w in words):
        return True
    hit = lists.match(words, 0)
    if hit is not None and hit[0] == len(words):
        return hit[1].kind is None
    if len(words) == 1:
        if lists.is_title(words[0]):
            return True
        common = lists.is_common(words[0]) and not lists.is_given(words[0])
        return common and (opens or tokens[0].tag not in _PROPER_TAGS)
    return _is_title_phrase(words, lists)


def _is_title_phrase(words: Sequence[str], lists: Gazetteer) -> bool:
    """Are these words nothing but nationality, rank and common words ("Iraqi Prime Minister")?"""
    at, titled, people = 0, False, False
    while at < len(words):
        hit = lists.match(words, at)
        people = hit is not None and hit[1].kind is None
        if hit is not None and people:
            at += hit[0]
            continue
        title = lists.is_title(words[at]) and not lists.is_given(words[at])
        if heads_names(words[at], lists) or not (title or lists.is_common(words[at]) or not has_capital(words[at])):
            return False
        at, titled = at + 1, titled or title
    # "Ruritanian Democrats" are a party: a common word with a capital behind the people of a place makes a name.
    return titled or people
