"""Of what kind the bearer of a name is, by the word of all articles of a story.

In: the nodes of a story. Out: for each key the kinds that its mentions, their titles and the words beside them speak
for; which nodes are the people of a country and no bearers. One article alone takes a country for a person.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from secondsource.model.name_signs import find_demonyms, is_thing, kinds_by_signs
from secondsource.model.readings import Name, NameKind, Reading, Sentence

from .actors_bodies import body_key, described_as
from .actors_groups import Node, Nodes, forms_of

Votes = Mapping[str, Counter[NameKind]]
# Against one for each mention: a word beside the name is better evidence than the recogniser's guess. A judgement, as
# inside one article (`read.name_vote`, measured there).
_SIGN = 3
# A title makes a person, an adjective ("Ruritanian") a country, whatever ten mentions were taken for.
_ROLE, _DEMONYM = 5, 20


def vote(nodes: Nodes, people_words: Mapping[str, str]) -> Votes:
    """For each key, without what outlets leave out of it, the weight of each kind; `people_words` are those that
    `find_people_words` finds."""
    counted: dict[str, Counter[NameKind]] = defaultdict(Counter)
    readings = {reading.article.id: reading for entries in nodes.values() for reading, _ in entries}
    sentences = {article: _by_start(reading) for article, reading in readings.items()}
    for (article, key), entries in nodes.items():
        counts = counted[body_key(key)]
        for _, name in entries:
            counts[name.kind] += 1
            if name.kind == "person" and name.roles:
                counts["person"] += _ROLE
            for kind in _signs(sentences[article], name):
                counts[kind] += _SIGN
        for form, times in sorted(forms_of(entries).items()):
            told = described_as(form)
            if told is not None and entries[0][1].kind != "group":
                counted[told[0]][told[1]] += times * _SIGN
    for root in people_words.values():
        counted[root]["place"] += _DEMONYM
    for key, longer in sorted(_brands(counted).items()):
        counted[key]["organisation"] += counted[longer].total()
    return counted


def _brands(counted: Votes) -> dict[str, str]:
    """Keys of one word that pass for a person's, though something says body, and the one body of two words that begins
    so: "Farwell" beside "Farwell Cooling", where nobody has that for a name."""
    people = {w for key, counts in counted.items() if " " in key and kind_of(counts) == "person" for w in key.split()}
    bodies: dict[str, list[str]] = defaultdict(list)
    for key, counts in counted.items():
        if len(key.split()) == 2 and kind_of(counts) == "organisation":
            bodies[key.split()[0]].append(key)
    return {
        word: longer[0]
        for word, longer in bodies.items()
        if word in counted and word not in people and len(longer) == 1
        if kind_of(counted[word]) == "person" and counted[word]["organisation"]
    }


def kind_of(counts: Mapping[NameKind, int]) -> NameKind:
    """The kind with the most weight, of equals the first by name."""
    return min(counts, key=lambda k: (-counts[k], k))


def _by_start(reading: Reading) -> dict[int, tuple[Sentence, int]]:
    """The sentences in which names begin, and the words at which they do."""
    begun = {name.span.start for name in reading.names}
    return {t.start: (s, n) for s in reading.sheet.sentences for n, t in enumerate(s.tokens) if t.start in begun}


def _signs(places: Mapping[int, tuple[Sentence, int]], name: Name) -> list[NameKind]:
    if name.span.start not in places:
        return []
    sentence, start = places[name.span.start]
    tokens = sentence.tokens
    end = next((i for i in range(start, len(tokens)) if tokens[i].start >= name.span.end), len(tokens))
    # "The militant group X" and "the airline group X" are both called a group.
    found = [k for k in kinds_by_signs(tokens, start, end) if (name.kind, k) != ("group", "organisation")]
    return [*found, "organisation"] if name.kind == "person" and is_thing(tokens, end) else found


def find_people_words(nodes: Nodes) -> dict[str, str]:
    """Keys and words of one word that mean the people of a key of one word ("ruritanian"), and that key: they stand
    before a noun somewhere in the story, as Harris never does beside Harry."""
    keys = {key for _, key in nodes if " " not in key}
    readings = {e[0].article.id: e[0] for entries in nodes.values() for e in entries}
    adjectives = {w for _, r in sorted(readings.items()) for w in _before_nouns(r.sheet.sentences)}
    found = find_demonyms(keys | adjectives)
    return {word: root for word, root in found.items() if root in keys and word in adjectives}


def _before_nouns(sentences: Sequence[Sentence]) -> Iterable[str]:
    for sentence in sentences:
        for one, two in pairwise(sentence.tokens):
            if one.text[:1].isupper() and two.text.islower() and two.tag in ("NOUN", "ADJ"):
                yield one.text.lower()


def people_nodes(nodes: Nodes, votes: Votes, people_words: Mapping[str, str]) -> list[Node]:
    """The nodes that are the people of a place of the story, also in the plural."""
    places = {root for root in people_words.values() if kind_of(votes[root]) == "place"}
    people = {word for word, root in people_words.items() if root in places}
    return [node for node in nodes if node[1] in people or node[1].removesuffix("s") in people]


def counts_of(members: Iterable[Node], votes: Votes) -> Counter[NameKind]:
    """The votes of a group: those of its keys, each key once."""
    total: Counter[NameKind] = Counter()
    for key in sorted({body_key(key) for _, key in members}):
        total.update(votes[key])
    return total
