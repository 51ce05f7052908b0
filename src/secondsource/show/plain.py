"""Records → plain values (dict, list, str, number), the way JSON wants them.

Goes in: any record of `model`. Comes out: its fields as keys in their order, `from_` as `from`, a Span with the exact
words it covers, numbers rounded to six places (`formats.md`). Knows no record but Span.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from ..model.spans import Span

Cut = Callable[[Span], str]

_PLACES = 6  # formats.md: "numbers are rounded to six places"
# Above 2^53 a double skips whole numbers, so that writing one as an integer would pretend digits.
_EXACT = 2**53


def to_plain(value: Any, cut: Cut) -> Any:
    """`value` and all that it holds as plain values; `cut` gives the words of a span."""
    if isinstance(value, Span):
        return {"article": value.article, "start": value.start, "end": value.end, "text": cut(value)}
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name.rstrip("_"): to_plain(getattr(value, field.name), cut) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): to_plain(value[key], cut) for key in sorted(value, key=str)}
    if isinstance(value, tuple | list):
        return [to_plain(item, cut) for item in value]
    if isinstance(value, float):
        return round_number(value)
    return value


def round_number(value: float) -> float | int | None:
    """`value` to six places; a whole number without a point; None for what JSON cannot write (infinity, no number)."""
    if not math.isfinite(value):
        return None
    rounded = round(value, _PLACES)
    return int(rounded) if rounded.is_integer() and abs(rounded) < _EXACT else rounded


def handed_back(value: Any) -> Any:
    """An input's own value, unchanged but for numbers that JSON cannot write: these are None."""
    if isinstance(value, Mapping):
        return {str(key): handed_back(value[key]) for key in sorted(value, key=str)}
    if isinstance(value, tuple | list):
        return [handed_back(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
