"""What a run can be told besides its inputs. Frozen; what it holds stands in the dossier under `made.settings`."""

from dataclasses import dataclass
from datetime import date

from .errors import SettingsError


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices of a run.

    `as_of`: the ISO day that "overdue" is judged against; None for the latest publication day in the set.

    Raises:
        SettingsError: `as_of` is no day.
    """

    as_of: str | None = None

    def __post_init__(self) -> None:
        if self.as_of is None:
            return
        try:
            day = date.fromisoformat(self.as_of)
        except ValueError:
            day = None
        if day is None or day.isoformat() != self.as_of:
            raise SettingsError(f"--as-of {self.as_of}: no such day. Write it as 2021-07-26.")
