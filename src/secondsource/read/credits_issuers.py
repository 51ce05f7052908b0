"""Whose a document or a press conference is, as far as its article says.

Goes in: a mention of a document with what was read around it. Comes out: its `Issuer`, or None: not known. Guesses no
issuer for "a leaked report".
"""

import re
from collections import Counter
from collections.abc import Iterator
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
_FRONTED_NAME = re.compile(r",? (?:the )?")
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
    """What was read of the article before its documents."""

    sheet: Sheet
    names: tuple[Name, ...]
    quotes: tuple[Quote, ...]

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


def issuer_of_occasion(scene: Scene, span: Span) -> Issuer | None:
    """Who spoke to the press in the sentence of a span."""
    sentence = next((s for s in scene.sheet.body if s.span.overlaps(span)), None)
    if sentence is None:
        return None
    return _speaker(scene, sentence, span.start) or _doer(scene, sentence, span.start)


def _issuer(scene: Scene, name: Name, *, stated: bool) -> Issuer:
    annex = _ANNEX.match(scene.text, name.span.end)
    if annex is None:
        return Issuer(name.span, name.key, stated)
    span = scene.sheet.article.span(name.span.start, annex.end())
    return Issuer(span, f"{name.key}{annex.group()}".lower(), stated)


def _bearers(scene: Scene, start: int, end: int) -> Iterator[Name]:
    """The names of those who can give something out, in order of place."""
    for name in scene.names:
        if start <= name.span.start < end and name.kind in _BEARERS and not name.people:
            yield name


def _before_noun(scene: Scene, mention: Mention) -> Issuer | None:
    """ "The White House statement", "Nordmark's press release", "the company's leaflet"."""
    for name in _bearers(scene, mention.start, mention.at):
        return _issuer(scene, name, stated=True)
    phrase = scene.text[mention.start : mention.at]
    body = re.search(r"[’']s? ", phrase)
    return _body(scene, mention.start, mention.start + body.start(), stated=True) if body is not None else None


def _behind_noun(scene: Scene, mention: Mention) -> Issuer | None:
    """ "A statement from Brook's office", "the letter signed by the commission": who can give it out."""
    by = _BY.match(scene.text, mention.end, mention.sentence.span.end)
    if by is None:
        return None
    for name in _bearers(scene, by.end(), by.end() + 1):
        return _issuer(scene, name, stated=True)
    return _body(scene, by.end(), min(by.end() + 60, mention.sentence.span.end), stated=True)


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
    so_far = [n for n in scene.names if n.kind == "organisation" and n.span.start < before]
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
    near = [
        q
        for q in scene.quotes
        if q.cue is not None and q.speaker is not None and q.kind != "document" and sentence.span.overlaps(q.cue)
    ]
    for quote in sorted(near, key=lambda q: (abs(q.cue.start - at) if q.cue else 0, q.content)):
        speaker = quote.referent or quote.speaker
        if speaker is None:
            continue
        inside = list(_bearers(scene, speaker.start, speaker.end))
        if inside:
            people = [n for n in inside if n.kind == "person"]
            return _issuer(scene, (people or inside)[0], stated=False)
        return _body(scene, speaker.start, speaker.end, stated=False)
    return None


def _fronted(scene: Scene, mention: Mention) -> Issuer | None:
    """ "In its press release Nordmark blames …": the subject right behind the phrase."""
    gap = _FRONTED_NAME.match(scene.text, mention.end, mention.sentence.span.end)
    if gap is None:
        return None
    return next((_issuer(scene, n, stated=False) for n in _bearers(scene, gap.end(), gap.end() + 1)), None)


def _doer(scene: Scene, sentence: Sentence, before: int) -> Issuer | None:
    """The subject of "put a notice up": the first name of its sentence; the last one before it where the sentence opens
    with something else ("After the talks with Ada Brook the council …")."""
    named = list(_bearers(scene, sentence.span.start, before))
    if not named:
        return None
    opens = sentence.tokens[0].text.lower() if sentence.tokens else ""
    return _issuer(scene, named[-1 if opens in _NOT_YET else 0], stated=False)
