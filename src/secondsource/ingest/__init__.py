"""The world → Article: bytes to text, furniture, metadata, outlets and their families. The only door to files.

Goes in: paths, standard input, an `--about` and an `--outlets` table. Comes out: `Article` and `Skipped` records.
Imports `model` and `text` alone; reads nothing from the network; never lets one bad input stop the others.
"""

from .intake import Intake, iterate_inputs, read_inputs
from .limits import Limits
from .texts import from_text

__all__ = ["Intake", "Limits", "from_text", "iterate_inputs", "read_inputs"]
