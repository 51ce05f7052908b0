"""Scores → the page docs/accuracy.md and the short table of the README.

Goes in: what `scoring` measured. Comes out: Markdown, the same bytes for the same scores. Misses are counted by kind;
words of an article are shown only where the article is the project's own.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from scoring import StoryScore
from sets import ReadingSet

_EXAMPLES_PER_KIND = 2
_HEAD = """# Accuracy

Made by `make evaluate`; not written by hand. Each story is marked by hand. A score nets what is
false against what is found: found / (marked + false). The scorers are not part of this project (`../shared`), and a row
whose set is not at hand is left out with the reason. Published figures are on the test part named, which is not always
this set. Scores on development sets flatter: the tool was tuned on them.
"""
Measured = Sequence[tuple[ReadingSet, Mapping[str, Mapping[str, float]]]]


def accuracy_page(stories: Sequence[StoryScore], readings: Measured, left_out: Sequence[str]) -> str:
    """The whole of docs/accuracy.md."""
    parts = [_HEAD, "## Whole stories\n", _story_table(stories), "## Single articles\n", _reading_table(readings)]
    parts.append("## What is missed, by kind\n")
    parts += [_misses(story) for story in stories]
    if left_out:
        parts.append("## Not measured\n\n" + "".join(f"- {reason}\n" for reason in left_out))
    return "\n".join(parts)


def readme_table(stories: Sequence[StoryScore], readings: Measured) -> str:
    """The lines that the README quotes."""
    lines = ["| held against | measure | score | a few lines reach | best published |", "|---|---|---|---|---|"]
    for story in stories:
        found, marked, false = story.total
        kind = "made for this project" if story.own else "real"
        share = _net(found, marked, false)
        lines.append(f"| story `{story.name}` ({kind}) | marked things found, {false} false | {share:.0%} | – | – |")
    for chosen, sections in readings:
        row = chosen.rows[0] if chosen.scorer in ("quotes.py", "figures.py") else chosen.rows[-1]
        score = sections[row.section]["score"]
        lines.append(
            f"| {chosen.name}, {chosen.about} | {row.measure} | {score:.2f} | {row.floor:.2f} | {row.best or '–'} |"
        )
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


def _story_table(stories: Sequence[StoryScore]) -> str:
    names = list(dict.fromkeys(name for story in stories for name in story.sections))
    lines = ["| section | " + " | ".join(f"`{s.name}`" for s in stories) + " |", "|---" * (len(stories) + 1) + "|"]
    for name in names:
        lines.append(f"| {name} | " + " | ".join(_cell(story, name) for story in stories) + " |")
    totals = [f"**{_net(*s.total):.1%}** ({s.total[0]} of {s.total[1]}, {s.total[2]} false)" for s in stories]
    return "\n".join([*lines, "| **all** | " + " | ".join(totals) + " |"]) + "\n"


def _cell(story: StoryScore, name: str) -> str:
    if name not in story.sections:
        return "–"
    found, marked, false = story.sections[name]
    if name in story.rates:
        return f"{false} of {story.rates[name]}"
    errors = f", {false} false" if false else ""
    return f"{_net(found, marked, false):.0%} ({found} of {marked}{errors})"


def _net(found: int, marked: int, false: int) -> float:
    return found / (marked + false) if marked + false else 0.0


def _reading_table(readings: Measured) -> str:
    lines = ["| set | measure | score | a few lines reach | best published |", "|---|---|---|---|---|"]
    for chosen, sections in readings:
        for row in chosen.rows:
            floor = f"{row.floor:.3f}" if row.floor is not None else "–"
            score = sections[row.section]["score"]
            lines.append(
                f"| {chosen.name}: {chosen.about} | {row.measure} | {score:.3f} | {floor} | {row.best or '–'} |"
            )
    return "\n".join(lines) + "\n"


def _misses(story: StoryScore) -> str:
    kinds = Counter(_kind(miss) for miss in story.misses)
    lines = [f"### `{story.name}`\n", "| kind | how many |", "|---|---|"]
    lines += [f"| {kind} | {number} |" for kind, number in sorted(kinds.items(), key=lambda k: (-k[1], k[0]))]
    if story.own:
        lines.append("")
        shown: Counter[str] = Counter()
        for miss in story.misses:
            shown[_kind(miss)] += 1
            if shown[_kind(miss)] <= _EXAMPLES_PER_KIND:
                lines.append(f"- {miss[:160].replace('|', ' ').replace('`', ' ')}")
    return "\n".join(lines) + "\n"


def _kind(miss: str) -> str:
    section, _, rest = miss.partition(":")
    return f"{section}: {'should not be' if rest.startswith(' should not be') else 'missed'}"
