"""Which mentions of an article are one bearer's: the `key` of each name.

Goes in: names of an article as printed, with kinds. Comes out: a readable key for each, one for one bearer. Joins by
listed forms, by declarations in the text ("International Atomic Energy Agency (IAEA)"), by initials, by a surname that
one full name alone bears. Two full names with one surname stay two; the bare surname then joins neither.
"""

import re
from collections import defaultdict
from collections.abc import Sequence

from ..model.readings import NameKind
from ..text.folding import fold_plain
from .gazetteer import gazetteer
from .name_cut import DESCRIBES_PLACES, PARTICLES, SORTS_OF_PLACE
from .speakers_gender import TITLED, gender_of

Printed = tuple[str, NameKind]
_SMALL = frozenset("of the and for in on de la du".split())
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


def find_keys(names: Sequence[Printed], declared: Sequence[tuple[str, str]]) -> dict[Printed, str]:
    """The key of each (text, kind); `declared` holds pairs of texts that the article says are one."""
    keys = {name: _own_key(name) for name in names}
    _join_persons(keys)
    _join_abbreviations(keys, declared)
    return keys


def _own_key(name: Printed) -> str:
    text, kind = name
    # In a heading all capitals: "AMERICA" is the listed "America"; short forms ("US", "WHO") are listed as they are.
    entry = gazetteer().find(text) or (gazetteer().find(text.title()) if text.isupper() else None)
    if entry is not None and entry.kind is not None and kind != "person":
        return fold_plain(entry.name)
    if kind != "person" and (key := _key_by_place(text)) is not None:
        return key
    folded = fold_plain(text)
    return folded.removeprefix("the ") if kind != "person" else " ".join(_parts(text))


def _key_by_place(text: str) -> str | None:
    """The key of what is named by a place: "US army", "U.S. army" and "army of the United States" are one, and the
    "city of Oslo" is Oslo; None for other names."""
    lists = gazetteer()
    ahead = re.fullmatch(r"([A-Za-z]+) of (?:the )?(\S.*)", text)
    if ahead is not None and ahead[1].lower() in DESCRIBES_PLACES:
        entry = lists.find(ahead[2])
        name = entry.name if entry is not None else ahead[2]
        return fold_plain(name if ahead[1] in SORTS_OF_PLACE else f"{name} {ahead[1]}")
    first, _, head = text.rpartition(" ")
    entry = lists.find(first) if head in DESCRIBES_PLACES else None
    return None if entry is None else fold_plain(f"{entry.name} {head}")


def _parts(text: str) -> list[str]:
    """The words of a person's name, folded, without initials' stops and suffixes of generation."""
    words = [w.strip(".,") for w in fold_plain(text).split()]
    return [w for w in words if w and w not in _SUFFIXES] or [fold_plain(text)]


def bare(word: str) -> str:
    """A surname without its Arabic article: "al-kadhimi" and "kadhimi" are one."""
    return re.sub(r"^(?:al|el|ul|ad|as|ash|an|ar|az)[- ](?=\w)", "", word)


def _surname(parts: Sequence[str]) -> str:
    """The last word without its article: of "karim al-rashidi" `rashidi`."""
    return bare(parts[-1])


def _without_particles(key: str) -> list[str]:
    """The words of a key, particles inside it left out; the first stays ("Ash Carter" has a given name)."""
    words = key.split()
    return words[:1] + [w for w in words[1:-1] if w not in PARTICLES] + words[1:][-1:]


def _join_persons(keys: dict[Printed, str]) -> None:
    """A surname, or a given name, that one full name alone bears takes that name's key."""
    persons = sorted({name: key for name, key in keys.items() if name[1] == "person"}.items())
    full: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for _, key in persons:
        parts = _without_particles(key)
        if len(parts) > 1:
            full[parts[0], _surname(parts)].append(key)
    chosen = {pair: max(set(forms), key=lambda f: (len(f), f)) for pair, forms in full.items()}
    by_surname: defaultdict[str, set[str]] = defaultdict(set)
    by_given: defaultdict[str, set[str]] = defaultdict(set)
    for (given, surname), key in chosen.items():
        by_surname[surname].add(key)
        by_given[given].add(key)
    for name, key in persons:
        parts = _without_particles(key)
        if len(parts) > 1:
            keys[name] = chosen[parts[0], _surname(parts)]
            continue
        alone = _surname(parts)
        for index in (by_surname, by_given):
            if len(index.get(alone, ())) == 1:
                keys[name] = min(index[alone])
                break
            if alone in index:
                break
        else:
            keys[name] = alone


def settle_bare(names: Sequence[tuple[str, NameKind]]) -> list[str]:
    """The keys of an article's names in order of the text, where a surname that several bear is settled: it is his who
    alone was introduced with it so far ("President Anna Keller … Keller said … her brother Robert Keller")."""
    introduced: defaultdict[str, set[str]] = defaultdict(set)
    found = []
    for key, kind in names:
        if kind == "person":
            parts = _without_particles(key)
            so_far = introduced[_surname(parts)]
            if len(parts) > 1:
                so_far.add(key)
            elif len(so_far) == 1:
                key = min(so_far)
        found.append(key)
    return found


def without_contradicted(key: str, text: str, before: str) -> str:
    """The key of a name as printed behind a word: a bare surname's own where that is a man's title and the key a
    woman's, or the other way ("Mr. Keller’s wife, Anna Keller")."""
    titled = TITLED.get(fold_plain(before).strip("."))
    parts = _parts(text)
    if titled is None or len(key.split()) < 2 or len(_without_particles(" ".join(parts))) > 1:
        return key
    return _surname(parts) if gender_of(key.split()) not in (None, titled) else key


def _join_abbreviations(keys: dict[Printed, str], declared: Sequence[tuple[str, str]]) -> None:
    """An abbreviation takes the key of the one name whose initials it has, or that the text declares it for."""
    texts: defaultdict[str, list[Printed]] = defaultdict(list)
    for name in keys:
        texts[name[0]].append(name)
    for long, short in declared:
        for other in sorted(texts.get(short, ())):
            for name in sorted(texts.get(long, ())):
                _fold_into(keys, keys[other], keys[name])
    initials: defaultdict[str, set[str]] = defaultdict(set)
    for (text, kind), key in sorted(keys.items()):
        if kind in ("organisation", "group") and len(text.split()) > 1:
            initials[initials_of(text)].add(key)
    for (text, kind), key in sorted(keys.items()):
        short = text.replace(".", "")
        if kind in ("organisation", "group") and short.isupper() and len(short) > 1 and gazetteer().find(text) is None:
            long_keys = initials.get(short, set()) - {key}
            if len(long_keys) == 1:
                _fold_into(keys, key, min(long_keys))


def _fold_into(keys: dict[Printed, str], old: str, new: str) -> None:
    for name, key in keys.items():
        if key == old:
            keys[name] = new


def initials_of(text: str) -> str:
    """The initials of a name's words, small words left out: `IAEA` of "International Atomic Energy Agency"."""
    return "".join(w[0].upper() for w in re.findall(r"\w+", text) if w.lower() not in _SMALL)
