"""A figure together with the words around it: what two readings of one quantity are recognised by.

In: the evidence of a story. Out: a `Mention` for every figure that an article itself prints. Judges nothing.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from secondsource.model.articles import Dated
from secondsource.model.readings import Figure, Moment, Reading, Sentence
from secondsource.model.spans import Span, inside
from secondsource.text.canonical import Stem, canonical_stems
from secondsource.weigh.as_of import Speakers, is_now, moment_of, to_dated
from secondsource.weigh.evidence import Evidence
from secondsource.weigh.figures.bounds import telling
from secondsource.weigh.figures.roles import Role, role_of
from secondsource.weigh.figures.tallies import Tally, tally_of

# Parts of numbers, and nouns that say no more than that there is a number: neither tells what is counted.
_SCALES = frozenset("hundr thousand million billion trillion dozen half quarter third bn m tn".split())
_IRREGULAR = {"peopl": "person", "men": "man", "women": "woman", "children": "child"}
_NUMBER_OF = frozenset("number figur total toll level count amount sum rate averag share".split())

Change = Literal["from", "to"]

# How many content words to either side are near: about a clause; set by hand.
_NEAR = 6
# A predicate may stand behind a relative clause ("nine people who never held anything heavier than a hoe died").
_PREDICATE = 10
# Sentences of the body that tell what an article is about: its first paragraph or two.
_HEAD = 3
_MORE = re.compile(r"\b(?:more(?! than\b)|another|additional|further|other)\b", re.IGNORECASE)
# To each of whom: an article, at most two words, a noun ("to every bereaved family").
_EACH = re.compile(
    r"\s+(?:\([^()]{1,20}\)\s+)?(?:to|for|per)\s+(?:each|every)\s+(?:of\s+the\s+|one\s+of\s+the\s+)?"
    r"(?P<taker>(?:[\w-]+ed\s+|\w+al\s+|\w+ing\s+)?\w+)"
)
_PERIODS = frozenset("hour day night week month quarter season year decade term".split())
_FROM = re.compile(r"\bfrom (?:a |the |its |their )?(?:\w+ (?:of )?)?$", re.IGNORECASE)
_ON_TO = re.compile(r"[^.;:]{0,40}\bto\b[^.;:]{0,30}", re.IGNORECASE)
_TO = re.compile(r"\bto (?:just |only |a |the )?(?:\w+ (?:of )?)?$", re.IGNORECASE)
# Common verbs and nouns of change along a scale, and of causing it, as stems (after VerbNet class 45.6; not a copy).
_CHANGES = frozenset(
    """rise rose risen fall fell fallen grow grew grown shrink shrank shrunk drop climb declin increas decreas reduc
    reduct cut lower rais pare pull slash trim boost expand peak doubl tripl halv swell swollen dwindl jump plung soar
    slump surg bring brought go went down up""".split()
)


class Neighbour(NamedTuple):
    """Another number nearby: what it is one of, its value (of a range the upper end), and how much it tells. (No
    dataclass: the numbers of 11,000 pairs of sentences are held against each other.)"""

    kind: str
    value: float
    told: float


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure and its surroundings. `figure` is what is compared: the one `printed`, but of a share of a whole ("three
    quarters of the staff") the per cent. Word fields hold canonical stems: `nouns` what is counted, `traits` the other
    words of `what`, `near` those around the figure, `frame` those of its sentence. `beside` and `around` are the other
    numbers of the sentence and of the paragraph, `names` its actors, `aligned` the alignments it is part
    of. `partner`: the figure that a change leads to or
    comes from. `told`: how much the number alone tells, 0 to 1. `leads`: it stands at the head of its
    article. `adds`: it says how many more. `toll`: it is called one. `before` and `behind`:
    the words next to it, nearest first. `taker`: of whom each gets so
    much. `tally`: the vote that it is a side of. `rivals`: the figures of its article that tell of the same, itself
    among them."""

    figure: Figure
    printed: Figure
    sentence: Span
    nouns: frozenset[str]
    traits: frozenset[str]
    near: frozenset[str]
    frame: frozenset[str]
    beside: frozenset[Neighbour]
    around: frozenset[Neighbour]
    names: frozenset[str]
    aligned: frozenset[int]
    role: Role | None
    when: Dated | None
    now: bool
    days: frozenset[str]
    speaker: str | None
    change: Change | None
    partner: Span | None
    told: float
    leads: bool
    adds: bool
    toll: bool
    before: tuple[str, ...]
    behind: tuple[str, ...]
    published: Dated | None
    taker: str | None
    tally: Tally | None
    rivals: frozenset[Span] = frozenset()

    @property
    def span(self) -> Span:
        """Where the figure stands."""
        return self.figure.span


def find_mentions(evidence: Evidence) -> tuple[Mention, ...]:
    """Every figure outside furniture and bylines with its surroundings, in order of its span."""
    speakers = Speakers(evidence)
    found: list[Mention] = []
    for reading in sorted(evidence.readings, key=lambda r: r.article.id):
        found.extend(_mentions_of(reading, evidence, speakers))
    return let_first_lead(sorted(found, key=lambda m: m.span))


def let_first_lead(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions with `leads` set: the first toll of an article leads, unless it is dated to another year."""
    seen: set[tuple[str, Role | None]] = set()
    out: list[Mention] = []
    for mention in mentions:
        if mention.role is not None and not mention.adds and (mention.span.article, mention.role) not in seen:
            seen.add((mention.span.article, mention.role))
            past = mention.when and mention.published and mention.when.date[:4] != mention.published.date[:4]
            mention = mention if past else replace(mention, leads=True)
        out.append(mention)
    return tuple(out)


def _mentions_of(reading: Reading, evidence: Evidence, speakers: Speakers) -> Iterable[Mention]:
    sentences = [s for s in reading.sheet.sentences if s.kind in ("body", "headline")]
    starts = [s.span.start for s in sentences]
    body = [i for i, s in enumerate(sentences) if s.kind == "body"]
    head = body[:_HEAD][-1] + 1 if body else len(sentences)
    placed: dict[int, list[Figure]] = {}
    for figure in reading.figures:
        i = bisect_right(starts, figure.span.start) - 1
        if i >= 0 and figure.span.start < sentences[i].span.end:
            placed.setdefault(i, []).append(figure)
    moments = evidence.resolved.moments.get(reading.article.id, ())
    by_paragraph: dict[int, list[Figure]] = {}
    for i, figures in placed.items():
        by_paragraph.setdefault(sentences[i].paragraph, []).extend(figures)
    numbers = {n: _neighbours(figures) for n, figures in by_paragraph.items()}
    pairs = enumerate(evidence.lineage.alignments)
    aligned = [(n, s) for n, p in pairs for s in (p.left, p.right) if s.article == reading.article.id]
    for i, figures in sorted(placed.items()):
        line = _Line(
            reading,
            sentences[i],
            tuple(sorted(figures, key=lambda f: f.span)),
            tuple(inside(moments, sentences[i].span)),
            evidence.resolved.published.get(reading.article.id),
            frozenset(evidence.actors_in(sentences[i].span)),
            frozenset(n for n, side in aligned if side.overlaps(sentences[i].span)),
            _canonical(reading.article.text, sentences[i].span.start, sentences[i].span.end),
            i < head,
        )
        last: Mention | None = None
        for figure in sorted(figures, key=lambda f: f.span):
            mention = _mention(line, figure, numbers[sentences[i].paragraph], speakers.of(figure.span))
            if last is not None and _goes_on(mention, last):
                mention = replace(mention, role=last.role, toll=last.toll)
            yield mention
            last = mention


@dataclass(frozen=True, slots=True)
class _Line:
    reading: Reading
    sentence: Sentence
    figures: tuple[Figure, ...]
    moments: tuple[Moment, ...]
    published: Dated | None
    names: frozenset[str]
    aligned: frozenset[int]
    stems: tuple[Stem, ...]
    leads: bool


def _mention(line: _Line, figure: Figure, around: frozenset[Neighbour], speaker: str | None) -> Mention:
    nouns, traits = _counted(line.reading, figure)
    words = [s for s in line.stems if _is_word(s) and not _inside(s, [m.span for m in line.moments])]
    near = _near(words, line.figures, figure, _NEAR)
    quotes = [q for q in line.reading.quotes if q.content.overlaps(line.sentence.span)]
    moment = moment_of(figure.span, line.reading.article, line.moments, [f.span for f in line.figures], quotes)
    change, partner = _change(line, figure)
    text = line.reading.article.text
    return Mention(
        figure=_as_share(figure, text[figure.span.start : figure.span.end]),
        printed=figure,
        sentence=line.sentence.span,
        nouns=nouns,
        traits=traits,
        near=frozenset(s.text for s in near),
        frame=frozenset(s.text for s in words),
        beside=_neighbours(line.figures, figure),
        around=around,
        names=line.names,
        aligned=line.aligned,
        role=_role(line, figure, nouns, _near(words, line.figures, figure, _PREDICATE)),
        when=to_dated(moment, line.published),
        now=moment is not None and is_now(moment),
        days=frozenset(m.edtf.rstrip("~") for m in line.moments if m.edtf and m.type in ("DATE", "TIME")),
        speaker=speaker,
        change=change,
        partner=partner,
        told=_told(text[figure.span.start : figure.span.end], figure),
        leads=line.leads,
        adds=_MORE.search(text, max(0, figure.span.start - 9), figure.span.end) is not None,
        before=_words(text[max(line.sentence.span.start, figure.span.start - 40) : figure.span.start])[:-5:-1],
        behind=_words(text[figure.span.end : min(line.sentence.span.end, figure.span.end + 40)])[:4],
        toll=_is_count(figure) and any(s.text == "toll" for s in near),
        published=line.published,
        taker=_taker(text, figure, line.sentence.span.end),
        tally=tally_of(text, line.figures, figure),
    )


def _role(line: _Line, figure: Figure, nouns: frozenset[str], near: Sequence[Stem]) -> Role | None:
    return role_of(line.reading.article.text, line.figures, figure, nouns, near) if _is_count(figure) else None


def _taker(text: str, figure: Figure, stop: int) -> str | None:
    """Who or what each gets the sum: "EUR/family", "to every bereaved family", "for each of the families"."""
    if figure.kind != "money":
        return None
    by = (figure.unit or "").partition("/")[2]
    each = _EACH.match(text, figure.span.end, stop)
    stems = _stems_of(by or (each["taker"] if each else ""))
    return stems[-1] if stems and stems[-1] not in _PERIODS else None


def _as_share(figure: Figure, printed: str) -> Figure:
    """Half of a thing, or one in two, in per cent; "twice", "tripled" and "0.7" of nothing stay what they are."""
    if figure.kind != "ratio" or figure.value is None or not 0 < figure.value < 1 or figure.what is None:
        return figure
    if "." in printed or figure.modifier in ("up", "down"):
        return figure
    return replace(figure, value=round(100 * figure.value, 1), kind="percent", unit="%")


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W\d_]+", text.lower()))


def _is_count(figure: Figure) -> bool:
    """Shares and ratios are counts of a kind; money and measures meet no fate."""
    return figure.kind not in ("money", "measure")


def _goes_on(mention: Mention, last: Mention) -> bool:
    """ "One agency gave the toll as 19 and another as 17": a bare number behind a bare toll is one too."""
    bare = mention.figure.unit is None and mention.figure.kind == "count" and mention.role is None
    return bare and last.toll and last.figure.unit is None


def _neighbours(figures: Sequence[Figure], figure: Figure | None = None) -> frozenset[Neighbour]:
    values = [(f, f.value if f.value is not None else f.high) for f in figures if f is not figure]
    return frozenset(Neighbour(f.kind, value, telling(f)) for f, value in values if value is not None)


def _told(printed: str, figure: Figure) -> float:
    """What the number tells; nothing where it is only a size ("dozens", "hundreds")."""
    return 0.0 if figure.value is None and not any(c.isdigit() for c in printed) else telling(figure)


def _inside(stem: Stem, spans: Sequence[Span]) -> bool:
    return any(s.start <= stem.start < s.end for s in spans)


def _stems_of(text: str) -> list[str]:
    return [s.text for s in _canonical(text, 0, len(text)) if _is_word(s) and s.text not in _NUMBER_OF]


def _canonical(text: str, start: int, end: int) -> tuple[Stem, ...]:
    """The canonical stems, irregular plurals of people in the singular, as units are."""
    stems = canonical_stems(text, start, end)
    return tuple(Stem(_IRREGULAR[s.text], s.start, s.end) if s.text in _IRREGULAR else s for s in stems)


def _is_word(stem: Stem) -> bool:
    return not stem.text[0].isdigit() and stem.text not in _SCALES


def _counted(reading: Reading, figure: Figure) -> tuple[frozenset[str], frozenset[str]]:
    """What is counted, and the words that narrow it down. Of money, shares and measures the unit counts nothing."""
    what = _stems_of(reading.article.cut(figure.what)) if figure.what else []
    if figure.unit is None and reading.article.cut(figure.span).lower().endswith(" times"):
        return frozenset(("time",)), frozenset(what)  # "100 times" are not the 100 members
    if figure.kind == "count" and figure.unit:
        nouns = _stems_of(figure.unit)[-1:]
    else:
        nouns = what
    return frozenset(nouns), frozenset(what) - frozenset(nouns)


def _near(words: Sequence[Stem], figures: Sequence[Figure], figure: Figure, most: int) -> list[Stem]:
    """At most `most` content words to either side, up to the next figure."""
    before = [f.span.end for f in figures if f.span.end <= figure.span.start]
    behind = [f.span.start for f in figures if f.span.start >= figure.span.end]
    low, high = max(before, default=0), min(behind, default=words[-1].end if words else 0)
    left = [w for w in words if low <= w.start < figure.span.start]
    right = [w for w in words if figure.span.start <= w.start < high]
    return left[-most:] + right[:most]


def _change(line: _Line, figure: Figure) -> tuple[Change | None, Span | None]:
    """Is the figure the start or the end of a change, and which figure is the other end?"""
    if not any(s.text in _CHANGES for s in line.stems):
        return None, None
    text = line.reading.article.text
    before = text[max(line.sentence.span.start, figure.span.start - 30) : figure.span.start]
    others = [f.span for f in line.figures if f is not figure and f.kind == figure.kind]
    earlier = next((s for s in reversed(others) if s.start < figure.span.start), None)
    if _FROM.search(before):
        later = next((s for s in others if s.start > figure.span.start), None)
        if later is not None and _ON_TO.fullmatch(text, figure.span.end, later.start):
            return "from", later
        return "from", earlier
    if _TO.search(before):
        return "to", earlier
    return None, None
