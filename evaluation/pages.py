"""Scores → the page docs/accuracy.md and the short table of the README.

Goes in: what `scoring` measured and the floors. Comes out: Markdown, the same bytes for the same scores. A table a
capability, each with its misses by kind; words of an article are shown only where the article is the project's own.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from evaluation.floors import Pins
from evaluation.scoring import Figure, Scored
from evaluation.sets import CAPABILITIES, Capability

_EXAMPLES_PER_KIND = 3
_HEAD = """# Accuracy

Made by `make evaluate`; not written by hand. Figures are shares from 0 to 1. In a marked story the figure nets what is
false against what is found: found / (marked + false); in a set it is what the column names. **Floor**: what the figure
reached before, pinned in `evaluation/floors.json`; it may not fall below that unseen. **A few lines**: what some
regular expressions, shingles or TF-IDF reach on the very set. **Best published** is on the test part named, which is
not always this set. The scorers are not part of this project (`../shared`). Stories and sets are development data: the
tool was tuned on most of them, so the figures flatter; what it does on a story it never met stands in
[first-runs.md](first-runs.md).
"""
_COLUMNS = "| set | measure | figure | of what | floor | a few lines | best published |\n|---|---|---|---|---|---|---|"


def accuracy_page(scored: Sequence[Scored], pins: Pins, left_out: Sequence[str]) -> str:
    """The whole of docs/accuracy.md."""
    stories = [one for one in scored if one.story]
    parts = [_HEAD]
    if stories:
        parts += ["## Whole stories\n", _story_table(stories)]
    for capability in CAPABILITIES:
        parts += _capability(capability, scored, pins)
    if left_out:
        parts.append("## Not measured\n\n" + "".join(f"- {reason}\n" for reason in left_out))
    if pins.lowered:
        parts.append("## Floors that were lowered\n\n" + "".join(_lowered(pins)))
    return "\n".join(parts)


def readme_table(scored: Sequence[Scored]) -> str:
    """The lines that the README quotes: stories as wholes, and of each set its headline."""
    lines = ["| held against | measure | score | a few lines reach | best published |", "|---|---|---|---|---|"]
    for one in scored:
        if one.story:
            false = one.total[2]
            measure = f"marked things found, {false} false"
            lines.append(f"| story `{one.name}` ({one.about}) | {measure} | {one.net:.0%} | – | – |")
        for figure in one.figures:
            if figure.measure != one.headline:
                continue
            baseline = "–" if figure.baseline is None else f"{figure.baseline:.2f}"
            score = f"{figure.value:.2f} | {baseline} | {figure.best or '–'}"
            lines.append(f"| {one.name}, {one.about} | {figure.measure} | {score} |")
    return "\n".join(lines) + "\n"


def put_between(text: str, begin: str, end: str, inside: str) -> str:
    """`text` with what stands between the two markers replaced.

    Raises:
        ValueError: a marker is missing.
    """
    before, found, rest = text.partition(begin)
    _, also_found, after = rest.partition(end)
    if not (found and also_found):
        raise ValueError(f"the markers {begin} and {end} are not both there")
    return f"{before}{begin}\n{inside}{end}{after}"


def _story_table(stories: Sequence[Scored]) -> str:
    measures = list(dict.fromkeys(figure.measure for story in stories for figure in story.figures))
    lines = ["| section | " + " | ".join(f"`{s.name}`" for s in stories) + " |", "|---" * (len(stories) + 1) + "|"]
    for measure in measures:
        found = [next((f for f in story.figures if f.measure == measure), None) for story in stories]
        lines.append(f"| {measure} | " + " | ".join("–" if f is None else _short(f) for f in found) + " |")
    totals = [f"**{s.net:.1%}** ({s.total[0]} of {s.total[1]}, {s.total[2]} false)" for s in stories]
    return "\n".join([*lines, "| **all** | " + " | ".join(totals) + " |"]) + "\n"


def _short(figure: Figure) -> str:
    return figure.detail if figure.lower else f"{figure.value:.0%}"


def _capability(capability: Capability, scored: Sequence[Scored], pins: Pins) -> Iterator[str]:
    rows = [(one, figure) for one in scored for figure in one.figures if figure.capability == capability.name]
    yield f"## {capability.name}\n"
    if capability.note:
        yield capability.note + "\n"
    if not rows:
        yield "Nothing was measured.\n"
        return
    order = {measure: n for n, measure in enumerate(dict.fromkeys(f.measure for _, f in rows))}
    rows.sort(key=lambda row: (not row[0].story, order[row[1].measure] if row[0].story else 0))
    yield "\n".join([_COLUMNS, *(_row(one, figure, pins) for one, figure in rows)]) + "\n"
    yield from _misses(capability, scored)


def _row(one: Scored, figure: Figure, pins: Pins) -> str:
    floor = pins.sets[one.name].floors.get(figure.measure) if one.name in pins.sets else None
    if floor is not None and figure.lower:
        floor = 1 - floor
    name = f"story `{one.name}`" if one.story else f"{one.name}: {one.about}"
    measure = f"{figure.measure} (less is better)" if figure.lower else figure.measure
    shares = f"{_share(floor)} | {_share(figure.baseline)}"
    return f"| {name} | {measure} | {figure.value:.3f} | {figure.detail or '–'} | {shares} | {figure.best or '–'} |"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _misses(capability: Capability, scored: Sequence[Scored]) -> Iterator[str]:
    stories = [one for one in scored if one.story]
    whole: Counter[str] = Counter()
    for one in stories:
        whole.update({kind: n for (home, kind), n in one.kinds.items() if home == capability.name})
    kinds = sorted(whole, key=lambda kind: (-whole[kind], kind))
    if kinds:
        lines = ["| missed, by kind | " + " | ".join(f"`{s.name}`" for s in stories) + " | all |"]
        lines.append("|---" * (len(stories) + 2) + "|")
        for kind in kinds:
            counts = [str(one.kinds.get((capability.name, kind), 0) or "–") for one in stories]
            lines.append(f"| {kind} | " + " | ".join(counts) + f" | {whole[kind]} |")
        yield "\n".join(lines) + "\n"
        yield from _examples(capability, stories, kinds)
    for one in scored:
        if not one.story and (lost := {kind: n for (home, kind), n in one.kinds.items() if home == capability.name}):
            counted = "; ".join(f"{kind} {n}" for kind, n in sorted(lost.items(), key=lambda item: (-item[1], item[0])))
            yield f"Missed in {one.name}: {counted}.\n"


def _examples(capability: Capability, stories: Sequence[Scored], kinds: Sequence[str]) -> Iterator[str]:
    """Three of each kind, from as many stories as there are."""
    lines = []
    for kind in kinds:
        held = [[(one.name, words) for words in one.examples.get((capability.name, kind), ())] for one in stories]
        turns = [row[n] for n in range(max(map(len, held), default=0)) for row in held if n < len(row)]
        lines += [f"- {kind}: `{name}` {_plain(words)}" for name, words in turns[:_EXAMPLES_PER_KIND]]
    if lines:
        yield "<details><summary>Three examples of each kind, from the invented stories</summary>\n"
        yield "\n".join(lines) + "\n"
        yield "</details>\n"


def _plain(words: str) -> str:
    """As text: no mark-up of an article comes through."""
    return re.sub(r"([\\`*_\[\]<>|#&])", r"\\\1", re.sub(r"\s+", " ", words))


def _lowered(pins: Pins) -> Iterator[str]:
    for entry in pins.lowered:
        yield f"- {entry['set']}, {entry['measure']}: {entry['from']} → {entry['to']}. {_plain(entry['because'])}\n"
