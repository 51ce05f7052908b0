"""Outlets that one article declares or shows to be some: "(NWA)" behind the long name, "the Courier" for one named in
full elsewhere, an abbreviation that the text later calls "the agency", a name that "reported on Tuesday".

Goes in: a text and, where known, the name of its own outlet. Comes out: short form -> name to credit. Two long names
with the same short form give none. Decides nothing about credits.
"""

import re

from ..model.outlet_names import OUTLET_WORDS
from .credits_outlets import AGENCIES, OPENINGS, RUN, known_outlet

_DECLARED = re.compile(r"\(([A-Z]{2,6})\)")
# How far before "(NWA)" its long name may begin.
_LONG_NAME = 70
# Every station is one: no short form of a name.
_STATIONS = frozenset(("TV", "Television", "Radio"))
_FRAMED = re.compile(
    r"\b(?:according to|told|citing|quoting|(?:reported|quoted|cited) by) (?:the )?([A-Z]{2,6})(?![\w-])"
)
# What news agencies alone are called or do: a space agency "says", it is not "told" or "quoted by".
_CALLED = re.compile(
    r"\b(?:(?:quoted|cited|interviewed) by the (?:same )?(?:agency|paper|outlet)"
    r"|(?:told|telling) the (?:agency|paper|outlet)"
    r"|[Tt]he (?:agency|paper|outlet) (?:wrote|writes|quoted|quotes|cited|cites)"
    r"|[Tt]he (?:news agency|newspaper|newswire|broadcaster|tabloid|daily))\b"
)
# "The plant was for sale, Brightwell reported on Tuesday.": what only an outlet does, behind what it reported. (Where a
# company "reported a loss", something follows.)
_REPORTED = re.compile(
    r",[”\"]? (?:the )?(?P<name>[A-Z][\w’'.&-]+(?: [A-Z][\w’'.&-]+){0,3})"
    r" (?:first |later |earlier |also )?(?:reported|wrote)"
    r"(?: (?:late |early |earlier |later )?(?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|yester|to)day))?[.,;]"
)
# "…, Brightwell reports, quoting the port." Only an outlet both reports and quotes.
_QUOTES = re.compile(
    r",[”\"]? (?:the )?(?P<name>[A-Z][\w’'.&-]+(?: [A-Z][\w’'.&-]+){0,3})"
    r" (?:first |later |earlier |also )?(?:reports|reported|writes|wrote),? (?:citing|quoting)\b"
)
# How far behind an abbreviation the text may call it an agency: its own paragraph and the next.
_SOON = 600


def find_short(text: str, outlet: str | None) -> dict[str, str]:
    """Every short form of an outlet in the text, with the name that it stands for."""
    named = [match["name"] for pattern in (_REPORTED, _QUOTES) for match in pattern.finditer(text)]
    found = {name: name for name in named if not known_outlet(name)}
    found.update(_called(text))
    found.update(_last_words(text, outlet))
    found.update(_declared(text))
    return found


def _declared(text: str) -> dict[str, str]:
    """ "Northern Wire Agency (NWA)" gives NWA its long name."""
    found: dict[str, str] = {}
    for match in _DECLARED.finditer(text):
        runs = list(RUN.finditer(text, max(0, match.start() - _LONG_NAME), match.start() - 1))
        if not runs or runs[-1].end() != match.start() - 1:
            continue
        name = runs[-1].group().removeprefix("The ")
        initials = "".join(w[0] for w in name.split() if w[0].isupper())
        if initials == match.group(1) and _is_outlets(name):
            found[match.group(1)] = name
    return found


def _is_outlets(name: str) -> bool:
    words = name.split()
    return bool(OUTLET_WORDS.intersection(words)) or any(name.endswith(a) for a in AGENCIES)


def _last_words(text: str, outlet: str | None) -> dict[str, str]:
    """ "Courier" for "Hill Courier", where no other name in the text ends so."""
    longs: dict[str, set[str]] = {}
    names = [m.group() for m in RUN.finditer(text)]
    if outlet is not None:
        names.append(outlet)
    for printed in names:
        for name in re.split(rf" (?=The )|(?<=[.]) |(?:(?<= )|\A){OPENINGS}(?:the )?", printed):
            words = re.sub(r"[’']s?$", "", name.rstrip(".’'-&")).removeprefix("The ").split()
            if len(words) > 1 and words[-1] in OUTLET_WORDS and words[-1] not in _STATIONS:
                longs.setdefault(words[-1], set()).add(known_outlet(" ".join(words)) or " ".join(words))
    return {short: next(iter(full)) for short, full in sorted(longs.items()) if len(full) == 1}


def _called(text: str) -> dict[str, str]:
    """Abbreviations that something is credited to and that are called an agency soon after."""
    found: dict[str, str] = {}
    for match in _FRAMED.finditer(text):
        if _CALLED.search(text, match.end(), match.end() + _SOON):
            found[match.group(1)] = match.group(1)
    return found
