"""What a line says to an asked sentence in other words: where an alignment of the two is ground enough for an answer.

In: an asked sentence with its terms and roles, and what a line has of it by stem. Out: a `Said`, or None. Looked at
only where no line of the article has the sentence in its own words. What is told in other words is surest where a
number that few things have stands beside what it counts; then where a day does; without either the verb must be said
of the same ones. Rules, and no sum of signs: one of forty weights, fitted to 4,500 lines of three stories and tried on
the fourth, answered 173 of 244 sentences with 19 wrong words, the same words alone 171 with 14.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from secondsource.model.findings import AnswerStance
from secondsource.model.lineage import Reason
from secondsource.text.synonyms import are_opposites

from .limits import says_less
from .lines import Page, Pages
from .manner import Manner, expects, is_done, is_former, is_of_some, manner_of
from .matches import Found, Said
from .pairing import Pairing, has_parts, is_of_the_same_ones, is_turned, opposite_verb, pair
from .roles import Roles, distance, is_passive
from .terms import LIGHT, Term, is_anyone
from .values import is_near, is_of_another_time
from .words import has_particle, is_meaning

# A number from which few things of a story have the same: of those up to twelve most lines have one.
_FEW = 12
# How far behind its number what it counts stands, in words, how far from a sum what it is the sum of.
_COUNTED, _SUM = 4, 8
# How far from the verb its subject and object stand, in words.
_REACH = 12
# So much may be unsaid: of all words beside a number that few things have (up to .8, 19 of 22 such lines answered
# rightly); of the nouns beside a small number or a day, and where another value, a
# denial or a hedge is told ("employee" for "worker" leaves .3 of it unsaid).
_BESIDE_NUMBER, _NOUNS = 0.56, 0.32
# Of all words, where the verb is said of the same ones: .6 gave three more wrong words and no sentence more.
_PLAIN = 0.45
# So rare a name is no subject of the whole story, which may be left out.
_OWN = 0.6
# The least grade of a verb that alone says it, dates it or denies it; of one that stands beside its number or day.
_VERB, _VERB_BESIDE = 0.8, 0.44
# Of all words so much may be unsaid where it is left open or is still to come: with .5 seven more such articles of 178
# are found in 444 sentences, one that tells nothing.
_LOOSE = 0.5
# Who, what, and where or whom: so many words must stand in order where no verb says it.
_REST = 3
# Of the nouns, by weight, so many may be left out of a line that has most of the words: "nine defects on the patrol
# boat" are not nine on the ferry.
_LEFT = 1.1


@dataclass(frozen=True, slots=True)
class _Fit:
    """What is unsaid, by weight: of the nouns that the story has and of those that it has nowhere, of the verbs that it
    has; of all words the share. The grade of the predicate. Is a name, if one is asked, there? Is every noun?"""

    nouns: float
    absent: float
    verbs: float
    share: float
    predicate: float
    named: bool
    whole: bool


def find_ground(page: Page, terms: Sequence[Term], roles: Roles, pages: Pages, match: Found) -> Said | None:
    """What the line says in other words, None where it may say something else."""
    if pages.every[match.at].headline or any(v.kind == "apart" for v in match.values.values()):
        return None
    two = pair(page, terms, roles, pages, match)
    if two is None or not is_of_the_same_ones(two):
        return None
    fit = _fit(two)
    mine, theirs = manner_of(page.line, terms[two.carrier].first), manner_of(two.there.line, two.at)
    instead = _instead(two, fit, theirs)
    if instead is not None and theirs.kind == "so":
        theirs = instead
    kinds = {v.kind for v in two.match.values.values()}
    whole = fit.nouns <= _NOUNS and fit.named and (fit.predicate >= _VERB or instead is not None)
    if "other" in kinds:
        return _other(two, fit, whole=whole) if mine.kind == theirs.kind and "none" not in kinds else None
    if "none" in kinds:
        return None
    against = opposite_verb(two) if fit.named and mine.kind == "so" else None
    if against is not None:
        detail = f"“{two.there.tokens[against].text}”, where “{terms[two.carrier].words}” was asked"
        return _said(two, fit, "denies", "the opposite", detail)
    parts = has_parts(two, topic=False)
    return _by_manner(two, fit, mine, theirs, told=whole and parts, plain=parts and _is_plain(two, fit))


def _by_manner(two: Pairing, fit: _Fit, mine: Manner, theirs: Manner, *, told: bool, plain: bool) -> Said | None:
    """What it says by how it says it: as so, as not so, as open, as still to come. `told`: nothing that carries it is
    unsaid; `plain`: the verb is said of the same ones."""
    enough = _is_enough(two, fit)
    shown = f"“{theirs.why or mine.why}”, of {_shown(two)}"
    if theirs.kind == "open" and mine.kind != "open":
        return _said(two, fit, "hedges", "left open", shown) if told or enough or plain or _is_loose(two, fit) else None
    denied = theirs.kind == "not so" and mine.kind in ("so", "planned")
    if denied or (mine.kind == "not so" and theirs.kind == "so"):
        if is_of_some(two.there.line, two.at):
            return None
        return _said(two, fit, "denies", "said and not said", shown) if told or enough else None
    first = two.terms[two.carrier].first
    if is_former(two.there.line, two.at) is not None and not is_former(two.page.line, first):
        return None
    if theirs.kind == "planned" and is_done(two.page.line, first):
        return _said(two, fit, "hedges", "still to come", shown) if told or enough or _is_loose(two, fit) else None
    verbs = [n for n in two.alignment.places if two.terms[n].verb or n == two.carrier]
    if not (enough or plain) or any(_is_otherwise(two, n) for n in verbs):
        return None
    if mine.kind != "not so" and says_less(
        two.page, two.terms, two.pages, two.there, two.alignment.places, (two.carrier, two.at)
    ):
        return None
    return _said(two, fit, "supports", "words in common", _shown(two))


def _is_loose(two: Pairing, fit: _Fit) -> bool:
    """Has it the very verb, and who does it, or whose he is? That much is asked of what is only thought or to come."""
    if fit.predicate < 1 or not fit.named or fit.share > _LOOSE:
        return False
    subject, hows, places = two.roles.subject, two.alignment.terms, two.alignment.places
    if subject is None or subject not in hows or hows[subject].how != "none":
        return True
    first = two.terms[subject].first
    return any(two.terms[n].last == first - 1 for n in places)


def is_of_others(page: Page, terms: Sequence[Term], roles: Roles, pages: Pages, match: Found) -> bool:
    """Does the line, which has most of the words, have who does it and whom it is done to in each other's places, or
    leave out what was asked of it?"""
    two = pair(page, terms, roles, pages, match)
    if two is None:
        return False
    fit = _fit(two)
    return fit.nouns + fit.absent > _LEFT or is_turned(two)


def _fit(two: Pairing) -> _Fit:
    terms, hows, places = two.terms, two.alignment.terms, two.alignment.places
    unsaid = {n: terms[n].weight * (1 - a.grade) for n, a in hows.items() if terms[n].kind != "name"}
    written = {n: [k for keys in terms[n].keys for k in keys if not is_meaning(k)] for n in unsaid}
    known = {n for n in unsaid if any(k in two.pages.holders for k in written[n])}
    verbs = {n for n in unsaid if terms[n].verb}
    weight = sum(terms[n].weight for n in unsaid)
    names = [n for n in hows if terms[n].kind == "name"]
    pointed = two.pointed and any(
        hows[n].how == "taken up" or (n == two.roles.subject and hows[n].how == "topic") for n in names
    )
    nouns = unsaid.keys() - verbs
    return _Fit(
        nouns=round(sum(unsaid[n] for n in sorted(nouns & known)), 3),
        absent=round(sum(unsaid[n] for n in sorted(nouns - known)), 3),
        verbs=round(sum(unsaid[n] for n in sorted(verbs & known)), 3),
        share=round(sum(unsaid.values()) / weight, 3) if weight else 0.0,
        predicate=hows[two.head].grade if two.head is not None and two.said else 0.0,
        named=not names or pointed or any(n in places for n in names),
        whole=all(n in places or hows[n].how == "taken up" for n in nouns),
    )


def _instead(two: Pairing, fit: _Fit, theirs: Manner) -> Manner | None:
    """How the verb says it that stands in place of the asked one: one of planning or thinking ("is expected in Orl"),
    or one that says little beside what is still to come ("will have their money")."""
    if two.verb is None or two.said:
        return None
    light = two.there.tokens[two.verb].text.lower() in LIGHT and fit.nouns <= _NOUNS
    awaited = expects(two.there.line, two.verb) if is_passive(two.there, two.verb) else None
    return awaited or (theirs if light and theirs.kind in ("open", "planned") else None)


def _is_otherwise(two: Pairing, n: int) -> bool:
    """Is a word of it denied, open or still to come there, and not so asked? What is going on ("is moving its works")
    may be what is still to come."""
    first = two.terms[n].first
    place = two.at if n == two.carrier else two.alignment.places[n]
    mine, theirs = manner_of(two.page.line, first).kind, manner_of(two.there.line, place).kind
    before = {t.text.lower() for t in two.page.tokens[max(0, first - 2) : first]}
    going = two.page.tokens[first].text.lower().endswith("ing") and bool(before & {"is", "are", "'s", "’s"})
    return theirs not in ("so", mine) and not (theirs == "planned" and going)


def _is_enough(two: Pairing, fit: _Fit) -> bool:
    """Does it say it: a number and what it counts, or a day, and most of the rest?"""
    held = [n for n, v in two.match.values.items() if v.kind == "holds"]
    counted = [n for n in held if _stands_beside(two, n)]
    if any(_is_rare(two, n) for n in counted):
        return fit.share <= _BESIDE_NUMBER and (len(two.alignment.places) > 1 or fit.share == 0)
    words = [n for n in two.alignment.places if not is_anyone(two.page, two.terms[n].first)]
    dated = any(two.terms[n].moment is not None for n in held)
    verb = fit.predicate >= _VERB_BESIDE or (fit.verbs == 0 and (_may_say(two) or _has_all_else(two, fit, counted)))
    return (bool(counted) or dated) and len(words) > 1 and fit.named and verb and fit.nouns + fit.absent <= _NOUNS


def _may_say(two: Pairing) -> bool:
    """May the verb in place of one that the story has nowhere say the same: is it light, or has it a particle?"""
    if two.head is None or not two.terms[two.head].verb:
        return True
    if two.verb is None:
        return False
    return two.there.tokens[two.verb].text.lower() in LIGHT or has_particle(two.there.line, two.verb)


def _has_all_else(two: Pairing, fit: _Fit, counted: Sequence[int]) -> bool:
    """Has the line all but the verb, in order, a number among it ("overran six districts in the hills", where "seized"
    is asked, which the story has nowhere)?"""
    hows, places = two.alignment.terms, two.match.places
    rest = [n for n in hows if n != two.head]
    if not counted or fit.nouns or fit.absent or len(rest) < _REST or any(hows[n].how != "same" for n in rest):
        return False
    told = [places[n] for n in rest]
    opposite = two.verb is not None and are_opposites(
        two.page.tokens[two.terms[two.carrier].first].text, two.there.tokens[two.verb].text, "verb"
    )
    return told == sorted(told) and not opposite


def _is_plain(two: Pairing, fit: _Fit) -> bool:
    """Without a number or a day: does it say the verb of the same ones, and most of the rest?"""
    terms, hows, places = two.terms, two.alignment.terms, two.alignment.places
    if two.match.values or not fit.named or two.head is None or not terms[two.head].verb or fit.predicate < _VERB:
        return False
    if any(a.how == "topic" and terms[n].kind == "name" and terms[n].weight >= _OWN for n, a in hows.items()):
        return False
    parts = [n for n in (two.roles.subject, two.roles.object, two.roles.agent) if n is not None and n in hows]
    if any(distance(two.there, places[n], two.at) > _REACH for n in parts if n in places and hows[n].how != "taken up"):
        return False
    return fit.share <= _PLAIN and (fit.predicate == 1 or all(hows[n].how in ("same", "taken up") for n in parts))


def _other(two: Pairing, fit: _Fit, *, whole: bool) -> Said | None:
    """Another number of the same thing, another day of the same act: where all of it stands there, or a number that few
    things have."""
    terms, there, values, hows = two.terms, two.there, two.match.values, two.alignment.terms
    rare = any(v.kind == "holds" and _stands_beside(two, n) and _is_rare(two, n) for n, v in values.items())
    numbers = all(terms[n].figure is not None for n in values)
    common = all(t.weight < _OWN for t in terms if t.kind == "name")
    if two.head is not None and hows[two.head].how == "act":
        return None
    every = whole or (fit.whole and (fit.named or (numbers and common)) and fit.predicate >= _VERB)
    if not (every and has_parts(two, topic=True)) and not (rare and fit.share <= _BESIDE_NUMBER):
        return None
    n = min(n for n, v in values.items() if v.kind == "other")
    span = values[n].span
    if span is None:
        return None
    if terms[n].moment is not None:
        first = next(i for i, t in enumerate(there.tokens) if t.start >= span.start)
        fits, name = is_near(there, span, two.at) or distance(there, first, two.at) <= _COUNTED, "another time"
    else:
        fits, name = _stands_beside(two, n) and not is_of_another_time(there, span), "another number"
    printed = " ".join(t.text for t in there.tokens if span.start <= t.start < span.end)
    detail = f"“{printed}”, where “{terms[n].words}” was asked; both of {_shown(two)}"
    return _said(two, fit, "denies", name, detail) if fits else None


def _is_rare(two: Pairing, n: int) -> bool:
    """Is it a sum, a share or a number that few things have, told as one? Of people a story has many."""
    figure, span = two.terms[n].figure, two.match.values[n].span
    if figure is None or figure.value is None or span is None:
        return False
    told = next((f for f in two.there.figures if f.span == span), None)
    behind = two.terms[n].last + 1
    anyone = behind < len(two.page.tokens) and is_anyone(two.page, behind)
    exact = told is not None and told.value is not None and not anyone
    return exact and (figure.kind != "count" or abs(figure.value) > _FEW)


def _stands_beside(two: Pairing, n: int) -> bool:
    """Does what it counts, of the asked words, stand right behind it there too?"""
    terms, figure, span, places = two.terms, two.terms[n].figure, two.match.values[n].span, two.alignment.places
    if figure is None or span is None:
        return False
    inside = [i for i, t in enumerate(two.there.tokens) if span.start <= t.start < span.end]
    if not inside:
        return False
    if figure.kind != "count":
        return any(abs(p - inside[0]) <= _SUM for k, p in places.items() if terms[k].kind != "name")
    counted = [k for k in two.alignment.terms if terms[n].last < terms[k].first <= terms[n].last + _COUNTED][:2]
    return any(inside[0] <= places[k] <= inside[-1] + _COUNTED for k in counted if k in places)


def _said(two: Pairing, fit: _Fit, stance: AnswerStance, name: str, detail: str) -> Said:
    score = round(1 - fit.share, 3)
    return Said((two.there.line.span,), stance, score, Reason(name, score, detail))


def _shown(two: Pairing) -> str:
    """The asked words that the line has, and by which of its own, where they are others."""
    shown = []
    for n, one in sorted(two.alignment.terms.items()):
        if one.place is not None:
            other = f"“{two.there.tokens[one.place].text}” for “{two.terms[n].words}”"
            shown.append(other if one.how in ("kind", "act", "meaning") else two.terms[n].words)
    return ", ".join(shown)
