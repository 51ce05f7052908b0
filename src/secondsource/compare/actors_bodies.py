"""Bodies, groups and places of several articles joined: which nodes are one bearer's.

In: nodes that are no people. Out: joins in the groups. By a form they share (diacritics, articles, legal forms and
common nouns behind it aside), by initials ("CTB"), by a ministry's fields, by a short form where one body alone fits
("the Courier"). What fits two joins neither.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping

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
    _join_unique(_is_equal, rests, known, groups)
    _join_unique(_are_initials, {n: keys[n] for n in short}, known, groups)
    _join_unique(_has_fields, ministries, ministries, groups)
    _join_unique(_shortens, known, known, groups)


def _join_unique(
    fits: Callable[[str, str], bool], wanted: Mapping[Node, set[str]], known: Mapping[Node, set[str]], groups: Groups
) -> None:
    """Join each node of `wanted` to the one other group of `known` that has a key which fits one of the wanted."""
    of_group: dict[Node, set[str]] = defaultdict(set)
    for node in known:
        of_group[groups.find(node)] |= known[node]
    joins = []
    for node, sought in wanted.items():
        own = groups.find(node)
        found = [g for g, others in of_group.items() if g != own and any(fits(s, o) for s in sought for o in others)]
        if len(found) == 1:
            joins.append((node, found[0]))
    for node, group in joins:
        groups.join(node, group)


def _is_equal(rest: str, key: str) -> bool:
    return rest == key


def _keys(nodes: Nodes, node: Node) -> set[str]:
    return {body_key(node[1])} | {body_key(form) for form in forms_of(nodes[node])}


def _is_short(form: str) -> bool:
    letters = form.replace(".", "")
    return letters.isupper() and letters.isalpha() and _SHORTEST_INITIALS <= len(letters) <= _LONGEST_INITIALS


def _are_initials(short: str, key: str) -> bool:
    return " " in key and short == "".join(w[0] for w in re.findall(r"\w+", key) if w not in _SMALL)


def _has_fields(short: str, key: str) -> bool:
    """Has the ministry all fields of the other ("Trade Ministry", "Ministry of Industry and Trade"), or one of two in
    other words ("Ministry of Trade and Commerce")? No government has two for one field."""
    fields, others = _fields(short), _fields(key)
    half = len(fields) == len(others) == 2 and bool(fields & others)
    return half or (bool(fields) and fields <= others)


def _fields(key: str) -> frozenset[str]:
    match = _MINISTRY.fullmatch(key)
    return frozenset(re.findall(r"\w+", match["of"] or match["before"])) - _SMALL if match else frozenset()


def _shortens(short: str, key: str) -> bool:
    """Is it the name without its last word, or its last word alone ("Courier", "Harstad Courier")?"""
    if len(short) < _SHORTEST_FORM or not (key.startswith(short + " ") or key.endswith(" " + short)):
        return False
    words, more = short.split(), key.split()
    if len(words) == 1 and more[-1] == short:
        return more[-2] not in _SMALL
    return more[:-1] == words and more[-1] not in _OFFSHOOTS
