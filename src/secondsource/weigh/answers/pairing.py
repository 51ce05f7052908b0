"""An asked sentence beside a line: by which words the line may say it, on which word that hangs, and of whom it tells.

In: an asked sentence with its terms and roles, a line, and what it has of the terms by stem. Out: a `Pairing`, and
whether it is of the same ones: no asked name another's or missing, nobody in another's place.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from secondsource.text.synonyms import are_opposites

from .alignment import Aligned, Alignment, align
from .lines import Page, Pages
from .manner import expects, manner_of
from .matches import Found, repeats
from .roles import Roles, has_pronoun, is_passive, names_another
from .terms import Term, is_anyone
from .values import compare_days, compare_figures

# How far from a verb its own subject and object stand, and how far behind its subject a verb, in words.
_REACH, _BEHIND = 12, 5
# How far before what stands behind it the verb stands that is there in place of the asked one, in words.
_PLACE = 5


@dataclass(frozen=True, slots=True)
class Pairing:
    """`head`: the asked predicate, by number of its term; `verb`: the word of the line that says it, or stands where it
    would; `carrier`: the term on which it hangs, at word `at` of the line."""

    page: Page
    terms: Sequence[Term]
    roles: Roles
    pages: Pages
    match: Found
    alignment: Alignment
    head: int | None
    verb: int | None
    carrier: int
    at: int

    @property
    def there(self) -> Page:
        """The line."""
        return self.pages.every[self.match.at]

    @property
    def said(self) -> bool:
        """Does the line say the predicate?"""
        return self.head is not None and self.alignment.terms[self.head].place is not None

    @property
    def pointed(self) -> bool:
        """Does a pronoun stand for the subject there, or a noun of the line before?"""
        return has_pronoun(self.there, self.at, before=True) or repeats(self.pages, self.match.at)


def pair(page: Page, terms: Sequence[Term], roles: Roles, pages: Pages, match: Found) -> Pairing | None:
    """The two side by side, None where no word of the line says one that was asked."""
    alignment = align(page, terms, pages, match)
    places = alignment.places
    if not places:
        return None
    there = pages.every[match.at]
    head = next((n for n, t in enumerate(terms) if t.kind == "predicate"), None)
    verb = _verb_there(terms, there, places, head)
    if head is not None and verb is not None:
        carrier, at = head, verb
    else:
        words = [n for n in places if terms[n].kind != "name"] or list(places)
        carrier = max(words, key=lambda n: (terms[n].weight * alignment.terms[n].grade, -n))
        at = places[carrier]
    values = dict(match.values)
    for n, term in enumerate(terms):  # of several others those which stand nearest to the words in other words
        if term.figure is not None:
            values[n] = compare_figures(term.figure, there, terms, places.values(), page)
        elif term.moment is not None:
            values[n] = compare_days(term.moment, term.words, there, at)
    found = replace(match, places=places, values=values)
    return Pairing(page, terms, roles, pages, found, alignment, head, verb, carrier, at)


def _verb_there(terms: Sequence[Term], there: Page, places: dict[int, int], head: int | None) -> int | None:
    if head is None or head in places:
        return places[head] if head is not None else None
    behind = [p for n, p in places.items() if terms[n].first > terms[head].first]
    if not terms[head].verb:
        return None
    if not behind:
        last = max(places.values()) + 1
        after = range(last, min(len(there.tokens), last + _PLACE))
        return next((i for i in after if there.tokens[i].tag == "VERB"), None)
    before = range(min(behind) - 1, max(-1, min(behind) - 1 - _PLACE), -1)
    return next((i for i in before if there.tokens[i].tag == "VERB"), None)


def is_of_the_same_ones(two: Pairing) -> bool:
    """Is no asked name another's there, none missing, and nobody in another's place?"""
    terms, there, hows = two.terms, two.there, two.alignment.terms
    names = [n for n in hows if terms[n].kind == "name"]
    if any(hows[n].how == "none" for n in names):
        return False
    asked, verb = _asked_verb(two), two.verb
    turned = False
    if asked is not None and verb is not None and there.tokens[verb].tag == "VERB":
        turned = is_passive(two.page, asked) != is_passive(there, verb) and not _is_of_itself(two, verb)
        turned = turned and (two.said or expects(there.line, verb) is None)
    places = two.match.places
    if asked is not None and verb is not None:  # a name on the other side of the verb is not in its place
        places = {
            n: p for n, p in places.items()
            if terms[n].kind != "name" or ((terms[n].first < asked) == (p < verb)) != turned
        }  # fmt: skip
    rest = replace(two.match, places=places)
    return not names_another(two.page, two.roles, terms, two.pages, rest, two.at, turned=turned) and not is_turned(two)


def _is_of_itself(two: Pairing, verb: int) -> bool:
    """Is it another verb, without an object: "was killed" asked, "died" told?"""
    behind = two.there.tokens[verb + 1 : verb + 2]
    other = two.head is not None and two.alignment.terms[two.head].how != "same"
    return other and two.roles.passive and (not behind or behind[0].tag in ("ADP", "PUNCT", "ADV"))


def is_turned(two: Pairing) -> bool:
    """Do who does it and whom it is done to stand in each other's places there?"""
    asked, there, verb = _asked_verb(two), two.there, two.verb
    if asked is None or is_passive(two.page, asked):
        return False
    # "Four died" tells of the same as "a bomb killed four".
    if two.head is not None and two.alignment.terms[two.head].how == "meaning":
        return False
    nouns = [(two.terms[n].first, p) for n, p in two.alignment.places.items() if not two.terms[n].verb]
    before, behind = [p for f, p in nouns if f < asked], [p for f, p in nouns if f > asked]
    if any(_is_doer(there, p, verb) for p in behind) and not any(_is_doer(there, p, verb) for p in before):
        return True
    if verb is None or is_passive(there, verb) or two.roles.object is None:
        return False
    return any(0 < p - verb <= _REACH for p in before) and any(0 < verb - p <= _REACH for p in behind)


def _asked_verb(two: Pairing) -> int | None:
    if two.head is not None:
        return two.terms[two.head].first
    return next((i for i, t in enumerate(two.page.tokens) if t.tag == "VERB"), None)


def _is_doer(there: Page, place: int, verb: int | None) -> bool:
    """Does a verb stand right behind it that is no passive, and not the one that says what was asked, without an object
    of its own ("production will move")?"""
    for i in range(place + 1, min(len(there.tokens), place + 4)):
        token = there.tokens[i]
        if token.tag == "VERB":
            behind = there.tokens[i + 1 : i + 3]
            counted = len(behind) > 1 and behind[1].tag == "NUM"  # "pay about 80 million"
            alone = i == verb and (not behind or behind[0].tag in ("ADP", "PUNCT", "ADV")) and not counted
            return not alone and not is_passive(there, i) and not token.text.lower().endswith("ing")
        if token.tag not in ("AUX", "ADV", "PROPN"):
            return False
    return False


def has_parts(two: Pairing, *, topic: bool) -> bool:
    """Does the line have who does it and what it is done to, or a pronoun in their place; may the subject of the
    article (`topic`) be left out?"""
    return all(
        _has_part(two, n, before=before, topic=topic)
        for n, before in ((two.roles.subject, True), (two.roles.object, False), (two.roles.agent, False))
        if n is not None and n in two.alignment.terms
    )


def is_definite(there: Page) -> bool:
    """Does the line begin with a definite noun, as one that takes up a name ("the company")?"""
    return there.tokens[0].text.lower() == "the" and there.tokens[1:2] != () and there.tokens[1].tag == "NOUN"


def _has_part(two: Pairing, n: int, *, before: bool, topic: bool) -> bool:
    there, one = two.there, two.alignment.terms[n]
    if one.place is not None:
        return one.how != "kind" or not _is_aside(two, one, before=before)
    if topic and one.how in ("topic", "before"):
        return True
    pointed = has_pronoun(there, two.at, before=before) or repeats(two.pages, two.match.at)
    if before and one.how in ("taken up", "before") and two.terms[n].kind == "name":
        return pointed or is_definite(there)
    anyone = n == two.roles.subject or is_anyone(two.page, two.terms[n].first)
    return pointed and (one.how == "taken up" or anyone)


def _is_aside(two: Pairing, one: Aligned, *, before: bool) -> bool:
    """Does a word that is only near in use stand on the other side of the verb?"""
    if two.there.tokens[two.at].tag != "VERB" or two.roles.passive != is_passive(two.there, two.at):
        return False
    return one.place is not None and (one.place < two.at) != before


def opposite_verb(two: Pairing) -> int | None:
    """The verb that is the opposite of the asked one, right behind the same subject."""
    subject = two.alignment.terms.get(two.roles.subject) if two.roles.subject is not None else None
    if two.head is None or not two.terms[two.head].verb or subject is None:
        return None
    if subject.place is None or subject.how != "same":
        return None
    tokens = two.there.tokens
    behind = range(subject.place + 1, min(len(tokens), subject.place + 1 + _BEHIND))
    verb = next((i for i in behind if tokens[i].tag == "VERB"), None)
    if verb is None or is_passive(two.there, verb) or manner_of(two.there.line, verb).kind != "so":
        return None
    asked = two.page.tokens[two.terms[two.head].first].text
    return verb if are_opposites(asked, tokens[verb].text, "verb") else None
