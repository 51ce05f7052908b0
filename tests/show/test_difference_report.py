"""What is new, in words: for the terminal, and as JSON."""

import io
from dataclasses import replace

from secondsource.model.articles import Article
from secondsource.model.findings import ArticleEntry, Dossier, OriginCounts
from secondsource.model.lineage import Shares
from secondsource.show.differences import difference_json
from secondsource.show.terminal import print_difference
from secondsource.views.differences import compare_dossiers


def printed(old: Dossier, new: Dossier, *, width: int = 100, everything: bool = True) -> str:
    stream = io.StringIO()
    print_difference(compare_dossiers(old, new), new, stream, everything=everything, colour=False, width=width)
    return stream.getvalue()


def found(dossier: Dossier, **changed: object) -> Dossier:
    return replace(dossier, findings=replace(dossier.findings, **changed))


def test_an_origin_that_came_is_told_with_what_was_before(dossier: Dossier) -> None:
    """How many are shown, before and now, and what that makes of its support; in the JSON the same numbers."""
    first, second = dossier.findings.claims
    counts = replace(second.counts, origins=OriginCounts(2, 3))
    new = found(dossier, claims=(first, replace(second, counts=counts, support="independent")))
    text = printed(dossier, new)
    assert "New origins: 1" in text
    assert "2 origins shown, 1 before · one origin → independent" in text
    (change,) = difference_json(compare_dossiers(dossier, new), new)["origins"]
    assert (change["shown"], change["support"]) == ([1, 2], ["one-origin", "independent"])


def test_a_promise_that_fell_due(dossier: Dossier) -> None:
    """Who, what, how it was judged and is now; one that was not known says so."""
    promise = dossier.findings.commitments[0]
    late = found(dossier, commitments=(replace(promise, status="overdue"),))
    assert "open → overdue" in printed(found(dossier, commitments=(replace(promise, status="open"),)), late)
    assert "not known before → overdue" in printed(found(dossier, commitments=()), late)


def test_two_stories_are_asked_about(dossier: Dossier) -> None:
    """No article in common: nothing in one is known again in the other, and the report asks whether that was meant."""
    article = Article(id="elsewhere", location="x.txt", text="Something else.")
    other = replace(dossier, articles=(ArticleEntry(article, None, Shares(1.0, 0.0, 0.0, 0.0), ()),))
    asked = "The two have no article in common"
    assert asked in printed(other, dossier)
    assert asked not in printed(dossier, dossier)


def test_narrow_lines_hold(dossier: Dossier) -> None:
    """At 40 characters nothing stands beyond the edge."""
    text = printed(found(dossier, claims=(), figures=(), commitments=()), dossier, width=40)
    assert "New disputes" in text
    assert max(map(len, text.splitlines())) <= 40


def test_what_is_left_out_is_counted(dossier: Dossier) -> None:
    """Of each kind eight are shown unless everything is asked for."""
    claim = next(c for c in dossier.findings.claims if c.counts.articles > 1)
    many = found(
        dossier, claims=tuple(replace(claim, id=f"claim:{n}", text=f"Number {n}.", disputed=True) for n in range(11))
    )
    old = found(dossier, claims=())
    assert "… 3 more" in printed(old, many, everything=False)
    assert "… 3 more" not in printed(old, many)
