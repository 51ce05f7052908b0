"""Everything that comes in: inputs → articles.

Goes in: files, folders, standard input, an `--about` and an `--outlets` table. Comes out: `Article` and `Skipped`, as
a closed set (`read_inputs`) or one after the other (`iterate_inputs`). One bad input never stops the rest; only a
broken setting raises.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import BinaryIO

from ..model.articles import Article, Skipped
from .about import About, fill, read_about
from .drafts import Draft
from .identity import make_id, make_second_id, note_same, sift, skip_second, text_digest
from .limits import Limits
from .lines import check_mapping
from .loading import load_drafts
from .making import make_article
from .outlets import Outlets, read_outlets, shipped_outlets
from .walking import find_places

_NO_MAPPING: Mapping[str, str] = MappingProxyType({})
_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Intake:
    """What was read: `articles` by id, `skipped` in the order of the inputs, `notes` on what was read with a remark."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...]
    notes: tuple[str, ...] = ()


def read_inputs(
    inputs: Sequence[str],
    *,
    about: str | None = None,
    outlets: str | None = None,
    mapping: Mapping[str, str] = _NO_MAPPING,
    stdin: BinaryIO | None = None,
    limits: Limits = _LIMITS,
    progress: Callable[[int], None] | None = None,
) -> Intake:
    """All articles of `inputs` as one set: the same article twice is one, and nothing depends on the order.

    `about` is the path of the `--about` table, `outlets` that of the `--outlets` table, whose rows go before the
    shipped ones; `mapping` says under which keys article lines have their fields, `progress` is called with the number
    of articles read so far.

    Raises:
        SettingsError: the `--about` or the `--outlets` file or the mapping is broken.
    """
    notes: list[str] = []
    table = _take_outlets(outlets, limits, notes.append)
    drafts: list[Draft] = []
    skipped: list[Skipped] = []
    for found in _find_drafts(inputs, about, mapping, stdin, limits, notes.append):
        if isinstance(found, Skipped):
            skipped.append(found)
        else:
            drafts.append(found)
            if progress is not None:
                progress(len(drafts))
    sifted = sift(drafts)
    articles = [make_article(own_id, draft, note=notes.append, outlets=table) for own_id, draft in sifted.kept]
    return Intake(
        articles=tuple(sorted(articles, key=lambda article: article.id)),
        skipped=(*skipped, *sifted.skipped),
        notes=(*notes, *sifted.notes),
    )


def iterate_inputs(
    inputs: Sequence[str],
    *,
    about: str | None = None,
    outlets: str | None = None,
    mapping: Mapping[str, str] = _NO_MAPPING,
    stdin: BinaryIO | None = None,
    limits: Limits = _LIMITS,
    progress: Callable[[int], None] | None = None,
    note: Callable[[str], None] | None = None,
) -> Iterator[Article | Skipped]:
    """The articles of `inputs` one after the other, in their order; of each only its id and 16 bytes are kept.

    As nobody knows what is still to come, an unknown outlet or URL joins nothing here: only an article whose text,
    outlet and URL equal an earlier one's is left out, and said to `note`; two that are given ids are two.

    Raises:
        SettingsError: the `--about` or the `--outlets` file or the mapping is broken; when the first article is asked
            for.
    """
    say = note if note is not None else _say_nothing
    table = _take_outlets(outlets, limits, say)
    by_id: dict[str, str] = {}
    by_content: dict[tuple[bytes, str | None, str | None], str] = {}
    with_id: set[tuple[bytes, str | None, str | None]] = set()
    count = 0
    for found in _find_drafts(inputs, about, mapping, stdin, limits, say):
        if isinstance(found, Skipped):
            yield found
            continue
        own_id = make_id(found)
        if found.given_id is not None and own_id in by_id:
            yield skip_second(found, by_id[own_id])
            continue
        content = (text_digest(found.text), found.outlet, found.url)
        if content in by_content and (found.given_id is None or content not in with_id):
            say(note_same(found, by_content[content]))
            continue
        if found.given_id is not None:
            with_id.add(content)
        if own_id in by_id:
            own_id = make_second_id(found)
        by_id[own_id] = by_content[content] = found.location
        count += 1
        if progress is not None:
            progress(count)
        yield make_article(own_id, found, note=say, outlets=table)


def _take_outlets(path: str | None, limits: Limits, note: Callable[[str], None]) -> Outlets:
    if path is None:
        return shipped_outlets()
    table, remarks = read_outlets(path, limits)
    for remark in remarks:
        note(remark)
    return table


def _find_drafts(
    inputs: Sequence[str],
    about: str | None,
    mapping: Mapping[str, str],
    stdin: BinaryIO | None,
    limits: Limits,
    note: Callable[[str], None],
) -> Iterator[Draft | Skipped]:
    check_mapping(mapping)
    table = read_about(about, limits) if about is not None else About({})
    for remark in table.notes:
        note(remark)
    used: set[str] = set()
    for place in find_places(inputs):
        if isinstance(place, str):
            note(place)
        elif isinstance(place, Skipped):
            yield place
        else:
            for found in load_drafts(place, mapping=mapping, stdin=stdin, limits=limits):
                if found.location in table.rows:
                    used.add(found.location)
                if isinstance(found, Draft):
                    for remark in found.notes:
                        note(remark)
                    row = table.rows.get(found.location)
                    found = fill(found, row) if row else found
                yield found
    for location in sorted(table.rows.keys() - used):
        note(f"--about has a row for {location!r}, and no input is called so. Write the path below the folder given.")


def _say_nothing(remark: str) -> None:
    """Where nobody listens."""
