"""Names of several articles joined to actors.

In: readings with their names, each with a key that joins the mentions inside its article. Out: one `Actor` per bearer
over all articles, and which name is whose. Two people with one surname stay two; where a bare surname fits two, it
stays alone. Nothing is read again from the text but the names' own characters.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz.distance import JaroWinkler

from secondsource.model.identifiers import slug
from secondsource.model.readings import Name, NameKind, Reading
from secondsource.model.resolution import Actor
from secondsource.model.spans import Span
from secondsource.text.folding import fold_plain

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
# Endings that make an adjective or a people of a country's name (closed class; Quirk et al. 1985, appendix I).
_DEMONYM = re.compile(r"(\w+?)(?:ians?|ans?|ns?|is?|ese|ish)")
_SURNAME_LIKENESS = 0.91
# A given name vetoes a join where both are spelled out and this unlike; below it lie pairs such as Mark / Marcus.
_GIVEN_LIKENESS = 0.75


class _Groups:
    """Union-find over the nodes (article, key), smallest node as the representative."""

    def __init__(self, nodes: Iterable[tuple[str, str]]) -> None:
        self.parent = {n: n for n in nodes}

    def find(self, node: tuple[str, str]) -> tuple[str, str]:
        while self.parent[node] != node:
            self.parent[node] = self.parent[self.parent[node]]
            node = self.parent[node]
        return node

    def join(self, left: tuple[str, str], right: tuple[str, str]) -> None:
        a, b = sorted((self.find(left), self.find(right)))
        self.parent[b] = a


def _plain(name: str) -> str:
    """Small letters without diacritics ("Hášová" is printed "Hasova" by half the outlets)."""
    return "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))


def transliteration_key(name: str) -> str:
    """What is left of a name when spelling habits are taken away: consonants, folded by sound, no particle."""
    plain = _plain(name)
    words = [w for w in re.split(r"[^\w'’]+", plain) if w and w not in _PARTICLES]
    text = "".join(words)
    for old, new in _SOUNDS:
        text = text.replace(old, new)
    bare = _VOWELS.sub("", text)
    return re.sub(r"(.)\1+", r"\1", bare) or text


def find_actors(readings: Sequence[Reading]) -> tuple[tuple[Actor, ...], dict[Span, str]]:
    """The actors of a story, and for the span of each name the id of its actor.

    The name of an actor is the full form that most articles print (ties: the longer, then the alphabet); its id is
    `actor:` and that name in lower case with `-`, numbered where two actors bear one name.
    """
    names: dict[tuple[str, str], list[tuple[Reading, Name]]] = defaultdict(list)
    for reading in readings:
        for name in reading.names:
            names[reading.article.id, name.key].append((reading, name))
    for node in _demonyms(names):
        del names[node]
    kinds = _vote(names)
    groups = _Groups(sorted(names))
    _join_equal(names, kinds, groups)
    _join_people(names, kinds, groups)
    members: dict[tuple[str, str], list[tuple[Reading, Name]]] = defaultdict(list)
    for node in sorted(names):
        members[groups.find(node)].extend(names[node])
    return _build([(_kind_of(group, kinds), members[group]) for group in sorted(members)])


_Names = Mapping[tuple[str, str], Sequence[tuple[Reading, Name]]]


def _vote(names: _Names) -> dict[str, NameKind]:
    """The kind that most mentions of a key have over all articles: one article alone calls a country a person."""
    counted: dict[str, Counter[NameKind]] = defaultdict(Counter)
    for (_, key), entries in sorted(names.items()):
        counted[key].update(n.kind for _, n in entries)
    return {key: min(c, key=lambda k: (-c[k], k)) for key, c in counted.items()}


def _kind_of(node: tuple[str, str], kinds: Mapping[str, NameKind]) -> NameKind:
    return kinds[node[1]]


def _demonyms(names: _Names) -> list[tuple[str, str]]:
    """Nodes of one word that are another one-word name with an ending of nationality ("Ruritanian"): adjectives."""
    words = {key for _, key in names if " " not in key and len(key) > 3}
    found = []
    for node in sorted(names):
        match = _DEMONYM.fullmatch(node[1])
        root = match[1].rstrip("aeiouy") if match else ""
        if len(root) > 2 and any(w.rstrip("aeiouy") == root and len(w) < len(node[1]) for w in words):
            found.append(node)
    return found


def _forms(entries: Iterable[tuple[Reading, Name]]) -> Counter[str]:
    return Counter(_surface(r, n) for r, n in entries if not n.damaged)


def _surface(reading: Reading, name: Name) -> str:
    return re.sub(r"\s+", " ", reading.article.cut(name.span)).strip()


def _join_equal(names: _Names, kinds: Mapping[str, NameKind], groups: _Groups) -> None:
    """Join nodes that share a key, or print the same form, where both are of one kind.

    A form of one word joins people only in `_join_people`: it may be the surname of two.
    """
    by_form: dict[tuple[str, str], tuple[str, str]] = {}
    for node in sorted(names):
        family = "person" if kinds[node[1]] == "person" else "body"
        forms = {node[1]} | {fold_plain(f).replace(".", "") for f in _forms(names[node])}
        for form in sorted(forms):
            if family == "person" and len(_name_words(form)) < 2:
                continue
            first = by_form.setdefault((family, form), node)
            groups.join(first, node)


def _name_words(name: str) -> list[str]:
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


def _person_parts(entries: Sequence[tuple[Reading, Name]]) -> tuple[tuple[str, ...], str]:
    """The words before the surname (given names, and titles that the reader did not know) of the fullest form, and the
    surname."""
    forms = _forms(entries) or Counter(n.key for _, n in entries)
    fullest = max(forms, key=lambda f: (len(_name_words(f)), forms[f], f))
    words = _name_words(fullest) or [fullest]
    return tuple(words[:-1]), words[-1]


def _bare(surname: str) -> str:
    return re.sub(r"^(?:al|el)[-\s]", "", _plain(surname))


def _same_surname(left: str, right: str) -> bool:
    a, b = transliteration_key(left), transliteration_key(right)
    if len(a) < 2 or len(b) < 2:
        return left.lower() == right.lower()
    # The key alone joins Khamenei and Khomeini; the letters must be alike as well.
    likeness = JaroWinkler.similarity(_bare(left), _bare(right))
    return (a == b and likeness >= 0.8) or (likeness >= _SURNAME_LIKENESS and a[0] == b[0] and a[-1] == b[-1])


def _same_given(left: Sequence[str], right: Sequence[str]) -> bool:
    """Is a given name of the one like one of the other, or does one have none? (“Executive Annika” is Annika.)"""
    if not left or not right:
        return True
    return any(_like_given(_plain(a).strip("."), _plain(b).strip(".")) for a in left for b in right)


def _like_given(a: str, b: str) -> bool:
    if len(a) < 2 or len(b) < 2:
        return a[:1] == b[:1]
    return transliteration_key(a) == transliteration_key(b) or JaroWinkler.similarity(a, b) >= _GIVEN_LIKENESS


def _join_people(names: _Names, kinds: Mapping[str, NameKind], groups: _Groups) -> None:
    """Join people by surname and given name; then bare surnames to the one full name that they fit."""
    people = {node: _person_parts(entries) for node, entries in names.items() if kinds[node[1]] == "person"}
    full = sorted(n for n in people if people[n][0])
    for i, left in enumerate(full):
        for right in full[i + 1 :]:
            (given, surname), (other_given, other_surname) = people[left], people[right]
            if _same_surname(surname, other_surname) and _same_given(given, other_given):
                groups.join(left, right)
    bare = sorted(n for n in people if not people[n][0])
    for node in bare:
        fits = {groups.find(f) for f in full if _same_surname(people[f][1], people[node][1])}
        if len(fits) == 1:
            groups.join(node, fits.pop())
    for i, left in enumerate(bare):
        for right in bare[i + 1 :]:
            alone = groups.find(left) == left and groups.find(right) == right
            if alone and _same_surname(people[left][1], people[right][1]):
                groups.join(left, right)


def _build(
    members: Sequence[tuple[NameKind, list[tuple[Reading, Name]]]],
) -> tuple[tuple[Actor, ...], dict[Span, str]]:
    actors: list[Actor] = []
    actor_of: dict[Span, str] = {}
    taken: Counter[str] = Counter()
    described = sorted(
        ((_display_name(entries, kind), min(n.span for _, n in entries), kind, entries) for kind, entries in members),
        key=lambda d: d[:2],
    )
    for name, _, kind, entries in described:
        base = f"actor:{slug(name)}"
        taken[base] += 1
        actor_id = base if taken[base] == 1 else f"{base}-{taken[base]}"
        spans = tuple(sorted({n.span for _, n in entries}))
        roles = sorted({re.sub(r"\s+", " ", r.article.cut(s)).strip(" ,") for r, n in entries for s in n.roles})
        actors.append(Actor(actor_id, name, kind, tuple(roles), spans))
        actor_of.update(dict.fromkeys(spans, actor_id))
    return tuple(sorted(actors, key=lambda a: a.id)), actor_of


def _display_name(entries: Sequence[tuple[Reading, Name]], kind: NameKind) -> str:
    """The form most articles print among the fullest for people; for others the commonest that is no initials."""
    forms: dict[str, set[str]] = defaultdict(set)
    for reading, name in entries:
        if not name.damaged:
            forms[_without_titles(_surface(reading, name), kind)].add(reading.article.id)
    if not forms:
        return min(n.key for _, n in entries)
    if kind == "person":
        # Two words where there are any: a third is more often a title unknown to the reader than a second given name,
        # unless most articles print it.
        widths = Counter({f: len(v) for f, v in forms.items()})
        full = [f for f in forms if len(_name_words(f)) > 1]
        forms = {f: forms[f] for f in full} if full else forms
        most = max(widths[f] for f in forms)
        forms = {f: v for f, v in forms.items() if widths[f] == most}
        forms = {f: v for f, v in forms.items() if len(_name_words(f)) == min(len(_name_words(g)) for g in forms)}
    else:
        spelled = {f: v for f, v in forms.items() if not f.replace(".", "").isupper()}
        forms = spelled or forms
    return min(forms, key=lambda f: (-len(forms[f]), -len(f), f))


def _without_titles(form: str, kind: NameKind) -> str:
    if kind != "person":
        return form
    words = form.split()
    while len(words) > 1 and words[0].lower().strip(".,") in _TITLES:
        words = words[1:]
    return " ".join(words)
