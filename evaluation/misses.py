"""A scorer's line on what was missed → its kind, so that misses can be counted by what would mend them.

The scorers print what they missed for a person to read; the tuples in their lines are read back here. A line of another
form is kept whole under "other".
"""

import ast
import re
from collections.abc import Callable
from typing import Any

_DAY = re.compile(r"datetime\.date\((\d+), (\d+), (\d+)\)")
_FRAGMENT = 4  # words: up to here a quote is a piece in the outlet's own sentence, mostly
_SHOWN = 150  # characters of a miss that are printed


def story_kind(miss: str) -> tuple[str, str, str]:
    """(section, kind, words) of a line of score_story.py, "section: missed (…)" or "section: should not be: (…)"."""
    section, _, rest = miss.partition(": ")
    false = rest.startswith("should not be")
    words = rest.removeprefix("should not be: ").removeprefix("missed ")
    what = _read(words)
    kind = _false_kind(what) if false else _missed_kind(section, what)
    return section, f"{section}: {kind}", _told(what)[:_SHOWN]


def set_kind(scorer: str, line: str) -> str:
    """The kind of a miss of a set: never a word of its text."""
    pattern, wording = _SET_KINDS[scorer]
    found = re.search(pattern, line, re.DOTALL)
    return wording(found) if found else "other"


def _read(words: str) -> Any:
    try:
        return ast.literal_eval(_DAY.sub(lambda m: "'{}-{:0>2}-{:0>2}'".format(*m.groups()), words))
    except (SyntaxError, ValueError):
        return words


def _told(what: Any) -> str:
    """The parts of a miss in a line, without the marks of Python."""
    if isinstance(what, (tuple, list)):
        return " · ".join(_told(part) for part in what if part not in (None, [], ()))
    return str(what)


def _false_kind(what: Any) -> str:
    return f"should not be: {what[0]}" if isinstance(what, tuple) and isinstance(what[0], str) else "should not be"


def _missed_kind(section: str, what: Any) -> str:
    wording = _KINDS.get(section)
    if wording is None or not (isinstance(what, tuple) or section == "disputes"):
        return "not found"
    try:
        return wording(what)
    except (IndexError, TypeError, AttributeError):
        return "not found"


def _labels(value: Any) -> str:
    return " or ".join(sorted(value)) if isinstance(value, list) else str(value)


def _support(what: Any) -> str:
    asked = what[1] if isinstance(what[1], list) else [what[1]]
    if not what[2] or set(what[2]) <= set(asked):
        return "half of the reports, or fewer, together"
    return f"asked {_labels(asked)}, said {_labels(what[2])}"


def _drift(what: Any) -> str:
    return "statement not joined" if what[2] is None else f"asked {what[1]}, said {what[2]}"


def _status(what: Any) -> str:
    return f"asked {what[1]}, said {what[2]}" if what[2] else "figure not found"


def _speaker(what: Any) -> str:
    if what[1] is None:
        return "no speaker, or none alone"
    return "an unnamed one was asked" if "unnamed" in what[0] else "another, or the name not whole"


def _quote(what: Any) -> str:
    return "a fragment" if len(what[1].split()) <= _FRAGMENT else "a sentence or more"


def _joined(what: Any) -> str:
    numbers = [x for x in what if isinstance(x, int)]
    return "found nowhere together" if numbers and min(numbers) < 2 else "some reports apart"


def _pair(found: re.Match[str]) -> str:
    return f"{found[1]}, direction not given or wrong" if found[1] == found[2] else f"{found[1]}, said {found[2]}"


def _stance(what: Any) -> str:
    return _labels(what[1])


_KINDS: dict[str, Callable[[Any], str]] = {
    "claims joined": _joined,
    "claims support": _support,
    "commitments": lambda what: "without a deadline" if what[0] is None else "with a deadline",
    "commitments joined": _joined,
    "direction": lambda what: "not given, or wrong",
    "disputes": lambda what: "sides not seen together",
    "figures joined": _joined,
    "figures status": _status,
    "framing": lambda what: "terms not together",
    "incident type": lambda what: "another type" if what[3] else "incident not found",
    "lineage": lambda what: f"{what[0]} not seen",
    "paraphrase": lambda what: "passages not side by side",
    "positions": _stance,
    "quotes drift": _drift,
    "quotes found": _quote,
    "quotes joined": lambda what: "not all in one",
    "quotes speaker": _speaker,
    "timeline joined": _joined,
}
_SET_KINDS: dict[str, tuple[str, Callable[[re.Match[str]], str]]] = {
    "figures.py": (
        r"not found:|^unit ",
        lambda m: "value not found" if m[0] == "not found:" else "a unit read as another",
    ),
    "lineage.py": (r": ([a-z ]+?)(?: [ab]->[ab])? *, said ([a-z ]+?)(?: [ab]->[ab])? *$", _pair),
    "moments.py": (r" (value|not found|should not be) ", lambda m: "another value" if m[1] == "value" else m[1]),
    "names.py": (r" \d+-\d+ (\w+): ", lambda m: f"{m[1]} not found, or of another kind"),
    "quotes.py": (r"\[(\w+)\]", lambda m: f"{m[1]} not found"),
    "reuse.py": (r"^(not found|no copy|called copy) ", lambda m: m[1]),
    "stories.py": (r"", lambda m: "story not found whole"),
    "synthetic.py": (
        r"\(([\w ,]+)\)$|origins, counted",
        lambda m: f"{m[1]} not linked" if m[1] else "number of origins",
    ),
}
