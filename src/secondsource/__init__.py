"""Reads what many outlets wrote about one event: what they agree on, where they differ, who said it, and how many
independent origins each claim really has.

    from secondsource import check

    report = check(["articles/"])
    print(report)
    print(report.dossier.story.counts.origins)

Names are looked up when they are first used: `import secondsource` alone loads nothing heavy.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .errors import SecondSourceError
    from .model.articles import Article
    from .model.findings import Dossier
    from .model.readings import Reading
    from .pipeline import analyse, from_text, read, read_inputs
    from .report import check
    from .settings import Settings
    from .show.dossiers import dossier_json
    from .show.readings import reading_json

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Dossier",
    "Reading",
    "SecondSourceError",
    "Settings",
    "analyse",
    "check",
    "dossier_json",
    "from_text",
    "read",
    "read_inputs",
    "reading_json",
]

_HOMES = {
    "Article": "model.articles",
    "Dossier": "model.findings",
    "Reading": "model.readings",
    "SecondSourceError": "errors",
    "Settings": "settings",
    "analyse": "pipeline",
    "check": "report",
    "dossier_json": "show.dossiers",
    "from_text": "pipeline",
    "read": "pipeline",
    "read_inputs": "pipeline",
    "reading_json": "show.readings",
}


def __getattr__(name: str) -> Any:
    """PEP 562: the public names, from the modules they live in."""
    if name not in _HOMES:
        raise AttributeError(f"module 'secondsource' has no attribute {name!r}")
    return getattr(import_module(f".{_HOMES[name]}", __name__), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
