"""Which inputs are one article, and the ids (`formats.md`, "Ids").

Goes in: drafts. Comes out: one draft an article, each with its id, and what was left out and why. An id does not
depend on the order of the inputs nor on where they lie.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass

from ..model.articles import Skipped
from .drafts import Draft

Key = tuple[str | None, str | None]  # outlet, URL


def make_id(draft: Draft) -> str:
    """The id given, else the first 16 hex digits of SHA-256 over [outlet or URL, published, title, text].

    The array is written as compact JSON in UTF-8 (RFC 8785, which leaves only one way to write strings and null); the
    values are those the input gives, not what is read out of the text.
    """
    return draft.given_id if draft.given_id is not None else _digest(draft, ())


def make_second_id(draft: Draft) -> str:
    """The id of an article whose made id is taken: a reprint by the same outlet at another URL, or at none."""
    return _digest(draft, (draft.url,))


def text_digest(text: str) -> bytes:
    """What stands for a text in memory: 16 bytes."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _digest(draft: Draft, more: tuple[str | None, ...]) -> str:
    parts = [draft.outlet or draft.url, draft.published, draft.title, draft.text, *more]
    line = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(line.encode("utf-8")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Sifted:
    """One draft an article with its id, in the order of the inputs; the rest skipped, or said in `notes`."""

    kept: tuple[tuple[str, Draft], ...]
    skipped: tuple[Skipped, ...]
    notes: tuple[str, ...]


def skip_second(draft: Draft, first: str) -> Skipped:
    """The record of an input whose id another one has."""
    reason = (
        f"Its id {draft.given_id!r} was given before, by {first}, so it is skipped. Give every article an id of its "
        "own, or none."
    )
    return Skipped(draft.location, reason, "id-twice")


def note_same(draft: Draft, first: str) -> str:
    """What is said of an input that is the same article as an earlier one."""
    return f"{draft.location} is the same article as {first} and is counted once."


def sift(drafts: Sequence[Draft]) -> Sifted:
    """One draft an article: ids given twice skipped, same articles joined, every id unique."""
    skipped: list[Skipped] = []
    notes: list[str] = []
    holders: dict[str, str] = {}
    unique: list[Draft] = []
    for draft in drafts:
        if draft.given_id is None:
            unique.append(draft)
        elif draft.given_id in holders:
            skipped.append(skip_second(draft, holders[draft.given_id]))
        else:
            holders[draft.given_id] = draft.location
            unique.append(draft)
    groups: dict[str, list[Draft]] = {}
    for draft in unique:
        groups.setdefault(draft.text, []).append(draft)
    chosen: list[Draft] = []
    for same_text in groups.values():
        for members in _join(same_text):
            kept = min(members, key=_rank)
            chosen.append(kept)
            notes.extend(note_same(other, kept.location) for other in members if other is not kept)
    kept_ids = {id(draft) for draft in chosen}  # identity of objects: drafts hold mappings and cannot be hashed
    return Sifted(_number([d for d in unique if id(d) in kept_ids]), tuple(skipped), tuple(sorted(notes)))


def _rank(draft: Draft) -> tuple[int, str, str]:
    """The fullest draft first; ties go by id and location, so that the order of the inputs decides nothing."""
    fields = (draft.url, draft.outlet, draft.title, draft.byline, draft.published, draft.language, draft.given_id)
    return -sum(value is not None for value in fields), make_id(draft), draft.location


def _number(drafts: list[Draft]) -> tuple[tuple[str, Draft], ...]:
    """Every draft with its id. Of several with one made id (one outlet, several URLs), the first URL keeps it."""
    taken = {draft.given_id for draft in drafts if draft.given_id is not None}
    ids: dict[int, str] = {}
    for draft in sorted(drafts, key=lambda d: (d.given_id is None, make_id(d), d.url or "")):
        own = make_id(draft)
        if draft.given_id is None and own in taken:
            own = make_second_id(draft)
        taken.add(own)
        ids[id(draft)] = own
    return tuple((ids[id(draft)], draft) for draft in drafts)


def _join(drafts: list[Draft]) -> list[list[Draft]]:
    """Drafts of one text, grouped: outlet and URL equal; unknown joins only where there is one candidate."""
    groups: dict[Key, list[Draft]] = {}
    for draft in drafts:
        groups.setdefault((draft.outlet, draft.url), []).append(draft)
    ordered = sorted(groups, key=_key_order)
    home = {key: key for key in ordered}
    full = [key for key in ordered if None not in key]
    half = [key for key in ordered if (key[0] is None) != (key[1] is None)]
    for key in half:
        candidates = [other for other in full if _agree(key, other)]
        if len(candidates) == 1:
            home[key] = candidates[0]
    lone = [key for key in half if home[key] == key and not any(_agree(key, other) for other in full)]
    outlets = [key for key in lone if key[0] is not None]
    urls = [key for key in lone if key[0] is None]
    if len(outlets) == 1 and len(urls) == 1:
        home[urls[0]] = outlets[0]
    standing = [key for key in ordered if home[key] == key and key != (None, None)]
    if (None, None) in home and len(standing) == 1:
        home[None, None] = standing[0]
    joined: dict[Key, list[Draft]] = {}
    for key in ordered:
        joined.setdefault(home[key], []).extend(groups[key])
    return [part for members in joined.values() for part in _by_given_id(members)]


def _by_given_id(members: list[Draft]) -> list[list[Draft]]:
    """Two ids that the input gives are two articles: an archive that prints a text twice is handed back whole (its ids
    are what its user counts by). Inputs without an id join the first."""
    named = sorted((d for d in members if d.given_id is not None), key=_rank)
    if len(named) < 2:
        return [members]
    return [[named[0], *(d for d in members if d.given_id is None)], *([d] for d in named[1:])]


def _key_order(key: Key) -> tuple[int, str, str]:
    return sum(part is None for part in key), key[0] or "", key[1] or ""


def _agree(one: Key, other: Key) -> bool:
    return all(a is None or b is None or a == b for a, b in zip(one, other, strict=True))
