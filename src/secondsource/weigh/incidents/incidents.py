"""What kind of event a clause tells of, who does it to whom, and where: incidents after PLOVER.

In: a tagged sentence, a range of its words, and who is named where. Out: `Trigger`s, the words that make it an event of
a type, and the `Incident` read around one. An event noun that only describes another noun ("a withdrawal timetable") is
none, nor is what the clause denies. Dates nothing, joins nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Literal

from secondsource.model.readings import Sentence, Token
from secondsource.model.resolution import Actor
from secondsource.model.spans import Span, inside
from secondsource.text.english import POSSESSIVE_CLITICS
from secondsource.text.stems import stem
from secondsource.text.synonyms import PARTICLES

from ..evidence import Evidence
from .lexicon import Entry, lexicon
from .needs import DAYS, has_needed, words_around
from .verbs import tag_of

Responsibility = Literal["claimed", "accused", "denied"]
_BE = frozenset("am is are was were be been being gets got get".split())
_NEGATIONS = frozenset("not n't n’t never no without".split())
# Verbs that say little themselves, so that the noun beside them tells what happens (Jespersen's light verbs, those that
# only say that something takes place, and those by which CAMEO.2.0 has an event noun brought about: ARRANGE, BRING,
# CONSTRUCT, FILE, FINISH, MOUNT, PERPETUATE).
_LIGHT = frozenset(
    stem(w)
    for w in """be is was were are been being have has had hold held launch carry stage conduct take took taken make
    made see saw begin began begun start reach sign suffer face mount end come came follow claim announce call present
    submit issue impose collapse break broke broken fail stall resume fall fell erupt strike struck seal cement clinch
    conclude broker forge secure agree unveil release introduce levy slap order wage open file lodge bring brought
    convene host attend join deliver give gave given adopt approve pass declare extend offer provide send sent grant
    award perpetrate perform commit organise organize arrange lead led enter put undergo underwent receive win won plan
    schedule complete finalise finalize tighten ratchet expand escalate step release witness report record
    include turn participate attract happen occur ensue arise experience survive spark trigger provoke cause ignite
    unleash detect engage involve""".split()
)
_SERIES = frozenset("series round rounds wave waves spate string campaign programme program".split())
_IN_PHRASE = frozenset("ADJ NOUN PROPN PART DET PUNCT VERB".split())
_REACH = 8  # words after a trigger in which its object is looked for
_NEAR = 5  # words between a noun trigger and the date it is taken to have


@dataclass(frozen=True, slots=True)
class Trigger:
    """Word `at` of the sentence says that an event of the entry's type is told of."""

    at: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class Incident:
    """An event of a PLOVER type. `by`, `on`: ids of actors; `place`: the name of where."""

    type: str
    by: tuple[str, ...]
    on: tuple[str, ...]
    place: str | None
    responsibility: Responsibility | None
    trigger: str


def find_triggers(sentence: Sentence, first: int, last: int) -> list[Trigger]:
    """The trigger words among words `first` to `last` (inclusive), in order."""
    tokens = sentence.tokens
    listed = [(at, lexicon().find(tokens[at].text, tag_of(tokens, at))) for at in range(first, last + 1)]
    listed = [(at, entries) for at, entries in listed if entries]
    words = words_around(tokens, first, last) if listed else set()
    found = []
    for at, entries in listed:
        for entry in entries:
            if _is_event(tokens, at, entry) and has_needed(tokens, at, entry, words):
                found.append(Trigger(at, entry))
                break
    return found


def trigger_of(
    sentence: Sentence, triggers: Sequence[Trigger], predicate: range, moment: range | None
) -> Trigger | None:
    """Which trigger the clause is about: for a date, the event noun it hangs on; else the verb of the clause; else the
    nearest one."""
    if moment is not None:
        for trigger in reversed(triggers):
            if trigger.at < moment.start and _hangs(sentence.tokens, trigger, moment, predicate):
                done = _done_to(sentence.tokens, triggers, trigger, predicate, moment)
                return trigger if done is None else done
    for trigger in triggers:
        if trigger.at in predicate:
            return trigger
    if moment is None:
        return None
    verbs = [t for t in triggers if t.entry.part == "verb"]
    if verbs:
        return min(verbs, key=lambda t: (abs(t.at - moment.start), t.at))
    light = _is_light(sentence, predicate)
    near = [
        t
        for t in triggers
        if abs(t.at - moment.start) <= _NEAR or (light and _is_core(sentence.tokens, predicate, t.at))
    ]
    return min(near, key=lambda t: (abs(t.at - moment.start), t.at), default=None)


def _done_to(
    tokens: Sequence[Token], triggers: Sequence[Trigger], noun: Trigger, predicate: range, moment: range
) -> Trigger | None:
    """The verb that is of a type itself, of which the noun is the object ("condemned the attack on Monday"): a day of
    the week is the day of what the clause tells. None where the verb says little itself."""
    verb = next((t for t in triggers if t.at in predicate and t.entry.part == "verb"), None)
    if verb is None or noun.at < predicate.stop or tokens[moment.start].text.lower() not in DAYS:
        return None
    return None if stem(tokens[verb.at].text) in _LIGHT and verb.entry.needs == "" else verb


def _is_light(sentence: Sentence, predicate: range) -> bool:
    """Does the verb group only say that what the noun beside it means takes place ("reached a deal")?"""
    if any(sentence.tokens[i].text.lower() in _NEGATIONS for i in predicate):
        return False  # "the deal does not include an extension"
    return (
        any(stem(sentence.tokens[i].text) in _LIGHT for i in predicate if sentence.tokens[i].tag in ("VERB", "AUX"))
        and stem(sentence.tokens[predicate.stop - 1].text) in _LIGHT
    )


def is_light(verb: str) -> bool:
    """Is it a form of a verb that says little itself ("imposing", "step")?"""
    return stem(verb) in _LIGHT


def told_by_noun(sentence: Sentence, triggers: Sequence[Trigger], predicate: range) -> Trigger | None:
    """The event noun that is the object or subject of a light verb ("senators reached a deal", "talks broke down")."""
    if not predicate or not _is_light(sentence, predicate):
        return None
    nouns = [t for t in triggers if t.entry.part == "noun"]
    behind = [t for t in nouns if predicate.stop <= t.at < predicate.stop + _REACH]
    return next((t for t in behind if _is_core(sentence.tokens, predicate, t.at)), None)


def _is_core(tokens: Sequence[Token], predicate: range, at: int) -> bool:
    """Is the noun the subject or the object of the verb group, and in no phrase that hangs on another noun, "of" apart
    ("a round of talks", not "his answer to the attack")?"""
    if at < predicate.start:
        return not any(t.tag in ("VERB", "SCONJ") or t.text in ",;:" for t in tokens[at + 1 : predicate.start])
    between = tokens[predicate.stop : at]
    if len(between) > 1 and between[0].text.lower() in PARTICLES and between[1].tag == "ADP":
        between = between[2:]  # "turned out for a rally"
    hanging = [t for i, t in enumerate(between) if t.tag == "ADP" and i and t.text.lower() != "of"]
    verbs = [i for i, t in enumerate(between) if i and t.tag in ("VERB", "AUX", "SCONJ")]
    return not hanging and not any(not _is_modifier(between, i) for i in verbs)


def _is_modifier(between: Sequence[Token], at: int) -> bool:
    """ "A round of targeted sanctions": a participle inside a noun phrase."""
    inside = between[at - 1].tag in ("DET", "ADJ", "ADP") and between[at].text.lower().endswith(("ed", "ing", "en"))
    return inside and at + 1 <= len(between) and all(t.tag in ("ADJ", "NOUN", "PROPN") for t in between[at + 1 :])


def describe(sentence: Sentence, trigger: Trigger, first: int, last: int, cast: "Cast") -> Incident:
    """The incident that a trigger tells of, among words `first` to `last` of the sentence."""
    tokens = sentence.tokens
    if trigger.entry.part == "noun":
        named, on = _around_noun(sentence, trigger.at, first, last, cast)
        by = tuple(a for a in named if a not in on)
    elif _is_passive(tokens, trigger.at):
        on = cast.ids(sentence, _subject_from(tokens, trigger.at, first), trigger.at)
        by = _agents(sentence, trigger.at, last, cast)
    else:
        by = cast.ids(sentence, _subject_from(tokens, trigger.at, first), trigger.at)
        on = cast.ids(sentence, trigger.at + 1, _object_until(tokens, trigger.at, last))
    place = cast.place(sentence, first, last, {*by, *on})
    word = tokens[trigger.at].text
    return Incident(trigger.entry.type, by, on, place, _responsibility(tokens, first, last), word)


@dataclass(frozen=True)
class Cast:
    """Who is named where: the mentions of the actors of a story by article, in order."""

    mentions: Mapping[str, tuple[tuple[Span, str], ...]]
    actors: Mapping[str, Actor]

    def found(self, sentence: Sentence, first: int, stop: int) -> list[tuple[Span, str]]:
        """The mentions inside words `first` to `stop` (exclusive) of the sentence, none inside another."""
        if first >= stop or first >= len(sentence.tokens):
            return []
        start, end = sentence.tokens[first].start, sentence.tokens[min(stop, len(sentence.tokens)) - 1].end
        article = sentence.span.article
        here = inside(self.mentions.get(article, ()), Span(article, start, end), itemgetter(0))
        return [(s, a) for s, a in here if not any(o != s and o.contains(s) for o, _ in here)]

    def ids(self, sentence: Sentence, first: int, stop: int) -> tuple[str, ...]:
        """Ids of the actors named there, each once, in order of mention."""
        return tuple(dict.fromkeys(actor for _, actor in self.found(sentence, first, stop)))

    def place(self, sentence: Sentence, first: int, last: int, others: set[str]) -> str | None:
        """The name of the first place behind "in", "at", "near" and the like, where it is none of the others."""
        starts = {t.start: i for i, t in enumerate(sentence.tokens)}
        for span, actor in self.found(sentence, first, last + 1):
            at = starts.get(span.start)
            if at is None or self.actors[actor].kind != "place" or actor in others:
                continue
            before = {t.text.lower() for t in sentence.tokens[max(0, at - 2) : at]}
            if before & {"in", "at", "near", "around", "outside"}:
                return self.actors[actor].name
        return None


def cast_of(actors: Sequence[Actor]) -> Cast:
    """The cast of a story; of two actors mentioned at one place the first by id."""
    by_article: dict[str, dict[Span, str]] = {}
    for actor in sorted(actors, key=lambda a: a.id):
        for span in actor.mentions:
            by_article.setdefault(span.article, {}).setdefault(span, actor.id)
    return Cast({a: tuple(sorted(m.items())) for a, m in by_article.items()}, {a.id: a for a in actors})


def story_cast(evidence: Evidence) -> Cast:
    """The cast of the story, for `Evidence.once`."""
    return cast_of(evidence.resolved.actors)


def _is_event(tokens: Sequence[Token], at: int, entry: Entry) -> bool:
    """Does the word tell of an event itself: no mere modifier of another noun, not denied?"""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    before = tokens[at - 1] if at else None
    if entry.part == "noun":
        if after is not None and after.text.lower() in DAYS:
            return True  # "sanctions Monday"
        many = after is not None and after.text.lower() in _SERIES
        return after is None or many or not (after.tag in ("NOUN", "PROPN") or after.text in ("-", "‑"))
    if _is_denied(tokens, at):
        return False
    if before is not None and before.text.lower() == "as" and after is not None and after.text.lower() == "to":
        return False  # "as opposed to"
    if after is None or before is None:
        return True
    if after.tag not in ("NOUN", "PROPN"):
        return True
    return before.tag not in ("DET", "ADJ", "NUM") and not _is_owned(tokens, at)


def _is_denied(tokens: Sequence[Token], at: int) -> bool:
    """Is the verb itself denied, and no other verb before it ("said it does not work and accused them")?"""
    for token in reversed(tokens[max(0, at - 3) : at]):
        if token.text.lower() in _NEGATIONS:
            return True
        if token.tag == "CCONJ":
            return False
    return False


def _is_owned(tokens: Sequence[Token], at: int) -> bool:
    """Does a participle stand in a phrase that begins with an owner ("the clerk's 14-month suspended sentence")?"""
    if not tokens[at].text.lower().endswith(("ed", "en")):
        return False
    first = at
    while first and at - first < _NEAR and (
        tokens[first - 1].tag in ("ADJ", "NUM", "NOUN") or tokens[first - 1].text in ("-", "‑")
    ):
        first -= 1
    return 0 < first < at and tokens[first - 1].text.lower() in POSSESSIVE_CLITICS


def _hangs(tokens: Sequence[Token], trigger: Trigger, moment: range, predicate: range) -> bool:
    """Is the date part of the phrase of an event noun: no verb and no comma between the two, and no verb before it that
    the date could belong to instead?"""
    if trigger.entry.part != "noun":
        return False
    between = tokens[trigger.at + 1 : moment.start]
    if between and between[0].text.lower() in ("that", "which"):
        # "A deal that the two sides announced on Tuesday": the date is the deal's.
        return len(between) <= 3 * _NEAR and not any(t.text in ",;:" for t in between)
    if len(between) > 3 * _NEAR or any(t.tag in ("VERB", "AUX", "SCONJ") or t.text in ",;:" for t in between):
        return False
    if predicate and predicate.stop <= trigger.at:
        # "Agreed a pullout in May": the date is the verb's, unless the noun stands for the event itself.
        before = tokens[trigger.at - 1].tag if trigger.at else ""
        verb = tokens[predicate.stop - 1].text.lower()
        return stem(verb) in _LIGHT or len(between) <= 3 or before in ("ADP", "SCONJ")
    return True


def _is_passive(tokens: Sequence[Token], at: int) -> bool:
    """Is the verb at `at` a past participle behind a form of "be", or right behind its noun?"""
    if tokens[at].text.lower().endswith("ing"):
        return False
    i = at - 1
    while i >= 0 and at - i <= 4 and tokens[i].tag in ("ADV", "AUX", "PART"):
        if tokens[i].text.lower() in _BE:
            return True
        i -= 1
    after = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
    return after == "by" and i == at - 1 and tokens[i].tag in ("NOUN", "PROPN", "PUNCT")


def _subject_from(tokens: Sequence[Token], at: int, first: int) -> int:
    """Where the words before a verb begin that may hold its subject: behind the last verb before it, else `first`."""
    i = at - 1
    while i > first and tokens[i].tag in ("AUX", "ADV", "PART"):
        i -= 1
    while i > first and tokens[i].tag not in ("VERB", "AUX", "SCONJ") and tokens[i].text not in ";:":
        i -= 1
    return i if i == first else i + 1


def _object_until(tokens: Sequence[Token], at: int, last: int) -> int:
    """Where the object of a verb ends: before the next preposition, comma, or verb."""
    i = at + 1
    while i <= last and i - at <= _REACH:
        if tokens[i].text in ",;:" or (tokens[i].tag in ("VERB", "AUX", "SCONJ") and i > at + 1):
            break
        if tokens[i].tag == "ADP" and tokens[i].text.lower() not in ("of", "against", "on", "with", "at"):
            break
        i += 1
    return i


def _agents(sentence: Sentence, at: int, last: int, cast: Cast) -> tuple[str, ...]:
    """Who is named inside the agent phrase of a passive: behind "by", or before the event noun behind "in a"."""
    tokens = sentence.tokens
    for i in range(at + 1, min(last, at + _REACH) + 1):
        low = tokens[i].text.lower()
        if low == "by":
            return cast.ids(sentence, i + 1, _object_until(tokens, i, last))
        if low == "in" and i + 1 <= last and tokens[i + 1].text.lower() in ("a", "an", "the"):
            nouns = find_triggers(sentence, i + 2, min(last, i + 1 + _REACH))
            if nouns and nouns[0].entry.part == "noun":
                return cast.ids(sentence, i + 2, nouns[0].at)
    return ()


def _around_noun(
    sentence: Sentence, at: int, first: int, last: int, cast: Cast
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """By whom: named right before the event noun, or behind "by"; on whom: behind "of", "on", "against", …"""
    tokens = sentence.tokens
    begin = at
    while begin > first and at - begin < 5 and tokens[begin - 1].tag in _IN_PHRASE:
        begin -= 1
        if tokens[begin].text in ",;":
            begin += 1
            break
    by = cast.ids(sentence, begin, at)
    on: tuple[str, ...] = ()
    for i in range(at + 1, min(last, at + _REACH) + 1):
        low = tokens[i].text.lower()
        if low in ("of", "on", "against", "targeting", "with", "between"):
            on = on or cast.ids(sentence, i + 1, _object_until(tokens, i, last))
        elif low == "by":
            by = cast.ids(sentence, i + 1, _object_until(tokens, i, last)) or by
    return by, on


def _responsibility(tokens: Sequence[Token], first: int, last: int) -> Responsibility | None:
    """Does the clause say that somebody claims it, is accused of it, or denies it?"""
    words = [t.text.lower() for t in tokens[first : last + 1]]
    if any(w in ("deny", "denied", "denies", "denying") for w in words):
        return "denied"
    claims = [i for i, w in enumerate(words) if w in ("claim", "claimed", "claims", "claiming")]
    if any({"responsibility", "credit", "by"} & set(words[i + 1 : i + 4]) for i in claims):
        return "claimed"
    if any(w in ("blame", "blamed", "blames", "blaming", "accused", "accuses", "accuse", "accusing") for w in words):
        return "accused"
    return None
