"""One article, one kind: what the rest of the article says of words that may be a name.

Goes in: candidates of all sentences. Comes out: candidates again; the same words have one kind everywhere, and stand
wherever the article prints them. (One sense per discourse: Gale, Church and Yarowsky 1992.)
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ..model.readings import NameKind, Sentence
from .gazetteer import gazetteer, plain
from .name_cut import is_calendar
from .name_spans import Candidate

Surface = tuple[str, ...]
# In this order of trust, set by judgement: the lists, the words of an apposition, the recogniser, the rest a guess.
_WEIGHT = {"list": 8, "told": 5, "crf": 2, "heading": 1, "run": 1}
# Longer runs of capitals are lists and tables; looking for each again everywhere would take quadratic time.
_LONGEST_FORM = 12
_ORDER: tuple[NameKind | None, ...] = ("person", "organisation", "place", "group", None)


def vote(sentences: Sequence[Sentence], candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates with one kind for the same words, and those the article repeats elsewhere added, in order."""
    candidates = _confirmed(sentences, candidates)
    kinds = _kinds(sentences, candidates)
    voted = [replace(c, kind=kinds[surface(sentences, c)]) for c in candidates]
    return sorted([*voted, *_repeated(sentences, voted, kinds)], key=lambda c: (c.sentence, c.start))


def surface(sentences: Sequence[Sentence], candidate: Candidate) -> Surface:
    """The words of a candidate, apostrophes plain."""
    tokens = sentences[candidate.sentence].tokens[candidate.start : candidate.end]
    return tuple(plain(t.text) for t in tokens)


def _confirmed(sentences: Sequence[Sentence], candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, those of headings only where the lists or the body know their words: there all is capitals."""
    lists = gazetteer()
    known = {w for c in candidates if c.by != "heading" and c.kind for w in surface(sentences, c)}
    found = []
    for candidate in candidates:
        words = surface(sentences, candidate)
        given = candidate.kind == "person" and len(words) > 1 and lists.is_given(words[0])
        if candidate.by != "heading" or given or known.issuperset(words) or not known:
            found.append(candidate)
    return found


def _kinds(sentences: Sequence[Sentence], candidates: Sequence[Candidate]) -> dict[Surface, NameKind | None]:
    votes: defaultdict[Surface, Counter[NameKind | None]] = defaultdict(Counter)
    for candidate in candidates:
        votes[surface(sentences, candidate)][candidate.kind] += _WEIGHT[candidate.by]
    kinds = {
        words: max(_ORDER, key=lambda k, counts=counts: (counts[k], -_ORDER.index(k)))  # type: ignore[misc]
        for words, counts in votes.items()
    }
    # A surname alone is the person whose full name the article prints, whatever it looked like by itself.
    surnames = {words[-1] for words, kind in kinds.items() if kind == "person" and len(words) > 1}
    lists = gazetteer()
    for words, kind in kinds.items():
        if len(words) == 1 and kind != "person" and words[0] in surnames and lists.find(words[0]) is None:
            kinds[words] = "person"
        # "Robert X" once taken for a body, where X alone is a person throughout.
        alone = kinds.get(words[-1:]) if len(words) > 1 and kind == "organisation" else None
        if alone == "person" and lists.is_given(words[0]) and lists.find(" ".join(words)) is None:
            kinds[words] = "person"
    return kinds


def _repeated(
    sentences: Sequence[Sentence], candidates: Sequence[Candidate], kinds: dict[Surface, NameKind | None]
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
    taken: defaultdict[int, set[int]] = defaultdict(set)
    for c in candidates:
        taken[c.sentence].update(range(c.start, c.end))
    found = []
    for number, sentence in enumerate(sentences):
        printed = [plain(t.text) for t in sentence.tokens]
        used = taken[number]
        for at, word in enumerate(printed):
            for form in sorted(sure.get(word, ()), key=lambda f: (-len(f), f)):
                places = range(at, at + len(form))
                if tuple(printed[at : at + len(form)]) != form or not used.isdisjoint(places):
                    continue
                if len(form) == 1 and (is_calendar(word) or lists.is_common(word) or not word[:1].isupper()):
                    continue
                found.append(Candidate(number, at, at + len(form), kinds.get(form, "person"), "vote"))
                used.update(places)
                break
    return found
