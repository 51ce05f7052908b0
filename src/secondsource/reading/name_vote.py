"""One article, one kind: what the rest of the article says of words that may be a name.

Goes in: candidates of all sentences. Comes out: candidates again; the same words have one kind everywhere, and stand
wherever the article prints them. (One sense per discourse: Gale, Church and Yarowsky 1992.)
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from ..model.name_signs import find_demonyms, is_thing, kinds_by_signs
from ..model.readings import NameKind, Sentence
from .gazetteer import gazetteer, plain, plain_all
from .name_cut import is_calendar
from .name_spans import Candidate

Surface = tuple[str, ...]
# A candidate with its words, apostrophes plain: read once, asked for everywhere.
Worded = tuple[Candidate, Surface]
# In this order of trust, set by judgement: the lists, the words of an apposition, the recogniser, the rest a guess.
_WEIGHT = {"list": 8, "people": 8, "told": 5, "crf": 2, "heading": 1, "run": 1}
# Longer runs of capitals are lists and tables; looking for each again everywhere would take quadratic time.
_LONGEST_FORM = 12
# What one sign beside the name weighs. Of 0 to 4 the best on the `ner-*-test` sets (span+type: wikigold .732 to .738,
# re3d .517 to .520, CrossNER .802 to .801, UNER .567 to .564), whose jumbled sentences hold few names twice.
_SIGN = 3
# That the article makes an adjective of the word: a country, whatever the recogniser says in ten places.
_DEMONYM = 20
_ORDER: tuple[NameKind | None, ...] = ("person", "organisation", "place", "group", None)


def vote(sentences: Sequence[Sentence], candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates with one kind for the same words, and those the article repeats elsewhere added, in order."""
    printed = [plain_all([t.text for t in s.tokens]) for s in sentences]
    worded = _confirmed([(c, tuple(printed[c.sentence][c.start : c.end])) for c in candidates])
    people = _people(sentences, worded)
    worded = [(replace(c, kind=None, by="people"), words) if words in people else (c, words) for c, words in worded]
    kinds = _kinds(sentences, worded, frozenset(people.values()))
    voted = [c if c.kind == kinds[words] else replace(c, kind=kinds[words]) for c, words in worded]
    return sorted([*voted, *_repeated(printed, voted, kinds)], key=lambda c: (c.sentence, c.start))


def _confirmed(candidates: Sequence[Worded]) -> list[Worded]:
    """The candidates, those of headings only where the lists or the body know their words: there all is capitals."""
    lists = gazetteer()
    known = {w for c, words in candidates if c.by != "heading" and c.kind for w in words}
    found = []
    for candidate, words in candidates:
        given = candidate.kind == "person" and len(words) > 1 and lists.is_given(words[0])
        if candidate.by != "heading" or given or known.issuperset(words) or not known:
            found.append((candidate, words))
    return found


def _people(sentences: Sequence[Sentence], candidates: Sequence[Worded]) -> dict[Surface, Surface]:
    """Words that mean the people of another name here ("Ruritanian"), and that name: both stand alone, and the people
    once at least before a noun ("Ruritanian troops"), as Harris never does beside Harry."""
    lists = gazetteer()
    alone = {words[0] for c, words in candidates if len(words) == 1 and c.by != "list"}
    before_noun = {
        plain(a.text)
        for s in sentences
        for a, b in pairwise(s.tokens)
        if b.tag in ("NOUN", "ADJ") and a.text[:1].isupper() and b.text.islower()
    }
    found = find_demonyms({w for w in alone | before_noun if not lists.is_given(w) and lists.find(w) is None})
    return {(word,): (root,) for word, root in found.items() if word in before_noun and root in alone}


def _kinds(
    sentences: Sequence[Sentence], candidates: Sequence[Worded], countries: frozenset[Surface]
) -> dict[Surface, NameKind | None]:
    votes: defaultdict[Surface, Counter[NameKind | None]] = defaultdict(Counter)
    placed: set[Surface] = set()
    printed = {words for _, words in candidates}
    for candidate, words in candidates:
        # A dateline in capitals is what the body writes otherwise: "OSK MAREN".
        written = tuple(w.capitalize() for w in words)
        counts = votes[written if written in printed and candidate.by != "list" else words]
        counts[candidate.kind] += _WEIGHT[candidate.by]
        if candidate.kind is not None and candidate.by != "heading":
            tokens = sentences[candidate.sentence].tokens
            if candidate.kind == "person" and is_thing(tokens, candidate.end):
                counts["organisation"] += _SIGN
            for kind in kinds_by_signs(tokens, candidate.start, candidate.end):
                counts[kind] += _SIGN
                if kind == "place":
                    placed.add(words)
    for country in sorted(countries):
        votes[country]["place"] += _DEMONYM
    kinds = {
        words: max(_ORDER, key=lambda k, counts=counts: (counts[k], -_ORDER.index(k)))  # type: ignore[misc]
        for words, counts in votes.items()
    }
    for words in sorted(printed - kinds.keys()):
        kinds[words] = kinds[tuple(w.capitalize() for w in words)]
    _settle_parts(kinds, placed)
    return kinds


def _settle_parts(kinds: dict[Surface, NameKind | None], placed: Set[Surface]) -> None:
    """Give parts of longer names the kind of those names; `placed` are words that the article uses as a place."""
    lists = gazetteer()
    for words in _brands(kinds):
        kinds[words] = "organisation"
    people = [words for words, kind in kinds.items() if kind == "person" and len(words) > 1]
    surnames, given = {words[-1] for words in people}, {w for words in people for w in words[:-1]}
    companies = {words[0] for words, kind in kinds.items() if kind == "organisation" and len(words) == 2}
    for words, kind in kinds.items():
        if len(words) > 1:
            # "Robert X" once taken for a body, where X alone is a person throughout.
            alone = kinds.get(words[-1:]) if kind == "organisation" else None
            if alone == "person" and lists.is_given(words[0]) and lists.find(" ".join(words)) is None:
                kinds[words] = "person"
            continue
        entry = lists.find(words[0])
        movable = words not in placed and (entry is None or entry.listed == "city")
        if kind != "person" and words[0] in surnames and entry is None:
            # A surname alone is the person whose full name the article prints, whatever it looked like by itself.
            kinds[words] = "person"
        elif kind == "place" and words[0] in given and movable:
            # "Milan" beside a Milan Berg is he, unless somebody is in Milan; a country stays one.
            kinds[words] = "person"
        elif kind == "person" and words[0] in companies - surnames - given and entry is None:
            # "Northlight" beside Northlight Energy is no person.
            kinds[words] = "organisation"


def _brands(kinds: Mapping[Surface, NameKind | None]) -> list[Surface]:
    """Two words that passed for a person, and are a company: the article calls it by the first alone, which is no given
    name, never by the second, which is a common word ("Farwell Rail", "Farwell")."""
    lists = gazetteer()
    return [
        words
        for words, kind in kinds.items()
        if kind == "person"
        and len(words) == 2
        and words[:1] in kinds
        and words[1:] not in kinds
        and lists.is_common(words[1])
        and not any(map(lists.is_given, words))
        and lists.find(words[0]) is None
    ]


def _repeated(
    sentences: Sequence[Sequence[str]], candidates: Sequence[Candidate], kinds: dict[Surface, NameKind | None]
) -> list[Candidate]:
    """Where the article prints the words of a name and nobody saw one."""
    lists = gazetteer()
    sure: dict[str, list[Surface]] = defaultdict(list)
    for words, kind in kinds.items():
        if kind is None or len(words) > _LONGEST_FORM:
            continue
        sure[words[0]].append(words)
        if kind == "person" and 2 <= len(words) <= 4 and words[-1][:1].isupper():
            sure[words[-1]].append(words[-1:])
    forms_from = {word: sorted(forms, key=lambda f: (-len(f), f)) for word, forms in sure.items()}
    taken: defaultdict[int, set[int]] = defaultdict(set)
    for c in candidates:
        taken[c.sentence].update(range(c.start, c.end))
    found = []
    for number, printed in enumerate(sentences):
        if forms_from.keys().isdisjoint(printed):
            continue
        used = taken[number]
        for at, word in enumerate(printed):
            for form in forms_from.get(word, ()):
                places = range(at, at + len(form))
                if not used.isdisjoint(places) or tuple(printed[at : at + len(form)]) != form:
                    continue
                if len(form) == 1 and (is_calendar(word) or lists.is_common(word) or not word[:1].isupper()):
                    continue
                found.append(Candidate(number, at, at + len(form), kinds.get(form, "person"), "vote"))
                used.update(places)
                break
    return found
