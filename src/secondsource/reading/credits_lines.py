"""Credits by the shape of a paragraph: datelines, bylines, credit lines, sign-offs, an agency in brackets at the end.

Goes in: the text, a paragraph's offsets, the short forms that the article declares. Comes out: `Found` credits, each
with the name to credit. A line longer than `_LINE_WORDS` words is prose, and none.
"""

import re
from collections.abc import Iterator

from ..model.readings import CreditHow
from ..text.sentences import find_paragraphs
from .credits_outlets import find_known, known_outlet

Found = tuple[int, int, str, CreditHow]

# "OSK MAREN (AP) —", "LISK, July 3 (Reuters) -", "Lisk (Corvane) (AFP) –": a place, a day, the agency in brackets, a
# dash.
_DATELINE = re.compile(
    r"(?P<place>[^\n()]{0,60}?(?:\([^\n()]{2,30}\)\s)?)\((?P<who>[A-Za-z][A-Za-z /&.-]{1,40})\)\s{0,3}(?:[-–—:]|--)"
)
# What makes a place before brackets a dateline's, whoever stands in them: a day, or its country.
_DATED_PLACE = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d{1,2}(?:,\s\d{4})?,?\s?$"
    r"|\b\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?(?:\s\d{4})?,?\s?$"
)
_AGENCY_NAME = re.compile(r"[A-Z][\w.&-]+(?: [A-Z][\w.&-]+){0,3}")
_BYLINE = re.compile(r"(?i)by\b.{0,120}$")
_CREDIT_WORDS = re.compile(
    r"(?i)\b(?:with (?:additional )?(?:inputs?|reporting|files|material)|inputs? from|additional reporting|contributed"
    r"|sources?:|via|compiled from|this (?:story|article|report) (?:was|is|has)|copyright|©|reporting by|news service)"
)
# "(Reporting by Ada Brook; Editing by Jan Moss)": the sign-off of Reuters' house style, which portals print without the
# name. Both that polnear-train has without an agency's name are Reuters copy; no other agency's is printed so there.
_SIGN_OFF = re.compile(r"\(?(?:Additional )?[Rr]eporting by [A-Z][^\n]{2,200}; ?[Ee]diting by [A-Z]")
# Longest credit line in words: a longer line is prose.
_LINE_WORDS = 30
# A credit at the end of a paragraph: "… on the matter. (NWA)".
_TRAILING = re.compile(r"[.!?”\"] ?\((?P<who>[A-Z][A-Za-z /&.-]{1,40})\)\s*$")
# A sign-off stands in one of the last paragraphs; behind it come links and rights.
_LAST_LINES = 6


def find_sign_off(text: str) -> Iterator[Found]:
    """The sign-off of an agency that no line of the article names."""
    for start, end in find_paragraphs(text)[-_LAST_LINES:]:
        if _SIGN_OFF.match(text, start, end):
            yield start, end, "Reuters", "credit line"


def find_line_credits(text: str, start: int, end: int, short: dict[str, str]) -> Iterator[Found]:
    """Datelines, bylines and credit lines: paragraphs by their shape."""
    dateline = _DATELINE.match(text, start, min(end, start + 140))
    if dateline is not None:
        for who in re.split(r"\s?[/&]\s?", dateline["who"]):
            name = known_outlet(who) or short.get(who)
            if name is None and _is_dateline(dateline["place"], who):
                name = who
            if name is not None:
                yield start, dateline.end("who") + 1, name, "dateline"
    trailing = _TRAILING.search(text, max(start, end - 60), end)
    if trailing is not None:
        for who in re.split(r"\s?[/&]\s?", trailing["who"]):
            name = known_outlet(who) or short.get(who)
            if name is not None:
                yield trailing.start("who") - 1, trailing.end("who") + 1, name, "credit line"
    if dateline is not None:
        return
    if len(text[start : min(end, start + 400)].split()) > _LINE_WORDS:
        return
    how: CreditHow | None = None
    if _BYLINE.match(text, start, end) and text[end - 1] not in ".!?":
        how = "byline"
    elif _CREDIT_WORDS.search(text, start, end) or known_outlet(text[start:end].strip("()[]—–- .")) is not None:
        how = "credit line"
    if how is not None:
        for mention in find_known(text, start, end):
            yield start, end, mention.name, how


def _is_dateline(place: str, who: str) -> bool:
    """May an unknown name in brackets be an agency's? Behind a place in capitals and a day any name may be ("PRAGUE,
    Nov 12 (Interwire)"), behind one of the two, or a place with its country, one in capitals ("LISK (CTB)")."""
    if _AGENCY_NAME.fullmatch(who) is None:
        return False
    shouted = place.split(",")[0].strip().isupper()
    dated = _DATED_PLACE.search(place) is not None
    return (shouted and dated) or (who.isupper() and (shouted or dated or place.endswith(") ")))
