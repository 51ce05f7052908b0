"""People of several articles joined: which nodes are one person's.

In: nodes that are people. Out: joins in the groups: by surname and given name under habits of spelling, then bare
surnames to the one full name that they fit. Two people with different given names are never joined, nor through a
third.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
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


@lru_cache(maxsize=8192)
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


def _person_parts(entries: Entries) -> tuple[tuple[str, ...], str]:
    """The words before the surname (given names, and titles that the reader did not know) of the fullest form, and the
    surname."""
    forms = forms_of(entries) or Counter(n.key for _, n in entries)
    fullest = max(forms, key=lambda f: (len(name_words(f)), forms[f], f))
    words = name_words(fullest) or [fullest]
    return tuple(words[:-1]), words[-1]


def _bare(surname: str) -> str:
    return re.sub(r"^(?:al|el)[-\s]", "", plain(surname))


def _same_surname(left: str, right: str) -> bool:
    a, b = transliteration_key(left), transliteration_key(right)
    if len(a) < 2 or len(b) < 2:
        return left.lower() == right.lower()
    # The key alone joins Khamenei and Khomeini; the letters must be alike as well.
    likeness = JaroWinkler.similarity(_bare(left), _bare(right))
    return (a == b and likeness >= 0.8) or (likeness >= _SURNAME_LIKENESS and a[0] == b[0] and a[-1] == b[-1])


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
    full = [n for n in parts if parts[n][0]]
    _join_full(parts, full, groups)
    bare = [n for n in parts if not parts[n][0]]
    for node in bare:
        surname = parts[node][1]
        equal = [f for f in full if plain(parts[f][1]) == plain(surname)]
        fits = {groups.find(f) for f in equal or full if _same_surname(parts[f][1], surname)}
        if len(fits) == 1:
            groups.join(node, fits.pop())
    for i, left in enumerate(bare):
        for right in bare[i + 1 :]:
            alone = groups.find(left) == left and groups.find(right) == right
            if alone and _same_surname(parts[left][1], parts[right][1]):
                groups.join(left, right)


def _join_full(parts: Mapping[Node, tuple[tuple[str, ...], str]], full: Sequence[Node], groups: Groups) -> None:
    """Join full names, those with an initial for a given name last; groups join only where each fits each: else "I.
    Dorn" would make one of Ilona and Ivo."""
    groups_of = {node: [node] for node in full}
    short = {node: all(len(g.strip(".")) < 2 for g in parts[node][0]) for node in full}
    order = sorted(full, key=lambda n: (short[n], n))
    for i, left in enumerate(order):
        for right in order[i + 1 :]:
            a, b = groups.find(left), groups.find(right)
            if a != b and all(_is_one(parts[x], parts[y]) for x in groups_of[a] for y in groups_of[b]):
                groups.join(a, b)
                groups_of[groups.find(a)] = groups_of[a] + groups_of[b]


def _is_one(left: tuple[tuple[str, ...], str], right: tuple[tuple[str, ...], str]) -> bool:
    return _same_surname(left[1], right[1]) and _same_given(left[0], right[0])
