"""Words that say what kind of event is told of: the trigger lexicon, opened.

In: `incidents.csv`. Out: for a word and its part of speech the entries that it may be a form of. Types are those of
PLOVER (github.com/openeventdata/PLOVER), with DEMAND as formats.md lists it; each row names the category of the CAMEO
codebook (Schrodt 2012) or class of Levin (1993) that its word stands for, and by what pattern of the verb dictionary
CAMEO.2.0 (openeventdata/petrarch2, MIT licence) where it was consulted. Judges no sentence.
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from secondsource.text.stems import stem

Part = Literal["verb", "noun"]
# What else must stand in the clause; see `incidents.needs`. "": nothing.
NEEDS = frozenset(
    """actors infinitive for person people troops violent weapon armed planted work proposal roads blame callup
    stoppage money shots named pullback unless against revenge outside with of to claims buildings closing out down
    undertake journey goods sentence searched suspects penalty ties meeting pact alert tested arms aircraft phone phoned
    into object-to envoy penal warned bill dispersing yielded
    unpressed drilled crowd signed onto opened alone fault answering relieving guilty
    dismissed hostages blamed emergency leaving suit ruled favoured state office convened argued court freed himself
    streets intelligence forces law disarmed""".split()
) | {""}


@dataclass(frozen=True, slots=True)
class Entry:
    """A word that tells of an event of type `type` where what it `needs` stands beside it."""

    lemma: str
    part: Part
    type: str
    needs: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Entries by form: stems and irregular forms of verbs, singular and plural of nouns."""

    verbs: dict[str, tuple[Entry, ...]]
    nouns: dict[str, tuple[Entry, ...]]

    def find(self, word: str, tag: str) -> tuple[Entry, ...]:
        """The entries that a word with this UPOS tag may be a form of."""
        low = word.lower().replace("’", "'")
        if tag == "VERB":
            return self.verbs.get(low) or self.verbs.get(stem(low), ())
        if tag in ("NOUN", "PROPN") and word != "March":  # the month is tagged as a name, the protest is not
            return self.nouns.get(low, ())
        return ()


@cache
def lexicon() -> Lexicon:
    """The shipped lexicon, opened once a process."""
    verbs: dict[str, tuple[Entry, ...]] = {}
    nouns: dict[str, tuple[Entry, ...]] = {}
    text = files(__package__).joinpath("incidents.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        part: Part = "verb" if row["part"] == "verb" else "noun"
        entry = Entry(row["lemma"], part, row["type"], row["needs"])
        forms = {stem(entry.lemma), *row["forms"].split()} if part == "verb" else _numbers(entry.lemma)
        table = verbs if part == "verb" else nouns
        for form in forms:
            table[form] = (*table.get(form, ()), entry)
    return Lexicon(verbs, nouns)


def _numbers(noun: str) -> set[str]:
    """The singular and plural of a regular English noun."""
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return {noun, noun[:-1] + "ies"}
    if noun.endswith(("s", "x", "ch", "sh")):
        return {noun, noun + "es"}
    return {noun, noun + "s"}
