"""One article line (a JSON object, `formats.md` "Article lines (in)") → a Draft.

Goes in: the bytes of one line, its place. Comes out: a Draft with the text unchanged but for line ends; unknown keys in
`extra`. Raises InputError with the line's place where it is no article. Opens no file.
"""

import json
import math
import re
from collections.abc import Mapping
from typing import Any, NoReturn

from ..errors import InputError, SettingsError
from .decoding import UTF8, unify_line_ends
from .drafts import FIELDS, Draft
from .limits import Limits, say_size

_TEXT_FIELDS = ("id", "title", "url", "outlet", "byline", "published", "language")
_KINDS = {dict: "an object", list: "a list", str: "a text", bool: "true or false", int: "a number", float: "a number"}
# A string (to the end where it is not closed, so that nothing is scanned twice), or a bracket.
_JSON_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\Z|\\)|[\[\]{}]', re.DOTALL)
_SURROGATE = re.compile("[\ud800-\udfff]")


def check_mapping(mapping: Mapping[str, str]) -> None:
    """Does `mapping` name fields of an article line on the left, and one key each on the right?

    Raises:
        SettingsError: a field that does not exist, an empty key, or one key for two fields.
    """
    for name, key in mapping.items():
        if name not in FIELDS:
            raise SettingsError(f"--map {name}={key}: there is no field {name!r}. Fields are {', '.join(FIELDS)}.")
        if not key:
            raise SettingsError(f"--map {name}=: no key is named. Write --map {name}=KEY.")
    doubled = sorted({key for key in mapping.values() if list(mapping.values()).count(key) > 1})
    if doubled:
        raise SettingsError(f"--map: two fields are read from the key {doubled[0]!r}. Give each its own key.")


def parse_line(line: bytes, place: str, *, name: str, mapping: Mapping[str, str], limits: Limits) -> Draft:
    """The article in `line`; `place` is where the line is ("a.jsonl:12"), `name` the file's location.

    Raises:
        InputError: with code "line-json", "line-type", "line-no-text", "line-html", "empty" or "too-large".
    """
    record = _load(line, place, limits)
    keys = {field: mapping.get(field, field) for field in FIELDS}
    given = {field: record.get(key) for field, key in keys.items()}
    text = _take_text(given, keys, place, limits)
    values = {field: _take_string(given, keys, field, place) for field in _TEXT_FIELDS}
    if values["id"] is not None and not values["id"].strip():
        _refuse(place, "line-type", 'its "id" is empty. Give one, or leave the key out.')
    extra = {key: value for key, value in record.items() if key not in keys.values()}
    location = values["url"] or (f"{name}#{values['id']}" if values["id"] else place)
    notes: tuple[str, ...] = ()
    if b"\\ud" in line.lower():
        text, values, extra, notes = _mend(text, values, extra, place)
    return Draft(
        location=location,
        text=unify_line_ends(text),
        given_id=values["id"],
        title=values["title"],
        url=values["url"],
        outlet=values["outlet"],
        byline=values["byline"],
        published=values["published"],
        language=values["language"],
        links=_take_links(given, keys, place),
        extra=extra,
        notes=notes,
    )


def _load(line: bytes, place: str, limits: Limits) -> dict[str, Any]:
    try:
        string = line.decode(UTF8)
    except UnicodeDecodeError as error:
        _refuse(place, "line-json", f"byte {error.start:,} of it is no UTF-8. Save the file as UTF-8.")
    if string.count("[") + string.count("{") > limits.depth and _depth(string) > limits.depth:
        _refuse(place, "line-json", f"its lists and objects are nested deeper than {limits.depth}. Flatten it.")
    try:
        record = json.loads(string, parse_constant=_refuse_constant, parse_int=_parse_int, parse_float=_parse_float)
    except (ValueError, RecursionError) as error:
        _refuse(place, "line-json", f"it is no JSON ({error}). Write one JSON object a line.")
    if not isinstance(record, dict):
        kind = _KINDS.get(type(record), "null")
        _refuse(place, "line-type", f'it is {kind}, not an object. Write {{"text": "…"}}.')
    return record


def _depth(string: str) -> int:
    """How deep lists and objects are nested; brackets inside strings do not count."""
    depth = deepest = 0
    for match in _JSON_TOKEN.finditer(string):
        char = match.group()[0]
        if char in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif char in "]}":
            depth -= 1
    return deepest


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON number")


def _parse_int(digits: str) -> int:
    # RFC 8259, 6: numbers beyond the range of a double are not portable; Python alone refuses from 4,300 digits.
    if len(digits) > 309:
        raise ValueError(f"a number of {len(digits):,} digits")
    return int(digits)


def _parse_float(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):
        raise ValueError(f"{digits[:20]} is beyond every number that JSON can carry")
    return value


def _take_text(given: Mapping[str, Any], keys: Mapping[str, str], place: str, limits: Limits) -> str:
    text = given["text"]
    if text is None:
        if given["html"] is not None:
            _refuse(place, "line-html", f'it has "{keys["html"]}" alone, and pages are not read yet. Add its text.')
        _refuse(place, "line-no-text", f'it has no "{keys["text"]}". Add it, or name the key with --map text=KEY.')
    if not isinstance(text, str):
        _refuse(place, "line-type", f'its "{keys["text"]}" is {_KINDS[type(text)]}, not a text. Write it in quotes.')
    if not text.strip():
        _refuse(place, "empty", f'its "{keys["text"]}" is empty. Fill it, or remove the line.')
    size = len(text.encode(UTF8, "replace"))
    if size > limits.text:
        message = f"its text has {say_size(size)}; at most {say_size(limits.text)} are read. Split it into articles."
        _refuse(place, "too-large", message)
    return text


def _take_string(given: Mapping[str, Any], keys: Mapping[str, str], field: str, place: str) -> str | None:
    value = given[field]
    if value is not None and not isinstance(value, str):
        _refuse(place, "line-type", f'its "{keys[field]}" is {_KINDS[type(value)]}, not a text. Write it in quotes.')
    if field == "id":
        return value
    return value if value is not None and value.strip() else None


def _take_links(given: Mapping[str, Any], keys: Mapping[str, str], place: str) -> tuple[str, ...]:
    links = given["links"]
    if links is None:
        return ()
    if not isinstance(links, list) or not all(isinstance(link, str) for link in links):
        _refuse(place, "line-type", f'its "{keys["links"]}" is no list of texts. Write ["https://…", …].')
    return tuple(links)


def _mend(
    text: str, values: dict[str, str | None], extra: dict[str, Any], place: str
) -> tuple[str, dict[str, str | None], dict[str, Any], tuple[str, ...]]:
    """Half a surrogate pair is no character and cannot be written again: U+FFFD stands for it, as in any decoder."""
    before = (text, values, extra)
    text = _SURROGATE.sub("\ufffd", text)
    values = {field: value and _SURROGATE.sub("\ufffd", value) for field, value in values.items()}
    extra = _mend_value(extra)
    if (text, values, extra) == before:
        return text, values, extra, ()
    return text, values, extra, (f"{place}: half a surrogate pair is no character; U+FFFD stands for it.",)


def _mend_value(value: Any) -> Any:
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_mend_value(item) for item in value]
    if isinstance(value, dict):
        return {_mend_value(key): _mend_value(item) for key, item in value.items()}
    return value


def _refuse(place: str, code: str, what: str) -> NoReturn:
    raise InputError(place, f"The line is skipped: {what}", code)
