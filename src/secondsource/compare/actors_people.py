"""People of several articles joined: which nodes are one person's.

In: nodes that are people. Out: joins in the groups: by surname and given name under habits of spelling, then bare
surnames to the one full name that they fit. Two people with different given names are never joined, nor through a
third.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from .actors_groups import Entries, Groups, Node, Nodes, forms_of, plain

# Titles and particles that are no part of what tells two bearers apart.
_TITLES = frozenset(
    """mr mrs ms mx dr prof sir dame lord lady sheikh sheik imam ayatollah pope king queen prince princess president
    premier minister prime secretary senator sen rep congressman congresswoman governor gov mayor general gen maj major
    lt lieutenant col colonel sgt sergeant capt captain adm admiral brig brigadier cmdr commander judge justice
    chancellor ambassador spokesman spokeswoman chief the former""".split()
)
_PARTICLES = frozenset("al el ul bin ibn abu van von der den de da di du la le ter ten dos del".split())
# Romanisations of one sound that differ by habit (Arabic, Persian, Russian); reading.md §5: .98 / .94 with the
# Jaro-Winkler fallback at .91.
_SOUNDS = tuple(pair.split("=") for pair in "kh=k gh=g dh=d ck=k ph=f th=t q=k x=ks z=s".split())
_VOWELS = re.compile(r"[aeiouyw'’ʿʾ-]+")
_SURNAME_LIKENESS = 0.91
# A given name vetoes a join where both are spelled out and this unlike; below it lie pairs such as Mark / Marcus.
_GIVEN_LIKENESS = 0.75
# Given names, and titles that the reader did not know, and the surname.
_Parts = tuple[tuple[str, ...], str]


@lru_cache(maxsize=32768)
def transliteration_key(name: str) -> str:
    """What is left of a name when spelling habits are taken away: consonants, folded by sound, no particle."""
    words = [w for w in re.split(r"[^\w'’]+", plain(name)) if w and w not in _PARTICLES]
    text = "".join(words)
    for old, new in _SOUNDS:
        text = text.replace(old, new)
    bare = _VOWELS.sub("", text)
    return re.sub(r"(.)\1+", r"\1", bare) or text


def without_titles(form: str) -> str:
    """A person's name as printed, without the titles before it."""
    words = form.split()
    while len(words) > 1 and words[0].lower().strip(".,") in _TITLES:
        words = words[1:]
    return " ".join(words)


def name_words(name: str) -> list[str]:
    """The words of a person's name without titles; a particle goes with the word after it."""
    words = [w for w in re.split(r"[\s.,]+", name) if w and w.lower().strip("'’") not in _TITLES]
    out: list[str] = []
    held = ""
    for word in words:
        if word.lower() in _PARTICLES:
            held += word + "-"
        else:
            out.append(held + word)
            held = ""
    return out


def _person_parts(entries: Entries) -> _Parts:
    """The words before the surname of the fullest form, and the surname."""
    forms = forms_of(entries) or Counter(n.key for _, n in entries)
    fullest = max(forms, key=lambda f: (len(name_words(f)), forms[f], f))
    words = name_words(fullest) or [fullest]
    return tuple(words[:-1]), words[-1]


@lru_cache(maxsize=32768)
def _bare(surname: str) -> str:
    return re.sub(r"^(?:al|el)[-\s]", "", plain(surname))


def _same_surname(left: str, right: str) -> bool:
    a, b = transliteration_key(left), transliteration_key(right)
    if len(a) < 2 or len(b) < 2:
        return left.lower() == right.lower()
    # The key alone joins Khamenei and Khomeini; the letters must be alike as well.
    likeness = JaroWinkler.similarity(_bare(left), _bare(right))
    return (a == b and likeness >= 0.8) or (likeness >= _SURNAME_LIKENESS and a[0] == b[0] and a[-1] == b[-1])


def _alike(surnames: Iterable[str]) -> dict[str, set[str]]:
    """For each surname those that may be the same one, itself among them. Only such are compared as have the first and
    last letter of their keys in common, without which none are the same: 1 % of the pairs of 626 surnames."""
    blocks: dict[str, list[str]] = defaultdict(list)
    found: dict[str, set[str]] = {}
    for surname in sorted(set(surnames)):
        key = transliteration_key(surname)
        block = blocks[key[0] + key[-1] if len(key) > 1 else key]
        found[surname] = {surname}
        for other in block:
            if _same_surname(other, surname):
                found[surname].add(other)
                found[other].add(surname)
        block.append(surname)
    return found


def _same_given(left: Sequence[str], right: Sequence[str]) -> bool:
    """Has the one with fewer given names its first among the other's, or none? With equally many the first are alike:
    "Omar Ali X" is not "Karim Ali X", "Executive Anna X" may be "Anna X"."""
    if not left or not right:
        return True
    few, many = sorted((left, right), key=len)
    among = many if len(few) < len(many) else many[:1]
    return any(_like_given(plain(few[0]).strip("."), plain(other).strip(".")) for other in among)


def _like_given(a: str, b: str) -> bool:
    if len(a) < 2 or len(b) < 2:
        return a[:1] == b[:1]
    return transliteration_key(a) == transliteration_key(b) or JaroWinkler.similarity(a, b) >= _GIVEN_LIKENESS


def join_people(nodes: Nodes, people: Sequence[Node], groups: Groups) -> None:
    """Join people by surname and given name; then bare surnames to the one full name that they fit."""
    parts = {node: _person_parts(nodes[node]) for node in sorted(people)}
    alike = _alike(surname for _, surname in parts.values())
    full = [n for n in parts if parts[n][0]]
    bare = [n for n in parts if not parts[n][0]]
    _join_full(parts, full, alike, groups)
    _join_bare(parts, full, bare, alike, groups)
    alone = [n for n in bare if groups.find(n) == n]
    places = _by_surname(parts, alone)
    for i, left in enumerate(alone):
        if groups.find(left) == left:
            for j in _places(places, alike[parts[left][1]], after=i):
                if groups.find(alone[j]) == alone[j]:
                    groups.join(left, alone[j])


def _join_bare(
    parts: Mapping[Node, _Parts],
    full: Sequence[Node],
    bare: Sequence[Node],
    alike: Mapping[str, Collection[str]],
    groups: Groups,
) -> None:
    """Join bare surnames to the one group of full names that they fit, of those spelled alike if there are any."""
    bearers: dict[str, set[Node]] = defaultdict(set)
    for node in full:
        bearers[parts[node][1]].add(groups.find(node))
    spelled = {plain(surname) for surname in bearers}
    for node in bare:
        surname = parts[node][1]
        near = [s for s in alike[surname] if s in bearers]
        if plain(surname) in spelled:
            near = [s for s in near if plain(s) == plain(surname)]
        fits = {groups.find(f) for s in near for f in bearers[s]}
        if len(fits) == 1:
            groups.join(node, fits.pop())


def _join_full(
    parts: Mapping[Node, _Parts], full: Sequence[Node], alike: Mapping[str, Collection[str]], groups: Groups
) -> None:
    """Join full names, those with an initial for a given name last; groups join only where each fits each: else "I.
    Dorn" would make one of Ilona and Ivo."""
    short = {node: all(len(g.strip(".")) < 2 for g in parts[node][0]) for node in full}
    # What is one already is looked at once: groups that do not fit when they first meet never do when they have grown.
    order = list(dict.fromkeys(groups.find(n) for n in sorted(full, key=lambda n: (short[n], n))))
    groups_of = {node: [node] for node in order}
    places = _by_surname(parts, order)
    for i, left in enumerate(order):
        for j in _places(places, alike[parts[left][1]], after=i):
            a, b = groups.find(left), groups.find(order[j])
            if a != b and all(_is_one(parts[x], parts[y], alike) for x in groups_of[a] for y in groups_of[b]):
                groups.join(a, b)
                groups_of[groups.find(a)] = groups_of[a] + groups_of[b]


def _by_surname(parts: Mapping[Node, _Parts], nodes: Sequence[Node]) -> dict[str, list[int]]:
    """For each surname the places of its bearers among the nodes."""
    places: dict[str, list[int]] = defaultdict(list)
    for i, node in enumerate(nodes):
        places[parts[node][1]].append(i)
    return places


def _places(places: Mapping[str, Sequence[int]], surnames: Iterable[str], *, after: int) -> list[int]:
    """The places behind one at which any of the surnames stands, in order."""
    return sorted(j for s in surnames for j in places.get(s, ()) if j > after)


def _is_one(left: _Parts, right: _Parts, alike: Mapping[str, Collection[str]]) -> bool:
    return right[1] in alike[left[1]] and _same_given(left[0], right[0])
