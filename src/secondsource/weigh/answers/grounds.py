"""What a line says to an asked sentence in other words: where an alignment of the two is ground enough for an answer.

In: an asked sentence with its terms and roles, and what a line has of it by stem. Out: a `Said`, or None. Looked at only
where no line of the article has the sentence in its own words. What is told in other words is surest where a number that
few things have stands beside what it counts; then where a day does; without either the verb must be said. In none may a
name that was asked be another's, or who does it and who has it done change places. A score of twenty signs, its weights
fitted to 4,500 lines, told no more: rules like these keep what must not be missing apart from what may.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from secondsource.model.lineage import Reason

from .alignment import Alignment, align
from .lines import Page, Pages
from .manner import expects, is_done, is_former, manner_of
from .matches import Found, Said, repeats
from .roles import Roles, distance, has_pronoun, is_passive, names_another
from .terms import LIGHT, Term, is_anyone
from .words import is_meaning
from .values import compare_figures, is_near, is_of_another_time

# A number from which few things of a story have the same: of those up to twelve most lines have one.
_FEW = 12
# How far behind its number what it counts stands, in words, how far from a sum what it is the sum of.
_COUNTED, _SUM = 4, 8
# How far from a verb its own subject and object stand, in words.
_REACH = 12
# Of the words, by weight, so much may be unsaid beside a number that few things have; of the nouns beside a small
# number or a day; of the nouns where another value, a denial or a hedge is told.
_BESIDE_NUMBER, _BESIDE_SMALL, _BESIDE_DAY, _ELSE = 0.56, 0.3, 0.25, 0.3
# Of all words, where the verb is said of the same ones; and how rare a name is that is no subject of the whole story.
_PLAIN, _OWN = 0.45, 0.6
# The least grade of a verb that dates or denies a thing; of one that stands beside its number or day.
_VERB, _VERB_BESIDE = 0.8, 0.33


@dataclass(frozen=True, slots=True)
class _Fit:
    """What is unsaid of the nouns and of the verbs, by weight; of verbs that the story has nowhere; the share of all
    words unsaid; the grade of the predicate; whether a name, or no name, is asked and stands there; whether every noun does."""

    nouns: float
    absent: float
    verbs: float
    share: float
    predicate: float
    named: bool
    whole: bool


def find_ground(page: Page, terms: Sequence[Term], roles: Roles, pages: Pages, match: Found) -> Said | None:
    """What the line says in other words, None where it may say something else."""
    there = pages.every[match.at]
    if there.headline or any(v.kind == "apart" for v in match.values.values()):
        return None
    alignment = align(page, terms, pages, match)
    values = dict(match.values)
    for n, term in enumerate(terms):
        if term.figure is not None:
            values[n] = compare_figures(term.figure, there, terms, alignment.places.values(), page)
    match = replace(match, places=alignment.places, values=values)
    head = next((n for n, t in enumerate(terms) if t.kind == "predicate"), None)
    verb = _verb_there(page, terms, there, alignment, head)
    if not alignment.places or not _is_of_the_same(page, terms, roles, pages, match, alignment, (head, verb)):
        return None
    at = verb if verb is not None else _heaviest(terms, alignment)
    carrier = head if head is not None and verb is not None else next(n for n, p in alignment.places.items() if p == at)
    pointed = has_pronoun(there, at, before=True)
    fit = _fit(terms, pages, alignment, head, pointed=pointed, subject=roles.subject)
    mine, theirs = manner_of(page.line, terms[carrier].first), manner_of(there.line, at)
    instead = None
    if verb is not None and head not in alignment.places:
        instead = expects(there.line, verb)
        if instead is None and theirs.kind in ("open", "planned") and there.tokens[verb].text.lower() in LIGHT and fit.nouns <= _ELSE:
            instead = theirs  # "families will have their money", where "have received" was asked
    theirs = instead if instead is not None and theirs.kind == "so" else theirs
    span, shown = there.line.span, _shown(page, terms, there, alignment)
    score = round(1 - fit.share, 3)
    others = [n for n, v in match.values.items() if v.kind == "other"]
    untold = [n for n, v in match.values.items() if v.kind == "none"]
    whole = fit.nouns <= _ELSE and (fit.predicate >= _VERB or instead is not None) and fit.named
    enough = _is_enough(page, terms, there, match, alignment, fit)
    placed = _are_placed(page, terms, roles, pages, alignment, at, other=bool(others))
    plain = placed and _is_plain(terms, roles, there, match, alignment, fit, head)
    told = whole and placed
    if others:
        same = (told or (placed and fit.whole and fit.named and fit.predicate >= _VERB)) and mine.kind == theirs.kind
        counted = [n for n, v in match.values.items() if v.kind == "holds" and _stands_beside(terms, there, match, alignment, n)]
        same = same or (fit.share <= _BESIDE_NUMBER and any(_is_rare(terms[n], there, match, n) for n in counted))
        return _other(page, terms, there, match, alignment, fit, at, shown) if same else None
    if untold:
        return None
    told = told or enough
    if theirs.kind == "open" and mine.kind != "open":
        return Said((span,), "hedges", score, Reason("left open", score, f"“{theirs.why}”, of {shown}")) if told or plain else None
    if {mine.kind, theirs.kind} in ({"so", "not so"}, {"planned", "not so"}) and not (mine.kind == "not so" != theirs.kind and theirs.kind == "planned"):
        why = theirs.why or mine.why
        return Said((span,), "denies", score, Reason("said and not said", score, f"“{why}”, of {shown}")) if told else None
    former = is_former(there.line, at)
    if former is not None and not is_former(page.line, terms[carrier].first):
        return None
    if theirs.kind == "planned" and is_done(page.line, terms[carrier].first):
        return Said((span,), "hedges", score, Reason("still to come", score, f"“{theirs.why}”, of {shown}")) if told else None
    if not (enough or plain) or (theirs.kind == "planned" and mine.kind == "so" and not _is_going_on(page, terms[carrier].first)):
        return None
    if any(_is_otherwise(page, there, terms[n].first, p) for n, p in alignment.places.items() if terms[n].verb):
        return None
    return Said((span,), "supports", score, Reason("words in common", score, shown))


def _is_otherwise(page: Page, there: Page, first: int, place: int) -> bool:
    """Is another verb of it denied, open or still to come there, and not in what was asked?"""
    theirs = manner_of(there.line, place).kind
    return theirs not in ("so", manner_of(page.line, first).kind) and not (theirs == "planned" and _is_going_on(page, first))


def _is_going_on(page: Page, at: int) -> bool:
    """Is it a progressive of the present, which may be of what is to come ("is moving production to Turkey")?"""
    before = {t.text.lower() for t in page.tokens[max(0, at - 2) : at]}
    return page.tokens[at].text.lower().endswith("ing") and bool(before & {"is", "are", "'s", "’s"})


def _is_enough(page: Page, terms: Sequence[Term], there: Page, match: Found, alignment: Alignment, fit: _Fit) -> bool:
    """Does it say it: a number and what it counts, or a day, and most of the rest?"""
    held = [n for n, v in match.values.items() if v.kind == "holds"]
    counted = [n for n in held if terms[n].figure is not None and _stands_beside(terms, there, match, alignment, n)]
    verb = fit.predicate >= _VERB_BESIDE or fit.verbs == 0
    rare = any(_is_rare(terms[n], there, match, n) and not _counts_anyone(page, terms, n) for n in counted)
    if rare:
        return fit.share <= _BESIDE_NUMBER and (len(alignment.places) > 1 or fit.share == 0)
    if counted:
        return fit.nouns + fit.absent <= _BESIDE_SMALL and fit.named and verb
    words = [n for n in alignment.places if not is_anyone(page, terms[n].first)]
    if any(terms[n].moment is not None for n in held) and len(words) > 1:
        return fit.nouns + fit.absent <= _BESIDE_DAY and fit.named and verb
    return False


def _is_plain(
    terms: Sequence[Term], roles: Roles, there: Page, match: Found, alignment: Alignment, fit: _Fit, head: int | None
) -> bool:  # fmt: skip
    """Without a number or a day: does it say the verb of the same ones, and most of the rest?"""
    if match.values or not fit.named or head is None or not terms[head].verb or fit.predicate < _VERB:
        return False
    names = [n for n, t in enumerate(terms) if t.kind == "name"]
    if any(alignment.terms[n].how == "topic" and terms[n].weight >= _OWN for n in names):
        return False
    parts = [n for n in (roles.subject, roles.object, roles.agent) if n is not None and n in alignment.terms]
    at, hows = alignment.places[head], {alignment.terms[n].how for n in parts}
    if any(distance(there, p, at) > _REACH for n in parts if (p := alignment.places.get(n)) is not None):
        return False
    return fit.share <= _PLAIN and (fit.predicate == 1 or hows <= {"same", "taken up"})


def _other(
    page: Page, terms: Sequence[Term], there: Page, match: Found, alignment: Alignment, fit: _Fit, at: int, shown: str
) -> Said | None:
    """Another number of the same thing, another day of the same act."""
    n = min(n for n, v in match.values.items() if v.kind == "other")
    span = match.values[n].span
    if span is None or any(v.kind == "none" for v in match.values.values()):
        return None
    if terms[n].moment is not None:
        fits = is_near(there, span, at)
    else:
        fits = _stands_beside(terms, there, match, alignment, n) and not is_of_another_time(there, span)
    if not fits:
        return None
    score = round(1 - fit.share, 3)
    name = "another number" if terms[n].moment is None else "another time"
    printed = " ".join(t.text for t in there.tokens if span.start <= t.start < span.end)
    detail = f"“{printed}”, where “{terms[n].words}” was asked; both of {shown}"
    return Said((there.line.span,), "denies", score, Reason(name, score, detail))


def _are_placed(
    page: Page, terms: Sequence[Term], roles: Roles, pages: Pages, alignment: Alignment, at: int, *, other: bool
) -> bool:
    """Does the line have who does it and what it is done to, or a pronoun in their place; beside another value the
    subject of the article may be left out?"""
    there = pages.every[alignment.at]
    for n, before in ((roles.subject, True), (roles.object, False), (roles.agent, False)):
        one = alignment.terms.get(n) if n is not None else None
        if one is not None and one.place is not None and one.how == "near" and there.tokens[at].tag == "VERB":
            if (one.place < at) != before and roles.passive == is_passive(there, at):
                return False
        if one is None or one.place is not None or (other and one.how == "topic"):
            continue
        pointed = has_pronoun(there, at, before=before) or repeats(pages, alignment.at)
        anyone = n is not None and is_anyone(page, terms[n].first)
        if not pointed or (one.how != "taken up" and n != roles.subject and not anyone):
            return False
    return True


def _verb_there(
    page: Page, terms: Sequence[Term], there: Page, alignment: Alignment, head: int | None
) -> int | None:
    """The word of the line that says the predicate, else the verb that stands where it would: right before what stands
    behind the asked one."""
    if head is None:
        return None
    places = alignment.places
    if head in places:
        return places[head]
    behind = [p for n, p in places.items() if terms[n].first > terms[head].first]
    if not terms[head].verb or not behind:
        return None
    first = min(behind)
    return next((i for i in range(first - 1, max(-1, first - 6), -1) if there.tokens[i].tag == "VERB"), None)


def _heaviest(terms: Sequence[Term], alignment: Alignment) -> int:
    words = {n: p for n, p in alignment.places.items() if terms[n].kind != "name"} or alignment.places
    return words[max(words, key=lambda n: (terms[n].weight * alignment.terms[n].grade, -n))]


def _is_of_the_same(
    page: Page, terms: Sequence[Term], roles: Roles, pages: Pages, match: Found, alignment: Alignment,
    heads: tuple[int | None, int | None],
) -> bool:  # fmt: skip
    """Is no asked name another's there, none missing, and nobody in another's place?"""
    there, (head, verb) = pages.every[match.at], heads
    names = [n for n in alignment.terms if terms[n].kind == "name"]
    if any(alignment.terms[n].how == "none" for n in names):
        return False
    at = verb if verb is not None else _heaviest(terms, alignment)
    asked = next((i for i, t in enumerate(page.tokens) if t.tag == "VERB"), None) if head is None else terms[head].first
    behind = [p for n, p in alignment.places.items() if asked is not None and terms[n].first > asked and not terms[n].verb]
    before = [p for n, p in alignment.places.items() if asked is not None and terms[n].first < asked and not terms[n].verb]
    acts = verb is not None and asked is not None and there.tokens[verb].tag == "VERB"
    acts = acts and (head in alignment.places or expects(there.line, verb or 0) is None)
    turned = acts and is_passive(page, asked or 0) != is_passive(there, verb or 0)
    aside = {n for n in names if verb is not None and _is_aside(terms, n, match.places.get(n), asked, verb, turned=turned)}
    rest = replace(match, places={n: p for n, p in match.places.items() if n not in aside})
    if names_another(roles, terms, pages, rest, at, turned=turned):
        return False
    if asked is None or is_passive(page, asked):
        return True
    if any(_is_doer(there, p, verb) for p in behind) and not any(_is_doer(there, p, verb) for p in before):
        return False
    if verb is None or is_passive(there, verb):
        return True
    wrong = any(0 < p - verb <= _REACH for p in before) and any(0 < verb - p <= _REACH for p in behind)
    return not wrong


def _is_aside(
    terms: Sequence[Term], n: int, place: int | None, asked: int | None, verb: int, *, turned: bool
) -> bool:
    """Does the name stand on the other side of the verb?"""
    return place is not None and asked is not None and ((terms[n].first < asked) == (place < verb)) == turned


def _is_doer(there: Page, place: int, verb: int | None) -> bool:
    """Does a verb stand right behind it that is no passive, and not the one that says what was asked, without an object
    of its own ("production will move")?"""
    for i in range(place + 1, min(len(there.tokens), place + 4)):
        token = there.tokens[i]
        if token.tag == "VERB":
            behind = there.tokens[i + 1 : i + 2]
            alone = i == verb and (not behind or behind[0].tag in ("ADP", "PUNCT", "ADV"))
            return not alone and not is_passive(there, i) and not token.text.lower().endswith("ing")
        if token.tag not in ("AUX", "ADV", "PROPN"):
            return False
    return False


def _fit(
    terms: Sequence[Term], pages: Pages, alignment: Alignment, head: int | None, *, pointed: bool,
    subject: int | None = None,
) -> _Fit:  # fmt: skip
    unsaid = {n: terms[n].weight * (1 - a.grade) for n, a in alignment.terms.items() if terms[n].kind != "name"}
    written = {n: [k for keys in terms[n].keys for k in keys if not is_meaning(k)] for n in unsaid}
    known = {n for n in unsaid if any(k in pages.holders for k in written[n])}
    verbs = {n for n in unsaid if terms[n].verb}
    whole = sum(terms[n].weight for n in unsaid)
    names = [n for n, t in enumerate(terms) if t.kind == "name"]
    placed = alignment.places
    taken_up = (pointed or repeats(pages, alignment.at)) and any(
        alignment.terms[n].how == "taken up" or (n == subject and alignment.terms[n].how == "topic") for n in names
    )
    return _Fit(
        round(sum(unsaid[n] for n in known - verbs), 3), round(sum(unsaid[n] for n in unsaid.keys() - known - verbs), 3),
        round(sum(unsaid[n] for n in verbs & known), 3), round(sum(unsaid.values()) / whole, 3) if whole else 0.0,
        alignment.terms[head].grade if head is not None and head in placed else 0.0,
        not names or taken_up or any(n in placed for n in names),
        all(n in placed or alignment.terms[n].how == "taken up" for n in unsaid.keys() - verbs),
    )  # fmt: skip


def _counts_anyone(page: Page, terms: Sequence[Term], n: int) -> bool:
    """Is it a number of people, of whom a story has many?"""
    behind = range(terms[n].last + 1, min(len(page.tokens), terms[n].last + 2))
    return any(is_anyone(page, i) for i in behind)


def _is_rare(term: Term, there: Page, match: Found, n: int) -> bool:
    """Is it a sum, a share or a number that few things have, told as one?"""
    figure, span = term.figure, match.values[n].span
    if figure is None or figure.value is None or span is None:
        return False
    told = next((f for f in there.figures if f.span == span), None)
    return told is not None and told.value is not None and (figure.kind != "count" or abs(figure.value) > _FEW)


def _stands_beside(terms: Sequence[Term], there: Page, match: Found, alignment: Alignment, n: int) -> bool:
    """Does what it counts, of the asked words, stand right behind it there too?"""
    figure, span, places = terms[n].figure, match.values[n].span, alignment.places
    if figure is None or span is None:
        return False
    inside = [i for i, t in enumerate(there.tokens) if span.start <= t.start < span.end]
    if not inside:
        return False
    if figure.kind != "count":
        return any(abs(p - inside[0]) <= _SUM for k, p in places.items() if terms[k].kind != "name")
    counted = [k for k in alignment.terms if terms[n].last < terms[k].first <= terms[n].last + _COUNTED][:2]
    near = [p for k in counted if (p := places.get(k)) is not None]
    return any(inside[0] <= p <= inside[-1] + _COUNTED for p in near)


def _shown(page: Page, terms: Sequence[Term], there: Page, alignment: Alignment) -> str:
    """The asked words that the line has, and by which of its own, where they are others."""
    shown = []
    for n, one in sorted(alignment.terms.items()):
        if one.place is not None:
            other = f"“{there.tokens[one.place].text}” for “{terms[n].words}”"
            shown.append(other if one.how in ("near", "meaning") else terms[n].words)
    return ", ".join(shown)
