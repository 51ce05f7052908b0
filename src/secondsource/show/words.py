"""What the labels of a dossier are called in front of a reader, the same words in the terminal, in Markdown and on a
page.

Goes in: a label of the records ("one-origin", "hedges", "update"). Comes out: words of ours, in which nothing is to be
escaped. Looks nothing up and concludes nothing.
"""

from collections.abc import Iterable, Mapping

from ..model.articles import Dated
from ..model.findings import AnswerStance, ClaimFinding, Counts, Support
from ..model.lineage import LineageLink, Shares

SUPPORT: Mapping[Support, str] = {"independent": "independent", "one-origin": "one origin", "separate": "separate"}
SUPPORT_LEGEND = (
    "Independent: two or more origins are shown. Separate: no shared text was found, and nobody says where it is from; "
    "that is not independence."
)
COUNTS_LEGEND = (
    "Shown: a credit, a named interview, a document or own reporting says where it is from. "
    "At most: these, and what nobody says the origin of. A copy adds none."
)
NO_ORIGIN = "No origin is credited and no shared text was found. That is not the same as independent."
NO_DISPUTE = "Nothing was found on which the articles differ."
NOBODY_SAYS = "nobody says where it is from"
# How a claim is made, where it is not simply asserted.
STANCES = {"asserts": "", "hedges": "hedged", "denies": "denied", "asks": "asked"}
# What an article says to a sentence that was asked.
ANSWERS: Mapping[AnswerStance, str] = {
    "supports": "supports it", "denies": "denies it", "hedges": "hedges", "silent": "silent",
}  # fmt: skip
_ANSWERS_OF_MANY = {"supports": "support it", "denies": "deny it", "hedges": "hedge", "silent": "silent"}
SILENT = "Silent: nothing found that says it in words near enough; other words may hide it."
# Measured on 80 sentences by a hand that did not know the tool, on the first run (evaluation/asked.json: eighth): 16 of
# the 60 that some article speaks to, and three of the 80 read wrongly in some article.
ANSWERS_LEGEND = (
    "Supports, denies: what an article reports, on whoever's word; not whether it is so. Hedges: only possible, "
    "planned, or blamed on somebody. " + SILENT + " Of sentences it had never met it found one in four, and read one "
    "in twenty-seven wrongly in some article."
)
# Why two readings of a figure may differ.
WHYS = {
    "value": "the numbers differ",
    "update": "one may be a later count",
    "rounding": "one may be rounded",
    "scope": "they may not count the same",
}
STATUSES = {"agreed": "all agree", "differs": "they differ", "single": "one reading"}
# How an article is tied to an origin.
TIES = {"is": "is it", "credited": "credits it", "inferred": "inferred, without a credit"}
MODES = {"direct": "", "partial": "in part", "indirect": "not in quotation marks"}
_HOW_DATED = {"stated": "", "metadata": "", "inferred": " (inferred)"}


def say_support(support: Support, counts: Counts) -> str:
    """Whether those who say it have it from one place: of one article alone nobody is separate from anybody, and where
    some of them may have it from elsewhere ("0 to 3 origins") one origin is what is known."""
    if support == "separate" and counts.articles == 1:
        return NOBODY_SAYS
    known = support == "one-origin" and counts.origins.at_most > 1
    return f"{SUPPORT[support]}, as far as is known" if known else SUPPORT[support]


def by_support(claims: Iterable[ClaimFinding]) -> list[ClaimFinding]:
    """The claims in order of what they rest on: evidenced origins, origins at most, articles; the most first."""
    return sorted(claims, key=lambda c: (-c.counts.origins.shown, -c.counts.origins.at_most, -c.counts.articles, c.id))


def say_answers(stance: AnswerStance, number: int) -> str:
    """How many articles say what to an asked sentence: "1 denies it", "4 support it"."""
    return f"{number} {ANSWERS[stance] if number == 1 else _ANSWERS_OF_MANY[stance]}"


def say_published(published: Dated | None) -> str:
    """The day of an article, and that it was inferred where it was."""
    return "not known" if published is None else published.date + _HOW_DATED[published.how]


def say_shares(shares: Shares) -> str:
    """Whose words an article has: "own 12%, copied 88%"; what is under half a percent is left out."""
    named = (("own", shares.own), ("agency", shares.wire), ("copied", shares.copied), ("quoted", shares.quoted))
    return ", ".join(f"{name} {share:.0%}" for name, share in named if share >= 0.005)


def say_link(link: LineageLink, *, taker: str, giver: str) -> str:
    """Who took from whom, as a sentence about two names."""
    part = f"{link.share:.0%} of its text"
    sentences = {
        "verbatim": f"{taker} has {part} word for word from {giver}",
        "paraphrase": f"{taker} retells {giver} in {part}",
        "same-original": f"{taker} has {part} from an original that is not at hand: {giver}",
        "cites": f"{taker} cites {giver}",
        "links": f"{taker} links to {giver}",
        "revises": f"{taker} is a later version of {giver} ({part})",
    }
    if link.directed:
        return sentences[link.relation]
    shared = "quote the same words" if link.relation in ("cites", "links") else "share a text"
    return f"{taker} and {giver} {shared} ({link.share:.0%}); which of them had it first is not known"
