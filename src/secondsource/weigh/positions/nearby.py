"""Who takes a stance where no clause shows its subject: the teller of the words, or the name right before the verb.

In: a sentence, a stance verb in it, and the overlay. Out: ids of actors in order of the text; () where the words before
the verb are no name. Looks at no clause: annotators that look for clauses by their verbs lose the subject behind an
apposition ("the owner, X, denied"), a party in brackets ("X (R-Ohio) will oppose") and a name taken for a verb.
"""

from collections.abc import Sequence

from secondsource.model.readings import Quote, Sentence, Token
from secondsource.model.spans import Span

from .subjects import Ground

_OVER = frozenset("ADV AUX PART".split())  # what stands between a subject and its verb
_BRACKET = 8  # tokens of a bracket behind a name: "(R-Ky.)", "(Democrat of Maine)"
_COMMONEST = 4  # coordinated holders: "A, B, C and D"
# Who speaks for somebody: behind these, "of X" and "for X" names whose stance it is.
_SPEAKING = frozenset(
    """spokesman spokeswoman spokesperson spokespeople spokesmen office ministry government cabinet leader leaders
    official officials representative representatives member members lawyer lawyers leadership administration
    parliament council board head chief president chairman chairwoman chair director owner owners management
    delegation negotiator negotiators mayor ambassador minister workplace army military""".split()
)
_CLAUSES = 30  # words from a verb to another that "and" joins to it
_QUOTES = frozenset(('"', "“", "”"))
_STOPS = frozenset(",;:–—()")
_INSERTING = frozenset("DET PROPN ADJ NUM".split())  # how an apposition begins
_LINKS = frozenset(("and", ",", "both", "especially", "as", "well", "or", "the"))


def tellers(ground: Ground, sentence: Sentence, at: int) -> tuple[str, ...]:
    """Who says it, where the stance word is the very verb of a quotation ("she demanded that …", "X denied it was")."""
    place = sentence.tokens[at]
    for quote, actor in quotes_in(ground, sentence):
        if actor is not None and quote.cue is not None and quote.cue.start <= place.start < quote.cue.end:
            return (actor,)
    return ()


def quotes_in(ground: Ground, sentence: Sentence) -> list[tuple[Quote, str | None]]:
    """The quotations whose verb of saying stands in the sentence, with the actors who make them."""
    return [(q, a) for q, a in ground.told if q.cue is not None and sentence.span.contains(q.cue)]


def adds_saying(ground: Ground, sentence: Sentence, at: int) -> tuple[str, ...]:
    """ "He criticised the plan, saying …": who says it is who criticises."""
    tokens = sentence.tokens
    for quote, actor in quotes_in(ground, sentence):
        cue = next(i for i, t in enumerate(tokens) if t.start <= quote.cue.start < t.end) if quote.cue else 0
        if actor is None or cue <= at or not tokens[cue].text.lower().endswith("ing"):
            continue
        if cue and (tokens[cue - 1].text == "," or tokens[cue - 1].text[0] in '"”'):
            return (actor,)
    return ()


def goes_on(ground: Ground, sentence: Sentence, at: int) -> tuple[str, ...]:
    """ "He said it fails and accused them", "the mayor wants it closed and "supports a vote"": of two verbs in one form
    that "and" joins, whose the first is."""
    tokens, i = sentence.tokens, at - 1
    while i >= 0 and tokens[i].text in _QUOTES:
        i -= 1
    if i < 0 or tokens[i].text.lower() not in ("and", "but"):
        return ()
    form = _form(tokens[at])
    for j in range(i - 1, max(0, i - _CLAUSES), -1):
        if tokens[j].text in _STOPS - {","} or not form:
            return ()
        if tokens[j].tag == "VERB" and _form(tokens[j]) == form:
            found = right_before(ground, sentence, j) or tellers(ground, sentence, j)
            if found:
                return found
    return ()


def _form(verb: Token) -> str:
    """Whether a verb stands in the past or in the third person of the present; "" where its form does not show it."""
    low = verb.text.lower()
    if low.endswith("ed") or low in ("said", "told"):
        return "past"
    return "present" if low.endswith("s") and not low.endswith("ss") else ""


def right_before(ground: Ground, sentence: Sentence, at: int, *, objects: bool = False) -> tuple[str, ...]:
    """The name whose phrase ends right before the verb, adverbs, auxiliaries, brackets and a comma left out, with those
    that are coordinated with it; none where the name only hangs on another noun ("critics of X") or, without `objects`,
    on another verb."""
    tokens = sentence.tokens
    i = _over_bracket(tokens, _over_verb(tokens, at - 1))
    last = _mention_at(ground, sentence, i)
    if last is None:
        return ()
    first, actor = last
    found = [actor]
    while len(found) < _COMMONEST and first > 1 and tokens[first - 1].text.lower() in _LINKS:
        link = first - 1
        while link > 0 and tokens[link].text.lower() in _LINKS:
            link -= 1
        further = _mention_at(ground, sentence, link)
        if further is None:
            break
        linked = {t.text.lower() for t in tokens[link + 1 : first]}
        if "and" not in linked and "or" not in linked and len(found) == 1:
            break  # "the owner, X": an apposition and no list
        first, actor = further
        found.append(actor)
    return tuple(dict.fromkeys(reversed(found))) if not _hangs(tokens, first, objects=objects) else ()


def before_insertion(ground: Ground, sentence: Sentence, at: int) -> tuple[bool, str | None]:
    """Whether an insertion between commas parts the verb from its subject ("X, sitting next to Y, disputed", "the
    mayor, a supporter of X, has called"), and the actor that is the subject: the last name before the first comma, none
    where that names nobody, the name in the apposition where that begins with one ("his counterpart, Y of the Z
    party,")."""
    tokens = sentence.tokens
    behind = at - 1
    while behind >= 0 and tokens[behind].tag in _OVER:
        behind -= 1
    if behind < 2 or tokens[behind].text != ",":
        return False, None
    opened = next((i for i in range(behind - 1, 0, -1) if tokens[i].text == ","), None)
    if opened is None or any(t.tag in ("SCONJ", "CCONJ") for t in tokens[opened + 1 : opened + 2]):
        return False, None
    first = tokens[opened + 1]
    participle = first.tag == "VERB" and first.text.lower().endswith("ing")
    if not participle and first.tag not in _INSERTING:
        return False, None
    head = opened - 1
    begin = head
    while begin > 0 and tokens[begin - 1].tag in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"):
        begin -= 1
    spoken_for = begin > 1 and tokens[begin - 1].text.lower() == "of" and tokens[begin - 2].text.lower() in _SPEAKING
    if begin > 0 and not spoken_for and tokens[begin - 1].tag not in ("PUNCT", "SCONJ", "CCONJ"):
        return False, None  # "the head of the agency, X," and objects of the verb before
    named = _mention_at(ground, sentence, head)
    if named is not None:
        return True, named[1]
    inside = _mention_from(ground, sentence, opened + 1) if first.tag == "PROPN" else None
    return True, inside


def before_participle(ground: Ground, sentence: Sentence, at: int) -> str | None:
    """The actor behind whose name a participle without commas parts it from the verb ("deputies seeking re-election in
    May signed"); None where no name, or more than that, stands before."""
    tokens = sentence.tokens
    for i in range(at - 1, max(0, at - _BRACKET), -1):
        if tokens[i].text in _STOPS or tokens[i].tag in ("AUX", "SCONJ", "CCONJ", "PRON"):
            return None
        if tokens[i].tag == "VERB":
            named = _mention_at(ground, sentence, i - 1) if tokens[i].text.endswith("ing") else None
            hangs = named is None or _hangs(tokens, named[0], objects=False)
            return None if named is None or hangs else named[1]
    return None


def _mention_from(ground: Ground, sentence: Sentence, at: int) -> str | None:
    """The actor whose mention begins in the phrase of names that word `at` opens ("Sen. Y")."""
    tokens, last = sentence.tokens, at
    while last + 1 < len(tokens) and tokens[last + 1].tag == "PROPN":
        last += 1
    fits = ground.named(Span(sentence.span.article, tokens[at].start, tokens[last].end))
    return max(fits, key=lambda f: (len(f[0]), f[1]))[1] if fits else None


def _over_verb(tokens: Sequence[Token], i: int) -> int:
    over = ("both", "all", "themselves", "itself", *_QUOTES)
    while i >= 0 and (tokens[i].tag in _OVER or tokens[i].text.lower() in over):
        i -= 1
    return i - 1 if i >= 0 and tokens[i].text == "," else i


def _over_bracket(tokens: Sequence[Token], i: int) -> int:
    if i >= 0 and tokens[i].text == ")":
        opened = [j for j in range(max(0, i - _BRACKET), i) if tokens[j].text == "("]
        return opened[-1] - 1 if opened else i
    return i


def _mention_at(ground: Ground, sentence: Sentence, i: int) -> tuple[int, str] | None:
    """The first word and the actor of the longest mention that ends in word `i` or right before it."""
    tokens = sentence.tokens
    if i < 0 or (tokens[i].tag == "VERB" and tokens[i].text[:1].islower()):
        return None
    before = ground.named(Span(sentence.span.article, sentence.span.start, tokens[i].end))
    fits = [(m, a) for m, a in before if tokens[i].start < m.end]
    if not fits:
        return None
    span, actor = max(fits, key=lambda f: (len(f[0]), f[1]))
    return _first_word(tokens, span), actor


def _first_word(tokens: Sequence[Token], span: Span) -> int:
    return next((i for i, t in enumerate(tokens) if t.end > span.start), 0)


def _hangs(tokens: Sequence[Token], first: int, *, objects: bool) -> bool:
    """Does the name that begins in word `first` hang on another noun, which is not who speaks for it?"""
    i = first - 1
    while i >= 0 and tokens[i].tag in ("DET", "ADJ", "PROPN"):
        i -= 1
    if i < first - 1 and tokens[first - 1].tag == "PROPN" and tokens[i].text.lower() == "of":
        return False  # "Secretary of Trade Anna Berg"
    if i < 1 or tokens[i].tag not in ("ADP", "VERB"):
        return False
    if tokens[i].tag == "VERB":
        return not objects
    return tokens[i - 1].text.lower() not in _SPEAKING
