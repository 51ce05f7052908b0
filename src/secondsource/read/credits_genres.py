"""Which nouns mean a document or an occasion that news is taken from, and where an article names one.

Goes in: a sheet with tagged words. Comes out: `Mention`s in order of the text: the noun, its whole phrase, what stands
before it. Whether the article takes anything from the document is decided in `credits_documents`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from ..model.readings import Sentence, Sheet
from ..text.english import HYPHENS, MONTHS, POSSESSIVE_CLITICS, POSSESSIVES, WEEKDAYS

# What a document is, by what one calls it: words of a row mean one document of one issuer ("the release" is "the press
# statement"). A closed class, written down by hand from the genres of official and corporate writing.
GENRES = {
    "statement": "statement; press statement; news release; press release; media release; release; communique; "
    "communiqué",
    "report": "report; study; survey; review; assessment; white paper; audit",
    "letter": "letter; memo; memorandum; e-mail; email; circular; cable; note",
    "notice": "notice; notification; leaflet; flyer; pamphlet; brochure; poster",
    "judgment": "judgment; judgement; ruling; verdict; decree; court order",
    "filing": "indictment; affidavit; lawsuit; complaint; filing; petition; deposition; charge sheet; court filing; "
    "court document; court paper; court record",
    "contract": "contract; annex; addendum; agreement; treaty; accord; memorandum of understanding",
    "record": "minutes; transcript; document; dossier; file; log; manifest; register; logbook",
    "post": "tweet; blog post; facebook post; instagram post; social media post; post",
    "press conference": "press conference; news conference; press briefing; news briefing; media briefing; briefing",
}
PRESS_CONFERENCE = "press conference"
_GENRE_OF = {noun.strip(): genre for genre, nouns in GENRES.items() for noun in nouns.split(";")}
_LONGEST_FIRST = sorted(map(re.escape, _GENRE_OF), key=lambda n: (-len(n), n))
_NOUN = re.compile(rf"(?i)(?<![\w-])(?P<noun>{'|'.join(_LONGEST_FIRST)})(?P<s>s?)(?![\w’'-])")
_BEFORE_NOUN = frozenset(["ADJ", "NOUN", "PROPN", "NUM"])
# "A written statement": a participle, that the tagger may call a verb.
_PARTICIPLE = re.compile(r"(?:\w+(?:ed|en)|sent|joint)\Z")
# Words of a phrase before its noun: "the party's own long-awaited second report".
_MOST_BEFORE = 7
# Verbs that the tagger takes for nouns behind a noun: "the memo warns of floods".
_VERBS = frozenset("warns claims notes lists names shows states reads says details".split())
_ACTIONS = frozenset(["release", "filing", "audit", "review"])
# What may stand behind the noun and belong to it: "annex to the contract", "letter to the board".
_BEHIND = frozenset("of to on about for".split())
_MOST_BEHIND = 6
# "A statement on Thursday": when, and not what of.
_DAYS = frozenset([*WEEKDAYS, *MONTHS])


@dataclass(frozen=True, slots=True)
class Mention:
    """A document as named at [start, end) of the text; `noun` is what it is called, `at` where that begins; `definite`:
    "the", "its", "Tuesday's"; `own`: a pronoun says whose; `tail` where what belongs to the noun ends."""

    sentence: Sentence
    start: int
    at: int
    end: int
    noun: str
    genre: str
    definite: bool
    own: bool
    tail: int


def find_mentions(sheet: Sheet) -> Iterator[Mention]:
    """Every document that the body names, in order."""
    text = sheet.article.text
    starts = [s.span.start for s in sheet.sentences]
    for match in _NOUN.finditer(text):
        at = bisect_right(starts, match.start()) - 1
        if at >= 0 and sheet.sentences[at].kind == "body" and match.end() <= sheet.sentences[at].span.end:
            mention = _mention(sheet.sentences[at], match)
            if mention is not None:
                yield mention


def _mention(sentence: Sentence, match: re.Match[str]) -> Mention | None:
    """The phrase around a noun; none where the word is a verb, or the first half of another noun."""
    tokens = sentence.tokens
    first = bisect_right(tokens, match.start(), key=lambda t: t.start) - 1
    last = bisect_right(tokens, match.end() - 1, key=lambda t: t.start) - 1
    if first < 0 or tokens[last].tag not in ("NOUN", "PROPN") or _goes_on(sentence, last):
        return None
    begin, definite, own = first, False, False
    for i in range(first - 1, max(-1, first - 1 - _MOST_BEFORE), -1):
        token = tokens[i]
        low = token.text.lower()
        if token.tag == "DET" or low in POSSESSIVES:
            begin, own = i, low in POSSESSIVES
            definite = definite or own or low in ("the", "this", "that", "these", "those")
            break
        whose = token.text in POSSESSIVE_CLITICS
        participle = token.tag == "VERB" and _PARTICIPLE.match(low) is not None
        if not (token.tag in _BEFORE_NOUN or whose or participle or low in HYPHENS):
            break
        definite = definite or whose
        begin = i
    noun = match["noun"].lower()
    plural = match["s"].lower()
    return Mention(
        sentence,
        tokens[begin].start,
        match.start(),
        match.end(),
        noun + plural,
        _GENRE_OF[noun],
        definite,
        own,
        _tail(sentence, last),
    )


def _goes_on(sentence: Sentence, last: int) -> bool:
    """Is the noun the first of a compound ("notice period", "contract talks"), or what one does ("release of men")?"""
    behind = [t.text.lower() for t in sentence.tokens[last + 1 : last + 2]]
    if sentence.tokens[last].text.lower() in _ACTIONS and behind == ["of"]:
        return True
    return bool(behind) and sentence.tokens[last + 1].tag == "NOUN" and behind[0] not in _VERBS


def _tail(sentence: Sentence, last: int) -> int:
    """Where "of collective dismissal" ends behind the noun; the end of the noun where nothing of the kind follows."""
    tokens = sentence.tokens
    end = tokens[last].end
    if last + 2 >= len(tokens) or tokens[last + 1].text not in _BEHIND or tokens[last + 2].text.lower() in _DAYS:
        return end
    for i in range(last + 2, min(len(tokens), last + 2 + _MOST_BEHIND)):
        if tokens[i].tag not in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART") and tokens[i].text != "of":
            break
        if tokens[i].tag in ("NOUN", "PROPN"):
            end = tokens[i].end
    return end
