"""A sum that was never told, and a sentence that tells it.

In: the evidence and its lines. Out: `Contradiction`s. To say that a price was kept secret is a statement of its own, no
silence: whoever prints the price contradicts it. What somebody declines to say at an hour may be known later, and is no
such statement.
"""

import re
from collections.abc import Iterator

from secondsource.model.lineage import Reason

from .disputes_lines import Lines
from .disputes_records import Contradiction
from .evidence import Evidence

_SECRET = re.compile(
    r"\bundisclosed (?:sum|price|amount)\b"
    r"|\b(?:sum|price|amount|cost|value)\b[^.;]{0,30}\b(?:never|not|n[’']t) (?:\w+ ){0,2}"
    r"(?:disclosed|published|revealed|made public)\b",
    re.IGNORECASE,
)
# What both must have in common, a verb among it: two words that one line holds each. With one less, other sums of the
# same firm fit.
_ABOUT = 1.5


def find_told_secrets(evidence: Evidence, lines: Lines) -> Iterator[Contradiction]:
    """Sentences that call a sum undisclosed, each with those of other articles that tell it, in order of place."""
    for at, line in enumerate(lines.every):
        if _SECRET.search(evidence.text(line.span)) is None:
            continue
        verbs = {line.stems[i] for i, t in enumerate(line.tokens) if t.tag == "VERB" and line.stems[i]}
        for other in sorted({n for v in verbs for n in lines.holders[v]} - {at}):
            there = lines.every[other]
            common = line.held(0, len(line.stems)) & there.held(0, len(there.stems))
            if there.span.article == line.span.article or lines.weigh(common) < _ABOUT:
                continue
            figures = evidence.reading(there.span.article).figures
            if any(f.kind == "money" and there.span.contains(f.span) for f in figures):
                detail = f"a sum of which one says that it was not told: {', '.join(sorted(common))}"
                yield Contradiction(((there.span,), (line.span,)), Reason("told and secret", 1.0, detail), common)
