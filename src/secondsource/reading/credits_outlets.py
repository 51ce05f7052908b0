"""Mentions of outlets and news agencies in an article: the known ones by a table, others by their form.

Goes in: text, offsets, the names of an article. Comes out: `Mention`s in order, each with the name to credit. Whether
the article takes anything from the outlet is decided in `credits`. A name inside a longer name ("Reuters Institute")
is none.
"""

import csv
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from ..model.outlet_names import OUTLET_WORDS
from ..model.readings import Name, NameKind

# Those that stand before "of" and a place: "The Times of Lisk".
_HEADS = frozenset(["Times", "Voice", "Journal", "Chronicle", "Herald"])
# "Agency" alone is any authority's; a news agency says so.
AGENCIES = frozenset(["News Agency", "Press Agency", "Wire Agency", "News Service", "Press Service"])
# Nouns that stand for an outlet beside its name: "the newspaper Al-Sabah", "Rudaw, a broadcaster".
KIND_WORDS = (
    r"newspaper|news agency|news site|news outlet|news service|news channel|media outlet|website|broadcaster|magazine"
    r"|web magazine|daily|weekly|tv channel|television channel|channel"
)
# Prepositions and conjunctions that open a sentence are no part of a name behind them ("But the Courier says").
OPENINGS = (
    r"(?:After|And|As|At|Before|But|By|For|From|If|In|Nor|On|Or|Since|So|Though|To|Until|Via|When|While|With|Yet)\s"
)
# Nouns that stand for outlets among other things: with the name of one that the story shows they credit it.
LOOSE_KINDS = r"agency|paper|site|blog|tabloid|portal|outlet|station|network|wire"
_APPOSED = re.compile(rf",? (?:an?|the)(?: [\w-]+){{0,3}} (?:{KIND_WORDS})\b")
# "The state news agency Nova"; "Business daily Meridian", as newspapers put a title without an article.
_DESCRIBED = re.compile(
    rf"(?:(?:the|an?) (?:[\w-]+ ){{0,4}}|[A-Z][a-z-]{{2,20}} (?:[a-z-]{{3,20}} ){{0,2}})(?:{KIND_WORDS}) (?=[A-Z])"
)
# "Harbour Watch magazine"; a site goes by its address.
_NAMED_KIND = re.compile(r" (?:magazine|newspaper|news agency|news site|news service|newsletter|tabloid)\b")
_ADDRESS = re.compile(r"[A-Z][\w-]{2,30}\.(?:com|org|net|co\.uk|info|news)\b")
_ARTICLE = re.compile(r"the (?=[A-Z])")
# Words that, behind an agency's name, make it another name.
_BODIES = frozenset(
    """Institute Foundation Center Centre University School Association Secretary Minister Ministry Council Party Club
    Building Award Prize Office Officer Department Corporation Group Holdings Photo Photos Poll Square Economist
    Conference Images Stylebook Box Hall""".split()
)
_NEXT_WORD = re.compile(r"[ -]([A-Z][\w-]+)")
_FIRST_WORD = re.compile(r"(?:[Tt]he |THE )?(\w+)")
_ANY_ARTICLE = re.compile(r"\A(?:[Tt]he|THE) ")
RUN = re.compile(r"(?:The )?[A-Z][\w’'&.-]*(?: (?:(?:of|the|de|la|del|della|al|el) )?[A-Z0-9][\w’'&.-]*){0,5}")
_DAY = re.compile(r" (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")


@dataclass(frozen=True, slots=True)
class Mention:
    """An outlet as printed at [start, end); `name` is what it is credited as. `form`: in the table, by its words or a
    describing noun, or nothing but a capitalised name (`bare`)."""

    start: int
    end: int
    name: str
    form: Literal["known", "worded", "bare"]


def known_outlet(text: str) -> str | None:
    """The canonical name of an outlet or agency printed exactly as `text`, else None."""
    return _table().get(text) or _table().get(_ANY_ARTICLE.sub("", text))


def site_outlet(label: str) -> str | None:
    """The outlet whose own site has this second-level domain ("reuters"), else None."""
    return _sites().get(label.lower())


def find_known(text: str, start: int, end: int) -> Iterator[Mention]:
    """Outlets of the table between two offsets, in order."""
    places = _places_of_known(text)
    at = bisect_left(places, start)
    if at == len(places) or places[at] >= end:
        return
    for match in _known_pattern().finditer(text, start, end):
        name = known_outlet(match.group())
        if name is not None and not _inside_another(text, match.start(), match.end()):
            yield Mention(match.start(), match.end(), name, "known")


def mention_at(text: str, start: int, end: int) -> Mention | None:
    """The capitalised name, with or without "the newspaper" before it, that begins at `start`; known ones are left to
    `find_known`."""
    described = _DESCRIBED.match(text, start, end)
    article = _ARTICLE.match(text, start, end)
    begin = described.end() if described else article.end() if article else start
    run = RUN.match(text, begin, end)
    if run is None:
        return None
    name = _DAY.sub("", re.sub(r"[’']s?$", "", run.group().rstrip(".’'-&")))
    address = _ADDRESS.match(text, begin, end)
    if address is not None:
        return None if known_outlet(address.group()) else Mention(begin, address.end(), address.group(), "worded")
    words = name.split()
    if not words or known_outlet(name) is not None:
        return None
    stop = begin + len(name)
    worded = (
        described is not None
        or words[-1] in OUTLET_WORDS
        or " ".join(words[-2:]) in AGENCIES
        or (name.removeprefix("The ").split(" of ")[0] in _HEADS and " of " in name)
        or (words[0] in ("Radio", "TV") and len(words) > 1)
        or (words[-1].isdigit() and words[-2:-1] == ["Channel"])
        or _APPOSED.match(text, stop, end) is not None
    )
    # One capital before the noun is no title: "a Russian news agency", "Local newspaper".
    called = len(words) > 1 and words[0] not in ("A", "An") and _NAMED_KIND.match(text, stop, end) is not None
    if len(words) > 2:
        name = name.removeprefix("The ")
    sure = called or (worded and len(words) + bool(described) > 1)
    return Mention(begin, stop, name, "worded" if sure else "bare")


def is_of_kind(names: tuple[Name, ...], mention: Mention, *kinds: NameKind) -> bool:
    """Does a found name of one of these kinds cover the mention?"""
    return any(n.kind in kinds and n.span.start <= mention.start < n.span.end for n in names)


def _inside_another(text: str, start: int, end: int) -> bool:
    """Is the name that stands here the beginning of a longer one ("Reuters Institute", "The Hill Courier")?"""
    after = _NEXT_WORD.match(text, end)
    if after is None:
        return False
    return after.group(1) in _BODIES or (after.group(1) in OUTLET_WORDS and text.startswith("The ", start))


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    with files(__package__).joinpath("agencies.csv").open(encoding="utf-8") as lines:
        return tuple((r["name"], r["alias"], r["where from"]) for r in csv.DictReader(lines))


@cache
def _table() -> dict[str, str]:
    """By printed form the name; those of several words also in capitals, as some magazines print titles."""
    capitals = {alias.upper(): name for name, alias, _ in _rows() if " " in alias}
    return capitals | {alias: name for name, alias, _ in _rows()}


@cache
def _sites() -> dict[str, str]:
    return {site.split(".")[0]: name for name, _, site in reversed(_rows()) if site.count(".") == 1}


@lru_cache(maxsize=8)  # one article is asked for sentence by sentence
def _places_of_known(text: str) -> tuple[int, ...]:
    """Where words stand with which a known name begins, an article aside: the pattern of all names was tried at every
    character, 1 ms of the 40 in which 600 words are read."""
    first, word = _first_words()
    return tuple(m.start() for m in word.finditer(text) if m.group() in first)


@cache
def _first_words() -> tuple[frozenset[str], re.Pattern[str]]:
    """The first words of all known names, and a pattern of words that begin with their letters."""
    matches = [_FIRST_WORD.match(alias) for alias in _table()]
    first = frozenset(m.group(1) for m in matches if m is not None)
    letters = "".join(sorted({word[0] for word in first}))
    return first, re.compile(rf"[{re.escape(letters)}]\w*")


@cache
def _known_pattern() -> re.Pattern[str]:
    aliases = sorted(_table(), key=lambda a: (-len(a), a))
    return re.compile(r"(?<![\w’'-])(?:[Tt]he |THE )?(?:" + "|".join(map(re.escape, aliases)) + r")(?![\w-])")
