"""Bodies, groups and places of several articles joined: which nodes are one bearer's.

In: nodes that are no people. Out: joins in the groups. By a form they share (diacritics, articles, legal forms and
common nouns behind it aside), by initials ("CTB"), by a ministry's fields, by a short form where one body alone fits
("the Courier"). What fits two joins neither.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import groupby

from rapidfuzz.distance import OSA

from secondsource.model.name_signs import kind_of_noun
from secondsource.model.readings import NameKind
from secondsource.text.folding import fold_plain

from .actors_groups import Groups, Node, Nodes, forms_of, plain

# Legal forms of companies (ISO 20275, the frequent ones), as they end a name.
_LEGAL = frozenset("inc corp co ltd plc llc gmbh ag sa ab asa as oy nv bv spa kg se pty srl".split())
_SMALL = frozenset("of the and for in on de la du".split())
_MINISTRY = re.compile(r"(?:ministry|department) (?:of|for) (?:the )?(?P<of>.+)|(?P<before>.+) (?:ministry|department)")
# What a body may own beside itself: "Northlight Foundation" is not Northlight.
_OFFSHOOTS = frozenset(
    """foundation university institute college school stadium park street square hospital museum airport embassy
    television award prize""".split()
)
# A short form with fewer letters ("New", "Al") is as often another name's. A judgement.
_SHORTEST_FORM = 4
_SHORTEST_INITIALS, _LONGEST_INITIALS = 2, 6
# Longer short forms do not occur; a judgement.
_MOST_WORDS = 8
# A word of so many letters may lack one, or have another in its place; shorter ones are other words then, longer ones
# none. A judgement.
_LONG_WORD, _LONGEST_WORD = 6, 24
# Whether a short key fits another; the blocks in which what fits a short one lies, and those in which a key lies, so
# that not every two keys are compared.
_Blocks = Callable[[str], Iterable[str]]
_Fits = tuple[Callable[[str, str], bool], _Blocks, _Blocks]
# Of what level a body is: no country has two that differ in that alone and acts by the shorter name.
_LEVELS = frozenset("national state federal royal central supreme general republic public".split())


def body_key(key: str) -> str:
    """A key or form without diacritics, stops, article and legal form."""
    text = plain(fold_plain(key)).replace(".", "")
    parts = text.removeprefix("the ").split()
    while len(parts) > 1 and parts[-1].strip(",") in _LEGAL:
        parts.pop()
    return " ".join(parts).strip(",") or text


def described_as(form: str) -> tuple[str, NameKind] | None:
    """The key in front of a common noun that ends a form, and the kind which that noun gives it: of "Dockside trade
    union" (dockside, organisation)."""
    words = form.split()
    kind = kind_of_noun(words[-1])
    rest = next((i for i, w in enumerate(words) if w.islower()), len(words))
    return (body_key(" ".join(words[:rest])), kind) if kind is not None and 0 < rest < len(words) else None


def join_bodies(nodes: Nodes, kinds: Mapping[Node, NameKind], groups: Groups) -> None:
    """Join the nodes that `kinds` holds: by shared forms first, then what is short for one group alone."""
    bodies = sorted(kinds)
    named = [n for n in bodies if kinds[n] != "place"]
    keys = {node: _keys(nodes, node) for node in bodies}
    first: dict[str, Node] = {}
    for node in bodies:
        for key in sorted(keys[node]):
            groups.join(first.setdefault(key, node), node)
    short = [n for n in named if all(_is_short(form) for form in forms_of(nodes[n]))]
    rests = {n: {t[0] for f in forms_of(nodes[n]) if (t := described_as(f)) is not None} for n in named}
    known = {n: keys[n] for n in named}
    ministries = {n: found for n in named if (found := {k for k in keys[n] if _fields(k)})}
    _join_unique((_is_equal, _itself, _itself), rests, known, groups)
    _join_unique((_are_initials, _itself, _initials), {n: keys[n] for n in short}, known, groups)
    _join_unique((_has_fields, _fields, _fields), ministries, ministries, groups)
    _join_unique((_has_slip, _with_slips, _with_slips), known, known, groups)
    for _, own_nodes in groupby(named, key=lambda node: node[0]):
        own = {node: known[node] for node in own_nodes}
        _join_unique((_ends, _itself, _parts), own, own, groups)
    _join_unique((_shortens, _itself, _parts), known, known, groups)


def _join_unique(fits: _Fits, wanted: Mapping[Node, set[str]], known: Mapping[Node, set[str]], groups: Groups) -> None:
    """Join each node of `wanted` to the one other group of `known` that has a key which fits one of the wanted."""
    test, sought_in, lies_in = fits
    in_block: dict[str, set[tuple[Node, str]]] = defaultdict(set)
    for node, keys in known.items():
        for key in keys:
            for block in lies_in(key):
                in_block[block].add((groups.find(node), key))
    joins = []
    for node, sought in wanted.items():
        own = groups.find(node)
        near = ((short, g, key) for short in sought for block in sought_in(short) for g, key in in_block.get(block, ()))
        found = {g for short, g, key in near if g != own and test(short, key)}
        if len(found) == 1:
            joins.append((node, found.pop()))
    for node, group in joins:
        groups.join(node, group)


def _itself(key: str) -> Iterable[str]:
    return (key,)


def _initials(key: str) -> Iterable[str]:
    """What is short for a key of several words."""
    return ("".join(w[0] for w in re.findall(r"\w+", key) if w not in _SMALL),) if " " in key else ()


def _parts(key: str) -> Iterable[str]:
    """What ends a key, from its second word on, and the key without its last word."""
    words = key.split()
    return {" ".join(words[:-1]), *(" ".join(words[-n:]) for n in range(1, min(len(words), _MOST_WORDS)))}


def _with_slips(key: str) -> Iterable[str]:
    """The key without any one letter of a long word: what two that differ by a slip have in common (Mor and Fraenkel
    1982)."""
    words = key.split()
    for i, word in enumerate(words if len(words) > 1 else ()):
        if _LONG_WORD <= len(word) <= _LONGEST_WORD:
            yield from (" ".join((*words[:i], word[:j] + word[j + 1 :], *words[i + 1 :])) for j in range(len(word)))
            yield key


def _is_equal(rest: str, key: str) -> bool:
    return rest == key


def _keys(nodes: Nodes, node: Node) -> set[str]:
    return {body_key(node[1])} | {body_key(form) for form in forms_of(nodes[node])}


def _is_short(form: str) -> bool:
    letters = form.replace(".", "")
    return letters.isupper() and letters.isalpha() and _SHORTEST_INITIALS <= len(letters) <= _LONGEST_INITIALS


def _are_initials(short: str, key: str) -> bool:
    return short in _initials(key)


def _has_fields(short: str, key: str) -> bool:
    """Has the ministry all fields of the other ("Trade Ministry", "Ministry of Industry and Trade"), or one of two in
    other words ("Ministry of Trade and Commerce")? No government has two for one field."""
    fields, others = _fields(short), _fields(key)
    half = len(fields) == len(others) == 2 and bool(fields & others)
    return half or (bool(fields) and fields <= others)


@lru_cache(maxsize=8192)
def _fields(key: str) -> frozenset[str]:
    match = _MINISTRY.fullmatch(key)
    return frozenset(re.findall(r"\w+", match["of"] or match["before"])) - _SMALL if match else frozenset()


def _shortens(short: str, key: str) -> bool:
    """Is it the name without its last word, its last word alone ("Courier", "Harstad Courier"), or the name without a
    word that says of what level it is ("Audit Office", "State Audit Office")?"""
    if len(short) < _SHORTEST_FORM or not (key.startswith(short + " ") or key.endswith(" " + short)):
        return False
    words, more = short.split(), key.split()
    if len(words) == 1 and more[-1] == short:
        return more[-2] not in _SMALL
    if more[-len(words) :] == words:
        return _LEVELS.issuperset(more[: -len(words)])
    return more[:-1] == words and more[-1] not in _OFFSHOOTS


def _ends(short: str, key: str) -> bool:
    """Is it two words or more that end the name? Inside one article that is short for it, where one alone fits."""
    return " " in short and key.endswith(" " + short) and key.removesuffix(" " + short).split()[-1] not in _SMALL


def _has_slip(short: str, key: str) -> bool:
    """Are the names of two words or more one, but for a letter that one print lacks, doubles or mistakes inside a long
    word?"""
    words, others = short.split(), key.split()
    if len(words) < 2 or len(words) != len(others):
        return False
    unlike = [(a, b) for a, b in zip(words, others, strict=True) if a != b]
    return len(unlike) == 1 and is_slip(*unlike[0])


@lru_cache(maxsize=8192)
def is_slip(word: str, other: str) -> bool:
    """Is a word another one with one slip of the pen inside ("Provisons")?"""
    long = min(len(word), len(other)) >= _LONG_WORD and word[0] == other[0]
    # The last letter may be missing ("institut"), but for that of the plural.
    cut = word.startswith(other) or other.startswith(word)
    ends = word[-1] == other[-1] or (cut and "s" not in (word[-1], other[-1]))
    return long and ends and OSA.distance(word, other, score_cutoff=1) == 1
