"""What each article says to a sentence that the user gives: supports, denies, hedges, or silent.

In: the evidence and the asked sentences, read as an article's. Out: an `AnswerFinding` each. The sentences of each
article that have most of its terms are looked at: as so, denied, open, another number, another day. A wrong answer is
worse than none, so what does not reach the gate is silent: other words may hide it. Adds nothing to any other finding.
"""

from collections.abc import Collection, Sequence

from secondsource.model.findings import AnswerArticle, AnswerFinding, AnswerReport, AnswerStance, Findings
from secondsource.model.identifiers import digest
from secondsource.model.lineage import Reason
from secondsource.model.spans import Span

from ..claims.claims import attribution_of, support_reasons
from ..disputes.frames import find_frames
from ..disputes.lines import Line
from ..disputes.qualities import OPPOSITES, qualities_in
from ..evidence import Evidence
from ..ties import find_ties
from .asked import Asked, page_of
from .called import find_called
from .counted import find_counted
from .grounds import find_ground, is_of_others
from .joined import find_joined
from .limits import is_of_another_body, says_less
from .lines import Page, Pages, find_pages, names_of
from .manner import is_done, is_former, is_negated, is_of_some, manner_of
from .matches import PRONOUNS, Found, Said, look_up
from .roles import Roles, aside, find_roles, find_turned, is_of_the_same
from .terms import Term, find_terms
from .values import is_deadline, is_near, is_of_another_time
from .words import is_meaning, opposite_keys

# Of the terms, by weight, so much must stand in a line for it to answer.
_SAYS = 0.66
# Of a sentence in which no word is found that carries it, more.
_WITHOUT_HEAD = 0.8
# Without the word that carries the sentence, nearly all.
_WITHOUT_PREDICATE = 0.85
_WITHOUT_PREDICATE_BY_VALUES = 0.8
# With an opposite verb in place of its own, most of the rest.
_OTHERWISE = 0.8
# Without the day that was asked, more; without the number it does not say so.
_WITHOUT_DAY = 0.75
# Another day denies it only of the same act: nearly all of its words, and the day right beside them.
_DATED = 0.85
# A line of long ago tells another number only where it has all that was asked, with its name ("when the Galeb sank").
_SAME_EVENT = 0.95
# From one place to another is the other way round only of nearly the same words.
_ANOTHER_WAY = 0.9
# Lines that have so much less than the best line of their article say something else.
_CLOSE = 0.2
_SPANS = 3
# Lines of an article that are looked at for the sentence in other words.
_BEST = 16
# How far from the carrier an adjective qualifies it, in words.
_QUALIFIES = 3
# How far from the word that carries it another stands, in words; a comma between them counts as more. A pronoun right
# beside it stands for another ("there were not enough of them").
_NEAR, _COMMA, _POINTED = 8, 3, 3
_TURNS = frozenset(("but", "though", "although", "which", "while", "whereas", "who", ";"))
_WORDS = {"supports": "says so", "denies": "says it is not so", "hedges": "leaves it open"}


def weigh_answers(
    evidence: Evidence, asked: Sequence[Asked], findings: Findings | None = None
) -> tuple[AnswerFinding, ...]:
    """An answer for each sentence, in the order in which they were asked; `findings`: what the story is found to tell,
    whose word choice is a thesaurus for what is asked."""
    if not asked:
        return ()
    findings = findings or Findings()
    called = find_called(evidence, findings.framing)
    pages, names = find_pages(evidence, called), names_of(evidence)
    found = []
    for one in asked:
        page = page_of(one, called)
        if page is None:
            found.append(_answer(evidence, one, {}))
            continue
        terms = find_terms(page, pages, names)
        roles = find_roles(page, terms)
        said: dict[str, list[Said]] = {}
        matches = look_up(terms, pages, page)
        for match in matches:
            if is_of_another_body(page, terms, match):
                continue
            told = _say(evidence, page, terms, roles, pages, match)
            if told is not None and (told.stance == "hedges" or not is_of_others(page, terms, roles, pages, match)):
                said.setdefault(pages.every[match.at].article, []).append(told)
        for match in _best_of_silent(pages, matches, said):
            if is_of_another_body(page, terms, match):
                continue
            told = find_ground(page, terms, roles, pages, match)
            if told is not None:
                said.setdefault(pages.every[match.at].article, []).append(told)
        for article, told in list(find_joined(page, terms, roles, pages, matches, said, findings)):
            said.setdefault(article, []).append(told)
        for article, told in list(find_counted(page, terms, pages, matches, said, findings.figures)):
            said.setdefault(article, []).append(told)
        found.append(_answer(evidence, one, said))
    return tuple(found)


def _best_of_silent(pages: Pages, matches: Sequence[Found], said: Collection[str]) -> list[Found]:
    """Of each article that has not been found to say it in the same words, the lines that have most of it."""
    best: dict[str, list[Found]] = {}
    for match in matches:
        best.setdefault(pages.every[match.at].article, []).append(match)
    return [match for article, found in best.items() if article not in said for match in found[:_BEST]]


def _say(
    evidence: Evidence, page: Page, terms: Sequence[Term], roles: Roles, pages: Pages, match: Found
) -> Said | None:
    """What the line says, None where it has too little of the sentence."""
    there = pages.every[match.at]
    head = next((n for n, t in enumerate(terms) if t.kind == "predicate"), None)
    if any(v.kind == "apart" for v in match.values.values()):
        return None
    words = [n for n in match.places if terms[n].kind in ("word", "predicate")]
    held = [n for n, v in match.values.items() if v.kind == "holds"]
    least = _WITHOUT_HEAD if head is None and not match.values else _SAYS
    enough = bool(words) and max(match.bare, match.cover) >= least
    if not words and match.places and (head is None or not terms[head].verb):
        return _by_values(evidence, page, terms, pages, match)
    opposite = _opposite(evidence, page, there) if enough else None
    opposite = opposite or _other_act(page, terms, there, match)
    if opposite is not None:
        return Said((there.line.span,), "denies", match.bare, opposite)
    # Of "had 6,400 soldiers in 2015" the number and the year say more than the noun.
    # But where the article has the word elsewhere, this line says something else.
    without = (match.bare >= _WITHOUT_PREDICATE and not _is_elsewhere(terms, head, pages, there)) or (
        head is not None and not terms[head].verb and len(held) > 1 and match.cover >= _WITHOUT_PREDICATE_BY_VALUES
    )
    turned = find_turned(page, terms, there, match) if enough else None
    if turned is not None:
        if match.bare < _ANOTHER_WAY:
            return None
        return Said((there.line.span,), "denies", match.bare, Reason("another way", match.bare, turned))
    if not enough or (head is not None and head not in match.places and not without):
        return None
    carrier = _carrier(page, terms, match, head, words)
    at = match.places[carrier]
    if not _is_close(there, match, at) or not is_of_the_same(page, roles, terms, pages, match, at):
        return None
    return _by_manner(evidence, page, terms, pages, match, (carrier, at))


def _is_elsewhere(terms: Sequence[Term], head: int | None, pages: Pages, there: Page) -> bool:
    """Does the article have the very word of the predicate in another line?"""
    if head is None:
        return False
    written = [key for keys in terms[head].keys for key in keys if not is_meaning(key)]
    return any(key in page.at for page in pages.of(there.article) for key in written)


def _by_values(evidence: Evidence, page: Page, terms: Sequence[Term], pages: Pages, match: Found) -> Said | None:
    """What a line says that has of the words only names, by its numbers and days: "Corvane had 6,400 soldiers there in
    2015" is what "6,400 Corvanians served there in 2015" tells. On the first number hangs how it is said."""
    told = [(n, v) for n, v in sorted(match.values.items()) if v.kind != "none" and v.span is not None]
    if not told or any(v.kind != told[0][1].kind for _, v in told):
        return None
    held = told[0][1].kind == "holds"
    if not held and (match.bare < _WITHOUT_PREDICATE or terms[told[0][0]].figure is None):
        return None
    if held and match.cover < _WITHOUT_PREDICATE_BY_VALUES:
        return None
    span = told[0][1].span
    places = [i for i, t in enumerate(pages.every[match.at].tokens) if span is not None and t.start >= span.start]
    return _by_manner(evidence, page, terms, pages, match, (told[0][0], places[0])) if places else None


def _other_act(page: Page, terms: Sequence[Term], there: Page, match: Found) -> Reason | None:
    """The opposite verb of the same: "rose", where "fell" was asked."""
    if any(v.kind != "holds" for v in match.values.values()):
        return None
    whole = sum(t.weight for t in terms if t.figure is None and t.moment is None)
    for n, term in enumerate(terms):
        against = opposite_keys(page.line, term.first) if n not in match.places and term.keys else ()
        spots = sorted({i for key in against for i in there.at.get(key, ()) if there.tokens[i].tag == "VERB"})
        share = round(match.bare + term.weight / whole, 3) if spots else 0.0
        if share < _OTHERWISE or manner_of(page.line, term.first).kind != "so":
            continue
        for at in spots:
            if _is_close(there, match, at) and manner_of(there.line, at).kind == "so":
                return Reason("the opposite", share, f"“{there.tokens[at].text}”, where “{term.words}” was asked")
    return None


def _carrier(page: Page, terms: Sequence[Term], match: Found, head: int | None, words: Sequence[int]) -> int:
    """The term on whose word in the line it hangs whether the line says it: what the asked sentence denies, else its
    predicate, else the rarest."""
    denied = [n for n in words if manner_of(page.line, terms[n].first).kind == "not so"]
    if denied and not (head in denied and terms[head].verb):
        return denied[0]
    return head if head is not None and head in match.places else max(words, key=lambda n: (terms[n].weight, -n))


def _is_close(there: Page, match: Found, at: int) -> bool:
    """Does another term stand close to the word that carries it: is it said of what was asked?"""
    low = [t.text.lower() for t in there.tokens]
    if any(w in PRONOUNS for w in low[max(0, at - _POINTED) : at + 1 + _POINTED]):
        return True
    held = [v.span.start for v in match.values.values() if v.kind == "holds" and v.span is not None]
    places = [i for i, t in enumerate(there.tokens) if t.start in held] + [p for p in match.places.values() if p != at]
    for place in places:
        first, last = min(at, place), max(at, place)
        if last - first + _COMMA * low[first:last].count(",") - aside(there, first + 1, last) <= _NEAR:
            return True
    return False


def _by_manner(
    evidence: Evidence, page: Page, terms: Sequence[Term], pages: Pages, match: Found, carried: tuple[int, int]
) -> Said | None:
    """What the line says by how it says the carrier (a term and its word in the line), and by its figures and days."""
    there, (carrier, at) = pages.every[match.at], carried
    mine, theirs = manner_of(page.line, terms[carrier].first), manner_of(there.line, at)
    shown = ", ".join(terms[n].words for n in sorted(match.places))
    other = next((v for v in match.values.values() if v.kind == "other"), None)
    behind = _denied_behind(evidence, pages, match.at)
    span = there.line.span
    if behind is not None and mine.kind != "not so":
        return Said(
            (span, pages.every[behind].line.span), "denies", match.bare,
            Reason("denied right behind", match.bare, f"the next sentence denies what this one tells: {shown}"),
        )  # fmt: skip
    untold = [t for n, t in enumerate(terms) if t.kind in ("figure", "day") and not _is_told(match, n)]
    other_number = other is None and any(not _is_date(t) for t in untold)
    if theirs.kind == "open" and mine.kind != "open" and not other_number:
        return Said((span,), "hedges", match.cover, Reason("left open", match.cover, f"“{theirs.why}”, of {shown}"))
    if other is not None and other.span is not None:
        return _other_value(page, terms, there, match, at, shown) if mine.kind == theirs.kind else None
    former = is_former(there.line, at) if mine.kind == "so" and _is_now(page.line) else None
    if former is not None and not is_former(page.line, terms[carrier].first):
        reason = Reason("no longer", match.bare, f"“{former}”, of {shown}")
        return Said((span,), "denies", match.bare, reason)
    if (mine.kind == "not so") != (theirs.kind == "not so"):
        if is_of_some(there.line, at):
            return None
        why = theirs.why or mine.why
        return Said((span,), "denies", match.bare, Reason("said and not said", match.bare, f"“{why}”, of {shown}"))
    if any(not _is_date(t) for t in untold) or match.cover < (_WITHOUT_DAY if untold else _SAYS):
        return None
    if untold and any(m.type in ("DATE", "TIME") for m in there.moments):
        return None  # "said Thursday that it flew" tells no Tuesday
    head = next((t.first for t in terms if t.kind == "predicate"), None)
    if theirs.kind == "planned" and is_done(page.line, head):
        reason = Reason("still to come", match.cover, f"“{theirs.why}”, of {shown}")
        return Said((span,), "hedges", match.cover, reason)
    denied = _denied_beside(page, terms, there, match, carrier) if mine.kind == "so" else None
    if denied is not None:
        return Said((span,), "denies", match.bare, Reason("said and not said", match.bare, f"“{denied}”, of {shown}"))
    if mine.kind != "not so" and says_less(page, terms, pages, there, match.places, carried):
        return None
    return Said((span,), "supports", match.cover, Reason("words in common", match.cover, shown))


def _denied_beside(page: Page, terms: Sequence[Term], there: Page, match: Found, carrier: int) -> str | None:
    """The word by which the line denies what qualifies the carrier ("found jackets, and there weren't enough")."""
    low = [t.text.lower() for t in there.tokens]
    for n, place in sorted(match.places.items()):
        beside = abs(terms[n].first - terms[carrier].first) <= _QUALIFIES and page.tokens[terms[n].first].tag == "ADJ"
        denied = is_negated(there.line, low, place) if beside else None
        if denied is not None and manner_of(page.line, terms[n].first).kind == "so":
            return denied
    return None


def _is_now(line: Line) -> bool:
    """Does an asked sentence say what somebody is today?"""
    return any(t.text.lower() in ("is", "are", "'s", "’s") for t in line.tokens)


def _is_date(term: Term) -> bool:
    """Is it a day, which may stand in another sentence; not a number or a stretch of time?"""
    return term.moment is not None and term.moment.type in ("DATE", "TIME")


def _is_told(match: Found, n: int) -> bool:
    """Does the line tell the figure, day or stretch of time that was asked?"""
    return match.values[n].kind == "holds" if n in match.values else n in match.places


def _other_value(page: Page, terms: Sequence[Term], there: Page, match: Found, at: int, shown: str) -> Said | None:
    """Another number or day of what is otherwise the same."""
    days = [v for i, v in match.values.items() if terms[i].moment is not None]
    dated = any(v.kind == "holds" for v in days)
    for n, verdict in sorted(match.values.items()):
        if verdict.kind != "other" or verdict.span is None:
            continue
        term = terms[n]
        if term.moment is None:
            named = match.bare >= _SAME_EVENT and any(terms[i].kind == "name" for i in match.places)
            then = dated if days else named or not is_of_another_time(there, verdict.span)
            fits = match.bare >= _SAYS and then
        else:
            if any(terms[i].figure is not None and v.kind == "none" for i, v in match.values.items()):
                return None  # a line that has the day alone tells of something else
            due = is_deadline(there, verdict.span) and is_deadline(page, term.moment.span)
            fits = match.bare >= (_WITHOUT_DAY if due else _DATED) and (due or is_near(there, verdict.span, at))
        if not fits:
            return None
        name = "another number" if term.moment is None else "another time"
        printed = " ".join(t.text for t in there.tokens if verdict.span.start <= t.start < verdict.span.end)
        detail = f"“{printed}”, where “{term.words}” was asked; both of {shown}"
        return Said((there.line.span,), "denies", match.bare, Reason(name, match.bare, detail))
    return None


def _opposite(evidence: Evidence, page: Page, there: Page) -> Reason | None:
    """The opposite quality of the same thing."""
    asked, told = " ".join(t.text for t in page.tokens), evidence.text(there.line.span)
    mine, theirs = qualities_in(asked), qualities_in(told)
    for left, right in OPPOSITES:
        for one, other in ((left, right), (right, left)):
            if mine & one and not mine & other and theirs & other and not theirs & one:
                words = [_printed(text, found) for text, found in ((asked, mine & one), (told, theirs & other))]
                return Reason("opposite qualities", 1.0, "“{}” asked, “{}” told".format(*words))
    return None


def _printed(text: str, stems: Collection[str]) -> str:
    """The words of the text that have one of these stems, with their negation: "not binding"."""
    words = text.split()
    for size in (1, 2, 3):
        for n in range(len(words) - size + 1):
            some = " ".join(words[n : n + size])
            if qualities_in(some) & set(stems):
                return some.strip(".,;:!?“”\"'’")
    return ", ".join(sorted(stems))


def _denied_behind(evidence: Evidence, pages: Pages, at: int) -> int | None:
    """The line behind, where it says no more than that the one before is denied, by somebody whom that one names."""
    behind = pages.behind(at)
    if behind is None:
        return None
    line = pages.every[behind].line
    for frame in find_frames(line):
        if frame.kind == "denied" and frame.back == "before":
            turned = any(t.text.lower() in _TURNS for t in line.tokens[: frame.cue])
            deniers = set(evidence.actors_in(line.cut(0, frame.cue)))
            return None if turned or (deniers and not deniers & pages.every[at].actors) else behind
    return None


def _answer(evidence: Evidence, asked: Asked, said: dict[str, list[Said]]) -> AnswerFinding:
    articles = tuple(_of_article(evidence, r.article.id, said.get(r.article.id, [])) for r in evidence.readings)
    spans = {s: [r.span for a in articles if a.stance == s for r in a.reports] for s in ("supports", "denies")}
    told = spans["supports"]
    ties = find_ties(evidence, told)
    every = [r.span for a in articles for r in a.reports]
    return AnswerFinding(
        id=f"answer:{digest('answer', asked.text, sorted((s.article, s.start, s.end) for s in every))}",
        text=asked.text,
        articles=articles,
        counts=evidence.counts(told, ties=ties),
        support=evidence.support(told, ties=ties) if told else None,
        against=evidence.counts(spans["denies"], ties=find_ties(evidence, spans["denies"])),
        reasons=tuple(support_reasons(evidence, told)) if told else (),
        rests_on=evidence.rests_on(every),
    )


def _of_article(evidence: Evidence, article: str, said: Sequence[Said]) -> AnswerArticle:
    best = max((s.cover for s in said), default=0.0)
    kept = [s for s in said if s.cover >= best - _CLOSE]
    stance = _stance(kept)
    kept = sorted(kept, key=lambda s: (s.stance != stance, -s.cover, s.spans))[:_SPANS]
    reports = {
        span: AnswerReport(span, s.stance, attribution_of(evidence, span), _origin(evidence, span))
        for s in reversed(kept)
        for span in s.spans
    }
    reasons = tuple(dict.fromkeys(s.reason for s in kept))
    return AnswerArticle(article, stance, tuple(reports[s] for s in sorted(reports)), reasons)


def _stance(said: Sequence[Said]) -> AnswerStance:
    if not said:
        return "silent"
    same = any(x.stance == "supports" for x in said)
    counted = [x for x in said if not (same and x.reason.name.startswith("another "))]
    best = {s: max((x.cover for x in counted if x.stance == s), default=0.0) for s in ("supports", "denies", "hedges")}
    if best["denies"] and best["denies"] >= best["supports"] - 0.1:
        return "denies"
    if best["supports"] and best["supports"] >= best["hedges"] - 0.1:
        return "supports"
    return "hedges"


def _origin(evidence: Evidence, span: Span) -> str | None:
    governed = evidence.origin(span)
    return governed.origin if governed is not None else None
