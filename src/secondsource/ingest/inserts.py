"""What a page sets between two paragraphs of a story: links with a label, players, pictures whose credit is lost.

Goes in: the lines of a text and what of them is known. Comes out: which more are the page's. A subheading stands in the
same place and must stay the article's: what is taken bears a label, or the sign of a picture.
"""

import re
from collections import Counter
from collections.abc import Sequence

from ..model.articles import FurnitureKind
from ..text.canonical import canonical_stems
from .headings import is_byline
from .layout import Line

_MAX_CAPTION_WORDS = 60
# Who stands where in a picture.
_PLACED = re.compile(
    r"(?i)\((?:(?:far |front |back |top |bottom |standing |seated )?(?:left|right|cent(?:re|er)|middle|top|bottom"
    r"|above|below"
    r"|inset)|pictured(?: \w{2,12}){0,2}|(?:second|third|2nd|3rd) from (?:left|right)|l|r)\)"
    r"|\b(?:from|clockwise from) (?:top |bottom )?(?:left|right)(?: to right)?[:,]"
)
_PICTURED = re.compile(
    r"(?i)^(?:pictured\b(?: (?:above|below|left|right|here|in|with|at|outside|during)\b|:|,)|above:|below:|left:"
    r"|right:)"
    r"|\b(?:in|on) (?:this|an|a) (?:undated|file|handout|archive|combination|composite|recent)\s"
    r"(?:\w{3,9}\s)?(?:photo(?:graph)?|picture|image|video)\b"
    r"|\bis (?:seen|shown|pictured) (?:here|in this (?:photo|picture|image|video))\b"
)
# A gallery's button, and what a player prints beside its title.
_GALLERY = re.compile(r"^\+\s?\d{1,3}$|^\d{1,3} (?:photos|images|pictures|videos)$", re.IGNORECASE)
_PLAYER = re.compile(
    r"^[▶►⏵]\s?\S|^(?:JUST WATCHED|MUST WATCH)\b|\b[a-z]{2,20}\s(?:Listen|Watch|Download|Transcript)$"
    r"|\s(?:Listen|Watch|Download)\s?[·•|]\s?\d{1,2}:\d{2}(?:\s\d{1,2}:\d{2})?$"
)
# "STORM WATCH: Which ferries still run", "Also today: …", "Editor's Note:" with the link on the line below.
_CAPITALS = re.compile(r"^\(?\s?(?P<label>[A-Z]{3,}(?:[ '’&-][A-Z]{2,}){0,2})\s?:\s?(?=\S)")
_LABEL = re.compile(r"^(?P<label>[A-Z][\w'’]{2,14}(?: [A-Z][\w'’]{1,14}){0,2}):(?:\s|$)")
# Labels that a story puts over its own words.
_OWN_LABELS = frozenset(
    "UPDATE UPDATED UPDATES CORRECTION CLARIFICATION NOTE VERDICT CLAIM FACT FACTS TRUE FALSE ANSWER QUESTION HOST"
    " SUMMARY BACKGROUND CONTEXT TAKEAWAY CONCLUSION RULING RATING SCORE".split()
)
# A headline has so many words; under a title in capitals so many of its longer words are capitalised.
_LEAST_WORDS, _MOST_WORDS = 4, 24
_TITLE_SHARE = 0.75
# A letter that sets its own headings in capitals has so many, with and without a label.
_CAPITAL_HEADINGS = 2
_SMALL = frozenset(
    "a an and as at but by for from if in into is it nor of off on or over per than the to up via with".split()
)
_ALPHABETIC = re.compile(r"[^\W\d_][\w'’-]*")


def mark_inserts(lines: Sequence[Line], kinds: list[FurnitureKind | None]) -> None:
    """Captions, players and labelled links, one line each, wherever they stand."""
    capitals = sum(_is_capital_heading(line) for line in lines)
    labels = Counter(match["label"] for line in lines if (match := _label_of(line)) is not None)
    for i, line in enumerate(lines):
        if kinds[i] is not None:
            continue
        if _GALLERY.match(line.text):
            kinds[i] = "navigation"
        elif line.words <= _MOST_WORDS and not line.text.endswith((".", ":", ",")) and _PLAYER.search(line.text):
            kinds[i] = "related"
        elif _is_caption(line):
            kinds[i] = "caption"
        elif _is_linked(lines, i, labels) and not (capitals >= _CAPITAL_HEADINGS and line.text.isupper()):
            kinds[i] = "related"


def _is_capital_heading(line: Line) -> bool:
    capital = line.text.isupper() and _CAPITALS.match(line.text) is None
    return capital and not line.prose and line.words >= _LEAST_WORDS - 1


def _is_caption(line: Line) -> bool:
    if line.words > _MAX_CAPTION_WORDS or not {'"', "“", "”"}.isdisjoint(line.text):
        return False
    if not line.ends_sentence and not line.prose and line.words >= _LEAST_WORDS and _PLACED.search(line.text):
        return True
    return _PICTURED.search(line.text) is not None


def _label_of(line: Line) -> re.Match[str] | None:
    return _CAPITALS.match(line.text) or _LABEL.match(line.text)


def _is_linked(lines: Sequence[Line], i: int, labels: Counter[str]) -> bool:
    """A label and a headline between two paragraphs that it has nothing in common with; no speaker's name, no part of
    a list: the label stands there once."""
    line = lines[i]
    if not 0 < i < len(lines) - 1 or line.text.endswith((".", ":", ";", ",")) or is_byline(line):
        return False
    match = _label_of(line)
    if line.prose and line.text.endswith("?") and line.text[:3].isupper():
        return False  # a question under its speaker's name
    if match is None or labels[match["label"]] > 1 or not _OWN_LABELS.isdisjoint(match["label"].upper().split()):
        return False
    if not (lines[i - 1].prose and lines[i + 1].prose) or not _stands_alone(lines, i):
        return False
    title = line.text[match.end() :].strip(" )")
    if not _LEAST_WORDS <= len(title.split()) <= _MOST_WORDS or not {'"', "“", "”"}.isdisjoint(title[:1]):
        return False
    if not _CAPITALS.match(line.text) and not _is_title_case(title):
        return False
    near = {s.text for j in (i - 1, i + 1) for s in canonical_stems(lines[j].text, 0, len(lines[j].text))}
    own = {s.text for s in canonical_stems(title, 0, len(title))}
    return len(own & near) <= (1 if _CAPITALS.match(line.text) else 0)


def _stands_alone(lines: Sequence[Line], i: int) -> bool:
    return lines[i - 1].block != lines[i].block or lines[i].block != lines[i + 1].block


def _is_title_case(text: str) -> bool:
    words = [w for w in _ALPHABETIC.findall(text) if w.lower() not in _SMALL]
    return len(words) >= _LEAST_WORDS - 1 and sum(w[0].isupper() for w in words) >= _TITLE_SHARE * len(words)
