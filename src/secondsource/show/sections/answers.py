"""What was asked: each sentence of the user's with what the articles say to it.

Goes in: a View. Comes out: blocks; none where nothing was asked. Says what an article reports, never whether it is so.
"""

from collections.abc import Iterator

from ...model.findings import AnswerArticle, AnswerFinding, AnswerStance
from ..escaping import one_line
from ..labels import count, say_counts
from ..words import ANSWERS, ANSWERS_LEGEND, say_answers, say_support
from .blocks import Block, Item, Line, Remark, Section
from .view import View, left_out

# What denies comes before what supports: who asks must not miss it.
_ORDER: tuple[AnswerStance, ...] = ("denies", "supports", "hedges")
_STYLES = {"denies": "red", "supports": "green", "hedges": "yellow"}
# Of forty articles the first of each stance: the rest is counted.
_ARTICLES = 4
_DENIED = 2
# Asked in one run, so many fill the screens that somebody scrolls.
_ANSWERS = 12


def show_answers(view: View) -> Iterator[Block]:
    """Each asked sentence with the articles by what they say to it, and their words."""
    answers = view.dossier.answers
    if not answers:
        return
    shown = answers if view.everything else answers[:_ANSWERS]
    yield Section("You asked", [_item(view, a) for a in shown], more=left_out(len(answers) - len(shown)))
    yield Remark(Line(ANSWERS_LEGEND, "dim"))


def _item(view: View, answer: AnswerFinding) -> Item:
    lines: list[Line] = [Line(_sum(answer))]
    for stance in _ORDER:
        told = [a for a in answer.articles if a.stance == stance]
        shown = told if view.everything else told[:_ARTICLES]
        lines += [line for article in shown for line in _article(view, article)]
        if len(told) > len(shown):
            lines.append(Line(left_out(len(told) - len(shown), f"that {say_answers(stance, 2)[2:]}"), "dim"))
    silent = [a.article for a in answer.articles if a.stance == "silent"]
    if silent and len(silent) < len(answer.articles):
        every = view.everything or len(silent) <= _ARTICLES
        lines.append(Line(f"silent: {view.labels(silent) if every else count(len(silent), 'article')}", "dim"))
    return Item(Line(f"“{view.short(answer.text, 300)}”", "bold"), tuple(lines))


def _sum(answer: AnswerFinding) -> str:
    """How many say what, and how much stands behind those that support it."""
    numbers = {s: sum(a.stance == s for a in answer.articles) for s in ANSWERS}
    if numbers["silent"] == len(answer.articles):
        return f"{'The article is' if len(answer.articles) == 1 else 'All articles are'} silent."
    said = [say_answers(s, numbers[s]) for s in ANSWERS if numbers[s]]
    text = f"Of {count(len(answer.articles), 'article')}: {', '.join(said)}."
    if answer.support is None:
        return text
    return f"{text} Support: {say_counts(answer.counts)}, {say_support(answer.support, answer.counts)}."


def _article(view: View, told: AnswerArticle) -> Iterator[Line]:
    same = [r for r in told.reports if r.stance == told.stance]
    # What is denied and its denial stand in two sentences; the same said twice is said once.
    most = _DENIED if told.reasons and told.reasons[0].name == "denied right behind" else 1
    for n, report in enumerate(told.reports if view.everything else same[:most]):
        whose = f" (on the word of {view.short(report.attribution.text, 60)})" if report.attribution.text else ""
        head = f"{ANSWERS[told.stance]}: " if n == 0 else ""
        words = f"{head}{view.place(report.span)}{whose}: “{view.words(report.span, 300)}”"
        yield Line(words, _STYLES[told.stance] if n == 0 else "dim", (report.span,))
    why = told.reasons if view.everything else told.reasons[:1]
    if why:
        yield Line("because: " + "; ".join(f"{one_line(r.name)}: {view.short(r.detail, 160)}" for r in why), "dim")
