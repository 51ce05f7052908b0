"""Plain values → records: the way back from `plain`, by the type hints of the records.

Goes in: what a JSON file held, however hostile, and the type that it should be. Comes out: the record, or a
`DossierError` that names the place. Nothing is converted that does not fit: "3" is no 3, true is no 1. Knows no record
but Span, whose words must be the slice of its article.

Why not a library: cattrs 26.2 (MIT; with attrs 1.5 MB, 80 ms to import) takes "3" for 3, 2.7 for 2, 5 for "5", a
string for a tuple of strings and None for "None", and would need a hook of ours for each of these, for every `from_`
and for every Span. What is below is no longer than those hooks.
"""

import math
import types
from collections.abc import Mapping
from dataclasses import MISSING, fields
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from ..errors import DossierError
from ..model.spans import Span

Path = tuple[str | int, ...]

# How deep lists and objects in a value of no type of ours (`extra`, settings) may be nested: article lines are refused
# beyond 64 (ingest.limits), and Python's own limit is near 1,000.
_DEEPEST = 100
# Above 2^53 a double skips whole numbers (plain._EXACT): no count and no place is that large.
_LARGEST = 2**53
# Python refuses to write or read whole numbers of more than 4,300 digits; 2^14,000 has 4,215.
_BITS = 14_000
_KINDS = {bool: "true or false", int: "a number", float: "a number", str: "a text", list: "a list", dict: "an object"}


def decode(kind: Any, value: Any, path: Path, texts: Mapping[str, str]) -> Any:
    """`value` as a `kind`: a record, a Literal, an optional, a tuple, a Mapping or a plain type.

    `path`: where the value stands, for the message. `texts`: the text of each article by its id.

    Raises:
        DossierError: it is none.
    """
    if kind is Any:
        return _open(value, path)
    if kind is Span:
        return _span(value, path, texts)
    outer = get_origin(kind)
    if outer in (Union, types.UnionType):
        inner = next(k for k in get_args(kind) if k is not types.NoneType)  # every union of the records is with None
        return None if value is None else decode(inner, value, path, texts)
    if outer is Literal:
        if not isinstance(value, str) or value not in get_args(kind):
            raise wrong(path, f"is {show(value)}, which is none of {', '.join(map(repr, get_args(kind)))}")
        return value
    if outer is tuple:
        inner = get_args(kind)[0]
        return tuple(decode(inner, item, (*path, n), texts) for n, item in enumerate(expect(list, value, path)))
    if outer is Mapping:
        inner = get_args(kind)[1]
        return {_text(k, path): decode(inner, v, (*path, k), texts) for k, v in expect(dict, value, path).items()}
    if kind in _PLAIN:
        return _PLAIN[kind](value, path)
    return _record(kind, expect(dict, value, path), path, texts)


def expect(kind: type, value: Any, path: Path) -> Any:
    """`value`, where it is of a plain type."""
    if type(value) is not kind:
        raise wrong(path, f"is {show(value)}, not {_KINDS[kind]}")
    return value


def need(value: Mapping[str, Any], key: str, path: Path) -> Any:
    """What stands under a key that must be there."""
    if key not in value:
        raise wrong((*path, key), "is missing")
    return value[key]


def wrong(path: Path, problem: str) -> DossierError:
    """The error for a place in the document: ("claims", 3, "text") is "claims[3].text"."""
    place = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return DossierError(place.removeprefix(".")[:200] or "the dossier", problem)


def show(value: Any) -> str:
    """What a value is, short enough for a message."""
    if value is None:
        return "null"
    if isinstance(value, str):
        return repr(value) if len(value) <= 40 else f"{value[:40]!r}…"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) or (isinstance(value, int) and value.bit_length() < 64):
        return repr(value)
    return "a very large number" if isinstance(value, int) else _KINDS.get(type(value), "something else")


def _record(kind: Any, value: dict[str, Any], path: Path, texts: Mapping[str, str]) -> Any:
    made = {}
    for name, hint, is_needed in _fields(kind):
        key = name.rstrip("_")
        if key in value or is_needed:
            made[name] = decode(hint, need(value, key, path), (*path, key), texts)
    try:
        return kind(**made)
    except ValueError as error:  # a finding without evidence
        raise wrong(path, str(error)) from None


@cache
def _fields(kind: Any) -> tuple[tuple[str, Any, bool], ...]:
    """The fields of a record: name, type, and whether it has no default."""
    hints = get_type_hints(kind)
    return tuple(
        (f.name, hints[f.name], f.default is MISSING and f.default_factory is MISSING) for f in fields(kind)
    )


def _span(value: Any, path: Path, texts: Mapping[str, str]) -> Span:
    plain = expect(dict, value, path)
    article = _text(need(plain, "article", path), (*path, "article"))
    if article not in texts:
        raise wrong((*path, "article"), f"is {show(article)}, and no article has this id")
    start, end = (_whole(need(plain, key, path), (*path, key)) for key in ("start", "end"))
    if not 0 <= start < end <= len(texts[article]):
        raise wrong(path, f"characters {show(start)} to {show(end)} are no part of the article {show(article)}")
    if need(plain, "text", path) != texts[article][start:end]:
        raise wrong((*path, "text"), f"is not what the article {show(article)} says there")
    return Span(article, start, end)


def _text(value: Any, path: Path) -> str:
    text: str = expect(str, value, path)
    if not text.isascii() and any("\ud800" <= c <= "\udfff" for c in text):
        raise wrong(path, "holds half a surrogate pair, which is no character")
    return text


def _whole(value: Any, path: Path) -> int:
    if type(value) is not int or abs(value) > _LARGEST:
        raise wrong(path, f"is {show(value)}, not a whole number below 2^53")
    return value


def _number(value: Any, path: Path) -> float:
    if type(value) not in (int, float):
        raise wrong(path, f"is {show(value)}, not a number")
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise wrong(path, f"is {show(value)}, not a finite number")
    return number


def _truth(value: Any, path: Path) -> bool:
    return bool(expect(bool, value, path))


_PLAIN = {str: _text, int: _whole, float: _number, bool: _truth}


def _open(value: Any, path: Path) -> Any:
    """A value of any form that JSON can write; checked without recursion, as its depth is not known yet."""
    stack = [(value, 0)]
    while stack:
        item, depth = stack.pop()
        if depth > _DEEPEST:
            raise wrong(path, f"is nested deeper than {_DEEPEST} levels")
        if isinstance(item, dict):
            stack += [(part, depth + 1) for part in (*item, *item.values())]
        elif isinstance(item, list):
            stack += [(part, depth + 1) for part in item]
        elif isinstance(item, str):
            _text(item, path)
        elif isinstance(item, float):
            _number(item, path)
        elif isinstance(item, int):
            if item.bit_length() > _BITS:
                raise wrong(path, "holds a very large number")
        elif item is not None:
            raise wrong(path, f"holds {type(item).__name__}, which is no JSON")
    return value
