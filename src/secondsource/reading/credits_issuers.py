"""Whose a document or a press conference is, as far as its article says.

Goes in: a mention of a document with what was read around it. Comes out: its `Issuer`, or None: not known. Guesses no
issuer for "a leaked report".
"""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass

from ..model.readings import Name, Quote, Sentence, Sheet
from ..model.spans import Span
from .credits_genres import Mention

_BEARERS = ("person", "organisation", "group")
# Bodies that an article calls so once it has named them, and those that bear the word in their name.
_COMPANIES = frozenset(
    "company group firm corporation manufacturer maker operator owner airline carrier bank giant".split()
)
_BODIES = _COMPANIES | frozenset(
    """ministry department office union party court police government council commission committee agency association
    authority board army navy club university hospital embassy institute federation parliament administration campaign
    regulator prosecutors""".split()
)
# Behind the noun: "statement by", "letter signed by", "release from", "notice of".
_BY = re.compile(
    r"(?: (?:issued|signed|sent|released|published|written|filed|posted|prepared|drawn up))?(?: \w+ly)? (?:by|from|of)"
    r" (?:the |an? )?"
)
# "Brook's office": what belongs to a name and speaks for it.
_ANNEX = re.compile(
    r"[’']s? (?:[a-z]+ )?(?:office|government|ministry|campaign|party|family|team|lawyers?|press office)\b"
)
_BODY = re.compile(rf"(?i)\b(?:the )?((?:[a-z][\w’'-]+ ){{0,3}}(?:{'|'.join(sorted(_BODIES))}))\b")
# "In its release Nordmark blames", "In a statement issued on Friday, the head of the port, Ada Brook, blames".
_FRONTED = re.compile(r"(?P<near>,? (?:the )?)(?=[A-Z])|[^,;:.“”\"\n]{0,60}, ")
# How far behind that comma the subject's name may begin.
_SUBJECT = 50
# "City Attorney Ada Brook": between two names of one phrase stand capitalised words alone, or titles.
_ONE_PHRASE = re.compile(r"(?:[’']s)?(?: [A-Z][\w.’'-]*| [a-z]+){0,3} ")
# "From his doctor", "by the surveyor": somebody without a name.
_SOMEBODY = re.compile(
    r" (?:by|from) ((?:his|her|its|their|the) (?:(?!that\b|who\b)[a-z][\w’'-]+ ){0,3}?[a-z][\w’'-]+)"
    r"(?=[,.;:]| [A-Z]| (?:that|which|who)\b)"
)
# "A recent Norland poll": who asked, read as a name or not.
_POLLSTER = re.compile(
    r"(?<![\w.])(?!The\b|An?\b|In\b)[A-Z][\w&/’'-]+(?: [A-Z][\w&/’'-]+){0,3}(?=(?: [a-z-]+){0,2} \Z)"
)
# So many names back "the company" may mean one of them: more than an article of two thousand words names.
_REMEMBERED = 200
# Before a subject: a clause or phrase of time, whose names do nothing yet.
_NOT_YET = frozenset("after before when while as in on at following with despite during although since for".split())


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who gave a document out: the words that name him, a key that joins his mentions, and whether the phrase of the
    document itself says so."""

    span: Span
    key: str
    stated: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """What was read of the article before its documents: those who can give something out, in order of place, and the
    statements with a cue and a speaker, in order of the cue."""

    sheet: Sheet
    bearers: tuple[Name, ...]
    said: tuple[tuple[int, Quote], ...]

    @classmethod
    def of(cls, sheet: Sheet, names: tuple[Name, ...], quotes: tuple[Quote, ...]) -> "Scene":
        """The scene of an article."""
        bearers = sorted((n for n in names if n.kind in _BEARERS and not n.people), key=lambda n: n.span)
        said = [
            (q.cue.start, q) for q in quotes if q.cue is not None and q.speaker is not None and q.kind != "document"
        ]
        return cls(sheet, tuple(bearers), tuple(sorted(said, key=lambda q: (q[0], q[1].content))))

    @property
    def text(self) -> str:
        """The article's text."""
        return self.sheet.article.text


def issuer_of(scene: Scene, mention: Mention, frame: int, *, speaks: bool) -> Issuer | None:
    """Whose a document is: by its phrase ("White House statement", "the notice by the council"), else, where somebody
    speaks in it, that speaker."""
    stated = _before_noun(scene, mention) or _behind_noun(scene, mention)
    if stated is not None or not (speaks or mention.own):
        return stated
    return (
        _speaker(scene, mention.sentence, mention.at)
        or _fronted(scene, mention)
        or _doer(scene, mention.sentence, frame)
    )


def issuer_of_occasion(scene: Scene, sentence: Sentence, at: int) -> Issuer | None:
    """Who spoke to the press at an offset of a sentence."""
    return _speaker(scene, sentence, at) or _doer(scene, sentence, at)


def _issuer(scene: Scene, name: Name, *, stated: bool) -> Issuer:
    annex = _ANNEX.match(scene.text, name.span.end)
    if annex is None:
        return Issuer(name.span, name.key, stated)
    span = scene.sheet.article.span(name.span.start, annex.end())
    return Issuer(span, f"{name.key}{annex.group()}".lower(), stated)


def _bearers(scene: Scene, start: int, end: int) -> list[Name]:
    """The names of those who can give something out that begin between two offsets, in order of place."""
    first = bisect_left(scene.bearers, start, key=lambda n: n.span.start)
    return list(scene.bearers[first : bisect_left(scene.bearers, end, key=lambda n: n.span.start)])


def _before_noun(scene: Scene, mention: Mention) -> Issuer | None:
    """ "The White House statement", "Nordmark's press release", "the company's leaflet"."""
    for name in _bearers(scene, mention.start, mention.at):
        return _issuer(scene, name, stated=True)
    phrase = scene.text[mention.start : mention.at]
    pollster = _POLLSTER.search(phrase) if mention.genre == "poll" else None
    begin = mention.start + pollster.start() if pollster is not None else 0
    if pollster is not None and not _opens_lower(mention.sentence, begin):
        called = pollster.group().removesuffix(" Poll")
        return Issuer(scene.sheet.article.span(begin, begin + len(called)), called.lower(), True)
    body = re.search(r"[’']s? ", phrase)
    return _body(scene, mention.start, mention.start + body.start(), stated=True) if body is not None else None


def _opens_lower(sentence: Sentence, at: int) -> bool:
    """Has the word there its capital from the sentence that it opens ("Another poll")?"""
    first = sentence.tokens[0]
    return first.start == at and first.tag != "PROPN"


def _behind_noun(scene: Scene, mention: Mention) -> Issuer | None:
    """ "A statement from Brook's office", "the letter signed by the commission": who can give it out."""
    by = _BY.match(scene.text, mention.end, mention.sentence.span.end)
    if by is None:
        return None
    for name in _bearers(scene, by.end(), by.end() + 1):
        return _issuer(scene, name, stated=True)
    somebody = _SOMEBODY.match(scene.text, mention.end, mention.sentence.span.end)
    body = _body(scene, by.end(), min(by.end() + 60, mention.sentence.span.end), stated=True)
    if body is not None or somebody is None:
        return body
    return Issuer(scene.sheet.article.span(*somebody.span(1)), somebody.group(1).lower(), True)


def _body(scene: Scene, start: int, end: int, *, stated: bool) -> Issuer | None:
    """A body without a name, between two offsets: the one named before that "the company" means, else as described."""
    match = _BODY.match(scene.text, start, end)
    if match is None:
        return None
    words = match.group(1).lower().split()
    named = _named_before(scene, words[-1], start) if len(words) == 1 else None
    if named is not None:
        return _issuer(scene, named, stated=stated)
    if len(words) == 1 and words[0] in _COMPANIES:
        return None
    return Issuer(scene.sheet.article.span(match.start(1), match.end(1)), " ".join(words), stated)


def _named_before(scene: Scene, word: str, before: int) -> Name | None:
    """Of the bodies named so far the one that bears the word; for "the company" the one named most, if there is one."""
    last = bisect_left(scene.bearers, before, key=lambda n: n.span.start)
    so_far = [n for n in scene.bearers[max(0, last - _REMEMBERED) : last] if n.kind == "organisation"]
    bearing = [n for n in so_far if word in n.key.split()]
    if bearing:
        return bearing[-1]
    if word not in _COMPANIES:
        return None
    most = Counter(n.key for n in so_far).most_common(2)
    if not most or (len(most) > 1 and most[0][1] == most[1][1]):
        return None
    return next(n for n in reversed(so_far) if n.key == most[0][0])


def _speaker(scene: Scene, sentence: Sentence, at: int) -> Issuer | None:
    """The speaker of the statement of a sentence, nearest to an offset."""
    first = bisect_left(scene.said, sentence.span.start, key=lambda q: q[0])
    last = bisect_left(scene.said, sentence.span.end, key=lambda q: q[0])
    for _, quote in sorted(scene.said[first:last], key=lambda q: (abs(q[0] - at), q[1].content)):
        speaker = quote.referent or quote.speaker
        if speaker is None:
            continue
        inside = _bearers(scene, speaker.start, speaker.end)
        if inside:
            people = [n for n in inside if n.kind == "person"]
            return _issuer(scene, (people or inside)[0], stated=False)
        return _body(scene, speaker.start, speaker.end, stated=False)
    return None


def _fronted(scene: Scene, mention: Mention) -> Issuer | None:
    """ "In its press release Nordmark blames …": the subject behind the phrase."""
    end = mention.sentence.span.end
    gap = _FRONTED.match(scene.text, mention.end, end)
    if gap is None:
        return None
    reach = 1 if gap["near"] is not None else _SUBJECT
    named = _whole(scene, _bearers(scene, gap.end(), min(gap.end() + reach, end)))
    return _issuer(scene, named[0], stated=False) if named else None


def _doer(scene: Scene, sentence: Sentence, before: int) -> Issuer | None:
    """The subject of "put a notice up": the first name of its sentence; the last one before it where the sentence opens
    with something else ("After the talks with Ada Brook the council …")."""
    named = _whole(scene, _bearers(scene, sentence.span.start, before))
    if not named:
        return None
    opens = sentence.tokens[0].text.lower() if sentence.tokens else ""
    return _issuer(scene, named[-1 if opens in _NOT_YET else 0], stated=False)


def _whole(scene: Scene, named: list[Name]) -> list[Name]:
    """Names without those that stand in the phrase of a person behind them ("Lisk Port director Ada Brook")."""
    behind = [*named[1:], None][: len(named)]
    return [
        name
        for name, other in zip(named, behind, strict=True)
        if other is None
        or other.kind != "person"
        or _ONE_PHRASE.fullmatch(scene.text, name.span.end, other.span.start) is None
    ]
