"""Credits that one article alone does not show to be any: a name in a frame ("Meridian reckons") that another article
of the set shows to be an outlet's, or that prints one of its articles.

Goes in: readings. Comes out: for each article its credits as the story settles them, in order of the text. Guesses no
outlet: a name that nobody in the set shows to be one stays what it was.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from secondsource.model.identifiers import outlet_key
from secondsource.model.readings import Credit, Reading

# A short form ("the Farol" for "Farol de Carvela") is a word of so many letters: shorter ones are articles ("El").
_LEAST_SHORT = 4


def settle_credits(readings: Sequence[Reading]) -> dict[str, tuple[Credit, ...]]:
    """The credits of every article: those read, and those possible ones whose name is that of an outlet of the set."""
    named = [c.name for r in readings for c in r.credits]
    printing = [r.article.outlet for r in readings if r.article.outlet is not None]
    outlets = {outlet_key(name): name for name in sorted({*named, *printing}, reverse=True) if outlet_key(name)}
    longer: dict[str, set[str]] = defaultdict(set)
    for key, name in outlets.items():
        if name.rsplit(" ", 1)[-1].islower():
            continue  # "Lurian state media" is a description: "the Lurian" is no short form of it
        words = key.split("-")
        for i in range(1, len(words)):
            longer["-".join(words[:i])].add(key)
            longer["-".join(words[i:])].add(key)
    settled = {}
    for reading in readings:
        possible = (_settle(reading, credit, outlets, longer) for credit in reading.possible_credits)
        credits = (*reading.credits, *(c for c in possible if c is not None))
        settled[reading.article.id] = tuple(sorted(credits, key=lambda c: (c.span, c.name)))
    return settled


def _settle(
    reading: Reading, credit: Credit, outlets: Mapping[str, str], longer: Mapping[str, Collection[str]]
) -> Credit | None:
    """The credit under its outlet's name. `longer`: for some of a name's first or last words the names with more."""
    key = outlet_key(credit.name)
    if key in outlets:
        return replace(credit, name=outlets[key])
    if len(key) < _LEAST_SHORT or not _has_article(reading, credit):
        return None
    meant = longer.get(key, ())
    return replace(credit, name=outlets[min(meant)]) if len(meant) == 1 else None


def _has_article(reading: Reading, credit: Credit) -> bool:
    """Does "the" stand before the name, as it does before a short form of a title and not before a place?"""
    text = reading.article.text
    at = text.find(credit.name, credit.span.start, credit.span.end)
    return credit.name.startswith("The ") or text[max(0, at - 4) : at].lower() == "the "
