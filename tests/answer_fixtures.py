"""A dossier that was asked something."""

from dataclasses import replace

from tests.conftest import counts, find

from secondsource.model.findings import AnswerArticle, AnswerFinding, AnswerReport, Attribution, Dossier
from secondsource.model.lineage import Reason

WHY = (Reason("words in common", 0.9, "company, cut, jobs"),)


def asked(dossier: Dossier, text: str = "The company cuts 120 jobs.") -> Dossier:
    """The dossier with one answer: one article supports it, one denies it, one is silent."""
    bell, tide, union = (entry.article for entry in dossier.articles)
    says = AnswerReport(find(bell, "The ferry company will cut 120 jobs"), "supports", Attribution("it", "named"), "origin:npa")
    denies = AnswerReport(find(union, "The company denies it."), "denies", Attribution(None, "none"), None)
    answer = AnswerFinding(
        "answer:1",
        text,
        (
            AnswerArticle(bell.id, "supports", (says,), WHY),
            AnswerArticle(tide.id, "silent", (), ()),
            AnswerArticle(union.id, "denies", (denies,), (Reason("denied right behind", 0.8, "the next sentence"),)),
        ),
        counts(1, 1, 1),
        "one-origin",
        counts(1, 0, 1),
        (),
        (bell.id, union.id),
    )
    return replace(dossier, answers=(answer,))
