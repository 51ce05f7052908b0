"""Which nouns mean a document or an occasion that news is taken from, and where an article names one.

Goes in: a sheet with tagged words. Comes out: `Mention`s in order of the text: the noun, its whole phrase, what stands
before it. Whether the article takes anything from the document is decided in `credits_documents`.
"""

import re
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
    "poll": "poll; opinion poll; exit poll; polling",
    "letter": "letter; memo; memorandum; email; circular; cable; note",
    "notice": "notice; notification; leaflet; flyer; pamphlet; brochure; poster",
    "judgment": "judgment; judgement; ruling; verdict; decree; court order",
    "filing": "indictment; affidavit; lawsuit; complaint; filing; petition; deposition; charge sheet; court filing; "
    "court document; court paper; court record",
    "contract": "contract; annex; addendum; agreement; treaty; accord; memorandum of understanding",
    "record": "minutes; transcript; document; dossier; file; log; manifest; register; logbook",
    "post": "tweet; blog post; facebook post; instagram post; social media post; post",
    "press conference": "press conference; news conference; press briefing; news briefing; media briefing; briefing; "
    "conference call; press call; media call",
    "testimony": "testimony",
    "page": "website; web site; webpage; web page",
}
PRESS_CONFERENCE = "press conference"
_GENRE_OF = {noun.strip(): genre for genre, nouns in GENRES.items() for noun in nouns.split(";")}
_LAST_WORDS = frozenset(noun.rsplit(" ", 1)[-1] for noun in _GENRE_OF)
# No noun of more words.
_MOST_WORDS = max(len(noun.split()) for noun in _GENRE_OF)
_BEFORE_NOUN = frozenset(["ADJ", "NOUN", "PROPN", "NUM"])
# "A written statement": a participle, that the tagger may call a verb.
_PARTICIPLE = re.compile(r"(?:\w+(?:ed|en)|sent|joint)\Z")
_DEFINITE = frozenset("the this that these those".split())
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
    for sentence in sheet.sentences:
        if sentence.kind == "body":
            for i, token in enumerate(sentence.tokens):
                low = token.text.lower()
                if low in _LAST_WORDS or (low[-1] == "s" and low[:-1] in _LAST_WORDS):
                    mention = _mention(sentence, i)
                    if mention is not None:
                        yield mention


def _mention(sentence: Sentence, last: int) -> Mention | None:
    """The phrase around a noun that ends with a word; none where it is a verb, or the first half of another noun."""
    tokens = sentence.tokens
    if tokens[last].tag not in ("NOUN", "PROPN") or _goes_on(sentence, last):
        return None
    words = [t.text.lower() for t in tokens[max(0, last + 1 - _MOST_WORDS) : last + 1]]
    nouns = [" ".join(words[n:]) for n in range(len(words))]
    noun = next((n for n in nouns if n in _GENRE_OF or n.removesuffix("s") in _GENRE_OF), None)
    if noun is None:
        return None
    first = last + 1 - len(noun.split())
    begin, definite, own = _phrase_before(sentence, first)
    return Mention(
        sentence,
        tokens[begin].start,
        tokens[first].start,
        tokens[last].end,
        noun,
        _GENRE_OF[noun if noun in _GENRE_OF else noun.removesuffix("s")],
        definite,
        own,
        _tail(sentence, last),
    )


def _phrase_before(sentence: Sentence, first: int) -> tuple[int, bool, bool]:
    """With which word the phrase of a noun begins, whether it is definite, and whether a pronoun says whose it is."""
    begin, definite = first, False
    for i in range(first - 1, max(-1, first - 1 - _MOST_BEFORE), -1):
        token = sentence.tokens[i]
        low = token.text.lower()
        if low in POSSESSIVES:
            return i, True, True
        if token.tag == "DET":
            return i, definite or low in _DEFINITE, False
        whose = token.text in POSSESSIVE_CLITICS
        participle = token.tag == "VERB" and _PARTICIPLE.match(low) is not None
        if not (token.tag in _BEFORE_NOUN or whose or participle or low in HYPHENS):
            break
        definite = definite or whose
        begin = i
    return begin, definite, False


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
