"""Articles that tell again what another credits to a third: that third stands behind both.

Goes in: the wordings of a handful of articles, their citations, and the pairs whose kinship is settled. Comes out:
further sibling pairs, in which several sentences or parts of sentences that one credit speaks for stand in the other
article too, which does not name it. Too little by itself (a machine rewrite exchanges nearly every word) is enough in
one place: each pair alone may be chance, three of them under one credit were none in thirteen marked stories.
"""

from collections.abc import Container, Mapping, Sequence
from itertools import permutations

from secondsource.compare.credited_lines import CommonLines, excerpt, pair_of, spoken_for, weight_of
from secondsource.compare.directions import same_outlet
from secondsource.compare.lineage_families import Pair
from secondsource.compare.lineage_siblings import Sibling
from secondsource.compare.origins_credits import Citation
from secondsource.compare.wordings import Wording
from secondsource.model.identifiers import outlet_key

# So many lines of that weight together. Of the pairs of thirteen marked stories that nothing else settles, six reach
# both: five are marked as having an original or reporting in common, one is not marked; of the pairs marked as
# unrelated the nearest have two lines of weight 9.4 and four of 5.8.
_LEAST, _WEIGHT = 3, 8.0


def find_credited_siblings(
    wordings: Sequence[Wording],
    cited: Mapping[str, Sequence[Citation]],
    settled: Mapping[Pair, object],
    lines: CommonLines,
) -> list[Sibling]:
    """The sibling pairs, one for two articles: of the third whose credits speak for most. `settled`: pairs (ids in
    order) that hang together by more. Nothing is evidenced by them for the article that names nobody."""
    at_hand = {outlet_key(w.outlet) for w in wordings if w.outlet is not None}
    unknown = {w.id for w in wordings if w.outlet is None}
    own = {(c.origin, article) for article in unknown for c in cited.get(article, ())}
    best: dict[Pair, tuple[float, Sibling]] = {}
    for teller, silent in permutations(wordings, 2):
        pair = pair_of(teller, silent)
        if pair in settled or same_outlet(teller, silent):
            continue
        # Of an article whose outlet nobody knows the outlet that it names may be its own: 001 of an invented story was
        # drawn below a paper of which 003, its rewrite, is the article.
        theirs = {origin for origin, article in own if article not in pair}
        for weight, sibling in _find(teller, silent, cited, at_hand, lines):
            if sibling.origin in theirs:
                continue
            known = best.get(pair)
            if known is None or (-weight, sibling.origin) < (-known[0], known[1].origin):
                best[pair] = weight, sibling
    return [sibling for _, (_, sibling) in sorted(best.items())]


def _find(
    teller: Wording,
    silent: Wording,
    cited: Mapping[str, Sequence[Citation]],
    at_hand: Container[str],
    lines: CommonLines,
) -> list[tuple[float, Sibling]]:
    thirds = _thirds(teller, silent, cited, at_hand)
    if not thirds:
        return []
    pairs = lines.beside(teller, silent)
    found = []
    for origin, citations in sorted(thirds.items()):
        held = spoken_for(citations, pairs)
        weight = weight_of(held)
        if len(held) < _LEAST or weight < _WEIGHT:
            continue
        kin = excerpt(teller, silent, held, pairs)
        name, kind = citations[0].name, citations[0].kind
        detail = f"one credits {name} for {len(held)} sentences or parts of sentences that the other tells too"
        found.append((weight, Sibling(kin, origin, name, kind, True, detail, silent=silent.id)))
    return found


def _thirds(
    teller: Wording, silent: Wording, cited: Mapping[str, Sequence[Citation]], at_hand: Container[str]
) -> dict[str, list[Citation]]:
    """By origin what the one credits to somebody whom the other does not name and of whom no article is at hand: that
    would tell by itself who has it from whom."""
    named = {c.origin for c in cited.get(silent.id, ())}
    found: dict[str, list[Citation]] = {}
    for c in cited.get(teller.id, ()):
        own = c.own or c.credit.how != "attribution" or outlet_key(c.name) in at_hand
        if not own and c.origin not in named:
            found.setdefault(c.origin, []).append(c)
    return found
