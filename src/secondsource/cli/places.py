"""Where a command writes to: which names make sense together, and a text into the place that an option names.

Goes in: paths as they were given, "-" for standard output. Comes out: a `SettingsError` before any work is done, or
what was written.
"""

import os
from collections.abc import Iterable, Mapping

from ..errors import SettingsError
from .streams import data_stream


def check_places(outputs: Mapping[str, str | None], inputs: Iterable[str] = ()) -> None:
    """Look at what options name to write to; an option that was not given is None.

    Raises:
        SettingsError: one names nothing, two name one place, or one names a file that is read or that has no folder.
    """
    read = {_place(path) for path in inputs if path != "-"}
    taken: dict[str, str] = {}
    for option, path in outputs.items():
        if path is None:
            continue
        if not path:
            raise SettingsError(f"{option} names nothing to write to.")
        place = _place(path)
        if place in taken:
            raise SettingsError(f"{taken[place]} and {option} both name {path}. Give each a file of its own.")
        if path != "-" and place in read:
            raise SettingsError(f"{option} names {path}, which is read. Name another file.")
        if path != "-" and not os.path.isdir(os.path.dirname(place)):  # said before the long work
            raise SettingsError(f"{path} cannot be written: its folder does not exist. Name one that does.")
        taken[place] = option


def write_text(text: str, path: str) -> None:
    """`text` into a file, or onto standard output for "-"."""
    from ..outputs import open_output

    if path == "-":
        stream = data_stream()
        stream.write(text)
        stream.flush()  # a full disk is said here, not when Python ends
    else:
        with open_output(path) as stream:
            stream.write(text)


def _place(path: str) -> str:
    # A device is as many places as it has names: on a terminal /dev/stdin and /dev/stdout lead to one.
    if path == "-" or (os.path.exists(path) and not os.path.isfile(path)):
        return path
    return os.path.realpath(path)
