"""How large an input may be before it is refused."""

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes of what is read; what is larger is skipped without being read whole.

    `text`: one text file, one text on standard input, or the text of one article line. The longest of the 12,758
    articles of the load set has 77 kB, and War and Peace 3.2 MB, so nothing that is one article reaches 5 MB.
    `line`: one article line as it stands in the file; JSON may write a character in six bytes, and `html` may stand
    beside the text. `unpacked`: what a `.gz` file may always unpack to; beyond it, at most `ratio` times its own size:
    news packs 3:1 to 10:1, a bomb about 1,000:1. `depth`: how deep lists and objects of a line may be nested; Python's
    own parser gives up near 1,000.
    """

    text: int = 5 * MEGABYTE
    line: int = 40 * MEGABYTE
    unpacked: int = 1_000 * MEGABYTE
    ratio: int = 100
    depth: int = 64


def say_size(count: int) -> str:
    """A number of bytes in words: "5 MB", "812 bytes"."""
    return f"{count / MEGABYTE:,.4g} MB" if count >= MEGABYTE else f"{count:,} bytes"
