"""Capitals that stand for their governments: "Pyongyang denied it", where the story names the country as well.

In: the actors of a story. Out: by the actor of a capital that of its country. From the names of states and their
capitals in weights/places.tsv. Judges no sentence: the caller knows that something is said, wanted or done by it.
"""

import csv
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from secondsource.model.resolution import Actor


@cache
def _countries() -> dict[str, tuple[str, ...]]:
    """By capital the names of its country, in small letters."""
    text = files("secondsource.weights").joinpath("places.tsv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return {
        row["capital"].lower(): tuple(name.lower() for name in (row["name"], *row["forms"].split(";")) if name)
        for row in rows
        if row["kind"] == "country" and row["capital"]
    }


def governments(actors: Iterable[Actor]) -> Mapping[str, str]:
    """By id of an actor that is a capital the id of the one actor that is its country; others are left out."""
    named: dict[str, list[str]] = {}
    every = sorted(actors, key=lambda a: a.id)
    for actor in every:
        named.setdefault(actor.name.lower(), []).append(actor.id)
    found = {}
    for actor in every:
        countries = {i for name in _countries().get(actor.name.lower(), ()) for i in named.get(name, ())}
        if len(countries) == 1 and actor.kind != "person":
            found[actor.id] = countries.pop()
    return found
