"""`secondsource diff`: two dossiers of one story → what is new in the later one."""

import sys
from collections.abc import Sequence

import click

from ..errors import SettingsError
from .options import no_color_option
from .places import check_places, write_text
from .streams import screen, stdin
from .talk import ALARM, complain


def _read_alarms(ctx: click.Context, parameter: click.Parameter, value: str | None) -> tuple[str, ...]:
    """`new-origin,dispute` → its parts."""
    from ..model.differences import ALARMS

    names = tuple(part.strip() for part in (value or "").split(",") if part.strip())
    for name in names:
        if name not in ALARMS:
            raise click.BadParameter(f"{name!r} is none of {', '.join(ALARMS)}.", ctx, parameter)
    return names


@click.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("--json", "json_path", metavar="FILE", help="Write what is new; - for standard output, then no report.")
@click.option(
    "--fail-on", "alarms", metavar="KIND,…", callback=_read_alarms,
    help="End with exit code 4 where there is one: new-origin, dispute, overdue.",
)  # fmt: skip
@click.option("--all", "everything", is_flag=True, help="Everything that is new, no text cut.")
@click.option("--quiet", "-q", is_flag=True, help="Do not say which kind ended it with 4.")
@no_color_option
@click.pass_context
def diff(
    ctx: click.Context, *, old: str, new: str, json_path: str | None, alarms: Sequence[str], everything: bool,
    quiet: bool, no_color: bool,
) -> None:  # fmt: skip
    """Say what is new in a dossier since an earlier one.

    \b
      secondsource check articles/ --json monday.json
      secondsource check articles/ --json tuesday.json
      secondsource diff monday.json tuesday.json --fail-on new-origin,dispute

    OLD and NEW are dossiers that `check --json` wrote, of one story that grows. New are: articles, origins behind a
    claim that was known, disputes, values of a quantity, promises that fell due, claims of several articles.
    """
    from ..dossiers import read_dossier
    from ..views.differences import compare_dossiers

    if old == new == "-":
        raise SettingsError("OLD and NEW both name standard input. One of them must be a file.")
    check_places({"--json": json_path}, (old, new))
    earlier, later = (read_dossier(path, stdin=stdin()) for path in (old, new))
    difference = compare_dossiers(earlier, later)
    if json_path is not None:
        from ..show.differences import difference_json
        from ..show.dossiers import dumps

        write_text(dumps(difference_json(difference, later)), json_path)
    if json_path != "-" and sys.stdout is not None:
        from ..show.terminal import print_difference

        print_difference(difference, later, screen(), everything=everything, colour=not no_color)
    happened = sorted(difference.alarms().intersection(alarms))
    if happened and not quiet:
        complain(f"--fail-on: {', '.join(happened)}.")
    ctx.exit(ALARM if happened else 0)
