"""What one article says is so and another says is not: a verb with its object, once denied.

In: the evidence and its lines. Out: `Contradiction`s. The verb alone is not enough ("did not allow it", "allowed the
vote"): of 90 such pairs in the ten marked stories looked at none was a dispute; nor are names.
"""

from collections.abc import Iterator

from secondsource.model.lineage import Reason

from .disputes_lines import Lines
from .disputes_matches import Match, find_matches
from .disputes_negations import Denied, find_denied
from .disputes_records import Contradiction
from .evidence import Evidence

# So much of what is denied must be affirmed, and so rare: as of denials (`disputes_denials`).
_SHARE, _RARE = 0.5, 0.85
# Of what "no" and "without" stand before, all.
_WHOLE = 0.99
# How far before the verb its subject is sought, in words.
_SUBJECT = 8


def find_opposites(evidence: Evidence, lines: Lines) -> Iterator[Contradiction]:
    """Pairs of a denied clause and the lines that affirm it, in order of place."""
    for at, line in enumerate(lines.every):
        for denied in find_denied(line):
            matches = [m for m in find_matches(lines, at, denied.first, denied.last, denied.head) if m.weight >= _RARE]
            matches = [m for m in matches if _is_opposite(evidence, lines, at, denied, m)]
            if matches:
                said = tuple(sorted({lines.every[m.at].span for m in matches}))
                common = matches[0].common
                reason = Reason("said and not said", matches[0].share, ", ".join(sorted(common)))
                yield Contradiction((said, (line.span,)), reason, common)


def _is_opposite(evidence: Evidence, lines: Lines, at: int, denied: Denied, match: Match) -> bool:
    line, other = lines.every[at], lines.every[match.at]
    verb = line.tokens[denied.head].tag == "VERB"
    names = {s for t, s in zip(line.tokens, line.stems, strict=True) if t.tag == "PROPN"}
    if len(match.common - names) < 2 or match.share < (_SHARE if verb else _WHOLE):
        return False
    if not verb and line.tokens[denied.cue].text.lower() not in ("no", "without"):
        return False
    if not verb and denied.last + 1 < len(line.tokens) and line.tokens[denied.last + 1].tag in ("VERB", "AUX"):
        return False  # "no soldier will stand there" denies that one stands, not that there are soldiers
    mine = line.held(max(0, denied.cue - _SUBJECT), denied.cue)
    theirs = other.held(max(0, match.word - _SUBJECT), match.word)
    speakers = [evidence.speakers(x.span) for x in (line, other)]
    if line.span.article == other.span.article and speakers[0] == speakers[1]:
        return False
    free = not verb or not mine or not theirs or line.tokens[denied.cue].text.lower() == "without"
    return free or bool(mine & theirs)
