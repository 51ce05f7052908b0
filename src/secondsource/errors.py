"""What can go wrong, split by whose fault it is.

    SecondSourceError
    ├── InputError      your file: it cannot be read, or is no article
    ├── SettingsError   your settings: an option, a date, an --about or --outlets file
    ├── ModelError      your model failed on an article
    ├── StageError      our step failed on an article: names the article and the method
    └── DossierError    a stored dossier is none, is damaged, or is of another version

A message says what happened, where, and what to do. `code` is stable, for scripts.
"""


class SecondSourceError(Exception):
    """Something that the tool can explain; never shown with a traceback."""

    code = "error"


class InputError(SecondSourceError):
    """An input cannot be read."""

    code = "input"

    def __init__(self, location: str, reason: str, code: str = "input") -> None:
        super().__init__(f"{location}: {reason}")
        self.location = location
        self.reason = reason
        self.code = code


class SettingsError(SecondSourceError):
    """An option or a settings file makes no sense."""

    code = "settings"


class ModelError(SecondSourceError):
    """A model of the user's failed on an article."""

    code = "model"

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(f"the model {name} failed: {detail}. Without --model the shipped one reads it.")
        self.name = name
        self.detail = detail


class StageError(SecondSourceError):
    """A step failed on an article."""

    code = "stage"

    def __init__(self, location: str, method: str, detail: str) -> None:
        super().__init__(f"{location}: {method} failed: {detail}. Please report it with the article's text.")
        self.location = location
        self.method = method
        self.detail = detail


class DossierError(SecondSourceError):
    """A stored dossier cannot be taken for one: names the place in it, as a path ("claims[3].reports[0].span")."""

    code = "dossier"

    def __init__(self, place: str, problem: str) -> None:
        super().__init__(f"{place}: {problem}. A dossier is what `secondsource check … --json FILE` writes.")
        self.place = place
        self.problem = problem
