"""What sort of thing a noun names, by the topmost kinds of WordNet.

In: nouns in the singular. Out: sorts, which mean nothing but equality, and whether one is a group, an act or a thing.
"""

from functools import cache, lru_cache

from secondsource.text.kinds import above, content_of, is_kind_of, senses_of

# By words that stand for the topmost kinds of WordNet, those that run into each other together: a promise is a
# thought and a pledge a communication, a subsidy a possession and money a quantity.
_SORTS = (
    ("group",),
    ("artifact",),
    ("location",),
    ("event",),
    ("communication", "cognition"),
    ("possession", "quantity"),
    ("state", "attribute", "phenomenon"),
)
GROUP, ARTIFACT, _PLACE, ACT = range(4)
# Sorts of what can be touched.
CONCRETE = frozenset((GROUP, ARTIFACT, _PLACE))
# What "company" (.65), "firm" and "team" (.71) say, and "university" (.9) and "council" (.76) do not: WordNet's
# information content.
_GENERAL = 0.72


@lru_cache(maxsize=65536)
def sorts_of(noun: str, *, plural: bool) -> frozenset[int]:
    """The topmost kinds of a noun by number: many persons are a group, one person is of no sort."""
    senses = senses_of(noun)
    places = {p for sense in (*senses.main, *senses.rest) for p in above(sense)}
    found = {n for n, sort in enumerate(_SORTS) if any(_topmost(kind) in places for kind in sort)}
    return frozenset(found | {GROUP} if plural and _topmost("person") in places else found)


def is_group(noun: str) -> bool:
    """Is the first sense of the noun one of a group ("company", "council")?"""
    main = senses_of(noun).main
    return bool(main) and _topmost("group") in above(main[0])


def is_any_body(noun: str) -> bool:
    """Is it an organisation of no kind in particular ("firm", "agency"; not "university"; a "meeting" is none)?"""
    return is_kind_of(noun, "organization") and content_of(senses_of(noun).main[0]) <= _GENERAL


def may_be_person(noun: str) -> bool:
    """Is some sense of the noun one of a person, or does nobody know ("chief", "firebrand"; not "fact", "case")?"""
    senses = senses_of(noun)
    every = (*senses.main, *senses.rest)
    return not every or any(_topmost("person") in above(sense) for sense in every)


def is_act(noun: str) -> bool:
    """Is a main sense of the noun an act or an event?"""
    return any(_topmost("event") in above(sense) for sense in senses_of(noun).main)


def is_thing(noun: str, *, plural: bool) -> bool:
    """Can it be touched, and is it no act ("sheds", "soldiers"; not "visit")?"""
    return not (CONCRETE.isdisjoint(sorts_of(noun, plural=plural)) or is_act(noun))


@cache
def _topmost(kind: str) -> int:
    """The place of a kind in the sense that stands highest in the tree."""
    senses = senses_of(kind)
    return min((*senses.main, *senses.rest), key=lambda place: (len(above(place)), place))
