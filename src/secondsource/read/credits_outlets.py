"""Mentions of outlets and news agencies in an article: the known ones by a table, others by their form.

Goes in: a `Sheet` and its names. Comes out: `Mention`s in order, each with the name to credit. Whether the article
takes anything from the outlet is decided in `credits`. A name inside a longer name ("Reuters Institute") is none.
"""

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from ..model.readings import Name, Sheet

# Words that a newspaper, station or agency bears in its name.
_OUTLET_WORDS = frozenset(
    """News Times Post Herald Agency Press TV Television Radio Tribune Gazette Journal Telegraph Guardian Observer
    Chronicle Mail Mirror Sun Star Standard Daily Weekly Today Globe Courier Dispatch Examiner Inquirer Register Review
    Magazine Broadcasting Newswire Wire Monitor Bulletin Advertiser Echo Argus Ledger Newspaper""".split()
)
# Words that stand for an outlet beside its name: "the newspaper Al-Sabah", "Rudaw, a broadcaster".
_KIND_WORDS = r"newspaper|news agency|news site|website|broadcaster|magazine|news outlet|media outlet|daily|weekly|channel|news service"
_APPOSED = re.compile(rf",? (?:an?|the)(?: [\w-]+){{0,3}} (?:{_KIND_WORDS})\b")
_PREPOSED = re.compile(rf"\b(?:{_KIND_WORDS}) $")
# What may follow an agency's name without making it another name.
_AFTER = frozenset("reporter reporters journalist correspondent writer writers report reported reports".split())
_BODIES = frozenset(
    """Institute Foundation Center Centre University School Association Secretary Minister Ministry Council Party Club
    Building Award Prize Office Officer Department Corporation Group Holdings Photo Photos Poll Square Economist Conference
    Images Stylebook Association Box Hall""".split()
)
_RUN = re.compile(r"(?:The )?[A-Z][\w’'&.-]*(?: (?:(?:of|the|de|la|del|della|al|el) )?[A-Z0-9][\w’'&.-]*){0,5}")


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
    bare = text.removeprefix("The ").removeprefix("the ")
    return _table().get(text) or _table().get(bare)


@cache
def _table() -> dict[str, str]:
    with files(__package__).joinpath("agencies.csv").open(encoding="utf-8", newline="") as lines:
        return {row["alias"]: row["name"] for row in csv.DictReader(lines)}


@cache
def _known_pattern() -> re.Pattern[str]:
    aliases = sorted(_table(), key=lambda a: (-len(a), a))
    return re.compile(r"(?<![\w’'-])(?:[Tt]he )?(?:" + "|".join(map(re.escape, aliases)) + r")(?![\w-])")


def find_known(text: str, start: int, end: int) -> list[Mention]:
    """Outlets of the table between two offsets, in order."""
    found = []
    for match in _known_pattern().finditer(text, start, end):
        name = known_outlet(match.group())
        if name is not None and not _inside_another(text, match.start(), match.end()):
            found.append(Mention(match.start(), match.end(), name, "known"))
    return found


def mention_at(text: str, start: int, end: int) -> Mention | None:
    """The outlet whose name begins at `start`, known or of any form; None where no capitalised name does."""
    known = _known_pattern().match(text, start, end)
    if known is not None and not _inside_another(text, start, known.end()):
        name = known_outlet(known.group())
        if name is not None:
            return Mention(start, known.end(), name, "known")
    described = re.compile(rf"(?:the|an?) (?:[\w-]+ ){{0,4}}(?:{_KIND_WORDS}) (?=[A-Z])").match(text, start, end)
    begin = described.end() if described else start
    run = _RUN.match(text, begin, end)
    if run is None:
        article = re.compile(r"the (?=[A-Z])").match(text, start, end)
        run = _RUN.match(text, article.end(), end) if article else None
    if run is None:
        return None
    stop = _without_ending(text, run.start(), run.end())
    words = text[run.start() : stop].split()
    worded = described is not None or words[-1] in _OUTLET_WORDS or (words[0] in ("Radio", "TV") and len(words) > 1)
    worded = worded or _APPOSED.match(text, stop, end) is not None
    return Mention(run.start(), stop, text[run.start() : stop], "worded" if worded else "bare") if stop > run.start() else None


def _without_ending(text: str, start: int, stop: int) -> int:
    """`stop` before a possessive, a full stop, or a weekday that ran into the name."""
    run = re.sub(r"[’']s?$", "", text[start:stop].rstrip(".’'-&"))
    run = re.sub(r" (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$", "", run)
    return start + len(run)


def _inside_another(text: str, start: int, end: int) -> bool:
    """Is the name the first or last word of a longer one?"""
    after = re.compile(r"[ -]([A-Z][\w-]+)").match(text, end)
    if after is not None and after.group(1) in _BODIES:
        return True
    before = re.compile(r"([A-Z][\w-]+) $").search(text[max(0, start - 25) : start])
    return before is not None and before.group(1) in ("Thomson", "Foundation") and text[start:end] != "Thomson Reuters"


def is_organisation(names: tuple[Name, ...], mention: Mention) -> bool:
    """Does a found name of an organisation or group cover the mention?"""
    return any(
        n.kind in ("organisation", "group") and n.span.start <= mention.start < n.span.end for n in names
    )


def declared(sheet: Sheet) -> dict[str, str]:
    """Abbreviations that the article declares for an outlet: "Northern Wire Agency (NWA)" gives NWA its long name."""
    found: dict[str, str] = {}
    for match in re.finditer(r"\(([A-Z]{2,6})\)", sheet.article.text):
        run = list(_RUN.finditer(sheet.article.text, max(0, match.start() - 70), match.start() - 1))
        if not run or run[-1].end() != match.start() - 1:
            continue
        words = run[-1].group().removeprefix("The ").split()
        initials = "".join(w[0] for w in words if w[0].isupper())
        if initials == match.group(1) and set(words) & _OUTLET_WORDS:
            found[match.group(1)] = " ".join(words)
    return found


@cache
def site_names() -> dict[str, str]:
    """Second-level domain of an outlet's own site -> its name ("reuters" -> "Reuters")."""
    found: dict[str, str] = {}
    with files(__package__).joinpath("agencies.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found.setdefault(row["where from"].split(".")[0], row["name"])
    return found
