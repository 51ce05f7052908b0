"""What one says and another denies: each denial beside the nearest words that say it.

In: the evidence and its lines. Out: `Contradiction`s. What is denied stands in the same sentence before the denial
("X blamed Y, which denied it"), in the sentence before ("Y rejects the charge"), or anywhere in the story in mostly the
same words. Who is right is not asked.
"""

from collections.abc import Iterator

from secondsource.model.lineage import Reason
from secondsource.model.spans import Span
from secondsource.text.english import POSSESSIVE_CLITICS, POSSESSIVES
from secondsource.text.stems import stem

from ..evidence import Evidence
from ..likeness import content_stems
from .frames import SAID, SAYINGS, Frame, find_frames, is_opinion, names_no_act
from .lines import Line, Lines
from .matches import Match, find_matches, head_of
from .negations import find_denied
from .records import Contradiction

# What is denied, or held open, is said elsewhere where so much of its words stands there, and so rare ones: two words
# that one line in twelve holds each, of 180. In the ten marked stories looked at, with less most are wrong.
_SHARE, _RARE = 0.6, 0.95
# What somebody does not think, in more of its words: with 0.6 the one so found in 21 stories was of another thing.
_SHARE_OPINION = 0.75
# What is held open ("unclear whether", "not certain that") is told elsewhere in fewer of its words, where none of its
# names is missing there: of three disputes that this adds to fourteen stories three are real, of five without the
# names three; none is added to three stories of 25 to 38 articles.
_SHARE_OPEN, _RARE_OPEN = 0.45, 0.8
# One word alone says it where it is all that is denied ("that there was a cover-up"), and a noun.
_ALONE = 0.5
# One who complains does so in no more sentences than these before he is answered. A judgement.
_TOLD = 3
# How far before it what is answered stands, in sentences. A judgement.
_BACK = 20
# And how rare their words in common are at least: one that one line in four holds, of 180. A judgement.
_LIKE = 0.25
_ACCUSING = frozenset(map(stem, "charge accuse allege blame claim criticise criticize".split()))
# A clause of fewer words before a denial ("The owner, who denies it") is not what is denied.
_CLAUSE = 5


def find_denials(evidence: Evidence, lines: Lines) -> Iterator[Contradiction]:
    """Each denial of the story with what it denies, in order of place; none where that is not found."""
    last: tuple[int, Contradiction] | None = None
    for at, line in enumerate(lines.every):
        for frame in find_frames(line):
            if frame.kind == "against":
                yield from _against(evidence, line, frame)
                continue
            if frame.back == "before" and last is not None and last[0] == lines.before(at):
                said, denied = last[1].sides  # a second denial of what the sentence before denies
                yield Contradiction((said, (*denied, line.span)), last[1].reason)
                continue
            for found in _opposed(evidence, lines, at, frame):
                last = (at, found)
                yield found


def _against(evidence: Evidence, line: Line, frame: Frame) -> Iterator[Contradiction]:
    """ "Despite claims that P, Q": P is claimed, and Q told against it."""
    behind = frame.last + 2
    if frame.cue > _CLAUSE:  # "X repeated Q, dismissing claims that P"
        told, said = line.cut(0, frame.cue - 2), line.cut(frame.cue, frame.last)
        yield Contradiction(((said,), (told,)), Reason("claimed and contradicted", 1.0, evidence.text(said)))
    elif frame.cue == 0 and behind + _CLAUSE < len(line.tokens) and line.tokens[frame.last + 1].text == ",":
        said, told = line.cut(frame.cue, frame.last), line.cut(behind, len(line.tokens) - 1)
        yield Contradiction(((told,), (said,)), Reason("claimed and contradicted", 1.0, evidence.text(said)))


def _opposed(evidence: Evidence, lines: Lines, at: int, frame: Frame) -> Iterator[Contradiction]:
    line = lines.every[at]
    cue = line.tokens[frame.cue].text
    name = "said and denied" if frame.kind == "denied" else "said and held open"
    found = _here(line, frame) if frame.kind == "denied" else None
    if found is not None:
        said, denial = found
        yield Contradiction(((said,), (denial,)), Reason(name, 1.0, f"“{cue}”, of what stands before it"))
        return
    matches = [m for m in _elsewhere(lines, at, frame) if not _frames_it(lines, m)]
    if matches:
        places = tuple(sorted({lines.every[m.at].span for m in matches}))
        common = matches[0].common
        reason = Reason(name, matches[0].share, f"“{cue}”, of the same: {', '.join(sorted(common))}")
        yield Contradiction((places, (line.span,)), reason, common)
        return
    answered = _answered(evidence, lines, at, frame)
    if answered is not None:
        who, places = answered
        yield Contradiction((places, (line.span,)), Reason(name, 1.0, f"“{cue}”, of the words of {who}"))
        return
    before = _before(evidence, lines, at, frame)
    if before:
        reason = Reason(name, 1.0, f"“{cue}”, of what stands in the sentence before")
        yield Contradiction((before, (line.span, *_goes_on(lines, at, frame))), reason)


def _answered(evidence: Evidence, lines: Lines, at: int, frame: Frame) -> tuple[str, tuple[Span, ...]] | None:
    """Whose words the denial names ("in response to the mayor's remarks", "the mayor's claim"), and the last of them in
    the article."""
    line = lines.every[at]
    if frame.kind != "denied":
        return None
    for i, token in enumerate(line.tokens[:-2]):
        behind = [stem(t.text) for t in line.tokens[i + 1 : i + 3]]
        said = next((n for n, s in enumerate(behind, i + 1) if s in SAID), None)
        if token.text not in POSSESSIVE_CLITICS or said is None:
            continue
        if said + 1 < len(line.tokens) and line.tokens[said + 1].text.lower() in ("that", "of", "about"):
            continue  # it says what they said, and that was sought
        named = evidence.actors_in(line.cut(max(0, i - 3), i - 1))
        found = _last_words(evidence, lines, at, named[-1]) if named else None
        if found is not None:
            names = {a.id: a.name for a in evidence.resolved.actors}
            return names[named[-1]], (found,)
    return None


def _last_words(evidence: Evidence, lines: Lines, at: int, who: str) -> Span | None:
    """Of the lines before this one, in its article, that tell what the actor said, the one most like it."""
    here, names = lines.before(at), {a.id: a.name for a in evidence.resolved.actors}
    own = lines.every[at].all_stems - set(content_stems(names[who]))
    found: list[tuple[float, int]] = []
    for _ in range(_BACK):
        if here is None:
            break
        there = lines.every[here]
        if who in {speaker for speaker, _ in evidence.speakers(there.span)}:
            found.append((lines.weigh(own & there.all_stems), here))
        here = lines.before(here)
    best = max(found, default=(0.0, 0))
    return lines.every[best[1]].span if best[0] >= _LIKE else None


def _goes_on(lines: Lines, at: int, frame: Frame) -> tuple[Span, ...]:
    """The sentence behind, where the frame only says that it tells otherwise."""
    behind = at + 1
    follows = frame.back == "behind" and behind < len(lines.every) and lines.before(behind) == at
    return (lines.every[behind].span,) if follows else ()


def _here(line: Line, frame: Frame) -> tuple[Span, Span] | None:
    """What is denied, where the sentence itself says it before the denial, and the denial."""
    if frame.back == "sentence":
        return line.cut(0, frame.last), line.cut(frame.last + 2, len(line.tokens) - 1)
    if frame.back != "before":
        return None
    words = [t.text.lower() for t in line.tokens]
    for i in range(frame.cue - 1, _CLAUSE, -1):
        turns = words[i] in ("but", "though", "although", "which", "while", "whereas", ";", "who")
        if turns and any(t.tag == "VERB" for t in line.tokens[:i]):
            last = i - 1
            while last and not line.tokens[last].text[0].isalnum():
                last -= 1
            return line.cut(0, last), line.cut(i + 1 if words[i] == ";" else i, len(words) - 1)
    return None


def _elsewhere(lines: Lines, at: int, frame: Frame) -> list[Match]:
    """The lines that say what the frame denies or holds open."""
    line = lines.every[at]
    head = head_of(line, frame.first, frame.last) if not frame.back else None
    if head is None:
        return []
    sought = line.held(frame.first, frame.last)
    if any(frame.first <= d.cue <= frame.last for d in find_denied(line)):
        return _denied_elsewhere(lines, at, sought)
    found = find_matches(lines, at, frame.first, frame.last, head, acts=frame.kind == "open")
    rare, enough = lines.enough(_RARE), lines.enough(_ALONE)
    share = _SHARE_OPINION if is_opinion(line.tokens[frame.cue]) else _SHARE
    alone = len(sought) == 1 and line.tokens[head].tag == "NOUN" and not names_no_act(line.tokens[head])
    return [
        m
        for m in found
        if (m.share >= share and m.weight >= rare and len(m.common) > 1)
        or (frame.kind == "open" and _answers(lines, line, frame, m))
        or (alone and m.weight >= enough)
    ]


def _answers(lines: Lines, line: Line, frame: Frame, match: Match) -> bool:
    """Does the match tell what the frame holds open, if not in most of its words?"""
    held = range(frame.first, frame.last + 1)
    names = {line.stems[i] for i in held if line.tokens[i].tag == "PROPN" and line.stems[i]}
    told = len(match.common) > 1 and match.share >= _SHARE_OPEN and match.weight >= lines.enough(_RARE_OPEN)
    return told and names <= lines.every[match.at].all_stems


def _denied_elsewhere(lines: Lines, at: int, sought: frozenset[str]) -> list[Match]:
    """The lines that say that something is not so, of a denial that it is not so ("denied that he failed to come")."""
    found = []
    for other in sorted({n for item in sought for n in lines.holders_of(item, sought)} - {at}):
        there = lines.every[other]
        if len(sought & set(there.stems)) < 2 or next(find_frames(there), None) is not None:
            continue
        for denied in find_denied(there):
            common = sought & there.held(denied.first, denied.last)
            if len(common) > 1 and lines.weigh(common) >= lines.enough(_RARE):
                weight = lines.weigh(common)
                found.append(Match(other, denied.head, common, weight, round(weight / lines.weigh(sought), 3)))
                break
    return found


def _frames_it(lines: Lines, match: Match) -> bool:
    """Does the matching line itself only deny it, or hold it open?"""
    return any(f.first <= match.word <= f.last for f in find_frames(lines.every[match.at]))


def _before(evidence: Evidence, lines: Lines, at: int, frame: Frame) -> tuple[Span, ...]:
    """The sentences before, where they say what is denied: "denies this"; or where they are about who denies, or what
    he is said to have done, on the word of another."""
    line, previous = lines.every[at], lines.before(at)
    if previous is None or frame.kind != "denied":
        return ()
    there = lines.every[previous]
    if frame.back in ("before", "behind"):
        return (there.span,)
    deniers = evidence.actors_in(line.cut(0, frame.cue))[:1]
    tellers = [who for who, _ in evidence.speakers(there.span) if who in {a.id for a in evidence.resolved.actors}]
    if set(tellers) & set(deniers):
        return ()
    about = set(deniers) & set(evidence.actors_in(there.span))
    accused = about and any(stem(t.text) in _ACCUSING for t in there.tokens)
    if accused or (tellers and (about or _is_account(line, frame))):
        return (there.span,)
    if tellers and deniers and line.tokens[frame.cue + 1].text.lower() == "having":
        return tuple(sorted(_told_before(evidence, lines, previous, tellers[0])))
    return ()


def _is_account(line: Line, frame: Frame) -> bool:
    """Is what is denied somebody's word ("disputed the chairman's account")?"""
    words = [t.text.lower() for t in line.tokens[frame.cue + 1 : frame.cue + 8]]
    for i, word in enumerate(words):
        if word in POSSESSIVE_CLITICS or word in POSSESSIVES:
            return any(stem(w) in SAYINGS for w in words[i + 1 : i + 3]) and "that" not in words[i : i + 4]
    return False


def _told_before(evidence: Evidence, lines: Lines, at: int, teller: str) -> Iterator[Span]:
    """The line and those right before it that the same one tells."""
    here: int | None = at
    for _ in range(_TOLD):
        if here is None or teller not in {who for who, _ in evidence.speakers(lines.every[here].span)}:
            return
        yield lines.every[here].span
        here = lines.before(here)
