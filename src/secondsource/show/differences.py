"""What is new in a dossier → JSON, for scripts and for those who keep a log.

Goes in: a `Difference` and the newer dossier. Comes out: plain values, every key present, findings by their ids in the
dossier that has them. Concludes nothing.
"""

from typing import Any

from ..model.differences import Difference
from ..model.findings import ClaimFinding, Dossier
from .plain import to_plain
from .readings import cutter

SCHEMA = "secondsource/difference/1"


def difference_json(difference: Difference, new: Dossier) -> dict[str, Any]:
    """The difference as plain values. `old` and `new` are ids of findings in the dossier of that name."""
    cut = cutter(entry.article for entry in new.articles)
    return {
        "schema": SCHEMA,
        "before": to_plain(difference.before, cut),
        "after": to_plain(difference.after, cut),
        "alarms": sorted(difference.alarms()),
        "articles": {
            "added": list(difference.added), "gone": list(difference.gone), "rewritten": list(difference.rewritten),
        },
        "origins": [
            {
                "old": change.old.id,
                "new": change.new.id,
                "text": change.new.text,
                "support": list(change.support),
                "shown": [change.old.counts.origins.shown, change.new.counts.origins.shown],
            }
            for change in difference.origins
        ],
        "disputes": [_claim(claim) for claim in difference.disputes],
        "differing": [{"new": f.id, "text": f.what, "why": f.why} for f in difference.differing],
        "settled": [{"old": c.old.id, "new": c.new.id, "text": c.new.text} for c in difference.settled],
        "figures": [
            {
                "old": change.old.id,
                "new": change.new.id,
                "text": change.new.what,
                "readings": [to_plain(change.new.readings[n], cut) for n in change.values],
            }
            for change in difference.figures
        ],
        "commitments": [
            {
                "old": change.old.id if change.old else None,
                "new": change.new.id,
                "text": change.new.what,
                "due": change.new.due,
                "status": [change.old.status if change.old else None, change.new.status],
                "as_of": change.new.as_of,
            }
            for change in difference.commitments
        ],
        "claims": [_claim(claim) for claim in difference.claims],
        "answers": [
            {
                "old": change.old.id,
                "new": change.new.id,
                "text": change.new.text,
                "articles": list(change.articles),
                "support": [change.old.support, change.new.support],
                "shown": [change.old.counts.origins.shown, change.new.counts.origins.shown],
            }
            for change in difference.answers
        ],
        "single": difference.single,
        "methods": list(difference.methods),
    }  # fmt: skip


def _claim(claim: ClaimFinding) -> dict[str, Any]:
    return {"new": claim.id, "text": claim.text, "support": claim.support}
