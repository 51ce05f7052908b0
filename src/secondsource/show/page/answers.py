"""What was asked: each sentence of the user's, and what every article says to it, by sign and word, with its words.

Goes in: a Book. Comes out: the view of `answers.html`, None where nothing was asked. Says what an article reports, on
whoever's word; never whether it is so.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...model.findings import AnswerArticle, AnswerReport, AnswerStance
from ...model.lineage import Reason
from ..words import ANSWERS, ANSWERS_LEGEND, say_answers, say_support
from .book import ArticleRef, Book, FindingRef

# As in the table of claims, so that one sign means one thing.
SIGNS: Mapping[AnswerStance, str] = {"denies": "✕", "supports": "✓", "hedges": "~", "silent": "·"}
# Answers that stand open: of two hundred asked in one run the rest is folded, never lost.
_OPEN = 12
# Articles of one answer whose words stand open.
_TOLD = 6


@dataclass(frozen=True, slots=True)
class Told:
    """What one article says: its words, how each stands to the sentence, and why."""

    article: ArticleRef
    stance: AnswerStance
    reports: tuple[AnswerReport, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """A sentence that was asked. `numbers`: how many articles say what; `support`: how much stands behind those that
    support it; `shown` and `folded`: the articles that say something; `silent`: the others."""

    ref: FindingRef
    numbers: tuple[tuple[AnswerStance, str], ...]
    support: str | None
    shown: tuple[Told, ...]
    folded: tuple[Told, ...]
    silent: tuple[ArticleRef, ...]


def show_answers(book: Book) -> Mapping[str, Any] | None:
    """The sentences in the order in which they were asked; what denies first, then what supports."""
    if not book.answers:
        return None
    answers = [_answer(book, ref) for ref in book.answers]
    return {
        "heading": "What you asked", "short": "You asked",
        "shown": answers[:_OPEN], "folded": answers[_OPEN:],
        "signs": SIGNS, "words": ANSWERS, "legend": ANSWERS_LEGEND,
    }  # fmt: skip


def _answer(book: Book, ref: FindingRef) -> Answer:
    finding = ref.finding
    told: dict[AnswerStance, list[Told]] = {stance: [] for stance in SIGNS}
    for one in _in_order(book, finding.articles):
        told[one.stance].append(Told(book.article(one.article), one.stance, one.reports, one.reasons))
    saying = [t for stance in SIGNS if stance != "silent" for t in told[stance]]
    return Answer(
        ref,
        tuple((stance, say_answers(stance, len(told[stance]))) for stance in SIGNS if told[stance]),
        None if finding.support is None else say_support(finding.support, finding.counts),
        tuple(saying[:_TOLD]),
        tuple(saying[_TOLD:]),
        tuple(t.article for t in told["silent"]),
    )


def _in_order(book: Book, articles: Sequence[AnswerArticle]) -> list[AnswerArticle]:
    return sorted(articles, key=lambda a: book.article(a.article).number)
