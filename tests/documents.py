"""Dossiers written as plain values: those of marked stories, and what tests look for in them."""

from functools import cache
from pathlib import Path
from typing import Any

from secondsource import Dossier, analyse, dossier_json, read_inputs


@cache
def example_document(folder: Path) -> dict[str, Any]:
    """The dossier of a story's folder: made once, for several tests that read it and change nothing."""
    return dossier_json(example_dossier(folder))


@cache
def example_dossier(folder: Path) -> Dossier:
    """The same as records."""
    about = folder / "about.csv"
    intake = read_inputs([str(folder)], about=str(about) if about.exists() else None)
    return analyse(intake.articles, skipped=intake.skipped, notes=intake.notes)


def find_spans(node: Any) -> Any:
    """Every span of a document."""
    if isinstance(node, list):
        for item in node:
            yield from find_spans(item)
    elif isinstance(node, dict):
        if {"article", "start", "end", "text"} == set(node):
            yield node
        for item in node.values():
            yield from find_spans(item)
