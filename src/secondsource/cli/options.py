"""Arguments and options that commands share, so that one word means one thing everywhere."""

from collections.abc import Sequence

import click

INPUTS = (
    "INPUT is a text file (.txt), a file of article lines (.jsonl, .jsonl.gz), a folder of these, or - (stdin). "
    "In a folder, files of other kinds are left alone."
)


def _read_mapping(ctx: click.Context, parameter: click.Parameter, values: Sequence[str]) -> dict[str, str]:
    """`text=content` → {"text": "content"}."""
    mapping: dict[str, str] = {}
    for value in values:
        field, sign, key = value.partition("=")
        if not (field and sign and key):
            raise click.BadParameter(f"{value!r} is not FIELD=KEY, such as text=content.", ctx, parameter)
        if field in mapping:
            raise click.BadParameter(f"{field} is mapped twice.", ctx, parameter)
        mapping[field] = key
    return mapping


inputs_argument = click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
about_option = click.option(
    "--about", metavar="FILE", help="CSV: location, outlet, published, url, title, byline, language; any of them empty."
)
outlets_option = click.option(
    "--outlets",
    metavar="FILE",
    help="CSV: outlet, family (its publisher), hosts, aliases. Goes before the shipped one.",
)
map_option = click.option(
    "--map", "mapping", metavar="FIELD=KEY", multiple=True, callback=_read_mapping,
    help="Article lines: which key holds a field, such as text=content. Repeatable.",
)  # fmt: skip
model_option = click.option(
    "--model", metavar="NAME_OR_PATH",
    help="A spaCy pipeline of yours, for parts of speech and names in place of the shipped taggers.",
)  # fmt: skip
no_color_option = click.option("--no-color", is_flag=True, help="No colour (as with NO_COLOR set). No meaning is lost.")
quiet_option = click.option(
    "--quiet", "-q", is_flag=True, help="No progress, no notes. Skipped inputs are still named."
)
