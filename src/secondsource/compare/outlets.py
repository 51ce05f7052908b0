"""Which outlet a name means: the outlets that print the articles of a set, and short forms of their names.

Goes in: readings and names. Comes out: whether a name means the outlet that prints an article, and the fullest form of
each name of a set. Knows no credits and no lineage.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from secondsource.model.identifiers import outlet_key, slug
from secondsource.model.outlet_names import AGENCIES
from secondsource.model.readings import Reading

# Words that the names of agencies end with; in a dateline such a name is an agency's.
_AGENCY_WORDS = frozenset({"agency", "bureau", "press", "service", "wire", "telegraph"})
# Words that say what an outlet is and are left out when it is named in short.
_TRADE = frozenset(
    "press news agency newswire wire service television tv radio online newspaper media web website digital".split()
)
# A masthead: the first line of a page, of so many words.
_MASTHEAD_WORDS = 5


def is_outlet(name: str, outlet: str) -> bool:
    """Does a name mean an outlet: the same name, or its last words ("the Gazette")?"""
    short, full = outlet_key(name), outlet_key(outlet)
    return bool(short) and (short == full or full.endswith(f"-{short}"))


def is_brand(name: str, outlet: str) -> bool:
    """Is a name what stands before words that say what an outlet is ("CNN" of "CNN (Web News)")?"""
    short, full = (slug(n).removeprefix("the-") for n in (name, outlet))
    rest = full.removeprefix(f"{short}-")
    return bool(short) and rest != full and _TRADE.issuperset(rest.split("-"))


def is_agency(name: str, *, in_dateline: bool = False) -> bool:
    """Does a name mean a news agency: a known one, or in a dateline one that is called so?"""
    key = slug(name)
    return key in AGENCIES or (in_dateline and key.rsplit("-", 1)[-1] in _AGENCY_WORDS)


def is_own(name: str, reading: Reading) -> bool:
    """Does an article that names an outlet mean the one that prints it?"""
    outlet = reading.article.outlet
    if outlet is not None:
        return is_outlet(name, outlet)
    first = reading.article.text.lstrip()[:80].split("\n", 1)[0].strip(" .")
    return 0 < len(first.split()) <= _MASTHEAD_WORDS and is_outlet(name, first)


def fullest_names(names: Iterable[str]) -> Mapping[str, str]:
    """For each name the longest of the set that it is short for: its last words, its initials, or what stands before
    "Press", "News" and the like; itself where there is none, or more than one."""
    given = sorted(set(names))
    keys = sorted({outlet_key(n) for n in given if outlet_key(n)})
    printed = {outlet_key(n): n for n in reversed(given)}  # of "Echo" and "The Echo" the one that sorts first
    by_short: dict[str, set[str]] = defaultdict(set)
    by_initials: dict[str, set[str]] = defaultdict(set)
    for longer_key in keys:
        by_initials[_initials(longer_key)].add(longer_key)
        for short in _short_forms(longer_key):
            by_short[short].add(longer_key)
    found = {}
    for name in given:
        key = outlet_key(name)
        longer = by_short.get(key, set()) | (by_initials.get(key, set()) if name.isupper() else set())
        tops = [k for k in longer if not any(other != k and other.endswith(f"-{k}") for other in longer)]
        found[name] = printed.get(tops[0] if len(tops) == 1 else key, name)
    return found


def _short_forms(key: str) -> set[str]:
    """The key's last words, and it without the words behind that say what it is ("Occidental Press")."""
    words = key.split("-")
    cuts = range(1, len(words))
    named_so = {"-".join(words[:i]) for i in cuts if _TRADE.issuperset(words[i:])}
    return named_so | {"-".join(words[i:]) for i in cuts}


def _initials(key: str) -> str:
    """The first letters of a key's words; of one word none."""
    words = key.split("-")
    return "".join(w[0] for w in words if w) if len(words) > 1 else ""
