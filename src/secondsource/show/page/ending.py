"""What was not read, how often the tool is wrong, and how the page was made.

Goes in: a Book, and the shipped rates (`show/rates.json`, written by `evaluation.rates`). Comes out: the view of
`ending.html`. Every share here was measured; nothing is estimated for the story at hand.
"""

import hashlib
import json
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from ...model.findings import Made
from ..dossiers import SCHEMA
from .book import ArticleRef, Book


@dataclass(frozen=True, slots=True)
class Rate:
    """How much of one kind of thing the tool finds: `unmet` on stories that it had never met ("0–33 %, middle 0 %, 10
    stories"), `tuned` on those that it was tuned on ("12 of 21"); None where that was not measured."""

    plain: str
    unmet: str | None
    tuned: str | None


@dataclass(frozen=True, slots=True)
class Text:
    """An article's text as the page was made from: its characters and the SHA-256 of its UTF-8 bytes."""

    article: ArticleRef
    location: str
    characters: int
    digest: str


def show_ending(book: Book) -> Mapping[str, Any]:
    """Skipped inputs, notes, the rates, and the recipe: versions, settings, and a digest of each text."""
    made = book.dossier.made
    rates = read_rates()
    return {
        "heading": "About this page", "short": "About",
        "skipped": book.dossier.skipped,
        "notes": book.dossier.notes,
        "wrong": say_wrong(rates),
        "rates": [_rate(measure) for measure in rates["measures"]],
        "made": made,
        "schema": SCHEMA,
        "methods": sorted(made.methods.items()),
        "settings": [(name, "none" if value is None else value) for name, value in sorted(made.settings.items())],
        "command": how_to_make(made),
        "texts": [_text(ref) for ref in book.articles],
    }  # fmt: skip


@cache
def read_rates() -> Mapping[str, Any]:
    """The shipped table of what was measured."""
    rates: dict[str, Any] = json.loads(files("secondsource.show").joinpath("rates.json").read_text("utf-8"))
    return rates


def say_wrong(rates: Mapping[str, Any]) -> Sequence[str]:
    """What an editor must know before believing the page, in sentences."""
    unmet, tuned = rates["unmet"], rates["tuned"]
    wrong, of = unmet["falsely independent"]
    tuned_wrong, tuned_of = tuned["falsely independent"]
    return (
        f"On {unmet['stories']} stories that it had never met it found {_percent(unmet['lowest'])} to "
        f"{_percent(unmet['highest'])} of what a person had marked. Expect the rest to be missing here, too: that this "
        "page shows no dispute, no copy or no promise does not mean that there is none.",
        f"At that first run it called {wrong} of {of} claims independent that are not, in {unmet['stories with any']} "
        f"of {unmet['stories counted']} stories; on the {tuned['stories']} stories that it was tuned on, {tuned_wrong} "
        f"of {tuned_of}.",
        "“Separate” means that no shared text was found and nobody says where it is from. It never means independent: "
        "two reporters may have read the same telegram.",
        "It reads English only. It says who says what; whether it is so, it does not know.",
    )


def how_to_make(made: Made) -> str:
    """The command that makes the page again from the same texts."""
    words = ["secondsource", "check", "articles/", "--about", "about.csv"]
    for name, option in (("as_of", "--as-of"), ("model", "--model")):
        if made.settings.get(name):
            words += [option, shlex.quote(str(made.settings[name]))]
    return " ".join([*words, "--html", "page.html"])


def _rate(measure: Mapping[str, Any]) -> Rate:
    unmet, tuned = measure["unmet"], measure["tuned"]
    said = counted = None
    if unmet is not None:
        low, middle, high = (_percent(unmet[name]) for name in ("lowest", "middle", "highest"))
        said = f"{middle} ({low} to {high})"
    if tuned is not None:
        counted = f"{tuned['found']} of {tuned['marked']}" + (f", and {tuned['false']} false" if tuned["false"] else "")
    return Rate(measure["plain"], said, counted)


def _percent(share: float) -> str:
    return f"{share * 100:.0f} %"


def _text(ref: ArticleRef) -> Text:
    article = ref.entry.article
    digest = hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
    return Text(ref, article.location, len(article.text), digest)
