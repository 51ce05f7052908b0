"""What a run can be told besides its inputs. Frozen; what it holds stands in the dossier under `made.settings`."""

from dataclasses import dataclass
from datetime import date

from .errors import SettingsError

# The longest sentence of 30,000 in the example and marked stories has 700 characters.
_LONGEST_CLAIM = 1_000


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices of a run.

    `as_of`: the ISO day that "overdue" is judged against; None for the latest publication day in the set. `claims`:
    sentences that each article is asked about, in this order; one asked twice is asked once.

    Raises:
        SettingsError: `as_of` is no day, or a claim is empty or longer than a sentence.
    """

    as_of: str | None = None
    claims: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "claims", tuple(dict.fromkeys(_tidy_claim(claim) for claim in self.claims)))
        if self.as_of is None:
            return
        try:
            day = date.fromisoformat(self.as_of)
        except ValueError:
            day = None
        if day is None or day.isoformat() != self.as_of:
            raise SettingsError(f"--as-of {self.as_of}: no such day. Write it as 2021-07-26.")


def _tidy_claim(claim: str) -> str:
    """A claim on one line; half a character, which no terminal sends on purpose, becomes a question mark."""
    tidy = " ".join(claim.encode("utf-8", "replace").decode("utf-8").split())
    if not any(c.isalnum() for c in tidy):
        raise SettingsError("--claim is empty. Give it a sentence: --claim \"The bridge was closed on Monday.\"")
    if len(tidy) > _LONGEST_CLAIM:
        raise SettingsError(f"--claim has {len(tidy)} characters. Ask one sentence of at most {_LONGEST_CLAIM}.")
    return tidy
