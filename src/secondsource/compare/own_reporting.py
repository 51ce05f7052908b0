"""Own reporting: where an article says that somebody spoke to the outlet that prints it.

Goes in: a reading, its citations, the statements joined over articles. Comes out: the interview with its origin and the
words that it governs: what the one who was interviewed says in the whole article. Compares no two articles.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from secondsource.compare.origins_credits import Citation, origin_id
from secondsource.model.identifiers import digest
from secondsource.model.lineage import Governed, OriginKind
from secondsource.model.readings import Quote, Reading
from secondsource.model.resolution import Resolved, Speaker
from secondsource.model.spans import Span
from secondsource.text.marks import find_marked

# "told this newspaper", "in an interview with our reporter".
_FRAME = re.compile(
    r"(?i)\b(?:told|tells|telling|admitted to|confirmed to|speaking to|spoke to|speaks to|interview (?:with|to|by|for))"
    r" (?:this|our) (?:[\w-]+ )?(?:newspaper|paper|magazine|website|site|publication|outlet|reporter|correspondent"
    r"|programme|station)\b"
)
# "The harbour office told us", "who asked us not to print his name": outside quotation marks "us" is the outlet.
_US = re.compile(
    r"(?i)\b(?:told|tells?|telling|assured|informed|asked"
    r"|(?:spoke|speaks?|speaking|talk(?:s|ed|ing)?) (?:to|with)) us\b"
)
# Of credits to the own outlet, those that tell of an interview.
_TOLD = re.compile(r"(?i)\b(?:told|tells|telling|admit\w* to|spoke|speaking|interview)\b")
Said = tuple[Speaker, Quote]


@dataclass(frozen=True, slots=True)
class OwnReporting:
    """Somebody spoke to the outlet of `article`: `evidence` says so, `governed` are the words that were said."""

    article: str
    origin: str
    name: str
    kind: OriginKind
    evidence: Span
    governed: tuple[Governed, ...]


def find_said(resolved: Resolved) -> dict[str, list[Said]]:
    """By article its quotes, and who says them as the story settles it."""
    found: dict[str, list[Said]] = defaultdict(list)
    for statement in resolved.statements:
        for rendering in statement.renderings:
            found[rendering.content.article].append((statement.speaker, rendering))
    return dict(found)


def find_own_reporting(
    reading: Reading, citations: Sequence[Citation], said: Sequence[Said], names: Mapping[str, str]
) -> list[OwnReporting]:
    """The interviews that an article says were given to its own outlet, in order of the text. `said`: the article's
    quotes and whose they are, as `find_said` gives them; `names`: the fullest form of each outlet's name."""
    outlet = reading.article.outlet
    outlet = names.get(outlet, outlet) if outlet is not None else None
    article = reading.article
    kind: OriginKind = "outlet"
    if outlet is None:
        outlet = next((c.name for c in citations if c.own), None)
    if outlet is not None:
        origin, name = origin_id(outlet), outlet
    else:
        origin, name, kind = f"origin:{digest(article.id)}", article.title or article.location, "article"
    found = []
    for frame in _frames(reading, citations):
        told = _told(reading, frame, said)
        governed = tuple(Governed(s, origin, "interview", sure) for s, sure in sorted(told.items()))
        if governed:
            found.append(OwnReporting(article.id, origin, name, kind, frame, governed))
    return found


def _frames(reading: Reading, citations: Sequence[Citation]) -> list[Span]:
    article = reading.article
    frames = {c.credit.span for c in citations if c.own and _TOLD.search(article.cut(c.credit.span))}
    for sentence in reading.sheet.body:
        for match in _FRAME.finditer(article.text, sentence.span.start, sentence.span.end):
            frames.add(article.span(match.start(), match.end()))
    return sorted({*frames, *_to_us(reading)})


def _to_us(reading: Reading) -> list[Span]:
    """Where somebody speaks to "us", and the article does not quote it."""
    article = reading.article
    places = (_US.finditer(article.text, s.span.start, s.span.end) for s in reading.sheet.body)
    found = [article.span(m.start(), m.end()) for matches in places for m in matches]
    marks = find_marked(article.text) if found else []
    return [span for span in found if not any(m.start <= span.start < m.end for m in marks)]


def _told(reading: Reading, frame: Span, said: Sequence[Said]) -> dict[Span, bool]:
    """The sentence of the frame, and every sentence in which the same speaker speaks; whether that is evidence of where
    each is from: in indirect speech it is not known what the speaker said and what the writer put in ("the uncle,
    killed in 2016")."""
    body = reading.sheet.body
    told = {s.span: True for s in body if s.span.overlaps(frame)}
    here = {quote.content for _, quote in said if any(t.overlaps(quote.content) for t in told)}
    speakers = {_key(s) for s, quote in said if quote.content in here} - {None}
    for speaker, quote in said:
        if _key(speaker) in speakers or quote.content in here:
            for sentence in body:
                if sentence.span.overlaps(quote.content):
                    told[sentence.span] = told.get(sentence.span, False) or quote.mode == "direct"
    return told


def _key(speaker: Speaker) -> str | None:
    return speaker.actor or (speaker.name if speaker.kind == "named" else None)
